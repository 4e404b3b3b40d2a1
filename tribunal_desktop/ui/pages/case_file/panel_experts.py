"""What experts were asked in a case and what they said (专家咨询); asked and answered in the room of people."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.attachments import AttachmentView
from tribunal_desktop.services.beside_roster import CONSULTATION, ConsultationRow
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import Part
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_panel import PanelColumns
from tribunal_desktop.ui.widgets import Card, DataTable, button, label

_FILES = "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png)"


class ExpertsPart(Part):
    """The consultations of the case; the one under the cursor in full below, its paper to be saved."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.list = DataTable(
            RowTable(PanelColumns(self.wording).consultations()), self.tr("Experts asked"), key="experts"
        )
        self.list.set_empty_text(
            self.tr("No expert was asked in this case. Consultations are noted under People, Rosters, Others, Experts.")
        )
        self.save_button = button(self.tr("Save the expert's paper"), self.save_paper, "download")
        self._words = label("", wrap=True)
        card = Card(self.tr("Experts asked"))
        card.add_header(self.save_button)
        card.add(self.list, self._words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
        self._papers: tuple[AttachmentView, ...] = ()
        self.list.picked.connect(self._show_words)
        self._show_words(None)

    def show_rows(self, rows: tuple[ConsultationRow, ...]) -> None:
        """Show what was asked, the newest under the cursor."""
        self.list.table.set_rows(rows)
        self.list.fit_height(6)
        self.list.select_place(0)

    def save_paper(self) -> None:
        """Save the paper the expert gave for the consultation under the cursor."""
        if self._papers:
            kept = self._papers[-1]
            name = f"{kept.caption}.{kept.media_type.rpartition('/')[2]}"
            target = choose_target(self, self.tr("Save the expert's paper"), name, _FILES)
            if target is not None:
                attachments, words = self.services.attachments, self.tr("Saved as {file}").format(file=target.name)
                self.page.run(
                    lambda: save_file(target, attachments.content(kept.sha256)),
                    lambda _made: self.page.tell(words),
                    busy_widget=self.save_button,
                )

    def _show_words(self, row: ConsultationRow | None) -> None:
        self._papers = ()
        self.save_button.setEnabled(False)
        self._words.setVisible(row is not None)
        if row is not None:
            words = self.tr("Question: {question}\nOpinion: {opinion}")
            self._words.setText(words.format(question=row.question, opinion=row.opinion or self.tr("none yet")))
            self.page.run(
                lambda: self.services.attachments.of(CONSULTATION, row.id), lambda found: self._show_papers(row, found)
            )

    def _show_papers(self, row: ConsultationRow, found: tuple[AttachmentView, ...]) -> None:
        if self.list.current_row() == row:
            self._papers = found
            self.save_button.setEnabled(bool(found))
