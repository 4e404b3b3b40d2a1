"""Papers as the window asks for them and shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import PaperFault, PaperServed, PaperSigned, PrintWay, SealState
from tribunal_desktop.services.form_spots import Spots
from tribunal_desktop.services.mediation_rows import AgreementDetails
from tribunal_desktop.services.scan_views import PaperScan


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
    reasons: tuple[tuple[str, str], ...] = ()
    """Key of a question of the check, and why the paper is made all the same."""
    correction: Correction | None = None
    """Needed for a new version of a paper that was signed."""


@dataclass(frozen=True)
class PaperPreview:
    """The paper as it would be printed, with what its check found; no PDF when it cannot be made."""

    title: str
    pdf: bytes
    pages: int
    fonts: tuple[str, ...]
    findings: tuple[Finding, ...]
    spots: Spots = field(default_factory=dict)

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
    registry_no: str = ""
    sm3: str = ""
    addressed_to: str = ""
    """The party it is made out to; empty where it is for all of them or for nobody named."""
    recipients: tuple[str, ...] = ()
    """For whom copies were printed."""
    served: PaperServed | None = None
    """None for a paper that is not served on anybody."""
    scans: PaperScan | None = None
    """None for a sheet without codes, which is not expected back."""
    signed: PaperSigned | None = None
    """None for a paper nobody began to sign on the screen."""
    signed_with: str = ""
    """Registry number of the signed copy; of a signed copy, that of the paper it was made from."""
    places: int = 0
    """How many places it has to sign at."""
    seal: SealState | None = None
    """Where it stands with the court's seal; None for a paper that never had to wait for it."""


@dataclass(frozen=True)
class KeepAs:
    """What a paper is kept as: versions count within dispute, template and ``about_id``.

    ``title`` is needed only where the template has none or papers of one kind must be told apart.
    """

    dispute_id: str | None
    about_id: str = ""
    title: str = ""
    recipient: str = ""
    correction: Correction | None = None
    reasons: tuple[tuple[str, str], ...] = ()
    """Key of a question of the check, and why the paper leaves all the same."""


@dataclass(frozen=True)
class Correction:
    """By what a paper that was signed is corrected by a new version (补正依据), and why."""

    ruling_no: str
    """Number of the ruling; for an agreement that of the parties' supplementary agreement."""
    reason: str

    @property
    def complete(self) -> bool:
        """Both are given."""
        return bool(self.ruling_no.strip() and self.reason.strip())


@dataclass(frozen=True)
class Sending:
    """One printing or saving of a paper (打印登记); a file counts no copies."""

    way: PrintWay
    went_to: str
    copies: int = 0
    reason: str = ""
    recipient: str = ""


@dataclass(frozen=True)
class KeptPrint:
    """A kept paper, and the entries of the print that is about to happen, one for each recipient."""

    paper: IssuedPaper
    print_ids: tuple[str, ...]

    @property
    def print_id(self) -> str:
        """The entry, where there is one recipient."""
        return self.print_ids[0]


@dataclass(frozen=True)
class PrintRow:
    """One line of the log of prints."""

    printed_at: datetime
    printed_by: str
    sending: Sending
    failed: bool
    ended: bool = True
    """False while it is printed, and after a crash until somebody says whether it came out."""


@dataclass(frozen=True)
class PaperQuery:
    """Which papers to list: what was typed, days of issue (both included), one dispute."""

    text: str = ""
    first: date | None = None
    last: date | None = None
    dispute_id: str | None = None


@dataclass(frozen=True)
class PaperPage:
    """The latest papers that answer, and how many there are."""

    papers: tuple[IssuedPaper, ...]
    count: int
    copies: int


@dataclass(frozen=True)
class PaperProof:
    """What verifying a kept paper came to (核验结果)."""

    faults: tuple[PaperFault, ...]
    sha256: str
    sm3: str
    reprint: Reprint | None
    """What printing its data again came to; None for a paper that was kept as it was shown."""
    signatures: int = 0
    """How many signatures were checked, of a paper that was signed or of its signed copy."""

    @property
    def whole(self) -> bool:
        """The kept bytes are those that were entered, and the record of acts says so."""
        return not self.faults


class Reprint(StrEnum):
    """What printing the kept data once more came to (复核结果)."""

    SAME = "same"
    DIFFERENT = "different"
    OTHER_TEMPLATE = "other_template"
