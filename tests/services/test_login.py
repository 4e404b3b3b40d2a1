"""Logging in, locking out, recovering, and giving others a login."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.security.key_rings import CHEAP, HangingKeyring, MemoryKeyring
from tests.services.test_first_start import NEW
from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AccessEvent, StaffMember, UnitOfWork
from tribunal_desktop.rules.terms import AccessChange, Post
from tribunal_desktop.security.device_secrets import DeviceSecrets, KeyringSecrets, NoDeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet
from tribunal_desktop.security.vault import PasswordCost
from tribunal_desktop.services.first_start import FirstStart, RecoveryKit
from tribunal_desktop.services.login import LogIn, OpenStore
from tribunal_desktop.services.users import NewUser, Users

OTHER_PASSWORD = "桥头晒谷三千斤再回家"


class Tribunal:
    """A tribunal after its first start, with the person who made it."""

    def __init__(self, data_dir: Path, clock: StandingClock) -> None:
        self.settings = Settings(data_dir)
        self.clock = clock
        self.ring = MemoryKeyring()
        self.secrets = KeyringSecrets(lambda: self.ring)
        self.kit: RecoveryKit = FirstStart(self.settings, self.secrets, clock, CHEAP).create(NEW)
        self.login = self.login_with(self.secrets)
        self.user_id = self.login.users()[0].user_id
        self.stores: list[OpenStore] = []

    def login_with(self, secrets: DeviceSecrets) -> LogIn:
        return LogIn(self.settings, secrets, self.clock, CHEAP)

    def open(self, password: str = NEW.password, user_id: str | None = None) -> UnitOfWork:
        return self.opened(self.login.open(user_id or self.user_id, password))

    def opened(self, store: OpenStore) -> UnitOfWork:
        self.stores.append(store)
        return UnitOfWork(store.engine, store.actor, self.clock)

    def users(self, uow: UnitOfWork) -> Users:
        return Users(uow, KeyCabinet(self.settings, self.secrets, self.clock, CHEAP))


@pytest.fixture
def tribunal(tmp_path: Path, clock: StandingClock) -> Iterator[Tribunal]:
    tribunal = Tribunal(tmp_path / "data", clock)
    yield tribunal
    for store in tribunal.stores:
        store.engine.dispose()


def changes(uow: UnitOfWork) -> set[tuple[str, AccessChange]]:
    with uow.read() as session:
        return {(event.staff_id, event.change) for event in session.scalars(select(AccessEvent))}


def test_the_password_opens_the_store_as_that_person(tribunal: Tribunal) -> None:
    uow = tribunal.open()
    assert (uow.actor.name, uow.actor.post) == ("沈素英", Post.TRIBUNAL_HEAD)
    tribunal.login.verify(tribunal.user_id, NEW.password)
    assert len(tribunal.stores[0].device_signing_key) == 32
    assert tribunal.stores[0].device_signing_key.hex() not in repr(tribunal.stores[0])


def test_wrong_passwords_slow_down_and_the_right_one_clears(tribunal: Tribunal) -> None:
    for _ in range(3):
        with pytest.raises(KnownError, match="wrong_password"):
            tribunal.login.open(tribunal.user_id, OTHER_PASSWORD)
    with pytest.raises(KnownError) as caught:
        tribunal.login.verify(tribunal.user_id, NEW.password)
    assert (caught.value.code, caught.value.params) == ("too_many_attempts", {"seconds": 5})
    tribunal.clock.advance(seconds=5)
    tribunal.login.verify(tribunal.user_id, NEW.password)
    with pytest.raises(KnownError, match="wrong_password"):
        tribunal.login.verify(tribunal.user_id, OTHER_PASSWORD)


def test_unknown_and_withdrawn_people_do_not_get_in(tribunal: Tribunal) -> None:
    with pytest.raises(KnownError, match="unknown_user"):
        tribunal.login.open("0" * 32, NEW.password)
    uow = tribunal.open()
    with uow.write("staff.withdraw") as session:
        member = session.get(StaffMember, tribunal.user_id)
        assert member is not None
        member.active = False
    with pytest.raises(KnownError, match="login_withdrawn"):
        tribunal.login.open(tribunal.user_id, NEW.password)


def test_on_another_computer_only_the_recovery_code_opens(tribunal: Tribunal) -> None:
    elsewhere = MemoryKeyring()
    login = tribunal.login_with(KeyringSecrets(lambda: elsewhere))
    with pytest.raises(KnownError, match="device_secret_missing"):
        login.open(tribunal.user_id, NEW.password)
    uow = tribunal.opened(login.recover(tribunal.kit.recovery_code.lower(), tribunal.user_id, OTHER_PASSWORD))
    assert (tribunal.user_id, AccessChange.RECOVERED) in changes(uow)
    login.verify(tribunal.user_id, OTHER_PASSWORD)
    assert not login.password_only()
    assert len(elsewhere.kept) == 1


def test_recovery_needs_no_waiting_and_ends_it(tribunal: Tribunal) -> None:
    for _ in range(3):
        with pytest.raises(KnownError, match="wrong_password"):
            tribunal.login.open(tribunal.user_id, OTHER_PASSWORD)
    tribunal.opened(tribunal.login.recover(tribunal.kit.recovery_code, tribunal.user_id, OTHER_PASSWORD))
    tribunal.open(OTHER_PASSWORD)


def test_a_wrong_recovery_leaves_everything_as_it_was(tribunal: Tribunal, tmp_path: Path) -> None:
    slip = tribunal.kit.recovery_code[:-1] + ("0" if tribunal.kit.recovery_code[-1] != "0" else "1")
    other = FirstStart(Settings(tmp_path / "other"), NoDeviceSecrets(), tribunal.clock, CHEAP).create(NEW)
    for code, password, error in (
        (slip, OTHER_PASSWORD, "recovery_code_group"),
        (other.recovery_code, OTHER_PASSWORD, "recovery_code_wrong"),
        (tribunal.kit.recovery_code, "1234567890", "password_refused"),
    ):
        with pytest.raises(KnownError, match=error):
            tribunal.login.recover(code, tribunal.user_id, password)
    assert len(changes(tribunal.open())) == 1


def test_without_a_key_ring_the_window_can_say_so(tmp_path: Path, clock: StandingClock) -> None:
    settings = Settings(tmp_path / "data")
    FirstStart(settings, NoDeviceSecrets(), clock, CHEAP).create(NEW)
    assert LogIn(settings, NoDeviceSecrets(), clock).password_only()


def test_a_key_ring_that_hangs_is_told_in_bounded_time(tribunal: Tribunal) -> None:
    class Silent(HangingKeyring):
        def get_password(self, service: str, username: str) -> str | None:
            self.let_go.wait()
            return None

    ring = Silent()
    with pytest.raises(KnownError, match="keyring_silent"):
        tribunal.login_with(KeyringSecrets(lambda: ring, read_seconds=0.05)).open(tribunal.user_id, NEW.password)
    ring.let_go.set()


def test_a_colleague_is_vouched_for_and_gets_in(tribunal: Tribunal) -> None:
    uow = tribunal.open()
    users = tribunal.users(uow)
    clerk = NewUser("边红", Post.CLERK, OTHER_PASSWORD)
    with pytest.raises(KnownError, match="wrong_password"):
        users.add("不是我的口令啊啊啊", clerk)
    with pytest.raises(KnownError, match="password_refused"):
        users.add(NEW.password, replace(clerk, password="1234567890"))
    added = users.add(NEW.password, clerk)
    assert [user.display_name for user in tribunal.login.users()] == ["沈素英", "边红"]
    assert tribunal.open(OTHER_PASSWORD, added.user_id).actor.post is Post.CLERK
    assert (added.user_id, AccessChange.GRANTED) in changes(uow)
    tribunal.open()


def test_someone_on_the_staff_list_is_granted_a_login(tribunal: Tribunal) -> None:
    uow = tribunal.open()
    with uow.write("staff.add") as session:
        session.add(StaffMember(id="a" * 32, name="楼志远", post=Post.JUDGE))
        session.add(StaffMember(id="b" * 32, name="退休者", post=Post.JUDGE, active=False))
    tribunal.users(uow).grant(NEW.password, "a" * 32, OTHER_PASSWORD)
    assert tribunal.open(OTHER_PASSWORD, "a" * 32).actor.name == "楼志远"
    with pytest.raises(KnownError, match="unknown_user"):
        tribunal.users(uow).grant(NEW.password, "b" * 32, OTHER_PASSWORD)


def test_a_changed_password_replaces_the_old_one(tribunal: Tribunal) -> None:
    uow = tribunal.open()
    users = tribunal.users(uow)
    with pytest.raises(KnownError, match="password_refused"):
        users.change_password(NEW.password, NEW.user_name)
    users.change_password(NEW.password, OTHER_PASSWORD)
    with pytest.raises(KnownError, match="wrong_password"):
        tribunal.login.verify(tribunal.user_id, NEW.password)
    tribunal.login.verify(tribunal.user_id, OTHER_PASSWORD)
    assert (tribunal.user_id, AccessChange.PASSWORD_CHANGED) in changes(uow)


def test_a_new_recovery_sheet_ends_the_old_one(tribunal: Tribunal) -> None:
    uow = tribunal.open()
    kit = tribunal.users(uow).new_recovery_kit(NEW.password)
    assert replace(kit, recovery_code=tribunal.kit.recovery_code) == tribunal.kit
    with pytest.raises(KnownError, match="recovery_code_wrong"):
        tribunal.login.recover(tribunal.kit.recovery_code, tribunal.user_id, OTHER_PASSWORD)
    tribunal.opened(tribunal.login.recover(kit.recovery_code, tribunal.user_id, OTHER_PASSWORD))


def test_a_damaged_vault_is_told_and_the_next_try_works(tribunal: Tribunal) -> None:
    uow = tribunal.open()
    tribunal.users(uow).change_password(NEW.password, OTHER_PASSWORD)
    tribunal.settings.vault_path.write_bytes(b"{")
    with pytest.raises(KnownError, match="vault_damaged"):
        tribunal.login.users()
    tribunal.open(NEW.password)
    assert [path.read_bytes() for path in tribunal.settings.data_dir.glob("vault.damaged-*.json")] == [b"{"]


def test_a_vault_that_belongs_to_another_store_opens_nothing(tribunal: Tribunal, tmp_path: Path) -> None:
    other = Settings(tmp_path / "other")
    FirstStart(other, NoDeviceSecrets(), tribunal.clock, CHEAP).create(NEW)
    tribunal.settings.vault_path.write_bytes(other.vault_path.read_bytes())
    with pytest.raises(KnownError, match="wrong_key"):
        tribunal.login.open(tribunal.login.users()[0].user_id, NEW.password)


def test_the_shipped_cost_works(tmp_path: Path, clock: StandingClock) -> None:
    settings = Settings(tmp_path / "data")
    FirstStart(settings, NoDeviceSecrets(), clock).create(NEW)
    login = LogIn(settings, NoDeviceSecrets(), clock, PasswordCost())
    login.verify(login.users()[0].user_id, NEW.password)
