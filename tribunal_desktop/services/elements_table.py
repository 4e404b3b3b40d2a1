"""The element sheets the product ships: every version of each, read once from ``resources/elements``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.element_sheets import ElementSheet, read_element_sheet
from tribunal_desktop.services.reference import Reference


@cache
def element_sheets() -> tuple[ElementSheet, ...]:
    """Every sheet in every version; raises ``ValueError`` when a file is wrong or a version is given twice."""
    sheets = tuple(_read_all())
    if len({(sheet.key, sheet.version) for sheet in sheets}) < len(sheets):
        raise ValueError("a version of an element sheet is given twice")
    return sheets


def sheets_in_force(on: date) -> tuple[ElementSheet, ...]:
    """The sheets one may choose on this day."""
    return tuple(sheet for sheet in element_sheets() if sheet.in_force(on))


def kept_sheet(key: str, version: str) -> ElementSheet:
    """The version answers were given on; raises ``KnownError("element_sheet_unknown")``."""
    for sheet in element_sheets():
        if (sheet.key, sheet.version) == (key, version):
            return sheet
    raise KnownError("element_sheet_unknown", sheet=key, version=version)


def sheet_in_force(key: str, on: date) -> ElementSheet:
    """The version to begin with; raises ``KnownError("element_sheet_unknown")``."""
    for sheet in sheets_in_force(on):
        if sheet.key == key:
            return sheet
    raise KnownError("element_sheet_unknown", sheet=key, version="")


def sheet_for_cause(reference: Reference, code: str | None, version: str | None, on: date) -> ElementSheet | None:
    """The sheet that serves a cause: its own, else that of the nearest heading above it."""
    cause = reference.cause(code or "", version or "")
    if cause is None:
        return None
    for step in reversed(reference.cause_path(cause)):
        for sheet in sheets_in_force(on):
            if (step.version, step.code) in sheet.causes:
                return sheet
    return None


def _read_all() -> Iterator[ElementSheet]:
    for file in sorted(resources.path("elements").glob("*.toml")):
        yield read_element_sheet(resources.toml("elements", file.name))
