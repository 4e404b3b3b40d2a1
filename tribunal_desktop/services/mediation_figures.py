"""Figures of mediation (调解报表): success with the disputes behind it, load, languages; counted from the acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.models import Dispute, MediationCase, MediationShare, Mediator, Station, UnitOfWork, Village
from tribunal_desktop.rules.co_mediation import WHOLE, Seat
from tribunal_desktop.rules.mediation_rates import (
    Ended,
    Rate,
    credits,
    languages_met,
    once_each,
    once_for_each,
    rates,
    seat_by_seat,
    stage_rates,
    total,
    went_on,
)
from tribunal_desktop.rules.months import Period
from tribunal_desktop.rules.terms import MediationMode, MediationStatus, Outcome, RateGroup, RateStage, StationKind
from tribunal_desktop.services.case_list_paper import made_words
from tribunal_desktop.services.parties import both_sides, party_names
from tribunal_desktop.services.tribunal_profile import read_profile

_STAGES = {
    MediationMode.PARTY_CHOSEN_PREFILING: RateStage.BEFORE_FILING,
    MediationMode.POST_FILING_ENTRUSTED: RateStage.AFTER_FILING,
}
OF_MEDIATORS = frozenset({RateGroup.MEDIATOR, RateGroup.ORGANISATION, RateGroup.STUDIO})
"""Who mediates: theirs is every dispute they ended, also one that was tried afterwards."""
_ONCE = (
    "每件纠纷只计一次，计入使其终结的阶段；因委托调解成功而结案的，计为调解员的成功。"
    "调解未成转入下一阶段的另列，计算本阶段成功率时计为未成。"
)
_ONCE_FOR_EACH = "每件纠纷对每名调解员（组织、工作室）只计一次；调解未成转入审判的，计为未成。合计中每件纠纷只计一次。"
_SHARED = "共同调解成功的，本庭计一件，各调解员按份额计入业绩。百分比四舍五入。"
_LANGUAGE: texts.Language = "zh"


@dataclass(frozen=True)
class RateRow:
    """One group with its rate now, on the same days a year before, and what is in hand today."""

    key: str
    name: str
    now: Rate
    before: Rate
    running: int | None
    """Mediations in hand; None where the group has none of its own."""
    credit: Decimal | None = None
    """Disputes settled, by shares where several mediated; None where the group is not of mediators."""

    @property
    def points(self) -> Decimal | None:
        """The change in percentage points; None where one of the two is missing."""
        if self.now.percent is None or self.before.percent is None:
            return None
        return self.now.percent - self.before.percent


@dataclass(frozen=True)
class BehindRow:
    """A dispute behind a number."""

    dispute_id: str
    number: str
    parties: str
    stage: RateStage
    mediator: str
    agreed: bool
    ended_on: date
    went_on: bool = False
    """It failed in this stage and ended in another one."""


@dataclass(frozen=True)
class MediationReport:
    """The rates of a period by one grouping."""

    period: Period
    group: RateGroup
    rows: tuple[RateRow, ...]
    total: RateRow
    languages: tuple[int, int]
    """Disputes whose mediator spoke the language a party needed, of those that needed one."""


class MediationFigures:
    """Counts; nothing is filled in for a report. Every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def report(self, period: Period, group: RateGroup) -> MediationReport:
        """Success in ``period`` as far as it has gone, and on the same days a year before, which are as many."""
        so_far = self._so_far(period)
        with self._uow.read() as session:
            now, before = _ended(session, so_far), _ended(session, _year_before(so_far))
            running = _running(session, group)
            people = {key: name for key, name in session.execute(select(Mediator.id, Mediator.name))}
        earlier = {rate.key: rate for rate in _rates(before, group)}
        earned = credits(_together(now, group)) if group is RateGroup.MEDIATOR else None
        found = _rates(now, group)
        busy_only = sorted((running or {}).keys() - {rate.key for rate in found}, key=lambda key: people.get(key, key))
        rows = [
            RateRow(
                rate.key,
                _name(rate.key, group, people),
                rate,
                earlier.get(rate.key, Rate(rate.key, 0, 0)),
                None if running is None else running.get(rate.key, 0),
                None if earned is None else earned.get(rate.key, Decimal(0)),
            )
            for rate in (*found, *(Rate(key, 0, 0) for key in busy_only))
        ]
        in_hand = None if running is None else sum(running.values())
        all_credit = None if earned is None else sum(earned.values(), Decimal(0))
        whole, whole_before = total(_together(now, group)), total(_together(before, group))
        summed = RateRow("", "", whole, whole_before, in_hand, all_credit)
        return MediationReport(period, group, tuple(rows), summed, languages_met(once_each(now)))

    def behind(self, period: Period, group: RateGroup, key: str) -> tuple[BehindRow, ...]:
        """The disputes behind a row; behind the total when ``key`` is empty. The latest first."""
        with self._uow.read() as session:
            ended = _ended(session, period)
            moved = went_on(ended) if group is RateGroup.STAGE and key else ()
            counted = (*_counted(ended, group), *moved) if key else _together(ended, group)
            found = [each for each in counted if not key or _key(each, group) == key]
            ids = [each.dispute_id for each in found]
            parties = party_names(session, ids)
            numbers = _numbers(session, ids)
        return tuple(
            BehindRow(
                each.dispute_id,
                numbers[each.dispute_id],
                both_sides(parties[each.dispute_id]),
                each.stage,
                each.mediator,
                each.agreed,
                each.ended_on,
                each in moved,
            )
            for each in found
        )

    def sheet(self, period: Period, group: RateGroup) -> TableSheetPaper:
        """The report as a list to print or to save for Excel."""
        report = self.report(period, group)
        with self._uow.read() as session:
            profile = read_profile(session)
        met, needed = report.languages
        so_far = self._so_far(period)
        cells = [_cells(row, row.name) for row in report.rows] + [_cells(report.total, "合计")]
        columns = (
            SheetColumn(texts.term(group, _LANGUAGE), 3),
            SheetColumn("调解成功", 1, right=True),
            SheetColumn("调解终结", 1, right=True),
            SheetColumn("转入下阶段", 1.1, right=True),
            SheetColumn("成功率", 1, right=True),
            SheetColumn("上年同期", 2, right=True),
            SheetColumn("增减（百分点）", 1.2, right=True),
            SheetColumn("在办", 0.8, right=True),
            SheetColumn("计入业绩", 1, right=True),
        )
        return TableSheetPaper(
            title="调解情况表",
            issuer=profile.tribunal_name,
            made=made_words(self._uow.clock()),
            lines=(
                f"{_said(so_far)}（上年同期：{_said(_year_before(so_far))}）",
                f"语言需求由会该语言的调解员承办：{met} / {needed} 件",
            ),
            tables=(SheetTable("", columns, tuple(cells), "没有终结的调解。"),),
            notes=(f"{_ONCE_FOR_EACH if group in OF_MEDIATORS else _ONCE}{_SHARED}",),
            practice=profile.practice,
        )

    def _so_far(self, period: Period) -> Period:
        """The days of the period that have gone by."""
        return Period(period.first, max(period.first, min(period.last, self._uow.today())))


def _said(days: Period) -> str:
    return f"{days.first} 至 {days.last}"


def _year_before(days: Period) -> Period:
    """The same days of the year before; the 28th stands for the 29th of February."""
    return Period(*(_same_day(day) for day in (days.first, days.last)))


def _same_day(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return date(day.year - 1, day.month, 28 if leap else day.day)


def _cells(row: RateRow, name: str) -> tuple[str, ...]:
    points = "—" if row.points is None else f"{row.points:+}"
    running = "—" if row.running is None else str(row.running)
    credit = "—" if row.credit is None else f"{row.credit.normalize():f}"
    counts = (str(row.now.agreed), str(row.now.ended), str(row.now.went_on or "—"))
    return (name, *counts, _percent(row.now), _of(row.before), points, running, credit)


def _percent(rate: Rate) -> str:
    return "—" if rate.percent is None else f"{rate.percent}%"


def _of(rate: Rate) -> str:
    return f"{_percent(rate)}（{rate.agreed}/{rate.tried}）" if rate.tried else "—"


def _key(each: Ended, group: RateGroup) -> str:
    if group is RateGroup.STAGE:
        return each.stage.value
    return {
        RateGroup.MEDIATOR: each.mediator_id,
        RateGroup.ORGANISATION: each.organisation,
        RateGroup.STUDIO: each.studio,
        RateGroup.VILLAGE: each.village,
        RateGroup.LANGUAGE: each.language,
    }[group]


def _counted(ended: tuple[Ended, ...], group: RateGroup) -> tuple[Ended, ...]:
    """What the rows of ``group`` count: each dispute once in a row; a mediator's row has every one they sat in."""
    if group not in OF_MEDIATORS:
        return once_each(ended)
    mediated = [each for each in ended if each.stage is not RateStage.AT_TRIAL]
    sat_in = seat_by_seat(mediated) if group is RateGroup.MEDIATOR else mediated
    return once_for_each(sat_in, lambda each: _key(each, group))


def _rates(ended: tuple[Ended, ...], group: RateGroup) -> tuple[Rate, ...]:
    if group is RateGroup.STAGE:
        return stage_rates(ended)
    return rates(_counted(ended, group), lambda each: _key(each, group))


def _together(ended: tuple[Ended, ...], group: RateGroup) -> tuple[Ended, ...]:
    """The disputes of all rows of ``group``, each once."""
    return once_each(each for each in _counted(ended, group) if _key(each, group))


def _name(key: str, group: RateGroup, people: Mapping[str, str]) -> str:
    if group is RateGroup.STAGE:
        return texts.term(RateStage(key), _LANGUAGE)
    return people[key] if group is RateGroup.MEDIATOR else key


def _ended(session: Session, period: Period) -> tuple[Ended, ...]:
    return (*_mediated(session, period), *_tried(session, period))


def _mediated(session: Session, period: Period) -> Iterator[Ended]:
    query = (
        select(MediationCase, Mediator, Dispute.language_need, Village.name, Station.name)
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .outerjoin(Village, Village.id == Dispute.village_id)
        .outerjoin(Station, and_(Station.mediator_id == Mediator.id, Station.station_kind == StationKind.STUDIO))
        .where(
            MediationCase.ended_on.between(period.first, period.last), MediationCase.status != MediationStatus.RUNNING
        )
    )
    seats = _seats(session, period)
    for case, mediator, language, village, studio in session.execute(query):
        yield Ended(
            case.dispute_id,
            _STAGES[case.mode],
            case.status is MediationStatus.AGREED,
            case.ended_on or period.last,
            mediator.id,
            mediator.name,
            mediator.organisation or "",
            studio or "",
            village or "",
            language or "",
            not language or language in mediator.languages,
            seats.get(case.id, (Seat(mediator.id, WHOLE, True),)),
        )


def _seats(session: Session, period: Period) -> Mapping[str, tuple[Seat, ...]]:
    """Who sat in each mediation of several mediators that ended in ``period``."""
    query = (
        select(MediationShare)
        .join(MediationCase, MediationCase.id == MediationShare.mediation_case_id)
        .where(MediationCase.ended_on.between(period.first, period.last))
        .order_by(MediationShare.position)
    )
    found: dict[str, tuple[Seat, ...]] = {}
    for row in session.scalars(query):
        seat = Seat(row.mediator_id, row.share_permille, row.chair)
        found[row.mediation_case_id] = (*found.get(row.mediation_case_id, ()), seat)
    return found


def _tried(session: Session, period: Period) -> Iterator[Ended]:
    query = (
        select(Dispute.id, Dispute.outcome, Dispute.closed_on, Dispute.language_need, Village.name)
        .outerjoin(Village, Village.id == Dispute.village_id)
        .where(Dispute.closed_on.between(period.first, period.last), Dispute.filed_on.is_not(None))
    )
    for dispute_id, outcome, closed_on, language, village in session.execute(query):
        yield Ended(
            dispute_id,
            RateStage.AT_TRIAL,
            outcome is Outcome.MEDIATED,
            closed_on or period.last,
            village=village or "",
            language=language or "",
        )


def _running(session: Session, group: RateGroup) -> Mapping[str, int] | None:
    """Mediations in hand today by mediator or organisation; None where the group has none of its own."""
    column = {RateGroup.MEDIATOR: Mediator.id, RateGroup.ORGANISATION: Mediator.organisation}.get(group)
    if column is None:
        return None
    query = (
        select(column, func.count())
        .join(MediationCase, MediationCase.mediator_id == Mediator.id)
        .where(MediationCase.status == MediationStatus.RUNNING)
        .group_by(column)
    )
    return {key: count for key, count in session.execute(query) if key}


def _numbers(session: Session, ids: list[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(ids), 500):
        chunk = ids[start : start + 500]
        rows = session.execute(select(Dispute.id, Dispute.number).where(Dispute.id.in_(chunk)))
        found.update({key: number for key, number in rows})
    return found
