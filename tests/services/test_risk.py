"""The four types over a real store: proposed, decided by a person, rated, ticked, listed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.risk_room import TODAY, Room, another_case, assessment, put_room
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, FlagProposal, OutboxRecord, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.four_types import NewFlag
from tribunal_desktop.rules.risk import NewAct
from tribunal_desktop.rules.terms import (
    FinderRole,
    FlagState,
    FourType,
    Post,
    Right,
    RiskDimension,
    RiskLevel,
    SupervisionMeasure,
)
from tribunal_desktop.services.closing_checks_risk import open_measures
from tribunal_desktop.services.flags import FourTypes
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.risk_views import RegisterFilter
from tribunal_desktop.services.supervision import Supervision
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind

BY_HAND = NewFlag("R-REALNAME", FinderRole.INSPECTION, "收到实名来信")


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return put_room(uow)


@pytest.fixture
def flags(room: Room) -> FourTypes:
    return FourTypes(room.judge, Reference())


def trial_limit(room: Room, due_on: date) -> Deadline:
    return Deadline(
        id=new_id(room.judge.clock),
        dispute_id=room.dispute,
        rule_id="T-SUM",
        started_on=date(2026, 8, 1),
        nominal_on=due_on,
        due_on=due_on,
        basis="",
    )


def found(flags: FourTypes, room: Room) -> list[str]:
    return [each.indicator.id for each in flags.view(room.dispute).proposals]


def waiting(uow: UnitOfWork) -> dict[DecisionKind, int]:
    FourTypes(uow, Reference()).look_through()
    return {each.kind: each.count for each in Workbench(uow).view().decisions}


def blocks(room: Room) -> list[str]:
    with room.judge.read() as session:
        return [each.code for each in open_measures(session, room.dispute)]


def test_intake_facts_are_proposed_and_a_person_confirms(flags: FourTypes, room: Room) -> None:
    view = flags.view(room.dispute)
    assert [each.indicator.id for each in view.proposals] == ["M-AMOUNT"]
    assert not view.flagged
    flags.confirm(room.dispute, view.proposals[0].key, FinderRole.FILING_DESK, "已报告庭长")
    view = flags.view(room.dispute)
    assert view.flagged
    assert view.proposals == ()
    assert (view.flags[0].finder, view.flags[0].four_type) == (FinderRole.FILING_DESK, FourType.MAJOR)
    assert "6,000,000.00" in view.flags[0].evidence


def test_a_rejection_is_kept_and_stands_until_the_facts_change(flags: FourTypes, room: Room) -> None:
    for number in range(4):
        another_case(room.judge, f"暂2026-L2-00010{number}")
    assert found(flags, room) == ["M-AMOUNT", "G-SERIES"]
    series = flags.view(room.dispute).proposals[1]
    with pytest.raises(KnownError, match="flag_without_reason"):
        flags.reject(room.dispute, series.key, " ")
    flags.reject(room.dispute, series.key, "同一出借人分笔起诉，不涉群体")
    assert found(flags, room) == ["M-AMOUNT"]
    another_case(room.judge, "暂2026-L2-000109")
    assert found(flags, room) == ["M-AMOUNT", "G-SERIES"]
    with pytest.raises(KnownError, match="proposal_gone"):
        flags.confirm(room.dispute, series.key, FinderRole.PROGRAM)


def test_later_events_are_seen(flags: FourTypes, room: Room, uow: UnitOfWork) -> None:
    another_case(uow, "暂2024-L2-000001", received_days_ago=400, closed_on=date(2026, 3, 1), outcome="judged")
    another_case(uow, "暂2024-L2-000002", received_days_ago=500, closed_on=date(2026, 4, 1), outcome="dismissed")
    with uow.write("test.limit") as session:
        session.add(trial_limit(room, due_on=date(2026, 11, 2)))
    assert found(flags, room) == ["M-AMOUNT", "C-LOCAL", "R-OVERDUE"]


def test_marking_by_hand_and_lifting_leave_a_trace(flags: FourTypes, room: Room) -> None:
    with pytest.raises(KnownError, match="risk_refused"):
        flags.mark(room.dispute, NewFlag("R-REALNAME", None, ""))
    flags.mark(room.dispute, BY_HAND)
    mark = flags.view(room.dispute).flags[0]
    with pytest.raises(KnownError, match="flag_without_reason"):
        flags.lift(mark.id, "")
    flags.lift(mark.id, "经核查不实")
    view = flags.view(room.dispute)
    assert not view.flagged
    assert (view.flags[0].state, view.flags[0].lifted_words) == (FlagState.LIFTED, "经核查不实")
    with pytest.raises(KnownError, match="flag_not_in_force"):
        flags.lift(mark.id, "再次")


def test_posts_without_the_right_write_nothing(room: Room) -> None:
    others = FourTypes(room.contact, Reference())
    assert not others.view(room.dispute).may_decide
    with pytest.raises(KnownError, match="right_missing"):
        others.mark(room.dispute, BY_HAND)
    assert {post for post in Post if may(post, Right.SUPERVISE)} == {Post.PRESIDENT, Post.TRIBUNAL_HEAD}


def test_a_marked_case_does_not_close_before_it_is_rated_and_every_measure_ticked(flags: FourTypes, room: Room) -> None:
    assert blocks(room) == []
    flags.mark(room.dispute, BY_HAND)
    assert blocks(room) == ["closing_without_rating"]
    flags.assess(room.dispute, assessment(room.head.actor.id))
    assert blocks(room) == ["closing_with_open_measures"]
    for measure in flags.view(room.dispute).assessments[0].measures:
        with pytest.raises(KnownError, match="measure_without_words"):
            flags.tick(measure.id, "")
        flags.tick(measure.id, "已办")
    assert flags.view(room.dispute).open_measures == 0
    assert blocks(room) == []
    acts = Supervision(room.head)
    acts.act(room.dispute, NewAct(SupervisionMeasure.ASK_PROGRESS, "请报告", TODAY))
    assert blocks(room) == ["closing_with_owed_reports"]


def test_an_assessment_is_whole_or_refused(flags: FourTypes, room: Room) -> None:
    poor = assessment("", ratings={RiskDimension.STABILITY: RiskLevel.HIGH}, level=RiskLevel.LOW, measures=())
    fields = {each.field for each in flags.check_assessment(poor)}
    assert fields == {"quality", "opinion", "integrity", "level", "supervisor"}
    with pytest.raises(KnownError, match="risk_refused"):
        flags.assess(room.dispute, poor)


def test_a_hit_nobody_reported_stands_on_the_heads_workbench_the_same_day(flags: FourTypes, room: Room) -> None:
    assert waiting(room.head)[DecisionKind.FOUR_TYPES_FOUND] == 1
    assert DecisionKind.FOUR_TYPES_FOUND not in waiting(room.contact)
    flags.confirm(room.dispute, flags.view(room.dispute).proposals[0].key, FinderRole.HANDLING_JUDGE)
    assert DecisionKind.FOUR_TYPES_FOUND not in waiting(room.head)


def test_only_what_changed_is_looked_at_again_and_with_it_what_stands_beside(flags: FourTypes, room: Room) -> None:
    assert flags.look_through(1)
    while flags.look_through(1):
        pass
    others = [another_case(room.judge, f"暂2026-L2-{number:04d}") for number in range(91, 95)]
    with room.judge.read() as session:
        waiting = session.scalars(select(Dispute.id).where(Dispute.flags_looked_on.is_(None)))
        assert set(waiting) == set(others)
    assert not flags.look_through()
    with room.judge.read() as session:
        series = session.scalars(select(FlagProposal.dispute_id).where(FlagProposal.indicator == "G-SERIES"))
        assert set(series) == {room.dispute, *others}


def test_a_trial_limit_that_runs_out_overnight_is_found_though_nothing_was_written(
    flags: FourTypes, room: Room, clock: StandingClock
) -> None:
    with room.judge.write("test.limit") as session:
        session.add(trial_limit(room, due_on=TODAY + timedelta(days=1)))
    flags.look_through()
    clock.advance(days=2)
    flags.look_through()
    with room.judge.read() as session:
        found = session.scalars(select(FlagProposal.indicator).where(FlagProposal.dispute_id == room.dispute))
        assert set(found) == {"M-AMOUNT", "R-OVERDUE"}


def test_the_workbench_leads_into_the_section(flags: FourTypes, room: Room) -> None:
    flags.look_through()
    decisions = Workbench(room.head).view().decisions
    entity = next(each.entity_id for each in decisions if each.kind is DecisionKind.FOUR_TYPES_FOUND)
    assert entity == f"{room.dispute}#risk"


def test_the_register_is_filtered_and_printed(flags: FourTypes, room: Room, clock: StandingClock) -> None:
    flags.mark(room.dispute, BY_HAND)
    flags.assess(room.dispute, assessment(room.head.actor.id))
    clock.advance(minutes=1)
    flags.confirm(room.dispute, flags.view(room.dispute).proposals[0].key, FinderRole.FILING_DESK)
    assert len(flags.register(RegisterFilter())) == 2
    assert flags.register(RegisterFilter(year=2025)) == ()
    assert flags.register(RegisterFilter(state=FlagState.LIFTED)) == ()
    only = RegisterFilter(four_type=FourType.REPORTED)
    assert [(each.measures, each.level) for each in flags.register(only)] == [(2, RiskLevel.HIGH)]
    printed = squeezed(text_by_pdfium(flags.register_sheet(only).pdf))
    assert "实名举报并提供线索" in printed
    assert "标的额特别巨大" not in printed
    assert "反映有违法审判行为" in printed
    assert "0/2" in printed


def test_marks_are_reported_to_the_parent_court(flags: FourTypes, room: Room, uow: UnitOfWork) -> None:
    flags.mark(room.dispute, BY_HAND)
    with uow.read() as session:
        types = set(session.scalars(select(OutboxRecord.type)))
    assert "case_flag" in types


def test_closed_cases_are_not_marked(flags: FourTypes, room: Room, uow: UnitOfWork) -> None:
    other = another_case(uow, "暂2026-L2-000200", closed_on=TODAY - timedelta(days=1))
    with pytest.raises(KnownError, match="risk_of_closed"):
        flags.mark(other, BY_HAND)
