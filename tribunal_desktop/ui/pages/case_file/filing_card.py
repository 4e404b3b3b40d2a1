"""What the cards of the filing section have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from tribunal_desktop.services.filing_views import FilingView
from tribunal_desktop.ui.widgets import Card, Field, TextEdit

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.case_file.filing import FilingSection

GRID = 12


class FilingCard(Card):
    """A card of the section it belongs to."""

    def __init__(self, title: str, section: FilingSection) -> None:
        super().__init__(title)
        self.section, self.wording = section, section.wording
        self.fields: dict[str, Field] = {}

    def begin(self) -> None:
        """Another dispute comes: every field as it stands at first."""

    def show_view(self, view: FilingView) -> None:
        """Show what is kept; typed text stays."""
        raise NotImplementedError

    def grid(self, places: dict[str, tuple[int, int, int]]) -> QGridLayout:
        """The fields in a grid of twelve columns: line, first column, width."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for column in range(GRID):
            grid.setColumnStretch(column, 1)
        for name, (line, column, span) in places.items():
            grid.addWidget(self.fields[name], line, column, 1, span)
        return grid

    def quiet(self) -> None:
        """Take the findings away."""
        for field in self.fields.values():
            field.clear_finding()


def lines_high(text: TextEdit) -> TextEdit:
    """Keep the editor as high as its lines; what is longer scrolls inside it."""
    text.setFixedHeight(text.minimumHeight())
    return text


def folded(*parts: QWidget, shown: bool) -> None:
    """Show the parts, or none of them."""
    for part in parts:
        part.setVisible(shown)
