"""The mediation room where the window is small: the paper becomes a part of its own, nothing is cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, agreement, assigned, put_scene
from tests.ui.mediation_room import Room, typed
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.theme import Appearance, TextSize, Theme
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
ROOM_WIDTH = 778
"""What the room has of a window of 1024 at the largest text."""


@pytest.fixture
def largest(qapp: QApplication) -> Iterator[None]:
    Theme.current().apply(Appearance.LIGHT, TextSize.LARGEST)
    yield
    Theme.current().apply(Appearance.LIGHT, TextSize.STANDARD)


@pytest.fixture
def page(largest: None, uow: UnitOfWork, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle) -> MediationPage:
    scene: Scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    made = MediationPage(typed(Room(uow)), tasks, locale)
    qtbot.addWidget(made)
    made.resize(ROOM_WIDTH, 590)
    made.show()
    made.open_item(mediation_id)
    settle()
    return made


def test_nothing_of_a_part_is_cut_off(page: MediationPage, settle: Settle) -> None:
    for part in ("main", "diary", "facts", "checks", "people"):
        page.work.parts.choice.choose(part)
        settle()
        assert page.work.parts.width() <= page.contents_width(), part
    shown = [each for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]
    assert not [each.text() for each in shown if each.width() < each.minimumSizeHint().width()]


def test_the_paper_is_one_choice_away_and_beside_the_cards_in_a_wide_window(
    page: MediationPage, settle: Settle
) -> None:
    assert not page.work.panel.isVisible()
    page.work.parts.choice.choose("paper")
    assert page.work.panel.isVisible()
    page.resize(2200, 900)
    settle()
    assert page.work.parts.choice.choice() == "main"
    assert page.work.panel.isVisible()
    page.work.parts.choice.choose("diary")
    assert not page.work.panel.isVisible(), "a diary is no paper"


def test_print_is_offered_where_papers_are(page: MediationPage, locale: Locale) -> None:
    shown = {each.text() for each in page.findChildren(QPushButton) if each.isVisibleTo(page)}
    page.work.parts.choice.choose("diary")
    left = {each.text() for each in page.findChildren(QPushButton) if each.isVisibleTo(page)}
    print_words = "打印" if locale.lang == "zh" else "Print"
    assert print_words in shown
    assert print_words not in left
