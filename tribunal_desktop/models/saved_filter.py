"""Filters of the list of disputes that a person keeps under a name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id


class SavedFilter(Base):
    """A filter of the list of disputes (已存筛选) of one user; it stays on this computer."""

    __tablename__ = "saved_filter"
    __table_args__ = (UniqueConstraint("user_id", "name"),)

    id: Mapped[Id]
    user_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    name: Mapped[str]
    query_json: Mapped[str]
    saved_at: Mapped[datetime]
