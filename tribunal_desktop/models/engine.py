"""Opening the encrypted store and turning its failures into words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from tribunal_desktop.errors import KnownError

KEY_LENGTH = 32
WRITE: dict[str, Any] = {"tribunal_write": True}
"""Execution options of a connection whose transactions take the write lock at once.

With a plain ``BEGIN`` a read that turns into a write can fail when another thread wrote in between."""

_BUSY_SECONDS = 10


def connect(path: Path, key: bytes, *, must_exist: bool = True, foreign_keys: bool = True) -> Any:
    """A DB-API connection to the store: raw key, WAL, ``synchronous=FULL`` (a commit survives a power cut).

    Raises ``KnownError`` ``store_missing`` or ``wrong_key``; nothing is ever deleted or replaced.
    """
    if len(key) != KEY_LENGTH:
        raise ValueError("the store key has 32 bytes")
    if must_exist and not path.exists():
        raise KnownError("store_missing", path=str(path))
    connection = sqlcipher.connect(
        str(path), timeout=_BUSY_SECONDS, check_same_thread=False, isolation_level=None, uri=False
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as error:
        connection.close()
        raise KnownError("wrong_key") from error
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def open_engine(path: Path, key: bytes) -> Engine:
    """An engine over the store; ``dispose()`` it when the program closes. Raises as ``connect`` does."""
    connect(path, key).close()
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=4,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("tribunal_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_BUSY: "store_locked",
    sqlite3.SQLITE_LOCKED: "store_locked",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
    sqlite3.SQLITE_IOERR: "disk_failed",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_CANTOPEN: "store_missing",
}


@contextmanager
def known_store_errors() -> Iterator[None]:
    """Turns the store's expected failures into ``KnownError``; anything else passes as the bug it is.

    They come from SQLAlchemy or, where a file is looked at beside it, from SQLCipher itself.
    """
    try:
        yield
    except (DBAPIError, sqlcipher.DatabaseError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = _BY_SQLITE_CODE.get(getattr(cause, "sqlite_errorcode", -1) & 0xFF)
        if code is None:
            raise
        raise KnownError(code) from error
