"""The deadline sandbox (期限沙盘): the last day moves as one types, with every step and its article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.findings import say
from tribunal_desktop.rules.periods import (
    Deduction,
    HourPeriod,
    Limit,
    Period,
    Step,
    StepKind,
    count,
    count_hours,
    step_basis,
)
from tribunal_desktop.rules.terms import PeriodDirection, PeriodUnit
from tribunal_desktop.services.calculation_sheets import period_sheet
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.calculators_period_form import PeriodFields
from tribunal_desktop.ui.pages.calculators_result import Figure, Found, StepWords
from tribunal_desktop.ui.pages.calculators_strip import CountedDays, MonthStrip
from tribunal_desktop.ui.pages.calculators_view import CalculatorView, MakePaper
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, label
from tribunal_desktop.ui.workers import Tasks


class PeriodView(CalculatorView):
    """The last day of any period, and how it was reached."""

    def __init__(
        self,
        reference: Reference,
        today: Callable[[], date],
        tasks: Tasks,
        locale: Locale,
        parent: QWidget | None = None,
    ) -> None:
        self.form = PeriodFields(reference, today, tasks, locale)
        self.strip = MonthStrip(locale)
        self._strip_card = Card()
        super().__init__(self.form, self.form.fields, locale, "period_subject", self._strip_card, parent)
        self._reference = reference
        self._answer: tuple[Limit, Period | HourPeriod, tuple[Deduction, ...]] | None = None
        self._strip_card.add(self.strip, label(self._legend(), "small", wrap=True))
        self.strip.moved.connect(self.form.move_event)
        self.form.typed.connect(self.work_out)
        self.work_out()

    def work_out(self) -> None:
        """Show the last day as soon as the form says enough."""
        self._answer = None
        self.form.fit()
        limit, deductions = self.form.limit(), self.form.deductions.read()
        counted = None if limit is None else self._count(limit, deductions or ())
        if limit is None or counted is None or deductions is None:
            self._show_none(wrong=deductions is None or self.form.refused())
        else:
            self._answer = (limit, counted, deductions if self._takes_deductions(limit) else ())
            self.result.show_found(self._found(limit, counted))
            self._show_days(counted, self._answer[2])
        self.changed.emit()

    def paper(self) -> MakePaper | None:
        """The explanation of the last day that is shown."""
        return partial(period_sheet, *self._answer) if self._answer is not None else None

    def paper_name(self) -> str:
        """Name a saved explanation is offered."""
        return self.tr("How the last day was reached") + ".pdf"

    def _count(self, limit: Limit, deductions: tuple[Deduction, ...]) -> Period | HourPeriod | None:
        if limit.unit is PeriodUnit.HOURS:
            started_at = self.form.started_at()
            return count_hours(limit, started_at) if started_at is not None else None
        started_on = self.form.started_on()
        if started_on is None:
            return None
        return count(limit, started_on, self._reference.calendar, deductions if self._takes_deductions(limit) else ())

    def _takes_deductions(self, limit: Limit) -> bool:
        return limit.unit is not PeriodUnit.HOURS and limit.direction is PeriodDirection.AFTER

    def _show_none(self, *, wrong: bool) -> None:
        if wrong:
            self.show_refused()
        else:
            self.result.show_nothing(self.form.missing())

    def _show_days(self, counted: Period | HourPeriod, deductions: tuple[Deduction, ...]) -> None:
        if isinstance(counted, Period):
            started, nominal, due, planned = (
                counted.started_on,
                counted.nominal_on,
                counted.due_on,
                counted.planned_on,
            )
        else:
            started, due = counted.started_at.date(), counted.due_at.date()
            nominal = planned = due
        self.strip.show_days(CountedDays(started, nominal, due, planned, deductions, self._reference.calendar))

    def _found(self, limit: Limit, counted: Period | HourPeriod) -> Found:
        if isinstance(counted, HourPeriod):
            say_day = self.wording.weekday(counted.due_at.date())
            figure = Figure(self.tr("Ends"), f"{counted.due_at:%Y-%m-%d %H:%M}", "", say_day)
            return Found((figure,), self._steps(limit, counted.steps))
        figures = [
            self._figure(self.tr("Last day"), counted.due_on, self._due_note(counted)),
            self._figure(self.tr("Before moving"), counted.nominal_on, ""),
            self._figure(self.tr("Work towards"), counted.planned_on, ""),
        ]
        remarks = [
            say(f"step.{step.kind}", self.wording.lang, step.params)
            for step in counted.steps
            if step.kind is StepKind.PROVISIONAL
        ]
        if limit.plan_by_nominal and counted.planned_on != counted.due_on:
            remarks.append(
                self.tr("Whether a trial limit moves for rest days is not settled: plan by the day before moving.")
            )
        return Found(tuple(figures), self._steps(limit, counted.steps), tuple(remarks))

    def _due_note(self, counted: Period) -> str:
        if counted.provisional:
            return self.tr("provisional")
        return self.tr("moved for rest days") if counted.due_on != counted.nominal_on else ""

    def _figure(self, name: str, day: date, note: str) -> Figure:
        words = f"{self.wording.weekday(day)}{'　' if note else ''}{note}"
        return Figure(name, day.isoformat(), "", words, Tone.WARN if note else Tone.NEUTRAL)

    def _steps(self, limit: Limit, steps: tuple[Step, ...]) -> tuple[StepWords, ...]:
        lang = self.wording.lang
        return tuple(
            StepWords(say(f"step.{step.kind}", lang, step.params), "、".join(step_basis(step, limit))) for step in steps
        )

    def _legend(self) -> str:
        return self.tr(
            "Filled: last day. Framed: event; dashed: last day before moving. Grey: weekend; off: holiday; "
            "on: worked weekend day; ded: deducted. Click it and move the event with the arrow keys."
        )
