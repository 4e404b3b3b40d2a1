"""Papers of many cases in the window: chosen, made step by step, stopped, handed out; failures lead to their case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.batch_room import put_cases
from tests.services.mediation_samples import Scene
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import PaperQuery
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import cases_batch
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.workers import Tasks

INFO, LETTER, APPLICATION = "mediation_info", "entrust_mediation_letter", "withdrawal_application"

Settle = Callable[[], None]
Open = Callable[[Locale], CasesPage]


@pytest.fixture
def scenes(services: Services, uow: UnitOfWork) -> list[Scene]:
    made = put_cases(uow)
    services.search.rebuild()
    return made


@pytest.fixture
def open_page(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, scenes: list[Scene]) -> Open:
    """The list of cases with all of them chosen for papers."""

    def make(locale: Locale) -> CasesPage:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        page.browser.table().selectAll()
        settle()
        page.browser.selection.papers_wanted.emit()
        settle()
        return page

    return make


def kept(services: Services) -> int:
    return services.issued_papers.page(PaperQuery()).count


def test_papers_are_made_by_keyboard_and_a_failure_leads_to_its_case(
    open_page: Open, locale: Locale, qtbot: QtBot, settle: Settle, services: Services, scenes: list[Scene]
) -> None:
    page = open_page(locale)
    batch = page.batch
    assert batch.isVisible()
    assert batch.forms.hasFocus()
    qtbot.keyClicks(batch.forms, "wptjh")
    qtbot.waitUntil(lambda: bool(batch.forms.proposals()))
    qtbot.keyClick(batch.forms, Qt.Key.Key_Return)
    assert [each.form.key for each in batch.questions] == [LETTER]
    page.press_main()
    settle()
    qtbot.waitUntil(lambda: not batch.run.running)
    assert kept(services) == 2
    assert batch.failures.isVisible()
    assert batch.failures.hasFocus()
    failure = batch.failures.current_row()
    assert failure.case.dispute_id == scenes[1].dispute
    batch.failures.opened.emit(failure)
    settle()
    section = page.file.current()
    assert isinstance(section, PapersSection)
    assert section.maker.form_key() == LETTER


def test_what_is_common_is_asked_once_before_anything_is_made(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, services: Services
) -> None:
    batch = open_page(zh).batch
    batch.choose_form(APPLICATION)
    batch.make()
    settle()
    assert kept(services) == 0
    asked = next(each for each in batch.questions[0].questions if each.ask.id == "ground")
    choices = asked.ask.choices
    asked.take(choices[0][0] if choices else "双方已经和解")
    batch.make()
    qtbot.waitUntil(lambda: not batch.run.running)
    assert kept(services) == 3


def test_stopped_in_the_middle_and_gone_on_from_there(
    open_page: Open, zh: Locale, qtbot: QtBot, services: Services, settle: Settle
) -> None:
    page = open_page(zh)
    batch = page.batch
    batch.choose_form(INFO)
    batch.run.moved.connect(lambda step: batch.progress.stop_button.click() if step.done == 1 else None)
    batch.make()
    page.go_back()
    assert page.strip.isVisible()
    qtbot.waitUntil(lambda: not batch.run.running)
    settle()
    assert kept(services) == 2
    assert page.strip.isVisible()
    page.strip.show_button.click()
    assert batch.isVisible()
    assert not page.strip.isVisible()
    batch.run.moved.disconnect()
    batch.run.moved.connect(batch._moved)  # noqa: SLF001 - the stop of this test is taken off the signal again
    batch.make()
    qtbot.waitUntil(lambda: not batch.run.running)
    assert kept(services) == 6


def test_papers_leave_as_one_pdf_as_files_and_through_the_queue(
    open_page: Open,
    zh: Locale,
    qtbot: QtBot,
    services: Services,
    tasks: Tasks,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "文书"
    folder.mkdir()
    monkeypatch.setattr(cases_batch, "choose_target", lambda *_: tmp_path / "一本.pdf")
    monkeypatch.setattr(cases_batch, "choose_folder", lambda *_: folder)
    PrintDesk.of(tasks).chosen = "一号打印机"
    batch = open_page(zh).batch
    batch.choose_form(INFO)
    batch.make()
    qtbot.waitUntil(lambda: not batch.run.running)
    for act in (batch.pdf_button, batch.folder_button, batch.queue_button):
        act.click()
        settle()
        qtbot.waitUntil(lambda: not batch.run.running)
    assert len(PdfReader(tmp_path / "一本.pdf").pages) == 12
    assert len(list(folder.iterdir())) == 6
    assert len(services.print_queue.rows()) == 12


def test_cases_of_a_series_and_of_a_day_come_in(
    open_page: Open, zh: Locale, settle: Settle, scenes: list[Scene]
) -> None:
    page = open_page(zh)
    page.open_item(f"series:{scenes[0].dispute}")
    settle()
    page.batch.choose_form(INFO)
    assert not page.batch.start_button.isEnabled()
    page.batch.day.edit.setText("2026-12-01")
    page.batch.add_day()
    settle()
    assert not page.batch.start_button.isEnabled()
