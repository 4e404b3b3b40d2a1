"""What is paid for, read from mediations, sessions, hearings and the rosters; and what was paid already."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from tribunal_desktop.models import (
    Dispute,
    Hearing,
    HearingPerson,
    Juror,
    JurorPlace,
    MediationCase,
    MediationSession,
    MediationShare,
    Mediator,
    PanelMember,
    Party,
    PayDecision,
    PayLine,
    PaySheet,
    PayTariff,
)
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.pay import WHOLE, Conditions, Line, Tariff, Work, WorkKind, month_end
from tribunal_desktop.rules.terms import (
    HearingState,
    HearingVenue,
    JurorState,
    MediationStatus,
    PanelSeat,
    PayDecisionKind,
    PayDifficulty,
    PayeeKind,
    PaySheetState,
    SessionWay,
    SpeakerRole,
    WorkTime,
)
from tribunal_desktop.services.mediation_seats import present_at
from tribunal_desktop.services.pay_table import difficulty_of
from tribunal_desktop.services.work_times import WorkTimes

NOON = 12
FIXED = (PaySheetState.APPROVED, PaySheetState.SIGNED, PaySheetState.PAID)
"""States in which the lines of a sheet are written."""


@dataclass(frozen=True)
class _Days:
    """From a day to a day, with the moments they begin and end at."""

    first: date
    last: date

    @property
    def begins(self) -> datetime:
        return datetime.combine(self.first, time(), BEIJING)

    @property
    def ends(self) -> datetime:
        return datetime.combine(self.last + timedelta(days=1), time(), BEIJING)


def read_tariffs(session: Session, kind: PayeeKind) -> tuple[Tariff, ...]:
    """The tariffs for these payees, ended ones too, by unit and beginning."""
    rows = session.scalars(
        select(PayTariff).where(PayTariff.payee_kind == kind).order_by(PayTariff.from_on, PayTariff.id)
    )
    return tuple(tariff_of(row) for row in rows)


def tariff_of(row: PayTariff) -> Tariff:
    """A stored tariff for the rules."""
    return Tariff(
        id=row.id,
        name=row.name,
        payee=row.payee_kind,
        unit=row.pay_unit,
        amount_fen=row.amount_fen,
        valid_from=row.from_on,
        valid_to=row.until_on,
        conditions=Conditions(row.mode, row.payee_class, row.work_time, row.difficulty),
        basis=row.basis,
    )


def approved_months(session: Session, kind: PayeeKind) -> tuple[date, ...]:
    """First days of the months whose sheets are approved, in their order."""
    query = select(PaySheet.pay_month).where(PaySheet.payee_kind == kind, PaySheet.state.in_(FIXED))
    return tuple(session.scalars(query.order_by(PaySheet.pay_month)))


def read_sheet(session: Session, kind: PayeeKind, month: date) -> PaySheet | None:
    """The sheet of a month, if somebody began it."""
    return session.scalars(select(PaySheet).where(PaySheet.payee_kind == kind, PaySheet.pay_month == month)).first()


def paid_lines(session: Session, kind: PayeeKind) -> tuple[Line, ...]:
    """Lines of approved sheets that pay for work and were not taken back."""
    back = aliased(PayLine)
    taken = select(back.id).where(back.returns_id == PayLine.id, back.sheet_id.is_not(None)).exists()
    query = _lines().where(
        PayLine.payee_kind == kind, PayLine.sheet_id.is_not(None), PayLine.tariff_id.is_not(None), ~taken
    )
    return tuple(_line(row, name, number) for row, name, number in session.execute(query) if row.returns_id is None)


def lines_of(session: Session, sheet_id: str) -> tuple[Line, ...]:
    """The lines of an approved sheet, in its order."""
    query = _lines().where(PayLine.sheet_id == sheet_id).order_by(PayLine.position)
    return tuple(_line(row, name, number) for row, name, number in session.execute(query))


def corrections_of(session: Session, kind: PayeeKind, month: date) -> tuple[Line, ...]:
    """Corrections that wait for the sheet of a month."""
    query = _lines().where(PayLine.payee_kind == kind, PayLine.pay_month == month, PayLine.sheet_id.is_(None))
    return tuple(_line(row, name, number) for row, name, number in session.execute(query.order_by(PayLine.id)))


def read_set_aside(session: Session, kind: PayeeKind) -> dict[tuple[str, str], str]:
    """Why work was set aside, by source and payee."""
    query = select(PayDecision).where(PayDecision.payee_kind == kind, PayDecision.kind == PayDecisionKind.SET_ASIDE)
    return {(row.paid_for_id, row.payee_id): row.words for row in session.scalars(query)}


def read_works(session: Session, kind: PayeeKind, month: date, first: date, last: date) -> tuple[Work, ...]:
    """Everything done from ``first`` to ``last``, and the bases of the month that begins on ``month``."""
    days = _Days(first, last)
    if kind is PayeeKind.JUROR:
        return tuple(_sittings(session, days))
    mediations = list(_mediations(session, days))
    travelled = list(_travel(session, days))
    return (*mediations, *travelled, *_bases(session, month, {work.payee_id for work in mediations}))


def shares_of(session: Session, mediations: list[str]) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Who shares the credit of a mediation, in permille; what is missing belongs to its mediator alone."""
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for part in _slices(mediations):
        query = select(MediationShare).where(MediationShare.mediation_case_id.in_(part))
        for row in session.scalars(query.order_by(MediationShare.mediation_case_id, MediationShare.position)):
            share = (row.mediator_id, row.share_permille)
            found[row.mediation_case_id] = (*found.get(row.mediation_case_id, ()), share)
    return found


def _mediations(session: Session, days: _Days) -> Iterator[Work]:
    query = (
        select(MediationCase, Mediator, Dispute)
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(
            MediationCase.status != MediationStatus.RUNNING,
            MediationCase.ended_on.between(days.first, days.last),
        )
    )
    found = session.execute(query).all()
    hard = _difficulties(session, found)
    shares = shares_of(session, [case.id for case, _, _ in found])
    mediators = {each.id: each for each in session.scalars(select(Mediator))}
    times = WorkTimes(session)
    for case, mediator, dispute in found:
        on = case.ended_on or days.last
        reached = 0
        for mediator_id, share in shares.get(case.id, ((mediator.id, WHOLE),)):
            payee = mediators[mediator_id]
            yield Work(
                kind=WorkKind.MEDIATION,
                source_id=case.id,
                payee_id=payee.id,
                payee_name=payee.name,
                on=on,
                dispute_id=dispute.id,
                number=dispute.number,
                facts=Conditions(case.mode, payee.kind, times.on(payee, on), hard[case.id]),
                agreed=case.status is MediationStatus.AGREED,
                share_from=reached,
                share_to=reached + share,
            )
            reached += share


def _difficulties(
    session: Session, found: Collection[Row[MediationCase, Mediator, Dispute]]
) -> dict[str, PayDifficulty]:
    """As a person said, else by the marks of the table."""
    ids = [case.id for case, _, _ in found]
    sessions = Counter(_each(session, MediationSession.mediation_case_id, ids))
    parties = Counter(_each(session, Party.dispute_id, [dispute.id for _, _, dispute in found]))
    said = {
        row.paid_for_id: row.difficulty
        for row in session.scalars(select(PayDecision).where(PayDecision.kind == PayDecisionKind.DIFFICULTY))
    }
    return {
        case.id: said.get(case.id) or difficulty_of(parties[dispute.id], sessions[case.id], dispute.amount_fen or 0)
        for case, _, dispute in found
    }


def _each(session: Session, column: InstrumentedAttribute[str], ids: list[str]) -> Iterator[str]:
    for part in _slices(ids):
        yield from session.scalars(select(column).where(column.in_(part)))


def _slices(ids: list[str], size: int = 500) -> Iterator[list[str]]:
    """A statement takes only so many parameters."""
    return (ids[start : start + size] for start in range(0, len(ids), size))


def _travel(session: Session, days: _Days) -> Iterator[Work]:
    """Days on which a mediator went out, one a day for each, whatever was done: those who were at the sitting.

    Where nobody noted who was there, all who share the mediation were.
    """
    query = (
        select(MediationSession.id, MediationSession.started_at, MediationCase, Mediator, Dispute)
        .join(MediationCase, MediationCase.id == MediationSession.mediation_case_id)
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .where(
            MediationSession.way == SessionWay.ON_SITE,
            MediationSession.started_at >= days.begins,
            MediationSession.started_at < days.ends,
        )
        .order_by(MediationSession.started_at, MediationSession.id)
    )
    found = session.execute(query).all()
    shares = shares_of(session, list({case.id for _, _, case, _, _ in found}))
    present = present_at(session, [each.id for each in found])
    mediators = {each.id: each for each in session.scalars(select(Mediator))}
    times, seen = WorkTimes(session), set()
    for session_id, started_at, case, mediator, dispute in found:
        day = beijing_day(started_at)
        sharing = tuple(each for each, _share in shares.get(case.id, ((mediator.id, WHOLE),)))
        for payee_id in present.get(session_id, sharing):
            if (payee_id, day) not in seen:
                seen.add((payee_id, day))
                payee = mediators[payee_id]
                facts = Conditions(case.mode, payee.kind, times.on(payee, day))
                yield _travel_day(day, payee.id, payee.name, dispute, facts)


def _travel_day(day: date, payee_id: str, name: str, dispute: Dispute, facts: Conditions) -> Work:
    return Work(
        WorkKind.TRAVEL, f"travel:{day.isoformat()}", payee_id, name, day, dispute.id, dispute.number, facts=facts
    )


def _bases(session: Session, month: date, worked: Collection[str]) -> Iterator[Work]:
    """The mediators who worked full time on days of a month: on the roster, or with work in it."""
    times, last = WorkTimes(session), month_end(month)
    for mediator in session.scalars(select(Mediator).order_by(Mediator.id)):
        spans = times.full_spans(mediator, month, last)
        if spans and (mediator.active or mediator.id in worked):
            facts = Conditions(mediator_kind=mediator.kind, work_time=WorkTime.FULL_TIME)
            source = f"month:{month:%Y-%m}"
            yield Work(WorkKind.MONTH, source, mediator.id, mediator.name, month, facts=facts, spans=spans)


def _sittings(session: Session, days: _Days) -> Iterator[Work]:
    """Hearings that were held with jurors, and the days jurors went out for one."""
    query = (
        select(Hearing, Dispute)
        .join(Dispute, Dispute.id == Hearing.dispute_id)
        .where(
            Hearing.state == HearingState.HELD,
            Hearing.assessors != "",
            Hearing.starts_at >= days.begins,
            Hearing.starts_at < days.ends,
        )
        .order_by(Hearing.starts_at, Hearing.id)
    )
    found = session.execute(query).all()
    who = _Attendance(session, {dispute.id for _, dispute in found})
    out = set()
    for hearing, dispute in found:
        day = beijing_day(hearing.held_from or hearing.starts_at)
        names = [name.strip() for name in hearing.assessors.split("、") if name.strip()]
        for place, name in enumerate(names):
            if (hearing.id, name) in who.absent:
                continue
            juror = who.juror(dispute.id, name)
            source = hearing.id if juror else f"{hearing.id}#{place}"
            yield Work(
                kind=WorkKind.SITTING,
                source_id=source,
                payee_id=juror,
                payee_name=name,
                on=day,
                dispute_id=dispute.id,
                number=dispute.number,
                halves=_halves(hearing),
            )
            if juror and hearing.venue is HearingVenue.ON_SITE and (juror, day) not in out:
                out.add((juror, day))
                yield _travel_day(day, juror, name, dispute, Conditions())


def _halves(hearing: Hearing) -> frozenset[int]:
    """The half days a hearing touched; none when its hours were not noted."""
    if hearing.held_from is None or hearing.held_until is None:
        return frozenset()
    begun, ended = hearing.held_from.astimezone(BEIJING), hearing.held_until.astimezone(BEIJING)
    touched = {0} if begun.hour < NOON else set()
    if ended.hour >= NOON and (ended.hour, ended.minute) > (NOON, 0):
        touched.add(1)
    return frozenset(touched or {0})


class _Attendance:
    """Who on the roster the assessors named in a hearing are."""

    def __init__(self, session: Session, disputes: Collection[str]) -> None:
        self._sitting: dict[tuple[str, str], set[str]] = defaultdict(set)
        drawn = select(JurorPlace.dispute_id, JurorPlace.juror_name, JurorPlace.juror_id).where(
            JurorPlace.state == JurorState.CHOSEN
        )
        seated = select(PanelMember.dispute_id, PanelMember.person_name, PanelMember.person_id).where(
            PanelMember.seat == PanelSeat.ASSESSOR
        )
        for query in (drawn, seated):
            for dispute_id, name, juror_id in session.execute(query):
                if dispute_id in disputes:
                    self._sitting[dispute_id, name].add(juror_id)
        self._named: dict[str, set[str]] = defaultdict(set)
        for juror_id, name in session.execute(select(Juror.id, Juror.name)):
            self._named[name].add(juror_id)
        gone = select(HearingPerson.hearing_id, HearingPerson.name).where(
            HearingPerson.role == SpeakerRole.ASSESSOR, ~HearingPerson.came
        )
        self.absent = {(hearing_id, name) for hearing_id, name in session.execute(gone)}

    def juror(self, dispute_id: str, name: str) -> str:
        """The juror of that name who was drawn or seated, else the only one on the roster; empty when unsure."""
        found = self._sitting.get((dispute_id, name)) or self._named.get(name, set())
        return next(iter(found)) if len(found) == 1 else ""


def _lines() -> Select[PayLine, str, str]:
    number = func.coalesce(Dispute.case_no, Dispute.provisional_no, "")
    return (
        select(PayLine, func.coalesce(PayTariff.name, ""), number)
        .outerjoin(PayTariff, PayTariff.id == PayLine.tariff_id)
        .outerjoin(Dispute, Dispute.id == PayLine.dispute_id)
    )


def _line(row: PayLine, tariff_name: str, number: str) -> Line:
    return Line(
        kind=row.kind,
        payee_id=row.payee_id,
        payee_name=row.payee_name,
        unit=row.pay_unit,
        amount_fen=row.amount_fen,
        on=row.happened_on,
        tariff_id=row.tariff_id or "",
        tariff_name=tariff_name,
        rate_fen=row.rate_fen,
        part=row.rate_part,
        dispute_id=row.dispute_id or "",
        number=number,
        source_id=row.paid_for_id,
        words=row.words,
        id=row.id,
        returns_id=row.returns_id or "",
    )
