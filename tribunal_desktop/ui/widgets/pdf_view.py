"""The paper itself on the screen, before it is printed (文书预览)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLayout, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from tribunal_desktop.documents.page_text import Box, PageText, page_text, places_within
from tribunal_desktop.documents.paper import PartPlace
from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.widgets.basics import icon_button, label, row
from tribunal_desktop.ui.widgets.fields import LineEdit
from tribunal_desktop.ui.widgets.pdf_sheet import PdfSheet
from tribunal_desktop.ui.widgets.wrapping import WrappingRow
from tribunal_desktop.ui.workers import Tasks

PagePng = Callable[[bytes, int, int], bytes]
A4_INCHES = (8.27, 11.69)
SHEET_EDGES = 48
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
THUMB_DPI, THUMB_WIDTH, THUMB_HEIGHT = 12, 118, 156
FIT_WIDTH, FIT_PAGE = "width", "page"


class PdfView(QWidget):
    """Pages of a PDF, drawn on the database thread by ``page_png(pdf, page, dpi)`` with pages counted from 0.

    Page Up and Page Down turn pages, and so does the wheel at the edge of one; Ctrl++ and Ctrl+− zoom, Ctrl+0 fits
    the width, Ctrl+9 the page, Ctrl+B shows small pages at the side, Ctrl+F finds words, Ctrl+A and Ctrl+C choose and
    copy them; a pull of the mouse chooses too.
    """

    page_shown = Signal(int)

    def __init__(self, tasks: Tasks, page_png: PagePng, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._page_png = tasks, page_png
        self._pdf = b""
        self._pages = 0
        self._page = 0
        self._inches = A4_INCHES
        self._zoom: float | None = None
        self._fit = FIT_WIDTH
        self._wanted = 0
        self._at_foot = False
        self._stay_at: int | None = None
        self._pointed: tuple[int, tuple[Box, ...]] | None = None
        self._found: list[tuple[int, tuple[Box, ...]]] = []
        self._found_at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview of the paper"))
        self.sheet = PdfSheet()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("pdfScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.sheet)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._thumbs = self._make_thumbs()
        self._place = label("", "small")
        self._back = icon_button("chevron-left", self.tr("Previous page"), lambda: self.turn(-1))
        self._on = icon_button("chevron-right", self.tr("Next page"), lambda: self.turn(1))
        self._side = icon_button("layout-dashboard", self.tr("Small pages at the side (Ctrl+B)"), self.toggle_thumbs)
        self._whole = icon_button("file-text", self.tr("Whole page (Ctrl+9)"), self.fit_page)
        smaller = icon_button("zoom-out", self.tr("Smaller"), lambda: self.zoom(-1))
        larger = icon_button("zoom-in", self.tr("Larger"), lambda: self.zoom(1))
        self.finder = LineEdit("", self.tr("find in the paper"))
        self.finder.setAccessibleName(self.tr("Find in the paper"))
        self.finder.returnPressed.connect(self._find_next)
        self.finder.hide()
        self._hits = label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row(self._thumbs, self._scroll, spacing=6), 1)
        turning = row(self._side, self._back, self._place, self._on, self.finder, self._hits)
        bar = WrappingRow(_group(turning))
        bar.add_at_end(self._whole, smaller, larger)
        layout.addLayout(bar)
        self._tell_place()

    def show_pdf(self, pdf: bytes, pages: int) -> None:
        """Show another paper from its first page."""
        self._pdf, self._pages, self._page = pdf, pages, 0
        self._pointed, self._found, self._found_at = None, [], -1
        self._hits.setText("")
        self._draw()
        self._fill_thumbs()

    def renew(self, pdf: bytes, pages: int) -> None:
        """Show the paper after a change of its words; the page and the place on it stay where they were."""
        place, page = self._scroll.verticalScrollBar().value(), min(self._page, max(0, pages - 1))
        self._stay_at = place if self._pdf and page == self._page else None
        self._pdf, self._pages, self._page = pdf, pages, page
        self._pointed, self._found, self._found_at = None, [], -1
        self._hits.setText("")
        self._draw()
        self._fill_thumbs()

    def clear(self, words: str = "") -> None:
        """Show no paper; ``words`` say why."""
        self._pdf, self._pages, self._page = b"", 0, 0
        self._wanted += 1
        self.sheet.show_words(words)
        self._thumbs.clear()
        self._tell_place()

    def page(self) -> int:
        """Page that is shown, counted from 0."""
        return self._page

    def turn(self, by: int) -> None:
        """Go some pages on or back."""
        self._go_to(self._page + by)

    def jump_to(self, page: int, boxes: Sequence[Box] = ()) -> None:
        """Show a page and point places on it out: boxes in points from its upper left corner."""
        self._pointed = (page, tuple(boxes))
        if page == self._page:
            self._point_out()
        else:
            self._go_to(page)

    def jump_to_words(self, words: str) -> None:
        """Point the first place of some words out, wherever in the paper they are."""
        pdf, pages = self._pdf, self._pages
        self._tasks.run(lambda: _places(pdf, pages, words), self._show_first, self._failed, owner=self)

    def jump_to_spots(self, spots: Sequence[PartPlace], words: str = "") -> None:
        """Point some words out within parts of the paper; the parts themselves where the words do not stand there."""
        pdf = self._pdf
        self._tasks.run(lambda: places_within(pdf, spots, words), self._show_first, self._failed, owner=self)

    def zoom(self, by: int) -> None:
        """One step larger or smaller; 0 fits the width."""
        if by == 0:
            self._zoom, self._fit = None, FIT_WIDTH
        else:
            now = self._zoom or self._fit_zoom()
            steps = [step for step in ZOOMS if (step > now + 0.01 if by > 0 else step < now - 0.01)]
            self._zoom = (min(steps) if by > 0 else max(steps)) if steps else now
        self._draw()

    def fit_page(self) -> None:
        """Show the whole page."""
        self._zoom, self._fit = None, FIT_PAGE
        self._draw()

    def toggle_thumbs(self) -> None:
        """Show small pages at the side, or hide them."""
        self._thumbs.setVisible(self._thumbs.isHidden())
        self._fill_thumbs()
        if self._zoom is None:
            QTimer.singleShot(0, self, self._draw)

    def begin_find(self) -> None:
        """Open the line that finds words."""
        self.finder.show()
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def chosen_text(self) -> str:
        """The words that are chosen on the page."""
        return self.sheet.chosen_text()

    def copy(self) -> None:
        """Copy the chosen words."""
        if words := self.chosen_text():
            QGuiApplication.clipboard().setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn, zoom, find and copy by keys."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: partial(self.zoom, 1),
            Qt.Key.Key_Equal: partial(self.zoom, 1),
            Qt.Key.Key_Minus: partial(self.zoom, -1),
            Qt.Key.Key_0: partial(self.zoom, 0),
            Qt.Key.Key_9: self.fit_page,
            Qt.Key.Key_B: self.toggle_thumbs,
            Qt.Key.Key_F: self.begin_find,
            Qt.Key.Key_A: self.sheet.choose_all,
            Qt.Key.Key_C: self.copy,
        }
        bar = self._scroll.verticalScrollBar()
        if key in turns:
            self.turn(turns[Qt.Key(key)])
        elif control and key in acts:
            acts[Qt.Key(key)]()
        elif key == Qt.Key.Key_Escape and self.finder.isVisible():
            self.finder.hide()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.finder.hasFocus():
            event.accept()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (60 if key == Qt.Key.Key_Down else -60))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """At the edge of a page the wheel goes on to the next one."""
        steps, bar = event.angleDelta().y(), self._scroll.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if steps > 0 else -1)
        elif steps < 0 and bar.value() >= bar.maximum():
            self.turn(1)
        elif steps > 0 and bar.value() <= bar.minimum() and self._page > 0:
            self._at_foot = True
            self.turn(-1)
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        if self._pdf and self._zoom is None:
            self._draw()

    def _go_to(self, page: int) -> None:
        target = min(max(0, page), max(0, self._pages - 1))
        if target != self._page:
            self._page = target
            self._draw()

    def _fit_zoom(self) -> float:
        width, height = self._inches
        wide = (self._scroll.width() - SHEET_EDGES) / (width * 96)
        if self._fit == FIT_PAGE:
            wide = min(wide, (self._scroll.height() - SHEET_EDGES) / (height * 96))
        return max(0.25, min(2.0, wide))

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
        self.sheet.show_picture(picture)
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum() if self._at_foot else self._stay_at or 0)
        self._at_foot, self._stay_at = False, None
        self._point_out()
        self._read_text(wanted)
        self.page_shown.emit(self._page)

    def _read_text(self, wanted: int) -> None:
        """Read where the words stand, after the picture is up; a PDF without words has none to choose."""
        pdf, page = self._pdf, self._page
        self._tasks.run(
            lambda: page_text(pdf, page),
            lambda text: self._show_text(wanted, text),
            lambda _error: self.sheet.show_text(None),
            owner=self,
        )

    def _show_text(self, wanted: int, text: PageText) -> None:
        if wanted != self._wanted:
            return
        self.sheet.show_text(text)
        self._point_out()
        inches = (text.width / 72, text.height / 72) if text.width else A4_INCHES
        if any(abs(one - other) > 0.05 for one, other in zip(inches, self._inches, strict=True)):
            self._inches = inches
            if self._zoom is None:
                self._draw()

    def _point_out(self) -> None:
        boxes = self._pointed[1] if self._pointed is not None and self._pointed[0] == self._page else ()
        self.sheet.mark(boxes)
        if boxes:
            self._scroll.verticalScrollBar().setValue(max(0, self.sheet.top_of(boxes[0]) - self._scroll.height() // 3))

    def _find_next(self) -> None:
        words = self.finder.value()
        if self._found and self.finder.property("found") == words:
            self._show_hit((self._found_at + 1) % len(self._found))
            return
        self.finder.setProperty("found", words)
        pdf, pages = self._pdf, self._pages
        self._tasks.run(lambda: _places(pdf, pages, words), self._show_found, self._failed, owner=self)

    def _show_found(self, found: list[tuple[int, tuple[Box, ...]]]) -> None:
        self._found = found
        if found:
            self._show_hit(0)
        else:
            self._hits.setText(self.tr("not found"))
            self.jump_to(self._page)

    def _show_first(self, found: list[tuple[int, tuple[Box, ...]]]) -> None:
        if found:
            self.jump_to(*found[0])

    def _show_hit(self, at: int) -> None:
        self._found_at = at
        self._hits.setText(self.tr("{number} of {count}").format(number=at + 1, count=len(self._found)))
        self.jump_to(*self._found[at])

    def _make_thumbs(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("pdfThumbs")
        made.setAccessibleName(self.tr("Small pages"))
        made.setFixedWidth(THUMB_WIDTH)
        made.setIconSize(QSize(THUMB_WIDTH - 30, round((THUMB_WIDTH - 30) * 1.414)))
        made.setViewMode(QListWidget.ViewMode.IconMode)
        made.setMovement(QListWidget.Movement.Static)
        made.setFlow(QListWidget.Flow.TopToBottom)
        made.setWrapping(False)
        made.setGridSize(QSize(THUMB_WIDTH - 24, THUMB_HEIGHT))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.currentRowChanged.connect(lambda at: self._go_to(at) if at >= 0 else None)
        made.hide()
        return made

    def _fill_thumbs(self) -> None:
        """Draw the small pages, only while they are shown."""
        if self._thumbs.isHidden() or not self._pdf:
            return
        pdf = self._pdf
        self._thumbs.blockSignals(True)
        self._thumbs.clear()
        for page in range(self._pages):
            self._thumbs.addItem(QListWidgetItem(str(page + 1)))
            self._tasks.run(
                partial(self._page_png, pdf, page, THUMB_DPI), partial(self._show_thumb, pdf, page), owner=self
            )
        self._thumbs.setCurrentRow(self._page)
        self._thumbs.blockSignals(False)

    def _show_thumb(self, pdf: bytes, page: int, png: bytes) -> None:
        item = self._thumbs.item(page)
        if pdf is self._pdf and item is not None:
            picture = QPixmap()
            picture.loadFromData(png)
            item.setIcon(QIcon(picture))

    def _failed(self, _error: KnownError) -> None:
        self.sheet.show_words(self.tr("This page cannot be shown. The paper itself is unharmed; try to save it."))

    def _tell_place(self) -> None:
        self._place.setText(self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=self._pages))
        self._place.setVisible(self._pages > 0)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < self._pages)
        self._side.setVisible(self._pages > 1)
        if self._thumbs.isVisible() and self._thumbs.currentRow() != self._page:
            self._thumbs.blockSignals(True)
            self._thumbs.setCurrentRow(self._page)
            self._thumbs.blockSignals(False)


def _group(parts: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(parts)
    return made


def _places(pdf: bytes, pages: int, words: str) -> list[tuple[int, tuple[Box, ...]]]:
    """Every place of some words in a paper, page after page."""
    return [(page, boxes) for page in range(pages) for boxes in page_text(pdf, page).places(words)]
