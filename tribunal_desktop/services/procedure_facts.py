"""What the file of a dispute already tells about the tests of the procedure; a person's answer goes before it."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, Party
from tribunal_desktop.rules.terms import IdType, PartyRole, Track
from tribunal_desktop.services.procedure_table import concerns_status, track_of_cause

NUMEROUS = 10
"""A side is numerous from ten persons on (法释〔2022〕11号第75条)."""

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
        "numerous_side": max(sides.values(), default=0) >= NUMEROUS,
    }
    if concerns_status(code, version):
        known["personal_status"] = True
    if any(paper in _FOREIGN for _role, paper in parties):
        known["foreign_element"] = True
    return known
