"""Colours and sizes of the window by meaning; pages name the meaning, never a colour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a mark says. A tone never speaks alone: there is always a text or an icon beside it."""

    NEUTRAL = "neutral"
    INFO = "info"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Appearance(StrEnum):
    """Themes of the window: indoors, in the sun of a village square, in the evening."""

    LIGHT = "light"
    SUNLIGHT = "sunlight"
    DARK = "dark"


class TextSize(StrEnum):
    """The three text sizes of the settings (标准、大、特大)."""

    STANDARD = "standard"
    LARGE = "large"
    LARGEST = "largest"

    @property
    def base_px(self) -> int:
        """Height of body text in pixels."""
        return {TextSize.STANDARD: 14, TextSize.LARGE: 16, TextSize.LARGEST: 18}[self]


@dataclass(frozen=True)
class Tokens:
    """One appearance: every pair of text and its ground keeps a contrast of at least 4.5 to 1."""

    background: str
    surface: str
    raised: str
    line: str
    line_strong: str
    text: str
    secondary: str
    primary: str
    primary_hover: str
    on_primary: str
    brand: str
    on_brand: str
    selection: str
    focus: str
    info: str
    good: str
    warn: str
    bad: str
    neutral_soft: str
    info_soft: str
    good_soft: str
    warn_soft: str
    bad_soft: str

    def ink(self, tone: Tone) -> str:
        """Colour of text and icons in ``tone``."""
        return self.secondary if tone is Tone.NEUTRAL else str(getattr(self, tone.value))

    def soft(self, tone: Tone) -> str:
        """Ground under ``ink(tone)``."""
        return str(getattr(self, f"{tone.value}_soft"))


TOKENS = {
    Appearance.LIGHT: Tokens(
        background="#F4F5F7",
        surface="#FFFFFF",
        raised="#F8F9FB",
        line="#E1E4E8",
        line_strong="#C4CAD2",
        text="#1F2933",
        secondary="#57626F",
        primary="#1D3F72",
        primary_hover="#2A5392",
        on_primary="#FFFFFF",
        brand="#8C1D1D",
        on_brand="#FFFFFF",
        selection="#E8EFF9",
        focus="#3B74C4",
        info="#1D4F91",
        good="#1B6B3A",
        warn="#8F4A06",
        bad="#B42318",
        neutral_soft="#ECEFF3",
        info_soft="#E3EDFB",
        good_soft="#E0F3E7",
        warn_soft="#FDF0D9",
        bad_soft="#FCE4E1",
    ),
    Appearance.SUNLIGHT: Tokens(
        background="#FFFFFF",
        surface="#FFFFFF",
        raised="#FFFFFF",
        line="#5A6068",
        line_strong="#000000",
        text="#000000",
        secondary="#22272D",
        primary="#00205B",
        primary_hover="#00338F",
        on_primary="#FFFFFF",
        brand="#7A0000",
        on_brand="#FFFFFF",
        selection="#FFE98A",
        focus="#C2410C",
        info="#00307A",
        good="#00471F",
        warn="#5E2E00",
        bad="#8A0000",
        neutral_soft="#EDEDED",
        info_soft="#DCE9FF",
        good_soft="#D3F5DF",
        warn_soft="#FFE7BF",
        bad_soft="#FFDAD6",
    ),
    Appearance.DARK: Tokens(
        background="#14181D",
        surface="#1D232A",
        raised="#252C35",
        line="#343D48",
        line_strong="#55606E",
        text="#E8ECF1",
        secondary="#A9B4C0",
        primary="#8FB8F2",
        primary_hover="#B0CEF8",
        on_primary="#0E1B2E",
        brand="#C24545",
        on_brand="#FFFFFF",
        selection="#2B3B52",
        focus="#8FB8F2",
        info="#9CC3F7",
        good="#86D6A4",
        warn="#F2BE72",
        bad="#F5978D",
        neutral_soft="#2C343E",
        info_soft="#22344D",
        good_soft="#1D3A2A",
        warn_soft="#40321A",
        bad_soft="#472622",
    ),
}
