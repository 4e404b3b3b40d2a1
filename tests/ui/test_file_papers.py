"""Papers in the file: what leaves a section is kept first; opened, printed again with a reason, verified."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSpinBox
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
from tribunal_desktop.services.print_rows import FILE_COPY, Recipient
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file import base_paper
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping, print_kept
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.case_file.papers_make_room import scrolled_in
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.print_bar import PagePrintBar
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.print_form import PrintForm
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
def tray(tasks: Tasks) -> Tray:
    """The only printer keeps what it is given."""
    made = Tray("一号打印机")
    PrintDesk.of(tasks).printers = typed(made)
    return made


def test_what_a_section_prints_is_kept_with_its_copies(
    page_of: Callable[[Locale], CasesPage],
    locale: Locale,
    settle: Settle,
    keeping: Keeping,
    tray: Tray,
    qtbot: QtBot,
) -> None:
    page = page_of(locale)
    view = PaperView(page, page)
    view.show_paper(sheet(), "…", "x.pdf", keeping)
    view.show()
    settle()
    assert not view.registry_line.isVisible()
    view.print_paper()
    settle()
    with qtbot.waitSignal(view.printed):
        qtbot.keyClick(view.bar.form.printer, Qt.Key.Key_Return)
    settle()
    (kept,) = keeping.registry.page(PaperQuery()).papers
    people = [recipient.name for recipient in keeping.registry.recipients(keeping.keep_as.dispute_id)]
    assert [(job.pdf, job.copies) for job in tray.jobs] == [(sheet().pdf, len(people))]
    assert kept.copies == len(people)
    assert set(kept.recipients) == set(people)
    assert kept.registry_no in view.registry_line.text()
    assert not view.bar.isVisible()


def test_a_second_copy_for_somebody_needs_a_reason(
    page_of: Callable[[Locale], CasesPage], zh: Locale, settle: Settle, keeping: Keeping, tray: Tray, qtbot: QtBot
) -> None:
    kept = keeping.registry.keep(sheet(), keeping.keep_as, PRINTER).paper
    page = page_of(zh)
    view = PaperView(page, page)
    view.show_paper(sheet(), "…", "x.pdf", keeping)
    view.show()
    settle()
    view.print_paper()
    settle()
    view.bar.form.copies.set_copies(FILE_COPY, 2)
    view.print_paper()
    settle()
    assert view.bar.form.reason_field.finding()
    assert tray.jobs == []
    view.bar.form.reason.setText("当事人遗失")
    qtbot.keyClick(view.bar.form.reason, Qt.Key.Key_Return)
    settle()
    settle()
    assert [job.copies for job in tray.jobs] == [2]
    assert keeping.registry.paper(kept.id).copies == 4


def test_what_is_saved_is_kept_and_a_private_paper_never_is(
    page_of: Callable[[Locale], CasesPage],
    zh: Locale,
    settle: Settle,
    keeping: Keeping,
    tray: Tray,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = PaperView(page_of(zh))
    monkeypatch.setattr(base_paper, "choose_target", lambda *_: tmp_path / "单.pdf")
    view.show_paper(sheet("私"), "…", "x.pdf")
    view.print_paper()
    settle()
    view.print_paper()
    view.save_paper()
    settle()
    assert [job.copies for job in tray.jobs] == [1]
    assert (tmp_path / "单.pdf").read_bytes() == sheet("私").pdf
    assert keeping.registry.page(PaperQuery()).count == 0
    view.show_paper(sheet(), "…", "x.pdf", keeping)
    view.save_paper()
    settle()
    (kept,) = keeping.registry.page(PaperQuery()).papers
    (entry,) = keeping.registry.prints(kept.id)
    assert (entry.sending.way, entry.sending.went_to, kept.copies) == (PrintWay.FILE, "单.pdf", 0)


def test_nothing_is_printed_when_it_cannot_be_kept(
    page_of: Callable[[Locale], CasesPage], zh: Locale, settle: Settle, keeping: Keeping, tray: Tray, uow: UnitOfWork
) -> None:
    with uow.write("sample.no_device") as session:
        session.delete(session.scalars(select(Device)).one())
    page = page_of(zh)
    view = PaperView(page)
    view.show_paper(sheet(), "…", "x.pdf", keeping)
    view.print_paper()
    settle()
    view.print_paper()
    settle()
    assert tray.jobs == []
    assert page.notice.text()


def test_a_paper_without_a_view_is_asked_for_at_the_head_of_the_page(
    page_of: Callable[[Locale], CasesPage], zh: Locale, settle: Settle, keeping: Keeping, tray: Tray, qtbot: QtBot
) -> None:
    page = page_of(zh)
    print_kept(page, sheet(), keeping)
    settle()
    bar = page.findChild(PagePrintBar)
    assert bar.print_button.hasFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    settle()
    assert tray.jobs == []
    assert page.findChild(PagePrintBar) is None
    print_kept(page, sheet(), keeping)
    settle()
    page.findChild(PagePrintBar).print_button.click()
    settle()
    settle()
    assert len(tray.jobs) == 1


def test_a_draft_counts_nobodys_copy(
    page_of: Callable[[Locale], CasesPage], zh: Locale, settle: Settle, keeping: Keeping, tray: Tray
) -> None:
    page = page_of(zh)
    print_kept(page, sheet(), keeping)
    settle()
    bar = page.findChild(PagePrintBar)
    bar.form.two_up.setChecked(True)
    bar.submit()
    settle()
    settle()
    assert (tray.jobs[0].copies, tray.jobs[0].layout.two_up) == (1, True)
    (kept,) = keeping.registry.page(PaperQuery()).papers
    assert kept.copies == 0
    assert keeping.registry.prints(kept.id)[0].sending.reason


def test_pages_are_chosen_by_their_numbers(qtbot: QtBot, zh: Locale) -> None:
    form = PrintForm(zh)
    qtbot.addWidget(form)
    form.show_printers(("一号", "二号"), "二号")
    form.begin(3)
    wrong = ("0", "4", "2-9", "3-2", "x", "-")
    for typed_pages in wrong:
        form.range.setText(typed_pages)
        assert form.choice() is None, typed_pages
    form.range.setText("2-3")
    chosen = form.choice()
    assert chosen is not None
    assert (chosen.printer, chosen.layout.first, chosen.layout.last, chosen.layout.duplex) == ("二号", 2, 3, True)


def test_an_empty_file_leads_to_making_a_paper(open_section: Open, locale: Locale, settle: Settle) -> None:
    section = open_section(locale)
    section._empty.start.click()  # noqa: SLF001
    settle()
    assert section.maker.chooser.search.hasFocus()


def test_a_kept_paper_is_opened_verified_and_printed_again_by_keyboard(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle, keeping: Keeping
) -> None:
    kept = keeping.registry.keep(sheet(), keeping.keep_as, PRINTER).paper
    section = open_section(locale)
    tray = Tray("一号打印机")
    PrintDesk.of(section.page.tasks).printers = typed(tray)
    section.table.setFocus()
    qtbot.keyClick(section.table, Qt.Key.Key_Return)
    settle()
    assert section.prints.table.rowCount() == 1
    section.verify()
    settle()
    assert section.proof.isVisible()
    section.panel.form.copies.clear_copies()
    section.panel.form.copies.set_copies("李四", 1)
    assert section.print_current()
    assert section.panel.form.reason_field.finding()
    section.panel.form.reason.setText("原件污损")
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


def test_papers_that_cannot_be_read_are_not_called_none(
    open_section: Open, locale: Locale, settle: Settle, keeping: Keeping, engine: Engine
) -> None:
    keeping.registry.keep(sheet(), keeping.keep_as, PRINTER)
    rename = "ALTER TABLE paper_printed RENAME TO {name}"
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        connection.execute(text(rename.format(name="lost")).execution_options())
    section = open_section(locale)
    broken = section._broken  # noqa: SLF001
    assert broken.isVisibleTo(section)
    assert not section._empty.isVisibleTo(section)  # noqa: SLF001
    assert section.page.notice.isVisible()
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        connection.execute(text("ALTER TABLE lost RENAME TO paper_printed"))
    broken.start.click()
    settle()
    assert section.table.isVisible()
    assert section.table.table.rowCount() == 1


def test_the_filter_narrows_the_list(open_section: Open, zh: Locale, keeping: Keeping) -> None:
    keeping.registry.keep(sheet(), keeping.keep_as, PRINTER)
    section = open_section(zh)
    section._filter.setText("判决")  # noqa: SLF001
    assert section.table.table.rowCount() == 0
    section._filter.setText("00001")  # noqa: SLF001
    assert section.table.table.rowCount() == 1


def test_an_open_paper_takes_the_room_of_the_section(
    open_section: Open, zh: Locale, settle: Settle, keeping: Keeping
) -> None:
    kept = keeping.registry.keep(sheet(), keeping.keep_as, PRINTER).paper
    section = open_section(zh)
    section.page.resize(1180, 760)
    assert section.open_paper()
    settle()
    settle()
    around = scrolled_in(section.panel)
    assert around is not None
    assert section.panel.height() > 0.7 * around.viewport().height()
    assert section.panel.view.width() > 450
    assert section.panel.bar.mapTo(section, QPoint()).x() > section.panel.width()
    section.page.resize(900, 560)
    settle()
    assert section.panel.bar.mapTo(section, QPoint()).y() > section.panel.height()
    assert section.panel.bar.asked_for() is not None
    assert kept.registry_no in section._facts.text()  # noqa: SLF001


def test_tab_goes_through_all_who_get_a_copy_to_the_reason(qtbot: QtBot, zh: Locale) -> None:
    form = PrintForm(zh)
    qtbot.addWidget(form)
    form.show()
    for _again in range(2):
        form.begin(1, (Recipient("张三"), Recipient(FILE_COPY)))
    qtbot.waitUntil(lambda: len(form.copies.findChildren(QSpinBox)) == 3)
    form.ask_why("")
    form.copies.first().setFocus()
    walked = []
    for _step in range(4):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        walked.append(form.focusWidget())
    assert walked[1:] == [form.copies.other, form.copies.other_copies, form.reason]


def test_a_number_typed_where_none_was_given_takes_the_place_of_the_nought(qtbot: QtBot, zh: Locale) -> None:
    form = PrintForm(zh)
    qtbot.addWidget(form)
    form.show()
    form.begin(1, (Recipient("张三"),))
    form.copies.clear_copies()
    assert form.choice() is None
    qtbot.keyClicks(form.copies.first(), "1")
    assert form.copies.total() == 1, "not ten"
