"""Choosing the element sheet of a case: the one of its cause first, any other if a person wants it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.services.element_views import ElementsView, SheetChoice
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import EmptyState, button, label, row


class ChooseSheet(QWidget):
    """Empty state of the section: one button for the matching sheet, a list for the others."""

    chosen = Signal(str)

    def __init__(self, view: ElementsView, say: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        matching = view.matching if not view.closed else None
        self.empty = EmptyState(
            "file-text",
            self.tr("Choose another element sheet") if view.sheet else self.tr("No element sheet in this case"),
            self._hint(view),
            self._offer(matching) if matching else "",
            (lambda: self.chosen.emit(matching.key)) if matching else None,
        )
        self.others = QComboBox()
        self.others.setAccessibleName(self.tr("Other sheets"))
        for choice in view.choices:
            if matching is None or choice.key != matching.key:
                self.others.addItem(choice.name.of(say.lang), choice.key)
        self.use_button = button(self.tr("Use this one"), lambda: self.chosen.emit(self.others.currentData()))
        layout = QVBoxLayout(self)
        layout.addWidget(self.empty)
        other = QWidget()
        other.setLayout(row(1, label(self.tr("Another sheet:"), "secondary"), self.others, self.use_button, 1))
        layout.addWidget(other)
        other.setVisible(not view.closed)
        layout.addSpacing(40)
        self.setFocusProxy(self.empty if matching else self.others)

    def _hint(self, view: ElementsView) -> str:
        if view.closed:
            return self.tr("The case is closed; a complaint written freely was enough.")
        if view.matching is not None:
            return self.tr(
                "Both sides answer the same questions; only what they dispute goes to the hearing. "
                "A complaint written freely is accepted all the same."
            )
        cause = view.cause.of(self._say.lang) if view.cause else self.tr("none yet")
        return self.tr(
            "No sheet belongs to this cause ({cause}). One may take another, or none: "
            "a complaint written freely is accepted all the same."
        ).format(cause=cause)

    def _offer(self, sheet: SheetChoice) -> str:
        return fill_in(
            self.tr("Use the sheet for {name} ({count} {count:element|elements})"),
            name=sheet.name.of(self._say.lang),
            count=sheet.elements,
        )
