"""A printed paper and the one way to print it: data and template version in, the same bytes for ever out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from tribunal_desktop import resources
from tribunal_desktop.documents.fonts import Face, FontBook
from tribunal_desktop.documents.furniture import Furniture, PagePainter
from tribunal_desktop.documents.page import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP_MARGIN,
    NewPage,
    Together,
    lay_out,
    left_margin,
)


@dataclass(frozen=True)
class Paper:
    """A finished PDF with what the record of issue keeps about it."""

    pdf: bytes
    sha256: str
    pages: int
    fonts: tuple[str, ...]
    """PostScript names of the fonts in it, in order of first use."""
    template: str
    template_version: str


@cache
def template(name: str) -> dict[str, Any]:
    """Fixed wording of a paper, from ``resources/documents/<name>.toml``; every change of it raises ``version``."""
    return resources.toml("documents", f"{name}.toml")


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
        painter = PagePainter(canvas, furniture, fonts, len(pages))
        for number, page in enumerate(pages, start=1):
            for block, lower_edge in page.blocks:
                block.drawOn(canvas, left_margin(number), PAGE_HEIGHT - TOP_MARGIN - lower_edge)
            painter.paint(number)
            canvas.showPage()
        used = tuple(canvas._doc.fontMapping)  # noqa: SLF001
        canvas.save()
    pdf = out.getvalue()
    return Paper(pdf, hashlib.sha256(pdf).hexdigest(), len(pages), used, name, template(name)["version"])
