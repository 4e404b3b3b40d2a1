"""A closed case: how and when, until when the parties may appeal, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import Outcome
from tribunal_desktop.services.closing_views import ClosingRow, ClosingView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_words import pairs_grid, upright
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


class ClosedCard(Card):
    """Shows one ``ClosingView`` of a closed case."""

    section_wanted = Signal(str)
    sheet_wanted = Signal()
    take_back_wanted = Signal(str)

    def __init__(self, say: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._say = say
        self._shown = QWidget()
        self.sheet_button = button(self.tr("Register sheet"), self.sheet_wanted.emit, "printer", "primary")
        self.pay_button = button(self.tr("Note what is to be paid"), lambda: self.section_wanted.emit("performance"))
        self.appeal_button = button(self.tr("Appeal and effect"), lambda: self.section_wanted.emit("review"))
        self.file_button = button(self.tr("To the dossier"), lambda: self.section_wanted.emit("dossier"), "folders")
        self.undo_button = button(self.tr("Take the closing back…"), self._ask_why, "arrow-back-up")
        self._reason = LineEdit("closing_take_back", self.tr("for example: wrong day, wrong outcome"))
        self.reason_field = Field(self.tr("Why is the closing taken back?"), self._reason, required=True)
        self._why = QWidget()
        panel = QVBoxLayout(self._why)
        panel.setContentsMargins(0, 0, 0, 0)
        panel.addWidget(self.reason_field)
        panel.addLayout(
            row(
                button(self.tr("Take it back"), self._take_back, "check"),
                button(self.tr("Back"), self.leave_reason, "chevron-left"),
                1,
            )
        )
        self.add(
            self._shown,
            WrappingRow(self.sheet_button, self.pay_button, self.appeal_button, self.file_button, self.undo_button),
            self._why,
        )
        self._why.hide()

    def show_view(self, view: ClosingView) -> None:
        """Show how the case was closed."""
        made, body = upright()
        if view.closed_elsewhere:
            self._say_elsewhere(body, view)
        elif view.holds is not None:
            body.addLayout(pairs_grid(self._facts(view, view.holds), columns=2))
            self._say_appeals(body, view)
        for row_ in view.undone:
            words = self.tr("Closed on {day} as {outcome}, taken back on {back}: {why}")
            said = words.format(
                day=self._say.date(row_.closed_on),
                outcome=self._say.term(row_.outcome),
                back=self._say.date(row_.undone_on),
                why=row_.undone_reason,
            )
            body.addWidget(label(said, "small", wrap=True))
        self.body.replaceWidget(self._shown, made)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = made
        here = view.holds is not None
        for part in (self.sheet_button, self.undo_button):
            part.setVisible(here)
        self.pay_button.setVisible(here and view.outcome in (Outcome.JUDGED, Outcome.MEDIATED))
        self._why.hide()

    def leave_reason(self) -> bool:
        """Put the question why the closing is taken back away; whether it was shown."""
        shown = self._why.isVisible()
        self._why.hide()
        if shown:
            self.undo_button.setFocus()
        return shown

    def _facts(self, view: ClosingView, holds: ClosingRow) -> list[tuple[str, str]]:
        say = self._say
        day = self.tr("{day} ({basis})").format(day=say.date(holds.closed_on), basis=say.term(holds.day_basis))
        return [
            (self.tr("Outcome"), say.term(holds.outcome)),
            (self.tr("Closed on"), day),
            (self.tr("Pronounced on"), say.date(holds.pronounced_on)),
            (self.tr("Total to be paid"), say.money(holds.amount_fen)),
            (self.tr("What was ordered or agreed"), holds.main_text or "—"),
            (self.tr("Words"), holds.reason or "—"),
        ]

    def _say_appeals(self, body: QVBoxLayout, view: ClosingView) -> None:
        if view.final_at_once and view.outcome is Outcome.JUDGED:
            body.addWidget(label(self.tr("Small claims: final when served, no appeal (CPL 165)."), wrap=True))
        for term in view.appeal_terms:
            words = (
                self.tr("{party}: term to appeal ended on {day}")
                if term.ended
                else self.tr("{party} may appeal until {day}")
            )
            body.addWidget(label(words.format(party=term.party, day=self._say.date(term.ends_on)), wrap=True))

    def _say_elsewhere(self, body: QVBoxLayout, view: ClosingView) -> None:
        words = self.tr("Closed on {day} as {outcome} outside this section, by its mediation or at filing.")
        outcome = self._say.term(view.outcome)
        body.addWidget(label(words.format(day=self._say.date(view.closed_on), outcome=outcome), wrap=True))
        opens = button(self.tr("Open the mediation"), lambda: self.section_wanted.emit("mediation"))
        body.addLayout(row(opens, 1))

    def _ask_why(self) -> None:
        self._why.show()
        self.reason_field.clear_finding()
        self._reason.setFocus()

    def _take_back(self) -> None:
        if not self._reason.value():
            self.reason_field.show_finding(self.tr("Say why: the limits run again as before."))
            self._reason.setFocus()
            return
        self.take_back_wanted.emit(self._reason.value())
