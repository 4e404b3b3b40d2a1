"""What every view of the room of papers has in common (文书打印)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page


class PapersView(QWidget):
    """One view of the room; built when it is first shown and kept while the page lives.

    It reads and writes through ``page.run`` and tells through ``page.tell``; editors with object names keep what is
    typed. After something was written it calls ``page.data_changed.emit()``.
    """

    count_changed = Signal(int)
    """How many things wait in the view, for its place in the switch."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services, self.page, self.wording = services, page, page.wording
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)

    def reload(self) -> None:
        """Read and show; called each time the view comes up. What is typed stays."""
        raise NotImplementedError

    def create_new(self) -> bool:
        """Ctrl+N."""
        return False

    def print_current(self) -> bool:
        """Ctrl+P."""
        return False

    def go_back(self) -> bool:
        """Esc."""
        return False

    def open_item(self, key: str) -> None:
        """Show one thing of this view."""

    def item_key(self) -> str:
        """What is shown or under the cursor."""
        return ""
