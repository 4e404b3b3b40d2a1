"""The cases page over real services: intake by keyboard, answers at the field, drafts, list, correction, import."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.services.intake_data import facts, plaintiff
from tribunal_desktop.models import Device, Dispute, Party, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import GreenChannel, Sex, Stage
from tribunal_desktop.services.case_views import CaseFilter
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.register_columns import COLUMNS
from tribunal_desktop.services.register_import import RowFate
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import cases_import
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.widgets import DateEdit
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], CasesPage]


@pytest.fixture
def services(services: Services, uow: UnitOfWork) -> Services:
    """The program's use cases, on a device of a tribunal with one village."""
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
        session.add(Village(id=new_id(uow.clock), name="花明泉村", township="枫溪镇"))
    return services


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, tasks: Tasks, settle: Settle) -> Open:
    def make(locale: Locale) -> CasesPage:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        return page

    return make


def _press(page: CasesPage, words: str) -> None:
    """Click the visible button that says ``words``."""
    next(each for each in page.findChildren(QPushButton) if each.text() == words and each.isVisible()).click()


def _editor(page: CasesPage, name: str) -> Any:
    editor = page.form.field(name).editor
    return editor.edit if isinstance(editor, DateEdit) else editor


def _fill(page: CasesPage, **changes: str) -> None:
    """Type a dispute without any question; ``changes`` go by field name with ``__`` for a dot."""
    typed = {
        "parties.0.name": "陈大伟",
        "parties.0.phone": "13805751234",
        "parties.0.birth_date": "1963-04-02",
        "parties.0.ethnicity": "汉族",
        "parties.0.occupation": "农民",
        "parties.0.employer": "无",
        "parties.0.domicile": "枫溪镇花明泉村12号",
        "parties.1.name": "李四",
        "parties.1.employer": "无",
        "parties.1.domicile": "枫溪镇栎桥村3号",
        "amount_fen": "46000",
    } | {name.replace("__", "."): text for name, text in changes.items()}
    for name, text in typed.items():
        _editor(page, name).setText(text)
    for name in ("parties.0.sex", "parties.1.sex"):
        _editor(page, name).choose(Sex.MALE)
    _editor(page, "claim_text").setPlainText("归还借款46000元")
    _editor(page, "facts_text").setPlainText("2025年3月1日借款")


def _choose_cause(page: CasesPage, qtbot: QtBot, text: str) -> None:
    cause = _editor(page, "cause_code")
    cause.setFocus()
    qtbot.keyClicks(cause, text)
    qtbot.waitUntil(lambda: bool(cause.proposals()))
    qtbot.keyClick(cause, Qt.Key.Key_Return)


def _disputes(uow: UnitOfWork) -> list[Dispute]:
    with uow.read() as session:
        return list(session.scalars(select(Dispute).order_by(Dispute.provisional_no)))


def test_an_empty_page_teaches_and_starts_the_first_case(open_page: Open, locale: Locale) -> None:
    page = open_page(locale)
    start = next(part for part in page.findChildren(QPushButton) if part.isVisible() and part.text() in _STARTS)
    start.click()
    assert page.form.isVisible()
    assert QApplication.focusWidget() is _editor(page, "parties.0.name")


_STARTS = ("登记第一件案件", "Register the first case")


def test_a_case_is_taken_in_by_keyboard(
    open_page: Open, locale: Locale, qtbot: QtBot, settle: Settle, uow: UnitOfWork
) -> None:
    page = open_page(locale)
    page.create_new()
    name = _editor(page, "parties.0.name")
    qtbot.keyClicks(name, "Chen Dawei")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is _editor(page, "parties.0.phone")
    _fill(page)
    _choose_cause(page, qtbot, "mjjd")
    qtbot.keyClick(page.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    settle()
    assert page.registered.isVisible()
    assert page.registered.number() == "暂2026-L2-0001"
    dispute = _disputes(uow)[0]
    assert (dispute.amount_fen, dispute.cause_version) == (4_600_000, "2025")
    with qtbot.waitSignal(page.navigate) as asked:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert asked.args == ["cases", f"{dispute.id}#filing"], "filed first, entrusted to a mediator then"
    with qtbot.waitSignal(page.navigate) as asked:
        page.registered.mediate.click()
    assert asked.args == ["mediation", dispute.id]


def test_fields_follow_in_reading_order(open_page: Open, zh: Locale) -> None:
    page = open_page(zh)
    page.create_new()
    seen: list[str] = []
    first = part = _editor(page, "received_at")
    while part.nextInFocusChain() is not first:
        seen.append(part.objectName())
        part = part.nextInFocusChain()
    order = [
        "received_at",
        "channel",
        "village",
        "p0.role",
        "p0.name",
        "p0.id_number",
        "p0.domicile",
        "p1.name",
        "cause",
    ]
    places = [seen.index(name) for name in [*order, "amount", "claim_text", "facts_text"]]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("parties.0.birth_date", "1985-02-30"),
        ("received_at", "2027-13-40"),
        ("amount_fen", "四万六千块"),
        ("amount_fen", "0.001"),
        ("cause_code", "吵架纠纷"),
        ("village_id", "没有的村"),
        ("parties.1.name", " "),
        ("parties.0.name", "陈" * 10_000),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_stays_typed(
    open_page: Open, locale: Locale, settle: Settle, uow: UnitOfWork, name: str, typed: str
) -> None:
    page = open_page(locale)
    page.create_new()
    _fill(page)
    _editor(page, name).setText(typed)
    page.save()
    settle()
    assert page.form.field(name).finding()
    assert QApplication.focusWidget() is _editor(page, name)
    assert _editor(page, name).text() == typed
    assert page.notice.isVisible()
    assert not _disputes(uow)


def test_a_wrong_check_digit_asks_and_a_person_decides(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, uow: UnitOfWork
) -> None:
    page = open_page(zh)
    page.create_new()
    _fill(page, parties__0__id_number="330681196304020018")
    _choose_cause(page, qtbot, "mjjd")
    page.save()
    settle()
    field = page.form.field("parties.0.id_number")
    assert "末位" in field.finding()
    assert page.form.questions.isVisible()
    next(part for part in field.findChildren(QPushButton) if part.isVisible()).click()
    assert field.answers()
    _editor(page, "parties.0.id_number").setText("330681196304020019")
    assert not field.answers()
    page.save()
    settle()
    confirm = QApplication.focusWidget()
    assert isinstance(confirm, QAbstractButton)
    confirm.click()
    settle()
    settle()
    assert "resident_id_check_digit@parties.0.id_number" in _disputes(uow)[0].confirmed_findings


def test_amounts_with_units_and_full_width_digits_are_understood(open_page: Open, zh: Locale) -> None:
    page = open_page(zh)
    page.create_new()
    for typed in ("4.6万元", "４６０００", "46,000.00"):
        _editor(page, "amount_fen").setText(typed)
        assert page.form.facts().amount_fen == 4_600_000
        assert "肆万陆仟元整" in page.form.field("amount_fen").text_below()


def test_a_valid_id_fills_sex_and_birth(open_page: Open, zh: Locale, qtbot: QtBot) -> None:
    page = open_page(zh)
    page.create_new()
    number = _editor(page, "parties.0.id_number")
    number.setFocus()
    qtbot.keyClicks(number, "330681196304020057")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    party = page.form.facts().parties[0]
    assert (party.sex, party.birth_date) == (Sex.MALE, date(1963, 4, 2))


def test_findings_show_only_where_one_has_been(open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle) -> None:
    page = open_page(zh)
    page.create_new()
    qtbot.keyClick(_editor(page, "parties.0.name"), Qt.Key.Key_Return)
    settle()
    assert page.form.field("parties.0.name").finding()
    assert not page.form.field("parties.1.name").finding()
    _editor(page, "parties.0.name").setFocus()
    qtbot.keyClicks(_editor(page, "parties.0.name"), "Li")
    qtbot.keyClick(_editor(page, "parties.0.name"), Qt.Key.Key_Return)
    settle()
    assert not page.form.field("parties.0.name").finding()


def test_the_page_scrolls_to_what_stops_the_registration(open_page: Open, zh: Locale, qtbot: QtBot) -> None:
    page = open_page(zh)
    page.create_new()
    _editor(page, "parties.0.name").setText("李秀英")
    _editor(page, "parties.1.name").setText("王五")
    page.resize(1180, 480)
    page.save()
    claim = page.form.field("claim_text")
    qtbot.waitUntil(lambda: claim.visibleRegion().boundingRect() == claim.rect())
    assert _editor(page, "claim_text").hasFocus()


def test_typed_text_is_journalled_and_offered_again(
    open_page: Open, locale: Locale, qtbot: QtBot, settle: Settle, services: Services
) -> None:
    page = open_page(locale)
    page.create_new()
    page.form.add_party(page.form.facts().parties[1].role)
    settle()
    _editor(page, "parties.2.name").setFocus()
    _editor(page, "parties.2.name").setText("王五")
    page.create_new()
    qtbot.waitUntil(lambda: bool(services.drafts.offered("cases")), timeout=4000)
    again = open_page(locale)
    again.create_new()
    settle()
    assert again.form.offer.isVisible()
    assert not again.form.field("parties.0.name").finding()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert again.form.offer.isAncestorOf(focused)
    focused.click()
    assert [party.name for party in again.form.facts().parties] == ["", "", "王五"]


def test_a_removed_party_can_be_brought_back(open_page: Open, zh: Locale, qtbot: QtBot) -> None:
    page = open_page(zh)
    page.create_new()
    _fill(page)
    with qtbot.waitSignal(page.told) as told:
        page.form.parties()[0].removal_wanted.emit()
    assert [party.name for party in page.form.facts().parties] == ["李四"]
    told.args[1]()
    assert [party.name for party in page.form.facts().parties] == ["陈大伟", "李四"]


def test_the_list_filters_and_the_file_follows(
    open_page: Open, locale: Locale, qtbot: QtBot, settle: Settle, services: Services
) -> None:
    for name in ("陈大伟", "单玉玺", "王五"):
        services.intake.register(facts(plaintiff(name=name)))
    page = open_page(locale)
    table = page.browser.table()
    assert table.table.rowCount() == 3
    first = page.browser.detail.dispute_id()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.browser.detail.dispute_id() not in ("", first))
    page.browser.search("syx")
    settle()
    assert [row.plaintiffs for row in table.table.rows()] == ["单玉玺"]
    qtbot.waitUntil(lambda: "单玉玺" in page.browser.detail.text())
    page.browser.search("", CaseFilter.CLOSED)
    settle()
    assert table.table.rowCount() == 0
    assert not page.browser.detail.isVisible()


def test_who_goes_first_is_marked_in_the_list_and_over_the_file(
    open_page: Open, locale: Locale, settle: Settle, services: Services
) -> None:
    usual = services.intake.register(facts(plaintiff(name="王五")))
    first = services.intake.register(facts(plaintiff(name="单玉玺")))
    services.filings.let_first(first.id, GreenChannel.ELDERLY)
    page = open_page(locale)
    table = page.browser.table().table
    place = next(place for place, column in enumerate(table.columns) if column.key == "green")
    marks = {row.id: table.cell(row, table.columns[place], Qt.ItemDataRole.DisplayRole) for row in table.rows()}
    assert marks[first.id]
    assert not marks[usual.id]
    for dispute_id, shown in ((first.id, True), (usual.id, False)):
        page.open_item(dispute_id)
        settle()
        assert page._green.isVisible() is shown  # noqa: SLF001


def test_a_correction_can_be_undone(
    open_page: Open, zh: Locale, qtbot: QtBot, settle: Settle, services: Services, uow: UnitOfWork
) -> None:
    made = services.intake.register(facts())
    page = open_page(zh)
    page.open_item(made.id)
    settle()
    _press(page, "更正")
    settle()
    assert _editor(page, "parties.0.name").text() == "陈大伟"
    _editor(page, "parties.0.name").setText("程大伟")
    with qtbot.waitSignal(page.told) as told:
        page.save()
    settle()
    told.args[1]()
    settle()
    with uow.read() as session:
        assert session.scalars(select(Party.name).order_by(Party.position)).all() == ["陈大伟", "李四"]


def test_filing_is_noted_with_the_courts_number(
    open_page: Open, locale: Locale, qtbot: QtBot, settle: Settle, services: Services, uow: UnitOfWork
) -> None:
    made = services.intake.register(facts())
    page = open_page(locale)
    page.open_item(made.id)
    settle()
    _press(page, "登记立案…" if locale.lang == "zh" else "Note filing…")
    number = page.filing.findChild(QLineEdit, "filing_number")
    assert number is not None
    number.setText("41号")
    page.filing.save()
    settle()
    assert page.filing.number_field.finding()
    number.setText("(2026)浙0602民初41号")
    page.filing.save()
    settle()
    assert "浙0681" in page.filing.number_field.finding()
    assert _disputes(uow)[0].stage is Stage.RECEIVED
    number.setText("(2026)浙0681民初41号")
    page.filing.save()
    settle()
    assert (_disputes(uow)[0].stage, _disputes(uow)[0].case_no) == (Stage.FILED, "（2026）浙0681民初41号")


def test_a_register_is_imported_and_the_rest_comes_back(
    open_page: Open, locale: Locale, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = {"received_on": "2026-11-20", "claim_text": "还款", "plaintiff.name": "陈大伟", "defendant.name": "李四"}
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ({column.key: column.heading for column in COLUMNS}, good, {**good, "amount": "很多"}):
        sheet.append([row.get(column.key) for column in COLUMNS])
    book.save(tmp_path / "登记表.xlsx")
    page = open_page(locale)
    page.open_import()
    page.imports.import_file(tmp_path / "登记表.xlsx")
    settle()
    result = page.imports.result()
    assert result is not None
    assert [outcome.fate for outcome in result.rows] == [RowFate.IMPORTED, RowFate.REJECTED]
    target = tmp_path / "rejected.xlsx"
    monkeypatch.setattr(cases_import, "choose_target", lambda *_: target)
    page.imports.save_rejected()
    settle()
    assert load_workbook(target).worksheets[0].max_row == 2
    (tmp_path / "broken.xlsx").write_bytes(b"no spreadsheet")
    page.imports.import_file(tmp_path / "broken.xlsx")
    settle()
    assert page.notice.isVisible()
