"""A photo as a sheet: one A4 page that shows it whole, so that it is looked at and printed like any paper."""

from __future__ import annotations

import hashlib
from io import BytesIO

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError

NAME = "photo_sheet"
_MARGIN = 36.0


def pdf_pages(content: bytes, name: str) -> int:
    """Pages of a PDF; raises ``KnownError("pdf_unreadable")`` for a damaged one or one under a password."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(content) as document:
            return len(document)
    except pypdfium2.PdfiumError as error:
        raise KnownError("pdf_unreadable", name=name) from error


def photo_paper(content: bytes, name: str) -> Paper:
    """Put a photo on a page; raises ``KnownError("photo_unreadable")``."""
    from PIL import Image, UnidentifiedImageError
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    try:
        with Image.open(BytesIO(content)) as image:
            image.load()
            width, height = image.size
    except (UnidentifiedImageError, OSError) as error:
        raise KnownError("photo_unreadable", name=name) from error
    room_wide, room_high = A4[0] - 2 * _MARGIN, A4[1] - 2 * _MARGIN
    scale = min(room_wide / width, room_high / height)
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.drawImage(
        ImageReader(BytesIO(content)),
        (A4[0] - width * scale) / 2,
        (A4[1] - height * scale) / 2,
        width * scale,
        height * scale,
    )
    canvas.showPage()
    canvas.save()
    pdf = out.getvalue()
    return Paper(pdf, hashlib.sha256(pdf).hexdigest(), 1, (), NAME, "1")
