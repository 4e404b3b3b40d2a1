"""The view of the score tree: domains stand out, the row under the cursor is marked, arrows open and close."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from tribunal_desktop.ui.tables.assessment import GROUND_ROLE, ScoreRow, ScoreTree
from tribunal_desktop.ui.theme import Theme

ROW_HEIGHT = 36
INDENT = 20


class _RowDelegate(QStyledItemDelegate):
    """A ground under domains and the chosen row, and a line below each row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = Theme.current()
        place = QRect(option.rect)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen or index.data(GROUND_ROLE):
            painter.fillRect(place, theme.color("selection" if chosen else "raised"))
        option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        option.rect = place.adjusted(7 if index.column() else 0, 0, -7, 0)  # type: ignore[attr-defined]
        super().paint(painter, option, index)
        painter.fillRect(place.x(), place.bottom(), place.width(), 1, theme.color("line"))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(ROW_HEIGHT, Theme.current().size.base_px + 21))


class ScoreTreeView(QTreeView):
    """Shows a ``ScoreTree``; ``picked`` carries the id of the row under the cursor, ``opened`` that on Enter."""

    picked = Signal(str)
    opened = Signal(str)

    def __init__(self, tree: ScoreTree, name: str, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self.setAccessibleName(name)
        self.setModel(tree)
        self.setItemDelegate(_RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setHighlightSections(False)
        scale = Theme.current().size.base_px / 14
        self._widths = [round(width * scale) for width in widths]
        for column, width in enumerate(self._widths):
            header.resizeSection(column, width)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._announce(now))
        self.activated.connect(lambda index: self._open(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names take the room that is left, but never less than their own width."""
        super().resizeEvent(event)
        self.header().resizeSection(0, max(self._widths[0], self.viewport().width() - sum(self._widths[1:])))

    def show_rows(self, rows: Sequence[ScoreRow]) -> None:
        """Show a tree, all open; the same tree keeps its cursor."""
        chosen = self.current_id()
        if self._tree.update_rows(rows):
            self._announce(self.currentIndex())
            return
        self._tree.set_rows(rows)
        self.expandAll()
        self.choose(chosen if self._tree.find(chosen).isValid() else rows[0].id)

    def choose(self, row_id: str) -> None:
        """Put the cursor on a row."""
        index = self._tree.find(row_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def current_id(self) -> str:
        """Id of the row under the cursor; empty when there is none."""
        row = self._tree.row_at(self.currentIndex())
        return row.id if row else ""

    def _announce(self, index: QModelIndex) -> None:
        row = self._tree.row_at(index)
        if row is not None:
            self.picked.emit(row.id)

    def _open(self, index: QModelIndex) -> None:
        row = self._tree.row_at(index)
        if row is not None:
            self.opened.emit(row.id)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """The row's ground goes under the arrows too."""
        chosen = self.selectionModel().isRowSelected(index.row(), index.parent())
        theme = Theme.current()
        if chosen or index.data(GROUND_ROLE):
            painter.fillRect(rect, theme.color("selection" if chosen else "raised"))
        if self._tree.rowCount(index):
            icon = theme.icon("chevron-down" if self.isExpanded(index) else "chevron-right", "secondary")
            icon.paint(painter, QRect(rect.right() - INDENT + 3, rect.center().y() - 7, 14, 14))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if chosen and self.hasFocus():
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), theme.color("focus"))
