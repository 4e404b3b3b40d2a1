"""Rebuild the fonts in ``resources/fonts`` from the packages their makers publish.

    python tools/fonts.py                 # fetch the packages, rebuild, rewrite fonts.toml
    python tools/fonts.py --cache DIR     # keep the fetched packages in DIR and reuse them

reportlab embeds only static TrueType outlines, so 仿宋 is converted from CFF; the others are cut to the characters a
paper or the window can need, without hinting and vertical metrics. The same packages give the same bytes:
``resources/fonts/fonts.toml`` records the hashes of both ends. Needs ``apt-get``, ``dpkg-deb`` and ``npm``.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from zstandard import ZstdCompressor

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
PACKING = 19  # level of Zstandard for the font few papers need
CURVE_ERROR = 1.0  # thousandths of an em between a CFF curve and the quadratic one that replaces it

FANDOL = "texlive-lang-chinese"
HANAZONO = "fonts-hanazono"
SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"


WINDOW_FEATURES = ("kern", "ccmp", "mark", "mkmk")


@dataclass(frozen=True)
class Recipe:
    """How one bundled font is cut: ``keep`` is everything, the characters of titles, or the rest the others lack."""

    role: str
    file: str
    licence: str
    package: str
    source: str
    keep: Literal["all", "titles", "rest"]
    features: tuple[str, ...] = ()


RECIPES = (
    Recipe(
        "fangsong",
        "FandolFang-Regular.ttf",
        "FandolFang-LICENCE.txt",
        FANDOL,
        "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
        keep="all",
    ),
    Recipe(
        "song",
        "NotoSerifSC-Regular.ttf",
        "NotoSerifSC-OFL.txt",
        SERIF,
        "noto-serif-sc/package/400Regular/NotoSerifSC_400Regular.ttf",
        keep="all",
    ),
    Recipe(
        "title",
        "NotoSerifSC-Black.ttf",
        "NotoSerifSC-OFL.txt",
        SERIF,
        "noto-serif-sc/package/900Black/NotoSerifSC_900Black.ttf",
        keep="titles",
    ),
    Recipe(
        "hei",
        "NotoSansSC-Regular.ttf",
        "NotoSansSC-OFL.txt",
        SANS,
        "noto-sans-sc/package/400Regular/NotoSansSC_400Regular.ttf",
        keep="all",
        features=WINDOW_FEATURES,
    ),
    Recipe(
        "hei_bold",
        "NotoSansSC-Bold.ttf",
        "NotoSansSC-OFL.txt",
        SANS,
        "noto-sans-sc/package/700Bold/NotoSansSC_700Bold.ttf",
        keep="titles",
        features=WINDOW_FEATURES,
    ),
    Recipe(
        "rare",
        "HanaMinB-Rare.ttf.zst",
        "HanaMinB-LICENCE.txt",
        HANAZONO,
        "usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
        keep="rest",
    ),
)


@dataclass(frozen=True)
class Built:
    """A font as it was built."""

    recipe: Recipe
    source_sha256: str
    sha256: str
    characters: int


def run(*command: str, cwd: Path) -> None:
    """Run a packaging client; its failure ends the build."""
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)


def fetch(cache: Path) -> None:
    """Bring the four packages into ``cache`` and unpack them to ``cache/unpacked``."""
    for package in (FANDOL, HANAZONO):
        if not list(cache.glob(f"{package}_*.deb")):
            run("apt-get", "download", package, cwd=cache)
        run("dpkg-deb", "-x", str(next(cache.glob(f"{package}_*.deb"))), "unpacked", cwd=cache)
    for package in (SERIF, SANS):
        name = package.split("/")[1].split("@")[0]
        if not list(cache.glob(f"*{name}-*.tgz")):
            run("npm", "pack", package, cwd=cache)
        (cache / "unpacked" / name).mkdir(parents=True, exist_ok=True)
        run("tar", "xzf", str(next(cache.glob(f"*{name}-*.tgz"))), "-C", f"unpacked/{name}", cwd=cache)


def title_characters() -> set[int]:
    """GB 2312, ASCII and whatever the shipped tables of courts and places contain: what stands in a title."""
    pairs = (bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    national = "".join(pair.decode("gb2312", errors="ignore") for pair in pairs)
    tables = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "resources" / "reference").iterdir()))
    return {ord(char) for char in national + "".join(tables) if char.isprintable()} | set(range(0x20, 0x7F))


def cut(font: TTFont, characters: Iterable[int], features: tuple[str, ...] = ()) -> None:
    """Keep ``characters`` and the layout ``features``; drop hinting, vertical metrics and glyph names."""
    options = subset.Options(
        hinting=False, layout_features=list(features), glyph_names=False, notdef_outline=True, recalc_timestamp=False
    )
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG", "FFTM"]
    if not features:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)


UNHINTED = (
    "maxPoints",
    "maxContours",
    "maxCompositePoints",
    "maxCompositeContours",
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
    "maxComponentDepth",
)


def to_truetype(font: TTFont) -> None:
    """Replace the CFF outlines of ``font`` by quadratic ones."""
    outlines = font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphOrder = font.getGlyphOrder()
    glyf.glyphs = {}
    for name in glyf.glyphOrder:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    del font["CFF "]
    font["glyf"], font["loca"] = glyf, newTable("loca")
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in UNHINTED:
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def build(cache: Path) -> list[Built]:
    """Write every font of the chain and say how each was made."""
    covered: set[int] = set()
    built = []
    for recipe in RECIPES:
        source, target = cache / "unpacked" / recipe.source, FONTS / recipe.file
        font = TTFont(source, recalcTimestamp=False)
        characters = set(font.getBestCmap())
        if recipe.keep == "titles":
            characters &= title_characters()
        elif recipe.keep == "rest":
            characters -= covered
        cut(font, characters, recipe.features)
        if "CFF " in font:
            to_truetype(font)
        program = BytesIO()
        font.save(program, reorderTables=True)
        packed = target.suffix == ".zst"
        target.write_bytes(ZstdCompressor(PACKING).compress(program.getvalue()) if packed else program.getvalue())
        covered |= characters
        print(f"{recipe.file}: {len(characters)} characters, {target.stat().st_size / 1e6:.1f} MB")
        built.append(Built(recipe, _sha256(source), _sha256(target), len(characters)))
    return built


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def copy_licences(cache: Path) -> None:
    """Put each font's own licence beside it, as its package ships it."""
    unpacked = cache / "unpacked"
    for family in ("serif", "sans"):
        shutil.copyfile(
            unpacked / f"noto-{family}-sc/package/LICENSE_FONT", FONTS / f"Noto{family.capitalize()}SC-OFL.txt"
        )
    shutil.copyfile(unpacked / "usr/share/doc/fonts-hanazono/copyright", FONTS / "HanaMinB-LICENCE.txt")
    fandol = unpacked / "usr/share/doc/texlive-doc/fonts/fandol"
    notice = (
        "FandolFang-Regular.ttf is FandolFang-Regular.otf v0.3 with its CFF outlines converted to TrueType by\n"
        "tools/fonts.py; the characters are unchanged. The original font is the corresponding source: Debian package\n"
        f"{FANDOL}, CTAN package fandol. The makers' README and licence follow. The font exception: a document that\n"
        "embeds this font is not covered by the GPL on that account.\n\n"
    )
    readme = (fandol / "README").read_text(encoding="utf-8")
    licence = gzip.decompress((fandol / "COPYING.gz").read_bytes()).decode()
    (FONTS / "FandolFang-LICENCE.txt").write_text(notice + readme + "\n" + licence, encoding="utf-8")


def write_record(fonts: Iterable[Built]) -> None:
    """Write ``fonts.toml``: the chain the program loads and how it was made."""
    lines = ["# Written by tools/fonts.py: the bundled fonts by role, where they come from, and both ends' hashes."]
    for font in fonts:
        recipe = font.recipe
        lines += ["", f"[{recipe.role}]", f'file = "{recipe.file}"', f'licence = "{recipe.licence}"']
        lines += [f'package = "{recipe.package}"', f'source_sha256 = "{font.source_sha256}"']
        lines += [f'sha256 = "{font.sha256}"', f"characters = {font.characters}"]
    (FONTS / "fonts.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Build everything into ``resources/fonts``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, help="keep the fetched packages here")
    cache: Path | None = parser.parse_args().cache
    FONTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        place = cache or Path(scratch)
        place.mkdir(parents=True, exist_ok=True)
        fetch(place.resolve())
        copy_licences(place)
        write_record(build(place))
    return 0


if __name__ == "__main__":
    sys.exit(main())
