"""Whether a signed copy can be relied on: its beginning against the paper that was signed, each signature's hash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import IssuedDocument, IssuedDocumentContent, Signature, SigningSession
from tribunal_desktop.rules.terms import PaperFault
from tribunal_desktop.security.digests import sha256_hex
from tribunal_desktop.services.paper_signed import places_of
from tribunal_desktop.services.signing_reading import bound_facts, signer_line


def finished_signing(session: Session, paper_id: str) -> SigningSession | None:
    """The signing that made or used this paper."""
    return session.scalars(
        select(SigningSession)
        .where(
            or_(SigningSession.document_id == paper_id, SigningSession.signed_document_id == paper_id),
            SigningSession.signed_document_id.is_not(None),
        )
        .limit(1)
    ).first()


def signing_faults(session: Session, row: SigningSession) -> Iterator[PaperFault]:
    """Everything that speaks against the signed copy; nothing for one that is whole.

    The copy begins with the very bytes that were signed, every signature answers to its hash, and behind the paper
    stand the strokes of each signature that counts.
    """
    original = session.get_one(IssuedDocument, row.document_id)
    paper = session.get(IssuedDocumentContent, row.document_id)
    copy = session.get(IssuedDocumentContent, row.signed_document_id)
    signed = {row.pdf_sha256}
    if copy is None or paper is None or {sha256_hex(paper.pdf), original.pdf_sha256} != signed:
        yield PaperFault.NOT_THE_ORIGINAL
        return
    if not copy.pdf.startswith(paper.pdf):
        yield PaperFault.NOT_THE_ORIGINAL
        return
    signatures = session.scalars(select(Signature).where(Signature.session_id == row.id)).all()
    whole = signatures and all(bound_facts(row.pdf_sha256, each).digest() == each.digest for each in signatures)
    if not whole or not _holds_strokes(copy.pdf[len(paper.pdf) :], original, signatures):
        yield PaperFault.SIGNATURE_CHANGED


def _holds_strokes(added: bytes, original: IssuedDocument, signatures: Sequence[Signature]) -> bool:
    lines = [signer_line(each, places_of(original)) for each in signatures if not each.taken_back_reason]
    return all(line.drawn() in added for line in lines)
