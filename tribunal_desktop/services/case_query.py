"""What a reader can ask of the list of disputes, and the same as text for saved filters and links."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

UNSET = "-"
"""Value of a facet for disputes that have none: no procedure yet, nobody assigned."""


class CaseFilter(StrEnum):
    """The filters above the list (筛选)."""

    OPEN = "open"
    RECEIVED = "received"
    FILED = "filed"
    MEDIATION = "mediation"
    TRIAL = "trial"
    CIRCUIT = "circuit"
    CLOSED = "closed"
    ALL = "all"


class CaseOrder(StrEnum):
    """What the list can be sorted by (排序)."""

    RECEIVED = "received"
    NUMBER = "number"
    PARTIES = "parties"
    CAUSE = "cause"
    AMOUNT = "amount"
    VILLAGE = "village"
    HANDLER = "handler"
    STAGE = "stage"
    DUE = "due"
    EVENT = "event"


class Facet(StrEnum):
    """What the list can be narrowed by, each with its counts (分面)."""

    HANDLER = "handler"
    CAUSE = "cause"
    VILLAGE = "village"
    PROCEDURE = "procedure"
    CHANNEL = "channel"
    YEAR = "year"
    DUE = "due"
    MARK = "mark"
    GREEN = "green"


class DueState(StrEnum):
    """How the limit that ends first stands (期限状态)."""

    OVERDUE = "overdue"
    WEEK = "week"
    LATER = "later"
    NONE = "none"


class GreenState(StrEnum):
    """Whether a dispute goes first (绿色通道)."""

    FIRST = "first"
    USUAL = "usual"


class SpanKind(StrEnum):
    """Which day has to lie within a span (日期口径)."""

    RECEIVED = "received"
    FILED = "filed"
    CLOSED = "closed"


@dataclass(frozen=True)
class Span:
    """From ``first`` to ``last``, both included."""

    kind: SpanKind
    first: date
    last: date


@dataclass(frozen=True)
class CaseQuery:
    """What the reader asked to see; a facet is None when it does not narrow, ``UNSET`` for disputes without it."""

    filter: CaseFilter = CaseFilter.OPEN
    text: str = ""
    handler_id: str | None = None
    cause_code: str | None = None
    village_id: str | None = None
    procedure: str | None = None
    channel: str | None = None
    year: str | None = None
    due: str | None = None
    mark: str | None = None
    green: str | None = None
    outcome: str | None = None
    township: str | None = None
    """Of all villages of a township."""
    quiet_days: int | None = None
    """Only disputes in which nothing was written for at least so many days."""
    span: Span | None = None
    order: CaseOrder = CaseOrder.RECEIVED
    descending: bool = True

    def facet(self, facet: Facet) -> str | None:
        """What ``facet`` is narrowed to."""
        value: str | None = getattr(self, FACET_FIELDS[facet])
        return value

    def narrow(self, facet: Facet, value: str | None) -> CaseQuery:
        """The same question with ``facet`` narrowed to ``value``, or no longer narrowed."""
        changed: dict[str, Any] = {FACET_FIELDS[facet]: value}
        return replace(self, **changed)

    @property
    def narrowed(self) -> bool:
        """Whether anything beside the filter above the list narrows it."""
        typed = self.text or self.outcome or self.township or self.quiet_days or self.span
        return bool(typed or any(self.facet(each) for each in Facet))


FACET_FIELDS = {
    Facet.HANDLER: "handler_id",
    Facet.CAUSE: "cause_code",
    Facet.VILLAGE: "village_id",
    **{
        facet: facet.value for facet in (Facet.PROCEDURE, Facet.CHANNEL, Facet.YEAR, Facet.DUE, Facet.MARK, Facet.GREEN)
    },
}


def to_text(query: CaseQuery) -> str:
    """The query as JSON, without what says nothing."""
    said = {each.name: getattr(query, each.name) for each in fields(query)}
    said = {name: value for name, value in said.items() if value != getattr(_PLAIN, name)}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, default=_as_json)


def from_text(text: str) -> CaseQuery:
    """What ``to_text`` wrote; unknown parts of a later version are left out, damaged text gives the plain list."""
    try:
        said = json.loads(text)
        known = {name: said[name] for name in said if name in _READ}
        return CaseQuery(**{name: _READ[name](value) for name, value in known.items()})
    except (ValueError, TypeError, KeyError):
        return _PLAIN


def _as_json(value: Any) -> Any:
    return [value.kind, value.first.isoformat(), value.last.isoformat()]


def _span(said: Any) -> Span:
    kind, first, last = said
    return Span(SpanKind(kind), date.fromisoformat(first), date.fromisoformat(last))


_PLAIN = CaseQuery()
_READ: dict[str, Any] = {
    **dict.fromkeys((each.name for each in fields(CaseQuery)), str),
    "filter": CaseFilter,
    "order": CaseOrder,
    "descending": bool,
    "quiet_days": int,
    "span": _span,
}
