"""The papers of a mediation: what can be printed, what was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.terms import MediationStatus, PaperSigned
from tribunal_desktop.services.mediation_papers import record_mark
from tribunal_desktop.services.mediation_rows import MediationDetail
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperKind, PaperRequest
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, button

STATEMENT, CONFIRMATION = "civil_mediation_statement", "confirmation_application"


@dataclass(frozen=True)
class PaperLine:
    """One paper that belongs to the mediation; ``copies`` as the law asks for it."""

    kind: PaperKind
    session_id: str
    title: str
    copies: int
    ready: bool
    issued: IssuedPaper | None

    def request(self, mediation_id: str) -> PaperRequest:
        """What to ask the papers for."""
        return PaperRequest(mediation_id, self.kind, self.session_id)


class PapersCard(Card):
    """``chosen`` follows the cursor."""

    chosen = Signal(object)
    form_wanted = Signal(str)
    """Make a paper of the dispute from the form with this key."""

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Papers"), parent)
        self._wording = locale
        self._forms = (
            button(self.tr("Mediation statement…"), partial(self.form_wanted.emit, STATEMENT), kind="link"),
            button(self.tr("Application to confirm…"), partial(self.form_wanted.emit, CONFIRMATION), kind="link"),
        )
        self.add_header(*self._forms)
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Papers"), key="mediation_papers")
        self._list.setSortingEnabled(False)
        self._list.set_empty_text(self.tr("No paper: nothing was agreed, and no session is recorded."))
        self._list.picked.connect(self._tell)
        self.add(self._list)

    def show_papers(self, detail: MediationDetail, issued: Sequence[IssuedPaper]) -> None:
        """List the agreement, then one record a session; the chosen paper stays chosen.

        Of a mediation that failed there is no agreement: only one that was made before stands in the list.
        """
        for made_of_clauses in self._forms:
            made_of_clauses.setVisible(detail.agreement is not None and detail.status is not MediationStatus.FAILED)
        before = self.current()
        lines = [self._agreement_line(detail, issued), *self._record_lines(detail, issued)]
        if detail.status is MediationStatus.FAILED and lines[0].issued is None:
            del lines[0]
        self._table.set_rows(lines)
        self._list.fit_height(at_most=5)
        same = [
            place
            for place, line in enumerate(lines)
            if before and (line.kind, line.session_id) == (before.kind, before.session_id)
        ]
        self._list.select_place(same[0] if same else 0)

    def current(self) -> PaperLine | None:
        """The paper under the cursor."""
        line: PaperLine | None = self._list.current_row()
        return line

    def choose(self, kind: PaperKind) -> None:
        """Go to the first paper of a kind."""
        self._list.select_place(self._table.place_of(lambda line: line.kind is kind))

    def _tell(self, line: PaperLine | None) -> None:
        if line is not None:
            self.chosen.emit(line)

    def _agreement_line(self, detail: MediationDetail, issued: Sequence[IssuedPaper]) -> PaperLine:
        own = [paper for paper in _originals(issued) if paper.template == PaperKind.AGREEMENT]
        return PaperLine(
            PaperKind.AGREEMENT,
            "",
            self._wording.term(PaperKind.AGREEMENT),
            len(detail.parties) + 2,
            detail.agreement is not None,
            own[0] if own else None,
        )

    def _record_lines(self, detail: MediationDetail, issued: Sequence[IssuedPaper]) -> list[PaperLine]:
        lines = []
        for session in detail.sessions:
            mark = record_mark(session.details.started_at)
            records = [paper for paper in _originals(issued) if paper.template == PaperKind.TRANSCRIPT]
            own = [paper for paper in records if paper.title.endswith(mark)]
            when = self._wording.short_moment(session.details.started_at)
            title = f"{self._wording.term(PaperKind.TRANSCRIPT)} {when}"
            lines.append(
                PaperLine(
                    PaperKind.TRANSCRIPT,
                    session.id,
                    title,
                    1,
                    bool(session.details.summary),
                    own[0] if own else None,
                )
            )
        return lines

    def _state(self, line: PaperLine) -> str:
        if line.issued is None:
            return self.tr("can be made") if line.ready else self.tr("not complete")
        if line.issued.signed is not None:
            return self._wording.term(line.issued.signed)
        if not line.issued.copies:
            return self.tr("made, not printed")
        return self.tr("{copies} printed").format(copies=line.issued.copies)

    def _tone(self, line: PaperLine) -> Tone:
        if line.issued is None:
            return Tone.INFO if line.ready else Tone.NEUTRAL
        if line.issued.signed is not None:
            return Tone.GOOD if line.issued.signed is PaperSigned.SIGNED else Tone.INFO
        return Tone.GOOD if line.issued.copies else Tone.WARN

    def _columns(self) -> list[Column[PaperLine]]:
        return [
            Column("title", self.tr("Paper"), lambda line: line.title, width=0),
            Column("copies", self.tr("Copies due"), lambda line: str(line.copies), width=100),
            Column(
                "version",
                self.tr("Version"),
                lambda line: str(line.issued.version) if line.issued else "—",
                width=80,
                secondary=True,
            ),
            Column("state", self.tr("State"), self._state, width=150, tone=self._tone),
        ]


def _originals(issued: Sequence[IssuedPaper]) -> list[IssuedPaper]:
    """The papers themselves; a signed copy stands with the paper it was made from."""
    return [paper for paper in issued if paper.signed is not PaperSigned.COPY]
