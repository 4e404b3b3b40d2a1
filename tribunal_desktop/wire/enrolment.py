"""Enrolment (设备登记): a device asks in a file, the parent court answers with a certificate in a file.

Both are JSON that a person can read and carry on a stick. The request is signed by the device, which proves that it
holds the key; the certificate by the parent court, whose key a person confirms by its fingerprint.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.canonical import Json
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.fields import Fields, moment_text
from tribunal_desktop.wire.frame import SIGNATURE_SIZE, Sign, Verify
from tribunal_desktop.wire.packet import ID_SIZE

REQUEST = "tribunal-desktop enrolment request"
CERTIFICATE = "tribunal-desktop enrolment certificate"
VERSION = 1
MAX_FILE = 16 * 1024
KEY_SIZE = 32

VerifyWithKey = Callable[[str], Verify]
"""Gives the check of signatures under a public key in hex."""


@dataclass(frozen=True)
class EnrolmentRequest:
    """What a device tells about itself (登记申请)."""

    tribunal_id: str
    tribunal_name: str
    court_code: str
    court_name: str
    device_id: str
    device_name: str
    device_key: str
    practice: bool
    created_at: datetime


@dataclass(frozen=True)
class Certificate:
    """The parent court's admission of a device (登记证书): where to send, whom to seal to, whose receipts to trust."""

    tribunal_id: str
    device_id: str
    device_key: str
    court_code: str
    court_name: str
    url: str
    parent_key: str
    recipient: str
    practice: bool
    issued_at: datetime


def fingerprint(key: str) -> str:
    """What two people compare over the telephone: eight groups of four hex digits for a key given in hex."""
    digest = hashlib.sha256(bytes.fromhex(key)).hexdigest().upper()[:32]
    return " ".join(digest[start : start + 4] for start in range(0, 32, 4))


def build_request(request: EnrolmentRequest, sign: Sign) -> bytes:
    """The request file."""
    return _build(REQUEST, asdict(request) | {"created_at": moment_text(request.created_at)}, sign)


def open_request(data: bytes, verify_with: VerifyWithKey) -> EnrolmentRequest:
    """The request in ``data``, signed by the very key it names; raises ``WireError``."""
    document, message, signature = _split(REQUEST, data)
    fields = Fields(document, "request")
    request = EnrolmentRequest(
        tribunal_id=fields.hex("tribunal_id", ID_SIZE),
        tribunal_name=fields.text("tribunal_name"),
        court_code=fields.text("court_code", 20),
        court_name=fields.text("court_name"),
        device_id=fields.hex("device_id", ID_SIZE),
        device_name=fields.text("device_name"),
        device_key=fields.hex("device_key", KEY_SIZE),
        practice=fields.flag("practice"),
        created_at=fields.moment("created_at"),
    )
    fields.end()
    _check(verify_with(request.device_key), message, signature)
    return request


def build_certificate(certificate: Certificate, sign: Sign) -> bytes:
    """The certificate file."""
    return _build(CERTIFICATE, asdict(certificate) | {"issued_at": moment_text(certificate.issued_at)}, sign)


def open_certificate(data: bytes, verify_with: VerifyWithKey) -> Certificate:
    """The certificate in ``data``, whole and signed by the key it names; raises ``WireError``.

    That key is to be trusted only after a person compared its ``fingerprint``.
    """
    document, message, signature = _split(CERTIFICATE, data)
    fields = Fields(document, "certificate")
    certificate = Certificate(
        tribunal_id=fields.hex("tribunal_id", ID_SIZE),
        device_id=fields.hex("device_id", ID_SIZE),
        device_key=fields.hex("device_key", KEY_SIZE),
        court_code=fields.text("court_code", 20),
        court_name=fields.text("court_name"),
        url=fields.text("url", 300),
        parent_key=fields.hex("parent_key", KEY_SIZE),
        recipient=fields.text("recipient", 100),
        practice=fields.flag("practice"),
        issued_at=fields.moment("issued_at"),
    )
    fields.end()
    _check(verify_with(certificate.parent_key), message, signature)
    return certificate


def _build(kind: str, document: dict[str, Any], sign: Sign) -> bytes:
    signature = sign(_message(kind, document)).hex()
    return canonical.encode({"kind": kind, "version": VERSION, "document": document, "signature": signature})


def _split(kind: str, data: bytes) -> tuple[object, bytes, bytes]:
    fields = Fields(canonical.decode(data.strip(), MAX_FILE), "file")
    if fields.text("kind") != kind:
        raise WireError(WireReason.NOT_A_PACKET, kind)
    fields.version(VERSION)
    document = fields.value("document")
    signature = bytes.fromhex(fields.hex("signature", SIGNATURE_SIZE))
    fields.end()
    return document, _message(kind, document), signature


def _message(kind: str, document: Json) -> bytes:
    return kind.encode() + b"\n" + canonical.encode(document)


def _check(verify: Verify, message: bytes, signature: bytes) -> None:
    if not verify(message, signature):
        raise WireError(WireReason.BAD_SIGNATURE)
