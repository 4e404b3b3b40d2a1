"""Rosters as Excel files, out and in (名册导入导出): every cell is checked, all rows come in or none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Mediator, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.rights import require
from tribunal_desktop.services.roster_columns import (
    CellKind,
    Known,
    RosterColumn,
    RosterKind,
    RosterSheet,
    Values,
    read_value,
    show_value,
    written,
)
from tribunal_desktop.services.roster_files import RosterGrid, read_roster, write_findings, write_roster
from tribunal_desktop.services.roster_sheets import ROSTER_SHEETS
from tribunal_desktop.texts import Language


class Present(StrEnum):
    """What happens to rows whose person is on the roster already (已在册的行)."""

    SKIP = "skip"
    UPDATE = "update"


class RowState(StrEnum):
    """What a row of a file would do (行的处理)."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    BAD = "bad"


@dataclass(frozen=True)
class ReadRow:
    """A row of the file: its number there, its cells as they stand, what they mean, what stands against them."""

    row_no: int
    cells: Mapping[str, str]
    values: Values
    person_id: str
    """Who it is on the roster; empty for somebody new."""
    changes: tuple[str, ...]
    """Columns in which the roster says something else."""
    findings: tuple[Finding, ...]

    @property
    def state(self) -> RowState:
        """What it would do."""
        if blocking(self.findings):
            return RowState.BAD
        if not self.person_id:
            return RowState.NEW
        return RowState.CHANGED if self.changes else RowState.SAME

    def words(self, lang: Language, key: str = "") -> str:
        """What was found, at one column or anywhere, in plain words; what stops the import first."""
        found = sorted(self.findings, key=lambda each: each.severity is not Severity.BLOCK)
        return "\n".join(wording(each, lang) for each in found if not key or each.field == key)


@dataclass(frozen=True)
class RosterFile:
    """What a file holds; nothing is written while one of its rows is bad."""

    kind: RosterKind
    columns: tuple[RosterColumn, ...]
    rows: tuple[ReadRow, ...]
    ignored: tuple[str, ...]

    def of(self, state: RowState) -> tuple[ReadRow, ...]:
        """The rows that would do this."""
        return tuple(row for row in self.rows if row.state is state)


@dataclass(frozen=True)
class Taken:
    """What an import wrote."""

    new: int
    changed: int


class RosterWorkbook:
    """Writes and reads the rosters as files."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def export(self, kind: RosterKind, ids: Collection[str] | None = None) -> bytes:
        """The roster, or those of it who are in ``ids``, in that order; who left is marked."""
        sheet = ROSTER_SHEETS[kind]
        with self._uow.read() as session:
            known = self._known(session, sheet)
            rows = session.scalars(select(sheet.table).order_by(sheet.table.active.desc(), sheet.table.id)).all()
            if ids is not None:
                by_id = {row.id: row for row in rows}
                rows = [by_id[key] for key in ids if key in by_id]
            cells = [[show_value(each, getattr(row, each.key), known) for each in sheet.columns] for row in rows]
            return write_roster(sheet, cells, ["在册" if row.active else "已退出" for row in rows])

    def template(self, kind: RosterKind) -> bytes:
        """The file to fill."""
        return write_roster(ROSTER_SHEETS[kind], [])

    def read(self, kind: RosterKind, content: bytes) -> RosterFile:
        """Check every cell; raises ``KnownError`` ``import_*`` or ``roster_*`` when it is no such roster."""
        grid = read_roster(ROSTER_SHEETS[kind], content)
        with self._uow.read() as session:
            return self._check(session, ROSTER_SHEETS[kind], grid)

    def take(self, kind: RosterKind, content: bytes, present: Present) -> Taken:
        """Bring the file in, all of it or nothing; raises ``roster_rows_bad`` and what ``read`` raises.

        Cells that are empty leave what the roster has. For volunteers raises ``right_missing``.
        """
        if kind is RosterKind.VOLUNTEER:
            require(self._uow.actor, Right.KEEP_VOLUNTEERS)
        sheet = ROSTER_SHEETS[kind]
        grid = read_roster(sheet, content)
        with self._uow.write(f"people.import_{kind}") as session:
            file = self._check(session, sheet, grid)
            if bad := file.of(RowState.BAD):
                raise KnownError("roster_rows_bad", count=len(bad))
            changed = file.of(RowState.CHANGED) if present is Present.UPDATE else ()
            written_ids = []
            for row in file.of(RowState.NEW):
                made = sheet.table(id=new_id(self._uow.clock), **_given(row.values))
                session.add(made)
                written_ids.append(made.id)
            for row in changed:
                there = session.get_one(sheet.table, row.person_id)
                if sheet.before is not None:
                    sheet.before(session, self._uow, there, row.values)
                for key in row.changes:
                    setattr(there, key, row.values[key])
                written_ids.append(there.id)
            session.flush()
            if sheet.after is not None:
                for key in written_ids:
                    sheet.after(session, key)
            return Taken(len(file.of(RowState.NEW)), len(changed))

    def rejected(self, file: RosterFile, lang: Language) -> bytes:
        """The bad rows with their reasons as an Excel file, to be mended."""
        sheet = ROSTER_SHEETS[file.kind]
        rows = [
            [str(row.row_no), *(row.cells.get(column.key, "") for column in sheet.columns), row.words(lang)]
            for row in file.of(RowState.BAD)
        ]
        return write_findings(sheet, rows, lang)

    def _known(self, session: Session, sheet: RosterSheet) -> Known:
        kinds = {column.kind for column in sheet.columns}
        ids: dict[CellKind, dict[str, str]] = {}
        if CellKind.VILLAGE in kinds:
            ids[CellKind.VILLAGE] = _villages(session)
        if CellKind.MEDIATOR in kinds:
            query = select(Mediator).order_by(Mediator.active, Mediator.id.desc())
            ids[CellKind.MEDIATOR] = {row.name: row.id for row in session.scalars(query)}
        return Known(self._uow.today(), ids)

    def _check(self, session: Session, sheet: RosterSheet, grid: RosterGrid) -> RosterFile:
        checker = _Checker(sheet, self._known(session, sheet), session.scalars(select(sheet.table)).all())
        rows = tuple(checker.row(row_no, cells) for row_no, cells in grid.rows)
        columns = tuple(column for column in sheet.columns if column.key in grid.columns)
        return RosterFile(sheet.kind, columns, rows, grid.ignored)


class _Checker:
    """Reads row after row of one file, and remembers those it has seen."""

    def __init__(self, sheet: RosterSheet, known: Known, there: Collection[Any]) -> None:
        self._sheet, self._known = sheet, known
        self._there = {row.id: row for row in there}
        self._by_same: dict[tuple[str, ...], dict[tuple[str, ...], list[str]]] = {}
        for same in sheet.same:
            places: dict[tuple[str, ...], list[str]] = defaultdict(list)
            for row in there:
                if key := _identity(same, {name: getattr(row, name) for name in same}):
                    places[key].append(row.id)
            self._by_same[same] = places
        self._by_name: dict[str, int] = defaultdict(int)
        for row in there:
            self._by_name[row.name] += 1
        self._seen: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}

    def row(self, row_no: int, cells: Mapping[str, Any]) -> ReadRow:
        """What a row means."""
        values: Values = {}
        findings: list[Finding] = []
        for column in self._sheet.columns:
            if column.key in cells:
                values[column.key], found = read_value(column, cells[column.key], self._known)
                findings += [found] if found else []
        findings += self._sheet.check(values, self._known.today)
        findings += self._twice(row_no, values)
        person, about_person = self._person(values)
        findings += about_person
        return ReadRow(
            row_no,
            {key: written(cell) for key, cell in cells.items()},
            values,
            person.id if person is not None else "",
            ()
            if person is None
            else tuple(key for key, value in _given(values).items() if getattr(person, key) != value),
            tuple(findings),
        )

    def _twice(self, row_no: int, values: Values) -> list[Finding]:
        first = self._sheet.columns[0].key
        for same in self._sheet.same:
            if not (key := _identity(same, values)):
                continue
            earlier = self._seen.setdefault((same, key), row_no)
            if earlier != row_no:
                return [Finding("roster_row_twice", first, Severity.BLOCK, {"row": earlier})]
        return []

    def _person(self, values: Values) -> tuple[Any, list[Finding]]:
        """Who the row is on the roster, by the surest of what both give; nobody when it is somebody new."""
        first = self._sheet.columns[0].key
        for same in self._sheet.same:
            key = _identity(same, values)
            ids = self._by_same[same].get(key, []) if key else []
            if len(ids) > 1:
                return None, [Finding("roster_row_unclear", first, Severity.BLOCK, {"count": len(ids)})]
            if ids:
                person = self._there[ids[0]]
                return person, list(self._about(person, values))
        if self._by_name.get(values.get("name") or "", 0):
            return None, [Finding("roster_same_name", first, Severity.NOTE)]
        return None, []

    def _about(self, person: Any, values: Values) -> Collection[Finding]:
        if not person.active:
            return (Finding("roster_person_left", "name", Severity.NOTE),)
        number = values.get("id_number")
        if number and getattr(person, "id_number", None) and person.id_number != number:
            return (Finding("roster_other_number", "id_number", Severity.BLOCK),)
        return ()


def _identity(same: tuple[str, ...], values: Mapping[str, Any]) -> tuple[str, ...]:
    """What ``same`` says of a row; empty when its first column is empty."""
    said = tuple(str(values.get(name) or "") for name in same)
    return said if said[0] else ()


def _given(values: Values) -> Values:
    return {key: value for key, value in values.items() if value is not None}


def _villages(session: Session) -> dict[str, str]:
    """Villages by name; where two share one, by township and name."""
    rows = session.scalars(select(Village).order_by(Village.id)).all()
    shared = {name for name, count in Counter(row.name for row in rows).items() if count > 1}
    return {f"{row.township}{row.name}" if row.name in shared else row.name: row.id for row in rows}
