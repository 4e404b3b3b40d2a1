"""The judges' round table (法官圆桌会): four dimensions rated, a level, a supervisor, measures to tick."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.risk import NewAssessment
from tribunal_desktop.rules.terms import RiskDimension, RiskLevel
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.risk_views import AssessmentRow, FlagsView, MeasureRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import Part, TermBox, few_lines, side_by_side
from tribunal_desktop.ui.tables.case_risk import LEVEL_TONES
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, Pill, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class RatingPart(Part):
    """The assessments of a case, the newest first, each with its measures; the form for another one."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.held_on = DateEdit(self.wording, services.today, "risk_held_on")
        self.attendees = LineEdit("risk_attendees")
        self.level = TermBox(self.wording, RiskLevel, "risk_level")
        self.supervisor = QComboBox()
        self.supervisor.setObjectName("risk_supervisor")
        self.measures = few_lines("risk_measures", 3)
        self.minutes = few_lines("risk_minutes", 4)
        self.ratings = {each: TermBox(self.wording, RiskLevel, f"risk_{each.value}") for each in RiskDimension}
        self.fields = {
            "held_on": Field(self.tr("Held on"), self.held_on, required=True),
            "attendees": Field(self.tr("Judges present"), self.attendees, required=True),
            **{each.value: Field(self.wording.term(each), box, required=True) for each, box in self.ratings.items()},
            "level": Field(self.tr("Overall level"), self.level, required=True),
            "supervisor": Field(self.tr("Supervisor"), self.supervisor, required=True),
            "measures": Field(self.tr("Measures"), self.measures, self.tr("One on each line.")),
            "minutes": Field(self.tr("Minutes"), self.minutes, required=True),
        }
        self.save_button = button(self.tr("Save the assessment"), self._save, "check", "primary")
        self.new_button = button(self.tr("New assessment"), self.begin, "plus")
        self.form = Card(self.tr("Round table"))
        self.form.add(
            side_by_side(self.fields["held_on"], self.fields["attendees"]),
            side_by_side(*(self.fields[each.value] for each in RiskDimension)),
            side_by_side(self.fields["level"], self.fields["supervisor"]),
            self.fields["measures"],
            self.fields["minutes"],
            row(self.save_button, button(self.tr("Back"), self.go_back), 1),
        )
        self.form.hide()
        self._about = label("", "secondary", wrap=True)
        self._kept = QVBoxLayout()
        self._kept.setSpacing(14)
        self.cards: list[AssessmentCard] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        above = row(self._about, self.new_button)
        above.setStretch(0, 1)
        layout.addLayout(above)
        layout.addWidget(self.form)
        layout.addLayout(self._kept)
        layout.addStretch(1)

    def show_view(self, view: FlagsView) -> None:
        """Show the assessments; a form with text in it stays."""
        self.dispute_id = view.dispute_id
        chosen = self.supervisor.currentData()
        self.supervisor.clear()
        self.supervisor.addItem("", "")
        for each in view.supervisors:
            self.supervisor.addItem(each.name, each.id)
        self.supervisor.setCurrentIndex(max(0, self.supervisor.findData(chosen)))
        for card in self.cards:
            card.hide()
            self._kept.removeWidget(card)
            card.deleteLater()
        self.cards = [AssessmentCard(self, each, view.may_rate) for each in view.assessments]
        for card in self.cards:
            self._kept.addWidget(card)
            card.show()
        self.new_button.setVisible(view.may_rate)
        self._about.setText(self._state(view))

    def begin(self) -> None:
        """Open the form."""
        self.form.show()
        if self.held_on.value() is None:
            self.held_on.set_value(self.services.today())
        self.attendees.setFocus()

    def go_back(self) -> bool:
        """Put the form away; what was typed stays in the draft."""
        shown = self.form.isVisible()
        self.form.hide()
        return shown

    def tick(self, measure: MeasureRow, words: str) -> None:
        """Keep how a measure was carried out."""
        flags = self.services.flags
        self.write(lambda: flags.tick(measure.id, words), self.tr("Measure ticked"))

    def _state(self, view: FlagsView) -> str:
        if view.open_measures:
            return self.tr("Open measures: {count}. The case cannot be closed.").format(count=view.open_measures)
        if view.flagged and not view.assessments:
            return self.tr("The case is one of the four types: the round table rates it before it is closed.")
        return "" if view.assessments else self.tr("The round table has not rated this case.")

    def _new(self) -> NewAssessment:
        rated = {each: box.chosen(RiskLevel) for each, box in self.ratings.items()}
        return NewAssessment(
            held_on=self.held_on.value(),
            attendees=self.attendees.value(),
            ratings={each: level for each, level in rated.items() if level is not None},
            level=self.level.chosen(RiskLevel),
            supervisor_id=self.supervisor.currentData() or "",
            minutes=self.minutes.value(),
            measures=tuple(line for line in self.measures.value().splitlines() if line.strip()),
        )

    def _save(self) -> None:
        new = self._new()
        findings = self.services.flags.check_assessment(new)
        show_findings(self.fields, findings, self.wording.lang)
        if not findings:
            dispute_id, flags = self.dispute_id, self.services.flags
            self.page.run(lambda: flags.assess(dispute_id, new), self._saved, busy_widget=self.save_button)

    def _saved(self, _none: object) -> None:
        self.form.hide()
        for editor in (self.attendees, self.measures, self.minutes):
            editor.clear()
        self.held_on.set_value(None)
        for box in (*self.ratings.values(), self.level):
            box.setCurrentIndex(0)
        self.written.emit(self.tr("Assessment saved"))


class AssessmentCard(Card):
    """One assessment with its measures."""

    def __init__(self, part: RatingPart, kept: AssessmentRow, may_rate: bool, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        say = part.wording
        self.set_title(self.tr("Round table of {day}").format(day=say.date(kept.held_on)))
        overall = self.tr("Overall: {level}").format(level=say.term(kept.level))
        self.add_header(Pill(overall, LEVEL_TONES[kept.level]))
        pills = [
            Pill(f"{say.term(each)} {say.term(level)}", LEVEL_TONES[level]) for each, level in kept.ratings.items()
        ]
        self.add(row(*pills, 1))
        who = self.tr("Supervisor: {name}. Present: {names}.").format(name=kept.supervisor, names=kept.attendees)
        self.add(label(who, "secondary", wrap=True), label(kept.minutes, wrap=True))
        self.lines = [MeasureLine(part, measure, may_rate) for measure in kept.measures]
        self.add(*self.lines)


class MeasureLine(QWidget):
    """A measure: ticked with how it was done, or to be ticked."""

    def __init__(self, part: RatingPart, measure: MeasureRow, may_rate: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._measure = part, measure
        done = measure.done_on is not None
        mark = Pill(self.tr("done") if done else self.tr("open"), Tone.GOOD if done else Tone.WARN)
        self.words = LineEdit(placeholder=self.tr("How it was carried out"))
        self.words.setAccessibleName(self.tr("How it was carried out: {measure}").format(measure=measure.text))
        self.tick_button = button(self.tr("Tick"), self._tick, "check")
        if done:
            how = f"{measure.done_words}（{measure.done_by} {part.wording.short_date(measure.done_on)}）"
            words = label(f"{measure.text}\n{how}", wrap=True)
            line = row(mark, words)
            line.setStretch(1, 1)
        else:
            words = label(measure.text, wrap=True)
            line = row(mark, words, *((self.words, self.tick_button) if may_rate else ()))
            line.setStretch(1, 3)
            line.setStretch(2, 2)
        self.setLayout(line)

    def _tick(self) -> None:
        if self.words.value():
            self._part.tick(self._measure, self.words.value())
        else:
            self.words.setFocus()
