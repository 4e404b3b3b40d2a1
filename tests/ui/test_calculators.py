"""The room of calculators: every kind of fee and every limit, by keyboard, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pypdf
from tests.ui.mediation_room import Tray, typed
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.fees_request import FORMS, FeeFact
from tribunal_desktop.rules.terms import FeeKind, Rounding
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.fee_ledger import FeeLedger
from tribunal_desktop.services.fee_views import FeeSettings
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import TribunalProfile
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import calculators
from tribunal_desktop.ui.pages.calculators import CalculatorsPage
from tribunal_desktop.ui.pages.calculators_link import SandboxLink
from tribunal_desktop.ui.print_bar import PagePrintBar
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
REFERENCE = Reference()
TYPED = {FeeFact.PROPERTY_AMOUNTS: "10万\n5万", FeeFact.NON_PROPERTY_COUNT: "1"}


@pytest.fixture
def services(uow: UnitOfWork, clock: StandingClock) -> Services:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(clock), name="枫溪-L1", mark="A", signing_public="1" * 64))
    known: dict[str, Any] = {
        "actor": uow.actor,
        "clock": clock,
        "reference": REFERENCE,
        "profile": TribunalProfile(uow),
        "fees": FeeLedger(uow, REFERENCE),
    }
    return Services(**{field.name: known.get(field.name, SimpleNamespace()) for field in fields(Services)})


@pytest.fixture
def open_page(services: Services, tasks: Tasks, qtbot: QtBot) -> Callable[[Locale], CalculatorsPage]:
    def make(locale: Locale) -> CalculatorsPage:
        page = CalculatorsPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1170, 760)
        page.show()
        page.refresh()
        return page

    return make


@pytest.fixture
def page(open_page: Callable[[Locale], CalculatorsPage], locale: Locale) -> CalculatorsPage:
    return open_page(locale)


def put(page: CalculatorsPage, name: str, words: str) -> None:
    """Type as an input method does, into a line or several."""
    line, text = page.findChild(QLineEdit, name), page.findChild(QPlainTextEdit, name)
    if line is not None:
        line.setText(words)
    else:
        assert text is not None, name
        text.setPlainText(words)


def choose(page: CalculatorsPage, name: str, value: str) -> None:
    chooser = page.findChild(QComboBox, name)
    assert chooser is not None, name
    assert chooser.findData(value) >= 0, value
    chooser.setCurrentIndex(chooser.findData(value))


def actions(page: CalculatorsPage) -> list[QPushButton]:
    """Copy, save, print: the buttons beside the heading, in their order."""
    inside = set(page.fee.findChildren(QPushButton)) | set(page.period.findChildren(QPushButton))
    return [
        made for made in page.findChildren(QPushButton) if made not in inside and made.property("kind") != "segment"
    ]


def figures(page: CalculatorsPage) -> list[str]:
    found = page.view().result.found
    assert found is not None, page.view().result.said()
    return [figure.value for figure in found.figures]


def test_a_fee_is_there_as_soon_as_it_is_typed_with_every_article(page: CalculatorsPage) -> None:
    assert page.fee.result.found is None
    put(page, "fee_amount", "15万")
    assert figures(page) == ["3,300.00", "3,300.00"]
    choose(page, "fee_procedure", "summary")
    choose(page, "fee_closing", "mediation")
    assert figures(page) == ["1,650.00", "3,300.00"]
    assert page.fee.result.found is not None
    assert "法释〔2022〕11号第206条" in page.fee.result.found.text()
    assert page.fee.result.found.steps[0].basis == "诉讼费用交纳办法第13条第1款第1项"


def test_every_kind_shows_what_it_needs_and_comes_to_a_fee(page: CalculatorsPage) -> None:
    low = (FeeKind.NON_PROPERTY, FeeKind.JURISDICTION_OBJECTION_FAILED, FeeKind.MIXED)
    for kind in FeeKind:
        page.fee.form.choose_kind(kind)
        facts = FORMS[kind].facts
        assert {fact for fact in FeeFact if page.fee.fields[fact].isVisible()} == set(facts)
        for fact in facts:
            editor = page.fee.fields[fact].editor
            if not isinstance(editor, QCheckBox):
                base = "80" if kind in low else "" if kind is FeeKind.IP else "300"
                put(page, f"fee_{fact}", base if fact is FeeFact.BASE else TYPED.get(fact, "20万"))
        assert len(figures(page)) == 2
        assert page.fee.paper() is not None


def test_what_is_wrong_is_said_at_its_field(page: CalculatorsPage) -> None:
    put(page, "fee_amount", "三万")
    assert page.fee.fields["amount"].finding()
    put(page, "fee_amount", "100")
    assert not page.fee.fields["amount"].finding()
    choose(page, "fee_relief", "reduce")
    put(page, "fee_rate", "20")
    assert "46" in page.fee.fields["rate"].finding()
    put(page, "fee_rate", "x")
    assert page.fee.fields["rate"].finding()
    choose(page, "fee_relief", "exempt")
    choose(page, "fee_person", "legal")
    assert "44" in page.fee.fields["person"].finding()
    page.fee.form.choose_kind(FeeKind.DIVORCE)
    choose(page, "fee_relief", "")
    put(page, "fee_base", "400")
    assert "300" in page.fee.fields["base"].finding()
    page.fee.form.choose_kind(FeeKind.CLAIM_INCREASE)
    put(page, "fee_old", "9")
    put(page, "fee_new", "8")
    assert page.fee.fields["new"].finding()
    assert page.fee.paper() is None


def test_what_the_kind_does_not_know_is_not_offered(page: CalculatorsPage) -> None:
    page.fee.form.choose_kind(FeeKind.PRESERVATION)
    assert not any(page.fee.fields[name].isVisible() for name in ("procedure", "closing", "joined"))
    page.fee.form.choose_kind(FeeKind.DISMISSED_BY_RULING)
    assert not page.fee.fields["relief"].isVisible()
    page.fee.form.choose_kind(FeeKind.CONVERSION_SUMMARY_TO_ORDINARY)
    choose(page, "fee_relief", "reduce")
    put(page, "fee_amount", "20万")
    box = page.findChild(QCheckBox, "fee_topped_up")
    assert box is not None
    box.setChecked(False)
    assert page.fee.fields["relief"].finding(), "a refund knows no relief"


def test_a_limit_is_found_by_id_name_and_pinyin(page: CalculatorsPage, qtbot: QtBot, locale: Locale) -> None:
    page.open_item("period")
    typed = page.findChild(QLineEdit, "period_limit")
    assert typed is not None
    for words in ("J-APP", "判决上诉", "pjss", "against a judgment"):
        typed.clear()
        typed.setFocus()
        typed.setText(words)
        typed.propose()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: bool(typed.proposals()))  # type: ignore[attr-defined]
        assert typed.proposals()[0].key == "J-APP"  # type: ignore[attr-defined]
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    put(page, "period_start", "2026-02-13")
    assert figures(page)[0] == "2026-02-28"


@pytest.mark.parametrize(("key", "last"), [("F-ACC/2026-09-18", "2026-09-28"), ("S-COPY/2026-09-28", "2026-10-08")])
def test_the_room_opens_at_a_limit_and_its_day(page: CalculatorsPage, key: str, last: str) -> None:
    page.open_item(key)
    assert page.period.isVisible()
    assert figures(page)[0] == last
    assert page.item_key() == "period"


def test_deductions_move_the_last_day_and_are_refused_when_reversed(page: CalculatorsPage) -> None:
    page.open_item("T-SUM/2026-03-10")
    page.period.form.deductions.add()
    put(page, "deduction_from_0", "2026-04-01")
    put(page, "deduction_to_0", "2026-04-20")
    assert figures(page)[0] == "2026-06-29"
    put(page, "deduction_to_0", "2026-03-20")
    assert page.period.paper() is None
    put(page, "deduction_to_0", "9999-12-31")
    assert page.period.paper() is None
    page.period.form.deductions.resize_to(0)
    assert figures(page)[0] == "2026-06-10"


def test_arrow_keys_on_the_calendar_move_the_event(page: CalculatorsPage, qtbot: QtBot) -> None:
    page.open_item("F-ACC/2026-09-18")
    before = page.period.strip.accessibleDescription()
    assert "2026-09-25–2026-09-27" in before
    for key, last in (
        (Qt.Key.Key_Right, "2026-09-28"),
        (Qt.Key.Key_Left, "2026-09-28"),
        (Qt.Key.Key_Down, "2026-10-08"),
    ):
        qtbot.keyClick(page.period.strip, key)
        assert figures(page)[0] == last
    assert page.period.strip.accessibleDescription() != before


def test_a_length_of_ones_own_in_every_unit_and_both_directions(page: CalculatorsPage) -> None:
    page.open_item("period")
    choose(page, "period_mode", "free")
    put(page, "period_length", "3")
    put(page, "period_start", "2026-10-08")
    choose(page, "period_direction", "before")
    assert figures(page) == ["2026-10-05", "2026-10-05", "2026-09-30"]
    assert not page.period.form.deductions.isVisible()
    choose(page, "period_direction", "after")
    choose(page, "period_unit", "hours")
    assert page.period.result.found is None
    put(page, "period_clock", "10:05")
    assert figures(page) == ["2026-10-08 14:00"]
    put(page, "period_clock", "25:99")
    assert page.period.fields["clock"].finding()
    choose(page, "period_unit", "years")
    put(page, "period_length", "1500")
    assert figures(page)[0].startswith("3526")
    put(page, "period_length", "1501")
    assert page.period.fields["length"].finding()


def test_a_provisional_year_is_said(page: CalculatorsPage) -> None:
    page.open_item("J-APP/2030-03-01")
    found = page.period.result.found
    assert found is not None
    assert "2030" in found.remarks[0]


def test_a_limit_older_than_its_law_is_refused_at_its_field(page: CalculatorsPage) -> None:
    page.open_item("J-APP/2026-03-01")
    put(page, "period_start", "2020-03-01")
    assert "2020" in page.period.fields["limit"].finding()
    assert page.period.paper() is None


def test_copy_gives_the_whole_working(page: CalculatorsPage) -> None:
    page.open_item("F-ACC/2026-09-18")
    page.copy()
    copied = QGuiApplication.clipboard().text()
    assert "2026-09-28" in copied
    assert "民事诉讼法第85条第3款" in copied


@pytest.mark.parametrize("view", ["fee", "period"])
def test_the_sheet_is_printed_and_saved(
    page: CalculatorsPage,
    view: str,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if view == "fee":
        put(page, "fee_amount", "15万")
    else:
        page.open_item("F-ACC/2026-09-18")
    put(page, f"{view}_subject", "蒋某与楼某")
    saved, tray = tmp_path / "sheet.pdf", Tray("一号打印机")
    PrintDesk.of(page.tasks).printers = typed(tray)
    monkeypatch.setattr(calculators, "choose_target", lambda *_asked: saved)
    actions(page)[1].click()
    settle()
    settle()
    read = text_by_pypdf(saved.read_bytes())
    assert "蒋某与楼某" in read
    assert "诸暨市人民法院" in read

    assert page.print_current()
    settle()
    page.findChild(PagePrintBar).submit()
    settle()
    assert [job.pdf for job in tray.jobs] == [saved.read_bytes()]


def test_what_was_typed_survives_a_rebuild(
    open_page: Callable[[Locale], CalculatorsPage], zh: Locale, qtbot: QtBot
) -> None:
    first = open_page(zh)
    put(first, "fee_amount", "460000")
    first.open_item("T-SUM/2026-03-10")
    first.period.form.deductions.add()
    put(first, "deduction_from_0", "2026-04-01")
    put(first, "deduction_to_0", "2026-04-20")
    again = open_page(zh)
    again.restore_state(first.typed_state())
    assert again.period.isVisible()
    assert figures(again)[0] == "2026-06-29"
    again.open_item("fee")
    assert figures(again)[0] == "8,200.00"


def test_help_and_empty_states_speak(page: CalculatorsPage) -> None:
    assert page.help_text()
    assert page.fee.result.said()
    page.open_item("period")
    assert page.period.result.said()
    assert not actions(page)[2].isEnabled()
    assert page.period.form.item() == ""
    page.period.form.put("F-ACC", date(2026, 9, 18))
    assert page.period.form.item() == "F-ACC/2026-09-18"


def test_a_case_opens_the_room_at_its_limit(qtbot: QtBot, locale: Locale) -> None:
    link = SandboxLink("T-SUM", date(2026, 3, 10))
    qtbot.addWidget(link)
    with qtbot.waitSignal(link.opened) as opened:
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert opened.args == ["calculators", "T-SUM/2026-03-10"]
    assert link.accessibleName()


def test_a_limit_nobody_knows_is_said_in_the_notice_bar(page: CalculatorsPage) -> None:
    page.open_item("T-OLD/2026-03-10")
    assert "T-OLD" in page.notice.text()


def test_the_unit_of_the_tribunal_is_taken_over(page: CalculatorsPage, services: Services, settle: Settle) -> None:
    services.fees.set_settings(FeeSettings(Rounding.YUAN))
    page.refresh()
    settle()
    assert page.fee.form.rounding is Rounding.YUAN
