"""Fonts of the papers: which are used, which stand in for the court's own, and where to look for those."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_fonts import FaceFont
from tribunal_desktop.ui.dialogs.files import choose_folder
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row


class FontsSection(QWidget):
    """One card: the four faces, whether they are the court's own, and three ways to change that."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self.state = Pill()
        self._faces = QFormLayout()
        self._faces.setHorizontalSpacing(20)
        self._faces.setVerticalSpacing(8)
        self._look = button(self.tr("Look on this computer"), self.look)
        self._choose = button(self.tr("Choose a folder…"), self.choose, "folders")
        self._bundled = button(self.tr("Use the fonts that came along"), self.use_bundled)
        card = Card(self.tr("Fonts of the papers"))
        card.add(
            row(self.state, 1),
            self._faces,
            label(
                self.tr(
                    "FangSong and XiaoBiaoSong are licensed by the court and do not come along; a font is taken only "
                    "if its licence lets it travel in a paper. Every paper keeps the names of the fonts it was "
                    "printed in."
                ),
                wrap=True,
            ),
            row(self._look, self._choose, self._bundled, 1),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def refresh(self) -> None:
        """Read again which fonts are used."""
        self._page.run(self._services.paper_fonts.faces, self._show)

    def look(self) -> None:
        """Take the court's fonts from where the system keeps its own."""
        self._change(self._services.paper_fonts.take_from)

    def choose(self) -> None:
        """Take the court's fonts from a folder."""
        folder = choose_folder(self, self.tr("Folder with the court's fonts"))
        if folder is not None:
            self._change(lambda: self._services.paper_fonts.take_from(folder))

    def use_bundled(self) -> None:
        """Print with the fonts that came along."""
        self._change(self._services.paper_fonts.use_bundled)

    def _change(self, work: Callable[[], tuple[FaceFont, ...]]) -> None:
        self._page.run(work, self._show, busy_widget=self._look)

    def _show(self, faces: tuple[FaceFont, ...]) -> None:
        while self._faces.rowCount():
            self._faces.removeRow(0)
        names = {
            "fangsong": self.tr("FangSong, the text"),
            "title": self.tr("XiaoBiaoSong, titles"),
            "hei": self.tr("Hei, headings"),
            "song": self.tr("Song, small print"),
        }
        for face in faces:
            name = names[face.face.value]
            said = f"{face.name} · {face.path}" if face.path else self.tr("{font}, a substitute").format(font=face.name)
            words = label(said, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{name}: {said}")
            self._faces.addRow(label(name, "secondary"), words)
        missing = sum(not face.own for face in faces)
        if missing:
            said = self.tr("{count} of 4 faces are substitutes").format(count=missing)
            self.state.show_mark(said, Tone.WARN, "alert-triangle")
        else:
            self.state.show_mark(self.tr("the court's own fonts"), Tone.GOOD, "circle-check")
