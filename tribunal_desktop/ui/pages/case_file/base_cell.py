"""A cell of a small table to type into, which a spreadsheet can be pasted over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from tribunal_desktop.ui.widgets import LineEdit


class TableCell(LineEdit):
    """A cell that tells of a pasted table instead of swallowing it in one line."""

    table_pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand a table on the clipboard to the rows."""
        text = QGuiApplication.clipboard().text()
        if event.matches(QKeySequence.StandardKey.Paste) and ("\t" in text or "\n" in text.strip()):
            self.table_pasted.emit(text.strip("\n"))
        else:
            super().keyPressEvent(event)
