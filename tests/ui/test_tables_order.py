"""Lists sort by what is meant, not by how it is written: numbers by size, days by the calendar."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import tribunal_desktop.ui.tables
from tribunal_desktop.ui.tables.base import Column, RowTable

TABLES = sorted(Path(tribunal_desktop.ui.tables.__file__).parent.glob("*.py"))


@pytest.mark.parametrize(
    "texts",
    [
        ["9", "10", "999", "1,000", "20,000"],
        ["9.50 %", "66.67 %", "100.00 %"],
        ["（2026）浙0681民初9号", "（2026）浙0681民初12号", "（2026）浙0681民初101号"],
        ["", "何", "何明"],
    ],
)
@pytest.mark.usefixtures("qtbot")
def test_numbers_in_a_text_sort_by_their_size(texts: list[str]) -> None:
    table = RowTable([Column("text", "Text", lambda row: row)], reversed(texts))
    table.sort(0)
    assert list(table.rows()) == texts
    table.sort(0, Qt.SortOrder.DescendingOrder)
    assert list(table.rows()) == texts[::-1]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_column_of_days_says_the_day_it_sorts_by(path: Path) -> None:
    """A day is written without its year, and in English with its weekday first."""
    unsorted = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Column" and len(node.args) > 2):
            continue
        said = node.args[2]
        bare = isinstance(said, ast.Lambda) and getattr(getattr(said.body, "func", None), "attr", "") == "short_date"
        if bare and "sort" not in {each.arg for each in node.keywords}:
            unsorted.append(f"{path.name}:{node.lineno}")
    assert unsorted == []


@pytest.mark.usefixtures("qtbot")
def test_days_sort_by_the_calendar_over_the_turn_of_the_year() -> None:
    table = RowTable(
        [Column("day", "Day", lambda row: row[0], sort=lambda row: row[1])],
        [("1月2日 周六", "2027-01-02"), ("—", None), ("12月5日 周六", "2026-12-05"), ("11月28日 周六", "2026-11-28")],
    )
    table.sort(0)
    assert [row[0] for row in table.rows()] == ["11月28日 周六", "12月5日 周六", "1月2日 周六", "—"]
