"""A TrueType file read where it lies: characters, advances, and a font program cut to the glyphs of one paper.

Opening costs a millisecond, since nothing is decoded before it is asked for; loading every glyph of a Chinese font
costs up to 200.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from zstandard import ZstdDecompressor

PACKED = ".zst"
KEPT_WHOLE = ("cvt ", "fpgm", "prep")
COMPOSITE_START = 10
MORE, WORDS, SCALE, TWO_SCALES, MATRIX = 0x20, 0x01, 0x08, 0x40, 0x80
CHECK = 0xB1B0AFBA


def _content(path: Path) -> mmap.mmap | bytes:
    with path.open("rb") as file:
        if path.suffix == PACKED:
            return ZstdDecompressor().decompress(file.read())
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


class TrueType:
    """One face of a font file with TrueType outlines."""

    def __init__(self, path: Path, index: int = 0) -> None:
        """``index`` chooses the face in a collection (.ttc); a name that ends in ``.zst`` is unpacked into memory."""
        self._data = _content(path)
        start = self._unpack(">L", 12 + 4 * index)[0] if self._data[:4] == b"ttcf" else 0
        entries = struct.iter_unpack(">4s4xLL", self._data[start + 12 : start + 12 + 16 * self._short(start + 4)])
        self._tables = {tag.decode("latin-1"): (offset, length) for tag, offset, length in entries}

    def _unpack(self, form: str, at: int) -> tuple[int, ...]:
        return struct.unpack_from(form, self._data, at)

    def _short(self, at: int) -> int:
        return int(self._unpack(">H", at)[0])

    def table(self, tag: str) -> bytes:
        """The bytes of a table; nothing when the font has none of that name."""
        offset, length = self._tables.get(tag, (0, 0))
        return self._data[offset : offset + length]

    def _field(self, tag: str, form: str, at: int) -> tuple[int, ...]:
        return self._unpack(form, self._tables[tag][0] + at)

    @cached_property
    def name(self) -> str:
        """PostScript name."""
        names = self.table("name")
        _, count, strings = struct.unpack_from(">HHH", names)
        for platform, _, _, kind, length, offset in struct.iter_unpack(">6H", names[6 : 6 + 12 * count]):
            if kind == 6:
                text = names[strings + offset : strings + offset + length]
                return text.decode("latin-1" if platform == 1 else "utf-16-be").replace(" ", "")
        return "Unnamed"

    @cached_property
    def units(self) -> int:
        """Units of an em."""
        return self._field("head", ">H", 18)[0]

    @cached_property
    def box(self) -> tuple[int, ...]:
        """Left, bottom, right, top of all glyphs, in thousandths of an em."""
        return tuple(self.thousandths(side) for side in self._field("head", ">4h", 36))

    @cached_property
    def heights(self) -> tuple[int, int]:
        """Ascent and descent, in thousandths of an em."""
        up, down = self._field("hhea", ">2h", 4)
        return self.thousandths(up), self.thousandths(down)

    def thousandths(self, units: int) -> int:
        """Font units in thousandths of an em, as a PDF measures."""
        return round(units * 1000 / self.units)

    @cached_property
    def _advances(self) -> array[int]:
        count = self._field("hhea", ">H", 34)[0]
        return _numbers("H", self.table("hmtx")[: 4 * count])

    def metric(self, glyph: int) -> tuple[int, int]:
        """Advance and left bearing as the font has them."""
        count = len(self._advances) // 2
        if glyph < count:
            return self._advances[2 * glyph], self._advances[2 * glyph + 1]
        return self._advances[-2], self._field("hmtx", ">H", 4 * count + 2 * (glyph - count))[0]

    @cached_property
    def _places(self) -> array[int]:
        wide = self._field("head", ">H", 50)[0]
        return _numbers("I" if wide else "H", self.table("loca"))

    def outline(self, glyph: int) -> bytes:
        """The glyph's outline; empty for a blank."""
        scale = 1 if self._places.itemsize == 4 else 2
        start = self._tables["glyf"][0]
        return self._data[start + scale * self._places[glyph] : start + scale * self._places[glyph + 1]]

    def glyph(self, char: str) -> int:
        """Number of the glyph for ``char``; 0 when there is none."""
        return self._lookup(ord(char))

    @cached_property
    def _lookup(self) -> Callable[[int], int]:
        cmap = self._tables["cmap"][0]
        found: dict[int, int] = {}
        for platform, encoding, offset in struct.iter_unpack(
            ">HHL", self._data[cmap + 4 : cmap + 4 + 8 * self._short(cmap + 2)]
        ):
            if platform in (0, 3) and (platform, encoding) != (3, 0):
                found.setdefault(self._short(cmap + offset), cmap + offset)
        if 12 in found:
            return _long_map(self._data[found[12] + 16 : found[12] + self._unpack(">L", found[12] + 4)[0]])
        if 4 in found:
            return _short_map(self._data[found[4] : found[4] + self._short(found[4] + 2)])
        return lambda code: 0

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """A font program whose glyphs 1, 2, … are ``glyphs``, with what they are composed of behind them."""
        wanted: list[int] = [0, *glyphs]
        outlines: list[bytes] = []
        numbers: dict[int, int] = {}
        for number, glyph in enumerate(wanted):
            numbers.setdefault(glyph, number)
        for glyph in wanted:  # grows while it is walked
            outline = bytearray(self.outline(glyph))
            for at, part in _components(outline):
                if part not in numbers:
                    numbers[part] = len(wanted)
                    wanted.append(part)
                struct.pack_into(">H", outline, at, numbers[part])
            outlines.append(bytes(outline) + bytes(-len(outline) % 4))
        ends = [0]
        for data in outlines:
            ends.append(ends[-1] + len(data))
        count = len(wanted)
        tables = {tag: self.table(tag) for tag in KEPT_WHOLE if tag in self._tables}
        tables |= {
            "glyf": b"".join(outlines),
            "head": _with(_with(self.table("head"), 8, 0, ">L"), 50, 1),
            "hhea": _with(self.table("hhea"), 34, count),
            "hmtx": b"".join(struct.pack(">HH", *self.metric(glyph)) for glyph in wanted),
            "loca": struct.pack(f">{count + 1}L", *ends),
            "maxp": _with(self.table("maxp"), 4, count),
        }
        return _program(tables)


def _numbers(kind: str, data: bytes) -> array[int]:
    numbers = array(kind, data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _with(table: bytes, at: int, value: int, form: str = ">H") -> bytes:
    changed = bytearray(table)
    struct.pack_into(form, changed, at, value)
    return bytes(changed)


def _long_map(groups: bytes) -> Callable[[int], int]:
    """Segmented coverage (format 12): groups of first code, last code, first glyph."""
    numbers = _numbers("I", groups)
    starts = numbers[0::3]

    def lookup(code: int) -> int:
        at = 3 * (bisect_right(starts, code) - 1)
        return numbers[at + 2] + code - numbers[at] if at >= 0 and code <= numbers[at + 1] else 0

    return lookup


def _short_map(table: bytes) -> Callable[[int], int]:
    """Segments of the first plane (format 4)."""
    count: int = struct.unpack_from(">H", table, 6)[0] // 2
    numbers = _numbers("H", table[: len(table) & ~1])
    ends = numbers[7 : 7 + count]
    starts, deltas, ranges = (8 + count * part for part in (1, 2, 3))

    def lookup(code: int) -> int:
        at = bisect_left(ends, code)
        if at == count or code < numbers[starts + at]:
            return 0
        if not numbers[ranges + at]:
            return (code + numbers[deltas + at]) & 0xFFFF
        glyph: int = numbers[ranges + at + numbers[ranges + at] // 2 + code - numbers[starts + at]]
        return (glyph + numbers[deltas + at]) & 0xFFFF if glyph else 0

    return lookup


def _components(outline: bytes | bytearray) -> Iterator[tuple[int, int]]:
    """Place and number of each glyph a composite one is made of."""
    if len(outline) < COMPOSITE_START or struct.unpack_from(">h", outline)[0] >= 0:
        return
    at, flags = COMPOSITE_START, MORE
    while flags & MORE:
        flags, part = struct.unpack_from(">HH", outline, at)
        yield at + 2, part
        at += 8 if flags & WORDS else 6
        at += 8 if flags & MATRIX else 4 if flags & TWO_SCALES else 2 if flags & SCALE else 0


def _checksum(data: bytes) -> int:
    return sum(_numbers("I", data + bytes(-len(data) % 4))) & 0xFFFFFFFF


def _program(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * (count - (1 << power)))
    offset, entries, body = len(head) + 16 * count, b"", b""
    for tag, data in sorted(tables.items()):
        entries += struct.pack(">4sLLL", tag.encode("latin-1"), _checksum(data), offset + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    program = head + entries + body
    place = offset + sum(len(data) + -len(data) % 4 for tag, data in tables.items() if tag < "head") + 8
    return _with(program, place, (CHECK - _checksum(program)) & 0xFFFFFFFF, ">L")
