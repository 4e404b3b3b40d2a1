"""The list of disputes as a table of windows: as long as the list is, with rows only where one looks."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from tribunal_desktop.rules.terms import Stage
from tribunal_desktop.services.case_query import CaseOrder
from tribunal_desktop.services.case_views import CaseList, CaseRow
from tribunal_desktop.services.register_import import RowFate, RowOutcome
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import DISPLAY, NO_PARENT, Column, Index, RowTable
from tribunal_desktop.ui.theme import Tone

STAGE_TONES = {
    Stage.RECEIVED: Tone.WARN,
    Stage.FILED: Tone.INFO,
    Stage.MEDIATION: Tone.INFO,
    Stage.TRIAL: Tone.INFO,
    Stage.CLOSED: Tone.NEUTRAL,
}
FATE_TONES = {RowFate.IMPORTED: Tone.GOOD, RowFate.PRESENT: Tone.NEUTRAL, RowFate.REJECTED: Tone.BAD}
HIDDEN_AT_FIRST = ("village", "clerk", "procedure", "channel", "received", "filed", "event")
"""Columns a reader may bring up."""

WINDOW_ROWS = 128
_WINDOWS_KEPT = 48
_NOT_READ = "…"
_ORDERS = {
    "number": CaseOrder.NUMBER,
    "parties": CaseOrder.PARTIES,
    "cause": CaseOrder.CAUSE,
    "amount": CaseOrder.AMOUNT,
    "village": CaseOrder.VILLAGE,
    "handler": CaseOrder.HANDLER,
    "stage": CaseOrder.STAGE,
    "used": CaseOrder.DUE,
    "due": CaseOrder.DUE,
    "received": CaseOrder.RECEIVED,
    "event": CaseOrder.EVENT,
}


class CasesTable(RowTable[CaseRow]):
    """Knows the order of the whole list as row numbers, and the rows of the windows that were looked at last.

    ``rows_wanted`` asks for one window at a time, the one looked at last first; ``put_window`` answers. A list of a
    million disputes costs eight bytes for each here.
    """

    rows_wanted = Signal(int, object)
    """Number of a window, and the row numbers in it."""
    order_wanted = Signal(object, bool)

    def __init__(self, wording: Locale, parent: QObject | None = None) -> None:
        super().__init__(self._columns(wording), parent=parent)
        self._keys: array[int] = array("q")
        self._total = 0
        self._windows: OrderedDict[int, tuple[CaseRow, ...]] = OrderedDict()
        self._looked_at: OrderedDict[int, None] = OrderedDict()
        self._reading: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def show_list(self, found: CaseList) -> None:
        """Begin anew with the beginning of a list."""
        self.beginResetModel()
        self._keys, self._total = array("q", found.order.keys), found.total
        self._windows.clear()
        self._looked_at.clear()
        self._reading = None
        if found.rows:
            self._windows[0] = found.rows
        self.endResetModel()

    def add_order(self, keys: Sequence[int]) -> None:
        """More of the order; windows that were waiting for it are asked for."""
        self._keys.extend(keys)
        if self._looked_at:
            self._soon.start()

    def put_window(self, number: int, rows: Sequence[CaseRow]) -> None:
        """The rows of a window that was asked for."""
        self._reading = None
        self._windows[number] = tuple(rows)
        self._windows.move_to_end(number)
        while len(self._windows) > _WINDOWS_KEPT:
            self._windows.popitem(last=False)
        first = number * WINDOW_ROWS
        last = min(first + WINDOW_ROWS, self._total) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self._ask()

    def give_up(self) -> None:
        """A window could not be read; the next look asks again."""
        self._reading = None

    def order_known(self) -> int:
        """How much of the order is here."""
        return len(self._keys)

    def keys(self, first: int, last: int) -> Sequence[int]:
        """Row numbers from place ``first`` to ``last``, both included, as far as they are known."""
        return self._keys[first : last + 1]

    def known(self, place: int) -> CaseRow | None:
        """The row at a place when it is here; nothing is asked for."""
        window = self._windows.get(place // WINDOW_ROWS)
        within = place % WINDOW_ROWS
        return window[within] if window is not None and within < len(window) else None

    def rows(self) -> list[CaseRow]:
        """The rows that are here, in the order of the list."""
        return [row for number in sorted(self._windows) for row in self._windows[number]]

    def row_at(self, index: Index) -> CaseRow | None:
        """Row behind an index; none while it is being read."""
        return self._row(index.row()) if index.isValid() else None

    def place_of(self, matches: Callable[[CaseRow], bool]) -> int:
        """Place of the first row here that matches; −1 when none does."""
        for number in sorted(self._windows):
            for within, row in enumerate(self._windows[number]):
                if matches(row):
                    return number * WINDOW_ROWS + within
        return -1

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Length of the whole list."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """What a cell shows; dots while its row is being read."""
        if not index.isValid():
            return None
        row = self._row(index.row())
        if row is None:
            return _NOT_READ if role == DISPLAY else None
        return self.cell(row, self.columns[index.column()], role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Have the store sort; a column it cannot sort by changes nothing."""
        wanted = _ORDERS.get(self.columns[column].key) if 0 <= column < len(self.columns) else CaseOrder.RECEIVED
        if wanted is not None:
            self.order_wanted.emit(wanted, column < 0 or order is Qt.SortOrder.DescendingOrder)

    def _row(self, place: int) -> CaseRow | None:
        number, within = divmod(place, WINDOW_ROWS)
        window = self._windows.get(number)
        if window is not None and (within < len(window) or len(window) == WINDOW_ROWS):
            return window[within]
        self._looked_at[number] = None
        self._looked_at.move_to_end(number)
        self._soon.start()
        return None

    def _ask(self) -> None:
        """Ask for the window looked at last of those whose order is known; older ones have scrolled out of sight."""
        if self._reading is not None:
            return
        while self._looked_at:
            number, _ = self._looked_at.popitem()
            keys = self._keys[number * WINDOW_ROWS : (number + 1) * WINDOW_ROWS]
            whole = min(WINDOW_ROWS, self._total - number * WINDOW_ROWS)
            if len(keys) < whole:
                self._looked_at = OrderedDict({number: None})
                return
            if len(self._windows.get(number, ())) < whole:
                self._reading = number
                self._looked_at = OrderedDict.fromkeys(list(self._looked_at)[-1:])
                self.rows_wanted.emit(number, keys)
                return

    def _columns(self, wording: Locale) -> list[Column[CaseRow]]:
        return [
            Column("number", self.tr("Case number"), lambda row: row.number, 206),
            Column(
                "parties", self.tr("Parties"), lambda row: parties_words(row, self.tr("{plaintiff} v. {defendant}")), 0
            ),
            Column("cause", self.tr("Cause"), lambda row: row.cause.of(wording.lang) if row.cause else "—", 152),
            Column(
                "amount", self.tr("Amount"), lambda row: wording.money(row.amount_fen), 126, right=True, secondary=True
            ),
            Column("village", self.tr("Village"), lambda row: row.village or "—", 120),
            Column("handler", self.tr("Judge"), lambda row: row.handler or self.tr("unassigned"), 94),
            Column("clerk", self.tr("Clerk"), lambda row: row.clerk or "—", 96),
            Column(
                "procedure",
                self.tr("Procedure"),
                lambda row: wording.term(row.procedure) if row.procedure else "—",
                110,
            ),
            Column("channel", self.tr("Channel"), lambda row: wording.term(row.channel), 110),
            Column(
                "stage",
                self.tr("Stage"),
                lambda row: wording.term(row.outcome if row.outcome else row.stage),
                96,
                tone=lambda row: STAGE_TONES[row.stage],
            ),
            Column(
                "green",
                self.tr("Priority"),
                lambda row: self.tr("yes") if row.green_channel else "",
                66,
                tone=lambda row: Tone.GOOD if row.green_channel else None,
                tip=lambda row: wording.term(row.green_channel) if row.green_channel else "",
            ),
            Column(
                "received",
                self.tr("Received"),
                lambda row: wording.short_date(row.received_on),
                124,
                secondary=True,
                sort=lambda row: row.received_on,
            ),
            Column(
                "filed",
                self.tr("Filed"),
                lambda row: wording.short_date(row.filed_on),
                124,
                secondary=True,
                sort=lambda row: row.filed_on,
            ),
            Column(
                "event",
                self.tr("Last activity"),
                lambda row: wording.short_date(row.last_event_on),
                124,
                secondary=True,
                sort=lambda row: row.last_event_on,
            ),
            Column(
                "used",
                self.tr("Limit"),
                lambda row: "" if row.used_share is None else f"{round(row.used_share * 100)} %",
                80,
                share=lambda row: row.used_share,
            ),
            Column(
                "due",
                self.tr("Ends"),
                lambda row: wording.short_date(row.due_on),
                124,
                secondary=True,
                sort=lambda row: row.due_on,
            ),
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
