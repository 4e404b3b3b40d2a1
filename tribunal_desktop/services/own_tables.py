"""Use cases of the tribunal's own tables (本庭标准): set from a day on, back to the shipped, with history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import OwnTable, StaffMember, UnitOfWork, VolunteerScore
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import OwnTableKind, Right
from tribunal_desktop.services.own_table_reading import as_json, rows_of, version_on
from tribunal_desktop.services.own_table_specs import KEY, TABLE_SPECS, RowFinding, Rows, TableSpec
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.roster_columns import Known, RosterColumn, Values, read_value, show_value
from tribunal_desktop.texts import Language, text

Cells = Mapping[str, str]
"""A row as typed, by column; ``key`` names the row it was before."""


@dataclass(frozen=True)
class TableVersion:
    """One decision about a table; ``cells`` are its rows as they are shown."""

    id: str
    from_on: date
    shipped: bool
    """Whether it goes back to the table the product ships."""
    basis: str
    made_by: str
    made_at: datetime
    cells: tuple[Cells, ...]
    ahead: bool
    """Not in force yet, so that it may still be taken back."""


@dataclass(frozen=True)
class TableView:
    """A table as it holds today, and how it came to that; the newest decision first."""

    kind: OwnTableKind
    columns: tuple[RosterColumn, ...]
    fixed: bool
    cells: tuple[Cells, ...]
    own: bool
    since: date | None
    basis: str
    history: tuple[TableVersion, ...]


@dataclass(frozen=True)
class NewTable:
    """A table as typed."""

    kind: OwnTableKind
    cells: Sequence[Cells]
    from_on: date | None
    basis: str


class OwnTables:
    """Keeps the tables; every method is one transaction, and writing needs the right to keep teams."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.may_change = may(uow.actor.post, Right.KEEP_TEAMS)

    def views(self, lang: Language = "zh") -> tuple[TableView, ...]:
        """Every table as it holds today, its terms in ``lang``."""
        with self._uow.read() as session:
            names = {row.id: row.name for row in session.scalars(select(StaffMember))}
            return tuple(self._view(session, spec, names, lang) for spec in TABLE_SPECS.values())

    def check(self, new: NewTable) -> tuple[RowFinding, ...]:
        """What stands against a table as typed; reads nothing."""
        return self._read(new)[1]

    def save(self, new: NewTable) -> str:
        """Let a table hold from a day on.

        Raises ``right_missing``, ``own_table_refused``, ``low_mark_of_marked_month``.
        """
        require(self._uow.actor, Right.KEEP_TEAMS)
        rows, findings = self._read(new)
        if findings or new.from_on is None:
            raise KnownError("own_table_refused", count=len(findings))
        with self._uow.write("tables.set") as session:
            _require_unmarked(session, new.kind, new.from_on)
            return self._add(session, new.kind, new.from_on, as_json(self._keyed(new.kind, rows)), new.basis)

    def restore(self, kind: OwnTableKind) -> str:
        """Let the shipped table hold again from today; raises ``right_missing``, ``low_mark_of_marked_month``."""
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("tables.restore") as session:
            _require_unmarked(session, kind, self._uow.today())
            return self._add(session, kind, self._uow.today(), "", "")

    def take_back(self, version_id: str) -> None:
        """Strike out a decision that does not hold yet; raises ``right_missing``, ``own_table_holds``."""
        require(self._uow.actor, Right.KEEP_TEAMS)
        with self._uow.write("tables.take_back") as session:
            row = session.get(OwnTable, version_id)
            if row is None or row.from_on <= self._uow.today():
                raise KnownError("own_table_holds")
            session.delete(row)

    def _add(self, session: Session, kind: OwnTableKind, from_on: date, rows: str, basis: str) -> str:
        row = OwnTable(
            id=new_id(self._uow.clock),
            table_kind=kind,
            from_on=from_on,
            table_rows=rows,
            basis=basis.strip(),
            made_by_id=self._uow.actor.id,
            made_at=self._uow.clock(),
        )
        session.add(row)
        return row.id

    def _read(self, new: NewTable) -> tuple[list[Values], tuple[RowFinding, ...]]:
        spec, known = TABLE_SPECS[new.kind], Known(self._uow.today())
        rows: list[Values] = []
        found: list[RowFinding] = []
        for place, cells in enumerate(new.cells, 1):
            row: Values = {KEY: cells.get(KEY, "")} if spec.keyed else {}
            for column in spec.columns:
                row[column.key], finding = read_value(column, cells.get(column.key, ""), known)
                found += [RowFinding(place, finding)] if finding else []
            rows.append(row)
        if not rows:
            found.append(RowFinding(0, Finding("own_table_empty", "", Severity.BLOCK)))
        found += [] if found else spec.check(rows)
        found += [RowFinding(0, each) for each in self._check_day(new)]
        return rows, tuple(found)

    def _check_day(self, new: NewTable) -> list[Finding]:
        first = self._uow.today().replace(month=1, day=1)
        found = []
        if new.from_on is None:
            found.append(Finding("own_table_day_missing", "from_on", Severity.BLOCK))
        elif new.from_on < first:
            found.append(Finding("own_table_day_past", "from_on", Severity.BLOCK, {"first": first}))
        if not new.basis.strip():
            found.append(Finding("own_table_basis_missing", "basis", Severity.BLOCK))
        return found

    def _keyed(self, kind: OwnTableKind, rows: list[Values]) -> Rows:
        """Rows with the names the program knows them by: of a team one for all its seats, of an item its own."""
        if not TABLE_SPECS[kind].keyed:
            return rows
        shared: dict[str, str] = {}
        for row in rows:
            if kind is OwnTableKind.TEAM_TEMPLATES:
                row[KEY] = shared.setdefault(row["zh"], row[KEY] or new_id(self._uow.clock))
            else:
                row[KEY] = row[KEY] or new_id(self._uow.clock)
        return rows

    def _view(self, session: Session, spec: TableSpec, names: Mapping[str, str], lang: Language) -> TableView:
        today = self._uow.today()
        now = version_on(session, spec.kind, today)
        own = now is not None and bool(now.table_rows)
        query = select(OwnTable).where(OwnTable.table_kind == spec.kind)
        history = session.scalars(query.order_by(OwnTable.from_on.desc(), OwnTable.id.desc()))
        return TableView(
            kind=spec.kind,
            columns=spec.columns,
            fixed=spec.fixed,
            cells=_cells(spec, rows_of(spec.kind, now), lang),
            own=own,
            since=now.from_on if now is not None else None,
            basis=now.basis if now is not None and own else text(f"own_table.basis.{spec.kind}", lang),
            history=tuple(
                TableVersion(
                    row.id,
                    row.from_on,
                    not row.table_rows,
                    row.basis,
                    names.get(row.made_by_id, ""),
                    row.made_at,
                    _cells(spec, rows_of(spec.kind, row), lang),
                    row.from_on > today,
                )
                for row in history
            ),
        )


def _cells(spec: TableSpec, rows: Rows, lang: Language) -> tuple[Cells, ...]:
    known = Known(date.min)
    return tuple(
        {
            KEY: str(row.get(KEY, "")),
            **{each.key: show_value(each, row.get(each.key), known, lang) for each in spec.columns},
        }
        for row in rows
    )


def _require_unmarked(session: Session, kind: OwnTableKind, from_on: date) -> None:
    """What a month was judged by stays: a low mark holds for months nobody was marked for yet."""
    if kind is not OwnTableKind.SCORE_LOW:
        return
    last = session.scalar(select(func.max(VolunteerScore.scored_month)).where(VolunteerScore.scored_month >= from_on))
    if last is not None:
        raise KnownError("low_mark_of_marked_month", month=last)
