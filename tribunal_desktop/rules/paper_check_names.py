"""Names on a paper (姓名体检): one writing throughout, in the right role, no character mistaken for another.

A likeness only asks. Readings come from a table outside the standard library and are given by the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.identity import normalise_name
from tribunal_desktop.rules.paper_check_content import Passage, Someone, sentence_before
from tribunal_desktop.rules.persons import LEAST_FOR_ONE_CHARACTER, skeleton
from tribunal_desktop.rules.terms import PartyRole

Sounds = Callable[[str], frozenset[str]]
"""Every reading of one character."""

_ROLE_WORDS = {"原告": PartyRole.PLAINTIFF, "被告": PartyRole.DEFENDANT, "第三人": PartyRole.THIRD}
_AFTER_ROLE = re.compile(r"(?:原告|被告|第三人|被?申请人|被?上诉人)(?:人|：)?$")
_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff·]+")
_COUNTER = ("反诉", "本诉")
_OTHER_CASE = re.compile(r"\d号")
_TELLING_APART = frozenset("零一二三四五六七八九十甲乙丙丁东西南北中上下前后左右大小新老0123456789")
"""Characters that tell bodies of one kind apart: 第一小学, 第二小学."""


def silent(_character: str) -> frozenset[str]:
    """No readings: names are compared by their shapes alone."""
    return frozenset()


def names_in_doubt(passages: tuple[Passage, ...], names: Sequence[str], sounds: Sounds = silent) -> Iterator[Finding]:
    """Words that differ from a name of the file by a character that looks or sounds alike, or that a slip adds."""
    known = tuple(dict.fromkeys(name for name in names if len(name) >= 2))
    for passage in passages:
        taken = _places_of(passage.text, known)
        for name in known:
            for start, found in _likely(passage.text, name, taken, sounds):
                if found not in known:
                    params: dict[str, object] = {"found": found, "name": name}
                    yield Finding("paper_name_in_doubt", passage.place, Severity.ASK, params, words=found)
                    taken |= set(range(start, start + len(found)))


def _places_of(text: str, names: Sequence[str]) -> set[int]:
    """Every place in ``text`` that belongs to a name as the file has it."""
    taken: set[int] = set()
    for name in names:
        at = text.find(name)
        while at >= 0:
            taken |= set(range(at, at + len(name)))
            at = text.find(name, at + 1)
    return taken


def _likely(text: str, name: str, taken: set[int], sounds: Sounds) -> Iterator[tuple[int, str]]:
    """Places of ``text`` that look like a slip of ``name``."""
    size = len(name)
    for start in range(len(text) - size + 1):
        if start in taken or (text[start] != name[0] and text[start + 1] != name[1]):
            continue
        window = text[start : start + size]
        differing = [at for at in range(size) if window[at] != name[at]]
        if len(differing) != 1 or not _HAN.fullmatch(window):
            continue
        if any(at in taken for at in range(start, start + size)):
            continue
        if _is_slip(text[:start], window, name, differing[0], sounds):
            yield start, window


def _is_slip(before: str, window: str, name: str, at: int, sounds: Sounds) -> bool:
    """Whether one other character makes it a slip: alike in shape or sound, in a long name, or after a role."""
    if len(name) >= LEAST_FOR_ONE_CHARACTER:
        return not {window[at], name[at]} <= _TELLING_APART
    alike = skeleton(window) == skeleton(name) or bool(sounds(window[at]) & sounds(name[at]))
    after_role = _AFTER_ROLE.search(before) is not None
    if len(name) == 2:
        return alike and after_role and at == 1
    return (alike or after_role) and at > 0


def names_written_differently(passages: tuple[Passage, ...], names: Sequence[str]) -> Iterator[Finding]:
    """A name in another writing than the file's: full-width letters, another dot; blanks do not count."""
    for passage in passages:
        plain, places = _normalised(passage.text)
        for name in dict.fromkeys(names):
            wanted = normalise_name(name)
            at = plain.find(wanted) if len(wanted) >= 2 else -1
            while at >= 0:
                written = passage.text[places[at] : places[at + len(wanted) - 1] + 1]
                if _unspaced(written) != _unspaced(name):
                    params: dict[str, object] = {"found": written, "name": name}
                    yield Finding("paper_name_other_writing", passage.place, Severity.ASK, params, words=written)
                    break
                at = plain.find(wanted, at + 1)


def _normalised(text: str) -> tuple[str, list[int]]:
    """The text as names are compared, and where each of its characters stood."""
    plain, places = [], []
    for at, char in enumerate(text):
        for one in normalise_name(char):
            plain.append(one)
            places.append(at)
    return "".join(plain), places


def _unspaced(text: str) -> str:
    return "".join(text.split())


def names_in_other_roles(passages: tuple[Passage, ...], people: Sequence[Someone]) -> Iterator[Finding]:
    """«原告李四» where 李四 is defendant; counterclaims turn the roles, other cases have their own."""
    roles: dict[str, set[PartyRole]] = {}
    for each in people:
        if each.name:
            roles.setdefault(each.name, set()).add(each.role)
    if not roles:
        return
    longest_first = sorted(roles, key=len, reverse=True)
    pattern = re.compile(rf"({'|'.join(_ROLE_WORDS)})：?({'|'.join(map(re.escape, longest_first))})")
    for passage in passages:
        for match in pattern.finditer(passage.text):
            word, name = match.groups()
            before = sentence_before(passage.text, match.start())
            if _ROLE_WORDS[word] in roles[name] or before.endswith(_COUNTER) or _OTHER_CASE.search(before):
                continue
            params: dict[str, object] = {"name": name, "said": word, "role": min(roles[name])}
            yield Finding("paper_role_differs", passage.place, Severity.ASK, params, words=match.group())
