"""The view of the volunteers with real services, in both languages, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.services.volunteer_room import Staffed, put_closings, put_volunteers
from tests.ui.volunteers_view import open_volunteers
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import AidTask, OrderKind, OrderResult
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.volunteer_table import shipped_sheets
from tribunal_desktop.services.volunteer_views import NewCandidate
from tribunal_desktop.services.work_orders import NewOrder
from tribunal_desktop.texts import Language
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.pages.people_volunteers import PARTS, VolunteersView
from tribunal_desktop.ui.pages.people_volunteers_board import BoardPart
from tribunal_desktop.ui.pages.people_volunteers_effect import EffectPart
from tribunal_desktop.ui.pages.people_volunteers_orders import OrdersPart
from tribunal_desktop.ui.pages.people_volunteers_pipeline import PipelinePart
from tribunal_desktop.ui.pages.people_volunteers_scores import ScoresPart
from tribunal_desktop.ui.pages.people_volunteers_tasks import TasksPart
from tribunal_desktop.ui.pages.people_volunteers_terms import TermsPart
from tribunal_desktop.ui.widgets import DataTable
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OpenView = Callable[[Locale, str], VolunteersView]
TODAY = date(2026, 11, 23)
OCTOBER = date(2026, 10, 1)


@pytest.fixture
def staffed(uow: UnitOfWork) -> Staffed:
    return put_volunteers(uow)


@pytest.fixture
def open_view(qtbot: QtBot, tasks: Tasks, services: Services, staffed: Staffed, settle: Settle) -> OpenView:
    return partial(open_volunteers, qtbot, tasks, services, settle)


def cells(table: DataTable) -> list[list[str]]:
    model = table.table
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("part", [key for key, _name, _class in PARTS])
def test_every_part_opens_by_its_key_and_prints(
    open_view: OpenView, locale: Locale, part: str, settle: Settle, services: Services
) -> None:
    services.volunteers.recruitment.add(NewCandidate("李待录", "枫溪镇"))
    view = open_view(locale, part)
    assert view.item_key() == part
    assert view.current().isVisible()
    view.page.print_current()
    settle()
    assert view.paper.isVisible() or part == "tasks"
    view.page.go_back()
    assert view.current().isVisible()


def test_the_unpaired_judge_is_red_and_is_paired_by_keyboard(
    open_view: OpenView, zh: Locale, settle: Settle, qtbot: QtBot, services: Services
) -> None:
    """Row 17.1."""
    view = open_view(zh, "board")
    part = view.part("board")
    assert isinstance(part, BoardPart)
    first = part.list.table.rows()[0]
    assert first.judge == "王法官"
    assert part.list.table.columns[2].tone(first).value == "bad"
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    assert part.form.isVisible()
    assert (part.form.judge.currentText(), part.form.volunteer.currentText()) == ("王法官", "戴志愿")
    part.form.save_button.click()
    settle()
    assert services.volunteers.pairings.board().paired == 2
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    assert part.end_form.isVisible()
    part.end_form.save_button.click()
    settle()
    assert part.end_form.fields["reason"].finding()
    assert view.page.go_back()
    assert not part.end_form.isVisible()


def test_a_judicial_act_is_refused_at_its_field(open_view: OpenView, locale: Locale, settle: Settle) -> None:
    view = open_view(locale, "tasks")
    part = view.part("tasks")
    assert isinstance(part, TasksPart)
    assert view.page.create_new()
    part.form.kind.setCurrentIndex(part.form.kind.findData(AidTask.DECIDING.value))
    part.form.words.setPlainText("代拟文书")
    part.form.save_button.click()
    settle()
    assert part.form.fields["kind"].finding()
    assert part.form.isVisible()


def test_a_task_is_assigned_and_done_with_its_minutes(
    open_view: OpenView, zh: Locale, settle: Settle, services: Services, staffed: Staffed
) -> None:
    """Row 17.5."""
    view = open_view(zh, "tasks")
    part = view.part("tasks")
    assert isinstance(part, TasksPart)
    view.page.create_new()
    part.form.words.setPlainText("整理卷宗")
    part.form.case.setText("没有这个案件")
    part.form.save_button.click()
    settle()
    assert part.form.fields["case"].finding()
    part.form.case.clear()
    part.form.save_button.click()
    settle()
    settle()
    assert [task.words for task in part.todo.table.rows()] == ["整理卷宗"]
    part.begin_done()
    part.done_form.minutes.setText("约一小时")
    part.done_form.save_button.click()
    settle()
    assert part.done_form.fields["minutes"].finding()
    part.done_form.minutes.setText("60")
    part.done_form.save_button.click()
    settle()
    settle()
    (done,) = services.volunteers.tasks.done(staffed.helper)
    assert (done.minutes, done.done_on) == (60, TODAY)


def test_marks_are_typed_one_after_another_and_add_up(
    open_view: OpenView, zh: Locale, settle: Settle, qtbot: QtBot, services: Services
) -> None:
    """Row 17.3."""
    view = open_view(zh, "scores/2026-10")
    part = view.part("scores")
    assert isinstance(part, ScoresPart)
    assert "未交" in part._missing.text()  # noqa: SLF001
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    settle()
    form = part.sheet_form
    assert form is not None
    for item in shipped_sheets()[0].items:
        edit = form.findChild(QLineEdit, f"mark_{item.id}")
        qtbot.waitUntil(edit.hasFocus)
        qtbot.keyClicks(edit, str(item.most))
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert form._sum.text() == "总分 100（满分 100）"  # noqa: SLF001
    form.save_button.click()
    settle()
    settle()
    assert services.volunteers.scores.month(OCTOBER).rows[0].total == 100
    assert "未交" not in part._missing.text()  # noqa: SLF001


def test_a_mark_beyond_the_item_is_said_at_it(open_view: OpenView, locale: Locale, settle: Settle) -> None:
    part = open_view(locale, "scores").part("scores")
    assert isinstance(part, ScoresPart)
    part.begin_sheet()
    settle()
    form = part.sheet_form
    assert form is not None
    form.marks["entry"].setText("21")
    form.save_button.click()
    settle()
    assert form.fields["entry"].finding()
    assert form.fields["delivery"].finding()


def test_the_letter_is_one_press_from_two_low_months(
    open_view: OpenView, locale: Locale, settle: Settle, services: Services, staffed: Staffed, uow: UnitOfWork
) -> None:
    """Row 17.4."""
    with uow.write("device") as session:
        session.add(Device(id=new_id(uow.clock), name="枫溪-L2", mark="L2", signing_public="00" * 32))
    low = {item.id: item.most // 2 for item in shipped_sheets()[0].items}
    for month in (date(2026, 9, 1), OCTOBER):
        services.volunteers.scores.save(staffed.helper, month, low, "多次迟到")
    view = open_view(locale, "scores")
    part = view.part("scores")
    assert isinstance(part, ScoresPart)
    part.begin_notice()
    settle()
    assert "连续两个月" in part.notice_form.reason.value()
    part.notice_form.save_button.click()
    settle()
    settle()
    assert view.paper.isVisible()
    assert view.page.go_back()
    part.begin_answer()
    part.answer_form.reply.setText("同意更换")
    part.answer_form.save_button.click()
    settle()
    settle()
    assert [row.reply for row in part.notices.table.rows()] == ["同意更换"]


def test_a_candidate_walks_the_steps(open_view: OpenView, locale: Locale, settle: Settle, services: Services) -> None:
    """Row 17.2."""
    view = open_view(locale, "pipeline")
    part = view.part("pipeline")
    assert isinstance(part, PipelinePart)
    view.page.create_new()
    part.form.save_button.click()
    settle()
    assert part.form.fields["name"].finding()
    part.form.lines["name"].setText("李待录")
    part.form.lines["township"].setText("枫溪镇")
    services.volunteers.recruitment.add(NewCandidate("赵早到", "枫溪镇"))
    part.reload()
    settle()
    part.form.save_button.click()
    settle()
    settle()
    assert part.list.current_row().name == "李待录", "the cursor is on who was added"
    part.begin_step()
    part.step_form.actor.setText("镇政府")
    part.step_form.skip.setChecked(True)
    part.step_form.save_button.click()
    settle()
    assert part.step_form.fields["skipped_reason"].finding()
    part.step_form.reason.setText("续聘，不再公告")
    part.step_form.save_button.click()
    settle()
    settle()
    candidate = part.list.current_row()
    assert (candidate.name, candidate.taken, candidate.steps[0].skipped_reason) == ("李待录", 1, "续聘，不再公告")
    part.back_button.click()
    settle()
    settle()
    assert part.list.current_row().taken == 0
    assert not part.back_button.isEnabled()


def test_the_effect_opens_with_the_longest_equal_periods_there_are(
    open_view: OpenView, zh: Locale, settle: Settle, uow: UnitOfWork, staffed: Staffed
) -> None:
    """Row 17.9: recorded since March, paired in May: two months each, and both numbers stand there."""
    put_closings(uow, staffed.judge, [date(2026, 4, 10), date(2026, 4, 20), date(2026, 6, 1)])
    part = open_view(zh, "effect").part("effect")
    assert isinstance(part, EffectPart)
    settle()
    row = ["沈素英", "丁志愿", "2026-05-11", "2 件／2 个月", "1 件／2 个月"]
    assert cells(part.list) == [[*row, "-50.00 %（等长期间比较）"]]


def test_unequal_periods_show_no_change_until_annualised(
    open_view: OpenView, zh: Locale, settle: Settle, uow: UnitOfWork, staffed: Staffed
) -> None:
    """Row 17.9: the change is refused in words, and annualised in words."""
    put_closings(uow, staffed.judge, [date(2025, 6, 1), date(2026, 4, 1), date(2026, 6, 1), date(2026, 7, 1)])
    part = open_view(zh, "effect").part("effect")
    assert isinstance(part, EffectPart)
    part.after.setValue(12)
    settle()
    part.before.setValue(12)
    settle()
    row = ["沈素英", "丁志愿", "2026-05-11", "2 件／12 个月", "2 件／6 个月"]
    assert cells(part.list) == [[*row, "期间长度不同，不作比较"]]
    part.annualise.setChecked(True)
    settle()
    assert cells(part.list) == [[*row, "+100.00 %（期间不等，均折算成年）"]]


def test_pay_outside_the_band_is_asked_about_once(
    open_view: OpenView, locale: Locale, settle: Settle, services: Services
) -> None:
    part = open_view(locale, "terms").part("terms")
    assert isinstance(part, TermsPart)
    part.begin_change()
    part.form.pay.set_value(1_000_000)
    part.form.save_button.click()
    settle()
    assert part.form.fields["monthly_pay"].finding()
    part.form.save_button.click()
    settle()
    settle()
    assert not part.form.isVisible()
    assert 1_000_000 in {row.facts.monthly_pay_fen for row in services.volunteers.reports.terms().rows}


def test_an_order_is_written_done_and_accepted(
    open_view: OpenView, locale: Locale, settle: Settle, services: Services
) -> None:
    services.work_orders.order(NewOrder(OrderKind.DELIVERY, "公证处", "钱送达", "送达传票", TODAY))
    view = open_view(locale, "orders")
    part = view.part("orders")
    assert isinstance(part, OrdersPart)
    assert not part.accept_button.isEnabled()
    part.begin_result()
    part.result_form.result.setCurrentIndex(part.result_form.result.findData(OrderResult.PARTLY.value))
    part.result_form.save_button.click()
    settle()
    assert part.result_form.fields["words"].finding()
    part.result_form.words.setText("收件人外出")
    part.result_form.save_button.click()
    settle()
    settle()
    part.begin_refusal()
    part.refusal_form.save_button.click()
    settle()
    assert part.refusal_form.fields["refusal"].finding()
    assert view.page.go_back()
    undo: list[Callable[[], None]] = []
    view.page.told.connect(lambda _words, action: undo.append(action))
    for _time in range(2):
        part.accept()
        settle()
        settle()
        assert not part.result_button.isEnabled()
        undo.pop()()
        settle()
        settle()
        undo.clear()
        assert part.result_button.isEnabled()
    part.accept()
    settle()
    settle()
    assert services.work_orders.of_month(date(2026, 11, 1))[0].accepted
    assert not part.result_button.isEnabled()


def test_a_half_typed_sheet_survives_a_change_of_language(
    open_view: OpenView, look_in: Callable[[Language], Look], settle: Settle
) -> None:
    first = open_view(look_in("zh").locale, "scores/2026-10")
    part = first.part("scores")
    assert isinstance(part, ScoresPart)
    part.begin_sheet()
    settle()
    mark = f"mark_{shipped_sheets()[0].items[0].id}"
    first.page.findChild(QLineEdit, mark).setText("7")
    part.sheet_form.comment.setPlainText("按时")  # type: ignore[union-attr]
    again = open_view(look_in("en").locale, "scores")
    again.page.restore_state(first.page.typed_state())
    settle()
    settle()
    rebuilt = again.part("scores")
    assert isinstance(rebuilt, ScoresPart)
    assert rebuilt.sheet_form is not None
    assert rebuilt.sheet_form.isVisible()
    assert again.page.findChild(QLineEdit, mark).text() == "7"
    assert rebuilt.sheet_form.comment.value() == "按时"
    assert rebuilt.months.month() == OCTOBER


def test_a_half_typed_task_survives_a_change_of_language(
    open_view: OpenView, look_in: Callable[[Language], Look], settle: Settle
) -> None:
    first = open_view(look_in("en").locale, "tasks")
    part = first.part("tasks")
    assert isinstance(part, TasksPart)
    assert first.page.create_new()
    part.form.words.setPlainText("送达")
    again = open_view(look_in("zh").locale, "tasks")
    again.page.restore_state(first.page.typed_state())
    settle()
    settle()
    rebuilt = again.part("tasks")
    assert isinstance(rebuilt, TasksPart)
    assert rebuilt.form.isVisible()
    assert rebuilt.form.words.value() == "送达"
