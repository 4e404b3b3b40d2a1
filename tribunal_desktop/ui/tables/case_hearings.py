"""Tables of the section on hearings: hearings, lines of a transcript, who came and signed, phrases."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.terms import HearingState, TranscriptSign
from tribunal_desktop.rules.transcripts import Line, Phrase
from tribunal_desktop.services.hearings_views import AttendanceRow, HearingRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

STATE_TONES = {
    HearingState.PLANNED: Tone.INFO,
    HearingState.HELD: Tone.GOOD,
    HearingState.PUT_OFF: Tone.WARN,
    HearingState.CANCELLED: Tone.NEUTRAL,
}
SIGN_TONES = {TranscriptSign.OPEN: Tone.WARN, TranscriptSign.SIGNED: Tone.GOOD, TranscriptSign.REFUSED: Tone.BAD}
NumberedLine = tuple[int, Line]


class HearingsTable(RowTable[HearingRow]):
    """Hearings of one dispute or, with ``numbered``, of all."""

    def __init__(self, wording: Locale, *, numbered: bool = False, parent: QObject | None = None) -> None:
        columns: list[Column[HearingRow]] = [
            Column("when", self.tr("When"), lambda row: wording.short_moment(row.starts_at), 150, sort=_begins),
            Column("kind", self.tr("Kind"), lambda row: wording.term(row.kind), 90),
            Column("place", self.tr("Place"), lambda row: row.plan.place, 0, tip=lambda row: row.plan.place),
            Column("judge", self.tr("Judge"), lambda row: row.judge or "—", 84),
        ]
        if numbered:
            columns[1:1] = [
                Column("number", self.tr("Case number"), lambda row: row.number, 204),
                Column("parties", self.tr("Parties"), lambda row: row.parties, 170, tip=lambda row: row.parties),
            ]
        else:
            columns += [
                Column("clerk", self.tr("Clerk"), lambda row: row.clerk or "—", 90),
                Column("state", self.tr("State"), lambda row: wording.term(row.state), 96, tone=_tone),
                Column(
                    "transcript",
                    self.tr("Transcript"),
                    lambda row: wording.term(row.transcript) if row.transcript else "—",
                    116,
                ),
            ]
        super().__init__(columns, parent=parent)


class LinesTable(RowTable[NumberedLine]):
    """Lines of a transcript with their numbers."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("no", self.tr("Line"), lambda row: str(row[0]), 60, right=True, sort=lambda row: row[0]),
                Column("time", self.tr("Time"), lambda row: wording.time(row[1].said_at), 76, secondary=True),
                Column("speaker", self.tr("Speaker"), lambda row: row[1].speaker, 76),
                Column("words", self.tr("Words"), lambda row: row[1].words, 0, tip=lambda row: row[1].words),
            ],
            parent=parent,
        )


class AttendanceTable(RowTable[AttendanceRow]):
    """Who came, by which paper they were known, and whether they signed."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("role", self.tr("As"), lambda row: wording.term(row.role), 130),
                Column("name", self.tr("Name"), lambda row: row.name, 0),
                Column("came", self.tr("Present"), lambda row: self.tr("yes") if row.came else self.tr("no"), 80),
                Column("paper", self.tr("Paper shown"), lambda row: row.shown_paper or "—", 150),
                Column(
                    "signing",
                    self.tr("Signature"),
                    lambda row: wording.term(row.signing) if row.came else "—",
                    110,
                    tone=lambda row: SIGN_TONES[row.signing] if row.came else None,
                ),
                Column("note", self.tr("Note"), lambda row: row.signing_note, 160, tip=lambda row: row.signing_note),
            ],
            parent=parent,
        )


class PhrasesTable(RowTable[Phrase]):
    """Phrases by their two letters."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("code", self.tr("Code"), lambda row: row.code, 70),
                Column("title", self.tr("Name"), lambda row: row.title.of(wording.lang), 0),
                Column("of", self.tr("Whose"), lambda row: self.tr("ours") if row.own else self.tr("built-in"), 100),
            ],
            parent=parent,
        )


def _begins(row: HearingRow) -> str:
    return row.starts_at.isoformat()


def _tone(row: HearingRow) -> Tone:
    return STATE_TONES[row.state]
