"""A copy of the open store, checked before anyone relies on it."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from tribunal_desktop.errors import KnownError


def copy_store(engine: Engine, target: Path) -> None:
    """Write a consistent copy under the store's own key to ``target``, which must not exist, and read it through.

    Raises ``KnownError`` ``backup_not_written`` or ``backup_damaged``.
    """
    pooled = engine.raw_connection()
    try:
        connection = pooled.driver_connection
        assert connection is not None  # noqa: S101
        connection.execute("VACUUM INTO ?", (str(target),))
        connection.execute("ATTACH ? AS copy", (str(target),))
        try:
            answer = connection.execute("PRAGMA copy.integrity_check").fetchone()[0]
        finally:
            connection.execute("DETACH copy")
    except sqlcipher.OperationalError as error:
        raise KnownError("backup_not_written", path=str(target.parent), reason=str(error)) from error
    except sqlcipher.DatabaseError as error:
        raise KnownError("backup_damaged", path=str(target)) from error
    finally:
        pooled.close()
    if answer != "ok":
        raise KnownError("backup_damaged", path=str(target))
