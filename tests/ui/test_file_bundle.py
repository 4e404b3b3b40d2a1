"""Bundles in the case file: everything for the hearing goes to the printer with one press, what is missing is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts
from tests.services.mediation_samples import agreement, assigned, put_scene, sitting
from tests.services.test_issued_papers import sheet
from tests.services.test_print_queue import SAVED
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.documents.forms.facts import Answer
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import PrintState, SessionResult
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, PaperKind, PaperRequest
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


def test_filing_to_minutes_print_in_one_place_on_the_spot(
    services: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle, uow: UnitOfWork, tray: Tray
) -> None:
    """Notice of acceptance, agreement, minutes, application to confirm and return of service with one press."""
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    talk = mediations.log_session(mediation_id, sitting(result=SessionResult.AGREED))
    services.intake.mark_filed(scene.dispute, date(2026, 11, 20), "（2026）浙0681民初299号")
    for kind, of in ((PaperKind.AGREEMENT, ""), (PaperKind.TRANSCRIPT, talk)):
        services.papers.issue(PaperRequest(mediation_id, kind, of))
    for key in ("acceptance_notice", "service_return", "confirmation_application"):
        issue(services, scene.dispute, key)
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.resize(1180, 740)
    page.show()
    page.open_item(f"{scene.dispute}#papers")
    settle()
    section = page.file.current()
    section.open_bundle()
    section.bundle.bundle.choose("on_the_spot")
    for _round in range(3):
        settle()
    titles = [line.paper.title for line in section.bundle.table.table.rows()]
    assert len(titles) == 5, titles
    section.print_current()
    for _round in range(30):
        settle()
    printed = {row.title for row in services.print_queue.rows() if row.state is PrintState.DONE}
    assert printed == set(titles)
    assert all(paper.registry_no for paper in services.papers.of_dispute(scene.dispute))


def issue(services: Services, dispute_id: str, key: str) -> None:
    """Make a form with the answers it proposes, for its first recipient; every question gets a reason."""
    draft = services.forms.start(dispute_id, key)
    to = draft.recipients[0].id if draft.recipients else ""
    answers = tuple(Answer(each.ask.id, each.value) for each in draft.asks if each.asked)
    request = FormRequest(dispute_id, key, answers, recipient=to)
    findings = services.forms.preview(request).findings
    services.forms.issue(replace(request, reasons=tuple((each.key, "当场制作") for each in findings)))
