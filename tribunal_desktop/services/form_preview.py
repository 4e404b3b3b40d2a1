"""A form looked at before it is issued (文书预览): its words, its check, its pages if it can be printed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from tribunal_desktop.documents.forms.filled import FilledForm
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.printing import render
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.services import form_check
from tribunal_desktop.services.form_snapshots import FormSnapshot
from tribunal_desktop.services.paper_check_given import given_for
from tribunal_desktop.services.reference import Reference

PREVIEW_ID = "preview"
"""Stands in the filing code of a paper that was not issued."""


@dataclass(frozen=True)
class MadeForm:
    """A form put together and not yet printed."""

    snapshot: FormSnapshot
    filled: FilledForm
    findings: tuple[Finding, ...]

    def printed(self) -> tuple[Paper | None, tuple[Finding, ...]]:
        """The paper with all findings; no paper when it cannot be printed, which is then a finding like the others."""
        try:
            return render(self.filled), self.findings
        except KnownError as error:
            return None, (*self.findings, *self._refused(error))

    def _refused(self, error: KnownError) -> tuple[Finding, ...]:
        """Nothing where the check names every character that cannot be printed already."""
        named = any(finding.code == "paper_character_unprintable" for finding in self.findings)
        if named and error.code == "character_not_printable":
            return ()
        return (Finding(error.code, "paper", Severity.BLOCK, dict(error.params)),)


def made_form(session: Session, reference: Reference, dispute_id: str, kept: FormSnapshot) -> MadeForm:
    """The form with its words and its check."""
    filled = fill(kept.form, kept.data)
    given = given_for(session, reference, dispute_id, kept.data.made_on)
    return MadeForm(kept, filled, form_check.check(filled, kept.data, kept.form, given))
