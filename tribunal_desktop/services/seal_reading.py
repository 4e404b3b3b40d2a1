"""Papers that wait for the court's seal (待用印) inside a running transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import (
    Attachment,
    Dispute,
    IssuedDocument,
    PaperPrinted,
    SealRequest,
    SigningSession,
    StoreInfo,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import SealState

SEAL_OWNER = "seal_request"
"""Owner of the attachment by which a paper follows its request; its bytes are those of the kept paper."""
NOT_OFFERED = "feed.seals.not_offered"
"""Set in the store while the parent court's program is too old to answer."""
OPEN = (SealState.PENDING, SealState.GRANTED, SealState.REFUSED)
"""Somebody still has to do something: the court, whoever prints, or whoever asks again."""


def seal_is_here(session: Session) -> bool:
    """The court's seal or its seal machine stands in the tribunal."""
    return bool(session.scalar(select(Tribunal.court_seal_here).limit(1)))


def answers_come(session: Session) -> bool:
    """The parent court answers through its feed; false once it was seen to be too old for that."""
    note = session.get(StoreInfo, NOT_OFFERED)
    return note is None or not note.value


def ask(session: Session, uow: UnitOfWork, paper: IssuedDocument, size: int, note: str = "") -> SealRequest:
    """Ask the parent court for its seal on ``paper``, whose ``size`` in bytes follows as an attachment."""
    dispute = session.get(Dispute, paper.dispute_id) if paper.dispute_id else None
    now = uow.clock()
    request = SealRequest(
        id=new_id(uow.clock),
        dispute_id=paper.dispute_id,
        document_id=paper.id,
        registry_no=paper.registry_no,
        title=paper.title,
        case_number=dispute.number if dispute else "",
        pdf_sha256=paper.pdf_sha256,
        state=SealState.PENDING,
        asked_at=now,
        asked_by=uow.actor.name,
        note=note,
    )
    session.add(request)
    session.add(
        Attachment(
            id=new_id(uow.clock),
            owner_type=SEAL_OWNER,
            owner_id=request.id,
            sha256=paper.pdf_sha256,
            media_type="application/pdf",
            size=size,
            caption=paper.title,
            added_at=now,
        )
    )
    return request


def drop_open(session: Session, document_id: str, reason: str) -> None:
    """A paper that a later version took the place of needs the seal no more."""
    waits = SealRequest.document_id == document_id, SealRequest.state.in_(OPEN)
    for request in session.scalars(select(SealRequest).where(*waits)):
        request.state, request.reason = SealState.DROPPED, reason


def note_begun(session: Session, document_id: str, print_id: str) -> None:
    """From this print on copies of the paper, or of its signed copy, bear the seal: it begins after the court's yes."""
    for request in _requests(session, document_id, SealRequest.state == SealState.GRANTED, SealRequest.print_id == ""):
        request.print_id = print_id


def note_printed(session: Session, uow: UnitOfWork, entry: PaperPrinted) -> None:
    """A copy is out; if it was begun after the court's yes the paper is sealed."""
    for request in _requests(session, entry.document_id, SealRequest.state == SealState.GRANTED):
        first = session.get(PaperPrinted, request.print_id)
        if first is not None and (first.printed_at, first.id) <= (entry.printed_at, entry.id):
            request.state, request.sealed_on, request.print_id = SealState.SEALED, uow.today(), entry.id


def _requests(session: Session, document_id: str, *wanted: ColumnElement[bool]) -> Iterable[SealRequest]:
    """Requests for the paper, or for the one whose signed copy it is."""
    signed = select(SigningSession.document_id).where(SigningSession.signed_document_id == document_id)
    ids = [document_id, *session.scalars(signed)]
    return session.scalars(select(SealRequest).where(SealRequest.document_id.in_(ids), *wanted))


def seal_states(session: Session, document_ids: Sequence[str]) -> dict[str, SealState]:
    """Where each paper stands that asked for the seal, by its latest request."""
    found = session.scalars(select(SealRequest).where(SealRequest.document_id.in_(document_ids)))
    return {row.document_id: row.state for row in sorted(found, key=lambda row: (row.asked_at, row.id))}
