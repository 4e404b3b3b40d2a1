"""Restoring a backup (恢复备份): looked at beside the present store, then put in its place; no store is open."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.orm import Session

from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, StaffMember, StoreRestore, UnitOfWork
from tribunal_desktop.models.base import Clock, new_id
from tribunal_desktop.models.migrate import upgrade_if_needed
from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.security.device_secrets import DeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet, public_key
from tribunal_desktop.security.private_files import PRIVATE_FILE, make_private_folder
from tribunal_desktop.security.vault import Keys, PasswordCost
from tribunal_desktop.services.carry_over import Carried, carry_files, carry_over, read_carried
from tribunal_desktop.services.login import UserName
from tribunal_desktop.services.store_reading import StoreContents, check_whole, opened, read_contents
from tribunal_desktop.services.store_swap import decide, finish_if_decided, free_name, is_under_way, staging


@dataclass(frozen=True)
class BackupKey:
    """What opens a backup: somebody's password, or the code of the recovery sheet."""

    user_id: str
    secret: str = field(repr=False)
    is_code: bool = False


@dataclass(frozen=True)
class Backup:
    """A folder that holds a backup, and who can open it; ``elsewhere``: its keys are not those of this computer."""

    folder: Path
    users: tuple[UserName, ...]
    elsewhere: bool


@dataclass(frozen=True)
class Comparison:
    """The checked backup beside the present store, which is None when there is none or it cannot be read.

    ``unsent_here`` are records only the present store has and the parent court never received; they are taken along
    and offered again after the restoring.
    """

    backup: StoreContents
    present: StoreContents | None
    present_exists: bool
    unsent_here: int


class Restore:
    """Looks at a backup and puts it in; one of these works at a time, the program holds the data folder."""

    def __init__(
        self, settings: Settings, secrets: DeviceSecrets, clock: Clock, cost: PasswordCost | None = None
    ) -> None:
        """Touches nothing yet."""
        self._settings = settings
        self._staged = staging(settings)
        self._secrets = secrets
        self._clock = clock
        self._cost = cost

    def look(self, folder: Path) -> Backup:
        """Copy the backup in ``folder`` to where it can be checked, and say who can open it.

        Raises ``KnownError``: ``backup_not_here``, ``backup_not_copied``, ``restore_failed`` of one decided before,
        or as the vault file does.
        """
        finish_if_decided(self._settings)
        chosen = Settings(folder)
        if not (chosen.store_path.is_file() and chosen.vault_path.is_file()):
            raise KnownError("backup_not_here", path=str(folder))
        try:
            self._copy(chosen)
        except OSError as error:
            raise KnownError("backup_not_copied", reason=error.strerror or str(error)) from error
        elsewhere = not self._same_vault()
        slots = self._cabinet(elsewhere).vault().users
        users = tuple(sorted((UserName(slot.user_id, slot.display_name) for slot in slots), key=_by_name))
        return Backup(folder, users, elsewhere)

    def check(self, backup: Backup, key: BackupKey) -> Comparison:
        """Open the copy, read it through and compare it with what stands here.

        Raises ``KnownError``: as logging in does, ``backup_other_keys``, ``backup_not_whole``, ``backup_other_device``,
        ``store_newer``.
        """
        keys, signing = self._unlock(backup, key)
        with _as_backup():
            check_whole(self._staged.store_path, keys.store_key)
        upgrade_if_needed(self._staged.store_path, keys.store_key)
        with opened(self._staged.store_path, keys.store_key) as engine:
            contents = read_contents(engine, signing)
        present, carried = self._present(keys, signing)
        return Comparison(contents, present, self._settings.store_path.exists(), len(carried.unsent) if carried else 0)

    def restore(self, backup: Backup, key: BackupKey) -> Path | None:
        """Put the checked copy in; returns the folder of the store that stood here, None when there was none.

        Raises ``KnownError`` as ``check``, ``login_withdrawn`` or ``restore_failed``; then nothing has changed, or the
        next start finishes it.
        """
        decided = finish_if_decided(self._settings)
        if decided is not None:
            return decided
        keys, signing = self._unlock(backup, key)
        present, carried = self._present(keys, signing)
        now = self._clock()
        if present is not None:
            carry_files(self._staged.store_path, self._settings.store_path, keys.store_key)
        aside = free_name(self._settings, f"{now.astimezone(BEIJING):%Y%m%d-%H%M%S}")
        with opened(self._staged.store_path, keys.store_key) as engine:
            contents = read_contents(engine, signing)
            with Session(engine) as session:
                member = session.get(StaffMember, key.user_id)
                if member is None or not member.active:
                    raise KnownError("login_withdrawn")
                actor = Actor(member.id, member.name, member.post)
            uow = UnitOfWork(engine, actor, self._clock)
            with uow.write("store.restore") as session:
                session.add(
                    StoreRestore(
                        id=new_id(self._clock),
                        restored_at=now,
                        holds_until=contents.last_entry_at,
                        kept_aside=aside if self._settings.store_path.exists() else "",
                    )
                )
                carry_over(session, uow, carried if present is not None else None, contents.last_entry_at)
        check_whole(self._staged.store_path, keys.store_key)
        existed = self._settings.store_path.exists()
        try:
            folder = decide(self._settings, aside, with_vault=backup.elsewhere)
        except OSError as error:
            raise KnownError("restore_failed", reason=error.strerror or str(error)) from error
        return folder if existed else None

    def drop(self) -> None:
        """Forget a backup that was looked at and not put in; one that was decided on stays."""
        if not is_under_way(self._settings):
            shutil.rmtree(self._staged.data_dir, ignore_errors=True)

    def _copy(self, chosen: Settings) -> None:
        make_private_folder(self._settings.data_dir)
        make_private_folder(self._staged.data_dir)
        for name in ("tribunal.db", "tribunal.db-wal", "tribunal.db-shm", "vault.json"):
            (self._staged.data_dir / name).unlink(missing_ok=True)
        for name in ("tribunal.db", "tribunal.db-wal", "vault.json"):
            if (chosen.data_dir / name).exists():
                shutil.copyfile(chosen.data_dir / name, self._staged.data_dir / name)
                (self._staged.data_dir / name).chmod(PRIVATE_FILE)

    def _same_vault(self) -> bool:
        """Whether the keys here open the backup too; they may have newer passwords than its own."""
        if not self._settings.vault_path.exists():
            return False
        with contextlib.suppress(KnownError):
            return self._cabinet(False).vault().vault_id == self._cabinet(True).vault().vault_id
        return False

    def _cabinet(self, elsewhere: bool) -> KeyCabinet:
        return KeyCabinet(self._staged if elsewhere else self._settings, self._secrets, self._clock, self._cost)

    def _unlock(self, backup: Backup, key: BackupKey) -> tuple[Keys, str]:
        """The keys, and this device's public signing key."""
        cabinet = self._cabinet(backup.elsewhere)
        keys = cabinet.unlock_with_code(key.secret) if key.is_code else cabinet.unlock(key.user_id, key.secret)
        return keys, public_key(cabinet.signing_seed(keys))

    def _present(self, keys: Keys, signing: str) -> tuple[StoreContents | None, Carried | None]:
        """The store that stands here, if the same keys open it and it can be read."""
        path = self._settings.store_path
        if not path.exists():
            return None, None
        try:
            check_whole(path, keys.store_key)
            upgrade_if_needed(path, keys.store_key)
            with (
                opened(path, keys.store_key) as engine,
                opened(self._staged.store_path, keys.store_key) as copy,
                Session(engine) as session,
                Session(copy) as other,
            ):
                return read_contents(engine, signing), read_carried(session, other, beijing_day(self._clock()))
        except KnownError:
            return None, None


def _by_name(user: UserName) -> str:
    return user.display_name


@contextmanager
def _as_backup() -> Iterator[None]:
    """Of a backup, "wrong key" means that its two files do not belong together, or that it is damaged."""
    try:
        yield
    except KnownError as error:
        if error.code != "wrong_key":
            raise
        raise KnownError("backup_other_keys") from error
