"""The mediation in the file of its dispute: what is new, and links into the parts of the room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, assigned, put_scene
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.co_mediation import Seat
from tribunal_desktop.rules.terms import ContactWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_diary import ContactDetails
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def mediation(uow: UnitOfWork, scene: Scene, services: Services) -> str:
    """A mediation of two mediators with one contact and two undisputed facts."""
    _, mediation_id = assigned(uow, scene)
    services.mediation_people.set_team(mediation_id, (Seat(scene.skilled, 700, chair=True), Seat(scene.novice, 300)))
    called = ContactDetails(uow.clock() - timedelta(hours=1), ContactWay.PHONE, "李四", "愿意分期归还")
    services.mediation_diary.add(mediation_id, called)
    services.undisputed_facts.keep(mediation_id, ("借款46000元", "约定一年内归还"))
    return mediation_id


def test_the_file_says_what_is_new_and_leads_there(
    services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, zh: Locale, scene: Scene, mediation: str
) -> None:
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.show()
    page.open_item(f"{scene.dispute}#mediation")
    settle()
    lines = {each.objectName(): each for each in page.findChildren(QPushButton)}
    assert lines["mediation_news_diary"].text().startswith("联系 1 次")
    assert lines["mediation_news_facts"].text().startswith("无争议事实 2 项")
    assert "70%" in lines["mediation_news_people"].text()
    with qtbot.waitSignal(page.navigate) as wanted:
        lines["mediation_news_diary"].click()
    assert wanted.args == ["mediation", f"{mediation}#diary"]


def test_a_link_opens_the_part_of_the_room(
    services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, locale: Locale, mediation: str
) -> None:
    page = MediationPage(services, tasks, locale)
    qtbot.addWidget(page)
    page.show()
    page.open_item(f"{mediation}#facts")
    settle()
    assert page.item_key() == mediation
    assert page.work.parts.facts.isVisible()


def test_the_news_count_what_is_open(services: Services, uow: UnitOfWork, scene: Scene, mediation: str) -> None:
    news = services.mediation_news.of(mediation)
    assert (news.contacts, news.facts, news.disputed) == (1, 2, 0)
    assert [each.seat.share_permille for each in news.seats] == [700, 300]
    assert (news.confirm_by, news.days_left, news.violence_open) == (None, None, 0)
