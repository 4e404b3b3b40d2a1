"""The list of disputes as a paper to be carried or pinned up (案件清单)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from tribunal_desktop import texts
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.money import fen_to_yuan
from tribunal_desktop.services.case_views import CaseRow
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

MOST_PRINTED = 1500
"""Rows one list is printed with: some eighty pages."""

COLUMNS = (
    SheetColumn("序号", 0.5, right=True),
    SheetColumn("案号", 2.2),
    SheetColumn("原告", 1.6),
    SheetColumn("被告", 1.6),
    SheetColumn("案由", 1.9),
    SheetColumn("标的额（元）", 1.2, right=True),
    SheetColumn("承办", 0.9),
    SheetColumn("书记员", 0.9),
    SheetColumn("阶段", 0.9),
    SheetColumn("收案", 1.1),
    SheetColumn("期限届满", 1.1),
)


def case_list_paper(
    rows: Iterable[CaseRow], heading: str, tribunal: str, made_at: datetime, *, practice: bool
) -> Paper:
    """Print ``rows``; ``heading`` says which cases they are."""
    shown = list(islice(rows, MOST_PRINTED + 1))
    if len(shown) > MOST_PRINTED:
        raise KnownError("list_too_long_to_print", most=MOST_PRINTED)
    return table_sheet.render(
        TableSheetPaper(
            title="案件清单",
            issuer=tribunal,
            made=made_words(made_at),
            lines=(f"{heading}　共 {len(shown)} 件",),
            tables=(
                SheetTable(
                    "", COLUMNS, tuple(case_cells(number, row) for number, row in enumerate(shown, 1)), "没有案件。"
                ),
            ),
            practice=practice,
        )
    )


def case_cells(number: int, row: CaseRow) -> tuple[str, ...]:
    """One line of the list."""
    return (
        str(number),
        row.number,
        row.plaintiffs or "—",
        row.defendants or "—",
        row.cause.zh if row.cause else "—",
        f"{fen_to_yuan(row.amount_fen):,.2f}" if row.amount_fen is not None else "—",
        row.handler or "待分",
        row.clerk or "—",
        texts.term(row.outcome or row.stage, PAPER_LANGUAGE),
        row.received_on.isoformat(),
        row.due_on.isoformat() if row.due_on else "—",
    )


def made_words(made_at: datetime) -> str:
    """When a list was made."""
    local = made_at.astimezone(BEIJING)
    return f"{local:%Y-%m-%d %H:%M} 制"
