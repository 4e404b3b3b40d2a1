"""The signed sheets of an open paper as they came back scanned: which pages there are, and their pictures."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.scan_sheet import scanned_paper
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.scan_views import ScanRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.case_papers import SCAN_TONES, missing_pages, scan_words
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import PdfView, Pill, button, label, row


class ScannedPages(QWidget):
    """How far the paper came back, and ``pictures`` of its sheets for the place where the paper is shown."""

    opened = Signal(bool)
    """The pictures are wanted in place of the paper, or not any more."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._paper: IssuedPaper | None = None
        self._rows: tuple[ScanRow, ...] = ()
        self.mark = Pill()
        self.words = label("", "small", wrap=True)
        self.show_button = button(self.tr("Show the scan"), self._toggle, "photo")
        self.pictures = PdfView(page.tasks, page_png)
        self.pictures.page_shown.connect(self._tell)
        self.pictures.hide()
        self._about = label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row(self.mark, 1, self.show_button, spacing=10))
        column.addWidget(self.words)
        column.addWidget(self._about)
        self._open(False)

    def show_paper(self, paper: IssuedPaper) -> None:
        """Say how far ``paper`` came back; nothing for one that is not expected back."""
        again = self._paper is not None and self._paper.id == paper.id
        self._paper = paper
        scans = paper.scans
        self.setVisible(scans is not None)
        if scans is None:
            return
        self.mark.show_mark(scan_words(scans, self._wording), SCAN_TONES[scans.coverage] or Tone.NEUTRAL)
        self.mark.setVisible(bool(scans.scanned))
        said = missing_pages(scans, self._wording)
        if not scans.scanned:
            said = self.tr("Not scanned yet: drop the signed sheets on the window, they find this paper by their code.")
        self.words.setText(said)
        self.words.setVisible(bool(said))
        self.show_button.setVisible(bool(scans.scanned))
        if not again or not scans.scanned:
            self._open(False)
        elif self._is_open:
            self._read()

    def _toggle(self) -> None:
        self._open(not self._is_open)
        if self._is_open:
            self._read()

    def _open(self, opened: bool) -> None:
        self._is_open = opened
        self.pictures.setVisible(opened)
        self._about.setVisible(opened)
        self.opened.emit(opened)
        self.show_button.setText(self.tr("Hide the scan") if opened else self.tr("Show the scan"))

    def _read(self) -> None:
        if self._paper is None:
            return
        paper_id, scans = self._paper.id, self._services.scans

        def read() -> tuple[tuple[ScanRow, ...], Paper]:
            rows = scans.pages(paper_id)
            return rows, scanned_paper([scans.picture(each.sha256) for each in rows])

        self._page.run(read, partial(self._show, paper_id))

    def _show(self, paper_id: str, found: tuple[tuple[ScanRow, ...], Paper]) -> None:
        if self._paper is not None and self._paper.id == paper_id:
            self._rows, made = found
            self.pictures.show_pdf(made.pdf, made.pages)

    def _tell(self, place: int) -> None:
        if place < len(self._rows):
            shown = self._rows[place]
            words = self.tr("Page {page}: {file}, imported {when} by {who}")
            self._about.setText(
                words.format(
                    page=shown.page,
                    file=shown.file_name,
                    when=self._wording.short_moment(shown.scanned_at),
                    who=shown.scanned_by,
                )
            )
