"""Reading papers back with two readers that share no code with the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdfium2
from fontTools.ttLib import TTFont
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


def program(font: dict[str, Any]) -> TTFont:
    """The font program that travels in the paper, as fontTools reads it."""
    return TTFont(BytesIO(font["/FontDescriptor"]["/FontFile2"].get_data()))


def characters(font: dict[str, Any]) -> dict[int, str]:
    """What a reader is told each code of a font stands for."""
    said = font["/ToUnicode"].get_data().decode("ascii")
    entries = re.findall(r"^<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>$", said, re.MULTILINE)
    assert len({code for code, _ in entries}) == len(entries)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in entries}
