from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.rules.number_blocks import Held, Want, is_due, overlaps, wants
from tribunal_desktop.sync.signing import Ed25519Signer, verifier
from tribunal_desktop.wire.errors import WireError
from tribunal_desktop.wire.feed import FeedEntry, FeedScope, build_entry, open_entry
from tribunal_desktop.wire.numbers import Lease, LeaseRequest, build_request, read_request
from tribunal_desktop.wire.packet import GENESIS

SIGNER = Ed25519Signer(bytes(range(32)))
VERIFY = verifier(SIGNER.public_key)
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
LEASE = Lease("1a" * 16, "2b" * 16, "浙0681", 2026, "民初", 1, 5001, 5100)
ENTRY = FeedEntry(FeedScope.NUMBERS, "aa" * 16, "bb" * 16, 1, GENESIS, NOON, LEASE.to_json())
REQUEST = LeaseRequest("aa" * 16, "bb" * 16, "2b" * 16, NOON, (Want(2026, "民初", 1, 0), Want(2026, "民特", 3, 50)))


def test_an_entry_and_its_lease_come_back_as_they_went() -> None:
    entry = open_entry(build_entry(ENTRY, SIGNER.sign), VERIFY)
    assert entry == ENTRY
    assert Lease.from_json(entry.item) == LEASE


def test_a_request_comes_back_as_it_went() -> None:
    request, parts = read_request(build_request(REQUEST, SIGNER.sign))
    parts.check(VERIFY)
    assert request == REQUEST


@given(st.data())
def test_no_changed_bit_of_an_entry_is_believed(data: st.DataObject) -> None:
    whole = bytearray(build_entry(ENTRY, SIGNER.sign))
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(WireError):
        open_entry(bytes(whole), VERIFY)


@pytest.mark.parametrize(("first", "last"), [(5001, 5101), (5001, 5000), (0, 50)])
def test_a_lease_is_at_most_a_block(first: int, last: int) -> None:
    with pytest.raises(WireError):
        Lease.from_json(replace(LEASE, first=first, last=last).to_json())


@given(st.integers(0, 9), st.integers(0, 200), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_what_a_device_asks_for_is_what_the_court_grants(blocks: int, left: int, day: date) -> None:
    asked = wants(("民初",), {(2026, "民初"): Held(blocks, left)}, day)
    assert all(is_due(want, blocks if want.year == 2026 else 0, day) for want in asked)
    assert (left <= 50) == any(want.year == 2026 for want in asked)
    assert not any(is_due(want, want.ordinal, day) for want in asked)


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 9)), max_size=8))
def test_overlaps_are_found(spans: list[tuple[int, int]]) -> None:
    whole = [(first, first + more) for first, more in spans]
    numbers = [number for first, last in whole for number in range(first, last + 1)]
    assert overlaps(whole) == (len(numbers) != len(set(numbers)))
