"""A real parent court on loopback, for the length of the demonstration."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from parent_court.app import create_app
from parent_court.enrolling import enrol
from parent_court.keys import ParentKeys
from parent_court.states import Clock
from parent_court.store import ParentStore

_START_SECONDS = 20
_POLL_SECONDS = 0.02


@dataclass(frozen=True)
class LoopbackCourt:
    """The parent court while it serves; ``url`` is its address on this computer."""

    url: str
    store: ParentStore
    keys: ParentKeys
    clock: Clock

    def admit(self, request: Path, certificate: Path) -> None:
        """Answer a laptop's enrolment request with a signed certificate."""
        certificate.write_bytes(enrol(self.store, self.keys, self.clock, request.read_bytes(), self.url))


@contextmanager
def loopback_court(folder: Path, court_code: str, court_name: str, clock: Clock) -> Iterator[LoopbackCourt]:
    """Serve a practice parent court; it is stopped and its store closed at the end."""
    keys = ParentKeys.generate(court_code, court_name, practice=True)
    folder.mkdir()
    store = ParentStore(f"sqlite:///{folder / 'parent.db'}", folder)
    config = uvicorn.Config(create_app(store, keys, clock), host="127.0.0.1", port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield LoopbackCourt(_address(server), store, keys, clock)
    finally:
        server.should_exit = True
        thread.join(_START_SECONDS)
        store.close()


def _address(server: uvicorn.Server) -> str:
    deadline = time.monotonic() + _START_SECONDS
    while not server.started:
        if time.monotonic() > deadline:
            raise TimeoutError("the parent court did not start")
        time.sleep(_POLL_SECONDS)
    return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
