"""A batch: a notice of two pages for each party of each case, until 1,000 are kept, as the window makes them."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator

from sqlalchemy import func, select

from benchmarks.ground import Ground
from benchmarks.measuring import Figure
from tribunal_desktop.models import Dispute, IssuedDocument, IssuedDocumentContent
from tribunal_desktop.services.paper_batch_views import BatchOrder

PAPERS, FORM = 1000, "mediation_info"
_CASES = 600
"""Enough for 1,000 papers: every case has two parties and more."""


def measure(ground: Ground) -> Iterator[Figure]:
    """How long 1,000 papers take from first to last, their bytes, and what the process grew by."""
    with ground.uow.read() as session:
        ids = tuple(session.scalars(select(Dispute.id).order_by(Dispute.received_at.desc()).limit(_CASES)))
    batches = ground.services.paper_batches
    for _warm_up in batches.run(BatchOrder(ids[:3], (FORM,))):
        pass
    kept = pages = 0
    before, begun, worked = _peak_mb(), time.perf_counter(), time.process_time()
    for step in batches.run(BatchOrder(ids[3:], (FORM,))):
        kept += len(step.papers)
        pages += sum(paper.pages for paper in step.papers)
        if kept >= PAPERS:
            break
    took, worked = time.perf_counter() - begun, time.process_time() - worked
    with ground.uow.read() as session:
        size = session.scalar(
            select(func.avg(func.length(IssuedDocumentContent.pdf)))
            .join(IssuedDocument, IssuedDocument.id == IssuedDocumentContent.document_id)
            .where(IssuedDocument.template == FORM)
        )
    yield Figure(f"{kept:,} papers of {pages / kept:.1f} pages made and kept in a batch", took, "s", 40)
    yield Figure("processor time of it, which other programs do not lengthen as much", worked, "s")
    yield Figure("papers a second", kept / took, "/s")
    yield Figure("bytes of one of them", float(size or 0) / 1000, "kB", 150)
    yield Figure("memory the batch added", max(0.0, _peak_mb() - before), "MB", 50)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
