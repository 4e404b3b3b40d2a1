"""Pay by case (以案定补) and jurors' allowances: the sheet of a month, its approval, signatures and payment.

Until it is approved a sheet is worked out anew from the cases each time; on approval its lines are written, and from
then on only new lines of later months correct them.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Juror, Mediator, PayDecision, PayLine, PaySheet, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import beijing_day
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.months import month_start
from tribunal_desktop.rules.pay import Line, Reckoned, month_end, reckon
from tribunal_desktop.rules.terms import (
    PayDecisionKind,
    PayDifficulty,
    PayeeKind,
    PayLineKind,
    PaySheetState,
    Right,
)
from tribunal_desktop.services.pay_reading import (
    FIXED,
    approved_months,
    corrections_of,
    lines_of,
    paid_lines,
    read_set_aside,
    read_sheet,
    read_tariffs,
    read_works,
)
from tribunal_desktop.services.pay_views import MonthChoice, NewCorrection, SheetView, payees_of
from tribunal_desktop.services.payee_names import told_apart
from tribunal_desktop.services.rights import may, require

MONTHS_BACK = 11


class Pay:
    """Month sheets; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def months(self, kind: PayeeKind) -> tuple[MonthChoice, ...]:
        """The last twelve months and every month with a sheet, newest first."""
        with self._uow.read() as session:
            rows = session.execute(select(PaySheet.pay_month, PaySheet.state).where(PaySheet.payee_kind == kind)).all()
        states = {month: state for month, state in rows}
        today = self._uow.today()
        months = {month_start(today, -back) for back in range(MONTHS_BACK + 1)} | set(states)
        return tuple(
            MonthChoice(month, states.get(month, PaySheetState.OPEN)) for month in sorted(months, reverse=True)
        )

    def sheet(self, kind: PayeeKind, month: date) -> SheetView:
        """The sheet of the month that begins on ``month``: as it was approved, else worked out now."""
        with self._uow.read() as session:
            return self._view(session, kind, month)

    def hand_in(self, kind: PayeeKind, month: date) -> None:
        """Lay the sheet before who approves it; raises what ``approve`` raises, but for the right."""
        with self._uow.write("pay.hand_in") as session:
            self._require_ready(session, kind, month)
            self._begun(session, kind, month)

    def take_back(self, kind: PayeeKind, month: date) -> None:
        """Take a sheet back before it is approved; raises ``pay_sheet_fixed``."""
        with self._uow.write("pay.take_back") as session:
            row = read_sheet(session, kind, month)
            if row is not None and row.state is not PaySheetState.DRAFT:
                raise KnownError("pay_sheet_fixed")
            if row is not None:
                session.delete(row)

    def approve(self, kind: PayeeKind, month: date) -> int:
        """Write the lines of a month for good; returns how many.

        Raises ``right_missing``, ``pay_month_running``, ``pay_earlier_month_open``, ``pay_gaps_open`` or
        ``pay_sheet_fixed``.
        """
        require(self._uow.actor, Right.APPROVE_PAY)
        with self._uow.write("pay.approve") as session:
            made = self._require_ready(session, kind, month)
            row = self._begun(session, kind, month)
            row.state, row.decided_by_id, row.decided_at = (
                PaySheetState.APPROVED,
                self._uow.actor.id,
                self._uow.clock(),
            )
            typed = corrections_of(session, kind, month)
            ordered = [line for payee in payees_of((*made.lines, *typed)) for line in payee.lines]
            for position, line in enumerate(ordered, start=1):
                if line.id:
                    waiting = session.get_one(PayLine, line.id)
                    waiting.sheet_id, waiting.position = row.id, position
                else:
                    fields = line_fields(line, kind, row.id, month, position)
                    session.add(PayLine(id=new_id(self._uow.clock), **fields))
            return len(ordered)

    def check_after(self, view: SheetView, on: date, field: str) -> tuple[Finding, ...]:
        """What stands against a day of signature or payment: not before the approval, not ahead; reads nothing."""
        if on > self._uow.today():
            return (Finding("pay_day_ahead", field, Severity.BLOCK),)
        if view.approved_on is not None and on < view.approved_on:
            return (Finding("pay_day_before_approval", field, Severity.BLOCK, {"day": view.approved_on}),)
        return ()

    def note_signed(self, sheet_id: str, on: date) -> None:
        """The signatures of the payees have come back; raises ``pay_sheet_not_approved``, ``pay_refused``."""
        with self._uow.write("pay.signed") as session:
            row = self._approved_by(session, sheet_id, on)
            row.receipts_on = on
            if row.state is PaySheetState.APPROVED:
                row.state = PaySheetState.SIGNED

    def note_paid(self, sheet_id: str, on: date, receipt_no: str) -> None:
        """The finance office has paid; noted again it is corrected. Raises as ``note_signed``."""
        with self._uow.write("pay.paid") as session:
            row = self._approved_by(session, sheet_id, on)
            row.paid_on, row.receipt_no, row.state = on, receipt_no.strip(), PaySheetState.PAID

    def set_aside(self, kind: PayeeKind, source_id: str, payee_id: str, dispute_id: str, words: str) -> None:
        """Do not pay for a piece of work, with the reason; raises ``pay_refused`` without one."""
        if not words.strip():
            raise KnownError("pay_refused", count=1)
        with self._uow.write("pay.set_aside") as session:
            self._decide(session, kind, PayDecisionKind.SET_ASIDE, source_id, dispute_id, words, payee_id=payee_id)

    def take_up(self, kind: PayeeKind, source_id: str, payee_id: str) -> None:
        """Pay for work after all that was set aside."""
        with self._uow.write("pay.take_up") as session:
            for row in session.scalars(
                select(PayDecision).where(
                    PayDecision.payee_kind == kind,
                    PayDecision.kind == PayDecisionKind.SET_ASIDE,
                    PayDecision.paid_for_id == source_id,
                    PayDecision.payee_id == payee_id,
                )
            ):
                session.delete(row)

    def grade(self, mediation_id: str, dispute_id: str, difficulty: PayDifficulty, words: str) -> None:
        """Say how hard a mediation was, instead of the marks of the table; raises ``pay_refused`` without a reason."""
        if not words.strip():
            raise KnownError("pay_refused", count=1)
        with self._uow.write("pay.grade") as session:
            before = select(PayDecision).where(
                PayDecision.kind == PayDecisionKind.DIFFICULTY, PayDecision.paid_for_id == mediation_id
            )
            for row in session.scalars(before):
                session.delete(row)
            kind = PayDecisionKind.DIFFICULTY
            self._decide(session, PayeeKind.MEDIATOR, kind, mediation_id, dispute_id, words, difficulty=difficulty)

    def check_correction(self, new: NewCorrection) -> tuple[Finding, ...]:
        """What a correction lacks; reads nothing."""
        found = []
        if not new.payee_id:
            found.append(Finding("pay_payee_missing", "payee", Severity.BLOCK))
        if new.amount_fen is None:
            found.append(Finding("pay_amount_missing", "amount", Severity.BLOCK))
        elif not new.amount_fen:
            found.append(Finding("pay_correction_zero", "amount", Severity.BLOCK))
        if not new.words.strip():
            found.append(Finding("pay_reason_missing", "words", Severity.BLOCK))
        return tuple(found)

    def correct(self, new: NewCorrection) -> str:
        """Add a sum to a month that is not approved yet; raises ``pay_refused`` or ``pay_sheet_fixed``."""
        if stops := blocking(self.check_correction(new)):
            raise KnownError("pay_refused", count=len(stops))
        with self._uow.write("pay.correct") as session:
            self._require_open(session, new.kind, new.month)
            payee = _payee(session, new.kind, new.payee_id)
            row = PayLine(
                id=new_id(self._uow.clock),
                payee_kind=new.kind,
                pay_month=new.month,
                position=0,
                kind=PayLineKind.CORRECTION,
                payee_id=payee.id,
                payee_name=payee.name,
                amount_fen=new.amount_fen or 0,
                happened_on=self._uow.today(),
                words=new.words.strip(),
            )
            session.add(row)
            return row.id

    def strike_correction(self, line_id: str) -> None:
        """Take a correction out before its sheet is approved; raises ``pay_sheet_fixed``."""
        with self._uow.write("pay.strike_correction") as session:
            row = session.get(PayLine, line_id)
            if row is not None and row.sheet_id is not None:
                raise KnownError("pay_sheet_fixed")
            if row is not None:
                session.delete(row)

    def _view(self, session: Session, kind: PayeeKind, month: date) -> SheetView:
        row = read_sheet(session, kind, month)
        fixed = row is not None and row.state in FIXED
        made = Reckoned()
        if row is not None and fixed:
            lines = lines_of(session, row.id)
        else:
            made = _reckoned(session, kind, month)
            lines = (*made.lines, *corrections_of(session, kind, month))
        names = {each.id: each.name for each in session.scalars(select(StaffMember))}
        works = {(line.source_id, line.payee_id) for line in lines if line.kind is PayLineKind.WORK}
        not_paid = (*(gap.work for gap in made.gaps), *(each.work for each in made.left_out))
        works |= {(work.source_id, work.payee_id) for work in not_paid}
        return SheetView(
            id=row.id if row else "",
            kind=kind,
            month=month,
            state=row.state if row else PaySheetState.OPEN,
            payees=payees_of(told_apart(session, kind, lines)),
            gaps=made.gaps,
            left_out=made.left_out,
            works=len(works),
            has_tariffs=bool(read_tariffs(session, kind)),
            may_approve=may(self._uow.actor.post, Right.APPROVE_PAY),
            refusal=None if fixed else self._refusal(session, kind, month, made),
            made_by=names.get(row.made_by_id, "") if row else "",
            approved_by=names.get(row.decided_by_id or "", "") if row else "",
            approved_on=beijing_day(row.decided_at) if row and row.decided_at else None,
            receipts_on=row.receipts_on if row else None,
            paid_on=row.paid_on if row else None,
            receipt_no=row.receipt_no if row else "",
        )

    def _require_open(self, session: Session, kind: PayeeKind, month: date) -> None:
        row = read_sheet(session, kind, month)
        if row is not None and row.state in FIXED:
            raise KnownError("pay_sheet_fixed")

    def _require_ready(self, session: Session, kind: PayeeKind, month: date) -> Reckoned:
        self._require_open(session, kind, month)
        made = _reckoned(session, kind, month)
        refusal = self._refusal(session, kind, month, made)
        if refusal is not None:
            raise refusal
        return made

    def _refusal(self, session: Session, kind: PayeeKind, month: date, made: Reckoned) -> KnownError | None:
        if self._uow.today() <= month_end(month):
            return KnownError("pay_month_running", month=_named(month))
        before = month_start(month, -1)
        approved = approved_months(session, kind)
        if before not in approved and any(each < month for each in approved):
            return KnownError("pay_earlier_month_open", month=_named(before))
        return KnownError("pay_gaps_open", count=len(made.gaps)) if made.gaps else None

    def _approved_by(self, session: Session, sheet_id: str, on: date) -> PaySheet:
        """The sheet, approved on that day or before."""
        row = _fixed(session, sheet_id)
        if on > self._uow.today() or (row.decided_at is not None and on < beijing_day(row.decided_at)):
            raise KnownError("pay_refused", count=1)
        return row

    def _begun(self, session: Session, kind: PayeeKind, month: date) -> PaySheet:
        """The row of a sheet, made now if nobody began it."""
        row = read_sheet(session, kind, month)
        if row is None:
            row = PaySheet(
                id=new_id(self._uow.clock),
                payee_kind=kind,
                pay_month=month,
                state=PaySheetState.DRAFT,
                made_by_id=self._uow.actor.id,
                made_at=self._uow.clock(),
            )
            session.add(row)
            session.flush()
        return row

    def _decide(
        self,
        session: Session,
        payee_kind: PayeeKind,
        kind: PayDecisionKind,
        source_id: str,
        dispute_id: str,
        words: str,
        *,
        payee_id: str = "",
        difficulty: PayDifficulty | None = None,
    ) -> None:
        session.add(
            PayDecision(
                id=new_id(self._uow.clock),
                payee_kind=payee_kind,
                kind=kind,
                paid_for_id=source_id,
                payee_id=payee_id,
                dispute_id=dispute_id or None,
                difficulty=difficulty,
                words=words.strip(),
                decided_by_id=self._uow.actor.id,
                decided_at=self._uow.clock(),
            )
        )


def line_fields(line: Line, kind: PayeeKind, sheet_id: str, month: date, position: int) -> dict[str, Any]:
    """A worked-out line as it is kept."""
    return {
        "payee_kind": kind,
        "sheet_id": sheet_id,
        "pay_month": month,
        "position": position,
        "kind": line.kind,
        "payee_id": line.payee_id,
        "payee_name": line.payee_name,
        "pay_unit": line.unit,
        "tariff_id": line.tariff_id or None,
        "rate_fen": line.rate_fen,
        "rate_part": line.part,
        "amount_fen": line.amount_fen,
        "happened_on": line.on,
        "dispute_id": line.dispute_id or None,
        "paid_for_id": line.source_id,
        "returns_id": line.returns_id or None,
        "words": line.words,
    }


def _reckoned(session: Session, kind: PayeeKind, month: date) -> Reckoned:
    approved = approved_months(session, kind)
    works = read_works(session, kind, month, min((month, *approved)), month_end(max((month, *approved))))
    tariffs, paid = read_tariffs(session, kind), paid_lines(session, kind)
    return reckon(month, works, tariffs, paid, approved, read_set_aside(session, kind))


def _fixed(session: Session, sheet_id: str) -> PaySheet:
    row = session.get(PaySheet, sheet_id)
    if row is None or row.state not in FIXED:
        raise KnownError("pay_sheet_not_approved")
    return row


def _payee(session: Session, kind: PayeeKind, payee_id: str) -> Mediator | Juror:
    if kind is PayeeKind.JUROR:
        return session.get_one(Juror, payee_id)
    return session.get_one(Mediator, payee_id)


def _named(month: date) -> str:
    return f"{month:%Y-%m}"
