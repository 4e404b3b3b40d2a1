"""Jurors and series in the file, by keyboard in both languages: drawn, replaced, seated; found, made, given, apart."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts
from tribunal_desktop.models import Device, Juror, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file import base_draw
from tribunal_desktop.ui.pages.case_file.allocation import AllocationSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks
from tribunal_desktop.verify_draw import verify_draw

Settle = Callable[[], None]
Open = Callable[[Locale], AllocationSection]


@pytest.fixture
def dispute_ids(services: Services, uow: UnitOfWork) -> tuple[str, ...]:
    """Two disputes of two plaintiffs against one defendant, filed today, and five jurors."""
    with uow.write("test.prepare") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
        session.add_all(Juror(id=new_id(uow.clock), name=f"陈{each}") for each in "一二三四五")
    made = []
    for name in ("陈大伟", "吕小红"):
        new = facts()
        first = replace(new.parties[0], name=name, id_number="", phone="")
        new = replace(new, parties=(first, *new.parties[1:]))
        asked = {finding.key for finding in services.intake.check(new)}
        made.append(services.intake.register(new, asked).id)
        services.intake.mark_filed(made[-1], uow.today())
    return tuple(made)


@pytest.fixture
def open_section(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, dispute_ids: tuple[str, ...]) -> Open:
    pages = []

    def make(locale: Locale) -> AllocationSection:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{dispute_ids[0]}#allocation")
        settle()
        section = page.file.current()
        assert isinstance(section, AllocationSection)
        return section

    return make


def _fix(section: AllocationSection, settle: Settle, days: int = 14) -> None:
    """Type the day of the hearing and fix the list."""
    section.show_part("jurors")
    pool = section.jurors.pool
    pool.hearing_on.edit.setFocus()
    QTest.keyClicks(pool.hearing_on.edit, (section.services.today() + timedelta(days=days)).isoformat())
    pool.fix_button.setFocus()
    QTest.keyClick(pool.fix_button, Qt.Key.Key_Space)
    settle()


def _draw(section: AllocationSection, settle: Settle) -> None:
    _fix(section, settle)
    seed = section.jurors.seed
    editor = seed.fields["seed"].editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, "3 6 2 5")
    seed.draw_button.setFocus()
    QTest.keyClick(seed.draw_button, Qt.Key.Key_Space)
    settle()


def test_jurors_are_drawn_by_keyboard_and_the_record_is_checked(
    open_section: Open, locale: Locale, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = open_section(locale)
    _draw(section, settle)
    view = section.jurors.view()
    assert view is not None
    assert view.made is not None
    assert len(view.made.chosen) == 2
    assert section.jurors.result.isVisible()
    assert section.print_current()
    settle()
    assert section.jurors.paper.isVisible()
    assert section.go_back()
    target = tmp_path / "jurors.json"
    monkeypatch.setattr(base_draw, "choose_target", lambda *_args: target)
    section.jurors.record_button.click()
    settle()
    assert verify_draw(target, locale.lang) == 0
    assert json.loads(target.read_bytes())["places"] == {"seats": 2, "substitutes": 2}


def test_a_substitute_follows_only_for_a_reason(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    _draw(section, settle)
    result = section.jurors.result
    result.replace_button.click()
    assert result.reason_field.finding()
    result.reason.setText("住院")
    result.replace_button.click()
    settle()
    view = section.jurors.view()
    assert view is not None
    assert view.made is not None
    assert [each.position for each in view.made.chosen] == [2, 3]


def test_a_late_draw_is_said_at_the_day_and_asks_why(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    _fix(section, settle, days=3)
    pool = section.jurors.pool
    assert "2026年11月19日" in pool.fields["hearing_on"].finding()
    assert not section.jurors.seed.isVisible()
    assert pool.why_late.hasFocus()
    pool.why_late.setText("原陪审员住院")
    pool.fix_button.click()
    settle()
    assert section.jurors.seed.isVisible()


def test_a_series_is_made_of_what_was_found_and_binds_the_draw(
    open_section: Open, locale: Locale, settle: Settle, dispute_ids: tuple[str, ...]
) -> None:
    section = open_section(locale)
    section.show_part("series")
    part = section.series
    assert set(part.boxes) == {dispute_ids[1]}
    part.begin_button.click()
    settle()
    assert part.fields["why"].finding()
    part.why.setText("同一被告")
    part.begin_button.click()
    settle()
    view = part.view()
    assert view is not None
    assert len(view.cases) == 2
    assert part.give.isVisible()
    give = part.give
    give.judge.setCurrentIndex(1)
    give.give_button.click()
    assert give.fields["approver"].finding()
    give.approver.setText("庭长 周海波")
    give.give_button.click()
    settle()
    view = part.view()
    assert view is not None
    assert view.without_judge == ()
    part.apart_button.click()
    assert part.fields["apart"].finding()
    part.apart_words.setText("另有抗辩")
    part.apart_button.click()
    settle()
    view = part.view()
    assert view is not None
    assert view.cases[0].apart_why == "另有抗辩"
