"""The papers of a mediation (调解文书): data and a template version make the same bytes for ever."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.documents import agreement, transcript
from tribunal_desktop.documents.paper import Paper, template
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agreement, IssuedDocument, MediationSession, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.services.form_snapshots import form_snapshot
from tribunal_desktop.services.mediation_agreements import agreement_details, kept_clauses
from tribunal_desktop.services.mediation_papers import agreement_paper, matter_of, record_mark, transcript_paper
from tribunal_desktop.services.mediation_rows import AgreementDetails
from tribunal_desktop.services.paper_check import MediationPaper, check_paper, unprintable
from tribunal_desktop.services.paper_registry import FONT_SEPARATOR, enter, issued_rows, last_version
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, PaperKind, PaperPreview, PaperRequest, Reprint
from tribunal_desktop.services.paper_snapshots import restore, snapshot
from tribunal_desktop.services.reference import Reference

PREVIEW_ID = "preview"
"""Stands in the filing code of a paper that was not issued."""


class _Template(NamedTuple):
    """How one kind of paper is made from its data."""

    data: type[Any]
    render: Callable[[Any], Paper]


class _Draft(NamedTuple):
    """A paper put together and not yet printed."""

    id: str
    keep: KeepAs
    data: MediationPaper

    @property
    def title(self) -> str:
        """Its title, as the registry shows it."""
        return self.keep.title


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
            return issued_rows(session, [self._keep(session, request.kind.value, draft)])[0]

    def of_dispute(self, dispute_id: str) -> tuple[IssuedPaper, ...]:
        """The issued papers of one dispute, the latest first."""
        query = (
            select(IssuedDocument)
            .where(IssuedDocument.dispute_id == dispute_id)
            .order_by(IssuedDocument.issued_at.desc(), IssuedDocument.id.desc())
        )
        with self._uow.read() as session:
            return issued_rows(session, session.scalars(query).all())

    def _compose(self, session: Session, request: PaperRequest, paper_id: str) -> _Draft:
        matter = matter_of(session, self._reference, request.mediation_id, self._uow.actor.name)
        title = template(request.kind.value)["title"]
        if request.kind is PaperKind.AGREEMENT:
            details = request.typed or _saved_agreement(session, request.mediation_id)
            data = agreement_paper(matter, self._reference, details, paper_id)
            return _Draft(
                paper_id, KeepAs(matter.dispute.id, request.mediation_id, title, correction=request.correction), data
            )
        sitting = session.get(MediationSession, request.session_id)
        if sitting is None or sitting.mediation_case_id != request.mediation_id:
            raise KnownError("mediation_gone")
        title += record_mark(sitting.started_at)
        keep = KeepAs(matter.dispute.id, sitting.id, title, correction=request.correction)
        return _Draft(paper_id, keep, transcript_paper(matter, sitting, paper_id))

    def _keep(self, session: Session, name: str, draft: _Draft) -> IssuedDocument:
        last = last_version(session, name, draft.keep)
        data = snapshot(draft.data)
        if last and last.template_version == template(name)["version"] and _says_the_same(last.snapshot_json, data):
            return last
        paper = TEMPLATES[name].render(draft.data)
        return enter(session, self._uow, paper, draft.keep, paper_id=draft.id, data_json=data)


def print_again(row: IssuedDocument) -> Reprint:
    """Print the kept data of an issued paper once more and compare."""
    again = _printed_again(row)
    if again is None or FONT_SEPARATOR.join(again.fonts) != row.fonts:
        return Reprint.OTHER_TEMPLATE
    return Reprint.SAME if again.sha256 == row.pdf_sha256 else Reprint.DIFFERENT


def _printed_again(row: IssuedDocument) -> Paper | None:
    """The paper from its kept data: a form brings its wording along, others need the template they were made from."""
    if kept := form_snapshot(row.snapshot_json):
        return kept.paper()
    known = TEMPLATES.get(row.template)
    if known is None or template(row.template)["version"] != row.template_version:
        return None
    return known.render(restore(known.data, row.snapshot_json))


def _saved_agreement(session: Session, mediation_id: str) -> AgreementDetails:
    kept = session.scalar(select(Agreement).where(Agreement.mediation_case_id == mediation_id))
    if kept is None:
        raise KnownError("agreement_missing")
    return agreement_details(kept, kept_clauses(session, kept.id))


def _says_the_same(one: str, other: str) -> bool:
    """True when two snapshots differ in nothing but the paper's own id."""
    return {**json.loads(one), "paper_id": ""} == {**json.loads(other), "paper_id": ""}
