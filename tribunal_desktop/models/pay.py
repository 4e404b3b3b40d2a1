"""Pay by case (以案定补) and jurors' allowances: tariffs, month sheets, their lines, what a person decided."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tribunal_desktop.models.base import ID_LENGTH, Base, Id
from tribunal_desktop.models.recorded import Recorded
from tribunal_desktop.rules.terms import (
    MediationMode,
    MediatorKind,
    PayDecisionKind,
    PayDifficulty,
    PayeeKind,
    PayLineKind,
    PaySheetState,
    PayUnit,
    WorkTime,
)


class PayTariff(Recorded, Base):
    """One rate (补贴标准) of the tribunal's own table; a change ends it and begins another."""

    __tablename__ = "pay_tariff"
    record_type = "pay_tariff"

    id: Mapped[Id]
    name: Mapped[str]
    payee_kind: Mapped[PayeeKind]
    pay_unit: Mapped[PayUnit]
    amount_fen: Mapped[int]
    from_on: Mapped[date]
    until_on: Mapped[date | None] = mapped_column(default=None)
    mode: Mapped[MediationMode | None] = mapped_column(default=None)
    payee_class: Mapped[MediatorKind | None] = mapped_column(default=None)
    work_time: Mapped[WorkTime | None] = mapped_column(default=None)
    difficulty: Mapped[PayDifficulty | None] = mapped_column(default=None)
    basis: Mapped[str] = mapped_column(default="")
    """The finance rule or decision the rate comes from."""


class PaySheet(Recorded, Base):
    """The sheet of a month (月度补贴表); its lines are written when it is approved and never changed."""

    __tablename__ = "pay_sheet"
    __table_args__ = (UniqueConstraint("payee_kind", "pay_month"),)
    record_type = "pay_sheet"

    id: Mapped[Id]
    payee_kind: Mapped[PayeeKind]
    pay_month: Mapped[date]
    """First day of the month."""
    state: Mapped[PaySheetState] = mapped_column(default=PaySheetState.DRAFT)
    made_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    made_at: Mapped[datetime]
    decided_by_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"), default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    receipts_on: Mapped[date | None] = mapped_column(default=None)
    """When the sheet had come back with the payees' signatures."""
    paid_on: Mapped[date | None] = mapped_column(default=None)
    receipt_no: Mapped[str] = mapped_column(default="")
    """Number of the payment at the finance office."""


class PayLine(Recorded, Base):
    """One sum of an approved sheet with its rule and its case, or a correction typed for the next one (补贴明细)."""

    __tablename__ = "pay_line"
    __table_args__ = (
        Index("ix_pay_line_sheet", "sheet_id", "position"),
        Index("ix_pay_line_dispute", "dispute_id"),
        Index("ix_pay_line_tariff", "tariff_id"),
    )
    record_type = "pay_line"

    id: Mapped[Id]
    payee_kind: Mapped[PayeeKind]
    sheet_id: Mapped[str | None] = mapped_column(ForeignKey("pay_sheet.id"), default=None)
    """None for a correction that waits for its sheet."""
    pay_month: Mapped[date]
    """First day of the month it is paid in."""
    position: Mapped[int]
    kind: Mapped[PayLineKind]
    payee_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    payee_name: Mapped[str]
    pay_unit: Mapped[PayUnit | None] = mapped_column(default=None)
    tariff_id: Mapped[str | None] = mapped_column(ForeignKey("pay_tariff.id"), default=None)
    rate_fen: Mapped[int] = mapped_column(default=0)
    rate_part: Mapped[str] = mapped_column(String(16), default="1")
    """What the rate is multiplied by, as a fraction."""
    amount_fen: Mapped[int]
    happened_on: Mapped[date]
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    paid_for_id: Mapped[str] = mapped_column(String(64), default="")
    """The mediation or hearing that is paid for; of a travel day the day, of a base the month."""
    returns_id: Mapped[str | None] = mapped_column(ForeignKey("pay_line.id"), default=None)
    words: Mapped[str] = mapped_column(default="")
    """Why, for a correction."""


class PayDecision(Recorded, Base):
    """What a person decided about work before it is paid (人工认定): set aside, or how hard it was."""

    __tablename__ = "pay_decision"
    __table_args__ = (Index("ix_pay_decision_source", "paid_for_id", "payee_id"),)
    record_type = "pay_decision"

    id: Mapped[Id]
    payee_kind: Mapped[PayeeKind]
    kind: Mapped[PayDecisionKind]
    paid_for_id: Mapped[str] = mapped_column(String(64))
    payee_id: Mapped[str] = mapped_column(String(ID_LENGTH), default="")
    """Empty when it holds for everybody who worked on it, or nobody on the roster is known."""
    dispute_id: Mapped[str | None] = mapped_column(ForeignKey("dispute.id"), default=None)
    difficulty: Mapped[PayDifficulty | None] = mapped_column(default=None)
    words: Mapped[str]
    decided_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    decided_at: Mapped[datetime]


class MediatorWorkTime(Recorded, Base):
    """The day from which a mediator works full time or part time (专职兼职变更); pay follows it from that day."""

    __tablename__ = "mediator_work_time"
    __table_args__ = (Index("ix_mediator_work_time", "mediator_id", "from_on"),)
    record_type = "mediator_work_time"

    id: Mapped[Id]
    mediator_id: Mapped[str] = mapped_column(ForeignKey("mediator.id"))
    work_time: Mapped[WorkTime]
    from_on: Mapped[date]
    noted_by_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    noted_at: Mapped[datetime]
