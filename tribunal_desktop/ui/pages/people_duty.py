"""Duty (值班): the shifts of a week, a new one or a swap at the side, printed by week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.duty import week_of
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import DutyKind, Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.duty import DutyWeek, NewShift, ShiftRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_records import Asked, PersonEdit, RecordsCard, TermBox, read_number
from tribunal_desktop.ui.pages.people_teams_part import print_leaving, side_of
from tribunal_desktop.ui.pages.people_view import NEW, PeopleView
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_duty import DutyColumns
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import DataTable, DateEdit, LineEdit, button, icon_button, label, row
from tribunal_desktop.ui.widgets.list_and_side import ListAndSide

WEEK = timedelta(weeks=1)


class DutyView(PeopleView):
    """One week at a time; times and places may be typed once for several weeks."""

    RIGHT = Right.KEEP_DUTY

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._day = services.today()
        self._open_id = ""
        self._columns = DutyColumns(self.wording, self)
        self._heading = label("", "heading")
        self.list = DataTable(RowTable(self._columns.shifts()), self.tr("Shifts of the week"), key="people_duty")
        self.list.set_empty_text(self.tr("No shift this week. Add the first one."))
        self.list.set_empty_action(self.create_words(), self.create_new)
        self.new_shift = self._new_card()
        self.swap = self._swap_card()
        self._side = side_of(self.new_shift, self.swap)
        self._side.hide()
        self.body.addLayout(
            row(
                icon_button("chevron-left", self.tr("Week before"), lambda: self.go_to(self._day - WEEK)),
                self._heading,
                icon_button("chevron-right", self.tr("Week after"), lambda: self.go_to(self._day + WEEK)),
                button(self.tr("This week"), lambda: self.go_to(self.services.today())),
                1,
                button(self.tr("Print the week"), self.print_current, "printer"),
            )
        )
        self.body.addWidget(ListAndSide(self.list, self._side), 1)
        if not self.services.duty.may_keep:
            self.swap.make_read_only()
            self._cancel.hide()
        self.list.opened.connect(self._open)
        self.list.picked.connect(lambda shift: self._open(shift) if self._open_id else None)
        self.new_shift.added.connect(self._add)
        self.swap.added.connect(self._swap)

    def reload(self) -> None:
        """Read the week."""
        day = self._day
        self.page.show_loading()
        self.page.run(lambda: self.services.duty.week(day), self._show)

    def create_words(self) -> str:
        """A shift."""
        return self.tr("New shift") if self.services.duty.may_keep else ""

    def create_new(self) -> bool:
        """Begin a shift."""
        if not self.services.duty.may_keep:
            return False
        self._open_id = ""
        self._show_side(new=True)
        self.new_shift.begin()
        return True

    def print_current(self) -> bool:
        """Print the week."""
        day = self._day
        print_leaving(self.page, self.services, lambda: self.services.duty.sheet(day), week_of(day)[0].isoformat())
        return True

    def go_back(self) -> bool:
        """Put the side away."""
        if self._side.isHidden():
            return False
        self._open_id = ""
        self._side.hide()
        self.list.setFocus()
        return True

    def open_item(self, key: str) -> None:
        """Show the week of a day, written as 2026-11-23."""
        self.go_to(date.fromisoformat(key))

    def item_key(self) -> str:
        """The day whose week is shown."""
        return self._day.isoformat()

    def open_form(self) -> str:
        """The week, and the shift that is open in it or a new one."""
        return "" if self._side.isHidden() else f"{self._day.isoformat()}/{self._open_id or NEW}"

    def reopen(self, key: str, state: State) -> None:
        """Open it again in its week."""
        day, _slash, shift_id = key.partition("/")
        self._day = date.fromisoformat(day)

        def again() -> None:
            if shift_id == NEW:
                self.create_new()
            else:
                self.list.select_place(self.list.table.place_of(lambda shift: shift.id == shift_id))
                self._open(self.list.current_row())
            self.retype(self)

        self.when_read(again)

    def go_to(self, day: date) -> None:
        """Show the week of ``day``."""
        self._day = day
        self.reload()

    def _show(self, week: DutyWeek) -> None:
        first, last = week.days[0], week.days[-1]
        self._heading.setText(f"{self.wording.date(first)} – {self.wording.date(last)}")
        self.list.table.set_rows(week.shifts)
        for card in (self.new_shift, self.swap):
            editor = card.fields["person"].editor
            if isinstance(editor, PersonEdit):
                editor.set_people(week.people)
        holding = sum(not shift.cancelled for shift in week.shifts)
        self.say(fill_in(self.tr("{count} {count:shift|shifts} this week"), count=holding))
        place = self.list.table.place_of(lambda shift: shift.id == self._open_id)
        if place >= 0:
            self.list.select_place(place)
            self._open(self.list.current_row())
        elif self._open_id:
            self.go_back()
        self.page.show_content()

    def _open(self, shift: ShiftRow | None) -> None:
        if shift is None:
            return
        if shift.id != self._open_id:
            self.swap.empty()
        self._open_id = shift.id
        self._show_side(new=False)
        self.swap.set_title(f"{self.wording.short_date(shift.day)} {shift.times} {shift.person}")
        self.swap.set_rows(shift.swaps)
        self.swap.add_button.setEnabled(not shift.cancelled)
        self._cancel.setText(self.tr("Put back") if shift.cancelled else self.tr("Cancel the shift"))

    def _show_side(self, *, new: bool) -> None:
        self._side.show()
        self.new_shift.setVisible(new)
        self.swap.setVisible(not new)

    def _add(self, typed: dict[str, Any]) -> None:
        weeks = read_number(typed["weeks"]) or 1
        new = NewShift(
            typed["kind"], typed["place"], typed["day"], typed["begins"], typed["ends"], typed["person"], weeks
        )
        self.page.run(
            lambda: self.services.duty.check(new),
            lambda findings: self._checked(new, findings),
            busy_widget=self.new_shift.add_button,
        )

    def _checked(self, new: NewShift, findings: tuple[Finding, ...]) -> None:
        self.new_shift.show_findings(findings)
        if not blocking(findings):
            self.page.run(lambda: self.services.duty.add(new), lambda count: self._added(new, count))

    def _added(self, new: NewShift, count: int) -> None:
        person = self.new_shift.fields["person"].editor
        if isinstance(person, PersonEdit):
            person.clear()
            person.setFocus()
        self.page.data_changed.emit()
        self.page.tell(fill_in(self.tr("{count} {count:shift|shifts} noted."), count=count))
        self.go_to(new.day or self._day)

    def _swap(self, typed: dict[str, Any]) -> None:
        shift, person, reason, duty = self._open_id, typed["person"], typed["reason"], self.services.duty
        self.page.run(
            lambda: duty.check_swap(shift, person, reason),
            lambda findings: self._swap_checked(shift, person, reason, findings),
            busy_widget=self.swap.add_button,
        )

    def _swap_checked(self, shift: str, person: str, reason: str, findings: tuple[Finding, ...]) -> None:
        self.swap.show_findings(findings)
        if not blocking(findings):
            duty = self.services.duty
            self.page.run(lambda: duty.swap(shift, person, reason), lambda _none: self._swapped(self.tr("Swapped.")))

    def _swapped(self, words: str) -> None:
        self.swap.empty()
        self._written(words)

    def _turn(self) -> None:
        shift, duty = self.list.current_row(), self.services.duty
        if shift is None:
            return
        if shift.cancelled:
            back = self.tr("The shift holds again.")
            self.page.run(lambda: duty.restore(shift.id), lambda _none: self._written(back))
            return
        reason = self.swap.values()["reason"]
        findings = duty.check_cancel(reason)
        self.swap.show_findings(findings)
        if blocking(findings):
            return
        words = self.tr("Cancelled; it stays on record.")
        self.page.run(lambda: duty.cancel(shift.id, reason), lambda _none: self._swapped(words))

    def _written(self, words: str) -> None:
        self.page.data_changed.emit()
        self.page.tell(words)
        self.reload()

    def _new_card(self) -> RecordsCard:
        day = DateEdit(self.wording, self.services.today, "duty_day")
        asked = {
            "person": Asked(self.tr("Who"), PersonEdit(self.wording, self.page.tasks, "duty_person"), required=True),
            "kind": Asked(self.tr("Kind"), TermBox(DutyKind, self.wording, "duty_kind")),
            "place": Asked(self.tr("Place"), LineEdit("duty_place"), required=True),
            "day": Asked(self.tr("Day"), day, required=True),
            "begins": Asked(self.tr("From"), LineEdit("duty_begins", "12:00"), required=True),
            "ends": Asked(self.tr("Until"), LineEdit("duty_ends", "13:30"), required=True),
            "weeks": Asked(
                self.tr("For how many weeks"), LineEdit("duty_weeks", "1"), self.tr("the same weekday each week")
            ),
        }
        return RecordsCard(self.tr("New shift"), self.wording, asked, self.tr("Put on duty"))

    def _swap_card(self) -> RecordsCard:
        table = DataTable(RowTable(self._columns.swaps()), self.tr("Swaps"), key="people_duty_swaps")
        table.set_empty_text(self.tr("Never swapped."))
        asked = {
            "person": Asked(self.tr("Who takes it"), PersonEdit(self.wording, self.page.tasks, "swap_person")),
            "reason": Asked(self.tr("Reason"), LineEdit("swap_reason"), required=True),
        }
        card = RecordsCard(" ", self.wording, asked, self.tr("Swap"), table)
        self._cancel = button(self.tr("Cancel the shift"), self._turn)
        card.add(row(self._cancel, 1))
        return card
