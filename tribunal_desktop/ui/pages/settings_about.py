"""About the program: version, and the licences of what it is made of."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from tribunal_desktop import __version__, resources
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import Card, label, row


@dataclass(frozen=True)
class _Part:
    """Something the program ships and the file with its licence."""

    name: str
    licence: str
    file: Path


class AboutSection(QWidget):
    """Version on top, licences below; choosing a part shows its licence."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        fonts = resources.path("fonts")
        self._parts = [
            _Part(self.tr("This program"), "Apache-2.0", resources.root() / "LICENSE"),
            _Part("Noto Sans SC", "OFL-1.1", fonts / "NotoSansSC-OFL.txt"),
            _Part("Noto Serif SC", "OFL-1.1", fonts / "NotoSerifSC-OFL.txt"),
            _Part("Fandol Fang", self.tr("GPL with font exception"), fonts / "FandolFang-LICENCE.txt"),
            _Part("HanaMin B", self.tr("HanaMin licence"), fonts / "HanaMinB-LICENCE.txt"),
            _Part("Tabler Icons", "MIT", resources.path("icons") / "LICENSE"),
            _Part("Qt, PySide6, …", "LGPL-3.0, …", resources.root() / "NOTICE"),
        ]
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Parts and their licences"))
        self.parts.setFixedWidth(300)
        self.parts.addItems([f"{part.name} · {part.licence}" for part in self._parts])
        self.licence = QPlainTextEdit()
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setAccessibleName(self.tr("Text of the licence"))
        self.licence.setMinimumHeight(260)
        self.parts.currentRowChanged.connect(self._show)
        about, licences = Card(self.tr("People's tribunal desktop")), Card(self.tr("Licences"))
        about.add(
            label(self.tr("Version {version}").format(version=__version__), "strong"),
            label(f"Qt {qVersion()} · Python {platform.python_version()} · {platform.system()}", "secondary"),
            label(
                self.tr("For people's tribunals: works without a link, keeps its data encrypted on this computer."),
                wrap=True,
            ),
        )
        line = row(self.parts, self.licence, spacing=12)
        line.setStretch(1, 1)
        licences.body.addLayout(line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(14)
        column.addWidget(about)
        column.addWidget(licences, 1)
        self.parts.setCurrentRow(0)

    def _show(self, place: int) -> None:
        file = self._parts[place].file
        self._page.run(lambda: file.read_text(encoding="utf-8"), self.licence.setPlainText)
