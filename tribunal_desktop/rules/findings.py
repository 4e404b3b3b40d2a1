"""What a check has to say about one field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


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
    params: dict[str, object] = field(default_factory=dict)
    basis: str = ""


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stop saving."""
    return tuple(finding for finding in findings if finding.severity is Severity.BLOCK)
