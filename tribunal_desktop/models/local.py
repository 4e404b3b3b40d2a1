"""Rows that belong to this computer alone and are never reported."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, Session, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id


class StoreInfo(Base):
    """Facts about the store itself: epoch, next sequence number, logical clock, machine."""

    __tablename__ = "store_info"

    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    value: Mapped[str]

    @staticmethod
    def get(session: Session, key: str) -> str:
        """The value of ``key``; raises ``KeyError`` when the store has none."""
        row = session.get(StoreInfo, key)
        if row is None:
            raise KeyError(key)
        return row.value

    @staticmethod
    def put(session: Session, key: str, value: str) -> None:
        """Set ``key`` within the session's transaction."""
        row = session.get(StoreInfo, key)
        if row is None:
            session.add(StoreInfo(key=key, value=value))
        else:
            row.value = value


class LocalSetting(Base):
    """A setting of this computer, for example the text size."""

    __tablename__ = "local_setting"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str]


class Draft(Base):
    """Typed text that was not saved yet (草稿), journalled so that a crash or a lock loses nothing."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("user_id", "page_key", "entity_key"),)

    id: Mapped[Id]
    user_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    page_key: Mapped[str] = mapped_column(String(32))
    entity_key: Mapped[str] = mapped_column(String(64))
    label: Mapped[str] = mapped_column(default="")
    data_json: Mapped[str]
    updated_at: Mapped[datetime]


class SearchEntry(Base):
    """One findable thing and its normalised text; the full-text table ``search_index`` shares ``row_no``."""

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("kind", "entity_id"),)

    row_no: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    entity_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    label: Mapped[str]
    detail: Mapped[str]
    haystack: Mapped[str]
    """Normalised words the entry must answer to; hits of the index are checked against it."""
