"""Supervision: by heads only, in writing, kept for ever, and never a hand on the outcome."""

from __future__ import annotations

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect, select

from tests.conftest import StandingClock
from tests.services.risk_room import TODAY, Room, put_room
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AuditEntry, Dispute, OutboxRecord, SupervisionAct, UnitOfWork
from tribunal_desktop.rules.risk import REPORTED_ON, NewAct
from tribunal_desktop.rules.terms import SupervisionMeasure
from tribunal_desktop.services import supervision
from tribunal_desktop.services.supervision import Supervision
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind

PROGRESS = NewAct(SupervisionMeasure.ASK_PROGRESS, "请报告案件进展", TODAY + timedelta(days=3))


@pytest.fixture
def room(uow: UnitOfWork) -> Room:
    return put_room(uow)


@pytest.fixture
def acts(room: Room) -> Supervision:
    return Supervision(room.head)


def test_only_head_and_president_supervise(room: Room) -> None:
    for unit in (room.judge, room.clerk, room.contact):
        assert not Supervision(unit).view(room.dispute).may_supervise
        with pytest.raises(KnownError, match="right_missing"):
            Supervision(unit).act(room.dispute, PROGRESS)


@pytest.mark.parametrize("measure", SupervisionMeasure)
def test_every_measure_needs_its_text(acts: Supervision, room: Room, measure: SupervisionMeasure) -> None:
    day = TODAY if measure in REPORTED_ON else None
    with pytest.raises(KnownError, match="risk_refused"):
        acts.act(room.dispute, NewAct(measure, "  ", day))
    acts.act(room.dispute, NewAct(measure, "依职权", day))
    assert [each.measure for each in acts.view(room.dispute).acts] == [measure]


def test_a_report_is_asked_for_by_a_day_and_given_once(acts: Supervision, room: Room, clock: StandingClock) -> None:
    with pytest.raises(KnownError, match="risk_refused"):
        acts.act(room.dispute, NewAct(SupervisionMeasure.ASK_PROGRESS, "请报告案件进展"))
    acts.act(room.dispute, PROGRESS)
    kinds = {each.kind for each in Workbench(room.judge).view().decisions}
    assert DecisionKind.REPORT_AWAITED in kinds
    asked = acts.view(room.dispute).acts[0]
    assert asked.awaited
    by_judge = Supervision(room.judge)
    with pytest.raises(KnownError, match="report_without_words"):
        by_judge.answer(asked.id, "")
    clock.advance(hours=2)
    by_judge.answer(asked.id, "已调解一次，拟十二月三日开庭")
    answered = acts.view(room.dispute).acts[0]
    assert (answered.awaited, answered.reported_by) == (False, "沈素英")
    with pytest.raises(KnownError, match="report_not_awaited"):
        by_judge.answer(asked.id, "再报一次")


def test_redeliberation_is_asked_for_twice_at_most(acts: Supervision, room: Room) -> None:
    again = NewAct(SupervisionMeasure.REDELIBERATION, "请就违约金标准复议", TODAY)
    acts.act(room.dispute, again)
    acts.act(room.dispute, again)
    assert [each.code for each in acts.check(room.dispute, again)] == ["act_redeliberation_again"]
    with pytest.raises(KnownError, match="risk_refused"):
        acts.act(room.dispute, again)


def test_an_act_is_corrected_by_another_one_and_never_changed(acts: Supervision, room: Room, uow: UnitOfWork) -> None:
    acts.act(room.dispute, PROGRESS)
    first = acts.view(room.dispute).acts[0]
    correction = NewAct(SupervisionMeasure.ASK_PROGRESS, "更正：应为另案", corrects_id=first.id)
    acts.act(room.dispute, correction)
    assert {each.words for each in acts.view(room.dispute).acts} == {"请报告案件进展", "更正：应为另案"}
    assert {each.corrects for each in acts.view(room.dispute).acts} == {None, SupervisionMeasure.ASK_PROGRESS}
    with pytest.raises(PermissionError), uow.write("test.change") as session:
        session.get_one(SupervisionAct, first.id).words = "没有说过"
    with pytest.raises(PermissionError), uow.write("test.delete") as session:
        session.delete(session.get_one(SupervisionAct, first.id))


MEASURES = st.sampled_from(SupervisionMeasure)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(MEASURES, st.text(st.characters(categories=["L"]), min_size=1, max_size=9)), max_size=6))
def test_whatever_is_done_the_dispute_stays_as_it_was(
    acts: Supervision, room: Room, steps: list[tuple[SupervisionMeasure, str]]
) -> None:
    before = _dispute_row(room)
    for measure, words in steps:
        try:
            acts.act(room.dispute, NewAct(measure, words, TODAY))
        except KnownError as error:
            assert error.code == "risk_refused"  # noqa: PT017 - the third re-deliberation
    for each in acts.view(room.dispute).acts:
        if each.awaited:
            acts.answer(each.id, "报告")
    assert _dispute_row(room) == before
    with room.judge.read() as session:
        done = select(AuditEntry.seq).where(AuditEntry.action.like("supervision.%"))
        changed = select(OutboxRecord.type).where(OutboxRecord.actor_id == room.head.actor.id).distinct()
        assert set(session.scalars(changed)) <= {"supervision_act"}
        assert session.scalars(done).all() or not steps


def test_the_service_has_no_way_to_a_dispute_or_its_closing() -> None:
    tree = ast.parse(Path(supervision.__file__).read_text(encoding="utf-8"))
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tribunal_desktop.models")
        for alias in node.names
    }
    assert imported == {"StaffMember", "SupervisionAct", "UnitOfWork", "new_id"}
    own = {column.key for column in inspect(SupervisionAct).column_attrs}
    written = {
        target.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for part in node.targets
        for target in ast.walk(part)
        if isinstance(target, ast.Attribute) and isinstance(target.ctx, ast.Store)
    }
    assert written - {"_uow"} <= own
    assert not own & {"outcome", "closed_on", "stage", "case_no", "judge_id"}


def _dispute_row(room: Room) -> dict[str, object]:
    with room.judge.read() as session:
        row = session.get_one(Dispute, room.dispute)
        return {column.key: getattr(row, column.key) for column in inspect(Dispute).column_attrs}
