"""Whatever is typed in the room of mediations is there again after a change of language and after a crash."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import REFERENCE, TODAY, Scene, agreement, assigned, put_scene, sitting
from tests.ui.mediation_room import Room, Tray, typed
from tribunal_desktop.models import Agent, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.co_mediation import Seat
from tribunal_desktop.rules.terms import AgentKind, ClauseKind, MediationMode
from tribunal_desktop.services.mediation_rows import Conclusion, NewAssignment
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Editor = TypeVar("Editor", bound=QWidget)
Interrupt = Callable[[MediationPage], MediationPage]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return Room(uow)


@pytest.fixture
def new_page(qtbot: QtBot, tasks: Tasks, room: Room) -> Callable[[Locale], MediationPage]:
    def make(locale: Locale) -> MediationPage:
        page = MediationPage(typed(room), tasks, locale, printers=typed(Tray("一号")))
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        return page

    return make


@pytest.fixture(params=["language", "crash"])
def interrupt(
    request: pytest.FixtureRequest,
    new_page: Callable[[Locale], MediationPage],
    zh: Locale,
    en: Locale,
    settle: Settle,
) -> Interrupt:
    """The page as it is after the language was changed, or after the program was killed and started again."""

    def language(page: MediationPage) -> MediationPage:
        item, state, part = page.item_key(), page.typed_state(), page.work.parts.choice.choice()
        made = new_page(en)
        made.open_item(item)
        made.restore_state(state)
        settle()
        settle()
        assert made.item_key() == item
        assert made.work.parts.choice.choice() == part
        return made

    def crash(page: MediationPage) -> MediationPage:
        item = page.item_key()
        page.journal._keeper.flush()  # noqa: SLF001 - what its timer does within two seconds
        settle()
        made = new_page(zh)
        made.open_item(item)
        settle()
        settle()
        assert "没有保存" in made.notice.text()
        assert made.work.parts.choice.choice() == page.work.parts.choice.choice()
        return made

    return language if request.param == "language" else crash


@pytest.fixture
def opened(new_page: Callable[[Locale], MediationPage], zh: Locale, settle: Settle) -> Callable[..., MediationPage]:
    def make(key: str, part: str = "main") -> MediationPage:
        page = new_page(zh)
        page.open_item(key)
        settle()
        page.work.parts.choice.choose(part)
        settle()
        return page

    return make


Opened = Callable[..., MediationPage]


def find(page: MediationPage, kind: type[Editor], name: str) -> Editor:
    """The editor ``name``, where a person finds it: in the part it belongs to."""
    found = page.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def line(page: MediationPage, name: str, text: str | None = None) -> str:
    """Type ``text`` into a line, or tell what stands in it."""
    editor = find(page, QLineEdit, name)
    if text is not None:
        editor.setText(text)
    return editor.text()


def tick(page: MediationPage, name: str) -> None:
    find(page, QCheckBox, name).click()


def test_a_sitting_with_who_was_there(
    opened: Opened, interrupt: Interrupt, uow: UnitOfWork, room: Room, scene: Scene
) -> None:
    """A tick alone is typed too; a sitting under correction is still that sitting, not a second one."""
    mediations, mediation_id = assigned(uow, scene)
    room.mediation_people.set_team(mediation_id, (Seat(scene.skilled, 500, True), Seat(scene.novice, 500, False)))
    both = sitting(TODAY, mediator_ids=(scene.skilled, scene.novice))
    session_id = mediations.log_session(mediation_id, both)
    page = opened(mediation_id)
    page.work.sessions._correct(mediations.get(mediation_id).sessions[0])  # noqa: SLF001
    tick(page, f"session_mediator_{scene.novice}")
    page = interrupt(page)
    sessions = page.work.sessions
    assert sessions.is_open()
    assert not find(page, QCheckBox, f"session_mediator_{scene.novice}").isChecked()
    kept: list[str] = []
    sessions.logged.connect(lambda correcting, _details: kept.append(correcting))
    sessions._submit()  # noqa: SLF001
    assert kept == [session_id]


def test_an_agreement(opened: Opened, interrupt: Interrupt, uow: UnitOfWork, scene: Scene) -> None:
    _, mediation_id = assigned(uow, scene)
    page = opened(mediation_id)
    page.work.agreement.add_clause()
    page.work.agreement._form._text.setPlainText("写到一半")  # noqa: SLF001
    page = interrupt(page)
    assert page.work.agreement.typed().clauses[0].text == "写到一半"


def test_a_contact_and_a_pasted_chat(opened: Opened, interrupt: Interrupt, uow: UnitOfWork, scene: Scene) -> None:
    _, mediation_id = assigned(uow, scene)
    page = opened(mediation_id, "diary")
    entered = {"contact_point": "愿意先还一万元", "contact_next_on": "2026-11-25", "contact_time": "08:15"}
    for name, text in entered.items():
        line(page, name, text)
    find(page, QComboBox, "contact_whom").setEditText("村主任")
    find(page, QPlainTextEdit, "contact_chat").setPlainText("李四：好")
    page = interrupt(page)
    assert {name: line(page, name) for name in entered} == entered
    assert find(page, QComboBox, "contact_whom").currentText() == "村主任"
    assert page.work.parts.diary.chat.toPlainText() == "李四：好"
    assert not page.work.parts.diary.paste.isHidden()


def test_facts(opened: Opened, interrupt: Interrupt, uow: UnitOfWork, scene: Scene) -> None:
    _, mediation_id = assigned(uow, scene)
    page = opened(mediation_id, "facts")
    page.work.parts.facts.facts.setPlainText("借款已交付")
    assert interrupt(page).work.parts.facts.facts.toPlainText() == "借款已交付"


def test_answers_of_two_parties_and_of_a_signal(
    opened: Opened, interrupt: Interrupt, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    """What one party said stays with that party, whoever is under the cursor by then."""
    with uow.write("sample.divorce") as session:
        session.get_one(Dispute, scene.dispute).cause_code = REFERENCE.search_causes("离婚纠纷")[0].code
        for party_id in (scene.plaintiff, scene.defendant):
            agent = Agent(id=new_id(uow.clock), dispute_id=scene.dispute, party_id=party_id, name="何代理")
            agent.kind, agent.from_on = AgentKind.LAWYER, TODAY
            session.add(agent)
    _, mediation_id = assigned(uow, scene)
    page = opened(mediation_id, "checks")
    checks = page.work.parts.checks
    checks.screens.select_place(0)
    line(page, "screen_words", "怕他")
    tick(page, "screen_apart")
    checks.screens.select_place(1)
    line(page, "screen_words", "没有的事")
    line(page, "sham_answer", "系同所律师")
    checks.reload()
    settle()
    assert checks.screens.currentIndex().row() == 1, "reading again moves nobody to another party"
    page = interrupt(page)
    checks = page.work.parts.checks
    assert line(page, "sham_answer") == "系同所律师"
    said = {}
    for place in (0, 1):
        checks.screens.select_place(place)
        said[place] = (line(page, "screen_words"), find(page, QCheckBox, "screen_apart").isChecked())
    assert said == {0: ("怕他", True), 1: ("没有的事", False)}
    checks.keep_screen()
    settle()
    settle()
    assert list(page.work.parts.unsaved()["checks"]["screens"]) == [scene.plaintiff]  # type: ignore[index]


def test_people(opened: Opened, interrupt: Interrupt, uow: UnitOfWork, scene: Scene, settle: Settle) -> None:
    _, mediation_id = assigned(uow, scene)
    page = opened(mediation_id, "people")
    people = page.work.parts.people
    people.team.others.setCurrentIndex(people.team.others.findData(scene.novice))
    people.team.add_seat()
    people.team._lines[0].share.setText("700")  # noqa: SLF001
    who = find(page, QComboBox, "change_who")
    who.setCurrentIndex(who.findData(scene.related))
    line(page, "change_reason", "住院")
    line(page, "consent_day", "2026-11-23")
    page = interrupt(page)
    seats = page.work.parts.people.team.seats()
    assert [(seat.mediator_id, seat.share_permille) for seat in seats] == [(scene.skilled, 700), (scene.novice, 500)]
    assert find(page, QComboBox, "change_who").currentData() == scene.related
    assert (line(page, "change_reason"), line(page, "consent_day")) == ("住院", "2026-11-23")


def test_how_it_ended(opened: Opened, interrupt: Interrupt, uow: UnitOfWork, scene: Scene) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    page = opened(mediation_id)
    page.work.begin_conclusion()
    how = find(page, QComboBox, "conclusion_how")
    how.setCurrentIndex(how.count() - 1)
    page.journal._keeper.touch()  # noqa: SLF001 - a choice of the same place it had makes no signal
    page = interrupt(page)
    assert not page.work.conclusion.isHidden()
    assert find(page, QComboBox, "conclusion_how").currentIndex() == 3, "not agreed"


def test_an_own_clause(
    opened: Opened, interrupt: Interrupt, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    for title in ("甲款", "乙款"):
        room.clause_library.keep_own(title, ClauseKind.OTHER, f"{title}内容")
    page = opened(mediation_id)
    page.work.own_clauses.open()
    settle()
    page.work.own_clauses.list.select_place(1)
    find(page, QPlainTextEdit, "own_clause_text").setPlainText("改到一半")
    title = line(page, "own_clause_title")
    page = interrupt(page)
    assert not page.work.own_clauses.isHidden()
    assert line(page, "own_clause_title") == title
    assert find(page, QPlainTextEdit, "own_clause_text").toPlainText() == "改到一半"


def test_the_choice_of_a_mediator(opened: Opened, interrupt: Interrupt, uow: UnitOfWork, scene: Scene) -> None:
    """Also where a mediation failed before: it is not that one which comes back."""
    mediations, failed = assigned(uow, scene)
    mediations.conclude(failed, Conclusion(False, TODAY))
    page = opened(f"{scene.dispute}#assign")
    panel = page.assign
    place = panel._table.place_of(lambda each: each.mediator_id == scene.related)  # noqa: SLF001
    panel._list.select_place(place)  # noqa: SLF001
    line(page, "assign_receipt", "2026-11-23")
    find(page, QPlainTextEdit, "assign_answer").setPlainText("双方知情同意")
    page = interrupt(page)
    assert page.assign._list.current_row().mediator_id == scene.related  # noqa: SLF001
    assert line(page, "assign_receipt") == "2026-11-23"
    assert find(page, QPlainTextEdit, "assign_answer").toPlainText() == "双方知情同意"


def test_what_was_saved_is_no_draft(opened: Opened, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle) -> None:
    """Saving one form drops its words and keeps those of the others."""
    _, mediation_id = assigned(uow, scene)
    page = opened(mediation_id, "diary")
    line(page, "contact_point", "愿意先还一万元")
    find(page, QPlainTextEdit, "contact_chat").setPlainText("李四：好")
    page.work.parts.diary.keep()
    settle()
    settle()
    assert page.work.parts.diary.chat.toPlainText() == "李四：好"
    page.work.parts.diary.take_chat()
    settle()
    settle()
    assert page.journal._unsaved() == {}  # noqa: SLF001
    assert room.drafts.offered("mediation") == ()


def test_a_new_sitting_does_not_begin_with_the_words_of_another(opened: Opened, uow: UnitOfWork, scene: Scene) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.log_session(mediation_id, sitting(TODAY))
    sessions = opened(mediation_id).work.sessions
    sessions._correct(mediations.get(mediation_id).sessions[0])  # noqa: SLF001
    sessions.close_form()
    sessions.begin()
    details, _findings = sessions.details()
    assert details is not None
    assert details.summary == ""


def test_a_new_sitting_half_typed_waits_while_another_is_corrected(
    opened: Opened, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.log_session(mediation_id, sitting(TODAY))
    page = opened(mediation_id)
    sessions = page.work.sessions
    sessions.begin()
    summary = find(page, QPlainTextEdit, "session_summary")
    summary.setPlainText("新的一次，写到一半")
    sessions._correct(mediations.get(mediation_id).sessions[0])  # noqa: SLF001
    assert summary.toPlainText() == sitting(TODAY).summary
    summary.setPlainText("更正后的经过")
    sessions._submit()  # noqa: SLF001
    settle()
    settle()
    assert mediations.get(mediation_id).sessions[0].details.summary == "更正后的经过"
    sessions.begin()
    assert summary.toPlainText() == "新的一次，写到一半"


def test_words_of_one_mediation_never_come_into_another(
    opened: Opened, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    """Typed in one, gone back to the list, language changed, another one opened: its fields are its own."""
    mediations, first = assigned(uow, scene)
    page = opened(first)
    page.work.sessions.begin()
    find(page, QPlainTextEdit, "session_note").setPlainText("被告私下说的话")
    mediations.conclude(first, Conclusion(False, TODAY))
    second = mediations.assign(NewAssignment(scene.dispute, scene.novice, MediationMode.POST_FILING_ENTRUSTED, TODAY))
    state = page.typed_state()
    page.restore_state(state)
    page.open_item(second)
    settle()
    settle()
    assert find(page, QPlainTextEdit, "session_note").toPlainText() == ""
    assert not page.work.sessions.is_open()


def test_the_choice_begins_at_the_dispute_something_was_entered_for(
    opened: Opened,
    new_page: Callable[[Locale], MediationPage],
    uow: UnitOfWork,
    zh: Locale,
    scene: Scene,
    settle: Settle,
) -> None:
    """After a crash the list comes up; Ctrl+N goes to the dispute one was at, not to the latest one."""
    with uow.write("sample.latest") as session:
        first = session.get_one(Dispute, scene.dispute)
        latest = Dispute(id=new_id(uow.clock), provisional_no="暂2026-甲-000113", received_at=uow.clock())
        latest.channel, latest.stage, latest.filed_on = first.channel, first.stage, first.filed_on
        latest.cause_code, latest.cause_version, latest.procedure = (
            first.cause_code,
            first.cause_version,
            first.procedure,
        )
        latest.claim_text = latest.facts_text = "另一件"
        session.add(latest)
        latest_id = latest.id
    page = opened(f"{scene.dispute}#assign")
    line(page, "assign_receipt", "2026-11-23")
    page.journal._keeper.flush()  # noqa: SLF001
    assert opened("#assign").assign.dispute_id() == latest_id, "the latest one as a rule"
    page = new_page(zh)
    page.create_new()
    settle()
    settle()
    assert page.assign.dispute_id() == scene.dispute
    assert line(page, "assign_receipt") == "2026-11-23"
