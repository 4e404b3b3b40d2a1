"""Pay in the room of people: gaps, approval, corrections and tariffs, worked from the window."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from tests.services.pay_samples import OCTOBER, PayRoom
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PayeeKind, PaySheetState, PayUnit, PrintWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs, Sending
from tribunal_desktop.services.pay_papers import PayPapers, paper_title
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import people_pay_month
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.pages.people_pay import PayView
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def room(engine: Engine, uow: UnitOfWork) -> PayRoom:
    return PayRoom(engine, uow)


@pytest.fixture
def open_pay(qtbot: QtBot, tasks: Tasks, services: Services, room: PayRoom, settle: Settle) -> Callable[..., PayView]:
    """The view as the head of the tribunal sees it, or as the judge of the tests does."""

    def make(locale: Locale, key: str = "mediator-2026-10", *, head: bool = True) -> PayView:
        seen = services
        if head:
            papers = PayPapers(room.uow)
            seen = replace(services, pay=room.pay, pay_tariffs=room.tariffs, pay_papers=papers)
        page = PeoplePage(seen, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1182, 740)
        page.show()
        page.open_item(f"pay/{key}")
        settle()
        view = page.current()
        assert isinstance(view, PayView)
        return view

    return make


def typed_in(view: PayView, name: str) -> QLineEdit:
    editor = view.findChild(QLineEdit, name)
    assert editor is not None
    return editor


def type_into(view: PayView, name: str, text: str) -> None:
    typed_in(view, name).setText(text)


def test_an_empty_table_of_tariffs_begins_with_the_sample(
    open_pay: Callable[..., PayView], locale: Locale, room: PayRoom, settle: Settle
) -> None:
    view = open_pay(locale, "tariffs")
    assert view.page.item_key() == "pay/mediator-tariffs"
    view.tariffs.sample_button.click()
    settle()
    assert len(room.tariffs.rows(PayeeKind.MEDIATOR)) == 9
    assert not view.tariffs.sample_button.isVisible()


def test_a_gap_is_set_aside_with_a_reason_and_the_sheet_approved(
    open_pay: Callable[..., PayView], locale: Locale, room: PayRoom, settle: Settle
) -> None:
    room.tariff(PayUnit.SUCCESS, 400, first=date(2026, 10, 10))
    room.mediated("暂早", date(2026, 10, 9))
    room.mediated("暂晚", date(2026, 10, 11))
    view = open_pay(locale)
    month = view.month
    assert month.month == OCTOBER
    assert not month.approve_button.isEnabled()
    month.not_paid.aside_button.click()
    assert month.not_paid.fields["words"].finding()
    type_into(view, "pay_reason", "标准出台前")
    month.not_paid.aside_button.click()
    settle()
    assert month.not_paid.list.hasFocus(), "the next one is settled from here"
    assert month.approve_button.isEnabled()
    assert month.not_paid.take_up_button.isVisible()
    month.approve_button.click()
    settle()
    assert room.pay.sheet(PayeeKind.MEDIATOR, OCTOBER).state is PaySheetState.APPROVED
    assert month.after.isVisible()
    assert not month.before.isVisible()


def test_every_line_opens_its_case(open_pay: Callable[..., PayView], zh: Locale, room: PayRoom, qtbot: QtBot) -> None:
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("暂一号", date(2026, 10, 9))
    view = open_pay(zh)
    (line,) = view.month.lines.table.rows()
    with qtbot.waitSignal(view.page.navigate) as wanted:
        view.month.lines.opened.emit(line)
    assert wanted.args == ["cases", f"{line.dispute_id}#mediation"]


def test_a_juror_s_line_opens_the_hearing(
    open_pay: Callable[..., PayView], zh: Locale, room: PayRoom, qtbot: QtBot
) -> None:
    """Row 20.2."""
    room.tariff(PayUnit.HALF_DAY, 100)
    room.juror("陈陪审")
    room.held(date(2026, 10, 8), "陈陪审")
    view = open_pay(zh, "juror-2026-10")
    (line,) = view.month.lines.table.rows()
    with qtbot.waitSignal(view.page.navigate) as wanted:
        view.month.lines.opened.emit(line)
    assert wanted.args == ["cases", f"{line.dispute_id}#hearings"]


def test_finance_gets_the_approved_sheet_as_a_file(
    open_pay: Callable[..., PayView],
    locale: Locale,
    room: PayRoom,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Row 33.2: no file before the approval; then its lines add up to what the window says."""
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("一号", date(2026, 10, 9))
    room.mediated("二号", date(2026, 10, 10))
    target = tmp_path / "补贴.csv"
    monkeypatch.setattr(people_pay_month, "choose_target", lambda *_: target)
    month = open_pay(locale).month
    assert not month.csv_button.isEnabled()
    month.approve_button.click()
    settle()
    month.csv_button.click()
    settle()
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[9] for row in rows[1:]] == ["400.00", "400.00"]
    assert [payee.total_fen for payee in month.payees.table.rows()] == [80_000]


def test_signatures_and_payment_are_noted_after_the_approval_and_corrected(
    open_pay: Callable[..., PayView], locale: Locale, room: PayRoom, settle: Settle
) -> None:
    """Row 33.2: no day before the approval; a wrong number can be noted again."""
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("一号", date(2026, 10, 9))
    view = open_pay(locale)
    after = view.month.after
    assert not after.isVisible()
    view.month.approve_button.click()
    settle()
    after.signed_button.click()
    assert after.fields["signed"].finding()
    type_into(view, "pay_signed_on", "2026-11-05")
    after.signed_button.click()
    assert "11" in after.fields["signed"].finding()
    type_into(view, "pay_signed_on", "2026-11-23")
    type_into(view, "pay_receipt_no", "财付1")
    after.signed_button.click()
    settle()
    assert typed_in(view, "pay_receipt_no").text() == "财付1", "what is typed for the payment stays"
    for number in ("财付1", "财付1123"):
        type_into(view, "pay_paid_on", "2026-11-23")
        type_into(view, "pay_receipt_no", number)
        after.paid_button.click()
        settle()
    sheet = room.pay.sheet(PayeeKind.MEDIATOR, OCTOBER)
    assert (sheet.state, sheet.receipts_on, sheet.receipt_no) == (PaySheetState.PAID, date(2026, 11, 23), "财付1123")


def test_who_may_not_approve_hands_in(
    open_pay: Callable[..., PayView], zh: Locale, room: PayRoom, settle: Settle
) -> None:
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("暂一号", date(2026, 10, 9))
    view = open_pay(zh, head=False)
    month = view.month
    assert not month.approve_button.isVisible()
    month.hand_in_button.click()
    settle()
    assert month.take_back_button.isVisible()
    assert room.pay.sheet(PayeeKind.MEDIATOR, OCTOBER).state is PaySheetState.DRAFT
    view._parts.choose("tariffs")  # noqa: SLF001
    settle()
    assert not view.create_new()
    assert not view.tariffs.change_card.isVisible()


def test_a_correction_is_typed_for_the_payee_and_struck_out(
    open_pay: Callable[..., PayView], locale: Locale, room: PayRoom, settle: Settle
) -> None:
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("暂一号", date(2026, 10, 9))
    view = open_pay(locale)
    before = view.month.before
    before.correct_button.click()
    assert before.fields["amount"].finding()
    before.findChildren(QComboBox)[0].setCurrentIndex(1)
    type_into(view, "pay_correction_amount", "50")
    type_into(view, "pay_correction_words", "九月多计")
    before.correct_button.click()
    settle()
    assert room.pay.sheet(PayeeKind.MEDIATOR, OCTOBER).total_fen == 35_000
    lines = view.month.lines
    lines.select_place(lines.table.place_of(lambda line: line.amount_fen < 0))
    before.strike_button.click()
    settle()
    assert room.pay.sheet(PayeeKind.MEDIATOR, OCTOBER).total_fen == 40_000


def test_a_tariff_is_added_and_an_overlapping_one_refused_at_its_field(
    open_pay: Callable[..., PayView], locale: Locale, room: PayRoom, settle: Settle
) -> None:
    view = open_pay(locale, "tariffs")
    part = view.tariffs
    assert view.create_new()
    for name, text in (("name", "基本"), ("amount", "3000"), ("from", "2026-01-01")):
        type_into(view, f"pay_tariff_{name}", text)
    part.add_button.click()
    settle()
    settle()
    assert [row.tariff.amount_fen for row in room.tariffs.rows(PayeeKind.MEDIATOR)] == [300_000]
    assert view.create_new()
    for name, text in (("name", "又"), ("amount", "1"), ("from", "2026-05-01")):
        type_into(view, f"pay_tariff_{name}", text)
    part.add_button.click()
    settle()
    assert "基本" in part.new_fields["valid_from"].finding()
    assert view.go_back()


def test_a_changed_sum_begins_a_new_tariff(
    open_pay: Callable[..., PayView], zh: Locale, room: PayRoom, settle: Settle
) -> None:
    room.tariff(PayUnit.SUCCESS, 400, name="成功")
    view = open_pay(zh, "tariffs")
    type_into(view, "pay_change_amount", "500")
    type_into(view, "pay_change_from", "2026-10-16")
    view.tariffs.change_button.click()
    settle()
    settle()
    ends = {row.tariff.amount_fen: row.tariff.valid_to for row in room.tariffs.rows(PayeeKind.MEDIATOR)}
    assert ends == {40_000: date(2026, 10, 15), 50_000: None}


def test_sheet_and_slips_are_printed_through_the_registry(
    open_pay: Callable[..., PayView], zh: Locale, room: PayRoom, services: Services, settle: Settle
) -> None:
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("暂一号", date(2026, 10, 9))
    view = open_pay(zh)
    assert view.page.print_current()
    settle()
    assert view.paper.isVisible()
    assert view.page.print_current()
    assert view.paper.bar.isVisible()
    assert view.page.go_back()
    assert view.month.isVisible()
    made = room.pay.sheet(PayeeKind.MEDIATOR, OCTOBER)
    keep = KeepAs(None, "pay:slips", paper_title(made, slips=True))
    slips = PayPapers(room.uow).slips(made)
    services.issued_papers.keep(slips, keep, Sending(PrintWay.FILE, "slips.pdf"))
    kept = services.issued_papers.known(slips, keep)
    assert kept is not None
    assert kept.title == "补贴领取凭条（2026年10月）"


def test_without_a_tariff_the_way_to_one_is_the_first_button_and_nothing_is_approved(
    open_pay: Callable[..., PayView], locale: Locale, settle: Settle
) -> None:
    view = open_pay(locale)
    month = view.month
    assert month.tariffs_button.isVisible()
    assert not month.approve_button.isVisible()
    month.tariffs_button.click()
    settle()
    assert view.tariffs.sample_button.isVisible()


def test_what_is_typed_for_somebody_stays_with_them_over_a_change_of_language(
    open_pay: Callable[..., PayView], zh: Locale, en: Locale, room: PayRoom, settle: Settle
) -> None:
    room.tariff(PayUnit.SUCCESS, 400)
    room.mediated("一号", date(2026, 10, 9))
    room.mediated("二号", date(2026, 10, 9), mediator=room.scene.novice)
    before = open_pay(zh)
    before.month.payees.select_place(1)
    payee = before.month.payees.current_row()
    type_into(before, "pay_correction_words", "九月漏发")
    state = before.page.typed_state()
    after = open_pay(en, "tariffs")
    after.page.restore_state(state)
    settle()
    again = after.month.payees.current_row()
    assert payee is not None and again is not None  # noqa: PT018 - one fact: a row is chosen
    assert again.id == payee.id
    words = typed_in(after, "pay_correction_words")
    assert (words.text(), words.isVisible()) == ("九月漏发", True)


def test_a_changed_sum_stays_with_its_tariff_over_a_change_of_language(
    open_pay: Callable[..., PayView], zh: Locale, en: Locale, room: PayRoom, settle: Settle
) -> None:
    travel = room.tariff(PayUnit.TRAVEL_DAY, 60)
    room.tariff(PayUnit.SUCCESS, 400)
    before = open_pay(zh, "mediator-tariffs")
    tariffs = before.tariffs.list
    tariffs.select_place(tariffs.table.place_of(lambda each: each.tariff.id == travel))
    type_into(before, "pay_change_amount", "80")
    after = open_pay(en)
    after.page.restore_state(before.page.typed_state())
    settle()
    chosen = after.tariffs.list.current_row()
    assert chosen is not None
    assert chosen.tariff.id == travel
    amount = typed_in(after, "pay_change_amount")
    assert (amount.text(), amount.isVisible()) == ("80", True)
    assert after.tariffs.begin_new()
    third = open_pay(zh, "juror-2026-10")
    third.page.restore_state(after.page.typed_state())
    settle()
    assert third.tariffs.is_new_open()
