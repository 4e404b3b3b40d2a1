"""A short form inside a section of the case file: a few fields, what was found at them, save and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import AmountEdit, Card, DateEdit, Field, TextEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

Term = TypeVar("Term", bound=StrEnum)


class ShortForm(Card):
    """Fields by the names findings use; ``wanted`` asks for the save, ``cancelled`` for the way back."""

    wanted = Signal()
    cancelled = Signal()

    def __init__(self, wording: Locale, save: str, back: str) -> None:
        super().__init__()
        self.wording = wording
        self.fields: dict[str, Field] = {}
        self._title = label("", "heading", wrap=True)
        self._about = label("", "secondary", wrap=True)
        self.save_button = button(save, self.wanted.emit, "check", "primary")
        self._back = button(back, self.cancelled.emit)

    def lay_out(self, fields: Mapping[str, Field], *lines: Sequence[str] | QWidget | QLayout) -> None:
        """Title, then each line with its fields side by side, then the buttons."""
        self.fields = dict(fields)
        for field in self.fields.values():
            if isinstance(field.editor, TextEdit):
                field.editor.setFixedHeight(field.editor.minimumHeight())
        self.add(self._title, self._about)
        for line in lines:
            if isinstance(line, QWidget | QLayout):
                self.add(line)
            else:
                self.add(_beside([self.fields[name] for name in line]))
        self.add(row(self.save_button, self._back, 1))

    def entitle(self, title: str, about: str = "") -> None:
        """Say what the form is for, and what there is to know about it."""
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def show_findings(self, findings: Iterable[Finding], *, take_keys: bool = True) -> None:
        """Say each finding at its field."""
        known = [finding for finding in findings if finding.field in self.fields]
        show_findings(self.fields, known, self.wording.lang, take_keys=take_keys)

    def unreadable(self) -> tuple[Finding, ...]:
        """Days and sums that stand there and cannot be read."""
        found = []
        for name, field in self.fields.items():
            editor = field.editor
            if field.isHidden():
                continue
            if isinstance(editor, DateEdit) and editor.is_wrong():
                found.append(Finding("not_a_date", name, Severity.BLOCK))
            elif isinstance(editor, AmountEdit) and editor.is_wrong():
                found.append(Finding("amount_unreadable", name, Severity.BLOCK, {"typed": editor.text()}))
        return tuple(found)

    def begin_at(self, name: str) -> None:
        """Put the keys into a field, with nothing found anywhere."""
        self.show_findings(())
        self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)


def chooser(name: str, words: str = "") -> QComboBox:
    """A box to choose from, by its object name."""
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(words)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def offer(box: QComboBox, choices: Iterable[tuple[str, str]], chosen: str = "") -> None:
    """Put ``(key, words)`` into a box; ``chosen`` is chosen, else the first."""
    box.blockSignals(True)
    box.clear()
    for key, words in choices:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)


def offer_terms(box: QComboBox, wording: Locale, terms: Iterable[StrEnum], chosen: StrEnum | None = None) -> None:
    """Put terms into a box."""
    offer(box, [(term.value, wording.term(term)) for term in terms], chosen.value if chosen else "")


def _beside(fields: Sequence[Field]) -> QHBoxLayout:
    line = row(*fields, spacing=12)
    for place in range(len(fields)):
        line.setStretch(place, 1)
    return line
