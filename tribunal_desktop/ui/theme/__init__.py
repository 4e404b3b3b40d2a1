"""Theme tokens, appearance, text size and icons of the window."""

from tribunal_desktop.ui.theme.theme import Theme
from tribunal_desktop.ui.theme.tokens import TOKENS, Appearance, TextSize, Tokens, Tone

__all__ = ["TOKENS", "Appearance", "TextSize", "Theme", "Tokens", "Tone"]
