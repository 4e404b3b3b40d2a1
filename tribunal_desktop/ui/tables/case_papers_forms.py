"""Table of the forms a paper of the dispute can be made from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from tribunal_desktop.services.forms_views import FormOffer
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import INK, Column, RowTable
from tribunal_desktop.ui.theme import Tone

GROUP = 2
"""Place of the column that is put away where room is short."""
NUMBERED = 9
"""The first lines are opened by their number."""


class FormsTable(RowTable[FormOffer]):
    """Forms in the order of the offer: what the stage asks for first; what cannot be made is greyed."""

    drafts: frozenset[str] = frozenset()
    """Keys of the forms into which something was typed that is not kept yet."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[FormOffer]] = [
            Column("no", self.tr("No."), self._number, 40, secondary=True),
            Column("form", self.tr("Form"), lambda offer: getattr(offer.name, wording.lang), 0),
            Column("group", self.tr("Group"), lambda offer: wording.term(offer.group), 84, secondary=True),
            Column("copies", self.tr("Copies"), lambda offer: str(offer.copies), 66, right=True, secondary=True),
            Column("made", self.tr("Made"), self._made, 60, secondary=True, sort=lambda offer: offer.made),
            Column("state", self.tr("State"), self._state, 98, tone=self._tone),
        ]
        super().__init__(columns, parent=parent)

    def cell(self, row: FormOffer, column: Column[FormOffer], role: int) -> Any:
        if role == INK and row.unavailable is not None:
            return self.secondary_ink
        return super().cell(row, column, role)

    def _number(self, offer: FormOffer) -> str:
        place = self.place_of(lambda other: other is offer) + 1
        return str(place) if place <= NUMBERED else ""

    def _made(self, offer: FormOffer) -> str:
        return self.tr("{count}×").format(count=offer.made) if offer.made else "—"

    def _state(self, offer: FormOffer) -> str:
        if offer.unavailable is not None:
            return self.tr("not yet")
        if offer.key in self.drafts:
            return self.tr("draft")
        return self.tr("proposed") if offer.proposed else ""

    def _tone(self, offer: FormOffer) -> Tone | None:
        if offer.unavailable is not None:
            return Tone.NEUTRAL
        if offer.key in self.drafts:
            return Tone.WARN
        return Tone.INFO if offer.proposed else None
