"""Rules about judicial volunteers (司法志愿者; S001 case 17): steps, tasks, score sheets, terms, effect."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tribunal_desktop.rules.comparison import Change, Counted, change, mean, share
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import AidTask, Degree, RecruitStep

STEPS = tuple(RecruitStep)
"""In the order in which they are taken."""

JUDICIAL = frozenset({AidTask.PRESIDING, AidTask.DELIBERATING, AidTask.DECIDING, AidTask.DRAFTING, AidTask.EVIDENCE})
"""Acts of the court: only a judge may do them."""

AUXILIARY = tuple(kind for kind in AidTask if kind not in JUDICIAL)
JUDICIAL_WORDS = ("判决", "裁定", "合议", "主持", "裁判", "讯问", "询问当事人", "调查取证")
"""Words of a task about which a person is asked; ours."""

OUTINGS = "outings"
_DAY_MINUTES = 24 * 60
_YOUNGEST, _OLDEST = 18, 70
_BASIS = "法官法第2条、人民法庭建设案例17"


@dataclass(frozen=True)
class ScoreItem:
    """One item of the sheet; ``tasks`` are the kinds of work whose count stands beside it."""

    id: str
    name: Name
    most: int
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class ScoreSheet:
    """A version of the score sheet, in force for months from ``since``."""

    version: str
    since: date
    low: int
    items: tuple[ScoreItem, ...]


@dataclass(frozen=True)
class TermsLimits:
    """Between what the facts of a contract are expected to lie."""

    pay_least: int
    pay_most: int
    long_service_years: int


@dataclass(frozen=True)
class StepTaken:
    """A step of recruitment as typed; a skipped one was left out on that day for ``skipped_reason``."""

    step: RecruitStep
    done_on: date | None
    actor: str
    words: str = ""
    skipped: bool = False
    skipped_reason: str = ""


@dataclass(frozen=True)
class Work:
    """Work of one kind done in a month."""

    done: int = 0
    in_time: int = 0
    minutes: int = 0


@dataclass(frozen=True)
class Term:
    """What the report on terms counts of one volunteer; None is not known."""

    born: date | None
    degree: Degree | None
    since: date | None
    pay_fen: int | None = None
    insured: bool = False
    trained_on: date | None = None


@dataclass(frozen=True)
class Portion:
    """So many of so many, in per cent with two decimals."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """None of nothing."""
        return share(self.part, self.whole)


@dataclass(frozen=True)
class TermsReport:
    """The volunteers in figures; every portion is of those of whom the fact is known."""

    people: int
    mean_age: Decimal | None
    ages_known: int
    with_degree: Portion
    long_service: Portion
    insured: Portion
    trained_this_year: Portion
    least_pay_fen: int | None
    most_pay_fen: int | None


def check_step(taken: StepTaken, before: Sequence[tuple[RecruitStep, date]], today: date) -> Iterator[Finding]:
    """What a step lacks; steps before it that are still open have to be taken or skipped for a reason first."""
    if taken.done_on is None:
        yield Finding("recruit_step_day_missing", "done_on", Severity.BLOCK)
    elif taken.done_on > today:
        yield Finding("recruit_step_day_ahead", "done_on", Severity.BLOCK)
    elif before and taken.done_on < before[-1][1]:
        yield Finding("recruit_step_before_last", "done_on", Severity.ASK, {"day": before[-1][1]})
    if not taken.actor.strip():
        yield Finding("recruit_step_actor_missing", "actor", Severity.BLOCK)
    if taken.skipped and not taken.skipped_reason.strip():
        yield Finding("recruit_skip_reason_missing", "skipped_reason", Severity.BLOCK)
    known = {step for step, _day in before}
    missing = tuple(step for step in STEPS[: STEPS.index(taken.step)] if step not in known)
    if missing:
        yield Finding("recruit_step_open", "step", Severity.BLOCK, {"steps": missing})


def next_step(taken: Collection[RecruitStep]) -> RecruitStep | None:
    """The first step that was neither taken nor skipped; None when the recruitment is complete."""
    return next((step for step in STEPS if step not in taken), None)


def check_task_kind(kind: AidTask, words: str) -> Iterator[Finding]:
    """Volunteers do no judicial acts: such a kind is refused with the reason, such words are asked about."""
    if kind in JUDICIAL:
        yield Finding("aid_task_judicial", "kind", Severity.BLOCK, {"kind": kind}, basis=_BASIS)
    found = next((word for word in JUDICIAL_WORDS if word in words), None)
    if found and kind not in JUDICIAL:
        yield Finding("aid_task_words_judicial", "words", Severity.ASK, {"word": found}, basis=_BASIS)


def check_time(minutes: int | None, overtime: int | None) -> Iterator[Finding]:
    """Whether the time spent can be true."""
    if minutes is None or not 1 <= minutes <= _DAY_MINUTES:
        yield Finding("aid_minutes_wrong", "minutes", Severity.BLOCK)
    elif overtime is None or not 0 <= overtime <= minutes:
        yield Finding("aid_overtime_wrong", "overtime", Severity.BLOCK)


def check_marks(sheet: ScoreSheet, marks: Mapping[str, int | None], comment: str) -> Iterator[Finding]:
    """Whether every item is marked within its limit; a low total needs its reasons in the comment."""
    for item in sheet.items:
        mark = marks.get(item.id)
        if mark is None:
            yield Finding("score_mark_missing", item.id, Severity.BLOCK, {"most": item.most})
        elif not 0 <= mark <= item.most:
            yield Finding("score_mark_wrong", item.id, Severity.BLOCK, {"most": item.most})
    reached = total(sheet, marks)
    if reached < sheet.low and not comment.strip() and None not in marks.values():
        yield Finding("score_low_without_words", "comment", Severity.BLOCK, {"total": reached, "low": sheet.low})


def total(sheet: ScoreSheet, marks: Mapping[str, int | None]) -> int:
    """The total, always added up from the marks of the sheet's own items."""
    return sum(marks.get(item.id) or 0 for item in sheet.items)


def full_marks(sheet: ScoreSheet) -> int:
    """The highest total."""
    return sum(item.most for item in sheet.items)


def sheet_of(sheets: Sequence[ScoreSheet], month: date) -> ScoreSheet:
    """The sheet in force in a month; the first one for months before any."""
    return next((sheet for sheet in reversed(sheets) if sheet.since <= month), sheets[0])


MONTHS_ASKED_FOR = 3
"""How many months back missing score sheets are asked for; ours."""


def month_after(month: date, steps: int = 1) -> date:
    """The first day of the month ``steps`` later, or earlier when negative."""
    place = month.year * 12 + month.month - 1 + steps
    return date(place // 12, place % 12 + 1, 1)


def worked_in(month: date, started_on: date, ended_on: date | None) -> bool:
    """Whether two worked together on some day of a month; the day a pairing ended is no longer theirs."""
    return started_on < month_after(month) and (ended_on is None or ended_on > max(month, started_on))


def low_run(low: Mapping[date, bool]) -> tuple[date, date] | None:
    """The latest two months running that were both low; a month without a sheet breaks the run."""
    for month in sorted(low, reverse=True):
        before = month_after(month, -1)
        if low[month] and low.get(before, False):
            return before, month
    return None


def whole_months(first: date, last: date) -> int:
    """Whole months from ``first`` until the day before ``last``; 0 when there is none."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, months - (last.day < first.day))


def check_term(term: Term, limits: TermsLimits, today: date) -> Iterator[Finding]:
    """Facts of a contract that can hardly be right."""
    if term.born is not None and not _YOUNGEST <= age(term.born, today) <= _OLDEST:
        yield Finding("terms_birth_wrong", "birth_date", Severity.BLOCK)
    if term.since is not None and term.since > today:
        yield Finding("terms_service_ahead", "service_from", Severity.BLOCK)
    if term.pay_fen is not None and not limits.pay_least * 100 <= term.pay_fen <= limits.pay_most * 100:
        yield Finding(
            "terms_pay_outside",
            "monthly_pay",
            Severity.ASK,
            {"least": limits.pay_least, "most": limits.pay_most},
            basis="人民法庭建设案例17",
        )


def age(born: date, today: date) -> int:
    """Whole years of age."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def terms_report(terms: Sequence[Term], limits: TermsLimits, today: date) -> TermsReport:
    """Mean age, share with a degree, share in service for more than three years, pay from … to …"""
    ages = [age(term.born, today) for term in terms if term.born]
    degrees = [term.degree for term in terms if term.degree]
    since = [term.since for term in terms if term.since]
    pay = [term.pay_fen for term in terms if term.pay_fen is not None]
    longer = sum(_past(day, limits, today) for day in since)
    return TermsReport(
        people=len(terms),
        mean_age=mean(sum(ages), len(ages)),
        ages_known=len(ages),
        with_degree=Portion(sum(degree is not Degree.SECONDARY for degree in degrees), len(degrees)),
        long_service=Portion(longer, len(since)),
        insured=Portion(sum(term.insured for term in terms), len(terms)),
        trained_this_year=Portion(
            sum(term.trained_on is not None and term.trained_on.year == today.year for term in terms), len(terms)
        ),
        least_pay_fen=min(pay, default=None),
        most_pay_fen=max(pay, default=None),
    )


def effect(before: Counted, after: Counted, *, annualise: bool) -> Change | None:
    """How closings changed, with two decimals; None while either period has no whole month."""
    if not before.months or not after.months:
        return None
    return change(before, after, annualise=annualise, places=2)


def _past(since: date, limits: TermsLimits, today: date) -> bool:
    """More than the years, counted to the day."""
    return (since.year + limits.long_service_years, since.month, since.day) < (today.year, today.month, today.day)
