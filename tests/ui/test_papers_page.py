"""The registry of papers, and the way to a printer."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.services.mediation_samples import agreement, assigned, put_scene
from tests.ui.mediation_room import Room, Tray, typed
from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Party, UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, PaperKind, PaperRequest, Sending
from tribunal_desktop.services.print_rows import FILE_COPY
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import papers_panel, papers_registry
from tribunal_desktop.ui.pages.papers import PapersPage
from tribunal_desktop.ui.printing import Printers, PrintJob
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return Room(uow)


@pytest.fixture
def issued(uow: UnitOfWork, room: Room) -> IssuedPaper:
    scene = put_scene(uow)
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    return room.papers.issue(PaperRequest(mediation_id, PaperKind.AGREEMENT))


@pytest.fixture
def open_page(qtbot: QtBot, tasks: Tasks, room: Room, settle: Settle) -> Callable[..., PapersPage]:
    def make(locale: Locale, tray: Tray) -> PapersPage:
        page = PapersPage(typed(room), tasks, locale, printers=typed(tray))
        qtbot.addWidget(page)
        page.show()
        page.refresh()
        settle()
        settle()
        return page

    return make


def test_an_empty_registry_leads_to_the_cases(
    open_page: Callable[..., PapersPage], locale: Locale, qtbot: QtBot
) -> None:
    page = open_page(locale, Tray())
    assert not page.print_current()
    with qtbot.waitSignal(page.navigate) as asked:
        page.current()._empty.start.click()  # noqa: SLF001
    assert asked.args == ["cases", ""]


def test_a_paper_is_shown_checked_and_printed_again(
    open_page: Callable[..., PapersPage], locale: Locale, issued: IssuedPaper, room: Room, settle: Settle
) -> None:
    tray = Tray("一号")
    page = open_page(locale, tray)
    assert page.item_key() == issued.id
    page.current().verify()
    settle()
    assert page.current().proof.isVisible()
    assert page.print_current()
    settle()
    assert [job.pdf for job in tray.jobs] == [room.issued_papers.content(issued.id)]
    recipients = room.issued_papers.recipients(issued.dispute_id)
    assert tray.jobs[0].copies == room.issued_papers.paper(issued.id).copies == len(recipients)


def test_a_second_print_is_made_only_with_a_reason(
    open_page: Callable[..., PapersPage], locale: Locale, issued: IssuedPaper, room: Room, settle: Settle
) -> None:
    tray = Tray("一号")
    page = open_page(locale, tray)
    reason = page.current().panel.form.reason_field
    assert not reason.isVisible()
    page.print_current()
    settle()
    page.print_current()
    settle()
    assert len(tray.jobs) == 1
    assert page.current().panel.form.copies_field.finding()
    page.current().panel.form.copies.set_copies(FILE_COPY, 1)
    page.print_current()
    settle()
    assert len(tray.jobs) == 1
    assert reason.isVisible()
    assert reason.finding()
    page.current().panel.form.reason.setText("原件被水浸湿")
    page.print_current()
    settle()
    assert len(tray.jobs) == 2
    assert {entry.sending.reason for entry in room.issued_papers.prints(issued.id)} == {"原件被水浸湿", ""}


def test_a_printer_that_refuses_leaves_no_copies_behind(
    open_page: Callable[..., PapersPage], zh: Locale, issued: IssuedPaper, room: Room, settle: Settle
) -> None:
    page = open_page(zh, Tray())
    page.print_current()
    settle()
    entries = room.issued_papers.prints(issued.id)
    assert entries
    assert all(entry.failed for entry in entries)
    assert room.issued_papers.paper(issued.id).copies == 0


def test_searching_narrows_the_registry(
    open_page: Callable[..., PapersPage], zh: Locale, issued: IssuedPaper, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(zh, Tray())
    page.findChild(QLineEdit, "papers_search").setText("笔录")
    qtbot.waitUntil(lambda: page.item_key() == "", timeout=3000)
    settle()
    page.findChild(QLineEdit, "papers_search").setText("协议")
    qtbot.waitUntil(lambda: page.item_key() == issued.id, timeout=3000)


def test_a_paper_is_saved_where_the_reader_says(
    open_page: Callable[..., PapersPage],
    zh: Locale,
    issued: IssuedPaper,
    room: Room,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page(zh, Tray())
    monkeypatch.setattr(papers_panel, "choose_target", lambda *_: tmp_path / "协议.pdf")
    page.current().panel.save_issued(issued)
    settle()
    assert (tmp_path / "协议.pdf").read_bytes() == room.issued_papers.content(issued.id)


def test_the_registry_of_a_period_goes_to_excel(
    open_page: Callable[..., PapersPage],
    locale: Locale,
    issued: IssuedPaper,
    settle: Settle,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page(locale, Tray())
    monkeypatch.setattr(papers_registry, "choose_target", lambda *_: tmp_path / "登记簿.xlsx")
    page.current().export()
    settle()
    sheet = load_workbook(tmp_path / "登记簿.xlsx").active
    assert issued.registry_no in [cell.value for cell in sheet[2]]
    page.findChild(QLineEdit, "papers_last").setText("2020-01-01")
    qtbot.waitUntil(lambda: page.item_key() == "", timeout=3000)


def test_enter_opens_the_case(
    open_page: Callable[..., PapersPage], zh: Locale, issued: IssuedPaper, qtbot: QtBot
) -> None:
    page = open_page(zh, Tray())
    with qtbot.waitSignal(page.navigate) as asked:
        page.current()._list.opened.emit(issued)  # noqa: SLF001
    assert asked.args == ["cases", f"{issued.dispute_id}#papers"]


def job() -> PrintJob:
    return PrintJob(b"%PDF-1.4", 1, "调解协议书", 3)


def answering(returncode: int, stdout: bytes = b"", stderr: bytes = b"") -> tuple[Printers, list[list[str]]]:
    """Printers behind a print service that gives one answer, and the commands it got."""
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.append(list(command))
        return subprocess.CompletedProcess(command, returncode, stdout, stderr)

    return Printers(page_png, run), asked


@pytest.fixture
def with_cups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tribunal_desktop.ui.printing.shutil.which", lambda name: f"/usr/bin/{name}")


@pytest.mark.usefixtures("with_cups")
def test_lp_gets_the_pdf_itself_and_the_copies() -> None:
    printers, asked = answering(0)
    printers.print(job(), "一号")
    assert asked == [
        ["lp", "-d", "一号", "-n", "3", "-t", "调解协议书", "-o", "media=A4", "-o", "sides=one-sided", "-"]
    ]


@pytest.mark.usefixtures("with_cups")
def test_a_refusing_printer_is_named_with_its_reason() -> None:
    printers, _ = answering(1, stderr="lp: 打印机已停用".encode())
    with pytest.raises(KnownError) as caught:
        printers.print(job(), "一号")
    assert caught.value.params == {"printer": "一号", "reason": "打印机已停用"}


@pytest.mark.usefixtures("with_cups")
def test_no_print_service_means_no_printer() -> None:
    printers, _ = answering(1, stderr=b"lpstat: Bad file descriptor")
    assert printers.names() == ()
    with pytest.raises(KnownError, match="no_printer"):
        printers.print(job(), "")


def test_who_got_which_copy_stands_below_the_list(
    open_page: Callable[..., PapersPage], locale: Locale, issued: IssuedPaper, settle: Settle
) -> None:
    page = open_page(locale, Tray("一号"))
    prints = page.current().prints
    assert prints.table.rowCount() == 0
    page.print_current()
    settle()
    settle()
    got = {row.sending.recipient for row in prints.table.rows()}
    assert {"张三", "李四"} <= got
    assert prints.isVisible()


def test_a_paper_made_out_to_one_party_is_offered_for_that_party_and_the_file(
    open_page: Callable[..., PapersPage], zh: Locale, issued: IssuedPaper, room: Room, settle: Settle, uow: UnitOfWork
) -> None:
    with uow.read() as session:
        party = session.scalars(select(Party).where(Party.name == "李四")).one()
    paper = Paper(b"%PDF-1.4 summons", "3" * 64, 1, (), "summons", "1", title="传票")
    room.issued_papers.keep(
        paper, KeepAs(issued.dispute_id, about_id=party.id, title="传票（致李四）"), Sending(PrintWay.FILE, "a.pdf")
    )
    page = open_page(zh, Tray("一号"))
    assert page.current()._current().title == "传票（致李四）"  # noqa: SLF001
    choice = page.current().panel.form.choice()
    assert {each.recipient for each in choice.copies} == {"李四", FILE_COPY}
