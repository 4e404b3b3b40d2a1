"""What procedure and case numbers bring to the workbench."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import exists, select

from tribunal_desktop.models import Dispute, NumberBlock, ProcedureDecision
from tribunal_desktop.rules.terms import Procedure, ProcedureAct
from tribunal_desktop.services.disputes import OPEN_STAGES
from tribunal_desktop.services.workbench_query import Asked, waiting_disputes
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

_SECTION = "procedure"


def procedure_decisions(asked: Asked) -> Iterator[Decision]:
    """Small claims whose parties were not told (Int 274), filed cases without a procedure, hence without a trial limit,
    and those that could have their number now.
    """
    untold = (
        select(ProcedureDecision.dispute_id)
        .join(Dispute, Dispute.id == ProcedureDecision.dispute_id)
        .where(
            ProcedureDecision.act == ProcedureAct.CHOSEN,
            ProcedureDecision.told_on.is_(None),
            Dispute.procedure == Procedure.SMALL_CLAIMS,
            Dispute.closed_on.is_(None),
            Dispute.filed_on.is_not(None),
        )
        .order_by(Dispute.filed_on)
    )
    yield from waiting_disputes(asked.session, DecisionKind.SMALL_CLAIMS_UNTOLD, untold, "cases", section=_SECTION)
    undecided = (
        select(Dispute.id)
        .where(
            Dispute.stage.in_(OPEN_STAGES),
            Dispute.procedure.is_(None),
            Dispute.filed_on.is_not(None),
            Dispute.closed_on.is_(None),
        )
        .order_by(Dispute.received_at)
    )
    yield from waiting_disputes(asked.session, DecisionKind.PROCEDURE_OPEN, undecided, "cases", section=_SECTION)
    numbers = exists().where(NumberBlock.stopped_at.is_(None), NumberBlock.next <= NumberBlock.last)
    waiting = (
        select(Dispute.id)
        .where(Dispute.case_no.is_(None), Dispute.filed_on.is_not(None), Dispute.closed_on.is_(None), numbers)
        .order_by(Dispute.filed_on, Dispute.id)
    )
    yield from waiting_disputes(asked.session, DecisionKind.NUMBER_DUE, waiting, "cases", section=_SECTION)
