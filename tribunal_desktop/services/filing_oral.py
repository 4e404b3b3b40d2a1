"""Oral complaints (口头起诉): taken down in the person's words, read back, signed, printed (CPL 123; SUM 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import Attestation
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.filing_papers import oral_answers
from tribunal_desktop.services.filing_record import record_of, refuse
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.section_forms import section_paper


@dataclass(frozen=True)
class Attested:
    """How the person stands by the oral complaint."""

    by: str
    how: Attestation
    on: date
    read_back: bool = False


class OralComplaints:
    """Keeps them in the filing record of their dispute; each method is one transaction."""

    def __init__(self, uow: UnitOfWork, reference: Reference) -> None:
        self._uow = uow
        self._reference = reference

    def take_down(self, dispute_id: str, text: str) -> None:
        """Keep an oral complaint in the person's words; a later text replaces it until it is signed."""
        if not text.strip():
            refuse([Finding("oral_text_missing", "oral_text", Severity.BLOCK, basis="民事诉讼法第123条")])
        with self._uow.write("filing.oral") as session:
            record = record_of(session, require_dispute(session, dispute_id).id, self._uow)
            record.oral_by_id, record.oral_at = self._uow.actor.id, self._uow.clock()
            record.oral_text = text.strip()
            record.attestation, record.attested_by, record.attested_on = None, "", None
            record.read_back_at = None

    def attest(self, dispute_id: str, attested: Attested) -> None:
        """Keep who signed the oral complaint after it was read back (SUM 4); raises ``filing_refused``."""
        with self._uow.write("filing.attest") as session:
            record = record_of(session, dispute_id, self._uow)
            if record.oral_at is None:
                raise KnownError("oral_missing")
            refuse(_check_attested(attested, beijing_day(record.oral_at), self._uow.today()))
            record.read_back_at = self._uow.clock()
            record.attestation, record.attested_on = attested.how, attested.on
            record.attested_by = attested.by.strip()

    def paper(self, dispute_id: str) -> Paper:
        """The oral complaint as a paper; raises ``KnownError`` ``oral_missing``."""
        with self._uow.read() as session:
            dispute = require_dispute(session, dispute_id)
            answers = oral_answers(session, dispute)
            return section_paper(session, self._uow, self._reference, dispute, "oral_complaint", *answers)


def _check_attested(attested: Attested, taken_on: date, today: date) -> tuple[Finding, ...]:
    found = []
    if not attested.by.strip():
        found.append(Finding("attested_by_missing", "attested_by", Severity.BLOCK))
    if not attested.read_back:
        found.append(Finding("not_read_back", "read_back", Severity.BLOCK, basis="法释〔2003〕15号第4条"))
    if not taken_on <= attested.on <= today:
        found.append(Finding("attested_too_early", "attested_on", Severity.BLOCK, {"day": taken_on}))
    return tuple(found)
