"""The workbench: what is due, what needs a decision, what has not reached the parent court."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select

from tests.conftest import StandingClock
from tribunal_desktop.models import Deadline, Dispute, MediationCase, Mediator, OutboxRecord, Party, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import (
    Channel,
    MediationMode,
    MediationStatus,
    MediatorKind,
    PartyKind,
    PartyRole,
    PlaceKind,
    ProblemKind,
    Stage,
    StationKind,
    StationWay,
)
from tribunal_desktop.rules.visits import VisitFacts
from tribunal_desktop.services.case_trail import CaseTrail
from tribunal_desktop.services.circuit_rows import StopPlan, TripPlan
from tribunal_desktop.services.circuit_trial import CircuitTrials
from tribunal_desktop.services.contact_visits import ContactVisits
from tribunal_desktop.services.limits_table import limit_rule
from tribunal_desktop.services.network import Network
from tribunal_desktop.services.network_rows import NewContact, StationDetails
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind, TaskKind

TODAY = date(2026, 11, 23)


def _dispute(uow: UnitOfWork, clock: StandingClock, name: str, stage: Stage, due_on: date, rule: str) -> str:
    clock.advance(minutes=1)
    with uow.write("dispute.register") as session:
        dispute = Dispute(
            id=new_id(clock),
            provisional_no=f"暂-{name}",
            received_at=clock(),
            channel=Channel.COUNTER,
            stage=stage,
        )
        session.add(dispute)
        session.flush()
        session.add(
            Party(
                id=new_id(clock),
                dispute_id=dispute.id,
                position=1,
                role=PartyRole.PLAINTIFF,
                kind=PartyKind.NATURAL,
                name=name,
            )
        )
        session.add(
            Deadline(
                id=new_id(clock),
                dispute_id=dispute.id,
                rule_id=rule,
                started_on=TODAY,
                nominal_on=due_on,
                due_on=due_on,
                warn_from=due_on - timedelta(days=limit_rule(rule, TODAY).limit.warn_before[0]),
                bound=limit_rule(rule, TODAY).bound,
                basis="CPL 126",
            )
        )
        return dispute.id


def test_a_quiet_tribunal_has_nothing_to_do(uow: UnitOfWork, clock: StandingClock) -> None:
    clock.advance(days=13)
    view = Workbench(uow).view()
    assert view.today == TODAY + timedelta(days=13)
    assert (view.due, view.decisions, view.figures.open_disputes) == ((), (), 0)


def test_limits_trips_and_problems_stand_in_order_of_their_day(uow: UnitOfWork, clock: StandingClock) -> None:
    _dispute(uow, clock, "张三", Stage.RECEIVED, TODAY + timedelta(days=2), "F-ACC")
    _dispute(uow, clock, "李四", Stage.TRIAL, TODAY - timedelta(days=1), "T-SUM")
    _dispute(uow, clock, "王五", Stage.CLOSED, TODAY + timedelta(days=3), "T-JCA")
    _dispute(uow, clock, "赵六", Stage.TRIAL, TODAY + timedelta(days=60), "T-SUM")
    CircuitTrials(uow).plan(TripPlan("花明泉村", TODAY, (StopPlan("村委会", PlaceKind.VILLAGE_OFFICE),)))
    visits = ContactVisits(uow, Reference.load())
    visit = visits.open_visit(VisitFacts(date(2026, 11, 7), "郦国平"))
    visits.add_problem(visit, ProblemKind.SAFETY, "报警灯不亮", TODAY + timedelta(days=5))
    view = Workbench(uow).view()
    assert [(task.kind, task.subject) for task in view.due] == [
        (TaskKind.DEADLINE, "李四"),
        (TaskKind.TRIP, "花明泉村"),
        (TaskKind.DEADLINE, "张三"),
        (TaskKind.DEADLINE, "王五"),
        (TaskKind.PROBLEM, "报警灯不亮"),
        (TaskKind.CONTACT_DAY, ""),
    ]
    assert view.due[-1].due_on == date(2026, 12, 5)
    assert view.figures.over_limit == 1
    assert view.figures.open_disputes == 3
    room = Workbench(uow)
    assert (room.open_disputes(), room.running_mediations(), room.trips_ahead(), room.overdue_problems()) == (
        3,
        0,
        1,
        0,
    )
    assert [trip.subject for trip in view.week_trips] == ["花明泉村"]


def test_decisions_name_who_waits(uow: UnitOfWork, clock: StandingClock) -> None:
    first = _dispute(uow, clock, "张三", Stage.RECEIVED, TODAY, "F-ACC")
    _dispute(uow, clock, "李四", Stage.RECEIVED, TODAY, "F-ACC")
    with uow.write("mediation.assign") as session:
        mediator = Mediator(id=new_id(clock), name="魏国平", kind=MediatorKind.PEOPLES)
        session.add(mediator)
        session.flush()
        session.add(
            MediationCase(
                id=new_id(clock),
                dispute_id=first,
                mode=MediationMode.PARTY_CHOSEN_PREFILING,
                mediator_id=mediator.id,
                assigned_at=clock() - timedelta(days=40),
                due_on=TODAY - timedelta(days=10),
                status=MediationStatus.RUNNING,
            )
        )
    decisions = {decision.kind: decision for decision in Workbench(uow).view().decisions}
    assert decisions[DecisionKind.FILING].count == 2
    assert decisions[DecisionKind.FILING].subjects == ("张三", "李四")
    assert decisions[DecisionKind.MEDIATION_ENDED_LATE].entity_id == first


def test_a_planned_visit_to_a_station_stands_by_its_day_until_somebody_was_there(
    uow: UnitOfWork, clock: StandingClock
) -> None:
    """Row 26.2: the next-visit list; a call is no visit, a closed station is not visited."""
    network = Network(uow)
    near, far, closed = (
        network.save_station(StationDetails(StationKind.STATION, name, keeper="何明"))
        for name in ("柳树村", "花桥村", "旧站")
    )
    for station, days in ((near, 3), (far, 40), (closed, 3)):
        network.note_contact(NewContact(station, None, StationWay.VISIT, "走访", uow.today() + timedelta(days=days)))
    network.set_active(closed, False)
    workbench = Workbench(uow)

    def visits() -> list[tuple[str, str, str]]:
        due = (task for task in workbench.view().due if task.kind is TaskKind.STATION_VISIT)
        return [(task.subject, task.owner, task.entity_id) for task in due]

    assert visits() == [("柳树村", "何明", f"network/stations/{near}")]
    clock.advance(days=5)
    network.note_contact(NewContact(near, None, StationWay.PHONE, "电话指导"))
    assert visits()
    network.note_contact(NewContact(near, None, StationWay.VISIT, "走访"))
    assert visits() == []


def test_unsent_work_is_counted_to_the_record(uow: UnitOfWork, clock: StandingClock) -> None:
    before = Workbench(uow).view().figures.waiting_records
    _dispute(uow, clock, "张三", Stage.RECEIVED, TODAY, "F-ACC")
    assert Workbench(uow).view().figures.waiting_records == before + 3


def test_a_limit_appears_at_its_first_day_to_remind_at_with_whose_turn_it_is(
    uow: UnitOfWork, clock: StandingClock
) -> None:
    dispute_id = _dispute(uow, clock, "张三", Stage.TRIAL, TODAY + timedelta(days=31), "T-SUM")
    with uow.write("test.judge") as session:
        session.get_one(Dispute, dispute_id).judge_id = uow.actor.id
    assert [task for task in Workbench(uow).view().due if task.rule_id] == []
    clock.advance(days=1)
    (task,) = (task for task in Workbench(uow).view().due if task.rule_id)
    assert (task.owner, task.pressing, task.entity_id) == ("沈素英", False, f"{dispute_id}#limits")
    clock.advance(days=25)
    assert Workbench(uow).view().due[0].pressing


def test_a_partys_term_that_ran_out_is_nobodys_delay(uow: UnitOfWork, clock: StandingClock) -> None:
    _dispute(uow, clock, "张三", Stage.TRIAL, TODAY - timedelta(days=1), "S-DEF")
    assert [task.rule_id for task in Workbench(uow).view().due if task.rule_id] == []


def test_a_clock_set_back_two_days_keeps_the_order_and_is_told(uow: UnitOfWork, clock: StandingClock) -> None:
    first = _dispute(uow, clock, "张三", Stage.RECEIVED, TODAY, "F-ACC")
    assert DecisionKind.CLOCK_BEHIND not in {line.kind for line in Workbench(uow).view().decisions}
    clock.advance(days=-2)
    with uow.write("dispute.amend") as session:
        session.get_one(Dispute, first).claim_text = "判令还款"
    with uow.read() as session:
        records = session.scalars(select(OutboxRecord).order_by(OutboxRecord.epoch, OutboxRecord.seq)).all()
        assert [record.seq for record in records] == list(range(records[0].seq, records[0].seq + len(records)))
        assert [record.hlc for record in records] == sorted(record.hlc for record in records)
    newest, before, *_ = CaseTrail(uow).trail(first).events
    assert newest.at < before.at
    assert [name for name, *_ in newest.fields] == ["claim_text"]
    line = Workbench(uow).view().decisions[0]
    assert (line.kind, line.count) == (DecisionKind.CLOCK_BEHIND, 48)
    assert line.subjects == ("2026-11-21 09:01 → 2026-11-23 09:01",)
