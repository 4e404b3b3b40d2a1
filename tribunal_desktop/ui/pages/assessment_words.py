"""A score in words (这一分从哪来): what was counted, how it became a score, and what the score earns."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.quarters import Quarter
from tribunal_desktop.rules.schemes import Measure, Node
from tribunal_desktop.rules.scoring import Formula, ScoreNode
from tribunal_desktop.rules.terms import ScoreState
from tribunal_desktop.services.assessment_rows import Assessment
from tribunal_desktop.ui.locale import Locale

PLUS = " + "


class ScoreWords:
    """Words for the nodes of one assessment in the language of the window."""

    def __init__(self, assessment: Assessment, locale: Locale) -> None:
        self._assessment, self._locale = assessment, locale
        self._indicators = {node.id: node for node in assessment.period.scheme.indicators()}
        self._nodes = {node.id: node for node in _walk(assessment.score.tree)}

    def node(self, node_id: str) -> ScoreNode | None:
        """A node of the tree by its id."""
        return self._nodes.get(node_id)

    def name(self, node: ScoreNode) -> str:
        """Its name."""
        return node.name.of(self._locale.lang)

    def composition(self) -> str:
        """The total as the sum of its domains, bonus and deduction."""
        score = self._assessment.score
        parts = PLUS.join(self._part(domain, domain.points) for domain in score.tree.children)
        adjustments = self._text("bonus", bonus=score.bonus) if score.bonus else ""
        adjustments += self._text("deduction", deduction=score.deduction) if score.deduction else ""
        shown = sum((domain.points for domain in score.tree.children), score.bonus - score.deduction)
        rounding = "" if shown == score.total else self._text("rounding")
        return self._text("total", parts=parts, adjustments=adjustments, total=score.total) + rounding

    def lines(self, node: ScoreNode) -> list[str]:
        """The formula, step by step."""
        if node.formula is Formula.TOTAL:
            return [self.composition(), *self._partly(node)]
        if node.children:
            return [*self._group(node), *self._earned(node), *self._partly(node)]
        if node.formula is Formula.MISSING:
            return [self.why_missing(node), self._text("points_missing", weight=node.weight)]
        if node.formula is Formula.MARK:
            return [*self._mark(node), *self._earned(node)]
        return [self._measured(node), self._scale(node), *self._earned(node)]

    def counted(self, node: ScoreNode) -> list[str]:
        """How each fact of an indicator is counted."""
        indicator = self._indicators.get(node.id)
        if indicator is None:
            return []
        known = (fact for fact in indicator.facts if fact in self._assessment.facts)
        return [self._text("counted", fact=self._fact_name(fact), how=self._text(f"fact.{fact}")) for fact in known]

    def origin(self, node: ScoreNode) -> str:
        """Whether the source demands the item or it is a setting of ours; empty for the whole scheme."""
        return self._text(f"origin.{node.origin}") if node.origin in ("source", "ours") else ""

    def why_missing(self, node: ScoreNode) -> str:
        """Why an indicator has no score."""
        indicator = self._indicators[node.id]
        if indicator.measure is Measure.MARK:
            return self._text("missing.mark")
        unknown = [fact for fact in indicator.facts if fact not in self._assessment.facts]
        if unknown:
            names = ("、" if self._locale.lang == "zh" else ", ").join(map(self._fact_name, unknown))
            return self._text("missing.no_record", facts=names)
        return self._text("missing.nothing", fact=self._fact_name(indicator.denominator))

    def data(self, node: ScoreNode) -> str:
        """What was counted, short: n/m and the value."""
        if node.numerator is None or node.formula is Formula.MISSING:
            return "—"
        if node.denominator is None:
            return f"{node.numerator:,f}"
        return f"{node.numerator:,f}/{node.denominator:,f}"

    def missing(self) -> list[ScoreNode]:
        """Indicators without a score, those that weigh most first."""
        lacking = [node for node in self._nodes.values() if not node.children and node.state is ScoreState.MISSING]
        return sorted(lacking, key=lambda node: -node.weight)

    def _group(self, node: ScoreNode) -> Iterator[str]:
        ratios = str(node.params["ratio"]).split(":")
        whole = plain(sum(map(Decimal, ratios), Decimal(0)))
        parts = PLUS.join(
            self._part(child, child.score, times="" if len(set(ratios)) == 1 else ratio)
            for child, ratio in zip(node.children, ratios, strict=True)
        )
        team = node.params.get("team", node.score)
        if len(node.children) == 1:
            yield self._text("same", part=parts)
        else:
            yield self._text("mean", parts=parts, whole=whole, score=team if node.score is not None else "—")
        share = node.params.get("share", 1)
        if node.formula is Formula.TEAM_SHARE and share != 1:
            yield self._text("share", team=team, share=share, score=node.score)

    def _part(self, node: ScoreNode, number: Decimal | None, times: str = "") -> str:
        if node.score is None:
            return self._text("part_missing", name=self.name(node))
        shown = f"{number} × {times}" if times not in ("", "1") else str(number)
        return self._text("part", name=self.name(node), score=shown)

    def _partly(self, node: ScoreNode) -> Iterator[str]:
        if node.missing_points:
            yield self._text("partly", missing=node.missing_points)

    def _mark(self, node: ScoreNode) -> Iterator[str]:
        mark = next(each for each in self._assessment.marks if each.indicator_id == node.id)
        yield self._text("mark", rater=mark.rater, score=plain(mark.value), reason=mark.reason)
        if node.numerator is not None:
            yield self._text("mark_instead")

    def _measured(self, node: ScoreNode) -> str:
        names = [name.of(self._locale.lang) for name in _names(node)] + [""]
        return self._text(
            f"value.{node.formula}",
            numerator=names[0],
            denominator=names[1],
            n=f"{node.numerator:,f}",
            m="" if node.denominator is None else f"{node.denominator:,f}",
            value=node.value,
        )

    def _scale(self, node: ScoreNode) -> str:
        indicator: Node = self._indicators[node.id]
        rising = indicator.full_at > indicator.zero_at
        more, less = self._text("more"), self._text("less")
        return self._text(
            f"scale.{node.formula}",
            zero_at=plain(indicator.zero_at),
            full_at=plain(indicator.full_at),
            better=more if rising else less,
            worse=less if rising else more,
            score=node.score,
        )

    def _earned(self, node: ScoreNode) -> Iterator[str]:
        if node.score is not None:
            yield self._text("points", score=node.score, weight=node.weight, points=node.points)

    def _fact_name(self, fact: str) -> str:
        return self._assessment.period.scheme.facts[fact].name.of(self._locale.lang)

    def _text(self, text_id: str, /, **params: object) -> str:
        return self._locale.text(f"assessment.{text_id}", **params)


def quarter_words(quarter: Quarter, locale: Locale) -> str:
    """2026年第4季度 / Q4 2026."""
    return locale.text("assessment.quarter", year=quarter.year, number=quarter.number)


def _walk(node: ScoreNode) -> Iterator[ScoreNode]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _names(node: ScoreNode) -> list[Name]:
    facts = node.params.get("facts")
    return [name for name in facts if isinstance(name, Name)] if isinstance(facts, tuple) else []


def plain(value: Decimal) -> str:
    """A number without needless zeros."""
    return f"{value.normalize():f}"
