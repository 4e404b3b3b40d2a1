"""What the pages are told about a dispute's procedure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tribunal_desktop.rules.procedure import Advice
from tribunal_desktop.rules.terms import ConditionState, ProcedureAct, Track


@dataclass(frozen=True)
class WageView:
    """A published yearly wage (年平均工资); a sample is invented and serves a practice tribunal only."""

    province: str
    year: int
    amount_fen: int
    published_on: date
    source: str
    sample: bool = False


@dataclass(frozen=True)
class ConditionView:
    """One test with its state and whether the file itself says so."""

    id: str
    basis: str
    state: ConditionState
    by_file: bool


@dataclass(frozen=True)
class DecisionView:
    """One step of the procedure's history."""

    id: str
    act: ProcedureAct
    track: Track
    from_track: Track | None
    advised: Track | None
    words: str
    ruling: str
    decided_on: date
    decided_at: datetime
    decided_by: str
    old_due_on: date | None
    new_due_on: date | None
    top_up_fen: int | None
    told_on: date | None
    told_how: str


@dataclass(frozen=True)
class ProcedureView:
    """Where the procedure of a dispute stands; ``tests`` are every test, answered or not."""

    dispute_id: str
    number: str
    amount_fen: int | None
    filed_on: date | None
    closed: bool
    province: str
    wage: WageView | None
    track: Track | None
    limit_rule: str
    limit_on: date | None
    advice: Advice
    tests: Mapping[str, ConditionView]
    history: tuple[DecisionView, ...]
    ways: tuple[Track, ...]
    """What the present track may be converted into."""
    heard_on: date | None
    """The day of the last hearing held in the present track."""
    fee_of_another: bool
    """The fee of the suit was worked out for another procedure."""

    def advice_state(self, test: str) -> ConditionState:
        """How a test stands; that of the amount follows from the wage."""
        seen = (step.tests[test] for step in self.advice.steps if test in step.tests)
        return next(seen, self.tests[test].state)

    @property
    def settled(self) -> bool:
        """A filed dispute whose procedure stands: it changes by conversion only."""
        return self.track is not None and self.filed_on is not None


@dataclass(frozen=True)
class Effects:
    """What a change of track changes, before anybody confirms it."""

    from_track: Track
    to: Track
    old_rule: str
    old_due_on: date | None
    new_rule: str
    new_due_on: date
    provisional: bool
    started_on: date
    ordinary: bool
    """The summary procedure ends: the other half of the fee falls due."""
    top_up: Decimal | None
    """What is left to pay; None when the file does not tell the fee."""
    top_up_by: date | None
