"""The page of a Chinese official paper (GB/T 9704; the court norm of 2016) and how blocks flow over pages."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.paragraph import Paragraph
from tribunal_desktop.documents.part_places import cut
from tribunal_desktop.errors import KnownError

PAGE_WIDTH, PAGE_HEIGHT = 210 * mm, 297 * mm
BLOCK_WIDTH, BLOCK_HEIGHT = 156 * mm, 225 * mm
TOP_MARGIN, BINDING_MARGIN = 37 * mm, 28 * mm
BODY_SIZE, BODY_LEADING = 15.79, 28.99
"""28 characters by 22 lines fill the block; 16 pt would give 27."""
TOLERANCE = 0.05


@dataclass(frozen=True)
class Together:
    """Blocks that share a page if a page can hold them: a signature never stands without text above it.

    Taller than a page they flow on, and groups inside the group still share theirs.
    """

    blocks: Sequence[Flowable | Together]


@dataclass(frozen=True)
class Closing:
    """The foot of a paper and the text above it: at least two lines of ``text`` stand on the page of ``blocks``.

    So no page holds signatures alone, and nobody writes 此页无正文.
    """

    text: Flowable
    blocks: Sequence[Flowable | Together]


class NewPage:
    """What follows starts on a new page."""


@dataclass(frozen=True)
class Area:
    """The part of a page that text fills."""

    width: float
    height: float


BLOCK = Area(float(BLOCK_WIDTH), float(BLOCK_HEIGHT))


@dataclass
class Page:
    """Blocks placed on one page, each with its distance from the top of the text block to its lower edge."""

    height: float = BLOCK.height
    blocks: list[tuple[Flowable, float]] = field(default_factory=list)
    used: float = 0.0

    @property
    def room(self) -> float:
        """Height still free."""
        return self.height - self.used

    def place(self, block: Flowable, height: float) -> None:
        """Put ``block`` under what is there; blank space is not put at the top of a page."""
        if isinstance(block, Spacer) and not self.blocks:
            return
        self.used += height
        self.blocks.append((block, self.used))


def left_margin(number: int) -> float:
    """The binding edge is on the left of odd pages and on the right of even ones: papers are printed on both sides."""
    return float(BINDING_MARGIN if number % 2 else PAGE_WIDTH - BINDING_MARGIN - BLOCK_WIDTH)


def _height(block: Flowable | Together, canvas: Any, width: float, room: float) -> float:
    if isinstance(block, Together):
        return sum(_height(part, canvas, width, room) for part in block.blocks)
    return float(block.wrapOn(canvas, width, room)[1])


Block: TypeAlias = Flowable | Together | Closing | NewPage
"""What a story is made of."""


def _closing(closing: Closing, canvas: Any, area: Area, room: float) -> list[Block]:
    """``closing`` cut so that its foot has text above it wherever the page ends."""
    foot = sum(_height(block, canvas, area.width, area.height) for block in closing.blocks)
    whole = _height(closing.text, canvas, area.width, area.height)
    if whole + foot <= room + TOLERANCE or foot >= area.height:
        return [Together([closing.text, *closing.blocks])]
    for before, free in (([], room), ([NewPage()], area.height)):
        if before and whole + foot <= area.height + TOLERANCE:
            break  # it stands whole on the next page
        for keep in (whole - 2 * BODY_LEADING, area.height - foot):
            parts = cut(closing.text, canvas, area.width, min(free, keep)) if keep > 0 else []
            if len(parts) == 2 and _height(parts[1], canvas, area.width, area.height) + foot <= area.height:
                return [*before, parts[0], NewPage(), Together([parts[1], *closing.blocks])]
    return [Together([closing.text, *closing.blocks])]


def _least(block: Block, canvas: Any, area: Area) -> float:
    """How much of ``block`` has to stand under what announces it."""
    match block:
        case NewPage():
            return 0.0
        case Closing(text=text):
            return _least(text, canvas, area)
        case Together(blocks=blocks) if _height(block, canvas, area.width, area.height) > area.height:
            return _least(blocks[0], canvas, area)
        case Paragraph():
            return min(_height(block, canvas, area.width, area.height), 2 * block.leading)
        case _:
            return min(_height(block, canvas, area.width, area.height), area.height / 2)


def _followed(block: Flowable, after: Sequence[Block], canvas: Any, area: Area, room: float) -> list[Block]:
    """``block`` cut, or moved to the next page, so that what it announces begins on the page where it ends."""
    first = next((each for each in after if not isinstance(each, Spacer)), None)
    if not isinstance(block, Paragraph) or not block.leads or first is None:
        return []
    height = _height(block, canvas, area.width, area.height)
    if height > room or height + _least(first, canvas, area) <= room + TOLERANCE:
        return []
    parts = cut(block, canvas, area.width, height - 2 * block.leading)
    return [parts[0], NewPage(), *parts[1:]] if len(parts) == 2 else [NewPage(), block]


def lay_out(story: Iterable[Block], canvas: Any, area: Area = BLOCK) -> list[Page]:
    """Flow ``story`` over pages.

    Raises ``KnownError("block_too_tall")`` for a block that can neither be split nor fit on a page of its own.
    """
    pages = [Page(area.height)]
    queue = deque(story)
    while queue:
        block = queue.popleft()
        page = pages[-1]
        if isinstance(block, NewPage):
            pages.append(Page(area.height))
        elif isinstance(block, Closing):
            queue.extendleft(reversed(_closing(block, canvas, area, page.room)))
        elif isinstance(block, Together):
            needed = _height(block, canvas, area.width, area.height)
            if page.room + TOLERANCE < needed <= area.height and page.blocks:
                pages.append(Page(area.height))
            queue.extendleft(reversed(block.blocks))
        elif page.blocks and (moved := _followed(block, queue, canvas, area, page.room)):
            queue.extendleft(reversed(moved))
        elif (height := _height(block, canvas, area.width, page.room)) <= page.room + TOLERANCE:
            page.place(block, height)
        elif parts := cut(block, canvas, area.width, page.room):
            page.place(parts[0], _height(parts[0], canvas, area.width, page.room))
            pages.append(Page(area.height))
            queue.extendleft(reversed(parts[1:]))
        elif page.blocks:
            pages.append(Page(area.height))
            queue.appendleft(block)
        else:
            raise KnownError("block_too_tall")
    return [page for page in pages if page.blocks]
