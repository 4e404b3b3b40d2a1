"""Who signs the paper, and what each has done so far."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import SignatureWay, SignerRole
from tribunal_desktop.services.signing_rows import Signer, SigningPlace
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.signing_signer import for_fingers
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, Pill, button, label, row

_TONES = {
    SignatureWay.STROKES: Tone.GOOD,
    SignatureWay.PAPER: Tone.INFO,
    SignatureWay.REFUSED: Tone.BAD,
    SignatureWay.ABSENT: Tone.WARN,
}


class SignerList(Card):
    """One line a signer; ``chosen`` brings somebody to the pad, ``taken_back`` undoes a signature with a reason."""

    chosen = Signal(object)
    taken_back = Signal(str, str)
    added = Signal(object)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who signs"), parent)
        self._wording = locale
        self._taking_back = ""
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.reason = LineEdit()
        self.reason_field = Field(self.tr("Why the signature is taken back"), self.reason, required=True)
        self.take_back = button(self.tr("Take it back"), self._take_back, "arrow-back-up")
        for_fingers(self.take_back)
        self.reason.returnPressed.connect(self._take_back)
        self.other = button(self.tr("Somebody else signs"), self._open_other, "plus")
        for_fingers(self.other)
        self.role = QComboBox()
        for role in SignerRole:
            self.role.addItem(locale.term(role), role.value)
        self.role.setCurrentIndex(self.role.findData(SignerRole.WITNESS.value))
        self.name, self.behalf = LineEdit(), LineEdit()
        self._other = QWidget()
        fields = QVBoxLayout(self._other)
        fields.setContentsMargins(0, 0, 0, 0)
        self.bring = button(self.tr("To the pad"), self._bring, "pencil")
        for_fingers(self.bring)
        fields.addWidget(Field(self.tr("Signs as"), self.role))
        fields.addWidget(Field(self.tr("Name"), self.name, required=True))
        fields.addWidget(Field(self.tr("On behalf of"), self.behalf))
        fields.addWidget(self.bring)
        self.add(self._lines, self.reason_field, self.take_back, self.other, self._other)
        self.body.addStretch(1)
        self._other.hide()
        self._close_reason()

    def show_places(self, places: Sequence[SigningPlace]) -> None:
        """Show everybody as they stand now."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place in places:
            self._lines.addWidget(self._line(place))
        self._close_reason()

    def _line(self, place: SigningPlace) -> QWidget:
        line = QWidget()
        said = place.label or f"{self._wording.term(place.signer.role)} {place.signer.name}"
        pill = Pill(self.tr("waiting"), Tone.NEUTRAL)
        act = button(self.tr("Sign"), lambda: self.chosen.emit(place), "pencil")
        if place.made is not None:
            made = place.made
            pill.show_mark(self._wording.term(made.way), _TONES[made.way])
            pill.setToolTip(f"{self._wording.moment(made.signed_at)}\n{made.digest}\n{made.reason}".strip())
            act = button(self.tr("Take back"), lambda: self._ask_reason(made.id), "arrow-back-up")
        for_fingers(act)
        act.setAccessibleName(f"{act.text()}: {said}")
        layout = QVBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(4)
        layout.addWidget(label(said, "strong", wrap=True))
        layout.addLayout(row(pill, 1, act))
        return line

    def _ask_reason(self, signature_id: str) -> None:
        self._taking_back = signature_id
        self.reason.clear()
        self.reason_field.clear_finding()
        self.reason_field.show()
        self.take_back.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        if self.reason.value():
            self.taken_back.emit(self._taking_back, self.reason.value())
        else:
            self.reason_field.show_finding(self.tr("Say why. The signature stays on record, but does not count."))

    def _close_reason(self) -> None:
        self.reason_field.hide()
        self.take_back.hide()

    def _open_other(self) -> None:
        self._other.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self) -> None:
        signer = Signer(self.name.value(), SignerRole(self.role.currentData()), self.behalf.value())
        self.added.emit(SigningPlace("", signer, fingerprint=True))
        self._other.hide()
        self.name.clear()
        self.behalf.clear()
