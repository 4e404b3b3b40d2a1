"""Short forms of the ledger: notice to pay, payment, refund, the decision on an unpaid fee."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QCheckBox

from tribunal_desktop.rules.fee_ledger import Payment
from tribunal_desktop.rules.terms import FeePayWay, UnpaidDecision
from tribunal_desktop.services.fee_views import ChargeView
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer_terms
from tribunal_desktop.ui.widgets import AmountEdit, DateEdit, Field, LineEdit, TextEdit

Today = Callable[[], date]


class NoticeForm(ShortForm):
    """The day the payer got the notice, and where to pay."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note and show the notice"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self._given = DateEdit(wording, today, "fees_notice_on")
        self.account = LineEdit("fees_account", self.tr("account, or how to pay by phone or online"))
        fields = {
            "given_on": Field(self.tr("Notice received on"), self._given, required=True),
            "account": Field(self.tr("Where to pay"), self.account),
        }
        self.lay_out(fields, ("given_on", "account"))

    def begin(self, charge: ChargeView) -> None:
        """Start with today."""
        owing = self.wording.money(charge.balance.owing_fen)
        self.entitle(
            self.tr("Notice to pay {owing}").format(owing=owing),
            fill_in(
                self.tr(
                    "{days} {days:day runs|days run} from the day after receipt (FEE 22); "
                    "not late while a request is undecided."
                ),
                days=amount_on("F-FEE", self._today()),
            ),
        )
        self._given.set_value(self._today())
        self.begin_at("given_on")

    def given_on(self) -> date | None:
        """The day typed."""
        return self._given.value()


class PaymentForm(ShortForm):
    """A payment with its receipt."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note the payment"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.amount = AmountEdit("fees_paid")
        self.paid_on = DateEdit(wording, today, "fees_paid_on")
        self.way = chooser("fees_way")
        offer_terms(self.way, wording, FeePayWay)
        self.receipt = LineEdit("fees_receipt")
        self.treasury = QCheckBox(self.tr("The provincial treasury's receipt was handed out"))
        self.treasury.setObjectName("fees_treasury")
        treasury = Field("", self.treasury)
        treasury.label.hide()
        fields = {
            "amount": Field(self.tr("Amount"), self.amount, required=True),
            "paid_on": Field(self.tr("Paid on"), self.paid_on, required=True),
            "way": Field(self.tr("Way of payment"), self.way),
            "receipt_no": Field(self.tr("Receipt number"), self.receipt, required=True),
            "treasury_receipt": treasury,
        }
        self.lay_out(fields, ("amount", "paid_on", "way", "receipt_no"), ("treasury_receipt",))
        self.way.currentIndexChanged.connect(lambda _place: self._fit())

    def begin(self, charge: ChargeView) -> None:
        """Start with what is owing."""
        owing = self.wording.money(charge.balance.owing_fen)
        self.entitle(self.tr("Payment"), self.tr("{owing} is outstanding.").format(owing=owing))
        self.amount.set_value(charge.balance.owing_fen or None)
        self.paid_on.set_value(self._today())
        self.receipt.clear()
        self.treasury.setChecked(False)
        self._fit()
        self.begin_at("amount")

    def payment(self) -> Payment:
        """What was typed."""
        return Payment(
            self.amount.value_fen(),
            self.paid_on.value(),
            FeePayWay(self.way.currentData()),
            self.receipt.value(),
            self.treasury.isChecked(),
        )

    def _fit(self) -> None:
        self.fields["treasury_receipt"].setVisible(self.way.currentData() == FeePayWay.ON_THE_SPOT)


class RefundForm(ShortForm):
    """Money that was returned."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note the refund"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.amount = AmountEdit("fees_refund")
        self.refunded_on = DateEdit(wording, today, "fees_refund_on")
        self.receipt = LineEdit("fees_refund_receipt")
        fields = {
            "amount": Field(self.tr("Amount"), self.amount, required=True),
            "refunded_on": Field(self.tr("Refunded on"), self.refunded_on, required=True),
            "receipt_no": Field(self.tr("Voucher number"), self.receipt),
        }
        self.lay_out(fields, ("amount", "refunded_on", "receipt_no"))

    def begin(self, charge: ChargeView) -> None:
        """Start with all that is to be returned."""
        due = self.wording.date(charge.refund_due_on) if charge.refund_due_on else ""
        self.entitle(
            self.tr("Refund"),
            self.tr("To be refunded by {day} (FEE 53).").format(day=due)
            if due
            else fill_in(
                self.tr("Within {days} {days:day|days} after the document takes effect (FEE 53)."),
                days=amount_on("X-REF", self._today()),
            ),
        )
        self.amount.set_value(charge.balance.refundable_fen)
        self.refunded_on.set_value(self._today())
        self.receipt.clear()
        self.begin_at("amount")


class UnpaidForm(ShortForm):
    """What a person decides when the term ended without payment; nothing is decided by itself."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Save the decision"))
        self._back.setText(self.tr("Back"))
        self.decision = chooser("fees_unpaid")
        offer_terms(self.decision, wording, UnpaidDecision)
        self.words = TextEdit("fees_unpaid_words", self.tr("for example: reminded by phone twice"), 2)
        fields = {
            "decision": Field(self.tr("Decision"), self.decision),
            "words": Field(self.tr("Remarks"), self.words),
        }
        self.lay_out(fields, ("decision",), ("words",))

    def begin(self, charge: ChargeView) -> None:
        """Start with the proposal."""
        day = self.wording.date(charge.notice_due_on)
        self.entitle(
            self.tr("The fee was not paid by {day}").format(day=day),
            self.tr(
                "The rules propose to treat the suit as withdrawn (FEE 22; Int 213). You decide; a ruling follows."
            ),
        )
        self.words.clear()
        self.begin_at("decision")

    def chosen(self) -> UnpaidDecision:
        """The decision typed."""
        return UnpaidDecision(self.decision.currentData())
