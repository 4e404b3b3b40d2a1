"""Forms as the window offers, fills and shows them."""

from __future__ import annotations

from dataclasses import dataclass, field

from tribunal_desktop.documents.forms.facts import Answer, CaseFacts, FormOptions
from tribunal_desktop.documents.forms.filled import FilledForm
from tribunal_desktop.documents.forms.template import Ask, FormGroup, FormOrigin, FormTemplate, Words
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, blocking, unanswered
from tribunal_desktop.services.form_spots import Spots
from tribunal_desktop.services.paper_rows import Correction

NO_OPTIONS = FormOptions()
"""Ordinary print, Chinese alone."""


@dataclass(frozen=True)
class FormOffer:
    """A form one may make in a dispute."""

    key: str
    name: Words
    group: FormGroup
    origin: FormOrigin
    source: str
    signed_by: Words
    copies: int
    proposed: bool
    unavailable: Words | None
    """Why it cannot be made now."""
    made: int
    """How often it was issued in this dispute."""
    own_wording: bool
    large_print: bool
    glosses: tuple[str, ...]
    """Languages of its gloss lines."""
    sample_words: str = ""
    form: FormTemplate | None = None
    """In the tribunal's words; None when its file cannot be read."""


@dataclass(frozen=True)
class FormRecipient:
    """A party a copy can be addressed to."""

    id: str
    name: str
    role: str


@dataclass(frozen=True)
class AskDraft:
    """A question with the answer proposed for it."""

    ask: Ask
    value: str
    asked: bool
    """Its condition holds with the answers given so far."""


@dataclass(frozen=True)
class FormDraft:
    """A form about to be filled in."""

    key: str
    template: FormTemplate
    version: str
    asks: tuple[AskDraft, ...]
    options: FormOptions
    recipients: tuple[FormRecipient, ...]
    """For whom copies can be addressed, when the form addresses each; else nobody."""
    parties: tuple[FormRecipient, ...]
    """All parties, for questions of the kind party."""
    from_earlier: bool
    """The answers are those of the last paper of this form."""
    facts: CaseFacts
    """What the proposals were drawn from."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The proposed answers."""
        return tuple(Answer(each.ask.id, each.value) for each in self.asks)


@dataclass(frozen=True)
class FormRequest:
    """Which form of which dispute, with what was filled in."""

    dispute_id: str
    key: str
    answers: tuple[Answer, ...] = ()
    options: FormOptions = NO_OPTIONS
    recipient: str = ""
    reasons: tuple[tuple[str, str], ...] = ()
    """Key of a question of the check, and why the paper is made all the same."""
    correction: Correction | None = None
    """Needed for a new version of a paper that was signed."""


@dataclass(frozen=True)
class KeptForm:
    """A paper that was just kept, among many."""

    id: str
    title: str
    registry_no: str
    pages: int


@dataclass(frozen=True)
class FormPreview:
    """The form as it would be printed; no paper when it cannot be printed."""

    filled: FilledForm
    paper: Paper | None
    findings: tuple[Finding, ...]
    asked: tuple[str, ...]
    """Ids of the questions that apply with these answers."""
    spots: Spots = field(default_factory=dict)

    def ready(self, reasons: tuple[tuple[str, str], ...] = ()) -> bool:
        """Nothing forbids issuing it, once the questions have ``reasons``."""
        given = {key for key, reason in reasons if reason.strip()}
        return self.paper is not None and not blocking(self.findings) and not unanswered(self.findings, given)
