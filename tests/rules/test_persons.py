"""Telling persons apart: what counts as like, and that an index asked for the keys would find every likeness."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.persons import (
    Person,
    likenesses,
    name_keys,
    number_keys,
    one_character_apart,
    person_key,
    plain_name,
    skeleton,
)
from tribunal_desktop.rules.terms import Likeness

NAMES = st.text("陈候侯己已张王玉伟玮大有限公司枫溪镇建材", min_size=1, max_size=10)
READINGS = st.lists(st.text(string.ascii_lowercase, min_size=2, max_size=6), max_size=2).map(tuple)
PEOPLE = st.builds(
    Person,
    NAMES,
    st.sampled_from(["", "330681197001010015", "330681197001010016"]),
    st.sampled_from(["", "13800000001", "+86 138 0000 0001", "0575-87212345"]),
    READINGS,
)


@given(PEOPLE, PEOPLE)
def test_whoever_is_alike_shares_a_key(first: Person, second: Person) -> None:
    if likenesses(first, second) and min(len(plain_name(first.name)), len(plain_name(second.name))) > 1:
        ours = name_keys(first.name, first.readings) | number_keys(first.id_number, first.phone)
        theirs = name_keys(second.name, second.readings) | number_keys(second.id_number, second.phone)
        assert ours & theirs


@given(PEOPLE, PEOPLE)
def test_likeness_looks_the_same_from_both_sides(first: Person, second: Person) -> None:
    assert likenesses(first, second) == likenesses(second, first)


@given(NAMES, st.sampled_from([" ", "　", "\t"]), st.integers(0, 10))
def test_spaces_and_legal_forms_make_no_other_person(name: str, space: str, place: int) -> None:
    spaced = name[:place] + space + name[place:]
    assert plain_name(spaced) == plain_name(name)
    assert person_key(Person(spaced)) == person_key(Person(name))
    assert skeleton(skeleton(name)) == skeleton(name)


@pytest.mark.parametrize(
    ("first", "second", "by"),
    [
        (Person("陈　大伟"), Person("陈大伟"), (Likeness.NAME,)),
        (Person("候建己"), Person("侯建已"), (Likeness.LOOK_ALIKE,)),
        (Person("张立", readings=("zhangli",)), Person("张丽", readings=("zhangli",)), (Likeness.READING,)),
        (Person("枫溪镇建材有限公司"), Person("枫溪建材有限责任公司"), (Likeness.ONE_CHARACTER,)),
        (Person("陈大伟"), Person("陈二伟"), ()),
        (Person("甲", "330681197001010015"), Person("乙", "330681197001010015"), (Likeness.ID_NUMBER,)),
        (Person("陈大伟", phone="13800000001"), Person("陈二伟", phone="+86 138-0000-0001"), (Likeness.PHONE,)),
        (Person("陈大伟", "330681197001010015"), Person("陈大伟", "330681198812120037"), ()),
        (Person("陈大伟", "330681197001010015"), Person("陈大伟", "330681197001010051"), (Likeness.NAME,)),
    ],
)
def test_what_counts_as_like(first: Person, second: Person, by: tuple[Likeness, ...]) -> None:
    assert likenesses(first, second) == by


@given(st.text("枫溪镇建材", min_size=5, max_size=9), st.integers(0, 8), st.sampled_from("甲乙"))
def test_one_character_put_in_left_out_or_replaced(name: str, place: int, other: str) -> None:
    place %= len(name)
    assert one_character_apart(name, name[:place] + other + name[place:])
    assert one_character_apart(name, name[:place] + name[place + 1 :])
    assert one_character_apart(name, name[:place] + other + name[place + 1 :])
    assert not one_character_apart(name, name)
