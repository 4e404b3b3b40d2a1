"""The way from a limit of a case into the deadline sandbox."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget


class SandboxLink(QToolButton):
    """Opens the sandbox at a limit and its event; ``opened`` carries the room and the item."""

    opened = Signal(str, str)

    def __init__(self, rule_id: str, started_on: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "link")
        self.setText(self.tr("sandbox"))
        self.setAccessibleName(self.tr("Try this limit in the deadline sandbox"))
        self.setToolTip(self.accessibleName())
        self.clicked.connect(lambda: self.opened.emit("calculators", f"{rule_id}/{started_on.isoformat()}"))
