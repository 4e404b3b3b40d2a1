"""A mediator leaves the roster (退出名册): what is in hand is handed over first, with a list, and the reason stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, MediationCase, MediationShare, Mediator, MediatorExit, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import MediationStatus, MediatorChangeKind
from tribunal_desktop.services.mediation_people import MediationPeople, NewMediator
from tribunal_desktop.services.parties import both_sides, parties_of
from tribunal_desktop.services.search_index import index_mediator

_STOPS = {"mediator_barred": "exit_case_barred", "conflict_unanswered": "exit_case_unanswered"}
"""What stops a replacement, as it is told where a whole hand-over stops at one case."""


@dataclass(frozen=True)
class OpenMediation:
    """A mediation in hand that has to go to somebody else."""

    id: str
    dispute_id: str
    number: str
    parties: str
    due_on: date | None


@dataclass(frozen=True)
class ExitRow:
    """An exit on record."""

    left_on: date
    reason: str
    assessment: str
    handover: str


@dataclass(frozen=True)
class HandOver:
    """What a mediator who leaves has in hand, who could take it, and earlier exits; successors are (id, name)."""

    mediator_id: str
    name: str
    open: tuple[OpenMediation, ...]
    shared: int
    """Mediations in hand where they sit beside another mediator in charge."""
    successors: tuple[tuple[str, str], ...]
    exits: tuple[ExitRow, ...]


@dataclass(frozen=True)
class Leaving:
    """An exit as typed; ``successor_id`` takes over everything in hand."""

    reason: str
    assessment: str
    successor_id: str


class MediatorExits:
    """Hands over and takes off the roster."""

    def __init__(self, uow: UnitOfWork, mediations: MediationPeople) -> None:
        self._uow, self._mediations = uow, mediations

    def hand_over(self, mediator_id: str) -> HandOver:
        """What has to be handed over; raises ``person_gone``."""
        with self._uow.read() as session:
            mediator = session.get(Mediator, mediator_id)
            if mediator is None:
                raise KnownError("person_gone")
            others = select(Mediator).where(Mediator.active, Mediator.id != mediator_id).order_by(Mediator.name)
            exits = select(MediatorExit).where(MediatorExit.mediator_id == mediator_id)
            return HandOver(
                mediator.id,
                mediator.name,
                _open(session, mediator_id),
                _shared(session, mediator_id),
                tuple((each.id, each.name) for each in session.scalars(others)),
                tuple(
                    ExitRow(row.left_on, row.reason, row.assessment_words, row.handover_text)
                    for row in session.scalars(exits.order_by(MediatorExit.left_on.desc(), MediatorExit.id.desc()))
                ),
            )

    def check(self, found: HandOver, leaving: Leaving) -> tuple[Finding, ...]:
        """What stands against the exit, at its fields."""
        findings = []
        if not leaving.reason.strip():
            findings.append(Finding("exit_without_reason", "reason", Severity.BLOCK))
        if found.shared:
            findings.append(Finding("exit_shares_left", "reason", Severity.BLOCK, {"count": found.shared}))
        if found.open and not leaving.successor_id:
            params: dict[str, object] = {"count": len(found.open)}
            findings.append(Finding("exit_without_successor", "successor", Severity.BLOCK, params))
        return tuple(findings)

    def leave(self, mediator_id: str, leaving: Leaving) -> str:
        """Hand everything in hand to the successor and take the mediator off the roster; the list is returned.

        Each mediation changes hands by the rules of a replacement. All of it happens or nothing: raises
        ``exit_refused``, or ``exit_case_barred`` and ``exit_case_unanswered`` with the case that stands against it.
        """
        found = self.hand_over(mediator_id)
        if blocking(self.check(found, leaving)):
            raise KnownError("exit_refused")
        today, reason = self._uow.today(), leaving.reason.strip()
        new = NewMediator(leaving.successor_id, MediatorChangeKind.LEFT_ROSTER, today, reason)
        successor = dict(found.successors).get(leaving.successor_id, "")
        with self._uow.write("people.mediator_leaves") as session:
            handed = _open(session, mediator_id)
            for each in handed:
                self._pass_on(session, each, new)
            session.flush()
            if _open(session, mediator_id) or _shared(session, mediator_id):
                raise KnownError("exit_refused")
            lines = "\n".join(f"{each.number} {each.parties} → {successor}" for each in handed)
            session.get_one(Mediator, mediator_id).active = False
            session.add(
                MediatorExit(
                    id=new_id(self._uow.clock),
                    mediator_id=mediator_id,
                    left_on=today,
                    reason=reason,
                    assessment_words=leaving.assessment.strip(),
                    handed_over=len(handed),
                    handover_text=lines,
                    recorded_at=self._uow.clock(),
                    recorded_by_id=self._uow.actor.id,
                )
            )
            index_mediator(session, mediator_id)
        return lines

    def _pass_on(self, session: Session, each: OpenMediation, new: NewMediator) -> None:
        try:
            self._mediations.replace_within(session, each.id, new)
        except KnownError as stopped:
            code = _STOPS.get(stopped.code)
            if code is None:
                raise
            raise KnownError(code, **stopped.params, number=each.number, parties=each.parties) from stopped


def _open(session: Session, mediator_id: str) -> tuple[OpenMediation, ...]:
    query = (
        select(MediationCase, Dispute)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(MediationCase.mediator_id == mediator_id, MediationCase.status == MediationStatus.RUNNING)
        .order_by(MediationCase.due_on, MediationCase.id)
    )
    return tuple(
        OpenMediation(case.id, dispute.id, dispute.number, both_sides(parties_of(session, dispute.id)), case.due_on)
        for case, dispute in session.execute(query)
    )


def _shared(session: Session, mediator_id: str) -> int:
    query = (
        select(func.count())
        .select_from(MediationShare)
        .join(MediationCase, MediationCase.id == MediationShare.mediation_case_id)
        .where(
            MediationShare.mediator_id == mediator_id,
            MediationCase.mediator_id != mediator_id,
            MediationCase.status == MediationStatus.RUNNING,
        )
    )
    return session.scalar(query) or 0
