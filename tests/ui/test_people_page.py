"""The rosters with real services, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, put_scene
from tribunal_desktop.models import MediatorWorkTime, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import MediatorKind, Post, TownTeam, TraineeRole
from tribunal_desktop.services.beside_roster import Beside, NewBeside
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.people_rows import HelperDetails, HelperKind, MediatorDetails
from tribunal_desktop.services.register_columns import write_sheet
from tribunal_desktop.services.rights import holders
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import VIEWS, PeoplePage
from tribunal_desktop.ui.pages.people_roster import RosterView
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OpenPage = Callable[[Locale], PeoplePage]


def roster(page: PeoplePage) -> RosterView:
    view = page.view("roster")
    assert isinstance(view, RosterView)
    return view


@pytest.fixture
def room(services: Services) -> Services:
    return services


@pytest.fixture
def open_page(qtbot: QtBot, tasks: Tasks, room: Services, settle: Settle) -> OpenPage:
    def make(locale: Locale) -> PeoplePage:
        page = PeoplePage(room, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.refresh()
        settle()
        return page

    return make


def test_a_mediator_is_added_beside_the_roster(
    open_page: OpenPage, locale: Locale, room: Services, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(locale)
    assert page.create_new()
    name = page.findChild(QLineEdit, "mediator_name")
    qtbot.waitUntil(name.hasFocus)
    roster(page).side.mediator._submit()  # noqa: SLF001
    assert roster(page).side.mediator.fields["name"].finding()
    qtbot.keyClicks(name, "Wei")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert not name.hasFocus()
    roster(page).side.mediator._submit()  # noqa: SLF001
    settle()
    settle()
    assert [row.name for row in room.people.mediators()] == ["Wei"]
    assert page.item_key() == room.people.mediators()[0].id


def test_expired_certificates_are_marked(open_page: OpenPage, zh: Locale, uow: UnitOfWork) -> None:
    put_scene(uow)
    page = open_page(zh)
    marks = {
        row.name: page.wording.term(row.certificate) for row in roster(page).lists.tables["mediators"].table.rows()
    }
    assert marks["钱到期"] == "已过期"
    assert marks["魏国良"] == "有效"


def test_a_relative_is_declared_and_struck_out_with_undo(
    open_page: OpenPage, zh: Locale, uow: UnitOfWork, room: Services, settle: Settle
) -> None:
    scene: Scene = put_scene(uow)
    page = open_page(zh)
    page.open_item(scene.skilled)
    settle()
    page.findChild(QLineEdit, "relative_name").setText("王五")
    roster(page).side.relatives._declare()  # noqa: SLF001
    assert roster(page).side.relatives.fields["relation"].finding()
    page.findChild(QLineEdit, "relative_relation").setText("妻弟")
    roster(page).side.relatives._declare()  # noqa: SLF001
    settle()
    assert _relatives(room, scene.skilled) == ["王五"]
    undo: list[Callable[[], None]] = []
    page.told.connect(lambda _words, action: undo.append(action))
    roster(page).side.relatives._list.select_place(0)  # noqa: SLF001
    roster(page).side.relatives._withdraw()  # noqa: SLF001
    settle()
    assert _relatives(room, scene.skilled) == []
    undo[-1]()
    settle()
    assert _relatives(room, scene.skilled) == ["王五"]


def test_a_judge_declares_a_relative(
    open_page: OpenPage, locale: Locale, room: Services, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(locale)
    roster(page)._tabs.choose("staff")  # noqa: SLF001
    roster(page)._show_tab()  # noqa: SLF001
    staff = roster(page).lists.tables["staff"]
    staff.select_place(0)
    qtbot.keyClick(staff, Qt.Key.Key_Return)
    assert roster(page).side.relatives.isVisible()
    assert not roster(page).side.mediator.isVisible()
    page.findChild(QLineEdit, "relative_name").setText("王五")
    page.findChild(QLineEdit, "relative_relation").setText("妻弟")
    roster(page).side.relatives._declare()  # noqa: SLF001
    settle()
    assert [each.name for each in room.people.staff()[0].relatives] == ["王五"]
    assert roster(page).side.relatives.isVisible()
    roster(page)._tabs.choose("mediators")  # noqa: SLF001
    roster(page)._show_tab()  # noqa: SLF001
    assert not roster(page).side.relatives.isVisible()


def test_the_phone_of_the_staff_is_corrected_beside_the_roster(
    open_page: OpenPage, locale: Locale, room: Services, settle: Settle, qtbot: QtBot
) -> None:
    """The post is not changed here: it begins on a day, and gives rights."""
    page = open_page(locale)
    roster(page)._tabs.choose("staff")  # noqa: SLF001
    roster(page)._show_tab()  # noqa: SLF001
    staff = roster(page).lists.tables["staff"]
    qtbot.keyClick(staff, Qt.Key.Key_Return)
    name, phone = (page.findChild(QLineEdit, f"person_{each}") for each in ("name", "phone"))
    before = room.people.staff()[0]
    assert (name.text(), name.isReadOnly()) == (before.name, True)
    assert not roster(page).side.staff.findChild(QComboBox, "person_post").isEnabled()
    phone.setText("13900000000")
    roster(page).side.staff._submit()  # noqa: SLF001
    settle()
    settle()
    assert room.people.staff()[0] == replace(before, phone="13900000000")
    assert page.create_new()
    assert (name.text(), name.isReadOnly()) == ("", False)


def test_full_time_is_asked_with_its_day(
    open_page: OpenPage, zh: Locale, uow: UnitOfWork, room: Services, settle: Settle
) -> None:
    scene = put_scene(uow)
    page = open_page(zh)
    page.open_item(scene.novice)
    settle()
    card = roster(page).side.mediator
    day = page.findChild(QLineEdit, "mediator_full_time_from")
    assert not day.isVisible()
    page.findChild(QCheckBox, "mediator_full_time").setChecked(True)
    assert day.isVisible()
    day.setText("没有这一天")
    card._submit()  # noqa: SLF001
    assert not _row(room, scene.novice).full_time
    day.setText("2026-11-05")
    card._submit()  # noqa: SLF001
    settle()
    settle()
    assert _row(room, scene.novice).full_time
    with uow.read() as session:
        assert session.query(MediatorWorkTime).one().from_on == date(2026, 11, 5)


def test_each_roster_takes_its_own_people(open_page: OpenPage, zh: Locale, room: Services, settle: Settle) -> None:
    page = open_page(zh)
    for tab, name in (("jurors", "陈陪审"), ("volunteers", "丁志愿")):
        roster(page)._tabs.choose(tab)  # noqa: SLF001
        page.create_new()
        page.findChild(QLineEdit, "helper_name").setText(name)
        roster(page).side.helper._submit()  # noqa: SLF001
        settle()
        settle()
    roster(page)._tabs.choose("staff")  # noqa: SLF001
    page.create_new()
    page.findChild(QLineEdit, "person_name").setText("何小燕")
    roster(page).side.staff._submit()  # noqa: SLF001
    settle()
    assert "何小燕" in [row.name for row in room.people.staff()]
    assert [row.name for row in room.people.helpers(HelperKind.JUROR)] == ["陈陪审"]
    assert [row.name for row in room.people.helpers(HelperKind.VOLUNTEER)] == ["丁志愿"]


def test_an_assessor_is_corrected_and_declares_a_relative(
    open_page: OpenPage, locale: Locale, room: Services, settle: Settle, qtbot: QtBot
) -> None:
    room.people.add_helper(HelperDetails(HelperKind.JUROR, "陈陪审", appointed_on=date(2024, 3, 1)))
    page = open_page(locale)
    roster(page)._tabs.choose("jurors")  # noqa: SLF001
    helpers = roster(page).lists.tables["jurors"]
    helpers.select_place(0)
    qtbot.keyClick(helpers, Qt.Key.Key_Return)
    assert roster(page).side.helper.isVisible()
    assert roster(page).side.relatives.isVisible()
    page.findChild(QLineEdit, "helper_township").setText("枫溪镇")
    page.findChild(QLineEdit, "helper_fields").setText("医学，建筑")
    roster(page).side.helper._submit()  # noqa: SLF001
    settle()
    page.findChild(QLineEdit, "relative_name").setText("王五")
    page.findChild(QLineEdit, "relative_relation").setText("妻弟")
    page.findChild(QLineEdit, "relative_employer").setText("枫溪供销社")
    roster(page).side.relatives._declare()  # noqa: SLF001
    settle()
    (row,) = room.people.helpers(HelperKind.JUROR)
    assert (row.township, row.fields, row.relatives[0].employer) == ("枫溪镇", "医学、建筑", "枫溪供销社")
    roster(page)._tabs.choose("mediators")  # noqa: SLF001
    assert not roster(page).side.helper.isVisible()


def test_what_stands_beside_the_rosters(open_page: OpenPage, locale: Locale, room: Services, settle: Settle) -> None:
    page = open_page(locale)
    roster(page)._tabs.choose("beside")  # noqa: SLF001
    settle()
    beside = roster(page).beside
    page.create_new()
    beside.entry.submit()
    settle()
    assert beside.entry.fields["name"].finding()
    for name, text in (("beside_name", "县调解协会"), ("beside_quota", "20")):
        page.findChild(QLineEdit, name).setText(text)
    beside.entry.submit()
    settle()
    settle()
    (row,) = room.beside_roster.rows(Beside.ORGANISATION)
    assert (row.name, row.quota) == ("县调解协会", 20)
    beside.list.select_place(0)
    beside._turn()  # noqa: SLF001
    settle()
    assert not room.beside_roster.rows(Beside.ORGANISATION)[0].active
    assert page.go_back()


def test_an_entry_beside_the_rosters_is_corrected_by_keyboard(
    open_page: OpenPage, locale: Locale, room: Services, settle: Settle, qtbot: QtBot
) -> None:
    """Row 39.2: Enter opens an organisation with its quota; what is no number is said at the field."""
    room.beside_roster.add(NewBeside(Beside.ORGANISATION, "县调解协会", phone="1", quota=20))
    page = open_page(locale)
    roster(page)._tabs.choose("beside")  # noqa: SLF001
    settle()
    beside = roster(page).beside
    beside.list.setFocus()
    qtbot.keyClick(beside.list, Qt.Key.Key_Return)
    quota = page.findChild(QLineEdit, "beside_quota")
    assert quota.text() == "20"
    quota.setText("二十")
    beside.entry.submit()
    assert beside.entry.fields["quota"].finding()
    quota.setText("40")
    beside.entry.submit()
    settle()
    settle()
    assert [(row.name, row.phone, row.quota) for row in beside.list.table.rows()] == [("县调解协会", "1", 40)]
    assert page.create_new()
    assert quota.text() == ""


def test_trainees_are_found_by_village_and_role(
    open_page: OpenPage, zh: Locale, room: Services, uow: UnitOfWork, settle: Settle
) -> None:
    """Row 26.1: both at once, in the window."""
    with uow.write("test") as session:
        villages = [Village(id=new_id(uow.clock), name=name, township="枫溪镇") for name in ("西坞村", "桂坪村")]
        session.add_all(villages)
        keys = [each.id for each in villages]
    for name, village, role in (
        ("陈一", keys[0], TraineeRole.LAW_PUBLICIST),
        ("陈二", keys[0], TraineeRole.VILLAGE_MEDIATOR),
        ("陈三", keys[1], TraineeRole.VILLAGE_MEDIATOR),
    ):
        room.beside_roster.add(
            NewBeside(Beside.TRAINEE, name, village_id=village, role=role, started_on=date(2026, 1, 27))
        )
    page = open_page(zh)
    roster(page)._tabs.choose("beside")  # noqa: SLF001
    beside = roster(page).beside
    beside.kinds.choose("trainee")
    settle()
    beside.search.setText(f"{zh.term(TraineeRole.VILLAGE_MEDIATOR)} 西坞")
    assert [row.name for row in beside.list.table.rows()] == ["陈二"]


def test_townsfolk_are_found_by_township_and_team(
    open_page: OpenPage, zh: Locale, room: Services, settle: Settle
) -> None:
    """Row 19.7: both at once; somebody in two teams is marked in each."""
    for name, township, team in (
        ("何乡贤", "枫溪镇", TownTeam.MEDIATION),
        ("何乡贤", "枫溪镇", TownTeam.JURY),
        ("吕乡贤", "枫溪镇", TownTeam.MEDIATION),
        ("姜乡贤", "栎江镇", TownTeam.MEDIATION),
    ):
        room.beside_roster.add(NewBeside(Beside.TOWN_TEAM, name, township, team=team))
    page = open_page(zh)
    view = roster(page)
    view._tabs.choose("beside")  # noqa: SLF001
    beside = view.beside
    beside.kinds.choose(Beside.TOWN_TEAM)
    settle()
    beside.search.setText("枫溪 调解队")
    settle()
    table = beside.list.table
    last = table.columnCount() - 1
    found = {str(table.index(row, 0).data()): str(table.index(row, last).data()) for row in range(table.rowCount())}
    assert found == {"何乡贤": "兼人民陪审队", "吕乡贤": "在册"}


def test_a_file_with_a_bad_row_brings_nothing(
    open_page: OpenPage, zh: Locale, room: Services, settle: Settle, tmp_path: Path
) -> None:
    room.people.add_mediator(MediatorDetails("魏国良", MediatorKind.PEOPLES, certificate_no="甲1"))
    file = tmp_path / "roster.xlsx"
    headings = ["姓名", "类别", "证书编号"]
    file.write_bytes(write_sheet([["魏国良", "人民调解员", "甲1"], ["钱新", "调解专家", "甲2"]], headings))
    page = open_page(zh)
    screen = roster(page).importing
    page.open_item("roster/import/mediator")
    assert screen.isVisible()
    screen.check(file)
    settle()
    assert [row.row_no for row in screen.list.table.rows()] == [3]
    kind = next(each for each in screen.list.table.columns if each.key == "kind")
    assert kind.tone is not None
    assert kind.tone(screen.list.table.rows()[0]) is Tone.BAD
    assert not screen.take_button.isEnabled()
    file.write_bytes(write_sheet([["魏国良", "人民调解员", "甲1"], ["钱新", "特邀调解员", "甲2"]], headings))
    screen.check(file)
    settle()
    screen.take_button.click()
    settle()
    settle()
    assert sorted(row.name for row in room.people.mediators()) == ["钱新", "魏国良"]
    assert not screen.isVisible()


def test_who_is_on_the_roster_is_changed_only_when_that_is_chosen(
    open_page: OpenPage, locale: Locale, room: Services, settle: Settle, tmp_path: Path
) -> None:
    room.people.add_helper(HelperDetails(HelperKind.VOLUNTEER, "丁志愿", phone="138"))
    file = tmp_path / "volunteers.xlsx"
    file.write_bytes(write_sheet([["丁志愿", "138", "枫溪镇"]], ["姓名", "联系电话", "乡镇"]))
    page = open_page(locale)
    screen = roster(page).importing
    page.open_item("roster/import/volunteer")
    screen.check(file)
    settle()
    assert not screen.take_button.isEnabled()
    screen.present.setCurrentIndex(1)
    screen.take_button.click()
    settle()
    settle()
    assert room.people.helpers(HelperKind.VOLUNTEER)[0].township == "枫溪镇"


def test_the_filter_decides_who_is_exported(open_page: OpenPage, zh: Locale, uow: UnitOfWork, settle: Settle) -> None:
    put_scene(uow)
    page = open_page(zh)
    roster(page).lists.search.setText("魏国")
    shown = roster(page).lists.shown_ids()
    assert len(shown) == 1
    assert roster(page).files._shown() == shown  # noqa: SLF001
    roster(page).lists.search.setText("无此人")
    assert roster(page).lists.shown_ids() == ()


def _row(room: Services, mediator_id: str):  # type: ignore[no-untyped-def]
    return next(row for row in room.people.mediators() if row.id == mediator_id)


def _acting(services: Services, post: Post) -> Services:
    """The same services for somebody in another post."""
    actor = replace(services.actor, post=post)
    services.people._uow.actor = actor  # noqa: SLF001 - what logging in as somebody else does
    return replace(services, actor=actor)


def _relatives(room: Services, mediator_id: str) -> list[str]:
    return [each.name for each in _row(room, mediator_id).relatives]


def test_a_scan_of_the_agreement_is_kept(
    open_page: OpenPage, locale: Locale, room: Services, uow: UnitOfWork, settle: Settle, tmp_path: Path
) -> None:
    scene = put_scene(uow)
    file = tmp_path / "agreement.pdf"
    file.write_bytes(b"%PDF-1.7 an agreement")
    room.attachments.add("mediator", scene.skilled, file, "聘任协议")
    page = open_page(locale)
    page.open_item(scene.skilled)
    settle()
    files = roster(page).side.files
    assert files._scans.currentText().startswith("聘任协议")  # noqa: SLF001
    assert files._hours.isVisible()  # noqa: SLF001


def test_the_line_below_the_heading_belongs_to_the_view_that_is_up(
    open_page: OpenPage, zh: Locale, uow: UnitOfWork, settle: Settle
) -> None:
    put_scene(uow)
    page = open_page(zh)
    assert page._subtitle.text() == "证书已过期的调解员：1 位"  # noqa: SLF001
    page.open_item("training")
    settle()
    assert "人次" in page._subtitle.text()  # noqa: SLF001
    page.refresh()
    page.open_item("pay")
    settle()
    settle()
    assert page._subtitle.text() == ""  # noqa: SLF001
    page.refresh()
    page.open_item("roster")
    settle()
    settle()
    assert page._subtitle.text() == "证书已过期的调解员：1 位"  # noqa: SLF001


def test_a_half_typed_entry_outlives_a_change_of_language(
    open_page: OpenPage, zh: Locale, uow: UnitOfWork, settle: Settle
) -> None:
    scene = put_scene(uow)
    page = open_page(zh)
    page.open_item(scene.skilled)
    settle()
    page.findChild(QLineEdit, "mediator_organisation").setText("改到一半")
    page.findChild(QLineEdit, "relative_name").setText("王五")
    page.refresh()
    settle()
    assert page.findChild(QLineEdit, "mediator_organisation").text() == "改到一半"
    again = open_page(zh)
    again.restore_state(page.typed_state())
    settle()
    assert roster(again).side.mediator.isVisible()
    assert again.findChild(QLineEdit, "mediator_organisation").text() == "改到一半"
    assert again.findChild(QLineEdit, "relative_name").text() == "王五"
    again.create_new()
    again.findChild(QLineEdit, "mediator_name").setText("新人")
    third = open_page(zh)
    third.restore_state(again.typed_state())
    settle()
    assert third.findChild(QLineEdit, "mediator_name").text() == "新人"
    assert roster(third).side.mediator.isVisible()


def test_a_volunteers_agreement_is_kept_with_them(
    open_page: OpenPage, zh: Locale, room: Services, settle: Settle, tmp_path: Path
) -> None:
    volunteer = room.people.add_helper(HelperDetails(HelperKind.VOLUNTEER, "丁志愿"))
    file = tmp_path / "agreement.pdf"
    file.write_bytes(b"%PDF-1.7 an agreement")
    room.attachments.add("volunteer", volunteer, file, "服务协议")
    page = open_page(zh)
    page.open_item(volunteer)
    settle()
    settle()
    files = roster(page).side.files
    assert files._scans.currentText().startswith("服务协议")  # noqa: SLF001
    assert not files._certificate.isVisible()  # noqa: SLF001


@pytest.mark.parametrize("post", [Post.CLERK, Post.BAILIFF, Post.TRIBUNAL_HEAD])
@pytest.mark.parametrize("item", ["teams", "duty", "volunteers", "tables", "pay/mediator-tariffs"])
def test_who_may_change_a_view_is_said_to_those_who_may_not(
    qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale, settle: Settle, item: str, post: Post
) -> None:
    page = PeoplePage(replace(services, actor=replace(services.actor, post=post)), tasks, locale)
    qtbot.addWidget(page)
    page.show()
    page.open_item(item)
    settle()
    right = page.current().right()
    assert right is not None
    said = [part.text() for part in page.findChildren(QLabel) if part.isVisible()]
    named = [words for words in said if all(locale.term(holder) in words for holder in holders(right))]
    assert bool(named) is (post not in holders(right))


def test_a_roster_and_who_is_open_scroll_beside_each_other(
    open_page: OpenPage, zh: Locale, room: Services, settle: Settle
) -> None:
    for number in range(30):
        room.people.add_mediator(MediatorDetails(f"调解员{number}", MediatorKind.PEOPLES))
    page = open_page(zh)
    page.resize(832, 600)
    page.open_item(room.people.mediators()[0].id)
    settle()
    settle()
    scrolling = [
        area
        for area in page.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]
    assert len(scrolling) == 2
    assert not any(one.isAncestorOf(other) for one in scrolling for other in scrolling if one is not other)


PARTS = (
    "teams/staff",
    "teams/choice",
    "volunteers/tasks",
    "volunteers/pipeline",
    "volunteers/terms",
    "pay/mediator-tariffs",
)


@pytest.mark.parametrize("view", [*(key for key, _name, _class in VIEWS), *PARTS])
def test_nobody_is_offered_a_form_their_post_may_not_save(
    qtbot: QtBot, tasks: Tasks, services: Services, zh: Locale, settle: Settle, view: str
) -> None:
    page = PeoplePage(_acting(services, Post.BAILIFF), tasks, zh)
    qtbot.addWidget(page)
    page.show()
    page.open_item(view)
    settle()
    add = page._add  # noqa: SLF001 - the page's one primary button
    assert not add.isVisible() or page.create_new()


def test_the_roster_of_volunteers_is_read_by_who_may_not_keep_it(
    qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale, settle: Settle
) -> None:
    services.people.add_helper(HelperDetails(HelperKind.VOLUNTEER, "丁志愿"))
    page = PeoplePage(_acting(services, Post.CLERK), tasks, locale)
    qtbot.addWidget(page)
    page.resize(1182, 740)
    page.show()
    page.refresh()
    settle()
    assert page._add.isVisible()  # noqa: SLF001
    roster(page)._tabs.choose("volunteers")  # noqa: SLF001
    settle()
    assert not page._add.isVisible()  # noqa: SLF001
    assert page._denied.isVisible()  # noqa: SLF001
    helpers = roster(page).lists.tables["volunteers"]
    helpers.select_place(0)
    qtbot.keyClick(helpers, Qt.Key.Key_Return)
    settle()
    assert page.findChild(QLineEdit, "helper_name").isReadOnly()
    shown = [each for each in roster(page).side.helper.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in shown if each.isEnabled()] == [roster(page).side.helper.tr("Put away")]
