"""Litigation fees of a dispute: what is charged, for which claims, and every movement of money with its receipt."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import Base, Id
from tribunal_desktop.models.recorded import Recorded
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
    Procedure,
    ReliefAsked,
    ReliefDecision,
    UnpaidDecision,
)


class FeeCharge(Recorded, Base):
    """One fee of a dispute (计费项): the suit, a counterclaim, an appeal, an application."""

    __tablename__ = "fee_charge"
    __table_args__ = (Index("ix_fee_charge_dispute", "dispute_id", "position"),)
    record_type = "fee_charge"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    position: Mapped[int]
    side: Mapped[FeeSide]
    kind: Mapped[FeeKind]
    payer_party_id: Mapped[str | None] = mapped_column(ForeignKey("party.id"), default=None)
    base_fen: Mapped[int | None] = mapped_column(default=None)
    """The province's sum per case where the fee has a range."""
    procedure: Mapped[Procedure]
    closing: Mapped[FeeClosing | None] = mapped_column(default=None)
    ended_as: Mapped[FeeEnd | None] = mapped_column(default=None)
    """Set when a ruling or an unpaid top-up ended the suit and decides what is kept."""
    unpaid_decision: Mapped[UnpaidDecision | None] = mapped_column(default=None)
    unpaid_decided_on: Mapped[date | None] = mapped_column(default=None)
    unpaid_words: Mapped[str] = mapped_column(default="")


class FeeClaim(Recorded, Base):
    """One claim a fee is counted by (计费请求; Int 201)."""

    __tablename__ = "fee_claim"
    __table_args__ = (
        Index("ix_fee_claim_charge", "charge_id", "position"),
        Index("ix_fee_claim_dispute", "dispute_id"),
    )
    record_type = "fee_claim"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    charge_id: Mapped[str] = mapped_column(ForeignKey("fee_charge.id"))
    position: Mapped[int]
    subject: Mapped[ClaimSubject]
    words: Mapped[str] = mapped_column(default="")
    amount_fen: Mapped[int | None] = mapped_column(default=None)
    """What is claimed now; of an appeal, what was in dispute at first instance."""
    counted_fen: Mapped[int | None] = mapped_column(default=None)
    """What the fee is counted by: the earlier sum of a claim cut too late (FEE 21), the part that is appealed."""


class FeeEntry(Recorded, Base):
    """One line of the ledger of a fee (费用流水); lines are added, never changed."""

    __tablename__ = "fee_entry"
    __table_args__ = (
        Index("ix_fee_entry_charge", "charge_id", "position"),
        Index("ix_fee_entry_dispute", "dispute_id"),
        Index("ix_fee_entry_way", "kind", "happened_on", "way"),
    )
    record_type = "fee_entry"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    charge_id: Mapped[str] = mapped_column(ForeignKey("fee_charge.id"))
    position: Mapped[int]
    """Its place in the ledger of the charge: a clock may be set back, the order of the lines may not."""
    kind: Mapped[FeeEntryKind]
    reason: Mapped[FeeReason | None] = mapped_column(default=None)
    happened_on: Mapped[date]
    made_at: Mapped[datetime]
    made_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    amount_fen: Mapped[int]
    """The whole fee due from now on, the sum called for, paid or returned."""
    full_fen: Mapped[int | None] = mapped_column(default=None)
    """Of an assessment: the fee before halving and relief."""
    rules_on: Mapped[date | None] = mapped_column(default=None)
    """Of an assessment: the day whose rules were applied."""
    way: Mapped[FeePayWay | None] = mapped_column(default=None)
    receipt_no: Mapped[str] = mapped_column(String(64), default="")
    treasury_receipt: Mapped[bool] = mapped_column(default=False)
    """A receipt printed by the provincial finance department was handed out (FEE 52)."""
    due_on: Mapped[date | None] = mapped_column(default=None)
    deadline_id: Mapped[str | None] = mapped_column(ForeignKey("deadline.id"), default=None)
    words: Mapped[str] = mapped_column(default="")


class FeeReliefRequest(Recorded, Base):
    """A request for relief (司法救助申请) with its decision (FEE 44–51)."""

    __tablename__ = "fee_relief_request"
    __table_args__ = (
        Index("ix_fee_relief_request_charge", "charge_id", "asked_on"),
        Index("ix_fee_relief_request_dispute", "dispute_id", "decision"),
    )
    record_type = "fee_relief_request"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    charge_id: Mapped[str] = mapped_column(ForeignKey("fee_charge.id"))
    asked: Mapped[ReliefAsked]
    ground: Mapped[str] = mapped_column(String(32))
    proof: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date]
    decision: Mapped[ReliefDecision | None] = mapped_column(default=None)
    decided_on: Mapped[date | None] = mapped_column(default=None)
    decided_by: Mapped[str] = mapped_column(default="")
    decision_words: Mapped[str] = mapped_column(default="")
    rate_permille: Mapped[int | None] = mapped_column(default=None)
    """Of a reduction: how much of a thousand need not be paid."""
    deferred_until: Mapped[date | None] = mapped_column(default=None)


class FeeShare(Recorded, Base):
    """What one party bears of a fee in the end (诉讼费用负担; FEE 29–34)."""

    __tablename__ = "fee_share"
    __table_args__ = (
        Index("ix_fee_share_charge", "charge_id", "party_id", unique=True),
        Index("ix_fee_share_dispute", "dispute_id"),
    )
    record_type = "fee_share"

    id: Mapped[Id]
    dispute_id: Mapped[str] = mapped_column(ForeignKey("dispute.id"))
    charge_id: Mapped[str] = mapped_column(ForeignKey("fee_charge.id"))
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"))
    bearing: Mapped[FeeBearing]
    amount_fen: Mapped[int]
