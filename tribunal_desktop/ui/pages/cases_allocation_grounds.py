"""On what a designation or a change of judge rests (指定、变更的理由): judge, reason, approver, notice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.allocation import REASONS, Answer, Grounds, check_answer, check_grounds
from tribunal_desktop.rules.findings import wording
from tribunal_desktop.rules.terms import AllocationKind, AllocationReason, ExclusionReason
from tribunal_desktop.services.allocation_views import AllocationView, JudgeView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, label, row

_AT_RANDOM = ""


class GroundsCard(Card):
    """A designation, or a change of judge, which may be drawn too; ``assigned`` carries judge, grounds and answer."""

    assigned = Signal(str, object, str)
    way_changed = Signal()

    def __init__(self, locale: Locale, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Designate a judge"), parent)
        self._wording, self._today = locale, today
        self._kind = AllocationKind.DESIGNATION
        self._filed_on = today()
        self._judges: tuple[JudgeView, ...] = ()
        self._judge = QComboBox()
        self._reason = QComboBox()
        self._words = LineEdit("allocation_words")
        self._approver = LineEdit("allocation_approver")
        self._told = DateEdit(locale, today, "allocation_told")
        self._answer = LineEdit("allocation_answer")
        self._question = label("", wrap=True)
        self._question.setProperty("tone", "warn")
        self.fields = {
            "judge": Field(self.tr("Judge"), self._judge, required=True),
            "reason": Field(self.tr("Reason"), self._reason, required=True),
            "words": Field(self.tr("In words"), self._words),
            "approver": Field(self.tr("Approved by"), self._approver, self.tr("Post and name"), required=True),
            "notified_on": Field(self.tr("Parties told on"), self._told, required=True),
            "answer": Field(self.tr("Answer"), self._answer, required=True),
        }
        self.assign_button = button(self.tr("Designate"), self._submit, "check", "primary")
        first = row(self.fields["judge"], self.fields["reason"], spacing=14)
        first.setStretch(0, 2)
        first.setStretch(1, 3)
        second = row(self.fields["approver"], self.fields["notified_on"], spacing=14)
        second.setStretch(0, 2)
        second.setStretch(1, 3)
        self.add(first, self._question, self.fields["answer"], self.fields["words"], second, row(1, self.assign_button))
        self.setFocusProxy(self._judge)
        self._judge.currentIndexChanged.connect(lambda _place: self._show_question())

    def show_view(self, view: AllocationView) -> None:
        """Offer the judges and reasons for the dispute; what was typed stays for the same dispute and kind."""
        kind = AllocationKind.REALLOCATION if view.judge_id else AllocationKind.DESIGNATION
        self._judges = tuple(each for each in view.judges if each.excluded is not ExclusionReason.PRESENT_JUDGE)
        self._filed_on = view.filed_on or self._today()
        if kind is not self._kind:
            self._judge.clear()
        self._kind = kind
        changing = kind is AllocationKind.REALLOCATION
        self.set_title(self.tr("Change the judge") if changing else self.tr("Designate a judge"))
        self.assign_button.setText(self.tr("Change the judge") if changing else self.tr("Designate"))
        self.fields["notified_on"].setVisible(changing)
        self._fill_judges(changing)
        reason = self._reason.currentData()
        self._reason.clear()
        self._reason.addItem("", None)
        for each in REASONS[kind]:
            self._reason.addItem(self._wording.term(each), each.value)
        self._reason.setCurrentIndex(max(0, self._reason.findData(reason)) if reason else 0)
        for field in self.fields.values():
            field.clear_finding()
        self._show_question()

    def clear(self) -> None:
        """Forget what was typed for another dispute."""
        for editor in (self._words, self._approver, self._answer):
            editor.clear()
        self._told.set_value(None)
        self._reason.setCurrentIndex(0)

    def at_random(self) -> bool:
        """Whether the next judge is to be drawn."""
        return self._judge.currentData() == _AT_RANDOM

    def grounds(self) -> Grounds:
        """What was typed."""
        reason = self._reason.currentData()
        return Grounds(
            reason=AllocationReason(reason) if reason else None,
            words=self._words.value(),
            approver=self._approver.value(),
            notified_on=self._told.value() if self._kind is AllocationKind.REALLOCATION else None,
        )

    def complete(self) -> bool:
        """Check the grounds and the answer; what is missing is said at its field, the first one gets the cursor."""
        judge = self._chosen()
        found = {each.field: each for each in check_grounds(self._kind, self.grounds(), self._filed_on, self._today())}
        if judge is not None and (asked := check_answer(judge.questions, Answer(words=self._answer.value()))):
            found["answer"] = asked[0]
        for name, field in self.fields.items():
            field.clear_finding()
            if name in found:
                field.show_finding(wording(found[name], self._wording.lang), found[name].severity)
        wrong = next((field for name, field in self.fields.items() if name in found), None)
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def _fill_judges(self, changing: bool) -> None:
        chosen = self._judge.currentData()
        self._judge.blockSignals(True)
        self._judge.clear()
        if changing:
            self._judge.addItem(self.tr("Drawn among the other judges"), _AT_RANDOM)
        for judge in self._judges:
            words = self.tr("{name} ({post}, {count} open)")
            self._judge.addItem(
                words.format(name=judge.name, post=self._wording.term(judge.post), count=judge.open_cases), judge.id
            )
        self._judge.setCurrentIndex(max(0, self._judge.findData(chosen)) if chosen else 0)
        self._judge.blockSignals(False)

    def _chosen(self) -> JudgeView | None:
        return next((judge for judge in self._judges if judge.id == self._judge.currentData()), None)

    def _show_question(self) -> None:
        judge = self._chosen()
        questions = judge.questions if judge else ()
        self._question.setText("\n".join(wording(each, self._wording.lang) for each in questions))
        self._question.setVisible(bool(questions))
        self.fields["answer"].setVisible(bool(questions))
        self.assign_button.setVisible(judge is not None)
        self.way_changed.emit()

    def _submit(self) -> None:
        judge = self._chosen()
        if judge is not None and self.complete():
            self.assigned.emit(judge.id, self.grounds(), self._answer.value() if judge.questions else "")
