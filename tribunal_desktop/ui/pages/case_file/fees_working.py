"""Working a fee out: the form of a charge with the working beside it, counted anew while one types."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.fees import Fee
from tribunal_desktop.rules.findings import Finding, Severity, say
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.fee_views import FeePreview
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.calculators_result import Figure, Found, ResultPanel, StepWords
from tribunal_desktop.ui.pages.case_file.fees_charge import ChargeForm
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import row


class ChargeDesk(QWidget):
    """The form on the left, what comes out of it on the right."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._say = services, page, page.wording
        self.form = ChargeForm(page.wording, services.today)
        self.working = ResultPanel()
        beside = row(self.form, self.working, spacing=14)
        beside.setStretch(0, 3)
        beside.setStretch(1, 2)
        self.setLayout(beside)
        self.form.typed.connect(self.work_out)

    def readable(self) -> bool:
        """Whether every sum and day can be read; what cannot is said at its field."""
        if self._unreadable():
            self.work_out()
            return False
        return True

    def work_out(self) -> None:
        """Work out what is typed, and show it or what is in the way."""
        wrong = self._unreadable()
        if wrong:
            self.form.show_findings(wrong, take_keys=False)
            self.working.show_nothing(self.tr("Something typed cannot be read."))
            return
        details, charge_id, early = self.form.details(), self.form.charge_id, self.form.early
        self._page.run(
            lambda: self._services.fees.preview(details, charge_id, before_end_of_investigation=early),
            self._show_working,
            self._show_no_working,
        )

    def _show_working(self, preview: FeePreview) -> None:
        self.form.show_findings(preview.findings, take_keys=False)
        if preview.fee is None:
            self.working.show_nothing(self.tr("The fee stands here as soon as nothing is missing."))
            return
        money, stands = self._say.money, preview.balance
        left = Figure(self.tr("Still to pay"), money(stands.owing_fen))
        if stands.refundable_fen:
            left = Figure(self.tr("To be refunded"), money(stands.refundable_fen), tone=Tone.WARN)
        figures = (Figure(self.tr("Due"), money(stands.due_fen)), left)
        self.working.show_found(Found(figures, self._steps(preview.fee)))

    def _show_no_working(self, error: KnownError) -> None:
        places = {"fee_base_out_of_range": "base", "fee_appeal_exceeds": "claims"}
        said = self._say.error(error)
        if error.code in places:
            self.form.fields[places[error.code]].show_finding(said.why)
        self.working.show_nothing(f"{said.what}{said.why}")

    def _steps(self, fee: Fee) -> tuple[StepWords, ...]:
        lang = self._say.lang
        return tuple(
            StepWords(say(f"fee_step.{each.kind}", lang, each.params), "、".join(each.basis)) for each in fee.steps
        )

    def _unreadable(self) -> tuple[Finding, ...]:
        claims = (
            Finding("amount_unreadable", "claims", Severity.BLOCK, {"typed": typed})
            for typed in self.form.typed_claims()
        )
        return (*self.form.unreadable(), *claims)
