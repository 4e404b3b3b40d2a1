"""What a tribunal's laptop asks over HTTP. Every answer that matters is signed; a status code alone means nothing."""

from __future__ import annotations

import re

from fastapi import APIRouter, HTTPException, Request, Response
from sqlalchemy import func, select
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from parent_court import tables
from parent_court.feed_log import entries_after
from parent_court.keys import ParentKeys, verifier
from parent_court.numbers import NumberDesk
from parent_court.receipt_log import ReceiptLog
from parent_court.reception import Reception
from parent_court.returning import Returning
from parent_court.sessions import Sessions
from parent_court.states import Clock
from parent_court.store import ParentStore
from parent_court.uploads import Uploads
from tribunal_desktop.wire import canonical
from tribunal_desktop.wire.errors import WireError, WireReason
from tribunal_desktop.wire.feed import FeedScope
from tribunal_desktop.wire.hello import MAX_HELLO, HelloAnswer, build_answer, read_hello
from tribunal_desktop.wire.numbers import MAX_REQUEST
from tribunal_desktop.wire.packet import MAX_PACKET, content_hash
from tribunal_desktop.wire.receipts import bundle
from tribunal_desktop.wire.records import SCHEMA_VERSION

_SHA256 = re.compile(r"[0-9a-f]{64}")
_BINARY = "application/octet-stream"


class SyncApi:
    """The routes under ``/v1``."""

    def __init__(self, store: ParentStore, keys: ParentKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._clock = clock
        self._sessions = Sessions(keys, clock)
        self._uploads = Uploads(store.data_dir / "uploads")
        self._reception = Reception(store, keys, clock)
        self._returning = Returning(store, keys)
        self._numbers = NumberDesk(store, keys, clock)
        self.router = APIRouter(prefix="/v1")
        self.router.add_api_route("/hello", self.hello, methods=["POST"])
        self.router.add_api_route("/packets/{sha256}", self.offset, methods=["HEAD"])
        self.router.add_api_route("/packets/{sha256}", self.append, methods=["PATCH"])
        self.router.add_api_route("/packets/{sha256}", self.packet, methods=["GET"])
        self.router.add_api_route("/packets/{sha256}/content", self.content, methods=["GET"])
        self.router.add_api_route("/receipts", self.receipts, methods=["GET"])
        self.router.add_api_route("/leases", self.lease, methods=["POST"])
        self.router.add_api_route("/feed/{scope}", self.feed, methods=["GET"])

    async def hello(self, request: Request) -> Response:
        """A signed greeting in, a signed answer out."""
        data = await _limited_body(request, MAX_HELLO)
        try:
            answer = await run_in_threadpool(self._answer, data)
        except WireError as error:
            return _refusal(error)
        return Response(answer, media_type=_BINARY)

    async def offset(self, sha256: str, request: Request) -> Response:
        """How much of a packet is here; ``Upload-Complete`` when it has its receipt."""
        device_id = self._device(request, sha256)
        held = await run_in_threadpool(self._reception.receipt_of, sha256, device_id)
        offset = self._uploads.offset(device_id, sha256)
        return Response(headers={"Upload-Offset": str(offset), "Upload-Complete": "?1" if held else "?0"})

    async def append(self, sha256: str, request: Request) -> Response:
        """Bytes from ``Upload-Offset`` on; what arrives before a cut is kept. The last byte brings the receipt."""
        device_id = self._device(request, sha256)
        held = await run_in_threadpool(self._reception.receipt_of, sha256, device_id)
        if held is not None:
            return Response(held, media_type=_BINARY)
        start, length = _number(request, "upload-offset"), _number(request, "upload-length")
        if not 0 < length <= MAX_PACKET or not self._uploads.has_room(device_id, length - start):
            return _refusal(WireError(WireReason.TOO_LARGE, f"upload of {length} bytes"))
        at = self._uploads.offset(device_id, sha256)
        if at != start:
            return Response(status_code=409, headers={"Upload-Offset": str(at)})
        try:
            async for chunk in request.stream():
                at += len(chunk)
                if at > length:
                    self._uploads.drop(device_id, sha256)
                    return _refusal(WireError(WireReason.TOO_LARGE, "more bytes than announced"))
                self._uploads.append(device_id, sha256, chunk)
        except ClientDisconnect:
            return Response(status_code=400)
        if at < length:
            return Response(status_code=204, headers={"Upload-Offset": str(at)})
        return await run_in_threadpool(self._finish, device_id, sha256)

    async def packet(self, sha256: str, request: Request) -> Response:
        """A packet this device sent, byte for byte."""
        return _found(await run_in_threadpool(self._returning.packet, sha256, self._device(request, sha256)))

    async def content(self, sha256: str, request: Request) -> Response:
        """What is in it, sealed to this device."""
        return _found(await run_in_threadpool(self._returning.content, sha256, self._device(request, sha256)))

    async def receipts(self, request: Request, after: int = 0) -> Response:
        """The device's receipts beyond log number ``after``, oldest first."""
        device_id = self._device(request)
        found = await run_in_threadpool(self._receipts_after, after, device_id)
        return Response(bundle(found), media_type=_BINARY)

    async def lease(self, request: Request) -> Response:
        """A signed request for blocks of case numbers; what is granted comes through the feed."""
        device_id = self._device(request)
        data = await _limited_body(request, MAX_REQUEST)
        try:
            await run_in_threadpool(self._numbers.lease, data, device_id)
        except WireError as error:
            return _refusal(error)
        return Response(b"", media_type=_BINARY)

    async def feed(self, scope: str, request: Request, after: int = 0) -> Response:
        """The device's entries of one scope beyond number ``after``, oldest first."""
        device_id = self._device(request)
        try:
            log = FeedScope(scope)
        except ValueError as error:
            raise HTTPException(status_code=404) from error
        found = await run_in_threadpool(entries_after, self._store, log, after, device_id)
        return Response(bundle(found), media_type=_BINARY)

    def _answer(self, data: bytes) -> bytes:
        hello, parts = read_hello(data)
        devices, packets, receipts = tables.device.c, tables.packet.c, tables.receipt.c
        with self._store.read() as connection:
            device = connection.execute(select(tables.device).where(devices.id == hello.device_id)).first()
            if device is None or device.tribunal_id != hello.tribunal_id:
                raise WireError(WireReason.UNKNOWN_DEVICE, hello.device_id)
            parts.check(verifier(device.public_key))
            furthest = connection.execute(
                select(packets.epoch, packets.last_seq)
                .where(packets.device_id == hello.device_id)
                .order_by(packets.epoch.desc(), packets.last_seq.desc())
                .limit(1)
            ).first()
            last = connection.scalar(select(func.max(receipts.log_no)).where(receipts.device_id == hello.device_id))
        answer = HelloAnswer(
            nonce=hello.nonce,
            server_time=self._clock(),
            session=self._sessions.open(hello.device_id),
            held_epoch=furthest.epoch if furthest else 0,
            held_seq=furthest.last_seq if furthest else 0,
            last_log_no=last or 0,
            schema_max=SCHEMA_VERSION,
        )
        return build_answer(answer, self._keys.sign)

    def _finish(self, device_id: str, sha256: str) -> Response:
        data = self._uploads.take(device_id, sha256)
        try:
            if content_hash(data) != sha256:
                raise WireError(WireReason.HASH_MISMATCH, "packet")
            receipt = self._reception.receive(data)
        except WireError as error:
            self._uploads.drop(device_id, sha256)
            return _refusal(error)
        self._uploads.drop(device_id, sha256)
        return Response(receipt, media_type=_BINARY)

    def _receipts_after(self, log_no: int, device_id: str) -> list[bytes]:
        with self._store.read() as connection:
            return ReceiptLog(connection, self._keys, self._clock).after(log_no, device_id)

    def _device(self, request: Request, sha256: str = "0" * 64) -> str:
        device_id = self._sessions.device_of(request.headers.get("authorization", "").removeprefix("Bearer "))
        if device_id is None:
            raise HTTPException(status_code=401)
        if not _SHA256.fullmatch(sha256):
            raise HTTPException(status_code=404)
        return device_id


def _found(data: bytes | None) -> Response:
    if data is None:
        raise HTTPException(status_code=404)
    return Response(data, media_type=_BINARY)


def _refusal(error: WireError) -> Response:
    body = canonical.encode({"refused": error.reason, "detail": error.detail})
    return Response(body, status_code=422, media_type="application/json")


def _number(request: Request, header: str) -> int:
    value = request.headers.get(header, "")
    if not (value.isascii() and value.isdigit() and len(value) <= 12):
        raise HTTPException(status_code=400)
    return int(value)


async def _limited_body(request: Request, limit: int) -> bytes:
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > limit:
            raise HTTPException(status_code=413)
    return data
