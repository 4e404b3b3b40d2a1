"""Signing papers face to face (面对面签): a signature is kept the moment it is confirmed, bound to the very bytes."""

from __future__ import annotations

import dataclasses

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.pdf_update import update
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import IssuedDocument, Signature, SigningSession, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.strokes import Strokes, to_text
from tribunal_desktop.rules.terms import SignatureWay
from tribunal_desktop.services.paper_entering import entered
from tribunal_desktop.services.paper_registry import enter, last_version, paper_row
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs
from tribunal_desktop.services.paper_signed import is_signed, is_signed_copy
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.signing_reading import (
    bound_facts,
    kept_bytes,
    make_copy,
    session_row,
    signatures_of,
    state_of,
)
from tribunal_desktop.services.signing_rows import Signer, SigningState

SIGNED_COPY_MARK = "（签名件）"


class Signings:
    """Begins, takes and finishes signings; every method is one transaction.

    All but ``begin`` raise ``signing_gone`` and, once it has ended, ``signing_over``.
    """

    def __init__(self, uow: UnitOfWork, reference: Reference | None = None) -> None:
        """``reference`` are the tables papers are checked against where somebody has read them already."""
        self._uow = uow
        self._reference = reference or Reference()

    def begin(self, paper_id: str) -> SigningState:
        """Lay a kept paper before those who sign it; an open signing of it goes on with what was confirmed.

        Raises ``paper_gone``, ``paper_damaged``, ``paper_superseded``, ``paper_already_signed``,
        ``signed_copy_not_signed``, ``paper_not_signable``.
        """
        with self._uow.write("signing.begin") as session:
            return self._begin(session, paper_row(session, paper_id))

    def begin_with(self, paper: Paper, keep: KeepAs) -> SigningState:
        """Keep a paper that is shown, as ``IssuedPapers.keep`` does, and ``begin`` to sign it."""
        with self._uow.write("signing.begin") as session:
            return self._begin(session, entered(session, self._uow, self._reference, paper, keep))

    def state(self, session_id: str) -> SigningState:
        """The signing as it stands, ended or not."""
        with self._uow.read() as session:
            return state_of(session, session_row(session, session_id))

    def sign(self, session_id: str, signer: Signer, strokes: Strokes) -> SigningState:
        """Keep what was written; raises ``no_ink``, ``strokes_too_long``, ``signer_unnamed``, ``signed_before``."""
        name = signer.name.strip()
        if not strokes.is_signature():
            raise KnownError("no_ink", name=name or "—")
        if strokes.too_long():
            raise KnownError("strokes_too_long", name=name or "—")
        return self._answer(session_id, signer, SignatureWay.STROKES, strokes=strokes)

    def note_on_paper(self, session_id: str, signer: Signer, *, fingerprint: bool = False) -> SigningState:
        """Note that ``signer`` signed the printed paper, with a fingerprint or without."""
        return self._answer(session_id, signer, SignatureWay.PAPER, fingerprint=fingerprint)

    def refuse(self, session_id: str, signer: Signer, reason: str) -> SigningState:
        """Note that ``signer`` refuses, and why; raises ``refusal_reason_missing``."""
        return self._answer(session_id, signer, SignatureWay.REFUSED, reason=reason)

    def note_absent(self, session_id: str, signer: Signer, reason: str) -> SigningState:
        """Note that ``signer`` is not here, and why; raises ``refusal_reason_missing``."""
        return self._answer(session_id, signer, SignatureWay.ABSENT, reason=reason)

    def take_back(self, session_id: str, signature_id: str, reason: str) -> SigningState:
        """A signature made by mistake does not count; it stays, with ``reason``."""
        with self._uow.write("signing.take_back") as session:
            row = self._open(session, session_id)
            made = session.get(Signature, signature_id)
            if made is None or made.session_id != row.id:
                raise KnownError("signing_gone")
            made.taken_back_reason = _given(reason)
            session.flush()
            return state_of(session, row)

    def note_present(self, session_id: str, present: str) -> SigningState:
        """Write down who attended besides those who sign."""
        with self._uow.write("signing.present") as session:
            row = self._open(session, session_id)
            row.present = present.strip()
            session.flush()
            return state_of(session, row)

    def give_up(self, session_id: str, reason: str) -> None:
        """End without a signed copy; what was signed stays on record."""
        with self._uow.write("signing.give_up") as session:
            row = self._open(session, session_id)
            row.given_up_reason, row.ended_at = _given(reason), self._uow.clock()

    def finish(self, session_id: str) -> IssuedPaper:
        """Make and keep the signed copy; from now on the paper does not change.

        Raises ``signers_missing``, ``nobody_signed``, ``paper_superseded``.
        """
        with self._uow.write("signing.finish") as session:
            row = self._open(session, session_id)
            state = state_of(session, row)
            if state.waiting:
                raise KnownError("signers_missing", names="、".join(place.label for place in state.waiting))
            if not state.holders:
                raise KnownError("nobody_signed")
            paper = paper_row(session, row.document_id)
            _require_newest(session, paper)
            copy_id = new_id(self._uow.clock)
            keep = KeepAs(paper.dispute_id, paper.id, f"{paper.title}{SIGNED_COPY_MARK}")
            copy = enter(session, self._uow, make_copy(session, row, copy_id), keep, paper_id=copy_id)
            row.signed_document_id, row.ended_at = copy.id, self._uow.clock()
            session.flush()
            finished = state_of(session, row).signed_copy
        assert finished is not None  # noqa: S101
        return finished

    def _begin(self, session: Session, paper: IssuedDocument) -> SigningState:
        if is_signed_copy(session, paper.id):
            raise KnownError("signed_copy_not_signed")
        if is_signed(session, paper.id):
            raise KnownError("paper_already_signed", title=paper.title)
        _require_newest(session, paper)
        update(kept_bytes(session, paper), paper.title)
        row = session.scalars(
            select(SigningSession)
            .where(SigningSession.document_id == paper.id, SigningSession.ended_at.is_(None))
            .limit(1)
        ).first()
        if row is None:
            row = SigningSession(
                id=new_id(self._uow.clock),
                dispute_id=paper.dispute_id,
                document_id=paper.id,
                pdf_sha256=paper.pdf_sha256,
                present=self._uow.actor.name,
                begun_at=self._uow.clock(),
                begun_by_id=self._uow.actor.id,
            )
            session.add(row)
            session.flush()
        return state_of(session, row)

    def _open(self, session: Session, session_id: str) -> SigningSession:
        row = session_row(session, session_id)
        if row.ended_at is not None:
            raise KnownError("signing_over")
        return row

    def _answer(
        self,
        session_id: str,
        signer: Signer,
        way: SignatureWay,
        *,
        strokes: Strokes | None = None,
        reason: str = "",
        fingerprint: bool = False,
    ) -> SigningState:
        signer = dataclasses.replace(signer, name=signer.name.strip(), on_behalf_of=signer.on_behalf_of.strip())
        if not signer.name:
            raise KnownError("signer_unnamed")
        if way in (SignatureWay.REFUSED, SignatureWay.ABSENT) and not reason.strip():
            raise KnownError("refusal_reason_missing", name=signer.name)
        with self._uow.write("signing.answer") as session:
            row = self._open(session, session_id)
            paper = paper_row(session, row.document_id)
            _require_newest(session, paper)
            if any(_same_signer(made, signer) for made in signatures_of(session, row.id)):
                raise KnownError("signed_before", name=signer.name)
            answer = Signature(
                id=new_id(self._uow.clock),
                dispute_id=row.dispute_id,
                session_id=row.id,
                name=signer.name,
                role=signer.role,
                on_behalf_of=signer.on_behalf_of,
                place_no=signer.place_no,
                way=way,
                fingerprint=fingerprint,
                reason=reason.strip(),
                device=strokes.device() if strokes else None,
                strokes=to_text(strokes) if strokes else "",
                signed_at=self._uow.clock(),
                taken_by_id=self._uow.actor.id,
            )
            answer.digest = bound_facts(row.pdf_sha256, answer).digest()
            session.add(answer)
            session.flush()
            return state_of(session, row)


def _require_newest(session: Session, paper: IssuedDocument) -> None:
    newest = last_version(session, paper.template, KeepAs(paper.dispute_id, paper.about_id))
    if newest is not None and newest.id != paper.id:
        raise KnownError("paper_superseded", title=paper.title)


def _same_signer(made: Signature, signer: Signer) -> bool:
    """A place is signed once; beside the places a name stands once in a role."""
    if made.place_no is not None or signer.place_no is not None:
        return made.place_no == signer.place_no
    return (made.name, made.role, made.on_behalf_of) == (signer.name, signer.role, signer.on_behalf_of)


def _given(reason: str) -> str:
    if not reason.strip():
        raise KnownError("take_back_reason_missing")
    return reason.strip()
