"""The canvas papers are drawn on: reportlab's, with the order of reading and pages that stay open till the last one.

Whatever is not text of the paper — frames, seal places, page numbers — is marked as an artifact, so that a reader
that speaks the paper leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from tribunal_desktop.documents.archive_file import VERSION, ArchivePage, Properties, make_archival
from tribunal_desktop.documents.embedded_font import EmbeddedFont
from tribunal_desktop.documents.fonts import FontBook, Glyph
from tribunal_desktop.documents.page import PAGE_HEIGHT, PAGE_WIDTH
from tribunal_desktop.documents.structure import Element, Structure

ARTIFACT = "/Artifact BMC"
END = "EMC"


class PaperCanvas(Canvas):  # type: ignore[misc]
    """One paper while it is drawn."""

    def __init__(self, fonts: FontBook, size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT)) -> None:
        super().__init__(BytesIO(), pagesize=size, invariant=True, pdfVersion=VERSION)
        self._book = fonts
        self._fonts: dict[str, EmbeddedFont] = {}
        self._drawn: list[str] = []
        self._furniture = False
        self._code = [ARTIFACT]
        self.structure = Structure()
        self.structure.start_page()

    @property
    def fonts_used(self) -> tuple[str, ...]:
        """PostScript names, in order of first use."""
        return tuple(self._fonts)

    @property
    def pages_drawn(self) -> Sequence[str]:
        """What stands on each finished page, as content operators."""
        return self._drawn

    @property
    def characters(self) -> tuple[str, ...]:
        """For each font its name and what is printed in it: content names characters by their place there."""
        return tuple(f"{name}:{font.printed(self._doc)}" for name, font in self._fonts.items())

    def _make_preamble(self) -> None:
        """Nothing: pages begin as PDF has them, without reportlab's Helvetica."""
        self._preamble = ""

    def setFont(self, *_args: Any, **_how: Any) -> None:
        """Nothing: a table sets a font before it draws its cells, and the paragraphs in them choose their own."""

    def showPage(self) -> None:
        """Finish the page."""
        self._drawn.append(self._taken())
        self._startPage()
        self._code = [ARTIFACT]
        self.structure.start_page()

    def add_to_page(self, number: int) -> None:
        """What was drawn since the last page was finished stands on page ``number``."""
        self._drawn[number - 1] += "\n" + self._taken()

    def _taken(self) -> str:
        self._switch(END)
        drawn, self._code = "\n".join(self._code), [ARTIFACT]
        return drawn

    def _switch(self, operator: str) -> None:
        """End or begin a stretch of artifacts; an empty one is left out."""
        if operator == END and self._code[-1] == ARTIFACT:
            self._code.pop()
        else:
            self._code.append(operator)

    def set_furniture(self, on: bool) -> None:
        """Whether what is drawn now belongs to the page and not to the paper: numbers, codes, repeated headers."""
        self._furniture = on

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """What is drawn now is the content of ``element``."""
        if self._furniture:
            yield
            return
        self._switch(END)
        self._code.append(f"/{element.kind} <</MCID {self.structure.mark(element)}>> BDC")
        yield
        self._code += [END, ARTIFACT]

    @property
    def is_furniture(self) -> bool:
        """Whether what is drawn now is left out when the paper is read."""
        return self._furniture

    def show(self, glyphs: Sequence[Glyph], size: float, space: float, x: float, y: float) -> None:
        """Print ``glyphs`` of one font from ``x, y`` with ``space`` between them; inside a text object."""
        font = self._fonts.setdefault(glyphs[0].font, self._book.named(glyphs[0].font))
        self._code.append(f"{_short(space)} Tc 1 0 0 1 {_short(x)} {_short(y)} Tm")
        for subset, codes in font.splitString("".join(glyph.char for glyph in glyphs), self._doc):
            name = font.getSubsetInternalName(subset, self._doc)
            self._code.append(f"{name} {_short(size)} Tf <{codes.hex()}> Tj")

    @contextmanager
    def text(self) -> Iterator[None]:
        """A text object."""
        self._code.append("BT")
        yield
        self._code.append("ET")

    def pdf(self, properties: Properties) -> bytes:
        """The file."""
        document = self._doc
        for number, content in enumerate(self._drawn):
            document.addPage(ArchivePage(number, self._pagesize, content))
        make_archival(document, properties)
        document.Catalog.StructTreeRoot = self.structure.write(document)
        return bytes(document.GetPDFData(self))


def _short(number: float) -> str:
    """Hundredths of a point are finer than any printer."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
