"""The duties of a post at the present node of a case (岗位职责): what is to be done now, ticked by whom and when."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import DutyDone, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.nodes import DutyView, NodeView, current_node, duties_of, node_states


class CaseDuties:
    """Shows and ticks duties; each method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def strip(self, dispute_id: str) -> tuple[NodeView | None, tuple[DutyView, ...]]:
        """The present node and what the person who looks has to do at it; raises ``dispute_unknown``."""
        with self._uow.read() as session:
            today = self._uow.today()
            node = current_node(node_states(session, require_dispute(session, dispute_id).id, today))
            return node, duties_of(session, dispute_id, node.id, self._uow.actor.post, today) if node else ()

    def tick(self, dispute_id: str, duty_id: str) -> None:
        """The person acted on a duty now; ticking it again changes nothing."""
        with self._uow.write("duty.done") as session:
            if _ticked(session, dispute_id, duty_id) is None:
                session.add(
                    DutyDone(
                        id=new_id(self._uow.clock),
                        dispute_id=require_dispute(session, dispute_id).id,
                        duty=duty_id,
                        done_at=self._uow.clock(),
                        done_by_id=self._uow.actor.id,
                    )
                )

    def untick(self, dispute_id: str, duty_id: str) -> None:
        """The duty was ticked by mistake; the trail keeps both."""
        with self._uow.write("duty.undone") as session:
            row = _ticked(session, dispute_id, duty_id)
            if row is not None:
                session.delete(row)


def _ticked(session: Session, dispute_id: str, duty_id: str) -> DutyDone | None:
    return session.scalars(select(DutyDone).where(DutyDone.dispute_id == dispute_id, DutyDone.duty == duty_id)).first()
