"""Where the words of a page stand, read from the PDF itself: for choosing, finding and copying in the preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tribunal_desktop.documents.paper import PartPlace

if TYPE_CHECKING:
    import pypdfium2

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the upper left corner of the page."""


@dataclass(frozen=True)
class PageText:
    """The characters of a page in reading order, each with its place."""

    width: float
    height: float
    characters: str
    boxes: tuple[Box, ...]

    def between(self, first: tuple[float, float], last: tuple[float, float]) -> range:
        """Characters from one place to another as a reader goes: line by line."""
        ends = [place for place in (self._nearest(first), self._nearest(last)) if place is not None]
        return range(min(ends), max(ends) + 1) if ends else range(0)

    def places(self, words: str) -> tuple[tuple[Box, ...], ...]:
        """Every place of ``words``, blanks and line ends left out on both sides."""
        kept = [at for at, char in enumerate(self.characters) if not char.isspace()]
        text = "".join(self.characters[at] for at in kept).casefold()
        wanted = "".join(words.split()).casefold()
        found: list[tuple[Box, ...]] = []
        start = text.find(wanted) if wanted else -1
        while start >= 0:
            found.append(tuple(self.boxes[kept[start + step]] for step in range(len(wanted))))
            start = text.find(wanted, start + len(wanted))
        return tuple(found)

    def _nearest(self, place: tuple[float, float]) -> int | None:
        x, y = place
        best: tuple[float, float, int] | None = None
        for at, (left, top, right, bottom) in enumerate(self.boxes):
            if right <= left:
                continue
            off = (max(top - y, 0, y - bottom), max(left - x, 0, x - right), at)
            if best is None or off < best:
                best = off
        return best[2] if best else None


def places_within(pdf: bytes, parts: Sequence[PartPlace], words: str) -> list[tuple[int, tuple[Box, ...]]]:
    """Every place of ``words`` inside ``parts``, with its page from 0; without one the parts on their first page."""
    pages = {part.page - 1: page_text(pdf, part.page - 1) for part in parts}
    frames = [(part.page - 1, _frame(part, pages[part.page - 1].height)) for part in parts]
    found = [
        (page, boxes)
        for page, frame in frames
        for boxes in pages[page].places(words)
        if all(_inside(box, frame) for box in boxes)
    ]
    if found or not frames:
        return found
    first = frames[0][0]
    return [(first, tuple(frame for page, frame in frames if page == first))]


def _frame(part: PartPlace, height: float) -> Box:
    return part.x, height - part.y - part.height, part.x + part.width, height - part.y


def _inside(box: Box, frame: Box) -> bool:
    """Whether the middle of a character stands in the frame: its box may reach a little over the line."""
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return frame[0] <= across <= frame[2] and frame[1] <= down <= frame[3]


def page_text(pdf: bytes, page: int) -> PageText:
    """The text of page ``page`` (from 0); what cannot be read has none."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            return _read(document[page])
    except pypdfium2.PdfiumError:
        return PageText(0, 0, "", ())


def _read(leaf: pypdfium2.PdfPage) -> PageText:
    width, height = leaf.get_size()
    text = leaf.get_textpage()
    characters, boxes = [], []
    for at in range(text.count_chars()):
        char = text.get_text_range(at, 1)
        left, bottom, right, top = text.get_charbox(at, loose=True)
        characters.append(char[:1] or " ")
        boxes.append((left, height - top, right, height - bottom))
    return PageText(width, height, "".join(characters), tuple(boxes))
