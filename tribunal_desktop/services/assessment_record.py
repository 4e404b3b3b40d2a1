"""A submitted score as text (考核结果): everything needed to show it again as it was, whatever changes later.

Numbers are decimal strings, the acts behind each fact are listed once, and the words of the scheme are kept with it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.schemes import Scheme
from tribunal_desktop.rules.scoring import Fact, Formula, Score, ScoreNode
from tribunal_desktop.rules.terms import Post, ScoreState

_FORMAT = 1
_NUMBERS = ("value", "numerator", "denominator", "score", "weight", "points", "missing_points", "exempted")
_TOTALS = ("total", "scored_points", "missing_points", "bonus", "deduction")
_NUMBER_PARAMS = {"zero_at", "full_at", "team", "share", "bonus", "deduction"}


@dataclass(frozen=True)
class FrozenScore:
    """What a record holds."""

    score: Score
    facts: dict[str, Fact]
    counted_to: date


def freeze(score: Score, scheme: Scheme, facts: Mapping[str, Fact], counted_to: date) -> str:
    """The record of a score by ``scheme`` and the facts it rests on."""
    read = {indicator.id: indicator.facts for indicator in scheme.indicators()}
    return json.dumps(
        {
            "format": _FORMAT,
            "scheme": score.scheme_id,
            "scheme_version": score.scheme_version,
            "post": score.post,
            "counted_to": counted_to.isoformat(),
            **{name: str(getattr(score, name)) for name in _TOTALS},
            "facts": {fact_id: _fact(fact) for fact_id, fact in facts.items()},
            "tree": _node(score.tree, read),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def thaw(text: str) -> FrozenScore:
    """What ``freeze`` wrote."""
    data = json.loads(text)
    facts = {fact_id: _read_fact(each) for fact_id, each in data["facts"].items()}
    totals = {name: Decimal(data[name]) for name in _TOTALS}
    score = Score(
        scheme_id=data["scheme"],
        scheme_version=data["scheme_version"],
        post=Post(data["post"]),
        tree=_read_node(data["tree"], facts),
        **totals,
    )
    return FrozenScore(score, facts, date.fromisoformat(data["counted_to"]))


def _fact(fact: Fact) -> dict[str, object]:
    acts: dict[str, list[str]] = {}
    for kind, act_id in fact.evidence:
        acts.setdefault(kind, []).append(act_id)
    return {"value": str(fact.value), "exempted": str(fact.exempted), "acts": acts}


def _read_fact(data: Mapping[str, Any]) -> Fact:
    acts = tuple((kind, act_id) for kind, ids in data["acts"].items() for act_id in ids)
    return Fact(Decimal(data["value"]), acts, Decimal(data["exempted"]))


def _node(node: ScoreNode, read: Mapping[str, tuple[str, ...]]) -> dict[str, object]:
    numbers = {name: getattr(node, name) for name in _NUMBERS}
    return {
        "id": node.id,
        "zh": node.name.zh,
        "en": node.name.en,
        "origin": node.origin,
        "state": node.state,
        "formula": node.formula,
        "params": {key: _param(value) for key, value in node.params.items()},
        "facts": read.get(node.id, ()),
        **{name: None if value is None else str(value) for name, value in numbers.items()},
        "children": [_node(child, read) for child in node.children],
    }


def _read_node(data: Mapping[str, Any], facts: Mapping[str, Fact]) -> ScoreNode:
    numbers: dict[str, Any] = {name: None if data[name] is None else Decimal(data[name]) for name in _NUMBERS}
    formula = Formula(data["formula"])
    known = [] if formula is Formula.MARK else [facts[fact] for fact in data["facts"] if fact in facts]
    return ScoreNode(
        id=data["id"],
        name=Name(data["zh"], data["en"]),
        origin=data["origin"],
        state=ScoreState(data["state"]),
        formula=formula,
        params={key: _read_param(key, value) for key, value in data["params"].items()},
        evidence=tuple(dict.fromkeys(act for fact in known for act in fact.evidence)),
        children=tuple(_read_node(child, facts) for child in data["children"]),
        **numbers,
    )


def _param(value: object) -> object:
    """A parameter of a formula's words: a number, a ratio in words, or the names of facts."""
    if isinstance(value, tuple):
        return [[name.zh, name.en] for name in value]
    return str(value)


def _read_param(key: str, value: Any) -> object:
    if isinstance(value, list):
        return tuple(Name(zh, en) for zh, en in value)
    return Decimal(value) if key in _NUMBER_PARAMS else value
