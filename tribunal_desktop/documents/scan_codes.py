"""Reads the filing codes in a picture of paper, also one that is turned, skewed, dim or blurred."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tribunal_desktop.documents.page_code import is_ours

if TYPE_CHECKING:
    from PIL.Image import Image

_LARGER = 2
_LARGEST = 5000
"""A picture that is longer than this when enlarged gains nothing by it."""


@dataclass(frozen=True)
class FoundCode:
    """Content of a code, and by how many quarter turns to the left its page must be turned to stand upright."""

    content: str
    turns: int


def find_codes(image: Image) -> tuple[FoundCode, ...]:
    """The filing codes in the picture, none twice; plain reading first, costlier ones while none is found."""
    for tried in _tries(image.convert("L")):
        if found := _read(tried):
            return found
    return ()


def upright(image: Image, codes: tuple[FoundCode, ...]) -> Image:
    """The picture turned as its first code says."""
    from PIL import Image as images

    ways = {1: images.Transpose.ROTATE_90, 2: images.Transpose.ROTATE_180, 3: images.Transpose.ROTATE_270}
    turns = codes[0].turns if codes else 0
    return image.transpose(ways[turns]) if turns else image


def _tries(grey: Image) -> Iterator[Image]:
    from PIL import Image as images
    from PIL import ImageFilter, ImageOps

    yield grey
    even = ImageOps.autocontrast(grey, cutoff=1)
    yield even.filter(ImageFilter.UnsharpMask(radius=3, percent=200, threshold=0))
    yield even.filter(ImageFilter.MedianFilter(3))
    if max(grey.size) * _LARGER <= _LARGEST:
        larger = even.resize((grey.width * _LARGER, grey.height * _LARGER), images.Resampling.BICUBIC)
        yield larger
        yield larger.filter(ImageFilter.UnsharpMask(radius=4, percent=250, threshold=0))
    yield even.filter(ImageFilter.GaussianBlur(1.5))
    yield grey.resize((grey.width // 2, grey.height // 2), images.Resampling.BOX)


def _read(grey: Image) -> tuple[FoundCode, ...]:
    import zxingcpp

    found: dict[str, FoundCode] = {}
    qr = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for binarizer in (zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.GlobalHistogram):
        for code in zxingcpp.read_barcodes(grey, formats=qr, binarizer=binarizer):
            if is_ours(code.text):
                found.setdefault(code.text, FoundCode(code.text, _turns(code.position)))
        if found:
            break
    return tuple(found.values())


def _turns(position: object) -> int:
    """Quarter turns to the left that bring the code's upper edge to the top."""
    left, right = position.top_left, position.top_right  # type: ignore[attr-defined]
    across, down = right.x - left.x, right.y - left.y
    if abs(across) >= abs(down):
        return 0 if across > 0 else 2
    return 1 if down > 0 else 3
