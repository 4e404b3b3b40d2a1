"""Links between a judge and the parties (回避; CPL 47): each is a question to a person, never a silent removal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.mediators import RelativeFacts
from tribunal_desktop.rules.particulars import PartyFacts, matched_by
from tribunal_desktop.rules.terms import MatchedBy

_FIELD = "judge_id"
_BASIS = "民事诉讼法第47条"


@dataclass(frozen=True)
class JudgeFacts:
    """A judge as far as recusal needs one."""

    name: str
    phone: str = ""
    relatives: tuple[RelativeFacts, ...] = ()


def recusal_questions(judge: JudgeFacts, parties: Sequence[PartyFacts]) -> tuple[Finding, ...]:
    """One question for each party, or its representative, who may be the judge or a declared relative."""
    return tuple(finding for party in parties for finding in _questions(judge, party))


def _questions(judge: JudgeFacts, party: PartyFacts) -> Iterator[Finding]:
    who: dict[str, object] = {"judge": judge.name, "party": party.name.strip()}
    if own := _matches(party, judge.name, "", judge.phone):
        yield Finding("judge_may_be_party", _FIELD, Severity.ASK, {**who, "matched": own}, _BASIS)
    for relative in judge.relatives:
        if matched := _matches(party, relative.name, relative.id_number, relative.phone):
            params = {**who, "relative": relative.name, "relation": relative.relation, "matched": matched}
            yield Finding("judge_relative_is_party", _FIELD, Severity.ASK, params, _BASIS)


def _matches(party: PartyFacts, name: str, id_number: str, phone: str) -> tuple[MatchedBy, ...]:
    """Matches with the party or with the person who acts for it."""
    acting = PartyFacts(party.role, party.kind, party.representative_name)
    return matched_by(party, name, id_number, phone) or matched_by(acting, name, "", "")
