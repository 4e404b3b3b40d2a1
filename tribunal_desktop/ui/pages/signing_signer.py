"""One signer at the pad: strokes, or a note that they sign on paper, refuse or are not here."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.strokes import Strokes
from tribunal_desktop.rules.terms import SignatureWay
from tribunal_desktop.services.signing_rows import Signer, SigningPlace
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, StrokePad, button, label, row

TARGET = 44
"""Height in pixels a finger hits."""
_AT_REASON = ("refusal_reason_missing",)
_AT_NAME = ("signer_unnamed", "signed_before")


def for_fingers(made: QPushButton) -> QPushButton:
    """Make a button as tall as ``TARGET``."""
    made.setProperty("touch", True)
    return made


class SignerCard(Card):
    """Asks one signer; what they did goes to the window, which keeps it."""

    wrote = Signal(object, object)
    noted = Signal(object, object, str, bool)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = locale
        self._place: SigningPlace | None = None
        self._way: SignatureWay | None = None
        self._heading = label("", "heading")
        self._role = label("", "secondary")
        self.name = LineEdit()
        self._name_field = Field(self.tr("Who signs (name)"), self.name, required=True)
        self.pad = StrokePad()
        self.undo = self._big(self.tr("Undo"), self.pad.undo, "arrow-back-up")
        self.undo.setAccessibleName(self.tr("Undo last stroke"))
        self.clear_button = self._big(self.tr("Clear"), self.pad.clear, "trash")
        self.confirm = for_fingers(button(self.tr("Confirm"), self._write, "check", "primary"))
        self.confirm.setAccessibleName(self.tr("Confirm signature"))
        self.on_paper = self._big(self.tr("On paper"), partial(self._ask, SignatureWay.PAPER), "printer")
        self.on_paper.setAccessibleName(self.tr("Signed on paper"))
        self.refuses = self._big(self.tr("Refuses"), partial(self._ask, SignatureWay.REFUSED), "x")
        self.absent = self._big(self.tr("Not here"), partial(self._ask, SignatureWay.ABSENT), "clock")
        self.fingerprint = QCheckBox(self.tr("with a fingerprint on the paper"))
        self.fingerprint.setMinimumHeight(TARGET)
        self.reason = LineEdit()
        self.reason_field = Field(self.tr("Circumstances, in the signer's own words"), self.reason, required=True)
        self.note = self._big(self.tr("Note it"), self._note, "check")
        self.name.textChanged.connect(self.pad.set_signer)
        self.reason.returnPressed.connect(self._note)
        self.pad.changed.connect(self._allow)
        self.add(row(self._heading, self._role, 1), self._name_field)
        self.body.addWidget(self.pad, 20)
        self.add(
            row(self.undo, self.clear_button, 1, self.confirm),
            label(self.tr("Without the pad:"), "secondary"),
            row(self.on_paper, self.refuses, self.absent, 1),
            self.reason_field,
            row(self.fingerprint, 1, self.note),
        )
        self.body.addStretch(1)

    def show_place(self, place: SigningPlace) -> None:
        """Begin anew with another signer."""
        self._place = place
        role = self._wording.term(place.signer.role)
        self._heading.setText(place.label or role)
        self._role.setText(self.tr("for {name}").format(name=place.signer.on_behalf_of) if _for_other(place) else "")
        self.setAccessibleName(self._heading.text())
        self.name.setText(place.signer.name)
        self._name_field.setVisible(not place.signer.name)
        self._name_field.clear_finding()
        self.pad.set_signer(place.signer.name)
        self.pad.clear()
        self.reason.clear()
        self.fingerprint.setChecked(place.fingerprint)
        self._show_way(None)
        self._allow()

    def place(self) -> SigningPlace | None:
        """Who is at the pad."""
        return self._place

    def leave(self) -> None:
        """Nobody is at this pad any more."""
        self._place = None
        self.pad.clear()

    def take_keys(self) -> None:
        """Put the keys where the signer begins."""
        (self.pad if self.name.value() else self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: KnownError) -> bool:
        """Say a refusal at its field; false for one that belongs elsewhere."""
        words = self._wording.error(error)
        field = self.reason_field if error.code in _AT_REASON else self._name_field
        if error.code not in _AT_REASON + _AT_NAME:
            return False
        field.show()
        field.show_finding(f"{words.what} {words.do}")
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _write(self) -> None:
        strokes: Strokes = self.pad.strokes()
        self.wrote.emit(self._signer(), strokes)

    def _ask(self, way: SignatureWay) -> None:
        self._show_way(way)
        (self.note if way is SignatureWay.PAPER else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self) -> None:
        if self._way is not None:
            self.noted.emit(self._signer(), self._way, self.reason.value(), self.fingerprint.isChecked())

    def _signer(self) -> Signer:
        assert self._place is not None  # noqa: S101
        return dataclasses.replace(self._place.signer, name=self.name.value())

    def _show_way(self, way: SignatureWay | None) -> None:
        self._way = way
        self.reason_field.clear_finding()
        self.reason_field.setVisible(way in (SignatureWay.REFUSED, SignatureWay.ABSENT))
        self.fingerprint.setVisible(way is SignatureWay.PAPER)
        self.note.setVisible(way is not None)
        if way is not None:
            self.note.setText(self.tr("Note: {way}").format(way=self._wording.term(way)))

    def _allow(self) -> None:
        for each in (self.undo, self.clear_button, self.confirm):
            each.setEnabled(not self.pad.is_empty())

    def _big(self, text: str, slot: Callable[[], None], icon: str) -> QPushButton:
        made = button(text, slot, icon)
        return for_fingers(made)


def _for_other(place: SigningPlace) -> bool:
    return bool(place.signer.on_behalf_of) and place.signer.on_behalf_of not in place.label
