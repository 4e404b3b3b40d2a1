"""The further parts of an open mediation, with real services, in both languages and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from tests.conftest import StandingClock
from tests.services.mediation_samples import REFERENCE, TODAY, Scene, agreement, assigned, at, put_scene
from tests.ui.mediation_room import Room, open_part
from tribunal_desktop.models import Dispute, Party, UnitOfWork
from tribunal_desktop.rules.co_mediation import Seat
from tribunal_desktop.rules.terms import (
    ContactWay,
    MediationMode,
    MediationStatus,
    MediatorChangeKind,
    Outcome,
    PartyKind,
    Post,
    Stage,
)
from tribunal_desktop.services.mediation_checks import MediationChecks
from tribunal_desktop.services.mediation_diary import ContactDetails
from tribunal_desktop.services.mediation_rows import Conclusion, NewAssignment
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.pages.mediation_parts import MediationParts
from tribunal_desktop.ui.widgets import DataTable
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[..., MediationPage]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return Room(uow)


@pytest.fixture
def open_at(qtbot: QtBot, tasks: Tasks, room: Room, settle: Settle) -> Open:
    """Opens the page at a mediation with one of its parts up."""
    return partial(open_part, qtbot, tasks, room, settle)


@pytest.mark.parametrize("part", ["main", "diary", "facts", "checks", "people"])
def test_one_part_is_up_at_a_time(open_at: Open, locale: Locale, uow: UnitOfWork, scene: Scene, part: str) -> None:
    _, mediation_id = assigned(uow, scene)
    parts: MediationParts = open_at(locale, mediation_id, part).work.parts
    up = {"diary": parts.diary, "facts": parts.facts, "checks": parts.checks, "people": parts.people}
    assert [key for key, view in up.items() if view.isVisible()] == ([part] if part in up else [])


def test_a_contact_by_keyboard(
    qtbot: QtBot, open_at: Open, locale: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_at(locale, mediation_id, "diary")
    with qtbot.waitActive(page):
        page.activateWindow()
    point = page.findChild(QLineEdit, "contact_point")
    point.setFocus()
    qtbot.keyClicks(point, "same day next week")
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "+2")
    page.work.parts.diary.keep_button.setFocus()
    qtbot.keyClick(page.work.parts.diary.keep_button, Qt.Key.Key_Space)
    settle()
    settle()
    (line,) = room.mediation_diary.lines(mediation_id)
    assert line.details.point == "same day next week"
    assert (line.details.next_on - TODAY).days == 2  # type: ignore[operator]
    assert point.text() == ""
    assert point.hasFocus()


def test_a_contact_without_its_point_says_so_at_the_field(
    open_at: Open, locale: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    diary = open_at(locale, mediation_id, "diary").work.parts.diary
    diary.keep()
    settle()
    assert diary.fields["point"].finding()
    assert room.mediation_diary.lines(mediation_id) == ()


def test_a_chat_is_pasted_and_taken_back(
    open_at: Open, zh: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_at(zh, mediation_id, "diary")
    undo: list[Callable[[], None]] = []
    page.told.connect(lambda _words, action: undo.append(action))
    diary = page.work.parts.diary
    diary.chat.setPlainText("李四 2026/11/23 08:01\n下月还一万\n张三：好")
    diary.take_chat()
    settle()
    settle()
    assert [line.details.with_whom for line in room.mediation_diary.lines(mediation_id)] == ["李四", "张三"]
    undo[-1]()
    settle()
    assert room.mediation_diary.lines(mediation_id) == ()


def test_facts_are_kept_and_typed_ones_survive_a_reading(
    open_at: Open, zh: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    facts = open_at(zh, mediation_id, "facts").work.parts.facts
    facts.facts.setPlainText("借款46000元已交付\n至今未还")
    facts.reload()
    settle()
    assert facts.facts.toPlainText() == "借款46000元已交付\n至今未还"
    facts.keep()
    settle()
    settle()
    assert room.undisputed_facts.view(mediation_id).facts == ("借款46000元已交付", "至今未还")
    assert facts.facts.toPlainText() == "借款46000元已交付\n至今未还"
    assert not facts.unsaved()


def test_a_second_mediator_shares_and_wrong_shares_are_said(
    open_at: Open, locale: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    team = open_at(locale, mediation_id, "people").work.parts.people.team
    team.others.setCurrentIndex(team.others.findData(scene.novice))
    team.add_seat()
    lines = team._lines  # noqa: SLF001 - the lines are the card's own part
    assert [line.share.text() for line in lines] == ["500", "500"]
    lines[0].share.setText("700")
    team.keep()
    settle()
    assert "200" in team._found.text()  # noqa: SLF001
    lines[1].share.setText("300")
    team.keep()
    settle()
    settle()
    shares = [(row.seat.mediator_id, row.seat.share_permille) for row in room.mediation_people.view(mediation_id).seats]
    assert shares == [(scene.skilled, 700), (scene.novice, 300)]


def test_the_heading_stands_still_from_part_to_part(
    open_at: Open, locale: Locale, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_at(locale, mediation_id)
    page.resize(1040, 740)
    settle()
    choice = page.work.parts.choice
    places = []
    for part in ("main", "diary", "people", "main"):
        choice.choose(part)
        settle()
        places.append(choice.mapTo(page, choice.rect().topLeft()).y())
    assert len(set(places)) == 1, places


def test_a_link_to_another_mediation_leads_there_while_one_is_open(
    open_at: Open, zh: Locale, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    """The window reads a room again before it opens the item: the open mediation must not come back over it."""
    mediations, first = assigned(uow, scene)
    mediations.conclude(first, Conclusion(False, TODAY))
    second = mediations.assign(NewAssignment(scene.dispute, scene.novice, MediationMode.POST_FILING_ENTRUSTED, TODAY))
    page = open_at(zh, first)
    page.refresh()
    page.open_item(second)
    settle()
    settle()
    assert page.item_key() == second
    page.refresh()
    settle()
    assert page.item_key() == second


def test_of_two_mediators_a_sitting_says_who_was_there(
    open_at: Open, locale: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    sessions = open_at(locale, mediation_id).work.sessions
    sessions.begin()
    assert not sessions.fields["mediators"].isVisible(), "one mediator needs no question"
    room.mediation_people.set_team(mediation_id, (Seat(scene.skilled, 500, True), Seat(scene.novice, 500, False)))
    page = open_at(locale, mediation_id)
    sessions = page.work.sessions
    sessions.begin()
    boxes = {key: page.findChild(QCheckBox, f"session_mediator_{key}") for key in (scene.skilled, scene.novice)}
    assert sessions.fields["mediators"].isVisible()
    assert all(box.isChecked() for box in boxes.values())
    page.findChild(QLineEdit, "session_began").setText("8:30")
    for box in boxes.values():
        box.setChecked(False)
    sessions._submit()  # noqa: SLF001 - the button's own slot
    settle()
    assert sessions.fields["mediators"].finding()
    boxes[scene.novice].setChecked(True)
    sessions._submit()  # noqa: SLF001
    settle()
    (kept,) = mediations.get(mediation_id).sessions
    assert kept.details.mediator_ids == (scene.novice,)


def test_a_change_without_a_reason_is_said_at_its_field_then_stands_in_the_history(
    open_at: Open, locale: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_at(locale, mediation_id, "people")
    change = page.work.parts.people.change
    change._who.setCurrentIndex(change._who.findData(scene.novice))  # noqa: SLF001
    change.replace()
    settle()
    assert change.fields["reason"].finding()
    page.findChild(QLineEdit, "change_reason").setText("住院")
    change.replace()
    settle()
    settle()
    (made,) = room.mediation_people.view(mediation_id).changes
    assert (made.kind, made.reason) == (MediatorChangeKind.REFUSED, "住院")
    assert change.list.isVisible()


def test_the_consent_lengthens_the_term(
    open_at: Open, zh: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    before = mediations.get(mediation_id).due_on
    term = open_at(zh, mediation_id, "people").work.parts.people.term
    term.extend()
    assert term.field.finding()
    term._day.set_value(TODAY)  # noqa: SLF001
    term.extend()
    settle()
    settle()
    assert before is not None
    assert room.mediations.get(mediation_id).due_on > before  # type: ignore[operator]
    assert not term.button.isVisible()


def test_the_violence_screen_appears_in_a_divorce(
    open_at: Open, locale: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    with uow.write("test") as session:
        session.get_one(Dispute, scene.dispute).cause_code = REFERENCE.search_causes("离婚纠纷")[0].code
    checks = open_at(locale, mediation_id, "checks").work.parts.checks
    assert checks.screen_card.isVisible()
    checks._boxes["weapon"].setChecked(True)  # noqa: SLF001
    checks._apart.setChecked(True)  # noqa: SLF001
    checks.keep_screen()
    settle()
    settle()
    codes = [finding.code for finding in room.mediation_checks.view(mediation_id).findings]
    assert codes == ["screen_danger_now", "screen_not_asked"]


def test_a_library_clause_is_added_with_its_names(
    open_at: Open, zh: Locale, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_at(zh, mediation_id)
    settle()
    card = page.work.agreement
    card.library.activated.emit(1)
    (clause,) = card.typed().clauses
    assert clause.text.startswith("李四归还张三")
    assert clause.obligor == scene.defendant
    card._offer_to_library()  # noqa: SLF001
    settle()
    settle()
    assert "本庭" in card.library.itemText(1)


def test_filing_ends_a_mediation_before_filing(
    qtbot: QtBot, open_at: Open, zh: Locale, uow: UnitOfWork, room: Room, settle: Settle
) -> None:
    scene = put_scene(uow, filed=False)
    new = NewAssignment(scene.dispute, scene.skilled, MediationMode.PARTY_CHOSEN_PREFILING, choice_signed_on=TODAY)
    mediation_id = room.mediations.assign(new)
    page = open_at(zh, mediation_id)
    assert page.work.after.file.isVisible()
    with qtbot.waitSignal(page.navigate) as went:
        page.work.after.file.click()
    assert went.args == ["cases", f"{scene.dispute}#filing"]
    assert room.mediations.get(mediation_id).status is MediationStatus.FAILED
    with uow.read() as session:
        assert session.get_one(Dispute, scene.dispute).stage is Stage.RECEIVED


def test_a_failed_mediation_offers_the_report_and_the_sheet(
    qtbot: QtBot, open_at: Open, zh: Locale, uow: UnitOfWork, scene: Scene
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.conclude(mediation_id, Conclusion(False, TODAY))
    page = open_at(zh, mediation_id)
    assert page.work.papers.current() is None, "nothing was agreed: no agreement is listed, none is printed"
    assert not page.print_current()
    with qtbot.waitSignal(page.navigate) as went:
        page.work.after.report.click()
    assert went.args == ["cases", f"{scene.dispute}#papers/entrust_return"]
    assert page.work.after.sheet.isVisible()
    assert not page.work.after.confirm.isVisible()
    with qtbot.waitSignal(page.navigate) as went:
        page.work.after.hearings.click()
    assert went.args == ["cases", f"{scene.dispute}#hearings"]


def test_when_the_days_for_confirmation_are_over_it_is_said(
    open_at: Open, locale: Locale, uow: UnitOfWork, clock: StandingClock, scene: Scene
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    mediations.conclude(mediation_id, Conclusion(True, TODAY, Outcome.WITHDRAWN))
    asks = open_at(locale, mediation_id).work.after
    assert asks.confirm.isVisible()
    clock.advance(days=40)
    over = open_at(locale, mediation_id).work.after
    assert not over.confirm.isVisible()
    said = "\n".join(each.text() for each in over.findChildren(QLabel) if each.isVisible())
    assert ("届满" if locale.lang == "zh" else "ended on") in said


def test_a_language_need_is_said_and_the_glossary_shown(
    open_at: Open, locale: Locale, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    """Row 41.3."""
    _, mediation_id = assigned(uow, scene)
    people = open_at(locale, mediation_id, "people").work.parts.people
    assert people.language.isVisible()
    people.language.print_glossary()
    settle()
    settle()
    paper = people.paper.paper()
    assert paper is not None
    assert paper.pdf.startswith(b"%PDF")
    assert not people.team.isVisible()
    people.paper.back_wanted.emit()
    settle()
    assert people.team.isVisible()
    assert not people.paper.isVisible()


def test_an_ended_mediation_is_read_and_says_why_nothing_is_written(
    open_at: Open, locale: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    room.mediation_diary.add(mediation_id, ContactDetails(at(TODAY, 8, 30), ContactWay.PHONE, "李四", "愿意先还一万元"))
    mediations.conclude(mediation_id, Conclusion(False, TODAY))
    page = open_at(locale, mediation_id, "diary")
    diary, people = page.work.parts.diary, page.work.parts.people
    why = "只读" if locale.lang == "zh" else "read only"
    assert [each for each in page.findChildren(QLabel) if each.isVisible() and why in each.text()]
    assert diary.list.isVisible()
    assert diary.list.isEnabled()
    assert not diary.keep_button.isVisible()
    page.work.parts.choice.choose("people")
    settle()
    assert not people.change.button.isVisible()
    page.work.parts.choice.choose("facts")
    settle()
    assert not [each for each in page.findChildren(QLabel) if each.isVisible() and why in each.text()]
    assert page.work.parts.facts.keep_button.isVisible(), "facts are signed when it has failed"
    page.work.parts.choice.choose("people")
    settle()
    assert people.language.print_button.isEnabled(), "the glossary is printed as before"


def test_an_expired_certificate_and_a_cousin_are_said_at_the_field_with_what_to_do(
    open_at: Open, locale: Locale, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    """Rows 33.1 and 26.4; issue, bad input."""
    _, mediation_id = assigned(uow, scene)
    change = open_at(locale, mediation_id, "people").work.parts.people.change
    for mediator, name, words in (
        (scene.expired, "who", ("钱到期", "2026")),
        (scene.related, "answer", ("李有亲", "堂兄", "李四")),
    ):
        who = change.findChild(QComboBox, "change_who")
        who.setCurrentIndex(who.findData(mediator))
        change.findChild(QLineEdit, "change_reason").setText("住院")
        change.button.click()
        settle()
        settle()
        said = change.fields[name].finding()
        assert all(word in said for word in words), said
        assert change.fields[name].isVisible()


def test_the_actions_stand_beside_the_words_in_the_usual_window(
    open_at: Open, locale: Locale, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_at(locale, mediation_id)
    page.resize(1170, 740)
    settle()
    assert page.tr("Save as PDF") in {each.accessibleName() for each in page.findChildren(QAbstractButton)}
    back, title = page._back, page._title  # noqa: SLF001 - the heading's own words and first action
    assert abs(back.mapTo(page, back.rect().center()).y() - title.mapTo(page, title.rect().center()).y()) < 20


def test_other_posts_read_who_was_asked_and_not_what_was_said(
    open_at: Open, locale: Locale, uow: UnitOfWork, room: Room, scene: Scene, engine: Engine
) -> None:
    _, mediation_id = assigned(uow, scene)
    with uow.write("sample.divorce") as session:
        session.get_one(Dispute, scene.dispute).cause_code = REFERENCE.search_causes("离婚纠纷")[0].code
    room.mediation_checks.keep_screen(scene.plaintiff, frozenset({"afraid_now"}), True, "怕他再动手")
    clerk = UnitOfWork(engine, replace(uow.actor, post=Post.CLERK), uow.clock)
    room.mediation_checks = MediationChecks(clerk, REFERENCE)
    checks = open_at(locale, mediation_id, "checks").work.parts.checks
    assert checks.read_only.isVisible()
    assert not checks.screen_button.isVisible()
    assert checks.screens.model().rowCount() == 2
    shown = " ".join(each.text() for each in checks.findChildren(QLabel) if each.isVisible())
    rows = checks.screens.model()
    shown += " ".join(str(rows.index(0, place).data()) for place in range(rows.columnCount()))
    assert "怕他再动手" not in shown
    assert ("不向本岗位显示" if locale.lang == "zh" else "not shown to this post") in shown


@pytest.mark.parametrize("key", ["mediation_sessions", "agreement_clauses", "mediation_contacts"])
def test_an_empty_list_of_a_running_mediation_leads_to_its_form_by_one_key(
    open_at: Open, locale: Locale, uow: UnitOfWork, scene: Scene, settle: Settle, qtbot: QtBot, key: str
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_at(locale, mediation_id, "diary" if key == "mediation_contacts" else "main")
    table = page.findChild(DataTable, key)
    lead = table.empty_action()
    assert lead is not None
    assert lead.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is not table
    assert key == "mediation_contacts" or table.table.rowCount() or page.work.sessions.is_open()


def test_a_screen_without_a_person_leads_to_the_parties(
    open_at: Open, locale: Locale, uow: UnitOfWork, scene: Scene
) -> None:
    _, mediation_id = assigned(uow, scene)
    with uow.write("sample.divorce") as session:
        session.get_one(Dispute, scene.dispute).cause_code = REFERENCE.search_causes("离婚纠纷")[0].code
        for party_id in (scene.plaintiff, scene.defendant):
            session.get_one(Party, party_id).kind = PartyKind.LEGAL
    page = open_at(locale, mediation_id, "checks")
    checks = page.work.parts.checks
    lead = checks.screens.empty_action()
    assert lead is not None
    assert not checks.screen_button.isVisible()
    went: list[tuple[str, str]] = []
    page.navigate.connect(lambda room, item: went.append((room, item)))
    lead.click()
    assert went == [("cases", f"{scene.dispute}#parties")]
