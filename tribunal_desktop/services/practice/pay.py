"""Pay of the invented county: tariffs with a change and a gap, hearings with jurors, sheets approved and handed in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from tribunal_desktop.models import Dispute, Juror, StaffMember
from tribunal_desktop.models.base import ID_LENGTH
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.months import month_start
from tribunal_desktop.rules.pay import Conditions, Tariff, month_end, reckon
from tribunal_desktop.rules.terms import (
    HearingKind,
    HearingState,
    HearingVenue,
    Outcome,
    PayDifficulty,
    PayeeKind,
    PaySheetState,
    PayUnit,
    Post,
    Procedure,
    WorkTime,
)
from tribunal_desktop.services.pay import line_fields
from tribunal_desktop.services.pay_reading import read_works
from tribunal_desktop.services.pay_table import sample_basis, sample_tariffs
from tribunal_desktop.services.pay_views import payees_of
from tribunal_desktop.services.practice.county import County, Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_HEARINGS = 14
_CHANGED = Conditions(work_time=WorkTime.PART_TIME, difficulty=PayDifficulty.ORDINARY)
_RAISED_FEN = 45_000
_DECISION = "财政补贴文件（演练）"


def juror_hearings(connection: Connection, county: County) -> dict[str, list[Row]]:
    """Cases a panel tried, and their hearings, each with two jurors."""
    _panel_cases(connection, county.now.date())
    alone = select(Juror.name).group_by(Juror.name).having(func.count() == 1).order_by(Juror.name)
    names = list(connection.scalars(alone))
    closed = connection.execute(
        select(Dispute.id, Dispute.closed_on, Dispute.filed_on, Dispute.judge_id, Dispute.clerk_id)
        .where(
            Dispute.outcome == Outcome.JUDGED,
            Dispute.filed_on.is_not(None),
            Dispute.judge_id.is_not(None),
            Dispute.procedure == Procedure.ORDINARY,
        )
        .order_by(Dispute.closed_on.desc(), Dispute.id)
        .limit(_HEARINGS)
    ).all()
    rows: list[Row] = []
    for number, dispute in enumerate(closed):
        day = max(dispute.filed_on, dispute.closed_on - timedelta(days=3))
        day -= timedelta(days=max(0, day.weekday() - 4))
        begun = datetime.combine(day, time(9 if number % 2 else 14), BEIJING)
        ended = begun + timedelta(hours=2 if number % 3 else 5)
        rows.append(
            {
                "id": county.id(begun),
                "dispute_id": dispute.id,
                "kind": HearingKind.HEARING,
                "state": HearingState.HELD,
                "starts_at": begun,
                "ends_at": ended,
                "held_from": begun,
                "held_until": ended,
                "venue": HearingVenue.TRIBUNAL if number % 4 else HearingVenue.ON_SITE,
                "place": "第一法庭" if number % 4 else "村文化礼堂",
                "is_public": True,
                "judge_id": dispute.judge_id,
                "clerk_id": dispute.clerk_id,
                "assessors": "、".join(names[(number + step) % len(names)] for step in (0, 5)),
            }
        )
    return {"hearing": rows}


def _panel_cases(connection: Connection, today: date) -> None:
    """Some judgments of the last two months came from a panel in the ordinary procedure: only there do jurors sit."""
    judged = (
        select(Dispute.id)
        .where(
            Dispute.outcome == Outcome.JUDGED,
            Dispute.procedure == Procedure.SUMMARY,
            Dispute.filed_on.is_not(None),
            Dispute.closed_on.between(month_start(today, -2), month_end(month_start(today, -1))),
        )
        .order_by(func.substr(Dispute.id, ID_LENGTH // 2))
        .limit(_HEARINGS)
    )
    connection.execute(update(Dispute).where(Dispute.id.in_(judged)).values(procedure=Procedure.ORDINARY))


def pay(connection: Connection, county: County) -> dict[str, list[Row]]:
    """Tariffs since last year, one raised in the middle of last month; the sheet before it approved."""
    return _Ledger(connection, county).rows


class _Ledger:
    """Works the sheets out by the same rules as the program and writes them into ``rows``."""

    def __init__(self, connection: Connection, county: County) -> None:
        self._county = county
        today = county.now.date()
        self._last, self._before = month_start(today, -1), month_start(today, -2)
        self.rows: dict[str, list[Row]] = {"pay_tariff": [], "pay_sheet": [], "pay_line": []}
        with Session(connection) as session:
            self._staff = {row.post: row.id for row in session.scalars(select(StaffMember).order_by(StaffMember.id))}
            tariffs = self._tariffs(session, date(today.year - 1, 1, 1))
            for kind in PayeeKind:
                meant = [each for each in tariffs if each.payee is kind]
                self._sheet(session, kind, self._before, meant, PaySheetState.PAID)
        self._sheet_row(PayeeKind.JUROR, self._last, PaySheetState.DRAFT)
        self.rows["pay_tariff"] = [_tariff_row(each) for each in tariffs]

    def _tariffs(self, session: Session, first: date) -> list[Tariff]:
        made: list[Tariff] = []
        for each in sample_tariffs():
            tariff = Tariff(
                id=self._county.id(),
                name=each.name,
                payee=each.payee,
                unit=each.unit,
                amount_fen=each.amount_fen,
                valid_from=first,
                conditions=each.conditions,
                basis=sample_basis(),
            )
            if each.unit is PayUnit.SUCCESS and each.conditions == _CHANGED:
                raised = self._last.replace(day=16)
                made.append(replace(tariff, valid_to=raised - timedelta(days=1)))
                tariff = replace(
                    tariff, id=self._county.id(), amount_fen=_RAISED_FEN, valid_from=raised, basis=_DECISION
                )
            made.append(tariff)
        return self._with_gap(session, made)

    def _with_gap(self, session: Session, tariffs: list[Tariff]) -> list[Tariff]:
        """End the tariff of last month's last success the day before it, so that the sheet shows a gap."""
        works = read_works(session, PayeeKind.MEDIATOR, self._last, self._last, month_end(self._last))
        lines = reckon(self._last, works, tariffs).lines
        paid = [line for line in lines if line.unit is PayUnit.SUCCESS and line.on > self._last.replace(day=17)]
        if not paid:
            return tariffs
        latest = max(paid, key=lambda line: (line.on, line.source_id))
        ends = latest.on - timedelta(days=1)
        return [replace(each, valid_to=ends) if each.id == latest.tariff_id else each for each in tariffs]

    def _sheet(
        self, session: Session, kind: PayeeKind, month: date, tariffs: list[Tariff], state: PaySheetState
    ) -> None:
        works = read_works(session, kind, month, month, month_end(month))
        made = reckon(month, works, tariffs)
        sheet_id = self._sheet_row(kind, month, state)
        ordered = [line for payee in payees_of(made.lines) for line in payee.lines]
        for position, line in enumerate(ordered, start=1):
            self.rows["pay_line"].append(
                {"id": self._county.id(), **line_fields(line, kind, sheet_id, month, position)}
            )

    def _sheet_row(self, kind: PayeeKind, month: date, state: PaySheetState) -> str:
        made_at = datetime.combine(month_end(month) + timedelta(days=1), time(9), BEIJING)
        fixed = state is not PaySheetState.DRAFT
        sheet_id = self._county.id(made_at)
        self.rows["pay_sheet"].append(
            {
                "id": sheet_id,
                "payee_kind": kind,
                "pay_month": month,
                "state": state,
                "made_by_id": self._staff[Post.CLERK],
                "made_at": made_at,
                "decided_by_id": self._head() if fixed else None,
                "decided_at": made_at + timedelta(days=1) if fixed else None,
                "receipts_on": made_at.date() + timedelta(days=4) if fixed else None,
                "paid_on": made_at.date() + timedelta(days=9) if fixed else None,
                "receipt_no": f"财付{month:%Y%m}" if fixed else "",
            }
        )
        return sheet_id

    def _head(self) -> str:
        return self._staff.get(Post.TRIBUNAL_HEAD) or self._staff[Post.JUDGE]


def _tariff_row(tariff: Tariff) -> Row:
    return {
        "id": tariff.id,
        "name": tariff.name,
        "payee_kind": tariff.payee,
        "pay_unit": tariff.unit,
        "amount_fen": tariff.amount_fen,
        "from_on": tariff.valid_from,
        "until_on": tariff.valid_to,
        "mode": tariff.conditions.mode,
        "payee_class": tariff.conditions.mediator_kind,
        "work_time": tariff.conditions.work_time,
        "difficulty": tariff.conditions.difficulty,
        "basis": tariff.basis,
    }
