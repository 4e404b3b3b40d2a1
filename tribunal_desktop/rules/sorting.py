"""Sorting simple from complex (繁简分流): the table proposes, a person decides (法发〔2020〕26号 25, 26).

The table is the tribunal's own working rule, not law; the track of a case never binds the choice of procedure.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Complexity


@dataclass(frozen=True)
class SortingRule:
    """One family of causes; without ``causes`` it takes what no family took."""

    id: str
    name: Name
    causes: frozenset[str]
    simple_up_to: Decimal
    most_parties: int
    diversion: Name
    """Who is usually asked to mediate first."""


@dataclass(frozen=True)
class SortingTable:
    """The rules in their order, with the words that make a case complex whatever its family."""

    version: str
    rules: tuple[SortingRule, ...]
    complex_words: tuple[str, ...]


@dataclass(frozen=True)
class SortingFacts:
    """What the table looks at; ``cause_path`` holds the names of the cause and of its headings."""

    cause_path: Collection[str]
    amount_yuan: Decimal | None
    party_count: int
    text: str


@dataclass(frozen=True)
class Suggestion:
    """What the table proposes and what it saw; ``against`` are the text ids and values that made it complex."""

    track: Complexity
    rule: SortingRule
    version: str
    against: tuple[tuple[str, dict[str, object]], ...]


def suggest(facts: SortingFacts, table: SortingTable) -> Suggestion:
    """The first rule whose causes hold one of the case's headings decides."""
    rule = next(each for each in table.rules if not each.causes or each.causes & set(facts.cause_path))
    against: list[tuple[str, dict[str, object]]] = []
    if facts.amount_yuan is not None and facts.amount_yuan > rule.simple_up_to:
        against.append(("amount", {"limit": f"{rule.simple_up_to:,}"}))
    if facts.party_count > rule.most_parties:
        against.append(("parties", {"count": facts.party_count, "most": rule.most_parties}))
    against += [("words", {"word": word}) for word in table.complex_words if word in facts.text]
    return Suggestion(Complexity.COMPLEX if against else Complexity.SIMPLE, rule, table.version, tuple(against))


def read_sorting(document: dict[str, Any]) -> SortingTable:
    """The table of ``resources/rules/sorting.toml``."""
    rules = tuple(
        SortingRule(
            each["id"],
            Name(each["zh"], each["en"]),
            frozenset(each.get("causes", ())),
            Decimal(each["simple_up_to"]),
            each["most_parties"],
            Name(each["diversion_zh"], each["diversion_en"]),
        )
        for each in document["rule"]
    )
    return SortingTable(document["version"], rules, tuple(document["complex_words"]))
