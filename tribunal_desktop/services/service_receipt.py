"""What the receipt of service of one attempt says (送达回证)."""

from __future__ import annotations

from tribunal_desktop import texts
from tribunal_desktop.documents.forms.gaps import ValueKind, written
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import ServedPaper
from tribunal_desktop.services.section_forms import rows_answer
from tribunal_desktop.services.service_views import AttemptRow, Item
from tribunal_desktop.services.sheet_words import PAPER_LANGUAGE


def receipt_answers(attempt: AttemptRow) -> dict[str, str]:
    """The answers of its form, filled as far as the file knows it; the rest is written in by hand."""
    ended = attempt.ended_at.astimezone(BEIJING) if attempt.ended_at else None
    by = "，".join(part for part in (attempt.received_by, attempt.relation) if part)
    return {
        "papers": rows_answer((item_name(item, PAPER_LANGUAGE), str(item.copies)) for item in attempt.items),
        "server": attempt.server,
        "address": attempt.address or "当庭",
        "way": texts.term(attempt.way, PAPER_LANGUAGE),
        "sent_on": attempt.sent_on.isoformat(),
        "tracking": attempt.tracking_no,
        "received": f"{by}　{written(ended, ValueKind.MOMENT, '')}" if ended and by else by,
        "reason": attempt.reason,
    }


def item_name(item: Item, lang: texts.Language) -> str:
    """What a served paper is called: its own name, else that of its kind."""
    if item.paper is ServedPaper.OTHER and item.name:
        return item.name
    return texts.term(item.paper, lang) + (f"（{item.name}）" if item.name else "")
