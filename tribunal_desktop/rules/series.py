"""Series of cases (系列案): what belongs together, and what a series needs (法发〔2020〕26号第7条)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.identity import normalise_name, normalise_number

WINDOW_DAYS = "series.window_days"
"""The figure: within how many days cases may be a series."""
_BASIS = "法发〔2020〕26号第7条"


@dataclass(frozen=True)
class Defendant:
    """A defendant as far as telling series apart needs one."""

    name: str
    id_number: str = ""


def same_defendant(one: Defendant, other: Defendant) -> bool:
    """The same number; or one name in any writing, unless two numbers tell them apart."""
    ours, theirs = normalise_number(one.id_number), normalise_number(other.id_number)
    if ours and theirs:
        return ours == theirs
    return normalise_name(one.name) == normalise_name(other.name)


def near_in_time(one: date, other: date, days: int) -> bool:
    """Received within ``days`` of each other."""
    return abs((one - other).days) <= days


@dataclass(frozen=True)
class NewSeries:
    """A series as typed: the members besides the case it is begun from, by id."""

    name: str
    why: str
    dispute_ids: tuple[str, ...]


def check_series(new: NewSeries) -> tuple[Finding, ...]:
    """Name, reason, members."""
    return tuple(_series(new))


def _series(new: NewSeries) -> Iterator[Finding]:
    if not new.name.strip():
        yield Finding("series_name_missing", "name", Severity.BLOCK)
    if not new.why.strip():
        yield Finding("series_why_missing", "why", Severity.BLOCK, basis=_BASIS)
    if not new.dispute_ids:
        yield Finding("series_members_missing", "members", Severity.BLOCK)


def check_reason(words: str, code: str, field: str) -> tuple[Finding, ...]:
    """A decision that departs from the rule says why."""
    return () if words.strip() else (Finding(code, field, Severity.BLOCK, basis=_BASIS),)


def bound_to(judges: Sequence[str], wanted: str) -> bool:
    """Whether a case of a series may not go to ``wanted``: the others have a judge, who is somebody else."""
    return bool(judges) and wanted not in judges
