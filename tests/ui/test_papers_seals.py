"""The room of papers: what waits for the court's seal, by keyboard, over a real store."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import put_scene
from tests.services.test_issued_papers import sheet
from tests.services.test_print_queue import SAVED
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import SealRequest, UnitOfWork
from tribunal_desktop.rules.terms import SealState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.papers import SEALS, PapersPage
from tribunal_desktop.ui.pages.papers_seals import SealsView
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def kept(services: Services, uow: UnitOfWork) -> IssuedPaper:
    scene = put_scene(uow)
    paper = Paper(**{**vars(sheet()), "court_seal": True})
    return services.issued_papers.keep(paper, KeepAs(scene.dispute, "", "民事裁定书"), SAVED).paper


def answer(uow: UnitOfWork, state: SealState, **said: str) -> None:
    """What the feed would have brought."""
    with uow.write("seals.answer") as session:
        (request,) = session.query(SealRequest).all()
        request.state, request.answered_on, request.keeper = state, uow.today(), "周正"
        for name, value in said.items():
            setattr(request, name, value)


def opened(
    qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale, settle: Settle, tray: Tray | None = None
) -> PapersPage:
    page = PapersPage(services, tasks, locale, printers=typed(tray or Tray()))
    qtbot.addWidget(page)
    page.show()
    page.open_item(SEALS)
    settle()
    settle()
    return page


def test_nothing_waits_where_no_paper_needs_the_seal(
    qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale, settle: Settle
) -> None:
    page = opened(qtbot, tasks, services, locale, settle)
    assert not page.print_current()
    page.view(SEALS).which.choose("all")
    settle()
    with qtbot.waitSignal(page.navigate) as asked:
        page.view(SEALS)._empty.start.click()  # noqa: SLF001
    assert asked.args == ["cases", ""]


def test_a_pending_paper_is_marked_everywhere_and_sealed_by_hand(
    qtbot: QtBot, tasks: Tasks, services: Services, zh: Locale, settle: Settle, kept: IssuedPaper
) -> None:
    page = opened(qtbot, tasks, services, zh, settle)
    view: SealsView = page.view(SEALS)
    assert [row.state for row in view.table.table.rows()] == [SealState.PENDING]
    assert any("待用印" in zh.term(line.kind) for line in services.workbench.view().decisions)
    view.hand_button.click()
    view.hand_form.seal_no.setText("")
    view.hand_form.keeper.setText("周正")
    view.hand_form.save_button.click()
    settle()
    assert "用印登记号" in view.hand_form.fields["seal_no"].finding()
    view.hand_form.seal_no.setText("院印7")
    view.hand_form.save_button.click()
    settle()
    settle()
    assert services.issued_papers.paper(kept.id).seal is SealState.SEALED
    assert view.table.table.rows() == []


def test_all_papers_of_a_filing_that_wait_are_noted_with_one_number(
    qtbot: QtBot, tasks: Tasks, services: Services, zh: Locale, settle: Settle, kept: IssuedPaper
) -> None:
    assert kept.dispute_id
    second = Paper(**{**vars(sheet()), "court_seal": True, "sha256": "2" * 64})
    services.issued_papers.keep(second, KeepAs(kept.dispute_id, "二", "传票"), SAVED)
    page = opened(qtbot, tasks, services, zh, settle)
    view: SealsView = page.view(SEALS)
    assert len(view.table.table.rows()) == 2
    view.hand_button.click()
    assert view.hand_form.whole_case.isVisible()
    view.hand_form.seal_no.setText("院印9")
    view.hand_form.keeper.setText("周正")
    view.hand_form.save_button.click()
    settle()
    settle()
    assert view.table.table.rows() == []
    assert {row.seal_no for row in services.seals.page(all_states=True).rows} == {"院印9"}


def test_ctrl_p_prints_what_was_granted_with_its_number(
    qtbot: QtBot, tasks: Tasks, services: Services, zh: Locale, settle: Settle, kept: IssuedPaper, uow: UnitOfWork
) -> None:
    answer(uow, SealState.GRANTED, seal_no="院印8")
    tray = Tray("一号")
    page = opened(qtbot, tasks, services, zh, settle, tray)
    assert page.print_current()
    for _round in range(10):
        settle()
    assert len(tray.jobs) == 1
    assert services.issued_papers.paper(kept.id).seal is SealState.SEALED


def test_a_refusal_shows_its_reason_and_is_asked_again(
    qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale, settle: Settle, kept: IssuedPaper, uow: UnitOfWork
) -> None:
    answer(uow, SealState.REFUSED, reason="主文有误")
    page = opened(qtbot, tasks, services, locale, settle)
    view: SealsView = page.view(SEALS)
    assert "主文有误" in view._said.text()  # noqa: SLF001
    view.again_button.click()
    assert page.go_back()
    view.again_button.click()
    view.again_form.words.setText("已改正")
    qtbot.keyClick(view.again_form.save_button, Qt.Key.Key_Space)
    settle()
    settle()
    (row,) = view.table.table.rows()
    assert (row.state, row.note) == (SealState.PENDING, "已改正")
