"""The dispute under the cursor, below the list: its facts, and the way into its file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from tribunal_desktop.services.case_views import CaseDetail
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_facts import CaseFacts
from tribunal_desktop.ui.tables.cases import STAGE_TONES, parties_words
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row


class CaseDetailView(Card):
    """Shows one ``CaseDetail``; everything that can be done is in the file."""

    file_wanted = Signal(str)
    page_wanted = Signal(str, str)

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._detail: CaseDetail | None = None
        self._heading = label("", "heading", wrap=True)
        self._heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._stage = Pill()
        self._circuit = Pill(self.tr("On circuit"), Tone.INFO, "route")
        self._open = button(self.tr("Open the file"), self._ask_for_file, "folders")
        self._open.setToolTip(self.tr("Enter in the list"))
        self.add(row(self._heading, row(self._stage, self._circuit), self._open, spacing=12))
        self._facts = CaseFacts(wording)
        self._facts.page_wanted.connect(self.page_wanted)
        self.add(self._facts)

    def show_detail(self, detail: CaseDetail) -> None:
        """Fill the card."""
        self._detail = detail
        who = parties_words(detail.row, self.tr("{plaintiff} v. {defendant}"))
        cause = detail.row.cause.of(self._wording.lang) if detail.row.cause else ""
        self._heading.setText("　".join(filter(None, (detail.row.number, who, cause))))
        self._heading.setToolTip(self._heading.text())
        self.setAccessibleName(self._heading.text())
        stage = self._wording.term(detail.row.outcome if detail.row.outcome else detail.row.stage)
        self._stage.show_mark(stage, STAGE_TONES[detail.row.stage])
        self._circuit.setVisible(detail.row.on_circuit)
        self._facts.show_detail(detail)

    def dispute_id(self) -> str:
        """The dispute that is shown; empty when none is."""
        return self._detail.row.id if self._detail else ""

    def text(self) -> str:
        """Every word on the card, for tests and for reading aloud."""
        return "\n".join(part.text() for part in self.findChildren(QLabel) if part.text())

    def _ask_for_file(self) -> None:
        self.file_wanted.emit(self.dispute_id())
