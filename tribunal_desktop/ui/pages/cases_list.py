"""The list of disputes with the open one below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QItemSelectionRange, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import Outcome
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.case_batch import Assigned, Helper
from tribunal_desktop.services.case_conditions import FacetCounts
from tribunal_desktop.services.case_query import CaseFilter, CaseOrder, CaseQuery, Facet
from tribunal_desktop.services.case_views import CaseDetail, CaseList, CaseRow, OrderSlice
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.cases_detail import CaseDetailView
from tribunal_desktop.ui.pages.cases_facets import FacetBar
from tribunal_desktop.ui.pages.cases_filters import SavedFilterBar
from tribunal_desktop.ui.pages.cases_selection import SelectionBar
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.tables.cases import HIDDEN_AT_FIRST, CasesTable
from tribunal_desktop.ui.widgets import Card, DataTable, LineEdit, SegmentedFilter, button, row

TYPING_PAUSE_MS = 200
SETTLED_MS = 60
FACETS_PAUSE_MS = 350
ROWS_SHOWN = 7
EXCEL = "Excel (*.xlsx)"


class CasesList(DataTable):
    """Copies through the page: selected rows may not have been read yet."""

    copy_wanted = Signal()

    def copy(self) -> None:
        """Ask for the selected rows on the clipboard."""
        self.copy_wanted.emit()


class CaseBrowser(QWidget):
    """Filters, the list and the file of the dispute under the cursor; reads through the page's workers."""

    shown = Signal(int, int)
    """How many rows are listed, how many the store has in all."""
    file_wanted = Signal(str)
    """Open the file of a dispute."""
    papers_wanted = Signal(object)
    """Make papers of these disputes, by their ids."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._cases, self._page, self._wording = services, services.cases, page, page.wording
        self._query = CaseQuery()
        self._asked = 0
        self._counts: dict[CaseFilter, int] = {}
        self._wanted = ""
        self._filter = SegmentedFilter(self.tr("Which cases"))
        self._text = LineEdit("", self.tr("Name, number, pinyin, ID or phone"))
        self._text.setAccessibleName(self.tr("Find in this list"))
        self._text.setClearButtonEnabled(True)
        self._text.setFixedWidth(300)
        self.saved = SavedFilterBar(services.saved_filters, page)
        self.facets = FacetBar(self._wording)
        self._span_mark = button("", self._drop_span, "x", kind="link")
        self._span_mark.hide()
        self._table = CasesTable(self._wording)
        self._list = CasesList(self._table, self.tr("Cases"), key="cases")
        self._list.set_empty_text(self.tr("No case matches. Change the filter or clear the search."))
        self.selection = SelectionBar(self._wording)
        self.detail = CaseDetailView(self._wording)
        self.detail.hide()
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        finding = row(self._text, self._span_mark, 1, self.saved, self._column_button())
        finding.setContentsMargins(10, 8, 10, 0)
        narrowing = row(self.facets)
        narrowing.setContentsMargins(10, 0, 10, 0)
        card.add(finding, narrowing, self.selection, self._list)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._filter)
        body.addWidget(card)
        body.addWidget(self.detail)
        body.addStretch(1)
        self._pause = _timer(self, TYPING_PAUSE_MS, self.reload)
        self._settled = _timer(self, SETTLED_MS, self._open_current)
        self._counting = _timer(self, FACETS_PAUSE_MS, lambda: self._count_facet(self._asked, [*Facet]))
        self._connect()

    def reload(self) -> None:
        """Read the list anew, with the filters as they stand."""
        self._pause.stop()
        chosen: dict[str, Any] = self.facets.apply(self._query)
        chosen |= {
            "filter": CaseFilter(self._filter.choice() or CaseFilter.OPEN),
            "text": self._text.value(),
            "span": self._query.span,
            "outcome": self._query.outcome,
            "township": self._query.township,
        }
        self._query = CaseQuery(**chosen)
        self._read()

    def reload_choices(self) -> None:
        """Read the saved filters and who can be assigned."""
        self.saved.reload()
        for helper in Helper:
            read = partial(self._services.case_batch.staff, helper)
            self._page.run(read, partial(self.selection.offer_staff, helper))

    def open_dispute(self, dispute_id: str) -> None:
        """Show a dispute, in the list where it is listed."""
        self._wanted = dispute_id
        self._page.run(lambda: self._cases.detail(dispute_id), self._show_detail)

    def search(self, text: str, wanted: CaseFilter | None = None) -> None:
        """Filter by ``text`` as if typed, within ``wanted``."""
        self.show_query(replace(self._query, text=text, filter=wanted or self._query.filter))

    def show_query(self, query: CaseQuery) -> None:
        """List what ``query`` asks for, its conditions in sight."""
        self._text.blockSignals(True)
        self._text.setText(query.text)
        self._text.blockSignals(False)
        self._filter.set_choices([(key.value, self._wording.term(key), self._counts.get(key)) for key in CaseFilter])
        self._filter.blockSignals(True)
        self._filter.choose(query.filter.value)
        self._filter.blockSignals(False)
        self.facets.show_query(query)
        self._query = query
        self._show_span()
        self._read()

    def query(self) -> CaseQuery:
        """What is listed."""
        return self._query

    def table(self) -> DataTable:
        """The list itself."""
        return self._list

    def is_filtered(self) -> bool:
        """Whether something narrows the list down."""
        return self._query.narrowed or self._query.filter is not CaseFilter.OPEN

    def selected_keys(self) -> list[int]:
        """Row numbers of the selected rows; the ranges are read, not a million single rows."""
        keys: list[int] = []
        for chosen in sorted(self._ranges(), key=lambda part: part.top()):
            keys += self._table.keys(chosen.top(), chosen.bottom())
        return keys

    def _ranges(self) -> Iterable[QItemSelectionRange]:
        return cast("Iterable[QItemSelectionRange]", self._list.selectionModel().selection())

    def print_list(self) -> bool:
        """Print the selected rows when there are several, else the whole list."""
        keys = self._several()
        query = self._query
        self._page.run(lambda: self._cases.print_list(query, keys), self._print)
        return True

    def _connect(self) -> None:
        self._filter.chosen.connect(lambda _key: self.reload())
        self._text.textChanged.connect(lambda _text: self._pause.start())
        self._text.returnPressed.connect(self._list.setFocus)
        self.facets.changed.connect(self.reload)
        self.saved.taken.connect(self.show_query)
        self._table.rows_wanted.connect(self._read_window)
        self._table.order_wanted.connect(self._sort)
        self._list.picked.connect(lambda _row: self._settled.start())
        self._list.opened.connect(lambda row: self.file_wanted.emit(row.id) if row is not None else None)
        self._list.copy_wanted.connect(self._copy)
        self._list.selectionModel().selectionChanged.connect(lambda _on, _off: self._count_selected())
        self.detail.file_wanted.connect(self.file_wanted)
        self.selection.copy_wanted.connect(self._copy)
        self.selection.export_wanted.connect(self._export)
        self.selection.print_wanted.connect(self.print_list)
        self.selection.assign_wanted.connect(self._assign)
        self.selection.papers_wanted.connect(self._want_papers)

    def _read(self) -> None:
        self._asked += 1
        asked, query, cases = self._asked, self._query, self._cases
        self.saved.show_query(query)
        self._page.run(lambda: cases.open_list(query), lambda found: self._show(asked, found))

    def _show(self, asked: int, found: CaseList) -> None:
        if asked != self._asked:
            return
        if found.counts != self._counts:
            self._counts = found.counts
            self._filter.set_choices([(key.value, self._wording.term(key), found.counts[key]) for key in CaseFilter])
        self._table.show_list(found)
        self._list.fit_height(ROWS_SHOWN)
        wanted = self._wanted or self.detail.dispute_id()
        place = self._table.place_of(lambda row: row.id == wanted)
        self._list.select_place(max(0, place) if not self._wanted or place >= 0 else -1)
        if not found.rows and not self._wanted:
            self.detail.hide()
        self.shown.emit(found.total, found.counts[CaseFilter.ALL])
        self._count_selected()
        self._read_on(asked, found.order)
        self._counting.start()

    def _read_on(self, asked: int, part: OrderSlice) -> None:
        """Read the rest of the order part by part, other work of the store in between."""
        after, query = part.next, self._query
        if after is not None and asked == self._asked:
            self._page.run(lambda: self._cases.read_on(query, after), lambda further: self._add(asked, further))

    def _add(self, asked: int, part: OrderSlice) -> None:
        if asked == self._asked:
            self._table.add_order(part.keys)
            self._read_on(asked, part)

    def _read_window(self, number: int, keys: Sequence[int]) -> None:
        asked = self._asked

        def put(rows: tuple[CaseRow, ...]) -> None:
            if asked == self._asked:
                self._table.put_window(number, rows)
                self._settled.start()

        def failed(error: Any) -> None:
            self._table.give_up()
            self._page.show_error(error)

        self._page.run(lambda: self._cases.rows(keys), put, failed)

    def _count_facet(self, asked: int, facets: list[Facet]) -> None:
        """Count facet after facet, so that typing never waits for all of them."""
        if not facets or asked != self._asked or not self.isVisible():
            return
        query, facet = self._query, facets[0]

        def counted(found: FacetCounts) -> None:
            if asked == self._asked:
                self.facets.fill(found)
                self._count_facet(asked, facets[1:])

        self._page.run(lambda: self._cases.facet(query, facet), counted)

    def _sort(self, order: CaseOrder, descending: bool) -> None:
        if (order, descending) != (self._query.order, self._query.descending):
            self._query = replace(self._query, order=order, descending=descending)
            self._read()

    def _open_current(self) -> None:
        found = self._list.current_row()
        if found is not None and found.id != self._wanted and found.id != self.detail.dispute_id():
            self._wanted = ""
            self._page.run(lambda: self._cases.detail(found.id), self._show_detail)
        elif found is not None and found.id == self.detail.dispute_id():
            self.detail.show()

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

    def _several(self) -> list[int] | None:
        keys = self.selected_keys()
        return keys if len(keys) > 1 else None

    def _count_selected(self) -> None:
        selected = sum(part.height() for part in self._ranges())
        self.selection.show_count(selected, self._table.rowCount())

    def _copy(self) -> None:
        keys, columns = self.selected_keys(), self._shown_columns()

        def put(rows: tuple[CaseRow, ...]) -> None:
            lines = ["\t".join(column.title for column in columns)]
            lines += ["\t".join(column.text(each).replace("\t", " ") for column in columns) for each in rows]
            QGuiApplication.clipboard().setText("\n".join(lines))
            self._page.tell(
                fill_in(
                    self.tr("{count} {count:row is|rows are} on the clipboard"), count=self._wording.number(len(rows))
                )
            )

        self._page.run(lambda: self._cases.rows(keys), put)

    def _export(self) -> None:
        target = choose_target(self, self.tr("Export to Excel"), self.tr("cases.xlsx"), EXCEL)
        if target is None:
            return
        keys, query, lang = self.selected_keys(), self._query, self._wording.lang
        self._page.run(
            lambda: save_file(target, self._cases.export(query, lang, keys)),
            lambda _none: self._page.tell(self.tr("Saved as {file}").format(file=target.name)),
        )

    def _print(self, paper: Paper) -> None:
        ask_print_private(self._page, paper, self.tr("List of cases"))

    def _assign(self, helper: Helper, staff_id: str, name: str) -> None:
        keys, batch = self.selected_keys(), self._services.case_batch

        def told(done: Assigned) -> None:
            self._page.data_changed.emit()
            self.reload()
            words = fill_in(
                self.tr("{name}: {helper} of {count} {count:case|cases}"),
                name=name,
                helper=self._wording.term(helper),
                count=len(done.before),
            )
            if done.closed:
                words += fill_in(self.tr("; {count} closed {count:one was|ones were} left alone"), count=done.closed)
            self._page.tell(words, lambda: self._page.run(lambda: batch.take_back(done), lambda _none: self.reload()))

        self._page.run(lambda: batch.assign(self._cases.ids(keys), helper, staff_id), told)

    def _want_papers(self) -> None:
        keys, cases = self.selected_keys(), self._cases
        self._page.run(lambda: cases.ids(keys), self.papers_wanted.emit)

    def _drop_span(self) -> None:
        self._query = replace(self._query, span=None, outcome=None, township=None)
        self._show_span()
        self.reload()

    def _show_span(self) -> None:
        said = [self._wording.term(Outcome(self._query.outcome))] if self._query.outcome else []
        if self._query.township:
            said.append(self._query.township)
        if span := self._query.span:
            words = self.tr("{what} {first} to {last}")
            said.append(words.format(what=self._wording.term(span.kind), first=str(span.first), last=str(span.last)))
        self._span_mark.setVisible(bool(said))
        self._span_mark.setText(" · ".join(said))

    def _shown_columns(self) -> list[Any]:
        header = self._list.horizontalHeader()
        places = [header.logicalIndex(visual) for visual in range(header.count())]
        return [self._table.columns[place] for place in places if not self._list.isColumnHidden(place)]

    def _column_button(self) -> QPushButton:
        menu = QMenu(self)
        for place, column in enumerate(self._table.columns):
            self._list.setColumnHidden(place, column.key in HIDDEN_AT_FIRST)
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.toggled.connect(lambda on, place=place: self._list.setColumnHidden(place, not on))
        menu.aboutToShow.connect(lambda: self._tick_columns(menu))
        made = button(self.tr("Columns"))
        made.setAccessibleName(self.tr("Columns of the list"))
        made.setMenu(menu)
        return made

    def _tick_columns(self, menu: QMenu) -> None:
        for place, action in enumerate(menu.actions()):
            action.blockSignals(True)
            action.setChecked(not self._list.isColumnHidden(place))
            action.blockSignals(False)


def _timer(owner: QWidget, pause: int, slot: Any) -> QTimer:
    made = QTimer(owner)
    made.setSingleShot(True)
    made.setInterval(pause)
    made.timeout.connect(slot)
    return made
