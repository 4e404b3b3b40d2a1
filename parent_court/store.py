"""The parent court's database: SQLite by default, PostgreSQL by URL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event, insert, make_url, select
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from parent_court import tables
from tribunal_desktop.errors import KnownError
from tribunal_desktop.wire.packet import GENESIS

_HEAD = 1
_BUSY_SECONDS = 30


class ParentStore:
    """Opens transactions; may be used from many threads.

    ``url`` is an SQLAlchemy URL (``sqlite:///path`` or ``postgresql://…``); ``data_dir`` takes uploads under way.
    Raises ``KnownError`` ``parent_db_unreachable``.
    """

    def __init__(self, url: str, data_dir: Path) -> None:
        self.data_dir = data_dir
        data_dir.mkdir(parents=True, exist_ok=True)
        try:
            self._engine = _engine(url)
            with self.write() as connection:
                tables.metadata.create_all(connection)
                if connection.scalar(select(tables.log_head.c.log_no)) is None:
                    connection.execute(insert(tables.log_head).values(id=_HEAD, log_no=0, sha256=GENESIS))
        except (OperationalError, ArgumentError, NoSuchModuleError) as error:
            raise KnownError("parent_db_unreachable", reason=type(error).__name__) from error

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is durable once it ended without an exception."""
        with self._engine.connect().execution_options(parent_write=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed.database or "")
    return create_engine(parsed.set(drivername="postgresql+psycopg"))


def _sqlite(path: str) -> Engine:
    """The SQLite of sqlcipher3, unencrypted: the standard library's one may be older and lose a WAL reset."""

    def connect() -> Any:
        connection = sqlite.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    engine = create_engine("sqlite://", module=sqlite, creator=connect)

    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("parent_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "begin", begin)
    return engine
