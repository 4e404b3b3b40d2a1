"""Court case numbers (案号): ``（2026）浙0681民初123号之一`` (法〔2015〕137号 as changed by 法〔2018〕335号)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from tribunal_desktop.rules.findings import Finding, Severity

_SPECIALISED = "知"
_NUMERALS = "零一二三四五六七八九"
_SHAPE = re.compile(
    r"\((?P<year>20\d{2})\)"
    r"(?P<court>最高法|[一-鿿](?:\d{4}|\d{2})?)"
    r"(?P<type>[一-鿿]{1,5})"
    r"(?P<serial>[1-9]\d{0,7})号"
    r"(?:之(?P<suffix>[一二三四五六七八九]?十?[一二三四五六七八九]?))?",
    re.ASCII,
)
_BASIS = "法〔2015〕137号 2、3"


@dataclass(frozen=True)
class CaseNumber:
    """A case number in its parts; ``str()`` prints the canonical form with full-width brackets."""

    year: int
    court_code: str
    type_code: str
    serial: int
    specialised: str = ""
    suffix: int = 0
    """0 for the first document of a kind, 1 for 之一, 2 for 之二 and so on."""

    def __str__(self) -> str:
        suffix = f"之{_numeral(self.suffix)}" if self.suffix else ""
        return f"（{self.year}）{self.court_code}{self.specialised}{self.type_code}{self.serial}号{suffix}"


def parse_case_number(text: str, type_codes: Collection[str], field: str) -> CaseNumber | Finding:
    """The number in ``text``, typed with half- or full-width signs; otherwise what is wrong with its form.

    ``type_codes`` tells a specialised prefix (知) from a type code that begins with the same character.
    """
    match = _SHAPE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))
    suffix = _number(match["suffix"]) if match and match["suffix"] is not None else 0
    if match is None or suffix is None:
        return Finding("case_number_unreadable", field, Severity.BLOCK, {"typed": text.strip()}, _BASIS)
    specialised, type_code = "", match["type"]
    if type_code not in type_codes and len(type_code) > 1 and type_code.startswith(_SPECIALISED):
        specialised, type_code = _SPECIALISED, type_code[1:]
    return CaseNumber(int(match["year"]), match["court"], type_code, int(match["serial"]), specialised, suffix)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return ten + (_NUMERALS[ones] if ones else "")


def _number(numeral: str) -> int | None:
    """Value of a Chinese numeral from 一 to 九十九, ``None`` for an impossible one such as 二三."""
    tens, ten, ones = numeral.rpartition("十")
    value = (_NUMERALS.index(tens or "一") * 10 if ten else 0) + (_NUMERALS.index(ones) if len(ones) == 1 else 0)
    return value if _numeral(value) == numeral and value else None
