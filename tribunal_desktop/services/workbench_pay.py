"""What pay brings to the workbench: from the 1st, the sheet of the month before; sheets that wait for approval."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from tribunal_desktop.models import PaySheet, PayTariff
from tribunal_desktop.rules.months import month_start
from tribunal_desktop.rules.pay import month_end
from tribunal_desktop.rules.terms import PayeeKind, PaySheetState, Right
from tribunal_desktop.services.pay_reading import read_sheet
from tribunal_desktop.services.rights import may
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import Decision, DecisionKind


def pay_decisions(asked: Asked) -> Iterator[Decision]:
    """Sheets of last month nobody handed in, where tariffs held then; for who approves, those handed in."""
    month = month_start(asked.today, -1)
    held = select(PayTariff.payee_kind).where(PayTariff.from_on <= month_end(month)).distinct()
    kinds = sorted(asked.session.scalars(held))
    due = [kind for kind in kinds if read_sheet(asked.session, kind, month) is None]
    if due:
        place = pay_place(due[0], month)
        yield Decision(DecisionKind.PAY_SHEET_DUE, len(due), (f"{month:%Y-%m}",), "people", place)
    if not may(asked.actor.post, Right.APPROVE_PAY):
        return
    waiting = asked.session.execute(
        select(PaySheet.payee_kind, PaySheet.pay_month)
        .where(PaySheet.state == PaySheetState.DRAFT)
        .order_by(PaySheet.pay_month)
    ).all()
    if waiting:
        months = tuple(dict.fromkeys(f"{each.pay_month:%Y-%m}" for each in waiting))
        place = pay_place(waiting[0].payee_kind, waiting[0].pay_month)
        yield Decision(DecisionKind.PAY_TO_APPROVE, len(waiting), months[:2], "people", place)


def pay_place(kind: PayeeKind, month: date) -> str:
    """What opens a sheet in the room of people."""
    return f"pay/{kind}-{month:%Y-%m}"
