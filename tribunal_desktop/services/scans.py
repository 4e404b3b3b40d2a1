"""Scans and photos of papers (扫描归档): each page is filed by its code, or waits in the tray for a person."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents import page_code
from tribunal_desktop.documents.scan_codes import find_codes, upright
from tribunal_desktop.documents.scan_pictures import PICTURE, ScanFile, kept_bytes, open_file, picture, small_bytes
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Attachment, AttachmentContent, IssuedDocument, ScanPage, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.dossier import NewSheet
from tribunal_desktop.rules.terms import ScanState, ScanTrouble, SheetKind, Volume
from tribunal_desktop.services.dossier import Dossiers
from tribunal_desktop.services.dossier_places import sheet_kind
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_registry import issued_rows, paper_row
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperQuery
from tribunal_desktop.services.scan_damage import SCAN_OWNER
from tribunal_desktop.services.scan_reading import (
    picture_of,
    places_of,
    scan_rows,
    shown_pages,
)
from tribunal_desktop.services.scan_views import ScanRow, ScanTray, TakenPage

_LATEST = 200
_PROPOSED = 12
_TYPED_IMPRINT = 4
"""So many characters of what stands beside a code are enough to look for its paper."""


@dataclass(frozen=True)
class ReadPage:
    """One page of a file, decoded and small enough to keep; made before the store is touched."""

    file: ScanFile
    number: int
    content: bytes
    codes: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """Hash of the picture that is kept."""
        return hashlib.sha256(self.content).hexdigest()


def read_page(file: ScanFile, number: int) -> ReadPage:
    """Decode a page, look for its codes, turn it upright and shrink it; raises what ``scan_pictures.picture`` does."""
    image = picture(file, number)
    codes = find_codes(image)
    return ReadPage(file, number, kept_bytes(upright(image, codes)), tuple(code.content for code in codes))


class Scans:
    """One page, one durable transaction: after a crash a page is filed whole or not at all."""

    def __init__(self, uow: UnitOfWork, dossier: Dossiers) -> None:
        self._uow, self._dossier = uow, dossier
        self._rules = dossier_rules()

    def open(self, path: Path) -> ScanFile:
        """Look at a file that was dropped; raises what ``scan_pictures.open_file`` raises."""
        return open_file(path)

    def take(self, file: ScanFile, number: int) -> TakenPage:
        """Take in page ``number`` (from 1) of a file: file it, or put it into the tray.

        The same picture is not taken in twice, unless it was discarded. Raises what ``read_page`` raises.
        """
        with self._uow.read() as session:
            if known := _known(session, file.sha256, number):
                return TakenPage(scan_rows(session, known), duplicate=True)
        page = read_page(file, number)
        with self._uow.write("scan.take") as session:
            if known := _known(session, file.sha256, number, page.sha256):
                return TakenPage(scan_rows(session, known), duplicate=True)
            _store(session, page)
            placed = places_of(session, page.codes)
            if isinstance(placed, ScanTrouble):
                rows = [self._row(page, ScanState.WAITING)]
                rows[0].trouble = placed
            else:
                rows = [self._filed(session, page, document, at) for document, at in placed]
            session.add_all(rows)
            session.flush()
            return TakenPage(scan_rows(session, rows))

    def tray(self) -> ScanTray:
        """The pages that wait, oldest first, and the latest that were dealt with."""
        dealt_with = ScanPage.state != ScanState.WAITING
        with self._uow.read() as session:
            waiting = session.scalars(
                select(ScanPage).where(ScanPage.state == ScanState.WAITING).order_by(ScanPage.scanned_at, ScanPage.id)
            ).all()
            latest = session.scalars(
                select(ScanPage)
                .where(dealt_with)
                .order_by(ScanPage.scanned_at.desc(), ScanPage.id.desc())
                .limit(_LATEST)
            ).all()
            return ScanTray(scan_rows(session, waiting), scan_rows(session, latest))

    def picture(self, sha256: str) -> bytes:
        """A kept picture; raises ``attachment_missing``, ``attachment_damaged``."""
        with self._uow.read() as session:
            return picture_of(session, sha256)

    def small_pictures(self, digests: Sequence[str]) -> dict[str, bytes]:
        """Kept pictures by their hash, small enough for a list; one that is missing or damaged is left out."""
        found: dict[str, bytes] = {}
        for digest in digests:
            with suppress(KnownError):
                found[digest] = small_bytes(self.picture(digest))
        return found

    def pages(self, document_id: str) -> tuple[ScanRow, ...]:
        """The newest scan of each page of a paper, in order."""
        with self._uow.read() as session:
            return scan_rows(session, shown_pages(session, document_id))

    def papers_like(self, typed: str) -> tuple[IssuedPaper, ...]:
        """Kept papers a page may be of: by what stands beside their code, by title, number or party."""
        imprint = typed.replace(" ", "").upper()
        found: tuple[IssuedPaper, ...] = ()
        if len(imprint) >= _TYPED_IMPRINT and set(imprint) <= set(page_code.ALPHABET):
            query = select(IssuedDocument).where(IssuedDocument.imprint.startswith(imprint)).limit(_PROPOSED)
            with self._uow.read() as session:
                found = issued_rows(session, session.scalars(query).all())
        return found or IssuedPapers(self._uow).page(PaperQuery(text=typed)).papers[:_PROPOSED]

    def file(self, scan_id: str, document_id: str, page: int) -> ScanRow:
        """File a waiting page by hand; raises ``scan_gone``, ``paper_gone``, ``scan_page_wrong``."""
        with self._uow.write("scan.file") as session:
            row, document = _waiting(session, scan_id), paper_row(session, document_id)
            if not 1 <= page <= document.pages:
                raise KnownError("scan_page_wrong", title=document.title, pages=document.pages)
            row.by_hand = True
            self._place(session, row, document, page)
            session.flush()
            return scan_rows(session, [row])[0]

    def add_to_dossier(self, scan_id: str, dispute_id: str, kind: SheetKind, title: str) -> ScanRow:
        """Make a waiting page a sheet of its own in a dossier; raises ``scan_gone`` and what ``Dossiers`` raises."""
        new = NewSheet(kind, title)
        with self._uow.write("scan.add") as session:
            row = _waiting(session, scan_id)
            content = picture_of(session, row.sha256)
            sheet = self._dossier.put_in(session, dispute_id, new, content, PICTURE, 1, row.file_name)
            row.state, row.dispute_id, row.dossier_sheet_id = ScanState.ADDED, dispute_id, sheet.id
            self._sign(row)
            row.by_hand = True
            session.flush()
            return scan_rows(session, [row])[0]

    def discard(self, scan_id: str, reason: str) -> None:
        """Put a waiting page aside; it is kept. Raises ``scan_gone``, ``scan_without_reason``."""
        if not reason.strip():
            raise KnownError("scan_without_reason")
        with self._uow.write("scan.discard") as session:
            row = _waiting(session, scan_id)
            row.state, row.reason = ScanState.DISCARDED, reason.strip()
            self._sign(row)

    def put_back(self, scan_id: str) -> None:
        """Undo ``file`` or ``discard``: the page waits again; raises ``scan_gone`` for one that cannot."""
        with self._uow.write("scan.put_back") as session:
            row = session.get(ScanPage, scan_id)
            if row is None or row.state not in (ScanState.FILED, ScanState.DISCARDED):
                raise KnownError("scan_gone")
            for attached in session.scalars(
                select(Attachment).where(Attachment.owner_type == SCAN_OWNER, Attachment.owner_id == row.id)
            ):
                session.delete(attached)
            row.state, row.reason, row.page, row.by_hand = ScanState.WAITING, "", 0, False
            row.dispute_id = row.document_id = row.filed_at = row.filed_by_id = None

    def _row(self, page: ReadPage, state: ScanState) -> ScanPage:
        return ScanPage(
            id=new_id(self._uow.clock),
            state=state,
            code="\n".join(page.codes),
            file_name=page.file.name,
            file_page=page.number,
            original_sha256=page.file.sha256,
            sha256=page.sha256,
            size=len(page.content),
            scanned_at=self._uow.clock(),
            scanned_by_id=self._uow.actor.id,
        )

    def _filed(self, session: Session, read: ReadPage, document: IssuedDocument, page: int) -> ScanPage:
        row = self._row(read, ScanState.FILED)
        session.add(row)
        session.flush()
        self._place(session, row, document, page)
        return row

    def _place(self, session: Session, row: ScanPage, document: IssuedDocument, page: int) -> None:
        row.state, row.document_id, row.dispute_id, row.page = ScanState.FILED, document.id, document.dispute_id, page
        self._sign(row)
        if self._rules.volume(sheet_kind(session, self._rules, document.template)) is Volume.MAIN:
            session.add(
                Attachment(
                    id=new_id(self._uow.clock),
                    owner_type=SCAN_OWNER,
                    owner_id=row.id,
                    sha256=row.sha256,
                    media_type=PICTURE,
                    size=row.size,
                    caption=f"{document.title} {page}/{document.pages}",
                    added_at=self._uow.clock(),
                )
            )

    def _sign(self, row: ScanPage) -> None:
        row.filed_at, row.filed_by_id = self._uow.clock(), self._uow.actor.id


def _known(session: Session, original: str, number: int, kept: str = "") -> Sequence[ScanPage]:
    same = (ScanPage.original_sha256 == original) & (ScanPage.file_page == number)
    either = or_(same, ScanPage.sha256 == kept) if kept else same
    return session.scalars(select(ScanPage).where(either, ScanPage.state != ScanState.DISCARDED)).all()


def _store(session: Session, page: ReadPage) -> None:
    if session.get(AttachmentContent, page.sha256) is None:
        session.add(AttachmentContent(sha256=page.sha256, content=page.content))


def _waiting(session: Session, scan_id: str) -> ScanPage:
    row = session.get(ScanPage, scan_id)
    if row is None or row.state is not ScanState.WAITING:
        raise KnownError("scan_gone")
    return row
