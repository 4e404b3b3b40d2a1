"""The roster of mediators as an Excel file, out and in (名册导入导出): every row is checked, all come in or none."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Mediator, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.terms import MediatorKind
from tribunal_desktop.rules.typed import parse_date
from tribunal_desktop.services.people import People, fill_mediator
from tribunal_desktop.services.people_rows import MediatorDetails, MediatorRow
from tribunal_desktop.services.register_columns import write_sheet
from tribunal_desktop.services.search_index import index_mediator
from tribunal_desktop.texts import Language, term, text

TITLE = "调解员名册"
LARGEST_FILE = 10_000_000
_HEADER_ROWS = 10
_YES = ("是", "专职", "全职", "yes", "y", "1")
_COLUMNS: tuple[tuple[str, str, Callable[[MediatorRow], str]], ...] = (
    ("name", "姓名", lambda row: row.name),
    ("kind", "类别", lambda row: term(row.kind, "zh")),
    ("organisation", "所在组织", lambda row: row.organisation),
    ("certificate_no", "证书编号", lambda row: row.certificate_no),
    (
        "certificate_valid_to",
        "有效期至",
        lambda row: row.certificate_valid_to.isoformat() if row.certificate_valid_to else "",
    ),
    ("languages", "语言", lambda row: row.languages),
    ("fields", "擅长领域", lambda row: row.fields),
    ("township", "乡镇", lambda row: row.township),
    ("phone", "联系电话", lambda row: row.phone),
    ("id_number", "身份证号", lambda row: row.id_number),
    ("full_time", "专职", lambda row: "是" if row.full_time else "否"),
)
_REQUIRED = ("name", "kind")


@dataclass(frozen=True)
class ReadMediator:
    """A row of the file: its number there, who it is, and what stands against it."""

    row_no: int
    details: MediatorDetails
    present: bool
    """Already on the roster: the same certificate, or the same name and phone."""
    findings: tuple[Finding, ...]

    @property
    def bad(self) -> bool:
        """Whether the row stops the import."""
        return bool(blocking(self.findings))

    def words(self, lang: Language) -> str:
        """What stands against it, in plain words."""
        return "\n".join(wording(each, lang) for each in blocking(self.findings))


@dataclass(frozen=True)
class RosterFile:
    """What a file holds; nothing is written while ``bad`` has rows."""

    rows: tuple[ReadMediator, ...]

    @property
    def bad(self) -> tuple[ReadMediator, ...]:
        """Rows that have to be mended first."""
        return tuple(row for row in self.rows if row.bad)

    @property
    def new(self) -> tuple[ReadMediator, ...]:
        """Rows that would come onto the roster."""
        return tuple(row for row in self.rows if not row.present)


class RosterWorkbook:
    """Writes and reads the roster as a file."""

    def __init__(self, uow: UnitOfWork, people: People) -> None:
        self._uow, self._people = uow, people

    def export(self) -> bytes:
        """Everybody who is on the roster."""
        rows = [[cell(row) for _key, _title, cell in _COLUMNS] for row in self._people.mediators() if row.active]
        return write_sheet(rows, [title for _key, title, _cell in _COLUMNS], TITLE)

    def template(self) -> bytes:
        """The file to fill."""
        return write_sheet([], [title for _key, title, _cell in _COLUMNS], TITLE)

    def read(self, content: bytes) -> RosterFile:
        """Check every row; raises ``KnownError`` ``import_*`` or ``roster_columns_missing`` when it is no roster."""
        known = self._people.mediators()
        certificates = {row.certificate_no for row in known if row.certificate_no}
        people = {(row.name, row.phone) for row in known}
        found: list[ReadMediator] = []
        for row_no, cells in _rows(content):
            details, findings = _details(cells, self._uow.today())
            findings = (*findings, *self._people.check_mediator(details))
            number, person = details.certificate_no, (details.name, details.phone)
            earlier = [row for row in found if _same(row.details, details)]
            if earlier:
                twice: dict[str, object] = {"row": earlier[0].row_no}
                findings = (*findings, Finding("roster_row_twice", "name", Severity.BLOCK, twice))
            present = number in certificates if number else person in people
            found.append(ReadMediator(row_no, details, present, findings))
        if not found:
            raise KnownError("import_no_rows")
        return RosterFile(tuple(found))

    def take(self, content: bytes) -> int:
        """Put the new ones onto the roster, all or none; how many is returned. Raises ``roster_rows_bad``."""
        file = self.read(content)
        if file.bad:
            raise KnownError("roster_rows_bad", count=len(file.bad))
        with self._uow.write("people.import_mediators") as session:
            for row in file.new:
                mediator = Mediator(id=new_id(self._uow.clock), name=row.details.name, kind=row.details.kind)
                fill_mediator(mediator, row.details)
                session.add(mediator)
                session.flush()
                index_mediator(session, mediator.id)
        return len(file.new)

    def rejected(self, file: RosterFile, lang: Language) -> bytes:
        """The bad rows with their reasons as an Excel file, to be mended."""
        rows = [[row.row_no, row.details.name, row.words(lang)] for row in file.bad]
        return write_sheet(rows, [text("roster.row_no", lang), "姓名", text("import.reasons", lang)], TITLE)


def _same(one: MediatorDetails, other: MediatorDetails) -> bool:
    if one.certificate_no or other.certificate_no:
        return one.certificate_no == other.certificate_no
    return bool(one.name) and (one.name, one.phone) == (other.name, other.phone)


def _rows(content: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    if not content:
        raise KnownError("import_file_empty")
    if len(content) > LARGEST_FILE:
        raise KnownError("import_file_large", megabytes=len(content) // 1_000_000)
    from openpyxl import load_workbook

    try:
        sheet = load_workbook(BytesIO(content), data_only=True).worksheets[0]
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError, TypeError, IndexError) as error:
        raise KnownError("import_not_excel") from error
    rows = [tuple(row) for row in sheet.iter_rows(values_only=True)]
    heading, places = _headings(rows)
    missing = [title for key, title, _cell in _COLUMNS if key in _REQUIRED and key not in places]
    if missing:
        raise KnownError("roster_columns_missing", columns="、".join(missing))
    for row_no, cells in enumerate(rows[heading + 1 :], start=heading + 2):
        if any(cell not in (None, "") for cell in cells):
            yield row_no, {key: cells[place] for key, place in places.items()}


def _headings(rows: list[tuple[Any, ...]]) -> tuple[int, dict[str, int]]:
    titles = {title: key for key, title, _cell in _COLUMNS}
    best: tuple[int, dict[str, int]] = (0, {})
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        named = [_plain(cell) for cell in row]
        places = {titles[cell]: place for place, cell in enumerate(named) if cell in titles}
        if len(places) > len(best[1]):
            best = (number, places)
    return best


def _plain(cell: Any) -> str:
    return re.sub(r"[\s*]", "", unicodedata.normalize("NFKC", str(cell or "")))


def _details(cells: Mapping[str, Any], today: date) -> tuple[MediatorDetails, tuple[Finding, ...]]:
    typed = {key: _written(value) for key, value in cells.items()}
    findings = []
    kinds = {term(kind, "zh"): kind for kind in MediatorKind}
    kind = kinds.get(typed.pop("kind", ""))
    if kind is None:
        findings.append(Finding("roster_kind_unknown", "kind", Severity.BLOCK, {"kinds": "、".join(kinds)}))
    day = typed.pop("certificate_valid_to", "")
    valid_to = parse_date(day, today) if day else None
    if day and valid_to is None:
        findings.append(Finding("roster_day_unreadable", "certificate_valid_to", Severity.BLOCK, {"day": day}))
    full_time = typed.pop("full_time", "").casefold() in _YES
    details = MediatorDetails(
        kind=kind or MediatorKind.PEOPLES, certificate_valid_to=valid_to, full_time=full_time, **{"name": "", **typed}
    )
    return details, tuple(findings)


def _written(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()
