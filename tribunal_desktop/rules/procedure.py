"""Which procedure a dispute goes through (程序适用), test by test in the order of the law, and how it may change.

Nothing is decided here for anybody: a test that nobody answered stays open, and the advice says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import ConditionState, Procedure, Track

Answers = Mapping[str, bool]
"""What is known: id of a test to whether it is met."""

AMOUNT_TEST = "small_amount"
AGREEMENT_TEST = "small_agreed"
SUITS = (Track.SMALL_CLAIMS, Track.SUMMARY, Track.ORDINARY_SOLE, Track.PANEL)
"""Tracks of a suit; only they are converted into one another."""

PROCEDURES = {
    Track.SMALL_CLAIMS: Procedure.SMALL_CLAIMS,
    Track.SUMMARY: Procedure.SUMMARY,
    Track.ORDINARY_SOLE: Procedure.ORDINARY,
    Track.PANEL: Procedure.ORDINARY,
}
_BARRED = {"not_summary": "summary_barred", "panel": "panel_required", "small_excluded": "small_claims_excluded"}


class AmountBand(StrEnum):
    """Where the amount stands against the published wage (标的额档次)."""

    MANDATORY = "mandatory"
    BY_AGREEMENT = "by_agreement"
    ABOVE = "above"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Condition:
    """One question with its article."""

    id: str
    basis: str


@dataclass(frozen=True)
class Step:
    """One procedure in the order of examination: every test of ``needs`` must be met and no group of ``bars``."""

    track: Track
    series: str
    limit: str
    needs: tuple[str, ...]
    bars: tuple[str, ...]
    basis: str


@dataclass(frozen=True)
class Conversion:
    """A lawful change of track."""

    from_track: Track
    to: Track
    ruling: bool
    before_hearing: bool
    basis: str


@dataclass(frozen=True)
class ProcedureTable:
    """Steps, tests, groups of grounds and conversions as the rule file has them."""

    steps: tuple[Step, ...]
    tests: Mapping[str, Condition]
    groups: Mapping[str, tuple[str, ...]]
    conversions: tuple[Conversion, ...]
    mandatory_share: Fraction
    agreement_share: Fraction
    wage_basis: str

    def step(self, track: Track) -> Step:
        """The step that leads to ``track``."""
        return next(step for step in self.steps if step.track is track)

    def conversion(self, from_track: Track, to: Track) -> Conversion | None:
        """How ``from_track`` may become ``to``; None when it may not."""
        return next((each for each in self.conversions if (each.from_track, each.to) == (from_track, to)), None)


@dataclass(frozen=True)
class StepResult:
    """What the tests of one step come to; ``open_tests`` would settle it."""

    step: Step
    state: ConditionState
    tests: Mapping[str, ConditionState]
    groups: Mapping[str, ConditionState]
    open_tests: tuple[str, ...]


@dataclass(frozen=True)
class Advice:
    """The procedure that follows from what is known; ``track`` is None while an earlier step is open."""

    track: Track | None
    band: AmountBand
    steps: tuple[StepResult, ...]
    """Every step that was looked at, the deciding or open one last."""

    @property
    def open_tests(self) -> tuple[str, ...]:
        """What is to be answered next."""
        return self.steps[-1].open_tests if self.track is None else ()

    @property
    def agreed(self) -> bool:
        """Whether small claims rest on the parties' agreement rather than on the law alone."""
        return self.track is Track.SMALL_CLAIMS and self.band is AmountBand.BY_AGREEMENT


def band_of(amount_fen: int | None, wage_fen: int | None, table: ProcedureTable) -> AmountBand:
    """The band of an amount; both shares include their edge (CC 1259)."""
    if amount_fen is None or not wage_fen:
        return AmountBand.UNKNOWN
    if amount_fen <= wage_fen * table.mandatory_share:
        return AmountBand.MANDATORY
    return AmountBand.BY_AGREEMENT if amount_fen <= wage_fen * table.agreement_share else AmountBand.ABOVE


def advise(table: ProcedureTable, answers: Answers, band: AmountBand) -> Advice:
    """Go through the steps until one holds or one cannot be settled."""
    known = {test: ConditionState.MET if met else ConditionState.NOT_MET for test, met in answers.items()}
    known[AMOUNT_TEST] = _amount_state(band, known.get(AGREEMENT_TEST, ConditionState.UNKNOWN))
    results: list[StepResult] = []
    for step in table.steps:
        result = _result(table, step, known, band)
        results.append(result)
        if result.state is ConditionState.MET:
            return Advice(step.track, band, tuple(results))
        if result.state is ConditionState.UNKNOWN:
            break
    return Advice(None, band, tuple(results))


def check_choice(
    table: ProcedureTable, advice: Advice, answers: Answers, chosen: Track, words: str
) -> tuple[Finding, ...]:
    """What stops the choice: a ground in the law against it, or a departure from the advice without a reason."""
    step = table.step(chosen)
    found = [
        Finding(_BARRED[group], "track", Severity.BLOCK, basis=table.tests[test].basis)
        for group in step.bars
        for test in table.groups[group]
        if answers.get(test)
    ]
    if chosen is Track.SMALL_CLAIMS and advice.band is AmountBand.ABOVE:
        found.append(Finding("small_claims_too_much", "track", Severity.BLOCK, basis=table.wage_basis))
    if chosen is not advice.track and not words.strip():
        found.append(Finding("override_needs_reason", "words", Severity.BLOCK))
    return tuple({finding.key: finding for finding in found}.values())


@dataclass(frozen=True)
class Change:
    """A change of track as it is entered."""

    from_track: Track
    to: Track
    on: date
    words: str
    ruling: str = ""
    heard: bool = False
    """The case was heard in its present procedure."""
    agreed: bool = False
    """Both parties agreed to the summary procedure before the hearing (CPL 160)."""


def check_change(
    table: ProcedureTable, change: Change, filed_on: date, limit_on: date | None, today: date
) -> tuple[Finding, ...]:
    """What stops a change of track; ``limit_on`` is the last day of the limit that runs."""
    way = table.conversion(change.from_track, change.to)
    if way is None:
        params: dict[str, object] = {"old": change.from_track, "new": change.to}
        return (Finding("conversion_not_known", "track", Severity.BLOCK, params, "民事诉讼法第170条"),)
    found: list[Finding] = []
    if not filed_on <= change.on <= today:
        found.append(Finding("conversion_day", "on", Severity.BLOCK, {"filed": filed_on}, way.basis))
    elif limit_on is not None and change.on > limit_on:
        found.append(Finding("conversion_after_limit", "on", Severity.BLOCK, {"day": limit_on}, way.basis))
    if way.before_hearing and change.heard:
        found.append(Finding("no_way_back", "track", Severity.BLOCK, basis="法释〔2022〕11号第260条"))
    elif way.before_hearing and not change.agreed:
        found.append(Finding("conversion_needs_agreement", "agreed", Severity.BLOCK, basis=way.basis))
    if way.ruling and not change.ruling.strip():
        found.append(Finding("conversion_needs_ruling", "ruling", Severity.BLOCK, basis=way.basis))
    if not change.words.strip():
        found.append(Finding("conversion_needs_ground", "words", Severity.BLOCK, basis=way.basis))
    return tuple(found)


def read_procedure_table(raw: Mapping[str, Any]) -> ProcedureTable:
    """The table that the rule file says."""
    tests = {row["id"]: Condition(row["id"], row["basis"]) for row in raw["test"]}
    return ProcedureTable(
        steps=tuple(
            Step(
                Track(row["track"]),
                row["series"],
                row["limit"],
                tuple(row["needs"]),
                tuple(row["bars"]),
                row["basis"],
            )
            for row in raw["step"]
        ),
        tests=tests,
        groups={name: tuple(members) for name, members in raw["groups"].items()},
        conversions=tuple(
            Conversion(Track(row["from"]), Track(row["to"]), row["ruling"], row["before_hearing"], row["basis"])
            for row in raw["conversion"]
        ),
        mandatory_share=Fraction(raw["wage"]["mandatory"]),
        agreement_share=Fraction(raw["wage"]["agreement"]),
        wage_basis=raw["wage"]["basis"],
    )


def _amount_state(band: AmountBand, agreed: ConditionState) -> ConditionState:
    if band is AmountBand.BY_AGREEMENT:
        return agreed
    if band is AmountBand.UNKNOWN:
        return ConditionState.UNKNOWN
    return ConditionState.MET if band is AmountBand.MANDATORY else ConditionState.NOT_MET


def _result(table: ProcedureTable, step: Step, known: Mapping[str, ConditionState], band: AmountBand) -> StepResult:
    tests = {test: known.get(test, ConditionState.UNKNOWN) for test in step.needs}
    groups = {
        group: _any(known.get(test, ConditionState.UNKNOWN) for test in table.groups[group]) for group in step.bars
    }
    states = (*tests.values(), *(_opposite(state) for state in groups.values()))
    if ConditionState.NOT_MET in states:
        return StepResult(step, ConditionState.NOT_MET, tests, groups, ())
    unsettled = [test for test, state in tests.items() if state is ConditionState.UNKNOWN]
    for group, state in groups.items():
        if state is ConditionState.UNKNOWN:
            unsettled += [test for test in table.groups[group] if known.get(test) is None]
    if AMOUNT_TEST in unsettled and band is AmountBand.BY_AGREEMENT:
        unsettled[unsettled.index(AMOUNT_TEST)] = AGREEMENT_TEST
    state = ConditionState.UNKNOWN if unsettled else ConditionState.MET
    return StepResult(step, state, tests, groups, tuple(dict.fromkeys(unsettled)))


def _any(states: Iterable[ConditionState]) -> ConditionState:
    """Met when one is; not met when none is; open otherwise."""
    seen = set(states)
    if ConditionState.MET in seen:
        return ConditionState.MET
    return ConditionState.UNKNOWN if ConditionState.UNKNOWN in seen else ConditionState.NOT_MET


def _opposite(state: ConditionState) -> ConditionState:
    turned = {ConditionState.MET: ConditionState.NOT_MET, ConditionState.NOT_MET: ConditionState.MET}
    return turned.get(state, ConditionState.UNKNOWN)
