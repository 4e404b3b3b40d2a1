"""Texts of the field in both languages for layers that know no Qt: errors, findings, terms, the command line.

Strings of the window itself are Qt Linguist's; see ``docs/decisions``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Formatter
from typing import Literal

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError

Language = Literal["zh", "en"]


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every text by id, read once from ``resources/texts/*.toml``; raises ``ValueError`` on an id given twice."""
    merged: dict[str, dict[str, str]] = {}
    for file in sorted(resources.path("texts").glob("*.toml")):
        for text_id, entry in resources.toml("texts", file.name).items():
            if text_id in merged:
                raise ValueError(f"text {text_id} is given twice, again in {file.name}")
            merged[text_id] = entry
    return merged


class _Plural(Formatter):
    """``{count} {count:case|cases}``: after one the first word stands, after any other number the second."""

    def format_field(self, value: object, format_spec: str) -> str:
        """The word for the number ``value``; a field without ``|`` is written as ``str.format`` writes it."""
        one, divides, more = format_spec.partition("|")
        if not divides:
            return str(super().format_field(value, format_spec))
        return one if str(value) == "1" else more


def fill_in(words: str, /, **params: object) -> str:
    """``words`` with its placeholders filled and its English nouns and verbs in the number they need.

    Chinese has no plural, so only English sources hold ``{count:case|cases}``.
    """
    return _Plural().vformat(words, (), params)


def text(text_id: str, lang: Language, **params: object) -> str:
    """The text ``text_id`` in ``lang`` with its placeholders filled; raises ``KeyError`` when there is none."""
    return fill_in(catalogue()[text_id][lang], **params)


def term(value: StrEnum, lang: Language) -> str:
    """The field's word for an enum value, for example ``Post.JUDGE`` → 法官 / Judge."""
    return catalogue()[f"term.{type(value).__name__}.{value.value}"][lang]


@dataclass(frozen=True)
class ErrorText:
    """An expected error in words: what happened, why, and what to do now."""

    what: str
    why: str
    do: str


def error_text(error: KnownError, lang: Language) -> ErrorText:
    """The words for ``error`` from the texts ``error.<code>.what``, ``.why`` and ``.do``.

    A parameter that has words in both languages (anything with ``of(lang)``) appears in ``lang``.
    """
    params = {key: value.of(lang) if hasattr(value, "of") else value for key, value in error.params.items()}
    return ErrorText(*(text(f"error.{error.code}.{part}", lang, **params) for part in ("what", "why", "do")))
