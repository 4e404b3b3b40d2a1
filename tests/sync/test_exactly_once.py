"""Whatever the line does, each record ends up at the parent court exactly once, and nothing is green too early."""

from __future__ import annotations

import contextlib
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import httpx
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from parent_court import tables
from tests.conftest import KEY, StandingClock
from tests.sync.court import Laptop, ParentCourt
from tests.sync.faults import FaultyTransport, Play
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, OutboxRecord, Packet, Tribunal, UnitOfWork, Village
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.models.migrate import create_store
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.sync.http_carrier import HttpCarrier

FAULTS = st.sampled_from(["cut before", "lost answer", "half", "damaged", "portal", "bad receipt"])
VISITS = st.dictionaries(st.integers(0, 9), FAULTS, max_size=4)


class Line:
    """A line whose n-th request meets a fault."""

    def __init__(self, faults: dict[int, str]) -> None:
        self._faults = faults
        self._count = -1

    def __call__(self, request: httpx.Request, play: Play) -> httpx.Response:
        self._count += 1
        match self._faults.get(self._count):
            case "cut before":
                raise httpx.ConnectError("cut")
            case "lost answer":
                play(request)
                raise httpx.ReadError("cut")
            case "half" if request.method == "PATCH":
                play(_with_body(request, request.content[: len(request.content) // 2]))
                raise httpx.WriteError("cut")
            case "damaged":
                return play(_with_body(request, request.content[:-1] + b"?" if request.content else b""))
            case "portal":
                return httpx.Response(200, html="<html>")
            case "bad receipt":
                answer = play(request)
                return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content[:-1])
        return play(request)


def _with_body(request: httpx.Request, body: bytes) -> httpx.Request:
    headers = {**request.headers, "content-length": str(len(body))}
    return httpx.Request(request.method, request.url, headers=headers, content=body)


class ExactlyOnce(RuleBasedStateMachine):
    """One laptop writing, editing, pushing over bad lines, the parent court restarting in between."""

    @initialize()
    def begin(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        clock = StandingClock(datetime(2026, 11, 23, 1, 0, tzinfo=UTC))
        create_store(folder / "tribunal.db", KEY)
        self._engine = open_engine(folder / "tribunal.db", KEY)
        actor = Actor(id=new_id(clock), name="沈素英", post=Post.JUDGE)
        uow = UnitOfWork(self._engine, actor, clock)
        with uow.write("tribunal.create") as session:
            session.add(
                Tribunal(id=new_id(clock), name="枫溪人民法庭", court_code="浙0681", court_name="诸暨市人民法院")
            )
        self.court = ParentCourt(folder / "court", clock)
        self.laptop = Laptop(uow)
        self.laptop.join(self.court, folder)
        self.villages: list[str] = []
        self.frozen: dict[str, bytes] = {}

    @rule(count=st.integers(1, 3))
    def write(self, count: int) -> None:
        self.villages += self.laptop.record(count)

    @rule(name=st.text("甲乙丙", min_size=1, max_size=3), place=st.integers(0, 5))
    def edit(self, name: str, place: int) -> None:
        if self.villages:
            with self.laptop.uow.write("village.rename") as session:
                session.get_one(Village, self.villages[place % len(self.villages)]).name = name

    @rule(faults=VISITS)
    def push_over_a_bad_line(self, faults: dict[int, str]) -> None:
        line = Line(faults)
        self.laptop.network = lambda url: HttpCarrier(url, FaultyTransport(self.court.transport(), line))
        with contextlib.suppress(KnownError):
            self.laptop.push()

    @rule()
    def parent_court_restarts(self) -> None:
        self.court.restart()

    @rule()
    def the_line_heals_and_all_drains(self) -> None:
        self.laptop.network = lambda url: HttpCarrier(url, self.court.transport())
        self.laptop.push()
        assert self.laptop.sync.status().all_delivered
        assert self.court.results() == [(seq, "ok", "") for seq in range(1, self._written() + 1)]

    @invariant()
    def what_is_green_is_held_and_what_is_frozen_stays(self) -> None:
        with self.court.store.read() as connection:
            held = set(connection.scalars(select(tables.packet.c.sha256)))
        for row in self.laptop.sync.packets():
            assert row.log_no is None or row.sha256 in held
        with self.laptop.uow.read() as session:
            present = {sha256: content for sha256, content in session.execute(select(Packet.sha256, Packet.content))}
        assert present.items() >= self.frozen.items()
        self.frozen = present
        assert self.court.count(tables.change) <= self._written()

    def teardown(self) -> None:
        if hasattr(self, "court"):
            self.court.store.close()
            self._engine.dispose()
            self._folder.cleanup()

    def _written(self) -> int:
        with self.laptop.uow.read() as session:
            return len(session.scalars(select(OutboxRecord.seq)).all())


TestExactlyOnce = ExactlyOnce.TestCase
TestExactlyOnce.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
