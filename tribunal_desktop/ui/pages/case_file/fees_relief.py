"""Relief of fees (司法救助): the request with its ground and proof, and the decision on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from tribunal_desktop.rules.fee_ledger import ReliefAnswer, ReliefRequest
from tribunal_desktop.rules.terms import ReliefAsked, ReliefDecision
from tribunal_desktop.rules.typed import parse_number
from tribunal_desktop.services.fee_tables import relief_grounds
from tribunal_desktop.services.fee_views import ReliefView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer, offer_terms
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit, TextEdit


class ReliefForm(ShortForm):
    """A request: what is asked for, on which ground of the law, with which proof."""

    def __init__(self, wording: Locale, today: Callable[[], date]) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Take the request in"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self.asked = chooser("fees_relief_asked")
        offer_terms(self.asked, wording, ReliefAsked)
        self.ground = chooser("fees_relief_ground")
        self.proof = TextEdit("fees_relief_proof", self.tr("written request, proof of hardship"), 2)
        self.asked_on = DateEdit(wording, today, "fees_relief_on")
        fields = {
            "asked": Field(self.tr("Asked for"), self.asked),
            "asked_on": Field(self.tr("Asked on"), self.asked_on, required=True),
            "ground": Field(self.tr("Ground"), self.ground),
            "proof": Field(self.tr("Request and proof"), self.proof, required=True),
        }
        self.lay_out(fields, ("asked", "asked_on"), ("ground",), ("proof",))
        self.asked.currentIndexChanged.connect(lambda _place: self._offer_grounds())

    def begin(self) -> None:
        """Start today."""
        self.entitle(
            self.tr("Request for relief"),
            self.tr(
                "Nobody is late in paying until it is decided (FEE 22). Exemption is for natural persons only (FEE 44)."
            ),
        )
        self.asked_on.set_value(self._today())
        self.proof.clear()
        self._offer_grounds()
        self.begin_at("asked")

    def request(self) -> ReliefRequest:
        """What was typed."""
        return ReliefRequest(
            ReliefAsked(self.asked.currentData()),
            self.ground.currentData() or "",
            None,
            self.proof.value(),
            self.asked_on.value(),
            None,
        )

    def _offer_grounds(self) -> None:
        asked, lang = self.asked.currentData(), self.wording.lang
        grounds = [each for each in relief_grounds().values() if each.relief == asked]
        offer(self.ground, [(each.id, f"{each.name.of(lang)}（{each.basis[-7:]}）") for each in grounds])


class AnswerForm(ShortForm):
    """The decision: granted with its measure, or refused with its reasons."""

    def __init__(self, wording: Locale, today: Callable[[], date]) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Save the decision"))
        self._back.setText(self.tr("Back"))
        self._today = today
        self._request: ReliefView | None = None
        self.decision = chooser("fees_answer")
        offer_terms(self.decision, wording, ReliefDecision)
        self.decided_on = DateEdit(wording, today, "fees_answer_on")
        self.decided_by = LineEdit("fees_answer_by", self.tr("for example: president of the court"))
        self.rate = LineEdit("fees_answer_rate", "30")
        self.until = DateEdit(wording, today, "fees_answer_until")
        self.words = TextEdit("fees_answer_words", "", 2)
        fields = {
            "decision": Field(self.tr("Decision"), self.decision),
            "decided_on": Field(self.tr("Decided on"), self.decided_on, required=True),
            "decided_by": Field(self.tr("Decided by"), self.decided_by, required=True),
            "rate": Field(self.tr("Reduced by (%)"), self.rate),
            "deferred_until": Field(self.tr("Deferred until"), self.until),
            "words": Field(self.tr("Reasons"), self.words),
        }
        self.lay_out(fields, ("decision", "decided_on", "decided_by"), ("rate", "deferred_until"), ("words",))
        self.decision.currentIndexChanged.connect(lambda _place: self._fit())

    def begin(self, request: ReliefView) -> None:
        """Start with the request that waits."""
        self._request = request
        ground = relief_grounds()[request.ground]
        asked = self.wording.term(request.asked)
        self.entitle(
            self.tr("{asked} asked for on {day}").format(asked=asked, day=self.wording.date(request.asked_on)),
            f"{ground.name.of(self.wording.lang)}（{ground.basis}）　{request.proof}",
        )
        self.decided_on.set_value(self._today())
        for editor in (self.decided_by, self.rate, self.words):
            editor.clear()
        self.until.set_value(None)
        self._fit()
        self.begin_at("decision")

    @property
    def request_id(self) -> str:
        """The request that is decided."""
        return self._request.id if self._request else ""

    @property
    def asked(self) -> tuple[ReliefAsked, date] | None:
        """What was asked for, and when."""
        return (self._request.asked, self._request.asked_on) if self._request else None

    def answer(self) -> ReliefAnswer:
        """What was typed."""
        rate = parse_number((self.rate.value() or self.rate.placeholderText()).rstrip("%％")) or Decimal(0)
        return ReliefAnswer(
            ReliefDecision(self.decision.currentData()),
            self.decided_on.value(),
            self.decided_by.value(),
            self.words.value(),
            int(rate * 10),
            self.until.value(),
        )

    def _fit(self) -> None:
        granted = self.decision.currentData() == ReliefDecision.GRANTED
        asked = self._request.asked if self._request else None
        self.fields["rate"].setVisible(granted and asked is ReliefAsked.REDUCE)
        self.fields["deferred_until"].setVisible(granted and asked is ReliefAsked.DEFER)
