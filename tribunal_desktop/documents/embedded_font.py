"""A TrueType font that reportlab embeds and a reader can copy text from, whatever plane its characters are on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

BLOCK = 100  # entries a bfchar block may hold (PDF 32000-1, 9.10.3 by way of Adobe note 5411)


def to_unicode_cmap(font_name: str, codes: Sequence[int]) -> str:
    """The ToUnicode map of one subset: position in ``codes`` → character, as UTF-16BE."""
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({font_name}) /Ordering ({font_name}) /Supplement 0 >> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(codes) - 1:02X}>",
            "endcodespacerange",
            *_blocks(codes),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _blocks(codes: Sequence[int]) -> Iterator[str]:
    entries = [f"<{i:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for i, code in enumerate(codes) if code]
    for start in range(0, len(entries), BLOCK):
        block = entries[start : start + BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"


class EmbeddedFont(TTFont):  # type: ignore[misc]
    """One font file for all papers; loading costs 15–80 ms, so a font book loads it at its first character.

    reportlab writes ToUnicode entries as bare code points, which is wrong past U+FFFF: 𠮷 would copy as another
    character. The map is replaced after reportlab has made its objects.
    """

    def __init__(self, path: Path, index: int = 0) -> None:
        """``index`` chooses the face in a collection (.ttc)."""
        super().__init__(path.name, str(path), subfontIndex=index, asciiReadable=False, shapable=False)
        self.fontName = self.face.name.decode("ascii")

    def holds(self, char: str) -> bool:
        """Whether the font has a glyph of its own for ``char``."""
        return ord(char) in self.face.charToGlyph

    def width(self, char: str) -> float:
        """Advance in ems."""
        return float(self.face.getCharWidth(ord(char))) / 1000

    def addObjects(self, doc: Any) -> None:
        """Write the subsets into ``doc``; called by reportlab when the document is saved."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, codes in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode_cmap(name, codes)
