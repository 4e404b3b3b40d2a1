"""The list of disputes: its order in slices, facets with counts, saved filters, printing; all against brute force."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from tests.conftest import StandingClock
from tests.services.intake_data import facts, plaintiff
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import CaseMark, Deadline, Device, Dispute, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.dispute import NO_DUE_DAY
from tribunal_desktop.rules.terms import CaseMarkKind, Channel, GreenChannel, Procedure, Stage
from tribunal_desktop.services.case_files import CaseFiles
from tribunal_desktop.services.case_intake import CaseIntake
from tribunal_desktop.services.case_query import (
    UNSET,
    CaseFilter,
    CaseOrder,
    CaseQuery,
    Facet,
    Span,
    SpanKind,
    from_text,
    to_text,
)
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.saved_filters import SavedFilters

REFERENCE = Reference()
EVERYTHING = CaseQuery(CaseFilter.ALL)


@pytest.fixture
def cases(uow: UnitOfWork) -> CaseFiles:
    return CaseFiles(uow, REFERENCE)


@pytest.fixture
def many(uow: UnitOfWork, clock: StandingClock) -> list[str]:
    """Twelve disputes that differ in everything a facet or an order looks at."""
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    intake, made = CaseIntake(uow, REFERENCE), []
    channels = (Channel.COUNTER, Channel.ORAL, Channel.COUNTER, Channel.ONLINE)
    for number in range(12):
        clock.advance(days=1)
        registered = intake.register(
            facts(
                plaintiff(name=f"{'陈王李'[number % 3]}{number}"),
                received_at=clock(),
                channel=channels[number % 4],
                amount_fen=number % 5 * 100,
            )
        )
        made.append(registered.id)
        with uow.write("dispute.stage") as session:
            dispute = session.get_one(Dispute, registered.id)
            dispute.procedure = (None, Procedure.SUMMARY, Procedure.SMALL_CLAIMS)[number % 3]
            dispute.judge_id = uow.actor.id if number % 2 else None
            if number % 4 == 3:
                dispute.stage, dispute.closed_on = Stage.CLOSED, clock().date()
    return made


def _read_all(cases: CaseFiles, query: CaseQuery) -> list[str]:
    opened = cases.open_list(query)
    keys, after = [*opened.order.keys], opened.order.next
    while after is not None:
        part = cases.read_on(query, after)
        keys, after = [*keys, *part.keys], part.next
    assert len(keys) == opened.total
    return list(cases.ids(keys))


@pytest.mark.parametrize("order", list(CaseOrder))
@pytest.mark.parametrize("descending", [True, False])
def test_slices_together_are_the_list_once_and_in_order(
    cases: CaseFiles, many: list[str], order: CaseOrder, descending: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tribunal_desktop.services.case_list.FIRST_KEYS", 5)
    monkeypatch.setattr("tribunal_desktop.services.case_files.FURTHER_KEYS", 3)
    query = CaseQuery(CaseFilter.ALL, order=order, descending=descending)
    ids = _read_all(cases, query)
    assert sorted(ids) == sorted(many)
    if order is CaseOrder.RECEIVED:
        assert ids == (many[::-1] if descending else many)
    if order is CaseOrder.PARTIES:
        names = [row.plaintiffs for row in cases.page(query).rows]
        assert names == sorted(names, reverse=descending)


@pytest.mark.parametrize("facet", list(Facet))
def test_every_count_of_a_facet_opens_as_many_rows(
    cases: CaseFiles, many: list[str], uow: UnitOfWork, facet: Facet
) -> None:
    with uow.write("mark") as session:
        for kind, dispute_id in zip((*CaseMarkKind, CaseMarkKind.PUBLISHED), many[:3], strict=True):
            session.add(CaseMark(id=new_id(uow.clock), dispute_id=dispute_id, kind=kind, marked_on=date(2026, 12, 1)))
    for query in (CaseQuery(), EVERYTHING, CaseQuery(channel=Channel.COUNTER), CaseQuery(text="陈")):
        found = cases.facet(query, facet)
        assert found.total == cases.page(query.narrow(facet, None)).total
        for choice in found.choices:
            assert len(_read_all(cases, query.narrow(facet, choice.value))) == choice.count
        if facet is not Facet.MARK:
            assert sum(choice.count for choice in found.choices) == found.total


def test_disputes_without_a_judge_are_a_choice_of_their_own(cases: CaseFiles, many: list[str]) -> None:
    counts = {choice.value: choice.count for choice in cases.facet(EVERYTHING, Facet.HANDLER).choices}
    assert counts[UNSET] == 6


def test_who_goes_first_is_counted_and_shown(cases: CaseFiles, many: list[str], uow: UnitOfWork) -> None:
    with uow.write("test.green") as session:
        for dispute_id in many[:2]:
            session.get_one(Dispute, dispute_id).green_channel = GreenChannel.WAGES
    counts = {choice.value: choice.count for choice in cases.facet(EVERYTHING, Facet.GREEN).choices}
    assert counts == {"first": 2, "usual": len(many) - 2}
    rows = cases.page(EVERYTHING.narrow(Facet.GREEN, "first")).rows
    assert {row.id for row in rows} == set(many[:2])
    assert all(row.green_channel is GreenChannel.WAGES for row in rows)


def test_the_next_due_day_follows_every_change_of_a_limit(uow: UnitOfWork, many: list[str]) -> None:
    def due() -> tuple[date, date]:
        with uow.read() as session:
            limits = [row.due_on for row in session.query(Deadline).filter_by(dispute_id=many[0], done_on=None)]
            return session.get_one(Dispute, many[0]).next_due_on, min(limits, default=NO_DUE_DAY)

    assert due()[0] == due()[1] < NO_DUE_DAY
    with uow.write("limit.move") as session:
        session.query(Deadline).filter_by(dispute_id=many[0]).one().due_on = date(2030, 1, 1)
    assert due() == (date(2030, 1, 1), date(2030, 1, 1))
    with uow.write("limit.end") as session:
        session.query(Deadline).filter_by(dispute_id=many[0]).one().done_on = date(2029, 1, 1)
    assert due() == (NO_DUE_DAY, NO_DUE_DAY)


def test_quiet_and_dated_questions(cases: CaseFiles, many: list[str], clock: StandingClock) -> None:
    clock.advance(days=20)
    assert len(_read_all(cases, CaseQuery(CaseFilter.ALL, quiet_days=25))) == 7
    span = Span(SpanKind.RECEIVED, date(2026, 11, 25), date(2026, 11, 27))
    assert _read_all(cases, CaseQuery(CaseFilter.ALL, span=span, descending=False)) == many[1:4]


def test_a_question_survives_being_written_down() -> None:
    query = CaseQuery(
        CaseFilter.CLOSED,
        "陈",
        due="overdue",
        quiet_days=30,
        span=Span(SpanKind.CLOSED, date(2026, 1, 1), date(2026, 3, 31)),
        order=CaseOrder.DUE,
        descending=False,
    )
    assert from_text(to_text(query)) == query
    assert to_text(CaseQuery()) == "{}"
    assert from_text('{"later": 1, "text": "陈"}') == CaseQuery(text="陈")
    assert from_text("nonsense") == from_text('{"filter": "?"}') == CaseQuery()


def test_filters_are_saved_renamed_deleted_and_taken_back(uow: UnitOfWork, many: list[str]) -> None:
    kept = SavedFilters(uow)
    first = kept.save("  快到期  ", CaseQuery(due="week"))
    kept.save("小额", CaseQuery(procedure="small_claims"))
    with pytest.raises(KnownError, match="filter_name_taken"):
        kept.rename(first.id, "小额")
    with pytest.raises(KnownError, match="filter_unnamed"):
        kept.save(" ", CaseQuery())
    kept.rename(first.id, "七日内")
    assert {each.name: each.query for each in kept.all()} == {
        "七日内": CaseQuery(due="week"),
        "小额": CaseQuery(procedure="small_claims"),
    }
    gone = kept.delete(first.id)
    kept.save(gone.name, gone.query)
    assert [each.name for each in kept.all()] == ["七日内", "小额"]


def test_filters_are_not_reported(uow: UnitOfWork) -> None:
    SavedFilters(uow).save("我的", CaseQuery())
    with uow.read() as session:
        assert (
            not session.connection()
            .exec_driver_sql("SELECT count(*) FROM outbox_record WHERE type LIKE '%filter%'")
            .scalar()
        )


def test_a_choice_of_rows_is_exported_and_printed(cases: CaseFiles, many: list[str]) -> None:
    keys = cases.open_list(EVERYTHING).order.keys[2:5]
    sheet = openpyxl.load_workbook(BytesIO(cases.export(EVERYTHING, "zh", keys))).active
    assert sheet.max_row == 4
    paper = cases.print_list(EVERYTHING, keys)
    assert paper.pages == 1
    assert paper.pdf == cases.print_list(EVERYTHING, keys).pdf
