"""The hand-over slip of one preservation as a paper (财产保全移送单)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tribunal_desktop import texts
from tribunal_desktop.documents import preservation_slip
from tribunal_desktop.documents.amounts import date_text
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.preservation_slip import PreservationSlipPaper
from tribunal_desktop.rules.money import print_yuan
from tribunal_desktop.services.tribunal_profile import Profile

if TYPE_CHECKING:
    from tribunal_desktop.services.preservation import PreservationRow

PAPER_LANGUAGE: texts.Language = "zh"


def hand_over_slip(row: PreservationRow, profile: Profile, clerk: str) -> Paper:
    """Print the slip; nothing of it is kept, the signed receipt goes to the file."""
    ruled = "　".join(filter(None, (row.ruling_no, date_text(row.ruled_on) if row.ruled_on else "")))
    return preservation_slip.render(
        PreservationSlipPaper(
            paper_id=row.id,
            court=profile.court_name,
            tribunal=profile.tribunal_name,
            case_no=row.number,
            applicant=row.applicant,
            respondent=row.respondent,
            kind=f"{texts.term(row.kind, PAPER_LANGUAGE)}（{texts.term(row.time, PAPER_LANGUAGE)}）",
            object_text=row.object_text,
            amount=f"{print_yuan(row.amount_fen)}元" if row.amount_fen else "—",
            security=row.security_text or "—",
            ruling=ruled or "—",
            handed_over_on=row.handed_over_on,
            handed_to=row.handed_to,
            clerk=clerk,
            practice=profile.practice,
        )
    )
