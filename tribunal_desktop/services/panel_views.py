"""What the section on the trial body and its consultations shows: frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.panel import Citation
from tribunal_desktop.rules.terms import Adoption, Outcome, PanelSeat, Referral


@dataclass(frozen=True)
class SeatRow:
    """Somebody on a seat of the trial body, now or earlier."""

    seat: PanelSeat
    person_id: str
    name: str
    from_on: date
    until_on: date | None
    words: str


@dataclass(frozen=True)
class PersonChoice:
    """Somebody who may take a seat."""

    id: str
    name: str
    assessor: bool


@dataclass(frozen=True)
class DeliberationRow:
    """A deliberation of the secret file."""

    id: str
    held_at: datetime
    recorded_by: str
    present: str
    opinions: str
    conclusion: str


@dataclass(frozen=True)
class PanelView:
    """Who tries the case and what was deliberated; ``hidden`` when the secret file is not for this post."""

    dispute_id: str
    seats: tuple[SeatRow, ...]
    people: tuple[PersonChoice, ...]
    hidden: bool
    deliberations: tuple[DeliberationRow, ...]
    search_wanted: bool
    """A search for similar cases has to come before deliberation and is not there."""
    may_keep: bool

    @property
    def sitting(self) -> tuple[SeatRow, ...]:
        """Those who sit now."""
        return tuple(each for each in self.seats if each.until_on is None)


@dataclass(frozen=True)
class MeetingRow:
    """A discussion in the judges' meeting."""

    id: str
    held_on: date
    attendees: str
    question: str
    majority: str
    minority: str
    adoption: Adoption
    adoption_words: str
    referral: Referral | None
    adopted_on: date | None


@dataclass(frozen=True)
class SearchRow:
    """A report on similar cases."""

    id: str
    made_on: date
    made_by: str
    question: str
    scope: str
    conclusion: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class ConferencesView:
    """Meetings and searches of one dispute, newest first."""

    dispute_id: str
    meetings: tuple[MeetingRow, ...]
    searches: tuple[SearchRow, ...]
    hidden: bool
    may_keep: bool


@dataclass(frozen=True)
class OwnCase:
    """A closed case of this tribunal with the same cause."""

    dispute_id: str
    number: str
    parties: str
    closed_on: date
    outcome: Outcome | None
    same_defendant: bool
