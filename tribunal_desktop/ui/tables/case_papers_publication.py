"""Table of what was taken out of a masked copy."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tribunal_desktop.rules.masking import Replaced
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable


class TakenTable(RowTable[Replaced]):
    """Each thing once, with how often it stood there."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        columns: list[Column[Replaced]] = [
            Column("kind", self.tr("Kind"), lambda taken: wording.term(taken.kind), 76),
            Column("before", self.tr("Taken out"), lambda taken: taken.before, 0, tip=lambda taken: taken.before),
            Column("after", self.tr("In its place"), lambda taken: taken.after or "—", 96),
            Column(
                "count",
                self.tr("Times"),
                lambda taken: str(taken.count),
                58,
                right=True,
                sort=lambda taken: taken.count,
                gives_way=1,
            ),
        ]
        super().__init__(columns, parent=parent)
