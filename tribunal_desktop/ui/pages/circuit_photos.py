"""Photos of a log entry: added from a file, shown small with the start of their hash."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tribunal_desktop.services.attachments import AttachmentView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.circuit_rows import ActivityRow
from tribunal_desktop.ui.dialogs.files import choose_file
from tribunal_desktop.ui.widgets import button, label, row
from tribunal_desktop.ui.workers import Tasks

OWNER = "circuit_activity"
_THUMBNAIL = (120, 80)
_SHOWN = 4


class PhotoStrip(QWidget):
    """The last photos of one log entry and a button to add one."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self._activity: ActivityRow | None = None
        self._pictures = QHBoxLayout()
        self._pictures.setSpacing(8)
        self._add_button = button(self.tr("Add a photo…"), self._choose, "photo")
        self.setLayout(row(self._pictures, 1, self._add_button))

    def show_activity(self, activity: ActivityRow | None) -> None:
        """Show the photos of ``activity``; nothing when there is none."""
        self._activity = activity
        self._clear()
        self.setVisible(activity is not None)
        if activity is not None and activity.photos:
            self._tasks.run(lambda: self._read(activity.id), self._show, self.failed.emit, owner=self)

    def add(self, file: Path) -> None:
        """Store ``file`` as a photo of the entry shown."""
        activity = self._activity
        if activity is not None:
            self._tasks.run(
                lambda: self._services.attachments.add(OWNER, activity.id, file, file.stem),
                lambda _view: self.changed.emit(),
                self.failed.emit,
                self._add_button,
                owner=self,
            )

    def _choose(self) -> None:
        file = choose_file(self, self.tr("Add a photo"), self.tr("Photos and PDF (*.jpg *.jpeg *.png *.pdf)"))
        if file is not None:
            self.add(file)

    def _read(self, activity_id: str) -> list[tuple[AttachmentView, bytes]]:
        views = self._services.attachments.of(OWNER, activity_id)[-_SHOWN:]
        return [(view, self._services.attachments.content(view.sha256)) for view in views]

    def _show(self, photos: list[tuple[AttachmentView, bytes]]) -> None:
        self._clear()
        for view, content in photos:
            self._pictures.addWidget(self._picture(view, content))

    def _picture(self, view: AttachmentView, content: bytes) -> QWidget:
        picture = QLabel()
        picture.setAccessibleName(view.caption or self.tr("Photo"))
        pixmap = QPixmap()
        if view.media_type.startswith("image/") and pixmap.loadFromData(content):
            picture.setPixmap(
                pixmap.scaled(
                    *_THUMBNAIL,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        else:
            picture.setText("PDF")
        words = label(f"{view.caption}  {view.sha256[:8]}", "small")
        words.setToolTip(f"SHA-256 {view.sha256}")
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(picture)
        column.addWidget(words)
        return box

    def _clear(self) -> None:
        while self._pictures.count():
            item = self._pictures.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
