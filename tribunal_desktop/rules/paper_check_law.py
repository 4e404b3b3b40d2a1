"""Law on a paper (法条与案号体检): provisions in force, numbers of cases in their form, the cause of this case."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from tribunal_desktop.rules.case_numbers import CaseNumber, read_number
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.law_register import Law, plain_law
from tribunal_desktop.rules.paper_check_content import Cited, Passage, matches, quoted, sentence_before
from tribunal_desktop.rules.paper_numerals import chinese_number

_NUMERAL = r"[零〇一二三四五六七八九十百千]+"
_CITED = re.compile(
    rf"《(?P<law>[^《》]{{2,60}})》(?:（[^（）]{{1,30}}）)?(?P<articles>(?:第{_NUMERAL}[条款项]|第（[一二三四五六七八九十]+）项|[之、，和及与至]|{_NUMERAL})+)"
)
_ARTICLE = re.compile(rf"第({_NUMERAL})条")
_NUMBER = re.compile(
    r"[（(〔\[【]\s*(?:19|20)?\d{2}\s*[）)〕\]】]\s*[一-鿿]\d{0,5}[一-鿿]{1,6}\s*\d{1,8}\s*号(?:之[一二三四五六七八九十\d]{1,3})?"
)
_OTHER_REGISTERS = ("权", "证", "字", "鉴", "仲", "裁", "公", "房", "函", "发")
"""Characters in numbers that are no case numbers: titles to land, notaries, experts, arbitration."""
_CASE_WORDS = "一案"
_NUMBERED_CASE = re.compile(rf"{_NUMBER.pattern}(?P<between>[^。；\n]{{0,80}}?)一案")
_FORM = "法〔2015〕137号第2条、第3条"
_SPECIAL_CAUSES = ("申请", "支付令")
"""How the causes of special procedures begin: they name the application, not the dispute behind it."""


def articles_in_force(cited: Sequence[Cited], made_on: date) -> Iterator[Finding]:
    """Provisions the form rests on that do not hold on the paper's day.

    Old facts may be judged by old law (法释〔2020〕15号), so a reason is enough.
    """
    for each in cited:
        params: dict[str, object] = {"law": each.law, "no": each.no}
        if each.until is not None and each.until < made_on:
            yield Finding("paper_article_ended", "paper", Severity.ASK, {**params, "day": each.until}, words=each.no)
        elif each.since is not None and each.since > made_on:
            yield Finding("paper_article_early", "paper", Severity.ASK, {**params, "day": each.since}, words=each.no)


def articles_named(passages: tuple[Passage, ...], laws: Mapping[str, Law], made_on: date) -> Iterator[Finding]:
    """Provisions named in the words: of laws that were repealed, or beyond the last article."""
    for passage, match in matches(passages, _CITED):
        law = laws.get(plain_law(match["law"]))
        if law is None or quoted(passage.text, match.start()):
            continue
        params: dict[str, object] = {"law": match["law"]}
        if law.until is not None and law.until < made_on:
            told = {**params, "day": law.until, "successor": law.successor}
            yield Finding("paper_law_repealed", passage.place, Severity.ASK, told, "法释〔2020〕15号", match.group())
            continue
        for numeral in _ARTICLE.findall(match["articles"]):
            number = chinese_number(numeral)
            if number is None or not law.has(number):
                told = {**params, "no": numeral, "last": law.last}
                yield Finding("paper_article_unknown", passage.place, Severity.BLOCK, told, words=match.group())


def case_numbers(passages: tuple[Passage, ...], types: Collection[str], made_on: date) -> Iterator[Finding]:
    """Numbers of cases that are not in the form of the courts, or of a year that has not come."""
    for passage, match in matches(passages, _NUMBER):
        written = match.group()
        if any(sign in written for sign in _OTHER_REGISTERS) or quoted(passage.text, match.start()):
            continue
        number = read_number(written, types)
        if isinstance(number, CaseNumber):
            yield from _written(passage.place, written, number, types, made_on)
        elif number is None and any(code in written for code in types if len(code) > 1):
            yield Finding("paper_number_unreadable", passage.place, Severity.ASK, {"typed": written}, _FORM, written)


def _written(place: str, written: str, number: CaseNumber, types: Collection[str], made_on: date) -> Iterator[Finding]:
    params: dict[str, object] = {"typed": written, "right": str(number)}
    if number.type_code not in types:
        yield Finding("paper_number_type", place, Severity.ASK, {**params, "type": number.type_code}, _FORM, written)
    elif number.year > made_on.year:
        yield Finding("paper_number_ahead", place, Severity.ASK, params, _FORM, written)
    elif written != str(number):
        yield Finding("paper_number_signs", place, Severity.NOTE, params, _FORM, written)


def number_of_another_case(
    passages: tuple[Passage, ...], own: str, names: Collection[str], types: Collection[str]
) -> Iterator[Finding]:
    """«（2026）…号原告张三…一案» with our parties and a number that is not ours: left over from an earlier paper."""
    ours = read_number(own, types)
    if not isinstance(ours, CaseNumber):
        return
    for passage, match in matches(passages, _NUMBERED_CASE):
        written = match.group().partition("号")[0] + "号"
        number = read_number(written, types)
        base = isinstance(number, CaseNumber) and (number.year, number.court_code, number.type_code, number.serial)
        same_court = isinstance(number, CaseNumber) and number.court_code == ours.court_code
        if same_court and number is not None and base != (ours.year, ours.court_code, ours.type_code, ours.serial):
            named = any(name and name in match["between"] for name in names)
            same_type = isinstance(number, CaseNumber) and number.type_code == ours.type_code
            if named and same_type:
                params: dict[str, object] = {"found": written, "own": own}
                yield Finding("paper_number_of_other_case", passage.place, Severity.ASK, params, _FORM, written)


def other_causes(passages: tuple[Passage, ...], cause: str, causes: Collection[str]) -> Iterator[Finding]:
    """«…纠纷一案» with another cause than the case has: left over, or the cause was changed since."""
    if not cause:
        return
    longest = max(map(len, causes), default=0)
    for passage in passages:
        at = passage.text.find(_CASE_WORDS)
        while at >= 0:
            before = sentence_before(passage.text, at)
            tails = (before[-size:] for size in range(min(longest, len(before)), 1, -1))
            named = next((tail for tail in tails if tail in causes), "")
            if _is_other(named, cause) and not _NUMBER.search(before) and not quoted(passage.text, at):
                params: dict[str, object] = {"found": named, "cause": cause}
                yield Finding("paper_other_cause", passage.place, Severity.ASK, params, words=f"{named}一案")
            at = passage.text.find(_CASE_WORDS, at + 1)


def _is_other(named: str, cause: str) -> bool:
    return bool(named) and named != cause and not named.startswith(_SPECIAL_CAUSES)


def cause_of_form(cause: str, prefixes: Sequence[str]) -> Iterator[Finding]:
    """A form made for other causes than this one."""
    if prefixes and not cause.startswith(tuple(prefixes)):
        params: dict[str, object] = {"cause": cause or "—", "causes": tuple(prefixes)}
        yield Finding("paper_form_of_other_cause", "cause", Severity.ASK, params)
