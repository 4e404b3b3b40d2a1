"""Give cases of a series to one judge (系列案分给同一法官): this case or all of them, with one reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.allocation import REASONS, Answer, Grounds, check_answer, check_grounds
from tribunal_desktop.rules.findings import wording
from tribunal_desktop.rules.terms import AllocationKind, AllocationReason
from tribunal_desktop.services.allocation_views import AllocationView, JudgeView
from tribunal_desktop.services.series_reading import SeriesView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import chooser, offer
from tribunal_desktop.ui.pages.case_file.risk_part import side_by_side
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, label, row

THIS, ALL = "this", "all"


class GiveCard(Card):
    """``given`` carries the scope, the judge's id, the grounds and the answer to a question of recusal."""

    given = Signal(str, str, object, str)

    def __init__(self, locale: Locale, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Give the series to one judge"), parent)
        self._wording, self._today = locale, today
        self._judges: tuple[JudgeView, ...] = ()
        self._series: SeriesView | None = None
        self._changing = False
        self._filed_on = today()
        self.scope = chooser("series_scope", self.tr("Which cases"))
        self.judge = chooser("series_judge", self.tr("Judge"))
        self.reason = chooser("series_reason", self.tr("Reason"))
        self.words = LineEdit("series_give_words")
        self.approver = LineEdit("series_approver")
        self.told = DateEdit(locale, today, "series_told")
        self.answer = LineEdit("series_recusal")
        self._question = label("", wrap=True)
        self._question.setProperty("tone", "warn")
        self.fields = {
            "scope": Field(self.tr("Which cases"), self.scope),
            "judge": Field(self.tr("Judge"), self.judge, required=True),
            "reason": Field(self.tr("Reason"), self.reason, required=True),
            "words": Field(self.tr("In words"), self.words),
            "approver": Field(self.tr("Approved by"), self.approver, self.tr("Post and name"), required=True),
            "notified_on": Field(self.tr("Parties told on"), self.told, required=True),
            "answer": Field(self.tr("Answer"), self.answer, required=True),
        }
        self.give_button = button(self.tr("Give to this judge"), self._submit, "check", "primary")
        fields = self.fields
        self.add(
            side_by_side(fields["scope"], fields["judge"]),
            self._question,
            fields["answer"],
            side_by_side(fields["reason"], fields["words"]),
            side_by_side(fields["approver"], fields["notified_on"]),
            row(1, self.give_button),
        )
        self.setFocusProxy(self.scope)
        self.scope.currentIndexChanged.connect(lambda _place: self._show_kind())
        self.judge.currentIndexChanged.connect(lambda _place: self._show_question())

    def show_series(self, series: SeriesView, view: AllocationView) -> None:
        """Offer judges; whoever has the other cases is proposed."""
        self._series, self._judges = series, view.judges
        self._filed_on = view.filed_on or self._today()
        alone = not view.judge_id and bool(series.judges)
        choices = [(ALL, self.tr("All open cases of the series"))]
        if alone:
            choices.insert(0, (THIS, self.tr("This case")))
        offer(self.scope, choices, self.scope.currentData() or "")
        proposed = series.judges[0][0] if series.judges else ""
        words = self.tr("{name} ({count} open)")
        people = [(each.id, words.format(name=each.name, count=each.open_cases)) for each in view.judges]
        offer(self.judge, [("", ""), *people], self.judge.currentData() or proposed)
        self._show_kind()

    def clear(self) -> None:
        """Forget what was chosen for another dispute."""
        for box in (self.scope, self.judge, self.reason):
            box.clear()

    def _show_kind(self) -> None:
        """A change of judge, wherever one of the cases has one, needs notice and a listed reason."""
        series = self._series
        if series is None:
            return
        self._changing = self.scope.currentData() == ALL and bool(series.judges)
        kind = AllocationKind.REALLOCATION if self._changing else AllocationKind.DESIGNATION
        reasons = REASONS[kind] if self._changing else (AllocationReason.SERIES,)
        choices = [(each.value, self._wording.term(each)) for each in reasons]
        offer(self.reason, [("", ""), *choices] if self._changing else choices, self.reason.currentData() or "")
        self.fields["notified_on"].setVisible(self._changing)
        for field in self.fields.values():
            field.clear_finding()
        self._show_question()

    def _chosen(self) -> JudgeView | None:
        return next((each for each in self._judges if each.id == self.judge.currentData()), None)

    def _show_question(self) -> None:
        judge = self._chosen()
        questions = judge.questions if judge else ()
        self._question.setText("\n".join(wording(each, self._wording.lang) for each in questions))
        self._question.setVisible(bool(questions))
        self.fields["answer"].setVisible(bool(questions))

    def _grounds(self) -> Grounds:
        reason = self.reason.currentData()
        told = self.told.value() if self._changing else None
        return Grounds(AllocationReason(reason) if reason else None, self.words.value(), self.approver.value(), told)

    def _submit(self) -> None:
        judge, grounds = self._chosen(), self._grounds()
        kind = AllocationKind.REALLOCATION if self._changing else AllocationKind.DESIGNATION
        found = {each.field: each for each in check_grounds(kind, grounds, self._filed_on, self._today())}
        if judge is not None and (asked := check_answer(judge.questions, Answer(words=self.answer.value()))):
            found["answer"] = asked[0]
        for name, field in self.fields.items():
            field.clear_finding()
            if name in found:
                field.show_finding(wording(found[name], self._wording.lang), found[name].severity)
        if judge is None:
            self.fields["judge"].show_finding(self.tr("Choose the judge."))
        wrong = next((field for field in self.fields.values() if field.finding()), None)
        if wrong is not None:
            wrong.setFocus()
        elif judge is not None:
            self.given.emit(self.scope.currentData(), judge.id, grounds, self.answer.value())
