"""What carries packets to the parent court. Carriers move bytes; they prove nothing and are trusted with nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Stopped(Exception):
    """The person stopped the sending; raised out of ``Carrier.append``."""


@dataclass(frozen=True)
class Appended:
    """How far the other side has a packet, and the receipt when it has it whole."""

    offset: int
    receipt: bytes | None = None


class Carrier(Protocol):
    """A connection to the parent court.

    Methods raise ``KnownError``: ``no_link``, ``link_lost``, ``not_the_parent_court``, ``parent_refuses``.
    """

    def greet(self, hello: bytes) -> bytes:
        """Send a signed greeting, return the answer, whose signature the caller checks."""

    def admit(self, session: str) -> None:
        """Use this pass from now on."""

    def offset(self, sha256: str) -> int:
        """How many bytes of a packet the other side has."""

    def append(self, sha256: str, content: bytes, offset: int, sent: Callable[[int], None]) -> Appended:
        """Send ``content`` from ``offset`` on; ``sent`` hears of each slice and may raise ``Stopped``."""

    def receipts(self, after: int) -> bytes:
        """A bundle of receipts beyond a log number."""

    def packet(self, sha256: str) -> bytes:
        """The bytes of a packet that was taken; ``feed_not_offered`` from an older parent court."""

    def content(self, sha256: str) -> bytes:
        """What is in it, sealed to this device."""

    def lease(self, request: bytes) -> None:
        """Send a signed request for blocks of case numbers."""

    def feed(self, scope: str, after: int) -> bytes:
        """A bundle of entries of one scope beyond a number; ``feed_not_offered`` from an older parent court."""

    def close(self) -> None:
        """End the connection."""
