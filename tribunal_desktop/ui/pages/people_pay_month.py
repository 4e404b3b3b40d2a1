"""The month sheet of pay: what everybody gets, what is not paid, approval, papers and files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import PayeeKind, PaySheetState
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.pay_papers import finance_csv, finance_workbook, paper_title
from tribunal_desktop.services.pay_views import MonthChoice, PayeeRow, SheetView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_pay_forms import AfterApproval, BeforeApproval, NotPaidCard
from tribunal_desktop.ui.tables.people_pay import PayeesTable, PayLinesTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DataTable, Pill, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

PAYEES_SHOWN, LINES_SHOWN = 8, 8
CSV, EXCEL = "CSV (*.csv)", "Excel (*.xlsx)"
_TONES = {
    PaySheetState.OPEN: Tone.NEUTRAL,
    PaySheetState.DRAFT: Tone.WARN,
    PaySheetState.APPROVED: Tone.INFO,
    PaySheetState.SIGNED: Tone.INFO,
    PaySheetState.PAID: Tone.GOOD,
}


class PayMonth(QWidget):
    """One month of one kind of payees."""

    tariffs_wanted = Signal()
    paper_made = Signal(object, object)
    """A paper to look at and print, and as what it is kept."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._kind = PayeeKind.MEDIATOR
        self._view: SheetView | None = None
        self._wanted: date | None = None
        self._wanted_rows: State = {}
        self.months = QComboBox()
        self.months.setAccessibleName(self.tr("Month"))
        self.months.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.months.activated.connect(lambda _place: self._read_sheet())
        self._state = Pill()
        self._words = label("", "strong", wrap=True)
        self._why = label("", "secondary", wrap=True)
        self.approve_button = button(self.tr("Approve"), self._approve, "check", "primary")
        self.hand_in_button = button(self.tr("Hand in for approval"), self._hand_in, "send")
        self.take_back_button = button(self.tr("Take back"), self._take_back, "arrow-back-up")
        self.csv_button = button(self.tr("CSV for finance"), partial(self._export, CSV), "table-export")
        self.csv_button.setToolTip(self.tr("Once the sheet is approved"))
        self._files = [
            button(self.tr("Print the sheet"), self.print_sheet, "printer"),
            button(self.tr("Print the slips"), self._print_slips, "printer"),
            self.csv_button,
            button(self.tr("Excel"), partial(self._export, EXCEL), "table-export"),
        ]
        self.tariffs_button = button(self.tr("Set the tariffs"), self.tariffs_wanted.emit, "calculator", "primary")
        self.not_paid = NotPaidCard(services, page)
        self.payees = DataTable(PayeesTable(), self.tr("Payees"), key="people_pay_payees")
        self.lines = DataTable(PayLinesTable(self._wording), self.tr("Lines of pay"), key="people_pay_lines")
        self.lines.set_empty_text(self.tr("Choose a payee above."))
        self._of_payee = Card(" ")
        self.before = BeforeApproval(services, page)
        self.after = AfterApproval(services, page)
        self._lay_out()
        self.payees.picked.connect(self._show_lines)
        self.payees.opened.connect(lambda _row: self.lines.setFocus(Qt.FocusReason.OtherFocusReason))
        self.lines.picked.connect(self.before.show_line)
        self.lines.opened.connect(lambda line: self._open_case(line.dispute_id))
        self.not_paid.case_wanted.connect(self._open_case)
        self.not_paid.tariffs_wanted.connect(self.tariffs_wanted)
        for part in (self.not_paid, self.before, self.after):
            part.changed.connect(self._changed)

    @property
    def month(self) -> date | None:
        """First day of the month that is shown."""
        chosen = self.months.currentData()
        return date.fromisoformat(chosen) if chosen else None

    def want(self, month: date) -> None:
        """Show this month when the sheets are read next."""
        self._wanted = month

    def chosen(self) -> State:
        """Which rows the cursors stand on, by the names a typed state knows them by."""
        payee = self.payees.current_row()
        return {"pay_payee": payee.id if payee else "", "pay_not_paid": self.not_paid.chosen()}

    def choose_when_read(self, state: State) -> None:
        """Put the cursors on these rows once the sheet is read."""
        self._wanted_rows = state

    def show_kind(self, kind: PayeeKind) -> None:
        """Read the months of these payees, then the sheet of the one that was shown."""
        self._kind = kind
        self._page.run(partial(self._services.pay.months, kind), self._show_months)

    def print_sheet(self) -> bool:
        """Print the sheet; false while there is none."""
        view = self._view
        if view is None:
            return False
        self._print(partial(self._services.pay_papers.sheet, view), "sheet")
        return True

    def _lay_out(self) -> None:
        table = Card()
        table.body.setContentsMargins(1, 1, 1, 1)
        table.add(self.payees)
        self._of_payee.add(self.lines)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        heading = row(self.months, self._state, self._words, spacing=12)
        heading.setStretchFactor(self._words, 1)
        body.addLayout(heading)
        actions = WrappingRow(
            self.tariffs_button, self.approve_button, self.hand_in_button, self.take_back_button, *self._files
        )
        body.addLayout(actions)
        body.addWidget(self._why)
        for part in (self.not_paid, table, self._of_payee, self.before, self.after):
            body.addWidget(part)
        body.addStretch(1)

    def _show_months(self, months: tuple[MonthChoice, ...]) -> None:
        wanted = self._wanted or self.month or _first_to_do(months)
        self._wanted = None
        self.months.clear()
        for each in months:
            words = self.tr("{month} · {state}").format(
                month=f"{each.month:%Y-%m}", state=self._wording.term(each.state)
            )
            self.months.addItem(words, each.month.isoformat())
        place = self.months.findData(wanted.isoformat()) if wanted else 0
        self.months.setCurrentIndex(max(0, place))
        self._read_sheet()

    def _read_sheet(self) -> None:
        month = self.month
        if month is not None:
            self._page.run(partial(self._services.pay.sheet, self._kind, month), self._show)

    def _show(self, view: SheetView) -> None:
        if (view.kind, view.month) != (self._kind, self.month):
            return
        kept, wanted = self.payees.current_row(), self._wanted_rows
        self._wanted_rows = {}
        payee_id = str(wanted.get("pay_payee", "")) or (kept.id if kept else "")
        self._view = view
        self._state.show_mark(self._wording.term(view.state), _TONES[view.state])
        self._words.setText(
            fill_in(
                self.tr(
                    "{people} {people:person|people}, {lines} {lines:line|lines}, {sum} · {paid} of "
                    "{works} {works:piece|pieces} of work paid"
                ),
                people=len(view.payees),
                lines=len(view.lines),
                sum=self._wording.money(view.total_fen),
                paid=view.works - len(view.gaps) - len(view.left_out),
                works=view.works,
            )
        )
        self.tariffs_button.setVisible(not view.has_tariffs and not view.payees)
        self._show_rights(view)
        for each in self._files:
            each.setEnabled(bool(view.payees) and (view.fixed or each is not self.csv_button))
        self.not_paid.show_sheet(view, str(wanted.get("pay_not_paid", "")))
        self.payees.set_empty_text(self._nothing_words(view))
        self.payees.set_empty_action("" if view.has_tariffs else self.tariffs_button.text(), self.tariffs_wanted.emit)
        self.payees.table.set_rows(view.payees)
        self.payees.fit_height(PAYEES_SHOWN)
        place = self.payees.table.place_of(lambda each: each.id == payee_id)
        self.payees.select_place(max(0, place))
        self._of_payee.setVisible(bool(view.payees))
        self.before.show_sheet(view, self.payees.current_row())
        self.after.show_sheet(view)
        self._page.show_content()

    def _nothing_words(self, view: SheetView) -> str:
        if not view.has_tariffs:
            return self.tr("No tariff yet: begin under Tariffs, from the sample or with your own.")
        return self.tr("Nothing to pay in this month.")

    def _show_rights(self, view: SheetView) -> None:
        ready = view.refusal is None and bool(view.payees)
        self.approve_button.setVisible(
            not view.fixed and view.may_approve and not self.tariffs_button.isVisibleTo(self)
        )
        self.approve_button.setEnabled(ready)
        self.hand_in_button.setVisible(view.state is PaySheetState.OPEN and not view.may_approve)
        self.hand_in_button.setEnabled(ready)
        self.take_back_button.setVisible(view.state is PaySheetState.DRAFT)
        said = []
        if view.refusal is not None:
            text = self._wording.error(view.refusal)
            said.append(f"{text.what}{text.do}" if self._wording.lang == "zh" else f"{text.what} {text.do}")
        elif view.state is PaySheetState.DRAFT and not view.may_approve:
            said.append(self.tr("Handed in by {name}; the head of the tribunal approves it.").format(name=view.made_by))
        elif view.fixed:
            said.append(
                self.tr("Approved by {name} on {day}; a mistake is corrected by a line of a later month.").format(
                    name=view.approved_by, day=self._wording.date(view.approved_on)
                )
            )
        self._why.setText("".join(said))
        self._why.setVisible(bool(said))

    def _show_lines(self, payee: PayeeRow | None) -> None:
        self.lines.table.set_rows(payee.lines if payee else ())
        self.lines.fit_height(LINES_SHOWN)
        if payee is not None:
            self._of_payee.set_title(
                fill_in(
                    self.tr("{name}: {count} {count:line|lines}, {sum}"),
                    name=payee.name,
                    count=len(payee.lines),
                    sum=self._wording.money(payee.total_fen),
                )
            )
        if self._view is not None:
            self.before.show_sheet(self._view, payee)

    def _open_case(self, dispute_id: str) -> None:
        if dispute_id:
            section = "hearings" if self._kind is PayeeKind.JUROR else "mediation"
            self._page.navigate.emit("cases", f"{dispute_id}#{section}")

    def _approve(self) -> None:
        month = self.month
        if month is not None:
            done = self.tr("Approved; {count} {count:line is|lines are} written for good.")
            self._do(partial(self._services.pay.approve, self._kind, month), done, self.approve_button)

    def _hand_in(self) -> None:
        month = self.month
        if month is not None:
            act, back = self._services.pay.hand_in, partial(self._services.pay.take_back, self._kind, month)
            self._do(partial(act, self._kind, month), self.tr("Handed in for approval."), self.hand_in_button, back)

    def _take_back(self) -> None:
        month = self.month
        if month is not None:
            act = partial(self._services.pay.take_back, self._kind, month)
            self._do(act, self.tr("Taken back."), self.take_back_button)

    def _do(
        self,
        act: Callable[[], Any],
        words: str,
        pressed: QPushButton,
        undo: Callable[[], Any] | None = None,
    ) -> None:
        def done(answer: Any) -> None:
            back = None if undo is None else lambda: self._page.run(undo, lambda _none: self._changed(""))
            self._page.tell(fill_in(words, count=answer), back)
            self._changed("")

        self._page.run(act, done, busy_widget=pressed)

    def _changed(self, words: str) -> None:
        """Something was written: say so, and read the sheet again."""
        if words:
            self._page.tell(words)
        self._page.data_changed.emit()
        self.show_kind(self._kind)

    def _print_slips(self) -> None:
        view = self._view
        if view is not None and view.payees:
            self._print(partial(self._services.pay_papers.slips, view), "slips")

    def _print(self, make: Callable[[], Paper], about: str) -> None:
        view = self._view
        if view is None:
            return
        keep = KeepAs(None, f"pay:{about}:{view.kind}:{view.month:%Y-%m}", paper_title(view, slips=about == "slips"))
        self._page.run(make, lambda paper: self.paper_made.emit(paper, keep))

    def _export(self, kind: str) -> None:
        view, lang = self._view, self._wording.lang
        if view is None:
            return
        make, ending = (finance_csv, "csv") if kind == CSV else (finance_workbook, "xlsx")
        target = choose_target(self, self.tr("Save for the finance office"), f"{paper_title(view)}.{ending}", kind)
        if target is not None:
            self._page.run(
                lambda: save_file(target, make(view, lang)),
                lambda _none: self._page.tell(self.tr("Saved as {file}").format(file=target.name)),
            )


def _first_to_do(months: tuple[MonthChoice, ...]) -> date | None:
    """The month before this one unless its sheet is finished: that is what is worked on from the 1st."""
    return months[1].month if len(months) > 1 else None
