"""Element sheets (要素表): what a tribunal asks both sides in one kind of case, read from a data file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ElementKind, ElementSide

YES, NO = "yes", "no"
_COLUMN_KINDS = frozenset({ElementKind.AMOUNT, ElementKind.NUMBER, ElementKind.DATE, ElementKind.TEXT})
_MOSTLY_SINGLE = (ElementKind.AMOUNT, ElementKind.ROWS)
_SIDES = {
    "both": frozenset(ElementSide),
    "claimant": frozenset({ElementSide.CLAIMANT}),
    "respondent": frozenset({ElementSide.RESPONDENT}),
}


@dataclass(frozen=True)
class Option:
    """One answer of a choice."""

    id: str
    name: Name


@dataclass(frozen=True)
class RowColumn:
    """One column of a table of rows, such as the repayments."""

    id: str
    kind: ElementKind
    name: Name


@dataclass(frozen=True)
class Element:
    """One question (要素)."""

    id: str
    kind: ElementKind
    ask: Name
    sides: frozenset[ElementSide]
    evidence: bool
    """The side that relies on it has to show proof."""
    help: Name | None
    unit: Name | None
    options: tuple[Option, ...]
    columns: tuple[RowColumn, ...]
    single: bool
    """Differs from case to case of a series; sums and tables do unless the file says otherwise."""
    status: bool
    """A fact on personal status, which the sides cannot settle by admitting it."""
    issue_if: str
    """The answer that by itself makes an issue for the hearing, such as a defence that is raised."""

    def asks(self, side: ElementSide) -> bool:
        """Whether ``side`` is asked."""
        return side in self.sides

    @property
    def compared(self) -> bool:
        """Both sides are asked, so that their answers can agree or not."""
        return len(self.sides) > 1


@dataclass(frozen=True)
class ElementGroup:
    """Elements that belong together on the sheet."""

    id: str
    name: Name
    elements: tuple[Element, ...]


@dataclass(frozen=True)
class ElementSheet:
    """One version of the sheet of one kind of case."""

    key: str
    version: str
    name: Name
    valid_from: date
    valid_to: date | None
    official: bool
    """False: the product's own wording after the usual practice, a sample."""
    basis: tuple[str, ...]
    causes: frozenset[tuple[str, str]]
    """Code and list version of the causes it serves, with everything below them."""
    groups: tuple[ElementGroup, ...]

    @property
    def elements(self) -> tuple[Element, ...]:
        """All elements in their order."""
        return tuple(element for group in self.groups for element in group.elements)

    def element(self, element_id: str) -> Element | None:
        """An element by its id."""
        return next((element for element in self.elements if element.id == element_id), None)

    def asked(self, side: ElementSide) -> tuple[Element, ...]:
        """The elements ``side`` is asked."""
        return tuple(element for element in self.elements if element.asks(side))

    def in_force(self, on: date) -> bool:
        """Whether the sheet is used for cases of this day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


def read_element_sheet(raw: Mapping[str, Any]) -> ElementSheet:
    """The sheet of a parsed data file; ``ValueError`` says what is wrong with the file."""
    sheet = ElementSheet(
        key=raw["key"],
        version=raw["version"],
        name=_name(raw["name"]),
        valid_from=raw["valid_from"],
        valid_to=raw.get("valid_to"),
        official=raw["official"],
        basis=tuple(raw["basis"]),
        causes=frozenset((row["version"], code) for row in raw["causes"] for code in row["codes"]),
        groups=tuple(_group(group) for group in raw["group"]),
    )
    _require_distinct(sheet.key, (element.id for element in sheet.elements))
    if not sheet.basis or not sheet.causes:
        raise ValueError(f"sheet {sheet.key} names no basis or no cause")
    return sheet


def _group(raw: Mapping[str, Any]) -> ElementGroup:
    return ElementGroup(raw["id"], _name(raw["name"]), tuple(_element(element) for element in raw["element"]))


def _element(raw: Mapping[str, Any]) -> Element:
    element = Element(
        id=raw["id"],
        kind=ElementKind(raw["kind"]),
        ask=_name(raw["ask"]),
        sides=_SIDES[raw["side"]],
        evidence=raw.get("evidence", False),
        help=_name(raw["help"]) if "help" in raw else None,
        unit=_name(raw["unit"]) if "unit" in raw else None,
        options=tuple(Option(option["id"], _name(option)) for option in raw.get("options", ())),
        columns=tuple(_column(column) for column in raw.get("columns", ())),
        single=raw.get("single", raw["kind"] in _MOSTLY_SINGLE),
        status=raw.get("status", False),
        issue_if=raw.get("issue_if", ""),
    )
    _require_parts(element)
    return element


def _column(raw: Mapping[str, Any]) -> RowColumn:
    return RowColumn(raw["id"], ElementKind(raw["kind"]), _name(raw))


def _name(raw: Mapping[str, str]) -> Name:
    name = Name(raw["zh"].strip(), raw["en"].strip())
    if not name.zh or not name.en:
        raise ValueError(f"{name} lacks a language")
    return name


def _require_parts(element: Element) -> None:
    """A choice has options, a table columns, and nothing else has."""
    if bool(element.options) != (element.kind is ElementKind.CHOICE):
        raise ValueError(f"element {element.id}: options belong to a choice")
    if bool(element.columns) != (element.kind is ElementKind.ROWS):
        raise ValueError(f"element {element.id}: columns belong to a table")
    if not {column.kind for column in element.columns} <= _COLUMN_KINDS:
        raise ValueError(f"element {element.id}: a column cannot be a question of its own")
    if element.issue_if and element.issue_if not in possible_answers(element):
        raise ValueError(f"element {element.id}: {element.issue_if} is no answer to it")
    _require_distinct(element.id, (option.id for option in element.options))
    _require_distinct(element.id, (column.id for column in element.columns))


def possible_answers(element: Element) -> tuple[str, ...]:
    """The answers one chooses from; empty where one writes."""
    if element.kind is ElementKind.YES_NO:
        return (YES, NO)
    return tuple(option.id for option in element.options)


def _require_distinct(where: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise ValueError(f"{where}: {each} is given twice")
        seen.add(each)
