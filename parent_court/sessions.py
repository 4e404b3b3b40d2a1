"""Passes for one visit: given out in the signed answer to a greeting, checked on each further request."""

from __future__ import annotations

from datetime import timedelta

from parent_court.keys import ParentKeys, verifier
from parent_court.states import Clock

LIFETIME = timedelta(hours=12)
_PURPOSE = b"tribunal-desktop session\n"


class Sessions:
    """Signed passes; nothing is kept, so a restart of the service ends no visit."""

    def __init__(self, keys: ParentKeys, clock: Clock) -> None:
        self._keys = keys
        self._clock = clock

    def open(self, device_id: str) -> str:
        """A pass for the device whose greeting was verified."""
        ends = int((self._clock() + LIFETIME).timestamp())
        claim = f"{device_id}.{ends}"
        return f"{claim}.{self._keys.sign(_PURPOSE + claim.encode()).hex()}"

    def device_of(self, session: str) -> str | None:
        """The device a pass was given to, or None when it is forged or over."""
        try:
            device_id, ends, signature = session.split(".")
            signed = verifier(self._keys.public_key)(
                _PURPOSE + f"{device_id}.{ends}".encode(), bytes.fromhex(signature)
            )
            if signed and int(ends) > self._clock().timestamp():
                return device_id
        except ValueError:
            return None
        return None
