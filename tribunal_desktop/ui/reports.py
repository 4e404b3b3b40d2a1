"""Reports of bugs: where in the program it happened, never what was typed."""

from __future__ import annotations

import logging
import platform
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tribunal_desktop import __version__
from tribunal_desktop.errors import KnownError

log = logging.getLogger(__name__)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class BugReports:
    """Writes one file per bug into ``folder``; messages and values are left out because they may hold names."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] = _utc_now) -> None:
        self._folder = folder
        self._clock = clock

    def write(self, bug: BaseException) -> Path:
        """Write the report of ``bug`` and return its file."""
        now = self._clock()
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"bug-{now:%Y%m%d-%H%M%S-%f}.txt"
        lines = [
            f"tribunal-desktop {__version__}",
            f"{platform.system()} {platform.release()} Python {platform.python_version()}",
            now.isoformat(),
            *_trace(bug),
        ]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        log.error("bug %s, report %s", type(bug).__name__, file)
        return file

    def known_error(self, bug: BaseException) -> KnownError:
        """The calm message for the person at the screen; the report is written on the way."""
        try:
            return KnownError("program_bug", report=str(self.write(bug)))
        except OSError:
            log.error("the bug report could not be written")
            return KnownError("program_bug_unreported")


def _trace(bug: BaseException) -> list[str]:
    lines: list[str] = []
    link: BaseException | None = bug
    while link is not None:
        lines.append(type(link).__qualname__)
        for frame in traceback.extract_tb(link.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
        link = link.__cause__ or link.__context__
    return lines
