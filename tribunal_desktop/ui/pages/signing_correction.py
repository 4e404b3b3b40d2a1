"""A paper that was signed is corrected by ruling: asks for its number and the reason, then a new version is made."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.paper_rows import Correction
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, button, row

NEEDED = "correction_needed"


class CorrectionForm(Card):
    """Hidden until a new version of a signed paper was refused for want of a ruling."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New version of a signed paper"), parent)
        self.ruling, self.reason = LineEdit(), LineEdit()
        self._ruling_field = Field(
            self.tr("Number of the ruling (agreement: of the supplementary agreement)"), self.ruling, required=True
        )
        self._reason_field = Field(self.tr("What is corrected, and why"), self.reason, required=True)
        self.make = button(self.tr("Make the new version"), self.give, "check")
        self.reason.returnPressed.connect(self.give)
        line = row(self._ruling_field, self._reason_field, spacing=10)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.add(line, row(1, self.make))
        self.hide()

    def takes(self, error: KnownError) -> bool:
        """Open for a refusal that a correction answers; false for any other."""
        if error.code != NEEDED:
            return False
        self.ruling.clear()
        self.reason.clear()
        self.show()
        self.ruling.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def give(self) -> None:
        """Hand on what was typed; what is missing is said at its field."""
        missing = self.tr(
            "Required: the signed paper stays as it is, and the new version names what it is corrected by."
        )
        for editor, field in ((self.reason, self._reason_field), (self.ruling, self._ruling_field)):
            field.clear_finding()
            if not editor.value():
                field.show_finding(missing)
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
        correction = Correction(self.ruling.value(), self.reason.value())
        if correction.complete:
            self.hide()
            self.given.emit(correction)
