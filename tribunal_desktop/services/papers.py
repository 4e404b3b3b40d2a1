"""The papers of a mediation (调解文书): agreement and record as forms; the same data make the same bytes for ever."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agreement, IssuedDocument, MediationCase, MediationSession, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import blocking, unanswered
from tribunal_desktop.rules.terms import MediationStatus
from tribunal_desktop.services.form_keeping import plain_title
from tribunal_desktop.services.form_preview import PREVIEW_ID, MadeForm, made_form
from tribunal_desktop.services.form_snapshots import form_snapshot
from tribunal_desktop.services.form_spots import spots_of
from tribunal_desktop.services.mediation_agreements import agreement_details, kept_clauses
from tribunal_desktop.services.mediation_papers import agreement_form, matter_of, record_mark, transcript_form
from tribunal_desktop.services.mediation_rows import AgreementDetails
from tribunal_desktop.services.paper_reasons import keep_reasons
from tribunal_desktop.services.paper_registry import FONT_SEPARATOR, enter, issued_rows, last_version
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, PaperKind, PaperPreview, PaperRequest, Reprint
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import kept_paper


@dataclass(frozen=True)
class _Draft:
    """A paper put together and not yet printed."""

    keep: KeepAs
    made: MadeForm


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
        title, (paper, findings) = draft.keep.title, draft.made.printed()
        if paper is None:
            return PaperPreview(title, b"", 0, (), findings)
        spots = spots_of(findings, draft.made.snapshot.form, paper)
        return PaperPreview(title, paper.pdf, paper.pages, paper.fonts, findings, spots)

    def issue(self, request: PaperRequest) -> IssuedPaper:
        """Make the paper for good from what is saved; one that says the same as the last is that paper itself.

        Raises ``paper_refused`` when its check blocks it or a question has no reason, and what ``preview`` and the
        fonts raise.
        """
        with self._uow.write("paper.issue") as session:
            saved = dataclasses.replace(request, typed=None)
            draft = self._compose(session, saved, new_id(self._uow.clock))
            last = last_version(session, request.kind.value, draft.keep)
            before = form_snapshot(last.snapshot_json) if last else None
            kept = draft.made.snapshot
            if last and before and before.says_the_same(kept):
                return issued_rows(session, [last])[0]
            findings = draft.made.findings
            given = {key for key, reason in request.reasons if reason.strip()}
            if blocking(findings) or unanswered(findings, given):
                raise KnownError("paper_refused", title=draft.keep.title)
            row = enter(session, self._uow, kept_paper(kept), draft.keep, paper_id=kept.data.paper_id)
            keep_reasons(session, self._uow, row, findings, request.reasons)
            return issued_rows(session, [row])[0]

    def of_dispute(self, dispute_id: str) -> tuple[IssuedPaper, ...]:
        """The issued papers of one dispute, the latest first."""
        query = (
            select(IssuedDocument)
            .where(IssuedDocument.dispute_id == dispute_id)
            .order_by(IssuedDocument.issued_at.desc(), IssuedDocument.registry_serial.desc(), IssuedDocument.id.desc())
        )
        with self._uow.read() as session:
            return issued_rows(session, session.scalars(query).all())

    def _compose(self, session: Session, request: PaperRequest, paper_id: str) -> _Draft:
        matter = matter_of(session, request.mediation_id, self._uow.actor.name)
        common = (session, self._uow, self._reference, matter)
        if request.kind is PaperKind.AGREEMENT:
            details = request.typed or _saved_agreement(session, request.mediation_id)
            kept, about, mark = agreement_form(*common, details, paper_id), request.mediation_id, ""
        else:
            sitting = session.get(MediationSession, request.session_id)
            if sitting is None or sitting.mediation_case_id != request.mediation_id:
                raise KnownError("mediation_gone")
            kept, about, mark = (
                transcript_form(*common, sitting, paper_id),
                sitting.id,
                record_mark(sitting.started_at),
            )
        title = plain_title(kept.form.title) + mark
        keep = KeepAs(matter.dispute.id, about, title, correction=request.correction)
        return _Draft(keep, made_form(session, self._reference, matter.dispute.id, kept))


def print_again(row: IssuedDocument) -> Reprint:
    """Print the kept data of an issued paper once more and compare; it brings its wording along, not the layout."""
    kept = form_snapshot(row.snapshot_json)
    again = kept.paper() if kept else None
    if again is not None and again.sha256 == row.pdf_sha256:
        return Reprint.SAME
    if kept is None or again is None or not kept.set_as_now or FONT_SEPARATOR.join(again.fonts) != row.fonts:
        return Reprint.OTHER_TEMPLATE
    return Reprint.DIFFERENT


def _saved_agreement(session: Session, mediation_id: str) -> AgreementDetails:
    case = session.get_one(MediationCase, mediation_id)
    kept = session.scalar(select(Agreement).where(Agreement.mediation_case_id == mediation_id))
    if kept is None or case.status is MediationStatus.FAILED:  # what nobody agreed on is no paper
        raise KnownError("agreement_missing")
    return agreement_details(kept, kept_clauses(session, kept.id))
