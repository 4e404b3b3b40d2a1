"""Fonts the court has licensed itself: found on the machine, used first when they may be embedded."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
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


def may_embed(font: TTFont) -> bool:
    """Static TrueType outlines, and a licence that lets a subset travel in a paper."""
    return "glyf" in font and "fvar" not in font and not font["OS/2"].fsType & MAY_NOT


def _names(font: TTFont) -> set[str]:
    return {str(record) for record in font["name"].names if record.nameID in FAMILY_NAME_IDS}


def _embeddable(path: Path) -> dict[str, FontFile]:
    """Every name of the faces in ``path`` that may be embedded; nothing when the file is no font we can read."""
    opener = TTCollection if path.suffix.lower() == ".ttc" else TTFont
    try:
        with path.open("rb") as file, opener(file, lazy=True) as opened:
            faces = opened.fonts if isinstance(opened, TTCollection) else [opened]
            return {
                name: FontFile(path, index)
                for index, font in enumerate(faces)
                if may_embed(font)
                for name in _names(font)
            }
    except (TTLibError, OSError, KeyError, AssertionError, struct.error):
        return {}


def find(folders: Iterable[Path], wanted: Mapping[str, Sequence[str]]) -> dict[str, FontFile]:
    """For each role the first of its ``wanted`` family names that a folder has and that may be embedded."""
    families: dict[str, FontFile] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in SUFFIXES:
                families = {**_embeddable(path), **families}
    return {
        role: families[next(name for name in names if name in families)]
        for role, names in wanted.items()
        if not families.keys().isdisjoint(names)
    }
