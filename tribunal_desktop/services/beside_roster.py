"""Who stands beside the rosters: organisations, grid workers, experts, town teams, trainees (名册之外的人员与组织)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    Expert,
    ExpertConsultation,
    GridWorker,
    MediationOrganisation,
    Mediator,
    TownTeamMember,
    TraineeDuty,
    UnitOfWork,
    Village,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import TownTeam, TraineeRole
from tribunal_desktop.services.people import listed, running_by_mediator
from tribunal_desktop.services.roster_people import require_on_roster

CONSULTATION = "expert_consultation"
"""``owner_type`` of the files of an expert's opinion."""


class Beside(StrEnum):
    """The lists beside the rosters (名册之外)."""

    ORGANISATION = "organisation"
    GRID_WORKER = "grid_worker"
    EXPERT = "expert"
    TOWN_TEAM = "town_team"
    TRAINEE = "trainee"


@dataclass(frozen=True)
class BesideRow:
    """An entry of any of the lists; what it does not have is empty.

    ``about`` is the grid of a grid worker, the fields of an expert, the contact of an organisation.
    """

    id: str
    kind: Beside
    name: str
    place: str
    about: str
    phone: str
    active: bool
    team: TownTeam | None = None
    role: TraineeRole | None = None
    village_id: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    members: tuple[str, ...] = ()
    in_hand: int = 0
    quota: int | None = None
    warning: tuple[TownTeam, ...] = ()
    """Other teams the same person is in."""


@dataclass(frozen=True)
class NewBeside:
    """An entry as typed; of each list only what it has is kept."""

    kind: Beside
    name: str
    place: str = ""
    about: str = ""
    phone: str = ""
    quota: int | None = None
    team: TownTeam | None = None
    role: TraineeRole | None = None
    village_id: str = ""
    started_on: date | None = None


@dataclass(frozen=True)
class ConsultationRow:
    """What an expert was asked in a case."""

    id: str
    expert: str
    dispute_id: str
    number: str
    asked_on: date
    question: str
    opinion: str
    answered_on: date | None


class BesideRoster:
    """Keeps the lists; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def rows(self, kind: Beside) -> tuple[BesideRow, ...]:
        """A list, those who left last."""
        with self._uow.read() as session:
            return tuple(sorted(_READERS[kind](session, self._uow.today()), key=lambda row: not row.active))

    def villages(self) -> tuple[tuple[str, str], ...]:
        """Villages by (id, township with name)."""
        with self._uow.read() as session:
            query = select(Village).order_by(Village.township, Village.name)
            return tuple((each.id, f"{each.township}{each.name}") for each in session.scalars(query))

    def check(self, new: NewBeside, row_id: str = "") -> tuple[Finding, ...]:
        """What stands against an entry, new or corrected, at its fields; a second team of one person is only noted."""
        with self._uow.read() as session:
            return tuple(_check(session, new, row_id))

    def add(self, new: NewBeside) -> str:
        """Add an entry; raises ``beside_refused``."""
        with self._uow.write(f"beside.add_{new.kind}") as session:
            if blocking(tuple(_check(session, new))):
                raise KnownError("beside_refused")
            row = _TABLES[new.kind](id=new_id(self._uow.clock), **_fields(new))
            session.add(row)
            return row.id

    def change(self, row_id: str, new: NewBeside) -> None:
        """Correct an entry; members follow an organisation's new name. Raises ``beside_refused``."""
        with self._uow.write(f"beside.change_{new.kind}") as session:
            if blocking(tuple(_check(session, new, row_id))):
                raise KnownError("beside_refused")
            row: Any = session.get_one(_TABLES[new.kind], row_id)
            if isinstance(row, MediationOrganisation) and row.name != new.name.strip():
                for member in session.scalars(select(Mediator).where(Mediator.organisation == row.name)):
                    member.organisation = new.name.strip()
            for field, value in _fields(new).items():
                setattr(row, field, value)

    def set_active(self, kind: Beside, row_id: str, active: bool) -> None:
        """Note that a body, a member or a trainee left or came back; a trainee's role ends today or goes on.

        Grid workers and experts leave through ``RosterExits``, with what they have in hand.
        """
        with self._uow.write(f"beside.{'activate' if active else 'deactivate'}") as session:
            row: Any = session.get_one(_WITHOUT_WORK[kind], row_id)
            if isinstance(row, TraineeDuty):
                row.ended_on = None if active else self._uow.today()
            else:
                row.active = active

    def consultations(self, expert_id: str) -> tuple[ConsultationRow, ...]:
        """What one expert was asked, the newest first."""
        return self._consultations(ExpertConsultation.expert_id == expert_id)

    def of_case(self, dispute_id: str) -> tuple[ConsultationRow, ...]:
        """What experts were asked in one case, the newest first."""
        return self._consultations(ExpertConsultation.dispute_id == dispute_id)

    def _consultations(self, which: ColumnElement[bool]) -> tuple[ConsultationRow, ...]:
        query = (
            select(ExpertConsultation, Dispute, Expert.name)
            .join(Dispute, Dispute.id == ExpertConsultation.dispute_id)
            .join(Expert, Expert.id == ExpertConsultation.expert_id)
            .where(which)
            .order_by(ExpertConsultation.asked_on.desc(), ExpertConsultation.id.desc())
        )
        with self._uow.read() as session:
            return tuple(
                ConsultationRow(
                    row.id,
                    name,
                    dispute.id,
                    dispute.number,
                    row.asked_on,
                    row.question,
                    row.expert_opinion,
                    row.answered_on,
                )
                for row, dispute, name in session.execute(query)
            )

    def check_question(self, dispute_id: str, question: str) -> tuple[Finding, ...]:
        """What stands against asking an expert."""
        found = [] if dispute_id else [Finding("consultation_without_case", "dispute", Severity.BLOCK)]
        asked = [] if question.strip() else [Finding("consultation_without_question", "question", Severity.BLOCK)]
        return (*found, *asked)

    def ask(self, expert_id: str, dispute_id: str, question: str, opinion: str = "") -> str:
        """Ask an expert in a case, with what they said where it is known at once; raises ``beside_refused``."""
        if blocking(self.check_question(dispute_id, question)):
            raise KnownError("beside_refused")
        with self._uow.write("beside.ask_expert") as session:
            require_on_roster(Expert, session, expert_id)
            row = ExpertConsultation(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                expert_id=expert_id,
                asked_on=self._uow.today(),
                question=question.strip(),
                expert_opinion=opinion.strip(),
                answered_on=self._uow.today() if opinion.strip() else None,
            )
            session.add(row)
            return row.id

    def answer(self, consultation_id: str, opinion: str) -> None:
        """Keep what the expert said today; raises ``beside_refused`` without words."""
        if not opinion.strip():
            raise KnownError("beside_refused")
        with self._uow.write("beside.expert_answers") as session:
            row = session.get_one(ExpertConsultation, consultation_id)
            row.expert_opinion, row.answered_on = opinion.strip(), self._uow.today()


_TABLES: dict[Beside, type[MediationOrganisation | GridWorker | Expert | TownTeamMember | TraineeDuty]] = {
    Beside.ORGANISATION: MediationOrganisation,
    Beside.GRID_WORKER: GridWorker,
    Beside.EXPERT: Expert,
    Beside.TOWN_TEAM: TownTeamMember,
    Beside.TRAINEE: TraineeDuty,
}

_WITHOUT_WORK = {kind: _TABLES[kind] for kind in (Beside.ORGANISATION, Beside.TOWN_TEAM, Beside.TRAINEE)}
"""Lists of those who have nothing in hand that would have to go over."""


def _organisations(session: Session, _today: date) -> Iterator[BesideRow]:
    running, members, in_hand = running_by_mediator(session), dict[str, list[str]](), Counter[str]()
    for mediator in session.scalars(select(Mediator).where(Mediator.active, Mediator.organisation.is_not(None))):
        name = mediator.organisation or ""
        members.setdefault(name, []).append(mediator.name)
        in_hand[name] += running.get(mediator.id, 0)
    for row in session.scalars(select(MediationOrganisation).order_by(MediationOrganisation.name)):
        yield BesideRow(
            row.id,
            Beside.ORGANISATION,
            row.name,
            row.township,
            row.contact_name,
            row.phone,
            row.active,
            members=tuple(members.get(row.name, ())),
            in_hand=in_hand[row.name],
            quota=row.open_quota,
        )


def _grid_workers(session: Session, _today: date) -> Iterator[BesideRow]:
    for row in session.scalars(select(GridWorker).order_by(GridWorker.township, GridWorker.grid_name)):
        yield BesideRow(row.id, Beside.GRID_WORKER, row.name, row.township, row.grid_name, row.phone, row.active)


def _experts(session: Session, _today: date) -> Iterator[BesideRow]:
    for row in session.scalars(select(Expert).order_by(Expert.name)):
        yield BesideRow(row.id, Beside.EXPERT, row.name, row.organisation, row.fields, row.phone, row.active)


def _town_team(session: Session, _today: date) -> Iterator[BesideRow]:
    rows = session.scalars(select(TownTeamMember).order_by(TownTeamMember.township, TownTeamMember.name)).all()
    for row in rows:
        other = tuple(each.town_team for each in rows if each is not row and each.active and _same_person(each, row))
        yield BesideRow(
            row.id,
            Beside.TOWN_TEAM,
            row.name,
            row.township,
            "",
            row.phone,
            row.active,
            team=row.town_team,
            warning=other if row.active else (),
        )


def _trainees(session: Session, today: date) -> Iterator[BesideRow]:
    query = select(TraineeDuty, Village).join(Village, Village.id == TraineeDuty.village_id)
    for row, village in session.execute(query.order_by(Village.township, Village.name, TraineeDuty.name)):
        yield BesideRow(
            row.id,
            Beside.TRAINEE,
            row.name,
            f"{village.township}{village.name}",
            "",
            "",
            row.ended_on is None or row.ended_on > today,
            role=row.trainee_role,
            village_id=row.village_id,
            started_on=row.started_on,
            ended_on=row.ended_on,
        )


_READERS = {
    Beside.ORGANISATION: _organisations,
    Beside.GRID_WORKER: _grid_workers,
    Beside.EXPERT: _experts,
    Beside.TOWN_TEAM: _town_team,
    Beside.TRAINEE: _trainees,
}


def _same_person(one: TownTeamMember, other: TownTeamMember) -> bool:
    return one.name == other.name and one.township == other.township


def _check(session: Session, new: NewBeside, row_id: str = "") -> Iterator[Finding]:
    name = new.name.strip()
    if not name:
        yield Finding("person_name_missing", "name", Severity.BLOCK)
    if new.kind is Beside.ORGANISATION:
        same = MediationOrganisation.name == name, MediationOrganisation.id != row_id
        if session.scalar(select(MediationOrganisation.id).where(*same)):
            yield Finding("organisation_there_already", "name", Severity.BLOCK, {"name": name})
    elif new.kind is Beside.TRAINEE:
        if not new.village_id:
            yield Finding("trainee_without_village", "village_id", Severity.BLOCK)
        if new.started_on is None:
            yield Finding("career_day_missing", "started_on", Severity.BLOCK)
    elif new.kind is Beside.TOWN_TEAM:
        known = select(TownTeamMember.town_team).where(
            TownTeamMember.name == name,
            TownTeamMember.township == new.place.strip(),
            TownTeamMember.active,
            TownTeamMember.id != row_id,
        )
        for team in session.scalars(known):
            already = team is new.team
            code = "town_team_member_already" if already else "town_team_member_elsewhere"
            severity = Severity.BLOCK if already else Severity.NOTE
            yield Finding(code, "name", severity, {"name": name, "team": team})


def _fields(new: NewBeside) -> dict[str, Any]:
    """What the table of the list keeps of an entry as typed."""
    name, place, about, phone = (each.strip() for each in (new.name, new.place, new.about, new.phone))
    own: dict[Beside, dict[str, Any]] = {
        Beside.ORGANISATION: {"township": place, "contact_name": about, "phone": phone, "open_quota": new.quota},
        Beside.GRID_WORKER: {"township": place, "grid_name": about, "phone": phone},
        Beside.EXPERT: {"organisation": place, "fields": listed(about), "phone": phone},
        Beside.TOWN_TEAM: {"township": place, "phone": phone, "town_team": new.team or TownTeam.MEDIATION},
        Beside.TRAINEE: {
            "village_id": new.village_id,
            "trainee_role": new.role or TraineeRole.VILLAGE_MEDIATOR,
            "started_on": new.started_on,
        },
    }
    return {"name": name, **own[new.kind]}
