"""Forms that are made together (成套制作): every paper the file already says enough for, the others are named."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tribunal_desktop.documents.forms.template import Words
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormOffer, FormRequest
from tribunal_desktop.services.paper_rows import IssuedPaper

FILING_SET = ("acceptance_notice", "response_notice", "evidence_notice", "rights_duties", "bench_notice")
"""What goes out when a case is filed (CPL 128, 131)."""


@dataclass(frozen=True)
class SetMade:
    """What became of a set."""

    papers: tuple[IssuedPaper, ...]
    left: tuple[Words, ...]
    """Forms somebody has to fill in first."""


def wanted_of(offers: tuple[FormOffer, ...]) -> tuple[FormOffer, ...]:
    """The forms of the set for filing that can be made now and were not made yet."""
    return tuple(offer for offer in offers if offer.key in FILING_SET and offer.unavailable is None and not offer.made)


def make_filing_set(forms: Forms, dispute_id: str) -> SetMade:
    """Keep every paper of the set with the proposed answers, one for each recipient; raises ``dispute_gone``."""
    papers: list[IssuedPaper] = []
    left: list[Words] = []
    for offer in wanted_of(forms.offered(dispute_id)):
        draft = forms.start(dispute_id, offer.key)
        request = FormRequest(dispute_id, offer.key, draft.answers, draft.options)
        try:
            for each in [replace(request, recipient=to.id) for to in draft.recipients] or [request]:
                papers.append(forms.issue(each))
        except KnownError:
            left.append(offer.name)
    return SetMade(tuple(papers), tuple(left))
