"""The months a period runs through, a row each, weekdays below each other (月历条)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tribunal_desktop.rules.calendar import Calendar
from tribunal_desktop.rules.periods import Deduction
from tribunal_desktop.ui.locale import WEEKDAYS_EN, WEEKDAYS_ZH, Locale
from tribunal_desktop.ui.theme import Theme

WEEK = 7
COLUMNS = 37
"""A month of 31 days that begins on a Sunday ends in the 37th column."""
LONGEST = 8
"""Months shown in full; of a longer period the first and the last few."""
ENDS_SHOWN = 3
DAYS_DESCRIBED = 400
MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}


@dataclass(frozen=True)
class CountedDays:
    """What the strip shows: the first and the last day, and what lies between them."""

    started_on: date
    nominal_on: date
    due_on: date
    planned_on: date
    deductions: tuple[Deduction, ...]
    calendar: Calendar

    @property
    def first(self) -> date:
        """The earliest day shown."""
        return min(self.started_on, self.due_on, self.planned_on)

    @property
    def last(self) -> date:
        """The latest day shown."""
        return max(self.started_on, self.due_on, self.planned_on)

    def is_deducted(self, day: date) -> bool:
        """The day lies in an interval that does not count, its last day excepted."""
        return any(part.starts_on <= day < part.ends_on for part in self.deductions)

    def runs(self, day: date) -> bool:
        """The day lies between the event and the last day."""
        return self.first <= day <= self.last and day != self.started_on


class MonthStrip(QWidget):
    """Paints the days of a period; the arrow keys ask to move its event by a day or a week."""

    moved = Signal(int)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._days: CountedDays | None = None
        self._months: list[date | None] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The days of the period; arrow keys move the event"))

    def show_days(self, days: CountedDays) -> None:
        """Show another period."""
        self._days = days
        self._months = list(_months(days.first, days.last))
        self.setAccessibleDescription(self._description(days))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the weekdays, a row for each month."""
        return QSize(560, round(self._row_height() * (len(self._months) + 0.8)) + 4)

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be."""
        return QSize(420, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the event."""
        by = MOVES.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.moved.emit(by)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus, so that the arrow keys act."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Weekdays, then the months."""
        if self._days is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_weekdays(painter)
        top = self._row_height() * 0.8
        for month in self._months:
            self._paint_month(painter, month, top, self._days)
            top += self._row_height()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(Theme.current().color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _row_height(self) -> float:
        return float(Theme.current().size.base_px + 18)

    def _label_width(self) -> float:
        return float(self.fontMetrics().horizontalAdvance("2026-12") + 18)

    def _cell(self, column: int, top: float) -> QRectF:
        width = (self.width() - self._label_width() - 4) / COLUMNS
        return QRectF(self._label_width() + column * width, top, width, self._row_height())

    def _paint_weekdays(self, painter: QPainter) -> None:
        theme = Theme.current()
        painter.setFont(theme.font(-3))
        painter.setPen(theme.color("secondary"))
        names = [name[-1] for name in WEEKDAYS_ZH] if self._locale.lang == "zh" else [name[0] for name in WEEKDAYS_EN]
        for column in range(COLUMNS):
            place = self._cell(column, 0)
            place.setHeight(self._row_height() * 0.8)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, names[column % WEEK])

    def _paint_month(self, painter: QPainter, month: date | None, top: float, days: CountedDays) -> None:
        theme = Theme.current()
        painter.setFont(theme.font(-2))
        painter.setPen(theme.color("secondary"))
        words = "⋯" if month is None else f"{month:%Y-%m}"
        place = QRectF(6, top, self._label_width() - 6, self._row_height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        day = month
        while day is not None and month is not None and day.month == month.month:
            self._paint_day(painter, day, self._cell(month.weekday() + day.day - 1, top), days)
            day += timedelta(days=1)

    def _paint_day(self, painter: QPainter, day: date, place: QRectF, days: CountedDays) -> None:
        theme = Theme.current()
        box = place.adjusted(0.5, 3, -0.5, -3)
        ground, ink = self._colours(day, days)
        painter.setPen(Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(box, 3, 3)
        if day in (days.started_on, days.nominal_on, days.planned_on) and day != days.due_on:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            style = Qt.PenStyle.SolidLine if day == days.started_on else Qt.PenStyle.DashLine
            painter.setPen(QPen(theme.color("primary"), 1.4, style))
            painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3)
        painter.setFont(theme.font(-4, bold=day in (days.started_on, days.due_on)))
        painter.setPen(theme.color(ink))
        mark = self._mark(day, days)
        upper = box.adjusted(0, 1, 0, -box.height() * 0.36) if mark else box
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if mark:
            painter.setFont(theme.font(-6))
            painter.drawText(box.adjusted(0, box.height() * 0.52, 0, 0), Qt.AlignmentFlag.AlignCenter, mark)

    def _colours(self, day: date, days: CountedDays) -> tuple[str, str]:
        if day == days.due_on:
            return "primary", "on_primary"
        if days.is_deducted(day):
            return "warn_soft", "warn"
        if day in days.calendar.off:
            return "bad_soft", "bad"
        if day in days.calendar.work:
            return "good_soft", "good"
        if days.calendar.is_rest_day(day):
            return "neutral_soft", "secondary"
        return ("info_soft", "text") if days.runs(day) else ("", "secondary")

    def _mark(self, day: date, days: CountedDays) -> str:
        """The word below a day, so that no colour speaks alone."""
        if days.is_deducted(day):
            return self.tr("ded", "short mark of a deducted day")
        if day in days.calendar.off:
            return self.tr("off", "short mark of a holiday below a day")
        if day in days.calendar.work:
            return self.tr("on", "short mark of a worked weekend day")
        return ""

    def _description(self, days: CountedDays) -> str:
        say = self._locale.date
        said = [
            self.tr("From the event on {start} to the last day, {due}.").format(
                start=say(days.started_on), due=say(days.due_on)
            )
        ]
        length = min(DAYS_DESCRIBED, (days.last - days.first).days + 1)
        shown = [days.first + timedelta(days=at) for at in range(length)]
        for words, found in (
            (self.tr("Holidays: {days}."), [day for day in shown if day in days.calendar.off]),
            (self.tr("Weekend days worked: {days}."), [day for day in shown if day in days.calendar.work]),
            (self.tr("Deducted: {days}."), [day for day in shown if days.is_deducted(day)]),
        ):
            if found:
                said.append(words.format(days=", ".join(_runs(found))))
        return " ".join(said)


def _months(first: date, last: date) -> Iterator[date | None]:
    """The first day of each month; of many months only those at the ends, with ``None`` between them."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    for at in range(count):
        if count > LONGEST and ENDS_SHOWN <= at < count - ENDS_SHOWN:
            if at == ENDS_SHOWN:
                yield None
            continue
        year, month = divmod(first.year * 12 + first.month - 1 + at, 12)
        yield date(year, month + 1, 1)


def _runs(days: Sequence[date]) -> Iterator[str]:
    """Days as intervals: 2026-10-01–2026-10-07."""
    begin = before = days[0]
    for day in (*days[1:], None):
        if day is None or day - before > timedelta(days=1):
            yield begin.isoformat() if begin == before else f"{begin.isoformat()}–{before.isoformat()}"
            begin = day or before
        before = day or before
