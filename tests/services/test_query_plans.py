"""Pages that are opened all day read indexes, never whole tables: held by SQLite's own plans, not by a stopwatch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

import pytest
from sqlalchemy import Engine, event

from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.case_files import CaseFiles
from tribunal_desktop.services.case_query import CaseFilter, CaseOrder, CaseQuery, Facet
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.workbench import Workbench

LARGE = "dispute|party|deadline|mediation_case|performance_instalment|outbox_record|audit_entry|search_entry"
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
    found = []
    with engine.connect() as connection:
        for statement, parameters in seen:
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
            found += [f"{step}: {statement}" for step in plan if _WHOLE_TABLE.search(step)]
    return found


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
