"""The tribunal's own words in its forms (本庭文书措辞): every change is a row, the newest for a place holds."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded


class FormWording(Recorded, Base):
    """A change of one text of a form; ``revision`` counts the changes of the form and goes into its version."""

    __tablename__ = "form_wording"
    __table_args__ = (Index("ix_form_wording_form", "form_key", "revision", unique=True),)
    record_type = "form_wording"

    id: Mapped[Id]
    form_key: Mapped[str] = mapped_column(String(48))
    form_place: Mapped[str] = mapped_column(String(96))
    """Which text, as in ``services.form_places``."""
    revision: Mapped[int]
    own_words: Mapped[str | None] = mapped_column(default=None)
    """None brought the shipped words back."""
    base_version: Mapped[str] = mapped_column(String(16))
    """Version of the shipped form when this was written."""
    base_words: Mapped[str | None] = mapped_column(default=None)
    """The shipped words then; None in rows written before they were kept."""
    taken_from: Mapped[str] = mapped_column(String(120), default="")
    """The tribunal whose file of wordings this came from; empty for words typed here."""
    written_at: Mapped[datetime]
    written_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
