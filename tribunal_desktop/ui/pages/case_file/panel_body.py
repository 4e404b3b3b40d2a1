"""The trial body (审判组织): who sits from when, and the form that puts another one together."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.panel import NewPanel, Sitter
from tribunal_desktop.rules.terms import PanelSeat
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.panel_views import PanelView, PersonChoice
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import Part, TermBox, side_by_side
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_panel import PanelColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, row
from tribunal_desktop.ui.widgets.fields import show_findings

_FORMS = {
    "sole": (PanelSeat.SOLE,),
    "three": (PanelSeat.PRESIDING, PanelSeat.JUDGE, PanelSeat.JUDGE),
    "five": (PanelSeat.PRESIDING, *(PanelSeat.JUDGE,) * 4),
    "seven": (PanelSeat.PRESIDING, *(PanelSeat.JUDGE,) * 2, *(PanelSeat.ASSESSOR,) * 4),
}


class SeatLine(QWidget):
    """One seat and who takes it."""

    def __init__(self, part: BodyPart, seat: PanelSeat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        seats = (seat,) if seat in (PanelSeat.SOLE, PanelSeat.PRESIDING) else (PanelSeat.JUDGE, PanelSeat.ASSESSOR)
        self.seat = TermBox(part.wording, seats, "")
        self.seat.choose(seat.value)
        self.seat.setAccessibleName(self.tr("Seat"))
        self.person = QComboBox()
        self.person.setAccessibleName(self.tr("Who takes the seat"))
        line = row(self.seat, self.person, spacing=14)
        line.setStretch(0, 1)
        line.setStretch(1, 2)
        self.setLayout(line)
        self.seat.currentIndexChanged.connect(lambda _place: self.offer())
        self.offer()

    def offer(self) -> None:
        """Offer judges, or the assessors of the roster for an assessor's seat."""
        before = self.person.currentData()
        assessor = self.seat.chosen(PanelSeat) is PanelSeat.ASSESSOR
        self.person.clear()
        self.person.addItem("", "")
        for each in self._part.people():
            if each.assessor == assessor:
                self.person.addItem(each.name, each.id)
        self.person.setCurrentIndex(max(0, self.person.findData(before)))

    def sitter(self) -> Sitter | None:
        """Who was chosen."""
        seat, person = self.seat.chosen(PanelSeat), self.person.currentData()
        return Sitter(seat, person, self.person.currentText()) if seat and person else None


class BodyPart(Part):
    """The seats as they are and were, and the form for a new body."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: PanelView | None = None
        self._table = RowTable(PanelColumns(self.wording).seats())
        self.seats = DataTable(self._table, self.tr("Trial panel"), key="panel_seats")
        self.seats.set_empty_text(self.tr("No panel or judge has been appointed in this case yet."))
        self.new_button = button(self.tr("Put together"), self.begin, "users")
        kept = Card(self.tr("Trial panel"))
        kept.add_header(self.new_button)
        kept.add(self.seats)
        self.how_many = QComboBox()
        for key, words in (
            ("sole", self.tr("One judge")),
            ("three", self.tr("Panel of three")),
            ("five", self.tr("Panel of five judges")),
            ("seven", self.tr("Panel of seven: three judges, four assessors")),
        ):
            self.how_many.addItem(words, key)
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(4, 4, 4, 4)
        self.lines: list[SeatLine] = []
        self.from_on = DateEdit(self.wording, services.today, "panel_from_on")
        self.words = LineEdit("panel_words")
        self.fields = {
            "size": Field(self.tr("Form"), self.how_many),
            "from_on": Field(self.tr("From"), self.from_on, required=True),
            "sitters": Field(self.tr("Seats"), self._holder, required=True),
            "words": Field(self.tr("Why"), self.words, self.tr("Required when the panel changes.")),
        }
        self.save_button = button(self.tr("Appoint them"), self._save, "check", "primary")
        self.form = Card(self.tr("Appoint the panel"))
        self.form.add(side_by_side(self.fields["size"], self.fields["from_on"]), self.fields["sitters"])
        back = button(self.tr("Back"), self.go_back)
        self.form.add(self.fields["words"], row(self.save_button, back, 1))
        self.form.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(kept)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.how_many.currentIndexChanged.connect(lambda _place: self._show_lines())

    def people(self) -> tuple[PersonChoice, ...]:
        """Who may take a seat."""
        return self._view.people if self._view else ()

    def show_view(self, view: PanelView) -> None:
        """Show the seats."""
        self.dispute_id, self._view = view.dispute_id, view
        self._table.set_rows(view.seats)
        self.seats.fit_height(at_most=8)
        self.new_button.setVisible(view.may_keep)
        for line in self.lines:
            line.offer()

    def begin(self) -> None:
        """Open the form."""
        self.form.show()
        if self.from_on.value() is None:
            self.from_on.set_value(self.services.today())
        if not self.lines:
            self._show_lines()
        self.how_many.setFocus()

    def go_back(self) -> bool:
        """Put the form away."""
        shown = self.form.isVisible()
        self.form.hide()
        return shown

    def _show_lines(self) -> None:
        for line in self.lines:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self.lines = [SeatLine(self, seat) for seat in _FORMS[self.how_many.currentData()]]
        for line in self.lines:
            self._column.addWidget(line)
        QWidget.setTabOrder(self.how_many, self.from_on.edit)
        before: QWidget = self.from_on.edit
        for line in self.lines:
            for editor in (line.seat, line.person):
                QWidget.setTabOrder(before, editor)
                before = editor
        QWidget.setTabOrder(before, self.words)
        QWidget.setTabOrder(self.words, self.save_button)
        self._holder.setFocusProxy(self.lines[0].person)

    def _save(self) -> None:
        sitters = tuple(sitter for line in self.lines if (sitter := line.sitter()) is not None)
        if len(sitters) < len(self.lines):
            self.fields["sitters"].show_finding(self.tr("Choose somebody for every seat."))
            next(line for line in self.lines if line.sitter() is None).person.setFocus()
            return
        new = NewPanel(sitters, self.from_on.value(), self.words.value())
        dispute_id, panels = self.dispute_id, self.services.panels

        def checked(findings: tuple[Finding, ...]) -> None:
            show_findings(self.fields, findings, self.wording.lang)
            unanswered = [each for each in findings if not new.words.strip()]
            if unanswered and not blocking(findings):
                self.words.setFocus()
            if not unanswered and not blocking(findings):
                self.page.run(lambda: panels.compose(dispute_id, new), self._saved, busy_widget=self.save_button)

        self.page.run(lambda: panels.check(dispute_id, new), checked)

    def _saved(self, _none: object) -> None:
        self.form.hide()
        self.words.clear()
        self.from_on.set_value(None)
        self.written.emit(self.tr("The panel is appointed"))
