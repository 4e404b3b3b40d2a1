"""Reading a request field by field; whatever is wrong is a ``KnownError`` that names the field."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.money import parse_yuan
from tribunal_desktop.rules.names import Name

_Choice = TypeVar("_Choice", bound=StrEnum)
_YEARS = range(1949, 2201)
_DAY = Name("日期（如 2026-09-18）", "date (like 2026-09-18)")
_MOMENT = Name("时间（如 2026-05-01T10:05）", "moment (like 2026-05-01T10:05)")
_LONGEST_DAY = len("2026-09-18")
_SHOWN = 40
_MINUS = ("-", "−")


class Fields:
    """The fields of one request. What nobody has read when ``finish`` is called does not belong there."""

    def __init__(self, values: dict[str, Any], path: str = "") -> None:
        self._values = values
        self._path = path
        self._read: set[str] = set()

    def finish(self) -> None:
        """Refuse fields this calculation does not use, so that a slip of spelling never passes for an answer."""
        unread = [self._path + _shown(name) for name in self._values if name not in self._read]
        if unread:
            raise KnownError("calc_unknown_field", fields="、".join(unread))

    def given(self, name: str) -> bool:
        """True when the field stands there with a value; ``null`` is none."""
        return self._optional(name) is not None

    def money(self, name: str) -> Decimal:
        """A sum of yuan, zero or more, as text or number."""
        return _yuan(self._path + name, self._needed(name))

    def monies(self, name: str) -> list[Decimal]:
        """A list of sums."""
        return [_yuan(f"{name}[{i}]", value) for i, value in enumerate(self.items(name, '["20000", "3.5万"]'))]

    def items(self, name: str, example: str) -> list[Any]:
        """A list."""
        value = self._needed(name)
        if not isinstance(value, list):
            raise KnownError("calc_bad_list", field=self._path + name, example=example)
        return value

    def number(self, name: str, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, as text or number."""
        value = self._needed(name)
        typed = str(value).strip()
        fits = typed.isascii() and typed.isdecimal() and len(typed) <= len(str(high)) and low <= int(typed) <= high
        if not fits or isinstance(value, bool):
            raise KnownError("calc_bad_number", field=self._path + name, given=_shown(value), low=low, high=high)
        return int(typed)

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._needed(name)
        if not isinstance(value, bool):
            raise KnownError("calc_bad_flag", field=self._path + name, given=_shown(value))
        return value

    def share(self, name: str) -> Decimal:
        """A share as ``0.3`` or ``30%``."""
        value = self._needed(name)
        typed = unicodedata.normalize("NFKC", str(value)).strip()
        number = typed.removesuffix("%")
        digits = number.replace(".", "", 1)
        if isinstance(value, bool) or len(number) > _SHOWN or not (digits.isascii() and digits.isdecimal()):
            raise KnownError("amount_unreadable", field=self._path + name, typed=_shown(value))
        return Decimal(number) / (100 if typed.endswith("%") else 1)

    def optional_text(self, name: str) -> str:
        """Words, or nothing."""
        value = self._optional(name)
        return "" if value is None else str(value)

    def choice(self, name: str, allowed: type[_Choice]) -> _Choice:
        """One value of a closed list."""
        return allowed(self.one_of(name, [value.value for value in allowed]))

    def optional_choice(self, name: str, allowed: type[_Choice]) -> _Choice | None:
        """One value of a closed list, or ``None``."""
        return self.choice(name, allowed) if self.given(name) else None

    def one_of(self, name: str, allowed: Sequence[str]) -> str:
        """One of some words."""
        value = self._needed(name)
        if not isinstance(value, str) or value not in allowed:
            raise KnownError(
                "calc_unknown_choice", field=self._path + name, given=_shown(value), allowed=", ".join(allowed)
            )
        return value

    def day(self, name: str) -> date:
        """A calendar day."""
        value = self._needed(name)
        try:
            day = date.fromisoformat(value)
        except (TypeError, ValueError):
            self._refuse_date(name, value, _DAY)
        if day.year not in _YEARS:
            self._refuse_date(name, value, _DAY)
        return day

    def moment(self, name: str) -> datetime:
        """A moment; without an offset it is Beijing time."""
        value = self._needed(name)
        try:
            moment = datetime.fromisoformat(value)
            moment = (moment if moment.tzinfo else moment.replace(tzinfo=BEIJING)).astimezone(BEIJING)
        except (TypeError, ValueError, OverflowError):
            self._refuse_date(name, value, _MOMENT)
        if moment.year not in _YEARS or len(value) <= _LONGEST_DAY:
            self._refuse_date(name, value, _MOMENT)
        return moment

    def _refuse_date(self, name: str, value: object, form: Name) -> NoReturn:
        raise KnownError("calc_bad_date", field=self._path + name, given=_shown(value), form=form)

    def _optional(self, name: str) -> Any:
        self._read.add(name)
        return self._values.get(name)

    def _needed(self, name: str) -> Any:
        value = self._optional(name)
        if value is None:
            raise KnownError("calc_missing_field", field=self._path + name)
        return value


def parse(request: str) -> Fields:
    """The fields of a JSON object. Decimals stay text, so no sum passes a binary float."""
    try:
        values = json.loads(
            request, object_pairs_hook=_without_repeats, parse_float=str, parse_constant=_no_such_number
        )
    except (ValueError, RecursionError) as error:
        raise KnownError("calc_bad_json", detail=error) from None
    if not isinstance(values, dict):
        raise KnownError("calc_bad_json", detail=type(values).__name__)
    return Fields(values)


def _yuan(name: str, value: object) -> Decimal:
    typed = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if unicodedata.normalize("NFKC", typed).startswith(_MINUS):
        raise KnownError("amount_negative", field=name, typed=_shown(typed))
    yuan = parse_yuan(typed, name)
    if isinstance(yuan, Finding):
        raise KnownError(yuan.code, field=name, typed=_shown(value))
    return yuan


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("a name is repeated")
    return values


def _no_such_number(name: str) -> NoReturn:
    raise ValueError(name)


def _shown(value: object) -> str:
    """What was typed, short enough to read in a sentence."""
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
