"""Pad for a handwritten signature by pen, finger or mouse (手写签名板)."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.strokes import FULL_PRESSURE, Dot, Stroke, Strokes
from tribunal_desktop.rules.terms import StrokeDevice
from tribunal_desktop.ui.theme import Theme

_TENTHS = 10
_THIN, _THICK, _EVEN = 1.4, 4.2, 2.6
_MARGIN = 14
_PRINT_SIDE = 92
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_LIFTED = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class StrokePad(QWidget):
    """Collects strokes; beside the line stands the space for a fingerprint, which goes on the printed paper.

    One hand at a time: while a pen or a finger draws, other touches (the palm) are let go. Ctrl+Z or Backspace takes
    the last stroke back, Delete all of them.
    """

    changed = Signal()

    def __init__(self, who: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[Stroke] = []
        self._drawing: list[Dot] = []
        self._device: StrokeDevice | None = None
        self._finger: int | None = None
        self._since = QElapsedTimer()
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(360, 190)
        self.setMaximumHeight(380)
        self.set_signer(who)

    def set_signer(self, who: str) -> None:
        """Say whose pad it is."""
        self._who = who
        self.setAccessibleName(self.tr("Signature of {name}").format(name=who or "—"))
        self.setAccessibleDescription(
            self.tr("Write with pen, finger or mouse. Without one of them choose “Signed on paper” below.")
        )
        self.update()

    def strokes(self) -> Strokes:
        """What was written, on a pad of the present size."""
        return Strokes(self.width() * _TENTHS, self.height() * _TENTHS, tuple(self._strokes))

    def is_empty(self) -> bool:
        """Nothing was written."""
        return not self._strokes

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._strokes.pop()
            self._say_changed()

    def clear(self) -> None:
        """Take everything back."""
        self._drawing, self._device, self._finger = [], None, None
        if self._strokes:
            self._strokes.clear()
            self._say_changed()

    def sizeHint(self) -> QSize:
        return QSize(560, 240)

    def event(self, event: QEvent) -> bool:
        """Touches, and the keys that would otherwise act on the window."""
        if event.type() in _TOUCHES and isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _takes_back(event):
            event.accept()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._begin(StrokeDevice.MOUSE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(StrokeDevice.MOUSE, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end(StrokeDevice.MOUSE)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen: its pressure makes the line thicker."""
        pressure = max(1, round(event.pressure() * FULL_PRESSURE))
        if event.type() == QEvent.Type.TabletPress:
            self._cancel_touch()
            self._begin(StrokeDevice.PEN, event.position(), pressure)
        elif event.type() == QEvent.Type.TabletMove:
            self._go_on(StrokeDevice.PEN, event.position(), pressure)
        else:
            self._end(StrokeDevice.PEN)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif _takes_back(event):
            self.undo()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line to sign on, the space for a fingerprint, the strokes."""
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setPen(QPen(theme.color("focus" if self.hasFocus() else "line_strong"), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_places(painter, theme)
        for stroke in self._strokes:
            _paint(painter, theme, stroke.dots)
        _paint(painter, theme, self._drawing)
        painter.end()

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def _paint_places(self, painter: QPainter, theme: Theme) -> None:
        box = QRectF(self.width() - _PRINT_SIDE - _MARGIN, (self.height() - _PRINT_SIDE) / 2, _PRINT_SIDE, _PRINT_SIDE)
        base = self.height() * 0.76
        painter.setPen(QPen(theme.color("line_strong"), 1))
        painter.drawLine(QPointF(_MARGIN, base), QPointF(box.left() - _MARGIN, base))
        painter.setPen(QPen(theme.color("secondary"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(box)
        painter.setPen(theme.color("secondary"))
        painter.setFont(theme.font(-2))
        wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(4, 4, -4, -4), wrapped, self.tr("Fingerprint, on the printed paper"))
        line = QRectF(_MARGIN, base + 4, box.left() - 2 * _MARGIN, self.height() - base - 6)
        words = self.tr("{name} signs above the line").format(name=self._who) if self._who else self.tr("Sign above")
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _touch(self, event: QTouchEvent) -> None:
        for point in event.points():
            if event.type() == QEvent.Type.TouchCancel:
                self._cancel_touch()
            elif point.state() == QEventPoint.State.Pressed and self._device is None:
                self._finger = point.id()
                self._begin(StrokeDevice.TOUCH, point.position())
            elif point.id() == self._finger and point.state() == QEventPoint.State.Released:
                self._go_on(StrokeDevice.TOUCH, point.position())
                self._end(StrokeDevice.TOUCH)
            elif point.id() == self._finger:
                self._go_on(StrokeDevice.TOUCH, point.position())
        if event.type() in _LIFTED:
            self._finger = None

    def _cancel_touch(self) -> None:
        if self._device is StrokeDevice.TOUCH:
            self._drawing, self._device, self._finger = [], None, None
            self.update()

    def _begin(self, device: StrokeDevice, at: QPointF, pressure: int = 0) -> None:
        if self._device is not None:
            return
        if not self._since.isValid() or self.is_empty():
            self._since.start()
        self._device = device
        self._drawing = [self._dot(at, pressure)]
        self.update()

    def _go_on(self, device: StrokeDevice, at: QPointF, pressure: int = 0) -> None:
        dot = self._dot(at, pressure)
        if self._device is device and (dot.x, dot.y) != (self._drawing[-1].x, self._drawing[-1].y):
            self._drawing.append(dot)
            self.update()

    def _end(self, device: StrokeDevice) -> None:
        if self._device is device:
            self._strokes.append(Stroke(device, tuple(self._drawing)))
            self._drawing, self._device = [], None
            self._say_changed()

    def _dot(self, at: QPointF, pressure: int) -> Dot:
        x = min(max(0.0, at.x()), self.width())
        y = min(max(0.0, at.y()), self.height())
        return Dot(round(x * _TENTHS), round(y * _TENTHS), self._since.elapsed(), pressure)

    def _say_changed(self) -> None:
        self.update()
        self.changed.emit()


def _takes_back(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Backspace or (event.key() == Qt.Key.Key_Z and control)


def _paint(painter: QPainter, theme: Theme, dots: list[Dot] | tuple[Dot, ...]) -> None:
    pen = QPen(theme.color("text"), _EVEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    points = [QPointF(dot.x / _TENTHS, dot.y / _TENTHS) for dot in dots]
    if len(points) == 1:
        painter.setPen(pen)
        painter.drawPoint(points[0])
    for place in range(1, len(points)):
        pressure = dots[place].pressure
        pen.setWidthF(_THIN + (_THICK - _THIN) * pressure / FULL_PRESSURE if pressure else _EVEN)
        painter.setPen(pen)
        painter.drawLine(points[place - 1], points[place])
