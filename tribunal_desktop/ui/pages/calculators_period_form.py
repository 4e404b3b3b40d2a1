"""The form of the deadline sandbox: a limit of the table or a length of one's own, its event, what does not count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Severity, say
from tribunal_desktop.rules.periods import LONGEST, Limit, free_limit
from tribunal_desktop.rules.terms import PeriodDirection, PeriodUnit
from tribunal_desktop.rules.typed import parse_clock, parse_number
from tribunal_desktop.services.limit_choices import LimitChoices
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.calculators_deductions import YEARS, DeductionRows
from tribunal_desktop.ui.widgets import Card, Choice, DateEdit, Field, LineEdit, TypeAhead, icon_button, row
from tribunal_desktop.ui.workers import Tasks

TABLE, FREE = "table", "free"


class PeriodFields(Card):
    """Everything that is typed and chosen for a period; ``typed`` says that it is to be read again."""

    typed = Signal()

    def __init__(
        self,
        reference: Reference,
        today: Callable[[], date],
        tasks: Tasks,
        locale: Locale,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("What is counted"))
        self._reference, self._today, self._wording = reference, today, locale
        self._refused = False
        self._choices = LimitChoices(reference.limits, today())
        self._mode = QComboBox()
        self._limit = TypeAhead(self._find, tasks, "period_limit", self.tr("name, pinyin or number such as J-APP"))
        self._length = LineEdit("period_length", "15")
        self._unit, self._direction = QComboBox(), QComboBox()
        self._rolls = QCheckBox(self.tr("A last day on a rest day moves on"))
        self._start = DateEdit(locale, today, "period_start")
        self._clock = LineEdit("period_clock", "10:05")
        self.deductions = DeductionRows(locale, today)
        self._fill()
        self.fields = self._make_fields()
        self.add(*self.fields.values(), self.deductions)
        self._listen()

    def fit(self) -> None:
        """Show what the choice needs; take what was found about it away."""
        own = self._mode.currentData() == FREE
        hours, before = self._is_in_hours(), self._runs_backward()
        self.fields["limit"].setVisible(not own)
        for name in ("length", "direction"):
            self.fields[name].setVisible(own)
        self.fields["rolls"].setVisible(own and not hours and not before)
        self.fields["clock"].setVisible(hours)
        self.deductions.setVisible(not hours and not before)
        self._refused = self._start.is_wrong()
        for field in self.fields.values():
            field.clear_finding()
        if not own:
            self._tell_limit()

    def limit(self) -> Limit | None:
        """The limit that is counted; none while there is none, which stands at its field when it is wrong."""
        if self._mode.currentData() == FREE:
            return self._own_limit()
        choice, started = self._limit.choice(), self._start.value()
        if choice is None or started is None:
            return None
        try:
            return self._reference.limit(choice.key, started)
        except KnownError as error:
            said = self._wording.error(error)
            self._refuse("limit", f"{said.what} {said.why}")
            return None

    def started_on(self) -> date | None:
        """The day of the event."""
        day = self._start.value()
        if day is not None and day.year not in YEARS:
            self._refuse("start", self.tr("A day between 1949 and 2200."))
            return None
        return day

    def started_at(self) -> datetime | None:
        """The minute of the event, for a limit in hours."""
        day, clock = self.started_on(), parse_clock(self._clock.value())
        if clock is None:
            self._refuse("clock", self.tr("A time like 10:05."))
        if day is None or not clock:
            return None
        return datetime.fromisoformat(f"{day.isoformat()}T{clock}").replace(tzinfo=BEIJING)

    def refused(self) -> bool:
        """Something that was typed cannot be read."""
        return self._refused

    def missing(self) -> str:
        """In words what has to be filled in before there is a last day."""
        if self._mode.currentData() == FREE and not self._length.value():
            return self.tr("Type a length and the day of the event.")
        if self._mode.currentData() == TABLE and self._limit.choice() is None:
            return self.tr("Choose a limit: type its name, and take it from the list.")
        if self._is_in_hours():
            return self.tr("Type the day and the time of the event.")
        return self.tr("Type the day of the event.")

    def put(self, rule_id: str, started_on: date) -> None:
        """Count the limit ``rule_id`` of an event."""
        limit = self._reference.limit(rule_id, started_on)
        self._mode.setCurrentIndex(self._mode.findData(TABLE))
        self._limit.set_choice(self._choice(limit))
        self._start.set_value(started_on)
        self.deductions.resize_to(0)
        self.typed.emit()

    def move_event(self, days: int) -> None:
        """Move the event by some days."""
        day = self._start.value() or self._today()
        moved = day + timedelta(days=days)
        if moved.year in YEARS:
            self._start.set_value(moved)

    def item(self) -> str:
        """The limit and its event as the room is opened at them; empty for a length of one's own."""
        choice, day = self._limit.choice(), self._start.value()
        known = self._mode.currentData() == TABLE and choice is not None and day is not None
        return f"{choice.key}/{day.isoformat()}" if known and choice and day else ""

    def _refuse(self, field: str, words: str) -> None:
        self._refused = True
        self.fields[field].show_finding(words)

    def _tell_limit(self) -> None:
        """Say below the chosen limit how long it is, from what it runs, and by which article."""
        limit, lang = self._chosen_limit(), self._wording.lang
        if limit is not None:
            length = say("period_sheet.length_after", lang, {"amount": limit.amount, "unit": limit.unit})
            words = self.tr("{length} from: {event}. {basis}")
            told = words.format(length=length, event=limit.trigger.of(lang), basis=limit.basis)
            self.fields["limit"].show_finding(told, Severity.NOTE)

    def _find(self, typed: str) -> list[Choice]:
        return [self._choice(limit) for limit in self._choices.find(typed)]

    def _choice(self, limit: Limit) -> Choice:
        lang = self._wording.lang
        length = say("period_sheet.length_after", lang, {"amount": limit.amount, "unit": limit.unit})
        return Choice(limit.id, limit.name.of(lang), f"{limit.id} · {length} · {limit.trigger.of(lang)}")

    def _own_limit(self) -> Limit | None:
        typed = self._length.value()
        if not typed:
            return None
        number = parse_number(typed)
        if number is None or number % 1 or not 1 <= number <= LONGEST:
            self._refuse("length", self.tr("A whole number from 1 to {most}.").format(most=LONGEST))
            return None
        direction = PeriodDirection(self._direction.currentData())
        return free_limit(int(number), PeriodUnit(self._unit.currentData()), direction, self._rolls.isChecked())

    def _chosen_limit(self) -> Limit | None:
        choice = self._limit.choice()
        known = (limit for limit in self._choices.all() if choice is not None and limit.id == choice.key)
        return next(known, None)

    def _is_in_hours(self) -> bool:
        if self._mode.currentData() == FREE:
            return bool(self._unit.currentData() == PeriodUnit.HOURS)
        limit = self._chosen_limit()
        return limit is not None and limit.unit is PeriodUnit.HOURS

    def _runs_backward(self) -> bool:
        if self._mode.currentData() == FREE:
            return bool(self._direction.currentData() == PeriodDirection.BEFORE)
        limit = self._chosen_limit()
        return limit is not None and limit.direction is PeriodDirection.BEFORE

    def _fill(self) -> None:
        self._mode.addItem(self.tr("A limit of the table"), TABLE)
        self._mode.addItem(self.tr("A length of your own"), FREE)
        for unit in (
            PeriodUnit.DAYS,
            PeriodUnit.WORKING_DAYS,
            PeriodUnit.MONTHS,
            PeriodUnit.YEARS,
            PeriodUnit.HOURS,
        ):
            self._unit.addItem(self._wording.term(unit), unit.value)
        for direction in PeriodDirection:
            self._direction.addItem(self._wording.term(direction), direction.value)
        self._rolls.setChecked(True)
        names = ((self._mode, "mode"), (self._unit, "unit"), (self._direction, "direction"), (self._rolls, "rolls"))
        for editor, name in names:
            editor.setObjectName(f"period_{name}")
        self._unit.setAccessibleName(self.tr("Unit"))

    def _make_fields(self) -> dict[str, Field]:
        length, start = QWidget(), QWidget()
        length.setLayout(_line(self._length, self._unit))
        length.setFocusProxy(self._length)
        self._length.setAccessibleName(self.tr("Length"))
        earlier = icon_button("chevron-left", self.tr("One day earlier"), lambda: self.move_event(-1))
        later = icon_button("chevron-right", self.tr("One day later"), lambda: self.move_event(1))
        start.setLayout(_line(self._start, earlier, later))
        start.setFocusProxy(self._start)
        self._start.setAccessibleName(self.tr("Day of the event"))
        fields = {
            "mode": Field(self.tr("What is counted"), self._mode),
            "limit": Field(self.tr("Limit"), self._limit, required=True),
            "length": Field(self.tr("Length"), length, required=True),
            "direction": Field(self.tr("Counted"), self._direction),
            "rolls": Field("", self._rolls),
            "start": Field(self.tr("Day of the event"), start, self.tr("does not count itself"), required=True),
            "clock": Field(self.tr("Time of the event"), self._clock, required=True),
        }
        fields["rolls"].label.hide()
        return fields

    def _listen(self) -> None:
        for chooser in (self._mode, self._unit, self._direction):
            chooser.currentIndexChanged.connect(lambda _place: self.typed.emit())
        for editor in (self._limit, self._length, self._clock):
            editor.textChanged.connect(lambda _text: self.typed.emit())
        self._limit.chosen.connect(lambda _choice: self.typed.emit())
        self._rolls.toggled.connect(lambda _checked: self.typed.emit())
        self._start.changed.connect(self.typed.emit)
        self.deductions.typed.connect(self.typed.emit)


def _line(first: QWidget, *others: QWidget) -> QHBoxLayout:
    line = row(first, *others)
    line.setStretch(0, 1)
    return line
