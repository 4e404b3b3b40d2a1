"""Hearings (庭审): what a plan needs, whom and what it meets, and which cases are heard on site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import (
    ClosedGround,
    HearingKind,
    HearingState,
    HearingVenue,
    Procedure,
    SpeakerRole,
)

NEEDS_FILING = (HearingKind.HEARING, HearingKind.PRONOUNCEMENT)
"""What cannot be held before the case is filed."""


@dataclass(frozen=True)
class RoleKey:
    """A key that begins a line of a speaker, and the sign the line begins with."""

    key: str
    role: SpeakerRole
    sign: str


@dataclass(frozen=True)
class HearingRules:
    """The rules of hearings in force, with the articles they rest on."""

    on_site_causes: tuple[str, ...]
    on_site_basis: str
    clear_days: int
    clear_days_basis: str
    loose_in: tuple[Procedure, ...]
    loose_basis: str
    closed_basis: str
    usual_hours: Mapping[HearingKind, int]
    role_keys: tuple[RoleKey, ...]


@dataclass(frozen=True)
class HearingPlan:
    """A hearing as typed."""

    kind: HearingKind
    starts_at: datetime | None
    ends_at: datetime | None
    venue: HearingVenue
    place: str
    stop_id: str | None = None
    is_public: bool = True
    closed_ground: ClosedGround | None = None
    judge_id: str | None = None
    assistant_id: str | None = None
    clerk_id: str | None = None
    assessors: str = ""
    interpreter: str = ""
    immobile_party: bool = False
    not_on_site_reason: str = ""


@dataclass(frozen=True)
class HearingCase:
    """What the rules need of the case."""

    filed: bool
    cause_code: str | None
    procedure: Procedure | None
    people: frozenset[str]
    """What the parties are known by across cases."""


@dataclass(frozen=True)
class Booking:
    """Another hearing that is planned."""

    number: str
    starts_at: datetime
    ends_at: datetime
    venue: HearingVenue
    place: str
    staff: frozenset[str]
    people: Mapping[str, str]
    """Its parties: what each is known by, and its name."""

    def meets(self, starts_at: datetime, ends_at: datetime) -> bool:
        """Whether it is held at the same time; one may begin when the other ends."""
        return self.starts_at < ends_at and starts_at < self.ends_at


def clear_days(called_on: date, held_on: date) -> int:
    """Whole days between the summons and the hearing, neither of them counted."""
    return (held_on - called_on).days - 1


def belongs_on_site(cause_code: str | None, rules: HearingRules) -> bool:
    """Whether the cause is one the tribunal goes to the parties for."""
    return cause_code is not None and any(
        cause_code == cause or cause_code.startswith(f"{cause}.") for cause in rules.on_site_causes
    )


def check_plan(
    plan: HearingPlan, case: HearingCase, others: Iterable[Booking], rules: HearingRules, now: datetime
) -> Iterator[Finding]:
    """Findings at the fields of a plan; what meets another hearing is asked, since cases may be heard together."""
    if plan.kind in NEEDS_FILING and not case.filed:
        yield Finding("hearing_before_filing", "kind", Severity.BLOCK)
    if not plan.place.strip():
        yield Finding("hearing_without_place", "place", Severity.BLOCK)
    if plan.judge_id is None:
        yield Finding("hearing_without_judge", "judge_id", Severity.BLOCK)
    if not plan.is_public and plan.closed_ground is None:
        yield Finding("closed_without_ground", "closed_ground", Severity.BLOCK, basis=rules.closed_basis)
    yield from _on_site(plan, case, rules)
    if plan.starts_at is None:
        yield Finding("hearing_without_time", "day", Severity.BLOCK)
    elif plan.ends_at is None or plan.ends_at <= plan.starts_at:
        yield Finding("hearing_ends_too_early", "until", Severity.BLOCK)
    else:
        yield from _called_in_time(plan, plan.starts_at, case, rules, now)
        for other in others:
            if other.meets(plan.starts_at, plan.ends_at):
                yield from _met(plan, case, other)


def _on_site(plan: HearingPlan, case: HearingCase, rules: HearingRules) -> Iterator[Finding]:
    if plan.venue is HearingVenue.ON_SITE or plan.not_on_site_reason.strip():
        return
    if plan.immobile_party:
        yield Finding("hear_where_the_party_is", "not_on_site_reason", Severity.BLOCK, basis=rules.on_site_basis)
    elif belongs_on_site(case.cause_code, rules):
        yield Finding("hear_on_site", "not_on_site_reason", Severity.BLOCK, basis=rules.on_site_basis)


def _called_in_time(
    plan: HearingPlan, starts_at: datetime, case: HearingCase, rules: HearingRules, now: datetime
) -> Iterator[Finding]:
    if starts_at < now:
        yield Finding("hearing_in_the_past", "day", Severity.ASK)
        return
    left = clear_days(beijing_day(now), beijing_day(starts_at))
    if plan.kind is not HearingKind.HEARING or left >= rules.clear_days:
        return
    params: dict[str, object] = {"left": max(0, left), "wanted": rules.clear_days}
    if case.procedure in rules.loose_in:
        yield Finding("summons_soon", "day", Severity.NOTE, params, rules.loose_basis)
    else:
        yield Finding("summons_too_late", "day", Severity.ASK, params, rules.clear_days_basis)


def _met(plan: HearingPlan, case: HearingCase, other: Booking) -> Iterator[Finding]:
    params: dict[str, object] = {"number": other.number, "from": f"{other.starts_at:%H:%M}"}
    seats = {"judge_id": plan.judge_id, "assistant_id": plan.assistant_id, "clerk_id": plan.clerk_id}
    for field, person in seats.items():
        if person is not None and person in other.staff:
            yield Finding("person_taken", field, Severity.ASK, params)
    same_room = plan.venue is other.venue is HearingVenue.TRIBUNAL and plan.place.strip() == other.place.strip()
    if same_room:
        yield Finding("room_taken", "place", Severity.ASK, params)
    met = tuple(other.people[each] for each in sorted(case.people & set(other.people)))
    if met:
        yield Finding("party_taken", "day", Severity.ASK, {**params, "names": met})


@dataclass(frozen=True)
class Holding:
    """How a hearing went, as typed."""

    held_from: datetime | None
    held_until: datetime | None
    pronounced: bool = False
    audience_count: int | None = None
    recording_from: datetime | None = None
    recording_until: datetime | None = None
    recording_breaks: str = ""


def check_holding(held: Holding, state: HearingState, now: datetime) -> Iterator[Finding]:
    """Findings before a hearing is noted as held."""
    if state not in (HearingState.PLANNED, HearingState.HELD):
        yield Finding("hearing_not_planned", "held_from", Severity.BLOCK)
    if held.held_from is None:
        yield Finding("hearing_without_time", "held_from", Severity.BLOCK)
    elif held.held_from > now:
        yield Finding("held_in_the_future", "held_from", Severity.BLOCK)
    elif held.held_until is not None and held.held_until <= held.held_from:
        yield Finding("hearing_ends_too_early", "held_until", Severity.BLOCK)
    elif held.held_until is not None and held.held_until > now:
        yield Finding("held_in_the_future", "held_until", Severity.BLOCK)
    yield from _recorded(held)


def _recorded(held: Holding) -> Iterator[Finding]:
    """Every hearing is recorded from its opening to its end (法释〔2017〕5号 1, 3)."""
    basis = "法释〔2017〕5号第1条、第3条"
    if held.recording_from is None:
        yield Finding("hearing_not_recorded", "recording_from", Severity.ASK, basis=basis)
        return
    explained = bool(held.recording_breaks.strip())
    if held.held_from is not None and held.recording_from > held.held_from and not explained:
        yield Finding("recording_began_late", "recording_breaks", Severity.BLOCK, basis=basis)
    if held.recording_until is None:
        return
    if held.recording_until <= held.recording_from:
        yield Finding("recording_ends_too_early", "recording_until", Severity.BLOCK)
    elif held.held_until is not None and held.recording_until < held.held_until and not explained:
        yield Finding("recording_ended_before", "recording_breaks", Severity.BLOCK, basis=basis)
