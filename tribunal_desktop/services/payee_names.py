"""Payees of one name on one sheet (同名领取人): town and the end of the phone tell them apart, in files too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.models import Juror, Mediator
from tribunal_desktop.rules.pay import Line
from tribunal_desktop.rules.terms import PayeeKind

_PHONE_END = 4


def told_apart(session: Session, kind: PayeeKind, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with more than the name where two people bear it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        bearers[line.payee_name].add(line.payee_id)
    shared = {payee_id for ids in bearers.values() if len(ids) > 1 for payee_id in ids}
    if not shared:
        return tuple(lines)
    roster = Juror if kind is PayeeKind.JUROR else Mediator
    query = select(roster.id, roster.township, roster.phone).where(roster.id.in_(shared))
    marks = {
        key: " ".join(filter(None, (town, (phone or "")[-_PHONE_END:]))) for key, town, phone in session.execute(query)
    }
    return tuple(
        replace(line, payee_name=f"{line.payee_name}（{marks[line.payee_id]}）") if marks.get(line.payee_id) else line
        for line in lines
    )
