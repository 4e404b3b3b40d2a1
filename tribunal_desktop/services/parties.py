"""The parties of disputes, and how lists and papers name them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Agent, Party
from tribunal_desktop.rules.terms import PartyRole

_MOST_AT_ONCE = 500


class Named(Protocol):
    """What a party is called and on which side it stands."""

    @property
    def role(self) -> PartyRole: ...
    @property
    def name(self) -> str: ...


class PartyName(NamedTuple):
    """A party as a list needs it."""

    role: PartyRole
    name: str


def parties_of(session: Session, dispute_id: str) -> Sequence[Party]:
    """The parties of a dispute in their order."""
    return session.scalars(select(Party).where(Party.dispute_id == dispute_id).order_by(Party.position)).all()


def agents_of(session: Session, dispute_id: str) -> Sequence[Agent]:
    """Everybody who acts or acted for a party of the dispute, in the order of their powers of attorney."""
    return session.scalars(select(Agent).where(Agent.dispute_id == dispute_id).order_by(Agent.from_on, Agent.id)).all()


def party_names(session: Session, dispute_ids: Collection[str]) -> Mapping[str, Sequence[PartyName]]:
    """The parties of each of these disputes in their order."""
    ids = sorted(set(dispute_ids))
    found: dict[str, list[PartyName]] = {dispute_id: [] for dispute_id in ids}
    for start in range(0, len(ids), _MOST_AT_ONCE):
        rows = session.execute(
            select(Party.dispute_id, Party.role, Party.name)
            .where(Party.dispute_id.in_(ids[start : start + _MOST_AT_ONCE]))
            .order_by(Party.dispute_id, Party.position)
        )
        for dispute_id, role, name in rows:
            found[dispute_id].append(PartyName(role, name))
    return found


def in_one_line(parties: Iterable[Named], role: PartyRole | None = None) -> str:
    """All parties, or those of one side: 陈大伟、陈二伟."""
    return "、".join(party.name for party in parties if role is None or party.role is role)


def both_sides(parties: Iterable[Named]) -> str:
    """Plaintiffs and defendants as the table of contents of a file names them: 陈大伟、陈二伟 — 村经济合作社."""
    ordered = list(parties)
    sides = (in_one_line(ordered, role) for role in (PartyRole.PLAINTIFF, PartyRole.DEFENDANT))
    return " — ".join(side for side in sides if side)
