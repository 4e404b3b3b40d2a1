"""Violence screen before a family mediation (家庭暴力筛查; PML 25; Anti-Domestic-Violence Law 28)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name

_PROTECTION = "反家庭暴力法第23条、第28条"


@dataclass(frozen=True)
class SafetyQuestion:
    """One question; ``urgent`` when a yes means danger now."""

    code: str
    words: Name
    urgent: bool


@dataclass(frozen=True)
class Screened:
    """What one party said; ``asked_apart`` when the other side did not hear it."""

    party: str
    said_yes: frozenset[str]
    asked_apart: bool


def screen_findings(
    parties: Sequence[str], screened: Sequence[Screened], questions: Sequence[SafetyQuestion]
) -> tuple[Finding, ...]:
    """What is left to ask and what the answers ask for, most pressing first."""
    return tuple(_findings(parties, screened, questions))


def _findings(
    parties: Sequence[str], screened: Sequence[Screened], questions: Sequence[SafetyQuestion]
) -> Iterator[Finding]:
    urgent = {question.code for question in questions if question.urgent}
    for each in screened:
        who: dict[str, object] = {"party": each.party}
        if each.said_yes & urgent:
            yield Finding("screen_danger_now", "screen", Severity.ASK, who, f"人民调解法第25条；{_PROTECTION}")
        elif each.said_yes:
            yield Finding("screen_violence_said", "screen", Severity.ASK, who, _PROTECTION)
        if not each.asked_apart:
            yield Finding("screen_not_apart", "screen", Severity.NOTE, who)
    asked = {each.party for each in screened}
    left = tuple(party for party in parties if party not in asked)
    if left:
        yield Finding("screen_not_asked", "screen", Severity.NOTE, {"parties": left})
