"""A printed paper and the wording it is made from: data and template version in, the same bytes for ever out.

Imports nothing heavy, so that services can name a ``Paper`` without loading the printing library at start.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tribunal_desktop import resources


@dataclass(frozen=True)
class SignaturePlace:
    """Where on which page somebody signs (签名处); lengths in points from the lower left corner of the page."""

    page: int
    """Counted from 1."""
    x: float
    y: float
    width: float
    height: float
    who: str
    """What stands before the line: 申请人：张三."""
    fingerprint: bool = False
    """A dashed box for a fingerprint stands at the right of the line."""


@dataclass(frozen=True)
class PartPlace:
    """What a part of a form takes of one page (部位); lengths in points from the lower left corner of the page."""

    part: str
    """The id of the filled part; of a repeated one with its number: ``clauses.2``; of a party with the party's id."""
    page: int
    """Counted from 1."""
    x: float
    y: float
    width: float
    height: float

    def with_more(self, other: PartPlace) -> PartPlace:
        """The smallest place that holds both."""
        left, lower = min(self.x, other.x), min(self.y, other.y)
        right = max(self.x + self.width, other.x + other.width)
        upper = max(self.y + self.height, other.y + other.height)
        return PartPlace(self.part, self.page, left, lower, right - left, upper - lower)


@dataclass(frozen=True)
class Paper:
    """A finished PDF with what the record of issue keeps about it."""

    pdf: bytes
    sha256: str
    pages: int
    fonts: tuple[str, ...]
    """PostScript names of the fonts in it, in order of first use."""
    template: str
    template_version: str
    places: tuple[SignaturePlace, ...] = ()
    """Where it is signed, in the order of the paper."""
    imprint: str = ""
    """What the filing codes on its pages carry; empty for a sheet without codes."""
    title: str = ""
    data_json: str = ""
    """What a form was made from, to be kept with it; empty for other papers."""
    parts: tuple[PartPlace, ...] = ()
    """Where the parts of a form stand, in the order of the paper; none of other papers."""
    court_seal: bool = False
    """It must bear the court's seal (院印), which is never the tribunal's own."""


@cache
def template(name: str) -> dict[str, Any]:
    """Fixed wording of a paper, from ``resources/documents/<name>.toml``; every change of it raises ``version``."""
    return resources.toml("documents", f"{name}.toml")
