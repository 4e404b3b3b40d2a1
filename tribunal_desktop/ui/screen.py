"""How a window comes up on the screen it has."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def fit_screen(window: QWidget) -> None:
    """Show ``window``; it fills a screen that is too small for it and its title bar."""
    available = window.screen().availableSize()
    if window.width() < available.width() and window.height() < available.height():
        window.show()
    else:
        window.showMaximized()
