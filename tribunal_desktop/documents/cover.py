"""Cover of a judicial suggestion (司法建议书封面): the place of the national emblem, then court and title.

The emblem is not drawn: a court prints on paper that carries it, or puts it on. Its place is a dashed frame.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from tribunal_desktop.documents.blocks import HAIR, SMALL, Writer
from tribunal_desktop.documents.fonts import Face
from tribunal_desktop.documents.page import BLOCK, PAGE_WIDTH, TOP_MARGIN, left_margin
from tribunal_desktop.documents.paragraph import Paragraph, Style

EMBLEM_WIDTH, EMBLEM_HEIGHT = 55 * mm, 50 * mm
EMBLEM_TOP, TITLE_GAP = 60 * mm, 40 * mm
"""From the edge of the paper to the emblem, and from the emblem to the title."""
COURT_SIZE, TITLE_SIZE = 30.0, 36.0
EMBLEM_NOTE = "（国徽 55 mm×50 mm）"


class EmblemCover(Flowable):  # type: ignore[misc]
    """The whole page: emblem, then the lines of the title, all centred on the paper."""

    def __init__(self, lines: Sequence[Paragraph], note: Paragraph) -> None:
        super().__init__()
        self._lines, self._note = list(lines), note

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Down to the last line of the title."""
        for part in (*self._lines, self._note):
            part.wrapOn(self.canv, available_width, available_height)
        text = sum(line.height for line in self._lines)
        self.width, self.height = available_width, EMBLEM_TOP - TOP_MARGIN + EMBLEM_HEIGHT + TITLE_GAP + text
        return self.width, self.height

    def draw(self) -> None:
        """A dashed frame where the emblem goes, the words below it."""
        self.canv.saveState()
        self.canv.translate(PAGE_WIDTH / 2 - left_margin(self.canv.getPageNumber()) - self.width / 2, 0)
        base = self.height - (EMBLEM_TOP - TOP_MARGIN) - EMBLEM_HEIGHT
        self.canv.setLineWidth(HAIR)
        self.canv.setDash(2, 2)
        self.canv.rect((self.width - EMBLEM_WIDTH) / 2, base, EMBLEM_WIDTH, EMBLEM_HEIGHT)
        self._note.drawOn(self.canv, 0, base + EMBLEM_HEIGHT / 2 - self._note.height / 2)
        top = base - TITLE_GAP
        for line in self._lines:
            top -= line.height
            line.drawOn(self.canv, 0, top)
        self.canv.restoreState()


def emblem_cover(writer: Writer, court: str, title: str) -> EmblemCover:
    """Court in 30 pt, title in 36 pt; a court's long name is set smaller rather than in two lines."""
    size = min(COURT_SIZE, BLOCK.width / max(1, len(court)))
    lines = [
        writer.text(court, Style(Face.TITLE, size, COURT_SIZE * 1.5, align="center"), "制作单位"),
        writer.text(title, Style(Face.TITLE, TITLE_SIZE, TITLE_SIZE * 1.6, align="center", spacing=0.2), "标题"),
    ]
    return EmblemCover(lines, writer.text(EMBLEM_NOTE, SMALL.but(align="center"), "国徽"))
