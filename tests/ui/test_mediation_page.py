"""The mediation room with real services, in both languages and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import TODAY, Scene, agreement, assigned, put_scene, sitting
from tests.ui.mediation_room import Room, Tray, typed
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import ClauseKind, MediationStatus, SessionResult
from tribunal_desktop.services.paper_rows import PaperKind
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.pages.mediation_typed import TypedClause, TypedInstalment, from_state
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return Room(uow)


@pytest.fixture
def tray() -> Tray:
    return Tray("法庭一号打印机")


@pytest.fixture
def open_page(qtbot: QtBot, tasks: Tasks, room: Room, tray: Tray, settle: Settle) -> Callable[..., MediationPage]:
    """Opens the page, at a mediation or dispute when one is named."""

    def make(locale: Locale, key: str = "") -> MediationPage:
        page = MediationPage(typed(room), tasks, locale, printers=typed(tray))
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.refresh()
        settle()
        if key:
            page.open_item(key)
            settle()
        return page

    return make


OpenPage = Callable[..., MediationPage]


def test_an_empty_room_teaches(open_page: OpenPage, locale: Locale, settle: Settle) -> None:
    page = open_page(locale)
    assert page.create_new()
    settle()
    assert page.notice.isVisible()
    assert "?" not in page.notice.text()


def test_the_first_mediation_begins_at_the_empty_room_s_button(
    qtbot: QtBot, open_page: OpenPage, zh: Locale, scene: Scene, settle: Settle
) -> None:
    page = open_page(zh)
    with qtbot.waitActive(page):
        page.activateWindow()
    begin = QApplication.focusWidget()
    assert isinstance(begin, QPushButton)
    qtbot.keyClick(begin, Qt.Key.Key_Space)
    settle()
    assert page.assign.isVisible()


def test_the_best_mediator_is_assigned_by_keyboard(
    qtbot: QtBot, open_page: OpenPage, zh: Locale, scene: Scene, room: Room, settle: Settle
) -> None:
    page = open_page(zh)
    page.create_new()
    settle()
    qtbot.waitUntil(lambda: page.assign.assign_button.isEnabled())
    qtbot.keyClick(page.assign.assign_button, Qt.Key.Key_Space)
    settle()
    assert "同意" in page.assign.fields["choice"].finding(), "entrusted only with the consent of both sides"
    agreed = page.findChild(QLineEdit, "assign_chosen_on")
    assert agreed is not None
    assert agreed.hasFocus() or not page.isActiveWindow()
    qtbot.keyClicks(agreed, "2026-11-23")
    qtbot.keyClick(page.assign.assign_button, Qt.Key.Key_Space)
    settle()
    (row,) = room.mediations.book().rows
    assert row.mediator == "魏国良"
    assert page.item_key() == row.id
    assert page.work.receipt.isVisible()
    assert page.focusWidget() is page.work.sessions.focusProxy(), "the next thing is the first session"


def test_the_mediator_the_parties_chose_moves_to_the_top(
    open_page: OpenPage, zh: Locale, scene: Scene, settle: Settle
) -> None:
    """Issue, assignment: the joint choice, in the window."""
    page = open_page(zh)
    page.open_item(scene.dispute)
    settle()
    listed = page.assign._list  # noqa: SLF001 - the list is the page's own part
    listed.select_place(2)
    page.assign.parties_chose.click()
    settle()
    first = listed.current_row()
    assert first.mediator_id == scene.novice
    assert page.assign.parties_chose.isChecked()
    page.assign.parties_chose.click()
    settle()
    assert not page.assign.parties_chose.isChecked()


def test_a_barred_mediator_cannot_be_assigned(open_page: OpenPage, zh: Locale, scene: Scene, settle: Settle) -> None:
    page = open_page(zh, scene.dispute)
    settle()
    listed = page.assign._list  # noqa: SLF001 - the list is the page's own part
    listed.select_place(3)
    assert listed.current_row().mediator_id == scene.expired
    assert not page.assign.assign_button.isEnabled()


def test_a_relative_asks_at_its_field_and_the_answer_is_kept(
    open_page: OpenPage, locale: Locale, scene: Scene, room: Room, settle: Settle
) -> None:
    page = open_page(locale, scene.dispute)
    settle()
    listed = page.assign._list  # noqa: SLF001
    listed.select_place(1)
    assert listed.current_row().mediator_id == scene.related
    page.findChild(QLineEdit, "assign_chosen_on").setText("2026-11-23")
    page.assign.assign_button.click()
    settle()
    assert page.assign.fields["answer"].finding()
    assert room.mediations.book().rows == ()
    page.findChild(QPlainTextEdit, "assign_answer").setPlainText("双方知情并同意")
    page.assign.assign_button.click()
    settle()
    (row,) = room.mediations.book().rows
    assert room.mediations.get(row.id).conflict_answer.endswith("双方知情并同意")


def test_a_session_is_logged_and_corrected(
    open_page: OpenPage, zh: Locale, scene: Scene, uow: UnitOfWork, room: Room, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_page(zh, mediation_id)
    page.work.sessions.begin()
    assert "地点" in {each.text() for each in page.work.sessions.fields["place"].findChildren(QLabel)}
    page.findChild(QLineEdit, "session_began").setText("8:30")
    page.findChild(QLineEdit, "session_ended").setText("8:10")
    page.findChild(QPlainTextEdit, "session_summary").setPlainText("双方同意分期")
    page.work.sessions._submit()  # noqa: SLF001
    settle()
    assert page.work.sessions.fields["ended_at"].finding()
    page.findChild(QLineEdit, "session_ended").setText("8:50")
    page.work.sessions._submit()  # noqa: SLF001
    settle()
    (kept,) = room.mediations.get(mediation_id).sessions
    assert kept.details.participants == "张三、李四"
    assert not page.work.sessions.is_open()


def test_one_fen_too_few_is_said_at_the_clause(
    open_page: OpenPage, locale: Locale, scene: Scene, uow: UnitOfWork, room: Room, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    page = open_page(locale, mediation_id)
    card = page.work.agreement
    assert not card.reveal_findings()
    state = card.typed().state()
    state["clauses"][0]["instalments"][2]["amount"] = "14,999.99"
    card.show_typed(from_state(state))
    assert card.reveal_findings()
    assert "0.01" in card._form.instalment_finding()  # noqa: SLF001
    card._save()  # noqa: SLF001
    settle()
    kept = room.mediations.get(mediation_id).agreement
    assert kept == agreement(scene)


def test_an_agreement_is_written_saved_and_printed(
    open_page: OpenPage, zh: Locale, scene: Scene, uow: UnitOfWork, room: Room, tray: Tray, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_page(zh, mediation_id)
    card = page.work.agreement
    card.add_clause()
    form = card._form  # noqa: SLF001
    form._text.setPlainText("归还借款本金")  # noqa: SLF001
    form._amount.setText("46000")  # noqa: SLF001
    form._add_instalment()  # noqa: SLF001
    assert card.typed().clauses[0].instalments == (TypedInstalment("2026-12-23", "46,000.00"),)
    assert page.print_current()
    settle()
    settle()
    (job,) = tray.jobs
    assert (job.title, job.copies) == ("调解协议书", 4)
    assert job.pdf.startswith(b"%PDF")
    (paper,) = room.papers.of_dispute(scene.dispute)
    assert paper.copies == 4
    assert not card.has_unsaved()
    assert room.drafts.offered("mediation") == ()


def test_a_half_typed_day_of_payment_is_the_only_thing_said(
    qtbot: QtBot, open_page: OpenPage, zh: Locale, scene: Scene, uow: UnitOfWork, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_page(zh, mediation_id)
    settle()
    with qtbot.waitActive(page):
        page.activateWindow()
    card = page.work.agreement
    card.add_clause()
    form = card._form  # noqa: SLF001
    form._text.setPlainText("归还借款本金")  # noqa: SLF001
    form._amount.setText("46000")  # noqa: SLF001
    form._add_instalment()  # noqa: SLF001
    due, amount = form._lines[0].way()[:2]  # noqa: SLF001
    qtbot.waitUntil(due.isVisible)
    qtbot.keyClicks(due, "2026-12-")
    assert form.clause().instalments[0].due == "2026-12-"
    assert not form.instalment_finding()
    assert not card._adds_up.isVisible()  # noqa: SLF001
    qtbot.keyClick(due, Qt.Key.Key_Tab)
    assert amount.hasFocus()


def test_without_a_printer_the_way_out_is_said(
    qtbot: QtBot, tasks: Tasks, room: Room, zh: Locale, scene: Scene, uow: UnitOfWork, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    page = MediationPage(typed(room), tasks, zh, printers=typed(Tray()))
    qtbot.addWidget(page)
    page.show()
    page.open_item(mediation_id)
    settle()
    page.print_current()
    settle()
    settle()
    assert "PDF" in page.notice.text()
    (paper,) = room.papers.of_dispute(scene.dispute)
    assert paper.copies == 0


def test_forty_clauses_stay_usable(
    open_page: OpenPage, zh: Locale, scene: Scene, uow: UnitOfWork, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_page(zh, mediation_id)
    card = page.work.agreement
    for number in range(40):
        card.add_clause()
        card._form.show_clause(TypedClause(ClauseKind.OTHER, text=f"第{number}项"))  # noqa: SLF001
        card._form.changed.emit()  # noqa: SLF001
    assert [clause.text for clause in card.typed().clauses] == [f"第{number}项" for number in range(40)]
    card._move(-1)  # noqa: SLF001
    assert card.typed().clauses[38].text == "第39项"
    page.work.show_paper()
    settle()
    assert page.work.panel.view.page() == 0


def test_typed_text_survives_a_rebuild_and_is_journalled(
    open_page: OpenPage, zh: Locale, scene: Scene, uow: UnitOfWork, room: Room, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    page = open_page(zh, mediation_id)
    page.work.agreement.add_clause()
    page.work.agreement._form._text.setPlainText("未保存的条款")  # noqa: SLF001
    page.journal._keeper.flush()  # noqa: SLF001
    settle()
    (draft,) = room.drafts.offered("mediation")
    assert draft.entity_key == mediation_id
    after_a_crash = open_page(zh, mediation_id)
    assert after_a_crash.work.agreement.typed().clauses[0].text == "未保存的条款"
    assert "没有保存" in after_a_crash.notice.text()
    rebuilt = open_page(zh)
    rebuilt.restore_state(page.typed_state())
    rebuilt.open_item(mediation_id)
    settle()
    assert rebuilt.work.agreement.typed().clauses[0].text == "未保存的条款"


def test_concluding_closes_and_can_be_undone(
    open_page: OpenPage, locale: Locale, scene: Scene, uow: UnitOfWork, room: Room, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.log_session(mediation_id, sitting(result=SessionResult.AGREED))
    mediations.save_agreement(mediation_id, agreement(scene))
    page = open_page(locale, mediation_id)
    undo: list[Callable[[], None]] = []
    page.told.connect(lambda _words, action: undo.append(action))
    page.work.begin_conclusion()
    page.work.conclusion._conclude()  # noqa: SLF001
    settle()
    assert room.mediations.get(mediation_id).status is MediationStatus.AGREED
    assert page.work.performance.isVisible()
    undo[-1]()
    settle()
    assert room.mediations.get(mediation_id).status is MediationStatus.RUNNING


def test_a_record_is_previewed_and_esc_goes_back(
    open_page: OpenPage, zh: Locale, scene: Scene, uow: UnitOfWork, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    mediations.log_session(mediation_id, sitting(TODAY))
    page = open_page(zh, scene.dispute)
    page.work.papers.choose(PaperKind.TRANSCRIPT)
    settle()
    assert page.work.panel.view._pages > 0  # noqa: SLF001
    page.work.sessions.begin()
    assert page.go_back()
    assert page.item_key() == mediation_id
    assert page.go_back()
    settle()
    assert page.item_key() == ""
    assert not page.go_back()
