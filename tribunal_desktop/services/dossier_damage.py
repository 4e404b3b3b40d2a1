"""Kept files that are missing, changed or without their entry (row T23): of one dispute, and of the whole store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Attachment,
    AttachmentContent,
    DamagedFile,
    Dispute,
    DossierSheet,
    IssuedDocument,
    IssuedDocumentContent,
    OutboxRecord,
)
from tribunal_desktop.rules.terms import FileDamage, SheetKind, Volume
from tribunal_desktop.services.dossier_places import sheet_kind
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.dossier_views import CheckedFiles, Damage
from tribunal_desktop.services.scan_damage import (
    SCAN_OWNER,
    changed_scans,
    scan_damage,
    scan_hashes,
    scans_without_content,
)
from tribunal_desktop.services.seal_reading import SEAL_OWNER

SHEET_OWNER = DossierSheet.record_type
"""``Attachment.owner_type`` of a file of the main volume; those of the secret one have no attachment and stay here."""
_BYTES_ELSEWHERE = (SHEET_OWNER, SCAN_OWNER, SEAL_OWNER)
"""Owners of attachments whose bytes are looked for with the sheet, scan or paper they belong to."""
_ATTACHED, _ISSUED = "attached", "issued"


def damage_of(session: Session, dispute_id: str) -> tuple[Damage, ...]:
    """What is known to be wrong: missing contents and entries, and contents an earlier check found changed."""
    found: list[Damage] = []
    rules = dossier_rules()
    wrong = set(session.scalars(select(DamagedFile.sha256)))
    for sheet, kept, attachment in session.execute(_files(dispute_id)):
        named = attachment is not None or rules.volume(sheet.kind) is Volume.SECRET
        problem = _problem(sheet.sha256 or "", wrong, there=kept is not None, named=named)
        if problem is not None:
            found.append(Damage(problem, sheet.title, sheet.kind, sheet.sha256 or "", dispute_id))
    for document, kept in session.execute(_papers(dispute_id)):
        problem = _problem(document.pdf_sha256, wrong, there=kept is not None, named=True)
        if problem is not None:
            kind = sheet_kind(session, rules, document.template)
            found.append(Damage(problem, document.title, kind, document.pdf_sha256, dispute_id))
    return (*found, *scan_damage(session, dispute_id, wrong), *_without_entry(session, dispute_id))


def check_contents(session: Session, dispute_id: str, now: datetime) -> None:
    """Read every file of a dossier through and note those whose bytes do not give their hash; within a write."""
    files = {kept for _, kept, _ in session.execute(_files(dispute_id)) if kept is not None}
    for sha256 in sorted(files | scan_hashes(session, dispute_id)):
        content = session.scalar(select(AttachmentContent.content).where(AttachmentContent.sha256 == sha256))
        note_content(session, sha256, content, now)
    for document, kept in session.execute(_papers(dispute_id)).all():
        if kept is not None:
            pdf = session.scalar(
                select(IssuedDocumentContent.pdf).where(IssuedDocumentContent.document_id == document.id)
            )
            note_content(session, document.pdf_sha256, pdf, now)


def note_content(session: Session, sha256: str, content: bytes | None, now: datetime) -> bool:
    """Compare ``content`` with its hash and keep what was found; true when it holds."""
    known = session.get(DamagedFile, sha256)
    holds = content is not None and hashlib.sha256(content).hexdigest() == sha256
    if holds and known is not None:
        session.delete(known)
    elif not holds and known is None:
        session.add(DamagedFile(sha256=sha256, found_at=now))
    return holds


def check_some(session: Session, after: str, most: int, now: datetime) -> CheckedFiles:
    """Check the next ``most`` files of the whole store after ``after`` (empty: from the first); within a write.

    The last stretch adds the entries of the store that have no content at all.
    """
    store, _, last = (after or f"{_ATTACHED} ").partition(" ")
    damage: list[Damage] = []
    checked, at = 0, ""
    if store == _ATTACHED:
        for sha256, content in session.execute(
            select(AttachmentContent.sha256, AttachmentContent.content)
            .where(AttachmentContent.sha256 > last)
            .order_by(AttachmentContent.sha256)
            .limit(most)
        ):
            checked, at = checked + 1, f"{_ATTACHED} {sha256}"
            if not note_content(session, sha256, content, now):
                damage += _owners(session, sha256)
        at = at if checked == most else f"{_ISSUED} "
    else:
        for document, pdf in session.execute(
            select(IssuedDocument, IssuedDocumentContent.pdf)
            .join(IssuedDocumentContent, IssuedDocumentContent.document_id == IssuedDocument.id)
            .where(IssuedDocument.id > last)
            .order_by(IssuedDocument.id)
            .limit(most)
        ):
            checked, at = checked + 1, f"{_ISSUED} {document.id}"
            if not note_content(session, document.pdf_sha256, pdf, now):
                damage.append(_of_document(session, document, FileDamage.DIFFERS))
        if checked < most:
            at = ""
            damage += _without_content(session)
    return CheckedFiles(checked, _how_many(session), tuple(damage), at)


def _problem(sha256: str, wrong: set[str], *, there: bool, named: bool) -> FileDamage | None:
    if not there:
        return FileDamage.CONTENT_MISSING
    if sha256 in wrong:
        return FileDamage.DIFFERS
    return None if named else FileDamage.ENTRY_MISSING


def _files(dispute_id: str) -> Select[DossierSheet, str, str]:
    """File sheets with the hash of their content and their attachment, where these are there."""
    return (
        select(DossierSheet, AttachmentContent.sha256, Attachment.id)
        .outerjoin(AttachmentContent, AttachmentContent.sha256 == DossierSheet.sha256)
        .outerjoin(Attachment, and_(Attachment.owner_type == SHEET_OWNER, Attachment.owner_id == DossierSheet.id))
        .where(DossierSheet.dispute_id == dispute_id, DossierSheet.sha256.is_not(None), DossierSheet.out_on.is_(None))
    )


def _papers(dispute_id: str) -> Select[IssuedDocument, str]:
    """Issued papers, with their id again where the PDF is there."""
    return (
        select(IssuedDocument, IssuedDocumentContent.document_id)
        .outerjoin(IssuedDocumentContent, IssuedDocumentContent.document_id == IssuedDocument.id)
        .where(IssuedDocument.dispute_id == dispute_id)
    )


def _without_entry(session: Session, dispute_id: str) -> Iterator[Damage]:
    """Files whose sheet the history of the dispute knows and the store has no more."""
    written = (
        select(OutboxRecord.changes_json)
        .outerjoin(DossierSheet, DossierSheet.id == OutboxRecord.entity_id)
        .where(
            OutboxRecord.dispute_id == dispute_id,
            OutboxRecord.type == DossierSheet.record_type,
            OutboxRecord.operation == "create",
            DossierSheet.id.is_(None),
        )
    )
    for changes in session.scalars(written):
        fields = json.loads(changes)
        if fields["sha256"]:
            yield Damage(FileDamage.ENTRY_MISSING, "", SheetKind(fields["kind"]), fields["sha256"], dispute_id)


def _owners(session: Session, sha256: str) -> list[Damage]:
    """The sheets a changed file belongs to; one line without a case for a file of another part."""
    rows = session.execute(
        select(DossierSheet, Dispute.number)
        .join(Dispute, Dispute.id == DossierSheet.dispute_id)
        .where(DossierSheet.sha256 == sha256)
    ).all()
    found = [_of_sheet(sheet, number, FileDamage.DIFFERS) for sheet, number in rows] + changed_scans(session, sha256)
    return found or [Damage(FileDamage.DIFFERS, "", None, sha256)]


def _without_content(session: Session) -> list[Damage]:
    sheets = session.execute(
        select(DossierSheet, Dispute.number)
        .join(Dispute, Dispute.id == DossierSheet.dispute_id)
        .outerjoin(AttachmentContent, AttachmentContent.sha256 == DossierSheet.sha256)
        .where(DossierSheet.sha256.is_not(None), AttachmentContent.sha256.is_(None))
    )
    others = session.scalars(
        select(Attachment)
        .outerjoin(AttachmentContent, AttachmentContent.sha256 == Attachment.sha256)
        .where(AttachmentContent.sha256.is_(None), Attachment.owner_type.not_in(_BYTES_ELSEWHERE))
    )
    papers = session.scalars(
        select(IssuedDocument)
        .outerjoin(IssuedDocumentContent, IssuedDocumentContent.document_id == IssuedDocument.id)
        .where(IssuedDocumentContent.document_id.is_(None))
    )
    return [
        *(_of_sheet(sheet, number, FileDamage.CONTENT_MISSING) for sheet, number in sheets),
        *(Damage(FileDamage.CONTENT_MISSING, row.caption, None, row.sha256) for row in others),
        *(_of_document(session, document, FileDamage.CONTENT_MISSING) for document in papers),
        *scans_without_content(session),
    ]


def _of_sheet(sheet: DossierSheet, number: str, problem: FileDamage) -> Damage:
    return Damage(problem, sheet.title, sheet.kind, sheet.sha256 or "", sheet.dispute_id, number)


def _of_document(session: Session, document: IssuedDocument, problem: FileDamage) -> Damage:
    dispute = session.get(Dispute, document.dispute_id) if document.dispute_id else None
    number = dispute.number if dispute else ""
    return Damage(problem, document.title, None, document.pdf_sha256, document.dispute_id or "", number)


def _how_many(session: Session) -> int:
    contents = session.scalar(select(func.count()).select_from(AttachmentContent)) or 0
    return contents + (session.scalar(select(func.count()).select_from(IssuedDocumentContent)) or 0)
