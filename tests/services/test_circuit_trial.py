"""Circuit trips: planned, logged on the spot, closed; everything reported."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Attachment, AttachmentContent, Dispute, OutboxRecord, Party, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.circuit import ActivityFacts
from tribunal_desktop.rules.terms import ActivityKind, Channel, PartyKind, PartyRole, PlaceKind, Stage, TripStatus
from tribunal_desktop.services.attachments import MAX_MEGABYTES, Attachments
from tribunal_desktop.services.circuit_rows import StopPlan, TripPlan
from tribunal_desktop.services.circuit_trial import CircuitTrials

JPEG = b"\xff\xd8\xff\xe0" + bytes(200)


@pytest.fixture
def circuit(uow: UnitOfWork) -> CircuitTrials:
    return CircuitTrials(uow)


@pytest.fixture
def dispute_id(uow: UnitOfWork, clock: StandingClock) -> str:
    with uow.write("dispute.register") as session:
        dispute = Dispute(
            id=new_id(clock),
            provisional_no="暂2026-A-0001",
            received_at=clock(),
            channel=Channel.COUNTER,
            stage=Stage.RECEIVED,
        )
        session.add(dispute)
        session.flush()
        for position, name in enumerate(["陈大伟", "陈小伟"], 1):
            session.add(
                Party(
                    id=new_id(clock),
                    dispute_id=dispute.id,
                    position=position,
                    role=PartyRole.PLAINTIFF,
                    kind=PartyKind.NATURAL,
                    name=name,
                )
            )
        return dispute.id


@pytest.fixture
def trip_id(circuit: CircuitTrials, dispute_id: str) -> str:
    stop = StopPlan("花明泉村村委会", PlaceKind.VILLAGE_OFFICE, planned_time="09:10", dispute_ids=(dispute_id,))
    return circuit.plan(TripPlan("花明泉村巡回", date(2026, 11, 24), (stop,)))


def test_a_day_in_the_village(
    circuit: CircuitTrials, trip_id: str, dispute_id: str, uow: UnitOfWork, clock: StandingClock, tmp_path: Path
) -> None:
    stop = circuit.detail(trip_id).stops[0]
    assert stop.disputes[0].parties == "陈大伟、陈小伟"
    circuit.start(trip_id)
    for kind, dispute, audience in [
        (ActivityKind.VISIT, None, None),
        (ActivityKind.MEDIATION, dispute_id, 6),
        (ActivityKind.PUBLICITY, None, 43),
    ]:
        facts = ActivityFacts(kind, clock(), dispute_id=dispute, audience_count=audience, summary="现场记录")
        activity = circuit.log(stop.id, facts)
        clock.advance(minutes=40)
        circuit.finish(activity)
    photo = tmp_path / "通道.jpg"
    photo.write_bytes(JPEG)
    Attachments(uow).add("circuit_activity", activity, photo, "拆除前通道")
    summary = circuit.close(trip_id, 46, "一路平安")
    assert (summary.activities, summary.audience, summary.photos, summary.minutes) == (3, 49, 1, 120)
    detail = circuit.detail(trip_id)
    assert detail.status is TripStatus.CLOSED
    assert [row.photos for row in detail.stops[0].activities] == [0, 0, 1]
    assert circuit.trips()[0].activities == 3
    with uow.read() as session:
        types = set(session.scalars(select(OutboxRecord.type)))
        assert session.scalars(select(Attachment.sha256)).all() == [hashlib.sha256(JPEG).hexdigest()]
    assert {"circuit_trip", "circuit_stop", "circuit_stop_dispute", "circuit_activity", "attachment"} <= types


def test_a_closed_trip_stays_closed(circuit: CircuitTrials, trip_id: str, clock: StandingClock) -> None:
    stop = circuit.detail(trip_id).stops[0]
    circuit.log(stop.id, ActivityFacts(ActivityKind.VISIT, clock()))
    circuit.close(trip_id, None, "")
    with pytest.raises(KnownError, match="trip_closed"):
        circuit.log(stop.id, ActivityFacts(ActivityKind.VISIT, clock()))
    assert len(circuit.detail(trip_id).stops[0].activities) == 1


def test_a_trip_without_a_log_is_not_closed(circuit: CircuitTrials, trip_id: str) -> None:
    with pytest.raises(KnownError, match="trip_empty"):
        circuit.close(trip_id, None, "")
    assert circuit.detail(trip_id).status is TripStatus.PLANNED


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": ActivityKind.HEARING}, "dispute_id"),
        ({"started_at": None}, "started_at"),
        ({"audience_count": -1}, "audience_count"),
        ({"settled_on_spot": True}, "dispute_id"),
    ],
)
def test_bad_entries_are_answered_at_their_field(
    circuit: CircuitTrials, trip_id: str, clock: StandingClock, change: dict[str, object], field: str
) -> None:
    facts = ActivityFacts(**{"kind": ActivityKind.VISIT, "started_at": clock(), **change})  # type: ignore[arg-type]
    assert [finding.field for finding in circuit.check_activity(facts)] == [field]
    with pytest.raises(KnownError, match="activity_not_ready"):
        circuit.log(circuit.detail(trip_id).stops[0].id, facts)


def test_times_must_be_possible(circuit: CircuitTrials, clock: StandingClock) -> None:
    later = clock() + timedelta(hours=2)
    codes = {finding.code for finding in circuit.check_activity(ActivityFacts(ActivityKind.VISIT, later))}
    assert codes == {"activity_in_future"}
    backward = ActivityFacts(ActivityKind.VISIT, clock(), clock() - timedelta(minutes=1))
    assert {finding.code for finding in circuit.check_activity(backward)} == {"activity_ends_before_start"}


def test_plan_needs_name_day_and_place(circuit: CircuitTrials) -> None:
    fields = {finding.field for finding in circuit.check_plan(TripPlan("", None, ()))}
    assert fields == {"name", "planned_on", "stops"}
    with pytest.raises(KnownError, match="trip_not_ready"):
        circuit.plan(TripPlan("", None, ()))


def test_the_same_photo_is_stored_once(uow: UnitOfWork, trip_id: str, tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(JPEG)
    attachments = Attachments(uow)
    first = attachments.add("circuit_trip", trip_id, photo)
    second = attachments.add("circuit_trip", trip_id, photo)
    assert first.sha256 == second.sha256
    assert attachments.content(first.sha256) == JPEG
    assert len(attachments.of("circuit_trip", trip_id)) == 2
    with uow.read() as session:
        assert len(session.scalars(select(AttachmentContent.sha256)).all()) == 1


def test_unfit_files_are_refused_in_words(uow: UnitOfWork, trip_id: str, tmp_path: Path) -> None:
    attachments = Attachments(uow)
    cases = {"attachment_empty": b"", "attachment_kind": b"MZ program"}
    for code, content in cases.items():
        file = tmp_path / code
        file.write_bytes(content)
        with pytest.raises(KnownError, match=code):
            attachments.add("circuit_trip", trip_id, file)
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file_handle:
        file_handle.truncate((MAX_MEGABYTES + 1) * 1024 * 1024)
    with pytest.raises(KnownError, match="attachment_too_large"):
        attachments.add("circuit_trip", trip_id, huge)
    with pytest.raises(KnownError, match="attachment_unreadable"):
        attachments.add("circuit_trip", trip_id, tmp_path / "gone.jpg")
    assert attachments.of("circuit_trip", trip_id) == ()
