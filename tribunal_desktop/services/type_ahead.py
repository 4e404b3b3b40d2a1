"""Type-ahead over a list of names: by characters, by code, by full pinyin or by initials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tribunal_desktop.services.search_tokens import surname_readings

_EXACT, _PREFIX, _INSIDE, _SCATTERED = 0, 1, 2, 3


@dataclass(frozen=True)
class Candidate:
    """One entry; ``behind`` puts it after equally good matches with a lower number."""

    key: str
    name: str
    behind: int = 0
    code: str = ""


@dataclass(frozen=True)
class _Reading:
    """One way to read a name: its syllables written together, where each begins, and its initials."""

    letters: str
    starts: frozenset[int]
    initials: str


class TypeAhead:
    """Finds candidates; readings are made once, at the first query in letters."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._candidates = candidates

    def find(self, typed: str, limit: int) -> tuple[str, ...]:
        """Keys of the best matches: the very name or code, prefix, inside; then ``behind``, length, list order."""
        query = re.sub(r"[\s'’]", "", unicodedata.normalize("NFKC", typed)).casefold()
        if not query:
            return ()
        ranked = [
            (rank, candidate.behind, len(candidate.name), position)
            for position, candidate in enumerate(self._candidates)
            if (rank := self._rank(query, position, candidate)) is not None
        ]
        return tuple(self._candidates[position].key for *_, position in sorted(ranked)[:limit])

    def _rank(self, query: str, position: int, candidate: Candidate) -> int | None:
        code, name = candidate.code.casefold(), candidate.name.casefold()
        if query in (code, name):
            return _EXACT
        if code.startswith(query):
            return _PREFIX
        if query.isascii():
            ranks = [] if not query.isalpha() else [_reading_rank(query, way) for way in self._readings[position]]
            return min((rank for rank in ranks if rank is not None), default=None)
        if name.startswith(query):
            return _PREFIX
        if query in name:
            return _INSIDE
        return _SCATTERED if _is_scattered(query, name) else None

    @cached_property
    def _readings(self) -> tuple[tuple[_Reading, ...], ...]:
        return tuple(_readings_of(candidate.name) for candidate in self._candidates)


def _reading_rank(query: str, reading: _Reading) -> int | None:
    if reading.letters.startswith(query) or reading.initials.startswith(query):
        return _PREFIX
    if query in reading.initials:
        return _INSIDE
    found = reading.letters.find(query)
    while found >= 0:
        if found in reading.starts:
            return _INSIDE
        found = reading.letters.find(query, found + 1)
    return None


def _is_scattered(query: str, name: str) -> bool:
    """The characters occur in this order with others between: 借贷纠纷 in 借款贷款合同纠纷."""
    rest = iter(name)
    return len(query) > 1 and all(character in rest for character in query)


def _readings_of(name: str) -> tuple[_Reading, ...]:
    from pypinyin import lazy_pinyin

    syllables: list[str] = lazy_pinyin(name, errors="ignore")
    if not syllables:
        return ()
    firsts = dict.fromkeys((syllables[0], *surname_readings().get(name[0], ())))
    return tuple(_reading((first, *syllables[1:])) for first in firsts)


def _reading(syllables: Iterable[str]) -> _Reading:
    starts, letters, initials = set(), "", ""
    for syllable in syllables:
        starts.add(len(letters))
        letters += syllable
        initials += syllable[:1]
    return _Reading(letters, frozenset(starts), initials)
