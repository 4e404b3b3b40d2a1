"""The transcript of one hearing with everything done to it: typed, read, corrected, signed, printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop import texts
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import SpeakerRole, TranscriptSign, TranscriptState
from tribunal_desktop.rules.transcripts import Phrase
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.hearings_views import TranscriptView
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.hearings_phrases import PhrasesCard
from tribunal_desktop.ui.pages.case_file.hearings_proof import ProofSheet
from tribunal_desktop.ui.pages.case_file.hearings_transcript import TranscriptCard
from tribunal_desktop.ui.widgets import ViewStack


class TranscriptRoom(QWidget):
    """Shows the part that fits the state of the transcript; every act reads it again."""

    left = Signal()
    written = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._transcripts = page, services.transcripts
        self._registry = services.issued_papers
        self._keeping: Keeping | None = None
        self.card = TranscriptCard(page.wording, services.clock)
        self.proof = ProofSheet(page.wording)
        self.phrases = PhrasesCard(page.wording)
        self.paper = PaperView(page)
        self._stack = ViewStack()
        for view in (self.card, self.proof, self.phrases, self.paper):
            self._stack.addWidget(view)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._stack)
        self._id = ""
        self._open = False
        self._connect()

    def open(self, view: TranscriptView) -> None:
        """Show a transcript where it stands."""
        self._id, self._open = view.id, view.state is TranscriptState.OPEN
        title = texts.text("paper_title.hearing_record", "zh", kind=texts.term(view.hearing.kind, "zh"))
        self._keeping = Keeping(self._registry, KeepAs(view.hearing.dispute_id, view.hearing.id, title))
        if self._open:
            self._stack.setCurrentWidget(self.card)
            self.card.begin(view)
        else:
            self._stack.setCurrentWidget(self.proof)
            self.proof.begin(view)
            self.proof.lines.setFocus()

    def leave(self) -> None:
        """Another dispute comes: what waits is kept first."""
        self.card.flush()

    def go_back(self) -> bool:
        """Esc: one step inside; false at the transcript itself."""
        if self._stack.currentWidget() in (self.card, self.proof):
            if self.card.is_reading():
                self.card.stop_reading()
                return True
            if self._open and self._stack.currentWidget() is self.proof:
                self._read_again()
                return True
            return False
        self._read_again()
        return True

    def print_current(self) -> bool:
        """Ctrl+P: the paper that is shown, else the transcript as a paper."""
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        self._open_paper()
        return True

    def _connect(self) -> None:
        self.card.keep_wanted.connect(self._keep)
        self.card.close_wanted.connect(self._close)
        self.card.people_wanted.connect(self._show_people)
        self.card.phrases_wanted.connect(self._open_phrases)
        self.card.paper_wanted.connect(self._open_paper)
        self.card.back_wanted.connect(self._leave)
        self.proof.correct_wanted.connect(self._correct)
        self.proof.sign_wanted.connect(self._sign)
        self.proof.person_wanted.connect(self._note_person)
        self.proof.add_wanted.connect(self._add_person)
        self.proof.lock_wanted.connect(
            lambda: self._do(partial(self._transcripts.lock, self._id), self.tr("Locked: nothing changes any more"))
        )
        self.proof.reopen_wanted.connect(lambda: self._do(partial(self._transcripts.reopen, self._id)))
        self.proof.edition_wanted.connect(self._new_edition)
        self.proof.paper_wanted.connect(self._open_paper)
        self.proof.back_wanted.connect(self._step_back)
        self.phrases.keep_wanted.connect(self._check_phrase)
        self.phrases.drop_wanted.connect(self._drop_phrase)
        self.phrases.back_wanted.connect(self._read_again)
        self.paper.back_wanted.connect(self._read_again)

    def _keep(self) -> None:
        lines = self.card.lines()
        self._page.run(partial(self._transcripts.keep, self.card.transcript_id(), lines), lambda _none: self._kept())

    def _kept(self) -> None:
        self.card.say_kept()

    def _close(self) -> None:
        self.card.flush()
        transcript_id, lines = self._id, self.card.lines()

        def close() -> None:
            self._transcripts.keep(transcript_id, lines)
            self._transcripts.close(transcript_id)

        self._do(close, self.tr("The hearing is over; corrections and signatures follow"))

    def _step_back(self) -> None:
        if self._open:
            self._read_again()
        else:
            self._leave()

    def _leave(self) -> None:
        self.card.flush()
        self.left.emit()

    def _show_people(self) -> None:
        self.card.flush()
        self._page.run(partial(self._transcripts.view, self._id), self._show_proof)

    def _show_proof(self, view: TranscriptView) -> None:
        self._stack.setCurrentWidget(self.proof)
        self.proof.begin(view)
        self.proof.people.setFocus()

    def _correct(self, line_no: int, words: str, initials: str) -> None:
        transcript_id = self._id

        def checked(findings: tuple[Finding, ...]) -> None:
            self.proof.show_findings(findings)
            if not blocking(findings):
                self._act(
                    partial(self._transcripts.correct, transcript_id, line_no, words, initials),
                    self.tr("The correction is noted beside the line"),
                )

        self._page.run(partial(self._transcripts.check_correction, transcript_id, line_no, words, initials), checked)

    def _sign(self, person_id: str, signing: TranscriptSign, note: str) -> None:
        self._act(partial(self._transcripts.sign, self._id, person_id, signing, note))

    def _note_person(self, person_id: str, came: bool, shown_paper: str) -> None:
        self._act(partial(self._transcripts.note_person, person_id, came=came, shown_paper=shown_paper))

    def _add_person(self, role: SpeakerRole, name: str) -> None:
        self._act(partial(self._transcripts.add_person, self._id, role, name))

    def _new_edition(self, reason: str) -> None:
        self._page.run(
            partial(self._transcripts.new_edition, self._id, reason),
            lambda made: self._page.run(partial(self._transcripts.view, made), self.open),
        )
        self.written.emit()

    def _open_phrases(self) -> None:
        self.card.flush()
        self._stack.setCurrentWidget(self.phrases)
        self._page.run(self._transcripts.phrases, self.phrases.show_phrases)

    def _check_phrase(self, code: str, title: str, text: str) -> None:
        def checked(findings: tuple[Finding, ...]) -> None:
            self.phrases.show_findings(findings)
            if not blocking(findings):
                self._page.run(partial(self._transcripts.keep_phrase, code, title, text), lambda _none: self._phrased())

        self._page.run(partial(self._transcripts.check_phrase, code, title, text), checked)

    def _drop_phrase(self, code: str) -> None:
        self._page.run(partial(self._transcripts.drop_phrase, code), lambda _none: self._phrased())

    def _phrased(self) -> None:
        self._page.tell(self.tr("The phrase is saved"))
        self._page.run(self._transcripts.phrases, self._show_phrases)

    def _show_phrases(self, phrases: tuple[Phrase, ...]) -> None:
        self.phrases.show_phrases(phrases)

    def _open_paper(self) -> None:
        self.card.flush()
        self._page.run(partial(self._transcripts.paper, self._id), self._show_paper)

    def _show_paper(self, paper: Paper) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_paper(paper, self.tr("Transcript"), self.tr("transcript.pdf"), self._keeping)

    def _read_again(self) -> None:
        self._page.run(partial(self._transcripts.view, self._id), self.open)

    def _do(self, act: Callable[[], object], words: str = "") -> None:
        """Do something that changes the state of the transcript, then show where it stands."""

        def done(_none: object) -> None:
            if words:
                self._page.tell(words)
            self.written.emit()
            self._read_again()

        self._page.run(act, done)

    def _act(self, act: Callable[[], object], words: str = "") -> None:
        """Do something on the proof sheet and show it again, the cursors where they were."""

        def done(_none: object) -> None:
            if words:
                self._page.tell(words)
            self._page.run(partial(self._transcripts.view, self._id), self.proof.begin)

        self._page.run(act, done)
