"""Papers of the roster and the lists beside it, over a real store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pdfium
from tests.services.exit_room import exits_over
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    MediationCase,
    OutboxRecord,
    UnitOfWork,
    Village,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import (
    Channel,
    MediationMode,
    MediatorKind,
    Stage,
    TownTeam,
    TraineeRole,
)
from tribunal_desktop.services.beside_roster import Beside, BesideRoster, NewBeside
from tribunal_desktop.services.people import People
from tribunal_desktop.services.people_rows import MediatorDetails
from tribunal_desktop.services.roster_papers import RosterPapers

TODAY = date(2026, 11, 23)
VALID = date(2027, 12, 31)


def codes(found: Sequence[Finding]) -> list[str]:
    return [each.code for each in found]


@pytest.fixture
def people(uow: UnitOfWork) -> People:
    return People(uow)


@pytest.fixture
def papers(uow: UnitOfWork, people: People) -> RosterPapers:
    return RosterPapers(uow, people, exits_over(uow))


def add(people: People, name: str, kind: MediatorKind = MediatorKind.PEOPLES, valid_to: date | None = VALID) -> str:
    return people.add_mediator(MediatorDetails(name, kind, certificate_no=f"证{name}", certificate_valid_to=valid_to))


def mediation(uow: UnitOfWork, clock: StandingClock, mediator_id: str, number: str = "预7") -> str:
    with uow.write("mediation") as session:
        dispute = Dispute(
            id=new_id(clock),
            provisional_no=number,
            received_at=clock(),
            channel=Channel.COUNTER,
            stage=Stage.MEDIATION,
            filed_on=TODAY,
        )
        session.add(dispute)
        session.flush()
        case = MediationCase(
            id=new_id(clock),
            dispute_id=dispute.id,
            mediator_id=mediator_id,
            mode=MediationMode.POST_FILING_ENTRUSTED,
            assigned_at=clock(),
        )
        session.add(case)
        return case.id


def test_the_roster_prints_with_counts_and_a_certificate_only_while_it_holds(
    people: People, papers: RosterPapers
) -> None:
    """Row 33.1."""
    valid, expired = add(people, "魏国良", MediatorKind.INVITED), add(people, "钱到期", valid_to=date(2026, 1, 1))
    (line,) = papers.roster().lines
    assert "共 2 人" in line
    assert "特邀调解员 1" in line
    assert "证书过期 1" in line
    assert "证魏国良" in text_by_pdfium(table_sheet.render(papers.certificate(valid)).pdf)
    with pytest.raises(KnownError, match="no_certificate"):
        papers.certificate(expired)


def test_an_organisation_knows_its_members_and_what_is_in_hand(
    uow: UnitOfWork, clock: StandingClock, people: People
) -> None:
    """Row 39.2."""
    beside = BesideRoster(uow)
    beside.add(NewBeside(Beside.ORGANISATION, "县调解协会", quota=1))
    mediator = people.add_mediator(MediatorDetails("魏国良", MediatorKind.PEOPLES, organisation="县调解协会"))
    mediation(uow, clock, mediator)
    (row,) = beside.rows(Beside.ORGANISATION)
    assert (row.members, row.in_hand, row.quota) == (("魏国良",), 1, 1)
    assert codes(beside.check(NewBeside(Beside.ORGANISATION, "县调解协会"))) == ["organisation_there_already"]


def test_an_entry_is_corrected_and_members_follow_a_new_name(uow: UnitOfWork, people: People) -> None:
    """Row 39.2: the quota of an organisation changes with the year."""
    beside = BesideRoster(uow)
    key = beside.add(NewBeside(Beside.ORGANISATION, "县调解协会", "枫溪镇", "朱主任", "1", quota=1))
    other = beside.add(NewBeside(Beside.ORGANISATION, "县商会"))
    people.add_mediator(MediatorDetails("魏国良", MediatorKind.PEOPLES, organisation="县调解协会"))
    same_name = NewBeside(Beside.ORGANISATION, "县商会", quota=5)
    assert codes(beside.check(same_name, key)) == ["organisation_there_already"]
    assert not beside.check(same_name, other)
    with pytest.raises(KnownError, match="beside_refused"):
        beside.change(key, same_name)
    beside.change(key, NewBeside(Beside.ORGANISATION, "县人民调解协会", "枫溪镇", "马主任", "2", quota=40))
    row = next(each for each in beside.rows(Beside.ORGANISATION) if each.id == key)
    assert (row.name, row.about, row.phone, row.quota) == ("县人民调解协会", "马主任", "2", 40)
    assert row.members == ("魏国良",)


@pytest.mark.parametrize("kind", [Beside.GRID_WORKER, Beside.EXPERT, Beside.TOWN_TEAM])
def test_a_phone_is_corrected_in_every_list(uow: UnitOfWork, kind: Beside) -> None:
    beside = BesideRoster(uow)
    key = beside.add(NewBeside(kind, "何明", "枫溪镇", "一网格", "1", team=TownTeam.JURY))
    (before,) = beside.rows(kind)
    new = NewBeside(kind, "何明", "枫溪镇", before.about, "2", team=before.team)
    assert not beside.check(new, key)
    beside.change(key, new)
    (after,) = beside.rows(kind)
    assert after == replace(before, phone="2")


def test_somebody_in_two_town_teams_is_warned_of(uow: UnitOfWork) -> None:
    """Row 19.7."""
    beside = BesideRoster(uow)
    beside.add(NewBeside(Beside.TOWN_TEAM, "何乡贤", "枫溪镇", team=TownTeam.MEDIATION))
    second = NewBeside(Beside.TOWN_TEAM, "何乡贤", "枫溪镇", team=TownTeam.JURY)
    assert codes(beside.check(second)) == ["town_team_member_elsewhere"]
    beside.add(second)
    assert {row.warning for row in beside.rows(Beside.TOWN_TEAM)} == {(TownTeam.MEDIATION,), (TownTeam.JURY,)}
    with pytest.raises(KnownError, match="beside_refused"):
        beside.add(second)


def test_a_trainee_has_a_village_a_role_and_an_end(uow: UnitOfWork, clock: StandingClock) -> None:
    """Row 26.1."""
    with uow.write("village") as session:
        village = Village(id=new_id(clock), name="栎桥村", township="枫溪镇")
        session.add(village)
        village_id = village.id
    beside = BesideRoster(uow)
    assert codes(beside.check(NewBeside(Beside.TRAINEE, "赵村官"))) == ["trainee_without_village", "career_day_missing"]
    new = NewBeside(
        Beside.TRAINEE, "赵村官", village_id=village_id, role=TraineeRole.LAW_PUBLICIST, started_on=date(2026, 1, 1)
    )
    key = beside.add(new)
    beside.set_active(Beside.TRAINEE, key, active=False)
    (row,) = beside.rows(Beside.TRAINEE)
    assert (row.place, row.role, row.ended_on) == ("枫溪镇栎桥村", TraineeRole.LAW_PUBLICIST, TODAY)


def test_a_consultation_stands_in_the_case(uow: UnitOfWork, clock: StandingClock, people: People) -> None:
    """Row 22.8."""
    case = mediation(uow, clock, add(people, "魏国良"))
    with uow.read() as session:
        dispute_id = session.get_one(MediationCase, case).dispute_id
    beside = BesideRoster(uow)
    expert = beside.add(NewBeside(Beside.EXPERT, "孙工", "县质量站", "建筑质量"))
    assert codes(beside.check_question("", "")) == ["consultation_without_case", "consultation_without_question"]
    key = beside.ask(expert, dispute_id, "裂缝成因？")
    beside.answer(key, "地基沉降")
    (row,) = beside.consultations(expert)
    assert (row.number, row.opinion, row.answered_on) == ("预7", "地基沉降", TODAY)
    with uow.read() as session:
        kinds = set(session.scalars(select(OutboxRecord.type).where(OutboxRecord.dispute_id == dispute_id)))
    assert "expert_consultation" in kinds
