"""What the hand-over slip of one preservation says (财产保全移送单)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tribunal_desktop import texts
from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.rules.money import print_yuan
from tribunal_desktop.services.section_forms import day_answer
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE

if TYPE_CHECKING:
    from tribunal_desktop.services.preservation import PreservationRow


def slip_answers(row: PreservationRow, clerk: str) -> dict[str, str]:
    """The answers of its form; the signed receipt goes to the file."""
    return {
        "applicant": row.applicant,
        "respondent": row.respondent,
        "kind": f"{texts.term(row.kind, PAPER_LANGUAGE)}（{texts.term(row.time, PAPER_LANGUAGE)}）",
        "amount": f"{print_yuan(row.amount_fen)}元" if row.amount_fen else "",
        "object": row.object_text,
        "security": row.security_text,
        "ruling": "　".join(filter(None, (row.ruling_no, date_text(row.ruled_on) if row.ruled_on else ""))),
        "handed_on": day_answer(row.handed_over_on),
        "handed_to": row.handed_to,
        "clerk": clerk,
    }
