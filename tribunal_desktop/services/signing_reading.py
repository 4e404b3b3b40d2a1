"""Signing read from the store: who is meant to sign a paper, what they did, the signed copy made of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents import signed_copy
from tribunal_desktop.documents.paper import Paper, SignaturePlace
from tribunal_desktop.documents.signed_copy import SignedPaper, SignerLine
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import IssuedDocument, IssuedDocumentContent, Party, Signature, SigningSession, Tribunal
from tribunal_desktop.rules.strokes import Signed, from_text
from tribunal_desktop.rules.terms import PartyKind, SignerRole
from tribunal_desktop.security.digests import sha256_hex
from tribunal_desktop.services.paper_registry import FONT_SEPARATOR, issued_rows, paper_row
from tribunal_desktop.services.paper_signed import places_of
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.signing_rows import SignatureMade, Signer, SigningPlace, SigningState

_ROLES = {
    "调解员": SignerRole.MEDIATOR,
    "主持人": SignerRole.MEDIATOR,
    "记录人": SignerRole.CLERK,
    "书记员": SignerRole.CLERK,
    "审判": SignerRole.JUDGE,
    "法官": SignerRole.JUDGE,
    "陪审": SignerRole.JUROR,
    "见证": SignerRole.WITNESS,
    "代理": SignerRole.AGENT,
}


def session_row(session: Session, session_id: str) -> SigningSession:
    """The row of a signing; raises ``signing_gone``."""
    row = session.get(SigningSession, session_id)
    if row is None:
        raise KnownError("signing_gone")
    return row


def signatures_of(session: Session, session_id: str) -> Sequence[Signature]:
    """The signatures of a signing that count, in the order they were made."""
    return session.scalars(
        select(Signature)
        .where(Signature.session_id == session_id, Signature.taken_back_reason == "")
        .order_by(Signature.signed_at, Signature.id)
    ).all()


def kept_bytes(session: Session, paper: IssuedDocument) -> bytes:
    """The PDF as it was entered; raises ``paper_damaged`` for other bytes."""
    kept = session.get(IssuedDocumentContent, paper.id)
    if kept is None or sha256_hex(kept.pdf) != paper.pdf_sha256:
        raise KnownError("paper_damaged", title=paper.title)
    return kept.pdf


def state_of(session: Session, row: SigningSession) -> SigningState:
    """The signing with everyone who is meant to sign and everyone who did."""
    paper = paper_row(session, row.document_id)
    made = signatures_of(session, row.id)
    copy = paper_row(session, row.signed_document_id) if row.signed_document_id else None
    return SigningState(
        id=row.id,
        paper=issued_rows(session, [paper])[0],
        pdf=kept_bytes(session, paper),
        present=row.present,
        begun_at=row.begun_at,
        places=(*_offered(session, paper, made), *_without_place(made)),
        signed_copy=issued_rows(session, [copy])[0] if copy else None,
    )


def bound_facts(paper_sha256: str, row: Signature) -> Signed:
    """What the hash of a signature is taken over."""
    return Signed(
        pdf_sha256=paper_sha256,
        name=row.name,
        role=row.role,
        on_behalf_of=row.on_behalf_of,
        way=row.way,
        fingerprint=row.fingerprint,
        reason=row.reason,
        at=row.signed_at,
        strokes=row.strokes,
    )


def make_copy(session: Session, row: SigningSession, copy_id: str) -> Paper:
    """The signed copy; the same signatures make the same bytes."""
    paper = paper_row(session, row.document_id)
    places = places_of(paper)
    tribunal = session.scalars(select(Tribunal).limit(1)).one()
    made = sorted(
        signatures_of(session, row.id), key=lambda each: len(places) if each.place_no is None else each.place_no
    )
    signers = tuple(signer_line(each, places) for each in made)
    data = SignedPaper(
        copy_id=copy_id,
        title=paper.title,
        number=paper.registry_no,
        version=paper.version,
        pages=paper.pages,
        template=paper.template,
        template_version=paper.template_version,
        fonts=tuple(paper.fonts.split(FONT_SEPARATOR)),
        signers=signers,
        present=row.present,
        issuer=tribunal.name,
        practice=tribunal.practice,
    )
    return signed_copy.render(kept_bytes(session, paper), data)


def signer_line(row: Signature, places: Sequence[SignaturePlace]) -> SignerLine:
    """A signature as the signed copy shows it."""
    return SignerLine(
        name=row.name,
        role=row.role,
        way=row.way,
        signed_at=row.signed_at,
        digest=row.digest,
        on_behalf_of=row.on_behalf_of,
        reason=row.reason,
        fingerprint=row.fingerprint,
        device=row.device,
        strokes=from_text(row.strokes) if row.strokes else None,
        place=places[row.place_no] if row.place_no is not None else None,
    )


def _offered(session: Session, paper: IssuedDocument, made: Sequence[Signature]) -> list[SigningPlace]:
    parties = parties_of(session, paper.dispute_id) if paper.dispute_id else ()
    answers = {row.place_no: _made(row) for row in made}
    offered = []
    for number, place in enumerate(places_of(paper)):
        signer = _signer(place.who, number, parties)
        answer = answers.get(number)
        offered.append(SigningPlace(place.who, answer.signer if answer else signer, place.fingerprint, answer))
    return offered


def _without_place(made: Sequence[Signature]) -> list[SigningPlace]:
    others = [_made(row) for row in made if row.place_no is None]
    return [SigningPlace("", each.signer, True, each) for each in others]


def _signer(label: str, number: int, parties: Sequence[Party]) -> Signer:
    """Who is meant by ``申请人：张三``: a party by name, an organisation through who represents it."""
    role, _, name = label.partition("：")
    name = name.strip()
    party = next((each for each in parties if each.name == name), None)
    if party is not None and party.kind is not PartyKind.NATURAL:
        return Signer(party.representative_name or "", SignerRole.PARTY, party.name, number)
    if party is not None:
        return Signer(name, SignerRole.PARTY, "", number)
    known = next((known for word, known in _ROLES.items() if word in role), SignerRole.OTHER)
    return Signer(name, known, "", number)


def _made(row: Signature) -> SignatureMade:
    return SignatureMade(
        id=row.id,
        signer=Signer(row.name, row.role, row.on_behalf_of, row.place_no),
        way=row.way,
        signed_at=row.signed_at,
        digest=row.digest,
        reason=row.reason,
        fingerprint=row.fingerprint,
        device=row.device,
        strokes=from_text(row.strokes) if row.strokes else None,
    )
