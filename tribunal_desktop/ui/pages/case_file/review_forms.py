"""The short forms of what follows a decision: appeal, step, result, retrial, effect, a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from tribunal_desktop.rules.appeals import APPEALABLE, AppealOutcome, NewAppeal, NewRetrial
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealResult,
    RetrialResult,
    ReversalReason,
)
from tribunal_desktop.services.appeal_views import AppealRow, AppealsView, RetrialRow
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer, offer_terms
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit

Today = Callable[[], dt.date]


class AppealForm(ShortForm):
    """Takes down an appeal."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note the appeal"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.party, self.against, self.channel = (
            chooser("appeal_party"),
            chooser("appeal_against"),
            chooser("appeal_way"),
        )
        offer_terms(self.against, wording, AppealedPaper)
        offer_terms(self.channel, wording, AppealChannel)
        self.received = DateEdit(wording, today, "appeal_received")
        self.request = LineEdit("appeal_request", self.tr("set aside the first item, dismiss the claim …"))
        self.late = LineEdit("appeal_late", self.tr("only for one after the term"))
        self.fee = DateEdit(wording, today, "appeal_fee")
        self.lay_out(
            {
                "party_id": Field(self.tr("Appellant"), self.party),
                "against": Field(self.tr("Against"), self.against),
                "channel": Field(self.tr("Through"), self.channel),
                "received_on": Field(self.tr("Handed in or posted on"), self.received, required=True),
                "request_text": Field(self.tr("Request"), self.request),
                "late_words": Field(self.tr("Why it is taken though late"), self.late),
                "fee_paid_on": Field(
                    self.tr("Fee of the appeal prepaid on"), self.fee, self.tr("leave empty if not yet")
                ),
            },
            ("party_id", "against", "channel", "received_on"),
            ("request_text", "fee_paid_on"),
            ("late_words",),
        )

    def begin(self, view: AppealsView) -> None:
        """Start with the parties of a case."""
        offer(self.party, [(term.party_id, term.name) for term in view.terms])
        paper = APPEALABLE.get(view.outcome) if view.outcome else AppealedPaper.RULING
        self.against.setCurrentIndex(max(0, self.against.findData((paper or AppealedPaper.JUDGMENT).value)))
        self.received.set_value(self._today())
        self.fee.set_value(None)
        self.request.clear()
        self.late.clear()
        self.entitle(
            self.tr("Appeal"),
            fill_in(
                self.tr(
                    "It is handed in through the court of the first instance. The copy goes out within "
                    "{days} {days:day|days}; the fee of the appeal is prepaid and stands in the section on fees."
                ),
                days=amount_on("J-UP", self._today()),
            ),
        )

    def typed(self) -> NewAppeal:
        """What was typed."""
        return NewAppeal(
            self.party.currentData() or "",
            AppealedPaper(self.against.currentData()),
            AppealChannel(self.channel.currentData()),
            self.received.value(),
            self.request.value(),
            self.late.value(),
            self.fee.value(),
        )


class DayForm(ShortForm):
    """Asks for one day: a step of an appeal, or when its fee was paid."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.day = DateEdit(wording, today, "appeal_step_day")
        self.lay_out({"on": Field(self.tr("Day"), self.day, required=True)}, ("on",))

    def begin(self, title: str) -> None:
        """Start with today."""
        self.day.set_value(self._today())
        self.entitle(title)


class OutcomeForm(ShortForm):
    """Takes down the result of the second instance."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note the result"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.result, self.reversal = chooser("second_result"), chooser("second_reversal")
        offer_terms(self.result, wording, AppealResult)
        offer(self.reversal, [("", ""), *((each.value, wording.term(each)) for each in ReversalReason)])
        self.day = DateEdit(wording, today, "second_day")
        self.number = LineEdit("second_number", self.tr("number of the second instance"))
        self.words = LineEdit("second_words")
        self.lay_out(
            {
                "result": Field(self.tr("Result"), self.result),
                "result_on": Field(self.tr("Its document reached the last party on"), self.day, required=True),
                "second_no": Field(self.tr("Case number"), self.number),
                "reversal": Field(self.tr("Why it was changed or sent back"), self.reversal),
                "result_text": Field(self.tr("In short"), self.words),
            },
            ("result", "result_on", "second_no"),
            ("reversal", "result_text"),
        )

    def begin(self, found: AppealRow) -> None:
        """Start with an appeal."""
        self.day.set_value(self._today())
        self.number.setText(found.second_no)
        self.words.clear()
        self.result.setCurrentIndex(0)
        self.reversal.setCurrentIndex(0)
        self.entitle(self.tr("Result of the second instance: appeal of {party}").format(party=found.party))

    def typed(self) -> AppealOutcome:
        """What was typed."""
        reversal = self.reversal.currentData()
        return AppealOutcome(
            AppealResult(self.result.currentData()),
            self.day.value(),
            self.number.value(),
            ReversalReason(reversal) if reversal else None,
            self.words.value(),
        )


class RetrialForm(ShortForm):
    """Takes down an application for retrial, or its result."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.retrial_id = ""
        self.party, self.result = chooser("retrial_party"), chooser("retrial_result")
        offer(self.result, [("", self.tr("examined")), *((r.value, wording.term(r)) for r in RetrialResult)])
        self.applied = DateEdit(wording, today, "retrial_applied")
        self.court, self.number = LineEdit("retrial_court"), LineEdit("retrial_number")
        self.decided = DateEdit(wording, today, "retrial_decided")
        self.words = LineEdit("retrial_words")
        self.lay_out(
            {
                "party_id": Field(self.tr("Applicant"), self.party),
                "applied_on": Field(self.tr("Applied on"), self.applied, required=True),
                "retrial_court": Field(self.tr("Court"), self.court),
                "retrial_no": Field(self.tr("Case number"), self.number),
                "result": Field(self.tr("Result"), self.result),
                "result_on": Field(self.tr("Decided on"), self.decided),
                "result_text": Field(self.tr("In short"), self.words),
            },
            ("party_id", "applied_on", "retrial_court", "retrial_no"),
            ("result", "result_on", "result_text"),
        )

    def begin(self, view: AppealsView, found: RetrialRow | None) -> None:
        """Start a new application, or the result of ``found``."""
        self.retrial_id = found.id if found else ""
        offer(self.party, [(term.party_id, term.name) for term in view.terms])
        self.applied.set_value(found.applied_on if found else self._today())
        self.court.setText(found.retrial_court if found else "")
        self.number.setText(found.retrial_no if found else "")
        self.result.setCurrentIndex(1 if found else 0)
        self.decided.set_value(self._today() if found else None)
        self.words.clear()
        for name in ("party_id", "applied_on", "retrial_court"):
            self.fields[name].setEnabled(found is None)
        self.entitle(self.tr("Application for retrial"))

    def typed(self) -> NewRetrial:
        """What was typed."""
        result = self.result.currentData()
        return NewRetrial(
            self.party.currentData() or "",
            self.applied.value(),
            self.court.value(),
            self.number.value(),
            RetrialResult(result) if result else None,
            self.decided.value(),
            self.words.value(),
        )


class EffectForm(ShortForm):
    """A person notes from when the decision has effect."""

    def __init__(self, wording: Locale, today: Today) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Note the effect"))
        self._back.setText(self.tr("Back"))
        self.day = DateEdit(wording, today, "effect_day")
        self.reason = LineEdit("effect_reason", self.tr("only if it is another day than the one worked out"))
        self.lay_out(
            {
                "effective_on": Field(self.tr("Has effect from"), self.day, required=True),
                "effect_reason": Field(self.tr("Why another day"), self.reason),
            },
            ("effective_on", "effect_reason"),
        )

    def begin(self, view: AppealsView, words: str) -> None:
        """Start with the day worked out."""
        self.day.set_value(view.proposed.on)
        self.reason.clear()
        self.entitle(self.tr("Effect of the decision"), words)


class ReasonForm(ShortForm):
    """Asks for words: why something is taken back, a reply, how a defect was put right."""

    def __init__(self, wording: Locale, name: str, back: str) -> None:
        super().__init__(wording, "", back)
        self.words = LineEdit(name)
        self.lay_out({"words": Field("", self.words, required=True)}, ("words",))

    def begin(self, title: str, asked: str, save: str, about: str = "") -> None:
        """Start anew."""
        self.words.clear()
        self.fields["words"].label.setText(asked)
        self.save_button.setText(save)
        self.entitle(title, about)
