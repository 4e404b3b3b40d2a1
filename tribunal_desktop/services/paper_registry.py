"""The registry of papers (文书登记) inside a running transaction: numbers, versions, rows as the window shows them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Dispute,
    IssuedDocument,
    IssuedDocumentContent,
    PaperPrinted,
    Party,
    StaffMember,
    StoreInfo,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.provisional import registry_key
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.security.digests import sm3_hex
from tribunal_desktop.services.form_keeping import made_for
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, KeptPrint, Sending
from tribunal_desktop.services.paper_served import service_states
from tribunal_desktop.services.paper_signed import is_signed, places_of, places_text, signed_links
from tribunal_desktop.services.parties import both_sides, party_names
from tribunal_desktop.services.scan_reading import paper_scans
from tribunal_desktop.services.seal_reading import ask, drop_open, note_begun, note_printed, seal_is_here, seal_states
from tribunal_desktop.services.search_index import index_paper
from tribunal_desktop.services.tribunal_profile import this_device

FONT_SEPARATOR = "、"


def paper_row(session: Session, paper_id: str) -> IssuedDocument:
    """The row of a kept paper; raises ``paper_gone``."""
    row = session.get(IssuedDocument, paper_id)
    if row is None:
        raise KnownError("paper_gone")
    return row


def last_version(session: Session, template: str, keep: KeepAs) -> IssuedDocument | None:
    """The latest version of what ``keep`` names, made from ``template``."""
    return session.scalars(
        select(IssuedDocument)
        .where(
            IssuedDocument.dispute_id == keep.dispute_id,
            IssuedDocument.template == template,
            IssuedDocument.about_id == keep.about_id,
        )
        .order_by(IssuedDocument.version.desc())
        .limit(1)
    ).first()


def kept_as(session: Session, paper: Paper, keep: KeepAs) -> IssuedDocument | None:
    """The same paper, byte for byte, if it was kept in the dispute before."""
    return session.scalars(
        select(IssuedDocument)
        .where(IssuedDocument.pdf_sha256 == paper.sha256, IssuedDocument.dispute_id == keep.dispute_id)
        .limit(1)
    ).first()


def enter(
    session: Session, uow: UnitOfWork, paper: Paper, keep: KeepAs, *, paper_id: str = "", data_json: str = ""
) -> IssuedDocument:
    """Enter a paper under the next number of the year, as the next version of what it is kept as.

    Raises ``correction_needed`` when the last version was signed and ``keep`` does not say by what it is corrected.
    """
    last = last_version(session, paper.template, keep)
    correction = keep.correction if keep.correction and keep.correction.complete else None
    if last is not None and correction is None and is_signed(session, last.id):
        raise KnownError("correction_needed", title=last.title, version=last.version)
    now, year = uow.clock(), uow.today().year
    serial = _next_serial(session, year)
    row = IssuedDocument(
        id=paper_id or new_id(uow.clock),
        dispute_id=keep.dispute_id,
        registry_no=f"文{year}-{this_device(session).mark}-{serial:05d}",
        registry_year=year,
        registry_serial=serial,
        about_id=keep.about_id,
        template=paper.template,
        template_version=paper.template_version,
        title=title_of(paper, keep),
        version=last.version + 1 if last else 1,
        snapshot_json=data_json or paper.data_json,
        pdf_sha256=paper.sha256,
        pdf_sm3=sm3_hex(paper.pdf),
        imprint=paper.imprint,
        pages=paper.pages,
        places_json=places_text(paper.places),
        ruling_no=correction.ruling_no.strip() if correction else "",
        correction_reason=correction.reason.strip() if correction else "",
        fonts=FONT_SEPARATOR.join(paper.fonts),
        issued_at=now,
        issued_by_id=uow.actor.id,
    )
    session.add(row)
    session.flush()
    session.add(IssuedDocumentContent(document_id=row.id, pdf=paper.pdf))
    index_paper(session, row.id)
    if paper.court_seal and not seal_is_here(session):
        if last is not None:
            drop_open(session, last.id, f"第{row.version}版代替")
        ask(session, uow, row, len(paper.pdf))
    return row


def _next_serial(session: Session, year: int) -> int:
    """After the highest of the year, and after what a restored store's former self may have given."""
    highest = select(func.max(IssuedDocument.registry_serial)).where(IssuedDocument.registry_year == year)
    floor = session.get(StoreInfo, registry_key(year))
    return 1 + max(session.scalar(highest) or 0, int(floor.value) if floor else 0)


def log_sending(session: Session, uow: UnitOfWork, row: IssuedDocument, sending: Sending) -> KeptPrint:
    """``note_sending`` where ``check_reason`` allows it."""
    check_reason(session, row, sending)
    return note_sending(session, uow, row, sending)


def note_sending(session: Session, uow: UnitOfWork, row: IssuedDocument, sending: Sending) -> KeptPrint:
    """Count and log what is about to leave."""
    row.copies += sending.copies
    entry = PaperPrinted(
        id=new_id(uow.clock),
        dispute_id=row.dispute_id,
        document_id=row.id,
        title=row.title,
        printed_at=uow.clock(),
        printed_by_id=uow.actor.id,
        way=sending.way,
        went_to=sending.went_to,
        copies=sending.copies,
        recipient=sending.recipient.strip(),
        reason=sending.reason.strip(),
    )
    session.add(entry)
    session.flush()
    if sending.way is PrintWay.PRINTER and sending.copies:
        note_begun(session, row.id, entry.id)
    return KeptPrint(issued_rows(session, [row])[0], (entry.id,))


def check_reason(session: Session, row: IssuedDocument, sending: Sending) -> None:
    """A copy for somebody who may have one already needs a reason: else raises ``reprint_reason_missing``."""
    if sending.way is not PrintWay.PRINTER or sending.reason.strip() or not row.copies:
        return
    to = sending.recipient.strip()
    earlier = select(PaperPrinted.id).where(
        PaperPrinted.document_id == row.id, PaperPrinted.failed.is_(False), PaperPrinted.copies > 0
    )
    named = earlier.where(PaperPrinted.recipient.in_((to, "")))
    if not to or session.scalars(named.limit(1)).first() is not None:
        raise KnownError("reprint_reason_missing", number=row.registry_no, copies=row.copies)


def came_out(session: Session, uow: UnitOfWork, print_id: str) -> None:
    """The print is out: the court's seal is on its copies if it said yes before they were printed."""
    entry = session.get_one(PaperPrinted, print_id)
    if entry.way is PrintWay.PRINTER and entry.copies and not entry.failed:
        note_printed(session, uow, entry)


def take_back(session: Session, print_id: str) -> None:
    """The entry of a print that failed stays and says so; its copies do not count."""
    entry = session.get_one(PaperPrinted, print_id)
    if not entry.failed:
        entry.failed = True
        paper_row(session, entry.document_id).copies -= entry.copies


def staff_names(session: Session) -> dict[str, str]:
    """Names of the staff by id."""
    return {key: name for key, name in session.execute(select(StaffMember.id, StaffMember.name))}


def issued_rows(session: Session, rows: Sequence[IssuedDocument]) -> tuple[IssuedPaper, ...]:
    """The rows with their disputes, parties, recipients and service, each asked for once."""
    ids = {row.dispute_id for row in rows if row.dispute_id}
    parties = party_names(session, ids)
    disputes = {row.id: row for row in session.scalars(select(Dispute).where(Dispute.id.in_(ids)))} if ids else {}
    names, served = staff_names(session), service_states(session, rows)
    scans = paper_scans(session, rows)
    recipients, addressees = _recipients(session, [row.id for row in rows]), _addressees(session, rows)
    signed = signed_links(session, rows)
    seals = seal_states(session, [row.id for row in rows])
    return tuple(
        IssuedPaper(
            id=row.id,
            dispute_id=row.dispute_id,
            number=disputes[row.dispute_id].number if row.dispute_id else "",
            parties=both_sides(parties[row.dispute_id]) if row.dispute_id else "",
            template=row.template,
            template_version=row.template_version,
            title=row.title,
            version=row.version,
            sha256=row.pdf_sha256,
            pages=row.pages,
            fonts=tuple(row.fonts.split(FONT_SEPARATOR)),
            copies=row.copies,
            issued_at=row.issued_at,
            issued_by=names.get(row.issued_by_id, ""),
            registry_no=row.registry_no,
            sm3=row.pdf_sm3,
            addressed_to=addressees.get(made_for(row.about_id), ""),
            recipients=recipients.get(row.id, ()),
            served=served.get(row.id),
            scans=scans.get(row.id),
            signed=signed[row.id].state if row.id in signed else None,
            signed_with=signed[row.id].other_no if row.id in signed else "",
            places=len(places_of(row)),
            seal=seals.get(row.id),
        )
        for row in rows
    )


def title_of(paper: Paper, keep: KeepAs) -> str:
    """What it is kept as, else the title on it without the spaces that only spread it over the page."""
    return keep.title or paper.title.replace("\u3000", "")


def _addressees(session: Session, rows: Sequence[IssuedDocument]) -> dict[str, str]:
    """Names of the parties papers are made out to, by the id of the party."""
    ids = {made_for(row.about_id) for row in rows if row.about_id}
    if not ids:
        return {}
    return {key: name for key, name in session.execute(select(Party.id, Party.name).where(Party.id.in_(ids)))}


def _recipients(session: Session, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    query = (
        select(PaperPrinted.document_id, PaperPrinted.recipient)
        .where(PaperPrinted.document_id.in_(ids), PaperPrinted.recipient != "", PaperPrinted.failed.is_(False))
        .order_by(PaperPrinted.document_id, PaperPrinted.printed_at, PaperPrinted.id)
    )
    found: dict[str, tuple[str, ...]] = {}
    for paper_id, recipient in session.execute(query):
        known = found.get(paper_id, ())
        if recipient not in known:
            found[paper_id] = (*known, recipient)
    return found
