"""Giving formal numbers within a running transaction, and accounting for every number of a leased block.

The witness is written before the number is: whatever breaks afterwards, no number is given twice. A number that the
store did not keep, after a power cut or in a restored copy, is entered as void.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, IssuedNumber, NumberBlock, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.case_numbers import CaseNumber, read_number
from tribunal_desktop.rules.number_blocks import case_number
from tribunal_desktop.rules.terms import NumberSource, VoidReason
from tribunal_desktop.security.number_witness import NumberWitness
from tribunal_desktop.services.number_line import read_line


@dataclass(frozen=True)
class NextNumber:
    """The number a block gives next, and how many are left of all blocks of its series and year."""

    number: str
    block_id: str
    serial: int
    left: int


class NumberIssue:
    """Takes numbers from the blocks of this store; without ``witness`` no block is ever touched."""

    def __init__(self, uow: UnitOfWork, witness: NumberWitness | None = None) -> None:
        self._uow = uow
        self._witness = witness

    def next_number(self, session: Session, year: int, series: str) -> NextNumber | None:
        """What would be given now; None when nothing is leased or this store's line is broken."""
        left = 0
        found: NextNumber | None = None
        for block in self._blocks(session, year, series):
            serial = self.next_serial(session, block)
            if serial is None or serial > block.last:
                continue
            left += block.last - serial + 1
            number = case_number(block.court_code, year, series, serial)
            found = found or NextNumber(number, block.id, serial, 0)
        return None if found is None else replace(found, left=left)

    def next_serial(self, session: Session, block: NumberBlock) -> int | None:
        """What ``block`` gives next, beyond its last when it is used up; None when it may give nothing."""
        witnessed = self._witnessed(session)
        if witnessed is None or block.stopped_at is not None or block.id not in witnessed:
            return None
        serial = max(block.next, witnessed[block.id])
        while serial <= block.last and _holder(session, _number_of(block, serial)) is not None:
            serial += 1
        return serial

    def note(self, session: Session, dispute: Dispute, number: str, given_on: date) -> None:
        """Enter that ``dispute`` has ``number``: from a block when it is that block's next, else as the court gave it.

        Raises ``KnownError``: ``number_was_given``, ``number_out_of_turn``, ``numbers_stopped`` or
        ``number_witness_not_written``.
        """
        known = session.scalar(select(IssuedNumber).where(IssuedNumber.number == number))
        if known is not None:
            if known.dispute_id == dispute.id and known.voided_at is None:
                return
            raise KnownError("number_was_given", number=number)
        block = self._block_of(session, number)
        if block is None:
            self._enter(session, number, NumberSource.COURT_NOTICE, None, dispute, given_on)
            return
        due = self.next_number(session, block.year, block.series)
        if due is None:
            raise KnownError("numbers_stopped")
        if due.number != number:
            raise KnownError("number_out_of_turn", number=number, next=due.number)
        self._take(session, due, block, dispute, given_on)

    def _take(self, session: Session, due: NextNumber, block: NumberBlock, dispute: Dispute, given_on: date) -> None:
        line = read_line(session, self._witness) if self._witness else None
        if self._witness is None or line is None or line.witnessed is None:
            raise KnownError("numbers_stopped")
        self._witness.write(replace(line.witnessed, next={**line.witnessed.next, block.id: due.serial + 1}))
        for serial in range(block.next, due.serial):
            self._account_for(session, _number_of(block, serial), block.id, given_on)
        block.next = due.serial + 1
        self._enter(session, due.number, NumberSource.BLOCK, block.id, dispute, given_on)

    def _enter(
        self,
        session: Session,
        number: str,
        source: NumberSource,
        block_id: str | None,
        dispute: Dispute,
        given_on: date,
    ) -> None:
        session.add(
            IssuedNumber(
                id=new_id(self._uow.clock),
                number=number,
                dispute_id=dispute.id,
                source=source,
                block_id=block_id,
                replaced=dispute.provisional_no,
                given_on=given_on,
                issued_at=self._uow.clock(),
                issued_by_id=self._uow.actor.id,
            )
        )

    def _account_for(self, session: Session, number: str, block_id: str, given_on: date) -> None:
        """Enter a number that was passed over: that of a dispute which came with it, or one nobody has."""
        if session.scalar(select(IssuedNumber.id).where(IssuedNumber.number == number)) is not None:
            return
        holder = _holder(session, number)
        if holder is None:
            self._enter_lost(session, number, block_id, given_on)
        else:
            self._enter(session, number, NumberSource.COURT_NOTICE, block_id, holder, given_on)

    def _enter_lost(self, session: Session, number: str, block_id: str, given_on: date) -> None:
        now = self._uow.clock()
        session.add(
            IssuedNumber(
                id=new_id(self._uow.clock),
                number=number,
                source=NumberSource.BLOCK,
                block_id=block_id,
                given_on=given_on,
                issued_at=now,
                issued_by_id=self._uow.actor.id,
                voided_at=now,
                voided_by_id=self._uow.actor.id,
                void_reason=VoidReason.NOT_KEPT,
            )
        )

    def _witnessed(self, session: Session) -> Mapping[str, int] | None:
        if self._witness is None:
            return None
        line = read_line(session, self._witness)
        return line.witnessed.next if line.witnessed else None

    def _blocks(self, session: Session, year: int, series: str) -> list[NumberBlock]:
        query = select(NumberBlock).where(
            NumberBlock.year == year, NumberBlock.series == series, NumberBlock.stopped_at.is_(None)
        )
        return list(session.scalars(query.order_by(NumberBlock.first)))

    def _block_of(self, session: Session, number: str) -> NumberBlock | None:
        """The leased block a number lies in, stopped ones too."""
        parts = read_number(number, ())
        if not isinstance(parts, CaseNumber) or parts.suffix:
            return None
        query = select(NumberBlock).where(
            NumberBlock.court_code == parts.court_code,
            NumberBlock.year == parts.year,
            NumberBlock.series == parts.specialised + parts.type_code,
            NumberBlock.first <= parts.serial,
            NumberBlock.last >= parts.serial,
        )
        return session.scalar(query)


def _number_of(block: NumberBlock, serial: int) -> str:
    return case_number(block.court_code, block.year, block.series, serial)


def _holder(session: Session, number: str) -> Dispute | None:
    """The dispute that has ``number``, for example from an imported register."""
    return session.scalar(select(Dispute).where(Dispute.case_no == number))
