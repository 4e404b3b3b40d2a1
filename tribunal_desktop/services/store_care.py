"""Care of the store: verified backups, checking the record of acts, and facts for the settings page."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, func, select, text
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import AuditEntry, LocalSetting, Tribunal, UnitOfWork
from tribunal_desktop.models.backup import copy_store
from tribunal_desktop.security.audit_chain import first_broken
from tribunal_desktop.services.store_reading import audit_rows

_BACKUP, _CHECK = "store.backup", "store.audit_check"


@dataclass(frozen=True)
class Backup:
    """A backup (备份) that was written and read through."""

    folder: Path
    at: datetime
    size: int


@dataclass(frozen=True)
class AuditCheck:
    """What checking the record of acts (操作日志) came to; ``last_hash`` is worth noting elsewhere."""

    at: datetime
    entries: int
    broken_at: int | None
    last_hash: str


@dataclass(frozen=True)
class CareNotes:
    """When the store was last cared for."""

    backup: Backup | None
    check: AuditCheck | None


@dataclass(frozen=True)
class StoreFacts:
    """Where the store lies and how large it is."""

    data_dir: Path
    size: int
    cipher: str
    audit_entries: int
    notes: CareNotes


class StoreCare:
    """Looks after the store of one data folder."""

    def __init__(self, uow: UnitOfWork, engine: Engine, settings: Settings) -> None:
        self._uow = uow
        self._engine = engine
        self._settings = settings

    def facts(self) -> StoreFacts:
        """What the settings page shows."""
        path = self._settings.store_path
        files = (path, path.with_name(f"{path.name}-wal"))
        with self._uow.read() as session:
            return StoreFacts(
                data_dir=self._settings.data_dir,
                size=sum(file.stat().st_size for file in files if file.exists()),
                cipher=str(session.execute(text("PRAGMA cipher_version")).scalar_one()),
                audit_entries=session.scalar(select(func.count()).select_from(AuditEntry)) or 0,
                notes=_notes(session),
            )

    def notes(self) -> CareNotes:
        """When the last backup and the last check were made."""
        with self._uow.read() as session:
            return _notes(session)

    def backup(self, target: Path) -> Backup:
        """Write store and keys into a new folder inside ``target``; it stands there whole or not at all.

        Raises ``KnownError`` ``backup_not_written`` or ``backup_damaged``; a failure leaves nothing behind.
        """
        now = self._uow.clock()
        with self._uow.read() as session:
            tribunal = session.scalars(select(Tribunal.name)).first() or ""
        folder = target / f"{tribunal}-{now:%Y%m%d-%H%M%S}"
        part = target / f".{folder.name}.part"
        try:
            part.mkdir()
            self._fill(part)
            part.rename(folder)
        except OSError as error:
            raise KnownError("backup_not_written", path=str(target), reason=error.strerror or str(error)) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)
        done = Backup(folder, now, sum(file.stat().st_size for file in folder.iterdir()))
        self._note(_BACKUP, {"folder": str(done.folder), "at": done.at.isoformat(), "size": done.size})
        return done

    def verify_audit(self) -> AuditCheck:
        """Check the chain of the record of acts from its first entry to its last."""
        with self._uow.read() as session:
            broken_at = first_broken(audit_rows(session))
            last = session.execute(
                select(AuditEntry.seq, AuditEntry.hash).order_by(AuditEntry.seq.desc()).limit(1)
            ).first()
        check = AuditCheck(self._uow.clock(), last.seq if last else 0, broken_at, last.hash if last else "")
        self._note(
            _CHECK,
            {
                "at": check.at.isoformat(),
                "entries": check.entries,
                "broken_at": check.broken_at,
                "last_hash": check.last_hash,
            },
        )
        return check

    def _fill(self, folder: Path) -> None:
        copy_store(self._engine, folder / self._settings.store_path.name)
        shutil.copyfile(self._settings.vault_path, folder / self._settings.vault_path.name)
        words = "\n\n".join(texts.text("backup.how_to_restore", lang) for lang in ("zh", "en"))
        (folder / "README.txt").write_text(words + "\n", encoding="utf-8")
        for file in folder.iterdir():
            with file.open("rb+") as written:
                os.fsync(written.fileno())

    def _note(self, key: str, value: dict[str, object]) -> None:
        with self._uow.write("store.care") as session:
            session.merge(LocalSetting(key=key, value=json.dumps(value, ensure_ascii=False)))


def _notes(session: Session) -> CareNotes:
    backup, check = (session.get(LocalSetting, key) for key in (_BACKUP, _CHECK))
    return CareNotes(
        backup=_backup(json.loads(backup.value)) if backup else None,
        check=_check(json.loads(check.value)) if check else None,
    )


def _backup(kept: dict[str, str]) -> Backup:
    return Backup(Path(kept["folder"]), datetime.fromisoformat(kept["at"]), int(kept["size"]))


def _check(kept: dict[str, str]) -> AuditCheck:
    broken_at = kept["broken_at"]
    return AuditCheck(
        datetime.fromisoformat(kept["at"]),
        int(kept["entries"]),
        None if broken_at is None else int(broken_at),
        kept["last_hash"],
    )
