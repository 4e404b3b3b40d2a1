"""Terms of the law come from the tables of rules: no wording has the number of days, months or years in it.

Read are the forms and sheets, the duties, the texts of the domain, and the window's own strings in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from tribunal_desktop import resources

FOLDERS = ("forms", "documents", "texts")
_NUMBER = "[0-9０-９一二三四五六七八九十百两]+"
_SPELLED = "one|two|three|four|five|six|seven|eight|nine|ten|fifteen|thirty|sixty|ninety"
_TERM = re.compile(
    rf"(?<!第){_NUMBER}个?(?:工作)?(?:天|日|小时|月|年|周岁|周)(?![一二三四五六日七八九十])"
    rf"|\b(?:\d+|{_SPELLED})[ -](?:working |clear |calendar )?(?:day|month|year|hour|week)s?\b",
    re.IGNORECASE,
)

EXAMPLE, CALENDAR, OURS, SPEECH = "an example", "a day of the calendar", "ours, no term of law", "how one speaks"
ALLOWED = {
    # The form of the Supreme People's Court says so itself; no rule has the term.
    "forms/acceptance_notice": {"三日": "words of the official form", "2023年": CALENDAR},
    "forms/cooling_off_notice": {
        **dict.fromkeys(("一个月", "两个月", "三个月"), "a choice; the longest is told from the table"),
        **dict.fromkeys(("One month", "Two months", "Three months"), "a choice"),
    },
    "forms/preservation_ruling": {"一年": EXAMPLE, "one year": EXAMPLE},
    "forms/response_notice": {"2023年": CALENDAR, "一日": SPEECH},
    "forms/risk_notice": {**dict.fromkeys(("2003年", "12月", "24日"), CALENDAR), "一日": SPEECH},
    "forms/evidence_notice": {"一日": SPEECH},
    "forms/fee_notice": {"一日": SPEECH},
    "documents/fee_sheet": {"一日": SPEECH},
    "documents/receipt_proof": {"一日": "part of 同一日志号"},
    "texts/assessment": {"12个月": "figure of the scheme", "12 months": "figure of the scheme"},
    "texts/calculators": {"一日": SPEECH},
    "texts/circuit": {"16小时": OURS, "16 hours": OURS},
    "texts/elements": dict.fromkeys(("2025年", "3月", "1日"), EXAMPLE),
    "texts/explanations": {"一日": SPEECH, "一小时": SPEECH},
    "texts/fee_ledger": {"一天": SPEECH},
    "texts/fees": {"一天": SPEECH, "一日": SPEECH},
    "texts/limits": {"一个日": "part of 一个日期"},
    "texts/mediation": {
        **dict.fromkeys(("2025年", "1月", "1日"), CALENDAR),
        **dict.fromkeys(("12小时", "12 hours"), OURS),
    },
    "texts/own_tables": {"一天": SPEECH},
    "texts/paper_check": {"一天": SPEECH},
    "texts/pay": {"1日": CALENDAR, "一天": SPEECH},
    "texts/preservation": {"一小时": SPEECH},
    "texts/procedure": dict.fromkeys(("2016年", "2019年"), CALENDAR),
    "texts/review": {"一天": SPEECH, "2026年": EXAMPLE},
    "texts/settings": {"一天": SPEECH},
    "texts/supervision": {
        **dict.fromkeys(("七日", "seven days", "30 days"), OURS),
        **dict.fromkeys(("一天", "one day"), SPEECH),
    },
    "texts/teams": {"一天": SPEECH, "24小时": "no day is longer"},
    "window/calculators": dict.fromkeys(("一天", "一日", "One day", "两个日"), SPEECH),
    "window/contact": dict.fromkeys(("11月", "20日"), EXAMPLE),
    "window/file": {"一日": SPEECH},
    "window/file_dossier": {"1991年": CALENDAR},
    "window/file_hearings": dict.fromkeys(("Seven days", "七天", "一个月"), "a choice of what is shown"),
    "window/file_limits": {"一天": SPEECH},
    "window/mediation": {"一天": SPEECH},
    "window/people": {
        **dict.fromkeys(("一周", "一年", "一天"), SPEECH),
        **dict.fromkeys(("three years", "三年", "两月", "两个月"), OURS),
    },
    "window/settings": {"一天": SPEECH},
    "window/workbench": dict.fromkeys(("two weeks", "两周"), OURS),
    "texts/volunteers": {
        **dict.fromkeys(("两月", "two months", "两个月"), OURS),
        "一个月": OURS,
    },
}


def _lines() -> Iterator[tuple[str, str]]:
    for folder in FOLDERS:
        for file in sorted(resources.path(folder).glob("*.toml")):
            for line in file.read_text(encoding="utf-8").splitlines():
                if not line.lstrip().startswith("#"):
                    yield f"{folder}/{file.stem}", line
    for line in resources.path("rules", "duties.toml").read_text(encoding="utf-8").splitlines():
        yield "rules/duties", "" if line.startswith("#") else line
    for file in sorted(resources.root().joinpath("translations", "zh_CN").glob("*.ts")):
        for message in ElementTree.parse(file).iter("message"):  # noqa: S314 - a file of this repository
            for words in ("source", "translation"):
                yield f"window/{file.stem}", message.findtext(words, "")


FOUND = {(file, found[0]) for file, line in _lines() for found in _TERM.finditer(line)}


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("送达之日起十五日内可以上诉", ["十五日"]),
        ("在三个工作日内、72小时内、二年内、两个月内", ["三个工作日", "72小时", "二年", "两个月"]),
        ("Appealable within 15 days, three clear days before", ["15 days", "three clear days"]),
        ("民事诉讼法第八十五条、第一日、{appeal_days:numeral}日内、within {appeal_days} days", []),
    ],
)
def test_a_term_is_seen(words: str, terms: list[str]) -> None:
    assert _TERM.findall(words) == terms


def test_no_wording_has_a_term_of_law_in_it() -> None:
    """A term is a gap or a parameter from limits.toml or figures.toml; anything else is allowed with a reason."""
    assert sorted(f"{file}: {term}" for file, term in FOUND if term not in ALLOWED.get(file, {})) == []


def test_what_is_allowed_still_stands_there() -> None:
    assert [(file, term) for file, terms in ALLOWED.items() for term in terms if (file, term) not in FOUND] == []
