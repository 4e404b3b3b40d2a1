"""Papers handed in as one types or pastes them (材料清单): a line each, with pages, copies, original or copy.

A receipt names each paper, its pages and copies and whether it is the original (CPL 69; EVI 19).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from tribunal_desktop.rules.findings import Finding, Severity

LONGEST_NAME = 60
_MOST = 9999
_COUNT = re.compile(r"(\d{1,6})\s*(页|张|份|套|pages?|copies|copy|p)(?![A-Za-z])", re.IGNORECASE)
_COPY = re.compile(r"复印件|副本复印|照片件|\bphotocop(?:y|ies)\b", re.IGNORECASE)
_ORIGINAL = re.compile(r"原件|正本|\boriginals?\b", re.IGNORECASE)
_PAGE_WORDS = ("页", "张", "p")


@dataclass(frozen=True)
class PaperLine:
    """One paper as the receipt lists it."""

    name: str
    pages: int = 1
    copies: int = 1
    original: bool = True


def read_papers(text: str, field: str) -> tuple[tuple[PaperLine, ...], tuple[Finding, ...]]:
    """The papers of a list such as ``借条 2页 1份 复印件``; cells of a pasted table count as words.

    What is not said counts as one page, one copy, the original. A line without a name blocks.
    """
    papers: list[PaperLine] = []
    findings: list[Finding] = []
    for place, line in enumerate(filter(str.strip, text.splitlines()), start=1):
        paper = _read(line)
        if isinstance(paper, str):
            findings.append(
                Finding(paper, field, Severity.BLOCK, {"line": place, "typed": line.strip()[:LONGEST_NAME]})
            )
        else:
            papers.append(paper)
    return tuple(papers), tuple(findings)


def _read(line: str) -> PaperLine | str:
    plain = unicodedata.normalize("NFKC", line.replace("\t", " "))
    counts = {"pages": 1, "copies": 1}
    for number, unit in _COUNT.findall(plain):
        counts["pages" if unit.lower().startswith(_PAGE_WORDS) else "copies"] = int(number)
    name = _ORIGINAL.sub(" ", _COPY.sub(" ", _COUNT.sub(" ", plain)))
    name = re.sub(r"^\s*\d{1,2}[.、)]\s*", "", name)
    name = " ".join(name.split()).strip(" ,，;；:：()（）")
    if not name or len(name) > LONGEST_NAME:
        return "paper_without_name" if not name else "paper_name_long"
    if not all(1 <= count <= _MOST for count in counts.values()):
        return "paper_count_wrong"
    return PaperLine(name, counts["pages"], counts["copies"], original=not _COPY.search(plain))
