"""Rest days of this place (地方放假): the holidays a local government fixes for the peoples of its area.

They stand beside the State Council's notice and make no year a noticed one: what was provisional stays so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import LocalSetting, UnitOfWork
from tribunal_desktop.rules.calendar import LONGEST_LOCAL_HOLIDAY
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.limits import Limits
from tribunal_desktop.services.reference import Reference

SETTING = "rest_days"
_BASIS = "全国年节及纪念日放假办法第4条"


@dataclass(frozen=True)
class RestDays:
    """A local holiday from ``first`` to ``last``, with the rule of the local government it rests on."""

    name: str
    first: date
    last: date
    basis: str

    def days(self) -> Iterable[date]:
        """Every day of it."""
        return (self.first + timedelta(days=offset) for offset in range((self.last - self.first).days + 1))


class LocalRestDays:
    """Keeps the local holidays on this computer; every change counts the running limits again."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow, self._reference = uow, reference
        self._limits = Limits(reference, uow.clock)

    def put_in_force(self) -> None:
        """Let the calendar of the program know them; called at log-in."""
        self._observe(self.list())

    def list(self) -> tuple[RestDays, ...]:
        """The local holidays, the latest first."""
        with self._uow.read() as session:
            return _kept(session)

    def check(self, new: RestDays) -> tuple[Finding, ...]:
        """What stands against a local holiday, at its fields."""
        found = []
        if not new.name.strip():
            found.append(Finding("rest_days_without_name", "name", Severity.BLOCK))
        if not 0 <= (new.last - new.first).days < LONGEST_LOCAL_HOLIDAY:
            found.append(Finding("rest_days_span", "last", Severity.BLOCK, {"days": LONGEST_LOCAL_HOLIDAY}))
        if not new.basis.strip():
            found.append(Finding("rest_days_without_basis", "basis", Severity.BLOCK, basis=_BASIS))
        return tuple(found)

    def add(self, new: RestDays) -> int:
        """Keep a local holiday; returns how many running limits moved. Raises ``rest_days_refused``."""
        if blocking(self.check(new)):
            raise KnownError("rest_days_refused")
        new = replace(new, name=new.name.strip(), basis=new.basis.strip())
        with self._uow.write("rest_days.add") as session:
            return self._keep(session, {*_kept(session), new})

    def remove(self, old: RestDays) -> int:
        """Strike a local holiday out; returns how many running limits moved."""
        with self._uow.write("rest_days.remove") as session:
            return self._keep(session, {*_kept(session)} - {old})

    def _keep(self, session: Session, kept: set[RestDays]) -> int:
        before = _kept(session)
        rows = sorted(kept, key=lambda each: (each.first, each.name), reverse=True)
        session.merge(LocalSetting(key=SETTING, value=json.dumps([asdict(each) for each in rows], default=str)))
        self._observe(rows)
        try:
            return self._limits.recount(session)
        except BaseException:
            self._observe(before)
            raise

    def _observe(self, kept: Iterable[RestDays]) -> None:
        self._reference.observe({day: Name(each.name, each.name) for each in kept for day in each.days()})


def as_request(kept: Iterable[RestDays]) -> str:
    """The field ``rest_days`` of a request to ``tribunal-desktop calc period``, which does not open the store."""
    rows = [{"name": each.name, "first": each.first, "last": each.last} for each in kept]
    return f'"rest_days": {json.dumps(rows, ensure_ascii=False, default=str)}'


def _kept(session: Session) -> tuple[RestDays, ...]:
    setting = session.get(LocalSetting, SETTING)
    rows = json.loads(setting.value) if setting is not None else ()
    return tuple(
        RestDays(row["name"], date.fromisoformat(row["first"]), date.fromisoformat(row["last"]), row["basis"])
        for row in rows
    )
