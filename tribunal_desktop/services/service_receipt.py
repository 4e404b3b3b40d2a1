"""The receipt of service of one attempt as a paper (送达回证)."""

from __future__ import annotations

from tribunal_desktop import texts
from tribunal_desktop.documents import service_receipt
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.service_receipt import ServiceReceiptPaper
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import ServedPaper
from tribunal_desktop.services.service_views import AttemptRow, Item
from tribunal_desktop.services.tribunal_profile import Profile

PAPER_LANGUAGE: texts.Language = "zh"


def receipt_of_service(attempt: AttemptRow, cause: Name | None, profile: Profile) -> Paper:
    """Print the receipt; nothing of it is kept, the signed sheet goes to the file."""
    return service_receipt.render(
        ServiceReceiptPaper(
            paper_id=attempt.id,
            court=profile.court_name,
            case_no=attempt.number,
            cause=cause.of(PAPER_LANGUAGE) if cause else "",
            recipient=attempt.party,
            address=attempt.address,
            way=texts.term(attempt.way, PAPER_LANGUAGE),
            papers=tuple((item_name(item, PAPER_LANGUAGE), item.copies) for item in attempt.items),
            sent_on=attempt.sent_on,
            server=attempt.server,
            tracking_no=attempt.tracking_no,
            ended_at=attempt.ended_at,
            received_by=attempt.received_by,
            relation=attempt.relation,
            reason=attempt.reason,
            practice=profile.practice,
        )
    )


def item_name(item: Item, lang: texts.Language) -> str:
    """What a served paper is called: its own name, else that of its kind."""
    if item.paper is ServedPaper.OTHER and item.name:
        return item.name
    return texts.term(item.paper, lang) + (f"（{item.name}）" if item.name else "")
