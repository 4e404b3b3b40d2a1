from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools import subset
from fontTools.ttLib import TTFont

from tests.documents import samples
from tests.documents.reading import text_by_pdfium, text_by_pypdf
from tribunal_desktop import resources
from tribunal_desktop.documents.embedded_font import to_unicode_cmap
from tribunal_desktop.documents.fonts import Face, bundled_fonts, font_book, printable
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
    text = text_by_pdfium(done.stdout)
    assert all(char in text for char in "㛃䶮𠮷𬭚")
    for char in "㛃䶮𠮷𬭚":
        file = bundled_fonts().named(bundled_fonts().glyph(char, Face.BODY, "x").font).file
        assert len(file.outline(file.glyph(char))) > 50, "a shape, not a blank"


def test_what_has_no_shape_is_dropped_and_blanks_become_spaces() -> None:
    assert printable("王\u200b𠮷\ufe00祥\ufeff\t12\u00a0岁\u3000") == "王𠮷祥 12 岁\u3000"


def test_the_unicode_map_uses_surrogates_and_blocks_of_a_hundred() -> None:
    cmap = to_unicode_cmap(["王", "𠮷", *map(chr, range(0x4E00, 0x4E80))])
    assert "<0001> <738B>" in cmap
    assert "<0002> <D842DFB7>" in cmap
    assert "100 beginbfchar" in cmap
    assert "30 beginbfchar" in cmap


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
