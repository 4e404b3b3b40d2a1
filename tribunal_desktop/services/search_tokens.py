"""What a search word means and which index tokens prove it; pure functions, shared by indexing and asking.

An entry is a *haystack*: one normalised phrase per line. Lines that start with ``PINYIN`` hold a reading, syllables
apart. ``matches`` is the meaning of a search word; the tokens only narrow down where to look, and every hit of the
index is checked with ``matches`` again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from tribunal_desktop import resources

PINYIN = "~"
"""First character of a haystack line that holds a reading; normalising removes it from everything else."""

_RUN = re.compile(r"[0-9a-z]+|[^0-9a-z ]+")
_ASCII_MARKS = re.compile(r"[^0-9a-z]+")
_GRAM = 4
_INITIALS = 3
_HEADS = (2, 3, 4, 6)
_MOST_PROOFS = 4


def normalised(text: str) -> str:
    """Half-width, lower case, every mark a single space: ``（2026）浙0681`` and ``(2026) 浙0681`` become equal."""
    if text.isascii():
        return _ASCII_MARKS.sub(" ", text.lower()).strip()
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(" " if _is_mark(char) else char for char in folded).split())


@cache
def _is_mark(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "ZPS" or category in ("Cc", "Cf", "Cs")


def words(query: str) -> tuple[str, ...]:
    """The words of what a person typed; all of them must match."""
    return tuple(dict.fromkeys(normalised(query).split()))


def phrase_lines(text: str) -> Iterator[str]:
    """Haystack lines of a phrase or number: as it reads and, where that differs, written together."""
    line = normalised(text)
    if line:
        yield line
        if " " in line:
            yield line.replace(" ", "")


def name_lines(name: str, *, surname_first: bool = False) -> Iterator[str]:
    """Haystack lines of a name with its readings; a surname answers to all its readings (单: shan and dan)."""
    yield from phrase_lines(name)
    together = normalised(name).replace(" ", "")
    syllables = _syllables(together)
    if not syllables:
        return
    firsts = [syllables[0]]
    if surname_first:
        firsts = list(dict.fromkeys([*surname_readings().get(together[0], ()), syllables[0]]))
    for first in firsts:
        yield f"{PINYIN}{' '.join([first, *syllables[1:]])}"


@lru_cache(maxsize=4096)
def _syllables(text: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    found = lazy_pinyin(text, errors="ignore")
    return tuple(syllable for syllable in found if syllable.isascii() and syllable.isalpha())


@cache
def surname_readings() -> dict[str, tuple[str, ...]]:
    """Surnames that are read otherwise than the character usually is, or in more than one way."""
    rows = resources.table("reference", "surname_readings.csv")
    return {row["surname"]: tuple(row["readings"].split()) for row in rows}


def haystack(lines: Iterable[str]) -> str:
    """One text of all lines, each once, in the order given."""
    return "\n".join(dict.fromkeys(lines))


def matches(haystack_text: str, word: str) -> bool:
    """Whether an entry answers to ``word`` (normalised, without spaces).

    Characters match anywhere in a phrase. Letters and digits match anywhere in a run when there are at least four of
    them, else only a whole run (case number 41 is not 1412). Letters also match initials (``cdw``) and, from any
    syllable on, full pinyin (``dawei``, ``chenda``).
    """
    short_code = word.isascii() and len(word) < _GRAM
    for line in haystack_text.split("\n"):
        if line.startswith(PINYIN):
            if word.isascii() and word.isalpha() and _reads(line[1:].split(" "), word):
                return True
        elif short_code:
            if word in _RUN.findall(line):
                return True
        elif word in line:
            return True
    return False


def _reads(syllables: list[str], word: str) -> bool:
    if word in "".join(syllable[0] for syllable in syllables):
        return True
    return any("".join(syllables[start:]).startswith(word) for start in range(len(syllables)))


def index_tokens(haystack_text: str) -> set[str]:
    """Every token the index holds for an entry."""
    tokens: set[str] = set()
    for line in haystack_text.split("\n"):
        if line.startswith(PINYIN):
            tokens |= _reading_tokens(line[1:].split(" "))
        else:
            for before, run in _runs(line):
                tokens |= _code_tokens(run) | _joint_tokens(before, run) if run.isascii() else _character_tokens(run)
    return tokens


def _runs(line: str) -> Iterator[tuple[str, str]]:
    """Each run with the character just before it, empty at the start of a word."""
    for found in _RUN.finditer(line):
        yield line[: found.start()][-1:].strip(), found.group()


def _character_tokens(run: str) -> set[str]:
    return {_encoded(gram) for gram in (*run, *_grams(run, 2))}


def _code_tokens(run: str) -> set[str]:
    return {f"w{run}"} if len(run) < _GRAM else {f"g{gram}" for gram in _grams(run, _GRAM)}


def _joint_tokens(before: str, code: str) -> set[str]:
    """Tokens of a character with the first letters or digits after it: 初2, 初20, 初208 of 民初2087号."""
    return {_encoded(before + code[:size]) for size in range(1, min(len(code), _GRAM - 1) + 1)} if before else set()


def _reading_tokens(syllables: list[str]) -> set[str]:
    initials = "".join(syllable[0] for syllable in syllables)
    tokens = {f"i{gram}" for size in range(1, _INITIALS + 1) for gram in _grams(initials, size)}
    for start in range(len(syllables)):
        rest = "".join(syllables[start : start + _HEADS[-1]])
        tokens |= {f"h{rest[:size]}" for size in _HEADS if len(rest) >= size}
    return tokens


def tells_apart(word: str) -> bool:
    """Whether the index narrows a search down by ``word``; short words beside a telling one are checked on its hits."""
    return len(word) >= (_GRAM if word.isascii() else 2)


def match_expression(word: str) -> str:
    """FTS5 expression that every entry matching ``word`` satisfies; holds only our own tokens, never typed text."""
    if not word.isascii():
        return " AND ".join(_proofs_of_phrase(word)[:_MOST_PROOFS])
    code = [f"w{word}"] if len(word) < _GRAM else _code_proofs(word)
    ways = [" AND ".join(code)]
    if word.isalpha():
        ways.append(" AND ".join(f"i{gram}" for gram in _grams(word, min(_INITIALS, len(word)))))
        heads = [size for size in _HEADS if size <= len(word)]
        if heads:
            ways.append(f"h{word[: heads[-1]]}")
    return "(" + ") OR (".join(ways) + ")"


def _proofs_of_phrase(word: str) -> list[str]:
    codes: list[str] = []
    characters: list[str] = []
    for before, run in _runs(word):
        if not run.isascii():
            characters += [_encoded(gram) for gram in (_grams(run, 2) if len(run) > 1 else [run])]
            continue
        if len(run) >= _GRAM:
            codes += _code_proofs(run)
        if before:
            codes.append(_encoded(before + run[: _GRAM - 1]))
            if len(run) < _GRAM and not word.endswith(run):
                codes.append(f"w{run}")
    return list(dict.fromkeys([*reversed(codes), *characters]))


def _code_proofs(run: str) -> list[str]:
    """The last grams of a run: ends of numbers tell more apart than their beginnings."""
    grams = _grams(run, _GRAM)
    return [f"g{gram}" for gram in dict.fromkeys(grams[::-2][:4])]


def _grams(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(len(text) - size + 1)]


def _encoded(gram: str) -> str:
    """A token of any characters as ASCII, so that the index never has to know them (rare names, new Unicode)."""
    return "c" + "".join(f"{ord(char):05x}" for char in gram)
