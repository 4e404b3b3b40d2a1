"""The section 受理 of the case file over real services, by the keys and buttons people use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.services.intake_data import facts
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.paper_lines import PaperLine
from tribunal_desktop.rules.terms import BlockState, Channel, Complexity, FilingStepKind, GreenChannel, ReviewState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.filing import HandedIn
from tribunal_desktop.services.numbers import Proposal
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.filing import FilingSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.widgets import DateEdit
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[..., FilingSection]


@pytest.fixture
def open_section(services: Services, uow: UnitOfWork, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Open:
    """Takes a dispute in and opens its file at 受理."""
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    pages: list[CasesPage] = []

    def make(locale: Locale, channel: Channel = Channel.COUNTER) -> FilingSection:
        given = facts(channel=channel)
        answers = {finding.key for finding in services.intake.check(given)}
        made = services.filings.take_in(given, answers, HandedIn((PaperLine("借条"),), "陈大伟"))
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{made.dispute.id}#filing")
        settle()
        settle()
        section = page.file.section("filing")
        assert isinstance(section, FilingSection)
        return section

    return make


def press(section: FilingSection, words: str, settle: Settle) -> None:
    found = [each for each in section.findChildren(QAbstractButton) if each.isVisible() and each.text() == words]
    found[0].click()
    settle()
    settle()


def type_into(section: FilingSection, **texts: str) -> None:
    for name, text in texts.items():
        found = section.findChild(object, name)
        getattr(found, "setPlainText", getattr(found, "setText", None))(text)


def test_registering_on_the_spot_with_the_courts_number(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    assert "2026年11月30日" in section.review.words()
    type_into(section, step_number="(2026)浙0681民初123号")
    press(section, "登记", settle)
    view = section.view()
    assert view is not None
    assert (view.review.state, view.case_no) == (ReviewState.REGISTERED, "（2026）浙0681民初123号")
    assert "2026年11月26日" in section.review.words()


def test_the_next_number_of_the_block_is_proposed(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    assert "暂用临时编号" in section.review.fields["number"].finding()
    section.review.propose(section.dispute_id, Proposal("民初", "（2026）浙0681民初5001号", 100, BlockState.READY))
    press(section, "登记", settle)
    view = section.view()
    assert view is not None
    assert (view.review.state, view.case_no) == (ReviewState.REGISTERED, "（2026）浙0681民初5001号")


def test_a_registered_dispute_leads_on_to_its_fees_and_to_mediation(
    open_section: Open, zh: Locale, settle: Settle
) -> None:
    section = open_section(zh)
    assert not section.review.onward.isVisible()
    press(section, "登记", settle)
    assert section.review.onward.isVisible()
    wanted: list[str] = []
    section.section_wanted.connect(wanted.append)
    assert [each.text() for each in section.review.onward.findChildren(QAbstractButton)][-1] == "调解"
    press(section, "费用", settle)
    assert wanted == ["fees"]


def test_a_strange_number_is_asked_about_once(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    type_into(section, step_number="（2025）浙0681民初123号")
    press(section, "登记", settle)
    assert section.review.fields["number"].finding()
    press(section, "登记", settle)
    view = section.view()
    assert view is not None
    assert view.review.state is ReviewState.REGISTERED


def test_a_number_that_cannot_be_read_is_answered_at_its_field(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    type_into(section, step_number="浙0681民初")
    press(section, "登记", settle)
    assert section.review.fields["number"].finding()
    view = section.view()
    assert view is not None
    assert view.review.state is ReviewState.DECIDING


def test_what_is_missing_is_told_in_one_notice(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.review.choose(FilingStepKind.SUPPLEMENT_NOTICE)
    press(section, "登记", settle)
    assert section.review.fields["words"].finding()
    assert section.review.fields["until"].finding()
    type_into(section, step_words="缺被告住址", step_until="+7")
    press(section, "登记", settle)
    view = section.view()
    assert view is not None
    assert view.review.missing_until == date(2026, 11, 30)


def test_late_filing_is_a_red_line(open_section: Open, locale: Locale, settle: Settle, clock: StandingClock) -> None:
    section = open_section(locale)
    assert not section.review._late.isVisible()  # noqa: SLF001
    clock.advance(days=10)
    section.reload()
    settle()
    assert section.review._late.isVisible()  # noqa: SLF001
    assert section.review._late.property("tone") == "bad"  # noqa: SLF001
    assert "3" in section.review._late.text()  # noqa: SLF001


def test_a_receipt_is_given_for_a_pasted_list(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    type_into(section, receipt_papers="3页 1份")
    press(section, "出具凭证", settle)
    assert "第1行" in section.receipts.fields["papers"].finding()
    type_into(section, receipt_papers="转账记录\t4页\t1份\t复印件\n欠条 1页")
    press(section, "出具凭证", settle)
    view = section.view()
    assert view is not None
    assert view.receipts[-1].items == (PaperLine("转账记录", 4, 1, original=False), PaperLine("欠条"))
    assert view.receipts[-1].handed_in_by == "陈大伟"


def test_an_oral_complaint_is_signed_after_it_was_read_back(
    open_section: Open, zh: Locale, settle: Settle, qtbot: QtBot
) -> None:
    section = open_section(zh, Channel.ORAL)
    press(section, "登记签名", settle)
    assert section.oral.fields["read_back"].finding()
    read = section.oral.fields["read_back"].editor
    qtbot.keyClick(read, Qt.Key.Key_Space)
    press(section, "登记签名", settle)
    view = section.view()
    assert view is not None
    assert view.oral is not None
    assert view.oral.attested_by == "陈大伟"
    written = open_section(zh).oral
    assert not written.fields["oral_text"].isVisible()


def test_levels_are_noted_and_struck(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    type_into(section, passed_by="花明泉村调委会", passed_came="11.2", passed_up="11.9")
    press(section, "登记这一层级", settle)
    assert section.origin.fields["why_moved_up"].finding()
    type_into(section, passed_why="本金有争议")
    press(section, "登记这一层级", settle)
    view = section.view()
    assert view is not None
    assert [each.why_moved_up for each in view.passages] == ["本金有争议"]
    section.origin._list.select_place(0)  # noqa: SLF001
    press(section, "撤销所选层级", settle)
    view = section.view()
    assert view is not None
    assert view.passages == ()


def test_against_the_table_needs_a_reason(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.sorting._track.choose(Complexity.COMPLEX)  # noqa: SLF001
    press(section, "确定", settle)
    assert section.sorting.fields["track_reason"].finding()
    type_into(section, track_reason="五件关联案件")
    press(section, "确定", settle)
    view = section.view()
    assert view is not None
    assert (view.sorting.track, view.sorting.reason) == (Complexity.COMPLEX, "五件关联案件")


def test_the_green_channel_shows_its_own_day(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.sorting._green.choose(GreenChannel.WAGES)  # noqa: SLF001
    type_into(section, green_days="2")
    section.sorting.save_green()
    settle()
    settle()
    assert "2026年11月25日" in section.review.words()


def test_a_cross_region_filing_asks_for_its_courts(open_section: Open, zh: Locale, settle: Settle) -> None:
    assert not open_section(zh).courts.isVisible()
    section = open_section(zh, Channel.CROSS_REGION)
    type_into(section, receiving_court="诸暨市人民法院", received_there_at_day="今天", received_there_at_time="9点")
    section.courts.save()
    settle()
    assert section.courts.fields["received_time"].finding()
    type_into(section, competent_court="义乌市人民法院", received_there_at_time="8:30")
    section.courts.save()
    settle()
    settle()
    view = section.view()
    assert view is not None
    assert view.cross.received_there_at is not None
    assert view.cross.received_there_at.astimezone(BEIJING) == datetime(2026, 11, 23, 8, 30, tzinfo=BEIJING)


def test_channels_are_counted_for_a_typed_period(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    assert isinstance(section.channels.fields["first"].editor, DateEdit)
    section.channels.count()
    settle()
    rows = section.channels._table  # noqa: SLF001
    said = {rows.index(place, 0).data(): rows.index(place, 1).data() for place in range(rows.rowCount())}
    assert said["窗口立案"] == "1"
    assert said["跨域立案"] == "0"


def test_the_section_survives_both_languages(open_section: Open, locale: Locale) -> None:
    section = open_section(locale)
    assert section.review.words()
    assert section.receipts.isVisible()
