"""Pages that are opened all day read indexes, never whole tables: held by SQLite's own plans, not by a stopwatch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import product
from typing import Any

import pytest
from sqlalchemy import Engine, event

from tests.services.risk_room import put_room
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.case_files import CaseFiles
from tribunal_desktop.services.case_limits import CaseLimits
from tribunal_desktop.services.case_query import CaseFilter, CaseOrder, CaseQuery, Facet
from tribunal_desktop.services.closing import Closings
from tribunal_desktop.services.elements import ElementSheets
from tribunal_desktop.services.fee_ledger import FeeLedger
from tribunal_desktop.services.flags import FourTypes
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.monitoring import Monitoring
from tribunal_desktop.services.preservation import Preservations
from tribunal_desktop.services.procedures import Procedures
from tribunal_desktop.services.radar import PartyRadar
from tribunal_desktop.services.radar_views import TypedPerson
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.service import ServiceOfProcess
from tribunal_desktop.services.village_cards import VillagesInView
from tribunal_desktop.services.volunteer_scores import sheets_in
from tribunal_desktop.services.workbench import Workbench

LARGE = "|".join(
    (
        "dispute|party|deadline|mediation_case|performance_instalment|outbox_record|audit_entry|search_entry",
        "served_item|service_attempt|procedure_decision|stage_change|case_mark|fee_charge|fee_entry|filing_step",
        "issued_document|attachment|person_key|flag_proposal|closing|hearing",
    )
)
_WHOLE_TABLE = re.compile(rf"SCAN ({LARGE})$")


@contextmanager
def queries(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    """The reading statements run meanwhile."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if statement.startswith("SELECT"):
            seen.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def whole_tables(engine: Engine, seen: list[tuple[str, Any]]) -> list[str]:
    """Statements whose plan walks through the rows of a large table, or asks again for every row."""
    return [f"{step}: {each[0]}" for each in seen for step in plans(engine, [each]) if _WHOLE_TABLE.search(step)]


def plans(engine: Engine, seen: list[tuple[str, Any]]) -> list[str]:
    """The steps SQLite takes for the statements."""
    with engine.connect() as connection:
        return [
            row[3]
            for statement, parameters in seen
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]


@pytest.mark.parametrize(("order", "filter_"), [*product(CaseOrder, (CaseFilter.OPEN, CaseFilter.ALL))])
def test_the_list_of_disputes_is_sorted_from_indexes(
    engine: Engine, uow: UnitOfWork, order: CaseOrder, filter_: CaseFilter
) -> None:
    cases = CaseFiles(uow, Reference())
    with queries(engine) as seen:
        cases.page(CaseQuery(filter_, order=order))
    assert seen
    assert whole_tables(engine, seen) == []
    assert not any("ORDER BY coalesce((SELECT" in statement for statement, _ in seen)


def test_the_counts_and_choices_beside_the_list_come_from_indexes(engine: Engine, uow: UnitOfWork) -> None:
    cases = CaseFiles(uow, Reference())
    with queries(engine) as seen:
        cases.counts()
        for facet in Facet:
            cases.facet(CaseQuery(), facet)
    assert whole_tables(engine, seen) == []


def test_the_book_of_mediations_comes_from_indexes(engine: Engine, uow: UnitOfWork) -> None:
    with queries(engine) as seen:
        Mediations(uow, Reference()).book()
    assert whole_tables(engine, seen) == []


def test_the_workbench_comes_from_indexes(engine: Engine, uow: UnitOfWork) -> None:
    with queries(engine) as seen:
        Workbench(uow).view()
    assert len(seen) > 10
    assert whole_tables(engine, seen) == []


def test_no_source_of_the_workbench_reaches_a_case_through_a_cause_thousands_share(
    engine: Engine, uow: UnitOfWork
) -> None:
    with queries(engine) as seen:
        Workbench(uow).view()
    through = [step for step in plans(engine, seen) if "ix_dispute_cause" in step or "ix_dispute_by_cause" in step]
    assert all("(cause_code=? AND id=?)" in step for step in through)


def test_what_is_due_first_and_how_much_is_due_are_read_from_an_index_alone(engine: Engine, uow: UnitOfWork) -> None:
    with queries(engine) as seen:
        Workbench(uow).view()
    due = [each for each in seen if "deadline.warn_from <=" in each[0] and "rule_id =" not in each[0]]
    assert len(due) == 2
    for each in due:
        assert any(
            "deadline USING COVERING INDEX ix_deadline_warned (done_on=?" in step for step in plans(engine, [each])
        )


def test_small_claims_to_be_told_of_are_found_without_sorting(engine: Engine, uow: UnitOfWork) -> None:
    with queries(engine) as seen:
        Workbench(uow).view()
    steps = plans(engine, [each for each in seen if "procedure_decision.told_on IS NULL" in each[0]])
    assert any("dispute USING COVERING INDEX ix_dispute_closed" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_village_cards_count_in_one_walk_along_an_index(engine: Engine, uow: UnitOfWork) -> None:
    with queries(engine) as seen:
        VillagesInView(uow).cards()
    counting = [each for each in seen if "FROM dispute" in each[0]]
    assert len(counting) == 1
    steps = plans(engine, counting)
    assert any("dispute USING COVERING INDEX ix_dispute_village" in step for step in steps)
    assert not any("TEMP B-TREE FOR GROUP BY" in step for step in steps)


def test_a_score_sheet_is_read_once_however_many_were_marked_by_it(engine: Engine, uow: UnitOfWork) -> None:
    month = date(2026, 9, 1)
    with uow.read() as session, queries(engine) as seen:
        sheets = sheets_in(session)
        sheets(month, "")
        once = len(seen)
        assert sheets(month, "") is sheets(month, "")
    assert once == len(seen) > 0


def test_looking_through_what_changed_comes_from_indexes(engine: Engine, uow: UnitOfWork) -> None:
    room = put_room(uow)
    with queries(engine) as seen:
        FourTypes(uow, Reference()).look_through()
        FourTypes(uow, Reference()).view(room.dispute)
    assert whole_tables(engine, seen) == []
    related = [each for each in seen if "party.name IN" in each[0]]
    assert related
    assert any("ix_party_name (name=? AND role=?)" in step for step in plans(engine, related))


def test_the_open_file_comes_from_indexes(engine: Engine, uow: UnitOfWork) -> None:
    room, reference = put_room(uow), Reference()
    with queries(engine) as seen:
        CaseFiles(uow, reference).detail(room.dispute)
        CaseLimits(uow, reference).overdue_and_near(room.dispute)
        CaseLimits(uow, reference).view(room.dispute)
        FeeLedger(uow, reference).view(room.dispute)
        ServiceOfProcess(uow, reference).view(room.dispute)
        Preservations(uow, reference).waiting(room.dispute)
        Preservations(uow, reference).view(room.dispute)
        Closings(uow, reference).view(room.dispute)
        ElementSheets(uow, reference).disputed(room.dispute)
        Procedures(uow, reference).view(room.dispute)
        PartyRadar(uow, reference).open_questions(room.dispute)
        PartyRadar(uow, reference).find(TypedPerson("李四", "", "13805751234"))
    assert whole_tables(engine, seen) == []


def test_supervision_lists_what_is_stuck_from_indexes(engine: Engine, uow: UnitOfWork) -> None:
    with queries(engine) as seen:
        Monitoring(uow, Reference()).stuck()
    assert whole_tables(engine, seen) == []
