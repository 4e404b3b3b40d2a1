from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.errors import WireError, WireReason

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
LEAVES = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, width=64) | TEXT
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner), max_leaves=10)


@given(VALUES.filter(lambda value: "inf" not in repr(value)))
def test_what_is_written_reads_back_the_same(value: canonical.Json) -> None:
    data = canonical.encode(value)
    assert canonical.decode(data, len(data)) == value


@given(st.binary(max_size=200))
def test_noise_is_refused_or_canonical(data: bytes) -> None:
    try:
        value = canonical.decode(data, 200)
    except WireError:
        return
    assert canonical.encode(value) == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[" * 5000 + b"]" * 5000, WireReason.TOO_DEEP),
        (b'{"a":' * 13 + b"1" + b"}" * 13, WireReason.TOO_DEEP),
        (b"[" * 5, WireReason.BAD_JSON),
        (b'{"a":1,"a":2}', WireReason.BAD_JSON),
        (b'{"b":1,"a":2}', WireReason.BAD_JSON),
        (b'{"a": 1}', WireReason.BAD_JSON),
        (b'"\\u4e00"', WireReason.BAD_JSON),
        (b'"\\ud800"', WireReason.BAD_JSON),
        (b'"\xff"', WireReason.BAD_JSON),
        (b"NaN", WireReason.BAD_JSON),
        (b"1e999", WireReason.BAD_JSON),
        (b"9" * 5000, WireReason.BAD_JSON),
        (b"9223372036854775808", WireReason.BAD_JSON),
        (b"", WireReason.BAD_JSON),
        (b" " * 10_001, WireReason.TOO_LARGE),
    ],
)
def test_hostile_json_is_refused_with_its_reason(data: bytes, reason: WireReason) -> None:
    with pytest.raises(WireError) as caught:
        canonical.decode(data, 10_000)
    assert caught.value.reason is reason


def test_brackets_in_text_are_not_depth() -> None:
    assert canonical.decode(b'"[[[[[[[[[[[[[[[[\\""', 100) == '[[[[[[[[[[[[[[[["'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800"])
def test_what_json_cannot_say_is_not_written(value: canonical.Json) -> None:
    with pytest.raises(WireError):
        canonical.encode(value)
