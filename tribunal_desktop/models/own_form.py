"""The tribunal's own forms (本庭自制样式): every change is a row with the whole form, the newest row of a key holds."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import OwnFormChange, OwnFormState


class OwnForm(Recorded, Base):
    """One version of a form the tribunal made itself; papers keep the version they were printed from."""

    __tablename__ = "own_form"
    __table_args__ = (Index("ix_own_form_key", "form_key", "revision", unique=True),)
    record_type = "own_form"

    id: Mapped[Id]
    form_key: Mapped[str] = mapped_column(String(48))
    """``own_`` and a number of its own: two tribunals never make the same key."""
    revision: Mapped[int]
    state: Mapped[OwnFormState]
    copied_from: Mapped[str] = mapped_column(String(48))
    """Key of the form it was begun from."""
    form_json: Mapped[str]
    """The form as a form file has it."""
    done: Mapped[OwnFormChange]
    taken_from: Mapped[str] = mapped_column(String(120), default="")
    """The tribunal whose file it came from; empty for one made here."""
    written_at: Mapped[datetime]
    written_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
