"""The score sheets the product ships, and the facts expected of a contract (resources/rules/volunteer_score.toml)."""

from __future__ import annotations

from datetime import date
from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.volunteers import ScoreItem, ScoreSheet, TermsLimits


@cache
def shipped_sheets() -> tuple[ScoreSheet, ...]:
    """Every version, the oldest first; only a file is read, so any thread may ask."""
    sheets = [
        ScoreSheet(
            row["version"],
            date.fromisoformat(row["since"]),
            row["low"],
            tuple(
                ScoreItem(item["id"], Name(item["zh"], item["en"]), item["most"], tuple(item["tasks"]))
                for item in row["items"]
            ),
        )
        for row in resources.toml("rules", "volunteer_score.toml")["sheet"]
    ]
    return tuple(sorted(sheets, key=lambda sheet: sheet.since))


@cache
def terms_limits() -> TermsLimits:
    """Between what pay is expected to lie, and what long service is."""
    row = resources.toml("rules", "volunteer_score.toml")["terms"]
    return TermsLimits(row["pay_least"], row["pay_most"], row["long_service_years"])
