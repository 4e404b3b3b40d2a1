"""Section 要素 of the case file by keyboard, over a real store."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts, plaintiff
from tests.services.test_elements import CLAIMS, REPLIES, close, register
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.element_values import TypedAnswer
from tribunal_desktop.rules.terms import ElementSide, ElementSource, ElementStance, ElementStanding
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.drafts import Drafts
from tribunal_desktop.services.element_views import PointRow
from tribunal_desktop.services.elements import ElementSheets
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_checks import PaperChecks
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.elements import COMPARE, ElementsSection, elements_mark
from tribunal_desktop.ui.pages.case_file.elements_line import ElementLine
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Key = Qt.Key
CLAIMANT, RESPONDENT = ElementSide.CLAIMANT, ElementSide.RESPONDENT


class Room(Page):
    """A page that holds nothing but the section."""

    def title(self) -> str:
        return "案件"


class Desk:
    """The section of one case with what a person does to it."""

    def __init__(self, qtbot: QtBot, services: Services, page: Room, settle: Settle, dispute_id: str) -> None:
        self.qtbot, self.services, self.page, self.settle, self.dispute_id = qtbot, services, page, settle, dispute_id
        self.undos: list[Callable[[], None]] = []
        self.section = ElementsSection(services, page)
        self.section.key = "elements"
        page.told.connect(lambda _words, undo: self.undos.append(undo))
        holder = FollowingScroll()
        holder.setWidget(self.section)
        page.body.addWidget(holder)
        self.section.open_dispute(dispute_id)
        settle()

    def line(self, side: ElementSide, element_id: str) -> ElementLine:
        return next(line for line in self.section.forms[side].lines if line.element.id == element_id)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.focus(), key)

    def type(self, text: str) -> None:
        """What an input method commits: test keys know no Chinese."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus(), event)

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def save(self, side: ElementSide) -> None:
        self.section.forms[side].save_button.click()
        self.settle()

    def points(self) -> dict[str, PointRow]:
        return {point.element.id: point for point in self.services.elements.view(self.dispute_id).points}


@pytest.fixture
def services(uow: UnitOfWork) -> Services:
    with uow.write("test.device") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    reference = Reference()
    made = SimpleNamespace(
        clock=uow.clock,
        today=uow.today,
        reference=reference,
        intake=CaseIntake(uow, reference),
        elements=ElementSheets(uow, reference),
        drafts=Drafts(uow),
        issued_papers=IssuedPapers(uow),
        paper_checks=PaperChecks(uow, reference),
    )
    return cast(Services, made)


@pytest.fixture
def loan(services: Services) -> str:
    return register(services.intake, facts(cause_code="108.3"))


@pytest.fixture
def open_desk(qtbot: QtBot, services: Services, tasks: Tasks, settle: Settle) -> Callable[[Locale, str], Desk]:
    def make(locale: Locale, dispute_id: str) -> Desk:
        page = Room(tasks, locale)
        qtbot.addWidget(page)
        page.resize(1000, 760)
        with qtbot.waitActive(page):
            page.show()
        return Desk(qtbot, services, page, settle, dispute_id)

    return make


Open = Callable[[Locale, str], Desk]


@pytest.fixture
def answered(services: Services, loan: str) -> str:
    services.elements.choose(loan, "private_loan")
    services.elements.answer(loan, CLAIMANT, CLAIMS, ElementSource.PAPER)
    services.elements.answer(loan, RESPONDENT, REPLIES, ElementSource.ORAL)
    return loan


def test_a_case_without_a_sheet_offers_the_one_of_its_cause(open_desk: Open, locale: Locale, loan: str) -> None:
    desk = open_desk(locale, loan)
    chooser = desk.section.chooser
    assert chooser is not None
    assert chooser.others.count() == 9
    chooser.setFocus()
    desk.press(Key.Key_Return)
    desk.settle()
    assert desk.section.view is not None
    assert desk.section.view.sheet is not None
    assert desk.section.view.sheet.key == "private_loan"
    assert desk.line(CLAIMANT, "principal_claimed").holds(desk.focus())
    desk.undos[-1]()
    desk.settle()
    assert desk.services.elements.view(loan).sheet is None


def test_another_sheet_may_be_taken(open_desk: Open, zh: Locale, loan: str) -> None:
    desk = open_desk(zh, loan)
    assert desk.section.chooser is not None
    desk.section.chooser.others.setCurrentIndex(desk.section.chooser.others.findData("divorce"))
    desk.section.chooser.use_button.click()
    desk.settle()
    view = desk.services.elements.view(loan)
    assert view.sheet is not None
    assert view.sheet.key == "divorce"
    assert not view.wrong_cause


def test_the_form_is_filled_by_keyboard_alone(open_desk: Open, zh: Locale, services: Services, loan: str) -> None:
    services.elements.choose(loan, "private_loan")
    desk = open_desk(zh, loan)
    form = desk.section.forms[CLAIMANT]
    form.focus_first_open()
    desk.type("4.6万")
    desk.press(Key.Key_Return)
    desk.type("3000")
    desk.press(Key.Key_Return, Key.Key_Y)
    assert desk.line(CLAIMANT, "costs_claimed").holds(desk.focus())
    desk.type("律师费")
    desk.press(Key.Key_Tab)
    desk.type("2000")
    desk.press(Key.Key_Return, Key.Key_Tab, Key.Key_Tab)
    assert desk.line(CLAIMANT, "form").holds(desk.focus())
    desk.press(Key.Key_2)
    desk.qtbot.keyClick(desk.focus(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    points = desk.points()
    kept = {name: points[name].answer(CLAIMANT).value for name in ("principal_claimed", "interest_claimed")}
    assert kept == {"principal_claimed": "4600000", "interest_claimed": "300000"}
    assert points["interest_until_paid"].answer(CLAIMANT).value == "yes"
    assert points["costs_claimed"].answer(CLAIMANT).value == '[["律师费","200000"]]'
    assert points["form"].answer(CLAIMANT).value == "note"
    assert form.typed() == {}
    assert form.lines[0].typed().text == "46,000.00"


def test_what_cannot_be_read_is_said_at_its_element_and_nothing_is_saved(
    open_desk: Open, locale: Locale, answered: str
) -> None:
    desk = open_desk(locale, answered)
    line = desk.line(CLAIMANT, "agreed_on")
    line.show_typed(TypedAnswer(text="2025-02-30"))
    desk.line(CLAIMANT, "rate").show_typed(TypedAnswer(text="一分"))
    desk.save(CLAIMANT)
    assert line.field.finding()
    assert desk.line(CLAIMANT, "rate").field.finding()
    assert line.holds(desk.focus())
    assert desk.points()["rate"].answer(CLAIMANT).value == "12"


def test_the_respondent_admits_denies_or_does_not_know_by_a_letter(open_desk: Open, zh: Locale, answered: str) -> None:
    desk = open_desk(zh, answered)
    desk.section.open_tab("respondent")
    rate = desk.line(RESPONDENT, "rate")
    rate.first().setFocus()
    desk.press(Key.Key_Y)
    assert rate.typed().stance is ElementStance.ADMITS
    assert desk.line(RESPONDENT, "overdue_rate").holds(desk.focus())
    desk.press(Key.Key_U)
    repaid = desk.line(RESPONDENT, "repaid")
    repaid.first().setFocus()
    desk.press(Key.Key_N, Key.Key_Delete)
    repaid.first().setFocus()
    desk.press(Key.Key_N)
    desk.save(RESPONDENT)
    points = desk.points()
    assert points["rate"].standing is ElementStanding.AGREED
    assert points["overdue_rate"].answer(RESPONDENT).stance is ElementStance.UNKNOWN
    assert points["repaid"].standing is ElementStanding.DISPUTED


def test_an_own_statement_goes_before_a_reply(open_desk: Open, zh: Locale, answered: str) -> None:
    desk = open_desk(zh, answered)
    line = desk.line(RESPONDENT, "agreed_amount")
    assert line.typed().stance is ElementStance.ADMITS
    line.show_typed(TypedAnswer(ElementStance.STATES, "48000"))
    desk.save(RESPONDENT)
    assert desk.points()["agreed_amount"].standing is ElementStanding.DISPUTED


def test_a_pasted_table_fills_as_many_rows_as_it_has(open_desk: Open, zh: Locale, answered: str) -> None:
    desk = open_desk(zh, answered)
    line = desk.line(CLAIMANT, "delivered")
    QGuiApplication.clipboard().setText("2025-03-01\t30000\t转账\n2025-03-02\t20000\t现金\n")
    line.first().setFocus()
    desk.qtbot.keyClick(desk.focus(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.typed().rows == (("2025-03-01", "30000", "转账"), ("2025-03-02", "20000", "现金"))
    desk.save(CLAIMANT)
    assert desk.points()["delivered"].answer(CLAIMANT).value.count("2025-03") == 2


def test_the_comparison_is_decided_by_letters_and_taken_back(open_desk: Open, locale: Locale, answered: str) -> None:
    desk = open_desk(locale, answered)
    desk.section.open_tab(COMPARE)
    compare = desk.section.compare
    compare.choose("parties_relation")
    compare.table.setFocus()
    desk.press(Key.Key_D)
    desk.settle()
    assert [point.element.id for point in desk.services.elements.disputed(answered)] == [
        "parties_relation",
        "deducted_before",
    ]
    assert elements_mark(desk.services, answered).count == 2  # type: ignore[union-attr]
    desk.undos[-1]()
    desk.settle()
    assert desk.points()["parties_relation"].standing is ElementStanding.ASK


def test_a_mark_against_the_answers_waits_for_its_reason(open_desk: Open, zh: Locale, answered: str) -> None:
    desk = open_desk(zh, answered)
    desk.section.open_tab(COMPARE)
    compare = desk.section.compare
    compare.choose("deducted_before")
    compare.table.setFocus()
    desk.press(Key.Key_A)
    assert compare.note.finding()
    assert compare.note.editor.hasFocus()
    desk.type("庭前撤回")
    desk.press(Key.Key_Return)
    desk.settle()
    point = desk.points()["deducted_before"]
    assert (point.standing, point.note) == (ElementStanding.AGREED, "庭前撤回")


def test_the_list_narrows_to_the_disputed_and_counts_them(open_desk: Open, zh: Locale, answered: str) -> None:
    desk = open_desk(zh, answered)
    desk.section.open_tab(COMPARE)
    compare = desk.section.compare
    assert len(compare.table.table.rows()) == 24
    compare.filter.choose(ElementStanding.DISPUTED.value)
    assert [point.element.id for point in compare.table.table.rows()] == ["deducted_before"]


def test_the_judge_finds_and_the_agreed_are_found_at_once(open_desk: Open, zh: Locale, answered: str) -> None:
    desk = open_desk(zh, answered)
    desk.section.open_tab(COMPARE)
    compare = desk.section.compare
    compare.choose("deducted_before")
    compare.table.setFocus()
    desk.press(Key.Key_Return)
    desk.type("扣除4000元")
    compare.find_button.click()
    desk.settle()
    compare.find_agreed_button.click()
    desk.settle()
    found = {name: point.found for name, point in desk.points().items() if point.found}
    assert found == {"deducted_before": "扣除4000元", "agreed_amount": "50,000元", "agreed_on": "2025年3月1日"}
    desk.undos[-1]()
    desk.settle()
    assert {name for name, point in desk.points().items() if point.found} == {"deducted_before"}


def test_a_series_is_filled_and_taken_back(open_desk: Open, locale: Locale, services: Services, answered: str) -> None:
    others = [register(services.intake, facts(plaintiff(name=f"王{at}"), cause_code="108.3")) for at in range(8)]
    desk = open_desk(locale, answered)
    desk.section.series_button.click()
    desk.settle()
    series = desk.section.series
    assert set(series.cases) == set(others)
    ticked = {key for key, box in series.answers.items() if box.isChecked()}
    assert ticked == {("deducted_before", RESPONDENT), ("limitation_raised", RESPONDENT)}
    assert "8" in series.fill_button.text()
    series.fill_button.setFocus()
    desk.press(Key.Key_Space)
    desk.settle()
    assert [services.elements.view(other).answered(RESPONDENT) for other in others] == [2] * 8
    desk.undos[-1]()
    desk.settle()
    assert all(services.elements.view(other).sheet is None for other in others)


def test_where_an_answer_was_copied_from_stands_at_it(
    open_desk: Open, zh: Locale, services: Services, answered: str
) -> None:
    other = register(services.intake, facts(plaintiff(name="王一"), cause_code="108.3"))
    services.elements.fill_series(answered, [other], [("deducted_before", RESPONDENT)])
    desk = open_desk(zh, other)
    words = [label.text() for label in desk.section.forms[RESPONDENT].findChildren(QWidget) if hasattr(label, "text")]
    assert any("2026-L2-0001" in text for text in words)


def test_papers_are_shown_and_left_with_escape(open_desk: Open, zh: Locale, answered: str) -> None:
    desk = open_desk(zh, answered)
    section = desk.section
    form = section.forms[CLAIMANT]
    buttons = (
        ("claimant", form.blank_button),
        ("claimant", form.filled_button),
        (COMPARE, section.compare.comparison_button),
        (COMPARE, section.compare.judgment_button),
    )
    seen = set()
    for tab, button in buttons:
        section.open_tab(tab)
        button.click()
        desk.settle()
        assert section.stack.currentWidget() is section.paper
        paper = section.paper.paper()
        assert paper is not None
        seen.add(paper.sha256)
        assert section.go_back()
    assert len(seen) == 4
    assert not section.go_back()
    assert section.print_current()
    desk.settle()
    assert section.stack.currentWidget() is section.paper


def test_a_changed_cause_is_warned_of_and_answered_with_one_button(
    open_desk: Open, locale: Locale, services: Services, answered: str
) -> None:
    known = services.intake.known(answered)
    changed = facts(cause_code="88", received_at=known.facts.received_at)
    services.intake.amend(
        answered, changed, known.party_ids, {finding.key for finding in services.intake.check(changed)}
    )
    desk = open_desk(locale, answered)
    assert desk.section.warning.isVisible()
    desk.section.keep_button.click()
    desk.settle()
    assert not desk.section.warning.isVisible()
    assert services.elements.view(answered).answered(CLAIMANT) == 7


def test_unsaved_answers_are_kept_as_a_draft_and_typed_again(
    open_desk: Open, zh: Locale, services: Services, answered: str
) -> None:
    desk = open_desk(zh, answered)
    line = desk.line(CLAIMANT, "deducted_before")
    line.first().setFocus()
    desk.press(Key.Key_Y)
    desk.line(CLAIMANT, "delivered").show_typed(TypedAnswer(rows=(("3.1", "5万", "现金"),)))
    desk.section.keep_typed()
    desk.settle()
    (draft,) = services.drafts.offered("case.elements")
    again = open_desk(zh, answered)
    assert again.section._offer.isVisible()  # noqa: SLF001
    again.section.restore_state(draft.data)
    assert again.line(CLAIMANT, "deducted_before").typed().text == "yes"
    assert again.line(CLAIMANT, "delivered").typed().rows == (("3.1", "5万", "现金"),)
    again.save(CLAIMANT)
    assert services.drafts.offered("case.elements") == ()


def test_another_case_starts_with_its_own_answers(
    open_desk: Open, zh: Locale, services: Services, answered: str
) -> None:
    other = register(services.intake, facts(plaintiff(name="王一"), cause_code="108.3"))
    desk = open_desk(zh, answered)
    desk.section.open_dispute(other)
    desk.settle()
    assert desk.section.forms == {}
    desk.section.open_dispute(answered)
    desk.settle()
    assert desk.line(CLAIMANT, "agreed_amount").typed().text == "50,000.00"


def test_a_closed_case_is_shown_and_cannot_be_changed(
    open_desk: Open, zh: Locale, uow: UnitOfWork, answered: str
) -> None:
    close(uow, answered)
    desk = open_desk(zh, answered)
    assert not desk.section.forms[CLAIMANT].save_button.isEnabled()
    assert not desk.section.series_button.isVisible()
    assert not desk.section.compare.agree_button.isEnabled()
