"""Bundles (成套打印): what exists of the papers a step of the case needs, for whom, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop import resources
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import IssuedDocument, PaperPrinted, PrintQueueEntry, UnitOfWork
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.form_keeping import made_for
from tribunal_desktop.services.paper_registry import issued_rows
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.print_queue import OPEN
from tribunal_desktop.services.print_rows import FILE_COPY, CopiesFor


@dataclass(frozen=True)
class BundlePaper:
    """One paper a bundle asks for."""

    name: Name
    templates: frozenset[str]
    words: tuple[str, ...]
    for_parties: bool
    file: int
    must: bool
    section: str

    def means(self, paper: IssuedDocument) -> bool:
        """The kept paper is one of these."""
        return paper.template in self.templates or any(word in paper.title for word in self.words)


@dataclass(frozen=True)
class Bundle:
    """Papers that are printed in one go."""

    id: str
    name: Name
    papers: tuple[BundlePaper, ...]


@dataclass(frozen=True)
class BundleLine:
    """A kept paper of the bundle: copies still to be printed, copies somebody has or that already wait."""

    paper: IssuedPaper
    wanted: tuple[CopiesFor, ...]
    settled: tuple[CopiesFor, ...]


@dataclass(frozen=True)
class MissingPaper:
    """A paper the bundle needs that was never made, and the section where it is."""

    name: Name
    section: str


@dataclass(frozen=True)
class BundlePlan:
    """What a bundle comes to in one dispute."""

    bundle_id: str
    lines: tuple[BundleLine, ...]
    missing: tuple[MissingPaper, ...]

    @property
    def copies(self) -> int:
        """Copies to print in all."""
        return sum(each.copies for line in self.lines for each in line.wanted)


@cache
def bundles() -> tuple[Bundle, ...]:
    """The bundles as the product ships them; only a file is read, so any thread may ask."""
    return tuple(
        Bundle(row["id"], Name(row["zh"], row["en"]), tuple(_paper(paper) for paper in row["paper"]))
        for row in resources.toml("rules/print_bundles.toml")["bundle"]
    )


class PrintBundles:
    """Reads only; what is to be printed goes into the queue."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def plan(self, dispute_id: str, bundle_id: str) -> BundlePlan:
        """The newest version of each paper of the bundle; nothing that was printed for somebody is asked for again."""
        bundle = next((each for each in bundles() if each.id == bundle_id), None)
        if bundle is None:
            raise KnownError("bundle_gone")
        with self._uow.read() as session:
            newest = _newest(session, dispute_id)
            parties = {party.id: party.name for party in parties_of(session, dispute_id)}
            about = {paper.id: paper.about_id for paper in newest}
            found = [(asked, [paper for paper in newest if asked.means(paper)]) for asked in bundle.papers]
            settled = _settled(session, [paper.id for paper in newest])
            meant = {paper.id: paper for _asked, papers in found for paper in papers}
            kept = {paper.id: paper for paper in issued_rows(session, tuple(meant.values()))}
            lines: dict[str, BundleLine] = {}
            for asked, papers in found:
                for paper in papers:
                    lines.setdefault(paper.id, _line(asked, kept[paper.id], about[paper.id], parties, settled))
        missing = tuple(MissingPaper(asked.name, asked.section) for asked, papers in found if asked.must and not papers)
        return BundlePlan(bundle_id, tuple(lines.values()), missing)


def _line(
    asked: BundlePaper,
    paper: IssuedPaper,
    about_id: str,
    parties: Mapping[str, str],
    settled: dict[tuple[str, str], int],
) -> BundleLine:
    to = parties.get(made_for(about_id))
    people = ((to,) if to else tuple(parties.values())) if asked.for_parties else ()
    due = [CopiesFor(name, 1) for name in people]
    due += [CopiesFor(FILE_COPY, asked.file)] if asked.file else []
    return BundleLine(
        paper,
        tuple(each for each in due if (paper.id, each.recipient) not in settled),
        tuple(
            CopiesFor(each.recipient, settled[paper.id, each.recipient])
            for each in due
            if (paper.id, each.recipient) in settled
        ),
    )


def _newest(session: Session, dispute_id: str) -> list[IssuedDocument]:
    rows = session.scalars(
        select(IssuedDocument)
        .where(IssuedDocument.dispute_id == dispute_id)
        .order_by(IssuedDocument.issued_at, IssuedDocument.version)
    )
    newest = {(row.template, row.about_id): row for row in rows}
    return list(newest.values())


def _settled(session: Session, paper_ids: Sequence[str]) -> dict[tuple[str, str], int]:
    """Copies by paper and recipient that were printed or wait in the queue; both are counted once."""
    settled: dict[tuple[str, str], int] = {}
    printed = select(PaperPrinted.document_id, PaperPrinted.recipient, PaperPrinted.copies).where(
        PaperPrinted.document_id.in_(paper_ids), PaperPrinted.failed.is_(False), PaperPrinted.copies > 0
    )
    waiting = select(PrintQueueEntry.document_id, PrintQueueEntry.recipient, PrintQueueEntry.copies).where(
        PrintQueueEntry.document_id.in_(paper_ids), PrintQueueEntry.state.in_(OPEN)
    )
    for query in (printed, waiting):
        for paper_id, recipient, copies in session.execute(query):
            settled[paper_id, recipient] = max(copies, settled.get((paper_id, recipient), 0))
    return settled


def _paper(row: dict[str, object]) -> BundlePaper:
    values = dict(row)
    return BundlePaper(
        Name(str(values["zh"]), str(values["en"])),
        frozenset(_words(values["templates"])),
        tuple(_words(values["words"])),
        values["for"] == "party",
        int(str(values["file"])),
        bool(values["must"]),
        str(values["section"]),
    )


def _words(value: object) -> list[str]:
    return [str(word) for word in value] if isinstance(value, list) else []
