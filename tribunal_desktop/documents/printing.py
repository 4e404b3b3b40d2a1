"""Prints a paper: pages are laid out first, so that every page knows how many there are."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from tribunal_desktop.documents.blocks import SignatureRow
from tribunal_desktop.documents.fonts import Face, FontBook
from tribunal_desktop.documents.furniture import Furniture, PagePainter
from tribunal_desktop.documents.page import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP_MARGIN,
    NewPage,
    Page,
    Together,
    lay_out,
    left_margin,
)
from tribunal_desktop.documents.page_code import imprint_of
from tribunal_desktop.documents.paper import Paper, SignaturePlace, template


def print_paper(
    name: str,
    story: Iterable[Flowable | Together | NewPage],
    furniture: Furniture,
    fonts: FontBook,
    *,
    title: str,
    issuer: str,
) -> Paper:
    """Print ``story`` as a paper of template ``name``; ``title`` and ``issuer`` go into the file's properties."""
    with fonts.lock:
        out = BytesIO()
        canvas = Canvas(
            out,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            initialFontName=fonts.main_font(Face.BODY),
            lang="zh-CN",
        )
        canvas.setTitle(title)
        canvas.setAuthor(issuer)
        canvas.setCreator("tribunal-desktop")
        pages = lay_out(story, canvas)
        imprint = _imprint(name, pages, furniture, fonts, title, issuer)
        painter = PagePainter(canvas, furniture, fonts, len(pages), imprint)
        places: list[SignaturePlace] = []
        for number, page in enumerate(pages, start=1):
            for block, lower_edge in page.blocks:
                x, y = left_margin(number), PAGE_HEIGHT - TOP_MARGIN - lower_edge
                block.drawOn(canvas, x, y)
                if isinstance(block, SignatureRow):
                    places.append(block.place(number, x, y))
            painter.paint(number)
            canvas.showPage()
        used = tuple(canvas._doc.fontMapping)  # noqa: SLF001
        canvas.save()
    pdf = out.getvalue()
    digest, version = hashlib.sha256(pdf).hexdigest(), template(name)["version"]
    return Paper(pdf, digest, len(pages), used, name, version, tuple(places), imprint)


def _imprint(name: str, pages: Sequence[Page], furniture: Furniture, fonts: FontBook, title: str, issuer: str) -> str:
    """Imprint of everything on the paper but its codes: the pages are drawn once on a canvas nobody keeps."""
    draft = Canvas(
        BytesIO(), pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, initialFontName=fonts.main_font(Face.BODY)
    )
    drawn = []
    for number, page in enumerate(pages, start=1):
        for block, lower_edge in page.blocks:
            block.drawOn(draft, left_margin(number), PAGE_HEIGHT - TOP_MARGIN - lower_edge)
        drawn.append("\n".join(draft._code))  # noqa: SLF001
        draft.showPage()
    return imprint_of((name, title, issuer, repr(dataclasses.astuple(furniture)), *drawn))
