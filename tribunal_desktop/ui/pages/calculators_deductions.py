"""Rows of intervals that do not count (扣除的期间): from, to, why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.periods import Deduction
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit, button, icon_button, label, row

MOST_ROWS = 20
YEARS = range(1949, 2201)
"""Years a day may lie in; every end of a period from there stays a date."""


@dataclass(frozen=True)
class _Row:
    place: QWidget
    field: Field
    starts: DateEdit
    ends: DateEdit
    reason: LineEdit


class DeductionRows(QWidget):
    """Any number of intervals; ``typed`` says that they are to be read again."""

    typed = Signal()

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale, self._today = locale, today
        self._rows: list[_Row] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._add = button(self.tr("Add an interval"), self.add, "plus")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("Intervals that do not count"), "secondary"))
        layout.addLayout(self._lines)
        layout.addLayout(row(self._add, 1))

    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def add(self) -> None:
        """One more empty row, ready to be typed into."""
        at = len(self._rows)
        starts = DateEdit(self._locale, self._today, f"deduction_from_{at}")
        ends = DateEdit(self._locale, self._today, f"deduction_to_{at}")
        reason = LineEdit(f"deduction_reason_{at}", self.tr("reason, for example an appraisal"))
        starts.setAccessibleName(self.tr("Interval {number}, from").format(number=at + 1))
        ends.setAccessibleName(self.tr("Interval {number}, to").format(number=at + 1))
        reason.setAccessibleName(self.tr("Interval {number}, reason").format(number=at + 1))
        place = QWidget()
        made = _Row(place, Field(self.tr("From – to"), _beside(starts, ends)), starts, ends, reason)
        made.field.setFocusProxy(starts)
        remove = icon_button("trash", self.tr("Remove interval {number}").format(number=at + 1), self._remover(made))
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(made.field)
        second = row(reason, remove)
        second.setStretch(0, 1)
        layout.addLayout(second)
        self._rows.append(made)
        self._lines.addWidget(place)
        for edit in (starts, ends):
            edit.changed.connect(self.typed.emit)
        reason.textChanged.connect(lambda _text: self.typed.emit())
        self._add.setEnabled(len(self._rows) < MOST_ROWS)
        starts.setFocus()
        self.typed.emit()

    def resize_to(self, rows: int) -> None:
        """Have exactly so many rows, to type a state into them."""
        while len(self._rows) > rows:
            self._remove(self._rows[-1])
        while len(self._rows) < min(rows, MOST_ROWS):
            self.add()

    def read(self) -> tuple[Deduction, ...] | None:
        """The intervals that are complete; none when something is wrong, which then stands at its row."""
        found: list[Deduction] = []
        wrong = False
        for made in self._rows:
            made.field.clear_finding()
            starts, ends = made.starts.value(), made.ends.value()
            far = any(day is not None and day.year not in YEARS for day in (starts, ends))
            if far or made.starts.is_wrong() or made.ends.is_wrong():
                wrong = True
                made.field.show_finding(self.tr("Write both days like 2026-04-01."))
            elif starts is not None and ends is not None and ends < starts:
                wrong = True
                made.field.show_finding(self.tr("It ends before it begins."))
            elif starts is not None and ends is not None:
                found.append(Deduction(starts, ends, made.reason.value()))
        return None if wrong else tuple(found)

    def _remover(self, made: _Row) -> Callable[[], None]:
        return lambda: self._remove(made)

    def _remove(self, made: _Row) -> None:
        """Take a row away; the focus goes to the button that adds one."""
        self._rows.remove(made)
        self._add.setEnabled(True)
        self._add.setFocus()
        made.place.hide()
        self._lines.removeWidget(made.place)
        made.place.deleteLater()
        for at, left in enumerate(self._rows):
            left.starts.edit.setObjectName(f"deduction_from_{at}")
            left.ends.edit.setObjectName(f"deduction_to_{at}")
            left.reason.setObjectName(f"deduction_reason_{at}")
        self.typed.emit()


def _beside(starts: DateEdit, ends: DateEdit) -> QWidget:
    both = QWidget()
    line = row(starts, ends, spacing=10)
    line.setStretch(0, 1)
    line.setStretch(1, 1)
    both.setLayout(line)
    return both
