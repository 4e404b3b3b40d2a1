"""Practice: the township is asked to replace the volunteer whose last two months were low."""

from __future__ import annotations

from sqlalchemy import select

from tribunal_desktop.models import UnitOfWork, Volunteer
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.volunteer_notices import VolunteerNotices


def ask_for_replacement(uow: UnitOfWork) -> int:
    """How many letters were made; none when who made the practice tribunal may not."""
    if not may(uow.actor.post, Right.KEEP_VOLUNTEERS):
        return 0
    notices = VolunteerNotices(uow)
    with uow.read() as session:
        everybody = session.scalars(select(Volunteer.id).where(Volunteer.active)).all()
    proposed = [notices.propose(volunteer_id) for volunteer_id in everybody]
    grounded = [notice for notice in proposed if notice.reason]
    for notice in grounded:
        notices.make(notice)
    return len(grounded)
