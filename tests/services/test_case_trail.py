"""The trail: every table that hangs on a dispute, found by itself; marks; the paper of it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import inspect

from tests.conftest import StandingClock
from tests.services.intake_data import facts, plaintiff
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agreement,
    AgreementClause,
    Base,
    Device,
    Dispute,
    MediationCase,
    Mediator,
    PerformanceInstalment,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.belonging import _way_up
from tribunal_desktop.models.recorded import Drafted, Recorded
from tribunal_desktop.models.unit_of_work import report
from tribunal_desktop.rules.terms import CaseMarkKind, ClauseKind, Confirmation, MediationMode, MediatorKind, Stage
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.case_trail import STAGE_KIND, CaseTrail
from tribunal_desktop.services.reference import Reference


@pytest.fixture
def dispute_id(uow: UnitOfWork) -> str:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    return CaseIntake(uow, Reference()).register(facts(plaintiff(name="陈大伟"), received_at=uow.clock())).id


def _recorded_tables() -> list[type[Recorded]]:
    return [mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Recorded)]


def test_every_recorded_table_with_a_dispute_is_part_of_its_trail() -> None:
    for kind in _recorded_tables():
        table = inspect(kind).local_table
        if "dispute_id" in table.c and kind is not Dispute:
            assert _way_up(table)[0][0] == "dispute_id", table.name
    children = {table.name for kind in _recorded_tables() if len(_way_up(table := inspect(kind).local_table)) > 1}
    assert {"mediation_session", "agreement", "agreement_clause", "performance_instalment"} <= children


def test_children_far_below_a_dispute_are_in_its_trail(uow: UnitOfWork, clock: StandingClock, dispute_id: str) -> None:
    def add(row: Base) -> str:
        clock.advance(minutes=1)
        with uow.write("add") as session:
            session.add(row)
            if isinstance(row, Drafted):
                report(session, row)
        return str(row.id)  # type: ignore[attr-defined]

    mediator = add(Mediator(id=new_id(clock), name="徐美娟", kind=MediatorKind.PEOPLES, township="枫溪镇"))
    case = add(
        MediationCase(
            id=new_id(clock),
            dispute_id=dispute_id,
            mode=MediationMode.POST_FILING_ENTRUSTED,
            mediator_id=mediator,
            assigned_at=clock(),
        )
    )
    agreed = add(Agreement(id=new_id(clock), mediation_case_id=case, agreed_on=date(2026, 12, 1), main_facts="借款"))
    clause = add(
        AgreementClause(
            id=new_id(clock), agreement_id=agreed, position=1, kind=ClauseKind.PAY, text="付款", amount_fen=1
        )
    )
    add(PerformanceInstalment(id=new_id(clock), clause_id=clause, position=1, amount_fen=1, due_on=date(2026, 12, 9)))
    kinds = [event.kind for event in CaseTrail(uow).trail(dispute_id).events]
    assert kinds[:4] == ["performance_instalment", "agreement_clause", "agreement", "mediation_case"]
    assert "mediator" not in kinds


def test_an_event_says_who_when_what_and_why(uow: UnitOfWork, clock: StandingClock, dispute_id: str) -> None:
    clock.advance(hours=1)
    with uow.write("dispute.stage") as session:
        session.get_one(Dispute, dispute_id).stage = Stage.FILED
    newest = CaseTrail(uow).trail(dispute_id).events[0]
    assert (newest.at, newest.actor, newest.kind, newest.operation) == (clock(), "沈素英", "dispute", "update")
    assert newest.fields == (("stage", "received", "filed"),)
    assert newest.delivery is Confirmation.WAITING
    assert newest.what("zh").startswith("变更")


def test_marks_are_added_once_shown_and_taken_away(uow: UnitOfWork, dispute_id: str) -> None:
    trail = CaseTrail(uow)
    mark = trail.add_mark(dispute_id, CaseMarkKind.LIVESTREAMED, date(2026, 11, 20), " https://tingshen.example/1 ")
    assert trail.trail(dispute_id).marks == (mark,)
    assert mark.link == "https://tingshen.example/1"
    for day, error in ((date(2026, 11, 20), "mark_known"), (date(2027, 1, 1), "mark_in_future")):
        with pytest.raises(KnownError, match=error):
            trail.add_mark(dispute_id, CaseMarkKind.LIVESTREAMED, day, "")
    trail.remove_mark(mark.id)
    found = trail.trail(dispute_id)
    assert found.marks == ()
    assert [event.operation for event in found.events if event.kind == "case_mark"] == ["delete", "create"]


def test_a_dispute_from_before_the_record_shows_its_stages(uow: UnitOfWork, dispute_id: str) -> None:
    with uow.write("dispute.stage") as session:
        session.get_one(Dispute, dispute_id).stage = Stage.FILED
    with uow.write("forget") as session:
        session.connection().exec_driver_sql("UPDATE outbox_record SET dispute_id = NULL")
    (event,) = CaseTrail(uow).trail(dispute_id).events
    assert (event.kind, event.what("zh")) == (STAGE_KIND, "进入“已立案”")


def test_the_trail_prints_and_an_unknown_dispute_is_said(uow: UnitOfWork, dispute_id: str) -> None:
    trail = CaseTrail(uow)
    assert trail.paper(dispute_id).pages == 1
    assert trail.paper(dispute_id, kind="party").pdf != trail.paper(dispute_id).pdf
    with pytest.raises(KnownError, match="dispute_unknown"):
        trail.trail("0" * 32)


def test_new_rows_name_whom_they_are_about(uow: UnitOfWork, dispute_id: str) -> None:
    details = [event.details("zh") for event in CaseTrail(uow).trail(dispute_id).events if event.kind == "party"]
    assert any("陈大伟" in said for said in details)
