"""How a roster looks as an Excel file (名册表格): one list of columns writes the file, reads it and explains it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.typed import parse_date
from tribunal_desktop.services.people import listed
from tribunal_desktop.texts import Language, term, text

Values = dict[str, Any]
"""Attributes of a row of the store by name."""

LONGEST_TEXT = 200
_EXACT_DIGITS = 15
"""A spreadsheet number keeps no more digits than these."""

_YES = frozenset({"是", "专职", "全职", "yes", "y", "1", "true"})
_NO = frozenset({"否", "兼职", "no", "n", "0", "false"})
_SHEET_ERRORS = frozenset({"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"})


class RosterKind(StrEnum):
    """The rosters that go out and come in as Excel files (名册)."""

    STAFF = "staff"
    MEDIATOR = "mediator"
    JUROR = "juror"
    VOLUNTEER = "volunteer"
    GRID_WORKER = "grid_worker"
    EXPERT = "expert"
    TOWN_TEAM = "town_team"
    ORGANISATION = "organisation"
    STATION = "station"


class CellKind(StrEnum):
    """What may stand in a column."""

    TEXT = "text"
    LIST = "list"
    TERM = "term"
    TERMS = "terms"
    DAY = "day"
    YES = "yes"
    COUNT = "count"
    VILLAGE = "village"
    MEDIATOR = "mediator"


@dataclass(frozen=True)
class RosterColumn:
    """One column; ``key`` is the attribute of the row in the store, ``also`` other headings it is known by."""

    key: str
    title: Name
    kind: CellKind = CellKind.TEXT
    terms: type[StrEnum] | None = None
    required: bool = False
    example: str = ""
    also: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """What the file prints: Chinese, English below, a star when it must be filled."""
        return f"{self.title.zh}{' *' if self.required else ''}\n{self.title.en}"

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that may stand there; empty when any may."""
        if self.kind is CellKind.YES:
            return ("是", "否")
        return tuple(term(each, "zh") for each in self.terms) if self.terms else ()

    def hint(self, lang: Language) -> str:
        """What may stand there, in words."""
        return text(f"roster.cell.{self.kind}", lang, choices="、".join(self.choices))


@dataclass(frozen=True)
class RosterSheet:
    """A roster: its table, its columns, and by which of them two rows are the same person or place."""

    kind: RosterKind
    table: type[Any]
    columns: tuple[RosterColumn, ...]
    same: tuple[tuple[str, ...], ...]
    """Sets of columns, the surest first; a set counts where its first value and, of the surest, all are there."""
    check: Callable[[Values, date], Iterable[Finding]]
    """What stands against a row as a whole, beyond its single cells."""
    before: Callable[[Session, UnitOfWork, Any, Values], None] | None = None
    """Done with a row that is there and the values it will have: what must be noted with its day."""
    after: Callable[[Session, str], None] | None = None
    """Done with the id of each row that was written."""

    def column(self, key: str) -> RosterColumn:
        """The column of an attribute."""
        return next(column for column in self.columns if column.key == key)


@dataclass(frozen=True)
class Known:
    """What cells may refer to: the day, and villages and mediators by name."""

    today: date
    ids: Mapping[CellKind, Mapping[str, str]] = field(default_factory=dict)

    def name_of(self, kind: CellKind, key: str | None) -> str:
        """The name behind an id; empty when there is none."""
        return next((name for name, each in self.ids.get(kind, {}).items() if each == key), "") if key else ""


def plain_heading(cell: object) -> str:
    """A heading without spaces, stars and width, to be compared."""
    return re.sub(r"[\s*]", "", unicodedata.normalize("NFKC", str(cell or ""))).casefold()


def headings_of(column: RosterColumn) -> set[str]:
    """Every heading a column is known by."""
    return {plain_heading(each) for each in (column.title.zh, column.title.en, column.heading, *column.also)}


def written(value: object) -> str:
    """A cell of a file as text; a whole number without its decimals, a day as 2026-11-02."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def show_value(column: RosterColumn, value: Any, known: Known, lang: Language = "zh") -> str:
    """A value of the store as it is printed; files are in Chinese."""
    if column.kind in (CellKind.VILLAGE, CellKind.MEDIATOR):
        return known.name_of(column.kind, value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, StrEnum):
        return term(value, lang)
    if isinstance(value, tuple):
        return "、".join(term(each, lang) for each in value)
    return "" if value is None else str(value)


def read_value(column: RosterColumn, cell: object, known: Known) -> tuple[Any, Finding | None]:
    """The value behind a cell, None when it is empty, and what stands against it."""
    said = written(cell)
    if said == "":
        return None, _block(column, "roster_cell_missing") if column.required else None
    if said.upper() in _SHEET_ERRORS:
        return None, _block(column, "roster_cell_error", said=said)
    if isinstance(cell, (int, float)) and len(said) > _EXACT_DIGITS:
        return None, _block(column, "roster_digits_lost", said=said)
    if len(said) > LONGEST_TEXT:
        return None, _block(column, "roster_cell_long", most=LONGEST_TEXT)
    return _READERS[column.kind](column, said, known)


def _block(column: RosterColumn, code: str, **params: object) -> Finding:
    return Finding(code, column.key, Severity.BLOCK, {"column": column.title, **params})


def _text(_column: RosterColumn, said: str, _known: Known) -> tuple[Any, Finding | None]:
    return said, None


def _list(_column: RosterColumn, said: str, _known: Known) -> tuple[Any, Finding | None]:
    return listed(said), None


def _term(column: RosterColumn, said: str, _known: Known) -> tuple[Any, Finding | None]:
    languages: tuple[Language, ...] = ("zh", "en")
    for each in column.terms or ():
        if said.casefold() in {term(each, lang).casefold() for lang in languages}:
            return each, None
    return None, _block(column, "roster_choice_unknown", said=said, choices="、".join(column.choices))


def _terms(column: RosterColumn, said: str, known: Known) -> tuple[Any, Finding | None]:
    found = [_term(column, each, known) for each in listed(said).split("、")]
    return tuple(value for value, _finding in found), next((finding for _value, finding in found if finding), None)


def _yes(column: RosterColumn, said: str, _known: Known) -> tuple[Any, Finding | None]:
    if (plain := said.casefold()) in _YES | _NO:
        return plain in _YES, None
    return None, _block(column, "roster_choice_unknown", said=said, choices="是、否")


def _day(column: RosterColumn, said: str, known: Known) -> tuple[Any, Finding | None]:
    day = parse_date(said, known.today)
    return day, None if day else _block(column, "roster_day_wrong", said=said)


def _count(column: RosterColumn, said: str, _known: Known) -> tuple[Any, Finding | None]:
    if said.isascii() and said.isdigit():
        return int(said), None
    return None, _block(column, "roster_count_wrong", said=said)


def _named(column: RosterColumn, said: str, known: Known) -> tuple[Any, Finding | None]:
    code = "roster_village_unknown" if column.kind is CellKind.VILLAGE else "roster_mediator_unknown"
    key = known.ids.get(column.kind, {}).get(said)
    return key, None if key else _block(column, code, said=said)


_READERS: dict[CellKind, Callable[[RosterColumn, str, Known], tuple[Any, Finding | None]]] = {
    CellKind.TEXT: _text,
    CellKind.LIST: _list,
    CellKind.TERM: _term,
    CellKind.TERMS: _terms,
    CellKind.DAY: _day,
    CellKind.YES: _yes,
    CellKind.COUNT: _count,
    CellKind.VILLAGE: _named,
    CellKind.MEDIATOR: _named,
}
