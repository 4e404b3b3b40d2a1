"""The log of prints by day and printer (打印记录)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import case, func, select

from tribunal_desktop.models import IssuedDocument, PaperPrinted, PrintUnderway, UnitOfWork
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
        """The latest 1,000 prints of the days ``first`` to ``last``, today where none is named; of one printer where
        one is. The copies are those of all prints of these days.
        """
        begun = first or last or self._uow.today()
        ended = last or max(begun, self._uow.today())
        days = (
            PaperPrinted.printed_at >= datetime.combine(begun, time(), BEIJING),
            PaperPrinted.printed_at < datetime.combine(ended + timedelta(days=1), time(), BEIJING),
        )
        query = (
            select(PaperPrinted, IssuedDocument.registry_no, PrintUnderway.print_id)
            .join(IssuedDocument, IssuedDocument.id == PaperPrinted.document_id)
            .outerjoin(PrintUnderway, PrintUnderway.print_id == PaperPrinted.id)
            .where(*days)
            .order_by(PaperPrinted.printed_at.desc(), PaperPrinted.id.desc())
            .limit(_MOST_LISTED)
        )
        if printer:
            query = query.where(PaperPrinted.way == PrintWay.PRINTER, PaperPrinted.went_to == printer)
        copies = func.sum(case((PaperPrinted.failed, 0), else_=PaperPrinted.copies))
        by_printer = (
            select(PaperPrinted.went_to, copies)
            .where(*days, PaperPrinted.way == PrintWay.PRINTER)
            .group_by(PaperPrinted.went_to)
            .order_by(PaperPrinted.went_to)
        )
        with self._uow.read() as session:
            names = staff_names(session)
            lines = tuple(_line(row, no, names, ended=left is None) for row, no, left in session.execute(query))
            printers = tuple((name, int(count)) for name, count in session.execute(by_printer))
        return LogPage(lines, printers)


def _line(row: PaperPrinted, registry_no: str, names: Mapping[str, str], *, ended: bool) -> LoggedPrint:
    sending = Sending(row.way, row.went_to, row.copies, row.reason, row.recipient)
    printed = PrintRow(row.printed_at, names.get(row.printed_by_id, ""), sending, row.failed, ended)
    return LoggedPrint(row.document_id, row.title, registry_no, printed)
