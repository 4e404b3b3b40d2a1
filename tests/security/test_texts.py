"""Every error and finding of the keys has its words in both languages."""

from __future__ import annotations

import re

import pytest

from tribunal_desktop import resources
from tribunal_desktop.texts import catalogue

SOURCES = [
    *(resources.root() / "tribunal_desktop" / "security").glob("*.py"),
    *(resources.root() / "tribunal_desktop" / "services" / f"{name}.py" for name in ("first_start", "login", "users")),
]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
ERRORS = [
    f"error.{code}.{part}" for code in re.findall(r'KnownError\("(\w+)"', SOURCE) for part in ("what", "why", "do")
]
FINDINGS = [f"finding.{code}" for code in re.findall(r'Finding\("(\w+)"', SOURCE)]


@pytest.mark.parametrize("text_id", sorted({*ERRORS, *FINDINGS}))
def test_it_has_words(text_id: str) -> None:
    assert catalogue()[text_id]["zh"]
    assert catalogue()[text_id]["en"]
