"""Appeal and review in the file, by the section's own controls and the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from tests.conftest import StandingClock
from tests.services.decided_case import decided_case
from tribunal_desktop.app import build_services
from tribunal_desktop.config import Settings
from tribunal_desktop.models import Actor, Dispute, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.appeals import NewAppeal
from tribunal_desktop.rules.quality_review import Grading, Marked, NewRound
from tribunal_desktop.rules.terms import (
    AppealChannel,
    AppealedPaper,
    AppealStep,
    EffectWait,
    ItemMark,
    Post,
    ReviewGrade,
    ReviewKind,
    ReviewStage,
)
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.login import OpenStore
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.review import FIGURES, QUALITY, ROUND, ReviewSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.pages.supervision import REVIEWS, SupervisionPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[..., ReviewSection]


@pytest.fixture
def dispute_id(uow: UnitOfWork, clock: StandingClock) -> str:
    return decided_case(uow, clock)


@pytest.fixture
def head(engine: Engine, uow: UnitOfWork, clock: StandingClock, tmp_path: object) -> Services:
    """The use cases of the head, who also handles a closed case of her own."""
    actor = Actor(new_id(clock), "周海波", Post.TRIBUNAL_HEAD)
    with uow.write("test.head") as session:
        session.add(StaffMember(id=actor.id, name=actor.name, post=actor.post))
    return build_services(OpenStore(engine, actor, bytes(range(32))), Settings(tmp_path), NoDeviceSecrets(), clock)  # type: ignore[arg-type]


@pytest.fixture
def open_section(services: Services, tasks: Tasks, dispute_id: str, qtbot: QtBot, settle: Settle) -> Open:
    pages = []

    def make(locale: Locale, by: Services | None = None) -> ReviewSection:
        page = CasesPage(by or services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{dispute_id}#review")
        settle()
        section = page.file.current()
        assert isinstance(section, ReviewSection)
        return section

    return make


def line(section: ReviewSection, name: str) -> QLineEdit:
    found = section.findChild(QLineEdit, name)
    assert found is not None
    return found


def confirm(widget: object, qtbot: QtBot, settle: Settle) -> None:
    qtbot.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_an_appeal_goes_up_by_keyboard(open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle) -> None:
    section = open_section(locale)
    after = section.after
    assert [row.ended for row in after.terms.table.rows()] == [False, False]
    after.begin_appeal()
    request = line(section, "appeal_request")
    request.insert("请求改判")
    confirm(request, qtbot, settle)
    for step in AppealStep:
        assert after.appeals.table.rows()[0].next_step is step
        after.appeals.setFocus()
        qtbot.keyClick(after.appeals, Qt.Key.Key_Return)
        confirm(line(section, "appeal_step_day"), qtbot, settle)
    assert not after.note_button.isEnabled()
    after.appeals.setFocus()
    qtbot.keyClick(after.appeals, Qt.Key.Key_Return)
    number = line(section, "second_number")
    number.insert("（2027）浙06民终12号")
    confirm(number, qtbot, settle)
    assert after.appeals.table.rows()[0].result is not None
    assert section.services.appeals.view(section.dispute_id).proposed.waits is EffectWait.TERM_RUNS


def test_a_step_is_noted_at_the_appeal_its_form_was_opened_at(
    open_section: Open,
    services: Services,
    dispute_id: str,
    zh: Locale,
    clock: StandingClock,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    """Another appeal, which came in earlier, is entered on the next desk while the form stands open."""
    clock.advance(days=3)
    first, second = (term.party_id for term in services.appeals.view(dispute_id).terms)

    def receive(party_id: str, days_ago: int) -> None:
        on = services.today() - timedelta(days=days_ago)
        paper = AppealedPaper.JUDGMENT
        services.appeals.receive(dispute_id, NewAppeal(party_id, paper, AppealChannel.HERE, on))

    receive(first, 1)
    section = open_section(zh)
    appeals = section.after.appeals
    appeals.setFocus()
    qtbot.keyClick(appeals, Qt.Key.Key_Return)
    receive(second, 2)
    section.reload()
    settle()
    appeals.select_place(0)
    confirm(line(section, "appeal_step_day"), qtbot, settle)
    came, opened = appeals.table.rows()
    assert (came.copy_sent_on, opened.copy_sent_on) == (None, services.today())


def test_effect_is_noted_and_its_certificate_shown(
    open_section: Open, locale: Locale, clock: StandingClock, qtbot: QtBot, settle: Settle
) -> None:
    clock.advance(days=20)
    section = open_section(locale)
    assert not section.print_current()
    section.after.begin_effect()
    reason = line(section, "effect_reason")
    confirm(reason, qtbot, settle)
    assert section.services.appeals.view(section.dispute_id).effect.effective_on == date(2027, 1, 8)  # type: ignore[union-attr]
    assert section.print_current()
    settle()
    assert section.paper.paper() is not None
    assert section.go_back()


def test_what_is_wrong_is_said_at_its_field(
    open_section: Open, zh: Locale, clock: StandingClock, settle: Settle
) -> None:
    clock.advance(days=20)
    section = open_section(zh)
    section.after.begin_appeal()
    section.after.appeal_form.save_button.click()
    settle()
    assert "逾期5日" in section.after.appeal_form.fields["late_words"].finding()
    line(section, "appeal_received").setText("2027年13月1日")
    section.after.appeal_form.save_button.click()
    settle()
    assert section.after.appeal_form.fields["received_on"].finding()
    assert section.go_back()
    section.after.begin_effect()
    line(section, "effect_day").setText("2027-01-10")
    section.after.effect_form.save_button.click()
    settle()
    assert section.after.effect_form.fields["effect_reason"].finding()


def test_figures_open_to_their_decisions(open_section: Open, locale: Locale, settle: Settle) -> None:
    section = open_section(locale)
    section.show_part(FIGURES)
    settle()
    figures = section.figures
    acceptance = figures.figures.table.rows()[0]
    assert (acceptance.part, acceptance.whole) == (1, 1)
    assert [row.dispute_id for row in figures.rows.table.rows()] == [section.dispute_id]


def test_the_head_draws_and_reviews_and_the_judge_puts_right(
    open_section: Open, head: Services, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(locale, head)
    section.show_part(ROUND)
    settle()
    section.round.begin_round()
    line(section, "round_last").setText("2026-12-31")
    title = line(section, "round_title")
    confirm(title, qtbot, settle)
    settle()
    section.round.rounds.setFocus()
    qtbot.keyClick(section.round.rounds, Qt.Key.Key_Return)
    seed = line(section, "round_seed")
    seed.insert("883")
    confirm(seed, qtbot, settle)
    assert [row.dispute_id for row in section.round.cases.table.rows()] == [section.dispute_id]
    assert section.print_current()
    settle()
    assert section.paper.paper() is not None
    section.go_back()
    section.show_part(QUALITY)
    settle()
    section.quality.begin_grading()
    box = section.findChild(QComboBox, "mark_law_right")
    assert box is not None
    box.setCurrentIndex(box.findData(ItemMark.SERIOUS.value))
    assert section.quality.grading.grade.currentData() == ReviewGrade.DEFECTIVE.value
    summary = line(section, "review_summary")
    confirm(summary, qtbot, settle)
    fields = section.quality.grading.fields
    assert fields["item.law_right"].finding()
    assert fields["rectify_due_on"].finding()
    line(section, "mark_words_law_right").insert("引用失效条文")
    line(section, "review_due").setText("2027-01-20")
    confirm(summary, qtbot, settle)
    assert section.quality.reviews.table.rows()[0].stage is ReviewStage.TO_RECTIFY


def test_the_judge_puts_a_defect_right(
    open_section: Open, head: Services, locale: Locale, dispute_id: str, qtbot: QtBot, settle: Settle
) -> None:
    reviews = head.quality_review
    made = reviews.take_up(dispute_id, ReviewKind.KEY, head.actor.id, "信访")
    marks = {"law_right": Marked(ItemMark.MINOR, "引用旧条文")}
    reviews.grade(made, Grading(marks, ReviewGrade.QUALIFIED, "", date(2027, 1, 20)))
    section = open_section(locale)
    section.show_part(QUALITY)
    settle()
    assert not section.quality.grade_button.isVisible()
    section.quality.defects.setFocus()
    qtbot.keyClick(section.quality.defects, Qt.Key.Key_Return)
    words = line(section, "review_words")
    confirm(words, qtbot, settle)
    assert section.quality.reason_form.fields["words"].finding()
    words.insert("已作补正裁定")
    confirm(words, qtbot, settle)
    assert section.quality.reviews.table.rows()[0].stage is ReviewStage.DONE


def test_the_defect_put_right_is_the_one_the_form_was_opened_at(
    open_section: Open, head: Services, zh: Locale, dispute_id: str, qtbot: QtBot, settle: Settle
) -> None:
    """The section is read again below the open form: somebody looked something up in another room."""
    reviews = head.quality_review
    made = reviews.take_up(dispute_id, ReviewKind.KEY, head.actor.id, "信访")
    marks = {each: Marked(ItemMark.MINOR, "引用旧条文") for each in ("law_right", "filing_cause")}
    reviews.grade(made, Grading(marks, ReviewGrade.QUALIFIED, "两处均已说明", date(2027, 1, 20)))
    section = open_section(zh)
    section.show_part(QUALITY)
    settle()
    defects = section.quality.defects
    defects.setFocus()
    defects.select_place(1)
    wanted = defects.current_row().id
    qtbot.keyClick(defects, Qt.Key.Key_Return)
    section.reload()
    settle()
    words = line(section, "review_words")
    words.insert("已作补正裁定")
    confirm(words, qtbot, settle)
    assert [each.id for each in defects.table.rows() if each.rectified_on is not None] == [wanted]


def test_an_open_case_points_to_its_closing(
    open_section: Open, uow: UnitOfWork, dispute_id: str, zh: Locale, settle: Settle
) -> None:
    with uow.write("test.open") as session:
        dispute = session.get(Dispute, dispute_id)
        assert dispute is not None
        dispute.outcome = dispute.closed_on = None
    section = open_section(zh)
    assert section.after._open.isVisible()  # noqa: SLF001
    section.show_part(QUALITY)
    settle()
    assert not section.quality.reviews.table.rows()


def test_the_room_of_supervision_shows_the_rounds(
    head: Services, dispute_id: str, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    year = date(2026, 1, 1), date(2026, 12, 31)
    made = head.quality_review.open_round(NewRound(ReviewKind.RANDOM, "年度评查", *year, 1, (head.actor.id,)))
    head.quality_review.draw(made, "883")
    page = SupervisionPage(head, tasks, locale)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    page.open_item(REVIEWS)
    settle()
    wanted: list[tuple[str, str]] = []
    page.navigate.connect(lambda room, item: wanted.append((room, item)))
    cases = page.reviews.round.cases
    cases.select_place(0)
    cases.setFocus()
    qtbot.keyClick(cases, Qt.Key.Key_Return)
    assert wanted == [("cases", f"{dispute_id}#review")]
    page.reviews.round.report_button.click()
    settle()
    assert page.reviews.paper.paper() is not None
