"""What awaits the contact person: the day of the month, earlier promises, open questions, the visits so far."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.contact_days import first_saturday
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.visits import VisitFacts
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.contact_rows import VisitAgenda, VisitRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.contact_problems import ProblemList
from tribunal_desktop.ui.pages.contact_questions import QuestionList
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import (
    Card,
    DataTable,
    DateEdit,
    Field,
    LineEdit,
    Pill,
    StatTile,
    WhyButton,
    label,
    row,
)
from tribunal_desktop.ui.widgets.fields import show_findings

_MOST_ROWS = 12


class AgendaView(QWidget):
    """The page before a visit is opened."""

    changed = Signal()
    visit_wanted = Signal(str)

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._agenda: VisitAgenda | None = None
        self._day_words = label("", "figure")
        self._state = Pill()
        self._holiday = label("", wrap=True)
        self._holiday.setProperty("tone", Tone.WARN.value)
        self._day = DateEdit(page.wording, services.today, "visit_day")
        self._day.changed.connect(self._day_typed)
        self._contact = LineEdit("visit_contact")
        self._reason = LineEdit("visit_reason", self.tr("for example: the first Saturday fell into the holidays"))
        self.fields = {
            "visited_on": Field(self.tr("Day of the visit"), self._day, required=True),
            "contact_name": Field(self.tr("Contact person"), self._contact, required=True),
            "moved_reason": Field(self.tr("Why another day"), self._reason, required=True),
        }
        self._problems = ProblemList(
            services, page, "agenda", self.tr("Every problem found on earlier visits has been put right.")
        )
        self._problems.changed.connect(self.changed)
        self._questions = QuestionList(services, page, "agenda", self.tr("No question waits for an answer."))
        self._questions.changed.connect(self.changed)
        self._overdue = StatTile(self.tr("Overdue"))
        self._waiting = StatTile(self.tr("Questions without answer"))
        self._table = RowTable(self._columns())
        self._visits = DataTable(self._table, self.tr("Visits so far"), key="contact")
        self._visits.set_empty_text(self.tr("No visit yet. Open the first one above."))
        self._visits.opened.connect(lambda visit: self.visit_wanted.emit(visit.id))
        self._count = label("", "small")
        self._lay_out()

    def show_agenda(self, agenda: VisitAgenda, visits: tuple[VisitRow, ...]) -> None:
        """Show what the services know; typed text stays."""
        self._agenda = agenda
        self._day_words.setText(self._page.wording.date(agenda.planned_on))
        self._state.show_mark(*self._state_words(agenda))
        self._say_holiday(agenda)
        if not self._day.edit.text():
            self._day.set_value(max(agenda.planned_on, self._services.today()))
        if not self._contact.text():
            self._contact.setText(agenda.contact_name)
        self._problems.show_rows((*agenda.overdue, *agenda.open))
        self._questions.show_rows(agenda.unanswered)
        overdue, unanswered = len(agenda.overdue), len(agenda.unanswered)
        self._overdue.show_figure(
            str(overdue),
            self.tr("problems"),
            self.tr("{count} more in time").format(count=len(agenda.open)),
        )
        self._waiting.show_figure(str(unanswered), self.tr("questions"), self.tr("on their way to the judges' meeting"))
        self._table.set_rows(visits)
        self._visits.fit_height(_MOST_ROWS)
        self._count.setText(self.tr("{shown} of {all}").format(shown=len(visits), all=len(visits)))

    def open_visit(self) -> None:
        """Go on with this month's visit, or check the form and begin it."""
        if self._agenda is not None and self._agenda.visit_id is not None:
            self.visit_wanted.emit(self._agenda.visit_id)
            return
        facts = VisitFacts(self._day.value(), self._contact.value(), self._reason.value())
        findings = list(self._services.contact.check(facts))
        if self._day.is_wrong():
            findings = [finding for finding in findings if finding.field != "visited_on"]
            findings.append(Finding("not_a_date", "visited_on", Severity.BLOCK))
        needs_reason = any(finding.code == "contact_day_in_holiday" for finding in findings)
        show_findings(self.fields, findings, self._page.wording.lang)
        if needs_reason:
            self.fields["moved_reason"].show()
            self._reason.setFocus()
        if not blocking(findings) and not needs_reason:
            self._page.run(lambda: self._services.contact.open_visit(facts), self._opened)

    def close_panels(self) -> bool:
        """Close an open question; false when there was none."""
        return self._problems.close_panel() or self._questions.close_panel()

    def _opened(self, visit_id: str) -> None:
        self._reason.clear()
        self._day.set_value(None)
        self._page.data_changed.emit()
        self.visit_wanted.emit(visit_id)

    def _day_typed(self) -> None:
        day = self._day.value()
        self.fields["moved_reason"].setVisible(day is not None and self._needs_reason(day))

    def _needs_reason(self, day: date) -> bool:
        in_holiday = self._services.reference.calendar.holiday(day) is not None
        return in_holiday or day != first_saturday(day.year, day.month)

    def _state_words(self, agenda: VisitAgenda) -> tuple[str, Tone, str]:
        if agenda.visit_id is not None:
            if agenda.completed:
                return self.tr("Visit completed"), Tone.GOOD, "circle-check"
            return self.tr("Visit under way"), Tone.INFO, "pencil"
        days = (agenda.planned_on - self._services.today()).days
        if days > 0:
            return fill_in(self.tr("in {days} {days:day|days}"), days=days), Tone.INFO, "clock"
        if days == 0:
            return self.tr("today"), Tone.WARN, "calendar"
        return fill_in(self.tr("{days} {days:day|days} past, no visit yet"), days=-days), Tone.BAD, "alert-circle"

    def _say_holiday(self, agenda: VisitAgenda) -> None:
        self._holiday.setVisible(agenda.holiday is not None and agenda.visit_id is None)
        if agenda.holiday is not None:
            words = self.tr("This day falls into {holiday}. Choose another day and say why.")
            self._holiday.setText(words.format(holiday=agenda.holiday.of(self._page.wording.lang)))
        for field in self.fields.values():
            field.setVisible(agenda.visit_id is None)
        if agenda.visit_id is None:
            self._day_typed()

    def _columns(self) -> list[Column[VisitRow]]:
        say = self._page.wording
        return [
            Column("day", self.tr("Day"), lambda visit: say.date(visit.visited_on), 200, sort=lambda v: v.visited_on),
            Column("who", self.tr("Contact person"), lambda visit: visit.contact_name, 0),
            Column("problems", self.tr("Problems"), lambda visit: str(visit.problems), 90, right=True),
            Column("open", self.tr("Still open"), self._open_words, 110, tone=self._open_tone),
            Column("questions", self.tr("Questions"), lambda visit: str(visit.questions), 90, right=True),
            Column("state", self.tr("State"), self._row_state, 110, tone=self._row_tone),
        ]

    def _open_words(self, visit: VisitRow) -> str:
        return str(visit.open_problems) if visit.open_problems else ""

    def _open_tone(self, visit: VisitRow) -> Tone | None:
        return Tone.WARN if visit.open_problems else None

    def _row_state(self, visit: VisitRow) -> str:
        return self.tr("completed") if visit.completed_at else self.tr("under way")

    def _row_tone(self, visit: VisitRow) -> Tone:
        return Tone.GOOD if visit.completed_at else Tone.INFO

    def _lay_out(self) -> None:
        day = Card(self.tr("Contact day of this month"))
        why = WhyButton(
            self.tr(
                "The contact person comes on the first Saturday of each month. The day does not move by itself: "
                "when it falls into a holiday, or nobody can come, choose another day and give the reason."
            )
        )
        line = row(self._day_words, self._state, why, 1, spacing=10)
        line.setAlignment(why, Qt.AlignmentFlag.AlignVCenter)
        form = row(self.fields["visited_on"], self.fields["contact_name"], spacing=12)
        for place in range(2):
            form.setStretch(place, 1)
        day.add(line, self._holiday, form, self.fields["moved_reason"])
        day.body.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(14)
        figures = QVBoxLayout()
        figures.setSpacing(14)
        figures.addWidget(self._overdue)
        figures.addWidget(self._waiting)
        top.addWidget(day, 3)
        top.addLayout(figures, 1)
        owed, asked = Card(self.tr("Owed from earlier visits")), Card(self.tr("Questions submitted"))
        owed.add(self._problems)
        asked.add(self._questions)
        for card in (owed, asked):
            card.body.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(owed, 1)
        middle.addWidget(asked, 1)
        past = Card(self.tr("Visits so far"))
        past.add_header(self._count)
        past.add(self._visits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(top)
        column.addLayout(middle)
        column.addWidget(past)
        column.addStretch(1)
