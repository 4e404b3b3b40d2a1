"""Signs on a paper (用字与用印体检): characters no font prints, rare ones, places for seals and signatures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.paper_check_content import Passage

_FONTS = "GB 18030-2022"
_NORM = "法〔2016〕221号"


class Printing(StrEnum):
    """By which font a character is printed."""

    OWN = "own"
    """By the typeface of the paper."""
    RARE = "rare"
    """By the font of last resort: a rare character."""
    NONE = "none"


def characters(passages: tuple[Passage, ...], printing: Callable[[str], Printing]) -> Iterator[Finding]:
    """Characters no font has, which stop the paper, and rare ones, which are worth a look; each once."""
    seen: set[str] = set()
    for passage in passages:
        for at, char in enumerate(passage.text):
            if char in seen:
                continue
            seen.add(char)
            how = printing(char)
            if how is Printing.OWN:
                continue
            params: dict[str, object] = {"char": char, "code": f"U+{ord(char):04X}", "near": _near(passage.text, at)}
            if how is Printing.NONE:
                yield Finding("paper_character_unprintable", passage.place, Severity.BLOCK, params, _FONTS)
            else:
                yield Finding("paper_character_rare", passage.place, Severity.NOTE, params, _FONTS, char)


def _near(text: str, at: int) -> str:
    """The words around a character, for a reader who cannot see it."""
    return text[max(0, at - 4) : at + 5].replace("\n", " ").strip()


def seal_place(*, wanted: bool, there: bool, decides: bool) -> Iterator[Finding]:
    """A sealed paper without a place for the seal and its day."""
    if wanted and not there:
        yield Finding("paper_seal_missing", "paper", Severity.BLOCK if decides else Severity.ASK, {}, _NORM)


def signatures(*, wanted: bool, signers: Sequence[str]) -> Iterator[Finding]:
    """A paper that is signed, without anybody to sign it."""
    if wanted and not any(signers):
        yield Finding("paper_signatures_missing", "paper", Severity.BLOCK, {}, "民事诉讼法第一百五十条")


def changed_official(changed: Sequence[str]) -> Iterator[Finding]:
    """Parts of an official form with the tribunal's own words in them."""
    for place in changed:
        yield Finding("paper_official_changed", place, Severity.NOTE, {}, _NORM)


def practice(is_practice: bool) -> Iterator[Finding]:
    """The paper bears the mark of practice data and is no paper of law."""
    if is_practice:
        yield Finding("paper_practice", "paper", Severity.NOTE)
