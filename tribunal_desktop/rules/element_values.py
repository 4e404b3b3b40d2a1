"""Answers to elements: read as typed, kept in one written form per kind, put into words again.

Kept forms: ``yes``/``no``, the option's id, whole fen, a plain number, an ISO date, text, or rows as a JSON list.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.element_sheets import NO, YES, Element, possible_answers
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.money import parse_yuan, print_yuan, yuan_to_fen
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ElementKind, ElementStance
from tribunal_desktop.rules.typed import parse_date, parse_number
from tribunal_desktop.texts import Language

Rows = list[list[str]]


@dataclass(frozen=True)
class TypedAnswer:
    """One side's answer to an element as it was typed; a table is typed in ``rows``, the rest in ``text``."""

    stance: ElementStance = ElementStance.STATES
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    words: str = ""
    evidence: str = ""


LONGEST_TEXT = 10_000
_EARLIEST = date(1900, 1, 1)
_NUMBERS_BELOW = 1_000_000_000
_YES_NO = {YES: Name("是", "yes"), NO: Name("否", "no")}


def read_typed(element: Element, typed: str, today: date) -> str | Finding:
    """The kept form of what was typed for an element that is not a table; empty for nothing."""
    if element.kind in (ElementKind.YES_NO, ElementKind.CHOICE):
        if typed and typed not in possible_answers(element):
            return Finding("element_no_such_option", element.id, Severity.BLOCK, {"typed": typed})
        return typed
    return _read_cell(element.kind, typed, element.id, today)


def read_rows(element: Element, rows: Iterable[Sequence[str]], today: date) -> str | Finding:
    """The kept form of a table; blank rows are left out, and the first cell that is wrong is named by its row."""
    kept: Rows = []
    for at, row in enumerate(rows, start=1):
        if not any(cell.strip() for cell in row):
            continue
        cells = []
        for column, cell in zip(element.columns, row, strict=True):
            read = _read_cell(column.kind, cell, element.id, today)
            if isinstance(read, Finding):
                params = {"row": at, "column": column.name, "typed": cell.strip()[:40]}
                return Finding("element_row_unreadable", element.id, Severity.BLOCK, params)
            cells.append(read)
        kept.append(cells)
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")) if kept else ""


def rows_of(value: str) -> Rows:
    """The rows of a kept table."""
    return json.loads(value) if value else []


def say_value(element: Element, value: str, lang: Language) -> str:
    """A kept answer in words; a table is one line per row."""
    if not value:
        return ""
    if element.kind is ElementKind.YES_NO:
        return _YES_NO[value].of(lang)
    if element.kind is ElementKind.CHOICE:
        return next((option.name.of(lang) for option in element.options if option.id == value), value)
    if element.kind is ElementKind.ROWS:
        comma = "，" if lang == "zh" else ", "
        said = (comma.join(filter(None, say_cells(element, row, lang))) for row in rows_of(value))
        return "\n".join(f"{at}. {line}" for at, line in enumerate(said, start=1))
    return _say_cell(element.kind, value, element.unit, lang)


def say_cells(element: Element, row: Sequence[str], lang: Language) -> tuple[str, ...]:
    """The cells of one row of a table in words."""
    return tuple(_say_cell(column.kind, cell, None, lang) for column, cell in zip(element.columns, row, strict=True))


def typed_form(kind: ElementKind, value: str) -> str:
    """What stands in an editor for a kept cell: sums in yuan, the rest as it is kept."""
    return print_yuan(int(value)) if kind is ElementKind.AMOUNT and value else value


def total_fen(element: Element, value: str) -> int | None:
    """The sum of the only column of sums of a table; none when there is no such column or no row."""
    sums = [at for at, column in enumerate(element.columns) if column.kind is ElementKind.AMOUNT]
    rows = rows_of(value) if len(sums) == 1 else []
    return sum(int(row[sums[0]] or 0) for row in rows) if rows else None


def _read_cell(kind: ElementKind, typed: str, field: str, today: date) -> str | Finding:
    text = typed.strip()
    if not text:
        return ""
    if kind is ElementKind.AMOUNT:
        yuan = parse_yuan(text, field)
        return yuan if isinstance(yuan, Finding) else str(yuan_to_fen(yuan))
    if kind is ElementKind.NUMBER:
        number = parse_number(text.rstrip("%％"))
        if number is None or not 0 <= number < _NUMBERS_BELOW:
            return Finding("element_number_unreadable", field, Severity.BLOCK, {"typed": text[:40]})
        plain = f"{number:f}"
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    if kind is ElementKind.DATE:
        day = parse_date(text, today)
        if day is None or day < _EARLIEST:
            return Finding("element_date_unreadable", field, Severity.BLOCK, {"typed": text[:40]})
        return day.isoformat()
    if len(text) > LONGEST_TEXT:
        return Finding("element_text_too_long", field, Severity.BLOCK, {"count": len(text), "most": LONGEST_TEXT})
    return text


def _say_cell(kind: ElementKind, value: str, unit: Name | None, lang: Language) -> str:
    if not value:
        return ""
    if kind is ElementKind.AMOUNT:
        yuan = print_yuan(int(value)).removesuffix(".00")
        return f"{yuan}元" if lang == "zh" else f"CNY {yuan}"
    if kind is ElementKind.DATE:
        day = date.fromisoformat(value)
        return f"{day.year}年{day.month}月{day.day}日" if lang == "zh" else value
    if kind is ElementKind.NUMBER and unit is not None:
        return f"{value}{unit.zh}" if lang == "zh" else f"{value} {unit.en}".replace(" %", "%")
    return value
