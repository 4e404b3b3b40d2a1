"""Ctrl+Enter in the room of mediations saves what one types, in the card one types it in; it never prints instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import REFERENCE, TODAY, Scene, agreement, assigned, put_scene
from tests.ui.mediation_room import Room, Tray, typed
from tribunal_desktop.models import Agent, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import AgentKind, ClauseKind, MediationStatus
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.pages.mediation_typed import from_details
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def page(qtbot: QtBot, tasks: Tasks, uow: UnitOfWork, zh: Locale, scene: Scene, settle: Settle) -> MediationPage:
    _, mediation_id = assigned(uow, scene)
    made = MediationPage(typed(Room(uow)), tasks, zh, printers=typed(Tray("一号")))
    qtbot.addWidget(made)
    made.resize(1182, 740)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_item(mediation_id)
    settle()
    return made


@pytest.fixture
def save(qtbot: QtBot, page: MediationPage, settle: Settle) -> Callable[[QWidget], None]:
    """Goes into an editor and presses Ctrl+Enter."""

    def press(editor: QWidget) -> None:
        editor.setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
        settle()

    return press


Save = Callable[[QWidget], None]


def editor(page: MediationPage, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert isinstance(found, QLineEdit | QPlainTextEdit | QComboBox), name
    return found


def test_a_sitting(page: MediationPage, save: Save, uow: UnitOfWork, scene: Scene) -> None:
    page.work.sessions.begin()
    began = editor(page, "session_began")
    assert isinstance(began, QLineEdit)
    began.setText("8:30")
    save(editor(page, "session_summary"))
    assert len(page.work.sessions._detail.sessions) == 1  # type: ignore[union-attr]  # noqa: SLF001
    assert not page.work.sessions.is_open()


def test_an_agreement(page: MediationPage, save: Save, scene: Scene) -> None:
    page.work.agreement.show_typed(from_details(agreement(scene)))
    assert page.work.agreement.has_unsaved()
    save(page.work.agreement._facts)  # noqa: SLF001
    assert not page.work.agreement.has_unsaved()
    assert page.work.papers.current().issued is None, "saved, not printed"  # type: ignore[union-attr]


def test_facts_and_a_change(page: MediationPage, save: Save, settle: Settle, scene: Scene) -> None:
    page.work.parts.choice.choose("facts")
    settle()
    page.work.parts.facts.facts.setPlainText("借款已交付")
    save(page.work.parts.facts.facts)
    assert not page.work.parts.facts.unsaved()
    page.work.parts.choice.choose("people")
    settle()
    who, reason = editor(page, "change_who"), editor(page, "change_reason")
    assert isinstance(who, QComboBox)
    assert isinstance(reason, QLineEdit)
    who.setCurrentIndex(who.findData(scene.novice))
    reason.setText("住院")
    save(reason)
    assert page.work.parts.people.change.list.model().rowCount() == 1


def test_the_end(page: MediationPage, save: Save) -> None:
    page.work.begin_conclusion()
    save(editor(page, "conclusion_how"))
    assert page._detail is not None  # noqa: SLF001
    assert (page._detail.status, page._detail.ended_on) == (MediationStatus.FAILED, TODAY)  # noqa: SLF001


@pytest.mark.parametrize(("last", "day"), [("15000.01", "2027-02-28"), ("15000", "2027-02-30")])
def test_the_cursor_goes_to_the_payment_that_does_not_add_up(
    page: MediationPage, save: Save, scene: Scene, last: str, day: str
) -> None:
    """Sum of the last payment, or the day that cannot be: what is typed next mends it."""
    card = page.work.agreement
    card.show_typed(from_details(agreement(scene)))
    line = card._form._lines[-1]  # noqa: SLF001
    line._amount.setText(last)  # noqa: SLF001
    line._due.edit.setText(day)  # noqa: SLF001
    save(card._facts)  # noqa: SLF001
    assert card.has_unsaved()
    at = QApplication.focusWidget()
    assert at is (line._amount if last.endswith("1") else line._due.edit)  # noqa: SLF001


def test_a_clause_of_the_library_asks_for_its_sum(page: MediationPage) -> None:
    card = page.work.agreement
    place = next(place for place, each in enumerate(card._offered, 1) if each.kind is ClauseKind.PAY)  # noqa: SLF001
    card._take_clause(place)  # noqa: SLF001
    assert QApplication.focusWidget() is card._form._amount  # noqa: SLF001


def test_a_signal_of_a_sham_and_what_a_party_said(
    page: MediationPage, save: Save, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    """Each is saved from its own card; the keys go on to what nobody has looked into, or to who was not asked."""
    with uow.write("sample.divorce") as session:
        session.get_one(Dispute, scene.dispute).cause_code = REFERENCE.search_causes("离婚纠纷")[0].code
        for party_id in (scene.plaintiff, scene.defendant):
            agent = Agent(id=new_id(uow.clock), dispute_id=scene.dispute, party_id=party_id, name="何代理")
            agent.kind, agent.from_on = AgentKind.LAWYER, TODAY
            session.add(agent)
    checks = page.work.parts.checks
    page.work.parts.choice.choose("checks")
    checks.reload()
    settle()
    answer, words = editor(page, "sham_answer"), editor(page, "screen_words")
    assert isinstance(answer, QLineEdit)
    assert isinstance(words, QLineEdit)
    answer.setText("同村同名两人，已核对证件")
    save(answer)
    (signal,) = page._services.mediation_checks.view(page.item_key()).signals  # noqa: SLF001
    assert signal.answer == "同村同名两人，已核对证件"
    assert checks.screens.current_row().party_id == scene.plaintiff
    words.setText("没有打过")
    save(words)
    assert checks.screens.current_row().party_id == scene.defendant, "on to who was not asked"
    assert words.text() == ""
    first = page._services.mediation_checks.view(page.item_key()).screens[0]  # noqa: SLF001
    assert (first.party_id, first.words) == (scene.plaintiff, "没有打过")
