"""The first start makes everything or nothing, wherever it is interrupted."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.security.key_rings import CHEAP, MemoryKeyring
from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AccessEvent, AuditEntry, Device, OutboxRecord, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.device_secrets import KeyringSecrets, NoDeviceSecrets
from tribunal_desktop.security.key_cabinet import public_key
from tribunal_desktop.services.drafts import Drafts
from tribunal_desktop.services.first_start import FirstStart, NewTribunal
from tribunal_desktop.services.login import LogIn, OpenStore
from tribunal_desktop.texts import text

NEW = NewTribunal(
    tribunal_name="枫溪人民法庭",
    court_code="浙0681",
    court_name="诸暨市人民法院",
    device_name="立案窗口一号机",
    user_name="沈素英",
    post=Post.TRIBUNAL_HEAD,
    password="老樟树下谈了三个回合",
    practice=True,
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data")


@pytest.fixture
def start(settings: Settings, clock: StandingClock) -> FirstStart:
    return FirstStart(settings, NoDeviceSecrets(), clock, CHEAP)


def log_in(settings: Settings, clock: StandingClock, ring: MemoryKeyring | None = None) -> OpenStore:
    login = LogIn(settings, KeyringSecrets(lambda: ring), clock, CHEAP)
    (user,) = login.users()
    assert user.display_name == NEW.user_name
    return login.open(user.user_id, NEW.password)


def test_the_new_store_holds_its_first_rows_and_reports_them(
    start: FirstStart, settings: Settings, clock: StandingClock
) -> None:
    assert start.needed()
    kit = start.create(NEW)
    assert not start.needed()
    assert (kit.tribunal_name, kit.device_name, kit.created_at) == ("枫溪人民法庭", "立案窗口一号机", clock())
    opened = log_in(settings, clock)
    with UnitOfWork(opened.engine, opened.actor, clock).read() as session:
        tribunal = session.scalars(select(Tribunal)).one()
        device = session.scalars(select(Device)).one()
        assert (tribunal.court_code, tribunal.practice) == ("浙0681", True)
        assert device.signing_public == public_key(opened.device_signing_key)
        assert len(device.mark) == 4
        assert session.scalars(select(StaffMember)).one().id == opened.actor.id
        assert session.scalars(select(AccessEvent)).one().staff_id == opened.actor.id
        assert session.scalars(select(AuditEntry)).one().action == "tribunal.first_start"
        kinds = set(session.scalars(select(OutboxRecord.type)))
        assert kinds == {"tribunal", "device", "staff_member", "access_event"}
    opened.engine.dispose()


def test_a_second_first_start_is_refused(start: FirstStart) -> None:
    start.create(NEW)
    with pytest.raises(KnownError, match="store_exists"):
        start.create(NEW)


def test_every_fault_is_found_at_its_field(start: FirstStart, settings: Settings) -> None:
    assert start.check(NEW) == ()
    bad = NewTribunal(
        tribunal_name=" ",
        court_code="0681",
        court_name="第一行\n第二行",
        device_name="一" * 61,
        user_name="",
        post=Post.JUDGE,
        password="123",
        practice=False,
    )
    findings = {finding.field: finding for finding in start.check(bad)}
    assert {field: finding.code for field, finding in findings.items()} == {
        "tribunal_name": "first_start_empty",
        "court_code": "court_code_shape",
        "court_name": "first_start_not_a_name",
        "device_name": "first_start_not_a_name",
        "user_name": "first_start_empty",
        "password": "password_too_short",
    }
    for finding in findings.values():
        assert text(f"finding.{finding.code}", "zh", **finding.params)
    with pytest.raises(KnownError, match="first_start_refused"):
        start.create(bad)
    assert not settings.data_dir.exists()


@pytest.mark.parametrize("code", ["京", "浙06", "浙0681", "最高法"])
def test_every_shape_of_court_code_in_use_passes(start: FirstStart, code: str) -> None:
    assert start.check(replace(NEW, court_code=code)) == ()


def test_the_device_secret_goes_to_the_key_ring(settings: Settings, clock: StandingClock) -> None:
    ring = MemoryKeyring()
    kit = FirstStart(settings, KeyringSecrets(lambda: ring), clock, CHEAP).create(NEW)
    assert list(ring.kept) == [("tribunal-desktop", f"vault-{kit.vault_id}")]
    assert not LogIn(settings, KeyringSecrets(lambda: ring), clock).password_only()
    log_in(settings, clock, ring).engine.dispose()
    (secret,) = ring.kept.values()
    assert all(secret.encode() not in content for content in contents(settings.data_dir))


def test_nothing_typed_stands_readable_in_any_file(start: FirstStart, settings: Settings, clock: StandingClock) -> None:
    """Only the name on the login list does; see ``docs/decisions/keys-and-vault.md``."""
    kit = start.create(NEW)
    opened = log_in(settings, clock)
    uow = UnitOfWork(opened.engine, opened.actor, clock)
    Drafts(uow).keep("intake", "new", {"name": "边红"})
    with uow.write("staff.add") as session:
        session.add(StaffMember(id="0" * 32, name="楼志远", post=Post.CLERK))
    names = {path.name for path in settings.data_dir.iterdir()}
    assert names == {"tribunal.db", "tribunal.db-wal", "tribunal.db-shm", "vault.json", "attempts.json"}
    typed = ["边红", "楼志远", NEW.tribunal_name, NEW.court_name, NEW.device_name, NEW.password, kit.recovery_code]
    secrets = [opened.device_signing_key, opened.device_signing_key.hex().encode()]
    for content in contents(settings.data_dir):
        assert not [word for word in typed if word.encode() in content]
        assert not [secret for secret in secrets if secret in content]
        assert b"SQLite format 3" not in content
    opened.engine.dispose()


def test_files_and_folder_are_the_users_alone(start: FirstStart, settings: Settings, clock: StandingClock) -> None:
    former = os.umask(0)
    try:
        start.create(NEW)
        opened = log_in(settings, clock)
        assert settings.data_dir.stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in settings.data_dir.iterdir()} == {0o600}
        opened.engine.dispose()
    finally:
        os.umask(former)


def test_a_lost_store_is_never_replaced_by_a_new_one(
    start: FirstStart, settings: Settings, clock: StandingClock
) -> None:
    start.create(NEW)
    settings.store_path.unlink()
    assert not start.needed()
    with pytest.raises(KnownError, match="store_exists"):
        start.create(NEW)
    with pytest.raises(KnownError, match="store_missing"):
        log_in(settings, clock)


def test_a_full_disk_is_told_and_it_can_be_tried_again(start: FirstStart, settings: Settings) -> None:
    settings.data_dir.parent.mkdir(exist_ok=True)
    settings.data_dir.write_bytes(b"in the way")
    with pytest.raises(KnownError, match="first_start_failed"):
        start.create(NEW)
    settings.data_dir.unlink()
    start.create(NEW)


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is ended in the middle of its work")
threads_may_run = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
FILE_EVENTS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree", "sqlite3.connect"}


def run_until(event_number: int, folder: Path, act: Callable[[], object]) -> bool:
    """Run ``act`` in a forked process that dies at its n-th file operation in ``folder``; True when it died."""
    child = os.fork()
    if child == 0:
        seen = 0

        def die(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event in FILE_EVENTS and str(folder) in str(arguments[0]):
                seen += 1
                if seen == event_number:
                    os._exit(9)

        sys.addaudithook(die)
        try:
            act()
        except BaseException:
            os._exit(1)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 9)
    return code == 9


@needs_fork
@threads_may_run
def test_interrupted_at_any_file_operation_it_begins_anew_or_is_complete(tmp_path: Path, clock: StandingClock) -> None:
    died, number = True, 0
    while died:
        number += 1
        settings = Settings(tmp_path / str(number))
        start = FirstStart(settings, NoDeviceSecrets(), clock, CHEAP)
        died = run_until(number, settings.data_dir, lambda start=start: start.create(NEW))
        if start.needed():
            start.create(NEW)
        log_in(settings, clock).engine.dispose()
    assert number > 15


@needs_fork
@threads_may_run
def test_beginning_anew_may_be_interrupted_as_well(tmp_path: Path, clock: StandingClock) -> None:
    """The vault is in place, the store still waits: the moment with most to clear away."""
    before = Settings(tmp_path / "before")
    FirstStart(before, NoDeviceSecrets(), clock, CHEAP).create(NEW)
    waiting = before.data_dir / "first-start"
    waiting.mkdir()
    before.store_path.rename(waiting / "tribunal.db")
    died, number = True, 0
    while died:
        number += 1
        settings = Settings(Path(shutil.copytree(before.data_dir, tmp_path / str(number))))
        start = FirstStart(settings, NoDeviceSecrets(), clock, CHEAP)
        assert start.needed()
        died = run_until(number, settings.data_dir, lambda start=start: start.create(NEW))
        if start.needed():
            start.create(NEW)
        log_in(settings, clock).engine.dispose()


def test_secrets_do_not_slip_into_a_crash_report(start: FirstStart) -> None:
    kit = start.create(NEW)
    assert NEW.password not in repr(NEW)
    assert kit.recovery_code not in repr(kit)


def test_an_abandoned_vault_leaves_no_secret_in_the_key_ring(settings: Settings, clock: StandingClock) -> None:
    ring = MemoryKeyring()
    start = FirstStart(settings, KeyringSecrets(lambda: ring), clock, CHEAP)
    start.create(NEW)
    waiting = settings.data_dir / "first-start"
    waiting.mkdir()
    settings.store_path.rename(waiting / "tribunal.db")
    kit = start.create(NEW)
    assert list(ring.kept) == [("tribunal-desktop", f"vault-{kit.vault_id}")]


def contents(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
