"""One row of a register, read into the facts of a dispute; what cannot be read is a finding at its column."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from tribunal_desktop import texts
from tribunal_desktop.rules.case_numbers import CaseNumber, OldNumber, parse_case_number, read_number
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.identity import normalise_number, read_resident_id
from tribunal_desktop.rules.money import parse_yuan, yuan_to_fen
from tribunal_desktop.rules.particulars import DisputeFacts, PartyFacts
from tribunal_desktop.rules.terms import Channel, IdType, PartyKind, PartyRole, Sex
from tribunal_desktop.services.case_intake import received_moment
from tribunal_desktop.services.reference import Cause, Reference

Term = TypeVar("Term", bound=StrEnum)

_SIDES = {"plaintiff": PartyRole.PLAINTIFF, "defendant": PartyRole.DEFENDANT}
_DIGITS_A_NUMBER_KEEPS = 15
_NAME_BREAKS = re.compile(r"[、；;\n]+")
_EXCEL_DAYS = range(20_000, 80_000)


@dataclass
class ReadRow:
    """What a row says: the facts, or the findings that stop it."""

    facts: DisputeFacts | None = None
    case_no: str | None = None
    filed_on: date | None = None
    key: str = ""
    label: str = ""
    findings: list[Finding] = field(default_factory=list)


class RowReader:
    """Reads rows of one file; ``cells`` are by column key."""

    def __init__(self, reference: Reference, villages: Mapping[str, str], now: datetime) -> None:
        self._reference = reference
        self._villages = villages
        self._now = now

    def read(self, cells: Mapping[str, Any]) -> ReadRow:
        """The row's facts and every finding about it, both at once, so that one pass mends all."""
        row = ReadRow()
        row.label = " — ".join(filter(None, (_text(cells.get(f"{side}.name")) for side in _SIDES)))
        received_on = self._day(cells, "received_on", row, required=True)
        row.filed_on = self._day(cells, "filed_on", row)
        row.case_no = self._case_no(cells, row)
        cause = self._cause(cells, received_on, row)
        amount_fen = self._amount(cells, row)
        village_id = self._village(cells, row)
        channel = self._term(cells, "channel", Channel, row) or Channel.IMPORT
        parties = [party for side in _SIDES for party in self._parties(cells, side, row)]
        row.key = _import_key(cells, received_on)
        if received_on is None or any(finding.severity is Severity.BLOCK for finding in row.findings):
            return row
        row.facts = DisputeFacts(
            received_at=received_moment(received_on, self._now),
            channel=channel,
            cause_code=cause.code if cause else "",
            cause_version=cause.version if cause else "",
            claim_text=_text(cells.get("claim_text")),
            facts_text=_text(cells.get("facts_text")),
            amount_fen=amount_fen,
            parties=tuple(parties),
            village_id=village_id,
        )
        return row

    def _day(self, cells: Mapping[str, Any], key: str, row: ReadRow, *, required: bool = False) -> date | None:
        cell = cells.get(key)
        if not _text(cell):
            if required:
                row.findings.append(Finding("import_cell_empty", key, Severity.BLOCK))
            return None
        day = read_day(cell)
        if day is None:
            row.findings.append(Finding("import_date_unreadable", key, Severity.BLOCK, {"typed": _text(cell)}))
        return day

    def _case_no(self, cells: Mapping[str, Any], row: ReadRow) -> str | None:
        typed = _text(cells.get("case_no"))
        if not typed:
            return None
        old = read_number(typed, self._reference.case_type_codes)
        if isinstance(old, OldNumber):
            return str(old)
        number = parse_case_number(typed, self._reference.case_type_codes, "case_no")
        if isinstance(number, CaseNumber):
            return str(number)
        row.findings.append(number)
        return None

    def _cause(self, cells: Mapping[str, Any], on: date | None, row: ReadRow) -> Cause | None:
        typed = _text(cells.get("cause"))
        if not typed:
            return None
        lists = (self._reference.causes_on(on) if on else (), self._reference.causes_in_force)
        for causes in lists:
            for cause in causes:
                if typed in (cause.name.zh, cause.name.en, cause.code):
                    return cause
        row.findings.append(Finding("import_cause_unknown", "cause", Severity.BLOCK, {"typed": typed}))
        return None

    def _amount(self, cells: Mapping[str, Any], row: ReadRow) -> int | None:
        cell = cells.get("amount")
        if not _text(cell):
            return None
        yuan = parse_yuan(f"{cell:.10f}".rstrip("0").rstrip(".") if isinstance(cell, float) else _text(cell), "amount")
        if isinstance(yuan, Finding):
            row.findings.append(yuan)
            return None
        return yuan_to_fen(yuan)

    def _village(self, cells: Mapping[str, Any], row: ReadRow) -> str | None:
        typed = re.sub(r"\s", "", _text(cells.get("village")))
        if not typed:
            return None
        found = self._villages.get(typed)
        if found is None:
            row.findings.append(Finding("import_village_unknown", "village", Severity.BLOCK, {"typed": typed}))
        return found

    def _parties(self, cells: Mapping[str, Any], side: str, row: ReadRow) -> Iterable[PartyFacts]:
        """The parties of one side; the columns describe the first, further names stand alone."""
        names = [name.strip() for name in _NAME_BREAKS.split(_text(cells.get(f"{side}.name"))) if name.strip()]
        if not names:
            row.findings.append(Finding("import_cell_empty", f"{side}.name", Severity.BLOCK))
            return
        kind = self._term(cells, f"{side}.kind", PartyKind, row) or PartyKind.NATURAL
        id_number = self._id_number(cells, f"{side}.id_number", row)
        id_type = self._term(cells, f"{side}.id_type", IdType, row) or _likely_id_type(id_number, kind)
        resident = read_resident_id(id_number) if id_type is IdType.RESIDENT_ID else None
        yield PartyFacts(
            role=_SIDES[side],
            kind=kind,
            name=names[0],
            sex=self._term(cells, f"{side}.sex", Sex, row) or (resident.sex if resident else None),
            birth_date=self._day(cells, f"{side}.birth_date", row) or (resident.birth_date if resident else None),
            id_type=id_type,
            id_number=id_number,
            **{name: _text(cells.get(f"{side}.{name}")) for name in _PLAIN},
        )
        for name in names[1:]:
            yield PartyFacts(role=_SIDES[side], kind=PartyKind.NATURAL, name=name)

    def _id_number(self, cells: Mapping[str, Any], key: str, row: ReadRow) -> str:
        cell = cells.get(key)
        if isinstance(cell, int | float) and len(str(int(cell))) > _DIGITS_A_NUMBER_KEEPS:
            row.findings.append(Finding("import_number_rounded", key, Severity.BLOCK))
        return normalise_number(_text(cell))

    def _term(self, cells: Mapping[str, Any], key: str, kind: type[Term], row: ReadRow) -> Term | None:
        typed = _text(cells.get(key))
        if not typed:
            return None
        for term in kind:
            if typed.casefold() in (term.value, texts.term(term, "zh"), texts.term(term, "en").casefold()):
                return term
        known = "、".join(texts.term(term, "zh") for term in kind)
        row.findings.append(Finding("import_term_unknown", key, Severity.BLOCK, {"typed": typed, "known": known}))
        return None


_PLAIN = ("ethnicity", "occupation", "employer", "domicile", "phone", "representative_name")


def read_day(cell: Any) -> date | None:
    """A day from a date cell, from Excel's day number, or from text as people write dates."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and int(cell) in _EXCEL_DAYS:
        from openpyxl.utils.datetime import from_excel

        return read_day(from_excel(int(cell)))
    typed = re.sub(r"\s", "", _text(cell))
    match = re.fullmatch(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?", typed) or re.fullmatch(
        r"(\d{4})(\d\d)(\d\d)", typed
    )
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _text(cell: Any) -> str:
    """A cell as a person reads it: whole numbers without a point, full-width digits and letters made plain."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, datetime):
        cell = cell.date()
    return str(cell).strip().translate(_HALF_WIDTH)


_HALF_WIDTH = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))
}


def _likely_id_type(id_number: str, kind: PartyKind) -> IdType:
    if not id_number:
        return IdType.NONE
    if kind is not PartyKind.NATURAL:
        return IdType.CREDIT_CODE
    return IdType.RESIDENT_ID if re.fullmatch(r"\d{15}|\d{17}[\dX]", id_number) else IdType.OTHER


def _import_key(cells: Mapping[str, Any], received_on: date | None) -> str:
    """What makes a row the same row when it comes again; a corrected phone does not make it another."""
    parts = [str(received_on), *(_text(cells.get(key)) for key in _IDENTITY)]
    return hashlib.sha256("\x1f".join(re.sub(r"\s", "", part) for part in parts).encode()).hexdigest()


_IDENTITY = ("register_no", "plaintiff.name", "defendant.name", "cause", "claim_text")
