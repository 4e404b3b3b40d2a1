"""Who was asked to withdraw is named wherever the people of the dispute are shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.services.risk_room import TODAY, put_room
from tribunal_desktop.models import Dispute, UnitOfWork
from tribunal_desktop.rules.terms import OfficerKind, RecusalGround, RecusalResult
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.recusals import Decision, NewRecusal, Stopped
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_stopped import StoppedNotice
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


def test_a_request_that_waits_stands_over_allocation_panel_and_mediation(
    services: Services, uow: UnitOfWork, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    dispute_id = put_room(uow).dispute
    with uow.write("test.judge") as session:
        session.get_one(Dispute, dispute_id).judge_id = uow.actor.id
    asked = services.recusals.ask(
        NewRecusal(dispute_id, "李四", OfficerKind.STAFF, uow.actor.id, "沈素英", RecusalGround.R7, "收受礼品", TODAY)
    )
    page = CasesPage(services, tasks, locale)
    qtbot.addWidget(page)
    page.show()
    for section in ("allocation", "panel", "mediation"):
        page.open_item(f"{dispute_id}#{section}")
        settle()
        settle()
        notice = page.file.current().findChild(StoppedNotice)
        assert notice is not None
        assert notice.isVisible(), section
        assert "沈素英" in notice.text()
    services.recusals.decide(asked, Decision(RecusalResult.REFUSED, "院长 周正", TODAY, "没有证据"))
    page.file.reload()
    settle()
    assert notice.isHidden()


@pytest.mark.parametrize("result", [RecusalResult.GRANTED, RecusalResult.REFUSED])
def test_who_had_to_withdraw_stays_stopped(services: Services, uow: UnitOfWork, result: RecusalResult) -> None:
    dispute_id = put_room(uow).dispute
    asked = services.recusals.ask(
        NewRecusal(dispute_id, "李四", OfficerKind.STAFF, uow.actor.id, "沈素英", RecusalGround.R7, "收受礼品", TODAY)
    )
    services.recusals.decide(asked, Decision(result, "院长 周正", TODAY, "已查明"))
    stopped = services.recusals.stopped(dispute_id)
    assert stopped == ((Stopped("沈素英", None),) if result is RecusalResult.GRANTED else ())
