"""Service of process in the file, by keyboard: papers go out, come back, and the limits follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import ServedPaper, ServiceResult, ServiceWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.service import ServiceSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def dispute_id(services: Services, uow: UnitOfWork) -> str:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    asked = {finding.key for finding in services.intake.check(facts())}
    made = services.intake.register(facts(), asked)
    services.intake.mark_filed(made.id, uow.today())
    return made.id


@pytest.fixture
def open_section(
    services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, dispute_id: str
) -> Callable[[Locale], ServiceSection]:
    pages = []

    def make(locale: Locale) -> ServiceSection:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{dispute_id}#service")
        settle()
        section = page.file.current()
        assert isinstance(section, ServiceSection)
        return section

    return make


def defendant(section: ServiceSection) -> str:
    recipients = section.services.service_of_process.view(section.dispute_id).recipients
    return recipients[1].party_id


def test_a_sending_and_its_result_by_keyboard(
    open_section: Callable[[Locale], ServiceSection], locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(locale)
    assert section.page.file.mark_of("service") == ""  # type: ignore[attr-defined]
    section.begin_sending()
    copy = section.form.findChild(QCheckBox, "service_paper_complaint_copy")
    assert copy is not None
    assert copy.hasFocus()
    qtbot.keyClick(copy, Qt.Key.Key_Space)
    to = section.form.findChild(QCheckBox, f"service_to_{defendant(section)}")
    assert to is not None
    qtbot.keyClick(to, Qt.Key.Key_Space)
    qtbot.keyClick(to, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert section.table.table.rowCount() == 1
    assert section.page.file.mark_of("service") == "1"  # type: ignore[attr-defined]
    assert section.table.hasFocus()
    qtbot.keyClick(section.table, Qt.Key.Key_Return)
    taken_by = section.result.findChild(QLineEdit, "result_received_by")
    assert taken_by is not None
    assert taken_by.text() == "李四"
    qtbot.keyClick(taken_by, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert section.table.table.rows()[0].served_on == section.services.today()
    assert section.page.file.mark_of("service") == ""  # type: ignore[attr-defined]
    limits = {limit.rule_id for limit in section.services.cases.detail(section.dispute_id).deadlines}
    assert "S-DEF" in limits


def test_what_is_wrong_is_said_at_its_field(
    open_section: Callable[[Locale], ServiceSection], zh: Locale, settle: Settle
) -> None:
    section = open_section(zh)
    section.begin_sending()
    section.form.send_button.click()
    settle()
    assert "受送达人" in section.form.fields["recipients"].finding()
    section.form.choose([ServedPaper.MEDIATION_STATEMENT], [defendant(section)], ServiceWay.LEFT)
    section.form.send_button.click()
    settle()
    assert "本人签收" in section.form.fields["way"].finding()


def test_consent_to_electronic_service_is_asked_once(
    open_section: Callable[[Locale], ServiceSection], zh: Locale, settle: Settle
) -> None:
    section = open_section(zh)
    section.begin_sending()
    party = defendant(section)
    section.form.choose([ServedPaper.SUMMONS], [party], ServiceWay.ELECTRONIC)
    address = section.form.findChild(QLineEdit, f"service_address_{party}")
    assert address is not None
    address.setText("lisi@example.cn")
    section.form.send_button.click()
    settle()
    assert "同意电子送达" in section.form.fields["way"].finding()
    section.form.send_button.click()
    settle()
    assert section.table.table.rowCount() == 1


def test_a_refusal_asks_for_its_reason_and_can_be_taken_back(
    open_section: Callable[[Locale], ServiceSection], zh: Locale, settle: Settle, qtbot: QtBot
) -> None:
    section = open_section(zh)
    section.begin_sending()
    section.form.choose([ServedPaper.SUMMONS], [defendant(section)], ServiceWay.DIRECT)
    section.form.send_button.click()
    settle()
    section.begin_result()
    section.result.choose(ServiceResult.REFUSED)
    section.result.note_button.click()
    settle()
    assert section.result.fields["reason"].finding()
    reason = section.result.findChild(QLineEdit, "result_reason")
    assert reason is not None
    reason.setText("拒绝签收")
    section.result.note_button.click()
    settle()
    row = section.table.table.rows()[0]
    assert (row.result, row.served_on) == (ServiceResult.REFUSED, None)
    section._ask_why()  # noqa: SLF001
    section.findChild(QLineEdit, "service_take_back").setText("记错了人")  # type: ignore[union-attr]
    section._take_result_back()  # noqa: SLF001
    settle()
    assert section.table.table.rows()[0].result is ServiceResult.PENDING


def test_the_receipt_is_shown_before_it_is_printed(
    open_section: Callable[[Locale], ServiceSection], locale: Locale, settle: Settle
) -> None:
    section = open_section(locale)
    assert not section.print_current()
    section.begin_sending()
    section.form.choose([ServedPaper.SUMMONS], [defendant(section)], ServiceWay.DIRECT)
    section.form.send_button.click()
    settle()
    assert section.print_current()
    settle()
    paper = section.paper.paper()
    assert paper is not None
    assert paper.pages == 1
    assert section.go_back()
    assert section.table.isVisible()


def test_the_figures_open_to_their_attempts(
    open_section: Callable[[Locale], ServiceSection], locale: Locale, settle: Settle
) -> None:
    section = open_section(locale)
    section.begin_sending()
    section.form.choose([ServedPaper.SUMMONS], [defendant(section)], ServiceWay.POST)
    section.form.send_button.click()
    settle()
    section._open_figures()  # noqa: SLF001
    settle()
    assert [row.figures.sent for row in section.ways.table.rows()] == [1, 1]
    assert section.behind.table.rowCount() == 1


def test_a_grid_worker_is_asked_from_the_case(
    open_section: Callable[[Locale], ServiceSection], locale: Locale, qtbot: QtBot
) -> None:
    """Row 25.2: the request begins in this case."""
    section = open_section(locale)
    ask = next(each for each in section.findChildren(QPushButton) if each.text() == section.tr("Ask a grid worker"))
    with qtbot.waitSignal(section.page.navigate) as gone:
        ask.click()
    assert gone.args == ["people", f"network/requests/{section.dispute_id}"]
