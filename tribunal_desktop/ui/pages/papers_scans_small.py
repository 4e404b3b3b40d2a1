"""Small pictures of scanned pages (缩略图): made off the GUI thread for the rows that are seen, and kept."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from tribunal_desktop.services.scan_views import ScanRow
from tribunal_desktop.services.scans import Scans
from tribunal_desktop.ui.workers import Tasks

SHOWN_SIDE, FINENESS = 56, 2
"""How high a picture stands in its row, and how many of its points go on one of the screen."""
AT_ONCE, KEPT = 12, 600
"""Pictures made in one go, so that other work goes on between them; pictures kept, of 40 KB each."""


class SmallPictures(QObject):
    """Answers at once with what is known; what is not is asked for, and ``came`` says that it is there."""

    came = Signal()

    def __init__(self, scans: Scans, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scans, self._tasks = scans, tasks
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: dict[str, None] = {}
        self._asking = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def of(self, row: ScanRow) -> QPixmap:
        """The picture of a page; an empty one of its size until it is made, or where there is none."""
        known = self._kept.get(row.sha256)
        if known is not None:
            self._kept.move_to_end(row.sha256)
            return known
        self._wanted[row.sha256] = None
        self._soon.start()
        return self._blank()

    def _ask(self) -> None:
        if self._asking or not self._wanted:
            return
        digests = tuple(self._wanted)[-AT_ONCE:]
        self._asking = True
        self._tasks.run(lambda: self._scans.small_pictures(digests), lambda made: self._show(digests, made), owner=self)

    def _show(self, digests: tuple[str, ...], made: dict[str, bytes]) -> None:
        self._asking = False
        for digest in digests:
            self._wanted.pop(digest, None)
            self._kept[digest] = self._picture(made[digest]) if digest in made else self._blank()
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.came.emit()
        self._soon.start()

    @staticmethod
    def _picture(content: bytes) -> QPixmap:
        picture = QPixmap()
        picture.loadFromData(content)
        picture.setDevicePixelRatio(FINENESS)
        return picture

    @staticmethod
    def _blank() -> QPixmap:
        picture = QPixmap(SHOWN_SIDE * FINENESS * 3 // 4, SHOWN_SIDE * FINENESS)
        picture.fill("transparent")
        picture.setDevicePixelRatio(FINENESS)
        return picture
