"""Table of the papers that wait for the court's seal."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import SealState
from tribunal_desktop.services.seals import SealRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone

SEAL_TONES = {
    SealState.PENDING: Tone.WARN,
    SealState.GRANTED: Tone.INFO,
    SealState.SEALED: Tone.GOOD,
    SealState.REFUSED: Tone.BAD,
    SealState.DROPPED: Tone.NEUTRAL,
}


def seal_words(state: SealState | None, wording: Locale) -> str:
    """The state in words; a dash for a paper that never had to wait."""
    return wording.term(state) if state is not None else "—"


class SealsTable(RowTable[SealRow]):
    """Papers that asked for the seal: what must be done first stands first."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[SealRow]] = [
            Column(
                "state",
                self.tr("Court's seal"),
                lambda row: wording.term(row.state),
                112,
                tone=lambda row: SEAL_TONES[row.state],
            ),
            Column(
                "title",
                self.tr("Paper"),
                lambda row: row.title,
                0,
                bold=lambda _: True,
                tip=lambda row: row.title,
                keep_end=True,
            ),
            Column("no", self.tr("Registry number"), lambda row: row.registry_no, 136, secondary=True, gives_way=2),
            Column(
                "case",
                self.tr("Case"),
                lambda row: row.case_number or "—",
                150,
                keep_end=True,
                tip=lambda row: row.case_number,
            ),
            Column(
                "asked",
                self.tr("Asked"),
                lambda row: wording.short_date(beijing_day(row.asked_at)),
                112,
                tip=lambda row: f"{wording.moment(row.asked_at)} {row.asked_by}",
                sort=lambda row: row.asked_at,
                gives_way=1,
            ),
            Column(
                "answered",
                self.tr("Answered"),
                lambda row: wording.short_date(row.answered_on) if row.answered_on else self.tr("not yet"),
                112,
                sort=lambda row: (row.answered_on is not None, row.answered_on),
                gives_way=3,
            ),
        ]
        super().__init__(columns, parent=parent)
