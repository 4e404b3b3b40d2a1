"""The tribunal's own table of tariffs (补贴标准): each holds from a day to a day, a change begins a new one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import PayLine, PayTariff, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.pay import UNITS_OF, Conditions, Tariff, month_end, overlapping
from tribunal_desktop.rules.terms import PayeeKind, Right
from tribunal_desktop.services.pay_reading import approved_months, read_tariffs, tariff_of
from tribunal_desktop.services.pay_table import sample_basis, sample_tariffs
from tribunal_desktop.services.pay_views import NewTariff, TariffRow
from tribunal_desktop.services.rights import may, require


class PayTariffs:
    """Keeps the tariffs; every method is one transaction, and writing needs the right to approve pay."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def may_change(self) -> bool:
        """Whether this person sets tariffs."""
        return may(self._uow.actor.post, Right.APPROVE_PAY)

    def rows(self, kind: PayeeKind) -> tuple[TariffRow, ...]:
        """The tariffs for these payees: by unit, those in force first, then the ended ones, newest first."""
        today = self._uow.today()
        with self._uow.read() as session:
            counted = select(PayLine.tariff_id, func.count()).group_by(PayLine.tariff_id)
            used = {tariff_id: count for tariff_id, count in session.execute(counted)}
            rows = [TariffRow(each, used.get(each.id, 0), each.in_force(today)) for each in read_tariffs(session, kind)]
        order = {unit: place for place, unit in enumerate(UNITS_OF[kind])}
        return tuple(
            sorted(
                rows,
                key=lambda row: (
                    row.tariff.valid_to is not None and row.tariff.valid_to < today,
                    order.get(row.tariff.unit, 0),
                    row.tariff.name,
                    -row.tariff.valid_from.toordinal(),
                ),
            )
        )

    def check(self, new: NewTariff) -> tuple[Finding, ...]:
        """What stands against a tariff as typed."""
        with self._uow.read() as session:
            return self._check(session, new)

    def add(self, new: NewTariff) -> str:
        """Add a tariff; raises ``right_missing`` or ``pay_refused``."""
        require(self._uow.actor, Right.APPROVE_PAY)
        with self._uow.write("pay.add_tariff") as session:
            _refuse(self._check(session, new))
            return self._insert(session, new).id

    def check_change(self, tariff_id: str, amount_fen: int | None, valid_from: date | None) -> tuple[Finding, ...]:
        """What stands against another sum from a day on."""
        with self._uow.read() as session:
            return tuple(self._check_change(session, _tariff(session, tariff_id), amount_fen, valid_from))

    def change(self, tariff_id: str, amount_fen: int | None, valid_from: date | None, basis: str) -> str:
        """Pay another sum from a day on: the tariff ends the day before, a new one begins.

        Raises ``right_missing``, ``pay_refused`` or ``pay_tariff_gone``.
        """
        require(self._uow.actor, Right.APPROVE_PAY)
        with self._uow.write("pay.change_tariff") as session:
            row = _tariff(session, tariff_id)
            _refuse(self._check_change(session, row, amount_fen, valid_from))
            before = tariff_of(row)
            if valid_from is None:
                raise KnownError("pay_refused", count=1)
            row.until_on = valid_from - timedelta(days=1)
            session.flush()
            after = NewTariff(
                before.name,
                before.payee,
                before.unit,
                amount_fen,
                valid_from,
                before.valid_to,
                before.conditions,
                basis.strip() or before.basis,
            )
            return self._insert(session, after).id

    def check_end(self, tariff_id: str, valid_to: date | None) -> tuple[Finding, ...]:
        """What stands against ending a tariff on a day."""
        with self._uow.read() as session:
            return tuple(self._check_end(session, _tariff(session, tariff_id), valid_to))

    def end(self, tariff_id: str, valid_to: date | None) -> None:
        """Let a tariff hold until a day and no longer; raises ``right_missing``, ``pay_refused``."""
        require(self._uow.actor, Right.APPROVE_PAY)
        with self._uow.write("pay.end_tariff") as session:
            row = _tariff(session, tariff_id)
            _refuse(self._check_end(session, row, valid_to))
            row.until_on = valid_to

    def remove(self, tariff_id: str) -> None:
        """Take out a tariff that never paid anybody; raises ``right_missing`` or ``pay_tariff_used``."""
        require(self._uow.actor, Right.APPROVE_PAY)
        with self._uow.write("pay.remove_tariff") as session:
            row = _tariff(session, tariff_id)
            if session.scalar(select(PayLine.id).where(PayLine.tariff_id == tariff_id).limit(1)):
                raise KnownError("pay_tariff_used")
            session.delete(row)

    def take_over_sample(self, kind: PayeeKind, valid_from: date) -> int:
        """Copy the sample into the tribunal's own table, to be changed there; returns how many tariffs it gave."""
        require(self._uow.actor, Right.APPROVE_PAY)
        with self._uow.write("pay.take_over_sample") as session:
            taken = 0
            for each in sample_tariffs():
                new = NewTariff(
                    each.name,
                    each.payee,
                    each.unit,
                    each.amount_fen,
                    valid_from,
                    conditions=each.conditions,
                    basis=sample_basis(),
                )
                if each.payee is kind and not blocking(self._check(session, new)):
                    self._insert(session, new)
                    session.flush()
                    taken += 1
            return taken

    def _insert(self, session: Session, new: NewTariff) -> PayTariff:
        if new.amount_fen is None or new.valid_from is None:
            raise KnownError("pay_refused", count=1)
        row = PayTariff(
            id=new_id(self._uow.clock),
            name=new.name.strip(),
            payee_kind=new.payee,
            pay_unit=new.unit,
            amount_fen=new.amount_fen,
            from_on=new.valid_from,
            until_on=new.valid_to,
            mode=new.conditions.mode,
            payee_class=new.conditions.mediator_kind,
            work_time=new.conditions.work_time,
            difficulty=new.conditions.difficulty,
            basis=new.basis.strip(),
        )
        session.add(row)
        return row

    def _check(self, session: Session, new: NewTariff) -> tuple[Finding, ...]:
        found = []
        if not new.name.strip():
            found.append(Finding("pay_name_missing", "name", Severity.BLOCK))
        if new.amount_fen is None:
            found.append(Finding("pay_amount_missing", "amount", Severity.BLOCK))
        if new.valid_from is None:
            found.append(Finding("pay_from_missing", "valid_from", Severity.BLOCK))
            return tuple(found)
        if new.valid_to is not None and new.valid_to < new.valid_from:
            found.append(Finding("pay_ends_before", "valid_to", Severity.BLOCK))
        found += self._in_approved_month(session, new.payee, new.valid_from, "valid_from")
        meant = _as_rule(new, new.valid_from)
        others = overlapping(meant, read_tariffs(session, new.payee))
        found += [
            Finding("pay_tariff_overlaps", "valid_from", Severity.BLOCK, {"name": other.name}) for other in others[:1]
        ]
        return tuple(found)

    def _check_change(
        self, session: Session, row: PayTariff, amount_fen: int | None, valid_from: date | None
    ) -> list[Finding]:
        found = [] if amount_fen is not None else [Finding("pay_amount_missing", "amount", Severity.BLOCK)]
        if valid_from is None:
            return [*found, Finding("pay_from_missing", "valid_from", Severity.BLOCK)]
        if valid_from <= row.from_on:
            day: dict[str, object] = {"day": row.from_on}
            found.append(Finding("pay_change_too_early", "valid_from", Severity.BLOCK, day))
        if row.until_on is not None and row.until_on < valid_from:
            found.append(Finding("pay_ends_before", "valid_from", Severity.BLOCK))
        return [*found, *self._in_approved_month(session, row.payee_kind, valid_from, "valid_from")]

    def _check_end(self, session: Session, row: PayTariff, valid_to: date | None) -> list[Finding]:
        if valid_to is not None and valid_to < row.from_on:
            return [Finding("pay_ends_before", "valid_from", Severity.BLOCK)]
        begins = (valid_to or row.until_on or date.max - timedelta(days=1)) + timedelta(days=1)
        found = self._in_approved_month(session, row.payee_kind, begins, "valid_from")
        longer = replace(tariff_of(row), valid_to=valid_to)
        others = overlapping(longer, read_tariffs(session, row.payee_kind))
        found += [Finding("pay_tariff_overlaps", "valid_from", Severity.BLOCK, {"name": each.name}) for each in others]
        return found

    def _in_approved_month(self, session: Session, kind: PayeeKind, first: date, field: str) -> list[Finding]:
        """A rule changes from its day only: never in a month that is approved."""
        approved = approved_months(session, kind)
        if not approved or first > (last := month_end(approved[-1])):
            return []
        params: dict[str, object] = {"month": f"{approved[-1]:%Y-%m}", "earliest": last + timedelta(days=1)}
        return [Finding("pay_in_approved_month", field, Severity.BLOCK, params)]


def _as_rule(new: NewTariff, valid_from: date) -> Tariff:
    conditions = new.conditions if new.payee is PayeeKind.MEDIATOR else Conditions()
    return Tariff("", new.name, new.payee, new.unit, new.amount_fen or 0, valid_from, new.valid_to, conditions)


def _tariff(session: Session, tariff_id: str) -> PayTariff:
    row = session.get(PayTariff, tariff_id)
    if row is None:
        raise KnownError("pay_tariff_gone")
    return row


def _refuse(findings: tuple[Finding, ...] | list[Finding]) -> None:
    if stops := blocking(findings):
        raise KnownError("pay_refused", count=len(stops))
