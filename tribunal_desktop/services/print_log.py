"""The log of prints by day and printer (打印记录)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from tribunal_desktop.models import IssuedDocument, PaperPrinted, UnitOfWork
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.paper_registry import staff_names
from tribunal_desktop.services.paper_rows import PrintRow, Sending

_MOST_LISTED = 1000


@dataclass(frozen=True)
class LoggedPrint:
    """A line of the log with the paper it is about."""

    paper_id: str
    title: str
    registry_no: str
    printed: PrintRow


@dataclass(frozen=True)
class LogPage:
    """The lines of some days, the printers that occur in them, and the copies each brought out."""

    lines: tuple[LoggedPrint, ...]
    printers: tuple[tuple[str, int], ...]


class PrintLog:
    """Reads only: lines are written where papers are printed."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def page(self, first: date | None, last: date | None, printer: str = "") -> LogPage:
        """Prints of the days ``first`` to ``last``, today where none is named; of one printer where one is."""
        begun = first or last or self._uow.today()
        ended = last or max(begun, self._uow.today())
        query = (
            select(PaperPrinted, IssuedDocument.registry_no)
            .join(IssuedDocument, IssuedDocument.id == PaperPrinted.document_id)
            .where(
                PaperPrinted.printed_at >= datetime.combine(begun, time(), BEIJING),
                PaperPrinted.printed_at < datetime.combine(ended + timedelta(days=1), time(), BEIJING),
            )
            .order_by(PaperPrinted.printed_at.desc(), PaperPrinted.id.desc())
            .limit(_MOST_LISTED)
        )
        printers: dict[str, int] = {}
        lines: list[LoggedPrint] = []
        with self._uow.read() as session:
            names = staff_names(session)
            for row, registry_no in session.execute(query):
                if row.way is PrintWay.PRINTER:
                    printers[row.went_to] = printers.get(row.went_to, 0) + (0 if row.failed else row.copies)
                if printer and row.went_to != printer:
                    continue
                sending = Sending(row.way, row.went_to, row.copies, row.reason, row.recipient)
                printed = PrintRow(row.printed_at, names.get(row.printed_by_id, ""), sending, row.failed)
                lines.append(LoggedPrint(row.document_id, row.title, registry_no, printed))
        return LogPage(tuple(lines), tuple(sorted(printers.items())))
