"""Transcripts (笔录): lines and their speakers, phrases behind two letters, questions still to be answered."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from tribunal_desktop.rules.hearings import RoleKey
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import Procedure, SpeakerRole

COLON = "："
GAP = "＿＿"
ORDINALS = "一二三四五六七八九"
_CODE = re.compile(r"(?<![A-Za-z0-9])([a-z]{2})$")
_PLACE = re.compile(r"\{(\w+)\}")
_SPEAKER = re.compile(r"^([^\s：:]{1,4})[：:](.*)$", re.DOTALL)
CODE_SHAPE = re.compile(r"^[a-z]{2}$")


@dataclass(frozen=True)
class Line:
    """One line: the sign of who speaks (empty when the speaker goes on), the words, the moment it was begun."""

    speaker: str
    words: str
    said_at: datetime | None = None

    def text(self) -> str:
        """The line as it stands in the editor and on paper."""
        return f"{self.speaker}{COLON}{self.words}" if self.speaker else self.words


@dataclass(frozen=True)
class Phrase:
    """A text behind two letters."""

    code: str
    stage: str
    title: Name
    text: str
    procedures: tuple[Procedure, ...] = ()
    causes: tuple[str, ...] = ()
    own: bool = False
    """The tribunal's own words."""


class Asked(StrEnum):
    """How far a question has come in the transcript (询问情况)."""

    OPEN = "open"
    ASKED = "asked"
    ANSWERED = "answered"


@dataclass(frozen=True)
class Question:
    """A question the hearing still has to ask."""

    key: str
    words: str
    """As the judge asks it."""
    of: tuple[SpeakerRole, ...]


def read_line(text: str, signs: Collection[str], said_at: datetime | None = None) -> Line:
    """A line of the editor; words before a colon are the speaker only when they are a known sign."""
    found = _SPEAKER.match(text)
    if found and base_sign(found[1], signs):
        return Line(found[1], found[2], said_at)
    return Line("", text, said_at)


def base_sign(speaker: str, signs: Collection[str]) -> str:
    """The sign of the role behind a speaker (原一 is 原); empty when it is none."""
    if speaker in signs:
        return speaker
    return speaker[:-1] if speaker[-1:] in ORDINALS and speaker[:-1] in signs else ""


def signs_for(key: RoleKey, names: Sequence[str]) -> tuple[str, ...]:
    """The signs of a role: one, or one for each person when several have it (原一, 原二)."""
    if len(names) < 2:
        return (key.sign,)
    return tuple(f"{key.sign}{ORDINALS[place]}" for place in range(min(len(names), len(ORDINALS))))


def next_sign(signs: Sequence[str], current: str) -> str:
    """The sign the key writes: the first, or the one after ``current`` when the key is pressed again."""
    return signs[(signs.index(current) + 1) % len(signs)] if current in signs else signs[0]


def code_before(text: str) -> str:
    """The two letters a space would expand; empty when there are none."""
    found = _CODE.search(text)
    return found[1] if found else ""


def in_force(phrases: Iterable[Phrase], procedure: Procedure | None, cause_code: str | None) -> dict[str, Phrase]:
    """By code, the phrase that fits a case best: the tribunal's own, then its procedure's, then the general one."""
    best: dict[str, tuple[int, Phrase]] = {}
    for phrase in phrases:
        if phrase.procedures and procedure not in phrase.procedures:
            continue
        if phrase.causes and not _of_cause(cause_code, phrase.causes):
            continue
        weight = 2 * phrase.own + bool(phrase.procedures or phrase.causes)
        if phrase.code not in best or weight > best[phrase.code][0]:
            best[phrase.code] = (weight, phrase)
    return {code: phrase for code, (_, phrase) in best.items()}


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with what the file knows in its places, and a gap to write in for the rest."""
    return _PLACE.sub(lambda found: values.get(found[1], "") or GAP, text.strip("\n"))


def renamed(lines: Iterable[Line], old: str, new: str) -> tuple[tuple[Line, ...], int]:
    """Every ``old`` in the words replaced, and how many there were."""
    given = tuple(lines)
    if not old:
        return given, 0
    count = sum(line.words.count(old) for line in given)
    return tuple(replace(line, words=line.words.replace(old, new)) for line in given), count


def progress(lines: Sequence[Line], questions: Iterable[Question], keys: Iterable[RoleKey]) -> dict[str, Asked]:
    """How far each question has come: its words stand in a line, and somebody who was asked spoke right after."""
    roles = {key.sign: key.role for key in keys}
    found: dict[str, Asked] = {}
    for question in questions:
        places = [place for place, line in enumerate(lines) if question.words in line.words]
        if not places:
            found[question.key] = Asked.OPEN
            continue
        answered = any(_answered(lines[place + 1 :], question, roles) for place in places)
        found[question.key] = Asked.ANSWERED if answered else Asked.ASKED
    return found


def _answered(after: Sequence[Line], question: Question, roles: Mapping[str, SpeakerRole]) -> bool:
    for line in after:
        role = roles.get(base_sign(line.speaker, roles))
        if role is SpeakerRole.JUDGE:
            return False
        if line.words.strip() and (role in question.of or not line.speaker):
            return bool(role)
    return False


def whole_text(lines: Iterable[Line]) -> str:
    """The lines as they are printed, which the hashes are made of."""
    return "\n".join(line.text() for line in lines)


def words_hash(lines: Iterable[Line]) -> str:
    """SHA-256 of the lines as they are printed: any change of a word shows."""
    return hashlib.sha256(whole_text(lines).encode()).hexdigest()


def _of_cause(cause_code: str | None, causes: Iterable[str]) -> bool:
    return cause_code is not None and any(cause_code == each or cause_code.startswith(f"{each}.") for each in causes)
