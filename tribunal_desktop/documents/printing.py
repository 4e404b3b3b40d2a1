"""Prints a paper: pages are laid out first, so that every page knows how many there are."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Sequence

from tribunal_desktop.documents.archive_file import Properties
from tribunal_desktop.documents.blocks import SignatureRow
from tribunal_desktop.documents.court_blocks import BenchRow
from tribunal_desktop.documents.fonts import FontBook
from tribunal_desktop.documents.furniture import Furniture, PagePainter
from tribunal_desktop.documents.page import (
    BLOCK,
    PAGE_HEIGHT,
    TOP_MARGIN,
    Block,
    Page,
    lay_out,
    left_margin,
)
from tribunal_desktop.documents.page_code import imprint_of
from tribunal_desktop.documents.paper import Paper, PartPlace, SignaturePlace, template
from tribunal_desktop.documents.paper_canvas import PaperCanvas
from tribunal_desktop.documents.part_places import joined, part_of


def print_paper(
    name: str,
    story: Iterable[Block],
    furniture: Furniture,
    fonts: FontBook,
    *,
    title: str,
    issuer: str,
    version: str = "",
) -> Paper:
    """Print ``story`` as a paper of template ``name``; ``title`` and ``issuer`` go into the file's properties.

    ``version`` is that of the wording; without one it is the version of the shipped template.
    """
    with fonts.lock:
        canvas = PaperCanvas(fonts)
        pages = lay_out(story, canvas)
        places, parts = _drawn(canvas, pages)
        about = (name, title, issuer, repr(dataclasses.astuple(furniture)))
        imprint = imprint_of((*about, *canvas.pages_drawn, *canvas.characters))
        painter = PagePainter(canvas, furniture, fonts, len(pages), imprint)
        canvas.set_furniture(True)
        for number in range(1, len(pages) + 1):
            painter.paint(number)
            canvas.add_to_page(number)
        pdf, used = canvas.pdf(Properties(title, issuer)), canvas.fonts_used
    digest, wording = hashlib.sha256(pdf).hexdigest(), version or template(name)["version"]
    return Paper(pdf, digest, len(pages), used, name, wording, places, imprint, title, parts=parts)


def _drawn(canvas: PaperCanvas, pages: Sequence[Page]) -> tuple[tuple[SignaturePlace, ...], tuple[PartPlace, ...]]:
    """Draw everything but the furniture, which tells the imprint of the rest; where it is signed, where parts stand."""
    places: list[SignaturePlace] = []
    parts: list[PartPlace] = []
    for number, page in enumerate(pages, start=1):
        above = 0.0
        for block, lower_edge in page.blocks:
            x, y = left_margin(number), PAGE_HEIGHT - TOP_MARGIN - lower_edge
            block.drawOn(canvas, x, y)
            if isinstance(block, SignatureRow | BenchRow):
                places.append(block.place(number, x, y))
            if part := part_of(block):
                parts.append(PartPlace(part, number, x, y, BLOCK.width, lower_edge - above))
            above = lower_edge
        canvas.showPage()
    return tuple(places), joined(parts)
