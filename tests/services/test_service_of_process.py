"""Service of process over a real store: what may go by which way, and the limits that run from it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.documents.reading import squeezed, text_by_pdfium
from tests.services.intake_data import facts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Deadline, Device, Dispute, Party, ServiceAddress, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.service import Delivery, figures
from tribunal_desktop.rules.terms import Procedure, ServedPaper, ServiceResult, ServiceWay
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.service import ServiceOfProcess, unserved
from tribunal_desktop.services.service_views import AttemptOutcome, Item, NewAttempt

COPY = Item(ServedPaper.COMPLAINT_COPY, "", 1)
JUDGMENT = Item(ServedPaper.JUDGMENT, "", 1)


@pytest.fixture
def service(uow: UnitOfWork) -> ServiceOfProcess:
    return ServiceOfProcess(uow, Reference())


@pytest.fixture
def dispute_id(uow: UnitOfWork) -> str:
    """An ordinary case of 陈大伟 against 李四, filed today."""
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    intake = CaseIntake(uow, Reference())
    asked = {finding.key for finding in intake.check(facts())}
    made = intake.register(facts(), asked)
    intake.mark_filed(made.id, uow.today())
    procedure(uow, made.id, Procedure.ORDINARY)
    return made.id


def procedure(uow: UnitOfWork, dispute_id: str, track: Procedure) -> None:
    with uow.write("test.track") as session:
        dispute = session.get(Dispute, dispute_id)
        assert dispute is not None
        dispute.procedure = track


def parties(uow: UnitOfWork, dispute_id: str) -> list[str]:
    with uow.read() as session:
        return list(session.scalars(select(Party.id).where(Party.dispute_id == dispute_id).order_by(Party.position)))


def new(party_id: str, *items: Item, way: ServiceWay = ServiceWay.DIRECT, on: date = date(2026, 11, 23)) -> NewAttempt:
    return NewAttempt(party_id, items, way, on, "枫溪镇花明泉村18号", "李书记")


def served(on: datetime, by: str = "李四") -> AttemptOutcome:
    return AttemptOutcome(ServiceResult.SERVED, on, received_by=by)


def running(uow: UnitOfWork, dispute_id: str) -> dict[str, tuple[date, str | None]]:
    with uow.read() as session:
        rows = session.scalars(select(Deadline).where(Deadline.dispute_id == dispute_id, Deadline.done_on.is_(None)))
        return {row.rule_id: (row.due_on, row.party_id) for row in rows}


def test_a_copy_that_is_served_ends_the_courts_term_and_begins_the_defence(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    _, defendant = parties(uow, dispute_id)
    assert "S-COPY" in running(uow, dispute_id)
    (attempt,) = service.send(dispute_id, [new(defendant, COPY)])
    assert not {"S-COPY", "S-DEF"} & set(running(uow, dispute_id))
    clock.advance(days=1)
    service.note_result(attempt, served(datetime(2026, 11, 24, 10, 5, tzinfo=BEIJING)))
    assert running(uow, dispute_id)["S-DEF"] == (date(2026, 12, 9), defendant)


def test_a_judgment_runs_for_each_party_by_itself(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    plaintiff, defendant = parties(uow, dispute_id)
    first, second = service.send(dispute_id, [new(plaintiff, JUDGMENT), new(defendant, JUDGMENT)])
    service.note_result(first, served(clock()))
    with uow.read() as session:
        assert unserved(session, dispute_id, ServedPaper.JUDGMENT) == ("李四",)
    clock.advance(days=3)
    service.note_result(second, served(clock()))
    with uow.read() as session:
        assert unserved(session, dispute_id, ServedPaper.JUDGMENT) == ()
        rows = session.scalars(select(Deadline).where(Deadline.rule_id == "J-APP").order_by(Deadline.due_on)).all()
        assert [(row.party_id, row.due_on) for row in rows] == [
            (plaintiff, date(2026, 12, 8)),
            (defendant, date(2026, 12, 11)),
        ]


def test_a_mediation_statement_takes_effect_when_the_last_party_signed(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    statement = Item(ServedPaper.MEDIATION_STATEMENT, "", 1)
    attempts = service.send(dispute_id, [new(party, statement) for party in parties(uow, dispute_id)])
    service.note_result(attempts[0], served(clock()))
    assert "J-RET-MED" not in running(uow, dispute_id)
    service.note_result(attempts[1], served(clock()))
    assert "J-RET-MED" in running(uow, dispute_id)


def test_a_signature_taken_back_takes_the_effect_back_that_the_last_one_brought(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    statement = Item(ServedPaper.MEDIATION_STATEMENT, "", 1)
    first, last = service.send(dispute_id, [new(party, statement) for party in parties(uow, dispute_id)])
    service.note_result(first, served(clock()))
    clock.advance(days=2)
    service.note_result(last, served(clock()))
    service.take_back_result(first, "签收人有误")
    assert "J-RET-MED" not in running(uow, dispute_id)
    clock.advance(days=1)
    service.note_result(first, served(clock()))
    with uow.read() as session:
        assert session.scalars(select(Deadline.started_on).where(Deadline.rule_id == "J-RET-MED")).all() == [
            uow.today()
        ]


def test_a_result_taken_back_leaves_what_another_attempt_of_the_day_began(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    defendant = parties(uow, dispute_id)[1]
    posted, direct = service.send(dispute_id, [new(defendant, COPY, way=ServiceWay.POST), new(defendant, COPY)])
    for attempt in (posted, direct):
        service.note_result(attempt, served(clock()))
    service.take_back_result(posted, "单号登记错误")
    assert "S-DEF" in running(uow, dispute_id)
    service.take_back_result(direct, "签收人有误")
    assert "S-DEF" not in running(uow, dispute_id)


def test_a_letter_back_from_the_address_the_party_confirmed_counts_as_served(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    plaintiff, defendant = parties(uow, dispute_id)
    with uow.write("test.address") as session:
        session.add(
            ServiceAddress(
                id=new_id(clock),
                dispute_id=dispute_id,
                party_id=defendant,
                address="枫溪镇新街2号",
                electronic=True,
                electronic_address="13800000000",
                confirmed_on=uow.today(),
            )
        )
    known = {each.party_id: each for each in service.view(dispute_id).recipients}
    assert (known[defendant].own_address, known[defendant].electronic) == (True, "13800000000")
    assert not known[plaintiff].own_address
    own = NewAttempt(defendant, (COPY,), ServiceWay.POST, uow.today(), "枫溪镇新街2号")
    other = new(plaintiff, COPY, way=ServiceWay.POST)
    clock.advance(days=4)
    back = AttemptOutcome(ServiceResult.RETURNED, clock(), reason="原址查无此人")
    served_on = []
    for attempt in service.send(dispute_id, [own, other]):
        service.note_result(attempt, back)
        served_on.append(service.attempt(attempt).served_on)
    assert served_on == [date(2026, 11, 27), None]


@pytest.mark.parametrize(
    ("way", "item", "track", "code"),
    [
        (ServiceWay.LEFT, Item(ServedPaper.MEDIATION_STATEMENT, "", 1), Procedure.ORDINARY, "service_way_forbidden"),
        (ServiceWay.ANNOUNCEMENT, COPY, Procedure.SUMMARY, "announcement_in_summary"),
        (ServiceWay.ANNOUNCEMENT, COPY, Procedure.SMALL_CLAIMS, "announcement_in_summary"),
    ],
)
def test_a_way_the_law_does_not_allow_is_stopped(
    service: ServiceOfProcess,
    uow: UnitOfWork,
    dispute_id: str,
    way: ServiceWay,
    item: Item,
    track: Procedure,
    code: str,
) -> None:
    procedure(uow, dispute_id, track)
    attempt = new(parties(uow, dispute_id)[1], item, way=way)
    assert code in {finding.code for finding in service.check(dispute_id, [attempt])}
    with pytest.raises(KnownError, match="service_blocked"):
        service.send(dispute_id, [attempt])


def test_an_announcement_is_served_only_after_its_days(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    defendant = parties(uow, dispute_id)[1]
    (attempt,) = service.send(dispute_id, [new(defendant, COPY, way=ServiceWay.ANNOUNCEMENT)])
    clock.advance(days=29)
    early = AttemptOutcome(ServiceResult.SERVED, clock())
    assert [finding.code for finding in service.check_result(attempt, early)] == ["announcement_still_runs"]
    clock.advance(days=1)
    service.note_result(attempt, AttemptOutcome(ServiceResult.SERVED, clock()))
    assert service.attempt(attempt).served_on == date(2026, 12, 23)


def test_a_refusal_is_not_service_and_says_what_may_be_done(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    (attempt,) = service.send(dispute_id, [new(parties(uow, dispute_id)[1], COPY)])
    refused = AttemptOutcome(ServiceResult.REFUSED, clock())
    assert [finding.code for finding in service.check_result(attempt, refused)] == [
        "service_failed_without_reason",
        "refused_may_be_left",
    ]
    service.note_result(attempt, AttemptOutcome(ServiceResult.REFUSED, clock(), reason="拒绝签收"))
    assert service.attempt(attempt).served_on is None
    assert [waiting.party for waiting in service.view(dispute_id).waiting] == ["李四"]


def test_a_result_taken_back_strikes_out_what_ran_from_it(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    (attempt,) = service.send(dispute_id, [new(parties(uow, dispute_id)[1], COPY)])
    service.note_result(attempt, served(clock()))
    with pytest.raises(KnownError, match="service_noted_already"):
        service.note_result(attempt, served(clock()))
    with pytest.raises(KnownError, match="take_back_without_reason"):
        service.take_back_result(attempt, " ")
    service.take_back_result(attempt, "日期登记错误")
    assert "S-DEF" not in running(uow, dispute_id)
    assert service.attempt(attempt).result is ServiceResult.PENDING


def test_success_and_mean_days_come_from_the_attempts(
    service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str, clock: StandingClock
) -> None:
    plaintiff, defendant = parties(uow, dispute_id)
    by_post = new(defendant, COPY, way=ServiceWay.POST)
    posted, direct, _lost = service.send(dispute_id, [by_post, new(plaintiff, COPY), by_post])
    clock.advance(days=5)
    service.note_result(posted, served(clock()))
    service.note_result(direct, served(datetime(2026, 11, 23, 16, 0, tzinfo=BEIJING)))
    every, *ways = service.figures(date(2026, 1, 1), date(2026, 12, 31))
    assert (every.figures.served, every.figures.sent, every.figures.mean_days) == (2, 3, Decimal("2.5"))
    assert {each.way: (each.figures.served, each.figures.sent) for each in ways} == {
        ServiceWay.DIRECT: (1, 1),
        ServiceWay.POST: (1, 2),
    }
    assert len(service.rows(date(2026, 1, 1), date(2026, 12, 31), ServiceWay.POST)) == 2


def test_the_receipt_of_service_says_who_gets_what(service: ServiceOfProcess, uow: UnitOfWork, dispute_id: str) -> None:
    summons = Item(ServedPaper.SUMMONS, "2026年12月8日开庭", 1)
    (attempt,) = service.send(dispute_id, [new(parties(uow, dispute_id)[1], COPY, summons)])
    paper = service.receipt(attempt)
    said = squeezed(text_by_pdfium(paper.pdf))
    assert paper.pages == 1
    for word in ("诸暨市人民法院", "送达回证", "李四", "起诉状副本", "传票（2026年12月8日开庭）", "枫溪镇花明泉村18号"):
        assert word in said


@given(st.lists(st.tuples(st.integers(0, 60), st.booleans())))
def test_figures_never_count_more_served_than_sent(sent: list[tuple[int, bool]]) -> None:
    start = date(2026, 1, 1)
    some = [Delivery(start, date.fromordinal(start.toordinal() + days) if done else None) for days, done in sent]
    found = figures(some)
    assert 0 <= found.served <= found.sent == len(sent)
    assert (found.mean_days is None) == (found.served == 0)
