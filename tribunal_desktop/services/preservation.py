"""Preservation of property and evidence (保全): application, ruling, hand-over and its receipt, measure, lifting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Dispute, Party, Preservation, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.preservation import (
    RULING_LIMITS,
    START_LIMIT,
    SUE_LIMIT,
    TERM_LIMITS,
    Application,
    check_application,
    check_step,
)
from tribunal_desktop.rules.terms import PreservationKind, PreservationStep, PreservationTime
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.limits import Limits, end_limits
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.preservation_slip import slip_answers
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import section_paper


@dataclass(frozen=True)
class PreservationRow:
    """One application and how far it came."""

    id: str
    dispute_id: str
    number: str
    applicant: str
    respondent: str
    kind: PreservationKind
    time: PreservationTime
    object_text: str
    amount_fen: int | None
    security_text: str
    asked_at: datetime
    ruled_on: date | None
    ruling_no: str
    refused: bool
    handed_over_on: date | None
    handed_to: str
    returned_on: date | None
    return_note: str
    measure_on: date | None
    ends_on: date | None
    lifted_on: date | None
    lift_reason: str

    @property
    def next_step(self) -> PreservationStep | None:
        """What is to be done next; none when the application came to its end."""
        if self.refused or self.lifted_on is not None:
            return None
        if self.ruled_on is None:
            return PreservationStep.RULE
        if self.handed_over_on is None:
            return PreservationStep.HAND_OVER
        return PreservationStep.RETURN if self.returned_on is None else PreservationStep.LIFT


@dataclass(frozen=True)
class PreservationView:
    """Preservation in one dispute."""

    dispute_id: str
    parties: tuple[tuple[str, str], ...]
    """Id and name of each party."""
    rows: tuple[PreservationRow, ...]


@dataclass(frozen=True)
class StepTaken:
    """A step after the application: its day, number or person, a note, and the day of the measure."""

    step: PreservationStep
    on: date | None
    words: str = ""
    refused: bool = False
    measure_on: date | None = None


_COLUMNS = {
    PreservationStep.RULE: "ruled_on",
    PreservationStep.HAND_OVER: "handed_over_on",
    PreservationStep.RETURN: "returned_on",
    PreservationStep.LIFT: "lifted_on",
}


class Preservations:
    """One method, one durable transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow, self._reference = uow, reference
        self._limits = Limits(reference, uow.clock)

    def view(self, dispute_id: str) -> PreservationView:
        """The applications of a dispute, the latest first; ``KnownError("dispute_unknown")``."""
        with self._uow.read() as session:
            if session.get(Dispute, dispute_id) is None:
                raise KnownError("dispute_unknown")
            return PreservationView(
                dispute_id,
                tuple((party.id, party.name) for party in parties_of(session, dispute_id)),
                _rows(session, Preservation.dispute_id == dispute_id),
            )

    def not_returned(self) -> tuple[PreservationRow, ...]:
        """What was handed over and whose receipt has not come back, the oldest first (row 19.9)."""
        with self._uow.read() as session:
            out = Preservation.returned_on.is_(None) & Preservation.handed_over_on.is_not(None)
            return _rows(session, out & Preservation.lifted_on.is_(None))[::-1]

    def waiting(self, dispute_id: str) -> int:
        """How many applications of a dispute wait for the court or for the receipt."""
        steps = (PreservationStep.RULE, PreservationStep.HAND_OVER, PreservationStep.RETURN)
        return sum(row.next_step in steps for row in self.view(dispute_id).rows)

    def check(self, asked: Application) -> tuple[Finding, ...]:
        """Findings of an application."""
        return tuple(check_application(asked, self._uow.clock()))

    def ask(self, dispute_id: str, asked: Application) -> str:
        """Note an application; the limit for the ruling begins. Raises ``KnownError("preservation_blocked")``."""
        if stops := blocking(self.check(asked)):
            raise KnownError("preservation_blocked", count=len(stops))
        with self._uow.write("preservation.ask") as session:
            row = Preservation(
                id=new_id(self._uow.clock),
                dispute_id=dispute_id,
                applicant_id=asked.applicant_id,
                respondent_id=asked.respondent_id,
                kind=asked.kind,
                time=asked.time,
                object_text=asked.object_text.strip(),
                amount_fen=asked.amount_fen,
                security_text=asked.security_text.strip(),
                asked_at=asked.asked_at,
            )
            session.add(row)
            rule_id, at = RULING_LIMITS[asked.time], row.asked_at
            self._limits.begin(
                session, dispute_id, rule_id, beijing_day(at), proof=_proof(row), started_at=at, begun_for=row.id
            )
            return row.id

    def check_step(self, preservation_id: str, taken: StepTaken) -> tuple[Finding, ...]:
        """Findings of a further step."""
        with self._uow.read() as session:
            row = _preservation(session, preservation_id)
            before = row.handed_over_on or row.ruled_on or beijing_day(row.asked_at)
            return tuple(check_step(taken.on, before, self._uow.today()))

    def take(self, preservation_id: str, taken: StepTaken) -> None:
        """Note a further step, each once; limits end and begin with it.

        Raises ``KnownError``: ``preservation_blocked``, ``preservation_step_taken``.
        """
        if stops := blocking(self.check_step(preservation_id, taken)):
            raise KnownError("preservation_blocked", count=len(stops))
        with self._uow.write(f"preservation.{taken.step}") as session:
            row = _preservation(session, preservation_id)
            if getattr(row, _COLUMNS[taken.step]) is not None:
                raise KnownError("preservation_step_taken")
            if taken.step is PreservationStep.RULE:
                self._rule(session, row, taken)
            elif taken.step is PreservationStep.HAND_OVER:
                row.handed_over_on, row.handed_to = taken.on, taken.words.strip()
            elif taken.step is PreservationStep.RETURN:
                self._return(session, row, taken)
            else:
                row.lifted_on, row.lift_reason = taken.on, taken.words.strip()
                self._end(session, row, TERM_LIMITS.get(row.kind, ""), taken.on)

    def slip(self, preservation_id: str) -> Paper:
        """The slip that goes to the enforcement centre, with the receipt to come back (保全移送单)."""
        with self._uow.read() as session:
            rows = _rows(session, Preservation.id == preservation_id)
            if not rows:
                raise KnownError("preservation_unknown")
            row = rows[0]
            dispute, answers = require_dispute(session, row.dispute_id), slip_answers(row, self._uow.actor.name)
            return section_paper(session, self._uow, self._reference, dispute, "preservation_slip", row.id, answers)

    def _rule(self, session: Session, row: Preservation, taken: StepTaken) -> None:
        row.ruled_on, row.ruling_no, row.refused = taken.on, taken.words.strip(), taken.refused
        self._end(session, row, RULING_LIMITS[row.time], taken.on)
        if not taken.refused and taken.on is not None:
            self._begin(session, row, START_LIMIT, taken.on)

    def _return(self, session: Session, row: Preservation, taken: StepTaken) -> None:
        row.returned_on, row.return_note, row.measure_on = taken.on, taken.words.strip(), taken.measure_on
        self._end(session, row, START_LIMIT, taken.measure_on or taken.on)
        if taken.measure_on is None:
            return
        if row.kind in TERM_LIMITS:
            self._begin(session, row, TERM_LIMITS[row.kind], taken.measure_on)
        dispute = session.get(Dispute, row.dispute_id)
        if row.time is PreservationTime.PRE_SUIT and dispute is not None and dispute.filed_on is None:
            self._begin(session, row, SUE_LIMIT, taken.measure_on)

    def _end(self, session: Session, row: Preservation, rule_id: str, on: date | None) -> None:
        if on is not None:
            end_limits(session, row.dispute_id, on, Deadline.rule_id == rule_id, Deadline.begun_for_id == row.id)

    def _begin(self, session: Session, row: Preservation, rule_id: str, on: date) -> None:
        self._limits.begin(session, row.dispute_id, rule_id, on, proof=_proof(row), begun_for=row.id)


def _preservation(session: Session, preservation_id: str) -> Preservation:
    row = session.get(Preservation, preservation_id)
    if row is None:
        raise KnownError("preservation_unknown")
    return row


def _proof(row: Preservation) -> str:
    """What the limits of an application say of it."""
    return f"{row.object_text}（{row.asked_at.astimezone(BEIJING):%Y-%m-%d %H:%M}）"


def _rows(session: Session, *which: ColumnElement[bool]) -> tuple[PreservationRow, ...]:
    applicant, respondent = aliased(Party), aliased(Party)
    found = session.execute(
        select(Preservation, applicant.name, respondent.name, Dispute.number)
        .join(applicant, applicant.id == Preservation.applicant_id)
        .join(respondent, respondent.id == Preservation.respondent_id)
        .join(Dispute, Dispute.id == Preservation.dispute_id)
        .where(*which)
        .order_by(Preservation.asked_at.desc(), Preservation.id.desc())
    ).all()
    ends = _ends(session, {row.dispute_id for row, *_names in found})
    return tuple(
        PreservationRow(
            id=row.id,
            dispute_id=row.dispute_id,
            number=number,
            applicant=asked_by,
            respondent=against,
            kind=row.kind,
            time=row.time,
            object_text=row.object_text,
            amount_fen=row.amount_fen,
            security_text=row.security_text,
            asked_at=row.asked_at,
            ruled_on=row.ruled_on,
            ruling_no=row.ruling_no,
            refused=row.refused,
            handed_over_on=row.handed_over_on,
            handed_to=row.handed_to,
            returned_on=row.returned_on,
            return_note=row.return_note,
            measure_on=row.measure_on,
            ends_on=ends.get(row.id),
            lifted_on=row.lifted_on,
            lift_reason=row.lift_reason,
        )
        for row, asked_by, against, number in found
    )


def _ends(session: Session, dispute_ids: set[str]) -> dict[str, date]:
    """When each measure ends at the latest, by its application."""
    rows = session.execute(
        select(Deadline.begun_for_id, Deadline.due_on).where(
            Deadline.dispute_id.in_(dispute_ids),
            Deadline.rule_id.in_(TERM_LIMITS.values()),
            Deadline.begun_for_id.is_not(None),
        )
    )
    return {application or "": due_on for application, due_on in rows}
