"""Register of laws (法律登记): what a citation can be held against, and the citations in a text.

A citation names a law by its title, a shorter name or its number, and articles in Chinese numerals (papers) or in
digits (rules and messages): 《中华人民共和国民法典》第一百八十八条, 法释〔2016〕14号第5、10条.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tribunal_desktop.rules.paper_numerals import chinese_number


@dataclass(frozen=True)
class Law:
    """A law as far as citing it can go wrong."""

    name: str
    last: int | None
    """Its last article; None where no whole text was found."""
    since: date
    """First day of the text in force."""
    until: date | None = None
    successor: str = ""
    number: str = ""
    """What it was issued under, as 法释〔2022〕11号."""
    also: tuple[str, ...] = ()
    compared: date | None = None
    """The day its cited articles were held against its text; None when they never were."""
    articles: tuple[int, ...] = ()
    """The articles that were, where not all."""

    @property
    def called(self) -> tuple[str, ...]:
        """Everything the law is cited as."""
        return (self.name, *self.also, *([self.number] if self.number else []))

    def has(self, article: int) -> bool:
        """Whether the law can have such an article."""
        return article > 0 and (self.last is None or article <= self.last)

    def was_compared(self, article: int) -> bool:
        """Whether this article was held against the law's text."""
        return self.compared is not None and (not self.articles or article in self.articles)


@dataclass(frozen=True)
class Citation:
    """A law as a text names it, with the articles named behind it; none when only the law is named."""

    law: str
    articles: tuple[int, ...]


def plain_law(name: str) -> str:
    """The law's name as tables have it: without the state's name and brackets."""
    return re.sub(r"[〈〉《》\s]|中华人民共和国", "", name)


def read_register(rows: Iterable[Mapping[str, Any]]) -> dict[str, Law]:
    """The register by every plain name a law is called by; raises ``ValueError`` for a name that two laws share."""
    register: dict[str, Law] = {}
    for row in rows:
        law = Law(
            row["name"],
            row.get("last"),
            row["since"],
            row.get("until"),
            row.get("successor", ""),
            row.get("number", ""),
            tuple(row.get("also", ())),
            row["compared"] if row["compared"] != "no" else None,
            tuple(row.get("articles", ())),
        )
        for called in map(plain_law, law.called):
            if called in register:
                raise ValueError(f"two laws called {called}")
            register[called] = law
    return register


_NUMERAL = r"(?:[零〇一二三四五六七八九十百千]+|\d+)"
_RUN = re.compile(rf"(?:（[^（）]{{1,12}}）)?((?:[、，和及与至]?第?(?:{_NUMERAL}|（{_NUMERAL}）)[条款项目]?)+)")
"""What follows a law's name: 第五条、第十条第二款第（一）项."""
_ARTICLES = re.compile(rf"({_NUMERAL}(?:[、和及]{_NUMERAL})*)条")


def citations(text: str, names: Iterable[str]) -> Iterator[Citation]:
    """Every mention of one of ``names`` in ``text``, the longest name first, each with its articles."""
    plain = plain_law(text)
    ordered = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    for match in re.finditer(ordered, plain) if ordered else ():
        yield Citation(match.group(), tuple(_articles(plain[match.end() :])))


def _articles(rest: str) -> Iterator[int]:
    """The articles a citation goes on with: 第5、10条, 第二百零五条、第八十六条, 第8条至第10条."""
    run = _RUN.match(rest)
    for group in _ARTICLES.findall(run[1]) if run and run[1].startswith("第") else ():
        for numeral in re.findall(_NUMERAL, group):
            number = int(numeral) if numeral.isdigit() else chinese_number(numeral)
            if number is not None:
                yield number
