"""Papers in the file: what leaves a section is kept first; opened, printed again with a reason, verified."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, select, text

from tests.services.intake_data import facts
from tests.services.test_issued_papers import PRINTER, sheet
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import WRITE
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs, PaperQuery
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file import base_keeping, base_paper
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping, print_kept
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], PapersSection]


@pytest.fixture
def dispute_id(services: Services, uow: UnitOfWork) -> str:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    return services.intake.register(facts(), {finding.key for finding in services.intake.check(facts())}).id


@pytest.fixture
def keeping(services: Services, dispute_id: str) -> Keeping:
    return Keeping(services.issued_papers, KeepAs(dispute_id, title="测试表"))


@pytest.fixture
def page_of(services: Services, tasks: Tasks, qtbot: QtBot) -> Callable[[Locale], CasesPage]:
    pages = []

    def make(locale: Locale) -> CasesPage:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        return page

    return make


@pytest.fixture
def open_section(page_of: Callable[[Locale], CasesPage], settle: Settle, dispute_id: str) -> Open:
    def make(locale: Locale) -> PapersSection:
        page = page_of(locale)
        page.open_item(f"{dispute_id}#papers")
        settle()
        section = page.file.current()
        assert isinstance(section, PapersSection)
        return section

    return make


@pytest.fixture
def to_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The print dialog answers at once with two copies on a printer that writes a file."""
    target = tmp_path / "印出.pdf"

    def choose(_parent: QWidget, _pages: int) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setCopyCount(2)
        return printer

    for module in (base_paper, base_keeping):
        monkeypatch.setattr(module, "choose_printer", choose)
    return target


def test_what_a_section_prints_is_kept_with_its_copies(
    page_of: Callable[[Locale], CasesPage],
    locale: Locale,
    settle: Settle,
    keeping: Keeping,
    to_file: Path,
    qtbot: QtBot,
) -> None:
    page = page_of(locale)
    view = PaperView(page, page)
    view.show_paper(sheet(), "…", "x.pdf", keeping)
    view.show()
    settle()
    assert not view.registry_line.isVisible()
    with qtbot.waitSignal(view.printed):
        view.print_paper()
    settle()
    assert to_file.read_bytes().startswith(b"%PDF")
    (kept,) = keeping.registry.page(PaperQuery()).papers
    assert kept.copies == 2
    assert kept.registry_no in view.registry_line.text()
    to_file.unlink()
    assert view.print_paper()
    settle()
    assert view.reason_field.finding()
    assert not to_file.exists()
    view.reason.setText("当事人遗失")
    qtbot.keyClick(view.reason, Qt.Key.Key_Return)
    settle()
    assert to_file.exists()
    assert keeping.registry.paper(kept.id).copies == 4


def test_what_is_saved_is_kept_and_a_private_paper_never_is(
    page_of: Callable[[Locale], CasesPage],
    zh: Locale,
    settle: Settle,
    keeping: Keeping,
    to_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = PaperView(page_of(zh))
    monkeypatch.setattr(base_paper, "choose_target", lambda *_: tmp_path / "单.pdf")
    view.show_paper(sheet("私"), "…", "x.pdf")
    view.print_paper()
    view.save_paper()
    settle()
    assert to_file.exists()
    assert (tmp_path / "单.pdf").read_bytes() == sheet("私").pdf
    assert keeping.registry.page(PaperQuery()).count == 0
    view.show_paper(sheet(), "…", "x.pdf", keeping)
    view.save_paper()
    settle()
    (kept,) = keeping.registry.page(PaperQuery()).papers
    (entry,) = keeping.registry.prints(kept.id)
    assert (entry.sending.way, entry.sending.went_to, kept.copies) == (PrintWay.FILE, "单.pdf", 0)


def test_nothing_is_printed_when_it_cannot_be_kept(
    page_of: Callable[[Locale], CasesPage], zh: Locale, settle: Settle, keeping: Keeping, to_file: Path, uow: UnitOfWork
) -> None:
    with uow.write("sample.no_device") as session:
        session.delete(session.scalars(select(Device)).one())
    page = page_of(zh)
    view = PaperView(page)
    view.show_paper(sheet(), "…", "x.pdf", keeping)
    view.print_paper()
    settle()
    assert not to_file.exists()
    assert page.notice.text()


def test_a_second_direct_print_leads_to_the_papers(
    page_of: Callable[[Locale], CasesPage], zh: Locale, settle: Settle, keeping: Keeping, to_file: Path
) -> None:
    page = page_of(zh)
    print_kept(page, sheet(), keeping)
    settle()
    to_file.unlink()
    print_kept(page, sheet(), keeping)
    settle()
    assert not to_file.exists()
    assert "文书" in page.notice.text()


def test_an_empty_file_leads_to_filing(open_section: Open, locale: Locale, qtbot: QtBot) -> None:
    section = open_section(locale)
    with qtbot.waitSignal(section.section_wanted) as asked:
        section._empty.start.click()  # type: ignore[union-attr]  # noqa: SLF001
    assert asked.args == ["filing"]


def test_a_kept_paper_is_opened_verified_and_printed_again_by_keyboard(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle, keeping: Keeping
) -> None:
    kept = keeping.registry.keep(sheet(), keeping.keep_as, PRINTER).paper
    section = open_section(locale)
    tray = Tray("一号打印机")
    section.panel._printers = typed(tray)  # noqa: SLF001
    section.table.setFocus()
    qtbot.keyClick(section.table, Qt.Key.Key_Return)
    settle()
    assert section.prints.table.rowCount() == 1
    section.verify()
    settle()
    assert section.proof.isVisible()
    assert section.print_current()
    assert section.panel.reason_field.finding()
    section.panel.recipient.setText("李四")
    section.panel.reason.setText("原件污损")
    assert section.print_current()
    settle()
    assert [job.pdf for job in tray.jobs] == [sheet().pdf]
    assert section.prints.table.rowCount() == 2
    assert keeping.registry.paper(kept.id).recipients == ("李四",)
    assert section.go_back()
    assert section.table.hasFocus()
    assert section.table.table.rows()[0].copies == 3


def test_a_damaged_paper_is_said_in_red_and_not_printed(
    open_section: Open, zh: Locale, settle: Settle, keeping: Keeping, engine: Engine
) -> None:
    kept = keeping.registry.keep(sheet(), keeping.keep_as, PRINTER).paper
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        connection.execute(text("UPDATE issued_document_content SET pdf = x'00'"))
    section = open_section(zh)
    section.verify()
    settle()
    assert "改动" in section.list_proof.words.text()
    with pytest.raises(KnownError, match="paper_damaged"):
        keeping.registry.content(kept.id)


def test_the_filter_narrows_the_list(open_section: Open, zh: Locale, keeping: Keeping) -> None:
    keeping.registry.keep(sheet(), keeping.keep_as, PRINTER)
    section = open_section(zh)
    section._filter.setText("判决")  # noqa: SLF001
    assert section.table.table.rowCount() == 0
    section._filter.setText("00001")  # noqa: SLF001
    assert section.table.table.rowCount() == 1
