"""Printing end to end: a real CUPS prints to a PDF file, which is read back and compared with the preview."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Thread

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from tests.print_service import PrintService
from tests.services.mediation_samples import Scene, put_scene
from tests.services.test_print_queue import SAVED, to_print
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintState
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.services.print_rows import PrintLayout, ToPrint
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.printing import Patience, Printers, PrintJob, options
from tribunal_desktop.ui.workers import Tasks

QUICK = Patience(step=0.05, still=20, lost=0.5, silent=1)
ROWS = 60


@pytest.fixture(scope="module")
def service() -> Iterator[PrintService]:
    made = PrintService()
    yield made
    made.remove()


@pytest.fixture
def cups(service: PrintService, monkeypatch: pytest.MonkeyPatch) -> PrintService:
    monkeypatch.setenv("CUPS_SERVER", service.address)
    return service


def long_table() -> Paper:
    """A table of three pages."""
    rows = tuple((str(number), f"第{number}行") for number in range(1, ROWS + 1))
    table = SheetTable("", (SheetColumn("序号", 1), SheetColumn("内容", 3)), rows, "")
    return table_sheet.render(TableSheetPaper("长表", "枫溪法庭", "", (), (table,), practice=False))


def job(paper: Paper, copies: int = 1, layout: PrintLayout | None = None) -> PrintJob:
    return PrintJob(paper.pdf, paper.pages, "长表", copies, layout or PrintLayout())


def printed(work: Callable[[], None]) -> KnownError | None:
    """Run ``work`` in a thread of its own, as the window does; what it raised."""
    raised: list[KnownError] = []

    def run() -> None:
        try:
            work()
        except KnownError as error:
            raised.append(error)

    thread = Thread(target=run)
    thread.start()
    thread.join(30)
    assert not thread.is_alive()
    return raised[0] if raised else None


def pixels(pdf: bytes, page: int) -> Image.Image:
    from io import BytesIO

    return Image.open(BytesIO(page_png(pdf, page, 100))).convert("L")


HALF_INK = 128


def differing(one: Image.Image, other: Image.Image) -> int:
    """Pixels that differ by more than the rounding of an edge: a stroke that is missing differs by twice as much."""
    assert one.size == other.size
    return sum(ImageChops.difference(one, other).histogram()[HALF_INK:])


def test_what_is_printed_is_what_was_shown(cups: PrintService) -> None:
    target = cups.add_printer("Same")
    paper = render(fill(form("rights_duties"), sample_data(form("rights_duties"))))
    assert "Same" in Printers(page_png).names()
    assert printed(lambda: Printers(page_png, patience=QUICK).print(job(paper), "Same")) is None
    out = target.read_bytes()
    assert len(PdfReader(target).pages) == paper.pages == 3
    for page in range(paper.pages):
        assert differing(pixels(paper.pdf, page), pixels(out, page)) == 0


def test_a_long_table_repeats_its_headers_and_counts_its_pages(cups: PrintService) -> None:
    target = cups.add_printer("Table")
    paper = long_table()
    assert printed(lambda: Printers(page_png, patience=QUICK).print(job(paper), "Table")) is None
    assert len(PdfReader(target).pages) == paper.pages == 3
    for page in range(paper.pages):
        words = PdfReader(target).pages[page].extract_text()
        assert "序号" in words
        assert f"第{page + 1}页共{paper.pages}页" in "".join(words.split())


def test_copies_two_up_and_pages_are_as_asked(cups: PrintService) -> None:
    target = cups.add_printer("Layout")
    paper = long_table()
    printers = Printers(page_png, patience=QUICK)
    assert printed(lambda: printers.print(job(paper, 2), "Layout")) is None
    assert len(PdfReader(target).pages) == 6
    assert printed(lambda: printers.print(job(paper, layout=PrintLayout(two_up=True)), "Layout")) is None
    assert len(PdfReader(target).pages) == 2
    assert printed(lambda: printers.print(job(paper, layout=PrintLayout(first=2, last=3)), "Layout")) is None
    assert len(PdfReader(target).pages) == 2
    assert "sides=two-sided-long-edge" in options(PrintLayout(duplex=True))


def test_a_printer_that_is_not_there_refuses(cups: PrintService) -> None:
    error = printed(lambda: Printers(page_png, patience=QUICK).print(job(long_table()), "Nowhere"))
    assert error is not None
    assert error.code == "print_failed"


def test_a_printer_stopped_in_the_middle_gives_the_job_back(cups: PrintService) -> None:
    target = cups.add_printer("Stops")
    cups.admin("cupsdisable", "-r", "卡纸", "Stops")
    error = printed(lambda: Printers(page_png, patience=QUICK).print(job(long_table()), "Stops"))
    assert error is not None
    assert (error.code, error.params["reason"]) == ("printer_vanished", "卡纸")
    cups.admin("cupsenable", "Stops")
    other = job(long_table(), 1, PrintLayout(first=1, last=1))
    assert printed(lambda: Printers(page_png, patience=QUICK).print(other, "Stops")) is None
    assert len(PdfReader(target).pages) == 1


def test_a_printer_that_cannot_be_reached_gives_the_job_back(cups: PrintService) -> None:
    cups.add_printer("Unplugged", "socket://127.0.0.1:9")
    error = printed(lambda: Printers(page_png, patience=QUICK).print(job(long_table()), "Unplugged"))
    assert error is not None
    assert error.code == "printer_vanished"
    assert "printer" in error.params["reason"]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def kept(uow: UnitOfWork, scene: Scene) -> IssuedPaper:
    return IssuedPapers(uow).keep(long_table(), KeepAs(scene.dispute, "", "长表"), SAVED).paper


def on(printer: str, paper: IssuedPaper, recipient: str) -> ToPrint:
    from dataclasses import replace

    return replace(to_print(paper, recipient), printer=printer)


def test_the_queue_goes_on_after_a_printer_vanished(
    cups: PrintService, uow: UnitOfWork, kept: IssuedPaper, tasks: Tasks, qtbot: QtBot
) -> None:
    queue, desk = PrintQueue(uow), PrintDesk.of(tasks)
    desk.printers = Printers(page_png, patience=QUICK)
    target = cups.add_printer("Queue")
    gone = Thread(target=cups.add_breaking_printer("Breaks"))
    gone.start()
    queue.add([on("Queue", kept, "张三"), on("Breaks", kept, "李四"), on("Queue", kept, "王五")])
    with qtbot.waitSignal(desk.queue_stopped, timeout=20_000) as stopped:
        desk.run_queue(queue)
    gone.join()
    assert stopped.args[0].code == "printer_vanished"
    assert [row.state for row in queue.rows()] == [PrintState.DONE, PrintState.FAILED, PrintState.WAITING]
    assert IssuedPapers(uow).paper(kept.id).copies == 1
    assert len(PdfReader(target).pages) == 3
    queue.retry([row.id for row in queue.rows()], printer="Queue")
    with qtbot.waitSignal(desk.queue_empty, timeout=20_000) as empty:
        desk.run_queue(queue)
    assert empty.args == [2]
    assert IssuedPapers(uow).paper(kept.id).copies == 3
    assert {row.state for row in queue.rows()} == {PrintState.DONE}


def test_a_job_the_print_service_finished_after_a_crash_is_not_printed_again(
    cups: PrintService, uow: UnitOfWork, kept: IssuedPaper, tasks: Tasks, qtbot: QtBot
) -> None:
    queue, desk = PrintQueue(uow), PrintDesk.of(tasks)
    cups.add_printer("Crash")
    desk.printers = Printers(page_png, patience=QUICK)
    first, second = queue.add([on("Crash", kept, "张三"), on("Crash", kept, "李四")])
    order = queue.begin_next()
    assert order is not None
    names: list[str] = []
    sent = PrintJob(order.pdf, order.pages, order.title, order.copies)
    assert printed(lambda: desk.printers.print(sent, "Crash", names.append)) is None
    queue.note_job(first, names[0])
    with qtbot.waitSignal(desk.queue_empty, timeout=20_000) as empty:
        desk.run_queue(queue)
    assert empty.args == [1]
    assert [row.state for row in queue.rows()] == [PrintState.DONE] * 2
    assert second == queue.rows()[1].id


def test_a_job_without_a_name_at_a_crash_stops_the_queue(
    cups: PrintService, uow: UnitOfWork, kept: IssuedPaper, tasks: Tasks, qtbot: QtBot
) -> None:
    queue, desk = PrintQueue(uow), PrintDesk.of(tasks)
    queue.add([on("Queue", kept, "张三"), on("Queue", kept, "李四")])
    assert queue.begin_next() is not None
    with qtbot.waitSignal(desk.queue_stopped, timeout=20_000) as stopped:
        desk.run_queue(queue)
    assert stopped.args[0].code == "print_interrupted"
    assert [row.state for row in queue.rows()] == [PrintState.UNSURE, PrintState.WAITING]
