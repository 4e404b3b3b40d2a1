"""Which cases may be one of the four types (四类案件): proposals with their reasons, for a person to decide on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import FinderRole, FourType, Outcome

OPPOSITE = frozenset({Outcome.JUDGED, Outcome.DISMISSED})
"""Ends that contradict each other when cause and defendant are the same."""


class Probe(StrEnum):
    """How the program looks for an indicator."""

    AMOUNT = "amount"
    PEOPLE = "people"
    NAMES = "names"
    SUBJECT = "subject"
    SERIES = "series"
    FIRST = "first"
    OPPOSITE = "opposite"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Indicator:
    """One indicator (识别指标); without ``test`` it is marked by hand only."""

    id: str
    four_type: FourType
    name: Name
    basis: str
    test: Probe | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Related:
    """Another dispute with the same cause against the same defendant."""

    dispute_id: str
    number: str
    received_on: date
    closed_on: date | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True)
class Overdue:
    """A trial limit that ran out."""

    name: Name
    due_on: date


@dataclass(frozen=True)
class FlagFacts:
    """What is known of a dispute now."""

    received_on: date
    plaintiffs: int = 0
    defendants: int = 0
    organisations: tuple[str, ...] = ()
    """Names of the parties that are no natural persons."""
    amount_fen: int | None = None
    causes: frozenset[str] = frozenset()
    """Codes of the cause and the headings above it."""
    text: str = ""
    related: tuple[Related, ...] = ()
    overdue: tuple[Overdue, ...] = ()
    same_cause: int = 1
    """Disputes of this cause in the store, this one included."""
    known: int = 1
    """Disputes in the store."""


@dataclass(frozen=True)
class Evidence:
    """One fact a proposal rests on; its words are the text ``four_types.evidence.<code>``."""

    code: str
    params: dict[str, object] = field(default_factory=dict)
    dispute_id: str = ""
    """Another dispute that can be opened."""


@dataclass(frozen=True)
class Proposal:
    """That a case may be one of the four types."""

    indicator: Indicator
    evidence: tuple[Evidence, ...]
    key: str
    """Digest of the facts; while it stays the same a rejection stands."""


def propose(indicators: Sequence[Indicator], facts: FlagFacts, today: date) -> tuple[Proposal, ...]:
    """What ``facts`` suggest, in the order of the table."""
    found = []
    for indicator in indicators:
        if indicator.test is None:
            continue
        evidence = tuple(_TESTS[indicator.test](indicator.settings, facts, today))
        if evidence:
            found.append(Proposal(indicator, evidence, _key(indicator, evidence)))
    return tuple(found)


def _key(indicator: Indicator, evidence: Sequence[Evidence]) -> str:
    facts = [[each.code, each.dispute_id, {key: str(value) for key, value in each.params.items()}] for each in evidence]
    text = json.dumps([indicator.id, facts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _amount(settings: Mapping[str, Any], facts: FlagFacts, _today: date) -> Iterator[Evidence]:
    if facts.amount_fen is not None and facts.amount_fen >= settings["yuan"] * 100:
        yield Evidence("amount", {"yuan": f"{facts.amount_fen / 100:,.2f}", "least": f"{settings['yuan']:,}"})


def _people(settings: Mapping[str, Any], facts: FlagFacts, _today: date) -> Iterator[Evidence]:
    for code, people in (("plaintiffs", facts.plaintiffs), ("defendants", facts.defendants)):
        if people >= settings["people"]:
            yield Evidence(code, {"people": people, "least": settings["people"]})


def _names(settings: Mapping[str, Any], facts: FlagFacts, _today: date) -> Iterator[Evidence]:
    for name in facts.organisations:
        if any(word in name for word in settings["words"]):
            yield Evidence("name", {"name": name})


def _subject(settings: Mapping[str, Any], facts: FlagFacts, _today: date) -> Iterator[Evidence]:
    if facts.causes.intersection(settings["causes"]):
        yield Evidence("cause")
    words = tuple(word for word in settings["words"] if word in facts.text)
    if words:
        yield Evidence("words", {"words": words})


def _series(settings: Mapping[str, Any], facts: FlagFacts, _today: date) -> Iterator[Evidence]:
    window = timedelta(days=settings["days"])
    near = sorted(
        (each for each in facts.related if abs(each.received_on - facts.received_on) < window),
        key=lambda each: (each.received_on, each.dispute_id),
    )
    if len(near) + 1 >= settings["cases"]:
        yield Evidence("series", {"cases": len(near) + 1, "days": settings["days"]})
        yield from (_other(each, "related", {"day": each.received_on}) for each in near)


def _first(settings: Mapping[str, Any], facts: FlagFacts, _today: date) -> Iterator[Evidence]:
    if facts.causes and facts.same_cause <= 1 and facts.known >= settings["known"]:
        yield Evidence("first")


def _opposite(settings: Mapping[str, Any], facts: FlagFacts, today: date) -> Iterator[Evidence]:
    since = today - timedelta(days=365 * settings["years"])
    ended = [each for each in facts.related if each.closed_on and each.closed_on >= since and each.outcome in OPPOSITE]
    if {each.outcome for each in ended} == OPPOSITE:
        for each in sorted(ended, key=lambda each: (each.closed_on or since, each.dispute_id)):
            yield _other(each, "ended", {"outcome": each.outcome, "day": each.closed_on})


def _overdue(_settings: Mapping[str, Any], facts: FlagFacts, _today: date) -> Iterator[Evidence]:
    for each in facts.overdue:
        yield Evidence("overdue", {"limit": each.name, "day": each.due_on})


def _other(each: Related, code: str, params: dict[str, object]) -> Evidence:
    return Evidence(code, {"number": each.number, **params}, each.dispute_id)


_TESTS: dict[Probe, Callable[[Mapping[str, Any], FlagFacts, date], Iterator[Evidence]]] = {
    Probe.AMOUNT: _amount,
    Probe.PEOPLE: _people,
    Probe.NAMES: _names,
    Probe.SUBJECT: _subject,
    Probe.SERIES: _series,
    Probe.FIRST: _first,
    Probe.OPPOSITE: _opposite,
    Probe.OVERDUE: _overdue,
}


@dataclass(frozen=True)
class NewFlag:
    """A mark made by hand."""

    indicator: str
    finder: FinderRole | None
    words: str


def check_flag(flag: NewFlag, known: Sequence[str]) -> tuple[Finding, ...]:
    """What a mark by hand lacks: its indicator, who found it, why."""
    findings = []
    if flag.indicator not in known:
        findings.append(Finding("flag_indicator_missing", "indicator", Severity.BLOCK))
    if flag.finder is None:
        findings.append(Finding("flag_finder_missing", "finder", Severity.BLOCK))
    if not flag.words.strip():
        findings.append(Finding("flag_words_missing", "words", Severity.BLOCK))
    return tuple(findings)
