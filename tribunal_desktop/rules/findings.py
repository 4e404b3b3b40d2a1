"""What a check has to say about one field."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tribunal_desktop import texts
from tribunal_desktop.rules.names import Name


class Severity(StrEnum):
    """``BLOCK`` stops saving, ``ASK`` wants an answer from a person, ``NOTE`` only informs."""

    BLOCK = "block"
    ASK = "ask"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One remark of a rule at one field; its words are the text ``finding.<code>``, its law ``basis``."""

    code: str
    field: str
    severity: Severity
    params: dict[str, object] = dataclasses.field(default_factory=dict)
    basis: str = ""
    words: str = ""
    """The words of a paper it is about, so that a preview can point at them."""
    part: str = ""
    """The part of a paper the words stand in (``part.clauses``), where ``field`` is the source they come from."""

    @property
    def key(self) -> str:
        """What names this question when a person answers it: the same remark at the same field about the same words."""
        return f"{self.code}@{self.field}#{self.words}" if self.words else f"{self.code}@{self.field}"


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stop saving."""
    return tuple(finding for finding in findings if finding.severity is Severity.BLOCK)


def unanswered(findings: Iterable[Finding], answered: Collection[str]) -> tuple[Finding, ...]:
    """The questions no person has answered yet; ``answered`` holds the ``key`` of those that were."""
    return tuple(finding for finding in findings if finding.severity is Severity.ASK and finding.key not in answered)


def wording(finding: Finding, lang: texts.Language) -> str:
    """The finding in plain words."""
    return say(f"finding.{finding.code}", lang, finding.params)


def say(text_id: str, lang: texts.Language, params: Mapping[str, object]) -> str:
    """A text whose parameters may be enum values, names of tables, days or lists of them; all appear in ``lang``."""
    return texts.text(text_id, lang, **{key: _spoken(value, lang) for key, value in params.items()})


def _spoken(value: object, lang: texts.Language) -> object:
    if isinstance(value, StrEnum):
        return texts.term(value, lang)
    if isinstance(value, Name):
        return value.of(lang)
    if isinstance(value, tuple):
        return ("、" if lang == "zh" else ", ").join(str(_spoken(part, lang)) for part in value)
    if isinstance(value, datetime):
        return f"{_spoken(value.date(), lang)} {value:%H:%M}"
    if isinstance(value, date) and lang == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return value
