"""Clauses one may take into an agreement: the samples the program ships, and those the tribunal wrote for itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, OwnClause, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ClauseKind, PartyRole
from tribunal_desktop.services.mediation_candidates import cause_words
from tribunal_desktop.services.parties import in_one_line, parties_of
from tribunal_desktop.services.reference import Reference

_SIDES = {"plaintiff": PartyRole.PLAINTIFF, "defendant": PartyRole.DEFENDANT}


@dataclass(frozen=True)
class LibraryClause:
    """A clause offered; ``obligor_party_id`` is who is bound by it, ``own_id`` names one of the tribunal's own."""

    title: Name
    kind: ClauseKind
    text: str
    obligor_party_id: str = ""
    own_id: str = ""


@dataclass(frozen=True)
class OwnClauseRow:
    """One of the tribunal's own clauses; one put away is not ``active``."""

    id: str
    title: str
    kind: ClauseKind
    cause_word: str
    text: str
    active: bool


@dataclass(frozen=True)
class _Sample:
    title: Name
    kind: ClauseKind
    bound: str
    causes: tuple[str, ...]
    text: str


class ClauseLibrary:
    """Clauses for a dispute; the tribunal's own come first."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def offered(self, dispute_id: str) -> tuple[LibraryClause, ...]:
        """Clauses for the cause of a dispute with its parties' names in them; raises ``mediation_gone``."""
        with self._uow.read() as session:
            dispute = session.get(Dispute, dispute_id)
            if dispute is None:
                raise KnownError("mediation_gone")
            subject = cause_words(self._reference, dispute)
            return (*_own(session, subject), *_samples_for(session, dispute, subject))

    def keep_own(self, title: str, kind: ClauseKind, text: str, cause_word: str = "") -> str:
        """Keep a clause for later agreements; raises ``own_clause_empty``."""
        if not title.strip() or not text.strip():
            raise KnownError("own_clause_empty")
        with self._uow.write("clause.keep_own") as session:
            row = OwnClause(
                id=new_id(self._uow.clock),
                title=title.strip(),
                clause_kind=kind,
                cause_word=cause_word.strip(),
                text=text.strip(),
            )
            session.add(row)
            return row.id

    def own(self) -> tuple[OwnClauseRow, ...]:
        """The tribunal's own clauses by title, those put away last."""
        with self._uow.read() as session:
            rows = session.scalars(select(OwnClause).order_by(OwnClause.active.desc(), OwnClause.title, OwnClause.id))
            return tuple(
                OwnClauseRow(row.id, row.title, row.clause_kind, row.cause_word, row.text, row.active) for row in rows
            )

    def change_own(self, clause_id: str, title: str, text: str, cause_word: str) -> None:
        """Change one for later agreements; raises ``own_clause_empty``."""
        if not title.strip() or not text.strip():
            raise KnownError("own_clause_empty")
        with self._uow.write("clause.change_own") as session:
            row = session.get_one(OwnClause, clause_id)
            row.title, row.text, row.cause_word = title.strip(), text.strip(), cause_word.strip()

    def put_away_own(self, clause_id: str, away: bool = True) -> None:
        """Offer one of the tribunal's own clauses no more, or again."""
        with self._uow.write("clause.put_away_own") as session:
            session.get_one(OwnClause, clause_id).active = not away


@cache
def _samples() -> tuple[_Sample, ...]:
    return tuple(
        _Sample(Name(**row["title"]), ClauseKind(row["kind"]), row["bound"], tuple(row["causes"]), row["text"])
        for row in resources.toml("rules", "clause_library.toml")["clause"]
    )


def _own(session: Session, subject: str) -> Iterable[LibraryClause]:
    rows = session.scalars(select(OwnClause).where(OwnClause.active).order_by(OwnClause.title))
    return [
        LibraryClause(Name(row.title, row.title), row.clause_kind, row.text, own_id=row.id)
        for row in rows
        if row.cause_word in subject
    ]


def _samples_for(session: Session, dispute: Dispute, subject: str) -> Sequence[LibraryClause]:
    parties = parties_of(session, dispute.id)
    names = {side: in_one_line(parties, role) for side, role in _SIDES.items()}
    bound = {side: [party.id for party in parties if party.role is role] for side, role in _SIDES.items()}
    return [
        LibraryClause(
            sample.title,
            sample.kind,
            sample.text.format(**names),
            obligor_party_id=next(iter(bound.get(sample.bound, ())), ""),
        )
        for sample in sorted(_samples(), key=lambda each: not each.causes)
        if not sample.causes or any(word in subject for word in sample.causes)
    ]
