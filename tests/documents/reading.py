"""Reading papers back with two readers that share no code with the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdfium2
from pypdf import PdfReader


def squeezed(text: str) -> str:
    """``text`` without blanks: a justified line has gaps that readers may take for spaces."""
    return re.sub(r"\s", "", text)


def text_by_pypdf(pdf: bytes) -> str:
    """All text as pypdf extracts it."""
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def text_by_pdfium(pdf: bytes) -> str:
    """All text as pdfium, the engine of a common browser, extracts it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return squeezed("".join(page.get_textpage().get_text_bounded() for page in document))


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [squeezed(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def fonts(pdf: bytes) -> Iterator[dict[str, Any]]:
    """The font dictionaries of every page."""
    for page in PdfReader(BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            yield font.get_object()


def descriptor(font: dict[str, Any]) -> dict[str, Any]:
    """The descriptor of a composite font."""
    descendants: Any = font["/DescendantFonts"]
    return descendants[0].get_object()["/FontDescriptor"]
