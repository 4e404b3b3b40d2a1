"""Scanned pages whose picture is missing, changed or without its entry (row T23)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import AttachmentContent, Dispute, IssuedDocument, OutboxRecord, ScanPage
from tribunal_desktop.rules.terms import FileDamage, ScanState
from tribunal_desktop.services.dossier_places import sheet_kind
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.dossier_views import Damage

SCAN_OWNER = ScanPage.record_type
"""``Attachment.owner_type`` of a filed page; one that waits, or of the secret volume, has none and stays here."""


def scan_hashes(session: Session, dispute_id: str) -> set[str]:
    """Hashes of the pictures filed in a dispute."""
    return set(session.scalars(select(ScanPage.sha256).where(*_filed(dispute_id))))


def scan_damage(session: Session, dispute_id: str, wrong: Collection[str]) -> Iterator[Damage]:
    """What is known to be wrong with the pages filed in a dispute; ``wrong`` are hashes found changed before."""
    for page, document, kept in session.execute(_pages().where(*_filed(dispute_id))):
        if kept is None:
            yield _damage(session, FileDamage.CONTENT_MISSING, page, document)
        elif page.sha256 in wrong:
            yield _damage(session, FileDamage.DIFFERS, page, document)
    gone = (
        select(OutboxRecord.entity_id)
        .outerjoin(ScanPage, ScanPage.id == OutboxRecord.entity_id)
        .where(
            OutboxRecord.dispute_id == dispute_id,
            OutboxRecord.type == ScanPage.record_type,
            ScanPage.id.is_(None),
        )
        .distinct()
    )
    for _entity in session.scalars(gone):
        yield Damage(FileDamage.ENTRY_MISSING, "", None, "", dispute_id)


def changed_scans(session: Session, sha256: str) -> list[Damage]:
    """The pages a changed picture belongs to, of the whole tribunal."""
    found = session.execute(_pages().where(ScanPage.sha256 == sha256))
    return [_numbered(session, FileDamage.DIFFERS, page, document) for page, document, _kept in found]


def scans_without_content(session: Session) -> list[Damage]:
    """Pages of the whole tribunal whose picture is not there."""
    found = session.execute(_pages().where(AttachmentContent.sha256.is_(None)))
    return [_numbered(session, FileDamage.CONTENT_MISSING, page, document) for page, document, _kept in found]


def _pages() -> Select[ScanPage, IssuedDocument, str]:
    return (
        select(ScanPage, IssuedDocument, AttachmentContent.sha256)
        .outerjoin(IssuedDocument, IssuedDocument.id == ScanPage.document_id)
        .outerjoin(AttachmentContent, AttachmentContent.sha256 == ScanPage.sha256)
    )


def _filed(dispute_id: str) -> tuple[ColumnElement[bool], ...]:
    return ScanPage.dispute_id == dispute_id, ScanPage.state == ScanState.FILED


def _damage(session: Session, problem: FileDamage, page: ScanPage, document: IssuedDocument | None) -> Damage:
    if document is None:
        return Damage(problem, page.file_name, None, page.sha256, page.dispute_id or "")
    kind = sheet_kind(session, dossier_rules(), document.template)
    return Damage(problem, f"{document.title} {page.page}/{document.pages}", kind, page.sha256, page.dispute_id or "")


def _numbered(session: Session, problem: FileDamage, page: ScanPage, document: IssuedDocument | None) -> Damage:
    dispute = session.get(Dispute, page.dispute_id) if page.dispute_id else None
    found = _damage(session, problem, page, document)
    return Damage(problem, found.title, found.kind, found.sha256, found.dispute_id, dispute.number if dispute else "")
