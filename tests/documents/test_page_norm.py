"""Rendered pages beside the values of GB/T 9704-2012 and the court norm of 2016, point by point."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from tests.documents.reading import page_texts
from tribunal_desktop.documents.blocks import BODY, Writer
from tribunal_desktop.documents.court_blocks import (
    CARD_HEIGHT,
    CARD_WIDTH,
    BenchMember,
    Card,
    bench_signature,
    card_sheets,
    case_heading,
    letter_head,
    seal_and_date,
)
from tribunal_desktop.documents.fonts import bundled_fonts
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.page import Block, Closing, NewPage
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.printing import print_paper


@dataclass(frozen=True)
class Norm:
    """A published value with its tolerance and where it stands."""

    value: float
    tolerance: float
    source: str


NORM = {
    "paper width": Norm(210, 0.1, "GB/T 9704-2012, 5.1: A4"),
    "paper height": Norm(297, 0.1, "GB/T 9704-2012, 5.1: A4"),
    "top margin": Norm(37, 1, "GB/T 9704-2012, 5.2.1: 天头 37 mm ± 1 mm"),
    "binding margin": Norm(28, 1, "GB/T 9704-2012, 5.2.1: 订口 28 mm ± 1 mm"),
    "block width": Norm(156, 1, "GB/T 9704-2012, 5.2.1: 版心 156 mm × 225 mm"),
    "block height": Norm(225, 1, "GB/T 9704-2012, 5.2.1: 版心 156 mm × 225 mm"),
    "lines": Norm(22, 0, "GB/T 9704-2012, 5.2.3: 一般每面排 22 行"),
    "characters": Norm(28, 0, "GB/T 9704-2012, 5.2.3: 每行排 28 个字"),
    "title size": Norm(22, 0.1, "人民法院民事裁判文书制作规范 (2016): 标题 2 号小标宋"),
    "number indent": Norm(2, 0.6, "人民法院民事裁判文书制作规范 (2016): 案号右端空两格"),
    "dashed number size": Norm(14, 0.1, "GB/T 9704-2012, 7.5: 页码 4 号半角宋体"),
    "dashed number below block": Norm(7, 1, "GB/T 9704-2012, 7.5: 一字线上距版心下边缘 7 mm"),
    "issuer top": Norm(30, 3, "GB/T 9704-2012, 10.1: 发文机关标志上边缘至上页边 30 mm"),
}
FULL = "国" * 28 * 50


@dataclass(frozen=True)
class Mark:
    """A printed character: its box and baseline in mm from the upper left corner, its size in points."""

    char: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float


def marks(pdf: bytes, page: int) -> list[Mark]:
    """What pdfium finds on a page."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        height, text = sheet.get_height(), sheet.get_textpage()
        found = []
        for at in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(at)
            char = text.get_text_range(at, 1)
            size = pypdfium2.raw.FPDFText_GetFontSize(text.raw, at)
            x, y = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text.raw, at, x, y)
            sides = (left, right, height - top, height - bottom, height - y.value)
            found.append(Mark(char, *(side / mm for side in sides), size))
    return found


def rows(found: Sequence[Mark]) -> list[list[Mark]]:
    """Characters on one baseline, from the top."""
    lines: dict[float, list[Mark]] = defaultdict(list)
    for mark in found:
        lines[round(mark.base, 1)].append(mark)
    return [lines[place] for place in sorted(lines)]


def printed(story: Sequence[Block], **furniture: bool) -> Paper:
    about = Furniture("0" * 32, "agreement/1", "测试", **furniture)
    return print_paper("table_sheet", story, about, bundled_fonts(), title="测试", issuer="枫溪县人民法院")


def near(name: str, measured: float) -> bool:
    norm = NORM[name]
    assert abs(measured - norm.value) <= norm.tolerance, f"{name}: {measured:.2f}, {norm.source}"
    return True


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer("测试", bundled_fonts())


@pytest.fixture(scope="module")
def full_pages(writer: Writer) -> bytes:
    return printed(writer.body(FULL, style=BODY.but(first_indent=0))).pdf


@pytest.mark.parametrize("page", [0, 1])
def test_a_full_page_fills_the_block_of_the_norm(full_pages: bytes, page: int) -> None:
    with pypdfium2.PdfDocument(full_pages) as document:
        width, height = document[page].get_size()
    assert near("paper width", width / mm)
    assert near("paper height", height / mm)
    body = [mark for mark in marks(full_pages, page) if mark.char == "国"]
    lines = rows(body)
    assert near("lines", len(lines))
    assert all(near("characters", len(line)) for line in lines)
    left, right = min(mark.left for mark in body), max(mark.right for mark in body)
    binding = left if page % 2 == 0 else width / mm - right
    assert near("binding margin", binding)
    assert near("block width", (lines[0][-1].left - lines[0][0].left) / 27 * 28)
    pitch = (lines[-1][0].bottom - lines[0][0].bottom) / (len(lines) - 1)
    assert near("block height", pitch * len(lines))
    blank = (pitch - (lines[0][0].bottom - lines[0][0].top)) / 2
    assert near("top margin", lines[0][0].top - blank)


def test_page_numbers_stand_outside(full_pages: bytes) -> None:
    for page, outer in ((0, "right"), (1, "left")):
        number = [mark for mark in marks(full_pages, page) if mark.char in "第页共"]
        assert len(number) == 4
        assert all(mark.left > 105 if outer == "right" else mark.right < 105 for mark in number)


def test_a_letter_has_its_number_between_dashes(writer: Writer) -> None:
    paper = printed(writer.body(FULL, style=BODY.but(first_indent=0)), dashes=True)
    for page, number in ((0, "1"), (1, "2")):
        foot = [mark for mark in marks(paper.pdf, page) if mark.top > 262 and mark.size > 12 and mark.char.strip()]
        assert "".join(mark.char for mark in foot) == f"—{number}—"
        assert near("dashed number size", foot[0].size)
        dash = (foot[0].top + foot[0].bottom) / 2
        assert near("dashed number below block", dash - 262)


def test_heading_and_number_of_a_judgment(writer: Writer) -> None:
    paper = printed(case_heading(writer, "浙江省枫溪县人民法院", "民事判决书", "（2026）浙0681民初1233号"))
    court, title, number = rows([mark for mark in marks(paper.pdf, 0) if mark.char.strip() and mark.top < 100])[:3]
    for line in (court, title):
        assert near("title size", line[0].size)
        middle = (min(mark.left for mark in line) + max(mark.right for mark in line)) / 2
        assert middle == pytest.approx(28 + 156 / 2, abs=1)
    indent = (28 + 156 - max(mark.right for mark in number)) / (BODY.size / mm)
    assert near("number indent", indent)


def test_a_long_court_name_is_set_in_lines_of_about_the_same_length(writer: Writer) -> None:
    paper = printed(case_heading(writer, "新疏勒吾尔自治区伊犁哈萨克自治州伊宁县人民法院", "民事判决书"))
    lines = rows([mark for mark in marks(paper.pdf, 0) if mark.char.strip() and mark.size > 20])
    assert len(lines) == 3  # two of the court, one of the paper
    assert abs(len(lines[0]) - len(lines[1])) <= 2


def test_the_bench_is_aligned_and_clear_of_the_seal(writer: Writer) -> None:
    bench = [BenchMember("审判长", "张三"), BenchMember("审判员", "李四四"), BenchMember("人民陪审员", "王五")]
    paper = printed(bench_signature(writer, bench, date(2026, 11, 23), [BenchMember("书记员", "赵六")]))
    printed_marks = [mark for mark in marks(paper.pdf, 0) if mark.top < 250]
    found = {mark.char: mark for mark in reversed(printed_marks)}
    assert found["审"].left == pytest.approx(found["人"].left, abs=0.7)
    assert found["张"].left == pytest.approx(found["李"].left, abs=0.7)
    year, day = found["〇"], max((mark for mark in printed_marks if mark.char == "日"), key=lambda mark: mark.right)
    seal_bottom, ems = year.bottom, BODY.size / mm
    assert seal_bottom - 42 > found["五"].bottom - ems / 2
    assert 28 + 156 - day.right < 2 * ems


def test_the_place_of_the_seal_is_centred_on_the_date(writer: Writer) -> None:
    paper = printed([seal_and_date(writer, date(2026, 11, 23))])
    found = [mark for mark in marks(paper.pdf, 0) if mark.char.strip() and mark.top < 250]
    note = [mark for mark in found if mark.char in "（院印）"]
    written = [mark for mark in found if mark not in note]
    middles = [(min(m.left for m in part) + max(m.right for m in part)) / 2 for part in (note, written)]
    assert middles[0] == pytest.approx(middles[1], abs=2)


def test_the_head_of_a_letter_stands_where_the_norm_has_it(writer: Writer) -> None:
    paper = printed(
        [*letter_head(writer, "枫溪县人民法院", "枫法函〔2026〕12号"), *writer.body("函告如下。")], dashes=True
    )
    issuer = [mark for mark in marks(paper.pdf, 0) if mark.size > 25]
    assert near("issuer top", min(mark.top for mark in issuer))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 30), st.integers(1, 900))
def test_no_foot_of_a_paper_stands_without_text_above_it(before: int, length: int) -> None:
    writer = Writer("测试", bundled_fonts())
    bench = bench_signature(writer, [BenchMember("审判员", "张三")], date(2026, 1, 3), [BenchMember("书记员", "赵六")])
    story: list[Block] = [block for _ in range(before) for block in writer.body("事实。")]
    pages = page_texts(printed([*story, Closing(writer.text("理" * length, BODY), bench)]).pdf)
    signed = next(page for page in pages if "二〇二六年一月三日" in page)
    assert "理" in signed
    assert signed.index("理") < signed.index("审")


def test_cards_are_92_by_54_mm_and_eight_to_a_page(writer: Writer) -> None:
    assert (CARD_WIDTH / mm, CARD_HEIGHT / mm) == pytest.approx((92, 54))
    paper = printed([*card_sheets(writer, [Card(f"卡{at}", ("电话：0575",)) for at in range(9)])])
    assert [text.count("电话") for text in page_texts(paper.pdf)] == [8, 1]


def test_a_new_page_starts_where_it_is_told(writer: Writer) -> None:
    assert printed([*writer.body("一"), NewPage(), *writer.body("二")]).pages == 2
