"""Puts words into gaps (填空) and remembers the gaps nothing filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tribunal_desktop.documents.forms.facts import CaseFacts, FormData
from tribunal_desktop.documents.forms.filled import BLANK, Gap
from tribunal_desktop.documents.forms.gaps import Gap as Place
from tribunal_desktop.documents.forms.gaps import parse, written
from tribunal_desktop.documents.forms.names import Item, Scope, kind_of, value_of
from tribunal_desktop.documents.forms.template import Part
from tribunal_desktop.rules.terms import PartyRole


@dataclass
class Filler:
    """Fills the words of one form; ``gaps`` are those nothing filled, in the order of the paper."""

    scope: Scope
    gaps: list[Gap] = field(default_factory=list)

    def words(self, text: str, part_id: str, scope: Scope | None = None, blank: str = BLANK) -> str:
        """``text`` with its gaps filled; ``blank`` where nothing is known."""
        now = scope or self.scope
        return "".join(
            piece if isinstance(piece, str) else self._filled(piece, part_id, now, blank) for piece in parse(text)
        )

    def _filled(self, place: Place, part_id: str, scope: Scope, blank: str) -> str:
        kind = kind_of(place.name, scope.template, scope.each)
        words = written(value_of(place.name, scope), kind, place.format)
        if words or place.otherwise is not None:
            return words or place.otherwise or ""
        self.gaps.append(Gap(part_id, place.name))
        return blank

    def scopes(self, part: Part) -> list[Scope]:
        """The scope of each repetition of ``part``; the form's own when it repeats nothing."""
        if not part.each:
            return [self.scope]
        items = items_of(part.each, self.scope.data)
        return [replace(self.scope, each=part.each, item=item, no=at) for at, item in enumerate(items, start=1)]


def items_of(each: str, data: FormData) -> Sequence[Item]:
    """What a part is repeated for."""
    group, _, ask_id = each.partition(":")
    if group == "answer":
        return [tuple(line.split("\t")) for line in data.answer(ask_id).splitlines() if line.strip()]
    if group == "line":
        return _lines(data.answer(ask_id))
    return _FROM_FACTS[each](data.facts)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _bench(facts: CaseFacts) -> list[tuple[str, ...]]:
    bench = facts.bench
    rows = [("审判长" if bench.panel else "审判员", bench.judge)]
    rows += [("审判员", name) for name in bench.members]
    return [*rows, *(("人民陪审员", name) for name in bench.assessors)]


_FROM_FACTS: Mapping[str, Callable[[CaseFacts], Sequence[Item]]] = {
    "party": lambda facts: facts.parties,
    "plaintiff": lambda facts: facts.of_role(PartyRole.PLAINTIFF),
    "defendant": lambda facts: facts.of_role(PartyRole.DEFENDANT),
    "third": lambda facts: facts.of_role(PartyRole.THIRD),
    "clause": lambda facts: facts.mediation.clauses,
    "instalment": lambda facts: [each for clause in facts.mediation.clauses for each in clause.instalments],
    "undisputed": lambda facts: facts.mediation.undisputed,
    "agreed_fact": lambda facts: facts.agreed_facts,
    "disputed_fact": lambda facts: facts.disputed_facts,
    "evidence": lambda facts: facts.evidence,
    "assessor": lambda facts: facts.bench.assessors,
    "mediator": lambda facts: facts.mediation.mediators,
    "bench": _bench,
}
