"""A button or view the guides name is called the same in the window."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from tribunal_desktop import texts

ROOT = Path(__file__).resolve().parent.parent
GUIDES = sorted((ROOT / "docs").glob("*.zh.md")) + sorted((ROOT / "docs").glob("*.en.md"))
NAMED = {
    "zh": re.compile(r"(?:点|按|按下|勾|勾选|选|选择|打开)“([^”]+)”|“([^”]+)”(?:页|里|一节|一栏|视图|部分|按钮)"),
    # In English a label stands in italics; where a book quotes labels instead, after the word for what one does.
    "en": re.compile(
        r"(?<!\*)\*(?!\*)([^*]+)(?<!\*)\*(?!\*)|(?:[Pp]ress|[Tt]ick|[Cc]hoose|[Oo]pen|[Uu]nder) “([^”]+)”"
    ),
}
GAP = re.compile(r"\{[^}]*\}|%n|…+")
SAME = {"中文", "English", "Word"}
"""Labels that are the same in both languages, so no catalogue has them."""


SAYS = {"程序说", "文字", "状态", "The program says", "Words", "State"}
"""Columns of the guides' tables that hold words of the window."""


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_what_a_guide_tells_to_press_is_in_the_window(guide: Path) -> None:
    language = guide.name.split(".")[1]
    text = guide.read_text(encoding="utf-8").replace("**", "  ")
    labels = ["".join(found) for found in NAMED[language].findall(text)]
    assert labels
    assert [label for label in labels for part in label.split(" › ") if not known(part, language)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_messages_and_states_in_the_tables_of_the_guide_are_those_of_the_window(language: str) -> None:
    text = (ROOT / "docs" / f"guide.{language}.md").read_text(encoding="utf-8")
    tables = [[line.split(" | ") for line in table.splitlines()] for table in re.findall(r"(?:^\|.*\n)+", text, re.M)]
    said = [
        row[place].strip("| ✓")
        for head, _rule, *rows in tables
        for place, title in enumerate(head)
        if title.strip("| ") in SAYS
        for row in rows
    ]
    assert len(said) > 20
    whole, _patterns = words(language)
    begun = {each for each in said if each.endswith("…") and any(word.startswith(bare(each)) for word in whole)}
    assert [each for each in said if each not in begun and not known(each, language)] == []


def known(label: str, language: str) -> bool:
    """Whether the window says ``label``, a gap of the window's words being anything or left out at an end."""
    plain = bare(label)
    whole, patterns = words(language)
    return plain in whole | SAME or patterns.fullmatch(plain) is not None


@cache
def words(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """What the window says: the words without a gap, and one pattern for those with gaps."""
    said = {entry[language] for entry in texts.catalogue().values()}
    for file in (ROOT / "translations" / "zh_CN").glob("*.ts"):
        for message in ET.parse(file).iter("message"):  # noqa: S314 - our own file
            translation = message.find("translation")
            assert translation is not None
            plurals = [form.text or "" for form in translation.iter("numerusform")]
            chinese = plurals or [translation.text or ""]
            said.update(chinese if language == "zh" else [message.findtext("source") or ""])
    said |= {re.sub(r"^\d\. |[（(].*[）)]$", "", each) for each in said}
    gaps = {bare(each) for each in said if GAP.search(each.strip("… "))}
    patterns = {".+".join(map(re.escape, GAP.split(each))) for each in gaps if len(GAP.sub("", each)) > 2}
    ends = {bare(GAP.split(each)[0]) for each in said if GAP.search(each)}
    return frozenset({bare(each) for each in said} | ends), re.compile("|".join(sorted(patterns)))


def bare(label: str) -> str:
    """``label`` without spaces, mnemonics, and what stands at its ends."""
    return re.sub(r"\s+", "", label.replace("&", "")).strip("…:：.。，,")
