"""What stands on every page outside the text: page number, filing code, signature line, the mark of practice data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

import zxingcpp
from reportlab.lib.units import mm

from tribunal_desktop.documents import page_code
from tribunal_desktop.documents.fonts import Face, FontBook
from tribunal_desktop.documents.page import BLOCK_HEIGHT, BLOCK_WIDTH, PAGE_HEIGHT, TOP_MARGIN, left_margin
from tribunal_desktop.documents.paragraph import Paragraph, Style, measured

CODE_SIZE = 15 * mm
CODE_BOTTOM = 8 * mm
NUMBER_BASE = 18 * mm
SIGNATURE_BASE = 25.5 * mm
PRACTICE_MARK = "演练数据·虚构"
PRACTICE_RED = (0.75, 0.1, 0.1)
GREY = (0.38, 0.38, 0.38)

NUMBER_STYLE = Style(Face.SMALL, 10.5, 14)
DASHED_BASE = PAGE_HEIGHT - TOP_MARGIN - BLOCK_HEIGHT - 7 * mm - 9
DASHED_STYLE = Style(Face.SMALL, 14, 18, right_indent=1, left_indent=1)
NOTE_STYLE = Style(Face.SMALL, 7.5, 10, align="left")
SIGNATURE_STYLE = Style(Face.BODY, 12, 18, align="left")
MARK_STYLE = Style(Face.HEADING, 10.5, 18, align="center", spacing=0.1)


@dataclass(frozen=True)
class Furniture:
    """What the pages of one paper carry."""

    paper_id: str
    """What the paper is of; it goes into the imprint, which its filing codes carry."""
    version: str
    label: str
    """The paper's number or name, in small print beside the code."""
    practice: bool = False
    signatures: tuple[str, ...] = ()
    """Who signs every page, for records signed page by page (逐页签名)."""
    numbered: bool = True
    """Cover, list and notes of a dossier carry no page number (1991 measures, art. 17)."""
    dashes: bool = False
    """Page numbers as letters have them: — 1 — in size 4, 7 mm below the block, one character in (GB/T 9704, 7.5)."""


def draw_code(canvas: Any, content: str, x: float, y: float, size: float) -> None:
    """Draw ``content`` as a QR code with its lower left corner at ``x, y``."""
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules: Any = code.to_image(scale=1, add_quiet_zones=False)
    picture: Any = memoryview(modules)
    side = len(picture)
    rows = ((side - row - 1, [cell == 0 for cell in cells]) for row, cells in enumerate(picture.tolist()))
    runs = [f"{column} {row} {length} 1 re" for row, cells in rows for column, length in _dark_runs(cells)]
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / side, size / side)
    canvas._code += [*runs, "f"]  # noqa: SLF001 - cells are whole numbers; the canvas would format each as a length
    canvas.restoreState()


def _dark_runs(cells: list[bool]) -> Iterator[tuple[int, int]]:
    column = 0
    for dark, run in groupby(cells):
        length = len(list(run))
        if dark:
            yield column, length
        column += length


class PagePainter:
    """Draws the furniture of one paper's pages."""

    def __init__(self, canvas: Any, furniture: Furniture, fonts: FontBook, total: int, imprint: str) -> None:
        self._canvas, self._furniture, self._fonts, self._total = canvas, furniture, fonts, total
        self._imprint = imprint

    def paint(self, number: int) -> None:
        """Page ``number``: the number on the outer side, the filing code on the inner one."""
        left, odd = left_margin(number), number % 2 == 1
        outer: Literal["left", "right"] = "right" if odd else "left"
        if self._furniture.dashes:
            self._line(f"— {number} —", DASHED_STYLE.but(align=outer), left, DASHED_BASE, BLOCK_WIDTH)
        elif self._furniture.numbered:
            words = f"第 {number} 页 共 {self._total} 页"
            self._line(words, NUMBER_STYLE.but(align=outer), left, NUMBER_BASE, BLOCK_WIDTH)
        self._filing_code(number, left, odd)
        for column, name in enumerate(self._furniture.signatures):
            share = BLOCK_WIDTH / len(self._furniture.signatures)
            self._signature(name, left + column * share, share)
        if self._furniture.practice:
            self._practice_mark(left)

    def _line(self, text: str, style: Style, x: float, y: float, width: float) -> None:
        paragraph = Paragraph(measured(text, style, self._fonts, "页眉页脚"), style)
        paragraph.wrapOn(self._canvas, width, style.leading)
        paragraph.drawOn(self._canvas, x, y)

    def _filing_code(self, number: int, left: float, odd: bool) -> None:
        furniture, gap = self._furniture, CODE_SIZE + 2 * mm
        code_left, note_left = (left, left + gap) if odd else (left + BLOCK_WIDTH - CODE_SIZE, left)
        draw_code(self._canvas, page_code.make(self._imprint, number, self._total), code_left, CODE_BOTTOM, CODE_SIZE)
        style = NOTE_STYLE.but(align="left" if odd else "right")
        self._canvas.setFillColorRGB(*GREY)
        self._line(furniture.label, style, note_left, CODE_BOTTOM + style.leading, BLOCK_WIDTH - gap)
        issue = f"{page_code.spaced(self._imprint)}  {furniture.version}"
        self._line(issue, style, note_left, CODE_BOTTOM, BLOCK_WIDTH - gap)
        self._canvas.setFillColorRGB(0, 0, 0)

    def _signature(self, name: str, x: float, width: float) -> None:
        self._line(f"{name}：", SIGNATURE_STYLE, x, SIGNATURE_BASE, width)
        start = x + (len(name) + 1) * SIGNATURE_STYLE.size
        self._canvas.setLineWidth(0.5)
        self._canvas.line(start, SIGNATURE_BASE + 3, x + width - 8, SIGNATURE_BASE + 3)

    def _practice_mark(self, left: float) -> None:
        width, height = 42 * mm, MARK_STYLE.leading
        x, y = left + (BLOCK_WIDTH - width) / 2, PAGE_HEIGHT - 20 * mm - height
        self._canvas.saveState()
        self._canvas.setFillColorRGB(*PRACTICE_RED)
        self._canvas.setStrokeColorRGB(*PRACTICE_RED)
        self._canvas.rect(x, y, width, height, stroke=1, fill=0)
        self._line(PRACTICE_MARK, MARK_STYLE, x, y, width)
        self._canvas.restoreState()
