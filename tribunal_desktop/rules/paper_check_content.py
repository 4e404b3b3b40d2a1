"""What the check of a paper reads (文书体检): its words by place and the facts they must agree with; plain data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import PartyKind, PartyRole


@dataclass(frozen=True)
class Passage:
    """Words that stand together on the paper; ``place`` is what findings about them have as field."""

    place: str
    text: str


@dataclass(frozen=True)
class Sheet:
    """A table of the paper, cell by cell."""

    place: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Acting:
    """An agent (委托代理人); ``special`` may admit, waive and settle for the party (特别授权)."""

    name: str
    special: bool = False


@dataclass(frozen=True)
class Someone:
    """A party as the paper describes it; ``sex`` as papers write it (男, 女)."""

    id: str
    role: PartyRole
    kind: PartyKind
    name: str
    sex: str = ""
    born: date | None = None
    id_label: str = ""
    id_number: str = ""
    representative: str = ""
    agents: tuple[Acting, ...] = ()
    numbered: bool = True
    """The number itself stands on the paper."""

    @property
    def field(self) -> str:
        """Place of findings about this party."""
        return f"party.{self.id}"


@dataclass(frozen=True)
class Payments:
    """A clause with its sum and its payments, by their days."""

    amount_fen: int | None
    parts: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True)
class KnownDay:
    """A day the file knows, under the name forms use for it."""

    name: str
    words: Name
    day: date
    term: bool = False
    """Somebody is told to keep it; else it is told as something that was."""


@dataclass(frozen=True)
class FeeSums:
    """The acceptance fee (案件受理费) as the paper tells it, in fen; none where it does not."""

    due: int | None = None
    paid: int | None = None
    owing: int | None = None
    borne: tuple[int, ...] = ()


@dataclass(frozen=True)
class Cited:
    """A provision with its days in force."""

    law: str
    no: str
    since: date | None = None
    until: date | None = None


def quoted(text: str, at: int) -> bool:
    """Whether the place stands inside quotation marks: words taken from elsewhere are not the paper's own."""
    before = text[:at]
    return before.count("“") > before.count("”")


def sentence_before(text: str, at: int) -> str:
    """The words of the sentence before a place."""
    return re.split(r"[。；\n]", text[:at])[-1]


def matches(passages: tuple[Passage, ...], pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Every match in every passage."""
    for passage in passages:
        for match in pattern.finditer(passage.text):
            yield passage, match
