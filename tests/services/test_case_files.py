"""The list of disputes in pages and filters, and one dispute in full."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.conftest import StandingClock
from tests.services.intake_data import facts, plaintiff
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Device, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import Confirmation, Outcome, Stage
from tribunal_desktop.services.case_files import CaseFiles
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.case_trail import CaseTrail
from tribunal_desktop.services.case_views import CaseFilter, CaseOrder, CaseQuery, CaseRow
from tribunal_desktop.services.reference import Reference

REFERENCE = Reference()
Register = Callable[..., str]


@pytest.fixture
def register(uow: UnitOfWork, clock: StandingClock) -> Register:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    intake = CaseIntake(uow, REFERENCE)

    def register(name: str, stage: Stage = Stage.RECEIVED, **changes: object) -> str:
        clock.advance(minutes=1)
        made = intake.register(facts(plaintiff(name=name), received_at=clock(), **changes))
        if stage is not Stage.RECEIVED:
            with uow.write("dispute.stage") as session:
                dispute = session.get_one(Dispute, made.id)
                dispute.stage = stage
                if stage is Stage.CLOSED:
                    dispute.closed_on, dispute.outcome = clock().date(), Outcome.MEDIATED
        return made.id

    return register


def _all_rows(cases: CaseFiles, query: CaseQuery, size: int) -> list[CaseRow]:
    page = cases.page(query, size=size)
    rows = list(page.rows)
    while page.next:
        page = cases.page(query, page.next, size)
        rows += page.rows
    return rows


@pytest.mark.parametrize("order", list(CaseOrder))
@pytest.mark.parametrize("descending", [True, False])
def test_pages_together_are_the_whole_list_once(
    uow: UnitOfWork, register: Register, order: CaseOrder, descending: bool
) -> None:
    ids = {register(f"王{number}", amount_fen=number % 3 * 100) for number in range(7)}
    rows = _all_rows(CaseFiles(uow, REFERENCE), CaseQuery(order=order, descending=descending), size=2)
    assert len(rows) == 7
    assert {row.id for row in rows} == ids
    if order is CaseOrder.AMOUNT:
        amounts = [row.amount_fen or 0 for row in rows]
        assert amounts == sorted(amounts, reverse=descending)


def test_filters_and_their_counts_agree(uow: UnitOfWork, register: Register) -> None:
    for number, stage in enumerate(Stage):
        register(f"王{number}", stage)
    cases = CaseFiles(uow, REFERENCE)
    counts = cases.counts()
    assert counts == {wanted: cases.page(CaseQuery(filter=wanted)).total for wanted in CaseFilter}
    assert (counts[CaseFilter.OPEN], counts[CaseFilter.CLOSED], counts[CaseFilter.ALL]) == (4, 1, 5)


def test_text_filters_within_the_chosen_stage(uow: UnitOfWork, register: Register) -> None:
    register("陈大伟", Stage.CLOSED)
    open_one = register("陈大伟")
    register("王五")
    page = CaseFiles(uow, REFERENCE).page(CaseQuery(text="cdw"))
    assert [row.id for row in page.rows] == [open_one]
    assert page.total == 1


def test_a_row_says_whose_limit_runs_and_how_far(uow: UnitOfWork, register: Register, clock: StandingClock) -> None:
    register("陈大伟")
    clock.advance(days=6)
    row = CaseFiles(uow, REFERENCE).page(CaseQuery()).rows[0]
    assert (row.plaintiffs, row.defendants, row.formal) == ("陈大伟", "李四", False)
    assert (row.received_on, row.due_on) == (date(2026, 11, 23), date(2026, 11, 30))
    assert row.used_share == pytest.approx(6 / 7)
    assert row.cause
    assert row.cause.zh == REFERENCE.cause("104", "2025").name.zh  # type: ignore[union-attr]


def test_the_detail_tells_who_did_what(uow: UnitOfWork, register: Register, clock: StandingClock) -> None:
    dispute_id = register("陈大伟")
    clock.advance(hours=2)
    intake = CaseIntake(uow, REFERENCE)
    known = intake.known(dispute_id)
    intake.amend(dispute_id, facts(plaintiff(name="程大伟"), received_at=known.facts.received_at), known.party_ids)
    detail = CaseFiles(uow, REFERENCE).detail(dispute_id)
    newest, *first = CaseTrail(uow).trail(dispute_id).events
    assert (newest.actor, newest.kind, newest.operation) == ("沈素英", "party", "update")
    assert newest.fields == (("name", "陈大伟", "程大伟"),)
    assert sorted(each.kind for each in first) == ["deadline", "dispute", "party", "party"]
    assert {newest.at - each.at for each in first} == {timedelta(hours=2)}
    assert newest.delivery is Confirmation.WAITING
    assert [(party.name, party.age) for party in detail.parties] == [("程大伟", 63), ("李四", None)]
    assert [limit.name.zh for limit in detail.deadlines] == [REFERENCE.limit("F-ACC", date(2026, 11, 23)).name.zh]


def test_an_unknown_dispute_is_said(uow: UnitOfWork) -> None:
    with pytest.raises(KnownError, match="dispute_unknown"):
        CaseFiles(uow, REFERENCE).detail("0" * 32)
