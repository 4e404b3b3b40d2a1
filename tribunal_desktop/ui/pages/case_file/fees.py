"""Fees of the dispute in its file (费用): what is due and why, what was paid, what waits for somebody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.fee_ledger import check_answer, check_payment, check_refund, check_shares
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import FeeReason, FeeSide, UnpaidDecision
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.fee_views import ChargeDetails, ChargeView, FeesView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.fees_money import NoticeForm, PaymentForm, RefundForm, UnpaidForm
from tribunal_desktop.ui.pages.case_file.fees_overview import FeesOverview
from tribunal_desktop.ui.pages.case_file.fees_period import PeriodCard
from tribunal_desktop.ui.pages.case_file.fees_relief import AnswerForm, ReliefForm
from tribunal_desktop.ui.pages.case_file.fees_settle import SettingsForm, ShareForm
from tribunal_desktop.ui.pages.case_file.fees_working import ChargeDesk
from tribunal_desktop.ui.widgets import EmptyState, ViewStack


class FeesSection(CaseSection):
    """The overview, and one form or paper at a time in its place."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        say, today = self.wording, services.today
        self._view: FeesView | None = None
        self.overview = FeesOverview(say)
        self.desk = ChargeDesk(services, page)
        self.charge = self.desk.form
        self.notice, self.payment, self.refund = NoticeForm(say, today), PaymentForm(say, today), RefundForm(say, today)
        self.unpaid, self.shares, self.settings = UnpaidForm(say), ShareForm(say), SettingsForm(say)
        self.relief, self.answer = ReliefForm(say, today), AnswerForm(say, today)
        self.period = PeriodCard(services, page)
        self.paper = PaperView(page)
        self._empty = EmptyState(
            "calculator",
            self.tr("No fee was calculated yet"),
            self.tr("Cause, amount and procedure of the case are filled in; check the calculation and save it."),
            self.tr("Calculate the fee"),
            self._begin_first,
        )
        self._stack = ViewStack()
        forms = (
            self.notice,
            self.payment,
            self.refund,
            self.unpaid,
            self.shares,
            self.settings,
            self.relief,
            self.answer,
        )
        for view in (self.overview, self._empty, self.desk, *forms, self.period, self.paper):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._connect(forms)

    def reload(self) -> None:
        self.page.run(partial(self.services.fees.view, self.dispute_id), self._show)

    def clear(self) -> None:
        super().clear()
        self._view = None
        self._stack.setCurrentWidget(self.overview)

    def go_back(self) -> bool:
        if self._stack.currentWidget() in (self.overview, self._empty):
            return False
        self._show_overview()
        return True

    def print_current(self) -> bool:
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        if self._current() is None or self._stack.currentWidget() is not self.overview:
            return False
        self.show_sheet()
        return True

    def begin_charge(self, details: ChargeDetails, reason: FeeReason, charge_id: str | None = None) -> None:
        """Open the form that works a fee out."""
        view = self._view
        if view is not None:
            with self.filling():
                self.charge.begin(details, reason, view.parties, charge_id)
            self._stack.setCurrentWidget(self.desk)

    def show_sheet(self) -> None:
        """Show how the chosen fee was worked out, as a paper."""
        self._show_paper(self.tr("Calculation of the fee"), self.services.fee_papers.sheet)

    def show_refund_notice(self) -> None:
        """Show the notice of the refund."""
        self._show_paper(self.tr("Notice of the refund"), self.services.fee_papers.refund)

    def _show(self, view: FeesView) -> None:
        first = self._view is None
        self._view = view
        self.overview.show_view(view)
        at_start = self._stack.currentWidget() in (self.overview, self._empty)
        if first or at_start:
            self._stack.setCurrentWidget(self.overview if view.charges else self._empty)

    def _show_overview(self) -> None:
        view = self._view
        self._stack.setCurrentWidget(self.overview if view is not None and view.charges else self._empty)
        self.overview.table.setFocus()

    def _current(self) -> ChargeView | None:
        return self.overview.current()

    def _begin_first(self) -> None:
        if self._view is not None:
            self.begin_charge(self._view.proposed, FeeReason.FILED)

    def _begin_another(self) -> None:
        if self._view is not None:
            side = FeeSide.COUNTERCLAIM
            other = next(
                (each.id for each in self._view.parties if each.id != self._view.proposed.payer_party_id), None
            )
            details = ChargeDetails(side, self._view.proposed.kind, other, procedure=self._view.proposed.procedure)
            self.begin_charge(details, FeeReason.FILED)

    def _begin_again(self) -> None:
        charge = self._current()
        if charge is not None:
            details, reason = charge.changed or charge.details, charge.changed_reason or FeeReason.CLAIM_CHANGED
            self.begin_charge(details, reason, charge.id)

    def _begin(self, form: ShortForm, begin: Callable[[ChargeView], None]) -> None:
        charge = self._current()
        if charge is not None:
            with self.filling():
                begin(charge)
            self._stack.setCurrentWidget(form)

    def _begin_relief(self) -> None:
        charge = self._current()
        if charge is None:
            return
        waiting = charge.relief_open
        if waiting is not None:
            self._begin(self.answer, lambda _charge: self.answer.begin(waiting))
        else:
            self._begin(self.relief, lambda _charge: self.relief.begin())

    def _begin_shares(self) -> None:
        view = self._view
        if view is not None:
            self._begin(self.shares, lambda charge: self.shares.begin(charge, view.parties))

    def _begin_settings(self) -> None:
        if self._view is not None:
            with self.filling():
                self.settings.begin(self._view.settings)
            self._stack.setCurrentWidget(self.settings)

    def _open_period(self) -> None:
        self.period.begin(self.services.today())
        self._stack.setCurrentWidget(self.period)

    def _save_charge(self) -> None:
        if not self.desk.readable():
            return
        form, dispute_id = self.charge, self.dispute_id
        details, reason, charge_id = form.details(), form.reason, form.charge_id
        early, effective_on = form.early, form.effective_on
        self._write(
            lambda: self.services.fees.assess(
                dispute_id,
                details,
                reason,
                charge_id,
                before_end_of_investigation=early,
                effective_on=effective_on,
            ),
            form,
            self.tr("The fee is saved"),
        )

    def _save_notice(self) -> None:
        charge, given_on = self._current(), self.notice.given_on()
        found = self.notice.unreadable()
        if given_on is None and not found:
            found = (Finding("fee_day_missing", "given_on", Severity.BLOCK),)
        if found or charge is None or given_on is None:
            self.notice.show_findings(found)
            return
        account = self.notice.account.value()
        self._write(
            lambda: self.services.fees.give_notice(charge.id, given_on),
            self.notice,
            self.tr("The notice is noted; the term runs"),
            lambda: self._show_paper(
                self.tr("Notice to pay"), lambda dispute, each: self.services.fee_papers.notice(dispute, each, account)
            ),
        )

    def _save_payment(self) -> None:
        charge, payment = self._current(), self.payment.payment()
        if charge is None:
            return
        found = self.payment.unreadable() or check_payment(payment, charge.balance, self.services.today())
        if self._stopped(self.payment, found):
            return
        self._write(lambda: self.services.fees.pay(charge.id, payment), self.payment, self.tr("Payment noted"))

    def _save_refund(self) -> None:
        charge, form = self._current(), self.refund
        if charge is None:
            return
        amount, day, receipt = form.amount.value_fen(), form.refunded_on.value(), form.receipt.value()
        found = form.unreadable() or check_refund(amount, day, charge.balance, self.services.today())
        if self._stopped(form, found):
            return
        self._write(lambda: self.services.fees.refund(charge.id, amount, day, receipt), form, self.tr("Refund noted"))

    def _save_unpaid(self) -> None:
        charge = self._current()
        if charge is None:
            return
        decision, words = self.unpaid.chosen(), self.unpaid.words.value()
        said, then = self.tr("Decision saved"), None
        if decision is UnpaidDecision.WITHDRAWN:
            said, then = self.tr("Decision saved; make the ruling when you close the case"), self._go_on_to_closing
        self._write(lambda: self.services.fees.decide_unpaid(charge.id, decision, words), self.unpaid, said, then)

    def _go_on_to_closing(self) -> None:
        self._stack.setCurrentWidget(self.overview)
        self.section_wanted.emit("closing")

    def _save_shares(self) -> None:
        charge = self._current()
        if charge is None:
            return
        shares = self.shares.shares()
        found = check_shares((each.amount_fen for each in shares), charge.balance.due_fen)
        if self._stopped(self.shares, found):
            return
        self._write(lambda: self.services.fees.bear(charge.id, shares), self.shares, self.tr("Shares saved"))

    def _save_settings(self) -> None:
        if self._stopped(self.settings, self.settings.unreadable()):
            return
        settings = self.settings.settings()
        self._write(lambda: self.services.fees.set_settings(settings), self.settings, self.tr("Settings saved"))

    def _save_relief(self) -> None:
        charge, request = self._current(), self.relief.request()
        if charge is None or self._stopped(self.relief, self.relief.unreadable()):
            return

        def ask() -> tuple[Finding, ...]:
            found = self.services.fees.check_relief(charge.id, request)
            if not blocking(found):
                self.services.fees.ask_relief(charge.id, request)
            return found

        self.page.run(ask, self._relief_taken, busy_widget=self.relief.save_button)

    def _relief_taken(self, found: tuple[Finding, ...]) -> None:
        if not self._stopped(self.relief, found):
            self._written(self.tr("Request taken in; nobody is late until it is decided"))

    def _save_answer(self) -> None:
        asked, answer = self.answer.asked, self.answer.answer()
        if asked is None:
            return
        found = self.answer.unreadable() or check_answer(*asked, answer, self.services.today())
        if self._stopped(self.answer, found):
            return
        request_id = self.answer.request_id
        self._write(
            lambda: self.services.fees.answer_relief(request_id, answer),
            self.answer,
            self.tr("Decision saved"),
            lambda: self._show_paper(
                self.tr("Decision on relief"),
                lambda dispute, charge: self.services.fee_papers.relief(dispute, charge, request_id),
            ),
        )

    def _stopped(self, form: ShortForm, found: tuple[Finding, ...]) -> bool:
        form.show_findings(found)
        return bool(blocking(found))

    def _write(
        self, work: Callable[[], Any], form: ShortForm, words: str, then: Callable[[], None] | None = None
    ) -> None:
        self.page.run(work, lambda _answer: self._written(words, then), busy_widget=form.save_button)

    def _written(self, words: str, then: Callable[[], None] | None = None) -> None:
        self.page.notice.dismiss()
        self.page.tell(words)
        self.page.data_changed.emit()
        self.saved()
        if then is not None:
            then()
            self.page.run(partial(self.services.fees.view, self.dispute_id), self._show)
        else:
            self._stack.setCurrentWidget(self.overview)
            self.page.run(partial(self.services.fees.view, self.dispute_id), self._back_at_start)

    def _back_at_start(self, view: FeesView) -> None:
        self._show(view)
        self.overview.table.setFocus()

    def _show_paper(self, title: str, make: Callable[[str, str], Paper]) -> None:
        charge, view = self._current(), self._view
        if charge is None or view is None:
            return
        dispute_id, name = self.dispute_id, f"{title} {view.number}.pdf"
        keeping = self.keep_as(charge.id, recipient=charge.payer)
        self.page.run(lambda: make(dispute_id, charge.id), lambda paper: self._paper_made(paper, title, name, keeping))

    def _paper_made(self, paper: Paper, title: str, name: str, keeping: Keeping) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_paper(paper, title, name, keeping)

    def _connect(self, forms: tuple[ShortForm, ...]) -> None:
        self.charge.wanted.connect(self._save_charge)
        saves = (
            self._save_notice,
            self._save_payment,
            self._save_refund,
            self._save_unpaid,
            self._save_shares,
            self._save_settings,
            self._save_relief,
            self._save_answer,
        )
        for form, save in zip(forms, saves, strict=True):
            form.wanted.connect(save)
        for form in (self.charge, *forms):
            form.cancelled.connect(self._show_overview)
        self.paper.back_wanted.connect(self._show_overview)
        self.period.back_wanted.connect(self._show_overview)
        self.period.opened.connect(lambda dispute_id: self.page.navigate.emit("cases", f"{dispute_id}#fees"))
        acts = self.overview
        acts.work_out_wanted.connect(self._begin_again)
        acts.another_wanted.connect(self._begin_another)
        acts.notice_wanted.connect(partial(self._begin, self.notice, self.notice.begin))
        acts.payment_wanted.connect(partial(self._begin, self.payment, self.payment.begin))
        acts.refund_wanted.connect(partial(self._begin, self.refund, self.refund.begin))
        acts.refund_notice_wanted.connect(self.show_refund_notice)
        acts.relief_wanted.connect(self._begin_relief)
        acts.unpaid_wanted.connect(partial(self._begin, self.unpaid, self.unpaid.begin))
        acts.shares_wanted.connect(self._begin_shares)
        acts.sheet_wanted.connect(self.show_sheet)
        acts.settings_wanted.connect(self._begin_settings)
        acts.period_wanted.connect(self._open_period)
