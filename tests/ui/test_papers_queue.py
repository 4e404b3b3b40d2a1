"""The room of papers: the print queue and the log of prints, by keyboard and with a printer that refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import put_scene
from tests.services.test_issued_papers import sheet
from tests.services.test_print_queue import SAVED, to_print
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.papers import LOG, QUEUE, PapersPage, print_badge
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[..., PapersPage]


@pytest.fixture
def kept(services: Services, uow: UnitOfWork) -> IssuedPaper:
    scene = put_scene(uow)
    return services.issued_papers.keep(sheet(), KeepAs(scene.dispute, "", "传票"), SAVED).paper


@pytest.fixture
def open_view(qtbot: QtBot, tasks: Tasks, services: Services, settle: Settle) -> Open:
    def make(locale: Locale, key: str, tray: Tray) -> PapersPage:
        page = PapersPage(services, tasks, locale, printers=typed(tray))
        qtbot.addWidget(page)
        page.show()
        page.open_item(key)
        settle()
        settle()
        return page

    return make


def many(settle: Settle, rounds: int = 8) -> None:
    for _round in range(rounds):
        settle()


def test_an_empty_queue_leads_to_the_cases(open_view: Open, locale: Locale, qtbot: QtBot) -> None:
    page = open_view(locale, QUEUE, Tray())
    with qtbot.waitSignal(page.navigate) as asked:
        page.current()._empty.start.click()  # noqa: SLF001
    assert asked.args == ["cases", ""]
    assert page.item_key() == QUEUE


def test_what_waits_is_printed_with_ctrl_p_and_the_badge_goes(
    open_view: Open, locale: Locale, services: Services, kept: IssuedPaper, settle: Settle
) -> None:
    services.print_queue.add([to_print(kept, "张三"), to_print(kept, "李四", 2)])
    badge = print_badge(services)
    assert badge is not None
    assert badge.count == 2
    tray = Tray("一号")
    page = open_view(locale, QUEUE, tray)
    assert page.print_current()
    many(settle)
    assert [job.copies for job in tray.jobs] == [1, 2]
    assert print_badge(services) is None
    assert {row.state for row in page.current().table.table.rows()} == {PrintState.DONE}
    assert not page.current().start_button.isEnabled()


def test_a_refusing_printer_is_explained_and_the_rest_goes_to_another(
    open_view: Open, zh: Locale, services: Services, kept: IssuedPaper, settle: Settle, tasks: Tasks
) -> None:
    services.print_queue.add([replace(to_print(kept, "张三"), printer="坏"), to_print(kept, "李四")])
    page = open_view(zh, QUEUE, Refusing("一号", "坏"))
    page.print_current()
    many(settle)
    view = page.current()
    assert [row.state for row in services.print_queue.rows()] == [PrintState.FAILED, PrintState.WAITING]
    assert "卡纸" in view._fault.text()  # noqa: SLF001
    assert "卡纸" in page.notice.text()
    tray = Tray("二号")
    PrintDesk.of(tasks).printers = typed(tray)
    page.refresh()
    many(settle)
    view.move_button.click()
    many(settle)
    view.start_button.click()
    many(settle)
    assert len(tray.jobs) == 2
    assert services.issued_papers.paper(kept.id).copies == 2


def test_an_entry_is_taken_out_with_delete_and_put_back(
    open_view: Open, zh: Locale, services: Services, kept: IssuedPaper, settle: Settle, qtbot: QtBot
) -> None:
    services.print_queue.add([to_print(kept, "张三")])
    page = open_view(zh, QUEUE, Tray("一号"))
    undo: list[Callable[[], None]] = []
    page.told.connect(lambda _words, back: undo.append(back))
    page.current().table.setFocus()
    qtbot.keyClick(page.current().table, Qt.Key.Key_Delete)
    many(settle)
    assert services.print_queue.rows() == ()
    undo[0]()
    many(settle)
    assert len(services.print_queue.rows()) == 1


def test_what_was_printing_at_a_crash_is_confirmed_by_whoever_looked(
    open_view: Open, locale: Locale, services: Services, kept: IssuedPaper, settle: Settle
) -> None:
    services.print_queue.add([to_print(kept, "张三")])
    services.print_queue.begin_next()
    tray = Tray("一号")
    page = open_view(locale, QUEUE, tray)
    page.print_current()
    many(settle)
    assert tray.jobs == []
    view = page.current()
    assert view.confirm_button.isVisible()
    view.confirm_button.click()
    many(settle)
    assert [row.state for row in services.print_queue.rows()] == [PrintState.DONE]


def test_the_log_is_read_by_day_and_printer(
    open_view: Open, locale: Locale, services: Services, kept: IssuedPaper, settle: Settle
) -> None:
    services.print_queue.add([to_print(kept, "张三"), replace(to_print(kept, "李四", 2), printer="二号")])
    for _entry in range(2):
        order = services.print_queue.begin_next()
        assert order is not None
        services.print_queue.finish(order.entry_id)
    page = open_view(locale, LOG, Tray())
    table = page.current().table.table
    assert len(table.rows()) == 3
    page.current().printer.choose("二号")
    settle()
    assert [line.printed.sending.recipient for line in table.rows()] == ["李四"]
    page.current().last.set_value(services.today().replace(year=2020))
    page.current().reload()
    settle()
    assert table.rows() == []


class Refusing(Tray):
    """Takes a job and then jams on one printer."""

    def print(self, job: object, printer: str, taken: Callable[[str], None] | None = None) -> None:
        from tribunal_desktop.errors import KnownError

        if printer == "坏":
            raise KnownError("printer_vanished", printer=printer, reason="卡纸")
        super().print(typed(job), printer, taken)
