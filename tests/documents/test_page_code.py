"""The filing code of a page: what it says, that a misread is noticed, and that it follows what stands on the paper."""

from __future__ import annotations

import dataclasses

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.samples import AGREEMENT, CASE, printed
from tribunal_desktop.documents import page_code
from tribunal_desktop.documents.page_code import ALPHABET, MisreadCode, PageCode
from tribunal_desktop.documents.paper import Paper

IMPRINTS = st.text(ALPHABET, min_size=16, max_size=16)


@given(IMPRINTS, st.integers(1, 500), st.integers(0, 500))
def test_a_code_says_what_it_was_made_of(imprint: str, page: int, more: int) -> None:
    content = page_code.make(imprint, page, page + more)
    assert page_code.parse(content) == PageCode(page, page + more, imprint=imprint)
    assert len(content) <= 38  # what a QR code of 25 × 25 cells holds


@given(IMPRINTS, st.integers(0, 15), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(imprint: str, at: int, wrong: str) -> None:
    content = page_code.make(imprint, 2, 3)
    read = content[: 4 + at] + wrong + content[5 + at :]
    if read != content:
        with pytest.raises(MisreadCode):
            page_code.parse(read)


@pytest.mark.parametrize("content", ["TD2:short:1/2:ABCD", "TD3:whatever", "TD1:id:agreement/1:3/2"])
def test_a_code_of_ours_that_makes_no_sense_is_a_misread(content: str) -> None:
    with pytest.raises(MisreadCode):
        page_code.parse(content)


def test_codes_of_others_are_not_ours() -> None:
    assert page_code.parse("https://example.org/TD2:") is None


def test_sheets_printed_before_are_still_read() -> None:
    assert page_code.parse("TD1:0190a:agreement/1:2/3") == PageCode(2, 3, paper_id="0190a")


def _codes(paper: Paper) -> list[PageCode | None]:
    with pypdfium2.PdfDocument(paper.pdf) as document:
        pictures = [page.render(scale=150 / 72).to_pil() for page in document]
    return [page_code.parse(code.text) for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def test_every_page_carries_the_imprint_of_its_paper() -> None:
    paper = printed(AGREEMENT)
    assert _codes(paper) == [PageCode(n, paper.pages, imprint=paper.imprint) for n in range(1, paper.pages + 1)]


def test_the_same_paper_has_the_same_imprint_and_another_word_another() -> None:
    paper = printed(AGREEMENT)
    assert printed(AGREEMENT).imprint == paper.imprint
    changed = dataclasses.replace(AGREEMENT, facts=dataclasses.replace(CASE, number=f"{CASE.number}甲"))
    of_another = dataclasses.replace(AGREEMENT, paper_id="another")
    assert len({each.imprint for each in (paper, printed(changed), printed(of_another))}) == 3


def test_the_imprint_stands_beside_the_code_for_people() -> None:
    paper = printed(AGREEMENT)
    with pypdfium2.PdfDocument(paper.pdf) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert page_code.spaced(paper.imprint) in text
