"""Order, page numbers and names of a dossier, as properties; and what a file has to hold."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.dossier import (
    ExportRequest,
    NewSheet,
    Sheet,
    When,
    asked_of,
    check_export,
    check_sheet,
    file_name,
    in_order,
    lacking,
    moved,
    number_pages,
)
from tribunal_desktop.rules.terms import Procedure, SheetKind, Volume
from tribunal_desktop.services.dossier_table import dossier_rules

RULES = dossier_rules()
TODAY = date(2026, 11, 23)
SHEETS = st.lists(
    st.builds(
        Sheet,
        id=st.uuids().map(lambda each: each.hex),
        kind=st.sampled_from(SheetKind),
        position=st.integers(0, 5),
        pages=st.integers(1, 30),
    ),
    max_size=30,
    unique_by=lambda sheet: sheet.id,
)


@given(SHEETS)
def test_pages_run_through_a_volume_without_a_gap(sheets: list[Sheet]) -> None:
    for volume in Volume:
        numbered = number_pages(sheets, RULES, volume)
        assert not numbered or numbered[0].first == 1
        assert all(one.last + 1 == other.first for one, other in pairwise(numbered))
        assert all(each.last - each.first + 1 == each.sheet.pages for each in numbered)


@given(SHEETS)
def test_every_sheet_lies_in_one_volume(sheets: list[Sheet]) -> None:
    both = [each.sheet.id for volume in Volume for each in number_pages(sheets, RULES, volume)]
    assert sorted(both) == sorted(sheet.id for sheet in sheets)


@given(SHEETS, st.randoms())
def test_the_order_is_the_lawful_one_however_they_came(sheets: list[Sheet], chance: object) -> None:
    shuffled = list(sheets)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    ordered = in_order(shuffled, RULES)
    assert ordered == in_order(sheets, RULES)
    places = [(RULES.place(sheet.kind), sheet.position) for sheet in ordered]
    assert places == sorted(places)


@given(st.lists(st.text(min_size=1), min_size=1, unique=True), st.data(), st.integers(-40, 40))
def test_moving_loses_nothing_and_keeps_the_others_in_order(ids: list[str], data: st.DataObject, by: int) -> None:
    moving = data.draw(st.sampled_from(ids))
    result = moved(ids, moving, by)
    assert sorted(result) == sorted(ids)
    assert [each for each in result if each != moving] == [each for each in ids if each != moving]
    assert result.index(moving) == min(max(ids.index(moving) + by, 0), len(ids) - 1)


@given(st.text(), st.integers(1, 9999))
def test_a_file_name_is_one_every_system_takes(title: str, page: int) -> None:
    name = file_name(page, page, title, "application/pdf")
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert name.startswith(f"{page:04d}-")
    assert name.endswith(".pdf")
    assert len(name) <= 60


def test_every_kind_has_its_place() -> None:
    assert {rule.kind for rule in RULES.kinds} == set(SheetKind)
    deliberated = (SheetKind.DELIBERATION, SheetKind.COMMITTEE, SheetKind.CASE_REPORT, SheetKind.DRAFT_DECISION)
    assert {RULES.volume(kind) for kind in deliberated} == {Volume.SECRET}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("民事起诉状（陈大伟）", SheetKind.COMPLAINT),
        ("身份证复印件", SheetKind.IDENTITY),
        ("调解书", SheetKind.SETTLEMENT),
        ("调解笔录", SheetKind.MEDIATION),
        ("合议庭评议笔录", SheetKind.DELIBERATION),
        ("IMG_2041", SheetKind.OTHER),
    ],
)
def test_a_file_is_known_by_its_name(name: str, kind: SheetKind) -> None:
    assert RULES.kind_of_name(name) is kind


def test_the_twelve_items_of_a_summary_case() -> None:
    every = frozenset(When)
    assert asked_of(RULES, Procedure.SMALL_CLAIMS, every) == 12
    assert asked_of(RULES, Procedure.SUMMARY, frozenset()) == 9
    missing = lacking(RULES, Procedure.SUMMARY, {SheetKind.COMPLAINT, SheetKind.MEDIATION}, frozenset())
    assert "int263_1" not in {must.id for must in missing}
    assert "int263_7" not in {must.id for must in missing}
    assert {must.basis for must in missing if must.id == "int263_2"} == {"法释〔2022〕11号第263条第2项"}
    assert lacking(RULES, None, (), every) == ()


def test_what_is_typed_is_answered_at_its_field() -> None:
    def at(new: NewSheet, *, paper_only: bool = True) -> set[str]:
        return {finding.field for finding in check_sheet(new, TODAY, paper_only=paper_only)}

    assert at(NewSheet(SheetKind.OTHER, " ", 0, date(2026, 11, 24))) == {"title", "pages", "dated_on"}
    assert at(NewSheet(SheetKind.OTHER, "收条", None), paper_only=False) == set()
    assert at(NewSheet(SheetKind.OTHER, "收条", 2001)) == {"pages"}


def test_a_copy_asks_for_receiver_purpose_and_passphrase() -> None:
    def at(asked: ExportRequest, repeated: str) -> set[str]:
        return {finding.field for finding in check_export(asked, repeated)}

    assert at(ExportRequest("", "", "short"), "short") == {"receiver", "purpose", "passphrase"}
    assert at(ExportRequest("市中院", "二审", "长一点的口令才行一二三"), "") == {"passphrase"}
    assert at(ExportRequest("市中院", "二审", "long enough passphrase"), "another") == {"repeated"}
    assert at(ExportRequest("市中院", "二审", readable_by_anybody=True), "") == set()


def test_what_is_not_for_the_parties_never_lies_in_the_main_volume() -> None:
    assert {"danger_slip", "risk_register", "review_sheet"} <= RULES.left_out
    assert RULES.volume(RULES.kind_of_template("similar_cases")) is Volume.SECRET
