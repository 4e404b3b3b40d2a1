"""What a check has to say about one field."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from dataclasses import dataclass
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

    @property
    def key(self) -> str:
        """What names this question when a person answers it: the same remark at the same field."""
        return f"{self.code}@{self.field}"


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stop saving."""
    return tuple(finding for finding in findings if finding.severity is Severity.BLOCK)


def unanswered(findings: Iterable[Finding], answered: Collection[str]) -> tuple[Finding, ...]:
    """The questions no person has answered yet; ``answered`` holds the ``key`` of those that were."""
    return tuple(finding for finding in findings if finding.severity is Severity.ASK and finding.key not in answered)


def wording(finding: Finding, lang: texts.Language) -> str:
    """The finding in plain words; enum values and table names in its parameters appear in ``lang``."""
    params = {key: _spoken(value, lang) for key, value in finding.params.items()}
    return texts.text(f"finding.{finding.code}", lang, **params)


def _spoken(value: object, lang: texts.Language) -> object:
    if isinstance(value, StrEnum):
        return texts.term(value, lang)
    if isinstance(value, Name):
        return value.of(lang)
    if isinstance(value, tuple):
        return ("、" if lang == "zh" else ", ").join(str(_spoken(part, lang)) for part in value)
    return value
