"""What verifying a kept paper came to, in green or red and in plain words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tribunal_desktop.services.paper_rows import PaperProof, Reprint
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Pill, label


class ProofLine(QWidget):
    """Hidden until something was verified."""

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = locale
        self.pill = Pill()
        self.words = label("", "small", wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.pill)
        line.addWidget(self.words, 1)
        self.hide()

    def show_proof(self, proof: PaperProof) -> None:
        """Say whether the paper can be relied on, and why not."""
        if proof.whole and proof.reprint is not Reprint.DIFFERENT:
            self.pill.show_mark(self.tr("Verified"), Tone.GOOD, "check")
        else:
            self.pill.show_mark(self.tr("Does not hold"), Tone.BAD, "alert-circle")
        self.words.setText(" ".join(self._sentences(proof)))
        self.words.setToolTip(f"SHA-256 {proof.sha256}\nSM3 {proof.sm3 or '—'}")
        self.show()

    def _sentences(self, proof: PaperProof) -> list[str]:
        said = [self._wording.term(fault) for fault in proof.faults]
        if proof.whole:
            said.append(self.tr("Every byte is as it was registered, and the record of acts vouches for the entry."))
        if proof.whole and proof.signatures:
            words = self.tr(
                "Signed: {count} {count:signature answers to its hash|signatures answer to their hashes}, "
                "and the copy begins with the signed paper."
            )
            said.append(fill_in(words, count=proof.signatures))
        if proof.reprint is not None:
            said.append(self._wording.term(proof.reprint))
        if not proof.sm3:
            said.append(self.tr("SM3 is missing: this computer could not compute it when the paper was registered."))
        return said
