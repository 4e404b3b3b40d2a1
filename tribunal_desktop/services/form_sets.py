"""Forms that are made together (成套制作): every paper the file already says enough for, the others are named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tribunal_desktop.documents.forms.template import Words
from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormDraft, FormOffer, FormRequest
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.print_rows import FILE_COPY, CopiesFor

FILING_SET = ("acceptance_notice", "response_notice", "evidence_notice", "rights_duties", "bench_notice")
"""What goes out when a case is filed (CPL 128, 131)."""
COUNTER_SET = ("mediation_advice", "mediation_info", "risk_notice")
"""What is handed to the parties when papers are taken in, where the case is one it is meant for."""


@dataclass(frozen=True)
class SetMade:
    """What became of a set."""

    papers: tuple[IssuedPaper, ...]
    for_whom: tuple[tuple[CopiesFor, ...], ...]
    """The copies of each of ``papers``."""
    left: tuple[Words, ...]
    """Forms somebody has to fill in first."""


def wanted_of(offers: Sequence[FormOffer], keys: Sequence[str] = FILING_SET) -> tuple[FormOffer, ...]:
    """The forms of a set that can be made now and were not made yet."""
    return tuple(offer for offer in offers if offer.key in keys and offer.unavailable is None and not offer.made)


def make_set(forms: Forms, dispute_id: str, keys: Sequence[str] = FILING_SET, *, proposed: bool = False) -> SetMade:
    """Keep every paper of the set with the proposed answers, one for each recipient; raises ``dispute_unknown``.

    With ``proposed`` only forms meant for a case like this.
    """
    papers: list[IssuedPaper] = []
    for_whom: list[tuple[CopiesFor, ...]] = []
    left: list[Words] = []
    for offer in wanted_of(forms.offered(dispute_id), keys):
        if proposed and not offer.proposed:
            continue
        draft = forms.start(dispute_id, offer.key)
        request = FormRequest(dispute_id, offer.key, draft.answers, draft.options)
        try:
            for each in [replace(request, recipient=to.id) for to in draft.recipients] or [request]:
                papers.append(forms.issue(each))
                for_whom += copies_for(draft, [each.recipient])
        except KnownError:
            left.append(offer.name)
    return SetMade(tuple(papers), tuple(for_whom), tuple(left))


def copies_for(draft: FormDraft, recipients: Sequence[str]) -> list[tuple[CopiesFor, ...]]:
    """Whom each paper is printed for: the one it is addressed to, else everybody who gets one; and the file.

    Namesakes share a line with a copy for each.
    """
    copies, names = draft.template.copies, {party.id: party.name for party in draft.parties}
    everybody = tuple(names.values()) if copies.each != "none" else ()
    kept = (CopiesFor(FILE_COPY, copies.file),) if copies.file else ()
    addressed = [(names[each],) if each in names else everybody for each in recipients]
    return [(*(CopiesFor(*each) for each in Counter(whom).items()), *kept) for whom in addressed]
