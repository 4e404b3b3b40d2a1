"""Papers as the window asks for them and shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.services.mediation_rows import AgreementDetails


class PaperKind(StrEnum):
    """The papers of a mediation (调解文书)."""

    AGREEMENT = "agreement"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True)
class PaperRequest:
    """Which paper of which mediation; ``session_id`` names the sitting of a transcript.

    ``typed`` shows an agreement as it stands in the fields; only what was saved can be issued.
    """

    mediation_id: str
    kind: PaperKind
    session_id: str = ""
    typed: AgreementDetails | None = None


@dataclass(frozen=True)
class PaperPreview:
    """The paper as it would be printed, with what its check found; no PDF when it cannot be made."""

    title: str
    pdf: bytes
    pages: int
    fonts: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def printable(self) -> bool:
        """Nothing forbids printing."""
        return bool(self.pdf) and not any(finding.severity is Severity.BLOCK for finding in self.findings)


@dataclass(frozen=True)
class IssuedPaper:
    """A paper that was issued (已制作文书)."""

    id: str
    dispute_id: str | None
    number: str
    parties: str
    template: str
    template_version: str
    title: str
    version: int
    sha256: str
    pages: int
    fonts: tuple[str, ...]
    copies: int
    issued_at: datetime
    issued_by: str


class Reprint(StrEnum):
    """What printing the kept data once more came to (复核结果)."""

    SAME = "same"
    DIFFERENT = "different"
    OTHER_TEMPLATE = "other_template"
