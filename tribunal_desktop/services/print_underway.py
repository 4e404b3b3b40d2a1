"""Prints and files that nobody ended (中断的输出): after a crash somebody who looked says what came out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import PaperPrinted, PrintUnderway, UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.paper_registry import came_out as note_out
from tribunal_desktop.services.paper_registry import take_back


@dataclass(frozen=True)
class CutOffPrint:
    """A print of which nobody knows whether it came out."""

    print_id: str
    paper_id: str
    title: str
    way: PrintWay
    printer: str
    """The file's name where it went to a file."""
    copies: int
    recipient: str
    begun_at: datetime


class PrintsUnderway:
    """One for each log-in: what it began itself and waits for is not cut off."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._here: set[str] = set()

    def begin(self, session: Session, print_ids: Iterable[str]) -> None:
        """Note what is about to be printed, in the transaction that writes its lines in the log."""
        for print_id in print_ids:
            session.add(PrintUnderway(print_id=print_id))
            self._here.add(print_id)

    def end(self, print_ids: Collection[str], came_out: bool | None) -> None:
        """It came out, or it did not and its copies do not count; None where only a look at the printer can tell."""
        self._here.difference_update(print_ids)
        if came_out is not None:
            self.settle(print_ids, came_out=came_out)

    def cut_off(self) -> tuple[CutOffPrint, ...]:
        """What somebody has to say of whether it came out, the oldest first."""
        query = (
            select(PaperPrinted)
            .join(PrintUnderway, PrintUnderway.print_id == PaperPrinted.id)
            .order_by(PaperPrinted.printed_at, PaperPrinted.id)
        )
        with self._uow.read() as session:
            return tuple(
                CutOffPrint(
                    row.id, row.document_id, row.title, row.way, row.went_to, row.copies, row.recipient, row.printed_at
                )
                for row in session.scalars(query)
                if row.id not in self._here
            )

    def count(self) -> int:
        """How many of them there are."""
        others = select(func.count()).where(PrintUnderway.print_id.not_in(self._here))
        with self._uow.read() as session:
            return session.scalar(others) or 0

    def settle(self, print_ids: Collection[str], *, came_out: bool) -> None:
        """Keep what somebody who looked at the printer says; copies that did not come out do not count."""
        with self._uow.write("paper.printed" if came_out else "paper.not_printed") as session:
            for print_id in print_ids:
                if came_out:
                    note_out(session, self._uow, print_id)
                else:
                    take_back(session, print_id)
            session.execute(delete(PrintUnderway).where(PrintUnderway.print_id.in_(list(print_ids))))
