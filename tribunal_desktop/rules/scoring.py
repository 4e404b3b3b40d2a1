"""The assessment engine: facts and marks in, a tree of explained scores out.

Everything is computed in exact fractions and rounded half up once, where it is shown. Data that is missing is said to
be missing and never guessed. An exempted defect stays visible with its evidence and counts 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import half_up
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.schemes import Measure, MissingRule, Node, Scheme
from tribunal_desktop.rules.terms import Post, ScoreState

EvidenceRef = tuple[str, str]
"""Entity type and id of the act behind a number."""


@dataclass(frozen=True)
class Fact:
    """A counted fact with the acts behind it; ``exempted`` of them count 0 for fault tolerance (容错免责)."""

    value: Decimal
    evidence: tuple[EvidenceRef, ...] = ()
    exempted: Decimal = Decimal(0)


@dataclass(frozen=True)
class Mark:
    """A mark from 0 to 100 a rater gave, with the evidence named for it; it takes the place of a computed score."""

    value: Decimal
    evidence: tuple[EvidenceRef, ...] = ()


@dataclass(frozen=True)
class Adjustment:
    """A bonus (positive) or deduction (negative) in points."""

    points: Decimal
    reason: str
    evidence: str = ""


@dataclass(frozen=True)
class Subject:
    """Who is scored, on what. Facts of team domains are the team's; ``share`` is the person's share of them."""

    post: Post
    facts: Mapping[str, Fact]
    marks: Mapping[str, Mark]
    share: Decimal = Decimal(1)
    adjustments: tuple[Adjustment, ...] = ()


class Formula(StrEnum):
    """How a node's score came about; its words are ``formula.<value>``."""

    PERCENT = "percent"
    AVERAGE = "average"
    COUNT = "count"
    MARK = "mark"
    WEIGHTED = "weighted"
    TEAM_SHARE = "team_share"
    TOTAL = "total"
    MISSING = "missing"


@dataclass(frozen=True)
class ScoreNode:
    """One number of the result and everything needed to check it by hand."""

    id: str
    name: Name
    origin: str
    state: ScoreState
    formula: Formula
    params: dict[str, object]
    value: Decimal | None
    """What was measured: per cent, days, number of acts, or the mark."""
    numerator: Decimal | None
    denominator: Decimal | None
    score: Decimal | None
    """0 to 100; ``None`` when nothing under the node could be scored."""
    weight: Decimal
    """Points the node carries in the total."""
    points: Decimal
    """Points it earned."""
    missing_points: Decimal
    """Points it carries for which there is no data."""
    exempted: Decimal
    evidence: tuple[EvidenceRef, ...]
    children: tuple[ScoreNode, ...]


@dataclass(frozen=True)
class Score:
    """The result for one person and period."""

    scheme_id: str
    scheme_version: str
    post: Post
    total: Decimal
    scored_points: Decimal
    """Points for which there is data; the total is out of these."""
    missing_points: Decimal
    bonus: Decimal
    deduction: Decimal
    tree: ScoreNode


@dataclass(frozen=True)
class _Exact:
    """A score from 0 to 100 before rounding, and the share of the node for which there is data."""

    earned: Fraction
    covered: Fraction


_NOTHING = _Exact(Fraction(0), Fraction(0))


def score(scheme: Scheme, subject: Subject) -> Score:
    """Score ``subject``; raises ``KnownError`` for a post without weights, a mark or a share out of range."""
    if subject.post not in scheme.posts:
        raise KnownError("scheme_without_post", scheme=scheme.id, post=subject.post)
    if not 0 < subject.share <= 2:
        raise KnownError("share_out_of_range", share=subject.share)
    if any(not 0 <= mark.value <= 100 for mark in subject.marks.values()):
        raise KnownError("mark_out_of_range")
    weights = {domain.id: Fraction(scheme.weights.get((subject.post, domain.id), 0)) for domain in scheme.domains}
    scorer = _Scorer(scheme, subject)
    parts = [scorer.node(domain, weights[domain.id]) for domain in scheme.domains if weights[domain.id]]
    exact = _combined(scheme, [(part, weights[node.id] / 100) for part, node in parts])
    bonus, deduction = _adjusted(scheme, subject.adjustments)
    total = half_up(exact.earned + Fraction(bonus) - Fraction(deduction), scheme.places)
    tree = replace(
        scorer.explained(
            Node(scheme.id, scheme.name, scheme.basis),
            Fraction(100),
            exact,
            Formula.TOTAL,
            {"bonus": bonus, "deduction": deduction},
            tuple(node for _, node in parts),
        ),
        points=total,
    )
    return Score(
        scheme_id=scheme.id,
        scheme_version=scheme.version,
        post=subject.post,
        total=total,
        scored_points=half_up(100 * exact.covered, scheme.places),
        missing_points=tree.missing_points,
        bonus=bonus,
        deduction=deduction,
        tree=tree,
    )


def check_adjustment(adjustment: Adjustment) -> tuple[Finding, ...]:
    """A bonus or deduction needs points and a reason; a deduction also needs evidence (features 28.8)."""
    found = []
    if adjustment.points == 0:
        found.append(Finding("adjustment_zero", "points", Severity.BLOCK))
    if not adjustment.reason.strip():
        found.append(Finding("adjustment_without_reason", "reason", Severity.BLOCK))
    if adjustment.points < 0 and not adjustment.evidence.strip():
        found.append(Finding("deduction_without_evidence", "evidence", Severity.BLOCK, basis="S001 28"))
    return tuple(found)


def _adjusted(scheme: Scheme, adjustments: Sequence[Adjustment]) -> tuple[Decimal, Decimal]:
    bonus = sum((entry.points for entry in adjustments if entry.points > 0), Decimal(0))
    deduction = sum((-entry.points for entry in adjustments if entry.points < 0), Decimal(0))
    return min(bonus, scheme.bonus_cap), min(deduction, scheme.deduction_cap)


def _combined(scheme: Scheme, parts: Sequence[tuple[_Exact, Fraction]]) -> _Exact:
    """Parts with their shares of the whole; under ``RESCALED`` the parts with data stand for those without."""
    earned = sum((exact.earned * share for exact, share in parts), Fraction(0))
    covered = sum((exact.covered * share for exact, share in parts), Fraction(0))
    present = sum((share for exact, share in parts if exact.covered), Fraction(0))
    if scheme.missing is MissingRule.RESCALED and present:
        earned /= present
    return _Exact(earned, covered)


@dataclass(frozen=True)
class _Scorer:
    """Walks a scheme for one subject."""

    scheme: Scheme
    subject: Subject

    def node(self, node: Node, weight: Fraction) -> tuple[_Exact, ScoreNode]:
        """The exact score of ``node`` and its explained form; ``weight`` is what it carries in the total."""
        return self._group(node, weight) if node.children else self._indicator(node, weight)

    def _group(self, node: Node, weight: Fraction) -> tuple[_Exact, ScoreNode]:
        ratios = sum((Fraction(child.ratio) for child in node.children), Fraction(0))
        shares = [Fraction(child.ratio) / ratios for child in node.children]
        parts = [self.node(child, weight * share) for child, share in zip(node.children, shares, strict=True)]
        exact = _combined(self.scheme, [(part, share) for (part, _), share in zip(parts, shares, strict=True)])
        formula = Formula.WEIGHTED
        params: dict[str, object] = {"ratio": ":".join(f"{child.ratio.normalize():f}" for child in node.children)}
        if node.team:
            params |= {"team": half_up(exact.earned, self.scheme.places), "share": self.subject.share}
            formula, exact = Formula.TEAM_SHARE, replace(exact, earned=exact.earned * Fraction(self.subject.share))
        return exact, self.explained(node, weight, exact, formula, params, tuple(child for _, child in parts))

    def _indicator(self, node: Node, weight: Fraction) -> tuple[_Exact, ScoreNode]:
        mark = self.subject.marks.get(node.id)
        if mark is not None:
            exact = _Exact(Fraction(mark.value), Fraction(1))
            return exact, self._leaf(node, weight, exact, Formula.MARK, Fraction(mark.value), mark.evidence)
        facts = [self.subject.facts.get(fact) for fact in node.facts]
        known = [fact for fact in facts if fact is not None]
        evidence = tuple(dict.fromkeys(ref for fact in known for ref in fact.evidence))
        value = self._measured(node, known) if len(known) == len(facts) else None
        if value is None:
            return _NOTHING, self._leaf(node, weight, _NOTHING, Formula.MISSING, None, evidence)
        reached = (value - Fraction(node.zero_at)) / (Fraction(node.full_at) - Fraction(node.zero_at))
        exact = _Exact(100 * min(max(reached, Fraction(0)), Fraction(1)), Fraction(1))
        return exact, self._leaf(node, weight, exact, Formula(str(node.measure)), value, evidence)

    def _measured(self, node: Node, facts: Sequence[Fact]) -> Fraction | None:
        """The indicator's value; ``None`` for an indicator that only a rater can mark, or with nothing to divide by."""
        counted = [Fraction(fact.value) - Fraction(fact.exempted) for fact in facts]
        if node.measure is Measure.MARK or (len(counted) == 2 and not counted[1]):
            return None
        if node.measure is Measure.COUNT:
            return counted[0]
        return counted[0] / counted[1] * (100 if node.measure is Measure.PERCENT else 1)

    def _leaf(
        self,
        node: Node,
        weight: Fraction,
        exact: _Exact,
        formula: Formula,
        value: Fraction | None,
        evidence: tuple[EvidenceRef, ...],
    ) -> ScoreNode:
        facts = [self.subject.facts.get(fact) for fact in node.facts]
        numbers = [None if fact is None else fact.value - fact.exempted for fact in facts] + [None, None]
        params: dict[str, object] = {
            "zero_at": node.zero_at,
            "full_at": node.full_at,
            "facts": tuple(self.scheme.facts[fact].name for fact in node.facts),
        }
        return replace(
            self.explained(node, weight, exact, formula, params),
            value=None if value is None else half_up(value, 2),
            numerator=numbers[0],
            denominator=numbers[1],
            exempted=sum((fact.exempted for fact in facts if fact is not None), Decimal(0)),
            evidence=evidence,
        )

    def explained(
        self,
        node: Node,
        weight: Fraction,
        exact: _Exact,
        formula: Formula,
        params: dict[str, object],
        children: tuple[ScoreNode, ...] = (),
    ) -> ScoreNode:
        """``node`` with its numbers rounded for people, before what only indicators have."""
        places = self.scheme.places
        return ScoreNode(
            id=node.id,
            name=node.name,
            origin=node.origin,
            state=_state(exact.covered),
            formula=formula,
            params=params,
            value=None,
            numerator=None,
            denominator=None,
            score=half_up(exact.earned, places) if exact.covered else None,
            weight=half_up(weight, places),
            points=half_up(exact.earned * weight / 100, places),
            missing_points=half_up((1 - exact.covered) * weight, places),
            exempted=sum((child.exempted for child in children), Decimal(0)),
            evidence=(),
            children=children,
        )


def _state(covered: Fraction) -> ScoreState:
    if covered == 1:
        return ScoreState.SCORED
    return ScoreState.PARTLY if covered else ScoreState.MISSING
