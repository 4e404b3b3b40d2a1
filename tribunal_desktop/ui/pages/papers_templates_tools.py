"""What stands below a text while one types in it (文字工具): gaps to put in, the kept words, the original."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.form_wording_views import GapChoice
from tribunal_desktop.services.search_tokens import haystack, matches, name_lines
from tribunal_desktop.services.search_tokens import words as search_words
from tribunal_desktop.ui.widgets import Choice, TypeAhead, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow
from tribunal_desktop.ui.workers import Tasks

MOST_GAPS, SAMPLE_SHOWN = 60, 24


class TextTools(QWidget):
    """A line of tools."""

    gap_chosen = Signal(str)

    def __init__(
        self,
        offer: Callable[[], Sequence[GapChoice]],
        tasks: Tasks,
        take_back: Callable[[], None],
        restore: Callable[[], None],
    ) -> None:
        super().__init__()
        self._offer = offer
        self.gap = TypeAhead(self._find, tasks, "", self.tr("gap, in characters or pinyin"))
        self.gap.setAccessibleName(self.tr("Insert a gap"))
        self.take_back_button = button(self.tr("Back to what was saved"), take_back, "clock")
        self.restore_button = button(self.tr("Bring the original back"), restore, "arrow-back-up")
        self.gap.setMinimumWidth(150)
        named = label(self.tr("Insert a gap"), "small")
        self.setLayout(WrappingRow(named, self.gap, self.take_back_button, self.restore_button))
        self.gap.chosen.connect(self._chosen)

    def come_after(self, editor: QWidget) -> None:
        """Tab goes from ``editor`` to the tools; both stand in the same window."""
        before = editor
        for part in (self.gap, self.take_back_button, self.restore_button):
            QWidget.setTabOrder(before, part)
            before = part

    def begin(self) -> None:
        """Go to the line that finds gaps."""
        self.gap.clear()
        self.gap.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.gap.propose()

    def show_state(self, *, changed: bool, differs: bool) -> None:
        """``changed`` since it was kept; ``differs`` from the original."""
        self.take_back_button.setVisible(changed)
        self.restore_button.setEnabled(differs)

    def _find(self, typed: str) -> Sequence[Choice]:
        wanted = search_words(typed)
        return [
            Choice(each.said, each.said.strip("{}"), " ".join(each.sample.split())[:SAMPLE_SHOWN])
            for each in self._offer()
            if all(matches(_haystack(each), word) for word in wanted)
        ][:MOST_GAPS]

    def _chosen(self, choice: Choice) -> None:
        self.gap.clear()
        self.gap_chosen.emit(choice.key)


def _haystack(choice: GapChoice) -> str:
    """Found by its name in both languages, pinyin and initials."""
    return haystack([*name_lines(choice.name.zh), *name_lines(choice.name.en), *name_lines(choice.said)])
