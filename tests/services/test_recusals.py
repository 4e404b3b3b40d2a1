"""Requests to withdraw: who decides, by when, and that the person stops work meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import StandingClock
from tests.services.intake_data import add_device, facts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute, Juror, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import unanswered
from tribunal_desktop.rules.terms import OfficerKind, Post, RecusalDecider, RecusalGround, RecusalResult
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.radar import PartyRadar
from tribunal_desktop.services.recusal_reading import stopped
from tribunal_desktop.services.recusals import Decision, NewRecusal, Recusals
from tribunal_desktop.services.reference import Reference

TODAY = date(2026, 11, 23)


@pytest.fixture
def reference() -> Reference:
    return Reference.load()


@pytest.fixture
def request_(uow: UnitOfWork, reference: Reference) -> NewRecusal:
    add_device(uow)
    intake, typed = CaseIntake(uow, reference), facts()
    made = intake.register(typed, {each.key for each in unanswered(intake.check(typed), ())})
    with uow.write("test.judge") as session:
        session.get_one(Dispute, made.id).judge_id = uow.actor.id
    return NewRecusal(made.id, "李四", OfficerKind.STAFF, uow.actor.id, "沈素英", RecusalGround.R7, "收受礼品", TODAY)


def test_a_request_runs_three_days_and_stops_the_person(
    uow: UnitOfWork, reference: Reference, request_: NewRecusal
) -> None:
    recusals = Recusals(uow, reference)
    made = recusals.ask(request_)
    (row,) = recusals.view(request_.dispute_id).rows
    assert (row.due_on, row.decider, row.stops_work) == (date(2026, 11, 26), RecusalDecider.PRESIDENT, True)
    assert PartyRadar(uow, reference).open_questions(request_.dispute_id) == 1
    with pytest.raises(KnownError, match="recusal_waits"):
        recusals.ask(request_)
    with pytest.raises(KnownError, match="recusal_undecided_by"):
        recusals.decide(made, Decision(RecusalResult.REFUSED, "", TODAY))
    recusals.decide(made, Decision(RecusalResult.REFUSED, "院长 周正", TODAY, "没有证据"))
    (row,) = recusals.view(request_.dispute_id).rows
    assert (row.result, row.stops_work) == (RecusalResult.REFUSED, False)
    with uow.read() as session:
        assert stopped(session, request_.dispute_id) == frozenset()
    assert PartyRadar(uow, reference).open_questions(request_.dispute_id) == 0


def test_a_refusal_is_reviewed_once(
    uow: UnitOfWork, reference: Reference, request_: NewRecusal, clock: StandingClock
) -> None:
    recusals = Recusals(uow, reference)
    made = recusals.ask(request_)
    with pytest.raises(KnownError, match="recusal_review_out_of_place"):
        recusals.ask_review(made, TODAY)
    recusals.decide(made, Decision(RecusalResult.REFUSED, "院长 周正", TODAY))
    recusals.ask_review(made, TODAY)
    clock.advance(days=1)
    recusals.decide_review(made, Decision(RecusalResult.GRANTED, "院长 周正", date(2026, 11, 24)))
    (row,) = recusals.view(request_.dispute_id).rows
    assert row.review_result is RecusalResult.GRANTED
    with pytest.raises(KnownError, match="recusal_review_out_of_place"):
        recusals.ask_review(made, TODAY)


def test_who_decides_follows_the_post(uow: UnitOfWork, reference: Reference, request_: NewRecusal) -> None:
    recusals = Recusals(uow, reference)
    with uow.write("test.people") as session:
        head = StaffMember(id=new_id(uow.clock), name="周正", post=Post.PRESIDENT)
        clerk = StaffMember(id=new_id(uow.clock), name="楼佳怡", post=Post.CLERK)
        juror = Juror(id=new_id(uow.clock), name="何老师")
        session.add_all([head, clerk, juror])
    for person_id, kind, name in (
        (head.id, OfficerKind.STAFF, "周正"),
        (clerk.id, OfficerKind.STAFF, "楼佳怡"),
        (juror.id, OfficerKind.JUROR, "何老师"),
        ("", OfficerKind.OTHER, "鉴定人 马工"),
    ):
        recusals.ask(replace(request_, officer_id=person_id, officer_kind=kind, officer_name=name))
    view = recusals.view(request_.dispute_id)
    assert {row.officer: row.decider for row in view.rows} == {
        "周正": RecusalDecider.COMMITTEE,
        "楼佳怡": RecusalDecider.PRESIDING,
        "何老师": RecusalDecider.PRESIDENT,
        "鉴定人 马工": RecusalDecider.PRESIDING,
    }
    assert view.officers[0].name == "沈素英"
    assert view.askers == ("陈大伟", "李四")
