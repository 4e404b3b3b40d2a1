"""Why bytes from the other side were refused."""

from __future__ import annotations

from enum import StrEnum


class WireReason(StrEnum):
    """Closed list of refusals (拒收原因); each has the text ``result.<value>``. Sent: never rename one."""

    NOT_A_PACKET = "not_a_packet"
    TRUNCATED = "truncated"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    BAD_JSON = "bad_json"
    BAD_FIELD = "bad_field"
    NEWER_VERSION = "newer_version"
    BAD_SIGNATURE = "bad_signature"
    HASH_MISMATCH = "hash_mismatch"
    BAD_SEQUENCE = "bad_sequence"
    CANNOT_OPEN = "cannot_open"
    UNKNOWN_DEVICE = "unknown_device"
    WRONG_COURT = "wrong_court"
    PRACTICE_MISMATCH = "practice_mismatch"


class WireError(ValueError):
    """Bytes that are not exactly what the format allows; ``reason`` says why, ``detail`` where."""

    def __init__(self, reason: WireReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail
