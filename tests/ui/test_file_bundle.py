"""Bundles in the case file: everything for the hearing goes to the printer with one press, what is missing is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts
from tests.services.test_issued_papers import sheet
from tests.services.test_print_queue import SAVED
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import PrintState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs
from tribunal_desktop.services.print_rows import FILE_COPY
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale, str], Any]


@pytest.fixture
def dispute_id(services: Services, uow: UnitOfWork) -> str:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    return services.intake.register(facts(), {finding.key for finding in services.intake.check(facts())}).id


@pytest.fixture
def summons(services: Services, dispute_id: str) -> IssuedPaper:
    return services.issued_papers.keep(sheet(), KeepAs(dispute_id, "", "传票"), SAVED).paper


@pytest.fixture
def tray(tasks: Tasks) -> Tray:
    made = Tray("一号")
    PrintDesk.of(tasks).printers = typed(made)
    return made


@pytest.fixture
def open_section(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, dispute_id: str) -> Open:
    pages = []

    def make(locale: Locale, key: str) -> Any:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{dispute_id}#{key}")
        settle()
        return page.file.current()

    return make


@pytest.mark.parametrize("key", ["hearings", "papers"])
def test_one_press_prints_everything_for_the_hearing(
    open_section: Open, locale: Locale, key: str, services: Services, summons: IssuedPaper, tray: Tray, settle: Settle
) -> None:
    section = open_section(locale, key)
    section.open_bundle()
    for _round in range(3):
        settle()
    assert section.bundle.table.table.rowCount() == 1
    assert section.print_current()
    for _round in range(10):
        settle()
    people = [recipient.name for recipient in services.issued_papers.recipients(summons.dispute_id)]
    assert len(tray.jobs) == len(people)
    assert {row.state for row in services.print_queue.rows()} == {PrintState.DONE}
    assert set(services.issued_papers.paper(summons.id).recipients) == {*people}
    assert FILE_COPY in people
    assert not section.bundle.print_button.isEnabled()
    assert section.go_back()


def test_what_is_missing_leads_to_where_it_is_made(
    open_section: Open, zh: Locale, tray: Tray, settle: Settle, qtbot: QtBot
) -> None:
    section = open_section(zh, "hearings")
    section.open_bundle()
    for _round in range(3):
        settle()
    links = {link.text(): link for link in section.bundle.findChildren(QPushButton) if link.property("kind") == "link"}
    with qtbot.waitSignal(section.section_wanted) as asked:
        links["送达回证"].click()
    assert asked.args == ["service"]
    assert tray.jobs == []
