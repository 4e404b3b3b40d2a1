from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.samples import DEVICE, KEY, NOON, TRIBUNAL, verify
from tribunal_desktop.wire import frame
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.packet import GENESIS
from tribunal_desktop.wire.receipts import (
    MAGIC,
    Receipt,
    RecordResult,
    RecordStatus,
    build_receipt,
    bundle,
    open_receipt,
    unbundle,
)

RECEIPT = Receipt(
    packet_sha256="ab" * 32,
    tribunal_id=TRIBUNAL,
    device_id=DEVICE,
    epoch=1,
    first_seq=1,
    last_seq=3,
    server_time=NOON,
    log_no=7,
    prev_sha256=GENESIS,
    key_id="cd" * 8,
    exceptions=(RecordResult(2, RecordStatus.REJECTED, "bad_field", "record.type"),),
)
DATA = build_receipt(RECEIPT, KEY.sign)


def test_round_trip_and_results_by_record() -> None:
    receipt = open_receipt(DATA, verify)
    assert receipt == RECEIPT
    assert [receipt.result_of(seq).status for seq in (1, 2, 3)] == ["ok", "rejected", "ok"]


@given(st.integers(0, len(DATA) * 8 - 1))
def test_any_flipped_bit_is_refused(bit: int) -> None:
    damaged = bytearray(DATA)
    damaged[bit // 8] ^= 1 << bit % 8
    with pytest.raises(WireError):
        open_receipt(bytes(damaged), verify)


def test_another_key_or_trailing_bytes_are_refused() -> None:
    with pytest.raises(WireError) as caught:
        open_receipt(DATA, lambda _message, _signature: False)
    assert caught.value.reason is WireReason.BAD_SIGNATURE
    with pytest.raises(WireError):
        open_receipt(DATA + b"x", verify)


@pytest.mark.parametrize("exceptions", [[[1]], [[1, "fine", "", "", 0]], [[0, "ok", "", "", 0]], "no list"])
def test_a_malformed_result_is_refused(exceptions: Any) -> None:
    header: Any = RECEIPT.to_json()
    with pytest.raises(WireError):
        open_receipt(frame.build(MAGIC, {**header, "exceptions": exceptions}, b"", KEY.sign), verify)


def test_a_bundle_gives_its_receipts_back_and_refuses_every_cut() -> None:
    data = bundle([DATA, DATA])
    assert unbundle(data) == [DATA, DATA]
    assert unbundle(b"") == []
    whole = {0, len(data) // 2, len(data)}
    for size in set(range(len(data))) - whole:
        with pytest.raises(WireError):
            unbundle(data[:size])
    with pytest.raises(WireError):
        unbundle(b"\xff\xff\xff\xff" + DATA)
