"""Keeping the search index in step: call these within the transaction that changes what is found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from tribunal_desktop.models import Agent, Dispute, IssuedDocument, Mediator, Party, SearchEntry, Village
from tribunal_desktop.rules.terms import PartyKind
from tribunal_desktop.services.parties import agents_of, both_sides, parties_of
from tribunal_desktop.services.person_keys import people_of, tokens_of
from tribunal_desktop.services.search_tokens import haystack, index_tokens, name_lines, normalised, phrase_lines
from tribunal_desktop.sync.replay import Entered


class Findable(StrEnum):
    """Kinds of things the search box finds (可检索对象)."""

    DISPUTE = "dispute"
    MEDIATOR = "mediator"
    VILLAGE = "village"
    PAPER = "paper"


NOT_DISPUTE = "xother"
"""Token of every entry that is no dispute: there are few, and they are not to drown among disputes."""
PAPER = "xpaper"
"""Token of issued papers: they are many, so they come after people, places and disputes."""


@dataclass(frozen=True)
class Entry:
    """What the index is told about one thing."""

    kind: Findable
    entity_id: str
    label: str
    detail: str
    haystack: str
    people: frozenset[str] = frozenset()
    """Tokens of the persons in it, made of words that are all in ``haystack``."""


def index_dispute(session: Session, dispute_id: str) -> None:
    """Make the dispute findable by its numbers, people, village and cause as they are now in ``session``."""
    session.flush()
    dispute = session.get_one(Dispute, dispute_id)
    parties = parties_of(session, dispute_id)
    village = session.get(Village, dispute.village_id) if dispute.village_id else None
    put_entry(session, dispute_entry(dispute, parties, village, agents_of(session, dispute_id)))


def index_mediator(session: Session, mediator_id: str) -> None:
    """Make the mediator findable by name, organisation, township and phone."""
    session.flush()
    put_entry(session, mediator_entry(session.get_one(Mediator, mediator_id)))


def index_village(session: Session, village_id: str) -> None:
    """Make the village findable by its name and township."""
    session.flush()
    put_entry(session, village_entry(session.get_one(Village, village_id)))


def index_paper(session: Session, document_id: str) -> None:
    """Make an issued paper findable by its title, and by the number and parties of its dispute."""
    session.flush()
    document = session.get_one(IssuedDocument, document_id)
    dispute = session.get(Dispute, document.dispute_id) if document.dispute_id else None
    parties = parties_of(session, dispute.id) if dispute else ()
    put_entry(session, paper_entry(document, dispute, parties))


def index_entered(session: Session, entered: Collection[Entered]) -> None:
    """Make what records that came into the tables without a use case wrote findable."""
    rows = {(each.record.type_name, each.record.entity_id) for each in entered}
    rows |= {(Dispute.record_type, each.dispute_id) for each in entered if each.dispute_id}
    for kind, entity_id in sorted(rows):
        if kind in _FOUND:
            table, index = _FOUND[kind]
            if session.get(table, entity_id) is not None:
                index(session, entity_id)


def put_entry(session: Session, entry: Entry) -> None:
    """Write or replace one entry and its tokens."""
    row = session.scalar(
        select(SearchEntry).where(SearchEntry.kind == entry.kind, SearchEntry.entity_id == entry.entity_id)
    )
    if row is None:
        row = SearchEntry(kind=entry.kind, entity_id=entry.entity_id, label="", detail="", haystack="")
        session.add(row)
    else:
        if (row.label, row.detail, row.haystack) == (entry.label, entry.detail, entry.haystack):
            return
        session.execute(text("DELETE FROM search_index WHERE rowid = :row_no"), {"row_no": row.row_no})
    row.label, row.detail, row.haystack = entry.label, entry.detail, entry.haystack
    session.flush()
    session.execute(_INSERT, {"row_no": row.row_no, "tokens": entry_tokens(entry)})


_INSERT = text("INSERT INTO search_index (rowid, tokens) VALUES (:row_no, :tokens)")


def put_new_entries(session: Session, entries: Iterable[Entry], *, first_row_no: int) -> None:
    """Write many entries that are known to be new, numbered from ``first_row_no``; for rebuilding the whole index."""
    rows = [
        {
            "row_no": first_row_no + offset,
            "kind": entry.kind.value,
            "entity_id": entry.entity_id,
            "label": entry.label,
            "detail": entry.detail,
            "haystack": entry.haystack,
            "tokens": entry_tokens(entry),
        }
        for offset, entry in enumerate(entries)
    ]
    if rows:
        session.execute(insert(SearchEntry), [{k: v for k, v in row.items() if k != "tokens"} for row in rows])
        session.execute(_INSERT, rows)


_FOUND: dict[str, tuple[type[Any], Callable[[Session, str], None]]] = {
    Dispute.record_type: (Dispute, index_dispute),
    Mediator.record_type: (Mediator, index_mediator),
    Village.record_type: (Village, index_village),
    IssuedDocument.record_type: (IssuedDocument, index_paper),
}
"""Kinds of rows that have an entry, and what writes it."""


def entry_tokens(entry: Entry) -> str:
    """The token column of an entry."""
    tokens = index_tokens(entry.haystack) | entry.people
    if entry.kind is not Findable.DISPUTE:
        tokens.add(NOT_DISPUTE)
    if entry.kind is Findable.PAPER:
        tokens.add(PAPER)
    return " ".join(tokens)


def dispute_entry(
    dispute: Dispute, parties: Iterable[Party], village: Village | None, agents: Iterable[Agent] = ()
) -> Entry:
    """What is found of a dispute: numbers, people with readings, their ID and phone numbers, the village."""
    ordered, acting = list(parties), list(agents)
    lines = [
        *phrase_lines(dispute.case_no or ""),
        *phrase_lines(dispute.provisional_no),
        *_serial(dispute.provisional_no),
    ]
    for party in ordered:
        lines += name_lines(party.name, surname_first=party.kind is PartyKind.NATURAL)
        lines += phrase_lines(party.id_number or "")
        lines += phrase_lines(party.phone or "")
        lines += name_lines(party.representative_name or "", surname_first=True)
    for agent in acting:
        lines += name_lines(agent.name, surname_first=True)
        lines += (*phrase_lines(agent.id_number), *phrase_lines(agent.phone))
    if village:
        lines += name_lines(village.name)
    detail = f"{dispute.number} · {village.name}" if village else dispute.number
    people = frozenset(tokens_of(people_of(ordered, acting)))
    return Entry(Findable.DISPUTE, dispute.id, both_sides(ordered), detail, haystack(lines), people)


def mediator_entry(mediator: Mediator) -> Entry:
    """What is found of a mediator."""
    lines = [
        *name_lines(mediator.name, surname_first=True),
        *name_lines(mediator.organisation or ""),
        *phrase_lines(mediator.township or ""),
        *phrase_lines(mediator.phone or ""),
    ]
    detail = " · ".join(part for part in (mediator.organisation, mediator.township) if part)
    return Entry(Findable.MEDIATOR, mediator.id, mediator.name, detail, haystack(lines))


def village_entry(village: Village) -> Entry:
    """What is found of a village."""
    lines = [*name_lines(village.name), *name_lines(village.township)]
    return Entry(Findable.VILLAGE, village.id, village.name, village.township, haystack(lines))


def paper_entry(document: IssuedDocument, dispute: Dispute | None, parties: Iterable[Party]) -> Entry:
    """What is found of an issued paper."""
    ordered = list(parties)
    lines = [*name_lines(document.title)]
    if dispute is not None:
        lines += phrase_lines(dispute.number)
    for party in ordered:
        lines += name_lines(party.name, surname_first=party.kind is PartyKind.NATURAL)
    number = dispute.number if dispute else ""
    detail = " · ".join(part for part in (both_sides(ordered), number) if part)
    return Entry(Findable.PAPER, document.id, document.title, detail, haystack(lines))


def _serial(provisional_no: str) -> Iterator[str]:
    """The running number without its zeros, as people say it."""
    last = normalised(provisional_no).rsplit(" ", 1)[-1]
    if last.isdigit():
        yield str(int(last))
