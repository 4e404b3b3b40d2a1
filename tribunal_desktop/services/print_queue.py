"""The print queue (打印队列): papers wait in the store; one at a time is printed, none twice without being asked."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, IssuedDocument, IssuedDocumentContent, PrintQueueEntry, UnitOfWork
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import PrintState, PrintWay
from tribunal_desktop.security.digests import sha256_hex
from tribunal_desktop.services.paper_registry import came_out, check_reason, log_sending, paper_row, take_back
from tribunal_desktop.services.paper_rows import Sending
from tribunal_desktop.services.print_rows import CopiesFor, LeftPrinting, PrintLayout, PrintOrder, QueueRow, ToPrint

OPEN = (PrintState.WAITING, PrintState.PRINTING, PrintState.FAILED, PrintState.UNSURE)
_ASKED_AGAIN = (PrintState.FAILED, PrintState.UNSURE)
_DONE_SHOWN = timedelta(days=1)


class PrintQueue:
    """Entries outlive a crash and a lock; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def add(self, papers: Sequence[ToPrint]) -> tuple[str, ...]:
        """Put papers at the end of the queue, all or none.

        Raises ``no_printer``, ``nothing_to_print``, ``already_queued`` and ``reprint_reason_missing``.
        """
        wanted = [paper for paper in papers if paper.copies.copies > 0]
        if not wanted:
            raise KnownError("nothing_to_print")
        with self._uow.write("print_queue.add") as session:
            self._forget_done(session)
            place = session.scalar(select(func.max(PrintQueueEntry.position))) or 0
            entries = []
            for at, paper in enumerate(wanted, 1):
                entry = self._entry(session, paper, place + at)
                session.add(entry)
                session.flush()  # the next one may be the same paper for the same person
                entries.append(entry.id)
            return tuple(entries)

    def rows(self) -> tuple[QueueRow, ...]:
        """The queue in its order, with what was printed within a day."""
        since = self._uow.clock() - _DONE_SHOWN
        query = (
            select(PrintQueueEntry, IssuedDocument, Dispute.number)
            .join(IssuedDocument, IssuedDocument.id == PrintQueueEntry.document_id)
            .outerjoin(Dispute, Dispute.id == IssuedDocument.dispute_id)
            .where(PrintQueueEntry.state.in_(OPEN) | (PrintQueueEntry.ended_at >= since))
            .order_by(PrintQueueEntry.position)
        )
        with self._uow.read() as session:
            return tuple(_row(entry, paper, number or "") for entry, paper, number in session.execute(query))

    def open_count(self) -> int:
        """How many entries are not printed yet."""
        with self._uow.read() as session:
            return session.scalar(select(func.count()).where(PrintQueueEntry.state.in_(OPEN))) or 0

    def begin_next(self) -> PrintOrder | None:
        """Log the next entry as printed and give what to print; an entry that cannot be printed fails and says why.

        None when nothing waits or something is being printed. Raises what stands against the next entry, which is
        marked as failed then.
        """
        failed: KnownError | None = None
        with self._uow.write("print_queue.begin") as session:
            entry = session.scalars(
                select(PrintQueueEntry)
                .where(PrintQueueEntry.state.in_((PrintState.WAITING, PrintState.PRINTING)))
                .order_by(PrintQueueEntry.state != PrintState.PRINTING, PrintQueueEntry.position)
                .limit(1)
            ).first()
            if entry is None or entry.state is PrintState.PRINTING:
                return None
            try:
                paper = paper_row(session, entry.document_id)
                pdf = _content(session, paper)
                check_reason(session, paper, _sending(entry))
            except KnownError as fault:
                self._end(entry, PrintState.FAILED, fault)
                failed = fault
            else:
                entry.print_id = log_sending(session, self._uow, paper, _sending(entry)).print_id
                entry.state, entry.job = PrintState.PRINTING, ""
                layout = PrintLayout(duplex=entry.duplex)
                return PrintOrder(entry.id, pdf, paper.pages, paper.title, entry.copies, entry.printer, layout)
        raise failed

    def note_job(self, entry_id: str, job: str) -> None:
        """Note what the print service calls the job."""
        with self._uow.write("print_queue.job") as session:
            session.get_one(PrintQueueEntry, entry_id).job = job

    def finish(self, entry_id: str) -> None:
        """It came out."""
        with self._uow.write("print_queue.done") as session:
            entry = session.get_one(PrintQueueEntry, entry_id)
            came_out(session, self._uow, entry.print_id)
            self._end(entry, PrintState.DONE)

    def fail(self, entry_id: str, fault: KnownError) -> None:
        """It did not come out: its copies do not count, the reason stays with the entry, the rest goes on waiting."""
        with self._uow.write("print_queue.failed") as session:
            entry = session.get_one(PrintQueueEntry, entry_id)
            take_back(session, entry.print_id)
            self._end(entry, PrintState.FAILED, fault)

    def left_printing(self) -> tuple[LeftPrinting, ...]:
        """What was being printed when the program ended; ask before the first ``begin_next`` of a run."""
        query = select(PrintQueueEntry).where(PrintQueueEntry.state == PrintState.PRINTING)
        with self._uow.read() as session:
            return tuple(LeftPrinting(entry.id, entry.printer, entry.job) for entry in session.scalars(query))

    def mark_unsure(self, entry_id: str, fault: KnownError | None = None) -> None:
        """Nobody can say whether it came out; it keeps its line in the log until somebody who looked says so."""
        with self._uow.write("print_queue.unsure") as session:
            entry = session.get_one(PrintQueueEntry, entry_id)
            self._end(entry, PrintState.UNSURE, fault or KnownError("print_interrupted", printer=entry.printer))

    def confirm(self, entry_ids: Collection[str]) -> None:
        """Somebody looked at the printer: these came out."""
        with self._uow.write("print_queue.confirm") as session:
            for entry in _chosen(session, entry_ids, (PrintState.UNSURE,)):
                came_out(session, self._uow, entry.print_id)
                self._end(entry, PrintState.DONE)

    def retry(self, entry_ids: Collection[str], printer: str = "") -> int:
        """Let failed entries and those that did not come out wait again, on another printer where one is named."""
        with self._uow.write("print_queue.retry") as session:
            entries = _chosen(session, entry_ids, _ASKED_AGAIN)
            for entry in entries:
                if entry.state is PrintState.UNSURE:
                    take_back(session, entry.print_id)
                entry.state, entry.fault_json, entry.print_id, entry.job = PrintState.WAITING, "", "", ""
                entry.printer, entry.ended_at = printer or entry.printer, None
            return len(entries)

    def move_to(self, entry_ids: Collection[str], printer: str) -> None:
        """Send waiting entries to another printer."""
        if not printer:
            raise KnownError("no_printer")
        with self._uow.write("print_queue.move") as session:
            for entry in _chosen(session, entry_ids, (PrintState.WAITING,)):
                entry.printer = printer

    def remove(self, entry_ids: Collection[str]) -> tuple[ToPrint, ...]:
        """Take entries out that are not being printed; gives what ``add`` takes, to undo it."""
        with self._uow.write("print_queue.remove") as session:
            entries = _chosen(session, entry_ids, (PrintState.WAITING, PrintState.FAILED, PrintState.DONE))
            session.execute(delete(PrintQueueEntry).where(PrintQueueEntry.id.in_([entry.id for entry in entries])))
            return tuple(_asked(entry) for entry in entries if entry.state is not PrintState.DONE)

    def _entry(self, session: Session, paper: ToPrint, position: int) -> PrintQueueEntry:
        if not paper.printer:
            raise KnownError("no_printer")
        row = paper_row(session, paper.paper_id)
        entry = PrintQueueEntry(
            id=new_id(self._uow.clock),
            position=position,
            document_id=row.id,
            recipient=paper.copies.recipient.strip(),
            copies=paper.copies.copies,
            printer=paper.printer,
            duplex=paper.duplex,
            reason=paper.reason.strip(),
            bundle=paper.bundle,
            added_at=self._uow.clock(),
            added_by_id=self._uow.actor.id,
        )
        waiting = session.scalar(
            select(func.count()).where(
                PrintQueueEntry.document_id == row.id,
                PrintQueueEntry.recipient == entry.recipient,
                PrintQueueEntry.state.in_(OPEN),
            )
        )
        if waiting:
            raise KnownError("already_queued", title=row.title, recipient=entry.recipient or "—")
        check_reason(session, row, _sending(entry))
        return entry

    def _end(self, entry: PrintQueueEntry, state: PrintState, fault: KnownError | None = None) -> None:
        entry.state, entry.ended_at = state, self._uow.clock()
        entry.fault_json = canonical_json({"code": fault.code, "params": fault.params}) if fault else ""

    def _forget_done(self, session: Session) -> None:
        before = self._uow.clock() - _DONE_SHOWN
        session.execute(
            delete(PrintQueueEntry).where(PrintQueueEntry.state == PrintState.DONE, PrintQueueEntry.ended_at < before)
        )


def _chosen(session: Session, entry_ids: Iterable[str], states: tuple[PrintState, ...]) -> Sequence[PrintQueueEntry]:
    query = select(PrintQueueEntry).where(PrintQueueEntry.id.in_(list(entry_ids)), PrintQueueEntry.state.in_(states))
    return session.scalars(query.order_by(PrintQueueEntry.position)).all()


def _content(session: Session, paper: IssuedDocument) -> bytes:
    kept = session.get(IssuedDocumentContent, paper.id)
    if kept is None or sha256_hex(kept.pdf) != paper.pdf_sha256:
        raise KnownError("paper_damaged", title=paper.title)
    return kept.pdf


def _sending(entry: PrintQueueEntry) -> Sending:
    return Sending(PrintWay.PRINTER, entry.printer, entry.copies, entry.reason, entry.recipient)


def _asked(entry: PrintQueueEntry) -> ToPrint:
    copies = CopiesFor(entry.recipient, entry.copies)
    return ToPrint(entry.document_id, copies, entry.printer, entry.duplex, entry.reason, entry.bundle)


def _row(entry: PrintQueueEntry, paper: IssuedDocument, number: str) -> QueueRow:
    return QueueRow(
        id=entry.id,
        paper_id=paper.id,
        dispute_id=paper.dispute_id or "",
        title=paper.title,
        registry_no=paper.registry_no,
        number=number,
        recipient=entry.recipient,
        copies=entry.copies,
        printer=entry.printer,
        bundle=entry.bundle,
        state=entry.state,
        added_at=entry.added_at,
        fault=_fault(entry),
    )


def _fault(entry: PrintQueueEntry) -> KnownError | None:
    if not entry.fault_json:
        return None
    kept = json.loads(entry.fault_json)
    code, params = kept["code"], kept["params"]
    return KnownError(code, **params)
