"""Shared by all tests: Qt without a screen, a clock that stands still, and a real encrypted store."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from sqlalchemy import Engine

from tribunal_desktop.models import Actor, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.models.migrate import create_store
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import Post

KEY = bytes(range(32))
MEMORY, ENOUGH = "/dev/shm", 2_000_000_000  # noqa: S108 - pytest makes a folder of its own there


class StandingClock:
    """A clock that shows a set moment until it is moved."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **parts: float) -> None:
        self.moment += timedelta(**parts)


def pytest_configure() -> None:
    """Put what tests write into memory where there is enough: a quarter of their time is commits waiting for a disk."""
    if os.path.isdir(MEMORY) and shutil.disk_usage(MEMORY).free > ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The played day is the longest: begun last, or by two workers, it would hold up the run."""
    items.sort(key=lambda item: "journeys" not in item.path.parts)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING))


@pytest.fixture(scope="session")
def _blank_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "tribunal.db"
    create_store(path, KEY)
    return path


@pytest.fixture
def store_path(_blank_store: Path, tmp_path: Path) -> Path:
    """A fresh encrypted store with the tables of the newest migration (opened with ``KEY``)."""
    path = tmp_path / "tribunal.db"
    path.write_bytes(_blank_store.read_bytes())
    return path


@pytest.fixture(scope="session")
def _sql(_blank_store: Path) -> Engine:
    """Lends its dialect and its compiled statements to every store of the run, so that each is compiled once."""
    engine = open_engine(_blank_store, KEY).execution_options(compiled_cache={})
    engine.connect().close()
    engine.dispose()
    return engine


@pytest.fixture
def engine(store_path: Path, _sql: Engine) -> Iterator[Engine]:
    engine = open_engine(store_path, KEY)
    engine.dialect = _sql.dialect
    engine.update_execution_options(**_sql.get_execution_options())
    yield engine
    engine.dispose()


@pytest.fixture
def uow(engine: Engine, clock: Callable[[], datetime]) -> UnitOfWork:
    """A unit of work for the judge 沈 of 枫溪人民法庭, whose rows exist in the store."""
    actor = Actor(id=new_id(clock), name="沈素英", post=Post.JUDGE)
    unit = UnitOfWork(engine, actor, clock)
    with unit.write("tribunal.create") as session:
        session.add(Tribunal(id=new_id(clock), name="枫溪人民法庭", court_code="浙0681", court_name="诸暨市人民法院"))
        session.add(StaffMember(id=actor.id, name=actor.name, post=actor.post))
    return unit
