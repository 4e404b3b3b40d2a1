"""What the frame is told and asks, as plain data and functions; ``app.py`` wires them to the services."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tribunal_desktop.ui.widgets.typeahead import Choice


class Link(StrEnum):
    """What is known of the line to the parent court."""

    UNKNOWN = "unknown"
    OFFLINE = "offline"
    REACHED = "reached"


@dataclass(frozen=True)
class WindowStatus:
    """Facts of the top bar and the footer; None means not known and is not shown."""

    waiting: int = 0
    refused: int = 0
    link: Link = Link.UNKNOWN
    last_receipt_at: datetime | None = None
    last_backup_at: datetime | None = None
    audit_whole: bool | None = None


@dataclass(frozen=True)
class WindowInfo:
    """Who works where; ``practice`` marks the window, ``password_only`` shows the permanent notice."""

    tribunal_name: str
    court_name: str
    user_name: str
    post: StrEnum
    practice: bool = False
    password_only: bool = False


@dataclass(frozen=True)
class WindowServices:
    """Functions the frame calls on the database thread.

    ``search`` gives choices whose key is ``"<page>/<item>"``; ``unlock`` raises ``KnownError`` on a wrong password.
    """

    search: Callable[[str], Sequence[Choice]]
    unlock: Callable[[str], None]
    status: Callable[[], WindowStatus]
