"""Blocks of a Word draft (编辑稿部件): paragraphs, framed tables, places to sign, lines to write on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from docx.document import Document as Draft
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from tribunal_desktop.documents.fonts import Face
from tribunal_desktop.documents.forms.word_page import BODY, CLOSER, half_points, name_font, pitch_of
from tribunal_desktop.documents.page import BODY_LEADING, BODY_SIZE
from tribunal_desktop.documents.paragraph import Style

BLOCK = 156
"""Width of the text block in millimetres."""
_ALIGN = {
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
}
_BLANK = re.compile("(\uff3f{2,})")
_BOX = re.compile("([☐☑])")
_BOX_FONT = "MS Gothic"
"""Has the boxes to tick; the typefaces of court papers have none."""
_AFTER_SPACING = tuple(f"w:{name}" for name in ("w", "kern", "position", "sz", "szCs", "highlight", "u", "lang"))
_BESIDE, _ABOVE = 100, 60
"""Twips between a frame and what stands in it; above and below a little less than in print, for taller fonts."""


class WordBlocks:
    """Adds blocks at the end of a draft, or of a cell of it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._new_page = False

    def break_page(self) -> None:
        """What is added next begins a page."""
        self._new_page = True

    def paragraph(self, text: str, style: Style, *, label: str = "", inside: _Cell | None = None) -> Paragraph:
        """A paragraph in ``style``, ``label`` in 黑体 before it; gaps nothing filled are lines to write on."""
        made = self._paragraph(inside)
        self.shape(made, style)
        if label:
            self.run(made, f"{label}：", style.but(face=Face.HEADING))
        for piece in _BLANK.split(text):
            if _BLANK.fullmatch(piece):
                self.run(made, "　" * len(piece), style).font.underline = True
            else:
                for words in filter(None, _BOX.split(piece)):
                    self._words(made, words, style)
        return made

    def run(self, paragraph: Paragraph, text: str, style: Style, spacing: float = 0.0) -> Run:
        """``text`` in the type of ``style``; ``spacing`` in ems after each character."""
        run = paragraph.add_run(text)
        run.font.size = Pt(half_points(style.size))
        properties = run._r.get_or_add_rPr()  # noqa: SLF001 - the library names no font for Chinese
        name_font(properties, style.face)
        points = spacing * style.size + (CLOSER if style.size == BODY_SIZE else 0)
        if points:
            mark = parse_xml(f'<w:spacing {nsdecls("w")} w:val="{round(points * 20)}"/>')
            properties.insert_element_before(mark, *_AFTER_SPACING)
        return run

    def shape(self, paragraph: Paragraph, style: Style) -> None:
        """Alignment, indents in characters and exact pitch of ``style``."""
        shape = paragraph.paragraph_format
        shape.alignment = _ALIGN[style.align]
        shape.line_spacing = pitch_of(style.leading)
        if style.leading != BODY_LEADING:
            mark = parse_xml(f'<w:snapToGrid {nsdecls("w")} w:val="0"/>')
            properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - no setter takes a paragraph off the grid
            properties.insert_element_before(mark, "w:spacing", "w:ind", "w:jc")
        indents = {"left": style.left_indent, "right": style.right_indent, "firstLine": style.first_indent}
        if any(indents.values()):
            mark = paragraph._p.get_or_add_pPr().get_or_add_ind()  # noqa: SLF001 - indents in characters have no setter
            for side, ems in indents.items():
                if ems:
                    mark.set(qn(f"w:{side}Chars"), str(round(ems * 100)))
                    mark.set(qn(f"w:{side}"), str(round(ems * style.size * 20)))

    def spread(self, paragraph: Paragraph, text: str, ems: float, style: Style) -> None:
        """``text`` over a width of ``ems``: 审　判　长 is as wide as 人民陪审员."""
        space = (ems - len(text)) / (len(text) - 1) if len(text) > 1 else 0.0
        self.run(paragraph, text[:-1], style, space)
        self.run(paragraph, text[-1:], style)

    def ruled(self, style: Style, label: str = "", value: str = "", inside: _Cell | None = None) -> Paragraph:
        """``label`` and what is known, then a line to write on up to the margin."""
        made = self.paragraph(value, style.but(align="left"), label=label, inside=inside)
        made.paragraph_format.tab_stops.add_tab_stop(Mm(BLOCK), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
        made.add_run("\t")
        return made

    def cut(self, words: str, style: Style) -> Paragraph:
        """A dashed line to cut along with words in its middle."""
        made = self.paragraph("", style.but(align="left", first_indent=0))
        stops = made.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(BLOCK / 2), WD_TAB_ALIGNMENT.CENTER, WD_TAB_LEADER.DASHES)
        stops.add_tab_stop(Mm(BLOCK), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DASHES)
        self.run(made, f"\t {words} \t", style)
        made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(10)
        return made

    def gap(self, points: float = 7.0) -> Paragraph:
        """Blank space; also parts two tables, which would grow together, and ends a draft after its last table."""
        made = self._paragraph(None)
        made.paragraph_format.line_spacing = Pt(points)
        made.paragraph_format.widow_control = False
        return made

    def table(self, widths: Sequence[float], *, framed: bool = True, centred: bool = False) -> Table:
        """An empty table with columns of ``widths`` in millimetres."""
        if self._new_page:
            self.gap(1)
        made: Table = self.draft.add_table(0, len(widths))
        made.autofit = False
        line, above = ("single", _ABOVE) if framed else ("none", 0)
        edges = (("top", above), ("left", _BESIDE), ("bottom", above), ("right", _BESIDE))
        padding = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in edges)
        sides = "".join(
            f'<w:{side} w:val="{line}" w:sz="5" w:space="0" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        properties = parse_xml(
            f'<w:tblPr {nsdecls("w")}><w:tblW w:w="{Mm(sum(widths)).twips}" w:type="dxa"/>'
            f'<w:jc w:val="{"center" if centred else "left"}"/><w:tblBorders>{sides}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>'
        )
        table: Any = made._tbl  # noqa: SLF001 - borders and padding have no setter
        table.replace(table.tblPr, properties)
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Mm(width)
        return made

    def row(self, table: Any, *, header: bool = False, height: float = 0.0) -> _Row:
        """A row that never breaks over a page; a ``header`` row is printed again on each."""
        made: _Row = table.add_row()
        properties: Any = made._tr.get_or_add_trPr()  # noqa: SLF001 - neither has a setter
        properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        if height:
            made.height, made.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
        if header:
            properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for cell, column in zip(made.cells, table.columns, strict=True):
            cell.width = column.width
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        return made

    def fill(self, cell: _Cell, text: str, style: Style) -> None:
        """A paragraph in ``cell`` for each line of ``text``."""
        for line in text.split("\n"):
            self.paragraph(line.strip(), style, inside=cell)

    def _words(self, paragraph: Paragraph, words: str, style: Style) -> None:
        run = self.run(paragraph, words, style)
        if _BOX.fullmatch(words):
            fonts: Any = run._r.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001 - no setter for Chinese
            for kind in ("ascii", "hAnsi", "eastAsia"):
                fonts.set(qn(f"w:{kind}"), _BOX_FONT)

    def _paragraph(self, inside: _Cell | None) -> Paragraph:
        """A new paragraph; a cell is born with one."""
        if inside is not None:
            first: Paragraph = inside.paragraphs[0]
            return inside.add_paragraph() if len(inside.paragraphs) > 1 or _shaped(first) else first
        made: Paragraph = self.draft.add_paragraph(style=BODY)
        made.paragraph_format.page_break_before = True if self._new_page else None
        self._new_page = False
        return made


def _shaped(paragraph: Paragraph) -> bool:
    return bool(paragraph._p.pPr is not None)  # noqa: SLF001 - a paragraph that was set has properties, also when empty


def keep_together(blocks: Iterable[Any]) -> None:
    """Every paragraph and row of ``blocks`` stays on the page of the next one."""
    for block in blocks:
        paragraphs = (
            [each for row in block.rows for cell in row.cells for each in cell.paragraphs]
            if isinstance(block, Table)
            else [block]
        )
        for paragraph in paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def edge(cell: _Cell, **sides: str) -> None:
    """Borders of one cell: ``bottom="single"``, ``bottom="dashed"``."""
    lines = "".join(
        f'<w:{side} w:val="{sides[side]}" w:sz="6" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right")
        if side in sides
    )
    properties: Any = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - borders have no setter
    mark = parse_xml(f"<w:tcBorders {nsdecls('w')}>{lines}</w:tcBorders>")
    properties.insert_element_before(mark, "w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign")


def tint(cell: _Cell, colour: str = "EDEDED") -> None:
    """Colour the ground of a cell."""
    properties: Any = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - shading has no setter
    mark = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    properties.insert_element_before(mark, "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign")


def line_below(paragraph: Paragraph, colour: str = "CC0D0D") -> None:
    """The thick and thin red line under the head of a letter."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - borders have no setter
    line = f'<w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="6" w:color="{colour}"/>'
    mark = parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>")
    properties.insert_element_before(
        mark, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def widths_of(shares: Sequence[float], total: float = BLOCK) -> list[float]:
    """Millimetres of columns by their shares."""
    whole = sum(shares)
    return [total * share / whole for share in shares]
