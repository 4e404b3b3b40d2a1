"""Takes files in page by page on the database thread, so that other work goes on between two pages."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tribunal_desktop.documents.scan_pictures import ScanFile
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import ScanState
from tribunal_desktop.services.scan_views import TakenPage
from tribunal_desktop.services.scans import Scans
from tribunal_desktop.ui.page import Page


@dataclass
class Tally:
    """What has come of the pages so far."""

    pages: int = 0
    filed: int = 0
    waiting: int = 0
    known: int = 0
    stale: int = 0
    refused: list[KnownError] = field(default_factory=list)

    def count(self, taken: TakenPage) -> None:
        """Add one page."""
        self.pages += 1
        if taken.duplicate:
            self.known += 1
        elif any(row.state is ScanState.WAITING for row in taken.rows):
            self.waiting += 1
        else:
            self.filed += 1
            self.stale += any(row.stale for row in taken.rows)


class ScanRun(QObject):
    """Files to take in; ``stop`` ends after the page that is being read, what was filed stays filed."""

    advanced = Signal(str, int, int)
    """Name of the file, page of it that is being read, pages it has."""
    ended = Signal(object)
    """The ``Tally`` of everything since the run began."""

    def __init__(self, scans: Scans, page: Page) -> None:
        super().__init__(page)
        self._scans, self._page = scans, page
        self._files: deque[Path] = deque()
        self._tally = Tally()
        self._running = self._stopping = False

    def running(self) -> bool:
        """Whether pages are still to come."""
        return self._running

    def take(self, files: Sequence[Path]) -> None:
        """Take these files in, after those that are waiting already."""
        self._files.extend(files)
        self._stopping = False
        if files and not self._running:
            self._running, self._tally = True, Tally()
            self._next_file()

    def stop(self) -> None:
        """Take no further page."""
        self._files.clear()
        self._stopping = True

    def _next_file(self) -> None:
        if not self._files:
            self._running = False
            self.ended.emit(self._tally)
            return
        path = self._files.popleft()
        self.advanced.emit(path.name, 0, 0)
        self._page.run(lambda: self._scans.open(path), partial(self._take_page, 1), self._refused)

    def _take_page(self, number: int, file: ScanFile) -> None:
        if self._stopping or number > file.pages:
            self._next_file()
        else:
            self.advanced.emit(file.name, number, file.pages)
            self._page.run(
                lambda: self._scans.take(file, number),
                partial(self._taken, number, file),
                partial(self._page_refused, number, file),
            )

    def _taken(self, number: int, file: ScanFile, taken: TakenPage) -> None:
        self._tally.count(taken)
        self._take_page(number + 1, file)

    def _page_refused(self, number: int, file: ScanFile, error: KnownError) -> None:
        self._tally.refused.append(error)
        self._take_page(number + 1, file)

    def _refused(self, error: KnownError) -> None:
        self._tally.refused.append(error)
        self._next_file()
