"""What every mediator ended, settled and declined so far (调解员业绩)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.models import MediationCase, Mediator, MediatorChange
from tribunal_desktop.rules.comparison import share
from tribunal_desktop.rules.terms import MediationStatus, MediatorChangeKind


@dataclass(frozen=True)
class MediatorRecord:
    """What a mediator ended, settled and declined."""

    ended: int = 0
    settled: int = 0
    refused: int = 0

    @property
    def rate(self) -> Decimal | None:
        """Settled in per cent of ended; None while nothing ended."""
        return share(self.settled, self.ended)


def records_by_mediator(session: Session) -> Mapping[str, MediatorRecord]:
    """What every mediator ended as the one in charge, and how often they declined."""
    ended: Counter[str] = Counter()
    settled: Counter[str] = Counter()
    counts = select(MediationCase.mediator_id, MediationCase.status, func.count()).where(
        MediationCase.status != MediationStatus.RUNNING
    )
    for mediator_id, status, count in session.execute(counts.group_by(MediationCase.mediator_id, MediationCase.status)):
        ended[mediator_id] += count
        settled[mediator_id] += count if status is MediationStatus.AGREED else 0
    declined = (
        select(MediatorChange.from_mediator_id, func.count())
        .where(MediatorChange.change_kind == MediatorChangeKind.REFUSED)
        .group_by(MediatorChange.from_mediator_id)
    )
    refused: dict[str, int] = {mediator_id: count for mediator_id, count in session.execute(declined)}
    return {
        mediator_id: MediatorRecord(ended[mediator_id], settled[mediator_id], refused.get(mediator_id, 0))
        for mediator_id in {*ended, *refused}
    }


def records_by_organisation(
    session: Session, by_mediator: Mapping[str, MediatorRecord]
) -> Mapping[str, MediatorRecord]:
    """What the members of every organisation ended and settled together, by its name."""
    found: dict[str, MediatorRecord] = {}
    members = select(Mediator.id, Mediator.organisation).where(Mediator.organisation.is_not(None))
    for mediator_id, name in session.execute(members):
        own, others = by_mediator.get(mediator_id, MediatorRecord()), found.get(name or "", MediatorRecord())
        found[name or ""] = MediatorRecord(others.ended + own.ended, others.settled + own.settled)
    return found
