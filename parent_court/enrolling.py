"""Admitting a tribunal's laptop: its signed request in, a signed certificate out."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from parent_court import tables
from parent_court.keys import ParentKeys, verifier
from parent_court.states import Clock, DeviceStatus
from parent_court.store import ParentStore
from tribunal_desktop.errors import KnownError
from tribunal_desktop.wire.enrolment import (
    Certificate,
    EnrolmentRequest,
    build_certificate,
    open_certificate,
    open_request,
)
from tribunal_desktop.wire.errors import WireError
from tribunal_desktop.wire.fields import moment_text


def enrol(store: ParentStore, keys: ParentKeys, clock: Clock, request_file: bytes, url: str) -> bytes:
    """The certificate for the device of ``request_file``.

    Asking again gives the one it already has, or a new one where our address or keys have changed.

    Raises ``KnownError``: ``request_unreadable``, ``request_other_court``, ``request_practice_mismatch`` or
    ``device_key_changed`` (a known device with another key is somebody else).
    """
    try:
        request = open_request(request_file, verifier)
    except WireError as error:
        raise KnownError("request_unreadable", reason=error.reason) from error
    if request.court_code != keys.court_code:
        raise KnownError("request_other_court", asked=request.court_name, ours=keys.court_name)
    if request.practice != keys.practice:
        raise KnownError("request_practice_mismatch")
    with store.write() as connection:
        device = connection.execute(select(tables.device).where(tables.device.c.id == request.device_id)).first()
        if device is None:
            certificate = _certificate(keys, clock, request, url)
            known = select(tables.tribunal.c.id).where(tables.tribunal.c.id == request.tribunal_id)
            if connection.execute(known).first() is None:
                connection.execute(insert(tables.tribunal).values(id=request.tribunal_id, name=request.tribunal_name))
            connection.execute(
                insert(tables.device).values(
                    id=request.device_id,
                    tribunal_id=request.tribunal_id,
                    name=request.device_name,
                    public_key=request.device_key,
                    status=DeviceStatus.ACTIVE,
                    certificate=certificate,
                    enrolled_at=moment_text(clock()),
                )
            )
            return certificate
    if (device.public_key, device.tribunal_id) != (request.device_key, request.tribunal_id):
        raise KnownError("device_key_changed", device=request.device_name)
    kept = open_certificate(bytes(device.certificate), verifier)
    if (kept.url, kept.parent_key, kept.recipient) == (url, keys.public_key, keys.recipient):
        return bytes(device.certificate)
    certificate = _certificate(keys, clock, request, url)
    with store.write() as connection:
        rows = tables.device
        connection.execute(update(rows).where(rows.c.id == request.device_id).values(certificate=certificate))
    return certificate


def _certificate(keys: ParentKeys, clock: Clock, request: EnrolmentRequest, url: str) -> bytes:
    certificate = Certificate(
        tribunal_id=request.tribunal_id,
        device_id=request.device_id,
        device_key=request.device_key,
        court_code=keys.court_code,
        court_name=keys.court_name,
        url=url,
        parent_key=keys.public_key,
        recipient=keys.recipient,
        practice=keys.practice,
        issued_at=clock(),
    )
    return build_certificate(certificate, keys.sign)
