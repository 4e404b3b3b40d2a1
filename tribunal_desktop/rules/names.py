"""A name from a shipped table in both languages of the window."""

from __future__ import annotations

from dataclasses import dataclass

from tribunal_desktop.texts import Language


@dataclass(frozen=True)
class Name:
    """One thing's name as the table prints it, Chinese first."""

    zh: str
    en: str

    def of(self, lang: Language) -> str:
        """The name in ``lang``."""
        return self.zh if lang == "zh" else self.en
