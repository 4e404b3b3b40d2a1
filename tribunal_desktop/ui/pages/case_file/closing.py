"""Closing in the file (结案): the gate, the form, and once closed what runs from it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.closing import ClosingTyped
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import Outcome
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.closing_views import ClosingView, Gate
from tribunal_desktop.ui.page import FIND_ITEM, Page
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.closing_done import ClosedCard
from tribunal_desktop.ui.pages.case_file.closing_gate import GateCard
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import (
    AmountEdit,
    Card,
    DateEdit,
    Field,
    LineEdit,
    SegmentedFilter,
    TextEdit,
    ViewStack,
    button,
    row,
)
from tribunal_desktop.ui.widgets.fields import show_findings

RULINGS = f"{FIND_ITEM}caiding"
PAPER_OF = {Outcome.JUDGED: f"{FIND_ITEM}panjue", Outcome.MEDIATED: "civil_mediation_statement"}
"""What is made of a case that ends in this way: a form, or what its name is found by; else a ruling."""


class ClosingSection(CaseSection):
    """While the case is open the gate and the form; once it is closed what was noted."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: ClosingView | None = None
        self._asked = 0
        self._proposed: object = None
        self.way = SegmentedFilter(self.tr("How the case ends"))
        self.way.set_choices([(outcome.value, self.wording.term(outcome), None) for outcome in Outcome])
        self.gate = GateCard(self.wording)
        self._pronounced = DateEdit(self.wording, services.today, "closing_pronounced")
        self._closed = DateEdit(self.wording, services.today, "closing_day")
        self._main_text = TextEdit("closing_main_text")
        self._main_text.setFixedHeight(self._main_text.minimumHeight())
        self._amount = AmountEdit("closing_amount")
        self._at_once = QCheckBox(self.tr("Performed at once"))
        self._at_once.setObjectName("closing_at_once")
        self._reason = LineEdit("closing_reason", self.tr("answers to the questions above; why it is closed this way"))
        self.fields = {
            "pronounced_on": Field(self.tr("Pronounced on"), self._pronounced),
            "closed_on": Field(self.tr("Closed on"), self._closed, required=True),
            "main_text": Field(self.tr("What was ordered or agreed"), self._main_text, required=True),
            "amount_fen": Field(self.tr("Total to be paid"), self._amount),
            "reason": Field(self.tr("Words"), self._reason),
        }
        self.close_button = button(self.tr("Close the case"), self._check, "check", "primary")
        self.make_button = button(self.tr("Make the paper"), self.make_paper, "file-text")
        self.done = ClosedCard(self.wording)
        self.paper = PaperView(page)
        self._stack = ViewStack()
        self._open_view = self._make_open()
        for view in (self._open_view, self.done, self.paper):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._connect()

    def reload(self) -> None:
        self.page.run(partial(self.services.closings.view, self.dispute_id), self._show)

    def clear(self) -> None:
        super().clear()
        self._proposed = None
        self._stack.setCurrentWidget(self._open_view)

    def go_back(self) -> bool:
        if self._stack.currentWidget() is not self.paper:
            return self.done.leave_reason()
        self._show_state()
        return True

    def print_current(self) -> bool:
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        if self._view is None or self._view.holds is None:
            return False
        self._open_sheet()
        return True

    def typed(self) -> ClosingTyped:
        """What stands in the form."""
        return ClosingTyped(
            Outcome(self.way.choice()),
            self._pronounced.value(),
            self._closed.value(),
            self._main_text.toPlainText(),
            self._amount.value_fen(),
            self._at_once.isChecked(),
            self._reason.value(),
        )

    def make_paper(self) -> None:
        """Go to the form of the paper the chosen way of closing rests on."""
        self.section_wanted.emit(f"papers/{PAPER_OF.get(Outcome(self.way.choice()), RULINGS)}")

    def _make_open(self) -> QWidget:
        made = Card()
        days = row(self.fields["pronounced_on"], self.fields["closed_on"], self.fields["amount_fen"], spacing=12)
        made.add(
            self.way,
            self.gate,
            days,
            self.fields["main_text"],
            row(self.fields["reason"], self._at_once, spacing=12),
            row(self.close_button, self.make_button, 1),
        )
        return made

    def _connect(self) -> None:
        self.way.chosen.connect(lambda _way: self._ask_gate())
        self._pronounced.changed.connect(self._ask_gate)
        self.gate.section_wanted.connect(self.section_wanted)
        self.done.section_wanted.connect(self.section_wanted)
        self.done.sheet_wanted.connect(self._open_sheet)
        self.done.take_back_wanted.connect(self._take_back)
        self.paper.back_wanted.connect(self._show_state)

    def _show(self, view: ClosingView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self._view = view
        self.done.show_view(view)
        if self._stack.currentWidget() is not self.paper:
            self._show_state()
        if view.closed_on is None:
            self._ask_gate()

    def _show_state(self) -> None:
        closed = self._view is not None and self._view.closed_on is not None
        self._stack.setCurrentWidget(self.done if closed else self._open_view)

    def _ask_gate(self) -> None:
        if not self.dispute_id:
            return
        outcome, pronounced_on = Outcome(self.way.choice()), self._pronounced.value()
        self._asked += 1
        asked, dispute_id = self._asked, self.dispute_id
        self.page.run(
            lambda: self.services.closings.gate(dispute_id, outcome, pronounced_on),
            lambda found: self._show_gate(asked, found),
        )

    def _show_gate(self, asked: int, found: Gate) -> None:
        if asked != self._asked:
            return
        self.gate.show_findings(found.findings)
        if found.day is not None and self._closed.value() in (None, self._proposed):
            with self.filling():
                self._closed.set_value(found.day)
        self._proposed = found.day
        field = self.fields["closed_on"]
        if found.day is None or found.basis is None:
            field.clear_finding()
            return
        words = self.tr("{day}: {basis} (Fa Shi [2000] No. 29, art. 10)")
        said = words.format(day=self.wording.date(found.day), basis=self.wording.term(found.basis))
        field.show_finding(said, Severity.NOTE)

    def _check(self) -> None:
        typed, dispute_id, unreadable = self.typed(), self.dispute_id, self._unreadable()
        service = self.services.closings
        self.page.run(
            lambda: ((*unreadable, *service.check(dispute_id, typed)), service.gate(dispute_id, typed.outcome)),
            lambda found: self._close_if_checked(*found),
            busy_widget=self.close_button,
        )

    def _close_if_checked(self, findings: tuple[Finding, ...], gate: Gate) -> None:
        show_findings(self.fields, findings, self.wording.lang)
        self.gate.show_findings(gate.findings)
        answered = self.gate.answered()
        if blocking(findings):
            return
        typed, dispute_id = self.typed(), self.dispute_id
        self.page.run(
            lambda: self.services.closings.close(dispute_id, typed, answered),
            lambda _none: self._done(self.tr("Closed; the term for archiving runs")),
            busy_widget=self.close_button,
        )

    def _unreadable(self) -> tuple[Finding, ...]:
        days = {"pronounced_on": self._pronounced, "closed_on": self._closed}
        wrong = [Finding("not_a_date", name, Severity.BLOCK) for name, edit in days.items() if edit.is_wrong()]
        if self._amount.is_wrong():
            wrong.append(Finding("amount_unreadable", "amount_fen", Severity.BLOCK, {"typed": self._amount.text()}))
        return tuple(wrong)

    def _take_back(self, reason: str) -> None:
        dispute_id = self.dispute_id
        self.page.run(
            lambda: self.services.closings.take_back(dispute_id, reason),
            lambda _none: self._done(self.tr("The closing was taken back; the case is open again")),
        )

    def _done(self, words: str) -> None:
        self.saved()
        self.reload()
        self.page.tell(words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_sheet(self) -> None:
        self.page.run(partial(self.services.closings.sheet, self.dispute_id), self._show_sheet)

    def _show_sheet(self, paper: Paper) -> None:
        self._stack.setCurrentWidget(self.paper)
        title, name = self.tr("Register sheet of the closed case"), self.tr("register sheet.pdf")
        self.paper.show_paper(paper, title, name, self.keep_as())


def closing_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many parties' appeal terms still run after closing."""
    view = services.closings.view(dispute_id)
    running = sum(not term.ended for term in view.appeal_terms) if view.holds is not None else 0
    return SectionMark(running, Tone.INFO) if running else None
