"""Training (培训): sessions with who was there, everybody's hours, who has too little."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import OwnTableKind
from tribunal_desktop.rules.training import HOUR
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.trainings import NewSession, PersonHours, SessionRow, TrainingYear
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_records import Asked, PersonEdit, RecordsCard
from tribunal_desktop.ui.pages.people_teams_part import print_sheet, side_of
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_duty import DutyColumns
from tribunal_desktop.ui.widgets import (
    Card,
    DataTable,
    DateEdit,
    LineEdit,
    SegmentedFilter,
    ViewStack,
    button,
    icon_button,
    label,
    row,
)

SESSIONS, HOURS, SHORT = "sessions", "hours", "short"


class TrainingView(PeopleView):
    """One year at a time."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._year = services.today().year
        self._open_id = ""
        self._found: TrainingYear | None = None
        columns = DutyColumns(self.wording, self)
        self._heading = label("", "heading")
        self._tabs = SegmentedFilter(self.tr("What is shown of the training"), wraps=True)
        self._tabs.chosen.connect(lambda _key: self._show_tab())
        self.sessions = DataTable(RowTable(columns.sessions()), self.tr("Sessions"), key="people_trainings")
        self.sessions.set_empty_text(self.tr("No session this year. Add the first one."))
        self.sessions.set_empty_action(self.create_words(), self.create_new)
        self.people = DataTable(RowTable(columns.hours()), self.tr("Hours of each person"), key="people_hours")
        self.people.set_empty_text(self.tr("Everybody has enough hours."))
        self._lists = ViewStack()
        self._lists.addWidget(self.sessions)
        self._lists.addWidget(self.people)
        self.new_session = self._session_card()
        self.attendance = self._attendance_card(columns)
        self.own = Card(" ")
        self.attended = DataTable(RowTable(columns.attended()), self.tr("Attended"), key="people_attended")
        self.attended.set_empty_text(self.tr("Nothing attended this year."))
        self.attended.set_empty_action(self.create_words(), self.create_new)
        self.own.add(self.attended)
        self.least = self._least_card()
        self._side = side_of(self.new_session, self.attendance, self.own, self.least)
        self._show_cards()
        head = row(
            icon_button("chevron-left", self.tr("Year before"), lambda: self._go_to(self._year - 1)),
            self._heading,
            icon_button("chevron-right", self.tr("Year after"), lambda: self._go_to(self._year + 1)),
            self._tabs,
            button(self.tr("Print the year"), self.print_current, "printer"),
        )
        head.setStretchFactor(self._tabs, 1)
        self.body.addLayout(head)
        self.body.addLayout(row(self._lists, self._side, spacing=14), 1)
        self.sessions.opened.connect(self._open_session)
        self.sessions.picked.connect(lambda held: self._open_session(held) if self._open_id else None)
        self.people.picked.connect(self._open_person)
        self.new_session.added.connect(self._add)
        self.attendance.added.connect(self._attend)

    def reload(self) -> None:
        """Read the year."""
        year = self._year
        self.page.show_loading()
        self.page.run(lambda: self.services.trainings.year(year), self._show)

    def create_words(self) -> str:
        """A session."""
        return self.tr("New session")

    def create_new(self) -> bool:
        """Begin a session."""
        if self._tabs.choice() != SESSIONS:
            self._tabs.choose(SESSIONS)
        self._open_id = ""
        self._show_cards(self.new_session)
        self.new_session.begin()
        return True

    def print_current(self) -> bool:
        """Print the year."""
        year = self._year
        print_sheet(self.page, lambda: self.services.trainings.sheet(year))
        return True

    def go_back(self) -> bool:
        """Put away what is open at the side."""
        if self._side.isHidden() or self._tabs.choice() != SESSIONS:
            return False
        self._open_id = ""
        self._show_cards()
        self.sessions.setFocus()
        return True

    def open_item(self, key: str) -> None:
        """Show sessions, hours, or who has too little."""
        if key in (SESSIONS, HOURS, SHORT):
            self._tabs.choose(key)

    def item_key(self) -> str:
        """What is shown."""
        return self._tabs.choice()

    def _go_to(self, year: int) -> None:
        self._year = year
        self.reload()

    def _show(self, found: TrainingYear) -> None:
        self._found = found
        self._heading.setText(str(found.year))
        self._tabs.set_choices(
            [
                (SESSIONS, self.tr("Sessions of the year"), len(found.sessions)),
                (HOURS, self.tr("Hours of each person"), len(found.people)),
                (SHORT, self.tr("Too little"), len(found.too_little)),
            ]
        )
        self.say(
            fill_in(
                self.tr("{sessions} {sessions:session|sessions}, {people} {people:attendance|attendances}"),
                sessions=len(found.sessions),
                people=found.attendances,
            )
        )
        people = self.attendance.fields["person"].editor
        if isinstance(people, PersonEdit):
            people.set_people(tuple(each.person for each in found.people))
        self.sessions.table.set_rows(found.sessions)
        said = [f"{self.wording.term(kind)} {hours}" for kind, hours in found.least.items()]
        self._least_words.setText("　".join(said))
        self._show_tab()
        self.page.show_content()

    def _show_tab(self) -> None:
        if self._found is None:
            return
        chosen = self._tabs.choice()
        if chosen == SESSIONS:
            self._lists.setCurrentWidget(self.sessions)
            place = self.sessions.table.place_of(lambda held: held.id == self._open_id)
            if place >= 0:
                self.sessions.select_place(place)
                self._open_session(self.sessions.current_row())
            else:
                self._show_cards()
            return
        self.people.table.set_rows(self._found.people if chosen == HOURS else self._found.too_little)
        self._lists.setCurrentWidget(self.people)
        self.people.select_place(0)
        self._open_person(self.people.current_row())

    def _show_cards(self, *shown: Card) -> None:
        for card in (self.new_session, self.attendance, self.own, self.least):
            card.setVisible(card in shown)
        self._side.setVisible(bool(shown))

    def _open_session(self, held: SessionRow | None) -> None:
        if held is None:
            return
        if held.id != self._open_id:
            self.attendance.empty()
        self._open_id = held.id
        self._show_cards(self.attendance)
        self.attendance.set_title(held.title)
        self.attendance.set_rows(held.attendees, 10)

    def _open_person(self, person: PersonHours | None) -> None:
        if self._tabs.choice() == SESSIONS:
            return
        self._show_cards(self.own, self.least) if person else self._show_cards(self.least)
        if person is not None:
            self.own.set_title(person.person.name)
            self.attended.table.set_rows(person.attended)
            self.attended.fit_height(8)

    def _add(self, typed: dict[str, Any]) -> None:
        new = NewSession(typed["title"], typed["held_on"], read_minutes(typed["hours"]), typed["place"], typed["host"])
        findings = self.services.trainings.check(new)
        self.new_session.show_findings(findings)
        if not blocking(findings):
            self.page.run(lambda: self.services.trainings.add(new), self._added)

    def _added(self, session_id: str) -> None:
        self.new_session.empty()
        self._open_id = session_id
        self._written(self.tr("The session is noted. Now say who was there."))

    def _attend(self, typed: dict[str, Any]) -> None:
        held, person, trainings = self._open_id, typed["person"], self.services.trainings
        minutes = read_minutes(typed["hours"]) if typed["hours"] else None
        if typed["hours"] and minutes is None:
            minutes = 0
        self.page.run(
            lambda: trainings.check_attendee(held, person, minutes),
            lambda findings: self._attendee_checked(held, person, minutes, findings),
            busy_widget=self.attendance.add_button,
        )

    def _attendee_checked(self, held: str, person: str, minutes: int | None, findings: tuple[Finding, ...]) -> None:
        self.attendance.show_findings(findings)
        if not blocking(findings):
            trainings = self.services.trainings
            self.page.run(lambda: trainings.attend(held, person, minutes), lambda _id: self._attended())

    def _attended(self) -> None:
        self.attendance.empty()
        self.attendance.begin()
        self._written(self.tr("Noted."))

    def _strike_out(self) -> None:
        line = self.attendance.records.current_row() if self.attendance.records else None
        if line is None:
            return
        trainings = self.services.trainings

        def put_back(struck: tuple[str, str, int]) -> None:
            self.page.run(lambda: trainings.attend(*struck), lambda _id: self.reload())

        def done(struck: tuple[str, str, int]) -> None:
            self.page.data_changed.emit()
            self.page.tell(self.tr("{name} is struck out.").format(name=line.name), lambda: put_back(struck))
            self.reload()

        self.page.run(lambda: trainings.was_away(line.id), done)

    def _written(self, words: str) -> None:
        self.page.data_changed.emit()
        self.page.tell(words)
        self.reload()

    def _session_card(self) -> RecordsCard:
        day = DateEdit(self.wording, self.services.today, "training_day")
        asked = {
            "title": Asked(self.tr("Course"), LineEdit("training_title"), required=True),
            "held_on": Asked(self.tr("Day"), day, required=True),
            "hours": Asked(self.tr("Hours"), LineEdit("training_hours", "1.5"), required=True),
            "host": Asked(self.tr("Held by"), LineEdit("training_host")),
            "place": Asked(self.tr("Place"), LineEdit("training_place")),
        }
        return RecordsCard(self.tr("New session"), self.wording, asked, self.tr("Add the session"))

    def _attendance_card(self, columns: DutyColumns) -> RecordsCard:
        table = DataTable(RowTable(columns.attendees()), self.tr("Who was there"), key="people_attendees")
        table.set_empty_text(self.tr("Nobody noted yet."))
        person = PersonEdit(self.wording, self.page.tasks, "training_person")
        asked = {
            "person": Asked(self.tr("Who"), person, required=True),
            "hours": Asked(self.tr("Hours"), LineEdit("training_own_hours"), self.tr("empty: the whole session")),
        }
        card = RecordsCard(" ", self.wording, asked, self.tr("Was there"), table)
        card.add_header(button(self.tr("Strike out"), self._strike_out, "trash"))
        return card

    def _to_tables(self) -> None:
        self.page.open_item(f"tables/{OwnTableKind.TRAINING}")

    def _least_card(self) -> Card:
        self._least_words = label("", "secondary", wrap=True)
        change = button(self.tr("To the standards"), self._to_tables)
        card = Card(self.tr("Hours this tribunal asks for"))
        card.add(self._least_words, row(1, change))
        return card


def read_minutes(hours: str) -> int | None:
    """Hours as typed, in minutes; None when they cannot be read."""
    try:
        return int(Decimal(hours) * HOUR)
    except (InvalidOperation, ValueError, OverflowError):
        return None
