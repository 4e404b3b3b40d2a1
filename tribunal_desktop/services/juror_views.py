"""What the draw of jurors shows: frozen, made by ``JurorDraws``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.ranked_draw import RankedPool
from tribunal_desktop.rules.terms import ExclusionReason, JurorState, PanelSeat, Track


@dataclass(frozen=True)
class JurorView:
    """A juror who could be drawn for this draw, with the questions of recusal about them.

    ``excluded`` is a reason that holds without anybody's answer.
    """

    id: str
    name: str
    township: str
    fields: tuple[str, ...]
    cases: int
    questions: tuple[Finding, ...]
    excluded: ExclusionReason | None


@dataclass(frozen=True)
class PlaceRow:
    """A place of a draw that was made."""

    id: str
    position: int
    juror_id: str
    name: str
    phone: str
    state: JurorState
    words: str


@dataclass(frozen=True)
class JurorDrawRow:
    """A draw, as the history lists it; ``places`` once it was made."""

    id: str
    hearing_on: date
    panel_size: int
    pool: RankedPool
    commitment: str
    check_words: tuple[str, ...]
    opened_at: datetime
    decided_at: datetime | None
    given_up_at: datetime | None
    given_up_words: str
    operator: str
    why_late: str
    why_again: str
    places: tuple[PlaceRow, ...]

    @property
    def waits(self) -> bool:
        """The pool is fixed and the seed is not known yet."""
        return self.decided_at is None and self.given_up_at is None

    @property
    def chosen(self) -> tuple[PlaceRow, ...]:
        """Those who are to sit."""
        return tuple(each for each in self.places if each.state is JurorState.CHOSEN)


@dataclass(frozen=True)
class RequestRow:
    """A party that asked for jurors."""

    party: str
    told_on: date
    asked_on: date
    last_on: date

    @property
    def late(self) -> bool:
        """Asked after the five days."""
        return self.asked_on > self.last_on


@dataclass(frozen=True)
class BenchChoice:
    """A judge who may sit beside the jurors; ``seat`` where they sit in the panel now."""

    id: str
    name: str
    seat: PanelSeat | None


@dataclass(frozen=True)
class JurorsView:
    """Where the jurors of one dispute stand."""

    dispute_id: str
    number: str
    open: bool
    """Filed and not closed."""
    track: Track | None
    hearing_on: date | None
    """The next hearing that is planned."""
    parties: tuple[tuple[str, str], ...]
    townships: tuple[str, ...]
    fields: tuple[str, ...]
    cap: int
    judge_id: str
    judges: tuple[BenchChoice, ...]
    draws: tuple[JurorDrawRow, ...]
    """Newest first."""
    requests: tuple[RequestRow, ...]

    @property
    def pending(self) -> JurorDrawRow | None:
        """The draw that waits for its seed."""
        return next((each for each in self.draws if each.waits), None)

    @property
    def made(self) -> JurorDrawRow | None:
        """The newest draw that was made: its jurors sit."""
        return next((each for each in self.draws if each.decided_at is not None), None)
