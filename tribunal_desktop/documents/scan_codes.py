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
_SHARPENED = ((4, 250), (6, 400))
"""Radius and percent: the first reads 50 dpi, the second a blur of three pixels at 200 dpi."""


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
    """As it is; enlarged and sharpened against blur and low resolution; smoothed and shrunk against noise."""
    from PIL import Image as images
    from PIL import ImageFilter

    yield grey
    if max(grey.size) * _LARGER <= _LARGEST:
        larger = grey.resize((grey.width * _LARGER, grey.height * _LARGER), images.Resampling.BICUBIC)
        for radius, percent in _SHARPENED:
            yield larger.filter(ImageFilter.UnsharpMask(radius, percent, threshold=0))
    yield grey.filter(ImageFilter.MedianFilter(3))
    yield grey.resize((max(1, grey.width // 2), max(1, grey.height // 2)), images.Resampling.BOX)


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
