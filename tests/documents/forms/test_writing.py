"""A form written as its file is the same form again; changes of a form leave its other parts alone."""

from __future__ import annotations

import pytest

from tribunal_desktop.documents.forms import editing
from tribunal_desktop.documents.forms.conditions import names_in
from tribunal_desktop.documents.forms.reading import catalogue, parse
from tribunal_desktop.documents.forms.template import PartKind
from tribunal_desktop.documents.forms.writing import file_data
from tribunal_desktop.services.form_condition_words import condition_name

KEYS = sorted(catalogue())


@pytest.mark.parametrize("key", KEYS)
def test_every_form_is_read_back_as_it_was_written(key: str) -> None:
    assert parse(key, file_data(catalogue()[key])) == catalogue()[key]


@pytest.mark.parametrize("key", KEYS)
def test_leaving_a_part_out_and_putting_it_back_gives_the_same_form(key: str) -> None:
    form = catalogue()[key]
    for part in form.parts:
        assert editing.put_back(editing.without_part(form, part.id), form, part.id) == form


def test_a_part_moves_no_further_than_the_ends() -> None:
    form = catalogue()["summons"]
    first, last = form.parts[0].id, form.parts[-1].id
    assert editing.moved(form, first, -1) == form
    assert editing.moved(form, last, 5) == form


@pytest.mark.parametrize("key", KEYS)
def test_every_condition_that_can_be_chosen_is_read_and_said(key: str) -> None:
    form = catalogue()[key]
    for condition in editing.ready_conditions(form):
        assert list(names_in(condition))
        assert condition_name(form, condition).zh


def test_a_question_of_the_same_id_as_a_part_is_still_used_by_it() -> None:
    form = catalogue()["assist_letter"]
    assert "by" in {item.id for item in editing.uses_of(form, "by")}


def test_a_colon_of_a_gap_parts_no_label_from_its_contents() -> None:
    part = editing.new_part(catalogue()["summons"], PartKind.GRID, "立案{filed_on:cn}：{number}\n备注")
    assert part.cells == (("立案{filed_on:cn}", "{number}"), ("备注", ""))
