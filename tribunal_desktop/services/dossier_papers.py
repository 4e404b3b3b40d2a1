"""What cover, list of contents and notes of a dossier say, read from the case."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents import dossier_papers as papers
from tribunal_desktop.documents.dossier_papers import DossierData, Line
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import Dispute, StaffMember
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.terms import DossierPaper, PartyRole, SheetSource
from tribunal_desktop.services.dossier_views import DossierView
from tribunal_desktop.services.parties import in_one_line, parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE
from tribunal_desktop.services.tribunal_profile import read_profile


def dossier_data(session: Session, dispute: Dispute, view: DossierView, reference: Reference) -> DossierData:
    """The main volume as its papers describe it."""
    profile = read_profile(session)
    parties = parties_of(session, dispute.id)
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    archived = view.archived
    missing = archived.lacking if archived else tuple(must.name.of(PAPER_LANGUAGE) for must in view.lacking)
    return DossierData(
        paper_id=dispute.id,
        court=profile.court_name,
        tribunal=profile.tribunal_name,
        case_no=dispute.number,
        cause=cause.of(PAPER_LANGUAGE) if cause else "",
        plaintiffs=in_one_line(parties, PartyRole.PLAINTIFF),
        defendants=in_one_line(parties, PartyRole.DEFENDANT),
        others=in_one_line(parties, PartyRole.THIRD),
        judge=staff_name(session, dispute.judge_id),
        clerk=staff_name(session, dispute.clerk_id),
        received_on=beijing_day(dispute.received_at),
        filed_on=dispute.filed_on,
        closed_on=dispute.closed_on,
        outcome=texts.term(dispute.outcome, PAPER_LANGUAGE) if dispute.outcome else "",
        archived_on=archived.on if archived else None,
        lines=tuple(
            Line(row.title, row.dated_on, row.first, row.last, row.source is SheetSource.PAPER) for row in view.main
        ),
        lacking=missing,
        reason=archived.reason if archived else "",
        practice=profile.practice,
    )


def paper_of(which: DossierPaper, data: DossierData) -> Paper:
    """Print one of the papers."""
    return papers.render(which, data)


def staff_name(session: Session, staff_id: str | None) -> str:
    """Name of a member of the staff, empty for none."""
    member = session.get(StaffMember, staff_id) if staff_id else None
    return member.name if member else ""
