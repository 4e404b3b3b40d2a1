"""Where this computer keeps the tribunal's files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tribunal_desktop.texts import Language

APP_NAME = "tribunal-desktop"


@dataclass(frozen=True)
class Settings:
    """Start-up settings: the data folder and the language of the window."""

    data_dir: Path
    language: Language = "zh"

    @property
    def store_path(self) -> Path:
        """The encrypted SQLite store."""
        return self.data_dir / "tribunal.db"

    @property
    def vault_path(self) -> Path:
        """The wrapped keys that open the store; useless without a password."""
        return self.data_dir / "vault.json"

    @property
    def log_dir(self) -> Path:
        """Technical log and crash reports; they carry no names."""
        return self.data_dir / "logs"


def default_data_dir() -> Path:
    """The user's own data folder by the platform's rules."""
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)
