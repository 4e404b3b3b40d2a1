"""Fonts the court has licensed itself: found on the machine, used first when they may be embedded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont, TTLibError

SUFFIXES = {".ttf", ".ttc"}
FAMILY_NAME_IDS = (1, 4, 6, 16)
MAY_NOT = 0x0002 | 0x0100 | 0x0200
"""``OS/2.fsType`` bits that forbid what a paper does: restricted licence, no subsetting, bitmaps only."""


@dataclass(frozen=True)
class FontFile:
    """A face in a font file."""

    path: Path
    index: int = 0


def _faces(path: Path) -> Iterator[tuple[int, TTFont]]:
    if path.suffix.lower() == ".ttc":
        yield from enumerate(TTCollection(path, lazy=True).fonts)
    else:
        yield 0, TTFont(path, lazy=True)


def may_embed(font: TTFont) -> bool:
    """Static TrueType outlines, and a licence that lets a subset travel in a paper."""
    return "glyf" in font and "fvar" not in font and not font["OS/2"].fsType & MAY_NOT


def find(folders: Iterable[Path], wanted: Mapping[str, Sequence[str]]) -> dict[str, FontFile]:
    """For each role the first of its ``wanted`` family names that a folder has and that may be embedded.

    A file that cannot be read as a font is passed over: the machine's font folders are not ours to judge.
    """
    families: dict[str, FontFile] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() not in SUFFIXES:
                continue
            try:
                for index, font in _faces(path):
                    if may_embed(font):
                        names = {str(record) for record in font["name"].names if record.nameID in FAMILY_NAME_IDS}
                        for name in names:
                            families.setdefault(name, FontFile(path, index))
            except (TTLibError, OSError, KeyError, AssertionError):
                continue
    return {
        role: families[next(name for name in names if name in families)]
        for role, names in wanted.items()
        if not families.keys().isdisjoint(names)
    }
