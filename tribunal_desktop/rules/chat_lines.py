"""A chat copied from a phone (聊天记录) as lines: who said what, and when where the copy tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tribunal_desktop.rules.beijing_time import BEIJING

_MOMENT = (
    r"(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?\s*(?P<part>上午|下午|晚上|中午|凌晨)?"
    r"\s*(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：]\d{2})?"
)
_HEAD = re.compile(rf"^(?:(?P<who>\S.{{0,19}}?)(?<!\d))??\s*[（(]?{_MOMENT}[)）]?\s*[:：]?$")
_SAID = re.compile(r"^(?P<who>[^\s:：,，。!！?？]{1,20})\s*[:：]\s*(?P<text>\S.*)$")
_AFTERNOON = frozenset({"下午", "晚上", "中午"})
_NOON = 12


@dataclass(frozen=True)
class ChatLine:
    """One message; ``speaker`` and ``said_at`` stay empty where the copy does not tell."""

    speaker: str
    said_at: datetime | None
    text: str


def read_chat(pasted: str, now: datetime) -> tuple[ChatLine, ...]:
    """The messages of a pasted chat in their order; a day without its year is the latest before ``now``."""
    return tuple(_messages(pasted, now))


def _messages(pasted: str, now: datetime) -> Iterator[ChatLine]:
    speaker, said_at, words = "", None, list[str]()
    for line in filter(None, map(str.strip, re.split(r"[\r\n\u2028\u2029]+", pasted))):
        head, said = _HEAD.match(line), _SAID.match(line)
        moment = _moment(head, now) if head else None
        if (moment or said) and words:
            yield ChatLine(speaker, said_at, " ".join(words))
            words = []
        if head and moment:
            speaker, said_at = (head["who"] or "").strip(), moment
        elif said:
            speaker, words = said["who"], [said["text"].strip()]
        else:
            words.append(line)
    if words:
        yield ChatLine(speaker, said_at, " ".join(words))


def _moment(found: re.Match[str], now: datetime) -> datetime | None:
    hour = int(found["hour"])
    if found["part"] in _AFTERNOON and hour < _NOON:
        hour += _NOON
    here = now.astimezone(BEIJING)
    try:
        moment = datetime(
            int(found["year"] or here.year),
            int(found["month"]),
            int(found["day"]),
            hour,
            int(found["minute"]),
            tzinfo=BEIJING,
        )
        return moment.replace(year=moment.year - 1) if not found["year"] and moment > here else moment
    except ValueError:
        return None
