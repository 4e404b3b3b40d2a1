"""Language, appearance and text size of the window, and where they are remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from tribunal_desktop.texts import Language
from tribunal_desktop.ui.locale import Locale, Translators
from tribunal_desktop.ui.theme import Appearance, TextSize, Theme

LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Preferences:
    """Habits of this computer's window in a small file beside the store; nothing about any case is kept in it."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, key: str, default: str = "") -> str:
        """A remembered value."""
        return str(self._settings.value(key, default))

    def put(self, key: str, value: str) -> None:
        """Remember a value."""
        self._settings.setValue(key, value)


class Look(QObject):
    """How the window speaks and looks; ``changed`` tells open windows to build their pages again."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences, language: Language) -> None:
        super().__init__(app)
        self.preferences = preferences
        self._translators = Translators(app)
        remembered = preferences.get("language", language)
        self.locale = Locale("en" if remembered == "en" else "zh")
        self.appearance = Appearance(preferences.get("appearance", Appearance.LIGHT))
        self.size = TextSize(preferences.get("text_size", TextSize.STANDARD))
        self._translators.install(self.locale.lang)
        Theme.current().apply(self.appearance, self.size)

    def change(
        self,
        language: Language | None = None,
        appearance: Appearance | None = None,
        size: TextSize | None = None,
    ) -> None:
        """Change what is given, remember it and tell the windows."""
        before = self.appearance, self.size
        self.locale = Locale(language or self.locale.lang)
        self.appearance = appearance or self.appearance
        self.size = size or self.size
        self.preferences.put("language", self.locale.lang)
        self.preferences.put("appearance", self.appearance.value)
        self.preferences.put("text_size", self.size.value)
        self._translators.install(self.locale.lang)
        if (self.appearance, self.size) != before:
            Theme.current().apply(self.appearance, self.size)
        self.changed.emit()

    def retire(self) -> None:
        """Take the translators out again."""
        self._translators.install("en")
        self.deleteLater()
