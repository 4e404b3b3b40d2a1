"""The limits of a case: opened by events, moved by what does not count, tried before written, printed, owned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pdfium
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Device, Dispute, LimitDeduction, Party, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.limit_rules import ExtensionAnswer, ExtensionAsked, Interval
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import (
    AdjournmentGround,
    Channel,
    DeductionKind,
    LimitEvent,
    LimitState,
    NodeState,
    PartyKind,
    PartyRole,
    Post,
    Procedure,
    Stage,
)
from tribunal_desktop.services.case_duties import CaseDuties
from tribunal_desktop.services.case_limits import CaseLimits
from tribunal_desktop.services.case_limits_views import CaseLimit, Change, MovedEvent
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.reference import Reference

REFERENCE = Reference()
TODAY = date(2026, 11, 23)
FILED = date(2026, 9, 1)


@pytest.fixture
def case(uow: UnitOfWork, clock: StandingClock) -> str:
    """A summary case of 陈大伟 against 陈二伟, filed on 2026-09-01, with 沈 as its judge."""
    with uow.write("test.case") as session:
        session.add(Device(id=new_id(clock), name="一号机", mark="01", signing_public="00" * 32))
        dispute = Dispute(
            id=new_id(clock),
            provisional_no="暂2026-01-0001",
            received_at=clock(),
            channel=Channel.COUNTER,
            stage=Stage.TRIAL,
            procedure=Procedure.SUMMARY,
            filed_on=FILED,
            judge_id=uow.actor.id,
        )
        session.add(dispute)
        session.flush()
        for at, (name, role) in enumerate((("陈大伟", PartyRole.PLAINTIFF), ("陈二伟", PartyRole.DEFENDANT))):
            session.add(
                Party(
                    id=new_id(clock),
                    dispute_id=dispute.id,
                    position=at,
                    role=role,
                    kind=PartyKind.NATURAL,
                    name=name,
                )
            )
        return dispute.id


@pytest.fixture
def limits(uow: UnitOfWork) -> CaseLimits:
    return CaseLimits(uow, REFERENCE)


def _limit(limits: CaseLimits, case: str, rule_id: str) -> CaseLimit:
    return next(limit for limit in limits.view(case).limits if limit.rule.limit.id == rule_id)


def _defendant(limits: CaseLimits, case: str) -> str:
    return next(party.id for party in limits.view(case).parties if party.role is PartyRole.DEFENDANT)


def test_filing_opens_the_trial_limit_of_its_procedure(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    opened = {limit.rule.limit.id: limit.planned_on for limit in limits.view(case).limits}
    assert opened == {"T-SUM": date(2026, 12, 1), "S-COPY": date(2026, 9, 7), "F-MOVE": date(2026, 9, 4)}
    limits.note_event(case, LimitEvent.FILED, FILED)
    assert len(limits.view(case).limits) == 3


def test_service_on_each_party_runs_apart_and_the_answer_ends_only_its_own(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.COPY_SERVED, date(2026, 11, 20), _defendant(limits, case), "送达回证")
    answer = _limit(limits, case, "S-DEF")
    assert (answer.party, answer.planned_on, answer.proof) == ("陈二伟", date(2026, 12, 7), "送达回证")
    plaintiff = next(party.id for party in limits.view(case).parties if party.role is PartyRole.PLAINTIFF)
    limits.note_event(case, LimitEvent.ANSWER_RECEIVED, TODAY, plaintiff)
    assert _limit(limits, case, "S-DEF").done_on is None
    limits.note_event(case, LimitEvent.ANSWER_RECEIVED, TODAY, _defendant(limits, case))
    assert _limit(limits, case, "S-DEF").state is LimitState.KEPT


def test_days_that_do_not_count_move_the_trial_limit_as_a_union_and_no_other(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    for kind, first, last in (
        (DeductionKind.APPRAISAL, date(2026, 10, 10), date(2026, 10, 20)),
        (DeductionKind.SETTLEMENT, date(2026, 10, 15), date(2026, 10, 25)),
    ):
        limits.add_interval(case, Interval(kind, first, last, "双方申请"), "卷12页")
    trial = _limit(limits, case, "T-SUM")
    assert (trial.planned_on, trial.counted.steps[-1].params["days"]) == (date(2026, 12, 16), 15)
    assert _limit(limits, case, "S-COPY").planned_on == date(2026, 9, 7)


def test_a_running_interval_pauses_the_limit_until_it_ends(
    limits: CaseLimits, case: str, clock: StandingClock, uow: UnitOfWork
) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    interval = limits.add_interval(case, Interval(DeductionKind.SUSPENSION, date(2026, 11, 20), None), "裁定书")
    assert _limit(limits, case, "T-SUM").state is LimitState.PAUSED
    with uow.read() as session:
        stored = session.scalars(select(Deadline).where(Deadline.rule_id == "T-SUM")).one()
        assert (stored.paused, stored.warn_from) == (True, None)
    clock.advance(days=10)
    assert _limit(limits, case, "T-SUM").planned_on == date(2026, 12, 14)
    limits.end_interval(interval, date(2026, 11, 30))
    assert _limit(limits, case, "T-SUM").planned_on == date(2026, 12, 11)
    limits.remove_interval(interval)
    assert _limit(limits, case, "T-SUM").planned_on == date(2026, 12, 1)


def test_an_interval_needs_proof_and_a_limit_that_still_runs(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.FILED, date(2026, 8, 3))
    late = Interval(DeductionKind.APPRAISAL, date(2026, 11, 20), date(2026, 11, 10))
    found = {(each.code, each.field) for each in limits.check_interval(case, late, " ")}
    assert found == {
        ("deduction_reversed", "ends_on"),
        ("proof_missing", "proof"),
        ("deduction_after_end", "starts_on"),
    }


def test_an_extension_moves_the_limit_once_and_its_own_terms_are_said(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    trial = _limit(limits, case, "T-SUM")
    may = next(each for each in limits.view(case).next_extensions if each.limit_id == trial.id)
    assert (may.allowed.amount, may.apply_by, may.decide_by) == (1, date(2026, 11, 16), date(2026, 11, 26))
    asked = ExtensionAsked(2, TODAY, "", decided_on=date(2026, 11, 20), granted=True)
    found = {each.code: each.severity for each in limits.check_extension(case, trial.id, asked)}
    assert found == {
        "extension_too_long": Severity.BLOCK,
        "extension_late": Severity.NOTE,
        "reason_missing": Severity.BLOCK,
        "decided_before_asked": Severity.BLOCK,
        "decider_missing": Severity.BLOCK,
        "extension_without_paper": Severity.BLOCK,
    }
    extension = limits.add_extension(case, trial.id, ExtensionAsked(1, date(2026, 11, 10), "案情复杂"))
    assert _limit(limits, case, "T-SUM").planned_on == date(2026, 12, 1)
    bare = ExtensionAnswer(date(2026, 11, 12), " ", "", granted=True)
    assert [each.field for each in limits.check_answer(extension, bare)] == ["decision", "paper_no"]
    with pytest.raises(KnownError, match="extension_undecided"):
        limits.decide_extension(extension, bare)
    limits.decide_extension(extension, ExtensionAnswer(date(2026, 11, 12), "院长 周正", "延审3号", granted=True))
    assert limits.view(case).extensions[0].decision == "院长 周正，延审3号"
    assert _limit(limits, case, "T-SUM").planned_on == date(2027, 1, 1)
    assert _limit(limits, case, "T-SUM").provisional
    again = limits.check_extension(case, trial.id, ExtensionAsked(1, TODAY, "再次"))
    assert [each.code for each in again] == ["extension_used_up"]


def test_a_summary_hearing_is_put_off_once_for_a_month_at_most(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    first = (date(2026, 11, 10), date(2026, 11, 30), AdjournmentGround.NEW_EVIDENCE)
    assert limits.check_adjournment(case, *first, "") == ()
    limits.add_adjournment(case, *first, "申请重新鉴定")
    assert _limit(limits, case, "H-ADJ").planned_on == date(2026, 12, 10)
    assert _limit(limits, case, "T-SUM").planned_on == date(2026, 12, 21)
    far = limits.check_adjournment(case, date(2026, 11, 30), date(2027, 1, 4), AdjournmentGround.OTHER, "")
    assert {each.code: each.severity for each in far} == {
        "adjourned_too_often": Severity.BLOCK,
        "adjourned_too_long": Severity.ASK,
        "approval_missing": Severity.BLOCK,
    }


def test_the_sandbox_shows_every_later_limit_before_anything_is_written(limits: CaseLimits, case: str) -> None:
    defendant = _defendant(limits, case)
    limits.note_event(case, LimitEvent.FILED, FILED)
    limits.note_event(case, LimitEvent.COPY_SERVED, date(2026, 11, 20), defendant)
    change = Change(
        (MovedEvent(LimitEvent.COPY_SERVED, defendant, date(2026, 11, 20), TODAY),),
        (Interval(DeductionKind.SUSPENSION, date(2026, 10, 1), date(2026, 10, 11), "中止"),),
    )
    days = {moved.now.rule.limit.id: moved.days for moved in limits.try_change(case, change)}
    assert days == {"T-SUM": 10, "S-DEF": 1, "S-JUR": 1, "F-MOVE": 0}
    assert _limit(limits, case, "S-DEF").planned_on == date(2026, 12, 7)
    limits.apply_change(case, change, "更正送达回证")
    answer = _limit(limits, case, "S-DEF")
    assert (answer.started_on, answer.planned_on, answer.proof) == (
        TODAY,
        date(2026, 12, 8),
        "更正送达回证",
    )
    assert _limit(limits, case, "T-SUM").planned_on == date(2026, 12, 11)


def test_a_change_of_track_counts_from_the_first_filing_and_keeps_what_it_replaced(
    uow: UnitOfWork, limits: CaseLimits, case: str
) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    with uow.write("test.convert") as session:
        dispute = session.get_one(Dispute, case)
        Limits(REFERENCE, uow.clock).replace_trial_limit(session, dispute, "T-ORD")
        Limits(REFERENCE, uow.clock).replace_trial_limit(session, dispute, "T-ORD")
    assert _limit(limits, case, "T-SUM").state is LimitState.REPLACED
    assert [(row.started_on, row.planned_on) for row in [_limit(limits, case, "T-ORD")]] == [(FILED, date(2027, 3, 1))]


def test_hours_run_by_the_hour_and_need_one(limits: CaseLimits, case: str, clock: StandingClock) -> None:
    limits.add(case, "P-SAFE", TODAY, "申请书", started_at=clock())
    order = _limit(limits, case, "P-SAFE")
    assert order.due_at is not None
    assert f"{order.due_at:%Y-%m-%d %H:%M}" == "2026-11-26 10:00"


def test_a_partys_term_runs_out_and_only_the_courts_is_overdue(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.COPY_SERVED, date(2026, 9, 20), _defendant(limits, case))
    limits.note_event(case, LimitEvent.FILED, date(2026, 7, 1))
    assert _limit(limits, case, "S-DEF").state is LimitState.RUN_OUT
    assert _limit(limits, case, "T-SUM").state is LimitState.OVERDUE
    assert limits.overdue_and_near(case)[0] >= 1


def test_an_overdue_node_names_the_person(limits: CaseLimits, case: str, uow: UnitOfWork, clock: StandingClock) -> None:
    with uow.write("test.clerk") as session:
        clerk = StaffMember(id=new_id(clock), name="周敏", post=Post.CLERK)
        session.add(clerk)
        session.flush()
        session.get_one(Dispute, case).clerk_id = clerk.id
    limits.note_event(case, LimitEvent.FILED, FILED)
    states = {node.id: node for node in limits.view(case).nodes}
    assert [node.id for node in limits.view(case).nodes] == [
        "filing",
        "allocation",
        "service",
        "hearing",
        "deliberation",
        "pronouncement",
        "enforcement",
        "closing",
        "archiving",
    ]
    assert states["filing"].state is NodeState.DONE
    late = states["service"]
    assert (late.state, late.owner, late.due_on) == (NodeState.OVERDUE, "周敏", date(2026, 9, 7))
    assert states["closing"].owner == "沈素英"
    limits.note_event(case, LimitEvent.COPY_SENT, TODAY)
    limits.note_event(case, LimitEvent.COPY_SERVED, TODAY, _defendant(limits, case))
    assert {node.id: node.state for node in limits.view(case).nodes}["service"] is NodeState.DONE_LATE


def test_my_duties_stand_at_the_present_node_and_a_tick_says_who_and_when(
    engine: Engine, uow: UnitOfWork, limits: CaseLimits, case: str
) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    of_post = CaseDuties(uow)
    node, duties = of_post.strip(case)
    assert node is not None
    assert node.id == "service"
    assert duties
    assert all(duty.id.startswith("service.judge.") for duty in duties)
    clerk = CaseDuties(UnitOfWork(engine, replace(uow.actor, post=Post.CLERK), uow.clock))
    assert "立案后5日内将起诉状副本发送被告" in clerk.strip(case)[1][0].words.zh
    of_post.tick(case, duties[0].id)
    of_post.tick(case, duties[0].id)
    ticked = of_post.strip(case)[1][0]
    assert (ticked.done_by, ticked.done_at is not None) == ("沈素英", True)
    of_post.untick(case, duties[0].id)
    assert of_post.strip(case)[1][0].done_at is None


def test_papers_say_how_a_day_was_reached_and_what_the_parties_are_told(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    interval = Interval(DeductionKind.APPRAISAL, date(2026, 10, 10), date(2026, 10, 20), "笔迹鉴定")
    limits.add_interval(case, interval, "委托书")
    assert limits.why_sheet(_limit(limits, case, "T-SUM").id).pages == 1
    said = text_by_pdfium(limits.sheet(case).pdf)
    assert all(words in said for words in ("简易程序审限", "2026年12月11日", "鉴定", "笔迹鉴定"))
    assert "移送审判团队" not in said


def test_what_is_gone_is_said(limits: CaseLimits, case: str) -> None:
    with pytest.raises(KnownError, match="limit_gone"):
        limits.end("0" * 32, TODAY)
    with pytest.raises(KnownError, match="dispute_unknown"):
        limits.view("0" * 32)
    with pytest.raises(KnownError, match="deduction_gone"):
        limits.end_interval("0" * 32, None)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 30)), min_size=1, max_size=4))
def test_what_is_stored_is_what_is_counted(
    uow: UnitOfWork, limits: CaseLimits, case: str, spans: list[tuple[int, int]]
) -> None:
    """Recomputing after any run of intervals leaves in the store exactly what the page counts anew."""
    with uow.write("test.clear") as session:
        for row in (*session.scalars(select(LimitDeduction)), *session.scalars(select(Deadline))):
            session.delete(row)
    limits.note_event(case, LimitEvent.FILED, FILED)
    before = _limit(limits, case, "T-SUM").planned_on
    for offset, length in spans:
        first = date.fromordinal(FILED.toordinal() + offset)
        last = date.fromordinal(first.toordinal() + length)
        limits.add_interval(case, Interval(DeductionKind.AUDIT, first, last), "卷")
        after = _limit(limits, case, "T-SUM").planned_on
        assert after >= before
        before = after
    with uow.read() as session:
        stored = {row.rule_id: row.planned_on for row in session.scalars(select(Deadline))}
    assert stored == {limit.rule.limit.id: limit.planned_on for limit in limits.view(case).limits}


def test_a_new_holiday_notice_moves_only_what_leaned_on_it(
    uow: UnitOfWork, limits: CaseLimits, case: str, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.advance(days=60)
    limits.note_event(case, LimitEvent.COPY_SERVED, date(2027, 1, 21), _defendant(limits, case))
    limits.note_event(case, LimitEvent.FILED, FILED)
    assert _limit(limits, case, "S-DEF").planned_on == date(2027, 2, 9)
    limits.take_up_notices()
    known = Reference()
    off = {**known.calendar.off, date(2027, 2, 9): Name("春节", "Spring Festival")}
    noticed = known.calendar.noticed_years | {2027}
    monkeypatch.setattr(known, "published_calendar", replace(known.calendar, off=off, noticed_years=noticed))
    after = CaseLimits(uow, known)
    assert after.take_up_notices() == 2
    assert after.take_up_notices() == 0
    answer = _limit(after, case, "S-DEF")
    assert (answer.planned_on, answer.provisional) == (date(2027, 2, 10), False)


def test_what_the_page_would_stop_the_service_refuses_too(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    trial = next(each for each in limits.view(case).limits if each.rule.extensions)
    with pytest.raises(KnownError, match="limit_refused"):
        limits.add_interval(case, Interval(DeductionKind.AUDIT, FILED, None, "鉴定"), " ")
    with pytest.raises(KnownError, match="limit_refused"):
        limits.add_extension(case, trial.id, ExtensionAsked(99, TODAY, "案情复杂"))
    with pytest.raises(KnownError, match="limit_refused"):
        limits.add_adjournment(case, TODAY, TODAY, AdjournmentGround.NEW_EVIDENCE)
    for day in (trial.started_on - timedelta(days=1), TODAY + timedelta(days=1)):
        with pytest.raises(KnownError, match="limit_refused"):
            limits.end(trial.id, day)
    limits.end(trial.id, TODAY)
    with pytest.raises(KnownError, match="limit_refused"):
        limits.end(trial.id, TODAY)
    assert limits.view(case).intervals == ()


def test_an_event_or_a_limit_by_hand_is_refused_where_the_page_would_stop_it(limits: CaseLimits, case: str) -> None:
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(KnownError, match="limit_refused"):
        limits.note_event(case, LimitEvent.COPY_SERVED, tomorrow)
    with pytest.raises(KnownError, match="party_unknown"):
        limits.note_event(case, LimitEvent.COPY_SERVED, TODAY, "0" * 32)
    with pytest.raises(KnownError, match="limit_refused"):
        limits.add(case, "J-APP", TODAY, " ")
    with pytest.raises(KnownError, match="limit_refused"):
        limits.add(case, "P-SAFE", TODAY, "申请书")
    with pytest.raises(KnownError, match="party_unknown"):
        limits.add(case, "J-APP", TODAY, "送达回证", party_id="0" * 32)
    assert limits.view(case).limits == ()
    assert limits.note_event(case, LimitEvent.HEARING_FIXED, tomorrow)


def test_an_interval_ends_after_it_began_and_not_on_a_day_to_come(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.FILED, FILED)
    interval = limits.add_interval(case, Interval(DeductionKind.SUSPENSION, date(2026, 11, 20), None), "裁定书")
    for day in (date(2026, 11, 19), TODAY + timedelta(days=1)):
        with pytest.raises(KnownError, match="limit_refused"):
            limits.end_interval(interval, day)
    limits.end_interval(interval, TODAY)
    limits.end_interval(interval, None)
    assert limits.view(case).intervals[0].ends_on is None


def test_a_change_that_may_not_be_written_leaves_every_limit_as_it_was(limits: CaseLimits, case: str) -> None:
    limits.note_event(case, LimitEvent.COPY_SERVED, date(2026, 11, 20))
    before = limits.view(case).limits
    ahead = MovedEvent(LimitEvent.COPY_SERVED, None, date(2026, 11, 20), TODAY + timedelta(days=1))
    back = MovedEvent(LimitEvent.COPY_SERVED, None, date(2026, 11, 20), date(2026, 11, 18))
    reversed_days = Interval(DeductionKind.SUSPENSION, date(2026, 11, 20), date(2026, 11, 10))
    for change, proof, codes in (
        (Change((ahead,)), "送达回证", ["day_ahead"]),
        (Change((back,)), " ", ["proof_missing"]),
        (Change(), "送达回证", ["nothing_tried"]),
        (Change((back,), (reversed_days,)), "送达回证", ["deduction_reversed"]),
    ):
        assert [each.code for each in limits.check_change(case, change, proof)] == codes
        with pytest.raises(KnownError, match="limit_refused"):
            limits.apply_change(case, change, proof)
    assert limits.view(case).limits == before
