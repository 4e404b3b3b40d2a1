"""Teams, duty and training in the window, with real services, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tribunal_desktop.models import Actor, Mediator, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import CareerStage, MediatorKind, MemberKind, Post
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.teams import NewTeam
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_duty import DutyView
from tribunal_desktop.ui.pages.people_records import PersonEdit, RecordsCard
from tribunal_desktop.ui.pages.people_teams import TeamsView
from tribunal_desktop.ui.pages.people_teams_board import TeamsBoard
from tribunal_desktop.ui.pages.people_teams_choice import ChoicePart
from tribunal_desktop.ui.pages.people_teams_part import print_sheet
from tribunal_desktop.ui.pages.people_teams_report import StaffingPart
from tribunal_desktop.ui.pages.people_teams_staff import LOG, PLAN, StaffPart
from tribunal_desktop.ui.pages.people_training import SHORT, TrainingView
from tribunal_desktop.ui.print_bar import PagePrintBar
from tribunal_desktop.ui.widgets import Choice
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OpenView = Callable[[Locale, str], PeoplePage]


@pytest.fixture
def clerk(uow: UnitOfWork) -> str:
    member = StaffMember(id=new_id(uow.clock), name="吴敏", post=Post.CLERK)
    mediator = Mediator(id=new_id(uow.clock), name="魏国良", kind=MediatorKind.PEOPLES, township="枫溪镇")
    with uow.write("staff") as session:
        session.add_all([member, mediator])
        return member.id


@pytest.fixture
def open_view(qtbot: QtBot, tasks: Tasks, services: Services, settle: Settle, clerk: str) -> OpenView:
    def make(locale: Locale, key: str) -> PeoplePage:
        page = PeoplePage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.open_item(key)
        settle()
        return page

    return make


def type_into(page: PeoplePage, **texts: str) -> None:
    for name, text in texts.items():
        page.findChild(QLineEdit, name).setText(text)


def choose(card: RecordsCard, name: str, key: str, text: str) -> None:
    editor = card.fields[name].editor
    assert isinstance(editor, PersonEdit)
    editor.set_choice(Choice(key, text))


def board(page: PeoplePage) -> TeamsBoard:
    view = page.view("teams")
    assert isinstance(view, TeamsView)
    part = view.parts["board"]
    assert isinstance(part, TeamsBoard)
    return part


def test_a_team_is_founded_and_filled(
    open_view: OpenView, locale: Locale, services: Services, clerk: str, settle: Settle
) -> None:
    page = open_view(locale, "teams")
    assert page.create_new()
    part = board(page)
    part.new_team.submit()
    assert part.new_team.fields["name"].finding()
    type_into(page, team_name="速裁一队", team_started="2026-11-01")
    part.new_team.submit()
    settle()
    (team,) = services.teams.view().teams
    assert part.members.isVisible()
    assert locale.text("term.TeamGap.empty") in part._seats.text()  # noqa: SLF001
    type_into(page, member_started="2026-11-02", member_person="某人")
    part.members.submit()
    settle()
    assert part.members.fields["person"].finding()
    box = part.members.fields["role"].editor
    box.setCurrentIndex(2)  # type: ignore[attr-defined]
    choose(part.members, "person", clerk, "吴敏")
    part.members.submit()
    settle()
    (team,) = services.teams.view().teams
    assert [member.name for member in team.current] == ["沈素英", "吴敏"]
    assert page.go_back()
    assert not page.go_back()


def test_the_staff_part_keeps_records_of_everyone(
    open_view: OpenView, locale: Locale, services: Services, clerk: str, settle: Settle
) -> None:
    page = open_view(locale, "teams")
    page.open_item("teams/staff")
    settle()
    part = page.view("teams").part()  # type: ignore[attr-defined]
    assert isinstance(part, StaffPart)
    part.list.select_place(part.list.table.place_of(lambda row: row.id == clerk))
    part._open(part.list.current_row())  # noqa: SLF001
    type_into(page, career_place="枫溪法庭", career_started="2020-01-01")
    part.cards["posts"].submit()
    settle()
    part._kinds.choose(PLAN)  # noqa: SLF001
    part._begin_plan()  # noqa: SLF001
    settle()
    part._kinds.choose(LOG)  # noqa: SLF001
    part._pair()  # noqa: SLF001
    settle()
    type_into(page, career_held="2026-11-20", career_words="随庭旁听")
    part.cards[LOG].submit()
    settle()
    row = next(each for each in services.careers.rows() if each.id == clerk)
    assert row.rotation_due
    assert [item.stage for item in row.plan] == [CareerStage.NEW] * 3
    assert [line.words for line in row.log] == ["随庭旁听"]


def test_an_empty_group_of_the_staff_leads_back_to_everybody(open_view: OpenView, zh: Locale, qtbot: QtBot) -> None:
    page = open_view(zh, "teams")
    page.open_item("teams/staff")
    part = staff_part(page)
    qtbot.waitUntil(lambda: part.list.table.rowCount() > 0)
    part._filter.choose(CareerStage.NEW)  # noqa: SLF001
    assert not part.list.table.rowCount()
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    assert part.list.table.rowCount()


def staff_part(page: PeoplePage) -> StaffPart:
    view = page.view("teams")
    assert isinstance(view, TeamsView)
    part = view.parts["staff"]
    assert isinstance(part, StaffPart)
    return part


def test_a_line_made_by_mistake_is_struck_out_with_undo(
    open_view: OpenView, zh: Locale, services: Services, clerk: str, settle: Settle, qtbot: QtBot
) -> None:
    """Row 19.6."""
    services.careers.add_posting(clerk, Post.CLERK, "枫溪法庭", date(2020, 1, 1), None)
    page = open_view(zh, "teams/staff")
    part = staff_part(page)
    part.list.select_place(part.list.table.place_of(lambda row: row.id == clerk))
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    undo: list[Callable[[], None]] = []
    page.told.connect(lambda _words, action: undo.append(action))
    records = part.cards["posts"].records
    assert records is not None
    records.select_place(0)
    next(each for each in part.cards["posts"].findChildren(QPushButton) if each.text() == "删除").click()
    settle()
    assert records.table.rows() == []
    undo.pop()()
    settle()
    assert [line.place for line in records.table.rows()] == ["枫溪法庭"]


def test_what_was_typed_stays_where_saving_is_refused(
    open_view: OpenView, zh: Locale, services: Services, uow: UnitOfWork, clerk: str, settle: Settle
) -> None:
    """The notice says that the typed text is still there."""
    page = open_view(zh, "teams/staff")
    part = staff_part(page)
    part.list.select_place(part.list.table.place_of(lambda row: row.id == clerk))
    part._open(part.list.current_row())  # noqa: SLF001
    services.careers._uow = UnitOfWork(uow._engine, Actor(clerk, "吴敏", Post.CLERK), uow.clock)  # noqa: SLF001
    type_into(page, career_place="枫溪法庭", career_started="2020-01-01")
    part.cards["posts"].submit()
    settle()
    assert page.notice.isVisible()
    assert page.findChild(QLineEdit, "career_place").text() == "枫溪法庭"
    services.careers._uow = uow  # noqa: SLF001
    part.cards["posts"].submit()
    settle()
    assert page.findChild(QLineEdit, "career_place").text() == ""
    assert page.findChild(QLineEdit, "career_started").text() == ""


def test_a_clerk_reads_the_careers_and_changes_nothing(
    open_view: OpenView, zh: Locale, services: Services, clerk: str
) -> None:
    """Rows 18.2 and 19.5: what the room says at its head is so."""
    services.careers.add_posting(clerk, Post.CLERK, "枫溪法庭", date(2020, 1, 1), None)
    services.careers.may_keep = False
    page = open_view(zh, "teams/staff")
    part = staff_part(page)
    part.list.select_place(part.list.table.place_of(lambda row: row.id == clerk))
    part._open(part.list.current_row())  # noqa: SLF001
    for key, card in part.cards.items():
        part._kinds.choose(key)  # noqa: SLF001
        assert [each.text() for each in card.findChildren(QPushButton) if each.isVisible()] in ([], ["打印"])
    assert not part.profile.fields["stage"].isVisible()


def test_wishes_marks_and_the_report(
    open_view: OpenView, zh: Locale, services: Services, clerk: str, settle: Settle
) -> None:
    page = open_view(zh, "teams")
    page.open_item("teams/choice")
    settle()
    part = page.view("teams").part()  # type: ignore[attr-defined]
    assert isinstance(part, ChoicePart)
    part.wishes.submit()
    settle()
    type_into(page, mark_points="120")
    part.marks.submit()
    assert part.marks.fields["mark"].finding()
    type_into(page, mark_points="90")
    part.marks.submit()
    settle()
    (match,) = part.pairs.table.rows()
    assert (match.judge, match.aide, str(match.points)) == ("沈素英", "吴敏", "66.0")
    part.wishes.records.select_place(0)  # type: ignore[union-attr]
    part._withdraw()  # noqa: SLF001
    settle()
    assert services.team_wishes.view().wishes == ()
    page.open_item("teams/report")
    settle()
    report = page.view("teams").part()  # type: ignore[attr-defined]
    assert isinstance(report, StaffingPart)
    assert "1:0:1:0" in report.ratio.accessibleName()


def test_duty_is_refused_twice_and_swapped(
    open_view: OpenView, locale: Locale, services: Services, clerk: str, settle: Settle
) -> None:
    """Row 29.1, in the window."""
    page = open_view(locale, "duty")
    view = page.view("duty")
    assert isinstance(view, DutyView)
    page.create_new()
    for _time in range(2):
        choose(view.new_shift, "person", clerk, "吴敏")
        type_into(page, duty_place="窗口", duty_day="2026-11-24", duty_begins="12:00", duty_ends="13:30")
        view.new_shift.submit()
        settle()
        settle()
    assert "吴敏" in view.new_shift.fields["person"].finding()
    (shift,) = services.duty.week(date(2026, 11, 24)).shifts
    view.list.select_place(0)
    view._open(view.list.current_row())  # noqa: SLF001
    other = next(each for each in services.duty.week(shift.day).people if each.kind is MemberKind.MEDIATOR)
    choose(view.swap, "person", other.id, other.name)
    type_into(page, swap_reason="外出")
    view.swap.submit()
    settle()
    settle()
    assert view.list.table.rows()[0].person == "魏国良"
    view._turn()  # noqa: SLF001
    assert view.swap.fields["reason"].finding()
    type_into(page, swap_reason="停电")
    view._turn()  # noqa: SLF001
    settle()
    assert services.duty.week(shift.day).shifts[0].cancelled == "停电"


def test_training_hours_and_the_threshold(
    open_view: OpenView, locale: Locale, services: Services, clerk: str, settle: Settle
) -> None:
    page = open_view(locale, "training")
    view = page.view("training")
    assert isinstance(view, TrainingView)
    page.create_new()
    type_into(page, training_title="司法确认实务", training_day="2026-11-02", training_hours="1.5")
    view.new_session.submit()
    settle()
    choose(view.attendance, "person", clerk, "吴敏")
    view.attendance.submit()
    settle()
    settle()
    year = services.trainings.year(2026)
    assert [each.name for each in year.sessions[0].attendees] == ["吴敏"]
    page.open_item(f"training/{SHORT}")
    settle()
    assert clerk in [row.person.id for row in view.people.table.rows()]
    view.people.select_place(0)
    settle()
    assert not view.people.horizontalScrollBar().isVisible(), "the hours fit beside what is open"


def test_people_are_found_by_name_and_township(open_view: OpenView, zh: Locale) -> None:
    page = open_view(zh, "duty")
    editor = page.view("duty").new_shift.fields["person"].editor  # type: ignore[attr-defined]
    assert [choice.text for choice in editor._matching("枫溪")] == ["魏国良"]  # noqa: SLF001
    assert [choice.text for choice in editor._matching("吴")] == ["吴敏"]  # noqa: SLF001
    assert [choice.text for choice in editor._matching("weiguo")] == ["魏国良"]  # noqa: SLF001
    assert [choice.text for choice in editor._matching("wgl")] == ["魏国良"]  # noqa: SLF001


def test_the_duty_roster_leaves_through_the_registry_and_the_staffing_list_stays_at_the_desk(
    open_view: OpenView, zh: Locale, services: Services, settle: Settle
) -> None:
    page = open_view(zh, "duty")
    assert page.view("duty").print_current()
    settle()
    wanted = page.findChild(PagePrintBar).asked_for()
    assert (wanted.title, wanted.kept is not None) == ("值班表", True)
    print_sheet(page, services.staffing.sheet)
    settle()
    assert page.findChild(PagePrintBar).asked_for().kept is None


def test_teams_and_duty_are_read_only_for_a_bailiff(
    qtbot: QtBot, tasks: Tasks, services: Services, uow: UnitOfWork, settle: Settle, zh: Locale, clerk: str
) -> None:
    team = services.teams.found(NewTeam("速裁一队", "five_person", uow.actor.id, False, services.today()))
    services.teams.may_keep = services.duty.may_keep = services.team_wishes.may_mark = False
    page = PeoplePage(services, tasks, zh)
    qtbot.addWidget(page)
    page.show()
    page.open_item("teams")
    settle()
    part = board(page)
    assert (part.create_words(), part.create_new()) == ("", False)
    part.open_item(team)
    assert part.members.records.isVisible()
    assert not part.members.add_button.isVisible()
    assert not part.members.fields["person"].isVisible()
    duty = page.view("duty")
    assert (duty.create_words(), duty.create_new()) == ("", False)
