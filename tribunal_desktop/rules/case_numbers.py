"""Court case numbers (案号): ``（2026）浙0681民初123号之一`` (法〔2015〕137号 as changed by 法〔2018〕335号).

Numbers from before 2016 (``（2013）诸民初字第45号``) follow no national standard: they are recognised and kept as text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.findings import Finding, Severity

STANDARD_FROM = 2016
SPECIALISED_FROM = 2019
SPECIALISED = "知"
_NUMERALS = "零一二三四五六七八九"
_BRACKETS = str.maketrans("〔〕[]【】〖〗{}", "()()()()()")
_NUMERAL = r"[一二三四五六七八九]?十?[一二三四五六七八九]?"
_SHAPE = re.compile(
    r"\((?P<year>20\d{2})\)"
    r"(?P<court>最高法|[一-鿿](?:\d{4}|\d{2})?)"
    r"(?P<type>[一-鿿]{1,5})"
    r"(?P<serial>[1-9]\d{0,7})号"
    rf"(?:之(?P<suffix>{_NUMERAL}|[1-9]\d?))?",
    re.ASCII,
)
_OLD = re.compile(
    r"\((?P<year>(?:19|20)\d{2})\)[一-鿿]{1,12}字第?(?P<serial>\d{1,8}(?:-\d{1,3})?)号(?:之.{1,4})?", re.ASCII
)
_MISTAKES = (
    ("case_number_zeros", re.compile(r"^\(20\d{2}\)[^号]*[一-鿿]0+\d*号", re.ASCII)),
    ("case_court_digits", re.compile(r"^\(20\d{2}\)[一-鿿](?:\d|\d{3}|\d{5,})[一-鿿]+\d+号", re.ASCII)),
    ("case_number_short_year", re.compile(r"^\(\d{1,3}\)", re.ASCII)),
    ("case_number_no_end", re.compile(r"^\(20\d{2}\)[^号]*\d$", re.ASCII)),
    ("case_number_no_brackets", re.compile(r"^(?:20\d{2}|\(20\d{2}|20\d{2}\))[一-鿿].*号", re.ASCII)),
)
"""Slips that have words of their own, the narrower first."""
_FORM = "法〔2015〕137号第2条、第3条"
_COURTS = "法〔2015〕137号第4条至第6条"
_TYPES = "法〔2015〕137号第7条"
_SPECIAL = "法〔2018〕335号"


@dataclass(frozen=True)
class CaseNumber:
    """A case number in its parts; ``str()`` prints the canonical form with full-width brackets."""

    year: int
    court_code: str
    type_code: str
    serial: int
    specialised: str = ""
    suffix: int = 0
    """0 for the first document of a kind, 1 for 之一, 2 for 之二 and so on (法〔2016〕27号)."""

    def __str__(self) -> str:
        suffix = f"之{_numeral(self.suffix)}" if self.suffix else ""
        return f"（{self.year}）{self.court_code}{self.specialised}{self.type_code}{self.serial}号{suffix}"


@dataclass(frozen=True)
class OldNumber:
    """A number in the form used before 2016 (旧案号), kept as it was typed but for brackets and spaces."""

    text: str
    year: int

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class CaseType:
    """A kind of case with its code (类型代字) and the days it was given between."""

    code: str
    name_zh: str
    name_en: str
    valid_from: date | None = None
    valid_to: date | None = None

    def given_in(self, year: int) -> bool:
        """Whether a case of ``year`` can have this code."""
        begun = self.valid_from is None or self.valid_from.year <= year
        return begun and (self.valid_to is None or year <= self.valid_to.year)


@dataclass(frozen=True)
class Given:
    """What a number is held against: today, our court, the year of filing, and the tables."""

    today: date
    own_court: str
    types: Mapping[str, CaseType]
    courts: Collection[str]
    year: int | None = None
    """The year the court took the case in, when it is known."""


def read_number(text: str, type_codes: Collection[str]) -> CaseNumber | OldNumber | None:
    """The number in ``text``, whatever brackets, digits and spaces it was typed with; ``None`` when there is none.

    ``type_codes`` tells a specialised prefix (知) from a type code that begins with the same character.
    """
    plain = _plain(text)
    if old := _OLD.fullmatch(plain):
        return OldNumber(plain.replace("(", "（").replace(")", "）"), int(old["year"]))
    match = _SHAPE.fullmatch(plain)
    suffix = _number(match["suffix"]) if match and match["suffix"] is not None else 0
    if match is None or suffix is None:
        return None
    specialised, type_code = "", match["type"]
    if type_code not in type_codes and len(type_code) > 1 and type_code.startswith(SPECIALISED):
        specialised, type_code = SPECIALISED, type_code[1:]
    return CaseNumber(int(match["year"]), match["court"], type_code, int(match["serial"]), specialised, suffix)


def parse_case_number(text: str, type_codes: Collection[str], field: str) -> CaseNumber | Finding:
    """The number in ``text``; otherwise what is wrong with its form, as narrowly as that can be said."""
    number = read_number(text, type_codes)
    if isinstance(number, CaseNumber):
        return number
    if isinstance(number, OldNumber):
        return Finding("case_number_old", field, Severity.BLOCK, {"typed": str(number)}, _FORM)
    code = next((code for code, mistake in _MISTAKES if mistake.search(_plain(text))), "case_number_unreadable")
    return Finding(code, field, Severity.BLOCK, {"typed": text.strip()}, _FORM)


def check_case_number(number: CaseNumber, given: Given, field: str) -> tuple[Finding, ...]:
    """What is doubtful or impossible about a number that can be read."""
    findings = (
        _check_year(number, given, field),
        _check_type(number, given, field),
        _check_court(number, given, field),
    )
    return tuple(finding for finding in findings if finding is not None)


def _check_year(number: CaseNumber, given: Given, field: str) -> Finding | None:
    year: dict[str, object] = {"year": number.year}
    if number.year > given.today.year:
        return Finding("case_number_future", field, Severity.BLOCK, year, _FORM)
    if number.year < STANDARD_FROM:
        return Finding("case_number_before_standard", field, Severity.ASK, year, _FORM)
    if given.year is not None and number.year != given.year:
        return Finding("case_number_other_year", field, Severity.ASK, {**year, "filed": given.year}, _FORM)
    if number.specialised and number.year < SPECIALISED_FROM:
        return Finding("case_number_special_too_early", field, Severity.ASK, year, _SPECIAL)
    return None


def _check_type(number: CaseNumber, given: Given, field: str) -> Finding | None:
    known = given.types.get(number.type_code)
    if known is None:
        return Finding("case_type_unknown", field, Severity.BLOCK, {"type": number.type_code}, _TYPES)
    if number.year >= STANDARD_FROM and not known.given_in(number.year):
        params: dict[str, object] = {"type": number.type_code, "year": number.year}
        return Finding("case_type_not_in_force", field, Severity.ASK, params, _TYPES)
    return None


def _check_court(number: CaseNumber, given: Given, field: str) -> Finding | None:
    params: dict[str, object] = {"code": number.court_code, "own": given.own_court}
    if number.court_code == given.own_court:
        return None
    if number.court_code not in given.courts:
        return Finding("case_court_unknown", field, Severity.BLOCK, params, _COURTS)
    return Finding("case_court_other", field, Severity.ASK, params, _COURTS)


def _plain(text: str) -> str:
    """``text`` with half-width signs, round brackets and no spaces."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).translate(_BRACKETS)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return ten + (_NUMERALS[ones] if ones else "")


def _number(numeral: str) -> int | None:
    """Value of a Chinese numeral from 一 to 九十九 or of plain digits, ``None`` for an impossible one such as 二三."""
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    value = (_NUMERALS.index(tens or "一") * 10 if ten else 0) + (_NUMERALS.index(ones) if len(ones) == 1 else 0)
    return value if _numeral(value) == numeral and value else None
