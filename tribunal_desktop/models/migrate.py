"""Bringing a store to the shape this program knows.

Alembic is loaded only when there is something to do; a start with an up-to-date store costs one ``SELECT``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, StaticPool, create_engine, event

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models.engine import connect, known_store_errors

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"
"""Newest migration; ``tests/models`` hold it equal to the scripts."""


def create_store(path: Path, key: bytes) -> None:
    """Make a new encrypted store with all tables at ``path``, which must not exist yet."""
    if path.exists():
        raise KnownError("store_exists", path=str(path))
    _migrate(path, key, HEAD, must_exist=False)


def upgrade_if_needed(path: Path, key: bytes) -> None:
    """Upgrade an older store, after a verified backup beside it; refuse a newer one (``store_newer``).

    The whole upgrade is one transaction: it succeeds, or the store is as it was.
    """
    revision = current_revision(path, key)
    if revision == HEAD:
        return
    if revision is None or revision not in _known_revisions():
        raise KnownError("store_newer", revision=str(revision))
    backup(path, key, path.with_name(f"{path.stem}.before-{HEAD}{path.suffix}"))
    _migrate(path, key, HEAD, must_exist=True)


def current_revision(path: Path, key: bytes) -> str | None:
    """Revision written in the store, ``None`` when it has none."""
    connection = connect(path, key)
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlcipher.OperationalError:
        return None
    finally:
        connection.close()
    return str(row[0]) if row else None


def backup(path: Path, key: bytes, target: Path) -> None:
    """Write a consistent, equally encrypted copy with ``VACUUM INTO`` and check it by opening and reading it.

    Copying the file instead would lose what is still in the write-ahead log.
    """
    target.unlink(missing_ok=True)
    connection = connect(path, key)
    try:
        with known_store_errors():
            connection.execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()
    copy = connect(target, key)
    try:
        answer = copy.execute("PRAGMA quick_check").fetchone()[0]
    finally:
        copy.close()
    if answer != "ok":
        raise KnownError("backup_damaged", path=str(target))


def migration_engine(path: Path, key: bytes, *, must_exist: bool) -> Engine:
    """An engine for migrations only: one connection, foreign keys off, so that rebuilding a table deletes no child."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key, must_exist=must_exist, foreign_keys=False),
        poolclass=StaticPool,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def alembic_config(engine: Engine) -> Config:
    """Alembic's configuration built in code, so that it works frozen; ``env.py`` takes the engine from it."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(resources.root() / "migrations"))
    config.attributes["engine"] = engine
    return config


def _migrate(path: Path, key: bytes, revision: str, *, must_exist: bool) -> None:
    from alembic import command

    engine = migration_engine(path, key, must_exist=must_exist)
    try:
        with known_store_errors():
            command.upgrade(alembic_config(engine), revision)
    finally:
        engine.dispose()


def _known_revisions() -> set[str]:
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory(str(resources.root() / "migrations")).walk_revisions()}
