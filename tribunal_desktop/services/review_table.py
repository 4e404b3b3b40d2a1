"""The review sheet the product ships (resources/rules/quality_review.toml)."""

from __future__ import annotations

from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.quality_review import ReviewSheet, SheetItem


@cache
def review_sheet() -> ReviewSheet:
    """Read once; only files are read, so any thread may ask."""
    table = resources.toml("rules", "quality_review.toml")
    items = tuple(
        SheetItem(item["id"], Name(group["zh"], group["en"]), Name(item["zh"], item["en"]))
        for group in table["group"]
        for item in group["items"]
    )
    return ReviewSheet(table["version"], items)
