"""What follows the decision (上诉与生效): effect, terms of appeal, appeals, retrials."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import EffectWait
from tribunal_desktop.services.appeal_views import AppealRow, AppealsView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.review_forms import (
    AppealForm,
    DayForm,
    EffectForm,
    OutcomeForm,
    ReasonForm,
    RetrialForm,
)
from tribunal_desktop.ui.pages.case_file.review_part import FormPart, put_rows
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_review import ReviewColumns
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, Pill, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class AfterPart(FormPart):
    """The decision and everything that was brought against it."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: AppealsView | None = None
        self._at: AppealRow | None = None
        """The appeal the open form is about, whatever the lists show meanwhile."""
        columns = ReviewColumns(self.wording)
        self.terms = DataTable(RowTable(columns.terms()), self.tr("Terms of appeal"), key="appeal_terms")
        self.appeals = DataTable(RowTable(columns.appeals()), self.tr("Appeals"), key="appeals")
        self.appeals.set_empty_text(self.tr("No appeal came."))
        self.retrials = DataTable(RowTable(columns.retrials()), self.tr("Applications for retrial"), key="retrials")
        self.retrials.set_empty_text(self.tr("Nobody applied for retrial."))
        today = services.today
        self.appeal_form, self.day_form = AppealForm(self.wording, today), DayForm(self.wording, today)
        self.outcome_form, self.retrial_form = OutcomeForm(self.wording, today), RetrialForm(self.wording, today)
        self.effect_form = EffectForm(self.wording, today)
        self.reason_form = ReasonForm(self.wording, "after_reason", self.tr("Back"))
        self._day_is_fee = self._taking_back_effect = False
        self._make_cards()
        for form, save in (
            (self.appeal_form, self._save_appeal),
            (self.day_form, self._save_day),
            (self.outcome_form, self._save_outcome),
            (self.retrial_form, self._save_retrial),
            (self.effect_form, self._save_effect),
            (self.reason_form, self._save_taking_back),
        ):
            self.put_form(form, save)

    def show_view(self, view: AppealsView) -> None:
        """Show a case."""
        self._view, self.dispute_id = view, view.dispute_id
        self.terms.table.set_rows(view.terms)
        self.terms.fit_height(6)
        put_rows(self.appeals, view.appeals, 5)
        put_rows(self.retrials, view.retrials, 4)
        self._open.setVisible(view.outcome is None)
        self._effect_card.setVisible(view.outcome is not None)
        self._terms_card.setVisible(view.outcome is not None)
        self._retrial_card.setVisible(view.effect is not None or bool(view.retrials))
        self._effect_words.setText(self._said_of_effect(view))
        noted = view.effect is not None
        self._pill.show_mark(self.tr("has effect") if noted else self.tr("no effect noted"), _tone(view))
        self.note_button.setVisible(not noted)
        self.note_button.setEnabled(view.proposed.waits not in (EffectWait.APPEAL_PENDING, EffectWait.REMANDED))
        self.certificate_button.setVisible(noted)
        self._undo_effect.setVisible(noted)
        self._fit()

    def print_current(self) -> bool:
        """The certificate of effect, once there is one."""
        if self._view is None or self._view.effect is None:
            return False
        self._open_certificate()
        return True

    def begin_appeal(self) -> None:
        """Open the form of an appeal."""
        if self._view is not None:
            self.appeal_form.begin(self._view)
            self.open_form(self.appeal_form, "received_on")

    def begin_step(self) -> None:
        """Open what the appeal under the cursor waits for: its next step, else its result."""
        found = self.appeals.current_row()
        if found is None or found.result is not None:
            return
        if found.next_step is None:
            self.begin_outcome()
            return
        self._day_is_fee, self._at = False, found
        self.day_form.begin(f"{self.wording.term(found.next_step)}　{found.party}")
        self.open_form(self.day_form, "on")

    def begin_outcome(self) -> None:
        """Open the form of a result."""
        found = self.appeals.current_row()
        if found is not None and found.result is None:
            self._at = found
            self.outcome_form.begin(found)
            self.open_form(self.outcome_form, "result")

    def begin_effect(self) -> None:
        """Open the note of effect."""
        if self._view is not None:
            self.effect_form.begin(self._view, self._said_of_effect(self._view))
            self.open_form(self.effect_form, "effective_on")

    def _make_cards(self) -> None:
        self._open = EmptyState(
            "file-text",
            self.tr("The case is open"),
            self.tr("Terms of appeal and the day of effect follow from the closing. An appealed ruling can be noted."),
            self.tr("Go to the closing"),
            lambda: self.page.open_item(f"{self.dispute_id}#closing"),
        )
        self._effect_card = Card(self.tr("Effect of the decision"))
        self._pill = Pill()
        self._effect_card.add_header(self._pill)
        self._effect_words = label("", wrap=True)
        self.note_button = button(self.tr("Note the effect"), self.begin_effect, "check", "primary")
        self.certificate_button = button(self.tr("Certificate of effect"), self._open_certificate, "file-text")
        self._undo_effect = button(self.tr("Take the note back"), self._begin_undo_effect, "arrow-back-up")
        self._effect_card.add(
            self._effect_words, WrappingRow(self.note_button, self.certificate_button, self._undo_effect)
        )
        self._terms_card = Card(self.tr("Terms of appeal, each party its own"))
        self._terms_card.add(self.terms)
        appeals = Card(self.tr("Appeals"))
        self.new_button = button(self.tr("Appeal received"), self.begin_appeal, "plus")
        self.next_button = button(self.tr("Next step"), self.begin_step, "check")
        self.result_button = button(self.tr("Result"), self.begin_outcome, "file-text")
        self.fee_button = button(self.tr("Fee prepaid"), self._begin_fee, "calculator")
        self.undo_button = button(self.tr("Take the last back"), self._begin_undo, "arrow-back-up")
        appeals.add(
            WrappingRow(self.new_button, self.next_button, self.result_button, self.fee_button, self.undo_button),
            self.appeals,
        )
        self._retrial_card = Card(self.tr("Applications for retrial"))
        self._retrial_result = button(self.tr("Result"), partial(self._begin_retrial, old=True), "file-text")
        self._retrial_card.add(
            row(button(self.tr("Application"), self._begin_retrial, "plus"), self._retrial_result, 1), self.retrials
        )
        for card in (self._open, self._effect_card, self._terms_card, appeals, self._retrial_card):
            self.list_body.addWidget(card)
        self.appeals.picked.connect(lambda _row: self._fit())
        self.retrials.picked.connect(lambda _row: self._fit())
        self.appeals.opened.connect(lambda _row: self.begin_step())

    def _fit(self) -> None:
        found, retrial = self.appeals.current_row(), self.retrials.current_row()
        waiting = found is not None and found.result is None
        step = found.next_step if found is not None else None
        self.next_button.setText(self.wording.term(step) if step is not None else self.tr("Next step"))
        self.next_button.setEnabled(step is not None)
        self.result_button.setEnabled(waiting)
        self.fee_button.setEnabled(waiting and found.fee_paid_on is None)
        self.undo_button.setEnabled(found is not None)
        self._retrial_result.setEnabled(retrial is not None and retrial.result is None)

    def _said_of_effect(self, view: AppealsView) -> str:
        say = self.wording
        if view.effect is not None:
            words = self.tr("Has effect from {day}: {why}. Noted by {name}.").format(
                day=say.date(view.effect.effective_on), why=say.term(view.effect.basis), name=view.effect.noted_by
            )
            return f"{words} {view.effect.reason}".strip()
        if view.proposed.on is not None and view.proposed.basis is not None:
            words = self.tr("Worked out: {day}, because: {why}. A person notes it; then the terms for retrial begin.")
            return words.format(day=say.date(view.proposed.on), why=say.term(view.proposed.basis))
        if view.proposed.until is not None:
            return self.tr("No effect yet: the last term of appeal ends on {day}.").format(
                day=say.date(view.proposed.until)
            )
        return self.tr("No day can be worked out: {why}.").format(why=say.term(view.proposed.waits))

    def _begin_fee(self) -> None:
        found = self.appeals.current_row()
        if found is not None:
            self._day_is_fee, self._at = True, found
            self.day_form.begin(self.tr("Fee of the appeal prepaid: {party}").format(party=found.party))
            self.open_form(self.day_form, "on")

    def _begin_retrial(self, *, old: bool = False) -> None:
        if self._view is not None:
            self.retrial_form.begin(self._view, self.retrials.current_row() if old else None)
            self.open_form(self.retrial_form, "result" if old else "applied_on")

    def _begin_undo(self) -> None:
        self._taking_back_effect, self._at = False, self.appeals.current_row()
        self.reason_form.begin(
            self.tr("Take back what was noted last"),
            self.tr("Why"),
            self.tr("Take it back"),
            self.tr("The limits it began are struck out, those it ended run again."),
        )
        self.open_form(self.reason_form, "words")

    def _begin_undo_effect(self) -> None:
        self._taking_back_effect = True
        self.reason_form.begin(self.tr("Take the note of effect back"), self.tr("Why"), self.tr("Take it back"))
        self.open_form(self.reason_form, "words")

    def _open_certificate(self) -> None:
        dispute_id, appeals = self.dispute_id, self.services.appeals
        self.show_paper(lambda: appeals.certificate(dispute_id), self.tr("Certificate of effect"))

    def _save_appeal(self) -> None:
        new, dispute_id, appeals = self.appeal_form.typed(), self.dispute_id, self.services.appeals
        self.check_then(
            self.appeal_form,
            lambda: appeals.check(dispute_id, new),
            lambda answered: appeals.receive(dispute_id, new, answered),
            self.tr("Appeal noted; the term to send its copy runs"),
        )

    def _save_day(self) -> None:
        found, on, appeals = self._at, self.day_form.day.value(), self.services.appeals
        if found is None:
            return
        if self._day_is_fee:
            self.check_then(
                self.day_form,
                lambda: (),
                lambda _answered: appeals.note_fee(found.id, on),
                self.tr("Fee of the appeal noted"),
            )
            return
        self.check_then(
            self.day_form,
            lambda: appeals.check_step(found.id, on),
            lambda _answered: appeals.take_step(found.id, on),
            self.tr("Noted: {step}").format(step=self.wording.term(found.next_step)),
        )

    def _save_outcome(self) -> None:
        found, typed, appeals = self._at, self.outcome_form.typed(), self.services.appeals
        if found is not None:
            self.check_then(
                self.outcome_form,
                lambda: appeals.check_result(found.id, typed),
                lambda answered: appeals.note_result(found.id, typed, answered),
                self.tr("Result noted"),
            )

    def _save_retrial(self) -> None:
        new, dispute_id, appeals = self.retrial_form.typed(), self.dispute_id, self.services.appeals
        retrial_id = self.retrial_form.retrial_id
        if retrial_id:
            self.check_then(
                self.retrial_form,
                lambda: appeals.check_retrial(dispute_id, new),
                lambda _answered: appeals.end_retrial(retrial_id, new),
                self.tr("Result noted"),
            )
            return
        self.check_then(
            self.retrial_form,
            lambda: appeals.check_retrial(dispute_id, new),
            lambda answered: appeals.note_retrial(dispute_id, new, answered),
            self.tr("Application for retrial noted"),
        )

    def _save_effect(self) -> None:
        on, reason = self.effect_form.day.value(), self.effect_form.reason.value()
        dispute_id, appeals = self.dispute_id, self.services.appeals
        self.check_then(
            self.effect_form,
            lambda: appeals.check_effect(dispute_id, on, reason),
            lambda _answered: appeals.note_effect(dispute_id, on, reason),
            self.tr("Effect noted; the terms for retrial and refunds run"),
        )

    def _save_taking_back(self) -> None:
        reason, found, dispute_id = self.reason_form.words.value(), self._at, self.dispute_id
        appeals, of_effect = self.services.appeals, self._taking_back_effect
        missing = () if reason else (Finding("words_missing", "words", Severity.BLOCK),)

        def save(_answered: set[str]) -> None:
            if of_effect:
                appeals.take_back_effect(dispute_id, reason)
            elif found is not None:
                appeals.take_back(found.id, reason)

        self.check_then(self.reason_form, lambda: missing, save, self.tr("Taken back"))


def _tone(view: AppealsView) -> Tone:
    if view.effect is not None:
        return Tone.GOOD
    return Tone.INFO if view.proposed.on is None else Tone.WARN
