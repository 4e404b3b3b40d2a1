"""Language, appearance and text size: a choice holds at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.texts import Language
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.theme import Appearance, TextSize
from tribunal_desktop.ui.widgets import Card, SegmentedFilter, label


class LookSection(QWidget):
    """Three choices with a word on when each is good."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        languages: dict[Language, str] = {"zh": "中文", "en": "English"}
        self.language = self._choice(
            self.tr("Language"), list(languages.items()), look.locale.lang, lambda key: look.change(language=_lang(key))
        )
        self.appearance = self._choice(
            self.tr("Appearance"),
            [
                (Appearance.LIGHT, self.tr("Light")),
                (Appearance.SUNLIGHT, self.tr("Sunlight (high contrast)")),
                (Appearance.DARK, self.tr("Dark")),
            ],
            look.appearance,
            lambda key: look.change(appearance=Appearance(key)),
        )
        self.text_size = self._choice(
            self.tr("Text size"),
            [
                (TextSize.STANDARD, self.tr("Standard")),
                (TextSize.LARGE, self.tr("Large")),
                (TextSize.LARGEST, self.tr("Largest")),
            ],
            look.size,
            lambda key: look.change(size=TextSize(key)),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(14)
        for title, choice, words in (
            (
                self.tr("Language"),
                self.language,
                self.tr("Papers are printed in Chinese in either language; what you typed stays as it is."),
            ),
            (
                self.tr("Appearance"),
                self.appearance,
                self.tr(
                    "Sunlight is for a village square by day: black on white, strong lines. Dark is for the evening."
                ),
            ),
            (
                self.tr("Text size"),
                self.text_size,
                self.tr("Larger text for long reading or for a screen shown to others."),
            ),
        ):
            card = Card(title)
            card.add(choice, label(words, "secondary", wrap=True))
            column.addWidget(card)
        column.addStretch(1)

    def _choice(
        self, name: str, choices: Sequence[tuple[str, str]], now: str, act: Callable[[str], None]
    ) -> SegmentedFilter:
        made = SegmentedFilter(name)
        made.set_choices([(key, text, None) for key, text in choices])
        made.choose(now)
        made.chosen.connect(lambda key: QTimer.singleShot(0, self._look, lambda: act(key)))
        return made


def _lang(key: str) -> Language:
    return "en" if key == "en" else "zh"
