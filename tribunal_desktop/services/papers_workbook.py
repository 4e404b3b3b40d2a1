"""The registry of papers as an Excel file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from tribunal_desktop import texts
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.register_columns import write_sheet
from tribunal_desktop.texts import Language

_Cell = Callable[[IssuedPaper, Language], Any]


def _scanned(paper: IssuedPaper, lang: Language) -> str:
    return texts.term(paper.scans.coverage, lang) if paper.scans else ""


_COLUMNS: tuple[tuple[str, _Cell], ...] = (
    ("registry_no", lambda paper, lang: paper.registry_no),
    ("number", lambda paper, lang: paper.number),
    ("parties", lambda paper, lang: paper.parties),
    ("title", lambda paper, lang: paper.title),
    ("version", lambda paper, lang: str(paper.version)),
    ("pages", lambda paper, lang: str(paper.pages)),
    ("copies", lambda paper, lang: str(paper.copies)),
    ("recipients", lambda paper, lang: "、".join(paper.recipients)),
    ("served", lambda paper, lang: texts.term(paper.served, lang) if paper.served else ""),
    ("scanned", _scanned),
    ("issued_by", lambda paper, lang: paper.issued_by),
    ("issued_at", lambda paper, lang: f"{paper.issued_at.astimezone(BEIJING):%Y-%m-%d %H:%M}"),
    ("sha256", lambda paper, lang: paper.sha256),
    ("sm3", lambda paper, lang: paper.sm3),
)


def papers_workbook(papers: Iterable[IssuedPaper], lang: Language) -> bytes:
    """An Excel file with one line for each paper."""
    headings = [texts.text(f"export.papers.{key}", lang) for key, _ in _COLUMNS]
    return write_sheet([[cell(paper, lang) for _, cell in _COLUMNS] for paper in papers], headings)
