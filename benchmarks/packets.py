"""Reporting: what a record weighs on the line, what sealing costs, how fast a parent court takes packets in."""

from __future__ import annotations

import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from benchmarks.ground import Ground
from benchmarks.measuring import Figure, median_ms, seconds
from tribunal_desktop.app import now
from tribunal_desktop.models import Deadline, Dispute, Party
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.recorded import plain
from tribunal_desktop.sync.http_carrier import HttpCarrier
from tribunal_desktop.sync.identity import Identity, read_identity
from tribunal_desktop.sync.sealing import AgeSealer
from tribunal_desktop.sync.signing import Ed25519Signer, verifier
from tribunal_desktop.wire.hello import NONCE_SIZE, Hello, build_hello, open_answer
from tribunal_desktop.wire.packet import GENESIS, PacketHeader, PacketKind, Priority, build_packet, content_hash
from tribunal_desktop.wire.records import ChangeRecord, Operation, encode_record

_SIZES = (1, 10, 50, 200)
_PACKETS, _RECORDS = 300, 50
_ROOT = Path(__file__).resolve().parent.parent


def measure(ground: Ground) -> Iterator[Figure]:
    """Weights, sealing, and the parent court over loopback HTTP with SQLite."""
    with _parent_court(ground) as court:
        press = _Press(ground, court)
        for size in _SIZES:
            packet = press.packet(size)
            budget = 200 if size >= 50 else None
            yield Figure(
                f"bytes of a record in a packet of {size}",
                len(packet) / size,
                "B",
                budget,
                plain=len(press.plain(size)) / size,
                plain_is="the JSON line",
            )
        sealing = median_ms(seconds(lambda: press.packet(_RECORDS), 50, warm_ups=5))
        yield Figure(f"seal and sign a packet of {_RECORDS}", sealing, "ms")
        chain = press.chain()
        received = len(chain) / _send(court.carrier(press), chain)
    with _serving([sys.executable, "-m", "uvicorn", "benchmarks.echo:app", "--log-level", "error"]) as url:
        plain = len(chain) / _send(HttpCarrier(url), chain)
    yield Figure(
        f"packets of {_RECORDS} a parent court takes in a second, from one laptop",
        received,
        "/s",
        100,
        at_least=True,
        plain=plain,
        plain_is="an ASGI app that only reads",
    )


class _Press:
    """Makes packets of the tribunal's real records; records and packets are numbered anew."""

    def __init__(self, ground: Ground, court: _Court) -> None:
        self.signer = Ed25519Signer(ground.store.device_signing_key)
        self._sealer = AgeSealer(court.recipient)
        with ground.uow.read() as session:
            self.identity: Identity = read_identity(session, self.signer)
            self._records = list(_practice_records(session, self.identity.device_id))

    def plain(self, size: int, first: int = 1) -> bytes:
        """So many records as they are before sealing."""
        rounds = [divmod(seq - 1, len(self._records)) for seq in range(first, first + size)]
        return b"".join(
            encode_record(_numbered(self._records[place], first + at, again=turn > 0))
            for at, (turn, place) in enumerate(rounds)
        )

    def packet(self, size: int, first: int = 1, prev: str = GENESIS) -> bytes:
        """A sealed and signed packet of so many records."""
        plain = self.plain(size, first)
        body = self._sealer.seal(plain)
        header = PacketHeader(
            kind=PacketKind.CHANGES,
            to_court=self.identity.court_code,
            tribunal_id=self.identity.tribunal_id,
            device_id=self.identity.device_id,
            practice=self.identity.practice,
            epoch=1,
            first_seq=first,
            last_seq=first + size - 1,
            prev_sha256=prev,
            plain_sha256=content_hash(plain),
            cipher_sha256=content_hash(body),
            cipher_size=len(body),
            schema_min=1,
            schema_max=1,
            created_at=now(),
            tz_minutes=480,
            attachments=(),
            priority=Priority.RECORDS,
        )
        return build_packet(header, body, self.signer.sign)

    def chain(self) -> list[bytes]:
        """Packets as a laptop would send them one after the other."""
        packets: list[bytes] = []
        for number in range(_PACKETS):
            prev = content_hash(packets[-1]) if packets else GENESIS
            packets.append(self.packet(_RECORDS, number * _RECORDS + 1, prev))
        return packets


def _practice_records(session: Session, actor_id: str) -> Iterator[ChangeRecord]:
    """Practice disputes as the outbox would report their registering: each with its parties and limits."""
    for serial, dispute in enumerate(session.scalars(select(Dispute).order_by(Dispute.id).limit(_SIZES[-1]))):
        parties = session.scalars(select(Party).where(Party.dispute_id == dispute.id)).all()
        deadlines = session.scalars(select(Deadline).where(Deadline.dispute_id == dispute.id)).all()
        for row in (dispute, *parties, *deadlines):
            yield ChangeRecord(
                epoch=1,
                seq=1,
                type=f"{row.record_type}@{row.record_version}",
                operation=Operation.CREATE,
                entity_id=row.id,
                base={},
                changes={
                    each.key: plain(getattr(row, each.key))
                    for each in inspect(type(row)).column_attrs
                    if each.key != "id"
                },
                at_local=dispute.received_at.isoformat(timespec="milliseconds"),
                hlc=f"{int(dispute.received_at.timestamp() * 1000):012x}-{serial % 4:06x}",
                actor_id=actor_id,
            )


def _numbered(record: ChangeRecord, seq: int, again: bool) -> ChangeRecord:
    """The record under this number; ``again`` when it was sent before, now about a row of its own."""
    return replace(record, seq=seq, entity_id=new_id(now) if again else record.entity_id)


def _send(carrier: HttpCarrier, packets: Sequence[bytes]) -> float:
    begun = time.perf_counter()
    for packet in packets:
        answer = carrier.append(content_hash(packet), packet, 0, lambda _sent: None)
        if not answer.receipt:
            raise RuntimeError("no receipt")
    taken = time.perf_counter() - begun
    carrier.close()
    return taken


@dataclass(frozen=True)
class _Court:
    """A parent court in a process of its own."""

    url: str
    recipient: str
    public_key: str

    def carrier(self, press: _Press) -> HttpCarrier:
        """A connection the laptop has introduced itself on."""
        carrier = HttpCarrier(self.url)
        nonce = secrets.token_hex(NONCE_SIZE)
        hello = Hello(press.identity.tribunal_id, press.identity.device_id, nonce, now())
        answer = open_answer(carrier.greet(build_hello(hello, press.signer.sign)), nonce, verifier(self.public_key))
        carrier.admit(answer.session)
        return carrier


@contextmanager
def _parent_court(ground: Ground) -> Iterator[_Court]:
    """``parent-court`` with new keys, this laptop admitted, serving."""
    sync, folder = ground.services.sync, ground.settings.data_dir
    command = [sys.executable, "-m", "parent_court"]
    place = ["--data-dir", str(folder / "court")]
    names = ["--court-code", "浙0681", "--court-name", "诸暨市人民法院", "--practice"]
    request, certificate = folder / "request.json", folder / "certificate.json"
    sync.export_enrolment_request(request)
    for step in (["keys", *place, *names], ["enrol", *place, str(request), "--out", str(certificate)]):
        subprocess.run([*command, *step], check=True, cwd=_ROOT, stdout=subprocess.DEVNULL)
    sync.accept_certificate(sync.read_certificate(certificate))
    with ground.uow.read() as session:
        admitted = read_identity(session, Ed25519Signer(ground.store.device_signing_key)).admitted()
    with _serving([*command, "serve", *place]) as url:
        yield _Court(url, admitted.recipient, admitted.parent_key)


@contextmanager
def _serving(command: list[str]) -> Iterator[str]:
    """The command with a free port of this computer; gives its address once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([*command, "--port", str(port)], cwd=_ROOT, stdout=subprocess.DEVNULL)
    try:
        give_up = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                if time.monotonic() > give_up or server.poll() is not None:
                    raise
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()
