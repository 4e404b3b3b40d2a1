"""Which font prints which character: the court's own fonts, then the bundled chain, then a refusal — never a blank."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from threading import RLock

from tribunal_desktop import resources
from tribunal_desktop.documents.court_fonts import FontFile, find
from tribunal_desktop.documents.embedded_font import UNREADABLE, EmbeddedFont, can_be_read
from tribunal_desktop.errors import KnownError


class Face(StrEnum):
    """A paper's typefaces: 仿宋 for the body, 小标宋 for titles, 黑体 for headings, 宋体 for small print."""

    BODY = "fangsong"
    TITLE = "title"
    HEADING = "hei"
    SMALL = "song"


FALLBACK = ("song", "hei", "rare")
"""Roles tried after the face's own font: 宋体 and 黑体 cover the standard lists, the rare font the rest of GB 18030."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character with the font that prints it; ``width`` in ems."""

    char: str
    font: str
    width: float
    ruled: bool = False
    """A line is drawn under it: the gap of a form."""
    overprinted: bool = False
    """The next glyph is printed over it, as a tick over its box; it takes no width."""


INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
BLANK = re.compile("[\\t\\n\\v\\f\\r\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f]")


def printable(text: str) -> str:
    """``text`` without what has no shape (format characters, variation selectors); any blank becomes a space."""
    return BLANK.sub(" ", INVISIBLE.sub("", text))


class FontBook:
    """The font chain of every face, each file loaded when a character first needs it.

    Fonts are opened and glyphs remembered while a paper is set, so one is printed at a time: hold ``lock`` meanwhile.
    """

    def __init__(self, chains: Mapping[Face, Sequence[FontFile]]) -> None:
        self.lock = RLock()
        self._chains = chains
        self._loaded: dict[FontFile, EmbeddedFont] = {}
        self._glyphs: dict[tuple[Face, str], Glyph] = {}

    def _font(self, file: FontFile) -> EmbeddedFont:
        if file not in self._loaded:
            font = _opened(file)
            if any(font.fontName == other.fontName for other in self._loaded.values()):
                font.rename(f"{font.fontName}-{len(self._loaded)}")
            self._loaded[file] = font
        return self._loaded[file]

    def named(self, name: str) -> EmbeddedFont:
        """The loaded font of that name."""
        return next(font for font in self._loaded.values() if font.fontName == name)

    def main_font(self, face: Face) -> str:
        """Name of the font that prints ``face`` when nothing is rare."""
        with self.lock:
            return self._font(self._chains[face][0]).fontName

    def glyph(self, char: str, face: Face, where: str) -> Glyph:
        """The glyph for ``char``; raises ``KnownError("character_not_printable")`` naming the place in the paper."""
        known = self._glyphs.get((face, char))
        if known:
            return known
        for file in self._chains[face]:
            font = self._font(file)
            if font.holds(char):
                glyph = self._glyphs[face, char] = Glyph(char, font.fontName, font.width(char))
                return glyph
        raise KnownError("character_not_printable", char=char, code=f"U+{ord(char):04X}", where=where)

    def glyphs(self, text: str, face: Face, where: str) -> list[Glyph]:
        """The glyphs of ``text``, which must be ``printable``."""
        return [self.glyph(char, face, where) for char in text]


def _opened(file: FontFile) -> EmbeddedFont:
    """The font of a file; raises ``font_damaged`` where the file was replaced or broken since it was chosen."""
    try:
        return EmbeddedFont(file.path, file.index)
    except UNREADABLE as error:
        raise KnownError("font_damaged", file=file.path.name) from error


def font_book(court_folders: Sequence[Path] = ()) -> FontBook:
    """The bundled chain, preceded by the court's own embeddable fonts found under ``court_folders``."""
    return book_with(search(court_folders))


def search(folders: Sequence[Path]) -> dict[str, FontFile]:
    """The court's own embeddable fonts under ``folders``, by role; none that could not be printed with."""
    found = find(folders, resources.toml("fonts", "court_fonts.toml")) if folders else {}
    return {role: file for role, file in found.items() if can_be_read(file.path, file.index)}


def book_with(own: Mapping[str, FontFile]) -> FontBook:
    """The bundled chain, preceded by the court's ``own`` fonts by role."""
    bundled = {
        role: FontFile(resources.path("fonts", entry["file"]))
        for role, entry in resources.toml("fonts", "fonts.toml").items()
    }
    chains = {}
    for face in Face:
        roles = [face.value, *(role for role in FALLBACK if role != face.value)]
        first = [own[face.value]] if face.value in own else []
        chains[face] = (*first, *(bundled[role] for role in roles))
    return FontBook(chains)


@cache
def bundled_fonts() -> FontBook:
    """The chain of shipped fonts alone, made once: its files stay open between papers."""
    return font_book()


class _Press:
    """The fonts this computer prints with; like the fonts installed on it, they are not passed from hand to hand."""

    book: FontBook | None = None


def paper_fonts() -> FontBook:
    """The fonts papers are printed in: the court's own as chosen in the settings, else the bundled ones."""
    return _Press.book or bundled_fonts()


def print_with(book: FontBook | None) -> None:
    """From now on papers are printed with ``book``, or with the bundled fonts."""
    _Press.book = book
