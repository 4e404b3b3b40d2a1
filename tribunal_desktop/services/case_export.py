"""The list of disputes as an Excel file, every row of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from tribunal_desktop import texts
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.services.case_views import CaseRow
from tribunal_desktop.services.register_columns import write_sheet
from tribunal_desktop.texts import Language

_Cell = Callable[[CaseRow, Language], Any]

_COLUMNS: tuple[tuple[str, _Cell], ...] = (
    ("number", lambda row, lang: row.number),
    ("plaintiffs", lambda row, lang: row.plaintiffs),
    ("defendants", lambda row, lang: row.defendants),
    ("cause", lambda row, lang: row.cause.of(lang) if row.cause else ""),
    ("amount", lambda row, lang: None if row.amount_fen is None else f"{fen_to_yuan(row.amount_fen):.2f}"),
    ("village", lambda row, lang: row.village),
    ("handler", lambda row, lang: row.handler),
    ("stage", lambda row, lang: texts.term(row.outcome if row.outcome else row.stage, lang)),
    ("received", lambda row, lang: row.received_on.isoformat()),
    ("due", lambda row, lang: row.due_on.isoformat() if row.due_on else ""),
)


def cases_workbook(rows: Iterable[CaseRow], lang: Language) -> bytes:
    """An Excel file with one line for each row."""
    headings = [texts.text(f"export.cases.{key}", lang) for key, _ in _COLUMNS]
    return write_sheet([[cell(row, lang) for _, cell in _COLUMNS] for row in rows], headings)
