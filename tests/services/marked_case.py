"""A dispute marked as one of the four types, with nothing done about it."""

from __future__ import annotations

from tribunal_desktop.models import CaseFlag, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import FinderRole, FlagState, FourType, Stage


def mark_case(uow: UnitOfWork, dispute_id: str) -> None:
    """Mark the dispute, so that it cannot be closed before its risk is rated."""
    with uow.write("test.flag") as session:
        session.add(
            CaseFlag(
                id=new_id(uow.clock),
                dispute_id=dispute_id,
                four_type=next(iter(FourType)),
                indicator="test",
                state=FlagState.CONFIRMED,
                finder=next(iter(FinderRole)),
                found_stage=Stage.TRIAL,
                marked_at=uow.clock(),
                marked_by_id=uow.actor.id,
            )
        )
