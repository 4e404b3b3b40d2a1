"""Fees and payments of the invented county: charges with notices, receipts and refunds, duties under judgments."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tribunal_desktop.models import Dispute, Party
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.fee_charges import Charge, CountedClaim, due
from tribunal_desktop.rules.periods import count
from tribunal_desktop.rules.terms import (
    ClaimSubject,
    DutySource,
    FeeClosing,
    FeeEntryKind,
    FeeKind,
    FeePayWay,
    FeeReason,
    FeeSide,
    Outcome,
    PartyRole,
    PerformanceWay,
    Procedure,
    Rounding,
)
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.reference import Reference

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NEWEST = 400
_PAID_SHARE = 0.9
_PERFORMED_SHARE = 0.55
_WAYS = (FeePayWay.COUNTER, FeePayWay.ONLINE, FeePayWay.PHONE, FeePayWay.PHONE, FeePayWay.BANK)
_CLOSINGS = {Outcome.MEDIATED: FeeClosing.MEDIATION, Outcome.WITHDRAWN: FeeClosing.WITHDRAWAL}
_TABLES = (
    "deadline",
    "fee_charge",
    "fee_claim",
    "fee_entry",
    "payment_duty",
    "payment_term",
    "performance_payment",
)


def fees(connection: Connection, county: County, reference: Reference) -> dict[str, list[Row]]:
    """Rows by table for the newest disputes over money that were filed."""
    rows: dict[str, list[Row]] = {name: [] for name in _TABLES}
    newest = connection.execute(
        select(
            Dispute.id,
            Dispute.case_no,
            Dispute.filed_on,
            Dispute.closed_on,
            Dispute.outcome,
            Dispute.procedure,
            Dispute.amount_fen,
            Dispute.claim_text,
            Dispute.clerk_id,
        )
        .where(Dispute.filed_on.is_not(None), Dispute.amount_fen.is_not(None), Dispute.clerk_id.is_not(None))
        .order_by(Dispute.received_at.desc(), Dispute.id.desc())
        .limit(_NEWEST)
    ).all()
    sides: dict[str, dict[PartyRole, str]] = {}
    parties = select(Party.id, Party.dispute_id, Party.role).where(Party.dispute_id.in_([each.id for each in newest]))
    for party_id, dispute_id, role in connection.execute(parties.order_by(Party.position.desc())):
        sides.setdefault(dispute_id, {})[role] = party_id
    invented = _Books(county, reference, rows)
    for dispute in newest:
        invented.charge(dispute, sides[dispute.id])
        if dispute.outcome is Outcome.JUDGED:
            invented.duty(dispute, sides[dispute.id])
    return rows


class _Books:
    """Writes charges and duties one by one into ``rows``."""

    def __init__(self, county: County, reference: Reference, rows: dict[str, list[Row]]) -> None:
        self._county, self._reference, self._rows = county, reference, rows
        self._today = county.now.date()

    def charge(self, dispute: Any, sides: dict[PartyRole, str]) -> None:
        """The fee of the suit: worked out at filing, called for, mostly paid, half returned where that is due."""
        charge_id = self._county.id()
        closing = _CLOSINGS.get(dispute.outcome)
        procedure = dispute.procedure or Procedure.ORDINARY
        self._rows["fee_charge"].append(
            {
                "id": charge_id,
                "dispute_id": dispute.id,
                "position": 1,
                "side": FeeSide.PRINCIPAL,
                "kind": FeeKind.PROPERTY,
                "payer_party_id": sides[PartyRole.PLAINTIFF],
                "procedure": procedure,
                "closing": closing,
            }
        )
        self._rows["fee_claim"].append(
            {
                "id": self._county.id(),
                "dispute_id": dispute.id,
                "charge_id": charge_id,
                "position": 1,
                "subject": ClaimSubject.PROPERTY,
                "words": dispute.claim_text[:60],
                "amount_fen": dispute.amount_fen,
                "counted_fen": dispute.amount_fen,
            }
        )
        filed, lines = dispute.filed_on, []
        whole = self._due(dispute, procedure, None, filed)
        assessed = {"rules_on": filed, "full_fen": self._due(dispute, Procedure.ORDINARY, None, filed)}
        lines.append(self._line(FeeEntryKind.ASSESSED, filed, whole, reason=FeeReason.FILED, **assessed))
        deadline = self._deadline(dispute.id, "F-FEE", filed)
        paid_on = filed + timedelta(days=self._county.random.randint(0, 7))
        paid = dispute.closed_on is not None or self._county.chance(_PAID_SHARE)
        paid = paid and paid_on <= self._today
        lines.append(
            self._line(FeeEntryKind.NOTICE, filed, whole, due_on=deadline["due_on"], deadline_id=deadline["id"])
        )
        deadline["done_on"] = paid_on if paid else None
        if paid:
            number = f"浙财{self._county.random.randint(10_000_000, 99_999_999)}"
            lines.append(
                self._line(FeeEntryKind.PAID, paid_on, whole, way=self._county.choose(_WAYS), receipt_no=number)
            )
        if dispute.closed_on is not None and closing is not None:
            left = self._due(dispute, procedure, closing, filed)
            closed = dispute.closed_on
            lines.append(self._line(FeeEntryKind.ASSESSED, closed, left, reason=FeeReason.CLOSED, **assessed))
            if left < whole:
                lines.append(self._line(FeeEntryKind.REFUNDED, closed, whole - left, receipt_no="退费凭证"))
        for position, line in enumerate(lines, start=1):
            line |= {"dispute_id": dispute.id, "charge_id": charge_id, "position": position}
            line["made_by_id"] = dispute.clerk_id
        self._rows["fee_entry"] += lines

    def duty(self, dispute: Any, sides: dict[PartyRole, str]) -> None:
        """What the judgment orders, due ten days after it takes effect; some pay, some pay in part."""
        if PartyRole.DEFENDANT not in sides:
            return
        effective = dispute.closed_on + timedelta(days=15)
        due_on = effective + timedelta(days=10)
        amount = dispute.amount_fen
        past = due_on < self._today
        performed = past and self._county.chance(_PERFORMED_SHARE)
        part = past and not performed and self._county.chance(0.4)
        deadline = self._deadline(dispute.id, "E-APP", due_on)
        deadline["done_on"] = due_on if performed else None
        duty_id, term_id = self._county.id(), self._county.id()
        self._rows["payment_duty"].append(
            {
                "id": duty_id,
                "dispute_id": dispute.id,
                "source": DutySource.JUDGMENT,
                "document_no": dispute.case_no or "",
                "effective_on": effective,
                "obligor_party_id": sides[PartyRole.DEFENDANT],
                "obligee_party_id": sides[PartyRole.PLAINTIFF],
                "words": "被告于本判决生效之日起十日内付清全部款项。",
                "deadline_id": deadline["id"],
            }
        )
        self._rows["payment_term"].append(
            {
                "id": term_id,
                "dispute_id": dispute.id,
                "duty_id": duty_id,
                "position": 1,
                "amount_fen": amount,
                "due_on": due_on,
                "paid_on": due_on if performed else None,
            }
        )
        if performed or part:
            self._rows["performance_payment"].append(
                {
                    "id": self._county.id(),
                    "dispute_id": dispute.id,
                    "term_id": term_id,
                    "paid_on": due_on,
                    "amount_fen": amount if performed else amount // 3,
                    "way": PerformanceWay.TRANSFER,
                    "evidence": "银行转账记录",
                }
            )

    def _due(self, dispute: Any, procedure: Procedure, closing: FeeClosing | None, on: date) -> int:
        claim = CountedClaim(ClaimSubject.PROPERTY, dispute.amount_fen, dispute.amount_fen)
        charge = Charge(FeeKind.PROPERTY, claims=(claim,), procedure=procedure, closing=closing)
        return due(self._reference.fees, on, Rounding.FEN, charge).due_fen

    def _line(self, kind: FeeEntryKind, on: date, amount_fen: int, **more: Any) -> Row:
        optional = ("reason", "rules_on", "due_on", "deadline_id", "way")
        made = datetime.combine(on, time(10), BEIJING)
        return {
            "id": self._county.id(made),
            "kind": kind,
            "happened_on": on,
            "made_at": made,
            "amount_fen": amount_fen,
            "full_fen": more.get("full_fen"),
            "receipt_no": more.get("receipt_no", ""),
            **{name: more.get(name) for name in optional},
        }

    def _deadline(self, dispute_id: str, rule_id: str, started_on: date) -> Row:
        period = count(self._reference.limit(rule_id, started_on), started_on, self._reference.calendar)
        row: Row = {
            "id": self._county.id(),
            "dispute_id": dispute_id,
            "rule_id": rule_id,
            "started_on": started_on,
            "nominal_on": period.nominal_on,
            "due_on": period.due_on,
            "basis": period.basis,
            "provisional": period.provisional,
            "done_on": None,
        }
        self._rows["deadline"].append(row)
        return row
