"""Fees in the file of a dispute: worked out, called for, paid and relieved by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pypdf
from tests.services.mediation_samples import TODAY, Scene, put_scene
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import FeeEntryKind, FeePayWay, UnpaidDecision
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.fee_views import FeesView
from tribunal_desktop.services.print_rows import FILE_COPY
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.fees import FeesSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.print_bar import PrintBar
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
) -> FeesSection:
    page = CasesPage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1180, 740)
    with qtbot.waitActive(page):
        page.show()
    page.open_item(f"{scene.dispute}#fees")
    settle()
    found = page.file.section("fees")
    assert isinstance(found, FeesSection)
    return found


@pytest.fixture
def view(services: Services, scene: Scene) -> Callable[[], FeesView]:
    return lambda: services.fees.view(scene.dispute)


def press_main(section: FeesSection, qtbot: QtBot) -> None:
    where = section.page.focusWidget() or section.page
    qtbot.keyClick(where, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def focused(section: FeesSection) -> QWidget:
    found = section.page.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def charged(section: FeesSection, qtbot: QtBot, settle: Settle) -> FeesSection:
    """The fee of the suit worked out and kept from the proposal."""
    press_main(section, qtbot)
    settle()
    press_main(section, qtbot)
    settle()
    return section


def test_the_proposed_fee_is_kept_with_two_presses(charged: FeesSection, view: Callable[[], FeesView]) -> None:
    (charge,) = view().charges
    assert charge.balance.due_fen == 47_500
    assert charged.overview.isVisible()
    assert charged.overview.current() is not None


def test_the_working_follows_what_is_typed(charged: FeesSection, qtbot: QtBot, settle: Settle) -> None:
    qtbot.keyClick(charged.overview.table, Qt.Key.Key_Return)
    settle()
    assert "475.00" in charged.desk.working.said()
    amount = charged.charge.lines[0].amount
    amount.setFocus()
    amount.selectAll()
    qtbot.keyClicks(amount, "150000")
    settle()
    assert "1,650.00" in charged.desk.working.said()
    amount.selectAll()
    qtbot.keyClicks(amount, "about 15")
    settle()
    assert charged.charge.fields["claims"].finding()


def test_notice_payment_and_receipt_by_keyboard(
    charged: FeesSection, view: Callable[[], FeesView], qtbot: QtBot, settle: Settle
) -> None:
    charged.overview.buttons["notice"].click()
    qtbot.keyClick(focused(charged), Qt.Key.Key_Return)
    charged.notice.account.insert("诸暨农商银行 2010")
    press_main(charged, qtbot)
    settle()
    paper = charged.paper.paper()
    assert paper is not None
    assert "诸暨农商银行2010" in text_by_pypdf(paper.pdf)
    assert charged.print_current()
    settle()
    bar = charged.page.findChild(PrintBar)
    assert isinstance(bar, PrintBar)
    qtbot.waitUntil(lambda: bool(bar.form.copies.value()))
    given = {each.recipient for each in bar.form.copies.value()}
    assert given == {view().charges[0].payer, FILE_COPY}, "the other side pays nothing and gets no notice"
    bar.leave()
    assert charged.go_back()
    charged.overview.buttons["payment"].click()
    press_main(charged, qtbot)
    settle()
    assert charged.payment.fields["receipt_no"].finding()
    qtbot.keyClicks(focused(charged), "0001")
    press_main(charged, qtbot)
    settle()
    (charge,) = view().charges
    assert [entry.kind for entry in charge.entries] == [
        FeeEntryKind.ASSESSED,
        FeeEntryKind.NOTICE,
        FeeEntryKind.PAID,
    ]
    assert charge.balance.owing_fen == 0


def test_on_the_spot_the_treasury_receipt_has_to_be_ticked(charged: FeesSection, qtbot: QtBot, settle: Settle) -> None:
    charged.overview.buttons["payment"].click()
    form = charged.payment
    assert form.fields["treasury_receipt"].isHidden()
    form.way.setCurrentIndex(form.way.findData(FeePayWay.ON_THE_SPOT.value))
    form.receipt.setText("浙财0001")
    press_main(charged, qtbot)
    settle()
    assert form.fields["treasury_receipt"].finding()
    form.treasury.setChecked(True)
    press_main(charged, qtbot)
    settle()
    assert charged.overview.isVisible()


def test_relief_is_asked_for_and_refused_with_reasons(
    charged: FeesSection, view: Callable[[], FeesView], qtbot: QtBot, settle: Settle
) -> None:
    charged.overview.buttons["relief"].click()
    press_main(charged, qtbot)
    settle()
    assert charged.relief.fields["proof"].finding()
    charged.relief.proof.setPlainText("书面申请、低保证")
    press_main(charged, qtbot)
    settle()
    assert view().charges[0].relief_open is not None
    charged.overview.buttons["relief"].click()
    form = charged.answer
    form.decision.setCurrentIndex(1)
    form.decided_by.setText("院长王明")
    press_main(charged, qtbot)
    settle()
    assert form.fields["words"].finding()
    form.words.setPlainText("不符合经济困难标准")
    press_main(charged, qtbot)
    settle()
    paper = charged.paper.paper()
    assert paper is not None
    assert "不符合经济困难标准" in text_by_pypdf(paper.pdf)


def test_settings_and_payments_by_way_open_and_escape_comes_back(
    charged: FeesSection, services: Services, qtbot: QtBot, settle: Settle
) -> None:
    charged.overview.settings_wanted.emit()
    charged.settings.rounding.setCurrentIndex(1)
    press_main(charged, qtbot)
    settle()
    assert services.fees.settings().rounding.value == "yuan"
    charged.overview.period_wanted.emit()
    settle()
    assert charged.period.table.table.rowCount() == len(FeePayWay)
    assert charged.go_back()
    assert not charged.go_back()


def test_ctrl_p_shows_the_calculation(charged: FeesSection, settle: Settle) -> None:
    assert charged.print_current()
    settle()
    paper = charged.paper.paper()
    assert paper is not None
    assert "诉讼费用计算单" in text_by_pypdf(paper.pdf)


def test_a_late_fee_is_put_before_a_person(
    charged: FeesSection,
    services: Services,
    view: Callable[[], FeesView],
    clock: StandingClock,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    services.fees.give_notice(view().charges[0].id, TODAY)
    clock.advance(days=9)
    charged.reload()
    settle()
    wanted: list[str] = []
    charged.section_wanted.connect(wanted.append)
    charged.overview.unpaid_wanted.emit()
    press_main(charged, qtbot)
    settle()
    assert wanted == ["closing"]
    charge = view().charges[0]
    assert (charge.late, charge.unpaid_decision) == (False, UnpaidDecision.WITHDRAWN)
