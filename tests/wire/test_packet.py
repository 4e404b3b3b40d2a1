from __future__ import annotations

import struct
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wire.samples import KEY, header_for, packet_bytes, verify
from tribunal_desktop.wire import canonical, frame
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.packet import (
    MAGIC,
    MAX_PACKET,
    AttachmentRef,
    PacketKind,
    build_packet,
    content_hash,
    open_packet,
)

BODY = bytes(range(256))
DATA = packet_bytes(BODY)


def opened(data: bytes) -> Any:
    return open_packet(data, lambda _header: verify)


def reason_of(data: bytes) -> WireReason:
    with pytest.raises(WireError) as caught:
        opened(data)
    return caught.value.reason


@given(st.binary(max_size=2000), st.integers(1, 10**9), st.integers(0, 199), st.booleans())
def test_round_trip(body: bytes, first: int, more: int, practice: bool) -> None:
    header = replace(header_for(body), first_seq=first, last_seq=first + more, practice=practice)
    data = build_packet(header, body, KEY.sign)
    packet = opened(data)
    assert (packet.header, packet.body, packet.sha256) == (header, body, content_hash(data))


@given(st.integers(0, len(DATA) * 8 - 1))
def test_any_flipped_bit_is_refused(bit: int) -> None:
    damaged = bytearray(DATA)
    damaged[bit // 8] ^= 1 << bit % 8
    reason_of(bytes(damaged))


def test_every_truncation_is_refused() -> None:
    assert {reason_of(DATA[:size]) for size in range(len(DATA))} == {WireReason.TRUNCATED}


def test_a_packet_beyond_the_limit_is_refused_before_it_is_read() -> None:
    assert reason_of(MAGIC + bytes(MAX_PACKET)) is WireReason.TOO_LARGE


def test_an_appended_byte_is_refused() -> None:
    assert reason_of(DATA + b"x") is WireReason.HASH_MISMATCH


def test_a_receipts_signature_never_passes_for_a_packets() -> None:
    header = canonical.decode(DATA[8 : 8 + struct.unpack(">I", DATA[4:8])[0]], 20_000)
    foreign = frame.build(b"TDR1", header, BODY, KEY.sign)
    assert reason_of(foreign) is WireReason.NOT_A_PACKET
    assert reason_of(MAGIC + foreign[4:]) is WireReason.BAD_SIGNATURE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<!DOCTYPE html><html>", WireReason.NOT_A_PACKET),
        (MAGIC + struct.pack(">I", 2**32 - 1) + b"x" * 100, WireReason.TOO_LARGE),
        (frame.build(MAGIC, {"version": 2}, b"", KEY.sign), WireReason.NEWER_VERSION),
        (frame.build(MAGIC, {"version": 1, "suite": "S2"}, b"", KEY.sign), WireReason.NEWER_VERSION),
        (frame.build(MAGIC, ["version", 1], b"", KEY.sign), WireReason.BAD_FIELD),
    ],
)
def test_hostile_packets_are_refused_with_their_reason(data: bytes, reason: WireReason) -> None:
    assert reason_of(data) is reason


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("kind", "feed", WireReason.BAD_FIELD),
        ("tribunal", "../../etc/passwd", WireReason.BAD_FIELD),
        ("tribunal", "0A" * 16, WireReason.BAD_FIELD),
        ("epoch", 0, WireReason.BAD_FIELD),
        ("epoch", True, WireReason.BAD_FIELD),
        ("practice", 0, WireReason.BAD_FIELD),
        ("prev", None, WireReason.BAD_FIELD),
        ("first", 3, WireReason.BAD_SEQUENCE),
        ("first", 0, WireReason.BAD_SEQUENCE),
        ("created", "2026-11-23 04:00", WireReason.BAD_FIELD),
        ("created", "2026-13-23T04:00:00.000Z", WireReason.BAD_FIELD),
        ("schema", [2, 1], WireReason.BAD_FIELD),
        ("attachments", [["x", 1]], WireReason.BAD_FIELD),
        ("attachments", [[]], WireReason.BAD_FIELD),
        ("attachments", [["0" * 64, 1]] * 65, WireReason.BAD_FIELD),
        ("cipher_len", 257, WireReason.TRUNCATED),
        ("surprise", 1, WireReason.BAD_FIELD),
    ],
)
def test_a_signed_header_is_still_held_to_the_format(field: str, value: Any, reason: WireReason) -> None:
    header: Any = header_for(BODY).to_json()
    assert reason_of(frame.build(MAGIC, {**header, field: value}, BODY, KEY.sign)) is reason


def test_a_missing_field_is_named() -> None:
    header: Any = header_for(BODY).to_json()
    del header["device"]
    with pytest.raises(WireError, match=r"header\.device: missing"):
        opened(frame.build(MAGIC, header, BODY, KEY.sign))


def test_a_blob_names_its_one_attachment_and_no_records() -> None:
    blob = replace(
        header_for(BODY), kind=PacketKind.BLOB, first_seq=0, last_seq=0, attachments=(AttachmentRef("0" * 64, 9),)
    )
    assert opened(build_packet(blob, BODY, KEY.sign)).header == blob
    with pytest.raises(WireError):
        build_packet(replace(blob, attachments=()), BODY, KEY.sign)
    with pytest.raises(WireError):
        build_packet(replace(blob, first_seq=1, last_seq=1), BODY, KEY.sign)


def test_a_short_signature_is_a_bug_of_ours() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        build_packet(header_for(BODY), BODY, lambda _message: b"short")
