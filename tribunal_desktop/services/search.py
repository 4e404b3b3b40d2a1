"""One search box for everything: case numbers, names in characters or pinyin, ID and phone numbers, villages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session

from tribunal_desktop.models import Agent, Dispute, IssuedDocument, Mediator, Party, SearchEntry, UnitOfWork, Village
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.search_index import (
    NOT_DISPUTE,
    PAPER,
    Entry,
    Findable,
    dispute_entry,
    mediator_entry,
    paper_entry,
    put_new_entries,
    village_entry,
)
from tribunal_desktop.services.search_tokens import match_expression, matches, tells_apart, words

MOST_PAPERS = 5
"""Papers among what the box answers: their title alone would fill it."""
_PAGE = 64
_REBUILD_BATCH = 1000
_MOST_WORDS = 8


@dataclass(frozen=True)
class SearchHit:
    """One thing found (检索结果)."""

    kind: Findable
    entity_id: str
    label: str
    detail: str


class Search:
    """Answers the search box; newest things first."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def find(self, query: str, limit: int = 20) -> tuple[SearchHit, ...]:
        """At most ``limit`` things that answer to every word of ``query``: people and places, disputes, papers."""
        wanted = words(query)
        if not wanted:
            return ()
        with self._uow.read() as session:
            others = list(islice(_hits(session, wanted, only=NOT_DISPUTE, never=PAPER), limit))
            papers = list(islice(_hits(session, wanted, only=PAPER), min(MOST_PAPERS, limit - len(others))))
            disputes = islice(_hits(session, wanted, never=NOT_DISPUTE), limit - len(others) - len(papers))
            return (*others, *disputes, *papers)

    def dispute_ids(self, query: str, limit: int = 2000) -> tuple[str, ...]:
        """Ids of the disputes that answer to ``query``, newest first, for filtering a list."""
        with self._uow.read() as session:
            return found_disputes(session, query, limit)

    def rebuild(self, progress: Callable[[int, int], None] = lambda done, total: None) -> int:
        """Make the whole index anew in one transaction; returns how many entries it has.

        Takes about half a minute for 100,000 disputes: run it in the background.
        """
        with self._uow.write("search.rebuild") as session:
            return rebuild_index(session, progress)


def found_disputes(session: Session, query: str, limit: int) -> tuple[str, ...]:
    """``Search.dispute_ids`` within a running transaction."""
    hits = _hits(session, words(query), never=NOT_DISPUTE)
    return tuple(hit.entity_id for hit in islice(hits, limit))


def _hits(
    session: Session, wanted: tuple[str, ...], *, only: str | None = None, never: str | None = None
) -> Iterator[SearchHit]:
    if not wanted:
        return
    telling = [word for word in wanted if tells_apart(word)] or wanted
    expression = " AND ".join(f"({match_expression(word)})" for word in telling[:_MOST_WORDS])
    if only:
        expression = f"{only} AND ({expression})"
    if never:
        expression = f"({expression}) NOT {never}"
    with session.execute(_CANDIDATES, {"expression": expression}) as candidates:
        for rows in candidates.partitions(_PAGE):
            for row in rows:
                if all(matches(row.haystack, word) for word in wanted):
                    yield SearchHit(Findable(row.kind), row.entity_id, row.label, row.detail)


_CANDIDATES = text(
    "SELECT e.kind, e.entity_id, e.label, e.detail, e.haystack FROM search_index i "
    "JOIN search_entry e ON e.row_no = i.rowid WHERE i.search_index MATCH :expression ORDER BY i.rowid DESC"
)


def rebuild_index(session: Session, progress: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Make the whole index anew within a running transaction."""
    session.execute(delete(SearchEntry))
    session.execute(text("INSERT INTO search_index (search_index) VALUES ('delete-all')"))
    tables = (Village, Mediator, Dispute, IssuedDocument)
    total = sum(session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
    entries = _all_entries(session)
    done = 0
    while batch := list(islice(entries, _REBUILD_BATCH)):
        put_new_entries(session, batch, first_row_no=done + 1)
        done += len(batch)
        progress(done, total)
    return done


def _all_entries(session: Session) -> Iterator[Entry]:
    villages = {village.id: village for village in session.scalars(select(Village))}
    yield from map(village_entry, villages.values())
    yield from map(mediator_entry, session.scalars(select(Mediator)))
    ids = session.scalars(select(Dispute.id).order_by(Dispute.received_at, Dispute.id)).all()
    for start in range(0, len(ids), _REBUILD_BATCH):
        some = ids[start : start + _REBUILD_BATCH]
        parties: dict[str, list[Party]] = {}
        for party in session.scalars(select(Party).where(Party.dispute_id.in_(some)).order_by(Party.position)):
            parties.setdefault(party.dispute_id, []).append(party)
        agents: dict[str, list[Agent]] = {}
        for agent in session.scalars(select(Agent).where(Agent.dispute_id.in_(some)).order_by(Agent.from_on)):
            agents.setdefault(agent.dispute_id, []).append(agent)
        disputes = session.scalars(
            select(Dispute).where(Dispute.id.in_(some)).order_by(Dispute.received_at, Dispute.id)
        ).all()
        for dispute in disputes:
            village = villages.get(dispute.village_id) if dispute.village_id else None
            yield dispute_entry(dispute, parties.get(dispute.id, []), village, agents.get(dispute.id, ()))
        session.expunge_all()
    for document in session.scalars(select(IssuedDocument).order_by(IssuedDocument.issued_at, IssuedDocument.id)):
        known = session.get(Dispute, document.dispute_id) if document.dispute_id else None
        yield paper_entry(document, known, parties_of(session, known.id) if known else ())
