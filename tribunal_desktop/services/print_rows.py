"""Printing as the window asks for it and the queue shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import PartyRole, PrintState

FILE_COPY = "存卷"
"""The recipient of the copy that stays in the dossier; written into the log of prints as it stands here."""


@dataclass(frozen=True)
class PrintLayout:
    """How pages lie on sheets; pages count from 1, ``first`` 0 means all of them."""

    duplex: bool = False
    """Both sides, turned over the long edge (双面长边)."""
    two_up: bool = False
    """Two pages on one side, for drafts only (草稿二合一)."""
    first: int = 0
    last: int = 0


@dataclass(frozen=True)
class CopiesFor:
    """How many copies somebody gets."""

    recipient: str
    copies: int


@dataclass(frozen=True)
class Recipient:
    """Somebody a paper of a dispute may be printed for, with their place in it; none for the file's own copy."""

    name: str
    role: PartyRole | None = None


@dataclass(frozen=True)
class ToPrint:
    """One kept paper for one recipient on its way into the queue."""

    paper_id: str
    copies: CopiesFor
    printer: str
    duplex: bool = False
    reason: str = ""
    bundle: str = ""


@dataclass(frozen=True)
class PrintOrder:
    """What goes to the printer now; its line in the log of prints is already written."""

    entry_id: str
    pdf: bytes
    pages: int
    title: str
    copies: int
    printer: str
    layout: PrintLayout


@dataclass(frozen=True)
class LeftPrinting:
    """An entry the program was printing when it ended."""

    entry_id: str
    printer: str
    job: str


@dataclass(frozen=True)
class QueueRow:
    """One line of the queue (打印队列)."""

    id: str
    paper_id: str
    dispute_id: str
    title: str
    registry_no: str
    number: str
    recipient: str
    copies: int
    printer: str
    bundle: str
    state: PrintState
    added_at: datetime
    fault: KnownError | None = field(default=None, compare=False)
