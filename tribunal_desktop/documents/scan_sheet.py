"""Scanned pages as one PDF, to look at, print and hand out: each picture is a page as wide as A4."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO

from tribunal_desktop.documents.paper import Paper

NAME = "scan"


def scanned_paper(pictures: Sequence[bytes]) -> Paper:
    """One page for each JPEG; the pictures go in as they are."""
    from PIL import Image
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for content in pictures:
        with Image.open(BytesIO(content)) as picture:
            wide, high = A4[0], A4[0] * picture.height / picture.width
        canvas.setPageSize((wide, high))
        canvas.drawImage(ImageReader(BytesIO(content)), 0, 0, wide, high)
        canvas.showPage()
    canvas.save()
    pdf = out.getvalue()
    return Paper(pdf, hashlib.sha256(pdf).hexdigest(), len(pictures), (), NAME, "1")
