"""Papers of sections are checked like those of the maker: they stop, they ask for a reason, they lead to the place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tests.services.test_issued_papers import sheet
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import Party, UnitOfWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.paper_rows import KeepAs, PaperQuery
from tribunal_desktop.services.section_forms import section_paper
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Show = Callable[[Locale, Paper], PaperView]
WHOLE = {"missing": "起诉状副本二份", "until": "2026-12-01", "made": "2026-11-23"}
ASKS = WHOLE | {"missing": "写明《中华人民共和国合同法》第六十条以外依据的起诉状"}
STOPS = WHOLE | {"until": "", "made": ""}


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def tray(tasks: Tasks) -> Tray:
    made = Tray("一号打印机")
    PrintDesk.of(tasks).printers = typed(made)
    return made


@pytest.fixture
def show(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, scene: Scene, tray: Tray) -> Show:
    def make(locale: Locale, paper: Paper) -> PaperView:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        view = PaperView(page, page)
        view.resize(page.size())
        keeping = Keeping(services.issued_papers, KeepAs(scene.dispute, "step"), services)
        view.show_paper(paper, "补正通知书", "补正通知书.pdf", keeping)
        view.show()
        settle()
        return view

    return make


def notice(uow: UnitOfWork, scene: Scene, answers: Mapping[str, str]) -> Paper:
    with uow.read() as session:
        dispute = require_dispute(session, scene.dispute)
        return section_paper(session, uow, REFERENCE, dispute, "supplement_notice", "a" * 32, answers)


def test_what_stops_a_paper_is_said_and_leads_back_to_its_section(
    show: Show, locale: Locale, uow: UnitOfWork, scene: Scene, tray: Tray, services: Services, qtbot: QtBot
) -> None:
    view = show(locale, notice(uow, scene, STOPS))
    assert view.check.isVisible()
    for act in (view.print_paper, view.save_paper, view.sign_paper):
        act()
        assert not view.bar.isVisible()
        assert "补正通知书" in view._page.notice.text()  # noqa: SLF001
    line = view.check.strip.lines()[0]
    assert line.jump.hasFocus()
    with qtbot.waitSignal(view.back_wanted):
        qtbot.keyClick(line.jump, Qt.Key.Key_Return)
    assert not tray.jobs
    assert services.issued_papers.page(PaperQuery()).count == 0


def test_a_question_is_let_be_with_a_reason_that_the_registry_shows(
    show: Show, zh: Locale, uow: UnitOfWork, scene: Scene, tray: Tray, services: Services, settle: Settle
) -> None:
    view = show(zh, notice(uow, scene, ASKS))
    (line,) = [line for line in view.check.strip.lines() if line.reason.isVisible()]
    line.on_paper.click()
    settle()
    settle()
    assert len(view.view.sheet.marks()) == len("（2025）浙0681民初77号")
    view.print_paper()
    assert line.reason.hasFocus()
    line.reason.setText("按原告所写抄录")
    view.print_paper()
    settle()
    view.print_paper()
    settle()
    settle()
    assert len(tray.jobs) == 1
    (kept,) = services.issued_papers.page(PaperQuery()).papers
    assert [each.reason for each in services.paper_checks.kept(kept.id).reasons] == ["按原告所写抄录"]
    assert not view.check.strip.isVisible()
    assert any("按原告所写抄录" in words for words in view.check.kept.words())


def test_a_computed_sheet_shows_no_check(show: Show, zh: Locale) -> None:
    view = show(zh, sheet())
    assert not view.check.isVisible()
    assert view.print_paper()
    assert view.bar.isVisible()


def test_a_sound_form_says_that_it_was_checked(show: Show, zh: Locale, uow: UnitOfWork, scene: Scene) -> None:
    view = show(zh, notice(uow, scene, WHOLE))
    assert view.check.isVisible()
    assert not view.check.stopping()


def test_what_changed_since_a_paper_was_kept_leads_to_its_section(
    show: Show, zh: Locale, uow: UnitOfWork, scene: Scene, settle: Settle, tray: Tray, qtbot: QtBot
) -> None:
    paper = notice(uow, scene, WHOLE)
    view = show(zh, paper)
    view.print_paper()
    settle()
    view.print_paper()
    settle()
    settle()
    assert len(tray.jobs) == 1
    with uow.write("sample.rename") as session:
        session.get_one(Party, scene.plaintiff).name = "张山"
    view.show_paper(paper, "补正通知书", "补正通知书.pdf", view._keeping)  # noqa: SLF001
    settle()
    line = view.check.kept.lines()[0]
    assert line.on_paper.isVisible()
    with qtbot.waitSignal(view._page.navigate) as went:  # noqa: SLF001
        line.jump.click()
    assert went.args == ["cases", f"{scene.dispute}#parties"]
