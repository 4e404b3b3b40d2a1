"""The leased blocks of case numbers: how many are left of each, and which cases still wait for their number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.terms import BlockState
from tribunal_desktop.services.numbers import BlockRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, button, label, row

_TONES = {
    BlockState.READY: Tone.GOOD,
    BlockState.LOW: Tone.WARN,
    BlockState.USED_UP: Tone.NEUTRAL,
    BlockState.STOPPED: Tone.BAD,
}
BLOCKS_SHOWN = 4


class NumbersCard(Card):
    """``give_wanted`` asks to number every filed case that still has only its provisional number."""

    give_wanted = Signal()

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Case numbers on this computer"), parent)
        self._wording = wording
        self._waiting = label("", wrap=True)
        self.give_button = button(self.tr("Give them their numbers"), self.give_wanted.emit, "check")
        self._table = RowTable(
            [
                Column("year", self.tr("Year"), lambda each: str(each.year), 70),
                Column("type", self.tr("Type"), self._type, 0, tip=self._type),
                Column("span", self.tr("Block"), lambda each: f"{each.first}—{each.last}", 140),
                Column("next", self.tr("Next"), lambda each: each.next_number or "—", 90, right=True),
                Column("left", self.tr("Left"), self._left, 120, right=True, sort=lambda each: each.left),
                Column(
                    "state",
                    self.tr("State"),
                    lambda each: wording.term(each.state),
                    250,
                    tone=lambda each: _TONES[each.state],
                ),
            ]
        )
        self.blocks = DataTable(self._table, self.tr("Blocks of case numbers"), key="number_blocks")
        line = row(self._waiting, self.give_button, spacing=12)
        line.setStretch(0, 1)
        self.add(self.blocks, line)

    def show_numbers(self, blocks: Sequence[BlockRow], waiting: int) -> None:
        """Show the blocks and how many cases wait; nothing at all while there is neither."""
        self.setVisible(bool(blocks) or waiting > 0)
        self._table.set_rows(blocks)
        self.blocks.setVisible(bool(blocks))
        self.blocks.fit_height(BLOCKS_SHOWN)
        left = any(block.left for block in blocks)
        self.give_button.setVisible(waiting > 0 and left)
        self._waiting.setText(self._words(waiting, left))

    def _words(self, waiting: int, left: bool) -> str:
        if not waiting:
            return self.tr("Every filed case has its number. A block is refilled by the push when half of it is used.")
        if left:
            return fill_in(
                self.tr("{count} filed {count:case still has|cases still have} only a provisional number."),
                count=waiting,
            )
        return fill_in(
            self.tr(
                "{count} filed {count:case keeps its|cases keep their} provisional number for now; the next "
                "push brings new blocks."
            ),
            count=waiting,
        )

    def _type(self, each: BlockRow) -> str:
        return f"{each.series}　{each.name_zh if self._wording.lang == 'zh' else each.name_en}"

    def _left(self, each: BlockRow) -> str:
        return self.tr("{left} of {size}").format(left=each.left, size=each.size)
