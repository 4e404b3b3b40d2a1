"""The list of disputes with the open one below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.services.case_files import CaseFiles
from tribunal_desktop.services.case_views import (
    CaseDetail,
    CaseFilter,
    CaseOrder,
    CasePage,
    CaseQuery,
    Cursor,
    FilterChoices,
)
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.cases_detail import CaseDetailView
from tribunal_desktop.ui.tables.cases import CasesTable
from tribunal_desktop.ui.widgets import Card, DataTable, LineEdit, SegmentedFilter, row

TYPING_PAUSE_MS = 200
ROWS_SHOWN = 6


class CaseBrowser(QWidget):
    """Filters, the list and the file of the dispute under the cursor; reads through the page's workers."""

    shown = Signal(int, int)
    """How many rows are listed, how many the filter has in all."""
    file_wanted = Signal(str)
    """Open the file of a dispute."""

    def __init__(self, cases: CaseFiles, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases, self._page, self._wording = cases, page, page.wording
        self._query = CaseQuery()
        self._next: Cursor | None = None
        self._asked = 0
        self._total = 0
        self._counts: dict[CaseFilter, int] = {}
        self._wanted = ""
        self._filter = SegmentedFilter(self.tr("Which cases"))
        self._text = LineEdit("", self.tr("Name, number, pinyin, ID or phone"))
        self._text.setAccessibleName(self.tr("Find in this list"))
        self._text.setClearButtonEnabled(True)
        self._text.setFixedWidth(300)
        self._handler = _choice(self.tr("Handled by"))
        self._cause = _choice(self.tr("Cause"))
        self._village = _choice(self.tr("Village"))
        self._table = CasesTable(self._wording)
        self._list = DataTable(self._table, self.tr("Cases"), key="cases")
        self._list.set_empty_text(self.tr("No case matches. Change the filter or clear the search."))
        self.detail = CaseDetailView(self._wording)
        self.detail.hide()
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        narrowing = row(self._text, 1, self._handler, self._cause, self._village)
        narrowing.setContentsMargins(10, 8, 10, 0)
        card.add(narrowing, self._list)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._filter)
        body.addWidget(card)
        body.addWidget(self.detail)
        body.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(60)
        self._settled.timeout.connect(self._open_current)
        self._connect()

    def reload(self) -> None:
        """Read the list anew, with the filters as they stand."""
        self._pause.stop()
        self._query = CaseQuery(
            filter=CaseFilter(self._filter.choice() or CaseFilter.OPEN),
            text=self._text.value(),
            handler_id=self._handler.currentData() or None,
            village_id=self._village.currentData() or None,
            cause_code=self._cause.currentData() or None,
            order=self._query.order,
            descending=self._query.descending,
        )
        self._asked += 1
        asked, query, cases = self._asked, self._query, self._cases
        self._page.run(lambda: (cases.counts(), cases.page(query)), lambda found: self._show(asked, *found))

    def reload_choices(self) -> None:
        """Read which handlers, causes and villages there are to filter by."""
        self._page.run(self._cases.choices, self._show_choices)

    def open_dispute(self, dispute_id: str) -> None:
        """Show a dispute, in the list where it is listed."""
        self._wanted = dispute_id
        self._page.run(lambda: self._cases.detail(dispute_id), self._show_detail)

    def search(self, text: str, wanted: CaseFilter | None = None) -> None:
        """Filter by ``text`` as if typed, within ``wanted``."""
        self._text.setText(text)
        if wanted is not None:
            self._filter.choose(wanted.value)
        self.reload()

    def query(self) -> CaseQuery:
        """What is listed."""
        return self._query

    def table(self) -> DataTable:
        """The list itself."""
        return self._list

    def is_filtered(self) -> bool:
        """Whether something narrows the list down."""
        query = self._query
        narrowed = query.text or query.handler_id or query.village_id or query.cause_code
        return bool(narrowed) or query.filter is not CaseFilter.OPEN

    def _connect(self) -> None:
        self._filter.chosen.connect(lambda _key: self.reload())
        self._text.textChanged.connect(lambda _text: self._pause.start())
        self._text.returnPressed.connect(self._list.setFocus)
        for choice in (self._handler, self._cause, self._village):
            choice.activated.connect(lambda _place: self.reload())
        self._table.more_wanted.connect(self._read_on)
        self._table.order_wanted.connect(self._sort)
        self._list.picked.connect(lambda _row: self._settled.start())
        self._list.opened.connect(lambda row: self.file_wanted.emit(row.id))
        self.detail.file_wanted.connect(self.file_wanted)

    def _show(self, asked: int, counts: dict[CaseFilter, int], page: CasePage) -> None:
        if asked != self._asked:
            return
        if counts != self._counts:
            self._counts = counts
            self._filter.set_choices([(key.value, self._wording.term(key), counts[key]) for key in CaseFilter])
        self._next, self._total = page.next, page.total
        self._table.show_page(page.rows, more=page.next is not None)
        self._list.fit_height(ROWS_SHOWN)
        wanted = self._wanted or self.detail.dispute_id()
        place = self._table.place_of(lambda found: found.id == wanted)
        self._list.select_place(max(0, place) if not self._wanted or place >= 0 else -1)
        if not page.rows and not self._wanted:
            self.detail.hide()
        self._say_count()

    def _read_on(self) -> None:
        asked, query, after = self._asked, self._query, self._next
        if after is not None:
            self._page.run(lambda: self._cases.page(query, after), lambda page: self._append(asked, page))

    def _append(self, asked: int, page: CasePage) -> None:
        if asked == self._asked:
            self._next = page.next
            self._table.add_page(page.rows, more=page.next is not None)
            self._say_count()

    def _say_count(self) -> None:
        self.shown.emit(self._table.rowCount(), self._total)

    def _sort(self, order: CaseOrder, descending: bool) -> None:
        if (order, descending) != (self._query.order, self._query.descending):
            self._query = CaseQuery(order=order, descending=descending)
            self.reload()

    def _open_current(self) -> None:
        found = self._list.current_row()
        if found is not None and found.id != self._wanted:
            self._wanted = ""
            self._page.run(lambda: self._cases.detail(found.id), self._show_detail)

    def _show_detail(self, detail: CaseDetail) -> None:
        current = self._list.current_row()
        if not self._wanted and current is not None and current.id != detail.row.id:
            return
        self.detail.show_detail(detail)
        self.detail.show()
        if self._wanted:
            place = self._table.place_of(lambda found: found.id == detail.row.id)
            if place >= 0:
                self._list.select_place(place)
                self._wanted = ""

    def _show_choices(self, choices: FilterChoices) -> None:
        lang = self._wording.lang
        _fill(self._handler, list(choices.handlers))
        _fill(self._village, list(choices.villages))
        _fill(self._cause, [(code, name.of(lang)) for code, name in choices.causes])


def _choice(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.addItem(name, "")
    made.setFixedWidth(150)
    made.view().setMinimumWidth(240)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _fill(choice: QComboBox, items: list[tuple[str, str]]) -> None:
    chosen = choice.currentData()
    while choice.count() > 1:
        choice.removeItem(1)
    for key, text in items:
        choice.addItem(text, key)
    choice.setCurrentIndex(max(0, choice.findData(chosen)))
