"""How sheets say a day and a term of the field, in the language of papers (表格用语)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from tribunal_desktop import texts
from tribunal_desktop.documents.amounts import date_text

PAPER_LANGUAGE: texts.Language = "zh"
"""Papers of a court are in Chinese, whatever language the window has."""


def day_words(day: date | None, none: str = "") -> str:
    """A day in full; ``none`` where there is none."""
    return date_text(day) if day else none


def term_words(value: StrEnum | None) -> str:
    """A term of the field; empty where there is none."""
    return texts.term(value, PAPER_LANGUAGE) if value else ""
