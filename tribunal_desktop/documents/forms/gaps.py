"""Gaps in a form's wording (填空): ``{name}``, ``{name:format}``, ``{name|words instead}``.

A text is read once into literal words and gaps. What fills a gap is never read again, so a brace in a party's name
stays a brace.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache

from tribunal_desktop.documents.amounts import (
    amount_text,
    capitals,
    date_in_numerals,
    date_text,
    date_with_weekday,
    figures,
    numeral,
)

_GAP = re.compile(r"\{([a-z_]+(?:\.[a-z0-9_]+)?)(?::([a-z]+))?(?:\|([^{}]*))?\}")
_STOPS = ("。", "！", "？", "：", "…", "。”", "。）")
"""What ends a sentence: ``{name:stop}`` sees to it that the words do."""
_PAIR = 2
"""As a count before its measure word two is 两: 两个月."""
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class ValueKind(StrEnum):
    """What a gap holds, which says how it can be written."""

    TEXT = "text"
    LINES = "lines"
    """Text that may have several paragraphs."""
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"
    """Whole fen."""
    NUMBER = "number"


FORMATS: dict[ValueKind, frozenset[str]] = {
    ValueKind.TEXT: frozenset({"", "stop"}),
    ValueKind.LINES: frozenset({"", "stop"}),
    ValueKind.DATE: frozenset({"", "cn", "en", "weekday"}),
    ValueKind.MOMENT: frozenset({"", "en", "weekday", "day"}),
    ValueKind.MONEY: frozenset({"", "caps", "both", "grouped", "en"}),
    ValueKind.NUMBER: frozenset({"", "numeral", "count"}),
}

Value = str | date | datetime | int | None


class WrongWording(ValueError):
    """A text of a form that cannot be read: a lone brace, an unknown name, a format that does not fit."""


@dataclass(frozen=True)
class Gap:
    """One gap as it is written in the text; ``otherwise`` is None when a blank line takes its place."""

    name: str
    format: str = ""
    otherwise: str | None = None


@cache
def parse(text: str) -> tuple[str | Gap, ...]:
    """Literal words and gaps in order; raises ``WrongWording`` for a brace that begins or ends no gap."""
    parts: list[str | Gap] = []
    at = 0
    for found in _GAP.finditer(text):
        parts += [text[at : found.start()], Gap(found[1], found[2] or "", found[3])]
        at = found.end()
    parts.append(text[at:])
    for part in parts:
        if isinstance(part, str) and (brace := re.search(r"[{}][^{}]{0,20}", part)):
            raise WrongWording(f"{brace[0]!r} is no gap")
    return tuple(part for part in parts if part != "")


def gaps_of(text: str) -> tuple[Gap, ...]:
    """The gaps of ``text``."""
    return tuple(part for part in parse(text) if isinstance(part, Gap))


def written(value: Value, kind: ValueKind, form: str) -> str:
    """``value`` in words; empty when there is none."""
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        return _moment(value, form)
    if isinstance(value, date):
        return _DATES[form](value)
    if isinstance(value, int):
        return _MONEY[form](Decimal(value) / 100) if kind is ValueKind.MONEY else _number(value, form)
    words = value.strip() if kind is ValueKind.LINES else " ".join(value.split())
    return words if form != "stop" or words.endswith(_STOPS) else f"{words.rstrip('，；、')}。"


def _number(value: int, form: str) -> str:
    if form == "count" and value == _PAIR:
        return "两"
    return numeral(value) if form else str(value)


def _moment(value: datetime, form: str) -> str:
    clock = f"{value.hour}时{value.minute:02d}分"
    if form == "en":
        return f"{_english(value)}, {value:%H:%M}"
    if form == "weekday":
        return f"{date_with_weekday(value.date())}{clock}"
    return date_text(value.date()) if form == "day" else f"{date_text(value.date())}{clock}"


def _english(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_DATES = {"": date_text, "cn": date_in_numerals, "en": _english, "weekday": date_with_weekday}
_MONEY: Mapping[str, Callable[[Decimal], str]] = {
    "": lambda yuan: f"{figures(yuan)}元",
    "caps": capitals,
    "both": amount_text,
    "grouped": lambda yuan: f"{yuan:,.2f}元",
    "en": lambda yuan: f"{yuan:,.2f} yuan",
}
