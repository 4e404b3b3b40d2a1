"""What people add to the counted score: marks and adjustments, entered beside the score they change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import AdjustmentItem, ScoreState
from tribunal_desktop.rules.typed import parse_number
from tribunal_desktop.services.assessment_rows import (
    TEAM_SHARE,
    AdjustmentRow,
    Assessment,
    MarkRow,
    NewAdjustment,
    NewMark,
)
from tribunal_desktop.services.self_assessment import SelfAssessment
from tribunal_desktop.services.tribunal_profile import StaffChoice
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.assessment_words import ScoreWords, plain
from tribunal_desktop.ui.widgets import Field, LineEdit, TextEdit, button, icon_button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings
from tribunal_desktop.ui.workers import Tasks


class EntryPanel(QWidget):
    """A form above the list of what was entered so far; a submitted period shows the list alone."""

    written = Signal(str, object)
    """Something was kept or taken back: words for it, and the function that undoes it or None."""
    failed = Signal(object)

    def __init__(self, service: SelfAssessment, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.service, self._tasks, self.wording = service, tasks, locale
        self.assessment: Assessment | None = None
        self.fields: dict[str, Field] = {}
        self._form = QWidget()
        self._form_lines = QVBoxLayout(self._form)
        self._form_lines.setContentsMargins(0, 0, 0, 0)
        self._form_lines.setSpacing(8)
        self._locked = label(self.tr("The period was submitted; nothing can be changed."), "secondary", wrap=True)
        self._entered = QVBoxLayout()
        self._entered.setSpacing(6)
        self.save_button = button(self.tr("Save"), self.save, "check")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._form)
        layout.addWidget(self._locked)
        layout.addLayout(self._entered)
        layout.addStretch(1)

    def save(self) -> None:
        """Check at the fields, then write."""
        raise NotImplementedError

    def lay_out(self, *lines: QWidget | QLayout) -> None:
        """Put the form's lines below each other, the button at their end."""
        for text in (field.editor for field in self.fields.values()):
            if isinstance(text, TextEdit):
                text.setFixedHeight(text.minimumHeight())
            elif isinstance(text, QComboBox):
                text.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for line in (*lines, row(self.save_button, 1)):
            if isinstance(line, QLayout):
                self._form_lines.addLayout(line)
            else:
                self._form_lines.addWidget(line)

    def show_period(self, assessment: Assessment) -> None:
        """Offer the form only while the period can be changed."""
        self.assessment = assessment
        self._form.setVisible(assessment.period.is_open)
        self._locked.setVisible(not assessment.period.is_open)

    def show_findings(self, findings: Iterable[Finding]) -> bool:
        """Mark the fields; true when nothing stops saving."""
        found = list(findings)
        show_findings(self.fields, found, self.wording.lang)
        return not blocking(found)

    def write(
        self, change: Callable[[], Any], words: str, undo: Callable[[], None] | None = None, *, entered: bool = False
    ) -> None:
        """Run ``change`` on the database thread, then say ``words``; ``entered`` empties the form."""

        def done(_answer: object) -> None:
            if entered:
                self.clear_entry()
            self.written.emit(words, undo)

        self._tasks.run(change, done, self.failed.emit, self.save_button, self)

    def clear_entry(self) -> None:
        """Empty what was kept."""
        for editor in self._form.findChildren(LineEdit):
            editor.clear()
        for text in self._form.findChildren(TextEdit):
            text.clear()

    def list_entered(self, entries: Iterable[tuple[str, str, Callable[[], None]]]) -> None:
        """List what was entered: a heading, its reason, and what takes it back."""
        while (item := self._entered.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.deleteLater()
        changeable = self.assessment is not None and self.assessment.period.is_open
        for heading, reason, take_back in entries:
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(heading, "strong", wrap=True))
            words.addWidget(label(reason, "small", wrap=True))
            remove = icon_button("trash", self.tr("Take back: {entry}").format(entry=heading), take_back)
            remove.setVisible(changeable)
            line = QWidget()
            shown = row(words, remove)
            shown.setStretch(0, 1)
            line.setLayout(shown)
            self._entered.addWidget(line)


class MarkPanel(EntryPanel):
    """Marks a rater gives (人工评分): item, mark, rater, reason."""

    def __init__(self, service: SelfAssessment, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(service, tasks, locale, parent)
        self._item = QComboBox()
        self._item.setObjectName("mark_item")
        self._value = LineEdit("mark_value", "0 – 100")
        self._rater = QComboBox()
        self._rater.setObjectName("mark_rater")
        self._reason = TextEdit("mark_reason", self.tr("What the mark rests on"), lines=2)
        self.fields = {
            "item": Field(self.tr("Item"), self._item),
            "value": Field(self.tr("Mark"), self._value, required=True),
            "rater_id": Field(self.tr("Rater"), self._rater, required=True),
            "reason": Field(self.tr("Reason"), self._reason, required=True),
        }
        numbers = row(self.fields["value"], self.fields["rater_id"], spacing=12)
        numbers.setStretch(0, 2)
        numbers.setStretch(1, 3)
        self.lay_out(self.fields["item"], numbers, self.fields["reason"])

    def show_raters(self, staff: Iterable[StaffChoice], actor_id: str) -> None:
        """Offer who may have given a mark, the person at the screen first."""
        if self._rater.count():
            return
        for person in staff:
            self._rater.addItem(f"{person.name} · {self.wording.term(person.post)}", person.id)
        self._rater.setCurrentIndex(max(0, self._rater.findData(actor_id)))

    def show_assessment(self, assessment: Assessment, words: ScoreWords) -> None:
        """Offer the indicators and list the marks given."""
        self.show_period(assessment)
        chosen = self._item.currentData()
        self._item.clear()
        for indicator in assessment.period.scheme.indicators():
            node = words.node(indicator.id)
            if node is not None:
                lacking = node.state is ScoreState.MISSING
                name = words.name(node)
                self._item.addItem(self.tr("{item} (no data)").format(item=name) if lacking else name, node.id)
        self._item.addItem(self._share_name(), TEAM_SHARE)
        self._item.setCurrentIndex(max(0, self._item.findData(chosen)))
        self.list_entered(self._entry(mark, words) for mark in assessment.marks)

    def choose(self, indicator_id: str) -> None:
        """Offer this indicator for the next mark."""
        place = self._item.findData(indicator_id)
        if place >= 0:
            self._item.setCurrentIndex(place)

    def save(self) -> None:
        if self.assessment is None:
            return
        period, person = self.assessment.period.id, self.assessment.person.id
        item = str(self._item.currentData())
        mark = NewMark(item, parse_number(self._value.text()), self._reason.value(), self._rater.currentData())
        if not self.show_findings(self.service.check_mark(person, mark)):
            return
        before = next((each for each in self.assessment.marks if each.indicator_id == item), None)
        self.write(
            lambda: self.service.mark(period, person, mark),
            self.tr("The mark is saved"),
            lambda: self._restore(period, person, item, before),
            entered=True,
        )

    def _restore(self, period: str, person: str, item: str, before: MarkRow | None) -> None:
        """Bring back the mark that stood before, or none."""
        if before is None:
            self.write(lambda: self.service.remove_mark(period, person, item), self.tr("The mark was taken back"))
        else:
            mark = NewMark(item, before.value, before.reason, before.rater_id)
            self.write(lambda: self.service.mark(period, person, mark), self.tr("The mark stands as before"))

    def _take_back(self, mark: MarkRow) -> None:
        if self.assessment is None:
            return
        period, person = self.assessment.period.id, self.assessment.person.id
        self.write(
            lambda: self.service.remove_mark(period, person, mark.indicator_id),
            self.tr("The mark was taken back"),
            lambda: self._restore(period, person, mark.indicator_id, mark),
        )

    def _entry(self, mark: MarkRow, words: ScoreWords) -> tuple[str, str, Callable[[], None]]:
        node = words.node(mark.indicator_id)
        name = words.name(node) if node else self._share_name()
        heading = f"{name}  {plain(mark.value)}"
        return heading, f"{mark.rater} · {mark.reason}", lambda: self._take_back(mark)

    def _share_name(self) -> str:
        return self.tr("Personal share of the team score (100 = 1.00)")


class AdjustmentPanel(EntryPanel):
    """Bonuses and deductions (加扣分): item, points, reason, evidence."""

    def __init__(self, service: SelfAssessment, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(service, tasks, locale, parent)
        self._item = QComboBox()
        self._item.setObjectName("adjustment_item")
        for item in AdjustmentItem:
            self._item.addItem(locale.term(item), item.value)
        self._points = LineEdit("adjustment_points", self.tr("1 or -2"))
        self._reason = TextEdit("adjustment_reason", self.tr("What happened"), lines=2)
        self._evidence = LineEdit("adjustment_evidence", self.tr("Paper or number it rests on"))
        self.fields = {
            "item": Field(self.tr("Matter"), self._item),
            "points": Field(self.tr("Points up or down"), self._points, required=True),
            "reason": Field(self.tr("Reason"), self._reason, required=True),
            "evidence": Field(self.tr("Evidence"), self._evidence, required=True),
        }
        rests_on = row(self.fields["points"], self.fields["evidence"], spacing=12)
        rests_on.setStretch(0, 2)
        rests_on.setStretch(1, 3)
        self._caps = label("", "small", wrap=True)
        self.lay_out(self.fields["item"], self.fields["reason"], rests_on, self._caps)

    def show_assessment(self, assessment: Assessment) -> None:
        """List what was entered, with the caps of the scheme."""
        self.show_period(assessment)
        scheme = assessment.period.scheme
        self._caps.setText(
            fill_in(
                self.tr(
                    "At most {bonus} {bonus:point|points} up and {deduction} down count; the person may object "
                    "to a deduction."
                ),
                bonus=plain(scheme.bonus_cap),
                deduction=plain(scheme.deduction_cap),
            )
        )
        self.list_entered(self._entry(each) for each in assessment.adjustments)

    def save(self) -> None:
        adjustment = NewAdjustment(
            AdjustmentItem(self._item.currentData()),
            parse_number(self._points.text()),
            self._reason.value(),
            self._evidence.value(),
        )
        if self.assessment is not None and self.show_findings(self.service.check_adjustment(adjustment)):
            period, person = self.assessment.period.id, self.assessment.person.id
            self._enter(period, person, adjustment, self.tr("The adjustment is saved"), entered=True)

    def _enter(self, period: str, person: str, adjustment: NewAdjustment, words: str, *, entered: bool = False) -> None:
        made: list[str] = []
        taken_back = self.tr("The adjustment was taken back")
        self.write(
            lambda: made.append(self.service.adjust(period, person, adjustment)),
            words,
            lambda: self.write(lambda: self.service.remove_adjustment(made[0]), taken_back),
            entered=entered,
        )

    def _take_back(self, entry: AdjustmentRow) -> None:
        if self.assessment is None:
            return
        period, person = self.assessment.period.id, self.assessment.person.id
        again = NewAdjustment(entry.item, entry.points, entry.reason, entry.evidence)
        stands = self.tr("The adjustment stands as before")
        self.write(
            lambda: self.service.remove_adjustment(entry.id),
            self.tr("The adjustment was taken back"),
            lambda: self._enter(period, person, again, stands),
        )

    def _entry(self, entry: AdjustmentRow) -> tuple[str, str, Callable[[], None]]:
        heading = f"{self.wording.term(entry.item)}  {entry.points.normalize():+f}"
        return heading, f"{entry.reason} · {entry.evidence}", lambda: self._take_back(entry)
