"""The rules of service as the product ships them (resources/rules/service.toml)."""

from __future__ import annotations

from functools import cache
from typing import Any

from tribunal_desktop import resources
from tribunal_desktop.rules.service import PaperRule, ServiceRules
from tribunal_desktop.rules.terms import LimitEvent, Procedure, ServedPaper, ServiceWay


@cache
def service_rules() -> ServiceRules:
    """Read once; only files are read, so any thread may ask."""
    table = resources.toml("rules/service.toml")
    return ServiceRules(
        papers={rule.kind: rule for rule in map(_paper, table["paper"])},
        announcement_days=table["announcement_days"],
        announcement_basis=table["announcement_basis"],
        announcement_not_in=tuple(Procedure(name) for name in table["announcement_not_in"]),
        announcement_not_in_basis=table["announcement_not_in_basis"],
        electronic_basis=table["electronic_basis"],
        left_basis=table["left_basis"],
        returned_basis=table["returned_basis"],
    )


def _paper(row: dict[str, Any]) -> PaperRule:
    return PaperRule(
        kind=ServedPaper(row["kind"]),
        on_sent=LimitEvent(row["on_sent"]) if "on_sent" in row else None,
        on_served=LimitEvent(row["on_served"]) if "on_served" in row else None,
        to_all=row.get("to_all", False),
        not_by=tuple(ServiceWay(way) for way in row.get("not_by", ())),
        not_by_basis=row.get("not_by_basis", ""),
    )
