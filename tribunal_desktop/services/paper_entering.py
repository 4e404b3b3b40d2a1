"""A paper that is about to leave enters the registry (文书入册) once its check lets it, inside a running transaction.

Papers of the form engine are checked; a computed sheet has no wording to check and enters as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import IssuedDocument, UnitOfWork
from tribunal_desktop.rules.findings import Finding, blocking, unanswered
from tribunal_desktop.services.form_preview import made_form
from tribunal_desktop.services.form_snapshots import form_snapshot
from tribunal_desktop.services.form_spots import PART, Spots, spots_of
from tribunal_desktop.services.paper_reasons import keep_reasons
from tribunal_desktop.services.paper_registry import enter, kept_as, title_of
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.reference import Reference


@dataclass(frozen=True)
class NewCheck:
    """What the check says of a paper that is shown and not kept yet, and where each finding is put right."""

    findings: tuple[Finding, ...]
    spots: Spots = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    """The fact that is missing in a part, by the field of its finding."""
    section: str = ""
    """The section of the case file whose answers the paper prints."""


def check_of(session: Session, reference: Reference, paper: Paper, dispute_id: str | None) -> NewCheck | None:
    """The check of a paper as it was made; None for a computed sheet."""
    kept = form_snapshot(paper.data_json)
    if kept is None:
        return None
    made = made_form(session, reference, dispute_id or "", kept)
    facts = {f"{PART}{gap.part}": gap.name for gap in made.filled.gaps}
    return NewCheck(made.findings, spots_of(made.findings, kept.form, paper), facts, kept.form.section)


def entered(session: Session, uow: UnitOfWork, reference: Reference, paper: Paper, keep: KeepAs) -> IssuedDocument:
    """The row of a paper: the one it has already, else a new one, with the reasons ``keep`` gives to what is asked.

    Raises ``paper_refused`` when the check of a new paper forbids it or a question has no reason, and what ``enter``
    raises.
    """
    row = kept_as(session, paper, keep)
    if row is not None:
        return row
    checked = check_of(session, reference, paper, keep.dispute_id)
    findings = checked.findings if checked else ()
    given = {key for key, reason in keep.reasons if reason.strip()}
    if blocking(findings) or unanswered(findings, given):
        raise KnownError("paper_refused", title=title_of(paper, keep))
    row = enter(session, uow, paper, keep)
    keep_reasons(session, uow, row, findings, keep.reasons)
    return row
