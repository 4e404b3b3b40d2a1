"""Kept papers that wait for a printer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.rules.terms import PrintState


class PrintQueueEntry(Base):
    """A kept paper for one recipient in the print queue (打印队列); it stays on this computer.

    That it was printed is recorded as ``PaperPrinted``, not here.
    """

    __tablename__ = "print_queue_entry"
    __table_args__ = (
        Index("ix_print_queue_entry_state", "state", "position"),
        Index("ix_print_queue_entry_document", "document_id"),
    )

    id: Mapped[Id]
    position: Mapped[int]
    """Order of printing; a new entry comes after all that are there."""
    document_id: Mapped[str] = mapped_column(ForeignKey("issued_document.id"))
    recipient: Mapped[str] = mapped_column(default="")
    copies: Mapped[int]
    printer: Mapped[str]
    duplex: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")
    bundle: Mapped[str] = mapped_column(String(32), default="")
    """Id of the bundle it was put here with (成套打印); empty for a single paper."""
    state: Mapped[PrintState] = mapped_column(default=PrintState.WAITING)
    fault_json: Mapped[str] = mapped_column(default="")
    """Code and parameters of the error that stopped it."""
    print_id: Mapped[str] = mapped_column(String(ID_LENGTH), default="")
    """Its line in the log of prints, once it was begun."""
    job: Mapped[str] = mapped_column(default="")
    """What the print service calls the job, so that it can be asked about after a crash."""
    added_at: Mapped[datetime]
    added_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    ended_at: Mapped[datetime | None] = mapped_column(default=None)


class PrintUnderway(Base):
    """A print outside the queue that was begun and not ended yet (未结打印); it stays on this computer.

    A row that outlives the program is of a print that was cut off: nobody knows whether it came out.
    """

    __tablename__ = "print_underway"

    print_id: Mapped[str] = mapped_column(ForeignKey("paper_printed.id"), primary_key=True)
    """Its line in the log of prints."""
