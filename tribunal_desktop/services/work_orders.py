"""Work orders to outsourced staff (辅助事务委托单) and the sheet by which a month is accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tribunal_desktop import texts
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork, WorkOrder
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import OrderKind, OrderResult
from tribunal_desktop.rules.volunteers import month_after
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.volunteer_reading import case_numbers, known, refuse, staff_names, table_paper
from tribunal_desktop.services.volunteer_views import ListPaper


@dataclass(frozen=True)
class NewOrder:
    """An order as typed."""

    kind: OrderKind
    organisation: str
    worker: str
    words: str
    due_on: date | None
    dispute_id: str = ""


@dataclass(frozen=True)
class OrderDone:
    """What came of an order, as typed."""

    done_on: date | None
    result: OrderResult | None
    words: str = ""


@dataclass(frozen=True)
class OrderRow:
    """An order with its result and acceptance; ``accepted`` is None while nobody decided."""

    id: str
    kind: OrderKind
    organisation: str
    worker: str
    number: str
    words: str
    ordered_on: date
    ordered_by: str
    due_on: date
    done_on: date | None
    result: OrderResult | None
    done_words: str
    accepted: bool | None
    accepted_on: date | None
    accepted_by: str
    refusal: str


class WorkOrders:
    """Keeps orders; every method is one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def of_month(self, month: date) -> tuple[OrderRow, ...]:
        """Orders done in a month, and those still open that were ordered before its end."""
        with self._uow.read() as session:
            return _rows(session, _of_month(session, month))

    def check(self, new: NewOrder) -> tuple[Finding, ...]:
        """What an order lacks; reads nothing."""
        return tuple(_check(new, self._uow.today()))

    def order(self, new: NewOrder) -> str:
        """Write an order; raises ``volunteer_refused``, ``dispute_unknown``."""
        refuse(self.check(new))
        with self._uow.write("work_orders.order") as session:
            if new.dispute_id:
                require_dispute(session, new.dispute_id)
            row = WorkOrder(
                id=new_id(self._uow.clock),
                kind=new.kind,
                organisation=new.organisation.strip(),
                worker_name=new.worker.strip(),
                dispute_id=new.dispute_id or None,
                words=new.words.strip(),
                ordered_on=self._uow.today(),
                ordered_by_id=self._uow.actor.id,
                due_on=new.due_on,
            )
            session.add(row)
            return row.id

    def check_done(self, order_id: str, how: OrderDone) -> tuple[Finding, ...]:
        """What the result of an order lacks."""
        with self._uow.read() as session:
            return tuple(_check_done(known(session, WorkOrder, order_id), how, self._uow.today()))

    def finish(self, order_id: str, how: OrderDone) -> None:
        """Note the result; raises ``order_settled``, ``volunteer_refused``."""
        with self._uow.write("work_orders.finish") as session:
            row = _unsettled(session, order_id)
            refuse(_check_done(row, how, self._uow.today()))
            row.done_on, row.order_result, row.done_words = how.done_on, how.result, how.words.strip()

    def check_acceptance(self, accepted: bool, words: str) -> tuple[Finding, ...]:
        """A refusal needs its reason; reads nothing."""
        wrong = not accepted and not words.strip()
        return (Finding("order_refusal_missing", "refusal", Severity.BLOCK),) if wrong else ()

    def accept(self, order_id: str, accepted: bool, words: str = "") -> None:
        """Accept what was done, or not, for a reason; raises ``order_settled``, ``volunteer_refused``."""
        refuse(self.check_acceptance(accepted, words))
        with self._uow.write("work_orders.accept") as session:
            row = _unsettled(session, order_id)
            refuse(() if row.done_on else (Finding("order_done_missing", "done_on", Severity.BLOCK),))
            row.order_accepted, row.refusal_words = accepted, "" if accepted else words.strip()
            row.accepted_on, row.accepted_by_id = self._uow.today(), self._uow.actor.id

    def take_back(self, order_id: str) -> None:
        """Undo an acceptance or refusal of today by the same person; raises ``order_settled``."""
        with self._uow.write("work_orders.take_back") as session:
            row: WorkOrder = known(session, WorkOrder, order_id)
            if (row.accepted_on, row.accepted_by_id) != (self._uow.today(), self._uow.actor.id):
                raise KnownError("order_settled")
            row.order_accepted, row.accepted_on, row.accepted_by_id, row.refusal_words = None, None, None, ""

    def sheet(self, month: date) -> ListPaper:
        """The acceptance sheet of a month: every order done in it, by organisation, with the sums."""
        with self._uow.read() as session:
            rows = [row for row in _rows(session, _of_month(session, month)) if row.done_on is not None]
            tables = [_table(name, [row for row in rows if row.organisation == name]) for name in _organisations(rows)]
            accepted = sum(row.accepted is True for row in rows)
            refused = sum(row.accepted is False for row in rows)
            return table_paper(
                session,
                self._uow,
                f"审判辅助事务月度验收单（{month.year}年{month.month}月）",
                (
                    f"本月完成 {len(rows)} 单：验收合格 {accepted} 单，不予验收 {refused} 单，"
                    f"待验收 {len(rows) - accepted - refused} 单。",
                ),
                tables or [SheetTable("", _COLUMNS, (), "本月没有完成的委托单。")],
                ("承办单位（签章）：　　　　　　　　　　验收人（签名）：　　　　　　　　　　日期：",),
            )


_COLUMNS = (
    SheetColumn("事项", 0.8),
    SheetColumn("案号", 2.3),
    SheetColumn("内容", 2.4),
    SheetColumn("承办人", 0.8),
    SheetColumn("委托", 0.7),
    SheetColumn("期限", 0.7),
    SheetColumn("完成", 0.7),
    SheetColumn("结果", 0.9),
    SheetColumn("验收", 1.6),
)


def _table(organisation: str, rows: Sequence[OrderRow]) -> SheetTable:
    late = sum(row.done_on is not None and row.done_on > row.due_on for row in rows)
    cells = tuple(
        (
            texts.term(row.kind, "zh"),
            row.number,
            row.words,
            row.worker,
            f"{row.ordered_on:%m-%d}",
            f"{row.due_on:%m-%d}",
            f"{row.done_on:%m-%d}",
            texts.term(row.result, "zh") if row.result else "",
            _acceptance(row),
        )
        for row in rows
    )
    return SheetTable(f"{organisation}（{len(rows)} 单，逾期 {late} 单）", _COLUMNS, cells)


def _acceptance(row: OrderRow) -> str:
    if row.accepted is None:
        return "待验收"
    return "合格" if row.accepted else f"不予验收：{row.refusal}"


def _organisations(rows: Sequence[OrderRow]) -> list[str]:
    return sorted({row.organisation for row in rows})


def _of_month(session: Session, month: date) -> Sequence[WorkOrder]:
    after = month_after(month)
    return session.scalars(
        select(WorkOrder)
        .where(
            WorkOrder.ordered_on < after,
            or_(WorkOrder.done_on.is_(None), (WorkOrder.done_on >= month) & (WorkOrder.done_on < after)),
        )
        .order_by(WorkOrder.done_on.is_not(None), WorkOrder.due_on, WorkOrder.id)
    ).all()


def _rows(session: Session, rows: Sequence[WorkOrder]) -> tuple[OrderRow, ...]:
    staff, numbers = staff_names(session), case_numbers(session, (row.dispute_id for row in rows))
    return tuple(
        OrderRow(
            id=row.id,
            kind=row.kind,
            organisation=row.organisation,
            worker=row.worker_name,
            number=numbers.get(row.dispute_id or "", ""),
            words=row.words,
            ordered_on=row.ordered_on,
            ordered_by=staff.get(row.ordered_by_id, ""),
            due_on=row.due_on,
            done_on=row.done_on,
            result=row.order_result,
            done_words=row.done_words,
            accepted=row.order_accepted,
            accepted_on=row.accepted_on,
            accepted_by=staff.get(row.accepted_by_id or "", ""),
            refusal=row.refusal_words,
        )
        for row in rows
    )


def _unsettled(session: Session, order_id: str) -> WorkOrder:
    row: WorkOrder = known(session, WorkOrder, order_id)
    if row.order_accepted is not None:
        raise KnownError("order_settled")
    return row


def _check(new: NewOrder, today: date) -> Iterator[Finding]:
    if not new.organisation.strip():
        yield Finding("order_organisation_missing", "organisation", Severity.BLOCK)
    if not new.worker.strip():
        yield Finding("order_worker_missing", "worker", Severity.BLOCK)
    if not new.words.strip():
        yield Finding("order_words_missing", "words", Severity.BLOCK)
    if new.due_on is None:
        yield Finding("order_due_missing", "due_on", Severity.BLOCK)
    elif new.due_on < today:
        yield Finding("order_due_early", "due_on", Severity.BLOCK)


def _check_done(row: WorkOrder, how: OrderDone, today: date) -> Iterator[Finding]:
    if how.done_on is None:
        yield Finding("order_done_missing", "done_on", Severity.BLOCK)
    elif not row.ordered_on <= how.done_on <= today:
        yield Finding("order_done_wrong", "done_on", Severity.BLOCK)
    if how.result is None:
        yield Finding("order_result_missing", "result", Severity.BLOCK)
    elif how.result is not OrderResult.DONE and not how.words.strip():
        yield Finding("order_result_words_missing", "words", Severity.BLOCK)
