"""Closed lists of the parent court's own records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

Clock = Callable[[], datetime]
"""Gives the present moment as an aware datetime."""


class DeviceStatus(StrEnum):
    """Standing of a tribunal's laptop (设备状态); only an active one's records are applied."""

    ACTIVE = "active"
    REVOKED = "revoked"
    FORKED = "forked"


class PacketState(StrEnum):
    """What was done with a packet (数据包处理状态); every one of them is kept and has a receipt."""

    APPLIED = "applied"
    HELD = "held"
    QUARANTINED = "quarantined"
