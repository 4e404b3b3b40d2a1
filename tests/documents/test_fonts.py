from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest
from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from zstandard import ZstdDecompressor

from tests.documents import samples
from tests.documents.reading import characters, fonts, program, text_by_pdfium, text_by_pypdf
from tribunal_desktop import resources
from tribunal_desktop.documents.blocks import Writer
from tribunal_desktop.documents.court_fonts import FontFile
from tribunal_desktop.documents.embedded_font import EmbeddedFont, to_unicode_cmap
from tribunal_desktop.documents.fonts import Face, FontBook, bundled_fonts, font_book, printable
from tribunal_desktop.documents.furniture import Furniture
from tribunal_desktop.documents.printing import print_paper
from tribunal_desktop.errors import KnownError

BUNDLED = resources.toml("fonts", "fonts.toml")


@pytest.fixture(scope="module")
def court_font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small font that calls itself 仿宋_GB2312 and may be embedded."""
    path = tmp_path_factory.mktemp("court") / "simfang.ttf"
    font = TTFont(resources.path("fonts", BUNDLED["fangsong"]["file"]))
    cutter = subset.Subsetter(subset.Options(name_IDs=["*"]))
    cutter.populate(text="调解协议书申请人王祥，。、；：（）0123456789")
    cutter.subset(font)
    font["name"].setName("仿宋_GB2312", 1, 3, 1, 0x804)
    font["name"].setName("CourtFang", 6, 3, 1, 0x409)
    font["OS/2"].fsType = 0
    font.save(path)
    return path


@pytest.mark.parametrize("role", BUNDLED)
def test_every_bundled_font_is_the_one_recorded_and_has_its_licence(role: str) -> None:
    entry = BUNDLED[role]
    assert hashlib.sha256(resources.path("fonts", entry["file"]).read_bytes()).hexdigest() == entry["sha256"]
    assert resources.path("fonts", entry["licence"]).stat().st_size > 1000


def test_the_body_prints_common_characters_in_fangsong_and_rare_ones_by_the_chain() -> None:
    fonts = bundled_fonts()
    assert fonts.glyph("王", Face.BODY, "x").font == "FandolFang-Regular"
    assert [fonts.glyph(char, Face.BODY, "x").font for char in "㛃䶮𬭚"] == ["NotoSerifSC-Regular"] * 3
    assert fonts.glyph("𠮷", Face.BODY, "x").font == "HanaMinB"


def test_all_of_gb18030_that_unicode_calls_a_unified_ideograph_up_to_extension_f_but_seven_prints() -> None:
    blocks = [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6D6), (0x2A700, 0x2B734), (0x2B740, 0x2B81D)]
    blocks += [(0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0)]
    for first, last in blocks:
        bundled_fonts().glyphs("".join(map(chr, range(first, last + 1))), Face.BODY, "x")


def test_a_character_no_font_has_is_refused_with_its_place() -> None:
    with pytest.raises(KnownError) as caught:
        bundled_fonts().glyph("\U0003134a", Face.BODY, "调解协议书·申请人")
    assert caught.value.code == "character_not_printable"
    assert caught.value.params == {"char": "\U0003134a", "code": "U+3134A", "where": "调解协议书·申请人"}


_ALONE = """
import sys

def refuse(event, args):
    if event.startswith("socket."):
        raise PermissionError(event)
    if event == "open" and str(args[0]).lower().endswith((".ttf", ".ttc", ".otf")) and sys.argv[1] not in str(args[0]):
        raise PermissionError(args[0])

sys.addaudithook(refuse)
from tests.documents import samples
sys.stdout.buffer.write(samples.printed(samples.AGREEMENT).pdf)
"""


def test_rare_names_print_without_a_network_and_without_fonts_of_the_system() -> None:
    call = [sys.executable, "-c", _ALONE, str(resources.path("fonts"))]
    done = subprocess.run(call, capture_output=True, check=True)
    assert done.stdout == samples.printed(samples.AGREEMENT).pdf, "the same bytes in every process"
    text = text_by_pdfium(done.stdout)
    assert all(char in text for char in "㛃䶮𠮷𬭚")
    shapes = {
        text: program(font)["glyf"][program(font)["cmap"].tables[0].cmap[code]]
        for font in fonts(done.stdout)
        for code, text in characters(font).items()
    }
    assert all(shapes[char].numberOfContours for char in "㛃䶮𠮷𬭚"), "a shape, not a blank"


@pytest.mark.parametrize("role", BUNDLED)
def test_characters_and_advances_are_those_fonttools_reads(role: str) -> None:
    path = resources.path("fonts", BUNDLED[role]["file"])
    ours, content = EmbeddedFont(path), path.read_bytes()
    with TTFont(BytesIO(ZstdDecompressor().decompress(content) if path.suffix == ".zst" else content)) as theirs:
        cmap, metrics, em = theirs.getBestCmap(), theirs["hmtx"].metrics, theirs["head"].unitsPerEm
    for code in (*range(0x20, 0xA0), *range(0xA1, 0x3100), *range(0x4E00, 0x5200), *range(0x20B00, 0x20C00)):
        assert ours.holds(chr(code)) == (code in cmap)
        if code in cmap:
            assert ours.width(chr(code)) == pytest.approx(metrics[cmap[code]][0] / em)


def test_an_open_font_takes_little_memory_and_printing_copies_no_more_than_it_prints() -> None:
    tracemalloc.start()
    try:
        font = EmbeddedFont(resources.path("fonts", BUNDLED["title"]["file"]))
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        program = font.face.makeSubset([0, *map(ord, "调解书")])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 500_000, "7,500 glyphs as Python objects are more than 2 MB"
    assert peak - held < 200_000 + 10 * len(program), "the outlines are 2.6 MB"


def test_what_has_no_shape_is_dropped_and_blanks_become_spaces() -> None:
    assert printable("王\u200b𠮷\ufe00祥\ufeff\t12\u00a0岁\u3000") == "王𠮷祥 12 岁\u3000"


def test_the_unicode_map_uses_surrogates_and_blocks_of_a_hundred() -> None:
    cmap = to_unicode_cmap(dict(enumerate(["王", "𠮷", *map(chr, range(0x4E00, 0x4E80))], start=1)))
    assert "<01> <738B>" in cmap
    assert "<02> <D842DFB7>" in cmap
    assert "100 beginbfchar" in cmap
    assert "30 beginbfchar" in cmap


def printed_with(text: str, *files: Path) -> bytes:
    """A paper that says ``text`` in the fonts of ``files``; what they lack comes from the bundled 宋体."""
    chain = [FontFile(path) for path in (*files, resources.path("fonts", BUNDLED["song"]["file"]))]
    book = FontBook(dict.fromkeys(Face, chain))
    furniture = Furniture("0" * 32, "agreement/1", "", numbered=False)
    return print_paper("table_sheet", Writer("测试", book).body(text), furniture, book, title="测试", issuer="").pdf


def test_two_fonts_whose_makers_gave_them_the_same_name_both_print(court_font: Path, tmp_path: Path) -> None:
    other = TTFont(resources.path("fonts", BUNDLED["title"]["file"]))
    other["name"].setName("CourtFang", 6, 3, 1, 0x409)
    other.save(tmp_path / "other.ttf")
    pdf = printed_with("王祥与赵", court_font, tmp_path / "other.ttf")
    assert "王祥与赵" in text_by_pdfium(pdf)
    names = {font["/BaseFont"].split("+")[1]: set(characters(font).values()) for font in fonts(pdf)}
    assert set("王祥") <= names["CourtFang"]
    assert set("与赵") <= names["CourtFang-1"]


def _square(side: int) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((side, 0), (side, side), (0, side)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def test_a_composite_glyph_brings_its_parts(tmp_path: Path) -> None:
    pen = TTGlyphPen({"part": None})
    pen.addComponent("part", (1, 0, 0, 1, 5, 5))
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "blank", "part", "whole"])
    builder.setupCharacterMap({0x7532: "whole", 0x20: "blank"})
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf({".notdef": empty, "blank": empty, "part": _square(700), "whole": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "blank": (300, 0), "part": (900, 0), "whole": (1000, 5)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"psName": "Parts"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(tmp_path / "parts.ttf")
    pdf = printed_with("甲", tmp_path / "parts.ttf")
    (font,) = [font for font in fonts(pdf) if font["/BaseFont"].endswith("+Parts")]
    (code,) = [code for code, char in characters(font).items() if char == "甲"]
    cut = program(font)
    (part,) = cut["glyf"][cut["cmap"].tables[0].cmap[code]].components
    assert cut["glyf"][part.glyphName].xMax == 700


def test_the_courts_own_font_comes_first_and_the_paper_says_so(court_font: Path) -> None:
    paper = samples.printed(samples.AGREEMENT, font_book([court_font.parent]))
    assert "FandolFang-Regular" in paper.fonts  # for what the small court font lacks
    assert paper.fonts != samples.printed(samples.AGREEMENT).fonts
    assert "王𠮷祥" in text_by_pypdf(paper.pdf)
    assert "王𠮷祥" in text_by_pdfium(paper.pdf)


@pytest.mark.parametrize("forbidden", [0x0002, 0x0100, 0x0200])
def test_a_font_that_may_not_be_embedded_is_left_alone(court_font: Path, tmp_path: Path, forbidden: int) -> None:
    font = TTFont(court_font)
    font["OS/2"].fsType = forbidden
    font.save(tmp_path / "simfang.ttf")
    (tmp_path / "broken.ttf").write_bytes(b"\0\1\0\0 not a font")
    assert font_book([tmp_path, tmp_path / "missing"]).main_font(Face.BODY) == "FandolFang-Regular"


def test_a_font_reportlab_cannot_read_is_left_alone(court_font: Path, tmp_path: Path) -> None:
    content = bytearray(court_font.read_bytes())
    with TTFont(court_font) as font:
        names = font.reader.tables["name"].offset
    content[names : names + 2] = b"\0\1"  # a table of names with language tags
    (tmp_path / "simfang.ttf").write_bytes(content)
    assert font_book([tmp_path]).main_font(Face.BODY) == "FandolFang-Regular"


def test_advances_of_a_font_with_other_units_agree_with_what_the_paper_says(court_font: Path, tmp_path: Path) -> None:
    font = TTFont(court_font)
    scale_upem(font, 256)
    font.save(tmp_path / "small_units.ttf")
    for embedded in fonts(printed_with("调解协议书申请人", tmp_path / "small_units.ttf")):
        cut = program(embedded)
        for code in characters(embedded):
            glyph = cut["cmap"].tables[0].cmap[code]
            assert cut["hmtx"][glyph][0] * 1000 / cut["head"].unitsPerEm == pytest.approx(embedded["/Widths"][code])


def test_a_font_damaged_after_it_was_chosen_is_named(court_font: Path, tmp_path: Path) -> None:
    copied = Path(shutil.copy(court_font, tmp_path))
    book = font_book([tmp_path])
    for content in (copied.read_bytes()[:200], b"", None):
        if content is None:
            copied.unlink()
        else:
            copied.write_bytes(content)
        with pytest.raises(KnownError, match="font_damaged") as caught:
            samples.printed(samples.AGREEMENT, book)
        assert caught.value.params["file"] == court_font.name
