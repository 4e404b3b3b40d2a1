"""What the start pages ask of the services. Resolved on the database thread, after the first paint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.ui.widgets.typeahead import Choice

if TYPE_CHECKING:
    from tribunal_desktop.services.first_start import NewTribunal, RecoveryKit
    from tribunal_desktop.services.login import OpenStore, UserName
    from tribunal_desktop.services.restore import Backup, BackupKey, Comparison


class FirstStartService(Protocol):
    """Setting up the tribunal on this computer."""

    def check(self, new: NewTribunal) -> tuple[Finding, ...]:
        """What is wrong with the entries, at their fields."""

    def create(self, new: NewTribunal) -> RecoveryKit:
        """Make store, keys and first user."""


class LogInService(Protocol):
    """Opening the store."""

    def users(self) -> tuple[UserName, ...]:
        """Who can log in."""

    def password_only(self) -> bool:
        """No keyring: the permanent notice shows."""

    def open(self, user_id: str, password: str) -> OpenStore:
        """Log in."""

    def verify(self, user_id: str, password: str) -> None:
        """Unlock a locked window."""

    def check_recovery(self, user_id: str, new_password: str) -> tuple[Finding, ...]:
        """What is wrong with the new password."""

    def recover(self, recovery_code: str, user_id: str, new_password: str) -> OpenStore:
        """Log in with the recovery sheet and set a new password."""


class RestoreService(Protocol):
    """Putting a backup in the place of the store."""

    def look(self, folder: Path) -> Backup:
        """Take the backup in a folder, say who can open it."""

    def check(self, backup: Backup, key: BackupKey) -> Comparison:
        """Read it through and compare."""

    def restore(self, backup: Backup, key: BackupKey) -> Path | None:
        """Put it in; gives the folder of what stood here."""

    def drop(self) -> None:
        """Forget what was only looked at."""


class PrintedPaper(Protocol):
    """A paper ready to print."""

    @property
    def pdf(self) -> bytes:
        """The file."""

    @property
    def pages(self) -> int:
        """How many pages it has."""


@dataclass(frozen=True)
class StartServices:
    """Everything the start pages use."""

    first_start: FirstStartService
    log_in: LogInService
    restore: RestoreService
    search_courts: Callable[[str], Sequence[Choice]]
    recovery_sheet: Callable[[RecoveryKit], PrintedPaper]
    page_png: Callable[[bytes, int, int], bytes]


@dataclass(frozen=True)
class Opened:
    """The store is open: what the main window is built from; ``fill_practice`` asks for the invented county first."""

    store: OpenStore
    password_only: bool
    fill_practice: bool = False


ServicesOf = Callable[[], StartServices]
