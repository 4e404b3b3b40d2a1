"""Who left a roster, what they had in hand then and where each thing went, and when they came back."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, LOCAL, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import Leaver, OpenWork


class RosterExit(Recorded, Base):
    """Somebody left a roster (退出名册); ``returned_on`` begins their next period on it.

    The parent court is told who left, when and how many things changed hands; the words about a person stay here.
    """

    __tablename__ = "roster_exit"
    __table_args__ = (Index("ix_roster_exit_person", "person_id", "left_on"),)
    record_type = "roster_exit"

    id: Mapped[Id]
    leaver: Mapped[Leaver]
    person_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    left_on: Mapped[date]
    """From this day on nothing is given to them."""
    reason: Mapped[str] = mapped_column(info=LOCAL)
    assessment_words: Mapped[str] = mapped_column(default="", info=LOCAL)
    """How the team judged their work."""
    handed_over: Mapped[int] = mapped_column(default=0)
    left_open: Mapped[int] = mapped_column(default=0)
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    returned_on: Mapped[date | None] = mapped_column(default=None)


class ExitItem(Recorded, Base):
    """One line of a hand-over list (移交清单): who took it, or why nobody did."""

    __tablename__ = "exit_item"
    __table_args__ = (Index("ix_exit_item_exit", "exit_id", "position"),)
    record_type = "exit_item"

    id: Mapped[Id]
    exit_id: Mapped[str] = mapped_column(ForeignKey("roster_exit.id"))
    position: Mapped[int]
    open_work: Mapped[OpenWork]
    work_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    """The mediation, seat, task … itself; of a score sheet its month."""
    matter: Mapped[str] = mapped_column(info=LOCAL)
    """Number and parties, or what it was, as it stood on that day."""
    due_on: Mapped[date | None] = mapped_column(default=None)
    successor_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), default=None)
    successor_name: Mapped[str] = mapped_column(default="")
    """Name of who took it; empty for what stayed open."""
    left_reason: Mapped[str] = mapped_column(default="", info=LOCAL)
