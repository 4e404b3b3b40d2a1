"""What a form brings about (法律效力) as it is told beside the form, where no dispute need be open."""

from __future__ import annotations

from datetime import date

from tribunal_desktop.documents.forms.facts import CaseFacts, CourtFacts, FormData
from tribunal_desktop.documents.forms.filling import effect_of
from tribunal_desktop.documents.forms.names import Scope
from tribunal_desktop.documents.forms.template import FormTemplate, Words
from tribunal_desktop.services.form_preview import PREVIEW_ID
from tribunal_desktop.services.forms_facts import lengths_in_force


def effect_in_force(form: FormTemplate, today: date) -> Words:
    """The effect of ``form`` with the terms of the law as they stand on ``today``."""
    facts = CaseFacts(
        CourtFacts("", ""),
        number="",
        provisional=False,
        cause="",
        procedure="",
        stage="",
        limits=lengths_in_force(today),
    )
    return effect_of(Scope(form, FormData(form.key, form.version, PREVIEW_ID, today, facts)))
