"""Chooses the practice disputes whose files show each section of the case file at its fullest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tribunal_desktop.services.case_query import CaseFilter, CaseQuery
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.pages.case_file.base_sections import SECTIONS

LOOKED_AT = 150
AFTER_CLOSING = ("review", "performance", "dossier")


def fullest(services: Services) -> Mapping[str, str]:
    """The dispute to show each section with, by the section's key."""
    open_ones = _numbers(services, CaseFilter.TRIAL)
    closed = _numbers(services, CaseFilter.CLOSED)
    return {
        section.key: _best(open_ones if section.key not in AFTER_CLOSING else closed, section.key)
        for section in SECTIONS
    }


def _numbers(services: Services, wanted: CaseFilter) -> Sequence[tuple[str, Mapping[str, int]]]:
    rows = services.cases.page(CaseQuery(filter=wanted)).rows[:LOOKED_AT]
    return [(row.id, _marks(services, row.id)) for row in rows]


def _marks(services: Services, dispute_id: str) -> Mapping[str, int]:
    found = {section.key: section.mark(services, dispute_id) for section in SECTIONS}
    return {key: mark.count for key, mark in found.items() if mark is not None and mark.count}


def _best(disputes: Sequence[tuple[str, Mapping[str, int]]], key: str) -> str:
    """One with a number at the section itself, and of those the one with most sections in use."""
    return max(disputes, key=lambda found: (key in found[1], len(found[1])))[0]
