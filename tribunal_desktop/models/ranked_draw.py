"""What every draw of several people keeps, whoever is drawn."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import LOCAL
from tribunal_desktop.rules.terms import JurorState, SeedSource


class RankedDrawColumns:
    """Pool and commitment first, nonce and seed later; without ``decided_at`` the draw waits for its seed."""

    opened_at: Mapped[datetime]
    operator_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    why_again: Mapped[str] = mapped_column(default="")
    """Why it was drawn once more."""
    pool_json: Mapped[str]
    """Who may be drawn, who not and why, seats and substitutes: the canonical JSON that is committed to."""
    commitment: Mapped[str] = mapped_column(String(64))
    sealed_nonce: Mapped[str | None] = mapped_column(String(64), default=None, info=LOCAL)
    """The nonce until the seed is known."""
    nonce: Mapped[str | None] = mapped_column(String(64), default=None)
    seed: Mapped[str | None] = mapped_column(default=None)
    seed_source: Mapped[SeedSource | None] = mapped_column(default=None)
    batch: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    given_up_at: Mapped[datetime | None] = mapped_column(default=None)
    given_up_words: Mapped[str] = mapped_column(default="")


class RankedPlaceColumns:
    """A place of a draw: seats first, then substitutes in their order (抽中与候补)."""

    position: Mapped[int]
    ticket: Mapped[int]
    round: Mapped[int]
    state: Mapped[JurorState]
    changed_at: Mapped[datetime | None] = mapped_column(default=None)
    words: Mapped[str] = mapped_column(default="")
    """Why somebody was replaced, or whose place a substitute took."""
