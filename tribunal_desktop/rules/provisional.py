"""Provisional numbers (暂编号) for disputes taken in while the parent court, which issues case numbers, is away.

``暂2026-7K3Q-0041``: year, mark of the device, running number of that device in that year. The mark keeps two
laptops of one tribunal from giving the same number.
"""

from __future__ import annotations

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


def device_mark(public_key: str) -> str:
    """Four characters of the end of a device's public key (hex), without I, L, O and U, which are misread on paper."""
    number = int(public_key[-5:], 16)
    return "".join(_MARK_ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))
