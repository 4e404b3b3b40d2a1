"""A font as a paper carries it: the glyphs it prints, numbered as they come, and the map back to characters.

Each font is one composite font (Type 0, Identity-H), whatever planes its characters are on; every character has a
code of its own, so that a reader copies what was written even where two characters share a glyph.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from string import ascii_uppercase

from tribunal_desktop.documents.pdf_file import PdfFile
from tribunal_desktop.documents.truetype import TrueType

BLOCK = 100  # entries a bfchar block may hold (PDF 32000-1, 9.10.3 by way of Adobe note 5411)
SYMBOLIC = 4
STEM = 80


class EmbeddedFont:
    """One font file for all papers; a font book opens it at its first character."""

    def __init__(self, path: Path, index: int = 0) -> None:
        """``index`` chooses the face in a collection (.ttc)."""
        self.file = TrueType(path, index)
        self.fontName = self.file.name

    def holds(self, char: str) -> bool:
        """Whether the font has a glyph of its own for ``char``."""
        return self.file.glyph(char) != 0

    def width(self, char: str) -> float:
        """Advance in ems."""
        return self.file.thousandths(self.file.metric(self.file.glyph(char))[0]) / 1000


class FontUse:
    """The characters one paper prints in one font."""

    def __init__(self, font: EmbeddedFont, resource: str) -> None:
        self.font, self.resource = font, resource
        self._codes: dict[str, int] = {}

    @property
    def characters(self) -> str:
        """In the order of their codes."""
        return "".join(self._codes)

    def encoded(self, text: str) -> str:
        """``text`` as the hexadecimal codes of a content stream."""
        return "".join(f"{self._codes.setdefault(char, len(self._codes) + 1):04X}" for char in text)

    def write(self, file: PdfFile) -> int:
        """Number of the font's object in ``file``."""
        source, chars = self.font.file, list(self._codes)
        glyphs = [source.glyph(char) for char in chars]
        program = source.subset(glyphs)
        name = f"{_tag(program)}+{self.font.fontName}"
        data = file.stream(program, f"/Length1 {len(program)}")
        ascent, descent = source.heights
        box = " ".join(map(str, source.box))
        descriptor = file.add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {SYMBOLIC} /FontBBox [{box}] "
            f"/ItalicAngle 0 /Ascent {ascent} /Descent {descent} /CapHeight {ascent} /StemV {STEM} "
            f"/FontFile2 {data} 0 R >>"
        )
        widths = [source.thousandths(source.metric(glyph)[0]) for glyph in glyphs]
        descendant = file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity /DW 1000 "
            f"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            f"/W [{' '.join(_widths(widths))}] /FontDescriptor {descriptor} 0 R >>"
        )
        unicode = file.stream(to_unicode_cmap(chars).encode("ascii"))
        return file.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            f"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>"
        )


def _tag(program: bytes) -> str:
    """Six letters that tell subsets of one font apart."""
    return "".join(ascii_uppercase[byte % 26] for byte in hashlib.sha256(program).digest()[:6])


def _widths(widths: Sequence[int]) -> Iterator[str]:
    """Runs of what is not a whole em wide."""
    for full, run in groupby(enumerate(widths, start=1), key=lambda pair: pair[1] == 1000):
        if not full:
            codes = list(run)
            yield f"{codes[0][0]} [{' '.join(str(width) for _, width in codes)}]"


def to_unicode_cmap(chars: Sequence[str]) -> str:
    """The ToUnicode map: code 1, 2, … → character, as UTF-16BE."""
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            *_blocks(chars),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _blocks(chars: Sequence[str]) -> Iterator[str]:
    entries = [f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for code, char in enumerate(chars, start=1)]
    for start in range(0, len(entries), BLOCK):
        block = entries[start : start + BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"
