"""What is done to several disputes at once: who keeps the record, who assists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, StaffMember, UnitOfWork
from tribunal_desktop.rules.terms import Post, Stage

MOST_AT_ONCE = 500
"""Disputes one action may change: more is a reorganisation and wants thinking, not a shortcut."""


class Helper(StrEnum):
    """Who works beside the judge (审判辅助人员)."""

    CLERK = "clerk"
    ASSISTANT = "assistant"


_FIELDS = {Helper.CLERK: "clerk_id", Helper.ASSISTANT: "assistant_id"}
_POSTS = {Helper.CLERK: (Post.CLERK, Post.JUDGE_ASSISTANT), Helper.ASSISTANT: (Post.JUDGE_ASSISTANT,)}


@dataclass(frozen=True)
class Assigned:
    """What an assignment changed: earlier holders by dispute; closed files were left alone."""

    helper: Helper
    before: Mapping[str, str | None]
    closed: int


class CaseBatch:
    """Assigns clerks and assistants to many disputes; the judge is never set here, that is allocation."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def staff(self, helper: Helper) -> tuple[tuple[str, str], ...]:
        """Who can be assigned: ids and names."""
        with self._uow.read() as session:
            rows = session.execute(
                select(StaffMember.id, StaffMember.name)
                .where(StaffMember.post.in_(_POSTS[helper]), StaffMember.active.is_(True))
                .order_by(StaffMember.name)
            )
            return tuple((row[0], row[1]) for row in rows)

    def assign(self, dispute_ids: Sequence[str], helper: Helper, staff_id: str) -> Assigned:
        """Set ``staff_id`` on every open dispute of these; ``KnownError`` ``too_many_at_once``."""
        return self._set(helper, dict.fromkeys(dispute_ids, staff_id), "dispute.assign")

    def take_back(self, done: Assigned) -> None:
        """Put the earlier holders back."""
        self._set(done.helper, dict(done.before), "dispute.assign.undo")

    def _set(self, helper: Helper, wanted: dict[str, str | None], action: str) -> Assigned:
        if len(wanted) > MOST_AT_ONCE:
            raise KnownError("too_many_at_once", most=MOST_AT_ONCE, count=len(wanted))
        field, closed = _FIELDS[helper], 0
        before: dict[str, str | None] = {}
        with self._uow.write(action) as session:
            for dispute in session.scalars(select(Dispute).where(Dispute.id.in_(list(wanted)))):
                if dispute.stage is Stage.CLOSED:
                    closed += 1
                elif getattr(dispute, field) != wanted[dispute.id]:
                    before[dispute.id] = getattr(dispute, field)
                    setattr(dispute, field, wanted[dispute.id])
        return Assigned(helper, before, closed)
