"""The greeting that opens a connection: who calls, and proof that the answer comes from the parent court itself.

The caller signs its greeting; the parent court signs an answer that repeats the caller's nonce. A captive portal, a
proxy's page or another server can produce no such answer, whatever HTTP status it sends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop.wire import frame
from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import Fields, moment_text
from tribunal_desktop.wire.frame import Sign, Verify
from tribunal_desktop.wire.packet import ID_SIZE

HELLO_MAGIC = b"TDH1"
ANSWER_MAGIC = b"TDA1"
VERSION = 1
MAX_HELLO = 4096
NONCE_SIZE = 16


@dataclass(frozen=True)
class Hello:
    """A device's greeting."""

    tribunal_id: str
    device_id: str
    nonce: str
    sent_at: datetime


@dataclass(frozen=True)
class HelloAnswer:
    """The parent court's answer: its clock, the head of the device's receipts, and a pass for this visit.

    ``held_epoch`` and ``held_seq`` are the furthest record it holds of the device: more than the store has written
    means that the store was restored from an older copy.
    """

    nonce: str
    server_time: datetime
    session: str
    held_epoch: int
    held_seq: int
    last_log_no: int
    schema_max: int


def build_hello(hello: Hello, sign: Sign) -> bytes:
    """The greeting's bytes."""
    header: Json = {
        "version": VERSION,
        "tribunal": hello.tribunal_id,
        "device": hello.device_id,
        "nonce": hello.nonce,
        "sent": moment_text(hello.sent_at),
    }
    return frame.build(HELLO_MAGIC, header, b"", sign)


def read_hello(data: bytes) -> tuple[Hello, frame.Frame]:
    """A greeting and the frame whose signature the caller must check with the device's key; raises ``WireError``."""
    parts = _split(HELLO_MAGIC, data)
    fields = Fields(parts.header, "hello")
    fields.version(VERSION)
    hello = Hello(
        fields.hex("tribunal", ID_SIZE),
        fields.hex("device", ID_SIZE),
        fields.hex("nonce", NONCE_SIZE),
        fields.moment("sent"),
    )
    fields.end()
    return hello, parts


def build_answer(answer: HelloAnswer, sign: Sign) -> bytes:
    """The answer's bytes."""
    header: Json = {
        "version": VERSION,
        "nonce": answer.nonce,
        "server_time": moment_text(answer.server_time),
        "session": answer.session,
        "held": [answer.held_epoch, answer.held_seq],
        "last_log_no": answer.last_log_no,
        "schema_max": answer.schema_max,
    }
    return frame.build(ANSWER_MAGIC, header, b"", sign)


def open_answer(data: bytes, nonce: str, verify: Verify) -> HelloAnswer:
    """The answer to the greeting that carried ``nonce``; raises ``WireError`` for anything else."""
    parts = _split(ANSWER_MAGIC, data)
    parts.check(verify)
    fields = Fields(parts.header, "answer")
    fields.version(VERSION)
    held = Fields(dict(zip(("epoch", "seq"), fields.items("held", 2), strict=False)), "held")
    answer = HelloAnswer(
        nonce=fields.hex("nonce", NONCE_SIZE),
        server_time=fields.moment("server_time"),
        session=fields.text("session", 400),
        held_epoch=held.integer("epoch"),
        held_seq=held.integer("seq"),
        last_log_no=fields.integer("last_log_no"),
        schema_max=fields.integer("schema_max", least=1),
    )
    fields.end()
    if answer.nonce != nonce:
        raise WireError(WireReason.BAD_SIGNATURE, "answer to another greeting")
    return answer


def _split(magic: bytes, data: bytes) -> frame.Frame:
    if len(data) > MAX_HELLO:
        raise WireError(WireReason.TOO_LARGE)
    parts = frame.split(magic, data, MAX_HELLO)
    if parts.body:
        raise WireError(WireReason.BAD_FIELD, "bytes after the greeting")
    return parts
