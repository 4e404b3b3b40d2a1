"""Codes are read from pictures as scanners and phones make them; how often is measured by ``benchmarks``."""

from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from tests.documents.photos import (
    CONDITIONS,
    Change,
    on_the_desk,
    page_picture,
    side_by_side,
    turned,
)
from tests.documents.samples import AGREEMENT, printed
from tribunal_desktop.documents import page_code
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.scan_codes import find_codes, upright


@pytest.fixture(scope="module")
def paper() -> Paper:
    return printed(AGREEMENT)


@pytest.mark.parametrize("change", CONDITIONS.values(), ids=CONDITIONS)
def test_the_code_is_read(paper: Paper, change: Change) -> None:
    found = find_codes(change(page_picture(paper.pdf, 2)))
    assert [code.content for code in found] == [page_code.make(paper.imprint, 2, paper.pages)]


def test_two_pages_in_one_photo_are_both_read(paper: Paper) -> None:
    photo = side_by_side(page_picture(paper.pdf, 1), page_picture(paper.pdf, 2)).rotate(4, expand=True)
    wanted = {page_code.make(paper.imprint, page, paper.pages) for page in (1, 2)}
    assert {code.content for code in find_codes(photo)} == wanted


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_is_turned_upright(paper: Paper, degrees: int) -> None:
    lying = turned(degrees)(page_picture(paper.pdf, 1, 100))
    standing = upright(lying, find_codes(lying))
    assert standing.size == on_the_desk(page_picture(paper.pdf, 1, 100)).size
    assert find_codes(standing)[0].turns == 0


def test_nothing_is_found_on_an_empty_sheet() -> None:
    assert find_codes(Image.new("L", (400, 600), "white")) == ()


def test_codes_that_are_not_ours_are_passed_over() -> None:
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData("https://example.org")
    code.make()
    side = code.getModuleCount()
    picture = Image.new("L", (side + 8, side + 8), "white")
    for row, cells in enumerate(code.modules):
        for column, dark in enumerate(cells):
            if dark:
                picture.putpixel((column + 4, row + 4), 0)
    large = picture.resize((picture.width * 8, picture.height * 8), Image.Resampling.NEAREST)
    assert [each.text for each in zxingcpp.read_barcodes(large)] == ["https://example.org"]
    assert find_codes(large) == ()
