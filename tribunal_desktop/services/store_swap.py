"""Putting a checked copy in the place of the store, as one act that a power cut cannot halve (换入数据).

The copy stands whole in ``restoring/``. A note says that it may go in; from then on every start finishes the renames.
What stood there before is moved to ``kept-aside/`` and never deleted.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import (
    make_private_folder,
    rename_durably,
    sync_file,
    sync_folder,
    write_durably,
)

STAGING = "restoring"
KEPT_ASIDE = "kept-aside"
_NOTE = "ready.json"


def staging(settings: Settings) -> Settings:
    """Where a backup is looked at before it goes in."""
    return Settings(settings.data_dir / STAGING, settings.language)


def is_under_way(settings: Settings) -> bool:
    """Whether a swap was decided and not finished; asked at every start."""
    return (settings.data_dir / STAGING / _NOTE).exists()


def free_name(settings: Settings, moment: str) -> str:
    """A folder under ``kept-aside/`` that holds nothing yet: a clock may show one moment twice."""
    folder, name, more = settings.data_dir / KEPT_ASIDE, moment, 1
    while (folder / name).exists():
        more += 1
        name = f"{moment}-{more}"
    return name


def decide(settings: Settings, aside: str, *, with_vault: bool) -> Path:
    """Let the staged copy in; ``aside`` names the folder for the present store. Returns that folder.

    ``with_vault``: the copy's keys go in too, because those here are of another tribunal or gone.
    """
    staged = staging(settings)
    for file in (staged.store_path, staged.vault_path):
        sync_file(file)
    sync_folder(staged.data_dir)
    note = {"aside": aside, "with_vault": with_vault}
    write_durably(staged.data_dir / _NOTE, json.dumps(note).encode("utf-8"))
    return finish(settings)


def finish_if_decided(settings: Settings) -> Path | None:
    """Go on with a swap that a power cut or the disk interrupted: nobody works on what is to be moved aside.

    Returns the folder of what was moved aside, None when nothing was under way; raises ``KnownError``
    ``restore_failed``.
    """
    if not is_under_way(settings):
        return None
    try:
        return finish(settings)
    except OSError as error:
        raise KnownError("restore_failed", reason=error.strerror or str(error)) from error


def finish(settings: Settings) -> Path:
    """Do what is left of a decided swap; each step may have been done already. Raises ``OSError``."""
    staged = staging(settings)
    note = json.loads((staged.data_dir / _NOTE).read_text(encoding="utf-8"))
    aside = Settings(settings.data_dir / KEPT_ASIDE / str(note["aside"]))
    if staged.store_path.exists():
        make_private_folder(aside.data_dir)
        for beside in ("-shm", "-wal", ""):
            _move(Path(f"{settings.store_path}{beside}"), aside.data_dir)
        if not note["with_vault"]:
            _copy(settings.vault_path, aside.vault_path)
        elif staged.vault_path.exists():
            for vault in (settings.vault_path, settings.vault_path.with_name("vault.previous.json")):
                _move(vault, aside.data_dir)
            rename_durably(staged.vault_path, settings.vault_path)
        rename_durably(staged.store_path, settings.store_path)
    shutil.rmtree(staged.data_dir)
    return aside.data_dir


def _move(file: Path, folder: Path) -> None:
    if file.exists():
        rename_durably(file, folder / file.name)


def _copy(file: Path, target: Path) -> None:
    if file.exists() and not target.exists():
        write_durably(target, file.read_bytes())
