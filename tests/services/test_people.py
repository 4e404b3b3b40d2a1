"""The rosters on a real encrypted store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine

from tests.services.exit_room import exits_over, leave
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, UnitOfWork
from tribunal_desktop.rules.terms import Leaver, MediatorKind, Post
from tribunal_desktop.services.people import People, certificate_state, listed
from tribunal_desktop.services.people_rows import (
    CertificateState,
    HelperDetails,
    HelperKind,
    MediatorDetails,
    NewRelative,
    NewStaff,
)
from tribunal_desktop.services.roster_columns import RosterKind
from tribunal_desktop.services.roster_workbook import Present, RosterWorkbook
from tribunal_desktop.services.search import Search

TODAY = date(2026, 11, 23)
WEI = MediatorDetails(
    name=" 魏国良 ",
    kind=MediatorKind.INVITED,
    organisation="枫溪镇人民调解委员会",
    certificate_no="诸调证001号",
    certificate_valid_to=date(2027, 6, 30),
    languages="普通话,枫溪话",
    fields="民间借贷；邻里",
    township="枫溪镇",
)


def test_a_mediator_is_added_found_and_corrected(uow: UnitOfWork) -> None:
    people = People(uow)
    mediator_id = people.add_mediator(WEI)
    people.change_mediator(mediator_id, replace(WEI, phone="19900003333"))
    (row,) = people.mediators()
    assert (row.name, row.languages, row.fields, row.phone) == (
        "魏国良",
        "普通话、枫溪话",
        "民间借贷、邻里",
        "19900003333",
    )
    assert [hit.entity_id for hit in Search(uow).find("wgl")] == [mediator_id]


def test_a_nameless_person_is_refused(uow: UnitOfWork) -> None:
    people = People(uow)
    with pytest.raises(KnownError, match="person_refused"):
        people.add_mediator(replace(WEI, name=" "))
    with pytest.raises(KnownError, match="person_refused"):
        people.add_staff(NewStaff("", Post.CLERK))
    assert people.mediators() == ()


def test_who_left_comes_last(uow: UnitOfWork) -> None:
    people = People(uow)
    first = people.add_mediator(WEI)
    people.add_mediator(replace(WEI, name="何新"))
    leave(uow, Leaver.MEDIATOR, first)
    assert [(row.name, row.active) for row in people.mediators()] == [("何新", True), ("魏国良", False)]
    exits_over(uow).come_back(Leaver.MEDIATOR, first)
    assert all(row.active for row in people.mediators())


def test_relatives_are_declared_and_struck_out(uow: UnitOfWork) -> None:
    people = People(uow)
    mediator_id = people.add_mediator(WEI)
    relative_id = people.declare_relative(mediator_id, NewRelative("李四", "堂兄"))
    assert [each.relation for each in people.mediators()[0].relatives] == ["堂兄"]
    assert people.withdraw_relative(relative_id) == NewRelative("李四", "堂兄")
    assert people.mediators()[0].relatives == ()
    with pytest.raises(KnownError, match="person_gone"):
        people.withdraw_relative(relative_id)
    with pytest.raises(KnownError, match="person_refused"):
        people.declare_relative(mediator_id, NewRelative("李四", " "))


def test_the_staff_declare_relatives_too(uow: UnitOfWork) -> None:
    people = People(uow)
    people.add_mediator(WEI)
    people.declare_relative(uow.actor.id, NewRelative("李四", "表兄"))
    assert [each.name for row in people.staff() for each in row.relatives] == ["李四"]
    assert people.mediators()[0].relatives == ()
    with pytest.raises(KnownError, match="person_gone"):
        people.declare_relative("0" * 32, NewRelative("李四", "表兄"))


def test_staff_and_helpers_are_listed(uow: UnitOfWork) -> None:
    people = People(uow)
    people.add_staff(NewStaff("何小燕", Post.CLERK))
    people.add_helper(HelperDetails(HelperKind.JUROR, "陈陪审", "枫溪镇"))
    people.add_helper(HelperDetails(HelperKind.VOLUNTEER, "丁志愿"))
    assert {row.name for row in people.staff()} == {"沈素英", "何小燕"}
    assert [row.name for row in people.helpers(HelperKind.JUROR)] == ["陈陪审"]
    assert [row.name for row in people.helpers(HelperKind.VOLUNTEER)] == ["丁志愿"]


@pytest.mark.parametrize("kind", list(HelperKind))
def test_helpers_are_corrected_and_declare_relatives(uow: UnitOfWork, kind: HelperKind) -> None:
    people = People(uow)
    helper_id = people.add_helper(HelperDetails(kind, "陈陪审"))
    people.change_helper(helper_id, HelperDetails(kind, "陈培深", "枫溪镇", "19900004444"))
    relative = NewRelative(
        "李四", "堂兄", employer="枫溪供销社", domicile="枫溪镇上街1号", shares_in="枫溪茶业, 枫溪粮油"
    )
    people.declare_relative(helper_id, relative)
    (row,) = people.helpers(kind)
    assert (row.name, row.township, row.phone) == ("陈培深", "枫溪镇", "19900004444")
    (declared,) = row.relatives
    assert (declared.employer, declared.domicile, declared.shares_in) == (
        "枫溪供销社",
        "枫溪镇上街1号",
        "枫溪茶业、枫溪粮油",
    )
    assert people.withdraw_relative(declared.id) == replace(relative, shares_in="枫溪茶业、枫溪粮油")
    leave(uow, Leaver(kind), helper_id)
    assert not people.helpers(kind)[0].active
    with pytest.raises(KnownError, match="person_gone"):
        people.change_helper("0" * 32, HelperDetails(kind, "陈"))


def test_an_assessor_has_a_term_of_five_years(uow: UnitOfWork) -> None:
    people = People(uow)
    chen = HelperDetails(
        HelperKind.JUROR, "陈陪审", birth_date=date(1980, 5, 1), appointed_on=date(2021, 11, 24), fields="医学,建筑"
    )
    assert people.check_helper(chen) == ()
    people.add_helper(chen)
    (row,) = people.helpers(HelperKind.JUROR)
    assert (row.term_to, row.term_over, row.fields) == (TODAY, False, "医学、建筑")
    late = replace(chen, appointed_on=date(2021, 11, 23), birth_date=date(1995, 1, 1))
    assert [finding.code for finding in people.check_helper(late)] == ["juror_too_young", "juror_term_over"]


@pytest.mark.parametrize(
    ("number", "valid_to", "state"),
    [
        ("1", None, CertificateState.VALID),
        ("1", date(2027, 2, 1), CertificateState.VALID),
        ("1", date(2027, 1, 22), CertificateState.ENDS_SOON),
        ("1", TODAY, CertificateState.ENDS_SOON),
        ("1", date(2026, 11, 22), CertificateState.EXPIRED),
        (None, None, CertificateState.NONE),
    ],
)
def test_certificate_states(number: str | None, valid_to: date | None, state: CertificateState) -> None:
    assert certificate_state(number, valid_to, TODAY) is state


def test_odd_entries_are_remarked_not_refused(uow: UnitOfWork) -> None:
    odd = replace(WEI, certificate_no="", certificate_valid_to=date(2020, 1, 1), id_number="330681197103081231")
    codes = [finding.code for finding in People(uow).check_mediator(odd)]
    assert codes[:2] == ["roster_certificate_missing", "roster_certificate_expired"]
    assert len(codes) == 3
    People(uow).add_mediator(odd)


def test_lists_get_one_separator() -> None:
    assert listed(" 婚姻家庭, 邻里；土地、") == "婚姻家庭、邻里、土地"


def test_the_roster_of_volunteers_takes_the_right_to_keep_it(engine: Engine, uow: UnitOfWork) -> None:
    at_work = UnitOfWork(engine, Actor(uow.actor.id, "书记员", Post.CLERK), uow.clock)
    clerk = People(at_work)
    volunteer = HelperDetails(HelperKind.VOLUNTEER, "丁志愿")
    with pytest.raises(KnownError, match="right_missing"):
        clerk.add_helper(volunteer)
    kept = People(uow).add_helper(volunteer)
    with pytest.raises(KnownError, match="right_missing"):
        clerk.change_helper(kept, volunteer)
    with pytest.raises(KnownError, match="right_missing"):
        leave(at_work, Leaver.VOLUNTEER, kept)
    with pytest.raises(KnownError, match="right_missing"):
        RosterWorkbook(at_work).take(RosterKind.VOLUNTEER, b"", Present.SKIP)
    assert clerk.add_helper(HelperDetails(HelperKind.JUROR, "戊陪审"))
