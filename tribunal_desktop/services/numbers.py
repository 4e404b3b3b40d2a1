"""Case numbers (案号) as use cases: read what is typed, give the next number, swap provisional ones, make one void."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    IssuedNumber,
    NumberBlock,
    ProcedureDecision,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.rules.case_numbers import (
    CaseType,
    Given,
    OldNumber,
    check_case_number,
    parse_case_number,
    read_number,
)
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.number_blocks import REFILL_AT
from tribunal_desktop.rules.terms import BlockState, NumberSource, VoidReason
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.number_issue import NumberIssue
from tribunal_desktop.services.procedure_table import series_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search_index import index_dispute

_WAITING: tuple[ColumnElement[bool], ...] = (
    Dispute.case_no.is_(None),
    Dispute.filed_on.is_not(None),
    Dispute.closed_on.is_(None),
)


@dataclass(frozen=True)
class NumberReading:
    """What was typed as a number: its canonical form, and what there is to say about it."""

    number: str
    old: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Proposal:
    """The number that would be given, with how many are left; ``number`` is None while the provisional one stays."""

    series: str
    number: str | None
    left: int
    state: BlockState | None


@dataclass(frozen=True)
class BlockRow:
    """One leased block (号段)."""

    id: str
    year: int
    series: str
    name_zh: str
    name_en: str
    first: int
    last: int
    size: int
    left: int
    next_number: str
    leased_at: datetime
    state: BlockState


@dataclass(frozen=True)
class NumberRow:
    """One number a dispute was given."""

    id: str
    number: str
    source: NumberSource
    replaced: str
    given_on: date
    given_by: str
    voided_at: datetime | None
    void_reason: VoidReason | None
    void_words: str
    voided_by: str


@dataclass(frozen=True)
class DisputeNumbers:
    """The numbers of one dispute, the newest first; the provisional one is never lost."""

    dispute_id: str
    provisional: str
    formal: str | None
    filed_on: date | None
    rows: tuple[NumberRow, ...]
    proposal: Proposal | None


class Numbers:
    """Gives and keeps case numbers; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference, issue: NumberIssue) -> None:
        self._uow = uow
        self._reference = reference
        self._issue = issue

    def read(self, text: str, filed_on: date | None = None, field: str = "case_no") -> NumberReading:
        """A number typed anywhere; ``findings`` say at the field what is wrong or to be checked."""
        old = read_number(text, self._types)
        if isinstance(old, OldNumber) and filed_on is None:
            return NumberReading(str(old), True, ())
        number = parse_case_number(text, self._types, field)
        if isinstance(number, Finding):
            return NumberReading("", False, (number,))
        with self._uow.read() as session:
            own = session.scalars(select(Tribunal.court_code).limit(1)).first() or ""
        given = Given(
            self._uow.today(),
            own,
            self._types,
            self._reference.court_codes | {own},
            filed_on.year if filed_on else None,
        )
        return NumberReading(str(number), False, check_case_number(number, given, field))

    def proposal(self, dispute_id: str, filed_on: date) -> Proposal:
        """What the next number of the dispute's series would be if it were filed on ``filed_on``."""
        with self._uow.read() as session:
            return self._proposal(session, require_dispute(session, dispute_id), filed_on)

    def give(self, dispute_id: str) -> str:
        """Give a filed dispute its number, or return the one it has.

        Raises ``KnownError``: ``not_filed_yet``, ``no_number_left``, ``numbers_stopped``.
        """
        with self._uow.write("number.give") as session:
            return self.give_in(session, dispute_id)

    def give_in(self, session: Session, dispute_id: str) -> str:
        """``give`` within a running transaction."""
        dispute = require_dispute(session, dispute_id)
        if dispute.case_no:
            return dispute.case_no
        if dispute.filed_on is None:
            raise KnownError("not_filed_yet")
        proposal = self._proposal(session, dispute, dispute.filed_on)
        if proposal.number is None:
            if proposal.state is BlockState.STOPPED:
                raise KnownError("numbers_stopped")
            raise KnownError("no_number_left", type=proposal.series, year=dispute.filed_on.year)
        self._issue.note(session, dispute, proposal.number, self._uow.today())
        dispute.case_no = proposal.number
        index_dispute(session, dispute.id)
        return proposal.number

    def waiting(self) -> int:
        """How many filed disputes still have only their provisional number."""
        with self._uow.read() as session:
            return session.scalar(select(func.count()).select_from(Dispute).where(*_WAITING)) or 0

    def give_waiting(self) -> int:
        """Give every filed dispute without a number one, in the order of filing, as far as the blocks reach."""
        given = 0
        with self._uow.write("number.give") as session:
            query = select(Dispute.id).where(*_WAITING).order_by(Dispute.filed_on, Dispute.id)
            for dispute_id in session.scalars(query).all():
                try:
                    self.give_in(session, dispute_id)
                except KnownError as error:
                    if error.code not in ("no_number_left", "numbers_stopped"):
                        raise
                    continue
                session.flush()
                given += 1
        return given

    def void(self, issued_id: str, reason: VoidReason, words: str) -> None:
        """Make a number void; the dispute is known by its provisional number until it is given another.

        Raises ``KnownError``: ``void_needs_words``, ``number_is_void``.
        """
        if not words.strip():
            raise KnownError("void_needs_words")
        with self._uow.write("number.void") as session:
            row = session.get(IssuedNumber, issued_id)
            if row is None or row.voided_at is not None:
                raise KnownError("number_is_void")
            row.voided_at, row.voided_by_id = self._uow.clock(), self._uow.actor.id
            row.void_reason, row.void_words = reason, words.strip()
            dispute = session.get(Dispute, row.dispute_id) if row.dispute_id else None
            if dispute is not None and dispute.case_no == row.number:
                dispute.case_no = None
                session.flush()
                index_dispute(session, dispute.id)

    def of_dispute(self, dispute_id: str) -> DisputeNumbers:
        """Every number of a dispute and, while it has no formal one, what the next would be."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            staff = {row[0]: row[1] for row in session.execute(select(StaffMember.id, StaffMember.name))}
            rows = session.scalars(
                select(IssuedNumber)
                .where(IssuedNumber.dispute_id == dispute_id)
                .order_by(IssuedNumber.issued_at.desc(), IssuedNumber.id.desc())
            )
            open_to_one = dispute.case_no is None and dispute.filed_on is not None
            return DisputeNumbers(
                dispute_id=dispute_id,
                provisional=dispute.provisional_no,
                formal=dispute.case_no,
                filed_on=dispute.filed_on,
                rows=tuple(_number_row(row, staff) for row in rows),
                proposal=self._proposal(session, dispute, dispute.filed_on or self._uow.today())
                if open_to_one
                else None,
            )

    def blocks(self) -> tuple[BlockRow, ...]:
        """The leased blocks, those that have numbers left first, by year and type."""
        with self._uow.read() as session:
            rows = [self._block_row(session, block) for block in session.scalars(select(NumberBlock))]
        return tuple(sorted(rows, key=lambda row: (row.left == 0, row.year, row.series, row.first)))

    def _proposal(self, session: Session, dispute: Dispute, filed_on: date) -> Proposal:
        series = _series(session, dispute)
        due = self._issue.next_number(session, filed_on.year, series)
        if due is not None:
            state = BlockState.LOW if due.left <= REFILL_AT else BlockState.READY
            return Proposal(series, due.number, due.left, state)
        blocks = select(NumberBlock.next, NumberBlock.last).where(
            NumberBlock.year == filed_on.year, NumberBlock.series == series
        )
        found = session.execute(blocks).all()
        if not found:
            return Proposal(series, None, 0, None)
        unused = any(row.next <= row.last for row in found)
        return Proposal(series, None, 0, BlockState.STOPPED if unused else BlockState.USED_UP)

    def _block_row(self, session: Session, block: NumberBlock) -> BlockRow:
        serial = self._issue.next_serial(session, block)
        left = max(0, block.last - serial + 1) if serial is not None else 0
        kind = self._types.get(block.series)
        if serial is None:
            state = BlockState.STOPPED
        elif left == 0:
            state = BlockState.USED_UP
        else:
            state = BlockState.LOW if left <= REFILL_AT else BlockState.READY
        return BlockRow(
            id=block.id,
            year=block.year,
            series=block.series,
            name_zh=kind.name_zh if kind else block.series,
            name_en=kind.name_en if kind else block.series,
            first=block.first,
            last=block.last,
            size=block.last - block.first + 1,
            left=left,
            next_number=str(serial) if serial is not None and left else "",
            leased_at=block.leased_at,
            state=state,
        )

    @cached_property
    def _types(self) -> dict[str, CaseType]:
        return {
            row["code"]: CaseType(
                row["code"], row["name_zh"], row["name_en"], _day(row["valid_from"]), _day(row["valid_to"])
            )
            for row in resources.table("reference", "case_number_types.csv")
        }


def _series(session: Session, dispute: Dispute) -> str:
    """The series of the procedure that was chosen; before a choice, what the cause speaks for."""
    chosen = session.scalar(
        select(ProcedureDecision.track)
        .where(ProcedureDecision.dispute_id == dispute.id)
        .order_by(ProcedureDecision.decided_at.desc(), ProcedureDecision.id.desc())
        .limit(1)
    )
    return series_of(chosen, dispute.cause_code or "", dispute.cause_version or "")


def _number_row(row: IssuedNumber, staff: dict[str, str]) -> NumberRow:
    return NumberRow(
        id=row.id,
        number=row.number,
        source=row.source,
        replaced=row.replaced,
        given_on=row.given_on,
        given_by=staff.get(row.issued_by_id, ""),
        voided_at=row.voided_at,
        void_reason=row.void_reason,
        void_words=row.void_words,
        voided_by=staff.get(row.voided_by_id or "", ""),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
