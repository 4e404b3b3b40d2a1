"""A printed paper and the wording it is made from: data and template version in, the same bytes for ever out.

Imports nothing heavy, so that services can name a ``Paper`` without loading the printing library at start.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tribunal_desktop import resources


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


@cache
def template(name: str) -> dict[str, Any]:
    """Fixed wording of a paper, from ``resources/documents/<name>.toml``; every change of it raises ``version``."""
    return resources.toml("documents", f"{name}.toml")
