"""The registry of papers (文书登记簿): every paper is kept before it leaves; printed again with a reason; verified."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import IssuedDocument, IssuedDocumentContent, PaperPrinted, SigningSession, UnitOfWork
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.security.digests import sha256_hex
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.paper_entering import NewCheck, check_of, entered
from tribunal_desktop.services.paper_proof import paper_faults
from tribunal_desktop.services.paper_registry import (
    check_reason,
    issued_rows,
    kept_as,
    log_sending,
    note_sending,
    paper_row,
    staff_names,
)
from tribunal_desktop.services.paper_rows import (
    IssuedPaper,
    KeepAs,
    KeptPrint,
    PaperPage,
    PaperProof,
    PaperQuery,
    PrintRow,
    Sending,
)
from tribunal_desktop.services.papers import print_again
from tribunal_desktop.services.papers_workbook import papers_workbook
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.print_rows import FILE_COPY, Recipient
from tribunal_desktop.services.print_underway import PrintsUnderway
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import found_disputes
from tribunal_desktop.services.signing_proof import finished_signing, signing_faults
from tribunal_desktop.services.signing_reading import signatures_of
from tribunal_desktop.texts import Language

_MOST_LISTED = 500
_MOST_EXPORTED = 20_000


class IssuedPapers:
    """Keeps, counts, lists and verifies; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference | None = None) -> None:
        """``reference`` are the tables papers are checked against where somebody has read them already."""
        self._uow = uow
        self._reference = reference or Reference()
        self.underway = PrintsUnderway(uow)

    def known(self, paper: Paper, keep: KeepAs) -> IssuedPaper | None:
        """The same paper, byte for byte, if it was kept before."""
        with self._uow.read() as session:
            row = kept_as(session, paper, keep)
            return issued_rows(session, [row])[0] if row else None

    def check(self, paper: Paper, keep: KeepAs) -> NewCheck | None:
        """What the check says of a paper that is not kept yet; None for a computed sheet, which has none."""
        with self._uow.read() as session:
            return check_of(session, self._reference, paper, keep.dispute_id)

    def keep(self, paper: Paper, keep: KeepAs, sending: Sending) -> KeptPrint:
        """Keep a paper that is about to leave and log where it goes; in one dispute the same bytes are the same row.

        Raises ``paper_refused``, ``reprint_reason_missing`` and ``correction_needed``; then, as after any failure,
        nothing was written and nothing may leave.
        """
        with self._uow.write("paper.keep") as session:
            return self._kept(session, paper, keep, sending)

    def keep_for(self, paper: Paper, keep: KeepAs, sendings: Sequence[Sending]) -> KeptPrint:
        """Like ``keep``, for several recipients in one print: each has an entry of their own."""
        with self._uow.write("paper.keep") as session:
            row = entered(session, self._uow, self._reference, paper, keep)
            to = keep.recipient
            return self._log_each(
                session, row, [one if one.recipient else dataclasses.replace(one, recipient=to) for one in sendings]
            )

    def begin_print(self, paper_id: str, sendings: Sequence[Sending]) -> KeptPrint:
        """Log that a kept paper is printed for these recipients; ``end_print`` says what became of it.

        Raises ``paper_gone``, ``reprint_reason_missing``.
        """
        with self._uow.write("paper.print") as session:
            return self._log_each(session, paper_row(session, paper_id), sendings)

    def end_print(self, kept: KeptPrint, came_out: bool | None) -> None:
        """What became of a print that was begun: out, or not and its copies do not count; None when nobody can say."""
        self.underway.end(kept.print_ids, came_out)

    def recipients(self, dispute_id: str | None) -> tuple[Recipient, ...]:
        """Whom a paper of the dispute may be printed for: its parties in their order, then the file."""
        if dispute_id is None:
            return ()
        with self._uow.read() as session:
            parties = tuple(Recipient(party.name, party.role) for party in parties_of(session, dispute_id))
        return (*parties, Recipient(FILE_COPY))

    def last_printer(self) -> str:
        """The printer this person printed on last; empty when there is none."""
        query = (
            select(PaperPrinted.went_to)
            .where(
                PaperPrinted.printed_by_id == self._uow.actor.id,
                PaperPrinted.way == PrintWay.PRINTER,
                PaperPrinted.failed.is_(False),
            )
            .order_by(PaperPrinted.printed_at.desc())
            .limit(1)
        )
        with self._uow.read() as session:
            return session.scalar(query) or ""

    def keep_and_send(self, paper: Paper, keep: KeepAs, sending: Sending, send: Callable[[], None]) -> IssuedPaper:
        """``keep``, then ``send``; what ``send`` raises is raised again, with the entry marked as failed.

        Where the program ends in between, somebody is asked what became of it, as of a print.
        """
        with self._uow.write("paper.keep") as session:
            kept = self._kept(session, paper, keep, sending)
            self.underway.begin(session, kept.print_ids)
        return self._sent(kept, send)

    def send(self, paper_id: str, sending: Sending, send: Callable[[], None]) -> IssuedPaper:
        """Log that a kept paper leaves once more, then ``send`` it; raises as ``keep_and_send``, and ``paper_gone``."""
        with self._uow.write("paper.print") as session:
            kept = log_sending(session, self._uow, paper_row(session, paper_id), sending)
            self.underway.begin(session, kept.print_ids)
        return self._sent(kept, send)

    def page(self, query: PaperQuery) -> PaperPage:
        """The latest papers that answer ``query``, at most 500, with how many there are in all."""
        with self._uow.read() as session:
            wanted = _wanted(session, query)
            count, copies = session.execute(
                select(func.count(), func.coalesce(func.sum(IssuedDocument.copies), 0)).where(*wanted)
            ).one()
            rows = session.scalars(_latest(wanted).limit(_MOST_LISTED)).all()
            return PaperPage(issued_rows(session, rows), count, copies)

    def workbook(self, query: PaperQuery, lang: Language) -> bytes:
        """All papers that answer, up to 20,000, as an Excel file."""
        with self._uow.read() as session:
            rows = session.scalars(_latest(_wanted(session, query)).limit(_MOST_EXPORTED)).all()
            papers = issued_rows(session, rows)
        return papers_workbook(papers, lang)

    def paper(self, paper_id: str) -> IssuedPaper:
        """One kept paper; raises ``paper_gone``."""
        with self._uow.read() as session:
            return issued_rows(session, [paper_row(session, paper_id)])[0]

    def handed_out(self, paper_id: str) -> IssuedPaper:
        """What people are given of a paper: its signed copy once there is one; raises ``paper_gone``."""
        with self._uow.read() as session:
            signed = SigningSession.signed_document_id
            copy_id = session.scalar(select(signed).where(SigningSession.document_id == paper_id, signed.is_not(None)))
            return issued_rows(session, [paper_row(session, copy_id or paper_id)])[0]

    def prints(self, paper_id: str) -> tuple[PrintRow, ...]:
        """The log of one paper, the latest first."""
        query = (
            select(PaperPrinted)
            .where(PaperPrinted.document_id == paper_id)
            .order_by(PaperPrinted.printed_at.desc(), PaperPrinted.id.desc())
        )
        with self._uow.read() as session:
            names = staff_names(session)
            return tuple(
                PrintRow(
                    row.printed_at,
                    names.get(row.printed_by_id, ""),
                    Sending(row.way, row.went_to, row.copies, row.reason, row.recipient),
                    row.failed,
                )
                for row in session.scalars(query)
            )

    def content(self, paper_id: str) -> bytes:
        """The PDF as it was kept; raises ``paper_damaged`` when the bytes are not those that were entered."""
        with self._uow.read() as session:
            row = paper_row(session, paper_id)
            kept = session.get(IssuedDocumentContent, paper_id)
            if kept is None or sha256_hex(kept.pdf) != row.pdf_sha256:
                raise KnownError("paper_damaged", title=row.title)
            return kept.pdf

    def verify(self, paper_id: str) -> PaperProof:
        """Compare the kept bytes with their entry and the entry with the record of acts; print its data again."""
        with self._uow.read() as session:
            row = paper_row(session, paper_id)
            signing = finished_signing(session, paper_id)
            signed = tuple(signing_faults(session, signing)) if signing else ()
            faults = (*paper_faults(session, row), *signed)
            signatures = len(signatures_of(session, signing.id)) if signing else 0
            session.expunge(row)
        reprint = print_again(row) if row.snapshot_json else None
        return PaperProof(faults, row.pdf_sha256, row.pdf_sm3, reprint, signatures)

    def save_copy(self, paper_id: str, path: Path) -> None:
        """Write the PDF to a file, whole or not at all; raises ``file_not_saved``, ``paper_damaged``."""
        save_file(path, self.content(paper_id))

    def _kept(self, session: Session, paper: Paper, keep: KeepAs, sending: Sending) -> KeptPrint:
        row = entered(session, self._uow, self._reference, paper, keep)
        to = sending.recipient or keep.recipient
        return log_sending(session, self._uow, row, dataclasses.replace(sending, recipient=to))

    def _sent(self, kept: KeptPrint, send: Callable[[], None]) -> IssuedPaper:
        try:
            send()
        except Exception:
            self.underway.end(kept.print_ids, came_out=False)
            raise
        self.underway.end(kept.print_ids, came_out=True)
        return kept.paper

    def _log_each(self, session: Session, row: IssuedDocument, sendings: Sequence[Sending]) -> KeptPrint:
        for sending in sendings:
            check_reason(session, row, sending)
        prints = [note_sending(session, self._uow, row, sending) for sending in sendings]
        begun = tuple(one.print_id for one in prints)
        self.underway.begin(session, begun)
        return KeptPrint(prints[-1].paper, begun)


def _latest(wanted: list[ColumnElement[bool]]) -> Select[IssuedDocument]:
    """The latest first; papers of one moment in the order in which they entered the registry."""
    order = (IssuedDocument.issued_at, IssuedDocument.registry_serial, IssuedDocument.id)
    return select(IssuedDocument).where(*wanted).order_by(*(each.desc() for each in order))


def _wanted(session: Session, query: PaperQuery) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if query.dispute_id is not None:
        wanted.append(IssuedDocument.dispute_id == query.dispute_id)
    if query.first is not None:
        wanted.append(IssuedDocument.issued_at >= _midnight(query.first))
    if query.last is not None and query.last < date.max:
        wanted.append(IssuedDocument.issued_at < _midnight(query.last + timedelta(days=1)))
    if text := query.text.strip():
        in_title = IssuedDocument.title.contains(text, autoescape=True)
        in_number = IssuedDocument.registry_no.contains(text, autoescape=True)
        disputes = [] if query.dispute_id else found_disputes(session, text, _MOST_LISTED)
        wanted.append(or_(in_title, in_number, IssuedDocument.dispute_id.in_(disputes)))
    return wanted


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)
