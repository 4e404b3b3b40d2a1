"""Village cards in the room of supervision: a status noted by keyboard, filings that open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tribunal_desktop.models import UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import HarmonyStatus
from tribunal_desktop.services.case_query import SpanKind, from_text
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import LIST_ITEM
from tribunal_desktop.ui.pages.supervision import SupervisionPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def page(
    services: Services, uow: UnitOfWork, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle
) -> SupervisionPage:
    with uow.write("test.village") as session:
        session.add(
            Village(id=new_id(uow.clock), name="西坞村", township="枫溪镇", population=2500, population_year=2025)
        )
    made = SupervisionPage(services, tasks, locale)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    with qtbot.waitActive(made):
        made.show()
    made.open_item("villages")
    made.refresh()
    settle()
    return made


def test_a_status_is_noted_by_keyboard(page: SupervisionPage, qtbot: QtBot, settle: Settle) -> None:
    body = page.villages.findChild(QLineEdit, "village_granted_by")
    since = page.villages.findChild(QLineEdit, "village_since")
    assert body is not None
    assert since is not None
    body.setFocus()
    qtbot.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.villages.fields["since_on"].finding()
    assert page.villages.fields["granted_by"].finding()
    since.setText("今天")
    body.insert("枫溪镇党委")
    qtbot.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    status = page.villages.list.table.rows()[0].status
    assert status is not None
    assert (status.status, status.granted_by) == (HarmonyStatus.WORKING, "枫溪镇党委")


def test_the_filings_of_a_village_open(page: SupervisionPage, qtbot: QtBot) -> None:
    page.villages.list.setFocus()
    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(page.villages.list, Qt.Key.Key_Return)
    query = from_text(opened.args[1].removeprefix(LIST_ITEM))
    assert query.village_id == page.villages.list.current_row().village_id
    assert query.span is not None
    assert query.span.kind is SpanKind.FILED
