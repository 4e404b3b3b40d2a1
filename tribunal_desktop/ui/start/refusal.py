"""The message box for a start that cannot go on (无法打开)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.locale import Locale


def refusal(locale: Locale, error: KnownError) -> QMessageBox:
    """What is wrong, why, and what to do; there is no window yet that could say it."""
    words = locale.error(error)
    box = QMessageBox(
        QMessageBox.Icon.Warning, QCoreApplication.translate("StartWindow", "Tribunal workbench"), words.what
    )
    box.setInformativeText(f"{words.why}\n{words.do}".strip())
    return box
