"""What the file of a dispute already tells about the tests of the procedure; a person's answer goes before it."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, FeeCharge, Hearing, Party, ProcedureDecision
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.figures import figure
from tribunal_desktop.rules.terms import FeeSide, HearingKind, HearingState, IdType, PartyRole, ProcedureAct, Track
from tribunal_desktop.services.procedure_table import concerns_status, track_of_cause

NUMEROUS = "party.numerous"
"""From so many persons on a side is numerous (``rules.figures``)."""

_FOREIGN = (IdType.PASSPORT, IdType.HK_MACAO_PERMIT, IdType.TAIWAN_PERMIT)


def derived(session: Session, dispute: Dispute) -> dict[str, bool]:
    """The tests that follow from cause, parties and papers; what only a person can judge is left out."""
    code, version = dispute.cause_code or "", dispute.cause_version or ""
    track = track_of_cause(code, version)
    parties = session.execute(select(Party.role, Party.id_type).where(Party.dispute_id == dispute.id)).all()
    sides = Counter(role for role, _paper in parties if role is not PartyRole.THIRD)
    known = {
        "order_asked": track is Track.PAYMENT_ORDER,
        "confirm_asked": track is Track.JUDICIAL_CONFIRMATION,
        "special_cause": track is Track.SPECIAL,
        "numerous_side": max(sides.values(), default=0) >= figure(NUMEROUS, beijing_day(dispute.received_at)),
    }
    if concerns_status(code, version):
        known["personal_status"] = True
    if any(paper in _FOREIGN for _role, paper in parties):
        known["foreign_element"] = True
    return known


def heard_on(session: Session, dispute_id: str) -> date | None:
    """The day of the last hearing held since the dispute came into its present track (Int 260)."""
    held = select(func.max(Hearing.held_from)).where(
        Hearing.dispute_id == dispute_id, Hearing.kind == HearingKind.HEARING, Hearing.state == HearingState.HELD
    )
    converted = select(func.max(ProcedureDecision.decided_on)).where(
        ProcedureDecision.dispute_id == dispute_id, ProcedureDecision.act == ProcedureAct.CONVERTED
    )
    moment, since = session.scalar(held), session.scalar(converted)
    if moment is None:
        return None
    day = beijing_day(moment)
    return day if since is None or day > since else None


def fee_of_another(session: Session, dispute: Dispute) -> bool:
    """Whether the fee of the suit was worked out for another procedure than the one it has now."""
    if dispute.procedure is None or dispute.closed_on is not None:
        return False
    other = select(FeeCharge.id).where(
        FeeCharge.dispute_id == dispute.id,
        FeeCharge.side == FeeSide.PRINCIPAL,
        FeeCharge.ended_as.is_(None),
        FeeCharge.unpaid_decision.is_(None),
        FeeCharge.procedure != dispute.procedure,
    )
    return session.scalars(other.limit(1)).first() is not None
