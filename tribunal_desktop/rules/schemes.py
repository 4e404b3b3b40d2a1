"""Assessment schemes (考核方案): a versioned file that says what counts, how, and with what weight.

A scheme is a tree: domains, groups inside them, indicators at the leaves. A domain's weight depends on the post and the
weights of a post sum to 100; below that, siblings share by their ``ratio`` (1:1:1:2). A scheme whose weights do not add
up is refused, never repaired.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Post


class Measure(StrEnum):
    """How an indicator's value comes about; its formula in words is ``formula.<value>``."""

    PERCENT = "percent"
    AVERAGE = "average"
    COUNT = "count"
    MARK = "mark"


class MissingRule(StrEnum):
    """What becomes of weight without data: it stays empty and is shown, or the rest is scaled up to it."""

    NOT_SCORED = "not_scored"
    RESCALED = "rescaled"


class FactKind(StrEnum):
    """What a fact counts; raw cases and reversals must not be scored as such."""

    CASES = "cases"
    REVERSALS = "reversals"
    DAYS = "days"
    ACTS = "acts"
    PLACES = "places"


@dataclass(frozen=True)
class FactDefinition:
    """A number the services count from recorded acts."""

    id: str
    name: Name
    kind: FactKind


@dataclass(frozen=True)
class Node:
    """A domain, group or indicator. ``origin`` is the source that demands it, or says that it is our setting."""

    id: str
    name: Name
    origin: str
    ratio: Decimal = Decimal(1)
    team: bool = False
    """The domain is scored for the team and a member takes a share of it; otherwise it is the person's own."""
    children: tuple[Node, ...] = ()
    measure: Measure | None = None
    numerator: str = ""
    denominator: str = ""
    zero_at: Decimal = Decimal(0)
    full_at: Decimal = Decimal(100)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts an indicator reads."""
        return tuple(fact for fact in (self.numerator, self.denominator) if fact)


@dataclass(frozen=True)
class Scheme:
    """One version of a scheme, frozen for the periods scored with it."""

    id: str
    version: str
    name: Name
    basis: str
    valid_from: date
    valid_to: date | None
    places: int
    missing: MissingRule
    bonus_cap: Decimal
    deduction_cap: Decimal
    weights: Mapping[tuple[Post, str], Decimal]
    domains: tuple[Node, ...]
    facts: Mapping[str, FactDefinition]

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts the scheme can score."""
        return tuple(dict.fromkeys(post for post, _ in self.weights))

    def indicators(self) -> tuple[Node, ...]:
        """Every leaf in the order of the file."""
        return tuple(leaf for domain in self.domains for leaf in _leaves(domain))


def read_scheme(table: Mapping[str, Any]) -> Scheme:
    """The scheme in a parsed file; raises ``KnownError`` ``scheme_*`` when it does not add up."""
    rows: list[Mapping[str, Any]] = table["node"]
    facts = {row["id"]: FactDefinition(row["id"], _name(row), FactKind(row["kind"])) for row in table["fact"]}
    scheme = Scheme(
        id=table["id"],
        version=table["version"],
        name=_name(table),
        basis=table["basis"],
        valid_from=table["valid_from"],
        valid_to=table.get("valid_to"),
        places=table["places"],
        missing=MissingRule(table["missing"]),
        bonus_cap=Decimal(str(table["bonus_cap"])),
        deduction_cap=Decimal(str(table["deduction_cap"])),
        weights={(Post(row["post"]), row["domain"]): Decimal(str(row["weight"])) for row in table["weight"]},
        domains=_children("", rows),
        facts=facts,
    )
    _check_tree(scheme, rows)
    _check_weights(scheme)
    for indicator in scheme.indicators():
        _check_indicator(scheme, indicator)
    return scheme


def scheme_warnings(scheme: Scheme) -> tuple[Finding, ...]:
    """Indicators the source did away with: raw numbers of cases and reversals (S001 case 28)."""
    found = []
    for indicator in scheme.indicators():
        kinds = {scheme.facts[fact].kind for fact in indicator.facts}
        params: dict[str, object] = {"indicator": indicator.name}
        if indicator.measure is Measure.COUNT and FactKind.CASES in kinds:
            found.append(Finding("indicator_raw_cases", indicator.id, Severity.ASK, params, "S001 28"))
        if FactKind.REVERSALS in kinds:
            found.append(Finding("indicator_reversals", indicator.id, Severity.ASK, params, "S001 28"))
    return tuple(found)


def _children(parent: str, rows: Iterable[Mapping[str, Any]]) -> tuple[Node, ...]:
    return tuple(_node(row, rows) for row in rows if row.get("parent", "") == parent)


def _node(row: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> Node:
    return Node(
        id=row["id"],
        name=_name(row),
        origin=row["origin"],
        ratio=Decimal(str(row.get("ratio", 1))),
        team=row.get("team", False),
        children=_children(row["id"], rows),
        measure=Measure(row["measure"]) if "measure" in row else None,
        numerator=row.get("numerator", ""),
        denominator=row.get("denominator", ""),
        zero_at=Decimal(str(row.get("zero_at", 0))),
        full_at=Decimal(str(row.get("full_at", 100))),
    )


def _name(row: Mapping[str, Any]) -> Name:
    return Name(row["zh"], row["en"])


def _leaves(node: Node) -> tuple[Node, ...]:
    return tuple(leaf for child in node.children for leaf in _leaves(child)) if node.children else (node,)


def _check_tree(scheme: Scheme, rows: Iterable[Mapping[str, Any]]) -> None:
    """Every row hangs in the tree once, and siblings have something to share."""
    ids = [row["id"] for row in rows]
    placed = [node.id for domain in scheme.domains for node in _walk(domain)]
    lost = sorted(set(ids) - set(placed))
    if lost or len(ids) != len(set(ids)):
        raise KnownError("scheme_tree_broken", scheme=scheme.id, nodes=", ".join(lost))
    if any(node.ratio <= 0 for domain in scheme.domains for node in _walk(domain)):
        raise KnownError("scheme_ratio_not_positive", scheme=scheme.id)


def _walk(node: Node) -> Iterable[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _check_weights(scheme: Scheme) -> None:
    known = {domain.id for domain in scheme.domains}
    for post in scheme.posts:
        weights = {domain: weight for (of, domain), weight in scheme.weights.items() if of is post}
        total = sum(weights.values())
        if total != 100 or set(weights) - known or min(weights.values()) < 0:
            raise KnownError("scheme_weights_not_100", scheme=scheme.id, post=post, total=total)


def _check_indicator(scheme: Scheme, indicator: Node) -> None:
    measure = indicator.measure
    divided = measure in (Measure.PERCENT, Measure.AVERAGE)
    complete = (
        measure is not None
        and bool(indicator.denominator) is divided
        and bool(indicator.numerator) is (measure is not Measure.MARK)
        and indicator.zero_at != indicator.full_at
    )
    if not complete or set(indicator.facts) - set(scheme.facts):
        raise KnownError("scheme_indicator_incomplete", scheme=scheme.id, indicator=indicator.id)
