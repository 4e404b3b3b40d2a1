"""Forms that move limits: days that do not count, a lengthening, a hearing put off."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.limit_rules import ExtensionAsked, Interval
from tribunal_desktop.rules.terms import AdjournmentGround, DeductionKind
from tribunal_desktop.services.case_limits_views import CaseLimitsView, NextExtension
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.limits_form import LimitForm, offer_terms, whole
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit

UNDECIDED, GRANTED, REFUSED = "undecided", "granted", "refused"


class IntervalForm(LimitForm):
    """Days that do not count, with their proof; without a last day they still run."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self.set_title(self.tr("Days that do not count"))
        self.save_button.setText(self.tr("Deduct them"))
        self.kind = QComboBox()
        offer_terms(self.kind, (kind for kind in DeductionKind if kind is not DeductionKind.ADJOURNMENT), page)
        self.starts, self.ends = self.day_edit("deduct_from"), self.day_edit("deduct_to")
        self.reason = LineEdit("deduct_reason")
        self.proof = LineEdit("deduct_proof", self.tr("for example the order of appraisal, page 15"))
        self.put("kind", Field(self.tr("Why"), self.kind, required=True), (0, 0))
        self.put("reason", Field(self.tr("Details"), self.reason), (0, 1))
        self.put("starts_on", Field(self.tr("From"), self.starts, required=True), (1, 0))
        still_running = self.tr("Leave it empty while it still runs.")
        self.put("ends_on", Field(self.tr("To"), self.ends, still_running), (1, 1))
        self.put("proof", Field(self.tr("Proof"), self.proof, required=True), (2, 0), 2)
        self.finish()

    def save(self) -> None:
        view, starts = self.view, self.starts.value()
        unreadable = {"starts_on": self.starts, **({"ends_on": self.ends} if self.ends.is_wrong() else {})}
        if self.say_findings(self.needed_days(**unreadable)) or view is None or starts is None:
            return
        interval = Interval(DeductionKind(self.kind.currentData()), starts, self.ends.value(), self.reason.value())
        proof = self.proof.value()
        self.check_then(
            partial(self.limits.check_interval, view.dispute_id, interval, proof),
            partial(self.limits.add_interval, view.dispute_id, interval, proof),
            self.tr("Deducted; the limits were counted again"),
        )


class ExtensionForm(LimitForm):
    """A lengthening asked for, and the decision when there is one."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self.set_title(self.tr("Extend a limit"))
        self.save_button.setText(self.tr("Save it"))
        self.limit, self.answer = QComboBox(), QComboBox()
        self.amount = LineEdit("extend_by", "1")
        self.applied, self.decided = self.day_edit("extend_asked"), self.day_edit("extend_decided")
        self.reason = LineEdit("extend_reason")
        self.decision = LineEdit("extend_decision", self.tr("who decided"))
        self.paper_no = LineEdit("extend_paper")
        for key, words in (
            (UNDECIDED, self.tr("not decided yet")),
            (GRANTED, self.tr("granted")),
            (REFUSED, self.tr("refused")),
        ):
            self.answer.addItem(words, key)
        self.put("limit", Field(self.tr("Limit"), self.limit, required=True), (0, 0))
        self.put("amount", Field(self.tr("By how much"), self.amount, required=True), (0, 1))
        self.put("applied_on", Field(self.tr("Asked on"), self.applied, required=True), (1, 0))
        self.put("reason", Field(self.tr("Reason"), self.reason, required=True), (1, 1))
        self.put("answer", Field(self.tr("Decision"), self.answer), (2, 0))
        self.put("decided_on", Field(self.tr("Decided on"), self.decided), (2, 1))
        self.put("decision", Field(self.tr("Decided by"), self.decision), (3, 0))
        self.put("paper_no", Field(self.tr("Number of the paper"), self.paper_no), (3, 1))
        self.finish()
        self.limit.currentIndexChanged.connect(self._tell)
        self.answer.currentIndexChanged.connect(self._fit)
        self._fit()

    def show_case(self, view: CaseLimitsView) -> None:
        super().show_case(view)
        chosen = self.limit.currentData()
        self.limit.clear()
        for may in view.next_extensions:
            self.limit.addItem(may.rule.limit.name.of(self.wording.lang), may.limit_id)
        self.limit.setCurrentIndex(max(0, self.limit.findData(chosen)))
        if not self.amount.value():
            self.amount.setText("1")
        self.save_button.setEnabled(bool(view.next_extensions))
        self._tell()

    def save(self) -> None:
        view, applied, limit_id = self.view, self.applied.value(), self.limit.currentData()
        wrong = {"applied_on": self.applied, **({"decided_on": self.decided} if self.decided.is_wrong() else {})}
        if self.say_findings(self.needed_days(**wrong)) or view is None or applied is None or limit_id is None:
            return
        decided = self.answer.currentData() != UNDECIDED
        asked = ExtensionAsked(
            whole(self.amount),
            applied,
            self.reason.value(),
            decided_on=self.decided.value() if decided else None,
            granted=self.answer.currentData() == GRANTED,
            decision=self.decision.value() if decided else "",
            paper_no=self.paper_no.value() if decided else "",
        )
        self.check_then(
            partial(self.limits.check_extension, view.dispute_id, limit_id, asked),
            partial(self.limits.add_extension, view.dispute_id, limit_id, asked),
            self.tr("Saved; a granted extension moves its limit"),
        )

    def _may(self) -> NextExtension | None:
        offered = self.view.next_extensions if self.view else ()
        return next((may for may in offered if may.limit_id == self.limit.currentData()), None)

    def _tell(self) -> None:
        may = self._may()
        if may is None:
            nothing = self.tr("No running limit of this case can be extended.")
            self.fields["limit"].show_finding(nothing, Severity.NOTE)
            return
        allowed = may.allowed
        by_how_much = self.tr("By how much ({unit}) *").format(unit=self.wording.term(may.rule.limit.unit))
        self.fields["amount"].label.setText(by_how_much)
        words = self.tr("At most {amount} {unit}, by {who}. {basis}").format(
            amount=allowed.amount,
            unit=self.wording.term(may.rule.limit.unit),
            who=self.wording.term(allowed.decided_by),
            basis=allowed.basis,
        )
        if allowed.apply_before:
            terms = self.tr("Ask by {asked}, decide by {decided}.")
            days = terms.format(asked=self.wording.date(may.apply_by), decided=self.wording.date(may.decide_by))
            words = f"{words} {days}"
        self.fields["limit"].show_finding(words, Severity.NOTE)

    def _fit(self) -> None:
        decided = self.answer.currentData() != UNDECIDED
        for name in ("decided_on", "decision", "paper_no"):
            self.fields[name].setVisible(decided)


class AdjournmentForm(LimitForm):
    """A hearing put off: how often and how far the law allows stands beside it."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self.set_title(self.tr("Adjourn a hearing"))
        self.save_button.setText(self.tr("Save it"))
        self.ground = QComboBox()
        offer_terms(self.ground, AdjournmentGround, page)
        self.from_day, self.to_day = self.day_edit("adjourn_from"), self.day_edit("adjourn_to")
        self.reason, self.approved = LineEdit("adjourn_reason"), LineEdit("adjourn_approved")
        self.put("ground", Field(self.tr("Ground"), self.ground, required=True), (0, 0))
        self.put("approved_by", Field(self.tr("Approved by"), self.approved), (0, 1))
        self.put("from_on", Field(self.tr("Hearing of"), self.from_day, required=True), (1, 0))
        self.put("to_on", Field(self.tr("Adjourned to"), self.to_day, required=True), (1, 1))
        self.put("reason", Field(self.tr("Details"), self.reason), (2, 0), 2)
        self.finish()

    def show_case(self, view: CaseLimitsView) -> None:
        super().show_case(view)
        words = self.tr("Adjourned {count} {count:time|times}; at most {most}. Hearings not far apart.")
        told = fill_in(words, count=len(view.adjournments), most=view.most_adjournments)
        self.fields["ground"].show_finding(told, Severity.NOTE)

    def save(self) -> None:
        view, first, then = self.view, self.from_day.value(), self.to_day.value()
        days: dict[str, DateEdit] = {"from_on": self.from_day, "to_on": self.to_day}
        found: list[Finding] = self.needed_days(**days)
        if self.say_findings(found) or view is None or first is None or then is None:
            return
        ground, approved = AdjournmentGround(self.ground.currentData()), self.approved.value()
        self.check_then(
            partial(self.limits.check_adjournment, view.dispute_id, first, then, ground, approved),
            partial(self.limits.add_adjournment, view.dispute_id, first, then, ground, self.reason.value(), approved),
            self.tr("The hearing is adjourned"),
        )
