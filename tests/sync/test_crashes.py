"""The program dies in the middle of a push: what was committed stands, nothing is half done, the next push finishes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy.orm import Session

from parent_court import tables
from tests.sync.court import Laptop, ParentCourt
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.parent_court_sync import ParentCourtSync
from tribunal_desktop.sync.carrier import Appended
from tribunal_desktop.sync.http_carrier import HttpCarrier

STEPS = range(12)


class Killed(BaseException):
    """The process is gone."""


class DyingUnitOfWork(UnitOfWork):
    """Dies inside or right after its n-th write."""

    def die_at(self, step: int, *, committed: bool) -> DyingUnitOfWork:
        self._left = step
        self._committed = committed
        return self

    @contextmanager
    def write(self, action: str) -> Iterator[Session]:
        self._left -= 1
        with super().write(action) as session:
            yield session
            session.flush()
            if self._left < 0 and not self._committed:
                raise Killed
        if self._left < 0:
            raise Killed


@pytest.mark.parametrize("committed", [False, True])
@pytest.mark.parametrize("step", STEPS)
def test_dying_at_any_write_of_a_push_loses_and_doubles_nothing(
    laptop: Laptop, court: ParentCourt, step: int, committed: bool
) -> None:
    laptop.record(401)
    written = laptop.sync.status().waiting
    engine, actor, clock = laptop.uow._engine, laptop.uow.actor, laptop.uow.clock  # noqa: SLF001 - the same store
    dying = DyingUnitOfWork(engine, actor, clock).die_at(step, committed=committed)
    sync = ParentCourtSync(dying, bytes(range(32, 64)), lambda url: HttpCarrier(url, court.transport()))
    try:
        sync.push(lambda _progress: None, lambda: False)
    except Killed:
        status = laptop.sync.status()
        assert status.waiting + status.sealed + status.delivered == written
        assert status.delivered <= court.count(tables.change)
    laptop.push()
    assert laptop.sync.status().delivered == written
    assert court.count(tables.change) == written


@pytest.mark.parametrize("after_commit", [False, True])
def test_dying_while_the_parent_court_answers(laptop: Laptop, court: ParentCourt, after_commit: bool) -> None:
    laptop.record(2)

    class Dying(HttpCarrier):
        def append(self, sha256: str, content: bytes, offset: int, sent: object) -> Appended:
            if after_commit:
                super().append(sha256, content, offset, lambda _size: None)
            raise Killed

    laptop.network = lambda url: Dying(url, court.transport())
    with pytest.raises(Killed):
        laptop.push()
    assert laptop.sync.status().delivered == 0
    laptop.network = lambda url: HttpCarrier(url, court.transport())
    laptop.push()
    assert laptop.sync.status().all_delivered
    assert court.count(tables.packet) == 1
