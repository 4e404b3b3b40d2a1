from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.wire.samples import DEVICE, KEY, NOON, TRIBUNAL, verify
from tribunal_desktop.wire.enrolment import (
    Certificate,
    EnrolmentRequest,
    build_certificate,
    build_request,
    fingerprint,
    open_certificate,
    open_request,
)
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.frame import Verify
from tribunal_desktop.wire.hello import Hello, HelloAnswer, build_answer, build_hello, open_answer, read_hello

PUBLIC = KEY.public_key().public_bytes_raw().hex()
HELLO = Hello(TRIBUNAL, DEVICE, "0d" * 16, NOON)
ANSWER = HelloAnswer("0d" * 16, NOON, "session", 1, 12, 3, 1)
REQUEST = EnrolmentRequest(TRIBUNAL, "枫溪人民法庭", "浙0681", "诸暨市人民法院", DEVICE, "一号机", PUBLIC, False, NOON)
CERTIFICATE = Certificate(
    TRIBUNAL, DEVICE, PUBLIC, "浙0681", "诸暨市人民法院", "https://court.example", PUBLIC, "age1x", False, NOON
)


def key_named(public: str) -> Verify:
    return verify if public == PUBLIC else lambda _message, _signature: False


def test_a_greeting_and_its_answer() -> None:
    hello, parts = read_hello(build_hello(HELLO, KEY.sign))
    parts.check(verify)
    assert hello == HELLO
    assert open_answer(build_answer(ANSWER, KEY.sign), HELLO.nonce, verify) == ANSWER


def test_an_answer_to_another_greeting_is_refused() -> None:
    with pytest.raises(WireError) as caught:
        open_answer(build_answer(ANSWER, KEY.sign), "0e" * 16, verify)
    assert caught.value.reason is WireReason.BAD_SIGNATURE


@pytest.mark.parametrize(
    "page", [b"<html>Login</html>", b"", b'{"ok":true}', b"TDA1", b"x" * 5000, build_answer(ANSWER, KEY.sign) + b" "]
)
def test_a_captive_portals_page_is_no_answer(page: bytes) -> None:
    with pytest.raises(WireError):
        open_answer(page, HELLO.nonce, verify)


def test_enrolment_files_round_trip() -> None:
    assert open_request(build_request(REQUEST, KEY.sign), key_named) == REQUEST
    assert open_certificate(build_certificate(CERTIFICATE, KEY.sign), key_named) == CERTIFICATE


@pytest.mark.parametrize(
    ("data", "opener"),
    [
        (build_request(REQUEST, KEY.sign), open_request),
        (build_certificate(CERTIFICATE, KEY.sign), open_certificate),
    ],
)
def test_any_flipped_bit_of_an_enrolment_file_is_refused(data: bytes, opener: Callable[..., object]) -> None:
    for place in range(len(data)):
        damaged = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        with pytest.raises(WireError):
            opener(damaged, key_named)


def test_one_file_does_not_pass_for_the_other() -> None:
    with pytest.raises(WireError) as caught:
        open_certificate(build_request(REQUEST, KEY.sign), key_named)
    assert caught.value.reason is WireReason.NOT_A_PACKET


def test_a_request_signed_by_another_key_is_refused() -> None:
    forged = build_request(replace(REQUEST, device_key="00" * 32), KEY.sign)
    with pytest.raises(WireError) as caught:
        open_request(forged, key_named)
    assert caught.value.reason is WireReason.BAD_SIGNATURE


def test_a_fingerprint_is_eight_groups_that_differ_by_key() -> None:
    assert len(fingerprint(PUBLIC).split()) == 8
    assert fingerprint(PUBLIC) != fingerprint("00" * 32)
