"""The duty roster (值班表): shifts by week, no two at once for one person, swaps kept with who had it before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import DutyShift, DutySwap, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.duty import ShiftTime, check_shift, overlaps, read_time, week_of
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import DutyKind, MemberKind, Right
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.rights import may, require
from tribunal_desktop.services.roster_people import Person, active_people, known_person, person_on_roster
from tribunal_desktop.texts import term

_WEEK = timedelta(weeks=1)
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True)
class SwapRow:
    """A shift that changed hands."""

    day: date
    """When it was swapped."""
    before: str
    after: str
    reason: str


@dataclass(frozen=True)
class ShiftRow:
    """A shift with everybody who had it before, the latest swap first."""

    id: str
    kind: DutyKind
    place: str
    day: date
    begins: str
    ends: str
    member_kind: MemberKind
    person_id: str
    person: str
    swaps: tuple[SwapRow, ...]
    cancelled: str
    """Why it was cancelled; empty for one that holds."""

    @property
    def times(self) -> str:
        """From when to when."""
        return f"{self.begins}–{self.ends}"


@dataclass(frozen=True)
class DutyWeek:
    """Monday to Sunday with the shifts of each day, and who may be put on duty."""

    days: tuple[date, ...]
    shifts: tuple[ShiftRow, ...]
    people: tuple[Person, ...]


@dataclass(frozen=True)
class NewShift:
    """A shift as typed; ``weeks`` more of it follow on the same weekday."""

    kind: DutyKind
    place: str
    day: date | None
    begins: str
    ends: str
    person_id: str
    weeks: int = 1


class DutyRoster:
    """Keeps the shifts; every method is one transaction, and a change raises ``right_missing`` unless ``may_keep``."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.may_keep = may(uow.actor.post, Right.KEEP_DUTY)

    def week(self, day: date) -> DutyWeek:
        """The week of ``day``."""
        days = week_of(day)
        with self._uow.read() as session:
            return DutyWeek(days, _shifts(session, days), active_people(session))

    def check(self, new: NewShift) -> tuple[Finding, ...]:
        """What stands against a shift and those that follow it, at its fields."""
        with self._uow.read() as session:
            return _check(session, new)

    def add(self, new: NewShift) -> int:
        """Put somebody on duty, on ``weeks`` weeks running; how many shifts is returned. Raises ``duty_refused``."""
        require(self._uow.actor, Right.KEEP_DUTY)
        with self._uow.write("duty.add") as session:
            findings = _check(session, new)
            if blocking(findings):
                raise KnownError("duty_refused")
            person = person_on_roster(session, new.person_id)
            times = _times(session, new)
            for each in times:
                session.add(
                    DutyShift(
                        id=new_id(self._uow.clock),
                        duty_kind=new.kind,
                        place=new.place.strip(),
                        duty_day=each.day,
                        begins=each.begins,
                        ends=each.ends,
                        member_kind=person.kind,
                        person_id=person.id,
                        person_name=person.name,
                    )
                )
            return len(times)

    def check_swap(self, shift_id: str, person_id: str, reason: str) -> tuple[Finding, ...]:
        """What stands against somebody else taking a shift, at ``person`` and ``reason``."""
        with self._uow.read() as session:
            return _check_swap(session, session.get_one(DutyShift, shift_id), person_id, reason)

    def swap(self, shift_id: str, person_id: str, reason: str) -> None:
        """Give a shift to somebody else; who had it stays on record. Raises ``duty_refused``."""
        require(self._uow.actor, Right.KEEP_DUTY)
        with self._uow.write("duty.swap") as session:
            swap_within(session, self._uow, session.get_one(DutyShift, shift_id), person_id, reason)

    def check_cancel(self, reason: str) -> tuple[Finding, ...]:
        """A cancellation needs its reason."""
        return () if reason.strip() else (Finding("duty_cancel_without_reason", "reason", Severity.BLOCK),)

    def cancel(self, shift_id: str, reason: str) -> None:
        """Cancel a shift; it stays on record with the reason. Raises ``duty_refused`` without one."""
        if blocking(self.check_cancel(reason)):
            raise KnownError("duty_refused")
        require(self._uow.actor, Right.KEEP_DUTY)
        with self._uow.write("duty.cancel") as session:
            shift = session.get_one(DutyShift, shift_id)
            shift.cancelled_on, shift.cancelled_reason = self._uow.today(), reason.strip()

    def restore(self, shift_id: str) -> None:
        """Take a cancellation back; raises ``duty_refused`` when the person is on duty elsewhere by now."""
        require(self._uow.actor, Right.KEEP_DUTY)
        with self._uow.write("duty.restore") as session:
            shift = session.get_one(DutyShift, shift_id)
            others = _running(session, [shift.duty_day], shift.id)
            if blocking(check_shift(_time(shift), others)):
                raise KnownError("duty_refused")
            shift.cancelled_on, shift.cancelled_reason = None, ""

    def sheet(self, day: date) -> TableSheetPaper:
        """The roster of the week of ``day`` as a paper, one line a shift, with swaps noted."""
        with self._uow.read() as session:
            tribunal = session.scalars(select(Tribunal).limit(1)).one()
            days = week_of(day)
            shifts = [shift for shift in _shifts(session, days) if not shift.cancelled]
            return TableSheetPaper(
                title="值班表",
                issuer=tribunal.name,
                made=made_words(self._uow.clock()),
                lines=(f"{days[0].isoformat()} 至 {days[-1].isoformat()}　共 {len(shifts)} 班",),
                tables=(SheetTable("", _COLUMNS, tuple(map(_cells, shifts)), "本周没有排班。"),),
                practice=tribunal.practice,
            )


_COLUMNS = (
    SheetColumn("日期", 1.6),
    SheetColumn("时间", 1.3),
    SheetColumn("类别", 1.4),
    SheetColumn("地点", 2.4),
    SheetColumn("值班人", 1.2),
    SheetColumn("身份", 1.2),
    SheetColumn("换班", 2.6),
)


def _cells(shift: ShiftRow) -> tuple[str, ...]:
    swaps = "；".join(f"{swap.before}→{swap.after}（{swap.reason}）" for swap in shift.swaps)
    return (
        f"{shift.day:%m-%d} 周{_WEEKDAYS[shift.day.weekday()]}",
        shift.times,
        term(shift.kind, "zh"),
        shift.place,
        shift.person,
        term(shift.member_kind, "zh"),
        swaps or "—",
    )


def _shifts(session: Session, days: tuple[date, ...]) -> tuple[ShiftRow, ...]:
    between = DutyShift.duty_day.between(days[0], days[-1])
    swaps: dict[str, list[SwapRow]] = {}
    changed = select(DutySwap).join(DutyShift, DutyShift.id == DutySwap.shift_id).where(between)
    for row in session.scalars(changed.order_by(DutySwap.swapped_at.desc(), DutySwap.id.desc())):
        swap = SwapRow(beijing_day(row.swapped_at), row.from_name, row.person_name, row.reason)
        swaps.setdefault(row.shift_id, []).append(swap)
    shifts = session.scalars(
        select(DutyShift).where(between).order_by(DutyShift.duty_day, DutyShift.begins, DutyShift.id)
    )
    return tuple(
        ShiftRow(
            id=row.id,
            kind=row.duty_kind,
            place=row.place,
            day=row.duty_day,
            begins=row.begins,
            ends=row.ends,
            member_kind=row.member_kind,
            person_id=row.person_id,
            person=row.person_name,
            swaps=tuple(swaps.get(row.id, ())),
            cancelled=row.cancelled_reason,
        )
        for row in shifts
    )


def swap_within(session: Session, uow: UnitOfWork, shift: DutyShift, person_id: str, reason: str) -> None:
    """``DutyRoster.swap`` as a part of the caller's transaction."""
    if shift.cancelled_on or blocking(_check_swap(session, shift, person_id, reason)):
        raise KnownError("duty_refused")
    person = person_on_roster(session, person_id)
    session.add(
        DutySwap(
            id=new_id(uow.clock),
            shift_id=shift.id,
            from_name=shift.person_name,
            person_name=person.name,
            reason=reason.strip(),
            swapped_at=uow.clock(),
            recorded_by_id=uow.actor.id,
        )
    )
    shift.member_kind, shift.person_id, shift.person_name = person.kind, person.id, person.name


def free_on(session: Session, shift: DutyShift, person_id: str) -> bool:
    """Whether somebody could take ``shift``: they are nowhere else at that time."""
    taken = replace(_time(shift), person_id=person_id)
    return not any(overlaps(taken, each) for each in _running(session, [shift.duty_day], shift.id))


def _check(session: Session, new: NewShift) -> tuple[Finding, ...]:
    if new.day is None:
        return (Finding("duty_day_missing", "day", Severity.BLOCK),)
    times = _times(session, new)
    others = _running(session, [each.day for each in times])
    found = [finding for each in times for finding in check_shift(each, others)]
    return tuple({finding.key: finding for finding in found}.values())


def _times(session: Session, new: NewShift) -> tuple[ShiftTime, ...]:
    if new.day is None:
        return ()
    name = known_person(session, new.person_id).name if new.person_id else ""
    first = ShiftTime(new.person_id, name, new.place, new.day, read_time(new.begins), read_time(new.ends))
    return tuple(replace(first, day=new.day + _WEEK * number) for number in range(max(1, new.weeks)))


def _check_swap(session: Session, shift: DutyShift, person_id: str, reason: str) -> tuple[Finding, ...]:
    found = []
    if not reason.strip():
        found.append(Finding("duty_swap_without_reason", "reason", Severity.BLOCK))
    if not person_id or person_id == shift.person_id:
        found.append(Finding("duty_swap_to_nobody", "person", Severity.BLOCK))
        return tuple(found)
    taken = replace(_time(shift), person_id=person_id, person_name=known_person(session, person_id).name)
    return (*found, *check_shift(taken, _running(session, [shift.duty_day], shift.id)))


def _running(session: Session, days: Iterable[date], except_id: str = "") -> list[ShiftTime]:
    query = select(DutyShift).where(
        DutyShift.duty_day.in_(list(days)), DutyShift.cancelled_on.is_(None), DutyShift.id != except_id
    )
    return [_time(shift) for shift in session.scalars(query)]


def _time(shift: DutyShift) -> ShiftTime:
    return ShiftTime(shift.person_id, shift.person_name, shift.place, shift.duty_day, shift.begins, shift.ends)
