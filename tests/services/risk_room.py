"""A case to flag, supervise and deliberate on, and units of work for people in other posts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.services.intake_data import defendant, facts
from tribunal_desktop.models import Actor, Device, Dispute, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.risk import NewAssessment, NewDanger, NewMember, NewNotice
from tribunal_desktop.rules.terms import (
    Channel,
    DangerGround,
    NetRole,
    PartyKind,
    PartyRole,
    Post,
    RiskDimension,
    RiskLevel,
    Stage,
    ToldBody,
)

TODAY = date(2026, 11, 23)
THREAT = "李四十一月二十日扬言要放火烧屋"
"""Words of a danger mark that must turn up nowhere else."""


@dataclass(frozen=True)
class Room:
    """The dispute and the people around it."""

    dispute: str
    judge: UnitOfWork
    head: UnitOfWork
    clerk: UnitOfWork
    contact: UnitOfWork


def put_room(uow: UnitOfWork) -> Room:
    """A filed loan dispute over six million against 李四, with judge, head, clerk and contact person."""
    from tribunal_desktop.services.case_intake import CaseIntake
    from tribunal_desktop.services.reference import Reference

    people = {}
    with uow.write("test.people") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
        for name, post in (
            ("周海波", Post.TRIBUNAL_HEAD),
            ("楼佳怡", Post.CLERK),
            ("石伟", Post.CONTACT_PERSON),
            ("俞建国", Post.JUDGE),
            ("黄志明", Post.JUDGE),
        ):
            actor = Actor(new_id(uow.clock), name, post)
            session.add(StaffMember(id=actor.id, name=name, post=post))
            people[name] = _as(uow, actor)
    intake = CaseIntake(uow, Reference())
    new = facts(defendant_=defendant(), amount_fen=600_000_000)
    dispute = intake.register(new, {finding.key for finding in intake.check(new)})
    intake.mark_filed(dispute.id, TODAY)
    return Room(dispute.id, uow, people["周海波"], people["楼佳怡"], people["石伟"])


def _as(uow: UnitOfWork, actor: Actor) -> UnitOfWork:
    return UnitOfWork(uow._engine, actor, uow.clock)  # noqa: SLF001


def another_case(
    uow: UnitOfWork,
    number: str,
    *,
    received_days_ago: int = 0,
    closed_on: date | None = None,
    outcome: str | None = None,
) -> str:
    """One more dispute against 李四 with the same cause."""
    from tribunal_desktop.models import Party
    from tribunal_desktop.rules.terms import Outcome

    dispute_id = new_id(uow.clock)
    with uow.write("test.case") as session:
        session.add(
            Dispute(
                id=dispute_id,
                provisional_no=number,
                received_at=uow.clock() - timedelta(days=received_days_ago),
                channel=Channel.COUNTER,
                stage=Stage.CLOSED if closed_on else Stage.FILED,
                cause_code="104",
                cause_version="2025",
                filed_on=TODAY - timedelta(days=received_days_ago),
                closed_on=closed_on,
                outcome=Outcome(outcome) if outcome else None,
            )
        )
        session.flush()
        session.add(
            Party(
                id=new_id(uow.clock),
                dispute_id=dispute_id,
                position=1,
                role=PartyRole.DEFENDANT,
                kind=PartyKind.NATURAL,
                name="李四",
            )
        )
    return dispute_id


def assessment(supervisor_id: str, level: RiskLevel = RiskLevel.HIGH, **changes: object) -> NewAssessment:
    """A whole assessment with two measures."""
    whole = NewAssessment(
        held_on=TODAY,
        attendees="沈素英、俞建国、黄志明",
        ratings={dimension: RiskLevel.LOW for dimension in RiskDimension} | {RiskDimension.STABILITY: level},
        level=level,
        supervisor_id=supervisor_id,
        minutes="标的大，被告另有多笔债务。",
        measures=("与镇综治中心对接", "开庭前报告庭长"),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def danger(**changes: object) -> NewDanger:
    """A whole danger mark."""
    whole = NewDanger(
        grounds=(DangerGround.THREAT, DangerGround.REPEATED),
        words=THREAT,
        level=RiskLevel.HIGH,
        check_on=TODAY + timedelta(days=7),
        notice=NewNotice(ToldBody.VILLAGE, "栎桥村村民委员会", "村支书 王国庆"),
        net=(NewMember("王国庆", NetRole.VILLAGE_CADRE, "13800001111"),),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]
