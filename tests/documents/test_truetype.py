from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from zstandard import ZstdDecompressor

from tribunal_desktop import resources
from tribunal_desktop.documents.truetype import TrueType

BUNDLED = resources.toml("fonts", "fonts.toml")


@pytest.mark.parametrize("role", BUNDLED)
def test_characters_and_advances_are_those_fonttools_reads(role: str) -> None:
    path = resources.path("fonts", BUNDLED[role]["file"])
    ours = TrueType(path)
    content = path.read_bytes()
    with TTFont(BytesIO(ZstdDecompressor().decompress(content) if path.suffix == ".zst" else content)) as theirs:
        cmap, order, metrics = theirs.getBestCmap(), theirs.getReverseGlyphMap(), theirs["hmtx"].metrics
    for code in (*range(0x20, 0x3100), *range(0x4E00, 0x5200), *range(0x20B00, 0x20C00)):
        glyph = ours.glyph(chr(code))
        assert glyph == (order[cmap[code]] if code in cmap else 0)
        if glyph:
            assert ours.metric(glyph)[0] == metrics[cmap[code]][0]


def _square(side: int) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((side, 0), (side, side), (0, side)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def test_a_composite_glyph_brings_its_parts(tmp_path_factory: pytest.TempPathFactory) -> None:
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
    path = tmp_path_factory.mktemp("font") / "parts.ttf"
    builder.save(path)

    font = TrueType(path)
    assert font.name == "Parts"
    cut = TTFont(BytesIO(font.subset([font.glyph("甲"), font.glyph(" ")])))
    names = cut.getGlyphOrder()
    assert [component.glyphName for component in cut["glyf"][names[1]].components] == [names[3]]
    assert cut["hmtx"][names[3]] == (900, 0)
    assert cut["glyf"][names[3]].xMax == 700
