"""The court's seal in the invented county: papers that wait, one refused, some granted, the rest sealed."""

from __future__ import annotations

from sqlalchemy import select

from tribunal_desktop.models import SealRequest, UnitOfWork
from tribunal_desktop.rules.terms import SealState
from tribunal_desktop.services.seals import SealedByHand, Seals

KEEPER = "周印章（演练）"
_WAITING, _GRANTED = 2, 2
_REFUSAL = "送达回证未附，请补齐后再申请。"


def seal_papers(uow: UnitOfWork) -> int:
    """Give each paper that waits a state; the answers are invented as the county is. How many papers that were."""
    query = select(SealRequest.id).where(SealRequest.state == SealState.PENDING)
    with uow.read() as session:
        waiting = list(session.scalars(query.order_by(SealRequest.asked_at, SealRequest.id)))
    answered, by_hand = waiting[_WAITING : _WAITING + _GRANTED + 1], waiting[_WAITING + _GRANTED + 1 :]
    with uow.write("seals.practice") as session:
        for place, request_id in enumerate(answered):
            request = session.get_one(SealRequest, request_id)
            request.answered_on, request.keeper = uow.today(), KEEPER
            if place:
                request.state, request.seal_no = SealState.GRANTED, f"院印{uow.today().year}-{place:04d}"
            else:
                request.state, request.reason = SealState.REFUSED, _REFUSAL
    seals = Seals(uow)
    for place, request_id in enumerate(by_hand, _GRANTED + 1):
        seals.note_by_hand(request_id, SealedByHand(f"院印{uow.today().year}-{place:04d}", KEEPER, uow.today()))
    return len(waiting)
