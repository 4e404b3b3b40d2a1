"""Circuit trials (巡回审判): plan a trip, keep the log on the spot, close it with a summary."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Attachment,
    CircuitActivity,
    CircuitStop,
    CircuitStopDispute,
    CircuitTrip,
    Dispute,
    StaffMember,
    UnitOfWork,
    Village,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.circuit import ActivityFacts, check_activity, check_trip
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import Stage, TripStatus
from tribunal_desktop.services.circuit_rows import (
    ActivityRow,
    CarriedDispute,
    StopDetail,
    StopPlan,
    TripDetail,
    TripPlan,
    TripRow,
    TripSummary,
)
from tribunal_desktop.services.parties import in_one_line, party_names


class CircuitTrials:
    """Plans trips and logs what happens on them; each method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def check_plan(self, plan: TripPlan) -> tuple[Finding, ...]:
        """Findings at the fields of a plan."""
        return check_trip(plan.name, plan.planned_on, [stop.place_name for stop in plan.stops])

    def plan(self, plan: TripPlan) -> str:
        """Save a trip with its stops and disputes; returns its id. Raises ``trip_not_ready`` on blocking findings."""
        if blocking(self.check_plan(plan)) or plan.planned_on is None:
            raise KnownError("trip_not_ready")
        with self._uow.write("circuit.plan") as session:
            trip = CircuitTrip(
                id=new_id(self._uow.clock),
                name=plan.name.strip(),
                planned_on=plan.planned_on,
                judge_id=plan.judge_id,
                assistant_id=plan.assistant_id,
                clerk_id=plan.clerk_id,
                vehicle=plan.vehicle.strip(),
                status=TripStatus.PLANNED,
                closing_note="",
            )
            session.add(trip)
            session.flush()
            for position, stop in enumerate(plan.stops, 1):
                self._add_stop(session, trip.id, position, stop)
            return trip.id

    def start(self, trip_id: str) -> None:
        """Begin the live log; starting a trip underway changes nothing."""
        with self._uow.write("circuit.start") as session:
            trip = self._open_trip(session, trip_id)
            if trip.status is TripStatus.PLANNED:
                trip.status = TripStatus.UNDERWAY
                trip.started_at = self._uow.clock()

    def check_activity(self, facts: ActivityFacts) -> tuple[Finding, ...]:
        """Findings at the fields of a log entry."""
        return check_activity(facts, self._uow.clock())

    def log(self, stop_id: str, facts: ActivityFacts) -> str:
        """Write a log entry and begin the trip when it has not begun; returns the entry's id.

        Raises ``activity_not_ready`` on blocking findings and ``trip_closed`` when the trip is over.
        """
        if blocking(self.check_activity(facts)) or facts.started_at is None:
            raise KnownError("activity_not_ready")
        with self._uow.write("circuit.log") as session:
            stop = session.get_one(CircuitStop, stop_id)
            trip = self._open_trip(session, stop.trip_id)
            if trip.status is TripStatus.PLANNED:
                trip.status, trip.started_at = TripStatus.UNDERWAY, facts.started_at
            row = CircuitActivity(
                id=new_id(self._uow.clock),
                stop_id=stop_id,
                dispute_id=facts.dispute_id,
                kind=facts.kind,
                started_at=facts.started_at,
                ended_at=facts.ended_at,
                audience_count=facts.audience_count,
                is_public=facts.is_public,
                summary=facts.summary.strip(),
                settled_on_spot=facts.settled_on_spot,
            )
            session.add(row)
            return row.id

    def finish(self, activity_id: str) -> None:
        """Set the end of a running entry to now; a finished one stays as it is."""
        with self._uow.write("circuit.finish_activity") as session:
            row = session.get_one(CircuitActivity, activity_id)
            self._open_trip(session, session.get_one(CircuitStop, row.stop_id).trip_id)
            if row.ended_at is None:
                row.ended_at = max(self._uow.clock(), row.started_at)

    def close(self, trip_id: str, kilometres: int | None, note: str) -> TripSummary:
        """Close a trip: entries still running end now. Raises ``trip_empty`` when nothing was logged."""
        with self._uow.write("circuit.close") as session:
            trip = self._open_trip(session, trip_id)
            activities = _activities(session, trip_id)
            if not activities:
                raise KnownError("trip_empty")
            now = self._uow.clock()
            for row in activities:
                if row.ended_at is None:
                    row.ended_at = max(now, row.started_at)
            trip.status = TripStatus.CLOSED
            trip.closed_at = now
            trip.kilometres = kilometres
            trip.closing_note = note.strip()
            session.flush()
            return _summary(session, activities)

    def trips(self) -> tuple[TripRow, ...]:
        """All trips, the next and newest first."""
        with self._uow.read() as session:
            stops = _count(session, select(CircuitStop.trip_id, func.count()).group_by(CircuitStop.trip_id))
            disputes = _count(
                session,
                select(CircuitStop.trip_id, func.count(CircuitStopDispute.id))
                .join(CircuitStopDispute, CircuitStopDispute.stop_id == CircuitStop.id)
                .group_by(CircuitStop.trip_id),
            )
            done = {
                trip_id: (count, audience or 0)
                for trip_id, count, audience in session.execute(
                    select(
                        CircuitStop.trip_id, func.count(CircuitActivity.id), func.sum(CircuitActivity.audience_count)
                    )
                    .join(CircuitActivity, CircuitActivity.stop_id == CircuitStop.id)
                    .group_by(CircuitStop.trip_id)
                )
            }
            return tuple(
                TripRow(
                    trip.id,
                    trip.name,
                    trip.planned_on,
                    trip.status,
                    stops.get(trip.id, 0),
                    disputes.get(trip.id, 0),
                    *done.get(trip.id, (0, 0)),
                )
                for trip in session.scalars(select(CircuitTrip).order_by(CircuitTrip.planned_on.desc(), CircuitTrip.id))
            )

    def detail(self, trip_id: str) -> TripDetail:
        """One trip with stops, disputes, log and what it came to."""
        with self._uow.read() as session:
            trip = session.get_one(CircuitTrip, trip_id)
            names = {key: name for key, name in session.execute(select(StaffMember.id, StaffMember.name))}
            stops = session.scalars(
                select(CircuitStop).where(CircuitStop.trip_id == trip_id).order_by(CircuitStop.position)
            ).all()
            return TripDetail(
                id=trip.id,
                name=trip.name,
                planned_on=trip.planned_on,
                status=trip.status,
                judge=names.get(trip.judge_id or "", ""),
                assistant=names.get(trip.assistant_id or "", ""),
                clerk=names.get(trip.clerk_id or "", ""),
                vehicle=trip.vehicle,
                kilometres=trip.kilometres,
                started_at=trip.started_at,
                closed_at=trip.closed_at,
                closing_note=trip.closing_note,
                stops=tuple(_stop_detail(session, stop) for stop in stops),
                summary=_summary(session, _activities(session, trip_id)),
            )

    def open_disputes(self) -> tuple[CarriedDispute, ...]:
        """Disputes that can be taken along, newest first (at most 200)."""
        with self._uow.read() as session:
            rows = session.scalars(
                select(Dispute).where(Dispute.stage != Stage.CLOSED).order_by(Dispute.received_at.desc()).limit(200)
            ).all()
            return _carried(session, rows)

    def _add_stop(self, session: Session, trip_id: str, position: int, stop: StopPlan) -> None:
        row = CircuitStop(
            id=new_id(self._uow.clock),
            trip_id=trip_id,
            position=position,
            village_id=stop.village_id,
            place_kind=stop.place_kind,
            place_name=stop.place_name.strip(),
            planned_time=stop.planned_time,
        )
        session.add(row)
        session.flush()
        for dispute_id in dict.fromkeys(stop.dispute_ids):
            session.add(CircuitStopDispute(id=new_id(self._uow.clock), stop_id=row.id, dispute_id=dispute_id))

    def _open_trip(self, session: Session, trip_id: str) -> CircuitTrip:
        trip = session.get_one(CircuitTrip, trip_id)
        if trip.status is TripStatus.CLOSED:
            raise KnownError("trip_closed", name=trip.name)
        return trip


def _count(session: Session, query: Select[str, int]) -> dict[str, int]:
    return {key: count for key, count in session.execute(query)}


def _activities(session: Session, trip_id: str) -> Sequence[CircuitActivity]:
    return session.scalars(
        select(CircuitActivity)
        .join(CircuitStop, CircuitStop.id == CircuitActivity.stop_id)
        .where(CircuitStop.trip_id == trip_id)
        .order_by(CircuitActivity.started_at, CircuitActivity.id)
    ).all()


def _photos(session: Session, activity_ids: Sequence[str]) -> dict[str, int]:
    return _count(
        session,
        select(Attachment.owner_id, func.count())
        .where(Attachment.owner_type == "circuit_activity", Attachment.owner_id.in_(activity_ids))
        .group_by(Attachment.owner_id),
    )


def _summary(session: Session, activities: Sequence[CircuitActivity]) -> TripSummary:
    minutes = sum(int((row.ended_at - row.started_at).total_seconds()) // 60 for row in activities if row.ended_at)
    return TripSummary(
        activities=len(activities),
        settled=sum(row.settled_on_spot for row in activities),
        audience=sum(row.audience_count or 0 for row in activities),
        photos=sum(_photos(session, [row.id for row in activities]).values()),
        minutes=minutes,
    )


def _stop_detail(session: Session, stop: CircuitStop) -> StopDetail:
    disputes = session.scalars(
        select(Dispute)
        .join(CircuitStopDispute, CircuitStopDispute.dispute_id == Dispute.id)
        .where(CircuitStopDispute.stop_id == stop.id)
    ).all()
    activities = session.scalars(
        select(CircuitActivity).where(CircuitActivity.stop_id == stop.id).order_by(CircuitActivity.started_at)
    ).all()
    photos = _photos(session, [row.id for row in activities])
    village = session.get(Village, stop.village_id) if stop.village_id else None
    return StopDetail(
        id=stop.id,
        position=stop.position,
        place_name=stop.place_name,
        place_kind=stop.place_kind,
        village=village.name if village else "",
        planned_time=stop.planned_time,
        disputes=_carried(session, disputes),
        activities=tuple(
            ActivityRow(
                row.id,
                row.stop_id,
                row.dispute_id,
                row.kind,
                row.started_at,
                row.ended_at,
                row.audience_count,
                row.is_public,
                row.summary,
                row.settled_on_spot,
                photos.get(row.id, 0),
            )
            for row in activities
        ),
    )


def _carried(session: Session, disputes: Sequence[Dispute]) -> tuple[CarriedDispute, ...]:
    names = party_names(session, [row.id for row in disputes])
    return tuple(
        CarriedDispute(row.id, row.number, in_one_line(names[row.id]), row.cause_code, row.cause_version)
        for row in disputes
    )
