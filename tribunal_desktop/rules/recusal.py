"""Links between people of the tribunal and a dispute (回避; CPL 47; Int 43-49): questions, never a silent removal.

R7 (meals, gifts, private meetings) cannot be seen from the records and enters by a request alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.identity import normalise_name
from tribunal_desktop.rules.mediators import RelativeFacts
from tribunal_desktop.rules.particulars import PartyFacts, matched_by
from tribunal_desktop.rules.persons import plain_name
from tribunal_desktop.rules.terms import AgentKind, MatchedBy, OfficerKind, PartyKind, PartyRole, RecusalGround

_FIELD = "judge_id"
_CPL_47 = "民事诉讼法第47条"
_CODES = {
    RecusalGround.R1: ("recusal_relative_is_party", _CPL_47),
    RecusalGround.R2: ("recusal_relative_has_interest", _CPL_47),
    RecusalGround.R3: ("recusal_was_agent", "民诉法解释第43条第3项"),
    RecusalGround.R4: ("recusal_relative_is_agent", "民诉法解释第43条第4项"),
    RecusalGround.R5: ("recusal_shares", "民诉法解释第43条第5项"),
    RecusalGround.R6: ("recusal_other_relation", "民诉法解释第43条第6项"),
    RecusalGround.R8: ("recusal_earlier_procedure", "民诉法解释第45条"),
    RecusalGround.R9: ("recusal_mediated", "法释〔2016〕14号第16条"),
    RecusalGround.R10: ("recusal_staff_tie_of_agent", "法释〔2011〕12号第8条至第10条"),
}
_HOUSEHOLD = ("夫", "妻", "配偶", "爱人", "子", "女", "儿", "父", "母")
_NO_HOUSEHOLD = ("岳", "弟", "姐", "妹", "兄", "哥", "侄", "外", "孙", "婿", "媳", "堂", "表", "祖")
_LEAST_HOME = 6
_BLANK = PartyFacts(PartyRole.THIRD, PartyKind.NATURAL, "")


@dataclass(frozen=True)
class Officer:
    """Somebody whom the rules of withdrawal bind, as far as they need one."""

    name: str
    phone: str = ""
    relatives: tuple[RelativeFacts, ...] = ()
    kind: OfficerKind = OfficerKind.STAFF
    id: str = ""
    id_number: str = ""
    earlier: tuple[str, ...] = ()
    """Numbers of earlier procedures of the case the person took part in."""
    mediated: bool = False
    """Mediated this dispute, or has the name and number of somebody who did."""
    left: bool = False
    """Left the court: withdraws from nothing, but may not act as a lawyer there."""


JudgeFacts = Officer
"""A judge as far as recusal needs one."""


@dataclass(frozen=True)
class AgentFacts:
    """An agent of a party as far as recusal needs one."""

    name: str
    party: str
    kind: AgentKind
    id_number: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Hint:
    """One link between an officer and a dispute; ``ground`` is the rule it may fall under."""

    ground: RecusalGround
    officer: Officer
    other: str
    """The party or agent the officer is linked with; for R8 the number of the earlier procedure."""
    matched: tuple[MatchedBy, ...] = ()
    relative: RelativeFacts | None = None

    def finding(self, field: str = _FIELD) -> Finding:
        """The hint as a question at ``field``."""
        params: dict[str, object] = {
            "judge": self.officer.name,
            "party": self.other,
            "matched": self.matched,
            "kind": self.officer.kind,
            "ground": self.ground,
        }
        code, basis = _CODES[self.ground]
        if self.relative is not None:
            params |= {"relative": self.relative.name, "relation": self.relative.relation}
            if self.ground is RecusalGround.R1:
                code = "judge_relative_is_party" if self.officer.kind is OfficerKind.STAFF else code
        elif self.ground is RecusalGround.R1:
            code = "judge_may_be_party"
        elif self.ground in (RecusalGround.R2, RecusalGround.R10):
            code = "recusal_own_interest" if self.ground is RecusalGround.R2 else "recusal_former_staff"
        elif self.ground is RecusalGround.R5:
            code = "recusal_own_shares"
        return Finding(code, field, Severity.ASK, params, basis)


def recusal_hints(
    officer: Officer, parties: Sequence[PartyFacts], agents: Sequence[AgentFacts] = ()
) -> tuple[Hint, ...]:
    """Every link between ``officer`` and the dispute, party by party and agent by agent."""
    found: list[Hint] = []
    if not officer.left:
        for party in parties:
            found += _hints_of_party(officer, party)
        found += (Hint(RecusalGround.R8, officer, number) for number in officer.earlier)
        if officer.mediated and officer.kind is OfficerKind.JUROR:
            found.append(Hint(RecusalGround.R9, officer, ""))
    for agent in agents:
        found += _hints_of_agent(officer, agent)
    return tuple(found)


def _hints_of_party(officer: Officer, party: PartyFacts) -> Iterator[Hint]:
    acting = replace(_BLANK, name=party.representative_name, role=party.role)
    name = party.name.strip()
    if own := matched_by(party, officer.name, officer.id_number, officer.phone):
        yield Hint(RecusalGround.R1, officer, name, own)
    elif own := matched_by(acting, officer.name, "", ""):
        yield Hint(_ground_of_acting(party), officer, name, own)
    for relative in officer.relatives:
        if matched := matched_by(party, relative.name, relative.id_number, relative.phone):
            yield Hint(RecusalGround.R1, officer, name, matched, relative)
        elif matched := matched_by(acting, relative.name, "", ""):
            yield Hint(_ground_of_acting(party), officer, name, matched, relative)
        yield from _weak_hints(officer, party, relative)


def _weak_hints(officer: Officer, party: PartyFacts, relative: RelativeFacts) -> Iterator[Hint]:
    name = party.name.strip()
    of_itself = relative.name.strip() == officer.name.strip()
    if any(plain_name(each) == plain_name(name) for each in relative.shares_in.split("、") if each.strip()):
        yield Hint(RecusalGround.R5, officer, name, (MatchedBy.SHARES,), None if of_itself else relative)
    employer = plain_name(relative.employer)
    works_there = party.kind is not PartyKind.NATURAL and employer == plain_name(name)
    work_together = len(employer) > 2 and employer == plain_name(party.employer)
    if employer and (works_there or work_together):
        yield Hint(RecusalGround.R6, officer, name, (MatchedBy.EMPLOYER,), relative)
    home = normalise_name(relative.domicile)
    if len(home) >= _LEAST_HOME and home == normalise_name(party.domicile):
        yield Hint(RecusalGround.R6, officer, name, (MatchedBy.ADDRESS,), relative)


def _hints_of_agent(officer: Officer, agent: AgentFacts) -> Iterator[Hint]:
    acting = replace(_BLANK, name=agent.name, id_number=agent.id_number, phone=agent.phone)
    own = matched_by(acting, officer.name, officer.id_number, officer.phone)
    if own and officer.mediated:
        yield Hint(RecusalGround.R9, officer, agent.name, own)
    elif own and officer.left:
        if agent.kind in (AgentKind.LAWYER, AgentKind.LEGAL_WORKER):
            yield Hint(RecusalGround.R10, officer, agent.name, own)
    elif own:
        yield Hint(RecusalGround.R3, officer, agent.name, own)
    if officer.left:
        return
    for relative in officer.relatives:
        matched = matched_by(acting, relative.name, relative.id_number, relative.phone)
        if matched:
            yield Hint(RecusalGround.R4, officer, agent.name, matched, relative)
            if officer.kind is OfficerKind.STAFF and is_household(relative.relation):
                yield Hint(RecusalGround.R10, officer, agent.name, matched, relative)


def is_household(relation: str) -> bool:
    """Whether a declared relation is spouse, child or parent (法释〔2011〕12号第9条), as people write them."""
    said = normalise_name(relation)
    return any(word in said for word in _HOUSEHOLD) and not any(word in said for word in _NO_HOUSEHOLD)


def _ground_of_acting(party: PartyFacts) -> RecusalGround:
    """Who acts for a body has an interest in its case; who acts for a person is counted with it."""
    return RecusalGround.R1 if party.kind is PartyKind.NATURAL else RecusalGround.R2
