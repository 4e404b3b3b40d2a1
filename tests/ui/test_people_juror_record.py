"""The record of a people's assessor beside the roster."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from tests.services.pay_samples import PayRoom
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_roster import RosterView
from tribunal_desktop.ui.workers import Tasks


def test_an_assessor_opens_with_the_cases_of_the_year(
    services: Services,
    engine: Engine,
    uow: UnitOfWork,
    tasks: Tasks,
    locale: Locale,
    qtbot: QtBot,
    settle: Callable[[], None],
) -> None:
    """Row S.10: Enter on a case opens its hearings; the year before is a step away."""
    room = PayRoom(engine, uow)
    juror = room.juror("陈陪审")
    dispute = room.dispute("一号")
    room.held(date(2026, 10, 8), "陈陪审", dispute_id=dispute)
    page = PeoplePage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1182, 740)
    page.show()
    page.open_item(f"roster/{juror}")
    settle()
    settle()
    view = page.current()
    assert isinstance(view, RosterView)
    record = view.side.record
    assert record.isVisible()
    assert [case.number for case in record.cases.table.rows()] == ["一号"]
    with qtbot.waitSignal(page.navigate) as gone:
        qtbot.keyClick(record.cases, Qt.Key.Key_Return)
    assert gone.args == ["cases", f"{dispute}#hearings"]
    record._turn(-1)  # noqa: SLF001
    settle()
    assert not record.cases.table.rows()
