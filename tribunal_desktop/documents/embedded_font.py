"""A TrueType font as reportlab embeds it, with what its files lack for a paper that is kept for decades.

reportlab reads the font, cuts it into subsets of at most 256 characters and writes them. Put right are: its maps back
to characters, wrong past U+FFFF; the names of subsets, the same in all files, so that a printer may take those of one
paper for those of another; the ends of its streams; and a mistake in the advances of fonts that have not 1000 units.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Mapping
from mmap import ACCESS_READ, mmap
from operator import itemgetter
from pathlib import Path
from string import ascii_uppercase
from tempfile import TemporaryFile
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFName
from reportlab.pdfbase.ttfonts import SUBSETN, TTFError, TTFont
from zstandard import ZstdDecompressor, ZstdError

from tribunal_desktop.documents.archive_file import ArchiveStream
from tribunal_desktop.documents.lean_face import LeanFace

PACKED = ".zst"
SUBSET = 256
"""Codes of a subset."""
BLOCK = 100  # entries a bfchar block may hold (ISO 32000-1, 9.10.3 by way of Adobe note 5411)


UNREADABLE = (TTFError, OSError, ValueError, LookupError, struct.error, AssertionError, ZstdError)
"""What opening a file raises that is no font reportlab can read, or no file any more."""


class _Mapped:
    """A font file as reportlab reads one: whole, but from the disk's memory instead of a copy."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        with path.open("rb") as file:
            if path.suffix != PACKED:
                self._content = mmap(file.fileno(), 0, access=ACCESS_READ)
                return
            with TemporaryFile() as unpacked:
                ZstdDecompressor().copy_stream(file, unpacked)
                unpacked.flush()
                self._content = mmap(unpacked.fileno(), 0, access=ACCESS_READ)

    def read(self) -> mmap:
        """All bytes."""
        return self._content


class EmbeddedFont(TTFont):  # type: ignore[misc]
    """One face for all papers; opening takes 10 to 200 ms, so a font book does it at the face's first character."""

    face: Any

    def __init__(self, path: Path, index: int = 0) -> None:
        """``index`` chooses the face in a collection (.ttc); what ends in ``.zst`` is unpacked into a passing file."""
        super().__init__(path.name, _Mapped(path), subfontIndex=index, asciiReadable=False, shapable=False)
        self.face = LeanFace(self.face)
        self.fontName: str = self.face.name.decode("ascii")

    def rename(self, name: str) -> None:
        """Tell this face from another one that its maker gave the same name."""
        self.fontName = name

    def holds(self, char: str) -> bool:
        """Whether the font has a glyph of its own for ``char``."""
        return bool(self.face.charToGlyph.get(ord(char)))

    def width(self, char: str) -> float:
        """Advance in ems."""
        return float(self.face.getCharWidth(ord(char))) / 1000

    def printed(self, document: Any) -> dict[int, str]:
        """The characters ``document`` prints by their codes, which go on from one subset to the next."""
        given = sorted(self.state[document].assignments.items(), key=itemgetter(1))
        return {code: chr(char) for char, code in given if code and self.holds(chr(char))}

    def addObjects(self, doc: Any) -> None:
        """Write the subsets; called by reportlab when the paper is complete."""
        printed, objects = self.printed(doc), doc.idToObject
        numbers = range(len(self.state[doc].subsets))
        places = [self.getSubsetInternalName(number, doc).removeprefix("/") for number in numbers]
        self.face.name, self.face.subfontNameX = self.fontName.encode("ascii"), b""
        super().addObjects(doc)
        for number in numbers:
            written = f"{SUBSETN(number).decode('ascii')}+{self.fontName}"
            program = f"fontFile:{self.face.filename}({written})"
            content = objects[program].content
            name = f"{_tag(content)}+{self.fontName}"
            objects["BasicFonts"][places[number]].BaseFont = name
            objects[f"fontDescriptor:{written}"]["FontName"] = PDFName(name)
            objects[program] = ArchiveStream(content, Length1=len(content))
            characters = {code % SUBSET: char for code, char in printed.items() if code // SUBSET == number}
            objects[f"toUnicodeCMap:{written}"] = ArchiveStream(to_unicode_cmap(characters).encode("ascii"))


def can_be_read(path: Path, index: int = 0) -> bool:
    """Whether reportlab can make a font of the file; it knows fewer kinds of tables than fontTools."""
    try:
        EmbeddedFont(path, index)
    except UNREADABLE:
        return False
    return True


def _tag(program: bytes) -> str:
    """Six letters that tell subsets of one font apart, also when papers are printed in one go."""
    return "".join(ascii_uppercase[byte % 26] for byte in hashlib.sha256(program).digest()[:6])


def to_unicode_cmap(characters: Mapping[int, str]) -> str:
    """The ToUnicode map of one subset: code → character, as UTF-16BE."""
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *_blocks(characters),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _blocks(characters: Mapping[int, str]) -> Iterator[str]:
    entries = [f"<{code:02X}> <{char.encode('utf-16-be').hex().upper()}>" for code, char in characters.items()]
    for start in range(0, len(entries), BLOCK):
        block = entries[start : start + BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"
