"""A font's tables as reportlab reads them, held in a tenth of the memory; its outlines are read where they are printed.

reportlab keeps a Python object for each number of a table (10 MB for a Chinese font, 60 MB for the rare one), and takes
a copy of all outlines (up to 14 MB) for each subset it cuts: a third of the time a paper took.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from mmap import mmap
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFace


class LeanFace(TTFontFace):  # type: ignore[misc]
    """A face reportlab has read, with small tables in place of its own."""

    def __init__(self, face: TTFontFace) -> None:
        """Take over ``face``, which is not used afterwards."""
        self.__dict__.update(face.__dict__)
        self.glyphToChar: dict[int, list[int]] = {}  # for shaping, which Chinese print does not need
        self.charWidths: dict[int, float] = {}
        self.charToGlyph = _Characters(face.charToGlyph)
        self.glyphPos = array("I", face.glyphPos)
        self.hmetrics = _Metrics(face.hmetrics, int.from_bytes(self.get_table("hhea")[34:36], "big"))

    def getCharWidth(self, code: int) -> Any:
        """Advance in thousandths of an em."""
        glyph = self.charToGlyph.get(code)
        return self.defaultWidth if glyph is None else self._pdfScale(self.hmetrics[glyph][0])

    def get_table(self, tag: str) -> Any:
        """The bytes of a table; of the outlines only what is asked for."""
        if tag != "glyf":
            return super().get_table(tag)
        return _Part(self._ttf_data, *self.get_table_pos(tag))


class _Characters(Mapping[int, int]):
    """Code → glyph in two rows of numbers."""

    def __init__(self, glyphs: Mapping[int, int]) -> None:
        self._codes = array("I", sorted(glyphs))
        self._glyphs = array("H", (glyphs[code] for code in self._codes))

    def __getitem__(self, code: int) -> int:
        place = bisect_left(self._codes, code)
        if place == len(self._codes) or self._codes[place] != code:
            raise KeyError(code)
        return self._glyphs[place]

    def __iter__(self) -> Iterator[int]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


class _Metrics:
    """Advance and left bearing by glyph, in two rows of numbers.

    Glyphs past the ``with_own`` that have an advance of their own have the last one's; reportlab 5.1 scales it to 1000
    units an em before it writes it into a subset, where the font's own units belong.
    """

    def __init__(self, metrics: list[tuple[int, int]], with_own: int) -> None:
        self._advances = array("H", (advance for advance, _ in metrics[:with_own]))
        self._bearings = array("H", (bearing for _, bearing in metrics))

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        return self._advances[min(glyph, len(self._advances) - 1)], self._bearings[glyph]


class _Part:
    """A stretch of a file, of which only the slices that are taken are read."""

    def __init__(self, file: bytes | mmap, start: int, length: int) -> None:
        self._file, self._start, self._length = file, start, length

    def __getitem__(self, asked: slice) -> bytes:
        start, stop, _ = asked.indices(self._length)
        return self._file[self._start + start : self._start + stop]
