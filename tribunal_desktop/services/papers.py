"""Papers (文书): preview, issue, keep, print again; data and a template version make the same bytes for ever."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop.documents import agreement, transcript
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Agreement,
    Dispute,
    IssuedDocument,
    IssuedDocumentContent,
    MediationSession,
    StaffMember,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.mediation_agreements import agreement_details, kept_clauses
from tribunal_desktop.services.mediation_papers import agreement_paper, matter_of, record_mark, transcript_paper
from tribunal_desktop.services.mediation_rows import AgreementDetails
from tribunal_desktop.services.paper_check import MediationPaper, check_paper, unprintable
from tribunal_desktop.services.paper_rows import IssuedPaper, PaperKind, PaperPreview, PaperRequest, Reprint
from tribunal_desktop.services.paper_snapshots import restore, snapshot
from tribunal_desktop.services.parties import both_sides, party_names
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.search import found_disputes
from tribunal_desktop.services.search_index import index_paper

PREVIEW_ID = "preview"
"""Stands in the filing code of a paper that was not issued."""

FONT_SEPARATOR = "、"
_MOST_LISTED = 500


class _Template(NamedTuple):
    """How one kind of paper is made from its data."""

    data: type[Any]
    render: Callable[[Any], Paper]


class _Draft(NamedTuple):
    """A paper put together and not yet printed."""

    id: str
    dispute_id: str
    title: str
    data: MediationPaper


TEMPLATES: dict[str, _Template] = {
    agreement.NAME: _Template(agreement.AgreementPaper, agreement.render),
    transcript.NAME: _Template(transcript.TranscriptPaper, transcript.render),
}


class Papers:
    """Makes and keeps papers; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def preview(self, request: PaperRequest) -> PaperPreview:
        """The paper as it would be printed now, with its check; nothing is kept.

        Raises ``agreement_missing`` when there is no agreement to print, ``mediation_gone``.
        """
        with self._uow.read() as session:
            draft = self._compose(session, request, PREVIEW_ID)
        findings = check_paper(draft.data)
        try:
            paper = TEMPLATES[request.kind].render(draft.data)
        except KnownError as error:
            return PaperPreview(draft.title, b"", 0, (), (*findings, unprintable(error)))
        return PaperPreview(draft.title, paper.pdf, paper.pages, paper.fonts, findings)

    def issue(self, request: PaperRequest) -> IssuedPaper:
        """Make the paper for good from what is saved; one that says the same as the last is that paper itself.

        Raises ``paper_refused`` when its check blocks it, and what ``preview`` and the fonts raise.
        """
        with self._uow.write("paper.issue") as session:
            saved = dataclasses.replace(request, typed=None)
            draft = self._compose(session, saved, new_id(self._uow.clock))
            if blocking(check_paper(draft.data)):
                raise KnownError("paper_refused", title=draft.title)
            return _issued(session, [self._keep(session, request.kind.value, draft)])[0]

    def list(self, text: str = "") -> tuple[IssuedPaper, ...]:
        """Issued papers, the latest first; ``text`` looks for titles and for everything the search box knows."""
        query = select(IssuedDocument).order_by(IssuedDocument.issued_at.desc(), IssuedDocument.id.desc())
        with self._uow.read() as session:
            if text.strip():
                disputes = found_disputes(session, text, _MOST_LISTED)
                wanted = IssuedDocument.title.contains(text.strip(), autoescape=True)
                query = query.where(or_(wanted, IssuedDocument.dispute_id.in_(disputes)))
            return _issued(session, session.scalars(query.limit(_MOST_LISTED)).all())

    def of_dispute(self, dispute_id: str) -> tuple[IssuedPaper, ...]:
        """The issued papers of one dispute, the latest first."""
        query = (
            select(IssuedDocument)
            .where(IssuedDocument.dispute_id == dispute_id)
            .order_by(IssuedDocument.issued_at.desc(), IssuedDocument.id.desc())
        )
        with self._uow.read() as session:
            return _issued(session, session.scalars(query).all())

    def content(self, paper_id: str) -> bytes:
        """The PDF as it was issued; raises ``paper_damaged`` when the kept bytes are not those that were issued."""
        with self._uow.read() as session:
            row = _row(session, paper_id)
            kept = session.get(IssuedDocumentContent, paper_id)
            if kept is None or hashlib.sha256(kept.pdf).hexdigest() != row.pdf_sha256:
                raise KnownError("paper_damaged", title=row.title)
            return kept.pdf

    def verify(self, paper_id: str) -> Reprint:
        """Print the kept data again and compare with what was issued."""
        with self._uow.read() as session:
            row = _row(session, paper_id)
            name, version, data, sha256 = row.template, row.template_version, row.snapshot_json, row.pdf_sha256
        known = TEMPLATES.get(name)
        if known is None or template(name)["version"] != version:
            return Reprint.OTHER_TEMPLATE
        again = known.render(restore(known.data, data))
        return Reprint.SAME if again.sha256 == sha256 else Reprint.DIFFERENT

    def save_copy(self, paper_id: str, path: Path) -> None:
        """Write the PDF to a file, whole or not at all; raises ``file_not_saved``, ``paper_damaged``."""
        save_file(path, self.content(paper_id))

    def note_printed(self, paper_id: str, copies: int) -> IssuedPaper:
        """Count copies that went to a printer."""
        with self._uow.write("paper.print") as session:
            row = _row(session, paper_id)
            row.copies += copies
            return _issued(session, [row])[0]

    def _compose(self, session: Session, request: PaperRequest, paper_id: str) -> _Draft:
        matter = matter_of(session, self._reference, request.mediation_id, self._uow.actor.name)
        title = template(request.kind.value)["title"]
        if request.kind is PaperKind.AGREEMENT:
            details = request.typed or _saved_agreement(session, request.mediation_id)
            data = agreement_paper(matter, self._reference, details, paper_id)
            return _Draft(paper_id, matter.dispute.id, title, data)
        sitting = session.get(MediationSession, request.session_id)
        if sitting is None or sitting.mediation_case_id != request.mediation_id:
            raise KnownError("mediation_gone")
        title += record_mark(sitting.started_at)
        return _Draft(paper_id, matter.dispute.id, title, transcript_paper(matter, sitting, paper_id))

    def _keep(self, session: Session, name: str, draft: _Draft) -> IssuedDocument:
        last = session.scalars(
            select(IssuedDocument)
            .where(
                IssuedDocument.dispute_id == draft.dispute_id,
                IssuedDocument.template == name,
                IssuedDocument.title == draft.title,
            )
            .order_by(IssuedDocument.version.desc())
        ).first()
        kept = snapshot(draft.data)
        if last and last.template_version == template(name)["version"] and _says_the_same(last.snapshot_json, kept):
            return last
        paper = TEMPLATES[name].render(draft.data)
        row = IssuedDocument(
            id=draft.id,
            dispute_id=draft.dispute_id,
            template=paper.template,
            template_version=paper.template_version,
            title=draft.title,
            version=last.version + 1 if last else 1,
            snapshot_json=kept,
            pdf_sha256=paper.sha256,
            pages=paper.pages,
            fonts=FONT_SEPARATOR.join(paper.fonts),
            issued_at=self._uow.clock(),
            issued_by_id=self._uow.actor.id,
        )
        session.add(row)
        session.flush()
        session.add(IssuedDocumentContent(document_id=row.id, pdf=paper.pdf))
        index_paper(session, row.id)
        return row


def _row(session: Session, paper_id: str) -> IssuedDocument:
    row = session.get(IssuedDocument, paper_id)
    if row is None:
        raise KnownError("paper_gone")
    return row


def _saved_agreement(session: Session, mediation_id: str) -> AgreementDetails:
    kept = session.scalar(select(Agreement).where(Agreement.mediation_case_id == mediation_id))
    if kept is None:
        raise KnownError("agreement_missing")
    return agreement_details(kept, kept_clauses(session, kept.id))


def _says_the_same(one: str, other: str) -> bool:
    """True when two snapshots differ in nothing but the paper's own id."""
    return {**json.loads(one), "paper_id": ""} == {**json.loads(other), "paper_id": ""}


def _issued(session: Session, rows: Sequence[IssuedDocument]) -> tuple[IssuedPaper, ...]:
    ids = {row.dispute_id for row in rows if row.dispute_id}
    parties = party_names(session, ids)
    disputes = {row.id: row for row in session.scalars(select(Dispute).where(Dispute.id.in_(ids)))} if ids else {}
    names = {member.id: member.name for member in session.scalars(select(StaffMember))}
    return tuple(
        IssuedPaper(
            id=row.id,
            dispute_id=row.dispute_id,
            number=disputes[row.dispute_id].number if row.dispute_id else "",
            parties=both_sides(parties[row.dispute_id]) if row.dispute_id else "",
            template=row.template,
            template_version=row.template_version,
            title=row.title,
            version=row.version,
            sha256=row.pdf_sha256,
            pages=row.pages,
            fonts=tuple(row.fonts.split(FONT_SEPARATOR)),
            copies=row.copies,
            issued_at=row.issued_at,
            issued_by=names.get(row.issued_by_id, ""),
        )
        for row in rows
    )
