"""Reads the element sheet of a dispute from the store and compares both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, DisputeSheet, ElementPoint, ElementSeries, PartyElement
from tribunal_desktop.rules.element_sheets import ElementSheet
from tribunal_desktop.rules.elements import ComparedElement, ElementAnswer, MarkedPoint, Sides, compare_sheet
from tribunal_desktop.rules.terms import ElementSide
from tribunal_desktop.services.element_views import ElementsView, PointRow, SheetChoice, StoredAnswer
from tribunal_desktop.services.elements_table import kept_sheet, sheet_for_cause, sheets_in_force
from tribunal_desktop.services.reference import Reference

StoredSides = Mapping[ElementSide, StoredAnswer]


def dispute_of(session: Session, dispute_id: str) -> Dispute:
    """The dispute; raises ``KnownError("dispute_unknown")``."""
    dispute = session.get(Dispute, dispute_id)
    if dispute is None:
        raise KnownError("dispute_unknown")
    return dispute


def sheet_row(session: Session, dispute_id: str) -> DisputeSheet | None:
    """The sheet in use."""
    return session.scalar(select(DisputeSheet).where(DisputeSheet.dispute_id == dispute_id, DisputeSheet.in_use))


def definition(row: DisputeSheet) -> ElementSheet:
    """The questions of a dispute's sheet, in the version the answers were given on."""
    return kept_sheet(row.sheet_key, row.sheet_version)


def read_view(session: Session, reference: Reference, dispute_id: str, today: date) -> ElementsView:
    """Everything the section shows; raises ``dispute_unknown``."""
    dispute = dispute_of(session, dispute_id)
    row = sheet_row(session, dispute_id)
    matching = sheet_for_cause(reference, dispute.cause_code, dispute.cause_version, today)
    return ElementsView(
        dispute_id=dispute_id,
        closed=dispute.closed_on is not None,
        cause=reference.cause_name(dispute.cause_code, dispute.cause_version),
        sheet=definition(row) if row else None,
        matching=_choice(matching) if matching else None,
        choices=tuple(_choice(sheet) for sheet in sheets_in_force(today)),
        wrong_cause=row is not None and _wrong_cause(row, dispute, matching),
        points=read_points(session, row) if row else (),
    )


def read_points(session: Session, row: DisputeSheet) -> tuple[PointRow, ...]:
    """Every element of the sheet in its order, compared."""
    sheet = definition(row)
    stored = read_answers(session, row)
    decided = {point.element_id: point for point in _decided(session, row)}
    marks = {
        element_id: MarkedPoint(point.decided, point.answers_digest)
        for element_id, point in decided.items()
        if point.decided is not None
    }
    compared = compare_sheet(sheet, {element_id: plain_sides(sides) for element_id, sides in stored.items()}, marks)
    groups = {element.id: group.name for group in sheet.groups for element in group.elements}
    return tuple(
        PointRow(
            element=each.element,
            group=groups[each.element.id],
            standing=each.standing,
            by_rule=each.by_rule,
            marked=each.marked,
            outdated_mark=each.outdated_mark,
            note=point.decided_note if (point := decided.get(each.element.id)) else "",
            found=point.found if point else "",
            sides=stored.get(each.element.id, {}),
        )
        for each in compared
    )


def read_answers(session: Session, row: DisputeSheet) -> Mapping[str, StoredSides]:
    """Both sides' answers by element."""
    numbers = _numbers_of_origin(session, row)
    stored: dict[str, dict[ElementSide, StoredAnswer]] = defaultdict(dict)
    for kept in session.scalars(select(PartyElement).where(PartyElement.sheet_id == row.id)):
        origin = numbers.get(kept.series_id or "", "")
        stored[kept.element_id][kept.side] = StoredAnswer(answer_of(kept), kept.source, origin)
    return stored


def answer_of(kept: PartyElement) -> ElementAnswer:
    """The answer without how it came here."""
    return ElementAnswer(kept.stance, kept.value, kept.words, kept.evidence)


def plain_sides(sides: StoredSides) -> Sides:
    """The answers alone, as rules compare them."""
    return {side: stored.answer for side, stored in sides.items()}


def compared_only(points: Iterable[PointRow]) -> tuple[ComparedElement, ...]:
    """The outcome of the comparison without the answers."""
    return tuple(
        ComparedElement(point.element, point.standing, point.by_rule, point.marked, point.outdated_mark)
        for point in points
    )


def _decided(session: Session, row: DisputeSheet) -> Iterable[ElementPoint]:
    return session.scalars(select(ElementPoint).where(ElementPoint.sheet_id == row.id))


def _numbers_of_origin(session: Session, row: DisputeSheet) -> dict[str, str]:
    origins = (
        select(ElementSeries.id, Dispute.number)
        .join(Dispute, Dispute.id == ElementSeries.dispute_id)
        .join(PartyElement, PartyElement.series_id == ElementSeries.id)
        .where(PartyElement.sheet_id == row.id)
        .distinct()
    )
    return {series_id: number for series_id, number in session.execute(origins)}


def _wrong_cause(row: DisputeSheet, dispute: Dispute, matching: ElementSheet | None) -> bool:
    """True when a person has not confirmed the sheet for the cause as it is now, and that cause has another."""
    confirmed = (row.cause_code, row.cause_version) == (dispute.cause_code, dispute.cause_version)
    return not confirmed and (matching is None or matching.key != row.sheet_key)


def _choice(sheet: ElementSheet) -> SheetChoice:
    return SheetChoice(sheet.key, sheet.name, len(sheet.elements))
