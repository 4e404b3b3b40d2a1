"""Excel files of rosters as bytes: written with hints and choices, read with clear words for what is no roster."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.excel_rows import open_book, read_rows
from tribunal_desktop.services.roster_columns import RosterKind, RosterSheet, headings_of, plain_heading
from tribunal_desktop.services.roster_sheets import ROSTER_SHEETS
from tribunal_desktop.texts import Language, term, text

LARGEST_FILE = 10_000_000
MOST_ROWS = 20_000
_HEADER_ROWS = 10
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
"""How files of Excel before 2007 begin, and those locked with a password."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WIDTH = 20


@dataclass(frozen=True)
class RosterGrid:
    """What a file holds: rows with their number and cells by column key; headings nobody knows are named."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, Mapping[str, Any]], ...]
    ignored: tuple[str, ...]


def write_roster(sheet: RosterSheet, rows: Sequence[Sequence[str]], states: Sequence[str] = ()) -> bytes:
    """An Excel file of a roster, with a second page that says what may stand in each column.

    Text stays text: ID numbers keep their digits, and what begins like a formula is marked as text for good.
    """
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    page = book.active
    page.title = term(sheet.kind, "zh")
    headings = [column.heading for column in sheet.columns]
    _write(page, [[*headings, "状态\nState"] if states else headings])
    for place, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(place)
        page.column_dimensions[letter].number_format = "@"
        page.column_dimensions[letter].width = _WIDTH
        if column.choices:
            choice = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            choice.add(f"{letter}2:{letter}{MOST_ROWS}")
            page.add_data_validation(choice)
    _write(page, [[*row, states[place]] if states else row for place, row in enumerate(rows)])
    page.freeze_panes = "B2"
    _write_notes(book.create_sheet("填写说明"), sheet)
    return _bytes(book)


def write_findings(sheet: RosterSheet, rows: Sequence[Sequence[str]], lang: Language) -> bytes:
    """Rows to be mended: their number, their cells as they were, and what stands against them."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    page.title = term(sheet.kind, "zh")
    titles = [column.title.of(lang) for column in sheet.columns]
    _write(page, [[text("roster.row_no", lang), *titles, text("import.reasons", lang)], *rows])
    return _bytes(book)


def _write_notes(page: Any, sheet: RosterSheet) -> None:
    heading = ["列 Column", "说明", "What may stand there", "例 Example"]
    body = [
        [column.title.zh, column.hint("zh"), f"{column.title.en}: {column.hint('en')}", column.example]
        for column in sheet.columns
    ]
    _write(page, [heading, *body])
    for letter, width in zip("ABCD", (18, 44, 54, 26), strict=True):
        page.column_dimensions[letter].width = width


def _write(page: Any, rows: Sequence[Sequence[object]]) -> None:
    from openpyxl.styles import Alignment, Font

    begun = page.max_row if page.max_row > 1 or page.cell(1, 1).value is not None else 0
    for place, row in enumerate(rows, start=begun + 1):
        for column, value in enumerate(row, start=1):
            said = _CONTROL.sub("", str(value))
            cell = page.cell(place, column)
            if place == 1:
                cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="center")
            cell.number_format = "@"
            if not said:
                continue
            cell.value = said
            cell.data_type = "s"
            if said[0] in "=+-@\t":
                cell.quotePrefix = True


def _bytes(book: Any) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def read_roster(sheet: RosterSheet, content: bytes) -> RosterGrid:
    """Find the rows of a roster in a file; raises ``KnownError`` ``import_*`` or ``roster_*`` when it is none."""
    pages = [(page, rows, *_headings(sheet, rows)) for page, rows in _pages(content)]
    page, rows, heading, places = max(pages, key=lambda each: len(each[3]))
    missing = [column.title for column in sheet.columns if column.required and column.key not in places]
    other = _other(sheet, page.title, rows, len(places))
    if other is not None and (missing or page.title == term(other, "zh")):
        raise KnownError("roster_of_others", other=other, this=sheet.kind)
    if missing:
        raise KnownError("roster_columns_missing", columns="、".join(name.zh for name in missing))
    merged = [str(each) for each in page.merged_cells.ranges if each.max_row > heading + 1]
    if merged:
        raise KnownError("roster_merged_cells", cells="、".join(merged[:5]))
    found = tuple(
        (row_no, {key: cells[place] for key, place in places.items()})
        for row_no, cells in enumerate(rows[heading + 1 :], start=heading + 2)
        if any(str(cells[place] or "").strip() for place in places.values())
    )
    if not found:
        raise KnownError("roster_no_rows")
    if len(found) > MOST_ROWS:
        raise KnownError("roster_too_many", count=len(found), most=MOST_ROWS)
    known = set(places.values())
    ignored = [str(cell).split("\n")[0] for place, cell in enumerate(rows[heading]) if cell and place not in known]
    return RosterGrid(tuple(places), found, tuple(each for each in ignored if each != "状态"))


def _pages(content: bytes) -> list[tuple[Any, list[tuple[Any, ...]]]]:
    if not content:
        raise KnownError("import_file_empty")
    if len(content) > LARGEST_FILE:
        raise KnownError("roster_file_large", megabytes=len(content) // 1_000_000)
    if content.startswith(_OLD_EXCEL):
        raise KnownError("roster_old_excel")
    pages = [(page, read_rows(page)) for page in open_book(content, "roster_file_large").worksheets]
    if not pages:
        raise KnownError("import_not_excel")
    return pages


def _headings(sheet: RosterSheet, rows: Sequence[Sequence[Any]]) -> tuple[int, dict[str, int]]:
    """The row of headings, and the place of each column in it."""
    keys = {heading: column.key for column in sheet.columns for heading in headings_of(column)}
    best: tuple[int, dict[str, int]] = (0, {})
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        places: dict[str, int] = {}
        for place, cell in enumerate(row):
            if (key := keys.get(plain_heading(cell))) is not None:
                places.setdefault(key, place)
        if len(places) > len(best[1]):
            best = (number, places)
    return best


def _other(sheet: RosterSheet, title: str, rows: Sequence[Sequence[Any]], fits: int) -> RosterKind | None:
    """The roster a page is of, where it is another than ``sheet``: by its name, else by more of its columns."""
    for kind, other in ROSTER_SHEETS.items():
        if kind is sheet.kind:
            continue
        _row, places = _headings(other, rows)
        whole = all(column.key in places for column in other.columns if column.required)
        if title == term(kind, "zh") or (whole and len(places) > fits):
            return kind
    return None
