"""Importing a register (登记表导入) from Excel: good rows are kept, every other row comes back with its reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, UnitOfWork, Village
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import PartyRole
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.excel_rows import open_book, read_rows
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.register_columns import (
    COLUMN_BY_KEY,
    COLUMNS,
    EXAMPLE_MARK,
    find_headings,
    template,
    write_sheet,
)
from tribunal_desktop.services.register_rows import ReadRow, RowReader
from tribunal_desktop.texts import Language, text

BATCH = 200
"""Rows in one transaction."""

LARGEST_FILE = 30_000_000

Progress = Callable[[tuple[int, int]], None]


class RowFate(StrEnum):
    """What became of a row (处理结果)."""

    IMPORTED = "imported"
    PRESENT = "present"
    REJECTED = "rejected"


@dataclass(frozen=True)
class RowReason:
    """Something to say about a row, and at which column."""

    column: Name | None
    finding: Finding

    def words(self, lang: Language) -> str:
        """The reason in plain words."""
        said = wording(self.finding, lang)
        if self.column is None:
            return said
        return text("import.reason", lang, column=self.column.of(lang), words=said)


@dataclass(frozen=True)
class RowOutcome:
    """One row of the file: its number there, whose it is, what became of it and why."""

    row_no: int
    label: str
    fate: RowFate
    number: str
    reasons: tuple[RowReason, ...]
    cells: tuple[Any, ...]


@dataclass(frozen=True)
class ImportResult:
    """Everything an import did; ``cancelled`` when it was stopped, with the rows before kept."""

    rows: tuple[RowOutcome, ...]
    headings: tuple[str, ...]
    ignored: tuple[str, ...]
    cancelled: bool

    def count(self, fate: RowFate) -> int:
        """How many rows met this fate."""
        return sum(row.fate is fate for row in self.rows)


class RegisterImport:
    """Reads an Excel register and takes its rows in, two hundred to a transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference
        self._intake = CaseIntake(uow, reference)

    def template(self) -> bytes:
        """The empty register to fill."""
        return template()

    def run(
        self,
        content: bytes,
        progress: Progress = lambda _done_of_all: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportResult:
        """Import ``content``; ``progress`` gets (done, all) after each batch, ``cancelled`` is asked before it.

        Raises ``KnownError`` ``import_*`` when the file is no register at all; then nothing was written.
        """
        sheet = read_sheet(content)
        outcomes: list[RowOutcome] = []
        with self._uow.read() as session:
            reader = RowReader(self._reference, _villages(session), self._uow.clock())
        rows = iter(sheet.rows)
        stopped = False
        while batch := list(islice(rows, BATCH)):
            if stopped := cancelled():
                break
            with self._uow.write("register.import") as session:
                outcomes += [self._take(session, sheet, reader, row_no, cells) for row_no, cells in batch]
            progress((len(outcomes), len(sheet.rows)))
        return ImportResult(tuple(outcomes), sheet.headings, sheet.ignored, stopped)

    def rejected(self, result: ImportResult, lang: Language) -> bytes:
        """The rejected rows as an Excel file with their reasons, to be mended and imported again."""
        rows = [
            [*row.cells, "\n".join(reason.words(lang) for reason in row.reasons)]
            for row in result.rows
            if row.fate is RowFate.REJECTED
        ]
        return write_sheet(rows, [*result.headings, text("import.reasons", lang)])

    def _take(
        self, session: Session, sheet: Sheet, reader: RowReader, row_no: int, cells: tuple[Any, ...]
    ) -> RowOutcome:
        row = reader.read({key: cells[place] for key, place in sheet.places.items()})
        if row_no in sheet.merged:
            row.findings.append(Finding("import_cells_merged", "", Severity.BLOCK))
        known = _known_number(session, row)
        if known and not blocking(row.findings):
            return RowOutcome(row_no, row.label, RowFate.PRESENT, known, (), cells)
        findings = [*row.findings, *(self._intake.check_in(session, row.facts) if row.facts else ())]
        findings += _filing_findings(row, self._uow)
        reasons = _reasons(row, findings)
        if row.facts is None or blocking(findings):
            stops = tuple(reason for reason in reasons if reason.finding.severity is Severity.BLOCK)
            return RowOutcome(row_no, row.label, RowFate.REJECTED, "", stops, cells)
        made = self._intake.add(session, row.facts, import_key=row.key)
        if row.case_no or row.filed_on:
            day = row.filed_on or beijing_day(row.facts.received_at)
            self._intake.file_in(session, made.id, day, row.case_no)
        return RowOutcome(
            row_no, row.label, RowFate.IMPORTED, row.case_no or made.provisional_no, tuple(reasons), cells
        )


@dataclass(frozen=True)
class Sheet:
    """The rows of a register below its headings: (row number in the file, cells)."""

    headings: tuple[str, ...]
    places: dict[str, int]
    ignored: tuple[str, ...]
    merged: frozenset[int]
    rows: tuple[tuple[int, tuple[Any, ...]], ...]


def read_sheet(content: bytes) -> Sheet:
    """Find the register in an Excel file; raises ``KnownError`` ``import_*`` when there is none."""
    if not content:
        raise KnownError("import_file_empty")
    if len(content) > LARGEST_FILE:
        raise KnownError("import_file_large", megabytes=len(content) // 1_000_000)
    book = open_book(content, "import_file_large")
    sheets = [_sheet(sheet) for sheet in book.worksheets]
    best = max(sheets, key=lambda sheet: len(sheet.places), default=None)
    if best is None or not best.places:
        raise KnownError("import_no_headings")
    missing = [column.title for column in COLUMNS if column.required and column.key not in best.places]
    if missing:
        raise KnownError("import_columns_missing", columns="、".join(title.zh for title in missing))
    if not best.rows:
        raise KnownError("import_no_rows")
    return best


def _sheet(sheet: Any) -> Sheet:
    rows = read_rows(sheet)
    place, places = find_headings(rows)
    if place < 0:
        return Sheet((), {}, (), frozenset(), ())
    known = set(places.values())
    headings = tuple(str(cell or "") for cell in rows[place])
    first = places.get("register_no")
    below = enumerate(rows[place + 1 :], start=place + 2)
    return Sheet(
        headings=headings,
        places=places,
        ignored=tuple(text for column, text in enumerate(headings) if text and column not in known),
        merged=frozenset(
            number for area in sheet.merged_cells.ranges for number in range(area.min_row, area.max_row + 1)
        ),
        rows=tuple(
            (number, row)
            for number, row in below
            if any(cell not in (None, "") for cell in row)
            and not (first is not None and str(row[first]).strip() == EXAMPLE_MARK)
        ),
    )


def _villages(session: Session) -> dict[str, str]:
    """Village ids by name and by township with name; a name that two townships share counts only with its township."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for village in session.scalars(select(Village)):
        found[f"{village.township}{village.name}"] = village.id
        if village.name in found:
            shared.add(village.name)
        found[village.name] = village.id
    return {name: village_id for name, village_id in found.items() if name not in shared}


def _known_number(session: Session, row: ReadRow) -> str | None:
    """Number of the dispute this row already is; found by the row's key or by its case number."""
    same = [Dispute.import_key == row.key]
    if row.case_no:
        same.append(Dispute.case_no == row.case_no)
    for condition in same:
        found = session.scalar(select(Dispute.number).where(condition))
        if found:
            return found
    return None


def _filing_findings(row: ReadRow, uow: UnitOfWork) -> Iterator[Finding]:
    if row.facts is None or row.filed_on is None:
        return
    received_on = beijing_day(row.facts.received_at)
    if not received_on <= row.filed_on <= uow.today():
        yield Finding("filed_out_of_order", "filed_on", Severity.BLOCK, {"received": received_on})


def _reasons(row: ReadRow, findings: Sequence[Finding]) -> list[RowReason]:
    plaintiffs = 0
    if row.facts:
        plaintiffs = sum(party.role is PartyRole.PLAINTIFF for party in row.facts.parties)
    return [RowReason(_column(finding.field, plaintiffs), finding) for finding in findings]


def _column(field: str, plaintiffs: int) -> Name | None:
    """Title of the column a finding belongs to; parties are numbered through both sides."""
    if field.startswith("parties."):
        _, place, name = field.split(".")
        field = f"{'plaintiff' if int(place) < plaintiffs else 'defendant'}.{name}"
    column = COLUMN_BY_KEY.get(_FIELD_COLUMNS.get(field, field))
    return column.title if column else None


_FIELD_COLUMNS = {"received_at": "received_on", "cause_code": "cause", "amount_fen": "amount"}
