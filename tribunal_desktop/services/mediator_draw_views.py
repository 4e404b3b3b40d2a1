"""What the draw of a mediator shows: frozen, made by ``MediatorDraws``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop.rules.ranked_draw import RankedPool
from tribunal_desktop.rules.terms import JurorState
from tribunal_desktop.services.mediation_rows import Candidate


@dataclass(frozen=True)
class MediatorPlaceRow:
    """A place of a draw that was made."""

    id: str
    position: int
    mediator_id: str
    name: str
    phone: str
    state: JurorState
    words: str


@dataclass(frozen=True)
class MediatorDrawRow:
    """A draw, as the history lists it; ``places`` once it was made."""

    id: str
    pool: RankedPool
    commitment: str
    check_words: tuple[str, ...]
    opened_at: datetime
    decided_at: datetime | None
    given_up_at: datetime | None
    given_up_words: str
    operator: str
    why_again: str
    places: tuple[MediatorPlaceRow, ...]

    @property
    def waits(self) -> bool:
        """The pool is fixed and the seed is not known yet."""
        return self.decided_at is None and self.given_up_at is None

    @property
    def chosen(self) -> MediatorPlaceRow | None:
        """Who is to mediate."""
        return next((each for each in self.places if each.state is JurorState.CHOSEN), None)

    def answer_of(self, mediator_id: str) -> str:
        """What was answered about a mediator's links before the pool was fixed."""
        return next((each.note for each in self.pool.candidates if each.id == mediator_id), "")


@dataclass(frozen=True)
class MediatorDrawsView:
    """Where the draw of a mediator of one dispute stands."""

    dispute_id: str
    number: str
    open: bool
    """Not closed and in no mediator's hands."""
    candidates: tuple[Candidate, ...]
    draws: tuple[MediatorDrawRow, ...]
    """Newest first."""

    @property
    def pending(self) -> MediatorDrawRow | None:
        """The draw that waits for its seed."""
        return next((each for each in self.draws if each.waits), None)

    @property
    def made(self) -> MediatorDrawRow | None:
        """The newest draw that was made."""
        return next((each for each in self.draws if each.decided_at is not None), None)
