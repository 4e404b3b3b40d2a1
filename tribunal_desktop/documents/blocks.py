"""Building blocks papers share: titles, numbered headings, tables, places to sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.fonts import Face, FontBook
from tribunal_desktop.documents.page import BLOCK_WIDTH, BODY_LEADING, BODY_SIZE
from tribunal_desktop.documents.paper import SignaturePlace
from tribunal_desktop.documents.paper_table import PaperTable
from tribunal_desktop.documents.paragraph import Paragraph, Span, Style, measured, with_blanks
from tribunal_desktop.documents.tall_rows import cut_tall_rows

BODY = Style(Face.BODY, BODY_SIZE, BODY_LEADING, first_indent=2)
ISSUER = Style(Face.TITLE, 22, 36, align="center")
TITLE = Style(Face.TITLE, 22, 36, align="center", spacing=0.25, role="H1")
NUMBER = Style(Face.BODY, BODY_SIZE, BODY_LEADING, align="right", right_indent=2)
CELL = Style(Face.BODY, 12, 18, align="left")
CELL_LABEL = Style(Face.HEADING, 11, 18, align="center", role="TH")
SMALL = Style(Face.SMALL, 10.5, 16, align="left")

LINE = 0.6
HAIR = 0.4
SIGNATURE_HEIGHT = 19 * mm
CELL_PADDING = 5
FRAME = [
    ("GRID", (0, 0), (-1, -1), LINE, (0, 0, 0)),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("TOPPADDING", (0, 0), (-1, -1), 4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ("LEFTPADDING", (0, 0), (-1, -1), CELL_PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), CELL_PADDING),
]
HEADER_TINT = (0.93, 0.93, 0.93)


def _label_beside(cell: Style) -> Style:
    """Labels and headings grow half as much as the cells of large print, so that four characters fit on a line."""
    more = max(0.0, cell.size - CELL.size)
    return CELL_LABEL.but(size=CELL_LABEL.size + more / 2, leading=CELL_LABEL.leading + more / 2)


class SignatureRow(Flowable):  # type: ignore[misc]
    """A place to sign: who, how, a line, and a dashed box for a fingerprint where one is usual (捺印)."""

    LABEL_SHARE = 0.46
    BOX = 16 * mm

    BASE = 6.0
    """The line stands this far above the row's lower edge."""

    def __init__(self, who: str, words: Sequence[Paragraph], fingerprint: bool, height: float) -> None:
        """``words`` stand below each other: for whom the place is, and how they sign."""
        super().__init__()
        self._who, self._parts, self._fingerprint, self._row = who, words, fingerprint, height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As tall as the label needs, at least the row's height."""
        column = available_width * self.LABEL_SHARE
        needed = sum(part.wrapOn(self.canv, column, available_height)[1] for part in self._parts)
        self.width, self.height = available_width, max(self._row, needed + self.BASE)
        return self.width, self.height

    def draw(self) -> None:
        """Label at the left, line to its right on the label's last line."""
        base = bottom = self.BASE
        for part in reversed(self._parts):
            part.drawOn(self.canv, 0, bottom)
            bottom += part.height
        self.canv.setLineWidth(LINE)
        self.canv.line(self.width * self.LABEL_SHARE, base, self._line_end(), base)
        if self._fingerprint:
            self.canv.saveState()
            self.canv.setDash(2, 2)
            self.canv.setLineWidth(HAIR)
            self.canv.rect(self.width - self.BOX, base, self.BOX, self.BOX)
            self.canv.restoreState()

    def place(self, page: int, x: float, y: float) -> SignaturePlace:
        """The room above the line once the row stands on ``page`` with its lower left corner at ``x, y``."""
        start = self.width * self.LABEL_SHARE
        width, height = self._line_end() - start, self.height - self.BASE
        return SignaturePlace(page, x + start, y + self.BASE, width, height, self._who, self._fingerprint)

    def _line_end(self) -> float:
        return float(self.width - (self.BOX + 6 if self._fingerprint else 0))


class Writer:
    """Makes the blocks of one paper, so that every refusal names the paper and the part it concerns."""

    def __init__(self, paper: str, fonts: FontBook) -> None:
        self._paper, self._fonts = paper, fonts

    def text(self, text: str | Sequence[Span], style: Style, where: str = "") -> Paragraph:
        """One paragraph in ``style``."""
        place = f"{self._paper}·{where}" if where else self._paper
        return Paragraph(measured(text, style, self._fonts, place), style)

    def width(self, text: str, style: Style) -> float:
        """Points that ``text`` takes on one line."""
        return style.size * sum(glyph.width for glyph in measured(text, style, self._fonts, self._paper))

    def head(self, issuer: str, title: str, number: str = "") -> list[Flowable]:
        """Issuer and title on two centred lines, the number right-aligned two characters in."""
        lines: list[Flowable] = [self.text(issuer, ISSUER, "制作单位")] if issuer else []
        lines += [self.text(title, TITLE), Spacer(0, 8)]
        return [*lines, self.text(number, NUMBER, "编号"), Spacer(0, 4)] if number else [*lines, Spacer(0, 4)]

    def body(self, text: str, where: str = "", style: Style = BODY) -> list[Flowable]:
        """A body paragraph for each line of ``text``."""
        return [self.text(line.strip(), style, where) for line in text.splitlines() if line.strip()]

    def labelled(self, label: str, text: str, where: str, style: Style = BODY) -> list[Flowable]:
        """``label`` in 黑体 followed by the first line of ``text``; further lines are paragraphs of their own."""
        first, *others = [line.strip() for line in text.splitlines() if line.strip()] or [""]
        head = self.text([(f"{label}：", Face.HEADING), (first, style.face)], style, where)
        return [head, *self.body("\n".join(others), where, style)]

    def heading(self, text: str, style: Style = BODY) -> Paragraph:
        """A heading in 黑体, set like a paragraph."""
        return self.text(text, style.but(face=Face.HEADING, role="H2"))

    def table(
        self,
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        where: str,
        *,
        header: bool = True,
        right: Sequence[int] = (),
        extra: Sequence[tuple[Any, ...]] = (),
        cell: Style = CELL,
    ) -> PaperTable:
        """A framed table as wide as the block; the header repeats on every page; ``right`` columns hold figures.

        Each line of a cell is a paragraph of its own.
        """
        cells = []
        for number, row in enumerate(rows):
            styles = [cell.but(align="right" if column in right else "left") for column in range(len(row))]
            if header and number == 0:
                styles = [_label_beside(cell)] * len(row)
            cells.append([self._cell(text, style, where) for text, style in zip(row, styles, strict=True)])
        tint = [("BACKGROUND", (0, 0), (-1, 0), HEADER_TINT)] if header else []
        return self._framed(cells, shares, [*tint, *extra], repeat=1 if header else 0)

    def particulars(
        self, rows: Sequence[Sequence[str]], shares: Sequence[float], where: str, cell: Style = CELL
    ) -> PaperTable:
        """A framed table of label–value pairs: every other column is a label; each line of a cell is a paragraph."""
        cells: list[list[list[Paragraph] | str]] = []
        style: list[tuple[Any, ...]] = []
        for number, row in enumerate(rows):
            filled = [self._cell(text, cell if at % 2 else _label_beside(cell), where) for at, text in enumerate(row)]
            cells.append([*filled, *[""] * (len(shares) - len(row))])
            style += [("BACKGROUND", (at, number), (at, number), HEADER_TINT) for at in range(0, len(row), 2)]
            if len(row) < len(shares):
                style.append(("SPAN", (len(row) - 1, number), (-1, number)))
        return self._framed(cells, shares, style)

    def _cell(self, text: str, style: Style, where: str) -> list[Paragraph]:
        return [self.text(with_blanks(line, style.face), style, where) for line in text.splitlines() or [""]]

    def _framed(
        self, cells: Any, shares: Sequence[float], style: Sequence[tuple[Any, ...]], repeat: int = 0
    ) -> PaperTable:
        widths = [BLOCK_WIDTH * share / sum(shares) for share in shares]
        cells, style = cut_tall_rows(cells, widths, 2 * CELL_PADDING, style, LINE)
        return PaperTable(cells, colWidths=widths, style=[*FRAME, *style], repeatRows=repeat, splitInRow=1)

    def signature(
        self, who: str, hint: str = "", *, fingerprint: bool = False, height: float = 19 * mm
    ) -> SignatureRow:
        """A place to sign for ``who``."""
        return self.signed_by(who, hint, Style(Face.BODY, 14, 20, align="left"), SMALL, fingerprint, height)

    def signed_by(
        self, who: str, hint: str, style: Style, small: Style, fingerprint: bool, height: float
    ) -> SignatureRow:
        """``signature`` in other sizes; where post and name do not fit on one line the name has its own."""
        post, colon, name = who.partition("：")
        fits = self.width(who, style) <= BLOCK_WIDTH * SignatureRow.LABEL_SHARE
        lines = [who] if fits or not name else [post + colon, name]
        labels = [self.text(line, style, "签名") for line in lines]
        return SignatureRow(who, [*labels, self.text(hint, small, "签名")], fingerprint, height)
