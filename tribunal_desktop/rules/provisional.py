"""Provisional numbers (暂编号) for disputes taken in while the parent court, which issues case numbers, is away.

``暂2026-7K3Q-0041``: year, mark of the device, running number of that device in that year. The mark keeps two
laptops of one tribunal from giving the same number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class ProvisionalNumber:
    """A provisional number in its parts; ``str()`` prints it."""

    year: int
    device_mark: str
    serial: int

    def __str__(self) -> str:
        return f"暂{self.year}-{self.device_mark}-{self.serial:04d}"


_WRITTEN = re.compile(r"暂(\d{4})-([0-9A-Z]{1,8})-(\d{4,9})")


def read_provisional(text: str) -> ProvisionalNumber | None:
    """The number that ``text`` is; None for anything else."""
    parts = _WRITTEN.fullmatch(text)
    return ProvisionalNumber(int(parts[1]), parts[2], int(parts[3])) if parts else None


def serial_key(year: int) -> str:
    """Where the store keeps the last running number of ``year``."""
    return f"serial.{year}"


def registry_key(year: int) -> str:
    """Where a restored store keeps the register number of papers (文书登记号) that its former self may have given."""
    return f"registry.{year}"


def device_mark(public_key: str) -> str:
    """Four characters of the end of a device's public key (hex), without I, L, O and U, which are misread on paper."""
    number = int(public_key[-5:], 16)
    return "".join(_MARK_ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))
