"""The staff's way through the posts (人员成长): the list, and one card at the side for each kind of record."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import CareerStage, MentoringKind, Post
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.staff_careers import CareerRecord, Profile, Struck
from tribunal_desktop.services.staff_careers_reading import CareerRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_records import Asked, RecordsCard, TermBox
from tribunal_desktop.ui.pages.people_teams_part import TeamsPart, side_of
from tribunal_desktop.ui.pages.people_view import NEW
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.tables.people_teams import TeamColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, LineEdit, SegmentedFilter, button, label, row
from tribunal_desktop.ui.widgets.list_and_side import ListAndSide
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

ALL, DUE = "all", "due"

POSTS, GRADES, RESERVE, PLAN, LOG = "posts", "grades", "reserve", "plan", "log"
RECORDS = {
    POSTS: CareerRecord.POSTING,
    GRADES: CareerRecord.GRADE,
    RESERVE: CareerRecord.RESERVE,
    PLAN: CareerRecord.PLAN,
    LOG: CareerRecord.LOG,
}


class StaffPart(TeamsPart):
    """Filtered by stage or by who is due to move on; Enter opens somebody's records."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._rows: tuple[CareerRow, ...] = ()
        self._open_id = ""
        self._columns = TeamColumns(self.wording, self)
        self._filter = SegmentedFilter(self.tr("Whom"))
        self._filter.chosen.connect(lambda _key: self._show_rows())
        self.list = DataTable(RowTable(self._columns.staff()), self.tr("Staff"), key="people_careers")
        self._head = Card(" ")
        self._kinds = SegmentedFilter(self.tr("Kind of record"))
        self._kinds.set_choices(
            [
                (POSTS, self.tr("Posts"), None),
                (GRADES, self.tr("Grade"), None),
                (RESERVE, self.tr("Reserve"), None),
                (PLAN, self.tr("Plan"), None),
                (LOG, self.tr("Mentor"), None),
            ]
        )
        self._kinds.chosen.connect(lambda _key: self._show_card())
        self._about = label("", "secondary", wrap=True)
        self._head.add(self._about, self._kinds)
        self._keepers: list[QWidget] = []
        """What changes something besides the fields of the cards."""
        self.profile = self._profile_card()
        self.cards = {
            POSTS: self._posts_card(),
            GRADES: self._grades_card(),
            RESERVE: self._reserve_card(),
            PLAN: self._plan_card(),
            LOG: self._log_card(),
        }
        self._let_strike_out()
        self._side = side_of(self._head, *self.cards.values(), self.profile)
        self._side.hide()
        self.body.addWidget(self._filter)
        self.body.addWidget(ListAndSide(self.list, self._side), 1)
        self.list.opened.connect(self._open)
        self.list.picked.connect(lambda person: self._open(person) if self._open_id else None)

    def reload(self) -> None:
        """Read the staff."""
        self.page.show_loading()
        self.page.run(self.services.careers.rows, self._show)

    def print_current(self) -> bool:
        """Print the mentoring log of who is open; everybody's standing otherwise."""
        if self._open_id and self._kinds.choice() == LOG:
            key = self._open_id
            return self.print_sheet(lambda: self.services.career_papers.log(key))
        return self.print_sheet(self.services.career_papers.standing)

    def open_form(self) -> str:
        """Who or what is open, or a new one."""
        return "" if self._side.isHidden() else self._open_id or NEW

    def reopen(self, key: str) -> None:
        """Open it again."""
        if key == NEW:
            self.create_new()
            return
        self.list.select_place(self.list.table.place_of(lambda each: each.id == key))
        self._open(self.list.current_row())

    def go_back(self) -> bool:
        """Put the side away."""
        if self._side.isHidden():
            return False
        self._open_id = ""
        self._side.hide()
        self.list.setFocus()
        return True

    def _show(self, rows: tuple[CareerRow, ...]) -> None:
        self._rows = rows
        due = sum(person.rotation_due for person in rows)
        stages = [
            (stage.value, self.wording.term(stage), sum(person.stage is stage for person in rows))
            for stage in CareerStage
        ]
        self._filter.set_choices([(ALL, self.tr("All"), len(rows)), *stages, (DUE, self.tr("Due to move on"), due)])
        self._show_rows()
        self.page.show_content()

    def _show_rows(self) -> None:
        chosen = self._filter.choice()
        shown = [
            person
            for person in self._rows
            if chosen == ALL or (person.rotation_due if chosen == DUE else person.stage == chosen)
        ]
        self.list.table.set_rows(shown)
        self._lead_on()
        place = self.list.table.place_of(lambda person: person.id == self._open_id)
        if place >= 0:
            self.list.select_place(place)
            self._open(self.list.current_row())
        else:
            self.go_back()

    def _lead_on(self) -> None:
        """What an empty list says: nobody is on the staff, or only nobody in the chosen group."""
        words, action = self.tr("Nobody here."), self.tr("Open the roster of the staff")
        lead: Callable[[], object] = partial(self.page.navigate.emit, "people", "roster/staff")
        if self._rows:
            words, action = self.tr("Nobody in this group. Open somebody to set a stage."), self.tr("Show everybody")
            lead = partial(self._filter.choose, ALL)
        self.list.set_empty_text(words)
        self.list.set_empty_action(action, lead)

    def _open(self, person: CareerRow | None) -> None:
        if person is None:
            return
        if person.id != self._open_id:
            for card in self.cards.values():
                card.empty()
            _choose(self.cards[POSTS].fields["post"].editor, person.post)
            _choose(self.cards[PLAN].fields["stage"].editor, person.stage)
        self._open_id = person.id
        self._side.show()
        self._head.set_title(person.name)
        self._about.setText(self._standing(person))
        self.cards[POSTS].set_rows(person.postings)
        self.cards[GRADES].set_rows(person.grades)
        self.cards[RESERVE].set_rows(person.reserve)
        self.cards[PLAN].set_rows(person.plan)
        self.cards[LOG].set_rows(person.log)
        self._fill_mentors(person)
        self._fill_grades(person)
        self._fill_duties(person)
        self._fill_profile(person)
        self._show_card()

    def _standing(self, person: CareerRow) -> str:
        said = [self.wording.term(person.post)]
        if person.joined_on:
            said.append(self.tr("at the court since {day}").format(day=self.wording.date(person.joined_on)))
        said += [each.called or self.wording.term(each.role) for each in person.reserve if each.current]
        return " · ".join(said)

    def _show_card(self) -> None:
        chosen = self._kinds.choice()
        for key, card in self.cards.items():
            card.setVisible(key == chosen)
        self.profile.setVisible(chosen == POSTS)

    def _fill_mentors(self, person: CareerRow) -> None:
        self._mentor.clear()
        for each in self._rows:
            if each.id != person.id:
                self._mentor.addItem(each.name, each.id)
        words = self.tr("Mentor: {name}").format(name=person.mentor) if person.mentor else self.tr("No mentor yet.")
        self._mentor_words.setText(words)
        self.cards[LOG].add_button.setEnabled(bool(person.mentoring_id))

    def _fill_grades(self, person: CareerRow) -> None:
        box = self.cards[GRADES].fields["name"].editor
        if isinstance(box, QComboBox):
            box.clear()
            names = person.grades_open
            box.addItems(list(names))
            for place, name in enumerate(names):
                box.setItemData(place, name, int(Qt.ItemDataRole.UserRole))

    def _fill_duties(self, person: CareerRow) -> None:
        box = self.cards[RESERVE].fields["role"].editor
        if isinstance(box, QComboBox):
            chosen = box.currentData()
            box.clear()
            for role, called in person.duties_open:
                box.addItem(called or self.wording.term(role), role)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def _fill_profile(self, person: CareerRow) -> None:
        days = {"birth_date": person.birth_date, "joined_on": person.joined_on}
        for name, day in days.items():
            editor = self.profile.fields[name].editor
            if isinstance(editor, DateEdit):
                editor.set_value(day)
        _choose(self.profile.fields["stage"].editor, person.stage)

    def _keep(self, card: RecordsCard, findings: tuple[Finding, ...], work: Callable[[], Any]) -> None:
        card.show_findings(findings)
        if not blocking(findings):
            self.write(work, self.tr("Noted."), card=card)

    def _add_posting(self, typed: dict[str, Any]) -> None:
        careers, who = self.services.careers, self._open_id
        values = (typed["place"], typed["started_on"], typed["ended_on"])
        findings = careers.check_posting(*values)
        self._keep(self.cards[POSTS], findings, lambda: careers.add_posting(who, typed["post"], *values))

    def _add_grade(self, typed: dict[str, Any]) -> None:
        careers, who = self.services.careers, self._open_id
        name, day, duties = typed["name"] or "", typed["granted_on"], typed["duties"]
        findings = careers.check_grade(name, day)
        self._keep(self.cards[GRADES], findings, lambda: careers.add_grade(who, name, day, duties))

    def _add_reserve(self, typed: dict[str, Any]) -> None:
        careers, who = self.services.careers, self._open_id
        term = (typed["started_on"], typed["until_on"])
        findings = careers.check_reserve(*term)
        self._keep(self.cards[RESERVE], findings, lambda: careers.add_reserve(who, typed["role"], *term))

    def _add_item(self, typed: dict[str, Any]) -> None:
        careers, who = self.services.careers, self._open_id
        values = (typed["stage"], typed["title"], typed["tags"], typed["due_on"])
        findings = careers.check_item(typed["title"], typed["due_on"])
        self._keep(self.cards[PLAN], findings, lambda: careers.add_item(who, *values))

    def _add_entry(self, typed: dict[str, Any]) -> None:
        careers = self.services.careers
        pair = next((person.mentoring_id for person in self._rows if person.id == self._open_id), "")
        findings = careers.check_entry(typed["held_on"], typed["words"])
        values = (typed["kind"], typed["held_on"], typed["words"], typed["result"])
        self._keep(self.cards[LOG], findings, lambda: careers.log(pair, *values))

    def _save_profile(self, typed: dict[str, Any]) -> None:
        careers, who = self.services.careers, self._open_id
        profile = Profile(typed["birth_date"], typed["joined_on"], typed["stage"])
        self.write(lambda: careers.set_profile(who, profile), self.tr("The entry is saved."))

    def _let_strike_out(self) -> None:
        """Who may change anything may take out a line made by mistake; the others only read."""
        if self.services.careers.may_keep:
            for key, card in self.cards.items():
                card.add_header(button(self.tr("Strike out"), partial(self._strike_out, key), "trash"))
        else:
            for card in (self.profile, *self.cards.values()):
                card.make_read_only()
            for each in self._keepers:
                each.hide()

    def _strike_out(self, key: str) -> None:
        records, careers, kind = self.cards[key].records, self.services.careers, RECORDS[key]
        line = records.current_row() if records else None
        if line is not None:
            struck: list[Struck] = []
            self.write(
                lambda: struck.append(careers.strike_out(kind, line.id)),
                self.tr("The line is struck out."),
                lambda: careers.put_back(struck[0]),
            )

    def _begin_plan(self) -> None:
        careers, who = self.services.careers, self._open_id
        box = self.cards[PLAN].fields["stage"].editor
        if isinstance(box, QComboBox):
            stage = CareerStage(box.currentData())
            self.write(lambda: careers.begin_plan(who, stage), self.tr("The items of the stage are in the plan."))

    def _turn_item(self) -> None:
        table = self.cards[PLAN].records
        item = table.current_row() if table else None
        if item is not None:
            careers, done = self.services.careers, item.done_on is None
            self.write(
                lambda: careers.set_done(item.id, done),
                self.tr("Done: {title}").format(title=item.title) if done else self.tr("Open again."),
                lambda: careers.set_done(item.id, not done),
            )

    def _pair(self) -> None:
        careers, who, mentor = self.services.careers, self._open_id, self._mentor.currentData()
        if mentor:
            self.write(lambda: careers.pair(who, mentor), self.tr("Paired from today on."))

    def _card(self, title: str, asked: dict[str, Asked], columns: list[Column[Any]], key: str) -> RecordsCard:
        table = DataTable(RowTable(columns), title, key=key)
        table.set_empty_text(self.tr("Nothing noted yet."))
        return RecordsCard(title, self.wording, asked, self.tr("Add"), table)

    def _day(self, name: str) -> DateEdit:
        return DateEdit(self.wording, self.services.today, f"career_{name}")

    def _profile_card(self) -> RecordsCard:
        asked = {
            "birth_date": Asked(self.tr("Date of birth"), self._day("birth")),
            "joined_on": Asked(self.tr("At the court since"), self._day("joined")),
            "stage": Asked(self.tr("Stage"), TermBox(CareerStage, self.wording, "career_stage")),
        }
        card = RecordsCard(self.tr("Particulars"), self.wording, asked, self.tr("Save"))
        card.added.connect(self._save_profile)
        return card

    def _posts_card(self) -> RecordsCard:
        asked = {
            "post": Asked(self.tr("Post"), TermBox(Post, self.wording, "career_post")),
            "place": Asked(self.tr("Place"), LineEdit("career_place"), required=True),
            "started_on": Asked(self.tr("From"), self._day("started"), required=True),
            "ended_on": Asked(self.tr("Until"), self._day("ended"), self.tr("empty: still there")),
        }
        card = self._card(self.tr("History of posts"), asked, self._columns.postings(), "career_posts")
        card.added.connect(self._add_posting)
        return card

    def _grades_card(self) -> RecordsCard:
        grade = QComboBox()
        grade.setObjectName("career_grade")
        asked = {
            "name": Asked(self.tr("Grade"), grade),
            "granted_on": Asked(self.tr("Granted on"), self._day("granted"), required=True),
            "duties": Asked(self.tr("Duties"), LineEdit("career_duties")),
        }
        card = self._card(self.tr("Grades and duties"), asked, self._columns.grades(), "career_grades")
        card.added.connect(self._add_grade)
        return card

    def _reserve_card(self) -> RecordsCard:
        asked = {
            "role": Asked(self.tr("Reserve duty"), TermBox((), self.wording, "career_reserve")),
            "started_on": Asked(self.tr("From"), self._day("reserve_from"), required=True),
            "until_on": Asked(self.tr("Until"), self._day("reserve_until"), required=True),
        }
        card = self._card(self.tr("Reserve duties"), asked, self._columns.reserve(), "career_reserve")
        card.added.connect(self._add_reserve)
        return card

    def _plan_card(self) -> RecordsCard:
        asked = {
            "stage": Asked(self.tr("Stage"), TermBox(CareerStage, self.wording, "career_item_stage")),
            "title": Asked(self.tr("To learn"), LineEdit("career_item"), required=True),
            "tags": Asked(self.tr("Tags"), LineEdit("career_tags"), self.tr("Several with commas between")),
            "due_on": Asked(self.tr("Until"), self._day("item_due"), required=True),
        }
        card = self._card(self.tr("Plan of training"), asked, self._columns.plan(), "career_plan")
        turn = button(self.tr("Done / open"), self._turn_item, "check")
        begin = button(self.tr("Items of the stage"), self._begin_plan)
        self._keepers += [turn, begin]
        card.body.insertLayout(2, WrappingRow(turn, begin))
        card.added.connect(self._add_item)
        return card

    def _log_card(self) -> RecordsCard:
        self._mentor = QComboBox()
        self._mentor.setObjectName("career_mentor")
        self._mentor.setAccessibleName(self.tr("Mentor"))
        self._mentor_words = label("", "strong")
        asked = {
            "kind": Asked(self.tr("Way"), TermBox(MentoringKind, self.wording, "career_way")),
            "held_on": Asked(self.tr("Day"), self._day("held"), required=True),
            "words": Asked(self.tr("What was done"), LineEdit("career_words"), required=True),
            "result": Asked(self.tr("Result of an examination"), LineEdit("career_result")),
        }
        card = self._card(self.tr("Mentoring log"), asked, self._columns.log(), "career_log")
        pair = button(self.tr("Pair"), self._pair)
        self._keepers += [self._mentor, pair]
        card.body.insertLayout(1, row(self._mentor_words, 1, self._mentor, pair))
        card.add_header(button(self.tr("Print"), self.print_current, "printer"))
        card.added.connect(self._add_entry)
        return card


def _choose(box: QWidget, term: StrEnum | None) -> None:
    """Begin with what holds for the person."""
    if isinstance(box, QComboBox):
        box.setCurrentIndex(max(0, box.findData(term)))
