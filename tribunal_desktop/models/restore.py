"""A store that came back from a backup, and what its former self had that it has not."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded


class StoreRestore(Recorded, Base):
    """Why reporting went on in a new epoch (恢复记录): the store was restored or the court's keys changed; reported."""

    __tablename__ = "store_restore"
    __table_args__ = (Index("ix_store_restore_taken_up", "taken_up_at"),)
    record_type = "store_restore"

    id: Mapped[Id]
    restored_at: Mapped[datetime]
    """When the copy was put in place, or when the parent court's answer showed that it had been."""
    holds_until: Mapped[datetime | None] = mapped_column(default=None)
    """The moment of the last entry in the copy; None when it was put in place outside the program."""
    kept_aside: Mapped[str] = mapped_column(default="", info=LOCAL)
    """Folder of the store that stood here before."""
    taken_up_at: Mapped[datetime | None] = mapped_column(default=None)
    """When reporting began again, above everything the parent court held."""
    epoch_before: Mapped[int] = mapped_column(default=0)
    epoch_after: Mapped[int] = mapped_column(default=0)
    recognised: Mapped[int] = mapped_column(default=0)
    """Waiting records that the parent court turned out to hold already."""
    brought_back: Mapped[int] = mapped_column(default=0)
    """Records that the parent court held and this store had lost."""
    left_over: Mapped[int] = mapped_column(default=0)
    """Of those, the ones a person has to enter."""


class LeftRecord(Base):
    """A record of the store's former self that is not in its tables (遗留记录); local, a person decides on it."""

    __tablename__ = "left_record"
    __table_args__ = (Index("ix_left_record_open", "settled_at"),)

    id: Mapped[Id]
    source: Mapped[str] = mapped_column(String(12))
    """``parent``: brought back from the parent court; ``aside``: never reported, from the store kept aside."""
    epoch: Mapped[int]
    seq: Mapped[int]
    type: Mapped[str] = mapped_column(String(60))
    """Kind and version of the row's shape, ``dispute@1``."""
    operation: Mapped[str] = mapped_column(String(8))
    entity_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    base_json: Mapped[str]
    changes_json: Mapped[str]
    at_local: Mapped[str] = mapped_column(String(40))
    actor_id: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(String(24), default="")
    """Why it could not be entered by itself; completes the text id ``left.<reason>``."""
    settled_at: Mapped[datetime | None] = mapped_column(default=None)
    taken: Mapped[bool] = mapped_column(default=False)
    """Entered here; otherwise set aside by a person."""
