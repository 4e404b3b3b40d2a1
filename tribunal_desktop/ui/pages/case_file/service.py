"""Service of process in the file (送达): attempts, what is still to be served, and how service fares this year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, Severity, blocking, unanswered
from tribunal_desktop.rules.terms import ServedPaper, ServiceResult
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.service_receipt import item_name
from tribunal_desktop.services.service_views import AttemptRow, Item, ServiceView, WayFigures
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.service_form import ServiceForm
from tribunal_desktop.ui.pages.case_file.service_result import ResultForm
from tribunal_desktop.ui.tables.case_service import AttemptsTable, WaysTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, Field, LineEdit, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class ServiceSection(CaseSection):
    """The attempts with one view at a time beside them: the list, a sending, a result, the figures."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: ServiceView | None = None
        self._asked: tuple[Finding, ...] = ()
        self.form = ServiceForm(self.wording, services.today, services.actor.name)
        self.paper = PaperView(page)
        self.result = ResultForm(self.wording, services.today)
        self.table = DataTable(AttemptsTable(self.wording), self.tr("Attempts to serve"), key="service")
        self.ways = DataTable(WaysTable(self.wording), self.tr("How service fares"), key="service_ways")
        self.behind = DataTable(
            AttemptsTable(self.wording, numbered=True), self.tr("The attempts behind the figure"), key="service_rows"
        )
        self._waiting = label("", "secondary", wrap=True)
        self._reason = LineEdit("service_take_back", self.tr("for example: wrong day on the receipt"))
        self._reason_field = Field(self.tr("Why is the result taken back?"), self._reason, required=True)
        self._stack = ViewStack()
        self._list_view, self._figures_view = self._make_list(), self._make_figures()
        self._empty = EmptyState(
            "send",
            self.tr("Nothing was served yet"),
            self.tr("Note each paper that goes out and to whom. The limits that run from it follow by themselves."),
            self.tr("Note a sending"),
            self.begin_sending,
        )
        for view in (self._list_view, self._empty, self.form, self.result, self._figures_view, self.paper):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._connect()

    def reload(self) -> None:
        self.page.run(partial(self.services.service_of_process.view, self.dispute_id), self._show)

    def clear(self) -> None:
        super().clear()
        self._stack.setCurrentWidget(self._list_view)

    def go_back(self) -> bool:
        if self._stack.currentWidget() not in (self._list_view, self._empty):
            self._show_list()
            return True
        return False

    def print_current(self) -> bool:
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        if self.table.current_row() is None or self._stack.currentWidget() is not self._list_view:
            return False
        self._open_receipt()
        return True

    def begin_sending(self, papers: Sequence[ServedPaper] = ()) -> None:
        """Open the form for papers that go out."""
        if self._view is not None:
            self._stack.setCurrentWidget(self.form)
            with self.filling():
                self.form.begin(self._view, papers)

    def begin_result(self) -> None:
        """Open the form for what became of the attempt under the cursor."""
        attempt = self.table.current_row()
        if attempt is not None and attempt.result is ServiceResult.PENDING:
            self._stack.setCurrentWidget(self.result)
            with self.filling():
                self.result.begin(attempt)

    def _make_list(self) -> QWidget:
        made = Card()
        self._new = button(self.tr("Note a sending"), self.begin_sending, "send", "primary")
        self._note = button(self.tr("Note the result"), self.begin_result, "check")
        self._receipt = button(self.tr("Receipt of service"), self._open_receipt, "file-text")
        self._take_back = button(self.tr("Take the result back"), self._ask_why, "arrow-back-up")
        figures = button(self.tr("How service fares"), self._open_figures, "chart-bar")
        grid = button(self.tr("Ask a grid worker"), self._ask_grid_worker, "users")
        made.add(
            WrappingRow(self._new, self._note, self._receipt, self._take_back, grid, figures),
            self._waiting,
            self.table,
        )
        self._why = QWidget()
        panel = QVBoxLayout(self._why)
        panel.setContentsMargins(0, 0, 0, 0)
        panel.addWidget(self._reason_field)
        panel.addLayout(row(button(self.tr("Take it back"), self._take_result_back, "check", "primary"), 1))
        self._why.hide()
        made.add(self._why)
        made.body.addStretch(1)
        return made

    def _ask_grid_worker(self) -> None:
        """Begin a request for help in this case, in the room of people."""
        self.page.navigate.emit("people", f"network/requests/{self.dispute_id}")

    def _make_figures(self) -> QWidget:
        made = Card()
        self._figures_title = label("", "heading")
        made.add(
            row(self._figures_title, 1, button(self.tr("Back"), self._show_list, "chevron-left")),
            self.ways,
            self.behind,
        )
        return made

    def _connect(self) -> None:
        self.form.send_wanted.connect(self._check_sending)
        self.form.cancelled.connect(self._show_list)
        self.result.note_wanted.connect(self._check_result)
        self.result.cancelled.connect(self._show_list)
        self.paper.back_wanted.connect(self._show_list)
        self.table.picked.connect(lambda _row: self._fit_buttons())
        self.table.opened.connect(lambda _row: self.begin_result())
        self.ways.picked.connect(self._show_behind)
        self.behind.opened.connect(lambda found: self.page.open_item(f"{found.dispute_id}#service"))

    def _show(self, view: ServiceView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self._view = view
        self.table.table.set_rows(view.attempts)
        self.table.fit_height(10)
        self.table.select_place(0)
        self._say_waiting(view)
        self._fit_buttons()
        if self._stack.currentWidget() in (self._list_view, self._empty):
            self._stack.setCurrentWidget(self._list_view if view.attempts else self._empty)

    def _say_waiting(self, view: ServiceView) -> None:
        names = [
            self.tr("{paper} on {party}").format(
                paper=item_name(Item(each.paper, each.name, 1), self.wording.lang), party=each.party
            )
            for each in view.waiting
        ]
        words = self.tr("Still to be served: {list}").format(list="；".join(names))
        self._waiting.setText(words if names else self.tr("Every paper that went out was served."))

    def _show_list(self) -> None:
        there = self._view is not None and bool(self._view.attempts)
        self._stack.setCurrentWidget(self._list_view if there else self._empty)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_buttons(self) -> None:
        attempt = self.table.current_row()
        pending = attempt is not None and attempt.result is ServiceResult.PENDING
        self._note.setEnabled(pending)
        self._receipt.setEnabled(attempt is not None)
        self._take_back.setEnabled(attempt is not None and not pending)
        self._why.hide()

    def _check_sending(self) -> None:
        attempts, unreadable = self.form.attempts(), self.form.unreadable()
        dispute_id, service = self.dispute_id, self.services.service_of_process
        self.page.run(
            lambda: (*unreadable, *service.check(dispute_id, attempts)),
            self._send_if_checked,
            busy_widget=self.form.send_button,
        )

    def _send_if_checked(self, findings: tuple[Finding, ...]) -> None:
        """A question is asked once; sending again answers it."""
        self.form.show_findings(findings)
        asked = tuple(finding for finding in findings if finding.severity is Severity.ASK)
        fresh = unanswered(findings, {finding.key for finding in self._asked})
        self._asked = asked
        if blocking(findings) or fresh:
            return
        attempts, dispute_id = self.form.attempts(), self.dispute_id
        self.page.run(
            lambda: self.services.service_of_process.send(dispute_id, attempts),
            lambda ids: self._sent(len(ids)),
            busy_widget=self.form.send_button,
        )

    def _sent(self, count: int) -> None:
        self._asked = ()
        self._stack.setCurrentWidget(self._list_view)
        self.saved()
        self.reload()
        self.page.tell(fill_in(self.tr("Noted: papers to {count} {count:recipient|recipients}"), count=count))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check_result(self) -> None:
        attempt_id, outcome, unreadable = self.result.attempt_id(), self.result.outcome(), self.result.unreadable()
        service = self.services.service_of_process
        self.page.run(
            lambda: (*unreadable, *service.check_result(attempt_id, outcome)),
            self._note_if_checked,
            busy_widget=self.result.note_button,
        )

    def _note_if_checked(self, findings: tuple[Finding, ...]) -> None:
        self.result.show_findings(findings)
        if blocking(findings):
            return
        attempt_id, outcome = self.result.attempt_id(), self.result.outcome()
        self.page.run(
            lambda: self.services.service_of_process.note_result(attempt_id, outcome),
            lambda _none: self._noted(self.tr("Result noted; the limits that run from it have been counted")),
            busy_widget=self.result.note_button,
        )

    def _noted(self, words: str) -> None:
        self._stack.setCurrentWidget(self._list_view)
        self._why.hide()
        self.saved()
        self.reload()
        self.page.tell(words)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_why(self) -> None:
        self._why.show()
        self._reason_field.clear_finding()
        self._reason.setFocus()

    def _take_result_back(self) -> None:
        attempt, reason = self.table.current_row(), self._reason.value()
        if attempt is None:
            return
        if not reason:
            self._reason_field.show_finding(self.tr("Say why: limits that ran from it are struck out."))
            self._reason.setFocus()
            return
        self.page.run(
            lambda: self.services.service_of_process.take_back_result(attempt.id, reason),
            lambda _none: self._noted(self.tr("The result was taken back")),
        )

    def _open_figures(self) -> None:
        today = self.services.today()
        first = dt.date(today.year, 1, 1)
        self._figures_title.setText(self.tr("Service in {year}, all cases of the tribunal").format(year=today.year))
        self._stack.setCurrentWidget(self._figures_view)
        self.page.run(partial(self.services.service_of_process.figures, first, today), self._show_figures)

    def _show_figures(self, ways: tuple[WayFigures, ...]) -> None:
        self.ways.table.set_rows(ways)
        self.ways.fit_height(9)
        self.ways.select_place(0)
        self.ways.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_behind(self, chosen: WayFigures | None) -> None:
        if chosen is None:
            return
        today = self.services.today()
        first, way = dt.date(today.year, 1, 1), chosen.way
        self.page.run(lambda: self.services.service_of_process.rows(first, today, way), self._show_rows)

    def _show_rows(self, rows: tuple[AttemptRow, ...]) -> None:
        self.behind.table.set_rows(rows)
        self.behind.fit_height(8)

    def _open_receipt(self) -> None:
        attempt = self.table.current_row()
        if attempt is not None:
            self.page.run(
                partial(self.services.service_of_process.receipt, attempt.id),
                partial(self._show_receipt, attempt),
                busy_widget=self._receipt,
            )

    def _show_receipt(self, attempt: AttemptRow, paper: Paper) -> None:
        self._stack.setCurrentWidget(self.paper)
        keeping = self.keep_as(attempt.id, recipient=attempt.party)
        self.paper.show_paper(paper, self.tr("Receipt of service"), self.tr("receipt of service.pdf"), keeping)


def service_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many papers are still on their way or came back."""
    waiting = services.service_of_process.still_waiting(dispute_id)
    return SectionMark(waiting, Tone.WARN) if waiting else None
