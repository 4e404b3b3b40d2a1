"""Closing a case (结案): what stands in the way, and which day counts (S004 (10); LIM00 10; CPL 100, 101, 157)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import ClosingDay, Outcome, ServedPaper, ServiceWay

LIM00 = "法释〔2000〕29号第10条"
PAPERS = {
    Outcome.JUDGED: ServedPaper.JUDGMENT,
    Outcome.MEDIATED: ServedPaper.MEDIATION_STATEMENT,
    Outcome.WITHDRAWN: ServedPaper.RULING,
    Outcome.DISMISSED: ServedPaper.RULING,
}
"""The paper that closes a case in each way."""

_BY_WAY = {
    ServiceWay.LEFT: ClosingDay.LEFT,
    ServiceWay.ANNOUNCEMENT: ClosingDay.ANNOUNCED,
    ServiceWay.POST: ClosingDay.POSTED,
}


@dataclass(frozen=True)
class CaseState:
    """What the gate looks at; each finding's field is the section of the file where it is put right."""

    filed: bool
    judge: bool
    mediation_runs: bool
    hearing_held: bool
    paper_sent: bool
    """The paper that closes the case went out."""
    unserved: tuple[str, ...]
    """Parties on whom it was not served."""
    interval_runs: bool
    """Something that does not count still runs, for example an appraisal."""
    preserved: bool
    fee_owing: bool


@dataclass(frozen=True)
class PaperServed:
    """How the closing paper reached one party."""

    way: ServiceWay
    sent_on: date
    served_on: date | None


@dataclass(frozen=True)
class ClosingTyped:
    """A closing as typed."""

    outcome: Outcome
    pronounced_on: date | None
    closed_on: date | None
    main_text: str
    amount_fen: int | None = None
    performed_at_once: bool = False
    reason: str = ""


def gate(outcome: Outcome, state: CaseState) -> Iterator[Finding]:
    """What stands in the way of closing so; a step taken too early is stopped with its reason (row S.18)."""
    if not state.filed:
        yield Finding("closing_without_filing", "filing", Severity.BLOCK)
    if not state.judge and outcome is not Outcome.OTHER:
        yield Finding("closing_without_judge", "allocation", Severity.BLOCK)
    if state.mediation_runs:
        yield Finding("closing_with_running_mediation", "mediation", Severity.BLOCK)
    if outcome is Outcome.JUDGED and not state.hearing_held:
        yield Finding("judged_without_hearing", "hearings", Severity.ASK, basis="民事诉讼法第137条")
    yield from _paper(outcome, state)
    if state.interval_runs:
        yield Finding("closing_with_open_interval", "limits", Severity.ASK)
    if state.preserved:
        yield Finding("closing_with_preservation", "preservation", Severity.NOTE)
    if state.fee_owing:
        yield Finding("closing_with_fee_owing", "fees", Severity.NOTE)


def _paper(outcome: Outcome, state: CaseState) -> Iterator[Finding]:
    paper = PAPERS.get(outcome)
    if paper is None:
        return
    if not state.paper_sent:
        if paper is ServedPaper.JUDGMENT:
            yield Finding("judgment_not_sent", "service", Severity.BLOCK, basis="民事诉讼法第151条")
        elif paper is ServedPaper.MEDIATION_STATEMENT:
            yield Finding("closed_without_statement", "service", Severity.ASK, basis="民事诉讼法第101条")
        else:
            yield Finding("closed_without_ruling", "service", Severity.ASK, basis="民事诉讼法第157条")
    elif state.unserved:
        params: dict[str, object] = {"paper": paper, "parties": state.unserved}
        yield Finding("closing_paper_unserved", "service", Severity.BLOCK, params)


def check(typed: ClosingTyped, filed_on: date | None, today: date) -> Iterator[Finding]:
    """Findings at the fields of a closing."""
    if typed.closed_on is None:
        yield Finding("closing_without_day", "closed_on", Severity.BLOCK)
    elif typed.closed_on > today:
        yield Finding("closing_in_the_future", "closed_on", Severity.BLOCK)
    elif filed_on is not None and typed.closed_on < filed_on:
        yield Finding("closed_before_filing", "closed_on", Severity.BLOCK)
    if typed.pronounced_on is not None:
        if typed.pronounced_on > today:
            yield Finding("closing_in_the_future", "pronounced_on", Severity.BLOCK)
        elif filed_on is not None and typed.pronounced_on < filed_on:
            yield Finding("closed_before_filing", "pronounced_on", Severity.BLOCK)
    if typed.outcome in (Outcome.JUDGED, Outcome.MEDIATED) and not typed.main_text.strip():
        yield Finding("closing_without_main_text", "main_text", Severity.BLOCK)
    if typed.outcome is Outcome.OTHER and not typed.reason.strip():
        yield Finding("closing_without_reason", "reason", Severity.BLOCK)


def closing_day(
    outcome: Outcome, pronounced_on: date | None, served: Iterable[PaperServed]
) -> tuple[date, ClosingDay] | None:
    """The day a case counts as closed, and why; none while nothing fixes it.

    A judgment pronounced counts from that day; otherwise the latest of the days on which the paper reached each
    party: left papers on the day they were left, announced ones when published, posted ones when posted.
    """
    if pronounced_on is not None and outcome in (Outcome.JUDGED, Outcome.DISMISSED, Outcome.WITHDRAWN):
        return pronounced_on, ClosingDay.PRONOUNCED
    days = [found for each in served if (found := _day_of(each)) is not None]
    return max(days, key=lambda found: found[0]) if days else None


def _day_of(paper: PaperServed) -> tuple[date, ClosingDay] | None:
    if paper.way in (ServiceWay.ANNOUNCEMENT, ServiceWay.POST):
        return paper.sent_on, _BY_WAY[paper.way]
    if paper.served_on is None:
        return None
    return paper.served_on, _BY_WAY.get(paper.way, ClosingDay.LAST_SERVED)
