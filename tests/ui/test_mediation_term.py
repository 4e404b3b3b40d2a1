"""The term of a mediation in its room: lengthened by consent, over, and what was refused said where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.services.mediation_samples import TODAY, Scene, assigned, put_scene
from tests.ui.mediation_room import Room, open_part
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import MediationMode
from tribunal_desktop.services.mediation_rows import Conclusion, NewAssignment
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.theme import Tone
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


def test_a_term_that_is_over_is_said_in_the_list_at_the_heading_and_where_it_would_be_lengthened(
    open_at: Open, locale: Locale, uow: UnitOfWork, scene: Scene, clock: StandingClock, settle: Settle
) -> None:
    _, mediation_id = assigned(uow, scene)
    clock.advance(days=8)
    page = open_at(locale, mediation_id, "people")
    term = page.work.parts.people.term
    assert not term.button.isVisible()
    over = "已于" if locale.lang == "zh" else "The term ended on"
    assert over in " ".join(each.text() for each in term.findChildren(QLabel) if each.isVisible())
    assert page._state_pill.text() == ("期限已过" if locale.lang == "zh" else "term is over")  # noqa: SLF001
    page.go_back()
    settle()
    column = next(each for each in page.list._table.columns if each.key == "due")  # noqa: SLF001
    assert column.tone is not None
    assert column.tone(page.list._rows[0]) is Tone.BAD  # noqa: SLF001


def test_a_consent_of_another_time_is_said_at_its_field_and_gone_after_the_right_one(
    open_at: Open, zh: Locale, uow: UnitOfWork, room: Room, scene: Scene, settle: Settle
) -> None:
    mediations, mediation_id = assigned(uow, scene)
    before = mediations.get(mediation_id).due_on
    page = open_at(zh, mediation_id, "people")
    term = page.work.parts.people.term
    for day, said in (("2026-11-25", True), ("2026-11-23", False)):
        entered = page.findChild(QLineEdit, "consent_day")
        assert isinstance(entered, QLineEdit)
        entered.setText(day)
        term.extend()
        settle()
        settle()
        assert bool(term.field.finding()) is said
        assert page.notice.isHidden()
        assert (mediations.get(mediation_id).due_on == before) is said


def test_what_was_refused_in_one_mediation_is_not_said_in_the_next(
    open_at: Open, zh: Locale, uow: UnitOfWork, scene: Scene, settle: Settle
) -> None:
    mediations, first = assigned(uow, scene)
    page = open_at(zh, first)
    page.print_current()
    settle()
    assert "调解协议" in page.notice.text()
    mediations.conclude(first, Conclusion(False, TODAY))
    second = mediations.assign(NewAssignment(scene.dispute, scene.novice, MediationMode.POST_FILING_ENTRUSTED, TODAY))
    page.open_item(second)
    settle()
    assert page.notice.isHidden()
