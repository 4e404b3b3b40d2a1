"""Which entries of a roster answer to what was typed (名册筛选): village and role at once, names by pinyin too."""

from __future__ import annotations

from collections.abc import Iterable

from tribunal_desktop.services.search_tokens import haystack, matches, name_lines, phrase_lines, words


def answers(typed: str, name: str, others: Iterable[str]) -> bool:
    """Whether every word typed stands in the entry, in whatever column and order; nothing typed fits all."""
    wanted = words(typed)
    if not wanted:
        return True
    lines = [line for each in others for line in phrase_lines(each)]
    lines += name_lines(name, surname_first=True) if any(word.isascii() for word in wanted) else phrase_lines(name)
    entry = haystack(lines)
    return all(word in entry or matches(entry, word) for word in wanted)
