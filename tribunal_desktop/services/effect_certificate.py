"""The certificate that a decision has effect (裁判文书生效证明), read from the file."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents import court_letter
from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.court_letter import EFFECT_CERTIFICATE, CourtLetter
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import Appeal, Dispute
from tribunal_desktop.rules.terms import PartyRole
from tribunal_desktop.services.appeal_reading import appeal_rows
from tribunal_desktop.services.appeal_views import EffectRow
from tribunal_desktop.services.parties import in_one_line, parties_of
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import Profile

PAPER_LANGUAGE: texts.Language = "zh"


def effect_certificate(
    session: Session, dispute: Dispute, effect: EffectRow, reference: Reference, profile: Profile, today: date
) -> Paper:
    """Print the certificate; nothing of it is kept."""
    parties = parties_of(session, dispute.id)
    plaintiffs, defendants = in_one_line(parties, PartyRole.PLAINTIFF), in_one_line(parties, PartyRole.DEFENDANT)
    cause = reference.cause_name(dispute.cause_code, dispute.cause_version)
    decided = [row for row in appeal_rows(session, Appeal.dispute_id == dispute.id) if row.result is not None]
    last = max(decided, key=lambda row: row.result_on or date.min, default=None)
    values = {
        "parties": f"原告{plaintiffs}与被告{defendants}",
        "cause": cause.of(PAPER_LANGUAGE) if cause else "",
        "number": dispute.number,
        "outcome": texts.term(dispute.outcome, PAPER_LANGUAGE) if dispute.outcome else "",
        "day": date_text(effect.effective_on),
        "second": last.second_no if last else "",
        "result": texts.term(last.result, PAPER_LANGUAGE) if last and last.result else "",
        "reason": effect.reason,
    }
    closed = date_text(dispute.closed_on) if dispute.closed_on else ""
    return court_letter.render(
        CourtLetter(
            template=EFFECT_CERTIFICATE,
            paper_id=dispute.id,
            court=profile.court_name,
            number=dispute.number,
            addressee="各有关单位、当事人",
            facts=(("结案日期", closed), ("生效日期", values["day"])),
            values=tuple(values.items()),
            parts=("opening", effect.basis.value, "closing"),
            made_on=today,
            practice=profile.practice,
        )
    )
