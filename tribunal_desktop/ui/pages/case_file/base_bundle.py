"""A whole bundle of papers on its way to the printer (成套打印): what there is, for whom, what is missing and where."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLayout, QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.print_bundles import BundleLine, BundlePlan, bundles
from tribunal_desktop.services.print_rows import FILE_COPY, CopiesFor, ToPrint
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import Card, DataTable, SegmentedFilter, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

HEARING = "hearing"
LINES_SHOWN = 9
PRINTER_WIDTH = 190


class BundleView(QWidget):
    """The papers of one bundle in one dispute; a press puts them all into the queue, and prints."""

    back_wanted = Signal()
    section_wanted = Signal(str)
    queued = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._desk = PrintDesk.of(page.tasks)
        self._dispute_id = ""
        self._plan: BundlePlan | None = None
        lang = self._wording.lang
        self.bundle = SegmentedFilter(self.tr("Bundle"))
        self.bundle.set_choices([(each.id, each.name.of(lang), None) for each in bundles()])
        self.bundle.chosen.connect(lambda _id: self._read())
        self.table = DataTable(RowTable(self._columns()), self.tr("Papers of the bundle"), key="case.bundle")
        self.table.set_empty_text(self.tr("None of these papers was made in this case yet."))
        self.printer = QComboBox()
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.setMinimumWidth(PRINTER_WIDTH)
        self.print_button = button(self.tr("Print all"), partial(self.put_in_queue, run=True), "printer", "primary")
        self.queue_button = button(self.tr("Put in the queue"), self.put_in_queue)
        self._said = label("", "secondary", wrap=True)
        self._missing = WrappingRow()
        self._missing_card = Card(self.tr("Not made yet"))
        self._missing_card.add(self._missing)
        back = button(self.tr("Back"), self.back_wanted.emit, "chevron-left")
        made = Card()
        head = WrappingRow(self.bundle)
        head.add_at_end(back)
        made.add(
            head,
            self._printing(),
            self._said,
            self.table,
        )
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(made)
        body.addWidget(self._missing_card)
        body.addStretch(1)

    def _printing(self) -> QLayout:
        on = QWidget()
        on.setLayout(row(label(self.tr("Printer"), "secondary"), self.printer))
        line = WrappingRow(on)
        line.add_at_end(self.queue_button, self.print_button)
        return line

    def open_bundle(self, dispute_id: str, bundle_id: str = HEARING) -> None:
        """Show a bundle of a dispute."""
        self._dispute_id = dispute_id
        self.bundle.choose(bundle_id)
        self._desk.ask_printers(self, self._show_printers)
        self._page.run(self._services.issued_papers.last_printer, self._remember)
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_in_queue(self, run: bool = False) -> None:
        """Put every copy that is still to be printed into the queue; ``run`` prints at once."""
        plan, printer = self._plan, self.printer.currentData() or ""
        if plan is None:
            return
        papers = [
            ToPrint(line.paper.id, copies, printer, line.paper.pages > 1, bundle=plan.bundle_id)
            for line in plan.lines
            for copies in line.wanted
        ]
        queue, several = self._services.print_queue, len(papers)
        self._desk.chosen = printer or self._desk.chosen
        self._page.run(lambda: queue.add(papers), lambda _ids: self._put(several, run), busy_widget=self.print_button)

    def _put(self, several: int, run: bool) -> None:
        self._page.tell(
            fill_in(self.tr("{count} {count:entry|entries} put into the print queue"), count=several),
        )
        if run:
            self._desk.run_queue(self._services.print_queue)
        self._page.data_changed.emit()
        self.queued.emit()
        self._read()

    def _read(self) -> None:
        if self._dispute_id:
            asked = self._dispute_id, self.bundle.choice()
            self._page.run(lambda: self._services.print_bundles.plan(*asked), partial(self._show, asked))

    def _show(self, asked: tuple[str, str], plan: BundlePlan) -> None:
        if asked != (self._dispute_id, self.bundle.choice()):
            return
        self._plan = plan
        self.table.table.set_rows(plan.lines)
        self.table.fit_height(LINES_SHOWN)
        self._said.setText(
            fill_in(
                self.tr(
                    "{papers} {papers:paper|papers}, {copies} {copies:copy|copies} to print. The list is "
                    "put together by this program."
                ),
                papers=sum(1 for line in plan.lines if line.wanted),
                copies=plan.copies,
            )
        )
        for act in (self.print_button, self.queue_button):
            act.setEnabled(plan.copies > 0)
        self._show_missing(plan)

    def _show_missing(self, plan: BundlePlan) -> None:
        self._missing.clear()
        for missing in plan.missing:
            link = button(
                missing.name.of(self._wording.lang), partial(self.section_wanted.emit, missing.section), kind="link"
            )
            self._missing.addWidget(link)
        self._missing_card.setVisible(bool(plan.missing))

    def _remember(self, printer: str) -> None:
        self._desk.chosen = self._desk.chosen or printer
        self.printer.setCurrentIndex(max(0, self.printer.findData(self._desk.chosen)))

    def _show_printers(self, names: tuple[str, ...]) -> None:
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        if not names:
            self.printer.addItem(self.tr("no printer found"), "")
        self.printer.setCurrentIndex(max(0, self.printer.findData(self._desk.chosen)))

    def _columns(self) -> list[Column[BundleLine]]:
        return [
            Column(
                "title",
                self.tr("Paper"),
                lambda line: line.paper.title,
                0,
                bold=lambda _: True,
                tip=lambda line: line.paper.title,
                keep_end=True,
            ),
            Column(
                "no",
                self.tr("Registry number"),
                lambda line: line.paper.registry_no,
                140,
                secondary=True,
                gives_way=1,
            ),
            Column("wanted", self.tr("To print"), lambda line: self._names(line.wanted) or "—", 190),
            Column(
                "settled",
                self.tr("Printed or waiting"),
                lambda line: self._names(line.settled) or "—",
                190,
                gives_way=2,
            ),
        ]

    def _names(self, copies: tuple[CopiesFor, ...]) -> str:
        file = self.tr("file")
        words = [f"{file if each.recipient == FILE_COPY else each.recipient} ×{each.copies}" for each in copies]
        return ("、" if self._wording.lang == "zh" else ", ").join(words)
