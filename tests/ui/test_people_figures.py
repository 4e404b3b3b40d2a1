"""The view of figures over practice data."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, select

from tests.conftest import StandingClock
from tribunal_desktop.models import Device, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import RateGroup
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_figures import FiguresView
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def filled(uow: UnitOfWork, engine: Engine, clock: StandingClock) -> None:
    with uow.write("test") as session:
        session.scalars(select(Tribunal)).one().practice = True
        session.add(Device(id=new_id(clock), name="枫溪", mark="L2", signing_public="00" * 32))
    fill(engine, clock, disputes=60)


def opened(
    services: Services, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle
) -> tuple[PeoplePage, FiguresView]:
    page = PeoplePage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1182, 740)
    page.show()
    page.open_item("figures")
    settle()
    settle()
    view = page.current()
    assert isinstance(view, FiguresView)
    return page, view


@pytest.mark.usefixtures("filled")
def test_every_number_opens_its_disputes(
    services: Services, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    page, view = opened(services, tasks, locale, qtbot, settle)
    for group in RateGroup:
        page.open_item(f"figures/{group.value}")
        settle()
        settle()
        for place, row in enumerate(view.table.rows()):
            view.rates.select_place(place)
            settle()
            assert view.behind.table.rowCount() == row.now.tried
    with qtbot.waitSignal(page.navigate) as asked:
        view.group.choose("stage")
        settle()
        settle()
        view.behind.opened.emit(view.behind.table.rows()[0])
    assert asked.args[1].endswith("#mediation")


def test_a_tribunal_without_mediation_is_told_where_to_begin(
    services: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    _, view = opened(services, tasks, zh, qtbot, settle)
    assert not view.rates.isVisible()
