"""Preservation in the file (保全): applications with the step that is due, the slip, and what has not come back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, Severity, blocking, unanswered
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.services.preservation import PreservationRow, PreservationView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.preservation_form import ApplicationForm, StepForm
from tribunal_desktop.ui.tables.case_preservation import PreservationTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class PreservationSection(CaseSection):
    """One view at a time: the applications, an application, a step, the slip, what is out in all cases."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: PreservationView | None = None
        self._asked: tuple[Finding, ...] = ()
        self.form = ApplicationForm(self.wording, services.clock, services.today)
        self.step = StepForm(self.wording, services.today)
        self.paper = PaperView(page)
        self.table = DataTable(PreservationTable(self.wording), self.tr("Preservation"), key="preservation")
        self.out = DataTable(
            PreservationTable(self.wording, numbered=True), self.tr("Receipts outstanding"), key="preservation_out"
        )
        self.out.set_empty_text(self.tr("No receipt is outstanding."))
        self._empty = EmptyState(
            "shield-lock",
            self.tr("No preservation was asked for"),
            fill_in(
                self.tr(
                    "Note the application with its hour: an urgent one is ruled on within {hours} {hours:hour|hours}."
                ),
                hours=amount_on("P-PRES-URG", services.today()),
            ),
            self.tr("Note an application"),
            self.begin_application,
        )
        self._stack = ViewStack()
        self._list, self._out_view = self._make_list(), self._make_out()
        for view in (self._list, self._empty, self.form, self.step, self.paper, self._out_view):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._connect()

    def reload(self) -> None:
        self.page.run(partial(self.services.preservations.view, self.dispute_id), self._show)

    def clear(self) -> None:
        super().clear()
        self._stack.setCurrentWidget(self._list)

    def go_back(self) -> bool:
        if self._stack.currentWidget() in (self._list, self._empty):
            return False
        self._show_list()
        return True

    def print_current(self) -> bool:
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        return self._open_slip()

    def begin_application(self) -> None:
        """Open the form of an application."""
        if self._view is not None:
            self._stack.setCurrentWidget(self.form)
            with self.filling():
                self.form.begin(self._view)

    def begin_step(self) -> None:
        """Open the form of the step the application under the cursor waits for."""
        found = self.table.current_row()
        if found is not None and found.next_step is not None:
            self._stack.setCurrentWidget(self.step)
            with self.filling():
                self.step.begin(found)

    def _make_list(self) -> QWidget:
        made = Card()
        self._new = button(self.tr("Note an application"), self.begin_application, "plus", "primary")
        self._next = button(self.tr("Next step"), self.begin_step, "check")
        self._slip = button(self.tr("Hand-over slip"), self._open_slip, "file-text")
        out = button(self.tr("Receipts outstanding"), self._open_out, "clock")
        made.add(
            WrappingRow(self._new, self._next, self._slip, out),
            self.table,
        )
        return made

    def _make_out(self) -> QWidget:
        made = Card()
        heading = label(self.tr("Handed over, receipt outstanding, all cases"), "heading")
        made.add(row(heading, 1, button(self.tr("Back"), self._show_list, "chevron-left")), self.out)
        return made

    def _connect(self) -> None:
        self.form.note_wanted.connect(self._check_application)
        self.form.cancelled.connect(self._show_list)
        self.step.note_wanted.connect(self._check_step)
        self.step.cancelled.connect(self._show_list)
        self.paper.back_wanted.connect(self._show_list)
        self.table.picked.connect(lambda _row: self._fit_buttons())
        self.table.opened.connect(lambda _row: self.begin_step())
        self.out.opened.connect(lambda found: self.page.open_item(f"{found.dispute_id}#preservation"))

    def _show(self, view: PreservationView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self._view = view
        self.table.table.set_rows(view.rows)
        self.table.fit_height(8)
        self.table.select_place(0)
        self._fit_buttons()
        if self._stack.currentWidget() in (self._list, self._empty):
            self._stack.setCurrentWidget(self._list if view.rows else self._empty)

    def _show_list(self) -> None:
        there = self._view is not None and bool(self._view.rows)
        self._stack.setCurrentWidget(self._list if there else self._empty)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_buttons(self) -> None:
        found = self.table.current_row()
        step = found.next_step if found is not None else None
        self._next.setEnabled(step is not None)
        self._next.setText(self.wording.term(step) if step is not None else self.tr("Next step"))
        self._slip.setEnabled(found is not None and not found.refused)

    def _check_application(self) -> None:
        asked, unreadable = self.form.application(), self.form.unreadable()
        service = self.services.preservations
        self.page.run(
            lambda: (*unreadable, *service.check(asked)), self._note_if_checked, busy_widget=self.form.note_button
        )

    def _note_if_checked(self, findings: tuple[Finding, ...]) -> None:
        """A question is asked once; noting again answers it."""
        self.form.show_findings(findings)
        fresh = unanswered(findings, {finding.key for finding in self._asked})
        self._asked = tuple(finding for finding in findings if finding.severity is Severity.ASK)
        if blocking(findings) or fresh:
            return
        asked, dispute_id = self.form.application(), self.dispute_id
        self.page.run(
            lambda: self.services.preservations.ask(dispute_id, asked),
            lambda _id: self._noted(self.tr("Application noted; the term for the ruling runs")),
            busy_widget=self.form.note_button,
        )

    def _check_step(self) -> None:
        preservation_id, taken, unreadable = self.step.preservation_id(), self.step.taken(), self.step.unreadable()
        service = self.services.preservations
        self.page.run(
            lambda: (*unreadable, *service.check_step(preservation_id, taken)),
            self._take_if_checked,
            busy_widget=self.step.note_button,
        )

    def _take_if_checked(self, findings: tuple[Finding, ...]) -> None:
        self.step.show_findings(findings)
        if blocking(findings):
            return
        preservation_id, taken = self.step.preservation_id(), self.step.taken()
        self.page.run(
            lambda: self.services.preservations.take(preservation_id, taken),
            lambda _none: self._noted(self.tr("Noted: {step}").format(step=self.wording.term(taken.step))),
            busy_widget=self.step.note_button,
        )

    def _noted(self, words: str) -> None:
        self._asked = ()
        self._stack.setCurrentWidget(self._list)
        self.saved()
        self.reload()
        self.page.tell(words)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_slip(self) -> bool:
        found = self.table.current_row()
        if found is None:
            return False
        self.page.run(
            partial(self.services.preservations.slip, found.id),
            partial(self._show_slip, found.id),
            busy_widget=self._slip,
        )
        return True

    def _show_slip(self, application_id: str, paper: Paper) -> None:
        self._stack.setCurrentWidget(self.paper)
        keeping = self.keep_as(application_id)
        self.paper.show_paper(paper, self.tr("Hand-over slip"), self.tr("hand-over slip.pdf"), keeping)

    def _open_out(self) -> None:
        self._stack.setCurrentWidget(self._out_view)
        self.page.run(self.services.preservations.not_returned, self._show_out)

    def _show_out(self, rows: tuple[PreservationRow, ...]) -> None:
        self.out.table.set_rows(rows)
        self.out.fit_height(10)
        self.out.select_place(0)
        self.out.setFocus(Qt.FocusReason.OtherFocusReason)


def preservation_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many applications wait for the court or for the receipt."""
    waiting = services.preservations.waiting(dispute_id)
    return SectionMark(waiting, Tone.WARN) if waiting else None
