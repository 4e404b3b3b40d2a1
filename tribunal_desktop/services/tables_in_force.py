"""Team templates, staffing, training hours, score sheets as they hold on a day: the tribunal's own over the shipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import OwnTable
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.teams import Seat, TeamTemplate
from tribunal_desktop.rules.terms import GradeLadder, MemberKind, OwnTableKind, ReserveRole
from tribunal_desktop.rules.volunteers import ScoreItem, ScoreSheet, sheet_of
from tribunal_desktop.services.own_table_reading import rows_of, rows_on, version_on
from tribunal_desktop.services.own_table_specs import KEY, Rows
from tribunal_desktop.services.roster_columns import Values
from tribunal_desktop.services.teams_table import StaffingTable, shipped_templates, staffing_table
from tribunal_desktop.services.volunteer_table import shipped_sheets


def templates_on(session: Session, day: date) -> dict[str, TeamTemplate]:
    """The templates a new team may have on ``day``, by key."""
    version = version_on(session, OwnTableKind.TEAM_TEMPLATES, day)
    if version is None or not version.table_rows:
        return shipped_templates()
    return _templates(rows_of(OwnTableKind.TEAM_TEMPLATES, version), version.basis)


def known_templates(session: Session, day: date) -> dict[str, TeamTemplate]:
    """Those of ``day``, and every earlier one that a team may still have."""
    query = select(OwnTable).where(OwnTable.table_kind == OwnTableKind.TEAM_TEMPLATES, OwnTable.table_rows != "")
    found = dict(shipped_templates())
    for version in session.scalars(query.order_by(OwnTable.from_on, OwnTable.id)):
        found |= _templates(rows_of(OwnTableKind.TEAM_TEMPLATES, version), version.basis)
    return found | templates_on(session, day)


def staffing_on(session: Session, day: date) -> StaffingTable:
    """Least staffing, rotation and grades of ``day``; the other figures are the shipped ones."""
    least = version_on(session, OwnTableKind.LEAST_STAFF, day)
    own = least is not None and bool(least.table_rows)
    grades = rows_on(session, OwnTableKind.GRADES, day)
    shipped = staffing_table()
    return replace(
        shipped,
        least={row["kind"]: row["count"] for row in rows_of(OwnTableKind.LEAST_STAFF, least)},
        least_basis=least.basis if least is not None and own else shipped.least_basis,
        rotation_years={row["post"]: row["years"] for row in rows_on(session, OwnTableKind.ROTATION, day)},
        grades={
            ladder.value: tuple(row["name"] for row in grades if row["ladder"] is ladder) for ladder in GradeLadder
        },
    )


def reserve_names(session: Session, day: date) -> Mapping[ReserveRole, str]:
    """The reserve duties on offer on ``day``, with the tribunal's own word for each; empty where it has none."""
    return {row["role"]: row["own"] or "" for row in rows_on(session, OwnTableKind.RESERVE, day)}


def hours_in(session: Session, year: int) -> dict[MemberKind, int]:
    """Hours of training asked of each roster in a year: what holds at its end."""
    rows = rows_on(session, OwnTableKind.TRAINING, date(year, 12, 31))
    return {row["kind"]: row["hours"] for row in rows}


def sheet_for(session: Session, month: date, version: str = "") -> ScoreSheet:
    """The score sheet a month was marked by; of a month that is not marked the one that holds on its first day."""
    low = rows_on(session, OwnTableKind.SCORE_LOW, month)[0]["low"]
    own = session.get(OwnTable, version) if version else version_on(session, OwnTableKind.SCORE_SHEET, month)
    if own is not None and own.table_rows:
        rows = rows_of(OwnTableKind.SCORE_SHEET, own)
        return ScoreSheet(own.id, own.from_on, low, tuple(map(_item, rows)))
    sheets = shipped_sheets()
    kept = next((sheet for sheet in sheets if sheet.version == version), sheet_of(sheets, month))
    return replace(kept, low=low)


def _templates(rows: Rows, basis: str) -> dict[str, TeamTemplate]:
    """Rows with one key are the seats of one team."""
    found: dict[str, TeamTemplate] = {}
    for row in rows:
        seat = Seat(tuple(row["roles"]), row["count"])
        before = found.get(row[KEY])
        seats = (*before.seats, seat) if before else (seat,)
        found[row[KEY]] = TeamTemplate(row[KEY], Name(row["zh"], row["en"] or row["zh"]), seats, basis)
    return found


def _item(row: Values) -> ScoreItem:
    tasks = tuple(each.value for each in row["tasks"] or ())
    return ScoreItem(row[KEY], Name(row["zh"], row["en"] or row["zh"]), row["most"], tasks)
