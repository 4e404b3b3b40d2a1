"""The procedure in the case file: answers and choice by keyboard, conversion with its effects, numbers, wages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.services.intake_data import facts
from tribunal_desktop.models import Device, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import ConditionState, FeeReason, Procedure, ProcedureAct, Track, VoidReason
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.procedure_table import procedure_table
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.procedure import ProcedureSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], ProcedureSection]
SIMPLE = {
    "clear_case": True,
    "money_claim": True,
    **{test: False for group in procedure_table().groups.values() for test in group},
}


@pytest.fixture
def case(services: Services, uow: UnitOfWork) -> str:
    """A loan of 46,000 yuan, filed today, in a province whose wage of 120,000 is entered."""
    with uow.write("test.device") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    services.wages.add(2025, 12_000_000, date(2026, 6, 30), "浙江省统计局公报")
    new = facts()
    made = services.intake.register(new, {finding.key for finding in services.intake.check(new)})
    services.intake.mark_filed(made.id, uow.today(), "（2026）浙0681民初41号")
    return made.id


@pytest.fixture
def open_section(services: Services, case: str, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Open:
    def make(locale: Locale) -> ProcedureSection:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        page.open_item(f"{case}#procedure")
        settle()
        section = page.findChild(ProcedureSection)
        assert section is not None
        return section

    return make


def _press(qtbot: QtBot, section: QWidget) -> None:
    focused = section.window().focusWidget()
    assert isinstance(focused, QPushButton)
    qtbot.keyClick(focused, Qt.Key.Key_Space)


def _type(section: QWidget, name: str, words: str) -> None:
    """As an input method does, which keys of the test cannot."""
    editor = section.findChild(QWidget, name)
    assert editor is not None
    target = getattr(editor, "edit", editor)
    target.setFocus()
    target.selectAll()
    target.insert(words)


def _track(section: ProcedureSection) -> Track | None:
    assert section.view is not None
    return section.view.track


def test_answering_with_the_space_bar_leads_to_the_advice(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    """Five answers for a plain loan: clear, money, and three times none of these grounds."""
    section = open_section(locale)
    section.tests.go_to_open()
    for _ in range(5):
        _press(qtbot, section)
        settle()
    assert section.view is not None
    assert section.view.advice.track is Track.SMALL_CLAIMS
    qtbot.keyClick(section.choice.accept_button, Qt.Key.Key_Space)
    settle()
    assert _track(section) is Track.SMALL_CLAIMS
    assert section.view.limit_rule == "T-SML"
    assert section.notice_button.isVisible()


def test_nothing_is_taken_for_answered(open_section: Open, zh: Locale) -> None:
    section = open_section(zh)
    assert section.view is not None
    assert section.view.tests["clear_case"].state is ConditionState.UNKNOWN
    assert not section.choice.accept_button.isVisible()
    section.choice.other_button.click()
    section.choice.save_button.click()


def test_another_procedure_asks_for_its_reason_at_the_field(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(locale)
    section.choice.other_button.click()
    section.choice.track.setCurrentIndex(section.choice.track.findData(Track.SUMMARY.value))
    section.choice.save_button.click()
    settle()
    assert section.choice.fields["words"].finding()
    _type(section, "procedure_words", "双方同意")
    section.choice.save_button.click()
    settle()
    assert _track(section) is Track.SUMMARY
    assert section.history.isVisible()


def test_what_changes_is_shown_before_a_conversion(
    open_section: Open, case: str, services: Services, locale: Locale, clock: StandingClock, settle: Settle
) -> None:
    services.procedures.choose(case, Track.SMALL_CLAIMS, SIMPLE)
    clock.advance(minutes=5)
    section = open_section(locale)
    section.convert_button.click()
    settle()
    to = section.change.fields["track"].editor
    to.setCurrentIndex(to.findData(Track.PANEL.value))  # type: ignore[attr-defined]
    settle()
    words = section.change.effects_words()
    assert "475.00" in words
    assert section.wording.date(date(2027, 5, 24)) in words
    section.change.save_button.click()
    settle()
    assert section.change.fields["ruling"].finding()
    assert _track(section) is Track.SMALL_CLAIMS
    _type(section, "procedure_ground", "案情复杂")
    _type(section, "procedure_ruling", "（2026）浙0681民初41号之一")
    section.change.save_button.click()
    settle()
    assert _track(section) is Track.PANEL
    assert section.view is not None
    assert section.view.history[0].act is ProcedureAct.CONVERTED
    assert section.view.limit_rule == "T-ORD"


def test_esc_leads_back_from_a_form(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.wage_button.click()
    settle()
    assert section.wage.isVisible()
    assert section.go_back()
    assert not section.wage.isVisible()


def test_the_parties_are_told_of_small_claims(
    open_section: Open, case: str, services: Services, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    services.procedures.choose(case, Track.SMALL_CLAIMS, SIMPLE)
    section = open_section(zh)
    section.notice_button.click()
    _type(section, "procedure_small_words", "当庭告知并签字")
    section.small.save_button.click()
    settle()
    assert section.view is not None
    assert section.view.history[0].told_how == "当庭告知并签字"
    assert not section.notice_button.isVisible()


def test_a_number_is_made_void_with_its_reason(
    open_section: Open, case: str, services: Services, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(locale)
    section.number_card.void_button.click()
    section.void.save_button.click()
    settle()
    assert section.page.notice.isVisible()
    _type(section, "void_words", "重复立案")
    section.void.save_button.click()
    settle()
    known = services.numbers.of_dispute(case)
    assert (known.formal, known.rows[0].void_reason) == (None, VoidReason.FILED_IN_ERROR)
    assert not section.number_card.void_button.isVisible()


def test_a_published_wage_is_entered_in_the_section(
    open_section: Open, services: Services, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(zh)
    section.wage_button.click()
    for name, words in (
        ("wage_year", "2025"),
        ("wage_amount", "118000"),
        ("wage_published_on", "2026-07-01"),
        ("wage_source", "更正公报"),
    ):
        _type(section, name, words)
    section.wage.save_button.click()
    settle()
    assert services.wages.known()[0].amount_fen == 11_800_000


def test_a_fee_of_another_procedure_leads_to_the_fees(
    open_section: Open, locale: Locale, services: Services, case: str, uow: UnitOfWork, qtbot: QtBot, settle: Settle
) -> None:
    details = replace(services.fees.view(case).proposed, procedure=Procedure.SUMMARY)
    services.fees.assess(case, details, FeeReason.FILED)
    section = open_section(locale)
    assert not section.fees_button.isVisible()
    with uow.write("test.procedure") as session:
        session.get_one(Dispute, case).procedure = Procedure.ORDINARY
    section.reload()
    settle()
    wanted: list[str] = []
    section.section_wanted.connect(wanted.append)
    qtbot.keyClick(section.fees_button, Qt.Key.Key_Space)
    assert wanted == ["fees"]
