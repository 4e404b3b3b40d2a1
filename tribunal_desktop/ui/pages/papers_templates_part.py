"""A part or a question of a form in the editor (文书部件卡片): what it is, when it is printed, and its texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.form_wording_views import WordingPart, WordingText
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.papers_templates_block import TextBlock
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row

if TYPE_CHECKING:
    MakeBlock = Callable[[WordingText], TextBlock]


class PartCard(Card):
    """Kind and name, marks, condition and repetition in words, one block for each text."""

    restore_wanted = Signal(str)
    """Bring the original of this part back; its key."""

    def __init__(
        self, part: WordingPart, make: MakeBlock, locale: Locale, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.part = part
        self.body.setContentsMargins(14, 10, 14, 10)
        self.body.setSpacing(6)
        lang = locale.lang
        name = label(part.name.of(lang), "strong", wrap=True)
        marks = [Pill(part.kind.of(lang))] if not part.name.of(lang).startswith(part.kind.of(lang)) else []
        if part.official:
            marks.append(Pill(self.tr("official wording"), Tone.GOOD, "lock"))
        if part.required:
            marks.append(Pill(self.tr("required"), Tone.INFO))
        heading = row(name, *marks)
        heading.setStretch(0, 1)
        self.add(heading)
        if told := self._when(part, lang):
            self.add(label(told, "small", wrap=True))
        self.blocks = [make(text) for text in part.texts]
        for block in self.blocks:
            block.editor.setAccessibleName(f"{part.name.of(lang)} · {block.text.name.of(lang)}")
            block.field.label.setVisible(len(self.blocks) > 1 or block.text.place != part.key)
            block.edited.connect(block.show)
        self.add(*self.blocks)
        self._put_away()
        if not part.texts:
            self.add(
                label(self.tr("Made from the facts of the case; there are no words to change."), "secondary", True)
            )
        self.restore_button = button(
            self.tr("Original of the whole part"), lambda: self.restore_wanted.emit(part.key), "arrow-back-up", "link"
        )
        self.restore_button.setVisible(writable and sum(text.own for text in part.texts) > 1)
        self.add(row(1, self.restore_button))
        self.setAccessibleName(f"{part.kind.of(lang)} {part.name.of(lang)} {told}".strip())

    def begin(self) -> None:
        """Give the keys to the first words that are shown."""
        first = next((block for block in self.blocks if not block.isHidden()), self.blocks[0])
        first.show()
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        """Labels, titles of columns and answers show when somebody asks for them, or when they were changed."""
        away = [block for block in self.blocks if block.text.minor and not block.text.own]
        if not away:
            return
        for block in away:
            block.hide()
        told = self.tr("Labels, titles, answers: {count}").format(count=len(away))
        more = button(told, lambda: None, "chevron-down", "link")

        def show() -> None:
            more.hide()
            for block in away:
                block.show()
            away[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

        more.clicked.connect(show)
        self.more_button = more
        self.add(row(more, 1))

    def _when(self, part: WordingPart, lang: str) -> str:
        condition, repeated = (getattr(words, lang) for words in (part.condition, part.repeated))
        asked = part.key.startswith("ask.")
        told = []
        if condition:
            words = self.tr("Asked when {condition}") if asked else self.tr("Printed when {condition}")
            told.append(words.format(condition=condition))
        if repeated:
            told.append(repeated)
        return " · ".join(told)
