"""Pay by case (以案定补) and jurors' allowances: which tariff pays for which work, and what no tariff covers.

Nothing is ever paid silently as zero: work without exactly one tariff is a gap, and a tariff of zero has to be written.
"""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from tribunal_desktop.rules.money import half_up
from tribunal_desktop.rules.terms import (
    MediationMode,
    MediatorKind,
    PayDifficulty,
    PayeeKind,
    PayGapKind,
    PayLeftOut,
    PayLineKind,
    PayUnit,
    WorkTime,
)

WHOLE = 1000
"""Credit shares are in permille (调解业绩份额)."""
UNITS_OF = {
    PayeeKind.MEDIATOR: (PayUnit.MONTH, PayUnit.SUCCESS, PayUnit.CASE, PayUnit.TRAVEL_DAY),
    PayeeKind.JUROR: (PayUnit.HEARING, PayUnit.HALF_DAY, PayUnit.TRAVEL_DAY),
}
_SITTING = frozenset({PayUnit.HEARING, PayUnit.HALF_DAY})
"""A sitting is paid by one of the two."""


Span = tuple[date, date]
"""From a day to a day, both included."""


class WorkKind(StrEnum):
    """What was done."""

    MONTH = "month"
    MEDIATION = "mediation"
    TRAVEL = "travel"
    SITTING = "sitting"


@dataclass(frozen=True)
class Conditions:
    """For whom and for what a tariff holds; what is left empty holds for all."""

    mode: MediationMode | None = None
    mediator_kind: MediatorKind | None = None
    work_time: WorkTime | None = None
    difficulty: PayDifficulty | None = None

    def hold_for(self, facts: Conditions) -> bool:
        """Whether work with ``facts`` is meant."""
        return all(wanted is None or wanted == given for wanted, given in self._beside(facts))

    def may_meet(self, other: Conditions) -> bool:
        """Whether some work could be meant by both."""
        return all(one is None or another is None or one == another for one, another in self._beside(other))

    def _beside(self, other: Conditions) -> Iterator[tuple[StrEnum | None, StrEnum | None]]:
        yield self.mode, other.mode
        yield self.mediator_kind, other.mediator_kind
        yield self.work_time, other.work_time
        yield self.difficulty, other.difficulty


@dataclass(frozen=True)
class Tariff:
    """One rate (补贴标准) with the days it holds for."""

    id: str
    name: str
    payee: PayeeKind
    unit: PayUnit
    amount_fen: int
    valid_from: date
    valid_to: date | None = None
    conditions: Conditions = field(default_factory=Conditions)
    basis: str = ""

    def in_force(self, on: date) -> bool:
        """Whether it holds on that day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def overlaps(self, other: Tariff) -> bool:
        """Whether some work would be paid by both."""
        same_thing = self.unit == other.unit or {self.unit, other.unit} <= _SITTING
        begins = max(self.valid_from, other.valid_from)
        ends = min(self.valid_to or date.max, other.valid_to or date.max)
        return (
            self.payee is other.payee and same_thing and begins <= ends and self.conditions.may_meet(other.conditions)
        )


@dataclass(frozen=True)
class Work:
    """Something somebody may be paid for; ``source_id`` is the row it is read from.

    A mediation of several mediators is one work for each, with the part of the credit from ``share_from`` to
    ``share_to``. ``halves`` are the half days a sitting touched, 0 the morning and 1 the afternoon. ``spans`` are the
    days of a month a base is due for; none means the whole month.
    """

    kind: WorkKind
    source_id: str
    payee_id: str
    payee_name: str
    on: date
    dispute_id: str = ""
    number: str = ""
    facts: Conditions = field(default_factory=Conditions)
    agreed: bool = False
    share_from: int = 0
    share_to: int = WHOLE
    halves: frozenset[int] = frozenset()
    spans: tuple[Span, ...] = ()

    @property
    def part(self) -> str:
        """The share of the credit as a fraction."""
        share = self.share_to - self.share_from
        return "1" if share == WHOLE else f"{share}/{WHOLE}"


@dataclass(frozen=True)
class Line:
    """One sum of a month sheet with the rule and the case it comes from; ``part`` is what the rate is multiplied by."""

    kind: PayLineKind
    payee_id: str
    payee_name: str
    unit: PayUnit | None
    amount_fen: int
    on: date
    tariff_id: str = ""
    tariff_name: str = ""
    rate_fen: int = 0
    part: str = "1"
    dispute_id: str = ""
    number: str = ""
    source_id: str = ""
    words: str = ""
    id: str = ""
    returns_id: str = ""
    """The line of an earlier sheet that is taken back."""


@dataclass(frozen=True)
class Gap:
    """Work that cannot be paid yet, and why; ``names`` are the tariffs that overlap."""

    work: Work
    kind: PayGapKind
    unit: PayUnit | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class NotPaid:
    """Work that is left out, and why."""

    work: Work
    why: PayLeftOut
    words: str = ""


@dataclass(frozen=True)
class Reckoned:
    """A month worked out: what is paid, what no tariff covers, what is left out."""

    lines: tuple[Line, ...] = ()
    gaps: tuple[Gap, ...] = ()
    left_out: tuple[NotPaid, ...] = ()


def month_end(month: date) -> date:
    """Last day of the month that begins on ``month``."""
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def overlapping(tariff: Tariff, others: Iterable[Tariff]) -> tuple[Tariff, ...]:
    """The tariffs that would pay for the same work as ``tariff``."""
    return tuple(each for each in others if each.id != tariff.id and tariff.overlaps(each))


def part_of(amount_fen: int, share_from: int, share_to: int) -> int:
    """A share of a sum in permille; the parts of one mediation always add up to the whole."""
    return _fen(Fraction(amount_fen * share_to, WHOLE)) - _fen(Fraction(amount_fen * share_from, WHOLE))


def reckon(
    month: date,
    works: Sequence[Work],
    tariffs: Sequence[Tariff],
    paid: Sequence[Line] = (),
    approved: Collection[date] = (),
    set_aside: Mapping[tuple[str, str], str] | None = None,
) -> Reckoned:
    """The sheet of the month that begins on ``month``.

    ``works`` holds everything that stands now from the first approved month to the last; ``paid`` the lines of approved
    sheets that were not taken back; ``approved`` the first days of the approved months; ``set_aside`` reasons by source
    and payee. Work of an earlier approved month not paid yet comes late; what was paid and stands no more is taken
    back, in the newest sheet.
    """
    return _Reckoning(month, works, tariffs, paid, approved, set_aside or {}).made()


class _Reckoning:
    def __init__(
        self,
        month: date,
        works: Sequence[Work],
        tariffs: Sequence[Tariff],
        paid: Sequence[Line],
        approved: Collection[date],
        set_aside: Mapping[tuple[str, str], str],
    ) -> None:
        self._month, self._tariffs, self._set_aside = month, tariffs, set_aside
        self._works = sorted(works, key=lambda work: (work.on, work.source_id, work.share_from))
        self._months = {month, *(each for each in approved if each < month)}
        self._used = {tariff.unit for tariff in tariffs}
        self._standing = {(work.source_id, work.payee_id): work for work in works}
        newest = month > max(approved, default=date.min)
        self._returned = [line for line in paid if newest and not self._stands(line)]
        gone = {line.id for line in self._returned}
        standing = [line for line in paid if line.id not in gone]
        self._paid = {(line.source_id, line.payee_id, line.unit) for line in standing}
        self._of_dispute: dict[tuple[str, PayUnit | None], str] = {
            (line.dispute_id, line.unit): line.source_id
            for line in standing
            if line.unit in (PayUnit.SUCCESS, PayUnit.CASE)
        }
        self._halves: set[tuple[str, date, int]] = set()
        self._lines: list[Line] = []
        self._gaps: list[Gap] = []
        self._left_out: list[NotPaid] = []

    def made(self) -> Reckoned:
        for work in self._works:
            if work.on.replace(day=1) in self._months:
                self._pay(work)
        taken_back = [_taken_back(line, self._month) for line in self._returned]
        return Reckoned((*self._lines, *taken_back), tuple(self._gaps), tuple(self._left_out))

    def _stands(self, line: Line) -> bool:
        """Whether the work a line was paid for is still there; the roster of a month past is not looked at again."""
        if line.unit in (None, PayUnit.MONTH):
            return True
        work = self._standing.get((line.source_id, line.payee_id))
        if work is None or (line.unit is PayUnit.SUCCESS and not work.agreed):
            return False
        return work.kind is not WorkKind.MEDIATION or work.part == line.part

    def _pay(self, work: Work) -> None:
        reason = self._set_aside.get((work.source_id, work.payee_id))
        if reason is not None:
            if work.on >= self._month:
                self._left_out.append(NotPaid(work, PayLeftOut.SET_ASIDE, reason))
        elif not work.payee_id:
            self._gaps.append(Gap(work, PayGapKind.UNKNOWN_PERSON))
        elif work.kind is WorkKind.MONTH:
            self._pay_month(work)
        elif work.kind is WorkKind.SITTING:
            self._pay_one(work, (PayUnit.HEARING, PayUnit.HALF_DAY))
        elif work.kind is WorkKind.TRAVEL:
            if PayUnit.TRAVEL_DAY in self._used:
                self._pay_one(work, (PayUnit.TRAVEL_DAY,))
        else:
            self._pay_mediation(work)

    def _pay_mediation(self, work: Work) -> None:
        wanted = [PayUnit.SUCCESS, PayUnit.CASE] if work.agreed else [PayUnit.CASE]
        used = [unit for unit in wanted if unit in self._used]
        if not used and not self._is_paid(work, wanted):
            self._gaps.append(Gap(work, PayGapKind.NO_TARIFF, wanted[0]))
        for unit in used:
            self._pay_one(work, (unit,))

    def _pay_one(self, work: Work, units: Sequence[PayUnit]) -> None:
        """Pay by the one tariff of ``units`` that is meant."""
        meant = [tariff for tariff in self._meant(work, units) if tariff.in_force(work.on)]
        halves = {half for half in work.halves if (work.payee_id, work.on, half) not in self._halves}
        self._halves.update((work.payee_id, work.on, half) for half in work.halves)
        if self._is_paid(work, units):
            return
        if work.kind is WorkKind.MEDIATION and self._paid_elsewhere(work, units[0]):
            self._left_out.append(NotPaid(work, PayLeftOut.PAID_BEFORE))
        elif len(meant) != 1:
            kind = PayGapKind.OVERLAP if meant else PayGapKind.NO_TARIFF
            self._gaps.append(Gap(work, kind, units[0], tuple(tariff.name for tariff in meant)))
        elif meant[0].unit is not PayUnit.HALF_DAY:
            tariff = meant[0]
            self._add(work, tariff, part_of(tariff.amount_fen, work.share_from, work.share_to), work.part)
        elif not work.halves:
            self._gaps.append(Gap(work, PayGapKind.TIME_MISSING, PayUnit.HALF_DAY))
        elif not halves:
            self._left_out.append(NotPaid(work, PayLeftOut.SAME_HALF_DAY))
        else:
            self._add(work, meant[0], meant[0].amount_fen * len(halves), str(len(halves)))

    def _paid_elsewhere(self, work: Work, unit: PayUnit) -> bool:
        """Whether another mediation of the dispute is paid in this unit; else this one is from now on."""
        return self._of_dispute.setdefault((work.dispute_id, unit), work.source_id) != work.source_id

    def _pay_month(self, work: Work) -> None:
        """The base of a month, by days where the tariff or the mediator's working time changes within it."""
        if PayUnit.MONTH not in self._used or work.on != self._month or self._is_paid(work, (PayUnit.MONTH,)):
            return
        last = month_end(self._month)
        spans = work.spans or ((self._month, last),)
        days = [day for place in range(last.day) if _within(day := self._month + timedelta(days=place), spans)]
        meant = self._meant(work, (PayUnit.MONTH,))
        by_day = [[tariff for tariff in meant if tariff.in_force(day)] for day in days]
        if any(len(found) != 1 for found in by_day):
            names = tuple(dict.fromkeys(each.name for found in by_day if len(found) > 1 for each in found))
            kind = PayGapKind.OVERLAP if names else PayGapKind.NO_TARIFF
            self._gaps.append(Gap(work, kind, PayUnit.MONTH, names))
            return
        held: dict[str, list[date]] = {}
        for day, (tariff,) in zip(days, by_day, strict=True):
            held.setdefault(tariff.id, []).append(day)
        for tariff in (each for each in meant if each.id in held):
            part = Fraction(len(held[tariff.id]), last.day)
            text = "1" if part == 1 else f"{len(held[tariff.id])}/{last.day}"
            self._add(work, tariff, _fen(tariff.amount_fen * part), text, held[tariff.id][0])

    def _meant(self, work: Work, units: Sequence[PayUnit]) -> list[Tariff]:
        found = [each for each in self._tariffs if each.unit in units and each.conditions.hold_for(work.facts)]
        return sorted(found, key=lambda tariff: tariff.valid_from)

    def _is_paid(self, work: Work, units: Sequence[PayUnit]) -> bool:
        return any((work.source_id, work.payee_id, unit) in self._paid for unit in units)

    def _add(self, work: Work, tariff: Tariff, amount_fen: int, part: str, on: date | None = None) -> None:
        self._lines.append(
            Line(
                kind=PayLineKind.WORK if work.on >= self._month else PayLineKind.LATE,
                payee_id=work.payee_id,
                payee_name=work.payee_name,
                unit=tariff.unit,
                amount_fen=amount_fen,
                on=on or work.on,
                tariff_id=tariff.id,
                tariff_name=tariff.name,
                rate_fen=tariff.amount_fen,
                part=part,
                dispute_id=work.dispute_id,
                number=work.number,
                source_id=work.source_id,
            )
        )


def _within(day: date, spans: Iterable[Span]) -> bool:
    return any(first <= day <= last for first, last in spans)


def _taken_back(line: Line, month: date) -> Line:
    return Line(
        kind=PayLineKind.RETURNED,
        payee_id=line.payee_id,
        payee_name=line.payee_name,
        unit=line.unit,
        amount_fen=-line.amount_fen,
        on=month,
        tariff_id=line.tariff_id,
        tariff_name=line.tariff_name,
        rate_fen=line.rate_fen,
        part=line.part,
        dispute_id=line.dispute_id,
        number=line.number,
        source_id=line.source_id,
        returns_id=line.id,
    )


def _fen(value: Fraction | int) -> int:
    return int(half_up(value, 0))
