"""Hearings over a real store: planned, clashing, put off, held, and the limits that follow."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.intake_data import add_device, defendant, facts
from tribunal_desktop.documents.forms.names import Scope, value_of
from tribunal_desktop.documents.forms.reading import form
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Adjournment, Deadline, Dispute, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.hearings import HearingPlan, Holding
from tribunal_desktop.rules.terms import (
    AdjournmentGround,
    HearingKind,
    HearingState,
    HearingVenue,
    LimitEvent,
    Post,
    Procedure,
    Stage,
)
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.forms_facts import case_facts
from tribunal_desktop.services.hearings import Hearings
from tribunal_desktop.services.nodes_facts import COMPLETIONS
from tribunal_desktop.services.reference import Reference


def add_tribunal(uow: UnitOfWork) -> dict[Post, str]:
    """The tribunal, its computer, a judge and a clerk."""
    add_device(uow)
    people = {Post.JUDGE: "沈素英", Post.CLERK: "李书记"}
    made = {}
    with uow.write("test.tribunal") as session:
        session.add(
            Tribunal(id=new_id(uow.clock), name="枫溪人民法庭", court_code="浙0681", court_name="诸暨市人民法院")
        )
        for post, name in people.items():
            made[post] = new_id(uow.clock)
            session.add(StaffMember(id=made[post], name=name, post=post))
    return made


def file_case(uow: UnitOfWork, *, procedure: Procedure = Procedure.ORDINARY, **changes: Any) -> str:
    """A filed case of 陈大伟 against 李四, or with ``changes``."""
    intake, new = CaseIntake(uow, Reference()), facts(**changes)
    made = intake.register(new, {finding.key for finding in intake.check(new)})
    intake.mark_filed(made.id, uow.today())
    with uow.write("test.procedure") as session:
        session.get_one(Dispute, made.id).procedure = procedure
    return made.id


def plan(staff: dict[Post, str], day: int = 10, hour: int = 9, **changes: Any) -> HearingPlan:
    begins = datetime(2026, 12, day, hour, tzinfo=BEIJING)
    made = HearingPlan(
        HearingKind.HEARING,
        begins,
        begins + timedelta(hours=2),
        HearingVenue.TRIBUNAL,
        "第一法庭",
        judge_id=staff[Post.JUDGE],
        clerk_id=staff[Post.CLERK],
    )
    return dataclasses.replace(made, **changes)


@pytest.fixture
def staff(uow: UnitOfWork) -> dict[Post, str]:
    return add_tribunal(uow)


@pytest.fixture
def hearings(uow: UnitOfWork, staff: dict[Post, str]) -> Hearings:
    return Hearings(uow, Reference())


@pytest.fixture
def dispute_id(uow: UnitOfWork, staff: dict[Post, str]) -> str:
    return file_case(uow)


def limits(uow: UnitOfWork, dispute_id: str, *events: LimitEvent) -> dict[str, date]:
    with uow.read() as session:
        rows = session.scalars(select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.event.in_(events)))
        return {row.rule_id: row.due_on for row in rows}


def completed(uow: UnitOfWork, dispute_id: str, node: str) -> date | None:
    with uow.read() as session:
        return COMPLETIONS[node](session, session.get_one(Dispute, dispute_id))


def test_planning_moves_the_case_to_trial_and_calls_the_parties_in_time(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str]
) -> None:
    hearings.schedule(dispute_id, plan(staff))
    with uow.read() as session:
        assert session.get_one(Dispute, dispute_id).stage is Stage.TRIAL
    assert limits(uow, dispute_id, LimitEvent.HEARING_FIXED) == {"S-SUMN": date(2026, 12, 6)}
    assert hearings.ahead(dispute_id) == 1


def test_a_hearing_that_is_moved_takes_its_summons_along(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str]
) -> None:
    hearing = hearings.schedule(dispute_id, plan(staff))
    hearings.change(hearing, plan(staff, day=15))
    assert limits(uow, dispute_id, LimitEvent.HEARING_FIXED) == {"S-SUMN": date(2026, 12, 11)}
    hearings.cancel(hearing, "原告撤诉")
    assert limits(uow, dispute_id, LimitEvent.HEARING_FIXED) == {}
    with pytest.raises(KnownError, match="hearing_over"):
        hearings.change(hearing, plan(staff, day=16))
    with pytest.raises(KnownError, match="hearing_change_without_reason"):
        hearings.cancel(hearing, " ")


def test_what_one_of_two_hearings_of_a_day_loses_the_other_keeps(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str], clock: StandingClock
) -> None:
    morning = hearings.schedule(dispute_id, plan(staff))
    afternoon = hearings.schedule(dispute_id, plan(staff, hour=14))
    hearings.cancel(morning, "并入下午开庭")
    assert limits(uow, dispute_id, LimitEvent.HEARING_FIXED) == {"S-SUMN": date(2026, 12, 6)}
    hearings.cancel(afternoon, "原告撤诉")
    assert limits(uow, dispute_id, LimitEvent.HEARING_FIXED) == {}


def test_judge_room_and_party_cannot_be_at_two_hearings_unasked(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str]
) -> None:
    other = file_case(uow, amount_fen=900_000, defendant_=defendant(name="王五"))
    hearings.schedule(dispute_id, plan(staff))
    found = {finding.key: finding for finding in hearings.check(other, plan(staff, hour=10))}
    assert set(found) == {"person_taken@judge_id", "person_taken@clerk_id", "room_taken@place", "party_taken@day"}
    assert found["party_taken@day"].params["names"] == ("陈大伟",)
    assert {each.severity for each in found.values()} == {Severity.ASK}
    assert hearings.check(other, plan(staff, hour=11)) == ()
    hearings.schedule(other, plan(staff, hour=10))


def test_a_support_case_is_heard_on_site_or_says_why_not(
    hearings: Hearings, uow: UnitOfWork, staff: dict[Post, str]
) -> None:
    support = file_case(uow, cause_code="24.1", amount_fen=None)
    assert hearings.view(support).on_site_wanted
    with pytest.raises(KnownError, match="hearing_blocked"):
        hearings.schedule(support, plan(staff))
    hearing = hearings.schedule(support, plan(staff, not_on_site_reason="原告住院，愿到庭"))
    assert hearings.hearing(hearing).plan.not_on_site_reason == "原告住院，愿到庭"
    hearings.schedule(support, plan(staff, day=11, venue=HearingVenue.ON_SITE, place="栎桥村村委会"))


def test_putting_off_counts_and_is_limited(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str]
) -> None:
    hearing, later = hearings.schedule(dispute_id, plan(staff)), plan(staff, day=28)
    second = hearings.put_off(hearing, later, AdjournmentGround.NEW_EVIDENCE, "通知新的证人到庭")
    states = {row.id: row.state for row in hearings.view(dispute_id).rows}
    assert states == {hearing: HearingState.PUT_OFF, second: HearingState.PLANNED}
    with uow.read() as session:
        (adjourned,) = session.scalars(select(Adjournment)).all()
        assert (adjourned.from_on, adjourned.to_on) == (date(2026, 12, 10), date(2026, 12, 28))
    assert "H-ADJ" in limits(uow, dispute_id, LimitEvent.ADJOURNED)
    far = plan(staff)
    far = dataclasses.replace(
        far, starts_at=datetime(2027, 2, 10, 9, tzinfo=BEIJING), ends_at=datetime(2027, 2, 10, 10, tzinfo=BEIJING)
    )
    codes = {each.key for each in hearings.check_put_off(second, far, AdjournmentGround.OTHER, "")}
    assert {"adjourned_too_long@day", "approval_missing@approved_by"} <= codes


def test_summary_cases_are_put_off_once(hearings: Hearings, uow: UnitOfWork, staff: dict[Post, str]) -> None:
    summary = file_case(uow, procedure=Procedure.SUMMARY)
    hearing = hearings.schedule(summary, plan(staff))
    second = hearings.put_off(hearing, plan(staff, day=20), AdjournmentGround.PARTY_ABSENT, "被告未到庭")
    with pytest.raises(KnownError, match="hearing_blocked"):
        hearings.put_off(second, plan(staff, day=28), AdjournmentGround.PARTY_ABSENT, "被告又未到庭")


def held(clock: StandingClock, **changes: Any) -> Holding:
    begins = clock() - timedelta(hours=2)
    return dataclasses.replace(
        Holding(begins, clock(), audience_count=12, recording_from=begins, recording_until=clock()), **changes
    )


def test_a_hearing_held_completes_its_node_and_begins_the_reading(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str], clock: StandingClock
) -> None:
    hearing = hearings.schedule(dispute_id, plan(staff))
    assert completed(uow, dispute_id, "hearing") is None
    clock.advance(days=17, hours=6)
    hearings.hold(hearing, held(clock))
    assert completed(uow, dispute_id, "hearing") == date(2026, 12, 10)
    assert completed(uow, dispute_id, "pronouncement") is None
    assert set(limits(uow, dispute_id, LimitEvent.HEARING_HELD)) == {"H-LOG"}
    hearings.hold(hearing, held(clock, pronounced=True))
    assert limits(uow, dispute_id, LimitEvent.PRONOUNCED) == {"J-SEND": date(2026, 12, 21)}
    hearings.schedule(dispute_id, plan(staff, day=20))
    assert completed(uow, dispute_id, "hearing") is None


def test_a_judgment_pronounced_on_its_own_day_is_handed_out_at_once(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str], clock: StandingClock
) -> None:
    pronouncement = hearings.schedule(dispute_id, plan(staff, kind=HearingKind.PRONOUNCEMENT))
    clock.advance(days=17, hours=6)
    hearings.hold(pronouncement, held(clock))
    assert limits(uow, dispute_id, LimitEvent.PRONOUNCED) == {"J-SEND-FIX": date(2026, 12, 10)}
    assert completed(uow, dispute_id, "pronouncement") == date(2026, 12, 10)


def test_a_holding_noted_again_on_another_day_takes_its_limits_along(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str], clock: StandingClock
) -> None:
    hearing = hearings.schedule(dispute_id, plan(staff))
    clock.advance(days=18)
    wrong = held(clock, pronounced=True)
    hearings.hold(hearing, wrong)
    right = {"held_from": clock() - timedelta(hours=25), "held_until": clock() - timedelta(hours=24)}
    hearings.hold(hearing, held(clock, **right, recording_from=None, recording_until=None))
    assert limits(uow, dispute_id, LimitEvent.HEARING_HELD, LimitEvent.PRONOUNCED) == {"H-LOG": date(2026, 12, 15)}


def test_agenda_and_notice_on_paper(hearings: Hearings, dispute_id: str, staff: dict[Post, str]) -> None:
    hearing = hearings.schedule(dispute_id, plan(staff))
    agenda = squeezed(text_by_pdfium(hearings.agenda_paper(date(2026, 12, 7), date(2026, 12, 13)).pdf))
    assert "2026年12月10日（星期四）" in agenda
    assert "陈大伟—李四" in agenda
    assert "没有安排开庭" in squeezed(text_by_pdfium(hearings.agenda_paper(date(2026, 12, 1), date(2026, 12, 1)).pdf))
    notice = squeezed(text_by_pdfium(hearings.notice(hearing).pdf))
    assert "在第一法庭公开开庭审理" in notice


ON_SUMMONS = ("hearing_judge", "hearing_clerk")


def test_the_summons_names_who_holds_the_hearing(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str]
) -> None:
    hearings.schedule(dispute_id, plan(staff))
    with uow.read() as session:
        facts = case_facts(session, Reference.load(), require_dispute(session, dispute_id), uow.clock())
    names = [value_of(name, Scope(form("summons"), sample_data(form("summons"), facts))) for name in ON_SUMMONS]
    with uow.read() as session:
        assert names == [session.get_one(StaffMember, staff[post]).name for post in (Post.JUDGE, Post.CLERK)]
    assert not facts.bench.judge


def test_a_closed_hearing_is_not_announced(hearings: Hearings, dispute_id: str, staff: dict[Post, str]) -> None:
    from tribunal_desktop.rules.terms import ClosedGround

    hearing = hearings.schedule(dispute_id, plan(staff, is_public=False, closed_ground=ClosedGround.PRIVACY))
    with pytest.raises(KnownError, match="notice_of_closed_hearing"):
        hearings.notice(hearing)


def test_the_posted_notice_is_kept(
    hearings: Hearings, uow: UnitOfWork, dispute_id: str, staff: dict[Post, str]
) -> None:
    hearing = hearings.schedule(dispute_id, plan(staff))
    assert [each.key for each in hearings.check_notice(hearing, None, "")] == [
        "notice_without_day@notice_on",
        "notice_without_place@notice_place",
    ]
    hearings.note_notice(hearing, uow.today(), "法庭公告栏")
    assert hearings.hearing(hearing).notice_place == "法庭公告栏"
