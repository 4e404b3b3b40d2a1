"""What the round table, an act of supervision and a danger mark need before they are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import (
    DangerGround,
    NetRole,
    RiskDimension,
    RiskLevel,
    SupervisionMeasure,
    ToldBody,
)

REDELIBERATIONS, LONGEST_WITHOUT_CHECK = "supervision.redeliberations", "danger.days_to_next_look"
"""Figures (``rules.figures``): how often re-deliberation is asked for; days until a danger mark is looked at again."""

REPORTED_ON = frozenset(
    {SupervisionMeasure.ASK_PROGRESS, SupervisionMeasure.ASK_SIMILAR_CASES, SupervisionMeasure.REDELIBERATION}
)
"""Measures that ask for a report, and so need a day to have it by."""

_SUPERVISION = "法发〔2021〕30号；法发〔2020〕26号第5条"


@dataclass(frozen=True)
class NewAssessment:
    """What the round table found (风险评估)."""

    held_on: date | None
    attendees: str
    ratings: Mapping[RiskDimension, RiskLevel]
    level: RiskLevel | None
    supervisor_id: str
    minutes: str
    measures: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewAct:
    """An act of supervision; with ``corrects_id`` it annotates an earlier one."""

    measure: SupervisionMeasure | None
    words: str
    report_by: date | None = None
    corrects_id: str = ""


@dataclass(frozen=True)
class NewNotice:
    """A local body that was told."""

    body: ToldBody
    body_name: str
    person: str


@dataclass(frozen=True)
class NewMember:
    """Somebody for the protection net."""

    name: str
    role: NetRole
    phone: str


@dataclass(frozen=True)
class NewDanger:
    """A danger mark with whom it was told first."""

    grounds: tuple[DangerGround, ...]
    words: str
    level: RiskLevel | None
    check_on: date | None
    notice: NewNotice
    net: tuple[NewMember, ...] = field(default=())


def check_assessment(new: NewAssessment, today: date) -> tuple[Finding, ...]:
    """Every dimension rated, a level, a supervisor, minutes; a level above low brings measures."""
    return tuple(_assessment(new, today))


def _assessment(new: NewAssessment, today: date) -> Iterator[Finding]:
    if new.held_on is None:
        yield _block("risk_day_missing", "held_on")
    elif new.held_on > today:
        yield _block("risk_day_ahead", "held_on")
    if not new.attendees.strip():
        yield _block("risk_attendees_missing", "attendees")
    for dimension in RiskDimension:
        if dimension not in new.ratings:
            yield _block("risk_rating_missing", dimension.value)
    yield from _level(new)
    if not new.supervisor_id:
        yield _block("risk_supervisor_missing", "supervisor")
    if not new.minutes.strip():
        yield _block("risk_minutes_missing", "minutes")
    if new.level not in (None, RiskLevel.LOW) and not any(each.strip() for each in new.measures):
        yield _block("risk_measures_missing", "measures")


_ORDER = tuple(RiskLevel)


def _level(new: NewAssessment) -> Iterator[Finding]:
    highest = max((_ORDER.index(level) for level in new.ratings.values()), default=0)
    if new.level is None:
        yield _block("risk_level_missing", "level")
    elif _ORDER.index(new.level) < highest:
        yield _block("risk_level_below_rating", "level", {"highest": _ORDER[highest]})


def check_act(new: NewAct, redeliberations: int, today: date) -> tuple[Finding, ...]:
    """A measure of the list with its words; a report has its day; re-deliberation is asked for at most twice."""
    return tuple(_act(new, redeliberations, today))


def _act(new: NewAct, redeliberations: int, today: date) -> Iterator[Finding]:
    if new.measure is None:
        yield _block("act_measure_missing", "measure", basis=_SUPERVISION)
    if not new.words.strip():
        yield _block("act_words_missing", "words", basis=_SUPERVISION)
    if new.measure in REPORTED_ON and not new.corrects_id and new.report_by is None:
        yield _block("act_day_missing", "report_by", basis=_SUPERVISION)
    if new.report_by is not None and new.report_by < today:
        yield _block("act_day_past", "report_by")
    most = figure(REDELIBERATIONS, today)
    if new.measure is SupervisionMeasure.REDELIBERATION and not new.corrects_id and redeliberations >= most:
        yield _block("act_redeliberation_again", "measure", {"most": most}, _SUPERVISION)


def check_danger(new: NewDanger, today: date) -> tuple[Finding, ...]:
    """Grounds in words, a level, who was told, and a next look that is not far off."""
    return tuple(_danger(new, today))


def _danger(new: NewDanger, today: date) -> Iterator[Finding]:
    if not new.grounds:
        yield _block("danger_grounds_missing", "grounds")
    if not new.words.strip():
        yield _block("danger_words_missing", "words")
    if new.level is None:
        yield _block("danger_level_missing", "level")
    yield from check_next(new.check_on, today)
    yield from check_notice(new.notice)
    for member in new.net:
        yield from check_member(member)


def check_next(check_on: date | None, today: date) -> Iterator[Finding]:
    """The day of the next look lies ahead, within a month."""
    longest = figure(LONGEST_WITHOUT_CHECK, today)
    if check_on is None:
        yield _block("danger_check_missing", "check_on")
    elif not 0 < (check_on - today).days <= longest:
        yield _block("danger_check_out_of_range", "check_on", {"days": longest})


def check_notice(new: NewNotice) -> Iterator[Finding]:
    """The body and the person who was told."""
    if not new.body_name.strip():
        yield _block("danger_body_missing", "body_name")
    if not new.person.strip():
        yield _block("danger_person_missing", "person")


def check_member(new: NewMember) -> Iterator[Finding]:
    """Somebody of the net can be reached."""
    if not new.name.strip():
        yield _block("net_name_missing", "net_name")
    if not new.phone.strip():
        yield _block("net_phone_missing", "net_phone")


def _block(code: str, place: str, params: dict[str, object] | None = None, basis: str = "") -> Finding:
    return Finding(code, place, Severity.BLOCK, params or {}, basis)
