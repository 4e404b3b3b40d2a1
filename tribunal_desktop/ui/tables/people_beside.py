"""Columns of what stands beside the rosters."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.services.beside_roster import Beside, BesideRow, ConsultationRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column
from tribunal_desktop.ui.theme import Tone


class BesideColumns(QObject):
    """What these lists show."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording

    def rows(self) -> list[Column[BesideRow]]:
        """Any of the lists; the last column says what is particular to it."""
        return [
            Column("name", self.tr("Name or title"), lambda row: row.name, 180, bold=lambda _: True),
            Column("place", self.tr("Village or body"), lambda row: row.place or "—", 170, gives_way=1),
            Column("phone", self.tr("Phone"), lambda row: row.phone or "—", 120, gives_way=2),
            Column("about", self.tr("Particulars"), self.particulars, 0, tip=self.particulars),
            Column(
                "state",
                self.tr("State"),
                self._state,
                130,
                tone=self._tone,
            ),
        ]

    def consultations(self) -> list[Column[ConsultationRow]]:
        """What an expert was asked."""
        return [
            Column("day", self.tr("Asked on"), lambda row: row.asked_on.isoformat(), 104),
            Column("case", self.tr("Case"), lambda row: row.number, 150),
            Column("words", self.tr("Question and opinion"), self._said, 0, tip=self._said),
        ]

    def particulars(self, row: BesideRow) -> str:
        """What only this list has, in words."""
        if row.kind is Beside.ORGANISATION:
            words = fill_in(
                self.tr("{members} {members:member|members}, {count} in hand"),
                members=len(row.members),
                count=row.in_hand,
            )
            quota = self.tr("takes {quota} at a time").format(quota=row.quota) if row.quota is not None else ""
            return " · ".join(filter(None, (words, quota, row.about)))
        if row.team is not None:
            return self.wording.term(row.team)
        if row.role is not None:
            first = row.started_on.isoformat() if row.started_on else ""
            return f"{self.wording.term(row.role)} {first} – {row.ended_on.isoformat() if row.ended_on else ''}"
        return row.about or "—"

    def _state(self, row: BesideRow) -> str:
        if not row.active:
            return self.tr("left")
        if row.warning:
            teams = "、".join(map(self.wording.term, row.warning))
            return self.tr("also {teams}").format(teams=teams)
        if row.quota is not None and row.in_hand >= row.quota:
            return self.tr("full")
        return self.tr("active")

    def _tone(self, row: BesideRow) -> Tone:
        if not row.active:
            return Tone.NEUTRAL
        full = row.quota is not None and row.in_hand >= row.quota
        return Tone.WARN if row.warning or full else Tone.GOOD

    def _said(self, row: ConsultationRow) -> str:
        opinion = row.opinion or self.tr("no opinion yet")
        return f"{row.question} → {opinion}"
