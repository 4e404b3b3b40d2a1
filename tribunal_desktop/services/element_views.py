"""What pages and papers read of the element sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tribunal_desktop.rules.element_sheets import Element, ElementSheet
from tribunal_desktop.rules.elements import NOT_ANSWERED, ElementAnswer
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ElementSide, ElementSource, ElementStanding


@dataclass(frozen=True)
class SheetChoice:
    """A sheet one may choose."""

    key: str
    name: Name
    elements: int


@dataclass(frozen=True)
class StoredAnswer:
    """An answer with how it came here; ``copied_from`` numbers the case of a series it was taken from."""

    answer: ElementAnswer
    source: ElementSource
    copied_from: str = ""


@dataclass(frozen=True)
class PointRow:
    """One element with both sides' answers, where they stand, and what the court made of it."""

    element: Element
    group: Name
    standing: ElementStanding
    by_rule: ElementStanding
    marked: bool
    outdated_mark: bool
    note: str
    found: str
    sides: Mapping[ElementSide, StoredAnswer]

    def answer(self, side: ElementSide) -> ElementAnswer:
        """What ``side`` answered, ``NOT_ANSWERED`` when nothing."""
        stored = self.sides.get(side)
        return stored.answer if stored else NOT_ANSWERED


@dataclass(frozen=True)
class ElementQuestion:
    """An element the hearing still has to ask about, and whom."""

    point: PointRow
    ask: tuple[ElementSide, ...]


@dataclass(frozen=True)
class ElementsView:
    """The element sheet of a dispute; without one the complaint stands as it was written."""

    dispute_id: str
    closed: bool
    cause: Name | None
    sheet: ElementSheet | None
    matching: SheetChoice | None
    """The sheet of the cause."""
    choices: tuple[SheetChoice, ...]
    wrong_cause: bool
    """The cause changed since the sheet was chosen, and another sheet, or none, serves it now."""
    points: tuple[PointRow, ...]

    def answered(self, side: ElementSide) -> int:
        """How many elements ``side`` answered."""
        return sum(point.answer(side).given for point in self.points)

    def asked(self, side: ElementSide) -> int:
        """How many elements ``side`` is asked."""
        return sum(point.element.asks(side) for point in self.points)


@dataclass(frozen=True)
class SeriesCase:
    """A case that may belong to the series: the same cause and a party in the same place."""

    dispute_id: str
    number: str
    parties: str
    shared: str
    answered: int
    other_sheet: bool
    """It uses another sheet and cannot take the answers."""


@dataclass(frozen=True)
class SeriesAnswer:
    """An answer that may be common to the series."""

    element: Element
    side: ElementSide
    answer: ElementAnswer


@dataclass(frozen=True)
class SeriesView:
    """What can be copied from a case, and where to."""

    cases: tuple[SeriesCase, ...]
    answers: tuple[SeriesAnswer, ...]
    shared_sides: tuple[ElementSide, ...]
    """Sides on which all cases have a party in common."""


@dataclass(frozen=True)
class SeriesDone:
    """A series that was filled; ``kept`` answers stood there already and were left alone."""

    id: str
    disputes: int
    answers: int
    kept: int
