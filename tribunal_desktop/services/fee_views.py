"""The fees of a dispute as the window shows and types them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from tribunal_desktop.rules.fee_ledger import Balance
from tribunal_desktop.rules.fees import Fee
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import (
    ClaimSubject,
    FeeBearing,
    FeeClosing,
    FeeEnd,
    FeeEntryKind,
    FeeKind,
    FeePayWay,
    FeeReason,
    FeeSide,
    PartyKind,
    PartyRole,
    Procedure,
    ReliefAsked,
    ReliefDecision,
    Rounding,
    UnpaidDecision,
)


@dataclass(frozen=True)
class FeeSettings:
    """What the tribunal sets for all its fees: the unit it takes them in, the province's sums per case."""

    rounding: Rounding = Rounding.FEN
    bases_fen: Mapping[FeeKind, int] = field(default_factory=dict)


@dataclass(frozen=True)
class ClaimDetails:
    """A claim as it is typed; ``id`` names the kept claim it changes."""

    subject: ClaimSubject
    words: str = ""
    amount_fen: int | None = None
    counted_fen: int | None = None
    id: str = ""


@dataclass(frozen=True)
class ChargeDetails:
    """Everything about one charge that a person may set."""

    side: FeeSide
    kind: FeeKind
    payer_party_id: str | None = None
    claims: tuple[ClaimDetails, ...] = ()
    base_fen: int | None = None
    procedure: Procedure = Procedure.ORDINARY
    closing: FeeClosing | None = None
    ended_as: FeeEnd | None = None


@dataclass(frozen=True)
class FeeParty:
    """A party who may pay or bear a fee."""

    id: str
    name: str
    role: PartyRole
    kind: PartyKind


@dataclass(frozen=True)
class EntryView:
    """A line of the ledger."""

    id: str
    kind: FeeEntryKind
    reason: FeeReason | None
    happened_on: date
    made_at: datetime
    made_by: str
    amount_fen: int
    full_fen: int | None
    way: FeePayWay | None
    receipt_no: str
    treasury_receipt: bool
    due_on: date | None
    words: str


@dataclass(frozen=True)
class ReliefView:
    """A request for relief and its decision, if there is one."""

    id: str
    asked: ReliefAsked
    ground: str
    proof: str
    asked_on: date
    decision: ReliefDecision | None
    decided_on: date | None
    decided_by: str
    words: str
    rate_permille: int | None
    deferred_until: date | None


@dataclass(frozen=True)
class ShareView:
    """What one party bears."""

    party_id: str
    name: str
    bearing: FeeBearing
    amount_fen: int


@dataclass(frozen=True)
class ChargeView:
    """One charge with its ledger and what waits for a person about it."""

    id: str
    details: ChargeDetails
    payer: str
    fee: Fee
    full_fen: int
    balance: Balance
    rules_on: date
    entries: tuple[EntryView, ...]
    relief: tuple[ReliefView, ...]
    shares: tuple[ShareView, ...]
    notice_on: date | None
    notice_due_on: date | None
    stopped: bool
    """The term to pay does not run: a request for relief is undecided, or the fee is deferred."""
    late: bool
    """The term ended and the fee is not paid: a person decides whether the suit counts as withdrawn."""
    unpaid_decision: UnpaidDecision | None
    refund_due_on: date | None
    changed: ChargeDetails | None
    """The charge as the file now says it, where that differs from what was worked out."""
    changed_reason: FeeReason | None

    @property
    def relief_open(self) -> ReliefView | None:
        """The request that waits for its decision."""
        return next((each for each in self.relief if each.decision is None), None)


@dataclass(frozen=True)
class FeesView:
    """All fees of one dispute."""

    dispute_id: str
    number: str
    filed_on: date | None
    today: date
    parties: tuple[FeeParty, ...]
    charges: tuple[ChargeView, ...]
    proposed: ChargeDetails
    """The fee of the suit as its facts have it, for the first charge."""
    settings: FeeSettings

    @property
    def totals(self) -> tuple[int, int, int, int]:
        """Due, held, owing and to be returned, in fen; what one payer owes is never set off against another's."""
        stand = [charge.balance for charge in self.charges]
        return (
            sum(each.due_fen for each in stand),
            sum(each.kept_fen for each in stand),
            sum(each.owing_fen for each in stand),
            sum(each.refundable_fen for each in stand),
        )


@dataclass(frozen=True)
class FeePreview:
    """A charge worked out while it is typed; no fee as long as something stops it."""

    findings: tuple[Finding, ...]
    fee: Fee | None = None
    full_fen: int = 0
    balance: Balance = field(default_factory=Balance)


@dataclass(frozen=True)
class WayCount:
    """How many payments came in one way, and their sum."""

    way: FeePayWay
    payments: int
    amount_fen: int
    disputes: tuple[str, ...]
