"""The open case file: sections by keyboard, links into a section, drafts per section and dispute."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts, plaintiff
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.services.case_views import CaseQuery
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection
from tribunal_desktop.ui.pages.case_file.base_sections import SECTIONS
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.widgets import DraftOffer, LineEdit
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], CasesPage]


class NotesSection(CaseSection):
    """A section with one editor, as small as a section can be."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.note = LineEdit("note")
        self.body.addWidget(self.note)
        self.reads = 0

    def reload(self) -> None:
        self.reads += 1


@pytest.fixture
def open_page(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Open:
    pages: list[CasesPage] = []

    def make(locale: Locale) -> CasesPage:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        return page

    return make


@pytest.fixture
def services(services: Services, uow: UnitOfWork) -> Services:
    """Two disputes, so that one can go from one file to the other."""
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    for name in ("陈大伟", "单玉玺"):
        services.intake.register(facts(plaintiff(name=name)))
    return services


@pytest.fixture
def ids(services: Services) -> list[str]:
    """The disputes in the order of the list."""
    return [row.id for row in services.cases.page(CaseQuery()).rows]


def test_enter_opens_the_file_and_escape_comes_back(
    open_page: Open, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    page = open_page(locale)
    table = page.browser.table()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    chosen = table.current_row()
    assert chosen is not None
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert page.file.isVisible()
    assert page.item_key() == f"{chosen.id}#overview"
    assert page.go_back()
    settle()
    assert page.browser.isVisible()
    assert table.current_row() == chosen


def test_every_section_opens_by_keyboard(
    open_page: Open, locale: Locale, qtbot: QtBot, settle: Settle, ids: list[str]
) -> None:
    page = open_page(locale)
    page.open_item(ids[0])
    settle()
    seen = []
    for _section in SECTIONS:
        seen.append(page.item_key().partition("#")[2])
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert not page.notice.isVisible()
    assert seen == [section.key for section in SECTIONS]
    assert page.item_key() == f"{ids[0]}#overview"
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    assert page.item_key() == f"{ids[0]}#{SECTIONS[1].key}"


def test_looking_through_a_file_is_no_typing(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, ids: list[str], services: Services
) -> None:
    page = open_page(zh)
    page.open_item(ids[0])
    settle()
    for _section in SECTIONS:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        settle()
    page.file.keep_typed()
    settle()
    assert {section.key: services.drafts.offered(f"case.{section.key}") for section in SECTIONS} == {
        section.key: () for section in SECTIONS
    }


def test_a_link_opens_a_section_and_keeps_it_for_the_next_file(
    open_page: Open, zh: Locale, settle: Settle, ids: list[str]
) -> None:
    page = open_page(zh)
    page.open_item(f"{ids[0]}#papers")
    settle()
    assert page.item_key() == f"{ids[0]}#papers"
    page.open_item(ids[1])
    settle()
    assert page.item_key() == f"{ids[1]}#papers"


def test_what_is_typed_belongs_to_its_dispute_and_is_offered_again(
    services: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle, ids: list[str]
) -> None:
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    section = NotesSection(services, page, page)
    section.key = "notes"
    section.open_dispute(ids[0])
    settle()
    section.note.insert("双方同意延期")
    section.open_dispute(ids[1])
    settle()
    assert section.note.text() == ""
    offered = section.findChild(DraftOffer)
    assert offered is not None
    assert offered.isHidden()
    section.open_dispute(ids[0])
    settle()
    assert not offered.isHidden()
    offered.focusProxy().click()
    assert section.note.text() == "双方同意延期"
    section.saved()
    settle()
    assert services.drafts.offered("case.notes") == ()


def test_stored_text_shown_in_an_editor_makes_no_draft(
    services: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle, ids: list[str]
) -> None:
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    section = NotesSection(services, page, page)
    section.key = "notes"
    section.open_dispute(ids[0])
    with section.filling():
        section.note.setText("已存的内容")
    section.keep_typed()
    settle()
    assert services.drafts.offered("case.notes") == ()


def test_typed_text_survives_a_rebuild_of_the_page(
    open_page: Open, zh: Locale, en: Locale, settle: Settle, ids: list[str]
) -> None:
    page = open_page(zh)
    page.open_item(f"{ids[0]}#allocation")
    settle()
    again = open_page(en)
    again.open_item(page.item_key())
    again.restore_state(page.typed_state())
    settle()
    assert again.item_key() == f"{ids[0]}#allocation"


@pytest.mark.parametrize("elsewhere", ["same", "other", "list"])
def test_the_form_of_a_print_leaves_with_its_section_its_case_or_the_list(
    open_page: Open, zh: Locale, services: Services, ids: list[str], settle: Settle, elsewhere: str
) -> None:
    """Over another case it would print the paper of the one before."""
    page = open_page(zh)
    page.open_item(f"{ids[0]}#parties")
    settle()
    ask_print_private(page, services.volunteers.pairings.paper().paper, "结对表")
    assert page.print_bar is not None
    if elsewhere == "list":
        assert page.go_back()
    else:
        page.open_item(f"{ids[0]}#fees" if elsewhere == "same" else f"{ids[1]}#parties")
    settle()
    assert page.print_bar is None
