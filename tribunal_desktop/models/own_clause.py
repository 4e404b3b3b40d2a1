"""Clauses of agreements the tribunal wrote for itself."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import ClauseKind


class OwnClause(Recorded, Base):
    """A clause of the tribunal's own library (本庭条款)."""

    __tablename__ = "own_clause"
    record_type = "own_clause"

    id: Mapped[Id]
    title: Mapped[str]
    clause_kind: Mapped[ClauseKind]
    cause_word: Mapped[str] = mapped_column(default="")
    """Offered where the cause or a heading above it has this word; empty for every cause."""
    text: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)
