"""What leaves of a batch (批量输出): one PDF for printing, a folder of files, or the print queue; all of it logged."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from tribunal_desktop.documents.combined import combined
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.form_effective import effective
from tribunal_desktop.services.form_keeping import made_for
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_batch_views import BatchFailure, BatchPaper, BatchStep
from tribunal_desktop.services.paper_registry import note_sending, paper_row, take_back
from tribunal_desktop.services.paper_rows import Sending
from tribunal_desktop.services.parties import parties_of
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.services.print_rows import FILE_COPY, CopiesFor, ToPrint

VOLUME = 200
"""Papers in one combined PDF; more become several files, so that memory stays bounded."""
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')
_LONGEST_NAME = 60
"""Characters of a file's name: Chinese ones take three bytes, and a name may have 255."""


class BatchOutput:
    """Hands out kept papers; like a run, each is an iterator of steps that can be left at any of them."""

    def __init__(self, uow: UnitOfWork, registry: IssuedPapers, queue: PrintQueue) -> None:
        self._uow, self._registry, self._queue = uow, registry, queue

    def to_folder(self, papers: Sequence[BatchPaper], folder: Path) -> Iterator[BatchStep]:
        """A file for each paper, named 案号_文书_当事人; a file that cannot be written is told and the rest goes on."""
        taken: set[str] = set()

        def save(paper: BatchPaper) -> None:
            target = _free_place(folder, file_name(paper), taken)
            sending = Sending(PrintWay.FILE, target.name)
            self._registry.send(paper.paper_id, sending, lambda: self._registry.save_copy(paper.paper_id, target))

        return self._each(papers, save)

    def to_queue(self, papers: Sequence[BatchPaper], printer: str) -> Iterator[BatchStep]:
        """Put each paper into the print queue, for everybody who gets a copy of it."""

        def queue(paper: BatchPaper) -> None:
            whom = self._whom(paper.paper_id)
            duplex = paper.pages > 1
            self._queue.add([ToPrint(paper.paper_id, copies, printer, duplex=duplex) for copies in whom])

        return self._each(papers, queue)

    def to_one_file(self, papers: Sequence[BatchPaper], target: Path) -> Iterator[BatchStep]:
        """One PDF of all papers, or one for every 200, with its number in the name; nothing is printed by this.

        Raises ``file_not_saved``, ``paper_damaged``: the files before that one are whole.
        """
        volumes = [papers[at : at + VOLUME] for at in range(0, len(papers), VOLUME)]
        begun, done = self._uow.clock(), 0
        yield BatchStep(0, len(papers), timedelta(0))
        for number, volume in enumerate(volumes, start=1):
            name = target if len(volumes) == 1 else target.with_stem(f"{target.stem}_{number}")
            content = combined(self._registry.content(paper.paper_id) for paper in volume)
            entries = self._log(volume, name.name)
            try:
                save_file(name, content)
            except KnownError:
                self._take_back(entries)
                raise
            done += len(volume)
            yield self._step(done, len(papers), begun)

    def _each(self, papers: Sequence[BatchPaper], act: Callable[[BatchPaper], None]) -> Iterator[BatchStep]:
        begun = self._uow.clock()
        yield BatchStep(0, len(papers), timedelta(0))
        for done, paper in enumerate(papers, start=1):
            failures: tuple[BatchFailure, ...] = ()
            try:
                act(paper)
            except KnownError as error:
                failures = (BatchFailure(paper.case, "", paper.name, error),)
            yield self._step(done, len(papers), begun, failures)

    def _step(self, done: int, total: int, begun: datetime, failures: tuple[BatchFailure, ...] = ()) -> BatchStep:
        return BatchStep(done, total, self._uow.clock() - begun, failures=failures)

    def _whom(self, paper_id: str) -> list[CopiesFor]:
        """Whom a paper is printed for: the one it is addressed to, else everybody who gets one; and the file."""
        with self._uow.read() as session:
            row = paper_row(session, paper_id)
            parties = {party.id: party for party in parties_of(session, row.dispute_id or "")}
            copies = effective(session, row.template).template.copies
            to = parties.get(made_for(row.about_id))
            given = [to] if to else [each for each in parties.values() if copies.each in ("party", each.role)]
        kept = [CopiesFor(FILE_COPY, copies.file)] if copies.file else []
        return [*(CopiesFor(each.name, 1) for each in given), *kept]

    def _log(self, papers: Sequence[BatchPaper], name: str) -> tuple[str, ...]:
        with self._uow.write("paper.combine") as session:
            entries: list[str] = []
            for paper in papers:
                row, sending = paper_row(session, paper.paper_id), Sending(PrintWay.FILE, name)
                entries += note_sending(session, self._uow, row, sending).print_ids
            return tuple(entries)

    def _take_back(self, entries: Sequence[str]) -> None:
        with self._uow.write("paper.not_printed") as session:
            for entry in entries:
                take_back(session, entry)


def file_name(paper: BatchPaper) -> str:
    """案号_文书_当事人.pdf, without what a file system does not take."""
    parts = (paper.case.number, paper.title, paper.case.parties)
    words = "_".join(_NOT_IN_NAMES.sub("", part) for part in parts)
    return f"{words[:_LONGEST_NAME]}.pdf"


def _free_place(folder: Path, name: str, taken: set[str]) -> Path:
    """``name`` in the folder, with a number where a file of it is there already: nothing is written over."""
    found, number = name, 1
    while found in taken or (folder / found).exists():
        number += 1
        found = f"{name.removesuffix('.pdf')}_{number}.pdf"
    taken.add(found)
    return folder / found
