"""A small form to add a member of the staff, or to correct the phone of one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.people_rows import NewStaff, StaffRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, button, row


class PersonForm(Card):
    """``added`` carries a ``NewStaff``, ``phoned`` an id and its phone; posts change with a day, among the teams."""

    added = Signal(object)
    phoned = Signal(str, str)
    cancelled = Signal()

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New member of the staff"), parent)
        self._wording = locale
        self._staff: StaffRow | None = None
        self._name = LineEdit("person_name")
        self._post = QComboBox()
        self._post.setObjectName("person_post")
        for post in Post:
            self._post.addItem(locale.term(post), post.value)
        self._phone = LineEdit("person_phone")
        self.name_field = Field(self.tr("Name"), self._name, required=True)
        self._post_field = Field(self.tr("Post"), self._post, " ")
        self._save = button(self.tr("Add"), self._submit, "check")
        self.add(self.name_field, self._post_field, Field(self.tr("Phone"), self._phone))
        self.add(row(1, button(self.tr("Put away"), self.cancelled.emit), self._save))
        self.body.addStretch(1)

    def show_staff(self, staff: StaffRow | None) -> None:
        """Show a member with the phone to be corrected, or the fields of a new one."""
        was_open, self._staff = self._staff is not None, staff
        self.set_title(self.tr("New member of the staff") if staff is None else staff.name)
        if staff is not None:
            self._name.setText(staff.name)
            self._post.setCurrentIndex(self._post.findData(staff.post.value))
            self._phone.setText(staff.phone)
        elif was_open:
            self.empty()
        self._name.setReadOnly(staff is not None)
        self._post.setEnabled(staff is None)
        self._post_field.set_hint(
            self.tr("This adds the person to the lists; it gives no log-in.")
            if staff is None
            else self.tr("Another post is noted with its day under Teams, Staff.")
        )
        self._save.setText(self.tr("Add") if staff is None else self.tr("Save the phone"))

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
        if self._staff is not None:
            self.phoned.emit(self._staff.id, self._phone.value())
        elif not name:
            self.name_field.show_finding(self._wording.text("finding.person_name_missing"))
            self._name.setFocus()
        else:
            self.added.emit(NewStaff(name, Post(self._post.currentData()), self._phone.value()))
