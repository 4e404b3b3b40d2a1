"""Performance in the file of a dispute: duties, part payments, enforcement, the watch over all cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.documents.reading import text_by_pypdf
from tests.services.mediation_samples import Scene, put_scene
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import PerformanceState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.performance_views import DocumentView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.performance import PerformanceSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    return put_scene(uow)


@pytest.fixture
def section(
    services: Services, scene: Scene, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle
) -> PerformanceSection:
    page = CasesPage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1180, 740)
    with qtbot.waitActive(page):
        page.show()
    page.open_item(f"{scene.dispute}#performance")
    settle()
    found = page.file.section("performance")
    assert isinstance(found, PerformanceSection)
    return found


def press_main(section: PerformanceSection, qtbot: QtBot) -> None:
    where = section.page.focusWidget() or section.page
    qtbot.keyClick(where, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def document(services: Services, scene: Scene) -> Callable[[], DocumentView]:
    return lambda: services.performance.view(scene.dispute).documents[0]


@pytest.fixture
def entered(section: PerformanceSection, qtbot: QtBot, settle: Settle) -> PerformanceSection:
    """A judgment over 46,000 yuan that was due in October, typed in."""
    press_main(section, qtbot)
    form = section.duty
    form.document_no.setText("（2026）浙0681民初123号")
    press_main(section, qtbot)
    settle()
    assert form.fields["effective_on"].finding()
    qtbot.keyClicks(form.effective_on.edit, "2026-10-01")
    qtbot.keyClicks(form.editors[0].amount, "46000")
    qtbot.keyClicks(form.editors[0].due_on.edit, "2026-10-31")
    press_main(section, qtbot)
    settle()
    assert section.current() is not None
    return section


def test_a_part_payment_is_noted_by_keyboard_and_taken_back(
    entered: PerformanceSection, document: Callable[[], DocumentView], qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(entered.table, Qt.Key.Key_Return)
    qtbot.keyClicks(entered.payment.amount, "50000")
    press_main(entered, qtbot)
    settle()
    assert entered.payment.fields["amount"].finding()
    entered.payment.amount.selectAll()
    qtbot.keyClicks(entered.payment.amount, "10000")
    press_main(entered, qtbot)
    settle()
    assert document().owing_fen == 3_600_000
    entered.payments.select_place(0)
    entered._take_back.click()  # noqa: SLF001
    settle()
    assert document().owing_fen == 4_600_000


def test_the_application_is_filled_and_then_noted(
    entered: PerformanceSection, document: Callable[[], DocumentView], qtbot: QtBot, settle: Settle
) -> None:
    entered.begin_enforcement()
    entered.enforcement.paper_button.click()
    settle()
    paper = entered.paper.paper()
    assert paper is not None
    assert "（2026）浙0681民初123号民事判决书" in text_by_pypdf(paper.pdf)
    assert entered.go_back()
    entered.begin_enforcement()
    qtbot.keyClicks(entered.enforcement.asked_on.edit, "today")
    entered.enforcement.save_button.click()
    settle()
    assert document().terms[0].state is PerformanceState.ENFORCED


def test_everything_to_be_paid_is_one_list_that_opens_its_case(
    entered: PerformanceSection, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    entered.open_watch()
    settle()
    assert entered.watch.states.choice() == PerformanceState.OVERDUE.value
    with qtbot.waitSignal(entered.page.navigate) as opened:
        qtbot.keyClick(entered.watch.table, Qt.Key.Key_Return)
    assert opened.args == ["cases", f"{scene.dispute}#performance"]
    entered.watch.days.setText("0")
    qtbot.keyClick(entered.watch.days, Qt.Key.Key_Return)
    settle()
    assert entered.watch.days_field.finding()
    assert entered.go_back()


def test_the_rate_says_n_of_m(entered: PerformanceSection, settle: Settle) -> None:
    entered.open_rate()
    settle()
    assert entered.rate.table.table.rowCount() == 1


def test_ctrl_p_prints_the_letter_that_reminds(entered: PerformanceSection, settle: Settle) -> None:
    assert entered.print_current()
    settle()
    paper = entered.paper.paper()
    assert paper is not None
    assert "督促履行告知书" in text_by_pypdf(paper.pdf)
    keeping = entered.paper._keeping  # noqa: SLF001
    assert keeping is not None
    assert keeping.keep_as.recipient == entered.table.table.rows()[0].obligor == "李四", "nobody else is urged"
