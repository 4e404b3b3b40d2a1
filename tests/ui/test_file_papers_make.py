"""Making a paper in the file: chosen and filled in by keyboard, checked, kept, printed; what is typed is not lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, agreement, assigned, put_scene
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import Outcome, Post
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.form_sets import SetMade
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperQuery
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.closing import ClosingSection
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.case_file.papers_make_answers import DayAnswer
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.print_bar import PagePrintBar
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.workers import Tasks

STATEMENT, INFO, CONFIRMATION = "civil_mediation_statement", "mediation_info", "confirmation_application"
PLAIN = "plain_agreement"
"""It says who does what, and one clause of the agreement here binds nobody by name."""
PRINTER = "一号打印机"

Settle = Callable[[], None]
Open = Callable[..., PapersSection]


@pytest.fixture
def scene(services: Services, uow: UnitOfWork) -> Scene:
    """A case with its number and the clauses of an agreement."""
    made = put_scene(uow)
    mediations, mediation = assigned(uow, made)
    mediations.save_agreement(mediation, agreement(made))
    services.intake.mark_filed(made.dispute, date(2026, 11, 20), "（2026）浙0681民初299号")
    return made


@pytest.fixture
def open_section(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, scene: Scene) -> Open:
    def make(locale: Locale, inner: str = "", width: int = 1180) -> PapersSection:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(width, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{scene.dispute}#papers{inner}")
        settle()
        section = page.file.current()
        assert isinstance(section, PapersSection)
        return section

    return make


@pytest.fixture
def tray(tasks: Tasks) -> Tray:
    made, desk = Tray(PRINTER), PrintDesk.of(tasks)
    desk.printers, desk.chosen = typed(made), PRINTER
    return made


@pytest.fixture
def kept(services: Services, scene: Scene) -> Callable[[], tuple[IssuedPaper, ...]]:
    return lambda: services.issued_papers.page(PaperQuery(dispute_id=scene.dispute)).papers


Kept = Callable[[], tuple[IssuedPaper, ...]]


def test_a_mediation_statement_is_made_and_printed_by_keyboard(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle, tray: Tray, kept: Kept, services: Services
) -> None:
    section = open_section(locale)
    assert section.page.create_new()
    settle()
    search = section.maker.chooser.search
    assert search.hasFocus()
    qtbot.keyClicks(search, "mstjs")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    settle()
    form = section.maker.form
    assert section.maker.form_key() == STATEMENT
    assert form.view.page() == 0
    assert not form.check.stopping()
    assert section.page.print_current()
    settle()
    (paper,) = kept()
    assert paper.template == STATEMENT
    assert section.table.current_row().id == paper.id
    bar = section.page.findChild(PagePrintBar)
    assert isinstance(bar, PagePrintBar)
    qtbot.keyClick(bar.print_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(tray.jobs))
    settle()
    assert tray.jobs[0].pdf == services.issued_papers.content(paper.id)
    assert set(services.issued_papers.paper(paper.id).recipients).issuperset(("张三", "李四"))
    qtbot.waitUntil(lambda: bool(section.table.current_row().copies))
    assert section.table.hasFocus()


def test_a_paper_for_each_recipient_is_printed_in_one_go(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle, tray: Tray, kept: Kept
) -> None:
    section = open_section(zh, f"/{INFO}")
    qtbot.mouseClick(section.maker.each_button, Qt.MouseButton.LeftButton)
    settle()
    assert {paper.title for paper in kept()} == {"先行调解告知书（致张三）", "先行调解告知书（致李四）"}
    qtbot.waitUntil(lambda: len(tray.jobs) == 4)
    settle()
    assert {frozenset(paper.recipients) for paper in kept()} == {
        frozenset(("张三", "存卷")),
        frozenset(("李四", "存卷")),
    }


def test_the_list_greys_what_cannot_be_made_and_leads_to_what_is_missing(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle, services: Services, scene: Scene
) -> None:
    section = open_section(locale, "/make")
    chooser = section.maker.chooser
    proposed = [offer.proposed for offer in chooser.table.table.rows()]
    assert proposed == sorted(proposed, reverse=True)
    chooser.search.setText("传票")
    missing = chooser.current()
    assert missing is not None
    assert missing.unavailable is not None
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert section.maker.form_key() == ""
    with qtbot.waitSignal(section.section_wanted) as asked:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert asked.args == ["hearings"]


def test_a_number_or_an_arrow_opens_a_form(open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle) -> None:
    section = open_section(zh, "/make")
    chooser = section.maker.chooser
    first, second = (offer.key for offer in chooser.table.table.rows()[:2])
    qtbot.keyClick(chooser.search, Qt.Key.Key_2)
    settle()
    assert section.maker.form_key() == second
    assert section.go_back()
    settle()
    qtbot.keyClick(chooser.search, Qt.Key.Key_Up)
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    settle()
    assert section.maker.form_key() == first


def test_what_was_typed_stays_with_its_form_and_survives_a_crash(
    open_section: Open, locale: Locale, settle: Settle, services: Services, scene: Scene
) -> None:
    section = open_section(locale, f"/{STATEMENT}")
    section.maker.form.questions["claims"].take("原告请求归还借款。")
    section.maker.go_back()
    section.maker.make(CONFIRMATION)
    settle()
    section.maker.make(STATEMENT)
    settle()
    assert section.maker.form.questions["claims"].answer() == "原告请求归还借款。"
    section.page.file.show_section("fees")
    settle()
    assert [draft.entity_key for draft in services.drafts.offered("case.papers")] == [scene.dispute]

    after_the_crash = open_section(locale)
    assert after_the_crash._offer.isVisible()  # noqa: SLF001
    after_the_crash._offer._take.click()  # noqa: SLF001
    settle()
    assert after_the_crash.maker.form_key() == STATEMENT
    assert after_the_crash.maker.form.questions["claims"].answer() == "原告请求归还借款。"
    after_the_crash.maker.keep()
    settle()
    assert services.drafts.offered("case.papers") == ()


def test_what_cannot_be_read_is_said_at_its_question(
    open_section: Open, locale: Locale, settle: Settle, kept: Kept
) -> None:
    section = open_section(locale, f"/{INFO}")
    form = section.maker.form
    question = form.questions["reply_by"]
    assert isinstance(question, DayAnswer)
    question.day.edit.setText("下下周")
    section.maker.keep()
    settle()
    assert question.finding()
    assert question.day.edit.hasFocus()
    assert kept() == ()
    question.day.edit.setText("2026-12-01")
    section.maker.keep()
    settle()
    assert len(kept()) == 1


def test_a_question_of_the_check_is_overridden_with_a_reason(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle, kept: Kept, services: Services
) -> None:
    section = open_section(locale, f"/{PLAIN}")
    check = section.maker.form.check
    section.maker.keep()
    settle()
    (finding,) = check.stopping()
    (line,) = [line for line in check.lines() if line.finding == finding]
    assert line.reason.hasFocus()
    assert kept() == ()
    line.reason.setText("当事人到庭后口头说明")
    assert not check.stopping()
    section.maker.keep()
    settle()
    (paper,) = kept()
    assert paper.template == PLAIN
    assert section.table.current_row().id == paper.id


def test_a_finding_leads_to_the_section_that_owns_the_fact(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(zh, f"/{PLAIN}")
    lines = section.maker.form.check.lines()
    (line,) = [line for line in lines if line.finding.field == "part.what"]
    with qtbot.waitSignal(section.section_wanted) as asked:
        line.jump.click()
    assert asked.args == ["parties"]


def test_the_preview_follows_what_is_typed(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle, scene: Scene
) -> None:
    section = open_section(zh, f"/{STATEMENT}")
    form = section.maker.form
    before = form.view._pdf  # noqa: SLF001
    form.questions["claims"].take("另一段诉讼请求。")
    qtbot.waitUntil(lambda: form.view._pdf != before)  # noqa: SLF001
    assert section.page.item_key() == f"{scene.dispute}#papers/{STATEMENT}"


def test_in_a_narrow_window_f6_changes_between_questions_and_paper(
    open_section: Open, locale: Locale, qtbot: QtBot
) -> None:
    section = open_section(locale, f"/{STATEMENT}", width=830)
    form = section.maker.form
    assert not form.view.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert form.view.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert not form.view.isVisible()
    assert form.isAncestorOf(QApplication.focusWidget())


def test_the_notices_of_the_filing_are_made_in_one_go(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle, tray: Tray, kept: Kept
) -> None:
    section = open_section(locale, "/make")
    offered = section.maker.chooser.set_button
    assert offered.isVisible()
    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    settle()
    titles = {paper.title for paper in kept()}
    assert {
        "受理案件通知书（致张三）",
        "应诉通知书（致李四）",
        "举证通知书（致张三）",
        "举证通知书（致李四）",
    } <= titles
    assert section.table.isVisible()
    assert section.print_set.button.hasFocus()
    qtbot.keyClick(section.print_set.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: all(paper.copies for paper in kept()))
    settle()
    assert {paper.title: set(paper.recipients) for paper in kept()}["应诉通知书（致李四）"] == {"李四", "存卷"}
    assert sum(job.copies for job in tray.jobs) == sum(paper.copies for paper in kept())
    assert not section.print_set.isVisible()
    assert section.table.hasFocus()
    assert all(paper.copies for paper in section.table.table.rows()), "the list says what was printed"
    section.create_new()
    settle()
    assert not offered.isVisible()


def test_the_set_is_printed_by_the_key_that_prints_and_not_for_another_dispute(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle, tray: Tray, kept: Kept
) -> None:
    section = open_section(zh, "/make")
    section.maker.make_set()
    settle()
    assert section.print_set.isVisible()
    assert section.print_current()
    qtbot.waitUntil(lambda: all(paper.copies for paper in kept()))
    settle()
    section.maker.set_made.emit(SetMade((), (), ()))
    section.clear()
    assert not section.print_set.isVisible()


@pytest.mark.parametrize(("link", "said"), [("find:panjue", "判决"), ("find:司法确认", "确认")])
def test_a_link_narrows_the_forms(open_section: Open, zh: Locale, settle: Settle, link: str, said: str) -> None:
    chooser = open_section(zh, f"/{link}").maker.chooser
    rows = chooser.table.table.rows()
    assert rows
    assert all(said in offer.name.zh for offer in rows)


def test_what_was_typed_is_put_away_and_taken_back(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(zh, f"/{STATEMENT}")
    maker, claims = section.maker, "claims"
    proposed = maker.form.questions[claims].answer()
    assert not maker.afresh_button.isVisible()
    maker.form.questions[claims].take("别的请求。")
    with qtbot.waitSignal(section.page.told) as told:
        maker.afresh_button.click()
    assert maker.form.questions[claims].answer() == proposed
    told.args[1]()
    settle()
    assert maker.form.questions[claims].answer() == "别的请求。"


def test_closing_leads_to_its_paper(
    open_section: Open, zh: Locale, settle: Settle, services: Services, scene: Scene
) -> None:
    page = open_section(zh).page
    assert isinstance(page, CasesPage)
    page.file.show_section("closing")
    settle()
    closing = page.file.current()
    assert isinstance(closing, ClosingSection)
    closing.way.choose(Outcome.MEDIATED)
    closing.make_button.click()
    settle()
    assert page.item_key() == f"{scene.dispute}#papers/{STATEMENT}"


def test_the_maker_leads_to_the_wording_of_its_form(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle, services: Services
) -> None:
    section = open_section(zh, f"/{INFO}")
    with qtbot.waitSignal(section.page.navigate) as asked:
        qtbot.mouseClick(section.maker.wording_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["papers", f"templates/{INFO}"]
    at_work = services.form_wordings._uow  # noqa: SLF001
    at_work.actor = replace(at_work.actor, post=Post.CLERK)
    section.maker.make(INFO)
    settle()
    assert not section.maker.wording_button.isVisible()
