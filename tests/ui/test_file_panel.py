"""Panel and conferences in the case file, by keyboard, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.risk_room import TODAY, Room, another_case, put_room
from tests.services.test_panel import MEETING, SAID, SEARCH
from tests.ui.test_file_risk import As, services_of, type_in, words_on
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import Dispute, Juror, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.four_types import NewFlag
from tribunal_desktop.rules.terms import Adoption, FinderRole, PanelSeat, Procedure, Referral
from tribunal_desktop.services.beside_roster import CONSULTATION, Beside, NewBeside
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.panel import EXPERTS, SECRET, PanelSection
from tribunal_desktop.ui.pages.case_file.panel import MEETING as MEETING_VIEW
from tribunal_desktop.ui.pages.case_file.panel import SEARCH as SEARCH_VIEW
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

__all__ = ["services_of"]
Settle = Callable[[], None]
Open = Callable[..., PanelSection]


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    made = put_room(uow)
    with uow.write("test.ordinary") as session:
        session.get_one(Dispute, made.dispute).procedure = Procedure.ORDINARY
        session.add(Juror(id=new_id(uow.clock), name="田小满"))
    return made


@pytest.fixture
def open_section(room: Room, services_of: As, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Open:
    """Opens the section of the case for the judge, or for the owner of another unit of work."""
    pages: list[CasesPage] = []

    def make(locale: Locale, unit: UnitOfWork | None = None) -> PanelSection:
        page = CasesPage(services_of(unit or room.judge), tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settle()
        page.open_item(f"{room.dispute}#panel")
        settle()
        section = page.findChild(PanelSection)
        assert section is not None
        return section

    return make


def test_what_an_expert_said_stands_in_the_case(
    open_section: Open, zh: Locale, room: Room, services_of: As, settle: Settle, tmp_path: Path
) -> None:
    """Row 22.8: question, opinion and the paper, where the judge decides."""
    services = services_of(room.judge)
    expert = services.beside_roster.add(NewBeside(Beside.EXPERT, "孙工", "县质量站", "建筑质量"))
    key = services.beside_roster.ask(expert, room.dispute, "裂缝成因？")
    section = open_section(zh)
    section.show_part(EXPERTS)
    table = section.experts.list.table
    assert [table.index(0, place).data() for place in range(4)] == ["11月23日 周一", "孙工", "裂缝成因？", "尚无"]
    assert not section.experts.save_button.isEnabled()
    services.beside_roster.answer(key, "地基沉降，不影响居住安全")
    scan = tmp_path / "意见书.pdf"
    scan.write_bytes(services.volunteers.pairings.paper().paper.pdf)
    services.attachments.add(CONSULTATION, key, scan, "意见书")
    section.reload()
    settle()
    settle()
    assert "地基沉降，不影响居住安全" in words_on(section.experts)
    assert section.experts.save_button.isEnabled()


def test_a_panel_with_an_assessor_is_put_together(
    open_section: Open, locale: Locale, room: Room, services_of: As, settle: Settle
) -> None:
    section = open_section(locale)
    bench = section.bench
    bench.new_button.click()
    bench.how_many.setCurrentIndex(bench.how_many.findData("three"))
    bench.save_button.click()
    assert bench.fields["sitters"].finding()
    bench.lines[2].seat.choose(PanelSeat.ASSESSOR.value)
    for line, name in zip(bench.lines, ("沈素英", "俞建国", "田小满"), strict=True):
        line.person.setCurrentIndex(line.person.findText(name))
    bench.save_button.click()
    settle()
    assert [each.name for each in services_of(room.judge).panels.view(room.dispute).sitting] == [
        "沈素英",
        "俞建国",
        "田小满",
    ]
    assert bench.form.isHidden()


def test_a_single_judge_for_one_of_the_four_types_asks_for_a_reason(
    open_section: Open, locale: Locale, room: Room, services_of: As, settle: Settle
) -> None:
    services = services_of(room.judge)
    services.flags.mark(room.dispute, NewFlag("M-DISPUTED", FinderRole.HANDLING_JUDGE, "争议大"))
    section = open_section(locale)
    bench = section.bench
    bench.new_button.click()
    bench.lines[0].person.setCurrentIndex(bench.lines[0].person.findText("沈素英"))
    bench.save_button.click()
    settle()
    assert bench.fields["sitters"].finding()
    assert section.window().focusWidget() is bench.words
    type_in(bench.words, "事实已经查清")
    bench.save_button.click()
    settle()
    assert [each.name for each in services.panels.view(room.dispute).sitting] == ["沈素英"]


def test_deliberation_goes_to_the_secret_file_and_is_hidden_from_others(
    open_section: Open, locale: Locale, room: Room, services_of: As, settle: Settle
) -> None:
    section = open_section(locale)
    section.show_part(SECRET)
    secret = section.secret
    secret.save_button.click()
    settle()
    assert secret.fields["held_at"].finding()
    type_in(secret.day, "2026-11-23")
    type_in(secret.time, "8：30")
    type_in(secret.present, "沈素英、俞建国、黄志明")
    type_in(secret.opinions, SAID)
    type_in(secret.conclusion, "支持本金")
    secret.save_button.click()
    settle()
    assert [each.opinions for each in services_of(room.judge).panels.view(room.dispute).deliberations] == [SAID]
    other = open_section(locale, room.contact)
    other.show_part(SECRET)
    assert other.secret.hidden.isVisible()
    assert SAID not in words_on(other)


def test_not_adopted_without_a_reason_cannot_be_saved(
    open_section: Open, locale: Locale, room: Room, services_of: As, settle: Settle
) -> None:
    services = services_of(room.judge)
    section = open_section(locale)
    section.show_part(MEETING_VIEW)
    part = section.meeting
    type_in(part.held_on, "2026-11-23")
    type_in(part.attendees, MEETING.attendees)
    type_in(part.question, MEETING.question)
    type_in(part.majority, MEETING.majority)
    part.save_button.click()
    settle()
    part.adoption.choose(Adoption.NOT_ADOPTED.value)
    part.decide_button.click()
    settle()
    assert part.decision["words"].finding()
    assert part.decision["referral"].finding()
    assert services.conferences.view(room.dispute).meetings[0].adoption is Adoption.OPEN
    part.referral.choose(Referral.PRESIDENT.value)
    type_in(part.words, "本案事实不同")
    part.decide_button.click()
    settle()
    assert services.conferences.view(room.dispute).meetings[0].adoption is Adoption.NOT_ADOPTED
    assert part.decide_button.isHidden()


def test_own_cases_are_cited_beside_typed_ones_and_the_report_prints(
    open_section: Open,
    locale: Locale,
    room: Room,
    services_of: As,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed: list[Paper] = []
    target = "tribunal_desktop.ui.pages.case_file.panel_search.print_kept"
    monkeypatch.setattr(target, lambda _page, sheet, _keeping: printed.append(sheet))
    another_case(room.judge, "暂2026-L2-000301", closed_on=date(2026, 5, 4), outcome="judged")
    section = open_section(locale)
    section.show_part(SEARCH_VIEW)
    part = section.search
    part.save_button.click()
    assert {name for name, field in part.fields.items() if field.finding()} == {"question", "scope", "conclusion"}
    type_in(part.question, SEARCH.question)
    type_in(part.scope, SEARCH.scope)
    part.own.opened.emit(part.own.model().rows()[0])
    assert section.window().focusWidget() is part.gist
    part.cite_button.click()
    assert part.cite_fields["gist"].finding()
    type_in(part.gist, "支持本金")
    part.agrees.setChecked(True)
    part.cite_button.click()
    type_in(part.number, "（2025）浙0681民初88号")
    type_in(part.gist, "调减违约金")
    part.cite_button.click()
    type_in(part.conclusion, SEARCH.conclusion)
    part.save_button.click()
    settle()
    report = services_of(room.judge).conferences.view(room.dispute).searches[0]
    assert [(each.number, each.agrees) for each in report.citations] == [
        ("暂2026-L2-000301", True),
        ("（2025）浙0681民初88号", False),
    ]
    assert report.made_on == TODAY
    assert section.print_current()
    settle()
    assert len(printed) == 1
