"""The self-assessment page: from an unopened quarter to a frozen one, in both languages, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.services.assessment_data import Team, third_quarter
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PeriodStatus
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.drafts import Drafts
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.self_assessment import SelfAssessment
from tribunal_desktop.services.tribunal_profile import TribunalProfile
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.assessment import AssessmentPage
from tribunal_desktop.ui.pages.assessment_entry import AdjustmentPanel, MarkPanel
from tribunal_desktop.ui.pages.assessment_score import ADJUSTMENTS, ScoreView
from tribunal_desktop.ui.pages.assessment_sheet import SheetView
from tribunal_desktop.ui.pages.assessment_source import SourcePanel
from tribunal_desktop.ui.pages.assessment_submit import SubmitPanel
from tribunal_desktop.ui.pages.assessment_tree import ScoreTreeView
from tribunal_desktop.ui.widgets import DataTable, EmptyState, LineEdit, TextEdit
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
ShowPage = Callable[[Locale], AssessmentPage]


@pytest.fixture
def services(uow: UnitOfWork) -> Services:
    used = SimpleNamespace(
        actor=uow.actor,
        assessment=SelfAssessment(uow, Reference()),
        profile=TribunalProfile(uow),
        drafts=Drafts(uow),
    )
    return cast(Services, used)


@pytest.fixture
def team(uow: UnitOfWork, clock: StandingClock) -> Team:
    return third_quarter(uow, clock)[0]


@pytest.fixture
def show_page(services: Services, tasks: Tasks, settle: Settle, qtbot: QtBot) -> ShowPage:
    def show(locale: Locale) -> AssessmentPage:
        page = AssessmentPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 716)
        page.show()
        page.refresh()
        settle()
        return page

    return show


def words_of(part: QWidget) -> str:
    """Everything the visible labels of a part say."""
    return "\n".join(label.text() for label in part.findChildren(QLabel) if not label.isHidden())


def explain(page: AssessmentPage, row_id: str, settle: Settle) -> str:
    score = page.findChild(ScoreView)
    assert isinstance(score, ScoreView)
    score.choose(row_id)
    settle()
    return words_of(score.source)


def type_into(panel: QWidget, **texts: str) -> None:
    for name, text in texts.items():
        editor = panel.findChild(QWidget, name)
        if isinstance(editor, TextEdit):
            editor.setPlainText(text)
        else:
            assert isinstance(editor, LineEdit)
            editor.setText(text)


def test_an_unopened_quarter_teaches_and_opens_with_one_button(
    show_page: ShowPage, locale: Locale, team: Team, settle: Settle
) -> None:
    page = show_page(locale)
    empty = page.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    assert {"zh": "2026年第4季度", "en": "Q4 2026"}[locale.lang] in empty.start.text()
    empty.start.click()
    settle()
    assert page.item_key() == f"2026Q4/{team.judge}"
    assert page.findChild(ScoreTreeView).isVisible()  # type: ignore[union-attr]
    assert page.findChild(ScoreTreeView).current_id() == "handling"  # type: ignore[union-attr]


def test_the_formula_stands_in_words_and_its_acts_open(
    show_page: ShowPage, services: Services, locale: Locale, team: Team, settle: Settle, qtbot: QtBot
) -> None:
    period = services.assessment.open_period(2026, 3)
    page = show_page(locale)
    words = explain(page, "same_period_closing", settle)
    assert {"zh": "期内结案数 2 ÷ 期内收案数 3 = 66.67%", "en": "÷ Cases taken in in the period 3 = 66.67 %"}[
        locale.lang
    ] in words
    acts = page.findChild(SourcePanel).findChild(DataTable)  # type: ignore[union-attr]
    assert isinstance(acts, DataTable)
    assert acts.table.rowCount() == 4
    acts.select_place(0)
    first = services.assessment.acts(period.id, team.judge, "same_period_closing")[0]
    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(acts, Qt.Key.Key_Return)
    assert opened.args == ["cases", first.item]


def test_what_is_missing_is_said_plainly_and_enter_leads_to_the_mark(
    show_page: ShowPage, services: Services, locale: Locale, team: Team, settle: Settle, qtbot: QtBot
) -> None:
    services.assessment.open_period(2026, 3)
    page = show_page(locale)
    words = explain(page, "defective", settle)
    assert {"zh": "没有“评查认定的瑕疵案件数、已评查案件数”的记录", "en": "no record of: Cases found defective"}[
        locale.lang
    ] in words
    tree = page.findChild(ScoreTreeView)
    assert isinstance(tree, ScoreTreeView)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert page.findChild(MarkPanel).findChild(QComboBox, "mark_item").currentData() == "defective"  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.focusWidget().objectName() == "mark_value")


def test_a_mark_is_kept_shown_and_taken_back_by_undo(
    show_page: ShowPage, services: Services, zh: Locale, team: Team, settle: Settle, qtbot: QtBot
) -> None:
    period = services.assessment.open_period(2026, 3).id
    page = show_page(zh)
    explain(page, "general", settle)
    marks = page.findChild(MarkPanel)
    assert isinstance(marks, MarkPanel)
    marks.save()
    assert marks.fields["value"].finding()
    assert marks.fields["reason"].finding()
    type_into(marks, mark_value="９２．５", mark_reason="述职材料齐全")
    with qtbot.waitSignal(page.told) as told:
        marks.save_button.click()
    settle()
    assert [mark.value for mark in services.assessment.assess(period, team.judge).marks] == [Decimal("92.5")]
    assert "述职材料齐全" in words_of(page)
    told.args[1]()
    settle()
    assert services.assessment.assess(period, team.judge).marks == ()


def test_an_adjustment_without_evidence_is_stopped_at_its_field(
    show_page: ShowPage, services: Services, locale: Locale, team: Team, settle: Settle
) -> None:
    period = services.assessment.open_period(2026, 3).id
    page = show_page(locale)
    page.findChild(ScoreView).choose(ADJUSTMENTS)  # type: ignore[union-attr]
    panel = page.findChild(AdjustmentPanel)
    assert isinstance(panel, AdjustmentPanel)
    type_into(panel, adjustment_points="1", adjustment_reason="化解信访积案")
    panel.save_button.click()
    assert panel.fields["evidence"].finding()
    type_into(panel, adjustment_evidence="复函12号")
    panel.save_button.click()
    settle()
    assert [entry.points for entry in services.assessment.assess(period, team.judge).adjustments] == [Decimal(1)]
    assert {"zh": "信访化解  +1", "en": "Petition settled  +1"}[locale.lang] in words_of(panel)


def test_submitting_says_what_will_happen_and_then_closes_the_forms(
    show_page: ShowPage, services: Services, locale: Locale, team: Team, settle: Settle
) -> None:
    services.assessment.open_period(2026, 3)
    page = show_page(locale)
    submit = page.findChild(SubmitPanel)
    assert isinstance(submit, SubmitPanel)
    page._submit_button.click()  # noqa: SLF001
    settle()
    assert "6" in words_of(submit)
    assert page.go_back()
    assert services.assessment.periods()[1].status is PeriodStatus.OPEN
    page._submit_button.click()  # noqa: SLF001
    settle()
    submit.confirm_button.click()
    settle()
    assert services.assessment.periods()[1].status is PeriodStatus.SUBMITTED
    assert page._submit_button.isHidden()  # noqa: SLF001
    assert page.findChild(MarkPanel).save_button.parentWidget().isHidden()  # type: ignore[union-attr]


def test_ctrl_n_goes_to_a_quarter_that_is_not_open_and_opens_nothing(
    show_page: ShowPage, services: Services, zh: Locale, team: Team, settle: Settle
) -> None:
    services.assessment.open_period(2026, 3)
    page = show_page(zh)
    assert page.create_new()
    settle()
    assert page.item_key().startswith("2026Q4/")
    assert [period.quarter.number for period in services.assessment.periods() if period.id] == [3]


def test_choosing_a_post_shows_its_first_person(
    show_page: ShowPage, services: Services, zh: Locale, team: Team, settle: Settle
) -> None:
    services.assessment.open_period(2026, 3)
    page = show_page(zh)
    page._posts.choose("clerk")  # noqa: SLF001
    settle()
    assert services.assessment.people(services.assessment.periods()[1].id)[4].name == "孟瑶"
    assert "孟瑶 · 书记员" in words_of(page)


def test_the_sheet_comes_up_as_the_paper_itself_and_esc_goes_back(
    show_page: ShowPage, services: Services, zh: Locale, team: Team, settle: Settle
) -> None:
    services.assessment.open_period(2026, 3)
    page = show_page(zh)
    assert page.print_current()
    settle()
    sheet = page.findChild(SheetView)
    assert isinstance(sheet, SheetView)
    assert sheet.isVisible()
    assert page.go_back()
    assert not sheet.isVisible()
    assert not page.go_back()
