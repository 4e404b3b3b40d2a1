"""Mediations as the window shows and types them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tribunal_desktop import texts
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.rules.terms import (
    ClauseKind,
    MediationMode,
    MediationStatus,
    MediatorKind,
    Outcome,
    PartyRole,
    SessionResult,
    SessionWay,
)


class ReasonKind(StrEnum):
    """Why a mediator suits a dispute (推荐理由)."""

    CHOSEN = "chosen"
    LANGUAGE = "language"
    FIELD = "field"
    VILLAGE = "village"
    TOWNSHIP = "township"
    SUCCESS = "success"
    REFUSALS = "refusals"
    ORGANISATION = "organisation"
    LOAD = "load"


@dataclass(frozen=True)
class Reason:
    """One reason with the word or number that gave it."""

    kind: ReasonKind
    value: str

    def words(self, lang: texts.Language) -> str:
        """The reason in plain words."""
        return texts.text(f"reason.{self.kind}", lang, value=self.value)


@dataclass(frozen=True)
class Candidate:
    """A mediator proposed for a dispute; a person decides (拟选调解员)."""

    mediator_id: str
    name: str
    kind: MediatorKind
    organisation: str
    township: str
    phone: str
    running: int
    score: int
    reasons: tuple[Reason, ...]
    findings: tuple[Finding, ...]

    @property
    def chosen(self) -> bool:
        """Both sides chose this mediator together (TYD 12)."""
        return any(reason.kind is ReasonKind.CHOSEN for reason in self.reasons)

    @property
    def barred(self) -> bool:
        """Something forbids the assignment, for example a certificate that has run out."""
        return any(finding.severity is Severity.BLOCK for finding in self.findings)

    @property
    def questions(self) -> tuple[Finding, ...]:
        """What the parties have to be asked before this mediator is assigned (OMED 13; TYD 15)."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ASK)


@dataclass(frozen=True)
class Assignable:
    """A dispute that can be given to a mediator now, and in which mode."""

    dispute_id: str
    number: str
    parties: str
    cause: Name | None
    mode: MediationMode


@dataclass(frozen=True)
class NewAssignment:
    """A dispute given into a mediator's hands.

    ``choice_signed_on`` is the day both sides agreed, before filing by a signed choice; ``receipt_signed_on`` the day
    the mediator signed for the file, if known; ``conflict_answer`` what the parties said to the questions;
    ``draw_id`` the draw that brought the mediator, if one did; ``parties_chose`` that both sides chose the mediator
    together; ``online`` that both agreed to mediate online, where days run to accept and to reach the other side.
    """

    dispute_id: str
    mediator_id: str
    mode: MediationMode
    choice_signed_on: date | None = None
    receipt_signed_on: date | None = None
    conflict_answer: str = ""
    draw_id: str = ""
    parties_chose: bool = False
    online: bool = False


@dataclass(frozen=True)
class SessionDetails:
    """One sitting as typed; the confidential note stays on this computer and is never printed."""

    started_at: datetime
    ended_at: datetime | None
    way: SessionWay
    place: str
    participants: str
    summary: str
    result: SessionResult
    confidential_note: str = ""
    mediator_ids: tuple[str, ...] = ()
    """Which of the mediators were there; none named: all who mediate. Who went out is paid for the way."""


@dataclass(frozen=True)
class InstalmentDetails:
    """One payment as typed."""

    amount_fen: int
    due_on: date


@dataclass(frozen=True)
class ClauseDetails:
    """One clause as typed."""

    kind: ClauseKind
    obligor_party_id: str | None
    text: str
    amount_fen: int | None = None
    instalments: tuple[InstalmentDetails, ...] = ()


@dataclass(frozen=True)
class AgreementDetails:
    """The agreement as typed."""

    agreed_on: date
    main_facts: str
    clauses: tuple[ClauseDetails, ...]


@dataclass(frozen=True)
class Conclusion:
    """How a mediation ended; ``outcome`` closes the dispute when the parties agreed."""

    agreed: bool
    ended_on: date
    outcome: Outcome = Outcome.MEDIATED


@dataclass(frozen=True)
class MediationRow:
    """A mediation as the list shows it."""

    id: str
    dispute_id: str
    number: str
    parties: str
    cause: Name | None
    mediator: str
    mode: MediationMode
    status: MediationStatus
    assigned_at: datetime
    due_on: date | None
    ended_on: date | None
    sessions: int
    used_share: float | None
    """Share of the term that has passed; none while it does not run."""


@dataclass(frozen=True)
class MediationBook:
    """Every running mediation and the latest ended ones, with how many have ended in all."""

    rows: tuple[MediationRow, ...]
    ended: int


@dataclass(frozen=True)
class SessionRow:
    """One sitting."""

    id: str
    position: int
    details: SessionDetails


@dataclass(frozen=True)
class InstalmentRow:
    """One payment of the agreement."""

    id: str
    clause_position: int
    obligor: str
    amount_fen: int
    due_on: date
    paid_on: date | None


@dataclass(frozen=True)
class MediatedParty:
    """A party by name and role."""

    id: str
    name: str
    role: PartyRole


@dataclass(frozen=True)
class MediationDetail:
    """Everything about one mediation."""

    id: str
    dispute_id: str
    number: str
    title: str
    parties: tuple[MediatedParty, ...]
    cause: Name | None
    claim_fen: int | None
    facts: str
    mode: MediationMode
    mediator_id: str
    mediator: str
    mediators: tuple[tuple[str, str], ...]
    """Who mediates now and who sat before being replaced, by id and name; the one in charge first."""
    organisation: str
    assigned_at: datetime
    choice_signed_on: date | None
    receipt_signed_on: date | None
    due_on: date | None
    due_basis: str
    status: MediationStatus
    ended_on: date | None
    outcome: Outcome | None
    confirm_by: date | None
    """Last day for both parties to ask for judicial confirmation (CPL 205)."""
    conflict_answer: str
    draw_id: str
    parties_chose: bool
    sessions: tuple[SessionRow, ...]
    agreement: AgreementDetails | None
    instalments: tuple[InstalmentRow, ...]

    @property
    def running(self) -> bool:
        """The mediation is not concluded."""
        return self.status is MediationStatus.RUNNING
