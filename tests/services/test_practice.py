"""The invented county: as large as asked, the same for the same seed, never mixed with real cases."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, func, select, update

from tests.conftest import StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Device,
    Dispute,
    Juror,
    Mediator,
    OutboxRecord,
    Party,
    PerformanceInstalment,
    RosterExit,
    StaffMember,
    Tribunal,
    UnitOfWork,
    Village,
    Volunteer,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.mediation import AgreementClause
from tribunal_desktop.rules.identity import check_credit_code, check_resident_id
from tribunal_desktop.rules.terms import IdType, Leaver, PaperServed
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import PaperQuery
from tribunal_desktop.services.practice.county import County
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.services.practice.papers import make_papers
from tribunal_desktop.services.reference import Reference


@pytest.fixture
def practice(uow: UnitOfWork, clock: StandingClock) -> UnitOfWork:
    with uow.write("practice.mark") as session:
        session.execute(update(Tribunal).values(practice=True))
        session.add(Device(id=new_id(clock), name="枫溪-L2", mark="L2", signing_public="00" * 32))
    return uow


def test_the_county_has_what_it_promises(practice: UnitOfWork, engine: Engine, clock: StandingClock) -> None:
    fill(engine, clock, disputes=300)
    with practice.read() as session:
        counts = {
            model.__tablename__: session.scalar(select(func.count()).select_from(model))
            for model in (StaffMember, Mediator, Juror, Volunteer, Village, Dispute)
        }
        numbers = session.execute(select(Party.id_type, Party.id_number)).all()
        sums = session.execute(
            select(AgreementClause.amount_fen, func.sum(PerformanceInstalment.amount_fen))
            .join(PerformanceInstalment, PerformanceInstalment.clause_id == AgreementClause.id)
            .group_by(AgreementClause.id)
        ).all()
        away = select(RosterExit.leaver, func.count()).where(RosterExit.returned_on.is_(None))
        left = {leaver: count for leaver, count in session.execute(away.group_by(RosterExit.leaver))}
        records = session.scalar(select(func.count()).select_from(OutboxRecord))
    assert counts == {
        "staff_member": 8,
        "mediator": 40 + 1,
        "juror": 12 + 1,
        "volunteer": 6 + 1,
        "village": 60,
        "dispute": 300,
    }
    assert left == {leaver: 1 for leaver in Leaver}
    for id_type, number in numbers:
        if id_type is IdType.RESIDENT_ID:
            assert check_resident_id(number, "id_number") is None
        elif id_type is IdType.CREDIT_CODE:
            assert check_credit_code(number, "id_number") is None
    assert all(amount == total for amount, total in sums)
    assert sums
    assert records == 3, "invented history is nothing to report"


def test_the_same_seed_gives_the_same_people(clock: StandingClock) -> None:
    first, second, other = (County(seed, clock()) for seed in (7, 7, 8))
    assert first.mediators(12) == second.mediators(12)
    assert first.villages(9) == second.villages(9)
    assert first.mediators(12) != other.mediators(12)


def test_a_filled_store_is_not_filled_again(practice: UnitOfWork, engine: Engine, clock: StandingClock) -> None:
    fill(engine, clock, disputes=20)
    with pytest.raises(KnownError, match="practice_filled"):
        fill(engine, clock, disputes=20)


def test_a_real_tribunal_is_never_filled(uow: UnitOfWork, engine: Engine, clock: StandingClock) -> None:
    with pytest.raises(KnownError, match="practice_only"):
        fill(engine, clock, disputes=5)
    with uow.read() as session:
        assert session.scalar(select(func.count()).select_from(Dispute)) == 0


def test_papers_of_several_forms_are_kept_served_and_in_versions(
    practice: UnitOfWork, engine: Engine, clock: StandingClock
) -> None:
    fill(engine, clock, disputes=60)
    made = make_papers(practice, Reference.load())
    papers = IssuedPapers(practice).page(PaperQuery()).papers
    assert made == len(papers)
    assert len({paper.template for paper in papers}) > 5
    assert any(paper.version == 2 and "+L" in paper.template_version for paper in papers)
    assert any(paper.served is PaperServed.SERVED for paper in papers)
