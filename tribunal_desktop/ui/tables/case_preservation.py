"""Table of the applications for preservation."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.terms import PreservationStep
from tribunal_desktop.services.preservation import PreservationRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone


class PreservationTable(RowTable[PreservationRow]):
    """Applications of one dispute or, with ``numbered``, of many."""

    def __init__(self, wording: Locale, *, numbered: bool = False, parent: QObject | None = None) -> None:
        columns: list[Column[PreservationRow]] = [
            Column("object", self.tr("What is preserved"), lambda row: row.object_text, 0),
            Column("against", self.tr("Against"), lambda row: row.respondent, 110),
            Column("amount", self.tr("Amount"), lambda row: wording.money(row.amount_fen), 120, right=True),
            Column(
                "asked",
                self.tr("Asked"),
                lambda row: wording.short_moment(row.asked_at),
                150,
                sort=lambda r: r.asked_at,
            ),
            Column("state", self.tr("State"), self._state, 150, tone=_tone),
        ]
        if numbered:
            columns.insert(0, Column("number", self.tr("Case number"), lambda row: row.number, 190))
        else:
            columns.append(
                Column(
                    "ends",
                    self.tr("Ends at the latest"),
                    lambda row: wording.date(row.ends_on),
                    170,
                    sort=lambda row: str(row.ends_on or ""),
                )
            )
        super().__init__(columns, parent=parent)

    def _state(self, row: PreservationRow) -> str:
        if row.refused:
            return self.tr("refused")
        if row.lifted_on is not None:
            return self.tr("lifted")
        return {
            PreservationStep.RULE: self.tr("awaits the ruling"),
            PreservationStep.HAND_OVER: self.tr("to be handed over"),
            PreservationStep.RETURN: self.tr("awaits the receipt"),
        }.get(row.next_step or PreservationStep.LIFT, self.tr("in force"))


def _tone(row: PreservationRow) -> Tone:
    if row.next_step is None:
        return Tone.NEUTRAL
    return Tone.GOOD if row.next_step is PreservationStep.LIFT else Tone.WARN
