"""Reads a dossier: rows that were put in, and the papers issued in the case that nobody had to put in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agent,
    AttachmentContent,
    Deadline,
    Dispute,
    DossierArchiving,
    DossierExport,
    DossierSheet,
    IssuedDocument,
    IssuedDocumentContent,
    PerformancePayment,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.dossier import DossierRules, Sheet, When, asked_of, lacking, number_pages
from tribunal_desktop.rules.terms import Procedure, SheetKind, SheetSource, Volume
from tribunal_desktop.services.dossier_damage import damage_of
from tribunal_desktop.services.dossier_places import sheet_kind
from tribunal_desktop.services.dossier_views import Archived, Damage, DossierView, ExportRow, SheetRow
from tribunal_desktop.services.scan_reading import paper_scans
from tribunal_desktop.services.scan_views import PaperScan

ISSUED_AFTER = 100_000
"""Position of an issued paper nobody moved: behind what was put in, in the order of issue."""
ARCHIVE_LIMIT = "X-FILE"
PDF = "application/pdf"


class Entry(NamedTuple):
    """A sheet before it has its pages: its own row, or an issued paper without one."""

    sheet: Sheet
    row: DossierSheet | None
    document: IssuedDocument | None

    @property
    def title(self) -> str:
        """What the list of contents calls it."""
        return self.row.title if self.row is not None else self.document.title if self.document is not None else ""

    @property
    def sha256(self) -> str:
        """Hash of its file."""
        if self.document is not None:
            return self.document.pdf_sha256
        return (self.row.sha256 or "") if self.row is not None else ""


def view_of(session: Session, dispute: Dispute, rules: DossierRules, *, secret: bool) -> DossierView:
    """The dossier; ``secret`` tells whether the secret volume may be seen."""
    archived = archiving_of(session, dispute.id)
    entries = entries_of(session, dispute.id, rules)
    late = [each for each in entries if each.row is None] if archived else []
    within = [each for each in entries if each not in late]
    damage = damage_of(session, dispute.id)
    if not secret:
        damage = tuple(each for each in damage if each.kind is None or rules.volume(each.kind) is Volume.MAIN)
    facts = facts_of(session, dispute)
    scans = paper_scans(session, [each.document for each in within if each.document is not None])
    return DossierView(
        dispute_id=dispute.id,
        number=dispute.number,
        closed=dispute.closed_on is not None,
        main=volume_rows(within, rules, Volume.MAIN, damage, scans),
        secret=volume_rows(within, rules, Volume.SECRET, damage, scans) if secret else None,
        lacking=lacking(rules, dispute.procedure, kinds_in(within), facts),
        required=asked_of(rules, dispute.procedure, facts),
        archived=_archived(session, archived, rules) if archived else None,
        late=len(late),
        exports=_exports(session, dispute.id),
        damage=damage,
        received_on=beijing_day(dispute.received_at),
        archive_by=session.scalar(
            select(Deadline.due_on).where(
                Deadline.dispute_id == dispute.id, Deadline.rule_id == ARCHIVE_LIMIT, Deadline.done_on.is_(None)
            )
        ),
    )


def entries_of(session: Session, dispute_id: str, rules: DossierRules) -> list[Entry]:
    """Everything that lies in the dossier, unordered; of an issued paper its last version, unless one was placed.

    A paper that was signed on the screen is there as its signed copy, which is kept as being about the paper.
    """
    rows = session.scalars(select(DossierSheet).where(DossierSheet.dispute_id == dispute_id)).all()
    issued = session.scalars(
        select(IssuedDocument)
        .where(IssuedDocument.dispute_id == dispute_id)
        .order_by(IssuedDocument.issued_at, IssuedDocument.id)
    ).all()
    documents = {each.id: each for each in issued}
    placed = {row.document_id for row in rows}
    found = [
        Entry(Sheet(row.id, row.kind, row.position, row.pages), row, documents.get(row.document_id or ""))
        for row in rows
        if row.out_on is None
    ]
    last = {(each.template, each.about_id): each.id for each in issued}
    signed = {each.about_id for each in issued} & documents.keys()
    for at, document in enumerate(issued):
        newest = last[document.template, document.about_id] == document.id and document.id not in signed
        if newest and document.id not in placed and document.template not in rules.left_out:
            kind = sheet_kind(session, rules, document.template)
            found.append(Entry(Sheet(document.id, kind, ISSUED_AFTER + at, document.pages), None, document))
    return found


def volume_rows(
    entries: Iterable[Entry],
    rules: DossierRules,
    volume: Volume,
    damage: Sequence[Damage] = (),
    scans: Mapping[str, PaperScan] | None = None,
) -> tuple[SheetRow, ...]:
    """The sheets of a volume in the lawful order with their pages."""
    by_id = {entry.sheet.id: entry for entry in entries}
    wrong = {each.sha256: each.problem for each in damage}
    made = []
    for sheet, first, last in (
        (numbered.sheet, numbered.first, numbered.last)
        for numbered in number_pages((entry.sheet for entry in by_id.values()), rules, volume)
    ):
        entry = by_id[sheet.id]
        row, document = entry.row, entry.document
        issued_on = beijing_day(document.issued_at) if document is not None else None
        made.append(
            SheetRow(
                key=sheet.id,
                kind=sheet.kind,
                volume=volume,
                title=entry.title,
                source=row.source if row is not None else SheetSource.ISSUED,
                sha256=entry.sha256,
                media_type=PDF if document is not None else row.media_type if row is not None else "",
                first=first,
                last=last,
                dated_on=(row.dated_on if row is not None else None) or issued_on,
                damage=wrong.get(entry.sha256) if entry.sha256 else None,
                scans=scans.get(document.id) if scans and document is not None else None,
            )
        )
    return tuple(made)


def kinds_in(entries: Iterable[Entry]) -> frozenset[SheetKind]:
    """The kinds of papers that are there."""
    return frozenset(entry.sheet.kind for entry in entries)


def facts_of(session: Session, dispute: Dispute) -> frozenset[When]:
    """Which conditions for required items hold in the case."""
    holds = {
        When.AGENTS: session.scalar(select(exists().where(Agent.dispute_id == dispute.id))),
        When.PERFORMANCE: session.scalar(select(exists().where(PerformancePayment.dispute_id == dispute.id))),
        When.SMALL_CLAIMS: dispute.procedure is Procedure.SMALL_CLAIMS,
    }
    return frozenset(fact for fact, true in holds.items() if true)


def archiving_of(session: Session, dispute_id: str) -> DossierArchiving | None:
    """The archiving that holds now."""
    return session.scalar(
        select(DossierArchiving).where(DossierArchiving.dispute_id == dispute_id, DossierArchiving.opened_on.is_(None))
    )


def _archived(session: Session, row: DossierArchiving, rules: DossierRules) -> Archived:
    names = {must.id: must.name.zh for must in rules.musts}
    return Archived(
        row.archived_on,
        session.get_one(StaffMember, row.archived_by_id).name,
        tuple(names.get(each, each) for each in row.lacking.split(",") if each),
        row.reason,
    )


def _exports(session: Session, dispute_id: str) -> tuple[ExportRow, ...]:
    query = (
        select(DossierExport, StaffMember.name)
        .join(StaffMember, StaffMember.id == DossierExport.exported_by_id)
        .where(DossierExport.dispute_id == dispute_id)
        .order_by(DossierExport.exported_at.desc())
    )
    return tuple(
        ExportRow(row.exported_at, name, row.receiver, row.purpose, row.encrypted, row.file_sha256)
        for row, name in session.execute(query)
    )


def dispute_named(session: Session, dispute_id: str) -> Dispute:
    """The dispute; ``KnownError("dispute_unknown")``."""
    dispute = session.get(Dispute, dispute_id)
    if dispute is None:
        raise KnownError("dispute_unknown")
    return dispute


def content_of(session: Session, entry: Entry) -> bytes | None:
    """Bytes of a sheet, none for one on paper only; ``KnownError("attachment_missing"|"attachment_damaged")``."""
    if not entry.sha256:
        return None
    if entry.document is not None:
        kept = session.get(IssuedDocumentContent, entry.document.id)
        content = kept.pdf if kept is not None else None
    else:
        stored = session.get(AttachmentContent, entry.sha256)
        content = stored.content if stored is not None else None
    if content is None:
        raise KnownError("attachment_missing")
    if hashlib.sha256(content).hexdigest() != entry.sha256:
        raise KnownError("attachment_damaged")
    return content


def row_of_document(entry: Entry, dispute_id: str, uow: UnitOfWork) -> DossierSheet:
    """A row for an issued paper that had none, where it lies now."""
    document = entry.document
    if document is None:
        raise ValueError("not an issued paper")
    return DossierSheet(
        id=new_id(uow.clock),
        dispute_id=dispute_id,
        kind=entry.sheet.kind,
        position=entry.sheet.position,
        title=document.title,
        source=SheetSource.ISSUED,
        document_id=document.id,
        pages=document.pages,
        dated_on=beijing_day(document.issued_at),
        added_at=uow.clock(),
        added_by_id=uow.actor.id,
    )
