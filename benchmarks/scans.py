"""Scans: how surely and how fast the code of a page is read from pictures as scanners and phones make them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import zxingcpp

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, seconds
from benchmarks.papers import PAPER
from tests.documents.photos import CONDITIONS, PHOTO, SOMETIMES, Picture, jpeg, page_picture
from tribunal_desktop.documents import page_code
from tribunal_desktop.documents.scan_codes import find_codes
from tribunal_desktop.documents.scan_pictures import open_file
from tribunal_desktop.documents.visit_sheet import render
from tribunal_desktop.services.scans import read_page

_RESOLUTIONS = (150, 200, 300)


def measure(_ground: Ground) -> Iterator[Figure]:
    """Share of pages read under each condition, and the time of a page from its file to the kept picture."""
    paper = render(PAPER)
    pages = [(page, dpi) for page in range(1, paper.pages + 1) for dpi in _RESOLUTIONS]
    for name, change in (CONDITIONS | SOMETIMES).items():
        ours = plain = 0
        for page, dpi in pages:
            picture, code = change(page_picture(paper.pdf, page, dpi)), page_code.make(paper.imprint, page, paper.pages)
            ours += [found.content for found in find_codes(picture)] == [code]
            plain += _plain(picture) == [code]
        yield Figure(
            f"pages read, {name}",
            100 * ours / len(pages),
            "%",
            plain=100 * plain / len(pages),
            plain_is="zxing-cpp, one try",
        )
    empty = page_picture(paper.pdf, 1).crop((0, 0, 1600, 1900))
    yield Figure("looking in vain through a page", median_ms(seconds(lambda: find_codes(empty), 3)), "ms", 2000)
    with TemporaryDirectory() as folder:
        photo = Path(folder) / "photo.jpg"
        photo.write_bytes(jpeg(PHOTO(page_picture(paper.pdf, 1, 300))))
        file = open_file(photo)
        kept = read_page(file, 1)
        yield Figure(
            "a phone photo, from file to kept picture", median_ms(seconds(lambda: read_page(file, 1), 5)), "ms"
        )
        yield Figure(
            "its size, kept", len(kept.content) / 1000, "kB", plain=photo.stat().st_size / 1000, plain_is="came"
        )


def _plain(picture: Picture) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture)]
