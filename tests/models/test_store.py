"""The store: encrypted, migrated, transactional."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, func, select, text

from tests.conftest import KEY, StandingClock
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    AuditEntry,
    Base,
    Dispute,
    MediationSession,
    OutboxRecord,
    UnitOfWork,
    Village,
    migrate,
)
from tribunal_desktop.models.audit import GENESIS, HASHED_FIELDS, entry_hash
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import connect, known_store_errors, open_engine
from tribunal_desktop.models.recorded import plain
from tribunal_desktop.models.unit_of_work import next_hlc


def _village(uow: UnitOfWork, name: str = "花明泉村") -> Village:
    return Village(id=new_id(uow.clock), name=name, township="枫溪镇")


def test_file_shows_nothing_without_the_key(uow: UnitOfWork, engine: Engine, store_path: Path) -> None:
    with uow.write("village.add") as session:
        session.add(_village(uow))
    engine.dispose()
    for file in store_path.parent.iterdir():
        content = file.read_bytes()
        assert "花明泉村".encode() not in content
        assert b"SQLite format 3" not in content
    with pytest.raises(KnownError, match="wrong_key"):
        connect(store_path, bytes(32))


def test_every_commit_is_flushed_to_disk(engine: Engine) -> None:
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_business_row_outbox_and_audit_come_together(uow: UnitOfWork) -> None:
    village = _village(uow)
    with uow.write("village.add") as session:
        session.add(village)
    with uow.write("village.rename") as session:
        session.get_one(Village, village.id).name = "花明泉社区"
    with uow.read() as session:
        rows = session.scalars(
            select(OutboxRecord).where(OutboxRecord.entity_id == village.id).order_by(OutboxRecord.seq)
        ).all()
        assert [row.operation for row in rows] == ["create", "update"]
        assert json.loads(rows[1].base_json) == {"name": "花明泉村"}
        assert json.loads(rows[1].changes_json) == {"name": "花明泉社区"}
        assert [row.seq for row in session.scalars(select(OutboxRecord).order_by(OutboxRecord.seq))] == [1, 2, 3, 4]


def test_a_failure_leaves_no_trace(uow: UnitOfWork) -> None:
    def fail_halfway() -> None:
        with uow.write("village.add") as session:
            session.add(_village(uow))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_halfway()
    with uow.read() as session:
        assert session.scalar(select(func.count()).select_from(Village)) == 0
        assert session.scalar(select(func.count()).select_from(OutboxRecord)) == 2


def test_reading_never_writes(uow: UnitOfWork) -> None:
    with uow.read() as session:
        session.add(_village(uow))
        session.flush()
    with uow.read() as session:
        assert session.scalar(select(func.count()).select_from(Village)) == 0


def test_audit_chain_holds_together(uow: UnitOfWork) -> None:
    for number in range(3):
        with uow.write("village.add") as session:
            session.add(_village(uow, f"村{number}"))
    with uow.read() as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.seq)).all()
    previous = GENESIS
    for entry in entries:
        assert entry.prev_hash == previous
        assert entry_hash({name: plain(getattr(entry, name)) for name in HASHED_FIELDS}) == entry.hash
        previous = entry.hash
    assert len(entries) == 4


def test_confidential_notes_stay_out_of_the_outbox() -> None:
    assert MediationSession.__table__.c.confidential_note.info["local"]


def test_logical_clock_never_runs_backward(clock: StandingClock) -> None:
    first = next_hlc("0-0", clock())
    clock.advance(days=-2)
    second = next_hlc(first, clock())
    assert second > first


def test_head_equals_the_models(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_object": lambda _o, name, kind, *_: not (kind == "table" and name.startswith("search_index"))
            },
        )
        assert context.get_current_revision() == migrate.HEAD
        assert compare_metadata(context, Base.metadata) == []


def test_down_and_up_again_with_data(uow: UnitOfWork, engine: Engine, store_path: Path) -> None:
    with uow.write("village.add") as session:
        session.add(_village(uow))
    with engine.connect() as connection:
        before = connection.execute(
            text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        ).fetchall()
    engine.dispose()
    migrations = migrate.migration_engine(store_path, KEY, must_exist=True)
    config = migrate.alembic_config(migrations)
    command.downgrade(config, "base")
    with migrations.connect() as connection:
        left = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    assert left == ["alembic_version"]
    command.upgrade(config, "head")
    with migrations.connect() as connection:
        after = connection.execute(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")).fetchall()
    migrations.dispose()
    assert after == before


def test_a_newer_store_is_refused_unharmed(store_path: Path) -> None:
    connection = connect(store_path, KEY)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(KnownError, match="store_newer"):
        migrate.upgrade_if_needed(store_path, KEY)
    assert migrate.current_revision(store_path, KEY) == "9999"


def test_backup_holds_what_the_log_held(uow: UnitOfWork, store_path: Path, tmp_path: Path) -> None:
    with uow.write("village.add") as session:
        session.add(_village(uow))
    copy = tmp_path / "copy.db"
    migrate.backup(store_path, KEY, copy)
    engine = open_engine(copy, KEY)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM village")).scalars().all() == ["花明泉村"]
    engine.dispose()


def test_two_writers_take_turns(uow: UnitOfWork, engine: Engine, clock: StandingClock) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def write(number: int) -> None:
        unit = UnitOfWork(engine, uow.actor, clock)
        with unit.write("village.add") as session:
            count = session.scalar(select(func.count()).select_from(Village))
            session.add(_village(unit, f"第{number}村，第{count}个"))

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(write, range(30)))
    with uow.read() as session:
        assert session.scalar(select(func.count()).select_from(Village)) == 30
        seqs = session.scalars(select(OutboxRecord.seq).order_by(OutboxRecord.seq)).all()
    assert list(seqs) == list(range(1, 33))


def test_a_full_disk_is_said_also_where_a_store_is_looked_at_by_itself(engine: Engine, store_path: Path) -> None:
    connection = connect(store_path, KEY)
    connection.execute("PRAGMA max_page_count = 1")  # no more than it has
    with pytest.raises(KnownError, match="disk_full"), known_store_errors():
        connection.execute("CREATE TABLE more AS SELECT randomblob(100000)")
    connection.close()


def test_dispute_belongs_to_existing_rows_only(uow: UnitOfWork, clock: StandingClock) -> None:
    from sqlalchemy.exc import IntegrityError

    from tribunal_desktop.rules.terms import Channel, Stage

    with pytest.raises(IntegrityError), uow.write("dispute.register") as session:
        session.add(
            Dispute(
                id=new_id(clock),
                provisional_no="暂",
                received_at=clock(),
                channel=Channel.COUNTER,
                stage=Stage.RECEIVED,
                village_id="0" * 32,
            )
        )
