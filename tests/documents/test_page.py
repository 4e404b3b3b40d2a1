from __future__ import annotations

from itertools import groupby

import pypdfium2
import pytest
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from tribunal_desktop.documents.blocks import BODY, Writer
from tribunal_desktop.documents.fonts import bundled_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import (
    BINDING_MARGIN,
    BLOCK_HEIGHT,
    BLOCK_WIDTH,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP_MARGIN,
    NewPage,
    Together,
    lay_out,
)
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.paper_canvas import PaperCanvas
from tribunal_desktop.documents.paragraph import Paragraph
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.errors import KnownError


class Slab(Flowable):  # type: ignore[misc]
    """A block of a fixed height that cannot be split."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return available_width, self.height


@pytest.fixture
def canvas() -> PaperCanvas:
    return PaperCanvas(bundled_fonts())


def printed(story: list[Flowable]) -> Paper:
    furniture = Furniture("0" * 32, "agreement/1", "测试")
    return print_paper("table_sheet", story, furniture, bundled_fonts(), title="测试", issuer="")


def character_boxes(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right, top of every character in the text block, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    floor = PAGE_HEIGHT - TOP_MARGIN - BLOCK_HEIGHT
    return [box for box in boxes if box[1] > floor and box[2] > box[0]]


def test_a_page_holds_22_lines_of_28_characters_inside_the_block() -> None:
    writer = Writer("测试", bundled_fonts())
    story = writer.body("国" * 28 * 30, style=BODY.but(first_indent=0))
    paper = printed(story)
    odd, even = character_boxes(paper.pdf, 0), character_boxes(paper.pdf, 1)
    lines = [len(list(line)) for _, line in groupby(odd, key=lambda box: round(box[1]))]
    assert lines == [28] * 22
    for boxes, left in ((odd, BINDING_MARGIN), (even, PAGE_WIDTH - BINDING_MARGIN - BLOCK_WIDTH)):
        assert left <= min(box[0] for box in boxes) < left + 3
        assert max(box[2] for box in boxes) <= left + BLOCK_WIDTH
        assert max(box[3] for box in boxes) <= PAGE_HEIGHT - TOP_MARGIN


def test_justified_lines_end_at_the_edge_also_before_a_page_break() -> None:
    writer = Writer("测试", bundled_fonts())
    story = writer.body("双方2024年签订合同，约定每年租金23000元。" * 40)
    paper = printed(story)
    edge = BINDING_MARGIN + BLOCK_WIDTH
    lines = groupby(character_boxes(paper.pdf, 0), key=lambda box: round(box[1] / BODY.leading))
    rights = [max(box[2] for box in line) for _, line in lines]
    assert len(rights) == 22
    assert all(edge - 14 <= right <= edge + 1 for right in rights)


def test_blocks_kept_together_share_a_page(canvas: PaperCanvas) -> None:
    text, signature = Slab(60 * mm), Slab(60 * mm)
    first, second = lay_out([Slab(150 * mm), Together([text, signature])], canvas)
    assert [block for block, _ in second.blocks] == [text, signature]
    assert len(first.blocks) == 1


def test_more_than_a_page_kept_together_flows_on(canvas: PaperCanvas) -> None:
    pages = lay_out([Slab(10 * mm), Together([Slab(100 * mm) for _ in range(3)])], canvas)
    assert [len(page.blocks) for page in pages] == [3, 1]


def test_blank_space_does_not_start_a_page(canvas: PaperCanvas) -> None:
    pages = lay_out([Slab(10 * mm), NewPage(), Spacer(0, 10 * mm), Slab(10 * mm)], canvas)
    assert pages[1].used == pytest.approx(10 * mm)


def test_what_fits_on_no_page_is_refused(canvas: PaperCanvas) -> None:
    with pytest.raises(KnownError, match="block_too_tall"):
        lay_out([Slab(226 * mm)], canvas)


@pytest.mark.parametrize("lines", [18, 19, 20, 21])
def test_words_that_announce_a_list_end_on_the_page_where_it_begins(canvas: PaperCanvas, lines: int) -> None:
    writer = Writer("测试", bundled_fonts())
    announced = writer.text("四、应当提交的材料：" + "请" * 60 + "如下：", BODY)
    item = writer.text("（一）" + "身份证明" * 20, BODY)
    first, second = lay_out([*writer.body("一行。\n" * lines), announced, item], canvas)
    last, below = first.blocks[-1][0], second.blocks[0][0]
    assert isinstance(last, Paragraph)
    assert isinstance(below, Paragraph)
    assert not last.leads
    assert below is not item
    assert first.used >= lines * BODY.leading, "no more than what announces moves"


def test_a_heading_never_stands_last_on_a_page(canvas: PaperCanvas) -> None:
    writer = Writer("测试", bundled_fonts())
    heading = writer.heading("本院已经收到的材料")
    first, second = lay_out([*writer.body("一行。\n" * 20), heading, Slab(50 * mm)], canvas)
    assert second.blocks[0][0] is heading
    assert len(first.blocks) == 20
