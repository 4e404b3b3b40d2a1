"""Opening the store: by password, or by the printed recovery code."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AccessEvent, Actor, StaffMember, UnitOfWork
from tribunal_desktop.models.base import Clock, new_id
from tribunal_desktop.models.engine import known_store_errors, open_engine
from tribunal_desktop.models.migrate import upgrade_if_needed
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import AccessChange
from tribunal_desktop.security.device_secrets import DeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet
from tribunal_desktop.security.passwords import password_findings
from tribunal_desktop.security.vault import Keys, PasswordCost
from tribunal_desktop.services.store_swap import finish_if_decided


@dataclass(frozen=True)
class UserName:
    """A line of the login list."""

    user_id: str
    display_name: str


@dataclass(frozen=True)
class OpenStore:
    """The opened store, who opened it, and the device's Ed25519 seed. ``engine.dispose()`` closes it."""

    engine: Engine
    actor: Actor
    device_signing_key: bytes = field(repr=False)


class LogIn:
    """Logging in (登录), unlocking a locked window, recovering a forgotten password."""

    def __init__(
        self, settings: Settings, secrets: DeviceSecrets, clock: Clock, cost: PasswordCost | None = None
    ) -> None:
        """Touches nothing yet; ``cost`` is for passwords set from now on."""
        self._settings = settings
        self._clock = clock
        self._cabinet = KeyCabinet(settings, secrets, clock, cost)

    def users(self) -> tuple[UserName, ...]:
        """Who can log in, by name.

        Raises ``KnownError`` ``vault_damaged``, ``vault_lost``, ``vault_newer`` or, of a backup that was to go in,
        ``restore_failed``.
        """
        finish_if_decided(self._settings)
        names = (UserName(slot.user_id, slot.display_name) for slot in self._cabinet.vault().users)
        return tuple(sorted(names, key=lambda user: user.display_name))

    def password_only(self) -> bool:
        """Whether some login here is protected by its password alone; the window shows it all the time."""
        return not all(slot.device_bound for slot in self._cabinet.vault().users)

    def open(self, user_id: str, password: str) -> OpenStore:
        """Log in; upgrades an older store first.

        Raises ``KnownError`` as ``KeyCabinet.unlock`` and the store do, and ``restore_failed`` as ``users``.
        """
        finish_if_decided(self._settings)
        return self._open(self._cabinet.unlock(user_id, password), user_id)

    def verify(self, user_id: str, password: str) -> None:
        """Unlock a locked window, whose store stays open; raises ``KnownError`` as ``open`` does."""
        self._cabinet.unlock(user_id, password)

    def check_recovery(self, user_id: str, new_password: str) -> tuple[Finding, ...]:
        """What is wrong with the password to set, at field ``new_password``."""
        return password_findings(new_password, [self._cabinet.display_name(user_id)], "new_password")

    def recover(self, recovery_code: str, user_id: str, new_password: str) -> OpenStore:
        """Open with the printed code, set a new password for the user and log in.

        Raises ``KnownError``: ``recovery_code_length``, ``recovery_code_group`` (with the group's number),
        ``recovery_code_wrong``, ``password_refused``.
        """
        if self.check_recovery(user_id, new_password):
            raise KnownError("password_refused")
        finish_if_decided(self._settings)
        keys = self._cabinet.unlock_with_code(recovery_code)
        opened = self._open(keys, user_id)
        try:
            with UnitOfWork(opened.engine, opened.actor, self._clock).write("access.recover") as session:
                session.add(AccessEvent(id=new_id(self._clock), staff_id=user_id, change=AccessChange.RECOVERED))
            self._cabinet.set_password(keys, user_id, self._cabinet.display_name(user_id), new_password)
        except BaseException:
            opened.engine.dispose()
            raise
        return opened

    def _open(self, keys: Keys, user_id: str) -> OpenStore:
        path = self._settings.store_path
        upgrade_if_needed(path, keys.store_key)
        engine = open_engine(path, keys.store_key)
        try:
            return OpenStore(engine, _actor(engine, user_id), self._cabinet.signing_seed(keys))
        except BaseException:
            engine.dispose()
            raise


def _actor(engine: Engine, user_id: str) -> Actor:
    with known_store_errors(), Session(engine) as session:
        member = session.get(StaffMember, user_id)
        if member is None or not member.active:
            raise KnownError("login_withdrawn")
        return Actor(member.id, member.name, member.post)
