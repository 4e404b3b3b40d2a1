"""How a mediation goes on from its term to its end: the signed receipt, the conclusion, what was paid."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.terms import MediationMode, MediationStatus, Outcome
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.services.mediation_rows import Conclusion, InstalmentRow, MediationDetail
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State, collect, put_back
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, button, label, main_of_card, row

NOT_AGREED = "not_agreed"
"""The end beside the outcomes of an agreement."""


class ReceiptCard(Card):
    """Shown while the mediator has not signed for the file: no term runs yet."""

    noted = Signal(object)

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("No term runs yet"), parent)
        self._day = DateEdit(locale, today, "receipt_day")
        self.field = Field(
            self.tr("Mediator signed for the file on"), self._day, self.tr("The term runs from this day.")
        )
        self.add(row(self.field, 1, main_of_card(button(self.tr("Start the term"), self._note, "clock"))))

    def unsaved(self) -> State:
        """The day, typed and not noted."""
        return {} if self.isHidden() or not self._day.edit.text() else collect(self)

    def _note(self) -> None:
        day = self._day.value()
        if day is None:
            self.field.show_finding(self.tr("Enter the day on the signed receipt."))
            self.field.setFocus()
        else:
            self.noted.emit(day)


class ConclusionCard(Card):
    """Ends a mediation; opened from the heading, put away by Esc."""

    concluded = Signal(object)

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("End the mediation"), parent)
        self._wording, self._today = locale, today
        self._detail: MediationDetail | None = None
        self._how = QComboBox()
        self._how.setObjectName("conclusion_how")
        self._day = DateEdit(locale, today, "conclusion_day")
        self._words = label("", "small", wrap=True)
        self._how_field = Field(self.tr("How it ended"), self._how)
        self.day_field = Field(self.tr("Ended on"), self._day, required=True)
        line = row(self._how_field, self.day_field, spacing=12)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        self.add(line, self._words, row(1, main_of_card(button(self.tr("End it"), self._conclude, "check"))))
        self._how.currentIndexChanged.connect(lambda _: self._explain())

    def show_mediation(self, detail: MediationDetail) -> None:
        """Offer the ends the law leaves for ``detail``."""
        if self._detail is not None and self._detail == detail:
            return
        begun = self.unsaved() if self._detail is not None and self._detail.id == detail.id else {}
        self._detail = detail
        self._how.clear()
        if detail.agreement is not None:
            if detail.mode is MediationMode.POST_FILING_ENTRUSTED:
                self._how.addItem(self.tr("Agreed: the court issues a mediation statement"), Outcome.MEDIATED)
                self._how.addItem(self.tr("Agreed: the plaintiff withdraws"), Outcome.WITHDRAWN)
                self._how.addItem(self.tr("Agreed: performed or closed otherwise"), Outcome.OTHER)
            else:
                self._how.addItem(self.tr("Agreed before filing"), Outcome.MEDIATED)
        self._how.addItem(self.tr("Not agreed"), NOT_AGREED)
        self._day.set_value(self._today())
        put_back(self, begun)

    def unsaved(self) -> State:
        """How and when it ended, while that is being entered."""
        return {} if self.isHidden() else collect(self)

    def type_again(self, state: State) -> None:
        """Open with what ``unsaved`` told."""
        put_back(self, state)
        self.show()

    def begin(self) -> None:
        """Open and take the cursor."""
        self.show()
        self._how.setFocus()

    def _conclude(self) -> None:
        day = self._day.value()
        if day is None:
            self.day_field.show_finding(self.tr("Enter the day it ended."))
            self.day_field.setFocus()
            return
        outcome = self._how.currentData()
        agreed = outcome != NOT_AGREED
        self.concluded.emit(Conclusion(agreed, day, Outcome(outcome) if agreed else Outcome.OTHER))

    def _explain(self) -> None:
        outcome = self._how.currentData()
        if self._detail is None:
            return
        if outcome == NOT_AGREED:
            filed = self._detail.mode is MediationMode.POST_FILING_ENTRUSTED
            words = self.tr("The dispute goes to trial.") if filed else self.tr("The dispute goes back to be filed.")
        elif outcome == Outcome.MEDIATED and self._detail.mode is MediationMode.POST_FILING_ENTRUSTED:
            words = self.tr("The dispute closes; a mediation statement can be enforced and needs no confirmation.")
        else:
            words = fill_in(
                self.tr(
                    "The dispute closes; both parties may ask for judicial confirmation within {days} {days:day|days}."
                ),
                days=amount_on("T-JCA", self._today()),
            )
        if self._detail.agreement is None:
            words += " " + self.tr("To end it as agreed, save the agreement first.")
        self._words.setText(words)


class PerformanceCard(Card):
    """What is to be paid when, and what was; ``noted`` carries the payment and the day or None."""

    noted = Signal(str, object)

    def __init__(self, locale: Locale, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Performance"), parent)
        self._wording, self._today = locale, today
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Instalments"), key="mediation_instalments")
        self._confirm = label("", "secondary", wrap=True)
        self._paid = button(self.tr("Paid today"), self._note_paid, "check")
        self._unpaid = button(self.tr("Not paid after all"), self._note_unpaid, "arrow-back-up")
        self.add_header(self._unpaid, self._paid)
        self.add(self._confirm, self._list)
        self._list.picked.connect(lambda _: self._allow())

    def show_mediation(self, detail: MediationDetail) -> None:
        """List the payments; nothing is shown for an agreement without any."""
        place = max(0, self._list.currentIndex().row())
        self._table.set_rows(detail.instalments)
        self._list.fit_height(at_most=6)
        self._list.select_place(min(place, len(detail.instalments) - 1))
        self._list.setVisible(bool(detail.instalments))
        self._confirm.setVisible(detail.confirm_by is not None)
        self._confirm.setText(
            self.tr("Both parties may ask the court for judicial confirmation until {day}.").format(
                day=self._wording.date(detail.confirm_by)
            )
        )
        agreed = detail.status is MediationStatus.AGREED
        self.setVisible(agreed and (bool(detail.instalments) or detail.confirm_by is not None))
        self._allow()

    def _note_paid(self) -> None:
        line = self._list.current_row()
        if line is not None:
            self.noted.emit(line.id, self._today())

    def _note_unpaid(self) -> None:
        line = self._list.current_row()
        if line is not None:
            self.noted.emit(line.id, None)

    def _allow(self) -> None:
        line = self._list.current_row()
        self._paid.setEnabled(line is not None and line.paid_on is None)
        self._unpaid.setEnabled(line is not None and line.paid_on is not None)

    def _state(self, line: InstalmentRow) -> str:
        if line.paid_on:
            return self.tr("paid {day}").format(day=self._wording.short_date(line.paid_on))
        return self.tr("overdue") if line.due_on < self._today() else self.tr("open")

    def _tone(self, line: InstalmentRow) -> Tone:
        if line.paid_on:
            return Tone.GOOD
        return Tone.BAD if line.due_on < self._today() else Tone.NEUTRAL

    def _columns(self) -> list[Column[InstalmentRow]]:
        return [
            Column("clause", self.tr("Clause"), lambda line: str(line.clause_position), width=70),
            Column("who", self.tr("Bound party"), lambda line: line.obligor, width=0),
            Column("due", self.tr("Due"), lambda line: self._wording.date(line.due_on), 190, sort=lambda x: x.due_on),
            Column(
                "sum",
                self.tr("Sum"),
                lambda line: self._wording.money(line.amount_fen),
                130,
                right=True,
                sort=lambda line: line.amount_fen,
            ),
            Column("state", self.tr("State"), self._state, width=150, tone=self._tone),
        ]
