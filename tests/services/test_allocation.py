"""Allocation over a real store: drawn and checked elsewhere, designated or changed only with all that is needed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pdfium
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Allocation,
    AuditEntry,
    DeclaredRelative,
    Dispute,
    OutboxRecord,
    Party,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Answer, Grounds, Seed, check_grounds
from tribunal_desktop.rules.draw import check_words
from tribunal_desktop.rules.draw_record import from_file, verify
from tribunal_desktop.rules.terms import (
    AllocationKind,
    AllocationReason,
    Channel,
    ExclusionReason,
    PartyKind,
    PartyRole,
    Post,
    SeedSource,
    Stage,
)
from tribunal_desktop.services.allocation import Allocations
from tribunal_desktop.services.case_files import CaseFiles
from tribunal_desktop.services.case_trail import CaseTrail
from tribunal_desktop.services.people import STAFF
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind

TODAY = date(2026, 11, 23)
SEED = Seed("3 6 2 5")
CHANGE = Grounds(AllocationReason.TRANSFER, "", "院长 周正", TODAY)
DESIGNATED = Grounds(AllocationReason.SERIES, "", "庭长 周海波")


@dataclass(frozen=True)
class Case:
    """A filed dispute of 陈大伟 against 李四, and the people who may judge it."""

    id: str
    shen: str
    yu: str
    head: str


@pytest.fixture
def case(uow: UnitOfWork) -> Case:
    with uow.write("test.prepare") as session:
        yu = StaffMember(id=new_id(uow.clock), name="俞建国", post=Post.JUDGE)
        head = StaffMember(id=new_id(uow.clock), name="周海波", post=Post.TRIBUNAL_HEAD)
        clerk = StaffMember(id=new_id(uow.clock), name="楼佳怡", post=Post.CLERK)
        gone = StaffMember(id=new_id(uow.clock), name="旧法官", post=Post.JUDGE, active=False)
        session.add_all([yu, head, clerk, gone])
        session.flush()
        for number in range(3):
            session.add(_dispute(uow, f"暂2026-L2-{number:06}", judge_id=yu.id, filed_on=TODAY))
        session.add(_dispute(uow, "暂2026-L2-000008", judge_id=yu.id, filed_on=TODAY, closed_on=TODAY))
        dispute = _dispute(uow, "暂2026-L2-000009", filed_on=TODAY - timedelta(days=1))
        session.add(dispute)
        session.flush()
        for position, (role, name) in enumerate([(PartyRole.PLAINTIFF, "陈大伟"), (PartyRole.DEFENDANT, "李四")], 1):
            session.add(
                Party(
                    id=new_id(uow.clock),
                    dispute_id=dispute.id,
                    position=position,
                    role=role,
                    kind=PartyKind.NATURAL,
                    name=name,
                    phone=f"1380000000{position}",
                )
            )
        return Case(dispute.id, uow.actor.id, yu.id, head.id)


@pytest.fixture
def allocations(uow: UnitOfWork) -> Allocations:
    return Allocations(uow)


def _dispute(
    uow: UnitOfWork,
    number: str,
    judge_id: str | None = None,
    filed_on: date | None = None,
    closed_on: date | None = None,
) -> Dispute:
    return Dispute(
        id=new_id(uow.clock),
        provisional_no=number,
        received_at=uow.clock(),
        channel=Channel.COUNTER,
        stage=Stage.CLOSED if closed_on else Stage.FILED,
        judge_id=judge_id,
        filed_on=filed_on,
        closed_on=closed_on,
    )


def _relative_of(uow: UnitOfWork, staff_id: str) -> None:
    with uow.write("test.relative") as session:
        session.add(
            DeclaredRelative(
                id=new_id(uow.clock), person_kind=STAFF, person_id=staff_id, name="李四", relation="妻弟", phone=None
            )
        )


def _judge_of(uow: UnitOfWork, case: Case) -> str | None:
    with uow.read() as session:
        return session.scalar(select(Dispute.judge_id).where(Dispute.id == case.id))


def test_the_pool_knows_posts_loads_and_who_stands_outside(allocations: Allocations, case: Case) -> None:
    view = allocations.view(case.id)
    assert view.can_change
    assert {(each.name, each.open_cases, each.weight, each.excluded) for each in view.judges} == {
        ("沈素英", 0, 1000, None),
        ("俞建国", 3, 769, None),
        ("周海波", 0, 1000, ExclusionReason.HEAD),
    }


def test_the_tribunal_decides_whether_its_head_is_drawn(allocations: Allocations, case: Case) -> None:
    allocations.let_heads_take_part(True)
    view = allocations.view(case.id)
    assert view.heads_take_part
    assert all(each.excluded is None for each in view.judges)


def test_a_draw_commits_first_then_takes_a_seed_and_is_checked_elsewhere(
    uow: UnitOfWork, allocations: Allocations, case: Case
) -> None:
    draw_id = allocations.open_draw(case.id, {})
    pending = allocations.view(case.id).pending
    assert pending is not None
    assert _judge_of(uow, case) is None
    with pytest.raises(KnownError, match="draw_not_made"):
        allocations.record_file(draw_id)

    name = allocations.draw(draw_id, Seed(" 批次种子 ", SeedSource.PARENT_COURT, "2026-47"))

    view = allocations.view(case.id)
    assert (view.judge, view.pending) == (name, None)
    record = from_file(allocations.record_file(draw_id))
    assert all(each.holds for each in verify(record))
    assert (record.commitment, record.drawn_id) == (pending.commitment, _judge_of(uow, case))
    assert (record.seed, record.batch) == ("批次种子", "2026-47")
    (row,) = view.history
    assert (row.kind, row.drawn, row.judge, row.operator) == (AllocationKind.DRAW, True, name, "沈素英")
    assert CaseFiles(uow, Reference()).detail(case.id).row.handler == name


def test_the_same_pool_nonce_and_seed_give_the_same_judge(uow: UnitOfWork, case: Case) -> None:
    fixed = Allocations(uow, lambda size: "ab" * size)
    first = fixed.open_draw(case.id, {})
    name = fixed.draw(first, SEED)
    with uow.write("test.again") as session:
        dispute = session.get(Dispute, case.id)
        assert dispute is not None
        dispute.judge_id = None
    assert fixed.draw(fixed.open_draw(case.id, {}), SEED) == name


def test_the_nonce_leaves_the_computer_only_with_the_result(
    uow: UnitOfWork, allocations: Allocations, case: Case
) -> None:
    def sent() -> list[dict[str, object]]:
        with uow.read() as session:
            query = select(OutboxRecord.changes_json).where(OutboxRecord.type == "allocation")
            return [json.loads(each) for each in session.scalars(query.order_by(OutboxRecord.seq))]

    draw_id = allocations.open_draw(case.id, {})
    (opened,) = sent()
    assert "sealed_nonce" not in opened
    assert opened["nonce"] is None
    assert opened["commitment"]
    allocations.draw(draw_id, SEED)
    assert len(str(sent()[-1]["nonce"])) == 64
    with uow.read() as session:
        assert session.scalars(select(Allocation.sealed_nonce)).all() == [None]
        assert "allocation.draw" in session.scalars(select(AuditEntry.action)).all()


def test_a_link_to_a_party_has_to_be_answered_and_the_answer_is_kept(
    uow: UnitOfWork, allocations: Allocations, case: Case
) -> None:
    _relative_of(uow, case.yu)
    (question,) = next(each for each in allocations.view(case.id).judges if each.id == case.yu).questions
    assert (question.code, question.params["relation"]) == ("judge_relative_is_party", "妻弟")
    with pytest.raises(KnownError, match="allocation_refused"):
        allocations.open_draw(case.id, {})
    with pytest.raises(KnownError, match="allocation_refused"):
        allocations.open_draw(case.id, {case.yu: Answer(ExclusionReason.RECUSAL)})

    draw_id = allocations.open_draw(case.id, {case.yu: Answer(words="同名，核对身份证后不是同一人")})
    pending = allocations.view(case.id).pending
    assert pending is not None
    assert "同名，核对身份证后不是同一人" in {each.note for each in pending.pool.entrants}
    allocations.give_up(draw_id, "名单有误")

    allocations.open_draw(case.id, {case.yu: Answer(ExclusionReason.RECUSAL, "被告是妻弟")})
    pending = allocations.view(case.id).pending
    assert pending is not None
    assert [each.name for each in pending.pool.entrants] == ["沈素英"]
    assert ("俞建国", ExclusionReason.RECUSAL, "被告是妻弟") in {
        (each.name, each.reason, each.words) for each in pending.pool.excluded
    }


def test_nobody_left_is_said(allocations: Allocations, case: Case) -> None:
    away = Answer(ExclusionReason.ABSENCE, "外出培训")
    with pytest.raises(KnownError, match="draw_pool_empty"):
        allocations.open_draw(case.id, {case.shen: away, case.yu: away})


def test_a_draw_is_made_once_and_no_second_stands_beside_it(allocations: Allocations, case: Case) -> None:
    draw_id = allocations.open_draw(case.id, {})
    with pytest.raises(KnownError, match="draw_waits"):
        allocations.open_draw(case.id, {})
    with pytest.raises(KnownError, match="draw_waits"):
        allocations.assign(case.id, case.shen, DESIGNATED)
    with pytest.raises(KnownError, match="allocation_refused"):
        allocations.draw(draw_id, Seed("  "))
    with pytest.raises(KnownError, match="allocation_refused"):
        allocations.draw(draw_id, Seed("种子", SeedSource.PARENT_COURT))
    allocations.draw(draw_id, SEED)
    with pytest.raises(KnownError, match="draw_decided"):
        allocations.draw(draw_id, SEED)
    with pytest.raises(KnownError, match="draw_decided"):
        allocations.give_up(draw_id, "不满意")


def test_a_draw_given_up_stays_on_record_and_on_the_next_slip(
    allocations: Allocations, case: Case, clock: StandingClock
) -> None:
    first = allocations.open_draw(case.id, {})
    with pytest.raises(KnownError, match="draw_given_up_without_reason"):
        allocations.give_up(first, " ")
    allocations.give_up(first, "名单漏了请假人员")
    clock.advance(minutes=1)
    second = allocations.open_draw(case.id, {})
    assert [row.given_up_words for row in allocations.view(case.id).history] == ["", "名单漏了请假人员"]
    assert "此前有1次抽签" in text_by_pdfium(allocations.slip(second).pdf)


def test_whoever_left_after_the_pool_was_fixed_is_not_drawn(
    uow: UnitOfWork, allocations: Allocations, case: Case
) -> None:
    draw_id = allocations.open_draw(case.id, {})
    with uow.write("test.leave") as session:
        person = session.get(StaffMember, case.yu)
        assert person is not None
        person.active = False
    with pytest.raises(KnownError, match="draw_pool_outdated"):
        allocations.draw(draw_id, SEED)


def test_a_designation_needs_reason_and_approver(uow: UnitOfWork, allocations: Allocations, case: Case) -> None:
    missing = Grounds(None, "", "")
    codes = [finding.code for finding in check_grounds(AllocationKind.DESIGNATION, missing, TODAY, TODAY)]
    assert codes == ["allocation_reason_missing", "allocation_approver_missing"]
    for grounds in (missing, replace(DESIGNATED, approver=" "), replace(DESIGNATED, reason=AllocationReason.HEALTH)):
        with pytest.raises(KnownError, match="allocation_refused"):
            allocations.assign(case.id, case.head, grounds)
    assert _judge_of(uow, case) is None
    allocations.assign(case.id, case.head, DESIGNATED)
    (row,) = allocations.view(case.id).history
    assert (row.kind, row.drawn, row.judge, row.reason) == (
        AllocationKind.DESIGNATION,
        False,
        "周海波",
        AllocationReason.SERIES,
    )
    with pytest.raises(KnownError, match="allocation_without_draw"):
        allocations.slip(row.id)


@pytest.mark.parametrize(
    ("grounds", "code"),
    [
        (replace(CHANGE, reason=None), "allocation_reason_missing"),
        (replace(CHANGE, reason=AllocationReason.SERIES), "allocation_reason_missing"),
        (replace(CHANGE, approver=""), "allocation_approver_missing"),
        (replace(CHANGE, notified_on=None), "allocation_notice_missing"),
        (replace(CHANGE, notified_on=TODAY + timedelta(days=1)), "allocation_notice_out_of_order"),
        (replace(CHANGE, notified_on=TODAY - timedelta(days=2)), "allocation_notice_out_of_order"),
        (replace(CHANGE, reason=AllocationReason.OTHER), "allocation_words_missing"),
    ],
)
def test_a_change_without_reason_approver_and_notice_is_refused(
    uow: UnitOfWork, allocations: Allocations, case: Case, grounds: Grounds, code: str
) -> None:
    allocations.assign(case.id, case.shen, DESIGNATED)
    filed_on = TODAY - timedelta(days=1)
    assert [each.code for each in check_grounds(AllocationKind.REALLOCATION, grounds, filed_on, TODAY)] == [code]
    for change in (
        lambda: allocations.assign(case.id, case.yu, grounds),
        lambda: allocations.open_draw(case.id, {}, grounds),
    ):
        with pytest.raises(KnownError, match="allocation_refused"):
            change()
    assert _judge_of(uow, case) == case.shen


def test_a_change_keeps_who_it_was_before(allocations: Allocations, case: Case, clock: StandingClock) -> None:
    allocations.assign(case.id, case.shen, DESIGNATED)
    with pytest.raises(KnownError, match="allocation_to_present_judge"):
        allocations.assign(case.id, case.shen, CHANGE)
    clock.advance(minutes=1)
    allocations.assign(case.id, case.yu, CHANGE)
    row = allocations.view(case.id).history[0]
    assert (row.kind, row.from_judge, row.judge, row.approver, row.notified_on) == (
        AllocationKind.REALLOCATION,
        "沈素英",
        "俞建国",
        "院长 周正",
        TODAY,
    )


def test_a_change_may_be_drawn_without_the_present_judge(
    allocations: Allocations, case: Case, clock: StandingClock
) -> None:
    allocations.assign(case.id, case.shen, DESIGNATED)
    clock.advance(minutes=1)
    with pytest.raises(KnownError, match="allocation_refused"):
        allocations.open_draw(case.id, {})
    draw_id = allocations.open_draw(case.id, {}, CHANGE)
    assert allocations.draw(draw_id, SEED) == "俞建国"
    assert allocations.view(case.id).history[0].kind is AllocationKind.REALLOCATION
    assert "原承办人" in text_by_pdfium(allocations.slip(draw_id).pdf)


def test_designating_a_linked_judge_needs_an_answer(uow: UnitOfWork, allocations: Allocations, case: Case) -> None:
    _relative_of(uow, case.yu)
    with pytest.raises(KnownError, match="allocation_refused"):
        allocations.assign(case.id, case.yu, DESIGNATED)
    allocations.assign(case.id, case.yu, DESIGNATED, "同名，不是同一人")
    with uow.read() as session:
        assert session.scalars(select(Allocation.recusal_answer)).all() == ["同名，不是同一人"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda dispute: setattr(dispute, "filed_on", None), "allocation_before_filing"),
        (lambda dispute: setattr(dispute, "closed_on", TODAY), "allocation_of_closed"),
    ],
)
def test_only_filed_and_open_disputes_are_allocated(
    uow: UnitOfWork, allocations: Allocations, case: Case, change: Callable[[Dispute | None], None], code: str
) -> None:
    with uow.write("test.change") as session:
        change(session.get(Dispute, case.id))
    assert not allocations.view(case.id).can_change
    with pytest.raises(KnownError, match=code):
        allocations.open_draw(case.id, {})
    with pytest.raises(KnownError, match=code):
        allocations.assign(case.id, case.shen, DESIGNATED)


def test_a_clerk_or_somebody_gone_is_no_judge(uow: UnitOfWork, allocations: Allocations, case: Case) -> None:
    with uow.read() as session:
        others = session.scalars(select(StaffMember.id).where(StaffMember.name.in_(["楼佳怡", "旧法官"]))).all()
    for other in others:
        with pytest.raises(KnownError, match="allocation_judge_unknown"):
            allocations.assign(case.id, other, DESIGNATED)


def test_the_slip_says_pool_and_commitment_before_and_seed_and_result_after(
    allocations: Allocations, case: Case
) -> None:
    draw_id = allocations.open_draw(case.id, {case.yu: Answer(ExclusionReason.ABSENCE, "外出培训")})
    pending = allocations.view(case.id).pending
    assert pending is not None
    before = text_by_pdfium(allocations.slip(draw_id).pdf)
    for words in ("沈素英", "俞建国", "外出培训", pending.commitment[:8], *check_words(pending.commitment), "尚未抽签"):
        assert words in before
    allocations.draw(draw_id, SEED)
    after = text_by_pdfium(allocations.slip(draw_id).pdf)
    for words in (pending.commitment[:8], "3625", "本案由沈素英承办"):
        assert words in after


def test_the_workbench_names_filed_disputes_without_a_judge(
    uow: UnitOfWork, allocations: Allocations, case: Case
) -> None:
    decisions = {each.kind: each for each in Workbench(uow).view().decisions}
    assert (decisions[DecisionKind.ALLOCATION].count, decisions[DecisionKind.ALLOCATION].entity_id) == (1, case.id)
    allocations.assign(case.id, case.shen, DESIGNATED)
    assert DecisionKind.ALLOCATION not in {each.kind for each in Workbench(uow).view().decisions}


def test_the_trail_of_the_case_tells_of_it(
    uow: UnitOfWork, allocations: Allocations, case: Case, clock: StandingClock
) -> None:
    clock.advance(minutes=5)
    allocations.assign(case.id, case.shen, DESIGNATED)
    events = CaseTrail(uow).trail(case.id).events
    assert {(each.kind, each.operation) for each in events if each.at == events[0].at} == {
        ("allocation", "create"),
        ("deadline", "create"),
        ("dispute", "update"),
    }
