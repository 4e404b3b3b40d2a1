"""The one way to files the product ships; works from a checkout and from a packaged program alike."""

from __future__ import annotations

import csv
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def root() -> Path:
    """Folder that holds ``resources`` and ``migrations``: the bundle's when frozen, else the checkout's."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def path(*parts: str) -> Path:
    """Path of a shipped resource, for example ``path("fonts", "NotoSerifSC-Regular.ttf")``."""
    return root().joinpath("resources", *parts)


def toml(*parts: str) -> dict[str, Any]:
    """Parsed TOML resource."""
    with path(*parts).open("rb") as file:
        return tomllib.load(file)


def table(*parts: str) -> list[dict[str, str]]:
    """Rows of a shipped CSV table; a first line that starts with ``#`` is its comment and is skipped."""
    with path(*parts).open(encoding="utf-8", newline="") as file:
        lines = (line for number, line in enumerate(file) if not (number == 0 and line.startswith("#")))
        return list(csv.DictReader(lines))
