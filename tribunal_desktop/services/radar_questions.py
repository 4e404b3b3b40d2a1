"""What names a question of the radar, so that its answer is found again."""

from __future__ import annotations

from hashlib import blake2b

from tribunal_desktop.rules.persons import Person, person_key


def fingerprint(*parts: str) -> str:
    """A short name of a question; it tells nothing of the persons to whoever sees it alone."""
    return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def same_person_question(first: Person, second: Person) -> str:
    """Whether these two are one, asked from either side."""
    return fingerprint("same", *sorted((person_key(first), person_key(second))))


def repeated_question(first_dispute: str, second_dispute: str) -> str:
    """Whether these two disputes are one suit."""
    return fingerprint("repeated", *sorted((first_dispute, second_dispute)))
