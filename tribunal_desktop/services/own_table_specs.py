"""The tables a tribunal may set for itself (本庭标准): their columns, their shipped rows, what is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import (
    CountedWork,
    GradeLadder,
    MemberKind,
    OwnTableKind,
    Post,
    ReserveRole,
    StaffKind,
    TeamRole,
)
from tribunal_desktop.services.roster_columns import CellKind, RosterColumn, Values
from tribunal_desktop.services.teams_table import shipped_hours, shipped_templates, staffing_table
from tribunal_desktop.services.volunteer_table import shipped_sheets
from tribunal_desktop.texts import term

FULL_MARKS = 100
MOST_YEARS = 40
MOST_PEOPLE = 99
MOST_HOURS = 1000
KEY = "key"
"""Names a row inside the program; kept when the words change, made up for a new row, never shown."""

Rows = Sequence[Values]


@dataclass(frozen=True)
class RowFinding:
    """What stands against a row of a table; ``row`` counts from 1, 0 for the table as a whole."""

    row: int
    finding: Finding


@dataclass(frozen=True)
class TableSpec:
    """A table: its columns, the rows the product ships, and whether rows may come and go."""

    kind: OwnTableKind
    columns: tuple[RosterColumn, ...]
    shipped: Callable[[], Rows]
    check: Callable[[Rows], Iterable[RowFinding]]
    fixed: bool = False
    keyed: bool = False


def _years(rows: Rows) -> Iterator[RowFinding]:
    yield from _between(rows, "years", 1, MOST_YEARS)
    yield from _once(rows, "post")


def _people(rows: Rows) -> Iterator[RowFinding]:
    yield from _between(rows, "count", 0, MOST_PEOPLE)


def _hours(rows: Rows) -> Iterator[RowFinding]:
    yield from _between(rows, "hours", 0, MOST_HOURS)


def _low(rows: Rows) -> Iterator[RowFinding]:
    yield from _between(rows, "low", 1, FULL_MARKS)


def _templates(rows: Rows) -> Iterator[RowFinding]:
    yield from _between(rows, "count", 1, MOST_PEOPLE)


def _grades(rows: Rows) -> Iterator[RowFinding]:
    seen = set()
    for place, row in enumerate(rows, 1):
        each = (row.get("ladder"), row.get("name"))
        if each in seen:
            yield RowFinding(place, Finding("own_table_twice", "name", Severity.BLOCK, {"said": str(row.get("name"))}))
        seen.add(each)
    for ladder in GradeLadder:
        if not any(row.get("ladder") is ladder for row in rows):
            yield RowFinding(0, Finding("own_table_ladder_empty", "ladder", Severity.BLOCK, {"ladder": ladder}))


def _reserve(rows: Rows) -> Iterator[RowFinding]:
    yield from _once(rows, "role")


def _score(rows: Rows) -> Iterator[RowFinding]:
    total = sum(row.get("most") or 0 for row in rows)
    if total != FULL_MARKS:
        yield RowFinding(0, Finding("own_table_not_full", "most", Severity.BLOCK, {"total": total, "full": FULL_MARKS}))


def _between(rows: Rows, key: str, least: int, most: int) -> Iterator[RowFinding]:
    for place, row in enumerate(rows, 1):
        number = row.get(key)
        if number is not None and not least <= number <= most:
            params: dict[str, object] = {"least": least, "most": most}
            yield RowFinding(place, Finding("own_table_number", key, Severity.BLOCK, params))


def _once(rows: Rows, key: str) -> Iterator[RowFinding]:
    seen = set()
    for place, row in enumerate(rows, 1):
        if row.get(key) is not None and row[key] in seen:
            yield RowFinding(place, Finding("own_table_twice", key, Severity.BLOCK, {"said": term(row[key], "zh")}))
        seen.add(row.get(key))


def _shipped_templates() -> Rows:
    return [
        {KEY: each.key, "zh": each.name.zh, "en": each.name.en, "roles": seat.roles, "count": seat.count}
        for each in shipped_templates().values()
        for seat in each.seats
    ]


def _shipped_score() -> Rows:
    return [
        {
            KEY: item.id,
            "zh": item.name.zh,
            "en": item.name.en,
            "most": item.most,
            "tasks": tuple(map(CountedWork, item.tasks)),
        }
        for item in shipped_sheets()[-1].items
    ]


def _term(key: str, title: Name, terms: type, required: bool = True) -> RosterColumn:
    return RosterColumn(key, title, CellKind.TERM, terms, required)


def _number(key: str, title: Name) -> RosterColumn:
    return RosterColumn(key, title, CellKind.COUNT, required=True)


_SPECS = (
    TableSpec(
        OwnTableKind.TEAM_TEMPLATES,
        (
            RosterColumn("zh", Name("模板名称", "Name in Chinese"), required=True),
            RosterColumn("en", Name("英文名称", "Name in English")),
            RosterColumn("roles", Name("岗位（任一即可）", "Roles, any of"), CellKind.TERMS, TeamRole, True),
            _number("count", Name("最少人数", "At least")),
        ),
        _shipped_templates,
        _templates,
        keyed=True,
    ),
    TableSpec(
        OwnTableKind.LEAST_STAFF,
        (_term("kind", Name("人员类别", "Who"), StaffKind), _number("count", Name("最少人数", "At least"))),
        lambda: [{"kind": kind, "count": staffing_table().least[kind]} for kind in StaffKind],
        _people,
        fixed=True,
    ),
    TableSpec(
        OwnTableKind.ROTATION,
        (_term("post", Name("岗位", "Post"), Post), _number("years", Name("轮岗年限（年）", "Years"))),
        lambda: [{"post": post, "years": years} for post, years in staffing_table().rotation_years.items()],
        _years,
    ),
    TableSpec(
        OwnTableKind.GRADES,
        (
            _term("ladder", Name("序列", "Ladder"), GradeLadder),
            RosterColumn("name", Name("等级（由低到高）", "Grade, lowest first"), required=True),
        ),
        lambda: [
            {"ladder": ladder, "name": name} for ladder in GradeLadder for name in staffing_table().grades[ladder]
        ],
        _grades,
    ),
    TableSpec(
        OwnTableKind.RESERVE,
        (
            _term("role", Name("后备岗位", "Reserve duty"), ReserveRole),
            RosterColumn("own", Name("本庭叫法", "What the tribunal calls it")),
        ),
        lambda: [{"role": role, "own": None} for role in ReserveRole],
        _reserve,
    ),
    TableSpec(
        OwnTableKind.SCORE_SHEET,
        (
            RosterColumn("zh", Name("评分项目", "Item in Chinese"), required=True),
            RosterColumn("en", Name("英文", "Item in English")),
            _number("most", Name("满分", "Most")),
            RosterColumn("tasks", Name("对照计数事项", "Counted beside it"), CellKind.TERMS, CountedWork),
        ),
        _shipped_score,
        _score,
        keyed=True,
    ),
    TableSpec(
        OwnTableKind.SCORE_LOW,
        (_number("low", Name("低分线", "A low month is below")),),
        lambda: [{"low": shipped_sheets()[-1].low}],
        _low,
        fixed=True,
    ),
    TableSpec(
        OwnTableKind.TRAINING,
        (_term("kind", Name("名册", "Roster"), MemberKind), _number("hours", Name("年学时", "Hours a year"))),
        lambda: [{"kind": kind, "hours": hours} for kind, hours in shipped_hours().items()],
        _hours,
        fixed=True,
    ),
)

TABLE_SPECS: dict[OwnTableKind, TableSpec] = {spec.kind: spec for spec in _SPECS}
"""Every table by its kind, in the order they are offered."""
