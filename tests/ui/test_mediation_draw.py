"""Drawing a mediator in the mediation room, by keyboard in both languages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, put_scene
from tests.ui.mediation_room import Room, Tray, typed
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.mediator_draw_views import MediatorDrawRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file import base_draw
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.widgets import LineEdit
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], MediationPage]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return Room(uow)


@pytest.fixture
def open_draw(qtbot: QtBot, tasks: Tasks, room: Room, scene: Scene, settle: Settle) -> Open:
    """Opens the draw from the assignment of the dispute."""

    def make(locale: Locale) -> MediationPage:
        page = MediationPage(typed(room), tasks, locale, printers=typed(Tray()))
        qtbot.addWidget(page)
        page.resize(1182, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(scene.dispute)
        settle()
        press(page.assign.draw_button)
        settle()
        return page

    return make


def press(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def fix(page: MediationPage, settle: Settle) -> None:
    """Tick, answer the one question, fix the list."""
    pool = page.draw.pool
    assert pool.none_chosen.hasFocus()
    press(pool.none_chosen)
    press(pool.fix_button)
    assert pool.answer_field.finding()
    assert pool.words.hasFocus()
    pool.words.setText("双方知情，均同意")
    QTest.keyClick(pool.words, Qt.Key.Key_Return)
    press(pool.fix_button)
    settle()


def draw(page: MediationPage, settle: Settle) -> None:
    fix(page, settle)
    editor = page.draw.seed.fields["seed"].editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, "3 6 2 5")
    press(page.draw.seed.draw_button)
    settle()


def made(page: MediationPage) -> MediatorDrawRow:
    view = page.draw.view()
    assert view is not None
    assert view.made is not None
    return view.made


def test_whoever_is_drawn_is_preselected_and_the_assignment_keeps_the_draw(
    open_draw: Open, locale: Locale, room: Room, settle: Settle
) -> None:
    page = open_draw(locale)
    draw(page, settle)
    drawn = made(page)
    assert drawn.chosen is not None
    assert page.draw.result.assign_button.hasFocus()
    press(page.draw.result.assign_button)
    settle()
    assert page.assign.isVisible()
    page.assign._chosen_on.edit.setText("今天")  # noqa: SLF001
    press(page.assign.assign_button)
    settle()
    (row,) = room.mediations.book().rows
    assert row.mediator == drawn.chosen.name
    assert room.mediations.get(row.id).draw_id == drawn.id


def test_the_tick_comes_before_the_draw(open_draw: Open, locale: Locale, settle: Settle) -> None:
    page = open_draw(locale)
    pool = page.draw.pool
    pool.words.setText("双方知情，均同意")
    press(pool.answer_button)
    press(pool.fix_button)
    settle()
    assert pool.fields["none_chosen"].finding()
    assert pool.none_chosen.hasFocus()
    assert not page.draw.seed.isVisible()


def test_a_mediator_who_declines_is_followed_for_a_reason(
    open_draw: Open, zh: Locale, room: Room, settle: Settle
) -> None:
    page = open_draw(zh)
    draw(page, settle)
    result, second = page.draw.result, made(page).places[1]
    press(result.replace_button)
    assert result.reason_field.finding()
    assert result.reason.hasFocus()
    result.reason.setText("调解员谢绝")
    press(result.replace_button)
    settle()
    chosen = made(page).chosen
    assert chosen is not None
    assert chosen.name == second.name
    assert page.go_back()
    settle()
    page.assign._chosen_on.edit.setText("今天")  # noqa: SLF001
    press(page.assign.assign_button)
    settle()
    (row,) = room.mediations.book().rows
    assert row.mediator == second.name


def test_slip_and_record_stay_at_hand_once_a_mediator_is_assigned(
    open_draw: Open, zh: Locale, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_draw(zh)
    draw(page, settle)
    press(page.draw.result.assign_button)
    settle()
    page.assign._chosen_on.edit.setText("今天")  # noqa: SLF001
    press(page.assign.assign_button)
    settle()
    page._drawn.click()  # noqa: SLF001 - the page's own button
    settle()
    assert page.draw.isVisible()
    assert not page.draw.result.replace_button.isVisible()
    assert page.print_current()
    settle()
    assert page.draw.paper.isVisible()
    assert page.go_back()
    target = tmp_path / "调解员.json"
    monkeypatch.setattr(base_draw, "choose_target", lambda *_args: target)
    press(page.draw.record_button)
    settle()
    command = [sys.executable, "-m", "tribunal_desktop", "verify-draw", str(target), "--lang", "zh"]
    env = os.environ | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=env, check=False)
    assert done.returncode == 0
    assert "调解员：" in done.stdout
    assert page.go_back()
    assert page.work.isVisible()


def test_a_draw_is_given_up_on_record(open_draw: Open, zh: Locale, settle: Settle) -> None:
    page = open_draw(zh)
    fix(page, settle)
    seed = page.draw.seed
    press(seed.give_up_button)
    assert seed.give_up_field.finding()
    reason = seed.give_up_field.editor
    assert isinstance(reason, LineEdit)
    reason.setText("名册有变动")
    press(seed.give_up_button)
    settle()
    assert page.draw.pool.isVisible()
    view = page.draw.view()
    assert view is not None
    assert [each.given_up_words for each in view.draws] == ["名册有变动"]
