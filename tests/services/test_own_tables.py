"""Tables of the tribunal's own hold from their day over the shipped ones, with who set them and on what basis."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine

from tests.conftest import StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, UnitOfWork, Volunteer, VolunteerScore
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import OwnTableKind, Post, ReserveRole
from tribunal_desktop.services.own_table_specs import KEY, TABLE_SPECS
from tribunal_desktop.services.own_tables import NewTable, OwnTables, TableView
from tribunal_desktop.services.tables_in_force import (
    known_templates,
    reserve_names,
    sheet_for,
    staffing_on,
    templates_on,
)

TODAY = date(2026, 11, 23)
NEXT_MONTH = date(2026, 12, 1)


@pytest.fixture
def tables(uow: UnitOfWork) -> OwnTables:
    return OwnTables(uow)


def view(tables: OwnTables, kind: OwnTableKind) -> TableView:
    return next(each for each in tables.views() if each.kind is kind)


def as_shown(tables: OwnTables, kind: OwnTableKind, from_on: date | None = TODAY) -> NewTable:
    return NewTable(kind, [dict(row) for row in view(tables, kind).cells], from_on, "院务会纪要3号")


def shown(table: TableView) -> list[list[str]]:
    return [[row[column.key] for column in TABLE_SPECS[table.kind].columns] for row in table.cells]


def found(tables: OwnTables, new: NewTable) -> list[tuple[int, str]]:
    return [(each.row, each.finding.code) for each in tables.check(new)]


@pytest.mark.parametrize("kind", OwnTableKind)
def test_what_is_shown_can_be_saved_as_it_stands_and_given_back(
    tables: OwnTables, clock: StandingClock, kind: OwnTableKind
) -> None:
    before = view(tables, kind)
    assert not before.own
    assert before.basis
    tables.save(as_shown(tables, kind))
    after = view(tables, kind)
    assert (after.own, after.since, after.basis) == (True, TODAY, "院务会纪要3号")
    assert shown(after) == shown(before)
    clock.advance(minutes=1)
    tables.restore(kind)
    again = view(tables, kind)
    assert (again.own, again.basis, len(again.history)) == (False, before.basis, 2)


def test_a_table_holds_from_its_day_and_not_before(tables: OwnTables, uow: UnitOfWork) -> None:
    new = as_shown(tables, OwnTableKind.LEAST_STAFF, NEXT_MONTH)
    new.cells[0]["count"] = "5"  # type: ignore[index]
    version = tables.save(new)
    with uow.read() as session:
        assert staffing_on(session, TODAY).least["judges"] == 3
        assert staffing_on(session, NEXT_MONTH).least["judges"] == 5
        assert staffing_on(session, NEXT_MONTH).least_basis == "院务会纪要3号"
    assert view(tables, OwnTableKind.LEAST_STAFF).history[0].ahead
    tables.take_back(version)
    assert view(tables, OwnTableKind.LEAST_STAFF).history == ()


def test_what_holds_already_is_not_taken_back(tables: OwnTables) -> None:
    version = tables.save(as_shown(tables, OwnTableKind.ROTATION))
    with pytest.raises(KnownError, match="own_table_holds"):
        tables.take_back(version)


def test_bad_rows_are_named(tables: OwnTables) -> None:
    rotation = NewTable(
        OwnTableKind.ROTATION,
        [{"post": "法官", "years": "五"}, {"post": "", "years": "3"}, {"post": "厨师", "years": "3"}],
        None,
        "",
    )
    assert found(tables, rotation) == [
        (1, "roster_count_wrong"),
        (2, "roster_cell_missing"),
        (3, "roster_choice_unknown"),
        (0, "own_table_day_missing"),
        (0, "own_table_basis_missing"),
    ]
    twice = [{"post": "法官", "years": "5"}, {"post": "法官", "years": "99"}]
    codes = found(tables, NewTable(OwnTableKind.ROTATION, twice, TODAY, "纪要"))
    assert codes == [(2, "own_table_number"), (2, "own_table_twice")]
    assert found(tables, NewTable(OwnTableKind.ROTATION, [], TODAY, "纪要")) == [(0, "own_table_empty")]
    early = replace(as_shown(tables, OwnTableKind.ROTATION), from_on=date(2025, 12, 31))
    assert found(tables, early) == [(0, "own_table_day_past")]
    with pytest.raises(KnownError, match="own_table_refused"):
        tables.save(early)


def test_a_team_keeps_its_template_after_the_tribunal_drops_it(
    tables: OwnTables, uow: UnitOfWork, clock: StandingClock
) -> None:
    rows = [
        {KEY: "", "zh": "一审一书", "en": "", "roles": "法官", "count": "1"},
        {KEY: "", "zh": "一审一书", "en": "", "roles": "书记员、法官助理", "count": "1"},
    ]
    tables.save(NewTable(OwnTableKind.TEAM_TEMPLATES, rows, TODAY, "纪要"))
    with uow.read() as session:
        (own,) = templates_on(session, TODAY).values()
        assert (own.name.zh, own.name.en, [len(seat.roles) for seat in own.seats]) == ("一审一书", "一审一书", [1, 2])
        assert {"five_person", own.key} <= set(known_templates(session, TODAY))
    clock.advance(minutes=1)
    tables.save(as_shown(tables, OwnTableKind.TEAM_TEMPLATES))
    with uow.read() as session:
        assert list(templates_on(session, TODAY)) == [own.key]


def test_a_marked_month_keeps_its_sheet(tables: OwnTables, uow: UnitOfWork) -> None:
    short = as_shown(tables, OwnTableKind.SCORE_SHEET, NEXT_MONTH)
    short.cells[0]["most"] = "10"  # type: ignore[index]
    assert found(tables, short) == [(0, "own_table_not_full")]
    short.cells[1]["most"] = "30"  # type: ignore[index]
    version = tables.save(short)
    with uow.read() as session:
        assert sheet_for(session, date(2026, 11, 1)).version == "sample-1"
        own = sheet_for(session, NEXT_MONTH)
        assert (own.version, own.items[0].most, own.items[0].id) == (version, 10, "entry")
        assert sheet_for(session, date(2026, 11, 1), version).items[1].most == 30
        assert sheet_for(session, NEXT_MONTH, "sample-1").items[0].most == 20


def test_a_new_low_mark_does_not_reach_back_to_a_marked_month(tables: OwnTables, uow: UnitOfWork) -> None:
    with uow.write("test.mark") as session:
        volunteer = Volunteer(id=new_id(uow.clock), name="丁志愿")
        session.add(volunteer)
        session.flush()
        session.add(
            VolunteerScore(
                id=new_id(uow.clock),
                volunteer_id=volunteer.id,
                judge_id=uow.actor.id,
                scored_month=date(2026, 10, 1),
                score_sheet="",
                item_marks="{}",
                marked_at=uow.clock(),
                marked_by_id=uow.actor.id,
            )
        )
    with pytest.raises(KnownError, match="low_mark_of_marked_month"):
        tables.save(as_shown(tables, OwnTableKind.SCORE_LOW, date(2026, 9, 15)))
    tables.save(as_shown(tables, OwnTableKind.SCORE_LOW, date(2026, 10, 2)))


def test_reserve_duties_go_by_the_tribunals_own_words(tables: OwnTables, uow: UnitOfWork) -> None:
    new = as_shown(tables, OwnTableKind.RESERVE)
    new.cells[0]["own"] = "党建工作专员"  # type: ignore[index]
    tables.save(replace(new, cells=new.cells[:3]))
    with uow.read() as session:
        names = reserve_names(session, TODAY)
    assert len(names) == 3
    assert names[ReserveRole.PARTY_LIAISON] == "党建工作专员"


def test_only_who_keeps_teams_may_change_a_table(
    engine: Engine, uow: UnitOfWork, tables: OwnTables, clock: StandingClock
) -> None:
    new = as_shown(tables, OwnTableKind.GRADES)
    clerk = OwnTables(UnitOfWork(engine, Actor(id=uow.actor.id, name="吴敏", post=Post.CLERK), clock))
    assert not clerk.may_change
    with pytest.raises(KnownError, match="right_missing"):
        clerk.save(new)
    with pytest.raises(KnownError, match="right_missing"):
        clerk.restore(OwnTableKind.GRADES)
