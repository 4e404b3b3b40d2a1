"""How hard a password is to guess, in words beside the field; what is refused is the service's decision."""

from __future__ import annotations

import unicodedata

from tribunal_desktop.ui.theme import Tone

SHORTEST = 10
GOOD_SCORE = 14
STRONG_SCORE = 20


def password_score(password: str) -> int:
    """Length, weighed by how many different characters and kinds of character there are."""
    kinds = {unicodedata.category(character)[0] for character in password}
    cases = len({character.isupper() for character in password if character.isalpha()}) > 1
    return min(len(password), 2 * len(set(password))) + 2 * (len(kinds) - 1) + cases


def strength_tone(password: str) -> Tone:
    """Bad (too short), warn (fair), info (good) or good (strong)."""
    if len(password) < SHORTEST:
        return Tone.BAD
    score = password_score(password)
    return Tone.WARN if score < GOOD_SCORE else Tone.INFO if score < STRONG_SCORE else Tone.GOOD
