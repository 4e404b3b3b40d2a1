"""Reads scanned pages: rows as the window shows them, and how much of each kept paper came back (扫描情况)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.documents.page_code import MisreadCode, PageCode, parse
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.scan_sheet import scanned_paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AttachmentContent, Dispute, IssuedDocument, ScanPage, StaffMember
from tribunal_desktop.rules.terms import ScanCoverage, ScanState, ScanTrouble
from tribunal_desktop.services.scan_views import PaperScan, ScanRow

Place = tuple[IssuedDocument, int]


def places_of(session: Session, contents: Iterable[str]) -> list[Place] | ScanTrouble:
    """The pages of kept papers that the codes in one picture name, or why it has to wait for a person."""
    places: list[Place] = []
    for content in contents:
        try:
            code = parse(content)
        except MisreadCode:
            return ScanTrouble.MISREAD
        if code is None:
            continue
        found = _documents(session, code)
        if not found or (page := _page_of(found[-1], code)) < 1:
            return ScanTrouble.UNKNOWN_PAPER
        if len({each.dispute_id for each in found}) > 1:
            return ScanTrouble.SEVERAL_CASES
        places.append((found[-1], page))
    if not places:
        return ScanTrouble.NO_CODE
    if len({document.dispute_id for document, _ in places}) > 1:
        return ScanTrouble.SEVERAL_PAPERS
    return places


def _page_of(document: IssuedDocument, code: PageCode) -> int:
    """The page; the last pages of a signed copy have codes of their own, the others are pages of the paper itself."""
    return document.pages - code.pages + code.page


def _documents(session: Session, code: PageCode) -> Sequence[IssuedDocument]:
    named = IssuedDocument.imprint == code.imprint if code.imprint else IssuedDocument.id == code.paper_id
    return session.scalars(select(IssuedDocument).where(named).order_by(IssuedDocument.issued_at)).all()


def scan_rows(session: Session, pages: Sequence[ScanPage]) -> tuple[ScanRow, ...]:
    """The pages with their papers and cases, each asked for once."""
    named, cases = {page.document_id for page in pages}, {page.dispute_id for page in pages}
    documents = {each.id: each for each in session.scalars(select(IssuedDocument).where(IssuedDocument.id.in_(named)))}
    disputes = {each.id: each for each in session.scalars(select(Dispute).where(Dispute.id.in_(cases)))}
    old = superseded(session, documents)
    names = {key: name for key, name in session.execute(select(StaffMember.id, StaffMember.name))}
    return tuple(
        _row(page, documents.get(page.document_id or ""), disputes.get(page.dispute_id or ""), names, old)
        for page in pages
    )


def _row(
    page: ScanPage, document: IssuedDocument | None, dispute: Dispute | None, names: dict[str, str], old: set[str]
) -> ScanRow:
    return ScanRow(
        id=page.id,
        state=page.state,
        trouble=page.trouble,
        file_name=page.file_name,
        file_page=page.file_page,
        sha256=page.sha256,
        scanned_at=page.scanned_at,
        scanned_by=names.get(page.scanned_by_id, ""),
        by_hand=page.by_hand,
        reason=page.reason,
        dispute_id=page.dispute_id or "",
        number=dispute.number if dispute else "",
        document_id=page.document_id or "",
        registry_no=document.registry_no if document else "",
        title=document.title if document else "",
        version=document.version if document else 0,
        page=page.page,
        pages=document.pages if document else 0,
        stale=document is not None and document.id in old,
    )


def superseded(session: Session, ids: Iterable[str]) -> set[str]:
    """Those of the papers that have a newer version."""
    newer = aliased(IssuedDocument)
    query = (
        select(IssuedDocument.id)
        .join(
            newer,
            (newer.dispute_id.is_not_distinct_from(IssuedDocument.dispute_id))
            & (newer.template == IssuedDocument.template)
            & (newer.about_id == IssuedDocument.about_id)
            & (newer.version > IssuedDocument.version),
        )
        .where(IssuedDocument.id.in_(list(ids)))
    )
    return set(session.scalars(query))


def paper_scans(session: Session, papers: Iterable[IssuedDocument]) -> dict[str, PaperScan]:
    """How far each paper with codes came back; a sheet without codes is not expected back and is left out."""
    expected = {paper.id: paper.pages for paper in papers if paper.imprint}
    found: dict[str, set[int]] = {}
    query = select(ScanPage.document_id, ScanPage.page).where(
        ScanPage.document_id.in_(expected), ScanPage.state == ScanState.FILED
    )
    for document_id, page in session.execute(query):
        found.setdefault(document_id or "", set()).add(page)
    old = superseded(session, found)
    return {
        key: PaperScan(_coverage(len(found.get(key, ())), pages, key in old), pages, tuple(sorted(found.get(key, ()))))
        for key, pages in expected.items()
    }


def _coverage(scanned: int, pages: int, old: bool) -> ScanCoverage:
    if not scanned:
        return ScanCoverage.NONE
    if old:
        return ScanCoverage.STALE
    return ScanCoverage.ALL if scanned == pages else ScanCoverage.PART


def _filed_pages(document_id: str) -> Select[ScanPage]:
    """The scans filed to a paper, by page, of each page the newest first."""
    return (
        select(ScanPage)
        .where(ScanPage.document_id == document_id, ScanPage.state == ScanState.FILED)
        .order_by(ScanPage.page, ScanPage.scanned_at.desc(), ScanPage.id.desc())
    )


def shown_pages(session: Session, document_id: str) -> list[ScanPage]:
    """The newest scan of each page, in order."""
    newest: dict[int, ScanPage] = {}
    for page in session.scalars(_filed_pages(document_id)):
        newest.setdefault(page.page, page)
    return list(newest.values())


def picture_of(session: Session, sha256: str) -> bytes:
    """The kept picture, compared with its hash; raises ``attachment_missing`` or ``attachment_damaged``."""
    stored = session.get(AttachmentContent, sha256)
    if stored is None:
        raise KnownError("attachment_missing")
    if hashlib.sha256(stored.content).hexdigest() != sha256:
        raise KnownError("attachment_damaged")
    return stored.content


def whole_scan(session: Session, document_id: str) -> Paper:
    """The newest scans of a paper as one PDF; raises what ``picture_of`` raises."""
    return scanned_paper([picture_of(session, page.sha256) for page in shown_pages(session, document_id)])
