"""Screens at intake (立案审查提示): CPL 122, 127; CC 1082; Int 214. Each raises a question, none refuses by itself.

They look at words of the complaint, so they miss some cases and ask needlessly in others; the person decides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.identity import age_on
from tribunal_desktop.rules.particulars import FULL_AGE, DisputeFacts, PartyFacts
from tribunal_desktop.rules.terms import GreenChannel, PartyKind, PartyRole, Sex

ELDERLY_AGE = "age.elderly"

_LABOUR = frozenset({"劳动争议", "人事争议"})
_DIVORCE = "离婚纠纷"
_ARBITRATION = re.compile(r"仲裁(?:条款|协议)|(?:提交|申请|由)[^。；\n]{0,20}仲裁委员会|约定[^。；\n]{0,15}仲裁")
_ARBITRATED = re.compile(r"仲裁(?:裁决|决定|裁定)|不予受理通知|仲裁委[^。；\n]{0,12}(?:裁决|不予受理|未作出)|工资欠条")
_OTHER_BODY = re.compile(r"行政处罚|行政决定|征收决定|行政行为|拆迁决定|土地[^。；\n]{0,4}权属争议|劳动能力鉴定结论")
_JUDGED = re.compile(
    r"(?:已经?|曾经?|生效)[^。；\n]{0,10}(?:判决|民事调解书)"
    r"|[（(]\d{4}[）)][^。；\n]{2,14}号[^。；\n]{0,6}(?:判决|调解书)"
)
_SUED_BEFORE = re.compile(r"不准(?:予)?离婚|判决不离|调解和好|(?:曾|上次|第[一二]次)[^。；\n]{0,12}(?:起诉|撤诉|撤回)")
_PREGNANCY = re.compile(r"怀孕|妊娠|孕期|分娩|产后|哺乳|流产|引产|新生儿")


@dataclass(frozen=True)
class Surroundings:
    """What the screens know beside the complaint: the names of the cause and its headings, the court's county."""

    cause_path: Collection[str]
    court_name: str
    counties: Collection[str]
    """Names of all counties, districts and county-level cities."""
    divorce_before: tuple[str, date] | None = None
    """Number of an earlier divorce case of these parties, and the day until which it bars a new one."""


def screen(facts: DisputeFacts, around: Surroundings) -> tuple[Finding, ...]:
    """Everything worth asking before the complaint is taken in."""
    return (
        *_bodies(facts, around),
        *_forum(facts, around),
        *_divorce(facts, around),
        *_green(facts),
    )


def fitting_green_channel(facts: DisputeFacts) -> GreenChannel | None:
    """Why a plaintiff may go first, as far as ages tell."""
    today = facts.received_at.date()
    for party in facts.parties:
        if party.role is PartyRole.PLAINTIFF and party.birth_date and party.birth_date <= today:
            age = age_on(party.birth_date, today)
            if age < figure(FULL_AGE, today):
                return GreenChannel.MINOR
            if age >= figure(ELDERLY_AGE, today):
                return GreenChannel.ELDERLY
    return None


def _bodies(facts: DisputeFacts, around: Surroundings) -> Iterator[Finding]:
    text = f"{facts.claim_text}\n{facts.facts_text}"
    labour = bool(_LABOUR & set(around.cause_path))
    if labour and not _ARBITRATED.search(text):
        yield Finding("screen_labour_first", "facts_text", Severity.ASK, basis="劳动争议调解仲裁法第5条")
    if not labour and (found := _ARBITRATION.search(text)):
        params: dict[str, object] = {"words": found[0]}
        yield Finding("screen_arbitration", "facts_text", Severity.ASK, params, "民事诉讼法第127条第2项")
    if found := _OTHER_BODY.search(text):
        params = {"words": found[0]}
        yield Finding("screen_other_body", "facts_text", Severity.ASK, params, "民事诉讼法第127条第1、3项")
    if _DIVORCE not in around.cause_path and (found := _JUDGED.search(text)):
        params = {"words": found[0]}
        yield Finding("screen_judged", "facts_text", Severity.ASK, params, "民事诉讼法第127条第5项")


def _forum(facts: DisputeFacts, around: Surroundings) -> Iterator[Finding]:
    """A defendant who lives elsewhere: the court may still be competent on another ground."""
    elsewhere: list[tuple[int, str]] = []
    for place, party in enumerate(facts.parties):
        if party.role is PartyRole.DEFENDANT:
            county = _county(party, around)
            if county is None:
                return
            elsewhere.append((place, county))
    if elsewhere and around.court_name:
        place, county = elsewhere[0]
        params: dict[str, object] = {"county": county, "court": around.court_name}
        yield Finding(
            "screen_wrong_court", f"parties.{place}.domicile", Severity.ASK, params, "民事诉讼法第22条、第127条第4项"
        )


def _county(party: PartyFacts, around: Surroundings) -> str | None:
    """The county the domicile names when it is not the court's own; none when it names none."""
    named = [county for county in around.counties if county in party.domicile]
    if not named or any(county in around.court_name for county in named):
        return None
    return max(named, key=len)


def _divorce(facts: DisputeFacts, around: Surroundings) -> Iterator[Finding]:
    if _DIVORCE not in around.cause_path:
        return
    received = facts.received_at.date()
    if around.divorce_before and received <= around.divorce_before[1]:
        number, until = around.divorce_before
        params: dict[str, object] = {"number": number, "until": until}
        yield Finding("divorce_again", "cause_code", Severity.ASK, params, "民事诉讼法第127条第7项；民诉法解释第214条")
    elif found := _SUED_BEFORE.search(facts.facts_text):
        params = {"words": found[0]}
        yield Finding("divorce_sued_before", "facts_text", Severity.ASK, params, "民事诉讼法第127条第7项")
    husband = any(party.role is PartyRole.PLAINTIFF and party.sex is Sex.MALE for party in facts.parties)
    if husband:
        hint = _PREGNANCY.search(facts.facts_text)
        yield Finding(
            "divorce_by_husband", "cause_code", Severity.ASK if hint else Severity.NOTE, basis="民法典第1082条"
        )


def _green(facts: DisputeFacts) -> Iterator[Finding]:
    fitting = fitting_green_channel(facts)
    natural = any(party.kind is PartyKind.NATURAL for party in facts.parties)
    if fitting and natural and facts.green_channel is None:
        yield Finding("green_channel_fits", "green_channel", Severity.NOTE, {"reason": fitting})
