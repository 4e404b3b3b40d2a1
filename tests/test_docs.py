"""The documents tell the truth about files, keys, and each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tribunal_desktop.ui.shell.panels import ShortcutMap

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BOOKS = {
    book: {language: ROOT / "docs" / f"{book}.{language}.md" for language in ("zh", "en")}
    for book in ("guide", "cases", "papers", "people")
}
GUIDES = BOOKS["guide"]
LINK = re.compile(r"\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[[^\]]+\]\(pictures/([^)]+)\.(?:zh|en)\.png\)")
KEY_ROW = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    targets = [target for target in LINK.findall(document.read_text(encoding="utf-8")) if "://" not in target]
    for target in targets:
        path, _, anchor = target.partition("#")
        file = document.parent / path if path else document
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file), target


@pytest.mark.parametrize("book", BOOKS)
def test_both_languages_have_the_same_headings_and_pictures(book: str) -> None:
    levels, pictures = zip(*(shape(guide) for guide in BOOKS[book].values()), strict=True)
    assert levels[0] == levels[1]
    assert pictures[0] == pictures[1]
    assert pictures[0]


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("language", GUIDES)
def test_each_guide_shows_its_own_language(language: str, book: str) -> None:
    shown = set(re.findall(r"pictures/[^)]+\.(zh|en)\.png", BOOKS[book][language].read_text(encoding="utf-8")))
    assert shown == {language}


def test_every_kept_picture_is_shown() -> None:
    text = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    assert [file.name for file in (ROOT / "docs" / "pictures").iterdir() if file.name not in text] == []


def test_the_first_page_lists_every_document() -> None:
    listed = set(LINK.findall((ROOT / "docs" / "README.md").read_text(encoding="utf-8")))
    files = (file.relative_to(ROOT / "docs").as_posix() for file in (ROOT / "docs").rglob("*.md"))
    assert sorted(set(files) - listed - {"README.md"}) == []


@pytest.mark.parametrize("language", GUIDES)
def test_the_guides_name_the_keys_of_the_program(language: str, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keys = [keys for keys, _words in ShortcutMap(window).entries()]
    assert KEY_ROW.findall(GUIDES[language].read_text(encoding="utf-8")) == keys


def shape(guide: Path) -> tuple[list[int], list[str]]:
    """Levels of the headings and names of the pictures, in their order."""
    text = guide.read_text(encoding="utf-8")
    return [len(marks) for marks, _words in HEADING.findall(text)], PICTURE.findall(text)


def anchors(document: Path) -> set[str]:
    """The anchors a reader's program makes of the headings."""
    words = (heading.lower() for _marks, heading in HEADING.findall(document.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", word).replace(" ", "-") for word in words}
