"""Where the vault lies: replaced whole, one former generation kept, a damaged file set aside and never deleted."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models.base import Clock
from tribunal_desktop.security import vault_format
from tribunal_desktop.security.private_files import rename_durably, write_durably
from tribunal_desktop.security.vault import Vault


class VaultFile:
    """``vault.json`` and its former generation ``vault.previous.json``."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """``path`` need not exist yet."""
        self.path = path
        self._clock = clock

    @property
    def previous_path(self) -> Path:
        """The generation before the last change."""
        return self.path.with_name(f"{self.path.stem}.previous{self.path.suffix}")

    def load(self) -> Vault:
        """The vault; raises ``KnownError``.

        ``vault_newer``: written by a newer program. ``vault_damaged``: the file was set aside and the former generation
        put in its place, so the next try works with it. ``vault_lost``: there is no former generation either.
        """
        try:
            return vault_format.decode(self.path.read_bytes())
        except vault_format.VaultNewer as newer:
            raise KnownError("vault_newer", path=str(self.path)) from newer
        except (vault_format.VaultDamaged, FileNotFoundError) as damage:
            raise self._fall_back() from damage
        except OSError as error:
            raise KnownError("vault_unreadable", path=str(self.path), reason=error.strerror) from error

    def save(self, vault: Vault) -> None:
        """Replace the file, keeping the generation it had; raises ``KnownError("vault_not_saved")``."""
        try:
            if self.path.exists():
                write_durably(self.previous_path, self.path.read_bytes())
            write_durably(self.path, vault_format.encode(vault))
        except OSError as error:
            raise KnownError("vault_not_saved", path=str(self.path), reason=error.strerror) from error

    def _fall_back(self) -> KnownError:
        try:
            former = self.previous_path.read_bytes()
            vault_format.decode(former)
        except (OSError, vault_format.VaultDamaged, vault_format.VaultNewer):
            return KnownError("vault_lost", path=str(self.path))
        try:
            return KnownError("vault_damaged", aside=self._set_aside(former))
        except OSError as error:
            return KnownError("vault_not_saved", path=str(self.path), reason=error.strerror)

    def _set_aside(self, former: bytes) -> str:
        aside = self.path.with_name(f"{self.path.stem}.damaged-{self._clock().astimezone(UTC):%Y%m%dT%H%M%S%fZ}.json")
        if self.path.exists():
            rename_durably(self.path, aside)
        write_durably(self.path, former)
        return aside.name
