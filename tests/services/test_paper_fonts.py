from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools import subset
from fontTools.ttLib import TTFont

from tests.documents import samples
from tribunal_desktop import resources
from tribunal_desktop.documents.fonts import Face, print_with
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.paper_fonts import PaperFonts, system_folders


@pytest.fixture(autouse=True)
def _bundled_again() -> Iterator[None]:
    """Fonts chosen here are not those of the next test."""
    yield
    print_with(None)


@pytest.fixture(scope="module")
def court_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small 仿宋_GB2312 that may be embedded, in a folder of its own."""
    folder = tmp_path_factory.mktemp("court")
    with TTFont(resources.path("fonts", "FandolFang-Regular.ttf")) as font:
        cutter = subset.Subsetter(subset.Options(name_IDs=["*"]))
        cutter.populate(text="申请人王祥，。")
        cutter.subset(font)
        font["name"].setName("仿宋_GB2312", 1, 3, 1, 0x804)
        font["name"].setName("CourtFang", 6, 3, 1, 0x409)
        font["OS/2"].fsType = 0
        (folder / "licensed").mkdir()
        font.save(folder / "licensed" / "fang.ttf")
    return folder


def test_the_courts_fonts_are_used_from_then_on_and_after_a_new_start(court_folder: Path, tmp_path: Path) -> None:
    fonts = PaperFonts(tmp_path)
    assert not any(face.own for face in fonts.faces())
    body = {face.face: face for face in fonts.take_from(court_folder)}[Face.BODY]
    assert (body.name, body.own) == ("CourtFang", True)
    assert "CourtFang" in samples.printed(samples.AGREEMENT).fonts
    print_with(None)
    PaperFonts(tmp_path).start()
    assert "CourtFang" in samples.printed(samples.AGREEMENT).fonts
    assert not any(face.own for face in fonts.use_bundled())
    assert "CourtFang" not in samples.printed(replace(samples.AGREEMENT)).fonts


def test_a_folder_without_such_fonts_changes_nothing(court_folder: Path, tmp_path: Path) -> None:
    fonts = PaperFonts(tmp_path)
    fonts.take_from(court_folder)
    with pytest.raises(KnownError, match="no_court_fonts"):
        fonts.take_from(tmp_path)
    assert any(face.own for face in fonts.faces())


@pytest.mark.parametrize("note", ["not json", "[]", '{"fangsong": {"path": "/nowhere/fang.ttf", "index": 0}}'])
def test_fonts_that_have_gone_and_a_damaged_note_leave_the_bundled_ones(tmp_path: Path, note: str) -> None:
    (tmp_path / "paper-fonts.json").write_text(note, encoding="utf-8")
    fonts = PaperFonts(tmp_path)
    fonts.start()
    assert [face.own for face in fonts.faces()] == [False] * 4


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_every_system_has_folders_for_fonts(platform: str, tmp_path: Path) -> None:
    folders = system_folders(platform, tmp_path)
    assert any("onts" in folder.name for folder in folders)
    assert any(folder.is_relative_to(tmp_path) for folder in folders) or platform == "win32"
