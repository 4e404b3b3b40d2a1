"""Scanned pages as one PDF, to look at, print and hand out: each picture fills a page of A4 as the sheet did."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO

from tribunal_desktop.documents.paper import Paper

NAME = "scan"


def scanned_paper(pictures: Sequence[bytes]) -> Paper:
    """One page for each JPEG, as wide or as high as the sheet allows; the pictures go in as they are."""
    from PIL import Image
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for content in pictures:
        with Image.open(BytesIO(content)) as picture:
            wide, high = picture.size
        sheet = A4 if high >= wide else (A4[1], A4[0])
        canvas.setPageSize(sheet)
        scale = min(sheet[0] / wide, sheet[1] / high)
        left, below = (sheet[0] - wide * scale) / 2, (sheet[1] - high * scale) / 2
        canvas.drawImage(ImageReader(BytesIO(content)), left, below, wide * scale, high * scale)
        canvas.showPage()
    canvas.save()
    pdf = out.getvalue()
    return Paper(pdf, hashlib.sha256(pdf).hexdigest(), len(pictures), (), NAME, "1")
