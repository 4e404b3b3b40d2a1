"""The allocation of a case in the window: fix the list, enter the seed, designate, change, all over a real store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts
from tribunal_desktop.models import DeclaredRelative, Device, Dispute, FilingRecord, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.draw_record import from_file, verify
from tribunal_desktop.rules.terms import AllocationReason, Complexity, ExclusionReason, Post, SeedSource
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.people import STAFF
from tribunal_desktop.services.teams import NewTeam
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import cases_allocation
from tribunal_desktop.ui.pages.case_file.allocation import AllocationSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.pages.cases_allocation import AllocationDesk
from tribunal_desktop.ui.widgets import DateEdit
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], CasesPage]


@pytest.fixture
def services(services: Services, uow: UnitOfWork) -> Services:
    """A tribunal with 沈素英 and 俞建国 as judges and 周海波 as head, and one dispute filed today."""
    with uow.write("test.prepare") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
        session.add(StaffMember(id=new_id(uow.clock), name="俞建国", post=Post.JUDGE))
        session.add(StaffMember(id=new_id(uow.clock), name="周海波", post=Post.TRIBUNAL_HEAD))
    findings = services.intake.check(facts())
    dispute = services.intake.register(facts(), {finding.key for finding in findings})
    services.intake.mark_filed(dispute.id, uow.today())
    return services


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, uow: UnitOfWork, tasks: Tasks, settle: Settle) -> Open:
    """Opens the allocation of the one dispute; the page lives as long as the test."""
    pages: list[CasesPage] = []

    def make(locale: Locale) -> CasesPage:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        with uow.read() as session:
            dispute_id = session.query(Dispute.id).scalar()
        page.open_item(f"{dispute_id}#allocation")
        settle()
        return page

    return make


def _choose(choice: QComboBox, value: str) -> None:
    place = choice.findData(value)
    assert place >= 0
    choice.setCurrentIndex(place)


def _desk(page: CasesPage) -> AllocationDesk:
    section = page.file.section("allocation")
    assert isinstance(section, AllocationSection)
    return section.desk


def _judge(desk: AllocationDesk) -> str:
    view = desk.view()
    assert view is not None
    return view.judge


def _designate(desk: AllocationDesk, settle: Settle) -> None:
    """Designate the first judge who is offered."""
    desk.choose_way("designate")
    _choose(cast(QComboBox, desk.grounds.fields["reason"].editor), AllocationReason.SERIES)
    desk.grounds.fields["approver"].editor.setText("庭长 周海波")  # type: ignore[attr-defined]
    desk.grounds.assign_button.click()
    settle()


def test_a_case_is_drawn_in_two_steps_with_its_slip_beside(
    open_page: Open, locale: Locale, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(locale)
    desk = _desk(page)
    assert desk.pool.isVisible()
    assert not desk.seed.isVisible()
    assert [line.takes_part() for line in desk.pool.lines()].count(True) == 2
    assert desk.pool.focusProxy().hasFocus()
    desk.pool.fix_button.click()
    settle()
    assert desk.seed.isVisible()
    assert not desk.pool.isVisible()
    assert desk.seed.fields["seed"].editor.hasFocus()
    assert not desk.record_button.isEnabled()
    before = desk.slip()
    assert before is not None
    desk.seed.fields["seed"].editor.setText("3 6 2 5")  # type: ignore[attr-defined]
    desk.seed.draw_button.click()
    settle()
    assert _judge(desk) in ("沈素英", "俞建国")
    assert not desk.seed.isVisible()
    after = desk.slip()
    assert after is not None
    assert after.sha256 != before.sha256
    assert desk.record_button.isEnabled()


def test_the_exported_record_is_checked_without_the_store(
    open_page: Open, zh: Locale, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = _desk(open_page(zh))
    desk.pool.fix_button.click()
    settle()
    _choose(cast(QComboBox, desk.seed.fields["source"].editor), SeedSource.PARENT_COURT)
    desk.seed.fields["seed"].editor.setText("批次种子")  # type: ignore[attr-defined]
    desk.seed.draw_button.click()
    assert desk.seed.fields["batch"].finding()
    desk.seed.fields["batch"].editor.setText("2026-47")  # type: ignore[attr-defined]
    desk.seed.draw_button.click()
    settle()
    target = tmp_path / "draw.json"
    monkeypatch.setattr(cases_allocation, "choose_target", lambda *_args: target)
    desk.record_button.click()
    settle()
    record = from_file(target.read_bytes())
    assert record.batch == "2026-47"
    assert all(each.holds for each in verify(record))


def test_an_empty_seed_is_said_at_its_field(open_page: Open, zh: Locale, settle: Settle) -> None:
    desk = _desk(open_page(zh))
    desk.pool.fix_button.click()
    settle()
    desk.seed.draw_button.click()
    assert desk.seed.fields["seed"].finding() == "请填写种子。"
    assert _judge(desk) == ""


def test_a_link_to_a_party_stops_until_a_person_answers(
    uow: UnitOfWork, open_page: Open, zh: Locale, settle: Settle
) -> None:
    with uow.write("test.relative") as session:
        session.add(
            DeclaredRelative(
                id=new_id(uow.clock), person_kind=STAFF, person_id=uow.actor.id, name="李四", relation="表兄"
            )
        )
    desk = _desk(open_page(zh))
    desk.pool.fix_button.click()
    settle()
    (line,) = [line for line in desk.pool.lines() if line.judge.questions]
    assert line.field.finding()
    assert line.field.editor.hasFocus()
    assert not desk.seed.isVisible()
    line.choose(ExclusionReason.RECUSAL, "被告是表兄")
    assert not line.takes_part()
    desk.pool.fix_button.click()
    settle()
    view = desk.view()
    assert view is not None
    assert view.pending is not None
    assert [each.name for each in view.pending.pool.entrants] == ["俞建国"]


@pytest.mark.parametrize("track", [None, Complexity.COMPLEX])
def test_a_fast_track_team_takes_a_case_not_typed_simple_only_for_a_reason(
    services: Services, uow: UnitOfWork, open_page: Open, zh: Locale, settle: Settle, track: Complexity | None
) -> None:
    """Row 20.1: whether drawn or designated, the judge of the team is asked about at the field."""
    services.teams.found(NewTeam("速裁团队", "five_person", uow.actor.id, True, uow.today()))
    with uow.write("test.track") as session:
        session.query(FilingRecord).delete()
        session.add(FilingRecord(id=new_id(uow.clock), dispute_id=session.query(Dispute.id).scalar(), track=track))
    desk = _desk(open_page(zh))
    desk.pool.fix_button.click()
    settle()
    (line,) = [line for line in desk.pool.lines() if line.judge.questions]
    assert line.judge.id == uow.actor.id
    assert line.field.finding()
    assert not desk.seed.isVisible()
    desk.choose_way("designate")
    _choose(desk.grounds._judge, uow.actor.id)  # noqa: SLF001
    assert "速裁团队" in desk.grounds._question.text()  # noqa: SLF001
    _designate(desk, settle)
    assert desk.grounds.fields["answer"].finding()
    assert _judge(desk) == ""
    desk.grounds._answer.setText("系列案，已由该法官审理")  # noqa: SLF001
    _designate(desk, settle)
    assert _judge(desk) == "沈素英"


def test_nobody_in_the_draw_means_no_draw(open_page: Open, zh: Locale) -> None:
    desk = _desk(open_page(zh))
    for line in desk.pool.lines():
        if line.judge.excluded is None:
            line.choose(ExclusionReason.ABSENCE, "")
    assert not desk.pool.fix_button.isEnabled()


def test_the_setting_takes_the_head_into_the_draw(open_page: Open, zh: Locale, settle: Settle, qtbot: QtBot) -> None:
    desk = _desk(open_page(zh))
    desk.pool.heads_chosen.emit(True)
    settle()
    assert [line.takes_part() for line in desk.pool.lines()] == [True, True, True]


def test_a_draw_is_given_up_only_with_a_reason(open_page: Open, zh: Locale, settle: Settle) -> None:
    desk = _desk(open_page(zh))
    desk.pool.fix_button.click()
    settle()
    desk.seed.give_up_button.click()
    assert desk.seed.give_up_field.finding()
    desk.seed.give_up_field.editor.setText("名单有误")  # type: ignore[attr-defined]
    desk.seed.give_up_button.click()
    settle()
    assert desk.pool.isVisible()
    view = desk.view()
    assert view is not None
    assert view.history[0].given_up_words == "名单有误"


def test_a_designation_without_reason_and_approver_is_stopped_at_the_fields(
    open_page: Open, locale: Locale, settle: Settle
) -> None:
    desk = _desk(open_page(locale))
    desk.choose_way("designate")
    assert not desk.pool.isVisible()
    desk.grounds.assign_button.click()
    settle()
    assert {name for name, field in desk.grounds.fields.items() if field.finding()} == {"reason", "approver"}
    assert _judge(desk) == ""
    _designate(desk, settle)
    assert _judge(desk)
    assert desk.slip() is None


def test_a_change_needs_the_day_the_parties_were_told_and_may_be_drawn(
    open_page: Open, zh: Locale, settle: Settle
) -> None:
    desk = _desk(open_page(zh))
    _designate(desk, settle)
    first = _judge(desk)
    assert not desk.grounds.isVisible()
    desk.change_button.click()
    assert desk.grounds.at_random()
    assert desk.pool.isVisible()
    _choose(cast(QComboBox, desk.grounds.fields["reason"].editor), AllocationReason.TRANSFER)
    desk.grounds.fields["approver"].editor.setText("院长 周正")  # type: ignore[attr-defined]
    desk.pool.fix_button.click()
    settle()
    assert {name for name, field in desk.grounds.fields.items() if field.finding()} == {"notified_on"}
    told = desk.grounds.fields["notified_on"].editor
    assert isinstance(told, DateEdit)
    told.set_value(date(2026, 11, 23))
    desk.pool.fix_button.click()
    settle()
    desk.seed.fields["seed"].editor.setText("四五六")  # type: ignore[attr-defined]
    desk.seed.draw_button.click()
    settle()
    assert _judge(desk) not in ("", first)


def test_escape_leads_back_to_the_case_with_its_judge(
    open_page: Open, zh: Locale, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(zh)
    _designate(_desk(page), settle)
    assert page.go_back()
    settle()
    assert page.browser.isVisible()
    qtbot.keyClick(page.browser.table(), Qt.Key.Key_Return)
    settle()
    page.file.show_section("overview")
    settle()
    assert any(_judge(_desk(page)) in part.text() for part in page.file.current().findChildren(QLabel))


def test_tab_walks_in_reading_order(open_page: Open, zh: Locale, qtbot: QtBot) -> None:
    page = open_page(zh)
    first, second = (line for line in _desk(page).pool.lines() if line.judge.excluded is None)
    assert first.editors()[0].hasFocus()
    for expected in (second.editors()[0], _desk(page).pool.heads, _desk(page).pool.fix_button):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert expected.hasFocus()
