"""Photos and files: hashed when they come in, stored inside the encrypted store under their SHA-256."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Attachment, AttachmentContent, UnitOfWork
from tribunal_desktop.models.base import new_id

MAX_MEGABYTES = 20
"""Ours, not a rule of law: larger files would keep a weak link busy for hours."""

_SIGNATURES = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png", b"%PDF-": "application/pdf"}


@dataclass(frozen=True)
class AttachmentView:
    """An attachment as lists show it; ``size`` in bytes."""

    id: str
    sha256: str
    media_type: str
    size: int
    caption: str
    added_at: datetime


class Attachments:
    """Adds files to a row of the record and gives them back."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def add(self, owner_type: str, owner_id: str, file: Path, caption: str = "") -> AttachmentView:
        """Store ``file`` with its hash, in one transaction; the original stays where it was.

        The same content twice is stored once. Raises ``KnownError`` ``attachment_unreadable``, ``attachment_empty``,
        ``attachment_too_large`` (checked before reading) or ``attachment_kind`` (not a JPEG, PNG or PDF by its bytes).
        """
        content, media_type = read_file(file)
        digest = hashlib.sha256(content).hexdigest()
        with self._uow.write("attachment.add") as session:
            if session.get(AttachmentContent, digest) is None:
                session.add(AttachmentContent(sha256=digest, content=content))
            row = Attachment(
                id=new_id(self._uow.clock),
                owner_type=owner_type,
                owner_id=owner_id,
                sha256=digest,
                media_type=media_type,
                size=len(content),
                caption=caption.strip(),
                added_at=self._uow.clock(),
            )
            session.add(row)
            return _view(row)

    def of(self, owner_type: str, owner_id: str) -> tuple[AttachmentView, ...]:
        """Attachments of one row, oldest first."""
        with self._uow.read() as session:
            return tuple(_view(row) for row in _rows(session, owner_type, owner_id))

    def content(self, sha256: str) -> bytes:
        """The bytes under a hash, checked against it; raises ``attachment_missing`` or ``attachment_damaged``."""
        with self._uow.read() as session:
            row = session.get(AttachmentContent, sha256)
            if row is None:
                raise KnownError("attachment_missing")
            if hashlib.sha256(row.content).hexdigest() != sha256:
                raise KnownError("attachment_damaged")
            return row.content


def read_file(file: Path) -> tuple[bytes, str]:
    """Bytes and media type of a file that may be kept; raises what ``Attachments.add`` raises."""
    limit = MAX_MEGABYTES * 1024 * 1024
    try:
        size = file.stat().st_size
        if size > limit:
            raise KnownError(
                "attachment_too_large", name=file.name, megabytes=size // 1024 // 1024, limit=MAX_MEGABYTES
            )
        content = file.read_bytes()
    except OSError as error:
        raise KnownError("attachment_unreadable", name=file.name) from error
    if not content:
        raise KnownError("attachment_empty", name=file.name)
    for signature, media_type in _SIGNATURES.items():
        if content.startswith(signature):
            return content, media_type
    raise KnownError("attachment_kind", name=file.name)


def _rows(session: Session, owner_type: str, owner_id: str) -> list[Attachment]:
    query = select(Attachment).where(Attachment.owner_type == owner_type, Attachment.owner_id == owner_id)
    return list(session.scalars(query.order_by(Attachment.added_at, Attachment.id)))


def _view(row: Attachment) -> AttachmentView:
    return AttachmentView(row.id, row.sha256, row.media_type, row.size, row.caption, row.added_at)
