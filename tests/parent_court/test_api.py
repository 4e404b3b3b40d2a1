from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from parent_court import tables
from parent_court.keys import verifier
from tests.conftest import StandingClock
from tests.parent_court.device import TRIBUNAL, SampleDevice
from tests.sync.court import ParentCourt
from tribunal_desktop.wire.hello import MAX_HELLO, Hello, build_hello, open_answer
from tribunal_desktop.wire.packet import MAX_PACKET, content_hash
from tribunal_desktop.wire.receipts import open_receipt, unbundle

NONCE = "0d" * 16


class Caller:
    """A laptop's requests, well- or ill-behaved."""

    def __init__(self, court: ParentCourt) -> None:
        self.court = court
        self.device = SampleDevice(court.keys, 1)
        self.http = httpx.Client(base_url="http://127.0.0.1", transport=court.transport())
        court.enrol(self.device.request())

    def greet(self, device: SampleDevice | None = None, named: str | None = None) -> httpx.Response:
        caller = device or self.device
        hello = Hello(TRIBUNAL, named or caller.id, NONCE, self.court.clock())
        return self.http.post("/v1/hello", content=build_hello(hello, caller.sign))

    def admitted(self) -> Caller:
        answer = open_answer(self.greet().content, NONCE, verifier(self.court.keys.public_key))
        self.http.headers["authorization"] = f"Bearer {answer.session}"
        return self

    def send(self, packet: bytes, start: int = 0, end: int | None = None, **headers: str) -> httpx.Response:
        said = {"Upload-Offset": str(start), "Upload-Length": str(len(packet))} | headers
        return self.http.patch(f"/v1/packets/{content_hash(packet)}", content=packet[start:end], headers=said)


@pytest.fixture
def caller(court: ParentCourt) -> Iterator[Caller]:
    caller = Caller(court)
    yield caller
    caller.http.close()


def test_the_answer_is_signed_and_tells_what_is_held(caller: Caller) -> None:
    verify = verifier(caller.court.keys.public_key)
    assert open_answer(caller.greet().content, NONCE, verify).held_seq == 0
    caller.admitted().send(caller.device.packets(3)[0])
    answer = open_answer(caller.greet().content, NONCE, verify)
    assert (answer.held_epoch, answer.held_seq, answer.last_log_no) == (1, 3, 1)


def test_strangers_and_impostors_are_not_greeted(caller: Caller) -> None:
    stranger = SampleDevice(caller.court.keys, 9)
    assert caller.greet(stranger).json()["refused"] == "unknown_device"
    assert caller.greet(stranger, named=caller.device.id).json()["refused"] == "bad_signature"
    assert caller.http.post("/v1/hello", content=b"hello").status_code == 422
    assert caller.http.post("/v1/hello", content=b"x" * (MAX_HELLO + 1)).status_code == 413


@pytest.mark.parametrize("session", ["", "x", "a.b.c", "0" * 32 + ".9999999999." + "00" * 64])
def test_nothing_is_open_without_a_pass(caller: Caller, session: str) -> None:
    caller.http.headers["authorization"] = f"Bearer {session}"
    assert caller.send(b"x").status_code == 401
    assert caller.http.get("/v1/receipts").status_code == 401
    assert caller.http.head("/v1/packets/" + "0" * 64).status_code == 401


def test_a_pass_ends(caller: Caller, clock: StandingClock) -> None:
    caller.admitted()
    clock.advance(hours=13)
    assert caller.http.get("/v1/receipts").status_code == 401


def test_an_upload_in_pieces_gives_the_receipt_with_its_last_byte(caller: Caller) -> None:
    packet = caller.device.packets(2)[0]
    caller.admitted()
    first = caller.send(packet, 0, 100)
    assert (first.status_code, first.headers["upload-offset"]) == (204, "100")
    head = caller.http.head(f"/v1/packets/{content_hash(packet)}")
    assert (head.headers["upload-offset"], head.headers["upload-complete"]) == ("100", "?0")
    assert caller.send(packet, 50).headers["upload-offset"] == "100"
    receipt = open_receipt(caller.send(packet, 100).content, verifier(caller.court.keys.public_key))
    assert receipt.packet_sha256 == content_hash(packet)
    assert caller.court.uploaded() == 0
    assert caller.http.head(f"/v1/packets/{content_hash(packet)}").headers["upload-complete"] == "?1"
    assert caller.send(packet).status_code == 200
    assert caller.court.count(tables.receipt) == 1


def test_a_packet_under_a_wrong_name_is_refused_and_forgotten(caller: Caller) -> None:
    packet = caller.device.packets(1)[0]
    caller.admitted()
    answer = caller.http.patch(
        "/v1/packets/" + "0" * 64, content=packet, headers={"Upload-Offset": "0", "Upload-Length": str(len(packet))}
    )
    assert (answer.status_code, answer.json()["refused"]) == (422, "hash_mismatch")
    assert caller.court.uploaded() == 0


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Upload-Offset": "x"}, 400),
        ({"Upload-Offset": "-1"}, 400),
        ({"Upload-Length": "9" * 13}, 400),
        ({"Upload-Length": "0"}, 422),
        ({"Upload-Length": str(MAX_PACKET + 1)}, 422),
        ({"Upload-Length": "10"}, 422),
        ({"Upload-Offset": "7"}, 409),
    ],
)
def test_bad_upload_headers_keep_nothing(caller: Caller, headers: dict[str, str], status: int) -> None:
    packet = caller.device.packets(1)[0]
    assert caller.admitted().send(packet, **headers).status_code == status
    assert caller.court.uploaded() == 0


@pytest.mark.parametrize("name", ["x", "../keys.json", "A" * 64, "0" * 63])
def test_a_name_that_is_no_hash_finds_nothing(caller: Caller, name: str) -> None:
    assert caller.admitted().http.head(f"/v1/packets/{name}").status_code == 404


def test_receipts_come_in_order_and_only_ones_own(caller: Caller) -> None:
    other = SampleDevice(caller.court.keys, 2)
    caller.court.enrol(other.request())
    caller.admitted()
    for packet in (*caller.device.packets(1, 1), *other.packets(1)):
        caller.send(packet)
    verify = verifier(caller.court.keys.public_key)
    found = [open_receipt(data, verify) for data in unbundle(caller.http.get("/v1/receipts").content)]
    assert [(receipt.log_no, receipt.device_id) for receipt in found] == [(1, caller.device.id), (2, caller.device.id)]
    assert len(unbundle(caller.http.get("/v1/receipts", params={"after": 1}).content)) == 1
    assert caller.http.get("/v1/receipts", params={"after": "x"}).status_code == 422
