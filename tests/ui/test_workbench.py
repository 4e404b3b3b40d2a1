"""The workbench page: the day at one glance, every line opens what it speaks of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import PlaceKind, ProblemKind
from tribunal_desktop.rules.visits import VisitFacts
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.circuit_rows import StopPlan, TripPlan
from tribunal_desktop.services.circuit_trial import CircuitTrials
from tribunal_desktop.services.contact_visits import ContactVisits
from tribunal_desktop.services.flags import FourTypes
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.workbench import WorkbenchPage
from tribunal_desktop.ui.workers import Tasks


@pytest.fixture
def services(uow: UnitOfWork, clock: StandingClock) -> Services:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(clock), name="枫溪-L2", mark="L2", signing_public="00" * 32))
    reference = Reference()
    known = {
        "actor": uow.actor,
        "clock": clock,
        "reference": reference,
        "circuit": CircuitTrials(uow),
        "contact": ContactVisits(uow, reference),
        "flags": FourTypes(uow, reference),
        "workbench": Workbench(uow),
    }
    return Services(**{field.name: known.get(field.name, SimpleNamespace()) for field in fields(Services)})


@pytest.fixture
def page(services: Services, tasks: Tasks, locale: Locale, qtbot: QtBot) -> WorkbenchPage:
    page = WorkbenchPage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1170, 760)
    page.show()
    return page


def test_lines_stand_by_their_day_and_open_their_page(
    page: WorkbenchPage, services: Services, settle: Callable[[], None], qtbot: QtBot, clock: StandingClock
) -> None:
    today = clock().date()
    stop = StopPlan("村委会", PlaceKind.VILLAGE_OFFICE)
    trip = services.circuit.plan(TripPlan("花明泉村巡回", today + timedelta(days=1), (stop,)))
    visit = services.contact.open_visit(VisitFacts(today.replace(day=7), "郦国平"))
    services.contact.add_problem(visit, ProblemKind.SAFETY, "报警灯不亮", today - timedelta(days=1))
    page.refresh()
    settle()
    rows = page._table.rows()  # noqa: SLF001
    assert [(row.page, row.entity_id) for row in rows] == [("contact", visit), ("circuit", trip), ("contact", "")]
    page._due.select_place(1)  # noqa: SLF001
    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(page._due, Qt.Key.Key_Return)  # noqa: SLF001
    assert opened.args == ["circuit", trip]


def test_what_is_not_yet_reported_is_counted(page: WorkbenchPage, settle: Callable[[], None]) -> None:
    page.refresh()
    settle()
    assert " 3 " in page._waiting.accessibleName()  # noqa: SLF001


def test_a_trip_of_the_next_days_is_a_link(
    page: WorkbenchPage, services: Services, settle: Callable[[], None], qtbot: QtBot, clock: StandingClock
) -> None:
    stop = StopPlan("村委会", PlaceKind.VILLAGE_OFFICE)
    trip = services.circuit.plan(TripPlan("花明泉村巡回", clock().date(), (stop,)))
    page.refresh()
    settle()
    link = next(each for each in page.findChildren(QPushButton) if each.text() == "花明泉村巡回")
    with qtbot.waitSignal(page.navigate) as opened:
        link.click()
    assert opened.args == ["circuit", trip]
