"""Work orders to outsourced staff (辅助事务委托单) by month: order, result, acceptance, the month's sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import OrderKind, OrderResult
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.work_orders import NewOrder, OrderDone, OrderRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer_terms
from tribunal_desktop.ui.pages.people_case_field import CaseField
from tribunal_desktop.ui.pages.people_volunteers_part import MonthPicker, VolunteersPart
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_volunteers import VolunteerColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class OrderForm(ShortForm):
    """Writes an order."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Write the order"))
        self._back.setText(self.tr("Back"))
        self._today = services.today
        self.kind = chooser("order_kind")
        offer_terms(self.kind, page.wording, OrderKind)
        self.organisation, self.worker = LineEdit("order_organisation"), LineEdit("order_worker")
        self.words = LineEdit("order_words")
        self.case = CaseField(services, page, "order_case")
        self.due = DateEdit(page.wording, services.today, "order_due")
        self.lay_out(
            {
                "kind": Field(self.tr("Matter"), self.kind, required=True),
                "organisation": Field(self.tr("Organisation"), self.organisation, required=True),
                "worker": Field(self.tr("Worker"), self.worker, required=True),
                "words": Field(self.tr("Order"), self.words, required=True),
                "case": Field(self.tr("Case (may stay empty)"), self.case),
                "due_on": Field(self.tr("Due"), self.due, required=True),
            },
            ("kind", "organisation", "worker"),
            ("words",),
            ("case", "due_on"),
        )
        self.entitle(
            self.tr("New work order"),
            self.tr("Outsourced staff do auxiliary affairs only; the court answers for service."),
        )

    def begin(self, last: OrderRow | None) -> None:
        """Start with the organisation and worker of the order under the cursor."""
        self.organisation.setText(last.organisation if last else "")
        self.worker.setText(last.worker if last else "")
        self.words.clear()
        self.case.set_choice(None)
        self.due.set_value(None)

    def typed(self) -> NewOrder:
        """What was typed."""
        return NewOrder(
            OrderKind(self.kind.currentData()),
            self.organisation.value(),
            self.worker.value(),
            self.words.value(),
            self.due.value(),
            self.case.dispute_id(),
        )

    def unreadable(self) -> tuple[Finding, ...]:
        """Also a case that was typed and not taken."""
        wrong = (Finding("case_not_taken", "case", Severity.BLOCK),) if self.case.is_wrong() else ()
        return (*super().unreadable(), *wrong)


class ResultForm(ShortForm):
    """Notes what came of an order."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Note the result"))
        self._back.setText(self.tr("Back"))
        self._today = services.today
        self.day = DateEdit(page.wording, services.today, "order_done")
        self.result = chooser("order_result")
        offer_terms(self.result, page.wording, OrderResult)
        self.words = LineEdit("order_done_words")
        self.lay_out(
            {
                "done_on": Field(self.tr("Day"), self.day, required=True),
                "result": Field(self.tr("Result"), self.result, required=True),
                "words": Field(self.tr("What was left undone"), self.words),
            },
            ("done_on", "result"),
            ("words",),
        )

    def begin(self, order: OrderRow) -> None:
        """Start with today."""
        self.entitle(
            self.tr("{kind}: {words}").format(kind=self.wording.term(order.kind), words=order.words),
            f"{order.organisation} · {order.worker}",
        )
        self.day.set_value(order.done_on or self._today())
        self.words.setText(order.done_words)

    def typed(self) -> OrderDone:
        """What was typed."""
        return OrderDone(self.day.value(), OrderResult(self.result.currentData()), self.words.value())


class RefusalForm(ShortForm):
    """Says why an order is not accepted."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Do not accept"))
        self._back.setText(self.tr("Back"))
        self.reason = LineEdit("order_refusal")
        self.lay_out({"refusal": Field(self.tr("Reason"), self.reason, required=True)}, ("refusal",))

    def begin(self, order: OrderRow) -> None:
        """Say what is refused."""
        self.entitle(self.tr("Not accepted: {words}").format(words=order.words))
        self.reason.clear()


class OrdersPart(VolunteersPart):
    """Orders of a month; whoever hands work to the studio writes one."""

    RIGHT = None

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.months = MonthPicker(services.today().replace(day=1))
        self.months.changed.connect(self.reload)
        columns = VolunteerColumns(self.wording, self, services.today())
        self.list = DataTable(RowTable(columns.orders()), self.tr("Work orders"), key="work_orders")
        self.list.set_empty_text(self.tr("No order in this month. Ctrl+N writes one."))
        self.list.set_empty_action(self.create_words(), self.create_new)
        self._count = label("", "secondary", wrap=True)
        self.form, self.result_form, self.refusal_form = (
            OrderForm(services, page),
            ResultForm(services, page),
            RefusalForm(page),
        )
        self.result_button = button(self.tr("Note the result"), self.begin_result, "pencil")
        self.accept_button = button(self.tr("Accept"), self.accept, "check")
        self.refuse_button = button(self.tr("Do not accept"), self.begin_refusal, "x")
        sheet = button(self.tr("Acceptance sheet"), self.print_current, "printer")
        card = Card(self.tr("Work orders"))
        card.add_header(sheet)
        card.add(
            WrappingRow(self.months, self.result_button, self.accept_button, self.refuse_button),
            self._count,
            self.list,
        )
        self.list_body.addWidget(card)
        self.list.picked.connect(lambda _row: self._fit())
        self.list.opened.connect(lambda _order: self.begin_result())
        self.new_form = self.form
        self.put_form(self.form, self._order)
        self.tell_apart(self.list, lambda order: order.id)
        self.bind_form("result", self.result_form, self.list, self.begin_result, self._finish)
        self.bind_form("refusal", self.refusal_form, self.list, self.begin_refusal, self._refuse)

    def reload(self) -> None:
        """Read the month."""
        self.page.run(partial(self.services.work_orders.of_month, self.months.month()), self._show)

    def create_words(self) -> str:
        """What is added."""
        return self.tr("New work order")

    def create_new(self) -> bool:
        """Open the form of an order."""
        self.form.begin(self.list.current_row())
        self.open_form(self.form, "kind")
        return True

    def print_current(self) -> bool:
        """The acceptance sheet of the month."""
        return self.print_list(partial(self.services.work_orders.sheet, self.months.month()))

    def begin_result(self) -> None:
        """Note the result of the order under the cursor."""
        order: OrderRow | None = self.list.current_row()
        if order is not None and order.accepted is None:
            self.result_form.begin(order)
            self.open_about(self.result_form, "done_on", order)

    def accept(self) -> None:
        """Accept the order under the cursor."""
        order: OrderRow | None = self.list.current_row()
        if order is not None:
            orders, words = self.services.work_orders, self.tr("Accepted: {words}").format(words=order.words)
            self.page.run(
                lambda: orders.accept(order.id, True),
                lambda _none: self._settled(words, lambda: self._take_back(order.id)),
                busy_widget=self.accept_button,
            )

    def begin_refusal(self) -> None:
        """Ask why the order under the cursor is not accepted."""
        order: OrderRow | None = self.list.current_row()
        if order is not None:
            self.refusal_form.begin(order)
            self.open_about(self.refusal_form, "refusal", order)

    def _settled(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self.page.tell(words, undo)
        self.page.data_changed.emit()
        self.reload()

    def _take_back(self, order_id: str) -> None:
        orders, words = self.services.work_orders, self.tr("Acceptance taken back.")
        self.page.run(lambda: orders.take_back(order_id), lambda _none: self._settled(words))

    def _show(self, rows: tuple[OrderRow, ...]) -> None:
        self.show_rows(self.list, rows, 12)
        done = [row for row in rows if row.done_on is not None]
        accepted = sum(row.accepted is True for row in done)
        self._count.setText(
            self.tr("{done} done this month, {accepted} of them accepted; {open} open.").format(
                done=len(done), accepted=accepted, open=len(rows) - len(done)
            )
        )
        self._fit()

    def _fit(self) -> None:
        order: OrderRow | None = self.list.current_row()
        unsettled = order is not None and order.accepted is None
        self.result_button.setEnabled(unsettled)
        for each in (self.accept_button, self.refuse_button):
            each.setEnabled(unsettled and order is not None and order.done_on is not None)

    def _order(self) -> None:
        new, orders = self.form.typed(), self.services.work_orders
        words = self.tr("The order is written.")
        self.check_then(self.form, lambda: orders.check(new), lambda _answered: orders.order(new), words, self.to_added)

    def _finish(self) -> None:
        order: OrderRow = self.about
        how, orders = self.result_form.typed(), self.services.work_orders
        self.check_then(
            self.result_form,
            partial(orders.check_done, order.id, how),
            lambda _answered: orders.finish(order.id, how),
            self.tr("The result is noted."),
        )

    def _refuse(self) -> None:
        order: OrderRow = self.about
        reason, orders = self.refusal_form.reason.value(), self.services.work_orders
        self.check_then(
            self.refusal_form,
            lambda: orders.check_acceptance(False, reason),
            lambda _answered: orders.accept(order.id, False, reason),
            self.tr("Not accepted; the reason stands on the sheet."),
        )
