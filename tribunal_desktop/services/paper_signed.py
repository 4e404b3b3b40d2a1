"""What signing has made of kept papers (签署情况), read from the sessions that name them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import SignaturePlace
from tribunal_desktop.models import IssuedDocument, SigningSession
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.rules.terms import PaperSigned


@dataclass(frozen=True)
class SignedLink:
    """How far a paper has come, and the other paper: of a signed one its copy, of a copy its original."""

    state: PaperSigned
    other_no: str = ""


def places_text(places: Sequence[SignaturePlace]) -> str:
    """Signature places as they are kept beside the paper."""
    return canonical_json([asdict(place) for place in places]) if places else ""


def places_of(paper: IssuedDocument) -> tuple[SignaturePlace, ...]:
    """Where the paper is signed."""
    return tuple(SignaturePlace(**place) for place in json.loads(paper.places_json or "[]"))


def is_signed(session: Session, paper_id: str) -> bool:
    """Signing of the paper was finished: it does not change any more."""
    finished = select(SigningSession.id).where(
        SigningSession.document_id == paper_id, SigningSession.signed_document_id.is_not(None)
    )
    return session.scalar(finished.limit(1)) is not None


def is_signed_copy(session: Session, paper_id: str) -> bool:
    """The paper was made by signing another one."""
    made = select(SigningSession.id).where(SigningSession.signed_document_id == paper_id)
    return session.scalar(made.limit(1)) is not None


def signed_links(session: Session, papers: Sequence[IssuedDocument]) -> dict[str, SignedLink]:
    """The link of each paper that is or was signed, or is a signed copy, by its id; three questions for all."""
    ids = {paper.id for paper in papers}
    named = (SigningSession.document_id, SigningSession.signed_document_id)
    rows = {row.id: row for column in named for row in session.scalars(select(SigningSession).where(column.in_(ids)))}
    if not rows:
        return {}
    others = {each for row in rows.values() for each in (row.document_id, row.signed_document_id) if each}
    known = {
        paper_id: number
        for paper_id, number in session.execute(
            select(IssuedDocument.id, IssuedDocument.registry_no).where(IssuedDocument.id.in_(others))
        )
    }
    links: dict[str, SignedLink] = {}
    for row in rows.values():
        if row.ended_at is None:
            links[row.document_id] = SignedLink(PaperSigned.UNDERWAY)
        elif row.signed_document_id is not None:
            links[row.document_id] = SignedLink(PaperSigned.SIGNED, known[row.signed_document_id])
            links[row.signed_document_id] = SignedLink(PaperSigned.COPY, known[row.document_id])
    return {paper_id: link for paper_id, link in links.items() if paper_id in ids}
