"""Random days of a laptop that writes, reports, is backed up, restored and dies: the parent court's books stay true."""

from __future__ import annotations

import contextlib
import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Engine, select

from parent_court import tables
from parent_court.states import DeviceStatus, PacketState
from tests.conftest import KEY, StandingClock
from tests.sync.court import Laptop, ParentCourt
from tests.sync.faults import FaultyTransport
from tests.sync.restoring import put_onto
from tests.sync.test_crashes import DyingUnitOfWork, Killed
from tests.sync.test_exactly_once import VISITS, Line
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, LeftRecord, OutboxRecord, SearchEntry, Tribunal, UnitOfWork, Village
from tribunal_desktop.models.backup import copy_store
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.models.migrate import create_store
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.sync.http_carrier import HttpCarrier


class Restored(RuleBasedStateMachine):
    """One laptop and its backups; the parent court is never restored."""

    @initialize()
    def begin(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name)
        self._clock = StandingClock(datetime(2026, 11, 23, 1, 0, tzinfo=UTC))
        create_store(self._path / "store-0.db", KEY)
        self._engines: list[Engine] = [open_engine(self._path / "store-0.db", KEY)]
        actor = Actor(id=new_id(self._clock), name="沈素英", post=Post.JUDGE)
        uow = UnitOfWork(self._engines[0], actor, self._clock)
        with uow.write("tribunal.create") as session:
            names = {"name": "枫溪人民法庭", "court_code": "浙0681", "court_name": "诸暨市人民法院"}
            session.add(Tribunal(id=new_id(self._clock), **names))
        self.court = ParentCourt(self._path / "court", self._clock)
        self.laptop = Laptop(uow)
        self.laptop.join(self.court, self._path)
        self._backups: list[Path] = []
        self._accepted: dict[tuple[int, int], str] = {}
        self.back_up()

    @rule(count=st.integers(1, 4))
    def write(self, count: int) -> None:
        self._clock.advance(seconds=1)
        self.laptop.record(count)

    @rule(name=st.text("甲乙丙", min_size=1, max_size=2), place=st.integers(0, 5))
    def edit(self, name: str, place: int) -> None:
        self._clock.advance(seconds=1)
        with self.laptop.uow.write("village.rename") as session:
            villages = session.scalars(select(Village).order_by(Village.id)).all()
            if villages:
                villages[place % len(villages)].name = name

    @rule(faults=VISITS)
    def push(self, faults: dict[int, str]) -> None:
        line = Line(faults)
        self.laptop.network = lambda url: HttpCarrier(url, FaultyTransport(self.court.transport(), line))
        with contextlib.suppress(KnownError):
            self.laptop.push()

    @rule(step=st.integers(0, 6), committed=st.booleans())
    def die_while_pushing(self, step: int, committed: bool) -> None:
        alive = self.laptop.uow
        self.laptop.network = lambda url: HttpCarrier(url, self.court.transport())
        put_onto(
            self.laptop, DyingUnitOfWork(self._engines[-1], alive.actor, self._clock).die_at(step, committed=committed)
        )
        with contextlib.suppress(Killed):
            self.laptop.push()
        put_onto(self.laptop, alive)

    @rule()
    def back_up(self) -> None:
        self._backups.append(self._path / f"backup-{len(self._backups)}.db")
        copy_store(self._engines[-1], self._backups[-1])

    @rule(which=st.integers(0, 3))
    def restore(self, which: int) -> None:
        live = self._path / f"store-{len(self._engines)}.db"
        live.write_bytes(self._backups[-1 - which % len(self._backups)].read_bytes())
        self._engines.append(open_engine(live, KEY))
        put_onto(self.laptop, UnitOfWork(self._engines[-1], self.laptop.uow.actor, self._clock))

    @rule()
    def the_line_heals_and_all_drains(self) -> None:
        self.laptop.network = lambda url: HttpCarrier(url, self.court.transport())
        self.laptop.push()
        status = self.laptop.sync.status()
        assert status.waiting + status.sealed + status.held == 0
        with self.laptop.uow.read() as session:
            here = {(row.epoch, row.seq): row.changes_json for row in session.scalars(select(OutboxRecord))}
            villages = set(session.scalars(select(Village.id)))
            found = set(session.scalars(select(SearchEntry.entity_id)))
            left = session.execute(select(LeftRecord.epoch, LeftRecord.seq, LeftRecord.entity_id)).all()
        assert {number: json.loads(text) for number, text in here.items()} == {
            number: json.loads(text)["changes"] for number, text in self._held().items()
        }, "the history here is what the parent court holds, number by number"
        assert {row[1] for row in self.court.state() if row[0] == "village"} == villages
        assert found <= villages
        assert len(left) == len(set(left)), "nobody is asked about one record twice"

    @invariant()
    def what_was_accepted_stays_and_nothing_contradicts_it(self) -> None:
        if not hasattr(self, "court"):
            return
        held = self._held()
        assert held.items() >= self._accepted.items()
        self._accepted = held
        with self.court.store.read() as connection:
            assert PacketState.QUARANTINED not in set(connection.scalars(select(tables.packet.c.state)))
            assert set(connection.scalars(select(tables.device.c.status))) == {DeviceStatus.ACTIVE}

    def _held(self) -> dict[tuple[int, int], str]:
        changes = tables.change.c
        with self.court.store.read() as connection:
            rows = connection.execute(select(changes.epoch, changes.seq, changes.record))
            return {(row.epoch, row.seq): row.record for row in rows}

    def teardown(self) -> None:
        if hasattr(self, "court"):
            self.court.store.close()
            for engine in self._engines:
                engine.dispose()
            self._folder.cleanup()


TestRestored = Restored.TestCase
TestRestored.settings = settings(
    max_examples=5, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
