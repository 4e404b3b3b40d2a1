"""Backups that can be opened again, and a record of acts that shows what was altered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, text

from tests.conftest import StandingClock
from tests.security.key_rings import CHEAP
from tests.services.test_first_start import NEW
from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import StaffMember, UnitOfWork
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet
from tribunal_desktop.services.first_start import FirstStart
from tribunal_desktop.services.login import LogIn, OpenStore
from tribunal_desktop.services.store_care import StoreCare
from tribunal_desktop.services.users import NewUser, Users


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "data")


@pytest.fixture
def opened(settings: Settings, clock: StandingClock) -> Iterator[OpenStore]:
    FirstStart(settings, NoDeviceSecrets(), clock, CHEAP).create(NEW)
    login = LogIn(settings, NoDeviceSecrets(), clock, CHEAP)
    store = login.open(login.users()[0].user_id, NEW.password)
    yield store
    store.engine.dispose()


@pytest.fixture
def uow(opened: OpenStore, clock: StandingClock) -> UnitOfWork:
    return UnitOfWork(opened.engine, opened.actor, clock)


@pytest.fixture
def care(opened: OpenStore, uow: UnitOfWork, settings: Settings) -> StoreCare:
    return StoreCare(uow, opened.engine, settings)


def hire(uow: UnitOfWork, count: int) -> None:
    for number in range(count):
        with uow.write("staff.add") as session:
            session.add(StaffMember(id=f"{number:032x}", name=f"同事{number}", post=Post.CLERK))


def test_a_backup_opens_with_the_same_password(
    care: StoreCare, uow: UnitOfWork, clock: StandingClock, tmp_path: Path
) -> None:
    hire(uow, 2)
    backup = care.backup(tmp_path)
    assert backup.folder.name.endswith("-20261123-090000")
    assert care.notes().backup == backup
    restored = Settings(backup.folder)
    login = LogIn(restored, NoDeviceSecrets(), clock, CHEAP)
    store = login.open(login.users()[0].user_id, NEW.password)
    try:
        with UnitOfWork(store.engine, store.actor, clock).read() as session:
            assert {"同事0", "同事1"} <= set(session.scalars(select(StaffMember.name)))
    finally:
        store.engine.dispose()


def test_the_backup_is_no_more_readable_than_the_store(care: StoreCare, tmp_path: Path) -> None:
    copy = (care.backup(tmp_path).folder / "tribunal.db").read_bytes()
    assert not copy.startswith(b"SQLite format 3")
    assert NEW.tribunal_name.encode() not in copy


def test_a_backup_that_cannot_be_written_leaves_nothing(care: StoreCare, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="backup_not_written"):
        care.backup(tmp_path / "不存在的U盘")
    care.backup(tmp_path)
    with pytest.raises(KnownError, match="backup_not_written"):
        care.backup(tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_a_whole_record_of_acts_is_told_with_its_last_hash(care: StoreCare, uow: UnitOfWork) -> None:
    hire(uow, 3)
    check = care.verify_audit()
    assert check.broken_at is None
    assert check.entries == care.facts().audit_entries
    assert len(check.last_hash) == 64
    assert care.notes().check == check


def test_an_altered_entry_is_found(care: StoreCare, uow: UnitOfWork) -> None:
    hire(uow, 3)
    with uow.write("tamper") as session:
        session.execute(text("UPDATE audit_entry SET action = 'nothing.happened' WHERE seq = 3"))
    assert care.verify_audit().broken_at == 3


def test_facts_say_where_the_data_lies(care: StoreCare, settings: Settings) -> None:
    facts = care.facts()
    assert facts.data_dir == settings.data_dir
    assert facts.size >= settings.store_path.stat().st_size
    assert facts.cipher.startswith("4.")
    assert (facts.notes.backup, facts.notes.check) == (None, None)


def test_logins_are_listed_with_their_posts(
    uow: UnitOfWork, opened: OpenStore, settings: Settings, clock: StandingClock
) -> None:
    users = Users(uow, KeyCabinet(settings, NoDeviceSecrets(), clock, CHEAP))
    added = users.add(NEW.password, NewUser("边红", Post.CLERK, "桥头晒谷三千斤再回家"))
    with uow.write("staff.leave") as session:
        session.get_one(StaffMember, added.user_id).active = False
    listed = {row.name: (row.post, row.active, row.device_bound) for row in users.logins()}
    assert listed == {"沈素英": (Post.TRIBUNAL_HEAD, True, False), "边红": (Post.CLERK, False, False)}
