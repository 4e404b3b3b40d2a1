from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.samples import record
from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.records import (
    MAX_LINE,
    WITHHELD,
    ChangeRecord,
    UnreadableRecord,
    decode_records,
    encode_record,
)

VALUES = st.dictionaries(
    st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True),
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    max_size=8,
)


@given(st.lists(VALUES, min_size=1, max_size=10), st.integers(1, 10**9))
def test_round_trip(changes: list[dict[str, Any]], first: int) -> None:
    records = tuple(record(first + place, **values) for place, values in enumerate(changes))
    plain = b"".join(encode_record(item) for item in records)
    assert decode_records(plain, 1, first, first + len(records) - 1) == records


def test_type_and_version_are_told_apart() -> None:
    assert (record(1).type_name, record(1).type_version) == ("dispute", 1)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", "dispute"),
        ("type", "Dispute@1"),
        ("op", "drop"),
        ("entity", "1"),
        ("base", None),
        ("changes", {"a b": 1}),
        ("changes", {f"f{n}": n for n in range(201)}),
        ("at_local", "yesterday"),
        ("surprise", 1),
        ("seq", 7),
        ("epoch", 2),
    ],
)
def test_a_bad_record_is_reported_in_its_place_and_spoils_no_other(field: str, value: Any) -> None:
    raw: Any = record(2).to_json()
    lines = [encode_record(record(1)), canonical.encode({**raw, field: value}) + b"\n", encode_record(record(3))]
    first, bad, last = decode_records(b"".join(lines), 1, 1, 3)
    assert isinstance(first, ChangeRecord)
    assert isinstance(last, ChangeRecord)
    assert isinstance(bad, UnreadableRecord)
    assert bad.seq == 2


def test_a_withheld_record_keeps_its_number() -> None:
    (bad,) = decode_records(WITHHELD, 1, 9, 9)
    assert bad == UnreadableRecord(9, WireReason.BAD_FIELD, "record is not an object")


@pytest.mark.parametrize(
    ("plain", "last", "reason"),
    [
        (b"", 1, WireReason.BAD_SEQUENCE),
        (WITHHELD[:-1], 1, WireReason.BAD_SEQUENCE),
        (WITHHELD * 3, 2, WireReason.BAD_SEQUENCE),
        (WITHHELD * 201, 201, WireReason.TOO_LARGE),
        (WITHHELD * 199 + b"x" * 65_536 + b"\n", 200, WireReason.TOO_LARGE),
        (b"x" * (MAX_LINE + 1), 1, WireReason.TOO_LARGE),
    ],
)
def test_a_body_that_is_not_first_to_last_is_refused(plain: bytes, last: int, reason: WireReason) -> None:
    with pytest.raises(WireError) as caught:
        decode_records(plain, 1, 1, last)
    assert caught.value.reason is reason


def test_a_record_beyond_the_limit_cannot_travel() -> None:
    with pytest.raises(WireError) as caught:
        encode_record(record(1, text="字" * (MAX_LINE // 3)))
    assert caught.value.reason is WireReason.TOO_LARGE
