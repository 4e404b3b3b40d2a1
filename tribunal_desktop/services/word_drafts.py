"""Kept forms as Word drafts (编辑稿): made from the snapshot of the paper, logged like every copy that leaves."""

from __future__ import annotations

from pathlib import Path

from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.form_snapshots import form_snapshot
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_registry import paper_row
from tribunal_desktop.services.paper_rows import IssuedPaper, Sending


class WordDrafts:
    """Only papers made from a form have one: any other was kept as it was shown."""

    def __init__(self, uow: UnitOfWork, registry: IssuedPapers) -> None:
        self._uow = uow
        self._registry = registry

    def has_draft(self, paper_id: str) -> bool:
        """Whether a kept paper can be exported; raises ``paper_gone``."""
        with self._uow.read() as session:
            return form_snapshot(paper_row(session, paper_id).snapshot_json) is not None

    def draft(self, paper_id: str) -> bytes:
        """The draft, with the words of the kept paper; raises ``paper_gone``, ``no_word_draft``."""
        from tribunal_desktop.documents.forms import word

        with self._uow.read() as session:
            row = paper_row(session, paper_id)
            kept, number, title = form_snapshot(row.snapshot_json), row.registry_no, row.title
        if kept is None:
            raise KnownError("no_word_draft", title=title)
        return word.render(fill(kept.form, kept.data), number)

    def save(self, paper_id: str, path: Path) -> IssuedPaper:
        """Log that a draft leaves, then write it; raises ``file_not_saved`` with the entry marked as failed."""
        content = self.draft(paper_id)
        sending = Sending(PrintWay.WORD, path.name)
        return self._registry.send(paper_id, sending, lambda: save_file(path, content))
