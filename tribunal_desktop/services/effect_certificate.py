"""What the certificate that a decision has effect says (裁判文书生效证明), read from the file."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.models import Appeal, Dispute
from tribunal_desktop.services.appeal_reading import appeal_rows
from tribunal_desktop.services.appeal_views import EffectRow
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE


def effect_answers(session: Session, dispute: Dispute, effect: EffectRow) -> dict[str, str]:
    """The answers of its form."""
    decided = [row for row in appeal_rows(session, Appeal.dispute_id == dispute.id) if row.result is not None]
    last = max(decided, key=lambda row: row.result_on or date.min, default=None)
    return {
        "outcome": texts.term(dispute.outcome, PAPER_LANGUAGE) if dispute.outcome else "",
        "basis": effect.basis.value,
        "day": effect.effective_on.isoformat(),
        "second": last.second_no if last else "",
        "result": texts.term(last.result, PAPER_LANGUAGE) if last and last.result else "",
        "reason": effect.reason,
    }
