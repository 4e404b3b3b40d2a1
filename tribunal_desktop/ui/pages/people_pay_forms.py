"""What is done about a month sheet: settle what is not paid, correct and grade, note what follows approval."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.pay import Line
from tribunal_desktop.rules.terms import PayDifficulty, PayLineKind, PayUnit
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.pay_views import NewCorrection, PayeeRow, SheetView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.people_pay import NotPaidRow, NotPaidTable, not_paid_rows
from tribunal_desktop.ui.widgets import AmountEdit, Card, DataTable, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

NOT_PAID_SHOWN = 5
_GRADED = (PayUnit.SUCCESS, PayUnit.CASE)


class NotPaidCard(Card):
    """Work no tariff covers, and work that is left out, each with its reason."""

    changed = Signal(str)
    case_wanted = Signal(str)
    tariffs_wanted = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._view: SheetView | None = None
        self.list = DataTable(NotPaidTable(self._wording), self.tr("Not paid"), key="people_pay_not_paid")
        self._reason = LineEdit("pay_reason", self.tr("for example: settled before the tariff was decided"))
        self.fields = {"words": Field(self.tr("Reason for it"), self._reason, required=True)}
        self.aside_button = button(self.tr("Set aside"), self._set_aside, "check")
        self.take_up_button = button(self.tr("Pay after all"), self._take_up, "arrow-back-up")
        self.case_button = button(self.tr("Open the case"), self._open_case, "folders")
        self.tariffs_button = button(self.tr("Tariffs"), self.tariffs_wanted.emit, "calculator")
        self._why = label("", "secondary", wrap=True)
        self._asked = QWidget()
        asked = QVBoxLayout(self._asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.addWidget(self.fields["words"])
        self.add(
            self.list,
            self._why,
            self._asked,
            row(self.aside_button, self.take_up_button, self.case_button, self.tariffs_button, 1),
        )
        self.list.picked.connect(self._show_row)
        self.list.opened.connect(lambda _row: self._open_case())

    def chosen(self) -> str:
        """The work under the cursor, as ``show_sheet`` finds it again."""
        row = self.list.current_row()
        return _work_key(row) if row is not None else ""

    def show_sheet(self, view: SheetView, wanted: str = "") -> None:
        """Show what is not paid, with the cursor on ``wanted`` or where it was; nothing when everything is paid."""
        key, self._view = wanted or self.chosen(), view
        rows = not_paid_rows(view, self._wording)
        self.list.table.set_rows(rows)
        self.list.fit_height(NOT_PAID_SHOWN)
        self.setVisible(bool(rows))
        self.set_title(
            self.tr("Not paid: {open} to settle, {out} left out").format(open=len(view.gaps), out=len(view.left_out))
        )
        place = self.list.table.place_of(lambda each: _work_key(each) == key)
        self.list.select_place(max(0, place))

    def _show_row(self, chosen: NotPaidRow | None) -> None:
        show_findings(self.fields, (), self._wording.lang)
        self._why.setText(chosen.words if chosen is not None else "")
        self._why.setVisible(bool(self._why.text()))
        self._asked.setVisible(chosen is not None and chosen.open)
        self.aside_button.setVisible(chosen is not None and chosen.open)
        self.take_up_button.setVisible(chosen is not None and chosen.set_aside)
        self.case_button.setEnabled(chosen is not None and bool(chosen.work.dispute_id))

    def _set_aside(self) -> None:
        chosen, view, words = self.list.current_row(), self._view, self._reason.value()
        if chosen is None or view is None:
            return
        if not words:
            missing = Finding("pay_reason_missing", "words", Severity.BLOCK)
            show_findings(self.fields, (missing,), self._wording.lang)
            return
        work, pay = chosen.work, self._services.pay
        self._page.run(
            lambda: pay.set_aside(view.kind, work.source_id, work.payee_id, work.dispute_id, words),
            lambda _none: self._put_aside(),
            busy_widget=self.aside_button,
        )

    def _put_aside(self) -> None:
        self._reason.clear()
        self.list.setFocus()
        self.changed.emit(self.tr("Set aside; the reason is printed on the sheet."))

    def _take_up(self) -> None:
        chosen, view = self.list.current_row(), self._view
        if chosen is not None and view is not None:
            act = partial(self._services.pay.take_up, view.kind, chosen.work.source_id, chosen.work.payee_id)
            said = self.tr("Counted again.")
            self._page.run(act, lambda _none: self.changed.emit(said), busy_widget=self.take_up_button)

    def _open_case(self) -> None:
        chosen = self.list.current_row()
        if chosen is not None:
            self.case_wanted.emit(chosen.work.dispute_id)


def _work_key(row: NotPaidRow) -> str:
    return f"{row.work.source_id}|{row.work.payee_id}|{row.work.kind}"


class BeforeApproval(QWidget):
    """Corrections for the payee above, and how hard the mediation under the cursor was."""

    changed = Signal(str)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page, self._wording = services, page, page.wording
        self._view: SheetView | None = None
        self._payee: PayeeRow | None = None
        self._line: Line | None = None
        self._sign = QComboBox()
        self._sign.addItem(self.tr("add"), 1)
        self._sign.addItem(self.tr("deduct"), -1)
        self._amount = AmountEdit("pay_correction_amount")
        self._words = LineEdit("pay_correction_words", self.tr("what was wrong, and in which month"))
        self.fields = {
            "payee": Field(self.tr("Add or deduct"), self._sign),
            "amount": Field(self.tr("Sum"), self._amount, required=True),
            "words": Field(self.tr("Reason for it"), self._words, required=True),
        }
        self.correct_button = button(self.tr("Add the correction"), self._correct, "plus")
        self.strike_button = button(self.tr("Strike out the correction"), self._strike, "trash")
        self._correction = Card(self.tr("Correction"))
        self._correction.add(
            row(self.fields["payee"], self.fields["amount"], spacing=12),
            self.fields["words"],
            row(self.correct_button, self.strike_button, 1),
        )
        self._difficulty = QComboBox()
        self._difficulty.setAccessibleName(self.tr("Difficulty"))
        self._difficulty.setPlaceholderText(self.tr("choose"))
        for each in PayDifficulty:
            self._difficulty.addItem(self._wording.term(each), each)
        self._why = LineEdit("pay_difficulty_words", self.tr("why the marks of the table do not fit"))
        self.graded = {
            "difficulty": Field(self.tr("Difficulty"), self._difficulty),
            "words": Field(self.tr("Reason for it"), self._why, required=True),
        }
        self.grade_button = button(self.tr("Note the difficulty"), self._grade, "check")
        self._grading = Card(self.tr("Difficulty of the mediation under the cursor"))
        self._about = label("", "secondary", wrap=True)
        self._grading.add(self._about, *self.graded.values(), row(self.grade_button, 1))
        place = row(self._correction, self._grading, spacing=12)
        self.setLayout(place)

    def show_sheet(self, view: SheetView, payee: PayeeRow | None) -> None:
        """For whom a correction is typed; nothing once the sheet is approved."""
        self._view, self._payee = view, payee
        self.setVisible(not view.fixed and payee is not None)
        if payee is not None:
            self._correction.set_title(self.tr("Correction for {name}").format(name=payee.name))
        self.show_line(payee.lines[0] if payee and payee.lines else None)

    def show_line(self, line: Line | None) -> None:
        """The line under the cursor: its correction can be struck out, its mediation graded."""
        self._line = line
        self._difficulty.setCurrentIndex(-1)
        self.strike_button.setVisible(line is not None and line.kind is PayLineKind.CORRECTION)
        graded = line is not None and line.unit in _GRADED and line.kind is not PayLineKind.RETURNED
        self._grading.setVisible(graded)
        self._about.setText(f"{line.number}　{line.tariff_name}" if line is not None else "")

    def _correct(self) -> None:
        view, payee = self._view, self._payee
        if view is None or payee is None:
            return
        amount = self._amount.value_fen()
        sign = int(self._sign.currentData())
        new = NewCorrection(
            view.kind, view.month, payee.id, None if amount is None else sign * amount, self._words.value()
        )
        findings = self._services.pay.check_correction(new)
        show_findings(self.fields, findings, self._wording.lang)
        if not blocking(findings):
            self._run(partial(self._services.pay.correct, new), self._corrected, self.correct_button)

    def _corrected(self) -> None:
        for editor in (self._amount, self._words):
            editor.clear()
        self.changed.emit(self.tr("The correction stands in this sheet."))

    def _strike(self) -> None:
        if self._line is not None:
            said = self.tr("Struck out.")
            act = partial(self._services.pay.strike_correction, self._line.id)
            self._run(act, lambda: self.changed.emit(said), self.strike_button)

    def _grade(self) -> None:
        line, words = self._line, self._why.value()
        missing = []
        if self._difficulty.currentData() is None:
            missing.append(Finding("pay_difficulty_missing", "difficulty", Severity.BLOCK))
        if not words:
            missing.append(Finding("pay_reason_missing", "words", Severity.BLOCK))
        show_findings(self.graded, missing, self._wording.lang)
        if line is not None and not missing:
            difficulty = PayDifficulty(self._difficulty.currentData())
            act = partial(self._services.pay.grade, line.source_id, line.dispute_id, difficulty, words)
            self._run(act, self._noted, self.grade_button)

    def _noted(self) -> None:
        self._why.clear()
        self.changed.emit(self.tr("Noted; the tariff for this difficulty is applied."))

    def _run(self, act: Callable[[], Any], done: Callable[[], Any], pressed: QWidget) -> None:
        self._page.run(act, lambda _answer: done(), busy_widget=pressed)


class AfterApproval(Card):
    """When the signatures came back and when the finance office paid."""

    changed = Signal(str)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self.set_title(self.tr("Signatures and payment"))
        self._services, self._page, self._wording = services, page, page.wording
        self._view: SheetView | None = None
        self._signed_on = DateEdit(self._wording, services.today, "pay_signed_on")
        self._paid_on = DateEdit(self._wording, services.today, "pay_paid_on")
        self._receipt = LineEdit("pay_receipt_no", self.tr("number at the finance office"))
        self.fields = {
            "signed": Field(self.tr("All have signed on"), self._signed_on),
            "paid": Field(self.tr("Paid on"), self._paid_on),
            "receipt": Field(self.tr("Payment number"), self._receipt),
        }
        self.signed_button = button(self.tr("Note the signatures"), self._note_signed, "pencil")
        self.paid_button = button(self.tr("Note the payment"), self._note_paid, "check")
        self._words = label("", "secondary", wrap=True)
        self.add(
            self._words,
            row(*self.fields.values(), spacing=12),
            row(self.signed_button, self.paid_button, 1),
        )

    def show_sheet(self, view: SheetView) -> None:
        """Only an approved sheet is signed and paid."""
        self._view = view
        self.setVisible(view.fixed)
        said = []
        if view.receipts_on:
            said.append(self.tr("Signed for on {day}.").format(day=self._wording.date(view.receipts_on)))
        if view.paid_on:
            words = self.tr("Paid on {day}, number {no}.")
            said.append(words.format(day=self._wording.date(view.paid_on), no=view.receipt_no or "—"))
        self._words.setText(" ".join(said))
        self._words.setVisible(bool(said))

    def _note_signed(self) -> None:
        view, on = self._view, self._signed_on.value()
        if self._has_day(on, "signed") and view is not None and on is not None:
            act, said = partial(self._services.pay.note_signed, view.id, on), self.tr("Signatures noted.")
            self._page.run(act, lambda _none: self._signed(said), busy_widget=self.signed_button)

    def _signed(self, said: str) -> None:
        self._signed_on.set_value(None)
        self.changed.emit(said)

    def _note_paid(self) -> None:
        view, on = self._view, self._paid_on.value()
        if self._has_day(on, "paid") and view is not None and on is not None:
            act = partial(self._services.pay.note_paid, view.id, on, self._receipt.value())
            said = self.tr("Payment noted.")
            self._page.run(act, lambda _none: self._paid(said), busy_widget=self.paid_button)

    def _paid(self, said: str) -> None:
        self._paid_on.set_value(None)
        self._receipt.clear()
        self.changed.emit(said)

    def _has_day(self, on: date | None, field: str) -> bool:
        wrong: tuple[Finding, ...] = (Finding("not_a_date", field, Severity.BLOCK),)
        if on is not None and self._view is not None:
            wrong = self._services.pay.check_after(self._view, on, field)
        show_findings(self.fields, wrong, self._wording.lang)
        return not wrong
