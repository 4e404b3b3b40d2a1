"""A small form to add a member of the staff."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.people_rows import NewStaff
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, button, row


class PersonForm(Card):
    """``added`` carries a ``NewStaff``."""

    added = Signal(object)
    cancelled = Signal()

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New member of the staff"), parent)
        self._wording = locale
        self._name = LineEdit("person_name")
        self._post = QComboBox()
        self._post.setObjectName("person_post")
        for post in Post:
            self._post.addItem(locale.term(post), post.value)
        self._phone = LineEdit("person_phone")
        self.name_field = Field(self.tr("Name"), self._name, required=True)
        post_field = Field(
            self.tr("Post"), self._post, self.tr("This adds the person to the lists; it gives no log-in.")
        )
        self.add(self.name_field, post_field, Field(self.tr("Phone"), self._phone))
        self.add(
            row(1, button(self.tr("Put away"), self.cancelled.emit), button(self.tr("Add"), self._submit, "check"))
        )
        self.body.addStretch(1)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.name_field.clear_finding()
        self._name.setFocus()

    def empty(self) -> None:
        """Empty the fields for the next person."""
        for line in (self._name, self._phone):
            line.clear()

    def _submit(self) -> None:
        name = self._name.value()
        if not name:
            self.name_field.show_finding(self._wording.text("finding.person_name_missing"))
            self._name.setFocus()
        else:
            self.added.emit(NewStaff(name, Post(self._post.currentData()), self._phone.value()))
