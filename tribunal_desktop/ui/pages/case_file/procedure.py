"""Procedure of the dispute (程序): advice test by test, the choice, changes of track, and the case number."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.procedure import Change
from tribunal_desktop.rules.terms import ConditionState, ProcedureAct, Track
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.numbers import DisputeNumbers
from tribunal_desktop.services.procedure_views import DecisionView, Effects, ProcedureView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.procedure_change import ChangeForm
from tribunal_desktop.ui.pages.case_file.procedure_choice import ChoicePart
from tribunal_desktop.ui.pages.case_file.procedure_number import NumberCard, VoidForm
from tribunal_desktop.ui.pages.case_file.procedure_small import SmallClaimsForm
from tribunal_desktop.ui.pages.case_file.procedure_tests import TestList
from tribunal_desktop.ui.pages.case_file.procedure_wage import WageForm
from tribunal_desktop.ui.pages.case_file.procedure_words import band_words, limit_words, notice_words, why_words
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DataTable, Pill, ViewStack, button, label, row

_ANSWERS = "procedure_answers"


class ProcedureSection(CaseSection):
    """Everything about the procedure on one page; forms open in its place and Esc leads back."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.view: ProcedureView | None = None
        self.numbers: DisputeNumbers | None = None
        self._answers: dict[str, bool] = {}
        say = page.wording
        self._track = Pill()
        self._limit = label("", wrap=True)
        self.convert_button = button(self.tr("Convert…"), self._open_change, "route")
        self.notice_button = button(self.tr("Note that the parties were told…"), self._open_notice, "check")
        self.objection_button = button(self.tr("Objection rejected…"), self._open_objection)
        self._fee = label(self.tr("The fee was calculated for another procedure: recalculate it."), wrap=True)
        self.fees_button = button(self.tr("Open the fees"), lambda: self.section_wanted.emit("fees"))
        self.number_card = NumberCard(say)
        self._band = label("", wrap=True)
        self.wage_button = button(self.tr("Enter the published wage…"), self._open_wage, "pencil")
        self.choice = ChoicePart(say)
        self.tests = TestList(say)
        self._table = RowTable(self._columns())
        self.history = DataTable(self._table, self.tr("Decisions on the procedure"), key="procedure")
        self.change = ChangeForm(say, services.today)
        self.small = SmallClaimsForm(say, services.today)
        self.wage = WageForm(say, services.today)
        self.void = VoidForm(say)
        self._stack = ViewStack()
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        dispute_id, answers = self.dispute_id, dict(self._answers) or None
        self.page.run(lambda: self._read(dispute_id, answers), self._show)

    def clear(self) -> None:
        super().clear()
        self._answers = {}
        self.choice.close_other()
        self._stack.setCurrentIndex(0)

    def go_back(self) -> bool:
        if self._stack.currentIndex():
            self._stack.setCurrentIndex(0)
            self.convert_button.setFocus()
            return True
        if self.choice.is_open():
            self.choice.close_other()
            return True
        return False

    def typed_state(self) -> State:
        return {**super().typed_state(), _ANSWERS: json.dumps(self._answers, sort_keys=True)}

    def restore_state(self, state: State) -> None:
        super().restore_state(state)
        self._answers = json.loads(str(state.get(_ANSWERS) or "{}"))
        self.reload()

    def _read(self, dispute_id: str, answers: dict[str, bool] | None) -> tuple[ProcedureView, DisputeNumbers]:
        """Runs on the database thread."""
        return self.services.procedures.view(dispute_id, answers), self.services.numbers.of_dispute(dispute_id)

    def _show(self, read: tuple[ProcedureView, DisputeNumbers]) -> None:
        view, numbers = read
        if view.dispute_id != self.dispute_id:
            return
        self.view, self.numbers = view, numbers
        say = self.wording
        small = view.track is Track.SMALL_CLAIMS and bool(view.history)
        told = small and next(row for row in view.history if row.track is Track.SMALL_CLAIMS).told_on is not None
        words = say.term(view.track) if view.track else self.tr("not chosen yet")
        self._track.show_mark(words, Tone.INFO if view.track else Tone.WARN)
        self._limit.setText(limit_words(say, view))
        self.convert_button.setVisible(view.settled and bool(view.ways) and not view.closed)
        self._fee.setVisible(view.fee_of_another)
        self.fees_button.setVisible(view.fee_of_another)
        self.notice_button.setVisible(small and not told and not view.closed)
        self.objection_button.setVisible(small and not view.closed)
        self._band.setText(band_words(say, view))
        chosen = view.closed or (view.settled and bool(view.history))
        self.tests.show_view(view, answerable=not chosen)
        self.choice.show_view(view)
        self.choice.setVisible(not chosen)
        self.number_card.show_numbers(numbers)
        self._table.set_rows(view.history)
        self.history.fit_height(at_most=5)
        self._history_card.setVisible(bool(view.history))

    def _answer(self, answers: dict[str, bool]) -> None:
        view = self.view
        if view is None:
            return
        self._answers = {**self._said(), **answers}
        self._journal().touch()
        self.reload()

    def _choose(self, track: Track, words: str) -> None:
        procedures, dispute_id, answers = self.services.procedures, self.dispute_id, self._said()

        def checked() -> tuple[Finding, ...]:
            findings = procedures.check(dispute_id, track, answers, words)
            if not blocking(findings):
                procedures.choose(dispute_id, track, answers, words)
            return findings

        self.page.run(checked, self._chosen, busy_widget=self.choice.accept_button)

    def _said(self) -> dict[str, bool]:
        """The answers of persons, typed now or at the last choice."""
        if self._answers or self.view is None:
            return dict(self._answers)
        said = [test for test in self.view.tests.values() if not test.by_file]
        return {test.id: test.state is ConditionState.MET for test in said if test.state is not ConditionState.UNKNOWN}

    def _chosen(self, findings: tuple[Finding, ...]) -> None:
        if blocking(findings):
            self.choice.show_findings(findings)
            return
        self._answers = {}
        self.choice.close_other()
        self._written(self.tr("Procedure noted; its limit runs from the filing"))

    def _open_change(self) -> None:
        if self.view is not None:
            self._open(self.change)
            self.change.begin(self.view)

    def _show_effects_of(self, to: Track) -> None:
        self.page.run(partial(self.services.procedures.effects, self.dispute_id, to), self.change.show_effects)

    def _convert(self) -> None:
        change = self.change.change()
        if change is None:
            self.change.show_findings((Finding("not_a_date", "on", Severity.BLOCK),))
            return
        procedures, dispute_id = self.services.procedures, self.dispute_id

        def checked() -> tuple[tuple[Finding, ...], Effects | None]:
            findings = procedures.check_conversion(dispute_id, change)
            return findings, None if blocking(findings) else procedures.convert(dispute_id, change)

        self.page.run(checked, partial(self._converted, change), busy_widget=self.change.save_button)

    def _converted(self, change: Change, done: tuple[tuple[Finding, ...], Effects | None]) -> None:
        findings, effects = done
        self.change.show_findings(findings)
        if effects is not None:
            self._written(self.tr("Converted: {track}").format(track=self.wording.term(change.to)))

    def _open_notice(self) -> None:
        if self.view is not None:
            self._open(self.small)
            self.small.begin_notice(notice_words(self.wording, self.view))

    def _open_objection(self) -> None:
        self._open(self.small)
        self.small.begin_objection()

    def _note_small(self) -> None:
        typed = self.small.typed()
        if typed is None:
            self.small.show_findings((Finding("not_a_date", "on", Severity.BLOCK),))
            return
        procedures = self.services.procedures
        note = procedures.tell_parties if self.small.telling else procedures.reject_objection
        done = self.tr("The parties were told") if self.small.telling else self.tr("The rejected objection is noted")
        self.page.run(partial(note, self.dispute_id, *typed), lambda _none: self._written(done))

    def _open_wage(self) -> None:
        if self.view is not None:
            self._open(self.wage)
            self.wage.begin(self.view.province)

    def _add_wage(self) -> None:
        typed = self.wage.typed()
        if typed is None:
            self.page.show_error(KnownError("wage_wrong"))
            return
        self.page.run(
            partial(self.services.wages.add, *typed), lambda _none: self._written(self.tr("Published wage saved"))
        )

    def _give_number(self) -> None:
        self.page.run(
            partial(self.services.numbers.give, self.dispute_id),
            lambda number: self._written(self.tr("Number given: {number}").format(number=number)),
            busy_widget=self.number_card.give_button,
        )

    def _open_void(self, issued_id: str) -> None:
        picked = self.number_card.numbers.current_row()
        self._open(self.void)
        self.void.begin(issued_id, picked.number if picked else "")

    def _make_void(self) -> None:
        reason, words = self.void.typed()
        self.page.run(
            partial(self.services.numbers.void, self.void.issued_id, reason, words),
            lambda _none: self._written(self.tr("The number is void and stays in the register")),
        )

    def _written(self, words: str) -> None:
        self.page.notice.dismiss()
        self._stack.setCurrentIndex(0)
        self.page.tell(words)
        self.saved()
        self.page.data_changed.emit()
        self.reload()

    def _open(self, form: QWidget) -> None:
        self._stack.setCurrentWidget(form)

    def _columns(self) -> list[Column[DecisionView]]:
        say = self.wording
        return [
            Column("on", self.tr("Day"), lambda each: say.short_date(each.decided_on), 110),
            Column("act", self.tr("Step"), lambda each: say.term(each.act), 90),
            Column("track", self.tr("Procedure"), self._tracks, 230),
            Column("why", self.tr("Reason and effect"), partial(why_words, say), 0, tip=partial(why_words, say)),
            Column("by", self.tr("By"), lambda each: each.decided_by, 70, secondary=True),
        ]

    def _tracks(self, each: DecisionView) -> str:
        words = self.wording.term(each.track)
        converted = each.act is ProcedureAct.CONVERTED and each.from_track is not None
        return f"{self.wording.term(each.from_track)} → {words}" if converted else words

    def _lay_out(self) -> None:
        present = Card(self.tr("Procedure"))
        present.add_header(self.objection_button, self.notice_button, self.convert_button)
        standing = row(self._track, self._limit, spacing=12)
        standing.setStretch(1, 1)
        fee = row(self._fee, self.fees_button, spacing=12)
        fee.setStretch(0, 1)
        present.add(standing, fee, self.choice)
        advice = Card(self.tr("How the tests stand"))
        advice.add_header(self.wage_button)
        advice.add(self._band, self.tests)
        self._history_card = Card(self.tr("What was decided"))
        self._history_card.add(self.history)
        main = QWidget()
        body = QVBoxLayout(main)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(14)
        for card in (present, advice, self.number_card, self._history_card):
            body.addWidget(card)
        body.addStretch(1)
        for each in (main, self.change, self.small, self.wage, self.void):
            self._stack.addWidget(each)

    def _connect(self) -> None:
        self.tests.answered.connect(self._answer)
        self.choice.chosen.connect(self._choose)
        self.change.to_changed.connect(self._show_effects_of)
        self.number_card.give_wanted.connect(self._give_number)
        self.number_card.void_wanted.connect(self._open_void)
        for form, save in (
            (self.change, self._convert),
            (self.small, self._note_small),
            (self.wage, self._add_wage),
            (self.void, self._make_void),
        ):
            form.wanted.connect(save)
            form.cancelled.connect(self.go_back)
