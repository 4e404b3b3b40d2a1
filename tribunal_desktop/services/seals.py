"""Papers that wait for the court's seal (待用印): what the court said, and what the tribunal does about it.

A judgment, ruling or mediation statement bears the court's seal, never the tribunal's (Int 262). Where the tribunal has
none at hand, such a paper is issued as pending and the court is asked with the next push; its answer comes by the feed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    IssuedDocument,
    IssuedDocumentContent,
    PaperPrinted,
    SealRequest,
    SigningSession,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import PrintWay, Right, SealState
from tribunal_desktop.services.print_rows import FILE_COPY, CopiesFor, ToPrint
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.seal_reading import OPEN, answers_come, ask, seal_is_here

_MOST_LISTED = 500
_REASON = "本院准予用印，用印重印"
"""Why the paper is printed again, as the log of prints keeps it."""


@dataclass(frozen=True)
class SealRow:
    """One paper that asked for the seal (用印申请)."""

    id: str
    paper_id: str
    dispute_id: str | None
    registry_no: str
    title: str
    case_number: str
    state: SealState
    asked_at: datetime
    asked_by: str
    note: str
    answered_on: date | None
    keeper: str
    seal_no: str
    reason: str
    sealed_on: date | None


@dataclass(frozen=True)
class SealPage:
    """What the view shows."""

    rows: tuple[SealRow, ...]
    waiting: int
    """How many still need somebody: unanswered, to be printed again, refused."""
    seal_here: bool
    may_keep: bool
    may_ask: bool
    answers_come: bool
    """False while the parent court's program is too old to answer: papers have to be carried there."""


@dataclass(frozen=True)
class SealedByHand:
    """A seal put on at the court, as it is noted."""

    seal_no: str
    keeper: str
    on: date | None


class Seals:
    """Every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def page(self, *, all_states: bool = False) -> SealPage:
        """Papers that still need somebody, or all: refused first, then those to print again, then the oldest."""
        urgency = case(
            (SealRequest.state == SealState.REFUSED, 0), (SealRequest.state == SealState.GRANTED, 1), else_=2
        )
        query = select(SealRequest).order_by(urgency, SealRequest.asked_at, SealRequest.id).limit(_MOST_LISTED)
        if not all_states:
            query = query.where(SealRequest.state.in_(OPEN))
        with self._uow.read() as session:
            rows = tuple(_row(request) for request in session.scalars(query))
            keep, settle = (may(self._uow.actor.post, right) for right in (Right.KEEP_SEALS, Right.ASK_SEALS))
            return SealPage(rows, _open_count(session), seal_is_here(session), keep, settle, answers_come(session))

    def open_count(self) -> int:
        """How many papers still need somebody."""
        with self._uow.read() as session:
            return _open_count(session)

    def keep_here(self, here: bool) -> None:
        """Say whether the court's seal stands in the tribunal; papers that wait already go on waiting.

        Raises ``right_missing``.
        """
        require(self._uow.actor, Right.KEEP_SEALS)
        with self._uow.write("seals.here") as session:
            session.scalars(select(Tribunal).limit(1)).one().court_seal_here = here

    def note_by_hand(self, request_id: str, sealed: SealedByHand, *, whole_case: bool = False) -> int:
        """The paper was carried to the court and has its seal; so have all papers of its case that wait, if asked.

        Returns how many. Raises ``right_missing``, ``seal_settled``, ``seal_number_missing``, ``seal_keeper_missing``,
        ``seal_day_wrong``.
        """
        require(self._uow.actor, Right.ASK_SEALS)
        with self._uow.write("seals.by_hand") as session:
            request = _open_request(session, request_id)
            if not sealed.seal_no.strip():
                raise KnownError("seal_number_missing")
            if not sealed.keeper.strip():
                raise KnownError("seal_keeper_missing")
            requests = _of_case(session, request) if whole_case else [request]
            asked = beijing_day(max(each.asked_at for each in requests))
            if sealed.on is None or not asked <= sealed.on <= self._uow.today():
                raise KnownError("seal_day_wrong", asked=asked.isoformat())
            for each in requests:
                each.state, each.sealed_on = SealState.SEALED, sealed.on
                each.seal_no, each.keeper = sealed.seal_no.strip(), sealed.keeper.strip()
            return len(requests)

    def ask_again(self, request_id: str, note: str) -> None:
        """Ask once more after a refusal, saying what changed.

        Raises ``right_missing``, ``seal_settled``, ``seal_not_refused``, ``seal_note_missing``.
        """
        require(self._uow.actor, Right.ASK_SEALS)
        with self._uow.write("seals.again") as session:
            request = _open_request(session, request_id)
            if request.state is not SealState.REFUSED:
                raise KnownError("seal_not_refused")
            if not note.strip():
                raise KnownError("seal_note_missing")
            paper = session.get_one(IssuedDocument, request.document_id)
            size = session.scalar(
                select(func.length(IssuedDocumentContent.pdf)).where(IssuedDocumentContent.document_id == paper.id)
            )
            request.state = SealState.DROPPED
            ask(session, self._uow, paper, size or 0, note.strip())

    def drop(self, request_id: str, reason: str) -> None:
        """The paper will not be used; raises ``right_missing``, ``seal_settled``, ``seal_reason_missing``."""
        require(self._uow.actor, Right.ASK_SEALS)
        with self._uow.write("seals.drop") as session:
            request = _open_request(session, request_id)
            if not reason.strip():
                raise KnownError("seal_reason_missing")
            request.state, request.reason = SealState.DROPPED, reason.strip()

    def reprints(self, printer: str) -> tuple[ToPrint, ...]:
        """Every paper the court said yes to, for the same people in as many copies as before, with its reason."""
        granted = select(SealRequest).where(SealRequest.state == SealState.GRANTED).order_by(SealRequest.asked_at)
        with self._uow.read() as session:
            return tuple(
                ToPrint(_last_form(session, request), copies, printer, reason=f"{_REASON}（{request.seal_no}）")
                for request in session.scalars(granted)
                for copies in _copies_before(session, request.document_id)
            )


def _last_form(session: Session, request: SealRequest) -> str:
    """The signed copy of the paper once there is one, else the paper."""
    signed = SigningSession.signed_document_id
    query = select(signed).where(SigningSession.document_id == request.document_id, signed.is_not(None))
    return session.scalar(query.limit(1)) or request.document_id


def _copies_before(session: Session, document_id: str) -> tuple[CopiesFor, ...]:
    """Who had how many copies of the paper; one for the file where nobody had any."""
    query = (
        select(PaperPrinted.recipient, func.max(PaperPrinted.copies))
        .where(
            PaperPrinted.document_id == document_id,
            PaperPrinted.way == PrintWay.PRINTER,
            PaperPrinted.failed.is_(False),
            PaperPrinted.copies > 0,
        )
        .group_by(PaperPrinted.recipient)
        .order_by(func.min(PaperPrinted.printed_at), PaperPrinted.recipient)
    )
    found = tuple(CopiesFor(recipient, copies) for recipient, copies in session.execute(query))
    return found or (CopiesFor(FILE_COPY, 1),)


def _open_request(session: Session, request_id: str) -> SealRequest:
    request = session.get(SealRequest, request_id)
    if request is None or request.state not in OPEN:
        raise KnownError("seal_settled")
    return request


def _of_case(session: Session, request: SealRequest) -> list[SealRequest]:
    """The request and those of its dispute that wait for an answer beside it."""
    query = select(SealRequest).where(
        SealRequest.dispute_id == request.dispute_id, SealRequest.state == SealState.PENDING
    )
    beside = session.scalars(query) if request.dispute_id else ()
    return [request, *(each for each in beside if each is not request)]


def _open_count(session: Session) -> int:
    return session.scalar(select(func.count()).where(SealRequest.state.in_(OPEN))) or 0


def _row(request: SealRequest) -> SealRow:
    return SealRow(
        id=request.id,
        paper_id=request.document_id,
        dispute_id=request.dispute_id,
        registry_no=request.registry_no,
        title=request.title,
        case_number=request.case_number,
        state=request.state,
        asked_at=request.asked_at,
        asked_by=request.asked_by,
        note=request.note,
        answered_on=request.answered_on,
        keeper=request.keeper,
        seal_no=request.seal_no,
        reason=request.reason,
        sealed_on=request.sealed_on,
    )
