"""Reference tables the product ships, read-only: causes, courts, rest days, regions, limits, fees, schemes.

Each table is read when it is first asked for; readings in pinyin are made at the first search in letters. Only
files are read, so any thread may use it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any

from tribunal_desktop import resources
from tribunal_desktop.rules.calendar import Calendar, LunarYear, statutory_days
from tribunal_desktop.rules.fees_table import FeeTable, read_fee_table
from tribunal_desktop.rules.identity import read_resident_id
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.periods import Limit, limit_in_force
from tribunal_desktop.rules.schemes import Scheme, read_scheme
from tribunal_desktop.rules.terms import PeriodDirection, PeriodUnit
from tribunal_desktop.services.type_ahead import Candidate, TypeAhead

_CAUSE_FILES = {"2025": "causes_of_action.csv", "2020": "causes_of_action_2020.csv"}


@dataclass(frozen=True)
class Cause:
    """A cause of action (案由). Codes are unique within one text only, so ``version`` goes with ``code``."""

    code: str
    version: str
    parent_code: str
    name: Name
    valid_from: date
    valid_to: date | None
    leaf: bool
    """No cause stands below it. Headings may be used where nothing below fits (法〔2025〕227号)."""


@dataclass(frozen=True)
class Court:
    """A court and its code in case numbers (法院代字)."""

    code: str
    """Empty when it could not be established; the court itself knows it."""
    name: str
    parent_code: str
    current: bool
    confirmed: bool
    """The code stands in the Supreme People's Court's table; a derived one is for the court itself to confirm."""


@dataclass(frozen=True)
class Region:
    """Where a resident ID was first registered, for display only."""

    code: str
    name: str
    abolished: bool


class Reference:
    """The reference tables of the running program."""

    _observed: Calendar | None = None

    @classmethod
    def load(cls) -> Reference:
        """Read what intake needs at once, so that a damaged installation shows before the first case."""
        reference = cls()
        _ = reference.calendar, reference.limits, reference.causes_in_force
        return reference

    @cached_property
    def _cause_versions(self) -> dict[str, dict[str, Cause]]:
        return {version: _read_causes(version, file) for version, file in _CAUSE_FILES.items()}

    @cached_property
    def causes_in_force(self) -> tuple[Cause, ...]:
        """The newest text, in its order."""
        return tuple(self._cause_versions["2025"].values())

    def causes_on(self, day: date) -> tuple[Cause, ...]:
        """The text in force on ``day``, in its order; empty before 2021."""
        return tuple(
            cause
            for version in self._cause_versions.values()
            for cause in version.values()
            if cause.valid_from <= day and (cause.valid_to is None or day <= cause.valid_to)
        )

    def cause(self, code: str, version: str) -> Cause | None:
        """A cause by code and text version, ``None`` when there is none."""
        return self._cause_versions.get(version, {}).get(code)

    def cause_name(self, code: str | None, version: str | None) -> Name | None:
        """Name of a cause as the list it was taken from has it; the code itself when that list does not know it."""
        if not code:
            return None
        cause = self.cause(code, version or "")
        return cause.name if cause else Name(code, code)

    def cause_path(self, cause: Cause) -> tuple[Cause, ...]:
        """The cause under its headings, part first."""
        parent = self.cause(cause.parent_code, cause.version)
        return (*self.cause_path(parent), cause) if parent else (cause,)

    def search_causes(self, text: str, limit: int = 20, on: date | None = None) -> tuple[Cause, ...]:
        """Causes for what was typed: characters, full pinyin, initials or a code; without ``on`` the newest text."""
        causes = self.causes_in_force if on is None else self.causes_on(on)
        if not causes:
            return ()
        type_ahead = self._cause_type_ahead[causes[0].version]
        return tuple(self._cause_versions[causes[0].version][code] for code in type_ahead.find(text, limit))

    @cached_property
    def _cause_type_ahead(self) -> dict[str, TypeAhead]:
        return {
            version: TypeAhead(
                [
                    Candidate(cause.code, cause.name.zh, behind=0 if cause.leaf else 1, code=cause.code)
                    for cause in causes.values()
                ]
            )
            for version, causes in self._cause_versions.items()
        }

    @cached_property
    def _courts(self) -> dict[str, Court]:
        known = {row["code"]: _read_court(row) for row in resources.table("reference", "court_codes.csv")}
        others = (row["court_zh"] for row in resources.table("reference", "courts_without_code.csv"))
        return known | {name: Court("", name, "", current=True, confirmed=False) for name in others}

    def court(self, code: str) -> Court | None:
        """A court by its code, superseded ones too."""
        return self._courts.get(code)

    @cached_property
    def court_codes(self) -> frozenset[str]:
        """Every code of a court, superseded ones too."""
        return frozenset(court.code for court in self._courts.values() if court.code)

    def search_courts(self, text: str, limit: int = 20) -> tuple[Court, ...]:
        """Courts for what was typed: name, code or pinyin; every existing court before former ones."""
        codes = (code for type_ahead in self._court_type_aheads for code in type_ahead.find(text, limit))
        return tuple(self._courts[code] for code in islice(codes, limit))

    @cached_property
    def _court_type_aheads(self) -> tuple[TypeAhead, TypeAhead]:
        standing, former = (
            TypeAhead(
                [
                    Candidate(key, court.name, code=court.code)
                    for key, court in self._courts.items()
                    if court.current is current
                ]
            )
            for current in (True, False)
        )
        return standing, former

    @cached_property
    def case_type_codes(self) -> frozenset[str]:
        """The codes of the kinds of case (类型代字) in case numbers."""
        return frozenset(row["code"] for row in resources.table("reference", "case_number_types.csv"))

    @property
    def calendar(self) -> Calendar:
        """Rest days as they hold here: the published ones and those of this place."""
        return self._observed or self.published_calendar

    def observe(self, local: Mapping[date, Name]) -> None:
        """Take the rest days of this place into the calendar, in the stead of those taken in before."""
        published = self.published_calendar
        self._observed = replace(published, off={**published.off, **local}) if local else None

    @cached_property
    def published_calendar(self) -> Calendar:
        """Rest days: the published notices, and the statutory days of every other year in the table."""
        rows = [
            (date.fromisoformat(row["date"]), row["kind"], Name(row["holiday_zh"], row["holiday_en"]))
            for row in resources.table("reference", "public_holidays.csv")
        ]
        noticed = frozenset(day.year for day, _, _ in rows)
        off = {day: name for day, kind, name in rows if kind == "off"}
        for year, moving in resources.toml("rules", "moving_holidays.toml")["year"].items():
            if int(year) not in noticed:
                off |= statutory_days(int(year), LunarYear(**moving))
        return Calendar(off, {day: name for day, kind, name in rows if kind == "work"}, noticed)

    @cached_property
    def limits(self) -> tuple[Limit, ...]:
        """Every row of the table of limits, ended ones too."""
        return tuple(read_limit(row) for row in resources.toml("rules", "limits.toml")["limit"])

    def limit(self, rule_id: str, on: date) -> Limit:
        """The limit in force on ``on``; raises ``KnownError("limit_unknown")``."""
        return limit_in_force(self.limits, rule_id, on)

    @cached_property
    def fees(self) -> FeeTable:
        """Every version of every litigation fee and the rules around them."""
        return read_fee_table(resources.toml("rules", "fees.toml"))

    @cached_property
    def _region_names(self) -> tuple[dict[str, str], dict[str, str]]:
        standing = {row["code"]: row["name_zh"] for row in resources.table("reference", "admin_divisions.csv")}
        gone = {row["code"]: row["name_zh"] for row in resources.table("reference", "admin_divisions_abolished.csv")}
        return standing, gone

    def region_of_id(self, id_number: str) -> Region | None:
        """The region in a resident ID, old codes included; ``None`` says nothing about the number's validity."""
        resident = read_resident_id(id_number)
        if resident is None:
            return None
        code = resident.region_code
        standing, gone = self._region_names
        if code not in standing and code not in gone:
            return None
        codes = dict.fromkeys((f"{code[:2]}0000", f"{code[:4]}00", code))
        names = (standing.get(part) or gone.get(part, "") for part in codes)
        return Region(code, "".join(name for name in names if name != "市辖区"), code not in standing)

    @cached_property
    def schemes(self) -> tuple[Scheme, ...]:
        """Every shipped scheme; raises ``KnownError`` ``scheme_*`` when a changed file does not add up."""
        files: Sequence[str] = sorted(file.name for file in resources.path("schemes").glob("*.toml"))
        return tuple(read_scheme(resources.toml("schemes", file)) for file in files)

    def scheme(self, scheme_id: str, version: str | None = None) -> Scheme | None:
        """A scheme by id and version; without ``version`` the newest."""
        found = [scheme for scheme in self.schemes if scheme.id == scheme_id and version in (None, scheme.version)]
        return max(found, key=lambda scheme: scheme.valid_from, default=None)


def _read_causes(version: str, file: str) -> dict[str, Cause]:
    rows = resources.table("reference", file)
    parents = {row["parent_code"] for row in rows}
    return {
        row["code"]: Cause(
            code=row["code"],
            version=version,
            parent_code=row["parent_code"],
            name=Name(row["name_zh"], row["name_en"]),
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            leaf=row["code"] not in parents,
        )
        for row in rows
    }


def _read_court(row: dict[str, str]) -> Court:
    return Court(
        code=row["code"],
        name=row["court_zh"],
        parent_code=row["parent_code"],
        current=row["is_current"] == "1",
        confirmed=row["status"] in ("table2015", "table2015+gbt2260", "table2015_renamed"),
    )


def read_limit(row: dict[str, Any]) -> Limit:
    """One row of the table of limits."""
    return Limit(
        id=row["id"],
        name=Name(row["zh"], row["en"]),
        trigger=Name(row["trigger_zh"], row["trigger_en"]),
        amount=row["amount"],
        unit=PeriodUnit(row["unit"]),
        rolls=row["rolls"],
        plan_by_nominal=row["plan_by_nominal"],
        warn_before=tuple(row["warn_before"]),
        basis=row["basis"],
        valid_from=row["valid_from"],
        valid_to=row.get("valid_to"),
        direction=PeriodDirection(row.get("direction", PeriodDirection.AFTER)),
    )
