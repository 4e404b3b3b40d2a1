"""Lists of the tribunal's work on paper (清单): A4 on its side, headings repeated, every page numbered."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.archive_file import Properties
from tribunal_desktop.documents.blocks import CELL, CELL_LABEL, FRAME, HEADER_TINT, SMALL, Writer
from tribunal_desktop.documents.fonts import Face, FontBook, paper_fonts
from tribunal_desktop.documents.furniture import PRACTICE_MARK, PRACTICE_RED
from tribunal_desktop.documents.page import Area, Together, lay_out
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.documents.paper_canvas import PaperCanvas
from tribunal_desktop.documents.paper_table import PaperTable
from tribunal_desktop.documents.paragraph import Style

NAME = "table_sheet"
PAGE_WIDTH, PAGE_HEIGHT = 297 * mm, 210 * mm
MARGIN, TOP, BOTTOM = 15 * mm, 16 * mm, 16 * mm
AREA = Area(float(PAGE_WIDTH - 2 * MARGIN), float(PAGE_HEIGHT - TOP - BOTTOM))
TITLE = Style(Face.TITLE, 18, 28, align="center", role="H1")
HEADING = Style(Face.HEADING, 12, 22, align="left", role="H2")
LINE = Style(Face.BODY, 11, 18, align="left")
FOOT = Style(Face.SMALL, 9, 12, align="left")
ROW = CELL.but(size=10, leading=14)
HEAD = CELL_LABEL.but(size=10, leading=14)
_TIGHT = [("TOPPADDING", (0, 0), (-1, -1), 2.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]


@dataclass(frozen=True)
class SheetColumn:
    """One column: its heading, its share of the width, whether it holds figures."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True)
class SheetTable:
    """A table with a heading of its own; ``empty`` stands in place of rows when there are none.

    One to be cut out is ``together`` on one page, as far as a page holds it.
    """

    heading: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""
    together: bool = False


@dataclass(frozen=True)
class TableSheetPaper:
    """Everything the sheet says; ``lines`` stand under the title, ``notes`` at the end."""

    title: str
    issuer: str
    made: str
    """When it was made, in words."""
    lines: tuple[str, ...]
    tables: tuple[SheetTable, ...]
    notes: tuple[str, ...] = ()
    practice: bool = False


def render(data: TableSheetPaper, fonts: FontBook | None = None) -> Paper:
    """Print the sheet; raises ``KnownError("character_not_printable")``."""
    fonts = fonts or paper_fonts()
    writer = Writer(data.title, fonts)
    with fonts.lock:
        canvas = PaperCanvas(fonts, (PAGE_WIDTH, PAGE_HEIGHT))
        pages = lay_out(_story(data, writer), canvas, AREA)
        for page in pages:
            for block, lower_edge in page.blocks:
                block.drawOn(canvas, MARGIN, PAGE_HEIGHT - TOP - lower_edge)
            canvas.showPage()
        canvas.set_furniture(True)
        for number in range(1, len(pages) + 1):
            _foot(canvas, writer, data, number, len(pages))
            canvas.add_to_page(number)
        pdf, used = canvas.pdf(Properties(data.title, data.issuer)), canvas.fonts_used
    return Paper(pdf, hashlib.sha256(pdf).hexdigest(), len(pages), used, NAME, template(NAME)["version"])


def _story(data: TableSheetPaper, writer: Writer) -> list[Flowable | Together]:
    story: list[Flowable | Together] = [
        writer.text(data.title, TITLE),
        *(writer.text(line, LINE) for line in data.lines),
    ]
    for table in data.tables:
        heading = [writer.text(table.heading, HEADING)] if table.heading else []
        if table.rows:
            whole = [Spacer(0, 2 * mm), *heading, _table(table, writer)]
            story += [Together(whole)] if table.together else whole
        else:
            story.append(Together([Spacer(0, 2 * mm), *heading, writer.text(table.empty, LINE)]))
    if data.notes:
        story.append(Spacer(0, 3 * mm))
        story += [writer.text(note, SMALL) for note in data.notes]
    return story


def _table(table: SheetTable, writer: Writer) -> PaperTable:
    cells = [[writer.text(column.title, HEAD, table.heading) for column in table.columns]]
    styles = [ROW.but(align="right" if column.right else "left") for column in table.columns]
    for row in table.rows:
        cells.append([writer.text(text, style, table.heading) for text, style in zip(row, styles, strict=True)])
    whole = sum(column.share for column in table.columns)
    style: Sequence[tuple[Any, ...]] = [
        *FRAME,
        *_TIGHT,
        ("BACKGROUND", (0, 0), (-1, 0), HEADER_TINT),
    ]
    widths = [AREA.width * column.share / whole for column in table.columns]
    return PaperTable(cells, colWidths=widths, style=style, repeatRows=1, splitInRow=1)


def _foot(canvas: Any, writer: Writer, data: TableSheetPaper, number: int, total: int) -> None:
    for text, align in ((f"{data.issuer}　{data.made}", "left"), (f"第 {number} 页 共 {total} 页", "right")):
        line = writer.text(text, FOOT.but(align=align))
        line.wrapOn(canvas, AREA.width, FOOT.leading)
        line.drawOn(canvas, MARGIN, 8 * mm)
    if data.practice:
        canvas.saveState()
        canvas.setFillColorRGB(*PRACTICE_RED)
        mark = writer.text(PRACTICE_MARK, FOOT.but(face=Face.HEADING, align="center"))
        mark.wrapOn(canvas, AREA.width, FOOT.leading)
        mark.drawOn(canvas, MARGIN, 8 * mm)
        canvas.restoreState()
