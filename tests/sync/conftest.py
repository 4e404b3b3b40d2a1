from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.conftest import KEY, StandingClock
from tests.sync.court import Laptop, ParentCourt
from tests.sync.restoring import Restore, put_onto
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.models.backup import copy_store
from tribunal_desktop.models.engine import open_engine


@pytest.fixture
def court(tmp_path: Path, clock: StandingClock) -> Iterator[ParentCourt]:
    court = ParentCourt(tmp_path / "court", clock)
    yield court
    court.store.close()


@pytest.fixture
def laptop(uow: UnitOfWork, court: ParentCourt, tmp_path: Path) -> Laptop:
    """A laptop that the court has admitted."""
    laptop = Laptop(uow)
    laptop.join(court, tmp_path)
    return laptop


@pytest.fixture
def restore(laptop: Laptop, engine: Engine, tmp_path: Path) -> Iterator[Restore]:
    """Makes a backup; what it returns puts the laptop back onto it."""
    opened: list[Engine] = []

    def back_up() -> Callable[[], None]:
        path = tmp_path / f"backup-{len(opened)}.db"
        copy_store(opened[-1] if opened else engine, path)

        def put_back() -> None:
            live = tmp_path / f"restored-{len(opened)}.db"
            live.write_bytes(path.read_bytes())
            opened.append(open_engine(live, KEY))
            put_onto(laptop, UnitOfWork(opened[-1], laptop.uow.actor, laptop.uow.clock))

        return put_back

    yield back_up
    for each in opened:
        each.dispose()
