"""The fee calculator (诉讼费计算): the result stands beside the form as one types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.fees import Fee, FeeCalculator
from tribunal_desktop.rules.fees_request import FeeFact, FeeRequest, fee_for
from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.terms import FeeSettlement
from tribunal_desktop.services.calculation_sheets import fee_sheet
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.calculators_fee_form import FeeFields
from tribunal_desktop.ui.pages.calculators_result import Figure, Found, StepWords
from tribunal_desktop.ui.pages.calculators_view import CalculatorView, MakePaper
from tribunal_desktop.ui.theme import Tone

TONES = {
    FeeSettlement.PAYMENT: Tone.NEUTRAL,
    FeeSettlement.TOP_UP: Tone.WARN,
    FeeSettlement.REFUND: Tone.GOOD,
    FeeSettlement.NOTHING: Tone.GOOD,
}
ERROR_PLACES = {
    "fee_base_out_of_range": FeeFact.BASE.value,
    "fee_claim_direction": FeeFact.NEW.value,
    "fee_appeal_exceeds": FeeFact.AMOUNT.value,
    "fee_relief_rate": "rate",
    "fee_exempt_person": "person",
    "fee_not_in_table": "on",
}


class FeeView(CalculatorView):
    """One litigation fee, its top-up or its refund."""

    def __init__(
        self, reference: Reference, today: Callable[[], date], locale: Locale, parent: QWidget | None = None
    ) -> None:
        self.form = FeeFields(reference.fees, today, locale)
        super().__init__(self.form, self.form.fields, locale, "fee_subject", parent=parent)
        self._table = reference.fees
        self._answer: tuple[FeeRequest, date, Fee] | None = None
        self.form.typed.connect(self.work_out)
        self.work_out()

    def work_out(self) -> None:
        """Show the fields of the kind, and the fee as soon as they say enough."""
        self._answer = None
        self.form.fit()
        asked = self.form.request()
        if asked is None:
            self.show_refused()
        elif missing := self.form.missing(asked):
            self.result.show_nothing(missing)
        else:
            self._try(asked)
        self.changed.emit()

    def paper(self) -> MakePaper | None:
        """The sheet of the fee that is shown."""
        return partial(fee_sheet, *self._answer) if self._answer is not None else None

    def paper_name(self) -> str:
        """Name a saved sheet is offered."""
        return self.tr("Fee calculation") + ".pdf"

    def _try(self, asked: FeeRequest) -> None:
        on = self.form.on
        try:
            fee = fee_for(FeeCalculator(self._table, on, self.form.rounding), asked)
        except KnownError as error:
            self._refuse(asked, error)
        else:
            self._answer = (asked, on, fee)
            self.result.show_found(self._found(fee))

    def _refuse(self, asked: FeeRequest, error: KnownError) -> None:
        if error.code in ERROR_PLACES:
            self.refuse(ERROR_PLACES[error.code], error)
            return
        place = "relief" if asked.modifiers.relief and not asked.modifiers.easings else "procedure"
        self.fields[place].show_finding(self.tr("This cannot be combined with the fee calculated."))
        self.result.show_nothing(self.wording.error(error).why)

    def _found(self, fee: Fee) -> Found:
        lang, unit = self.wording.lang, self.tr("yuan")
        figures = (
            Figure(
                self.wording.term(fee.settlement), f"{fee.payable:,.2f}", unit, self._advice(fee), TONES[fee.settlement]
            ),
            Figure(self.tr("Full fee"), f"{fee.full_fee:,.2f}", unit, self.tr("before halving and relief")),
        )
        steps = (
            StepWords(say(f"fee_step.{step.kind}", lang, step.params), "、".join(step.basis)) for step in fee.steps
        )
        return Found(figures, tuple(steps))

    def _advice(self, fee: Fee) -> str:
        return {
            FeeSettlement.PAYMENT: self.tr("after halving and relief"),
            FeeSettlement.TOP_UP: self.tr("besides what has been paid"),
            FeeSettlement.REFUND: self.tr("out of what has been paid"),
            FeeSettlement.NOTHING: self.tr("by the articles below"),
        }[fee.settlement]
