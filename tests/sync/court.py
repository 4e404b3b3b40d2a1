"""A real parent court and a real tribunal laptop for tests: real stores, real keys, the real web application."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI
from sqlalchemy import func, select

from parent_court import tables
from parent_court.app import create_app
from parent_court.enrolling import enrol
from parent_court.keys import ParentKeys
from parent_court.store import ParentStore
from tribunal_desktop.models import Device, Tribunal, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.services.parent_court_sync import ParentCourtSync, PushSummary
from tribunal_desktop.sync.carrier import Carrier
from tribunal_desktop.sync.http_carrier import HttpCarrier
from tribunal_desktop.sync.signing import Ed25519Signer

COURT = "浙0681"
URL = "http://127.0.0.1:8711"
SEED = bytes(range(32, 64))

Clock = Callable[[], datetime]


class ParentCourt:
    """A parent court of 诸暨 whose database can be asked what it holds."""

    def __init__(self, folder: Path, clock: Clock, url: str | None = None, *, practice: bool = False) -> None:
        self.folder = folder
        self.clock = clock
        self.url = url or f"sqlite:///{folder / 'parent.db'}"
        folder.mkdir(parents=True, exist_ok=True)
        self.keys = ParentKeys.generate(COURT, "诸暨市人民法院", practice=practice)
        self.store = ParentStore(self.url, folder)
        self.app = create_app(self.store, self.keys, clock)

    def restart(self) -> None:
        """What a new process would find."""
        self.store.close()
        self.store = ParentStore(self.url, self.folder)
        self.app = create_app(self.store, self.keys, self.clock)

    def transport(self) -> httpx.BaseTransport:
        """The web application without a socket."""
        return AppTransport(lambda: self.app)

    def enrol(self, request: bytes, url: str = URL) -> bytes:
        return enrol(self.store, self.keys, self.clock, request, url)

    def count(self, table: Any) -> int:
        with self.store.read() as connection:
            return connection.scalar(select(func.count()).select_from(table)) or 0

    def uploaded(self) -> int:
        """Bytes of uploads under way."""
        return sum(file.stat().st_size for file in (self.folder / "uploads").iterdir())

    def state(self) -> list[tuple[Any, ...]]:
        """What the records add up to."""
        entities = tables.entity.c
        query = select(entities.type, entities.id, entities.fields, entities.deleted).order_by(
            entities.type, entities.id
        )
        with self.store.read() as connection:
            return [tuple(row) for row in connection.execute(query)]

    def results(self) -> list[tuple[int, str, str]]:
        """Number, status and code of each record held."""
        changes = tables.change.c
        query = select(changes.seq, changes.status, changes.code).order_by(changes.epoch, changes.seq)
        with self.store.read() as connection:
            return [tuple(row) for row in connection.execute(query)]


class AppTransport(httpx.BaseTransport):
    """Plays requests to the application in this thread; the body's slices are drawn before it answers."""

    def __init__(self, app: Callable[[], FastAPI]) -> None:
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return asyncio.run(self._play(request))

    async def _play(self, request: httpx.Request) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(self._app())) as client:
            answer = await client.request(request.method, request.url, content=request.content, headers=request.headers)
            return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """The application on a real socket of this computer; gives its address."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off"))
    started = threading.Event()
    thread = threading.Thread(target=_serve, args=(server, started), daemon=True)
    thread.start()
    if not started.wait(20):
        raise TimeoutError("the parent court did not start")
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(20)


def _serve(server: uvicorn.Server, started: threading.Event) -> None:
    startup = server.startup

    async def announce(*args: Any, **kwargs: Any) -> None:
        await startup(*args, **kwargs)
        started.set()

    server.startup = announce  # type: ignore[method-assign]
    server.run()


class Laptop:
    """A tribunal's laptop with its store; ``network`` decides what its connection is."""

    def __init__(self, uow: UnitOfWork, *, seed: bytes = SEED, name: str = "一号机", mark: str = "A") -> None:
        self.uow = uow
        self.signer = Ed25519Signer(seed)
        self.network: Callable[[str], Carrier] = HttpCarrier
        self.sync = ParentCourtSync(uow, seed, lambda url: self.network(url))
        with uow.write("device.add") as session:
            session.add(Device(id=new_id(uow.clock), name=name, mark=mark, signing_public=self.signer.public_key))

    def join(self, court: ParentCourt, folder: Path, url: str = URL) -> None:
        """Enrol through files, as people do; afterwards the laptop talks to the application without a socket."""
        self.sync.export_enrolment_request(folder / "request.json")
        (folder / "certificate.json").write_bytes(court.enrol((folder / "request.json").read_bytes(), url))
        self.sync.accept_certificate(self.sync.read_certificate(folder / "certificate.json"))
        self.network = lambda address: HttpCarrier(address, court.transport())

    def record(self, count: int, name: str = "村") -> list[str]:
        """Write ``count`` villages, one record each; returns their ids."""
        ids = [new_id(self.uow.clock) for _ in range(count)]
        with self.uow.write("village.add") as session:
            session.add_all(Village(id=key, name=f"{name}{place}", township="枫桥镇") for place, key in enumerate(ids))
        return ids

    def push(self) -> PushSummary:
        return self.sync.push(lambda _progress: None, lambda: False)

    def make_practice(self) -> None:
        with self.uow.write("tribunal.practice") as session:
            session.execute(select(Tribunal)).scalar_one().practice = True
