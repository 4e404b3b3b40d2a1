"""Typed text that was not saved yet: journalled while it is typed, offered again after a crash or a lock."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.dialects.sqlite import insert

from tribunal_desktop.models import Draft, UnitOfWork
from tribunal_desktop.models.audit import canonical_json
from tribunal_desktop.models.base import new_id


@dataclass(frozen=True)
class DraftRow:
    """A draft as it is offered again: which page and thing it belongs to, and when it was typed."""

    page_key: str
    entity_key: str
    label: str
    data: dict[str, object]
    updated_at: datetime


class Drafts:
    """Drafts (草稿) of the logged-in person: in the encrypted store, never in the audit chain or the outbox."""

    def __init__(self, uow: UnitOfWork) -> None:
        """One method, one durable transaction."""
        self._uow = uow

    def keep(self, page_key: str, entity_key: str, data: Mapping[str, object], label: str = "") -> None:
        """Journal what stands in the fields; nothing typed anywhere drops the draft instead."""
        if not any(data.values()):
            self.drop(page_key, entity_key)
            return
        content = {"label": label, "data_json": canonical_json(dict(data)), "updated_at": self._uow.clock()}
        row = {
            "id": new_id(self._uow.clock),
            "user_id": self._uow.actor.id,
            "page_key": page_key,
            "entity_key": entity_key,
        }
        statement = insert(Draft).values(**row, **content)
        keys = ["user_id", "page_key", "entity_key"]
        with self._uow.write("draft.keep") as session:
            session.execute(statement.on_conflict_do_update(index_elements=keys, set_=content))

    def offered(self, page_key: str) -> tuple[DraftRow, ...]:
        """The person's drafts on a page, the latest first."""
        query = (
            select(Draft)
            .where(Draft.user_id == self._uow.actor.id, Draft.page_key == page_key)
            .order_by(Draft.updated_at.desc(), Draft.id.desc())
        )
        with self._uow.read() as session:
            return tuple(
                DraftRow(draft.page_key, draft.entity_key, draft.label, json.loads(draft.data_json), draft.updated_at)
                for draft in session.scalars(query)
            )

    def drop(self, page_key: str, entity_key: str) -> None:
        """Forget a draft that was saved or thrown away; where there is none, nothing is written."""
        mine = select(Draft.id).where(self._mine(page_key, entity_key))
        with self._uow.read() as session:
            if session.scalar(mine) is None:
                return
        with self._uow.write("draft.drop") as session:
            session.execute(delete(Draft).where(self._mine(page_key, entity_key)))

    def _mine(self, page_key: str, entity_key: str) -> ColumnElement[bool]:
        return and_(Draft.user_id == self._uow.actor.id, Draft.page_key == page_key, Draft.entity_key == entity_key)
