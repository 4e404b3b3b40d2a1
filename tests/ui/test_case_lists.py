"""The list as a window over the store: only what is looked at is read; facets, saved filters, several rows at once."""

from __future__ import annotations

from array import array
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts, plaintiff
from tribunal_desktop.models import Device, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.case_batch import Helper
from tribunal_desktop.services.case_query import CaseFilter, CaseQuery, Facet, to_text
from tribunal_desktop.services.case_views import CaseList, CaseRow, OrderSlice
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.commands import commands_named
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import LIST_ITEM
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.tables.cases import WINDOW_ROWS, CasesTable
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
NAMES = ("陈大伟", "单玉玺", "王五", "赵六")


@pytest.fixture
def page(services: Services, uow: UnitOfWork, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle) -> CasesPage:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
        session.add(StaffMember(id=new_id(uow.clock), name="周书记", post=Post.CLERK))
    for name in NAMES:
        services.intake.register(facts(plaintiff(name=name)))
    made = CasesPage(services, tasks, zh)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    settle()
    return made


def _select_all(page: CasesPage) -> None:
    page.browser.table().setFocus()
    page.browser.table().selectAll()


def _row(number: int, pattern: CaseRow) -> CaseRow:
    return CaseRow(**{**vars(pattern), "id": f"{number:032x}", "number": f"暂{number}"})


@pytest.fixture
def pattern(services: Services, uow: UnitOfWork) -> CaseRow:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    services.intake.register(facts(plaintiff(name="陈大伟")))
    return services.cases.page(CaseQuery()).rows[0]


def test_a_million_rows_are_as_many_numbers_and_few_windows(zh: Locale, qtbot: QtBot, pattern: CaseRow) -> None:
    table, asked = CasesTable(zh), []
    table.rows_wanted.connect(lambda number, keys: asked.append((number, list(keys))))
    rows = tuple(_row(number, pattern) for number in range(64))
    total = 1_000_000
    table.show_list(CaseList(rows, OrderSlice(array("q", range(400)), None), total, {}))
    table.add_order(array("q", range(400, total)))
    asked.clear()
    assert table.rowCount() == total
    assert table.data(table.index(3, 0)) == "暂3"
    for place in range(0, total, 50_000):
        assert table.data(table.index(place + 999, 0)) == "…"
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [((950_000 + 999) // WINDOW_ROWS, list(range(950_912, 951_040)))]
    table.put_window(asked[0][0], tuple(_row(number, pattern) for number in asked[0][1]))
    assert table.data(table.index(950_999, 0)) == "暂950999"
    assert len(table.rows()) == 64 + WINDOW_ROWS


def test_a_window_whose_order_is_not_known_waits_for_it(zh: Locale, qtbot: QtBot, pattern: CaseRow) -> None:
    table, asked = CasesTable(zh), []
    table.rows_wanted.connect(lambda number, keys: asked.append(number))
    table.show_list(CaseList((), OrderSlice(array("q", range(128)), None), 512, {}))
    table.data(table.index(400, 0))
    qtbot.wait(1)
    assert asked == []
    table.add_order(array("q", range(128, 512)))
    qtbot.waitUntil(lambda: asked == [3])


def test_facets_narrow_and_say_how_many(page: CasesPage, qtbot: QtBot, settle: Settle) -> None:
    box = page.browser.facets.box(Facet.HANDLER)
    qtbot.waitUntil(lambda: box.count() > 1)
    assert box.itemText(1).endswith("4/4")
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settle()
    assert page.browser.query().handler_id == "-"
    page.browser.facets.clear()
    settle()
    assert not page.browser.query().narrowed


def test_a_filter_is_saved_taken_and_removed_with_undo(page: CasesPage, qtbot: QtBot, settle: Settle) -> None:
    saved = page.browser.saved
    page.browser.search("cdw")
    settle()
    saved.begin()
    saved._name.setText("陈家")  # noqa: SLF001
    qtbot.keyClick(saved._name, Qt.Key.Key_Return)  # noqa: SLF001
    settle()
    page.browser.search("")
    settle()
    saved.menu().actions()[0].trigger()
    settle()
    assert (page.browser.query().text, page.browser.table().table.rowCount()) == ("cdw", 1)
    with qtbot.waitSignal(page.told) as told:
        saved.removal().actions()[0].trigger()
    told.args[1]()
    settle()
    assert saved.menu().actions()[0].text() == "陈家"


def test_several_rows_are_copied_and_given_a_clerk_with_undo(
    page: CasesPage, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    assert not page.browser.selection.isVisible()
    _select_all(page)
    assert page.browser.selection.isVisible()
    with qtbot.waitSignal(page.told):
        qtbot.keyClick(page.browser.table(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 1 + len(NAMES)
    assert sum("陈大伟" in line for line in lines) == 1
    with qtbot.waitSignal(page.told) as told:
        page.browser.selection.menu(Helper.CLERK).actions()[0].trigger()
    assert {row.clerk for row in services.cases.page(CaseQuery()).rows} == {"周书记"}
    told.args[1]()
    settle()
    assert {row.clerk for row in services.cases.page(CaseQuery()).rows} == {""}


def test_a_link_opens_the_list_at_its_question(page: CasesPage, settle: Settle) -> None:
    query = CaseQuery(CaseFilter.ALL, text="王五", procedure="-")
    page.open_item(f"{LIST_ITEM}{to_text(query)}")
    settle()
    assert page.browser.query() == query
    assert page.browser.table().table.rowCount() == 1


def test_columns_are_brought_up_and_remembered(page: CasesPage, settle: Settle) -> None:
    table = page.browser.table()
    place = [column.key for column in table.table.columns].index("clerk")
    assert table.isColumnHidden(place)
    before = table.columns_state()
    table.setColumnHidden(place, False)
    kept = table.columns_state()
    table.restore_columns(before)
    assert table.isColumnHidden(place)
    table.restore_columns(kept)
    assert not table.isColumnHidden(place)


def test_selecting_everything_reads_ranges_not_rows(page: CasesPage) -> None:
    model = page.browser.table().selectionModel()
    _select_all(page)
    assert model.hasSelection()
    assert sorted(page.browser.selected_keys()) == sorted(set(page.browser.selected_keys()))
    assert len(page.browser.selected_keys()) == len(NAMES)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("卡在哪里", "supervision/stuck"),
        ("kznl", "supervision/stuck"),
        ("xinshou", "cases/new"),
        ("stuck", "supervision/stuck"),
        ("诉讼费", "calculators/fee"),
    ],
)
def test_the_search_box_finds_places(zh: Locale, typed: str, key: str) -> None:
    assert zh.lang == "zh"
    assert commands_named(typed)[0].key == key
