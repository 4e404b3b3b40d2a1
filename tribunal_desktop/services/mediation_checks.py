"""Looking twice at a mediation: signals of a sham, violence in the family. Both ask, neither accuses or stops."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Actor,
    Agreement,
    Dispute,
    FeeCharge,
    MediationCase,
    MediationSession,
    MediationShare,
    Mediator,
    Party,
    SafetyScreen,
    ShamAnswer,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.elements import HEARD
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.safety_screen import SafetyQuestion, Screened, screen_findings
from tribunal_desktop.rules.sham_mediation import ClauseWords, MediationPicture, SidePerson, Signal, sham_signals
from tribunal_desktop.rules.terms import FeeSide, PartyKind, PartyRole, Right
from tribunal_desktop.services.element_reading import read_points, sheet_row
from tribunal_desktop.services.mediation_agreements import kept_clauses
from tribunal_desktop.services.mediation_candidates import cause_words
from tribunal_desktop.services.mediation_reading import mediation_case
from tribunal_desktop.services.parties import agents_of, parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rights import may

_PAYS = {FeeSide.PRINCIPAL: PartyRole.PLAINTIFF, FeeSide.COUNTERCLAIM: PartyRole.DEFENDANT}
"""Who pays a fee in advance as a rule (FEE 20)."""


@dataclass(frozen=True)
class SignalRow:
    """A signal with what was found out about it, if somebody looked."""

    signal: Signal
    answer: str
    answered_by: str
    answered_at: datetime | None

    @property
    def open(self) -> bool:
        """Nobody has looked yet."""
        return self.answered_at is None


@dataclass(frozen=True)
class ScreenRow:
    """What one party said when asked about violence; ``asked_at`` is none while nobody asked."""

    party_id: str
    party: str
    asked_at: datetime | None
    asked_by: str
    asked_apart: bool
    said_yes: frozenset[str]
    words: str


@dataclass(frozen=True)
class ChecksView:
    """Signals of a sham, and the violence screen where the cause asks for one."""

    signals: tuple[SignalRow, ...]
    family: bool
    questions: tuple[SafetyQuestion, ...]
    screens: tuple[ScreenRow, ...]
    findings: tuple[Finding, ...]
    basis: str
    may_screen: bool = True
    """The person at the desk keeps and reads what a party says about violence; others read only who was asked when."""

    @property
    def waiting(self) -> int:
        """How much somebody still has to look at."""
        return sum(each.open for each in self.signals) + len(self.findings)


class MediationChecks:
    """Reads the signals, keeps what people answered; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def view(self, mediation_id: str) -> ChecksView:
        """Everything the checks say; raises ``mediation_gone``."""
        with self._uow.read() as session:
            case = mediation_case(session, mediation_id)
            dispute = session.get_one(Dispute, case.dispute_id)
            staff = {each.id: each.name for each in session.scalars(select(StaffMember))}
            family = _is_family(self._reference, dispute)
            may_screen = _may_screen(session, self._uow.actor, dispute.id)
            screens = tuple(_screens(session, dispute.id, staff)) if family else ()
            if not may_screen:
                screens = tuple(replace(row, said_yes=frozenset(), words="") for row in screens)
            asked = [Screened(row.party, row.said_yes, row.asked_apart) for row in screens if row.asked_at]
            return ChecksView(
                signals=tuple(_signal_rows(session, case, staff)),
                family=family,
                questions=safety_questions(),
                screens=screens,
                findings=screen_findings([row.party for row in screens], asked, safety_questions()) if family else (),
                basis=str(_safety_table()["basis"]),
                may_screen=may_screen,
            )

    def answer(self, mediation_id: str, signal: Signal, words: str) -> None:
        """Keep what was found out about a signal; raises ``sham_answer_missing`` without words."""
        if not words.strip():
            raise KnownError("sham_answer_missing")
        with self._uow.write("mediation.answer_signal") as session:
            session.add(
                ShamAnswer(
                    id=new_id(self._uow.clock),
                    mediation_case_id=mediation_case(session, mediation_id).id,
                    signal=signal.kind,
                    fact_key=signal.key,
                    words=words.strip(),
                    answered_at=self._uow.clock(),
                    answered_by_id=self._uow.actor.id,
                )
            )

    def keep_screen(self, party_id: str, said_yes: frozenset[str], asked_apart: bool, words: str = "") -> None:
        """Keep what a party said; an earlier answer stays on record.

        Raises ``mediation_gone``, ``screen_right_missing``.
        """
        with self._uow.write("mediation.keep_screen") as session:
            party = session.get(Party, party_id)
            if party is None:
                raise KnownError("mediation_gone")
            if not _may_screen(session, self._uow.actor, party.dispute_id):
                raise KnownError("screen_right_missing")
            session.add(
                SafetyScreen(
                    id=new_id(self._uow.clock),
                    dispute_id=party.dispute_id,
                    party_id=party.id,
                    asked_at=self._uow.clock(),
                    asked_by_id=self._uow.actor.id,
                    asked_apart=asked_apart,
                    said_yes=",".join(sorted(said_yes)),
                    words=words.strip(),
                )
            )


def _may_screen(session: Session, actor: Actor, dispute_id: str) -> bool:
    """A post with the right, or whoever of the staff mediates the dispute, alone or with others."""
    if may(actor.post, Right.SCREEN_SAFETY):
        return True
    chairs = select(MediationCase.mediator_id).where(MediationCase.dispute_id == dispute_id)
    others = select(MediationShare.mediator_id).where(MediationShare.dispute_id == dispute_id)
    own = select(Mediator.id).where(
        Mediator.staff_id == actor.id, or_(Mediator.id.in_(chairs), Mediator.id.in_(others))
    )
    return session.scalars(own.limit(1)).first() is not None


def safety_questions() -> tuple[SafetyQuestion, ...]:
    """The questions about violence in their order."""
    return tuple(
        SafetyQuestion(row["code"], Name(row["zh"], row["en"]), row.get("urgent", False))
        for row in _safety_table()["question"]
    )


@cache
def _safety_table() -> dict[str, Any]:
    return resources.toml("rules", "safety_screen.toml")


def _is_family(reference: Reference, dispute: Dispute) -> bool:
    subject = cause_words(reference, dispute)
    return any(word in subject for word in _safety_table()["causes"])


def _screens(session: Session, dispute_id: str, staff: Mapping[str, str]) -> Iterator[ScreenRow]:
    latest: dict[str, SafetyScreen] = {}
    query = select(SafetyScreen).where(SafetyScreen.dispute_id == dispute_id).order_by(SafetyScreen.asked_at)
    for row in session.scalars(query):
        latest[row.party_id] = row
    for party in parties_of(session, dispute_id):
        if party.kind is not PartyKind.NATURAL:
            continue
        kept = latest.get(party.id)
        yield ScreenRow(
            party_id=party.id,
            party=party.name,
            asked_at=kept.asked_at if kept else None,
            asked_by=staff.get(kept.asked_by_id, "") if kept else "",
            asked_apart=kept.asked_apart if kept else False,
            said_yes=frozenset(filter(None, kept.said_yes.split(","))) if kept else frozenset(),
            words=kept.words if kept else "",
        )


def _signal_rows(session: Session, case: MediationCase, staff: Mapping[str, str]) -> Iterator[SignalRow]:
    query = select(ShamAnswer).where(ShamAnswer.mediation_case_id == case.id).order_by(ShamAnswer.answered_at)
    answers = {(row.signal, row.fact_key): row for row in session.scalars(query)}
    for signal in sham_signals(_picture(session, case)):
        kept = answers.get((signal.kind, signal.key))
        yield SignalRow(
            signal,
            kept.words if kept else "",
            staff.get(kept.answered_by_id, "") if kept else "",
            kept.answered_at if kept else None,
        )


def _picture(session: Session, case: MediationCase) -> MediationPicture:
    parties = parties_of(session, case.dispute_id)
    agreement = session.scalar(select(Agreement).where(Agreement.mediation_case_id == case.id))
    sheet = sheet_row(session, case.dispute_id)
    points = read_points(session, sheet) if sheet else ()
    sittings = select(func.count()).select_from(MediationSession).where(MediationSession.mediation_case_id == case.id)
    return MediationPicture(
        people=(*_people(session, case.dispute_id, parties),),
        assigned_on=beijing_day(case.assigned_at),
        agreed_on=agreement.agreed_on if agreement else None,
        sittings=session.scalar(sittings) or 0,
        disputed=sum(point.standing in HEARD for point in points) if points else None,
        clauses=tuple(_clauses(session, agreement)) if agreement else (),
        paid_by_other=tuple(_paid_by_other(session, case.dispute_id, parties)),
        earlier_numbers=tuple(_earlier(session, case.dispute_id, parties)),
    )


def _people(session: Session, dispute_id: str, parties: Sequence[Party]) -> Iterator[SidePerson]:
    sides = {party.id: party.role.value for party in parties}
    for party in parties:
        yield SidePerson(
            party.role.value, party.name, False, party.id_number or "", party.phone or "", party.domicile or ""
        )
        if party.representative_name and party.kind is not PartyKind.NATURAL:
            yield SidePerson(party.role.value, party.representative_name, True)
    for agent in agents_of(session, dispute_id):
        if agent.to_on is None and agent.party_id in sides:
            yield SidePerson(sides[agent.party_id], agent.name, True, agent.id_number, agent.phone)


def _clauses(session: Session, agreement: Agreement) -> Iterator[ClauseWords]:
    for clause in kept_clauses(session, agreement.id):
        days = [payment.due_on for payment in clause.instalments]
        yield ClauseWords(clause.row.text, max(days, default=None))


def _paid_by_other(session: Session, dispute_id: str, parties: Sequence[Party]) -> Iterator[str]:
    by_id = {party.id: party for party in parties}
    for charge in session.scalars(select(FeeCharge).where(FeeCharge.dispute_id == dispute_id)):
        payer = by_id.get(charge.payer_party_id or "")
        owed_by = _PAYS.get(charge.side)
        if payer is not None and owed_by is not None and payer.role not in (owed_by, PartyRole.THIRD):
            yield payer.name


def _earlier(session: Session, dispute_id: str, parties: Sequence[Party]) -> list[str]:
    """Numbers of other mediated disputes between somebody of each side."""
    both: set[str] | None = None
    for role in (PartyRole.PLAINTIFF, PartyRole.DEFENDANT):
        names = [party.name for party in parties if party.role is role]
        found = set(session.scalars(select(Party.dispute_id).where(Party.name.in_(names))))
        both = found if both is None else both & found
    others = sorted((both or set()) - {dispute_id})
    query = (
        select(Dispute.number)
        .where(Dispute.id.in_(others), Dispute.id.in_(select(MediationCase.dispute_id)))
        .order_by(Dispute.received_at)
    )
    return list(session.scalars(query))
