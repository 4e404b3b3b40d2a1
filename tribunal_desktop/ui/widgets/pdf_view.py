"""The paper itself on the screen, before it is printed (文书预览)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.widgets.basics import icon_button, label, row
from tribunal_desktop.ui.workers import Tasks

PagePng = Callable[[bytes, int, int], bytes]
SHEET_INCHES = 8.27
SHEET_EDGES = 48
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PdfView(QWidget):
    """Pages of a PDF, drawn on the database thread by ``page_png(pdf, page, dpi)`` with pages counted from 0.

    Page Up and Page Down turn pages, Ctrl++ and Ctrl+− zoom, Ctrl+0 fits the width.
    """

    page_shown = Signal(int)

    def __init__(self, tasks: Tasks, page_png: PagePng, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._page_png = tasks, page_png
        self._pdf = b""
        self._pages = 0
        self._page = 0
        self._zoom: float | None = None
        self._wanted = 0
        self._from_top = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview of the paper"))
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._sheet.setMargin(16)
        self._sheet.setObjectName("pdfPages")
        self._scroll = QScrollArea()
        self._scroll.setObjectName("pdfScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._sheet)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place = label("", "small")
        self._back = icon_button("chevron-left", self.tr("Previous page"), lambda: self.turn(-1))
        self._on = icon_button("chevron-right", self.tr("Next page"), lambda: self.turn(1))
        smaller = icon_button("zoom-out", self.tr("Smaller"), lambda: self.zoom(-1))
        larger = icon_button("zoom-in", self.tr("Larger"), lambda: self.zoom(1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(row(self._back, self._place, self._on, 1, smaller, larger))
        self._tell_place()

    def show_pdf(self, pdf: bytes, pages: int) -> None:
        """Show another paper from its first page."""
        self._pdf, self._pages, self._page = pdf, pages, 0
        self._draw()

    def renew(self, pdf: bytes, pages: int) -> None:
        """Show the paper after a change of its words; the page and the place on it stay where they were."""
        self._from_top = not self._pdf
        self._pdf, self._pages, self._page = pdf, pages, min(self._page, max(0, pages - 1))
        self._draw()

    def clear(self, words: str = "") -> None:
        """Show no paper; ``words`` say why."""
        self._pdf, self._pages, self._page = b"", 0, 0
        self._wanted += 1
        self._sheet.setText(words)
        self._tell_place()

    def page(self) -> int:
        """Page that is shown, counted from 0."""
        return self._page

    def turn(self, by: int) -> None:
        """Go some pages on or back."""
        target = min(max(0, self._page + by), max(0, self._pages - 1))
        if target != self._page:
            self._page = target
            self._draw()

    def zoom(self, by: int) -> None:
        """One step larger or smaller; 0 fits the width."""
        if by == 0:
            self._zoom = None
        else:
            now = self._zoom or self._fit_zoom()
            steps = [step for step in ZOOMS if (step > now + 0.01 if by > 0 else step < now - 0.01)]
            self._zoom = (min(steps) if by > 0 else max(steps)) if steps else now
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn and zoom by keys."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        bar = self._scroll.verticalScrollBar()
        if key in turns:
            self.turn(turns[Qt.Key(key)])
        elif control and key in zooms:
            self.zoom(zooms[Qt.Key(key)])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (60 if key == Qt.Key.Key_Down else -60))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again."""
        super().resizeEvent(event)
        if self._pdf and self._zoom is None:
            self._draw()

    def _fit_zoom(self) -> float:
        return max(0.25, min(2.0, (self._scroll.width() - SHEET_EDGES) / (SHEET_INCHES * 96)))

    def _draw(self) -> None:
        if not self._pdf:
            return
        self._wanted += 1
        wanted, pdf, page = self._wanted, self._pdf, self._page
        ratio = self.devicePixelRatioF()
        dpi = round(96 * (self._zoom or self._fit_zoom()) * ratio)
        self._tasks.run(
            lambda: self._page_png(pdf, page, dpi),
            lambda png: self._show(wanted, png, ratio),
            self._failed,
            owner=self,
        )
        self._tell_place()

    def _show(self, wanted: int, png: bytes, ratio: float) -> None:
        if wanted != self._wanted:
            return
        picture = QPixmap()
        picture.loadFromData(png)
        picture.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(picture)
        if self._from_top:
            self._scroll.verticalScrollBar().setValue(0)
        self._from_top = True
        self.page_shown.emit(self._page)

    def _failed(self, _error: KnownError) -> None:
        self._sheet.setText(self.tr("This page cannot be shown. The paper itself is unharmed; try to save it."))

    def _tell_place(self) -> None:
        self._place.setText(self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=self._pages))
        self._place.setVisible(self._pages > 0)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < self._pages)
