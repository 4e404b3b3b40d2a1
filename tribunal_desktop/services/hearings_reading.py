"""Reads hearings, and what a new one would meet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from tribunal_desktop.models import (
    Adjournment,
    CircuitStop,
    CircuitStopDispute,
    CircuitTrip,
    Dispute,
    Hearing,
    HearingTranscript,
    PanelMember,
    Party,
    StaffMember,
)
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.hearings import Booking, HearingCase, HearingPlan, HearingRules, Holding, belongs_on_site
from tribunal_desktop.rules.limit_rules import most_adjournments
from tribunal_desktop.rules.terms import HearingState, HearingVenue, PanelSeat, Post, TripStatus
from tribunal_desktop.services.hearings_views import HearingRow, HearingsView, PersonChoice, StopChoice
from tribunal_desktop.services.parties import both_sides, parties_of, party_names

_JUDGES = (Post.JUDGE, Post.TRIBUNAL_HEAD)
NO_ROOM_YET = "第一法庭"
"""What the first room is called until one was used."""
_MOST_ROOMS = 8


def view_of(session: Session, dispute: Dispute, rules: HearingRules, today: date) -> HearingsView:
    """Hearings of one dispute."""
    staff = session.execute(
        select(StaffMember.id, StaffMember.name, StaffMember.post).where(StaffMember.active).order_by(StaffMember.name)
    ).all()

    def of(*posts: Post) -> tuple[PersonChoice, ...]:
        return tuple(PersonChoice(row.id, row.name) for row in staff if row.post in posts)

    put_off = select(func.count()).select_from(Adjournment).where(Adjournment.dispute_id == dispute.id)
    assessors = select(PanelMember.person_name).where(
        PanelMember.dispute_id == dispute.id,
        PanelMember.seat == PanelSeat.ASSESSOR,
        PanelMember.until_on.is_(None),
    )
    return HearingsView(
        dispute_id=dispute.id,
        number=dispute.number,
        closed=dispute.closed_on is not None,
        procedure=dispute.procedure,
        on_site_wanted=belongs_on_site(dispute.cause_code, rules),
        rows=hearing_rows(session, Hearing.dispute_id == dispute.id),
        judges=of(*_JUDGES),
        assistants=of(Post.JUDGE_ASSISTANT),
        clerks=of(Post.CLERK, Post.JUDGE_ASSISTANT),
        seats={"judge_id": dispute.judge_id, "assistant_id": dispute.assistant_id, "clerk_id": dispute.clerk_id},
        assessors="、".join(session.scalars(assessors.order_by(PanelMember.id))),
        stops=_stops(session, dispute.id, today),
        rooms=_rooms(session),
        put_off_times=session.scalar(put_off) or 0,
        most_put_off=most_adjournments(dispute.procedure, today),
    )


def hearing_rows(session: Session, *which: ColumnElement[bool]) -> tuple[HearingRow, ...]:
    """The hearings of ``which``, the earliest first."""
    judge, clerk = aliased(StaffMember), aliased(StaffMember)
    latest = (
        select(HearingTranscript.state)
        .where(HearingTranscript.hearing_id == Hearing.id)
        .order_by(HearingTranscript.edition.desc())
        .limit(1)
        .correlate(Hearing)
        .scalar_subquery()
    )
    found = session.execute(
        select(Hearing, Dispute.number, judge.name, clerk.name, latest)
        .join(Dispute, Dispute.id == Hearing.dispute_id)
        .outerjoin(judge, judge.id == Hearing.judge_id)
        .outerjoin(clerk, clerk.id == Hearing.clerk_id)
        .where(*which)
        .order_by(Hearing.starts_at, Hearing.id)
    ).all()
    names = party_names(session, [row[0].dispute_id for row in found])
    return tuple(
        HearingRow(
            id=hearing.id,
            dispute_id=hearing.dispute_id,
            number=number,
            parties=both_sides(names[hearing.dispute_id]),
            plan=plan_of(hearing),
            state=hearing.state,
            starts_at=hearing.starts_at.astimezone(BEIJING),
            ends_at=hearing.ends_at.astimezone(BEIJING),
            judge=judge_name or "",
            clerk=clerk_name or "",
            notice_on=hearing.notice_on,
            notice_place=hearing.notice_place,
            change_reason=hearing.change_reason,
            held=_holding(hearing),
            transcript=transcript,
        )
        for hearing, number, judge_name, clerk_name, transcript in found
    )


def plan_of(hearing: Hearing) -> HearingPlan:
    """The plan a hearing was written from."""
    return HearingPlan(
        kind=hearing.kind,
        starts_at=hearing.starts_at.astimezone(BEIJING),
        ends_at=hearing.ends_at.astimezone(BEIJING),
        venue=hearing.venue,
        place=hearing.place,
        stop_id=hearing.stop_id,
        is_public=hearing.is_public,
        closed_ground=hearing.closed_ground,
        judge_id=hearing.judge_id,
        assistant_id=hearing.assistant_id,
        clerk_id=hearing.clerk_id,
        assessors=hearing.assessors,
        interpreter=hearing.interpreter,
        immobile_party=hearing.immobile_party,
        not_on_site_reason=hearing.not_on_site_reason,
    )


def case_of(session: Session, dispute: Dispute) -> HearingCase:
    """What the rules need of a dispute."""
    known = frozenset(_known_by(party.id_number, party.name) for party in parties_of(session, dispute.id))
    return HearingCase(dispute.filed_on is not None, dispute.cause_code, dispute.procedure, known)


def bookings(session: Session, starts_at: datetime, ends_at: datetime, but: str | None) -> tuple[Booking, ...]:
    """Planned hearings that overlap a time, except ``but``."""
    found = session.execute(
        select(Hearing, Dispute.number)
        .join(Dispute, Dispute.id == Hearing.dispute_id)
        .where(
            Hearing.state == HearingState.PLANNED,
            Hearing.starts_at < ends_at,
            Hearing.ends_at > starts_at,
            Hearing.id != (but or ""),
        )
        .order_by(Hearing.starts_at)
    ).all()
    return tuple(_booking(session, hearing, number) for hearing, number in found)


def between(first: date, last: date) -> ColumnElement[bool]:
    """Hearings that begin from the start of ``first`` to the end of ``last``."""
    begin = datetime.combine(first, time(0), BEIJING)
    end = datetime.combine(last + timedelta(days=1), time(0), BEIJING)
    return (Hearing.starts_at >= begin) & (Hearing.starts_at < end)


def _booking(session: Session, hearing: Hearing, number: str) -> Booking:
    parties = session.execute(select(Party.id_number, Party.name).where(Party.dispute_id == hearing.dispute_id))
    staff = (hearing.judge_id, hearing.assistant_id, hearing.clerk_id)
    return Booking(
        number=number,
        starts_at=hearing.starts_at.astimezone(BEIJING),
        ends_at=hearing.ends_at.astimezone(BEIJING),
        venue=hearing.venue,
        place=hearing.place,
        staff=frozenset(person for person in staff if person is not None),
        people={_known_by(id_number, name): name for id_number, name in parties},
    )


def _known_by(id_number: str | None, name: str) -> str:
    return id_number or name


def _holding(hearing: Hearing) -> Holding:
    return Holding(
        _local(hearing.held_from),
        _local(hearing.held_until),
        hearing.pronounced,
        hearing.audience_count,
        _local(hearing.recording_from),
        _local(hearing.recording_until),
        hearing.recording_breaks,
    )


def _local(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(BEIJING)


def _stops(session: Session, dispute_id: str, today: date) -> tuple[StopChoice, ...]:
    """Stops of the trips ahead, those the case is taken along to first."""
    taken = set(session.scalars(select(CircuitStopDispute.stop_id).where(CircuitStopDispute.dispute_id == dispute_id)))
    rows = session.execute(
        select(CircuitStop.id, CircuitTrip.planned_on, CircuitStop.place_name)
        .join(CircuitTrip, CircuitTrip.id == CircuitStop.trip_id)
        .where(CircuitTrip.planned_on >= today, CircuitTrip.status == TripStatus.PLANNED)
        .order_by(CircuitTrip.planned_on, CircuitStop.position)
    )
    choices = [StopChoice(stop_id, day, place, stop_id in taken) for stop_id, day, place in rows]
    return tuple(sorted(choices, key=lambda choice: not choice.takes_case))


def _rooms(session: Session) -> tuple[str, ...]:
    used = session.scalars(
        select(Hearing.place)
        .where(Hearing.venue == HearingVenue.TRIBUNAL)
        .group_by(Hearing.place)
        .order_by(func.count().desc(), Hearing.place)
        .limit(_MOST_ROOMS)
    ).all()
    return tuple(used) or (NO_ROOM_YET,)
