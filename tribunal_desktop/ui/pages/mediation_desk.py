"""What is written about the open mediation: its cards say what, this says it to the services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import ClauseKind
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_rows import AgreementDetails, Conclusion, MediationDetail, SessionDetails
from tribunal_desktop.services.paper_rows import Correction, IssuedPaper, PaperKind
from tribunal_desktop.ui.pages.mediation_work import WorkView

Run = Callable[..., None]
"""``Page.run``: on the database thread, with failures in the notice bar."""


class MediationDesk(QObject):
    """``written`` follows every change, with words for it and perhaps a way to take it back."""

    written = Signal(str, object)
    refused = Signal(object)
    """A paper could not be issued; the error."""

    def __init__(self, services: Services, work: WorkView, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._mediations, self._papers = services.mediations, services.papers
        self._library, self._today = services.clause_library, services.today
        self._work, self._run = work, run
        self.detail: MediationDetail | None = None
        self._use: Callable[[IssuedPaper], Any] | None = None
        work.correction.given.connect(self._correct)
        work.receipt.noted.connect(self._note_receipt)
        work.sessions.logged.connect(self._check_session)
        work.agreement.saved.connect(self._save_agreement)
        work.performance.noted.connect(self._note_payment)
        work.conclusion.concluded.connect(self._conclude)
        work.agreement.clause_kept.connect(self._keep_clause)

    def take_back(self) -> None:
        """Resume an ended mediation."""
        mediation_id = self._open_id()
        self._change(lambda: self._mediations.reopen(mediation_id), self.tr("The mediation goes on."))

    def end_for_filing(self, then: Callable[[], Any]) -> None:
        """A party files: end the mediation as not agreed, then go on."""
        mediation_id, conclusion = self._open_id(), Conclusion(False, self._today())

        def done(_answer: object) -> None:
            self.written.emit(self.tr("The mediation has ended."), self.take_back)
            then()

        self._run(lambda: self._mediations.conclude(mediation_id, conclusion), done)

    def issue(self, use: Callable[[IssuedPaper], Any], correction: Correction | None = None) -> bool:
        """Save what is typed, issue the paper under the cursor, then ``use`` it; false when there is none.

        A new version of a signed paper asks by what it is corrected.
        """
        line = self._work.papers.current()
        if self.detail is None or line is None:
            return False
        if line.kind is PaperKind.AGREEMENT and self._work.agreement.has_unsaved():
            details = self._work.agreement.details()
            if not self._work.agreement.reveal_findings() and details is not None:
                self._keep_agreement(details, lambda: self.issue(use, correction))
            return True
        reasons = self._work.panel.reasons()
        request = replace(line.request(self.detail.id), correction=correction, reasons=reasons)

        def done(paper: IssuedPaper) -> None:
            self.written.emit("", None)
            use(paper)

        def failed(error: KnownError) -> None:
            self.refused.emit(error)
            if self._work.correction.takes(error):
                self._use = use
            elif error.code == "paper_refused":
                self._work.show_panel()
                self._work.panel.go_to_first_finding()

        self._run(lambda: self._papers.issue(request), done, failed)
        return True

    def _correct(self, correction: Correction) -> None:
        if self._use is not None:
            self.issue(self._use, correction)

    def _open_id(self) -> str:
        return self.detail.id if self.detail else ""

    def _change(self, work: Callable[[], Any], words: str, undo: Callable[[], Any] | None = None) -> None:
        self._run(work, lambda _answer: self.written.emit(words, undo))

    def _note_receipt(self, day: date) -> None:
        mediation_id = self._open_id()
        self._change(lambda: self._mediations.note_receipt(mediation_id, day), self.tr("The term runs."))

    def _check_session(self, session_id: str, details: SessionDetails) -> None:
        mediation_id = self._open_id()
        self._run(
            lambda: self._mediations.check_session(mediation_id, details, session_id or None),
            lambda findings: self._keep_session(session_id, details, findings),
        )

    def _keep_session(self, session_id: str, details: SessionDetails, findings: tuple[Finding, ...]) -> None:
        self._work.sessions.show_findings(findings)
        if blocking(findings):
            return
        mediation_id = self._open_id()

        def work() -> None:
            if session_id:
                self._mediations.change_session(session_id, details)
            else:
                self._mediations.log_session(mediation_id, details)

        def done(_answer: object) -> None:
            self._work.sessions.kept()
            self.written.emit(self.tr("The session is saved."), None)

        self._run(work, done)

    def _save_agreement(self, details: AgreementDetails) -> None:
        self._keep_agreement(details, lambda: None)

    def _keep_agreement(self, details: AgreementDetails, then: Callable[[], Any]) -> None:
        mediation_id = self._open_id()

        def done(_findings: object) -> None:
            self._work.agreement.take_as_kept(details)
            self.written.emit(self.tr("The agreement is saved."), None)
            then()

        self._run(
            lambda: self._mediations.save_agreement(mediation_id, details),
            done,
            busy_widget=self._work.agreement.save_button,
        )

    def _note_payment(self, instalment_id: str, day: date | None) -> None:
        words = self.tr("The payment is noted.") if day else self.tr("The payment is struck out.")
        self._change(lambda: self._mediations.note_payment(instalment_id, day), words)

    def _conclude(self, conclusion: Conclusion) -> None:
        mediation_id = self._open_id()
        self._change(
            lambda: self._mediations.conclude(mediation_id, conclusion),
            self.tr("The mediation has ended."),
            self.take_back,
        )

    def _keep_clause(self, title: str, kind: ClauseKind, text: str) -> None:
        def done(clause_id: str) -> None:
            self._work.read_clauses()
            self.written.emit(self.tr("The clause is in the library."), lambda: self._put_away(clause_id))

        self._run(lambda: self._library.keep_own(title, kind, text), done)

    def _put_away(self, clause_id: str) -> None:
        self._run(lambda: self._library.put_away_own(clause_id), lambda _none: self._work.read_clauses())
