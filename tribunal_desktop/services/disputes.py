"""A dispute a use case needs, and which disputes are open."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Dispute
from tribunal_desktop.rules.terms import Stage

OPEN_STAGES = tuple(stage for stage in Stage if stage is not Stage.CLOSED)
"""Stages of a dispute that has not ended."""


def require_dispute(session: Session, dispute_id: str) -> Dispute:
    """The dispute; raises ``KnownError("dispute_unknown")``."""
    dispute = session.get(Dispute, dispute_id)
    if dispute is None:
        raise KnownError("dispute_unknown")
    return dispute
