"""What a new password must be (口令规则): long, not a name, not one of those everybody tries first."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable

from tribunal_desktop import resources
from tribunal_desktop.rules.findings import Finding, Severity

SHORTEST = 10
FEWEST_DIFFERENT = 5


def password_findings(password: str, names: Iterable[str], field: str = "password") -> tuple[Finding, ...]:
    """What is wrong with a new password at ``field``; ``names`` are the words it must not consist of."""
    plain = unicodedata.normalize("NFKC", password).casefold()
    if len(plain) < SHORTEST:
        return (Finding("password_too_short", field, Severity.BLOCK, {"shortest": SHORTEST}),)
    if any(_mostly(plain, name) for name in names):
        return (Finding("password_is_name", field, Severity.BLOCK),)
    if len(set(plain)) < FEWEST_DIFFERENT or _runs(plain) or plain in _common():
        return (Finding("password_common", field, Severity.BLOCK),)
    return ()


def _mostly(password: str, name: str) -> bool:
    word = unicodedata.normalize("NFKC", name).casefold().strip()
    rest = password.replace(word, "") if word else password
    return rest != password and len(rest) < FEWEST_DIFFERENT


def _runs(password: str) -> bool:
    steps = {ord(after) - ord(before) for before, after in itertools.pairwise(password)}
    return len(steps) == 1 and steps <= {-1, 0, 1}


def _common() -> set[str]:
    return set(resources.path("security", "common_passwords.txt").read_text(encoding="utf-8").split())
