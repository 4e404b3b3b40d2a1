"""Performance in the file of a dispute (履行): payment days, what was paid, what default leads to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.performance_reading import PAYMENT
from tribunal_desktop.services.performance_views import (
    DocumentView,
    PaymentView,
    PerformancePaymentDetails,
    PerformanceView,
    TermLine,
)
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_file
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.performance_forms import DutyForm, EnforcementForm, PaymentForm
from tribunal_desktop.ui.pages.case_file.performance_watch import RateCard, WatchCard
from tribunal_desktop.ui.tables.case_performance import PaymentsTable, TermsTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, ViewStack, button, label, restyle, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

ENFORCE_SOON_DAYS = 180
"""Table B warns this many days before the time to apply for enforcement ends."""


class PerformanceSection(CaseSection):
    """The payment days of the case, and one form, list or paper at a time in their place."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        say, today = self.wording, services.today
        self._view: PerformanceView | None = None
        self.table = DataTable(TermsTable(say), self.tr("Payment days"), key="performance")
        self.payments = DataTable(PaymentsTable(say), self.tr("Payments made"), key="performance_payments")
        self.payments.set_empty_text(self.tr("Nothing was paid towards this day yet."))
        self._document = label("", wrap=True)
        self._limit = label("", wrap=True)
        self.duty, self.payment, self.enforcement = (
            DutyForm(say, today),
            PaymentForm(say, today),
            EnforcementForm(say, today),
        )
        self.watch, self.rate = WatchCard(services, page), RateCard(services, page)
        self.paper = PaperView(page)
        self._empty = EmptyState(
            "clock",
            self.tr("Nothing is to be paid in this case yet"),
            self.tr("Instalments of a mediated agreement come by themselves; enter here what a judgment orders."),
            self.tr("Enter a duty to pay"),
            self.begin_duty,
        )
        self._elsewhere = QWidget()
        elsewhere = row(
            button(self.tr("To be paid in all cases"), self.open_watch, "clock"),
            button(self.tr("Rate of automatic performance"), self.open_rate, "chart-bar"),
            1,
        )
        self._elsewhere.setLayout(elsewhere)
        self._list = self._make_list()
        self._stack = ViewStack()
        forms = (self.duty, self.payment, self.enforcement)
        for view in (self._list, self._empty, *forms, self.watch, self.rate, self.paper):
            self._stack.addWidget(view)
        self.body.addWidget(self._elsewhere)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._connect()
        self._stack.currentChanged.connect(lambda _place: self._elsewhere.setVisible(self._at_start()))

    def reload(self) -> None:
        self.page.run(partial(self.services.performance.view, self.dispute_id), self._show)

    def clear(self) -> None:
        super().clear()
        self._view = None
        self._stack.setCurrentWidget(self._list)

    def go_back(self) -> bool:
        if self._at_start():
            return False
        self._show_list()
        return True

    def print_current(self) -> bool:
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        if self.current() is None or self._stack.currentWidget() is not self._list:
            return False
        self._show_urge()
        return True

    def current(self) -> TermLine | None:
        """The payment day under the cursor."""
        line = self.table.current_row()
        return line if isinstance(line, TermLine) else None

    def begin_duty(self) -> None:
        """Open the form for what a court document orders."""
        if self._view is not None:
            with self.filling():
                self.duty.begin(self._view)
            self._stack.setCurrentWidget(self.duty)

    def begin_payment(self) -> None:
        """Open the form for a payment towards the chosen day."""
        line = self.current()
        if line is not None and line.owing_fen:
            with self.filling():
                self.payment.begin(line)
            self._stack.setCurrentWidget(self.payment)

    def begin_enforcement(self) -> None:
        """Open the application for enforcement of the chosen document."""
        document = self._current_document()
        if document is not None and self._view is not None and document.owing_fen:
            with self.filling():
                self.enforcement.begin(document, self._view.case_no)
            self._stack.setCurrentWidget(self.enforcement)

    def open_watch(self) -> None:
        """Show what is to be paid in all cases."""
        if self._view is not None:
            self._stack.setCurrentWidget(self.watch)
            self.watch.begin(self._view.remind_days)

    def open_rate(self) -> None:
        """Show the rate of automatic performance."""
        self._stack.setCurrentWidget(self.rate)
        self.rate.begin(self.services.today())

    def _at_start(self) -> bool:
        return self._stack.currentWidget() in (self._list, self._empty)

    def _show(self, view: PerformanceView) -> None:
        first = self._view is None
        before = self.current()
        self._view = view
        lines = [line for document in view.documents for line in document.terms]
        self.table.table.set_rows(lines)
        self.table.fit_height(at_most=8)
        place = self.table.table.place_of(lambda each: before is not None and each.id == before.id)
        self.table.select_place(max(0, place))
        self._show_chosen()
        if first or self._at_start():
            self._stack.setCurrentWidget(self._list if lines else self._empty)

    def _show_list(self) -> None:
        view = self._view
        self._stack.setCurrentWidget(self._list if view is not None and view.documents else self._empty)
        self.table.setFocus()

    def _current_document(self) -> DocumentView | None:
        line = self.current()
        if line is None or self._view is None:
            return None
        return next((each for each in self._view.documents if each.ref == line.document), None)

    def _show_chosen(self) -> None:
        line, document = self.current(), self._current_document()
        self.payments.table.set_rows(line.payments if line else ())
        self.payments.fit_height(at_most=5)
        self._pay.setEnabled(line is not None and bool(line.owing_fen))
        self._urge.setEnabled(line is not None and bool(line.owing_fen))
        self._enforce.setEnabled(document is not None and bool(document.owing_fen) and document.enforced_on is None)
        whole = document is not None and not document.owing_fen and document.enforced_on is None
        self._proof.setEnabled(whole)
        self._document.setText(self._describe(document) if document else "")
        self._show_limit(document)
        self._show_payment_acts()

    def _show_payment_acts(self) -> None:
        chosen = self.payments.current_row() is not None
        self._take_back.setEnabled(chosen)
        self._attach.setEnabled(chosen)

    def _describe(self, document: DocumentView) -> str:
        name = self.wording.term(document.source) if document.source else self.tr("Agreement")
        parts = [
            f"{name} {document.document_no}".strip(),
            self.tr("effective {day}").format(day=self.wording.date(document.effective_on)),
            self.tr("{owing} outstanding").format(owing=self.wording.money(document.owing_fen)),
        ]
        return "　".join(parts) + (f"\n{document.words}" if document.words else "")

    def _show_limit(self, document: DocumentView | None) -> None:
        words, tone = "", ""
        if document is not None and document.enforced_on is not None:
            words = self.tr("Enforcement was applied for on {day}.").format(day=self.wording.date(document.enforced_on))
        elif document is not None and document.owing_fen:
            left = (document.enforce_by - self.services.today()).days
            day = self.wording.date(document.enforce_by)
            if left < 0:
                words = self.tr("The time to apply for enforcement ended on {day}.").format(day=day)
            else:
                words = fill_in(
                    self.tr("Enforcement can be applied for until {day}, {days} {days:day|days} left (CPL 250)."),
                    day=day,
                    days=left,
                )
            tone = "" if left > ENFORCE_SOON_DAYS else Tone.WARN.value if left >= 0 else Tone.BAD.value
        self._limit.setText(words)
        self._limit.setProperty("tone", tone)
        restyle(self._limit)
        self._limit.setVisible(bool(words))

    def _save_duty(self) -> None:
        details, dispute_id = self.duty.details(), self.dispute_id
        found = self.duty.unreadable() or self.services.performance.check_duty(details)
        if self._stopped(self.duty, found):
            return
        self._write(
            lambda: self.services.performance.add_duty(dispute_id, details), self.duty, self.tr("The duty is saved")
        )

    def _save_payment(self) -> None:
        line, details = self.payment.line, self.payment.details()
        if line is None:
            return
        found = self.payment.unreadable() or self.services.performance.check_payment(line, details)
        if self._stopped(self.payment, found):
            return
        self._write(
            lambda: self.services.performance.note_payment(line, details), self.payment, self.tr("Payment noted")
        )

    def _save_enforcement(self) -> None:
        document, asked_on = self.enforcement.document, self.enforcement.asked_on.value()
        found: tuple[Finding, ...] = self.enforcement.unreadable()
        if asked_on is None and not found:
            found = (Finding("performance_day_missing", "asked_on", Severity.BLOCK),)
        if document is None or asked_on is None or found:
            self.enforcement.show_findings(found)
            return
        ref = document.ref
        self._write(
            lambda: self.services.performance.ask_enforcement(ref, asked_on),
            self.enforcement,
            self.tr("Noted; the term for the notice of enforcement runs"),
        )

    def _take_payment_back(self) -> None:
        payment = self.payments.current_row()
        line = self.current()
        if isinstance(payment, PaymentView) and line is not None:
            again = partial(self._note_again, line, payment)
            self.page.run(
                partial(self.services.performance.take_back, payment.id),
                lambda _none: self._written(self.tr("Payment taken back"), again),
            )

    def _note_again(self, line: TermLine, payment: PaymentView) -> None:
        details = PerformancePaymentDetails(payment.amount_fen, payment.paid_on, payment.way, payment.evidence)
        self.page.run(
            lambda: self.services.performance.note_payment(line, details),
            lambda _id: self._written(self.tr("Payment noted")),
        )

    def _attach_file(self) -> None:
        payment = self.payments.current_row()
        if not isinstance(payment, PaymentView):
            return
        file = choose_file(self, self.tr("Receipt or photo"), "JPEG, PNG, PDF (*.jpg *.jpeg *.png *.pdf)")
        if file is not None:
            self.page.run(
                partial(self.services.attachments.add, PAYMENT, payment.id, file),
                lambda _view: self._written(self.tr("File attached")),
            )

    def _stopped(self, form: ShortForm, found: tuple[Finding, ...]) -> bool:
        form.show_findings(found)
        return bool(blocking(found))

    def _write(self, work: Callable[[], Any], form: ShortForm, words: str) -> None:
        self.page.run(work, lambda _answer: self._written(words), busy_widget=form.save_button)

    def _written(self, words: str, undo: Callable[[], Any] | None = None) -> None:
        self.page.notice.dismiss()
        self.page.tell(words, undo)
        self.page.data_changed.emit()
        self.saved()
        self._stack.setCurrentWidget(self._list)
        self.page.run(partial(self.services.performance.view, self.dispute_id), self._back_at_start)

    def _back_at_start(self, view: PerformanceView) -> None:
        self._show(view)
        self.table.setFocus()

    def _show_application(self) -> None:
        document, title = self.enforcement.document, self.enforcement.title()
        if document is not None:
            ref = document.ref
            self._show_paper(
                self.tr("Application for enforcement"),
                ref.id,
                lambda: self.services.performance_papers.application(ref, title),
            )

    def _show_urge(self) -> None:
        line = self.current()
        if line is not None and line.owing_fen:
            self._show_paper(
                self.tr("Reminder letter"),
                line.id,
                lambda: self.services.performance_papers.urge(line.document, line.id),
                line.obligor if "、" not in line.obligor else "",
            )

    def _show_proof(self) -> None:
        document = self._current_document()
        if document is not None:
            ref = document.ref
            words = self.tr("Certificate of performance")
            self._show_paper(words, ref.id, lambda: self.services.performance_papers.proof(ref))

    def _show_paper(self, title: str, about_id: str, make: Callable[[], Paper], recipient: str = "") -> None:
        name = f"{title} {self._view.number if self._view else ''}.pdf"
        keeping = self.keep_as(about_id, recipient=recipient)
        self.page.run(make, lambda paper: self._paper_made(paper, title, name, keeping))

    def _paper_made(self, paper: Paper, title: str, name: str, keeping: Keeping) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_paper(paper, title, name, keeping)

    def _make_list(self) -> QWidget:
        made = Card(self.tr("Payment days of this case"))
        made.add_header(button(self.tr("Enter a duty to pay"), self.begin_duty, "plus"))
        self._pay = button(self.tr("Note a payment"), self.begin_payment, "check", "primary")
        self._urge = button(self.tr("Remind"), self._show_urge, "send")
        self._enforce = button(self.tr("Enforcement"), self.begin_enforcement, "file-text")
        self._proof = button(self.tr("Certificate"), self._show_proof, "circle-check")
        self._take_back = button(self.tr("Take back"), self._take_payment_back, "arrow-back-up")
        self._attach = button(self.tr("Attach a file"), self._attach_file, "photo")
        made.add(
            self.table,
            WrappingRow(self._pay, self._urge, self._enforce, self._proof),
            self._document,
            self._limit,
            row(label(self.tr("Payments made"), "strong"), 1, self._attach, self._take_back),
            self.payments,
        )
        return made

    def _connect(self) -> None:
        self.table.picked.connect(lambda _line: self._show_chosen())
        self.table.opened.connect(lambda _line: self.begin_payment())
        self.payments.picked.connect(lambda _payment: self._show_payment_acts())
        self.duty.wanted.connect(self._save_duty)
        self.payment.wanted.connect(self._save_payment)
        self.enforcement.wanted.connect(self._save_enforcement)
        self.enforcement.paper_wanted.connect(self._show_application)
        for form in (self.duty, self.payment, self.enforcement):
            form.cancelled.connect(self._show_list)
        for card in (self.watch, self.rate):
            card.back_wanted.connect(self._show_list)
            card.opened.connect(lambda dispute_id: self.page.navigate.emit("cases", f"{dispute_id}#performance"))
        self.paper.back_wanted.connect(self._show_list)
