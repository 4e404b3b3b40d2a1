"""What volunteers bring to the workbench: score sheets due on the 1st, two low months, answers that did not come."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from tribunal_desktop.models import ReplacementNotice
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.rules.volunteers import MONTHS_ASKED_FOR, month_after
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.volunteer_reading import volunteer_names
from tribunal_desktop.services.volunteer_scores import score_month, sheets_in
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import Decision, DecisionKind

_PAGE = "people"


def volunteer_decisions(asked: Asked) -> Iterator[Decision]:
    """A judge's own sheets and volunteers; those of all for who supervises."""
    last = month_after(asked.today.replace(day=1), -1)
    sheets = sheets_in(asked.session)
    months = [
        score_month(asked.session, asked.actor, month_after(last, -back), sheets) for back in range(MONTHS_ASKED_FOR)
    ]
    missing = [(each.month, row.volunteer) for each in reversed(months) for row in each.missing if row.mine]
    if missing:
        named = tuple(f"{month:%Y-%m} {name}" for month, name in missing)
        entity = f"volunteers/scores/{missing[0][0]:%Y-%m}"
        yield Decision(DecisionKind.VOLUNTEER_SCORES, len(missing), named[:2], _PAGE, entity)
    low = [row.volunteer for row in months[0].rows if row.mine and row.low_months and row.noticed_on is None]
    if low:
        entity = f"volunteers/scores/{last:%Y-%m}"
        yield Decision(DecisionKind.VOLUNTEER_LOW, len(low), tuple(low[:2]), _PAGE, entity)
    if may(asked.actor.post, Right.KEEP_VOLUNTEERS):
        yield from _unanswered(asked)


def _unanswered(asked: Asked) -> Iterator[Decision]:
    late = asked.session.scalars(
        select(ReplacementNotice.volunteer_id)
        .where(ReplacementNotice.replied_on.is_(None), ReplacementNotice.reply_by < asked.today)
        .order_by(ReplacementNotice.reply_by)
    ).all()
    if late:
        names = volunteer_names(asked.session)
        subjects = tuple(names.get(each, "") for each in late[:2])
        yield Decision(DecisionKind.REPLACEMENT_REPLY, len(late), subjects, _PAGE, "volunteers/scores")
