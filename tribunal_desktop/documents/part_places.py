"""Where each part of a paper came to stand (部位位置): blocks are named as they are set, found once they are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.paper import PartPlace

_NAME = "part_of_paper"


def name_part(blocks: Iterable[Flowable], part: str) -> None:
    """``blocks`` are what ``part`` of the paper consists of; one that bears the name of a piece of it keeps that."""
    for block in blocks:
        if not hasattr(block, _NAME):
            setattr(block, _NAME, part)


def cut(block: Flowable, canvas: Any, width: float, height: float) -> list[Flowable]:
    """``block`` as reportlab cuts it for a page; the pieces are of the same part."""
    pieces: list[Flowable] = block.splitOn(canvas, width, height)
    if part := getattr(block, _NAME, ""):
        name_part(pieces, part)
    return pieces


def part_of(block: Flowable) -> str:
    """Of which part ``block`` is; empty for white space and for what has no name."""
    return "" if isinstance(block, Spacer) else getattr(block, _NAME, "")


def joined(places: Iterable[PartPlace]) -> tuple[PartPlace, ...]:
    """One place for each part on a page, in the order of the paper."""
    found: dict[tuple[str, int], PartPlace] = {}
    for place in places:
        key = (place.part, place.page)
        found[key] = found[key].with_more(place) if key in found else place
    return tuple(found.values())
