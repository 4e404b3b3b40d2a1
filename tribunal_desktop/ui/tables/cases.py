"""The list of disputes as a table that reads on as one scrolls and leaves sorting to the store."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from tribunal_desktop.rules.terms import Stage
from tribunal_desktop.services.case_views import CaseOrder, CaseRow
from tribunal_desktop.services.register_import import RowFate, RowOutcome
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import NO_PARENT, Column, Index, RowTable
from tribunal_desktop.ui.theme import Tone

STAGE_TONES = {
    Stage.RECEIVED: Tone.WARN,
    Stage.FILED: Tone.INFO,
    Stage.MEDIATION: Tone.INFO,
    Stage.TRIAL: Tone.INFO,
    Stage.CLOSED: Tone.NEUTRAL,
}
FATE_TONES = {RowFate.IMPORTED: Tone.GOOD, RowFate.PRESENT: Tone.NEUTRAL, RowFate.REJECTED: Tone.BAD}

_ORDERS = {
    "number": CaseOrder.NUMBER,
    "amount": CaseOrder.AMOUNT,
    "stage": CaseOrder.STAGE,
    "used": CaseOrder.DUE,
    "due": CaseOrder.DUE,
    "received": CaseOrder.RECEIVED,
}


class CasesTable(RowTable[CaseRow]):
    """``more_wanted`` asks for the next page, ``order_wanted`` for another order: all rows are never here at once."""

    more_wanted = Signal()
    order_wanted = Signal(object, bool)

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(self._columns(wording), parent=parent)
        self._more = False

    def show_page(self, rows: Iterable[CaseRow], *, more: bool) -> None:
        """Begin anew with a first page."""
        self._more = more
        self.set_rows(rows)

    def add_page(self, rows: Iterable[CaseRow], *, more: bool) -> None:
        """Append a further page."""
        added = list(rows)
        self._more = more
        if added:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(added) - 1)
            self._rows += added
            self.endInsertRows()

    def canFetchMore(self, parent: Index = NO_PARENT) -> bool:
        """Whether the store has further rows."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index = NO_PARENT) -> None:
        """Ask for them once; they arrive later."""
        if self.canFetchMore(parent):
            self._more = False
            self.more_wanted.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Have the store sort; a column it cannot sort by changes nothing."""
        wanted = _ORDERS.get(self.columns[column].key) if 0 <= column < len(self.columns) else CaseOrder.RECEIVED
        if wanted is not None:
            self.order_wanted.emit(wanted, column < 0 or order is Qt.SortOrder.DescendingOrder)

    def _columns(self, wording: Locale) -> list[Column[CaseRow]]:
        return [
            Column("number", self.tr("Case number"), lambda row: row.number, 206),
            Column(
                "parties", self.tr("Parties"), lambda row: parties_words(row, self.tr("{plaintiff} v. {defendant}")), 0
            ),
            Column("cause", self.tr("Cause"), lambda row: row.cause.of(wording.lang) if row.cause else "—", 184),
            Column(
                "amount", self.tr("Amount"), lambda row: wording.money(row.amount_fen), 122, right=True, secondary=True
            ),
            Column("handler", self.tr("Handled by"), lambda row: row.handler or self.tr("unassigned"), 108),
            Column(
                "stage",
                self.tr("Stage"),
                lambda row: wording.term(row.outcome if row.outcome else row.stage),
                104,
                tone=lambda row: STAGE_TONES[row.stage],
            ),
            Column(
                "used",
                self.tr("Time limit"),
                lambda row: "" if row.used_share is None else f"{round(row.used_share * 100)} %",
                104,
                share=lambda row: row.used_share,
            ),
            Column("due", self.tr("Ends"), lambda row: wording.short_date(row.due_on), 124, secondary=True),
        ]


def parties_words(row: CaseRow, pattern: str) -> str:
    """Who sues whom, in the words of ``pattern``; one side alone stands by itself."""
    if row.plaintiffs and row.defendants:
        return pattern.format(plaintiff=row.plaintiffs, defendant=row.defendants)
    return row.plaintiffs or row.defendants or "—"


class ImportTable(RowTable[RowOutcome]):
    """What became of each row of a register."""

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(
            [
                Column("row", self.tr("Row"), lambda row: str(row.row_no), 64, right=True, sort=lambda row: row.row_no),
                Column("parties", self.tr("Parties"), lambda row: row.label or "—", 220),
                Column(
                    "fate",
                    self.tr("Result"),
                    lambda row: wording.term(row.fate),
                    128,
                    tone=lambda row: FATE_TONES[row.fate],
                ),
                Column("number", self.tr("Number"), lambda row: row.number or "—", 190),
                Column(
                    "reasons",
                    self.tr("Reasons, or what to check"),
                    lambda row: "　".join(reason.words(wording.lang) for reason in row.reasons) or "—",
                    0,
                    tip=lambda row: "\n".join(reason.words(wording.lang) for reason in row.reasons),
                ),
            ],
            parent=parent,
        )
