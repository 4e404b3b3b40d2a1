"""Parties in a form's words (当事人基本情况), as the norm of 2016 lists them; what is not known is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.forms.facts import CaseFacts, PartyFacts
from tribunal_desktop.rules.terms import PartyKind, PartyRole

IN_COURT = {PartyRole.PLAINTIFF: "原告", PartyRole.DEFENDANT: "被告", PartyRole.THIRD: "第三人"}
BEFORE_FILING = {PartyRole.PLAINTIFF: "申请人", PartyRole.DEFENDANT: "被申请人", PartyRole.THIRD: "第三人"}
_ROLES = "|".join(sorted({*IN_COURT.values(), *BEFORE_FILING.values()}, key=len, reverse=True))
REPRESENTATIVE = {
    PartyKind.NATURAL: "法定代理人",
    PartyKind.LEGAL: "法定代表人",
    PartyKind.OTHER: "主要负责人",
}
_OF_AGE = 18


def filed(facts: CaseFacts) -> bool:
    """Whether the dispute became a case (立案)."""
    return facts.filed_on is not None


def role_word(facts: CaseFacts, role: PartyRole) -> str:
    """原告, 被告, 第三人; 申请人, 被申请人 before filing."""
    return (IN_COURT if filed(facts) else BEFORE_FILING)[role]


def names(parties: Iterable[PartyFacts]) -> str:
    """Names joined by 、."""
    return "、".join(party.name for party in parties)


def in_role(text: str, facts: CaseFacts, role: str) -> str:
    """``text`` with ``role`` in front of every party's name that has a role there."""
    people = "|".join(re.escape(party.name) for party in facts.parties if party.name)
    return re.sub(f"(?:{_ROLES})(?={people})", role, text) if people else text


def parties_line(facts: CaseFacts) -> str:
    """原告张三与被告李四、第三人王五."""
    sides = [
        f"{role_word(facts, role)}{names(facts.of_role(role))}" if facts.of_role(role) else "" for role in PartyRole
    ]
    plaintiffs, *others = sides
    return "与".join(side for side in (plaintiffs, "、".join(other for other in others if other)) if side)


def particulars(party: PartyFacts) -> str:
    """Name, sex, birth, ethnicity, occupation, home: without identity number and telephone."""
    return _sentence(_described(party))


def full_particulars(party: PartyFacts) -> str:
    """``particulars`` with identity number and telephone."""
    label = party.id_label or "证件号码"
    identity = f"{label}{party.id_number}" if party.id_number else ""
    return _sentence([*_described(party), identity, f"联系电话{party.phone}" if party.phone else ""])


def _described(party: PartyFacts) -> list[str]:
    home = "住" if party.kind is PartyKind.NATURAL else "住所地"
    return [
        party.name,
        party.sex,
        f"{date_text(party.born)}出生" if party.born else "",
        party.ethnicity,
        party.occupation,
        f"工作单位{party.employer}" if party.employer else "",
        f"{home}{party.address}" if party.address else "",
    ]


def _sentence(parts: Iterable[str]) -> str:
    return "，".join(part for part in parts if part) + "。"


def followers(facts: CaseFacts, party: PartyFacts) -> Iterator[tuple[str, str]]:
    """Representative and agents, who stand below the party they act for: label and sentence."""
    if party.representative:
        yield REPRESENTATIVE[party.kind], _sentence((party.representative, party.representative_post))
    for agent in party.agents:
        yield agent_word(filed(facts)), _sentence((agent.name, agent.particulars))


def agent_word(in_court: bool) -> str:
    """What an agent with a power of attorney is called."""
    return "委托诉讼代理人" if in_court else "委托代理人"


def is_minor(party: PartyFacts, day: date) -> bool:
    """A natural person under eighteen on ``day``."""
    if party.kind is not PartyKind.NATURAL or party.born is None:
        return False
    born = party.born
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day)) < _OF_AGE
