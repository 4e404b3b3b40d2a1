"""The table of litigation fees (诉讼费用交纳办法, State Council Order 481) and of the rules around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, Protocol, TypeVar

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import FeeKind


@dataclass(frozen=True)
class Segment:
    """The rate of what lies above a sum, up to the next segment."""

    above: Fraction
    rate: Fraction


@dataclass(frozen=True)
class FeeRow:
    """One fee as in force from ``valid_from`` to ``valid_to``; sums are exact yuan."""

    kind: FeeKind
    fixed: Fraction
    base: tuple[Fraction, Fraction] | None
    """The range a province fixes its sum per case in, both ends included."""
    segments: tuple[Segment, ...]
    cap: Fraction | None
    like: FeeKind | None
    """The fee whose scale this one takes a share of."""
    share: Fraction
    eased_by: frozenset[str]
    note: str
    basis: tuple[str, ...]
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class FeeRule:
    """A rule around the fees: a halving, a top-up, a refund, relief; ``share`` is its figure where it has one."""

    id: str
    share: Fraction
    eased_by: frozenset[str]
    basis: tuple[str, ...]
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class FeeTable:
    """Every version of every fee and rule."""

    fees: tuple[FeeRow, ...]
    rules: tuple[FeeRule, ...]

    def fee(self, kind: FeeKind, on: date) -> FeeRow:
        """The row in force on ``on`` with the scale it leans on; raises ``KnownError("fee_not_in_table")``."""
        row = _in_force((row for row in self.fees if row.kind is kind), kind.value, on)
        if row.like is None:
            return row
        scale = self.fee(row.like, on)
        basis = (*row.basis, *scale.basis)
        return replace(row, fixed=scale.fixed, segments=scale.segments, cap=scale.cap, basis=basis)

    def rule(self, rule_id: str, on: date) -> FeeRule:
        """The rule in force on ``on``; raises ``KnownError("fee_not_in_table")``."""
        return _in_force((rule for rule in self.rules if rule.id == rule_id), rule_id, on)


def read_fee_table(raw: Mapping[str, Any]) -> FeeTable:
    """The table from the parsed ``resources/rules/fees.toml``."""
    return FeeTable(tuple(map(_read_fee, raw["fee"])), tuple(map(_read_rule, raw["rule"])))


class _Version(Protocol):
    @property
    def valid_from(self) -> date: ...
    @property
    def valid_to(self) -> date | None: ...


_Row = TypeVar("_Row", bound=_Version)


def _in_force(versions: Iterable[_Row], rule: str, on: date) -> _Row:
    for version in versions:
        if version.valid_from <= on and (version.valid_to is None or on <= version.valid_to):
            return version
    raise KnownError("fee_not_in_table", rule=rule, day=on)


def _read_fee(row: Mapping[str, Any]) -> FeeRow:
    base = row.get("base")
    return FeeRow(
        kind=FeeKind(row["kind"]),
        fixed=Fraction(row.get("fixed", 0)),
        base=(Fraction(base[0]), Fraction(base[1])) if base else None,
        segments=tuple(Segment(Fraction(part["above"]), Fraction(part["rate"])) for part in row.get("segments", ())),
        cap=Fraction(row["cap"]) if "cap" in row else None,
        like=FeeKind(row["like"]) if "like" in row else None,
        share=Fraction(row.get("share", 1)),
        eased_by=frozenset(row.get("eased_by", ())),
        note=row.get("note", ""),
        basis=tuple(row["basis"]),
        valid_from=row["valid_from"],
        valid_to=row.get("valid_to"),
    )


def _read_rule(row: Mapping[str, Any]) -> FeeRule:
    return FeeRule(
        id=row["id"],
        share=Fraction(row.get("share", 1)),
        eased_by=frozenset(row.get("eased_by", ())),
        basis=tuple(row["basis"]),
        valid_from=row["valid_from"],
        valid_to=row.get("valid_to"),
    )
