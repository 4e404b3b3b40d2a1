"""Problems found on contact visits: the list with «mended», and the form that records one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import ProblemKind, ProblemStatus
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.contact_rows import ProblemRow
from tribunal_desktop.services.tribunal_profile import StaffChoice
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.contact_lines import EntryLine, EntryList, act_button
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit, Pill, button, row
from tribunal_desktop.ui.widgets.fields import show_findings


class ProblemList(QWidget):
    """Problems with their due days; one at a time can be marked as mended, with a word on how."""

    changed = Signal()

    def __init__(self, services: Services, page: Page, name: str, nothing: str) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._mending: ProblemRow | None = None
        self._list = EntryList(nothing)
        self._note = LineEdit(f"{name}_mend_note", self.tr("for example: replaced on 20 November, tested twice"))
        self._note.returnPressed.connect(self._mend)
        self._field = Field(self.tr("How was it put right?"), self._note, required=True)
        self._save = button(self.tr("Mark as put right"), self._mend, "check")
        self._panel = QWidget()
        panel = QVBoxLayout(self._panel)
        panel.setContentsMargins(0, 6, 0, 0)
        panel.addWidget(self._field)
        panel.addLayout(row(1, button(self.tr("Cancel"), self.close_panel), self._save))
        self._panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._panel)

    def show_rows(self, rows: Sequence[ProblemRow]) -> None:
        """Show these; overdue ones come first."""
        ordered = sorted(rows, key=lambda problem: (not problem.overdue, problem.status, problem.due_on))
        self._list.show_lines([self._line(problem) for problem in ordered])

    def close_panel(self) -> bool:
        """Put the question how it was mended away; false when it was not asked."""
        asked = not self._panel.isHidden()
        self._panel.hide()
        return asked

    def ask_how(self, problem: ProblemRow) -> None:
        """Ask how ``problem`` was mended."""
        self._mending = problem
        self._field.label.setText(self.tr("How was it put right? {problem}").format(problem=problem.text))
        self._field.clear_finding()
        self._panel.show()
        self._note.setFocus()

    def _line(self, problem: ProblemRow) -> EntryLine:
        say = self._page.wording
        particulars = [
            self.tr("Found {day}").format(day=say.short_date(problem.found_on)),
            self.tr("due {day}").format(day=say.date(problem.due_on)),
            self.tr("owner {name}").format(name=problem.owner) if problem.owner else "",
        ]
        lines = [" · ".join(filter(None, particulars))]
        if problem.status is ProblemStatus.DONE:
            done = self.tr("Put right {day}: {note}")
            lines.append(done.format(day=say.short_date(problem.done_on), note=problem.done_note))
            act = act_button(self.tr("Reopen"), problem.text, lambda: self._take_back(problem.id), "arrow-back-up")
        else:
            act = act_button(self.tr("Put right…"), problem.text, lambda: self.ask_how(problem), "check")
        return EntryLine(Pill(say.term(problem.kind)), problem.text, self._state(problem), lines, act)

    def _state(self, problem: ProblemRow) -> Pill:
        if problem.status is ProblemStatus.DONE:
            return Pill(self._page.wording.term(problem.status), Tone.GOOD, "circle-check")
        days = (problem.due_on - self._services.today()).days
        if days < 0:
            return Pill(fill_in(self.tr("{days} {days:day|days} overdue"), days=-days), Tone.BAD, "alert-circle")
        return Pill(fill_in(self.tr("{days} {days:day|days} left"), days=days), Tone.WARN, "clock")

    def _mend(self) -> None:
        problem, note = self._mending, self._note.value()
        if problem is None:
            return
        if not note:
            self._field.show_finding(self.tr("Write one line on how it was put right."))
            self._note.setFocus()
            return
        self._page.run(
            lambda: self._services.contact.mend_problem(problem.id, note),
            lambda _nothing: self._mended(problem),
            busy_widget=self._save,
        )

    def _mended(self, problem: ProblemRow) -> None:
        self._note.clear()
        self._panel.hide()
        self._page.tell(
            self.tr("Marked as put right: {text}").format(text=problem.text), lambda: self._take_back(problem.id)
        )
        self.changed.emit()

    def _take_back(self, problem_id: str) -> None:
        self._page.run(lambda: self._services.contact.reopen_problem(problem_id), lambda _nothing: self.changed.emit())


class ProblemForm(QWidget):
    """Records a problem with its kind, words, owner and the day by which it is to be mended."""

    changed = Signal()

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._visit_id, self._visited_on = "", services.today()
        self._kind = QComboBox()
        self._kind.setObjectName("problem_kind")
        for kind in ProblemKind:
            self._kind.addItem(page.wording.term(kind), kind)
        self._text = LineEdit("problem_text", self.tr("What is wrong, and where"))
        self._owner = QComboBox()
        self._owner.setObjectName("problem_owner")
        self._owner.addItem("—", None)
        self._due = DateEdit(page.wording, services.today, "problem_due")
        self.fields = {
            "text": Field(self.tr("Problem"), self._text, required=True),
            "kind": Field(self.tr("Duty it belongs to"), self._kind),
            "owner": Field(self.tr("Who puts it right"), self._owner),
            "due_on": Field(self.tr("To be put right by"), self._due, required=True),
        }
        self._save = button(self.tr("Record the problem"), self.save, "plus")
        lower = row(self.fields["kind"], self.fields["owner"], self.fields["due_on"], spacing=12)
        for place in range(3):
            lower.setStretch(place, 1)
        for name in ("kind", "owner", "due_on"):
            lower.setAlignment(self.fields[name], Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.fields["text"])
        column.addLayout(lower)
        column.addLayout(row(1, self._save))

    def begin(self, visit_id: str, visited_on: date) -> None:
        """Record for this visit; people are offered as they are on the staff list now."""
        self._visit_id, self._visited_on = visit_id, visited_on
        self._page.run(self._services.profile.staff, self._offer_people)

    def save(self) -> None:
        """Check at the fields, then record."""
        visit_id, kind, text = self._visit_id, self._kind.currentData(), self._text.value()
        owner, due_on = self._owner.currentData(), self._due.value()
        findings = self._services.contact.check_problem(self._visited_on, text, due_on)
        if self._due.is_wrong():
            findings = (
                *(finding for finding in findings if finding.field != "due_on"),
                Finding("not_a_date", "due_on", Severity.BLOCK),
            )
        show_findings(self.fields, findings, self._page.wording.lang)
        if not blocking(findings):
            self._page.run(
                lambda: self._services.contact.add_problem(visit_id, kind, text, due_on, owner),
                self._recorded,
                busy_widget=self._save,
            )

    def _recorded(self, problem_id: str) -> None:
        self._text.clear()
        self._due.set_value(None)
        self._text.setFocus()
        self._page.tell(self.tr("The problem is recorded"), lambda: self._take_back(problem_id))
        self.changed.emit()

    def _take_back(self, problem_id: str) -> None:
        self._page.run(
            lambda: self._services.contact.take_back_problem(problem_id), lambda _nothing: self.changed.emit()
        )

    def _offer_people(self, people: tuple[StaffChoice, ...]) -> None:
        chosen = self._owner.currentData()
        self._owner.clear()
        self._owner.addItem("—", None)
        for person in people:
            self._owner.addItem(f"{person.name} · {self._page.wording.term(person.post)}", person.id)
        self._owner.setCurrentIndex(max(0, self._owner.findData(chosen)))
