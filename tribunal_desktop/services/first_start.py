"""The first start (首次启动) on a computer: store, keys and the first user, all or nothing."""

from __future__ import annotations

import contextlib
import re
import shutil
from dataclasses import dataclass, field, replace
from datetime import datetime

from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AccessEvent, Actor, Device, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.models.base import Clock, new_id
from tribunal_desktop.models.engine import connect, open_engine
from tribunal_desktop.models.migrate import create_store
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.provisional import device_mark
from tribunal_desktop.rules.terms import AccessChange, Post
from tribunal_desktop.security.device_secrets import DeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet, NewVault, public_key
from tribunal_desktop.security.passwords import password_findings
from tribunal_desktop.security.private_files import (
    PRIVATE_FILE,
    make_private_folder,
    rename_durably,
    sync_file,
    sync_folder,
)
from tribunal_desktop.security.vault import PasswordCost
from tribunal_desktop.security.vault_file import VaultFile
from tribunal_desktop.services.store_swap import finish_if_decided

LONGEST_NAME = 60
_COURT_CODE = re.compile(r"最高法|[\u4e00-\u9fff](\d\d(\d\d)?)?")


@dataclass(frozen=True)
class NewTribunal:
    """What the first start asks for."""

    tribunal_name: str
    court_code: str
    court_name: str
    device_name: str
    user_name: str
    post: Post
    password: str = field(repr=False)
    practice: bool


@dataclass(frozen=True)
class RecoveryKit:
    """What the recovery sheet prints (恢复单). The code is kept nowhere: lost before printing, it is issued anew."""

    tribunal_name: str
    court_name: str
    device_name: str
    recovery_code: str = field(repr=False)
    created_at: datetime
    vault_id: str
    practice: bool = False


class FirstStart:
    """Sets a tribunal up on this computer.

    Everything is built in a folder of its own; then the vault is moved into place, then the store, and that last
    rename is the moment the tribunal exists. Whatever happens before it, the next first start begins anew.
    """

    def __init__(
        self, settings: Settings, secrets: DeviceSecrets, clock: Clock, cost: PasswordCost | None = None
    ) -> None:
        """Touches nothing yet."""
        self._settings = settings
        self._building = replace(settings, data_dir=settings.data_dir / "first-start")
        self._secrets = secrets
        self._clock = clock
        self._cost = cost

    def needed(self) -> bool:
        """Whether there is no tribunal here yet.

        A vault without its store is a lost store, unless the store still waits to be moved into place.
        """
        if self._settings.store_path.exists():
            return False
        vault = VaultFile(self._settings.vault_path, self._clock)
        return self._interrupted() or not (vault.path.exists() or vault.previous_path.exists())

    def check(self, new: NewTribunal) -> tuple[Finding, ...]:
        """What is missing or wrong, each at its field."""
        fields = ("tribunal_name", "court_code", "court_name", "device_name", "user_name")
        findings = [finding for name in fields for finding in _name_findings(name, getattr(new, name))]
        if new.court_code.strip() and not _COURT_CODE.fullmatch(new.court_code.strip()):
            findings.append(Finding("court_code_shape", "court_code", Severity.BLOCK))
        names = (new.user_name, new.tribunal_name, new.court_name, new.device_name)
        return (*findings, *password_findings(new.password, names))

    def create(self, new: NewTribunal) -> RecoveryKit:
        """Make store, vault and the rows of tribunal, device and first user.

        Raises ``KnownError``: ``store_exists``, ``first_start_refused`` (see ``check``), or an error of disk or key
        ring; then there is no tribunal yet and it can be tried again. ``restore_failed`` of a backup that was to go in.
        """
        finish_if_decided(self._settings)
        if not self.needed():
            raise KnownError("store_exists", path=str(self._settings.store_path))
        if blocking(self.check(new)):
            raise KnownError("first_start_refused")
        try:
            self._clear_interrupted()
            made = self._build(new)
            self._publish()
        except OSError as error:
            raise KnownError("first_start_failed", reason=error.strerror) from error
        return RecoveryKit(
            tribunal_name=new.tribunal_name.strip(),
            court_name=new.court_name.strip(),
            device_name=new.device_name.strip(),
            recovery_code=made.recovery_code,
            created_at=self._clock(),
            vault_id=made.vault.vault_id,
            practice=new.practice,
        )

    def _build(self, new: NewTribunal) -> NewVault:
        make_private_folder(self._settings.data_dir)
        make_private_folder(self._building.data_dir)
        cabinet = KeyCabinet(self._building, self._secrets, self._clock, self._cost)
        actor = Actor(new_id(self._clock), new.user_name.strip(), new.post)
        made = cabinet.create(new_id(self._clock), actor.id, actor.name, new.password)
        create_store(self._building.store_path, made.keys.store_key)
        self._building.store_path.chmod(PRIVATE_FILE)
        self._write_rows(new, actor, made, public_key(cabinet.signing_seed(made.keys)))
        self._close_log(made)
        return made

    def _write_rows(self, new: NewTribunal, actor: Actor, made: NewVault, signing_public: str) -> None:
        engine = open_engine(self._building.store_path, made.keys.store_key)
        try:
            with UnitOfWork(engine, actor, self._clock).write("tribunal.first_start") as session:
                session.add(
                    Tribunal(
                        id=new_id(self._clock),
                        name=new.tribunal_name.strip(),
                        court_code=new.court_code.strip(),
                        court_name=new.court_name.strip(),
                        practice=new.practice,
                    )
                )
                session.add(
                    Device(
                        id=new_id(self._clock),
                        name=new.device_name.strip(),
                        mark=device_mark(signing_public),
                        signing_public=signing_public,
                    )
                )
                session.add(StaffMember(id=actor.id, name=actor.name, post=actor.post))
                session.flush()
                session.add(AccessEvent(id=new_id(self._clock), staff_id=actor.id, change=AccessChange.GRANTED))
        finally:
            engine.dispose()

    def _close_log(self, made: NewVault) -> None:
        """Bring everything into the one file that will be moved: the write-ahead log stays behind."""
        connection = connect(self._building.store_path, made.keys.store_key)
        try:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            connection.close()
        if busy:
            raise KnownError("store_locked")

    def _publish(self) -> None:
        sync_file(self._building.store_path)
        sync_folder(self._building.data_dir)
        rename_durably(self._building.vault_path, self._settings.vault_path)
        rename_durably(self._building.store_path, self._settings.store_path)
        shutil.rmtree(self._building.data_dir, ignore_errors=True)

    def _interrupted(self) -> bool:
        return self._building.store_path.exists()

    def _clear_interrupted(self) -> None:
        """Remove what an interrupted first start left; its vault opens nothing but the store that never was.

        The vault goes before the waiting store, which is what marks it as a leftover.
        """
        for settings in (self._settings, self._building):
            self._forget(VaultFile(settings.vault_path, self._clock))
        if self._building.data_dir.exists():
            shutil.rmtree(self._building.data_dir)

    def _forget(self, leftover: VaultFile) -> None:
        if leftover.path.exists():
            with contextlib.suppress(KnownError):
                vault_id = leftover.load().vault_id
                KeyCabinet(self._building, self._secrets, self._clock).forget_device_secret(vault_id)
            leftover.path.unlink(missing_ok=True)
            sync_folder(leftover.path.parent)


def _name_findings(name: str, typed: str) -> tuple[Finding, ...]:
    text = typed.strip()
    if not text:
        return (Finding("first_start_empty", name, Severity.BLOCK),)
    if len(text) > LONGEST_NAME or not text.isprintable():
        return (Finding("first_start_not_a_name", name, Severity.BLOCK, {"longest": LONGEST_NAME}),)
    return ()
