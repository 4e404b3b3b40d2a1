"""Wrong passwords slow the next try down (口令错误延时); the count survives a restart.

It guards the login window. Whoever can copy the data folder can guess outside the program; against that stand Argon2id
and this computer's secret.
"""

from __future__ import annotations

import json
import math
from datetime import datetime, timedelta
from pathlib import Path

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models.base import Clock
from tribunal_desktop.security.private_files import write_durably

FREE_ATTEMPTS = 3
FIRST_DELAY = timedelta(seconds=5)
LONGEST_DELAY = timedelta(minutes=15)


class Attempts:
    """Counts tries per user in a small file beside the vault."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """``path`` need not exist; an unreadable file counts as none."""
        self._path = path
        self._clock = clock

    def begin(self, user_id: str) -> None:
        """Count a try before its password is looked at, so that ending the program does not undo it.

        Raises ``KnownError("too_many_attempts")`` with the seconds to wait; that try is not counted.
        """
        now = self._clock()
        counts = self._read()
        count, last = counts.get(user_id, (0, now))
        if last > now:  # the clock was set back: wait the delay anew, not until the old future
            last = now
            self._write({**counts, user_id: (count, last)})
        wait = last + delay_after(count) - now
        if wait > timedelta(0):
            raise KnownError("too_many_attempts", seconds=math.ceil(wait.total_seconds()))
        self._write({**counts, user_id: (count + 1, now)})

    def succeeded(self, user_id: str) -> None:
        """Forget the user's count."""
        counts = self._read()
        counts.pop(user_id, None)
        self._write(counts)

    def _read(self) -> dict[str, tuple[int, datetime]]:
        try:
            entries = json.loads(self._path.read_bytes())
            counts = {user: (int(count), datetime.fromisoformat(last)) for user, (count, last) in entries.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
        return {user: (count, last) for user, (count, last) in counts.items() if last.tzinfo is not None}

    def _write(self, counts: dict[str, tuple[int, datetime]]) -> None:
        content = {user: (count, last.isoformat()) for user, (count, last) in counts.items()}
        try:
            write_durably(self._path, json.dumps(content).encode())
        except OSError as error:
            raise KnownError("vault_not_saved", path=str(self._path), reason=error.strerror) from error


def delay_after(wrong: int) -> timedelta:
    """Wait before the next try: none for the first wrong ones, then doubling from five seconds to fifteen minutes."""
    if wrong < FREE_ATTEMPTS:
        return timedelta(0)
    doublings = min(wrong - FREE_ATTEMPTS, 16)
    return min(FIRST_DELAY * (1 << doublings), LONGEST_DELAY)
