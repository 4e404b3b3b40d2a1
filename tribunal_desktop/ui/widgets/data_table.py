"""The table of every list: fixed row height, keyboard, copying, remembered columns, words when it is empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from tribunal_desktop.ui.tables.base import SHARE_ROLE, TONE_ROLE, RowTable
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets.basics import button, paint_bar

ROW_HEIGHT, LEAST_WIDTH, EASY_WIDTH, HEADING_EDGES = 38, 110, 180, 26
"""Of a row; of a column that takes what is left before the table scrolls, and before other columns give way;
at both sides of a heading's words."""


class _CellDelegate(QStyledItemDelegate):
    """Draws pills and deadline bars; everything else as usual, with a line below each row."""

    def __init__(self, parent: QWidget, keep_end: frozenset[int] = frozenset()) -> None:
        super().__init__(parent)
        self._keep_end = keep_end
        self._theme = Theme.current()
        self._selection, self._line = self._theme.color("selection"), self._theme.color("line")
        self._pill_font = self._theme.font(-2)
        self._pill_metrics = QFontMetrics(self._pill_font)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tone, share = index.data(TONE_ROLE), index.data(SHARE_ROLE)
        place = QRect(option.rect)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(place, self._selection)
        if share is not None:
            paint_bar(painter, QRectF(place.x() + 10, place.center().y() - 3, place.width() - 20, 6), share)
        elif tone is not None:
            self._paint_pill(painter, QRectF(place), str(index.data()), Tone(tone))
        else:
            option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
            option.rect = place.adjusted(7, 0, -7, 0)  # type: ignore[attr-defined]
            if index.column() in self._keep_end:
                option.textElideMode = Qt.TextElideMode.ElideMiddle  # type: ignore[attr-defined]
            super().paint(painter, option, index)
        painter.fillRect(place.x(), place.bottom(), place.width(), 1, self._line)

    def _paint_pill(self, painter: QPainter, place: QRectF, text: str, tone: Tone) -> None:
        if not text:
            return
        theme, metrics = self._theme, self._pill_metrics
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()) - 32)
        height = theme.size.base_px + 8
        pill = QRectF(
            place.x() + 8, place.center().y() - height / 2 + 0.5, metrics.horizontalAdvance(words) + 20, height
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.soft(tone))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(theme.ink(tone))
        painter.setFont(self._pill_font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


class DataTable(QTableView):
    """Shows a ``RowTable``; give it an object name and the window keeps its columns and sorting.

    ``opened`` carries a row on Enter or double click, ``picked`` on every move of the cursor.
    """

    opened = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        table: RowTable[Any],
        name: str,
        key: str = "",
        parent: QWidget | None = None,
        row_height: int = ROW_HEIGHT,
    ) -> None:
        super().__init__(parent)
        self._least_row = row_height
        self.setObjectName(key)
        self.setAccessibleName(name)
        self.table = table
        self._empty = ""
        self._lead: QPushButton | None = None
        self._at_most, self._scrolls, self._sharing = 0, False, False
        table.setParent(self)  # else each would keep the other: the rows this view, by what is connected below
        self.setModel(table)
        keep_end = (place for place, column in enumerate(table.columns) if column.keep_end)
        self.setItemDelegate(_CellDelegate(self, frozenset(keep_end)))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers()
        self.setSortingEnabled(True)
        self.activated.connect(lambda index: self.opened.emit(self.table.row_at(index)))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._announce(now))
        table.modelReset.connect(lambda: self._announce(QModelIndex()))
        table.modelReset.connect(self._show_lead)

    def set_empty_text(self, text: str) -> None:
        """Words shown in place of rows when there are none."""
        self._empty = text
        self._show_lead()
        self.viewport().update()

    def set_empty_action(self, action: str, do: Callable[[], Any] | None) -> None:
        """The button that leads on from an empty table; Enter in the table presses it. Without words there is none."""
        if self._lead is not None:
            self._lead.deleteLater()
            self._lead = None
        if action and do is not None:
            self._lead = button(action, do, parent=self.viewport())
            self._lead.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show_lead()
        self.viewport().update()

    def empty_action(self) -> QPushButton | None:
        """The button that leads on from an empty table, while it is empty."""
        return self._lead if self._lead is not None and not self.table.rowCount() else None

    def current_row(self) -> Any:
        """Row under the cursor; none when there is none."""
        return self.table.row_at(self.currentIndex())

    def select_place(self, place: int) -> None:
        """Put the cursor on a row by its place."""
        if 0 <= place < self.table.rowCount():
            self.selectRow(place)
            self.scrollTo(self.table.index(place, 0))

    def fit_height(self, at_most: int = 12) -> None:
        """Be as high as the rows need, so that a short list does not leave a hole in the page."""
        self._at_most = at_most
        rows = max(1, min(at_most, self.table.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if self._scrolls else 0
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * self._row_height() + 6 + bar)

    def columns_state(self) -> str:
        """Widths, order and sorting of the columns as text, after the keys of the columns they belong to."""
        return f"{self._column_keys()} {bytes(self.horizontalHeader().saveState().toBase64().data()).decode('ascii')}"

    def restore_columns(self, state: str) -> None:
        """Set what ``columns_state`` gave; a state of another set of columns changes nothing.

        Qt would take it: its header then has more sections than the table has columns, and the program falls.
        """
        keys, _, header = state.rpartition(" ")
        if keys != self._column_keys():
            return
        self.horizontalHeader().restoreState(QByteArray.fromBase64(QByteArray(header.encode("ascii"))))
        self._share_width()

    def copy(self) -> None:
        """Put the selected rows on the clipboard as a table with its header."""
        columns = [column for column in range(self.table.columnCount()) if not self.isColumnHidden(column)]
        lines = ["\t".join(str(self.table.columns[column].title) for column in columns)]
        for index in sorted(self.selectionModel().selectedRows(), key=lambda index: index.row()):
            cells = (str(self.table.index(index.row(), column).data() or "") for column in columns)
            lines.append("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy as a table; Home and End go to the first and the last row.

        Enter opens the row and ends here: Qt leaves it to the page, which would pass over the first field of a form
        that has just been opened. While no row is chosen it opens the first.
        """
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.selectionModel().hasSelection():
            self.select_place(max(0, self.currentIndex().row()))
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Home:
            self.select_place(0)
        elif event.key() == Qt.Key.Key_End:
            self.select_place(self.table.rowCount() - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (lead := self.empty_action()) is not None:
            lead.click()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row() is not None:
                event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, or the words for none."""
        super().paintEvent(event)
        if self._empty and not self.table.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(Theme.current().color("secondary"))
            painter.drawText(self._empty_place(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
            painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Now that its font is known, no column is narrower than its heading."""
        super().showEvent(event)
        header = self.horizontalHeader()
        for place, column in enumerate(self.table.columns):
            if column.width and not self.isColumnHidden(place):
                header.resizeSection(place, max(header.sectionSize(place), self._heading_width(place)))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width anew."""
        super().resizeEvent(event)
        self._share_width()
        self._show_lead()

    def _empty_place(self) -> QRect:
        """Where the words for no rows stand: the button has its room below them, in a low table beside them."""
        place = self.viewport().rect().adjusted(16, 0, -16, 0)
        if self._lead is None:
            return place
        wanted = self._lead.sizeHint()
        if place.height() < 3 * wanted.height():
            return place.adjusted(0, 0, -wanted.width() - 12, 0)
        return place.adjusted(0, 0, 0, -wanted.height() - 12)

    def _show_lead(self) -> None:
        if self._lead is None:
            return
        place, wanted, words = self.viewport().rect(), self._lead.sizeHint(), self._empty_place()
        if words.right() < place.right() - 16:  # beside the words
            top, left = place.center().y() - wanted.height() // 2, words.right() + 12
        else:
            lines = self.fontMetrics().boundingRect(words, int(Qt.TextFlag.TextWordWrap), self._empty).height()
            top, left = words.center().y() + lines // 2 + 12, place.center().x() - wanted.width() // 2
        self._lead.setGeometry(left, top, wanted.width(), min(wanted.height(), place.height()))
        self._lead.setVisible(not self.table.rowCount())

    def _share_width(self, changed: int = -1) -> None:
        """Columns that take what is left keep enough to be read: others give way, and at last the table scrolls."""
        header = self.horizontalHeader()
        taking = [place for place, column in enumerate(self.table.columns) if not column.width]
        if changed in taking or self._sharing:
            return
        self._sharing = True
        least = {place: max(self._scaled(LEAST_WIDTH), self._heading_width(place)) for place in taking}
        self._give_way(self._scaled(EASY_WIDTH))
        taken = sum(header.sectionSize(place) for place in range(header.count()) if place not in taking)
        enough = self.viewport().width() - taken >= sum(least.values())
        if enough is self._scrolls:
            self._scrolls = not enough
            if self._at_most:
                self.fit_height(self._at_most)
        wanted = QHeaderView.ResizeMode.Stretch if enough else QHeaderView.ResizeMode.Interactive
        for place in taking:
            if header.sectionResizeMode(place) != wanted:
                header.setSectionResizeMode(place, wanted)
                if not enough:
                    header.resizeSection(place, least[place])
        self._sharing = False

    def _give_way(self, easy: int) -> None:
        """Leave out the columns that give way, the highest first, until the others have room."""
        columns = self.table.columns
        giving = sorted((place for place in range(len(columns)) if columns[place].gives_way), key=self._rank)
        needed = sum(self._width_of(place, easy) for place in range(len(columns)))
        for place in giving:
            hidden = needed > self.viewport().width()
            if hidden:
                needed -= self._width_of(place, easy)
            if self.isColumnHidden(place) is not hidden:
                self.setColumnHidden(place, hidden)

    def _heading_width(self, place: int) -> int:
        """Room for a column's heading without the arrow of sorting, which stands in one column at most."""
        words = self.horizontalHeader().fontMetrics().horizontalAdvance(self.table.columns[place].title)
        return words + HEADING_EDGES

    def _rank(self, place: int) -> int:
        return -self.table.columns[place].gives_way

    def _width_of(self, place: int, easy: int) -> int:
        """What a column asks for; one that is left out asks for what it had at first."""
        width = self.table.columns[place].width
        return (self.horizontalHeader().sectionSize(place) or self._scaled(width)) if width else easy

    def _scaled(self, width: int) -> int:
        return round(width * Theme.current().size.base_px / 14)

    def _column_keys(self) -> str:
        return ",".join(column.key for column in self.table.columns)

    def _announce(self, index: QModelIndex) -> None:
        self.picked.emit(self.table.row_at(index))

    def _row_height(self) -> int:
        return max(self._least_row, Theme.current().size.base_px + 22)

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self._row_height())
        rows.setDefaultSectionSize(self._row_height())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setMinimumSectionSize(48)
        for place, column in enumerate(self.table.columns):
            if column.width:
                header.resizeSection(place, self._scaled(column.width))
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda place, _before, _now: self._share_width(place))
