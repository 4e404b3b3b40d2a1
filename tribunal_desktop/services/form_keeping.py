"""What a form is kept as (文书归属): one paper in versions, or one paper among several of its form in a dispute."""

from __future__ import annotations

from tribunal_desktop.documents.forms.facts import FormData, PartyFacts
from tribunal_desktop.documents.forms.filler import Filler
from tribunal_desktop.documents.forms.names import Scope
from tribunal_desktop.documents.forms.template import FormGroup, FormTemplate
from tribunal_desktop.services.paper_rows import Correction, KeepAs

_PARTED = "|"
"""Between the party a paper is for and what it is about."""


def keep_as(template: FormTemplate, data: FormData, dispute_id: str, correction: Correction | None = None) -> KeepAs:
    """Versions count for each recipient, and for each thing the form is about: two witnesses, two hearings."""
    to = addressee(template, data)
    about = about_words(template, data)
    named = [f"致{to.name}"] if to else []
    marks = "，".join([*named, *([about] if about else [])])
    return KeepAs(
        dispute_id,
        about_id=_PARTED.join(part for part in (to.id if to else "", about) if part or about),
        title=f"{registry_title(template)}（{marks}）" if marks else registry_title(template),
        recipient=to.name if to else "",
        correction=correction,
    )


def addressee(template: FormTemplate, data: FormData) -> PartyFacts | None:
    """The party a paper is for, where the form addresses each."""
    if not template.per_recipient:
        return None
    return next((party for party in data.facts.parties if party.id == data.recipient), None)


def about_words(template: FormTemplate, data: FormData) -> str:
    """What tells papers of one form apart, with the answers given so far; empty when nothing does or is known."""
    return Filler(Scope(template, data)).words(template.about, "about", blank="").strip()


def made_for(about_id: str) -> str:
    """Id of the party a paper is for, from what it is kept as being about; another id when it is for nobody."""
    return about_id.partition(_PARTED)[0]


def registry_title(template: FormTemplate) -> str:
    """What the registry calls the paper; decisions share a title on paper and are told apart by their name in lists."""
    return template.name.zh if template.group is FormGroup.DECISION else plain_title(template.title)


def plain_title(title: str) -> str:
    """A title without the spaces that only spread it over the page."""
    return title.replace("\u3000", "")
