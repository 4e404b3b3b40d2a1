"""People on a paper (当事人体检): numbers, ages, who acts for whom, and whether one side knows the other too well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.identity import age_on, check_credit_code, check_resident_id, read_resident_id
from tribunal_desktop.rules.mediators import MediatorFacts, check_eligibility, find_conflicts
from tribunal_desktop.rules.paper_check_content import Someone
from tribunal_desktop.rules.particulars import PartyFacts
from tribunal_desktop.rules.terms import PartyKind, PartyRole, Sex

_RESIDENT = frozenset({"公民身份号码", "居民身份证", "居民身份证号", "居民身份证号码"})
_CREDIT = frozenset({"统一社会信用代码"})
"""What papers put before the two kinds of numbers that check themselves."""
_SEXES = {"男": Sex.MALE, "女": Sex.FEMALE}
_WITH_NAME = {
    "resident_id_unreadable": "paper_resident_id_unreadable",
    "resident_id_check_digit": "paper_resident_id_check_digit",
    "credit_code_unreadable": "paper_credit_code_unreadable",
    "credit_code_check_character": "paper_credit_code_check_character",
}
"""A paper has several people: its findings name whose number it is."""
COMING_OF_AGE, OWN_LABOUR, VERY_OLD, OLDEST = 18, 16, 80, 120
"""Years: full age and living on one's own work (Civil Code 17, 18); the others are ours."""
_CAPACITY = "民事诉讼法第六十条；民法典第十七条至第二十三条"
_SPECIAL = "民事诉讼法第六十二条第二款"
_REPRESENTED = "民事诉讼法第五十一条第二款"
_PANEL = "民事诉讼法第四十条"


@dataclass(frozen=True)
class MediatorOnPaper:
    """A mediator whose name stands on the paper, with what the parties said to a link when there is one."""

    facts: MediatorFacts
    answer: str = ""


def identity_numbers(people: Sequence[Someone]) -> Iterator[Finding]:
    """Check digits, and the birth and sex a resident number holds against those beside the name."""
    for each in people:
        if each.id_number and each.id_label in _RESIDENT:
            yield from _named(check_resident_id(each.id_number, each.field), each)
            yield from _against_number(each)
        elif each.id_number and each.id_label in _CREDIT:
            yield from _named(check_credit_code(each.id_number, each.field), each)


def _named(found: Finding | None, person: Someone) -> Iterator[Finding]:
    """A finding of a number that stands on the paper, with the person it belongs to."""
    if found is not None and person.numbered:
        yield replace(
            found, code=_WITH_NAME[found.code], params={**found.params, "name": person.name}, words=person.id_number
        )


def _against_number(person: Someone) -> Iterator[Finding]:
    resident = read_resident_id(person.id_number)
    if resident is None:
        return
    if person.born is not None and person.born != resident.birth_date:
        params: dict[str, object] = {"name": person.name, "born": person.born, "number": resident.birth_date}
        yield Finding("paper_birth_differs", person.field, Severity.ASK, params, "GB 11643-1999")
    if person.sex in _SEXES and _SEXES[person.sex] is not resident.sex:
        params = {"name": person.name, "said": person.sex, "number": resident.sex}
        yield Finding("paper_sex_differs", person.field, Severity.ASK, params, "GB 11643-1999")


def ages(people: Sequence[Someone], made_on: date, *, decides: bool) -> Iterator[Finding]:
    """Minors nobody acts for; days of birth that cannot be; the very old without anybody at their side.

    Who is sixteen and lives on his own work counts as of full age (Civil Code 18), so there a reason is enough.
    """
    for each in people:
        born = each.born or _born_by_number(each)
        if each.kind is not PartyKind.NATURAL or born is None:
            continue
        age, params = age_on(born, made_on), {"name": each.name, "born": born}
        told: dict[str, object] = {**params, "age": age}
        if age < 0 or age > OLDEST:
            yield Finding("paper_age_impossible", each.field, Severity.ASK, told)
        elif age < COMING_OF_AGE and not each.representative:
            stops = decides and age < OWN_LABOUR
            severity = Severity.BLOCK if stops else Severity.ASK
            yield Finding("paper_minor_alone", each.field, severity, told, _CAPACITY)
        elif age >= VERY_OLD and not each.agents and not each.representative:
            yield Finding("paper_old_alone", each.field, Severity.NOTE, told, _CAPACITY)


def _born_by_number(person: Someone) -> date | None:
    resident = read_resident_id(person.id_number) if person.id_label in _RESIDENT else None
    return resident.birth_date if resident else None


def representatives(people: Sequence[Someone], *, decides: bool) -> Iterator[Finding]:
    """Companies and other bodies nobody is named for."""
    for each in people:
        if each.kind is not PartyKind.NATURAL and not each.representative:
            severity = Severity.ASK if decides else Severity.NOTE
            yield Finding("paper_body_alone", each.field, severity, {"name": each.name}, _REPRESENTED)


def special_authority(people: Sequence[Someone], signers: Sequence[str]) -> Iterator[Finding]:
    """Agents who may not admit, waive or settle, on a paper that does just that.

    Where the party signs the paper itself this is only noted; where nobody will see who agreed, it is asked.
    """
    for each in people:
        if each.agents and not any(agent.special for agent in each.agents):
            signs = any(each.name in signer for signer in signers)
            if signers and not signs:
                continue
            params: dict[str, object] = {"name": each.name, "agents": tuple(agent.name for agent in each.agents)}
            yield Finding("paper_agent_general", each.field, Severity.NOTE if signs else Severity.ASK, params, _SPECIAL)


def agents_on_both_sides(people: Sequence[Someone]) -> Iterator[Finding]:
    """One person who acts for both sides (双方代理)."""
    sides: dict[str, dict[PartyRole, Someone]] = {}
    for each in people:
        for agent in each.agents:
            sides.setdefault(agent.name, {})[each.role] = each
    for name, acted in sides.items():
        if len(acted) > 1:
            people_named = tuple(each.name for each in acted.values())
            last = list(acted.values())[-1]
            params: dict[str, object] = {"agent": name, "names": people_named}
            yield Finding("paper_agent_of_both", last.field, Severity.ASK, params, "民法典第一百六十八条")


def bench(judges: Sequence[str], others: Sequence[str], people: Sequence[Someone]) -> Iterator[Finding]:
    """Who decides bears the name of somebody in the dispute; a panel of an even number."""
    involved = {name for each in people for name in _names(each)}
    for name in dict.fromkeys((*judges, *others)):
        if name and name in involved:
            yield Finding("paper_bench_is_party", "bench", Severity.ASK, {"name": name}, "民事诉讼法第四十七条")
    seats = [name for name in judges if name]
    if len(seats) > 1 and len(seats) % 2 == 0:
        yield Finding("paper_panel_even", "bench", Severity.BLOCK, {"count": len(seats)}, _PANEL)


def _names(person: Someone) -> tuple[str, ...]:
    return (person.name, person.representative, *(agent.name for agent in person.agents))


def mediators(found: Sequence[MediatorOnPaper], people: Sequence[Someone], on: date) -> Iterator[Finding]:
    """Mediators who may be a party's relative or whose certificate ran out on the day of the mediation.

    A link the parties were told of and did not object to is only noted (法释〔2016〕14号 arts. 14, 15).
    """
    parties = [
        PartyFacts(each.role, each.kind, each.name, id_number=each.id_number, representative_name=each.representative)
        for each in people
    ]
    for each in found:
        for finding in check_eligibility(replace(each.facts, active=True), on):
            yield replace(finding, field="mediators", severity=Severity.ASK)
        for finding in find_conflicts(each.facts, parties):
            if each.answer.strip():
                params = {**finding.params, "answer": each.answer.strip()}
                yield Finding("paper_link_answered", "mediators", Severity.NOTE, params, finding.basis)
            else:
                yield replace(finding, field="mediators")
