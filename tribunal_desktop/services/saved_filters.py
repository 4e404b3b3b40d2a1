"""Filters of the list of disputes kept under a name, each person's own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import SavedFilter, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.services.case_query import CaseQuery, from_text, to_text

LONGEST_NAME = 40


@dataclass(frozen=True)
class KeptFilter:
    """A filter with its name (已存筛选)."""

    id: str
    name: str
    query: CaseQuery


class SavedFilters:
    """The filters of the person who is logged in; nothing of them is reported."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def all(self) -> tuple[KeptFilter, ...]:
        """The person's filters by name."""
        with self._uow.read() as session:
            rows = session.scalars(
                select(SavedFilter).where(SavedFilter.user_id == self._uow.actor.id).order_by(SavedFilter.name)
            )
            return tuple(KeptFilter(row.id, row.name, from_text(row.query_json)) for row in rows)

    def save(self, name: str, query: CaseQuery) -> KeptFilter:
        """Keep ``query``; a filter of that name takes it over. ``KnownError`` ``filter_unnamed``."""
        wanted = _checked(name)
        with self._uow.write("filter.save") as session:
            row = self._named(session, wanted)
            if row is None:
                row = SavedFilter(id=new_id(self._uow.clock), user_id=self._uow.actor.id, name=wanted)
                session.add(row)
            row.query_json, row.saved_at = to_text(query), self._uow.clock()
            return KeptFilter(row.id, wanted, query)

    def rename(self, filter_id: str, name: str) -> None:
        """Give a filter another name; ``KnownError`` ``filter_unnamed`` or ``filter_name_taken``."""
        wanted = _checked(name)
        with self._uow.write("filter.rename") as session:
            other = self._named(session, wanted)
            if other is not None and other.id != filter_id:
                raise KnownError("filter_name_taken", name=wanted)
            session.get_one(SavedFilter, filter_id).name = wanted

    def delete(self, filter_id: str) -> KeptFilter:
        """Remove a filter and give it back, so that ``save`` can undo this."""
        with self._uow.write("filter.delete") as session:
            row = session.get_one(SavedFilter, filter_id)
            session.delete(row)
            return KeptFilter(row.id, row.name, from_text(row.query_json))

    def _named(self, session: Session, name: str) -> SavedFilter | None:
        return session.scalar(
            select(SavedFilter).where(SavedFilter.user_id == self._uow.actor.id, SavedFilter.name == name)
        )


def _checked(name: str) -> str:
    wanted = " ".join(name.split())[:LONGEST_NAME]
    if not wanted:
        raise KnownError("filter_unnamed")
    return wanted
