"""What a calculator found: the figures, remarks, and every step with its article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, StatTile, label, row


@dataclass(frozen=True)
class Figure:
    """One figure with its name, unit and a note."""

    name: str
    value: str
    unit: str = ""
    note: str = ""
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True)
class StepWords:
    """One step with its articles."""

    words: str
    basis: str


@dataclass(frozen=True)
class Found:
    """Everything a calculator says about its result."""

    figures: tuple[Figure, ...]
    steps: tuple[StepWords, ...]
    remarks: tuple[str, ...] = ()

    def text(self) -> str:
        """The result as plain text, for the clipboard."""
        figures = (f"{figure.name}　{figure.value} {figure.unit}".rstrip() for figure in self.figures)
        steps = (
            f"{at}. {step.words}" + (f"［{step.basis}］" if step.basis else "")
            for at, step in enumerate(self.steps, start=1)
        )
        return "\n".join((*figures, *self.remarks, "", *steps))


class ResultPanel(QWidget):
    """Figures on top, ``middle`` below them where a calculator has one, then the working."""

    def __init__(self, middle: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Found | None = None
        self._middle = middle
        self._figures, self._steps = QWidget(), QWidget()
        self._prompt = label("", "secondary", wrap=True)
        self._remarks = label("", wrap=True)
        self._remarks.setProperty("tone", Tone.WARN.value)
        working = Card(self.tr("How it was calculated"))
        working.add(self._prompt, self._remarks, self._steps)
        self._inside = working.body
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(self._figures)
        if middle is not None:
            self._column.addWidget(middle)
        self._column.addWidget(working)
        self._column.addStretch(1)

    def show_found(self, found: Found) -> None:
        """Show a result."""
        self.found = found
        self._figures = _put_in(self._column, self._figures, _tiles(found.figures))
        self._remarks.setText("\n".join(found.remarks))
        self._steps = _put_in(self._inside, self._steps, _table(found.steps))
        self._show_parts(whole=True)

    def show_nothing(self, words: str) -> None:
        """Say what is still missing."""
        self.found = None
        self._prompt.setText(words)
        self._show_parts(whole=False)

    def said(self) -> str:
        """What the panel says: the result, or what is still missing."""
        return self.found.text() if self.found is not None else self._prompt.text()

    def _show_parts(self, *, whole: bool) -> None:
        for part in (self._figures, self._steps, *([self._middle] if self._middle else [])):
            part.setVisible(whole)
        self._prompt.setVisible(not whole)
        self._remarks.setVisible(whole and bool(self._remarks.text()))


def _put_in(layout: QVBoxLayout, before: QWidget, made: QWidget) -> QWidget:
    layout.replaceWidget(before, made)
    before.hide()
    before.deleteLater()
    return made


def _tiles(figures: Sequence[Figure]) -> QWidget:
    made = QWidget()
    tiles = []
    for figure in figures:
        tile = StatTile(figure.name)
        tile.show_figure(figure.value, figure.unit, figure.note, figure.tone)
        tiles.append(tile)
    made.setLayout(row(*tiles, spacing=14))
    return made


def _table(steps: Sequence[StepWords]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 5)
    grid.setColumnStretch(2, 4)
    for at, step in enumerate(steps):
        words, basis = label(step.words, wrap=True), label(step.basis, "small", wrap=True)
        for part in (words, basis):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for column, part in enumerate((label(str(at + 1), "small"), words, basis)):
            grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignTop)
    return made
