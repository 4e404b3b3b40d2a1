"""What a crash cut off is asked about in the print queue; the queue takes papers only for recipients it knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tests.services.test_issued_papers import sheet
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, Sending
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.papers import PapersPage, print_badge
from tribunal_desktop.ui.pages.papers_queue import QueueView
from tribunal_desktop.ui.print_bar import KeptPaper, PrintBar, ToBePrinted
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
FILE = Sending(PrintWay.FILE, "表.pdf")


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def kept(services: Services, scene: Scene) -> IssuedPaper:
    return services.issued_papers.keep(sheet(), KeepAs(scene.dispute, title="测试表"), FILE).paper


@pytest.mark.parametrize(("answer", "copies"), [(0, 2), (1, 0)])
def test_a_print_that_was_cut_off_is_answered_with_one_press(
    answer: int,
    copies: int,
    services: Services,
    uow: UnitOfWork,
    kept: IssuedPaper,
    tasks: Tasks,
    locale: Locale,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    before_the_crash = IssuedPapers(uow, REFERENCE)
    before_the_crash.begin_print(kept.id, [Sending(PrintWay.PRINTER, "一号", 2, "", "张三")])
    badge = print_badge(services)
    assert badge is not None
    assert badge.count == 1
    page = PapersPage(services, tasks, locale, printers=typed(Tray("一号")))
    qtbot.addWidget(page)
    page.show()
    page.open_item("queue")
    settle()
    view = page.current()
    assert isinstance(view, QueueView)
    assert view.cut_off.isVisible()
    answers = view.cut_off.findChildren(QPushButton)
    assert "测试表" in answers[answer].accessibleName()
    answers[answer].click()
    settle()
    settle()
    assert not view.cut_off.isVisible()
    assert services.issued_papers.paper(kept.id).copies == copies
    assert print_badge(services) is None


def test_the_queue_waits_for_the_recipients(
    services: Services, kept: IssuedPaper, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    PrintDesk.of(tasks).printers = typed(Tray("一号"))
    bar = PrintBar(tasks, zh)
    qtbot.addWidget(bar)
    bar.offer_queue(services.print_queue)
    bar.show()
    registry = services.issued_papers
    bar.ask(ToBePrinted(kept.title, kept.pages, lambda: registry.content(kept.id), KeptPaper.issued(registry, kept)))
    assert not bar.queue_button.isEnabled()
    said_first = bar.queue_button.text()
    bar.put_in_queue()
    settle()
    assert services.print_queue.rows() == ()
    assert bar.queue_button.isEnabled()
    assert bar.queue_button.text() != said_first
    bar.queue_button.click()
    settle()
    people = {recipient.name for recipient in registry.recipients(kept.dispute_id)}
    assert {entry.recipient for entry in services.print_queue.rows()} == people
