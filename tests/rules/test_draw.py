"""The verifiable draw: golden vectors, the same on any computer; chances by enumeration, not by trying."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.draw import (
    Entrant,
    Exclusion,
    Pool,
    check_words,
    commitment,
    draw,
    holder,
    plain_seed,
    ticket_of,
    weight,
)
from tribunal_desktop.rules.draw_record import DrawCheck, DrawRecord, from_file, record_of, to_file, verify
from tribunal_desktop.rules.terms import ExclusionReason, SeedSource

POOL = Pool(
    "0" * 32,
    "（2026）浙0681民初123号",
    (
        Entrant("a", "沈素英", 40),
        Entrant("b", "俞建国", 0, "同名，核对证件后不是同一人"),
        Entrant("c", "王𠮷", 990_000),
    ),
    (Exclusion("d", "周海波", ExclusionReason.HEAD),),
)
NONCE = "00" * 32
NAMES = st.text(max_size=12)
ENTRANTS = st.lists(
    st.builds(Entrant, st.text(min_size=1, max_size=8), NAMES, st.integers(0, 2_000), NAMES),
    min_size=1,
    max_size=8,
    unique_by=lambda entrant: entrant.id,
)
POOLS = st.builds(Pool, st.text(max_size=8), NAMES, ENTRANTS.map(tuple))
NONCES = st.binary(min_size=32, max_size=32).map(bytes.hex)


def _record(seed: str = "3 6 2 5", pool: Pool = POOL) -> DrawRecord:
    return record_of(pool, NONCE, plain_seed(seed), SeedSource.SPOKEN, "", draw(pool, NONCE, seed))


def _failing(record: DrawRecord) -> set[DrawCheck]:
    return {each.check for each in verify(record) if not each.holds}


@pytest.mark.parametrize(
    ("open_cases", "expected"), [(0, 1000), (1, 909), (10, 500), (90, 100), (9_990, 1), (10**9, 1)]
)
def test_more_open_cases_weigh_less_and_never_nothing(open_cases: int, expected: int) -> None:
    assert weight(open_cases) == expected


def test_golden_commitment() -> None:
    assert commitment(POOL, NONCE) == "128fe41533474172fb34dbcccd0e8939a57bdf4d53ac1244d7386db2763eab43"
    assert check_words(commitment(POOL, NONCE)) == ("己亥", "壬子", "丙寅", "乙酉", "丁巳", "甲午")


@pytest.mark.parametrize(
    ("seed", "drawn", "ticket"),
    [
        ("2", "沈素英", 46),
        ("49", "王𠮷", 1200),
        ("3 6 2 5", "俞建国", 431),
        ("3 6 2 6", "俞建国", 1170),
        ("枫溪", "俞建国", 790),
        ("", "俞建国", 1049),
        ("五号", "俞建国", 860),
    ],
)
def test_golden_draws(seed: str, drawn: str, ticket: int) -> None:
    made = draw(POOL, NONCE, seed)
    assert (made.entrant.name, made.ticket, made.round) == (drawn, ticket, 1)


def test_tickets_fall_to_everybody_exactly_by_weight() -> None:
    falls = Counter(holder(POOL.in_order(), ticket).id for ticket in range(POOL.total))
    assert falls == {entrant.id: entrant.weight for entrant in POOL.entrants}


@pytest.mark.parametrize("total", [1, 3, 1201, 2**63, 2**63 + 1])
def test_words_are_refused_until_every_ticket_has_as_many(total: int) -> None:
    kept = 2**64 - 2**64 % total
    assert ticket_of(kept - 1, total) == total - 1
    if kept < 2**64:
        assert ticket_of(kept, total) is None
    assert Fraction(kept, total).denominator == 1


def test_a_refused_word_leads_to_the_next_round() -> None:
    assert ticket_of(2**64 - 1, 3) is None
    assert ticket_of(2**64 - 2, 3) == 2


@given(pool=POOLS, nonce=NONCES, seed=NAMES)
def test_any_draw_is_drawn_again_from_its_file(pool: Pool, nonce: str, seed: str) -> None:
    drawn = draw(pool, nonce, seed)
    record = record_of(pool, nonce, plain_seed(seed), SeedSource.PARENT_COURT, "批次7", drawn)
    again = from_file(to_file(record))
    assert again == record
    assert _failing(again) == set()


@given(pool=POOLS, nonce=NONCES, seed=NAMES)
def test_the_order_in_which_people_are_listed_changes_nothing(pool: Pool, nonce: str, seed: str) -> None:
    turned = replace(pool, entrants=pool.entrants[::-1])
    assert commitment(turned, nonce) == commitment(pool, nonce)
    assert draw(turned, nonce, seed) == draw(pool, nonce, seed)


def test_white_space_and_composition_of_the_seed_do_not_matter() -> None:
    assert draw(POOL, NONCE, "  caf\u00e9\n") == draw(POOL, NONCE, "cafe\u0301")


@pytest.mark.parametrize(
    ("tampered", "failing"),
    [
        (replace(_record(), pool=replace(POOL, number="别的案件")), {DrawCheck.COMMITMENT}),
        (replace(_record(), weights=(1, 1, 1)), {DrawCheck.WEIGHTS}),
        (replace(_record(), seed="3 6 2 6"), {DrawCheck.RESULT}),
        (replace(_record(), nonce="01" * 32), {DrawCheck.COMMITMENT, DrawCheck.RESULT}),
        (replace(_record(), drawn_id="d"), {DrawCheck.RESULT}),
        (replace(_record(), pool=replace(POOL, excluded=())), {DrawCheck.COMMITMENT}),
        (
            replace(_record(), pool=replace(POOL, entrants=()), weights=()),
            {DrawCheck.POOL, DrawCheck.COMMITMENT, DrawCheck.RESULT},
        ),
    ],
)
def test_a_changed_record_is_found_out(tampered: DrawRecord, failing: set[DrawCheck]) -> None:
    assert failing <= _failing(tampered)
    assert _failing(_record()) == set()


TWICE = to_file(_record()).replace(b'"batch":"",', b'"batch":"","batch":"",')
SURROGATE = to_file(_record()).replace(b'"batch":""', rb'"batch":"\ud800"')


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"algorithm": 1}',
        b'{"algorithm": "tribunal-draw/1"}',
        TWICE,
        SURROGATE,
    ],
)
def test_a_file_that_is_no_record_is_refused(content: bytes) -> None:
    with pytest.raises(KnownError, match="draw_file_unreadable"):
        from_file(content)


@pytest.mark.parametrize("wrong", [-1, True, "5", 1.5, None, 2**64])
def test_numbers_of_another_type_are_refused(wrong: object) -> None:
    document = json.loads(to_file(_record()))
    document["pool"][0]["open"] = wrong
    with pytest.raises(KnownError, match="draw_file_unreadable"):
        from_file(json.dumps(document).encode())


def test_another_algorithm_is_named() -> None:
    with pytest.raises(KnownError, match="draw_algorithm_unknown"):
        from_file(to_file(_record()).replace(b"tribunal-draw/1", b"tribunal-draw/2"))
