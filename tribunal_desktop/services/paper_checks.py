"""The check of papers that were made already (文书复检): what changed since, and why they were let be."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from tribunal_desktop.models import IssuedDocument, UnitOfWork
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.form_snapshots import FormSnapshot, form_snapshot
from tribunal_desktop.services.form_spots import Spots, spots_of
from tribunal_desktop.services.forms_facts import case_facts
from tribunal_desktop.services.paper_check_given import given_for
from tribunal_desktop.services.paper_reasons import GivenReason, reasons_of
from tribunal_desktop.services.paper_registry import paper_row
from tribunal_desktop.services.paper_stale import stale
from tribunal_desktop.services.reference import Reference


@dataclass(frozen=True)
class KeptCheck:
    """What is to be known before a paper leaves; of a kept one notes only: it stays as it was made."""

    findings: tuple[Finding, ...]
    reasons: tuple[GivenReason, ...]
    spots: Spots = field(default_factory=dict)
    """Where on the paper they stand."""


class PaperChecks:
    """Looks at kept papers once more; every method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def kept(self, paper_id: str) -> KeptCheck:
        """What changed since the paper was made, and why it was made as it is; raises ``paper_gone``."""
        with self._uow.read() as session:
            row, reasons = paper_row(session, paper_id), reasons_of(session, paper_id)
            kept = form_snapshot(row.snapshot_json)
            if kept is None:
                return KeptCheck((), reasons)
            found = self._stale(session, row, kept)
        # the places are not kept with the paper: the same data print the same paper
        return KeptCheck(found, reasons, spots_of(found, kept.form, kept.paper()) if found else {})

    def _stale(self, session: Session, row: IssuedDocument, kept: FormSnapshot) -> tuple[Finding, ...]:
        if row.dispute_id is None:
            return ()
        today = self._uow.today()
        facts = case_facts(session, self._reference, require_dispute(session, row.dispute_id), self._uow.clock())
        given = given_for(session, self._reference, row.dispute_id, today)
        found = stale(kept.form, kept.data, facts, today, given)
        return tuple({finding.key: finding for finding in found}.values())
