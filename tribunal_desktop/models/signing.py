"""Signing of kept papers (面对面签): who signed which bytes, when, how; strokes never leave this store."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import SignatureWay, SignerRole, StrokeDevice


class SigningSession(Recorded, Base):
    """One kept paper laid before those who sign it (签署); open until it is finished or given up."""

    __tablename__ = "signing_session"
    __table_args__ = (
        Index("ix_signing_session_document", "document_id", "begun_at"),
        Index("ix_signing_session_copy", "signed_document_id"),
        Index("ix_signing_session_dispute", "dispute_id"),
    )
    record_type = "signing_session"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    document_id: Mapped[str] = mapped_column(ForeignKey("issued_document.id"))
    pdf_sha256: Mapped[str] = mapped_column(String(64))
    """Hash of the very bytes that are signed."""
    present: Mapped[str] = mapped_column(default="")
    """Who attended besides those who sign (在场人员)."""
    begun_at: Mapped[datetime]
    begun_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
    given_up_reason: Mapped[str] = mapped_column(default="")
    signed_document_id: Mapped[str | None] = mapped_column(ForeignKey("issued_document.id"), default=None)
    """The signed copy, once signing is finished."""


class Signature(Recorded, Base):
    """What one signer did (签名): strokes, a signature on paper, a refusal; never changed, only taken back."""

    __tablename__ = "signature"
    __table_args__ = (
        Index("ix_signature_session", "session_id", "signed_at", "id"),
        Index("ix_signature_dispute", "dispute_id"),
    )
    record_type = "signature"

    id: Mapped[Id]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    session_id: Mapped[str] = mapped_column(ForeignKey("signing_session.id"))
    name: Mapped[str]
    role: Mapped[SignerRole]
    on_behalf_of: Mapped[str] = mapped_column(default="")
    """The party for whom an agent, guardian or legal representative signs."""
    place_no: Mapped[int | None] = mapped_column(default=None)
    """Which signature place of the paper, counted from 0; none for one who signs on the signature page alone."""
    way: Mapped[SignatureWay]
    fingerprint: Mapped[bool] = mapped_column(default=False)
    """A fingerprint was put on the paper (捺印)."""
    reason: Mapped[str] = mapped_column(default="")
    """Why the signer refused or is not here, in their own words."""
    device: Mapped[StrokeDevice | None] = mapped_column(default=None)
    strokes: Mapped[str] = mapped_column(default="", info=LOCAL)
    """How the pen moved, as ``rules.strokes`` writes it: biometric data, so only its hash is reported."""
    signed_at: Mapped[datetime]
    taken_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    digest: Mapped[str] = mapped_column(String(64))
    """SHA-256 over the paper's hash, the signer, the moment and the strokes (签名校验值)."""
    taken_back_reason: Mapped[str] = mapped_column(default="")
    """Why this signature does not count; it stays."""
