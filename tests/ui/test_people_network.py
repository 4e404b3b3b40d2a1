"""The service network in its view, over real services."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import put_scene
from tribunal_desktop.models import GridWorker, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import GridKind, StationKind, StationWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.network_rows import NewLiaison, NewRequest, StationDetails
from tribunal_desktop.services.search import Search
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_case_field import CaseField
from tribunal_desktop.ui.pages.people_network import NetworkRoom
from tribunal_desktop.ui.widgets import Choice
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], tuple[PeoplePage, NetworkRoom]]


@pytest.fixture
def open_view(qtbot: QtBot, services: Services, tasks: Tasks, settle: Settle) -> Open:
    def make(locale: Locale) -> tuple[PeoplePage, NetworkRoom]:
        page = PeoplePage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.open_item("network")
        settle()
        view = page.current()
        assert isinstance(view, NetworkRoom)
        return page, view

    return make


def typed(view: NetworkRoom, name: str, words: str) -> QLineEdit:
    editor = view.findChild(QLineEdit, name)
    editor.setText(words)
    return editor


def test_a_station_is_added_and_a_call_noted(
    open_view: Open, locale: Locale, services: Services, settle: Settle, qtbot: QtBot
) -> None:
    page, view = open_view(locale)
    assert page.create_new()
    view.station.submit()
    settle()
    assert view.station.fields["name"].finding()
    typed(view, "station_name", "柳树村工作站")
    view.station.submit()
    settle()
    settle()
    (station,) = services.network.view().stations
    view.stations.select_place(0)
    qtbot.keyClick(view.stations, Qt.Key.Key_Return)
    assert view.contact.isVisible()
    view.contact.submit()
    settle()
    assert view.contact.fields["note"].finding()
    typed(view, "contact_note", "走访，两起邻里纠纷")
    view.contact.submit()
    settle()
    settle()
    assert services.network.view().stations[0].seen.days == 0
    assert station.seen.days is None
    assert page.go_back()
    assert not view.contact.isVisible()


def test_a_visit_on_the_workbench_leads_to_its_station(
    open_view: Open, locale: Locale, services: Services, settle: Settle
) -> None:
    _other, station = (
        services.network.save_station(StationDetails(StationKind.STATION, name)) for name in ("花桥村", "柳树村")
    )
    page, view = open_view(locale)
    page.open_item(f"network/stations/{station}")
    settle()
    settle()
    assert view.contact.isVisible()
    assert typed(view, "contact_note", "").hasFocus()
    assert view.stations.current_row().id == station


def test_guidance_by_phone_is_noted_in_six_keys_beside_its_words(
    open_view: Open, locale: Locale, services: Services, settle: Settle, qtbot: QtBot
) -> None:
    """Row 26.2: a guidance by phone is logged in less than 30 seconds; day and person are filled in."""
    services.network.save_station(StationDetails(StationKind.STATION, "柳树村工作站"))
    _page, view = open_view(locale)
    view.stations.setFocus()
    pressed = 0

    def press(key: Qt.Key) -> None:
        nonlocal pressed
        pressed += 1
        qtbot.keyClick(QApplication.focusWidget(), key)

    press(Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "fence between two neighbours")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    for _field in range(3):
        press(Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    settle()
    (station,) = services.network.view().stations
    assert [(each.way, each.note) for each in station.contacts] == [(StationWay.PHONE, "fence between two neighbours")]
    assert station.contacts[0].on == services.today()
    assert pressed == 6
    assert view.stations.hasFocus()


def test_a_liaison_is_corrected_and_a_new_one_has_no_papers_yet(
    open_view: Open, zh: Locale, services: Services, uow: UnitOfWork, settle: Settle, qtbot: QtBot
) -> None:
    """Row 39.1: what is kept of the open liaison stands in the fields."""
    with uow.write("test") as session:
        village = Village(id=new_id(uow.clock), name="柳树村", township="清河镇")
        session.add(village)
    services.network.appoint(NewLiaison("何明", "网格员", "1", village.id, None))
    page, view = open_view(zh)
    page.open_item("network/liaisons")
    settle()
    qtbot.keyClick(view.liaisons, Qt.Key.Key_Return)
    papers = [each for each in view.liaison.findChildren(QPushButton) if "打印" in each.text()]
    assert [each.isVisible() for each in papers] == [True, True]
    assert view.liaison.values()["calling"] == "网格员"
    typed(view, "liaison_phone", "13800000000")
    view.liaison.submit()
    settle()
    settle()
    (row,) = services.network.liaison_of(village.id)
    assert (row.calling, row.phone) == ("网格员", "13800000000")
    assert page.create_new()
    assert view.liaison.values()["name"] == ""
    assert not any(each.isVisible() for each in papers)


def test_a_request_is_asked_and_answered(
    open_view: Open, zh: Locale, services: Services, uow: UnitOfWork, settle: Settle
) -> None:
    with uow.write("test") as session:
        session.add(GridWorker(id=new_id(uow.clock), name="何明", grid_name="一网格"))
    page, view = open_view(zh)
    page.open_item("network/requests")
    settle()
    page.create_new()
    view.request.submit()
    settle()
    assert view.request.fields["worker"].finding()
    view.request.fields["worker"].editor.setCurrentIndex(1)  # type: ignore[attr-defined]
    typed(view, "request_wanted", "请协助送达")
    view.request.submit()
    settle()
    settle()
    (asked,) = services.network.view().requests
    assert asked.kind is GridKind.DELIVERY
    assert view.open_form() == f"requests/{asked.id}", "its slip is printed by Ctrl+P from here"
    typed(view, "request_answer", "已送达")
    view.answer.submit()
    settle()
    settle()
    assert services.network.view().counts[0].done == 1
    assert view.answer.values()["answer"] == "已送达", "what came of it can be read and corrected"


def test_a_liaison_is_appointed_for_a_village(
    open_view: Open, zh: Locale, services: Services, uow: UnitOfWork, settle: Settle
) -> None:
    with uow.write("test") as session:
        village = Village(id=new_id(uow.clock), name="柳树村", township="清河镇")
        session.add(village)
    page, view = open_view(zh)
    page.open_item("network/liaisons")
    settle()
    page.create_new()
    typed(view, "liaison_name", "何明")
    view.liaison.fields["village"].editor.setCurrentIndex(1)  # type: ignore[attr-defined]
    view.liaison.submit()
    settle()
    settle()
    assert [row.name for row in services.network.liaison_of(village.id)] == ["何明"]
    letter = next(each for each in view.liaison.findChildren(QPushButton) if "聘任书" in each.text())
    assert letter.isVisible(), "the letter is printed from here"


def test_a_request_stands_in_a_case_and_the_grids_numbers_lead_to_it(
    open_view: Open, zh: Locale, services: Services, uow: UnitOfWork, settle: Settle, qtbot: QtBot
) -> None:
    dispute = put_scene(uow).dispute
    Search(uow).rebuild()
    with uow.write("test") as session:
        for name, grid in (("何明", "一网格"), ("周兰", "二网格")):
            worker = GridWorker(id=new_id(uow.clock), name=name, grid_name=grid)
            session.add(worker)
            session.flush()
    services.network.ask(NewRequest(GridKind.PUBLICITY, worker.id, "请宣讲"))
    page, view = open_view(zh)
    page.open_item("network/requests")
    settle()
    page.create_new()
    worker_box = view.request.fields["worker"].editor
    worker_box.setCurrentIndex(worker_box.findText("何明", Qt.MatchFlag.MatchStartsWith))  # type: ignore[attr-defined]
    typed(view, "request_wanted", "请协助送达")
    case = view.request.fields["case"].editor
    assert isinstance(case, CaseField)
    case.setText("没有这样的案子")
    view.request.submit()
    settle()
    assert view.request.fields["case"].finding()
    hit = services.search.find("张")[0]
    case.set_choice(Choice(hit.entity_id, hit.label))
    view.request.submit()
    settle()
    settle()
    asked = next(row for row in services.network.view().requests if row.wanted == "请协助送达")
    assert asked.dispute_id == hit.entity_id == dispute
    view.count_list.select_place(view.count_list.table.place_of(lambda row: row.grid == "一网格"))
    qtbot.keyClick(view.count_list, Qt.Key.Key_Return)
    assert [row.grid for row in view.requests.table.rows()] == ["一网格"]
    qtbot.keyClick(view.requests, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.navigate) as gone:
        view.answer.case_wanted.emit()
    assert gone.args == ["cases", dispute]
    assert page.go_back()
    assert len(view.requests.table.rows()) == 2


def test_a_request_begun_in_a_case_has_the_case_filled_in(
    open_view: Open, zh: Locale, services: Services, uow: UnitOfWork, settle: Settle
) -> None:
    """Row 25.2: from the section of service of a case."""
    dispute = put_scene(uow).dispute
    with uow.write("test") as session:
        session.add(GridWorker(id=new_id(uow.clock), name="何明", grid_name="一网格"))
    page, view = open_view(zh)
    page.open_item(f"network/requests/{dispute}")
    settle()
    settle()
    assert view.request.isVisible()
    view.request.fields["worker"].editor.setCurrentIndex(1)  # type: ignore[attr-defined]
    typed(view, "request_wanted", "请协助送达")
    view.request.submit()
    settle()
    settle()
    (asked,) = services.network.view().requests
    assert asked.dispute_id == dispute


def test_in_a_narrow_window_the_requests_keep_the_place_of_their_figures(
    open_view: Open, zh: Locale, services: Services, uow: UnitOfWork, settle: Settle
) -> None:
    """What only adds to the list must not stand in its place; an open request may."""
    worker = GridWorker(id=new_id(uow.clock), name="何网格", grid_name="一网格")
    with uow.write("test") as session:
        session.add(worker)
    services.network.ask(NewRequest(GridKind.DELIVERY, worker.id, "送达传票"))
    page, view = open_view(zh)
    page.resize(640, 560)
    page.open_item("network/requests")
    settle()
    assert view.requests.isVisible()
    assert not view.counts.isVisible()
    view.requests.select_place(0)
    view.requests.opened.emit(view.requests.current_row())
    assert view.answer.isVisible()
    assert page.go_back()
    assert view.requests.isVisible()
    page.resize(1182, 740)
    page.open_item("network/stations")
    page.open_item("network/requests")
    settle()
    assert view.requests.isVisible()
    assert view.counts.isVisible()
