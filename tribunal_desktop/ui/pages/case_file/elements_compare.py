"""Both sides beside each other (对照): what is agreed, what is disputed, and what a person makes of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.elements import check_mark
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.terms import ElementMark, ElementSide, ElementStanding
from tribunal_desktop.services.element_views import ElementsView, PointRow
from tribunal_desktop.services.element_words import say_answer
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import (
    Card,
    DataTable,
    Field,
    LineEdit,
    Pill,
    SegmentedFilter,
    TextEdit,
    button,
    label,
    row,
)

ALL = "all"
TONES = {
    ElementStanding.DISPUTED: Tone.BAD,
    ElementStanding.ASK: Tone.WARN,
    ElementStanding.WAITING: Tone.INFO,
    ElementStanding.EMPTY: Tone.NEUTRAL,
    ElementStanding.STATED: Tone.NEUTRAL,
    ElementStanding.AGREED: Tone.GOOD,
}
_ORDER = {standing: place for place, standing in enumerate(ElementStanding)}
"""The list begins with what goes to the hearing."""


class CompareView(QWidget):
    """A list of the elements by where they stand, and below it the one under the cursor with the decision on it."""

    marked = Signal(str, object, str)
    """Element, ``ElementMark`` or None, note."""
    found = Signal(str, str)
    """Element and what the court found."""
    find_agreed_wanted = Signal()
    comparison_wanted = Signal()
    judgment_wanted = Signal()

    def __init__(self, say: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._points: tuple[PointRow, ...] = ()
        self._shown: PointRow | None = None
        self._awaiting_note: ElementMark | None = None
        self.filter = SegmentedFilter(self.tr("Where the elements stand"))
        self.table = DataTable(RowTable(self._columns()), self.tr("Elements compared"), key="elements")
        self.table.set_empty_text(self.tr("No element in this group."))
        self.agree_button = button(self.tr("Agreed  A"), partial(self._mark, ElementMark.AGREED), "check")
        self.dispute_button = button(self.tr("Disputed  D"), partial(self._mark, ElementMark.DISPUTED), "alert-circle")
        self.rule_button = button(self.tr("By comparison  R"), partial(self._mark, None), "arrow-back-up")
        self._note_edit, self._court_edit = LineEdit(), TextEdit(lines=2)
        self._court_edit.setFixedHeight(self._court_edit.minimumHeight())
        self.note = Field(self.tr("Reason for the mark"), self._note_edit)
        self.court = Field(self.tr("Found by the court"), self._court_edit)
        self.find_button = button(self.tr("Save the finding"), self._keep_found, "check", "primary")
        self.find_agreed_button = button(self.tr("Adopt the agreed elements"), self.find_agreed_wanted.emit, "check")
        self.comparison_button = button(self.tr("Comparison"), self.comparison_wanted.emit, "printer")
        self.judgment_button = button(self.tr("Table for the judgment"), self.judgment_wanted.emit, "file-text")
        self._asked, self._mark_pill = label("", "strong", wrap=True), Pill()
        self._group, self._why = label("", "small"), label("", "small", wrap=True)
        self._said = {side: label("", wrap=True) for side in ElementSide}
        self._detail = Card()
        self._lay_out()
        self._connect()

    def show_view(self, view: ElementsView) -> None:
        """Show the comparison; the cursor stays on its element."""
        self._points = view.points
        count = {each: sum(point.standing is each for point in view.points) for each in ElementStanding}
        kinds = [(each.value, self._say.term(each), count[each]) for each in ElementStanding if count[each]]
        self.filter.set_choices([(ALL, self.tr("All"), len(view.points)), *kinds])
        buttons = (self.agree_button, self.dispute_button, self.rule_button, self.find_button, self.find_agreed_button)
        for part in (*buttons, self.note, self.court):
            part.setEnabled(not view.closed)
        self._show_chosen()

    def chosen(self) -> PointRow | None:
        """The element under the cursor."""
        return self._shown

    def choose(self, element_id: str) -> None:
        """Put the cursor on an element."""
        self.table.select_place(self.table.table.place_of(lambda point: point.element.id == element_id))

    def unsaved_found(self) -> tuple[str, str] | None:
        """Element and text that was typed as found and not kept."""
        if self._shown is None or self._court_text() == self._shown.found:
            return None
        return self._shown.element.id, self._court_text()

    def restore_found(self, element_id: str, text: str) -> None:
        """Type again what was found."""
        self.choose(element_id)
        if self._shown is not None and self._shown.element.id == element_id:
            self._court_edit.setPlainText(text)

    def _show_chosen(self, _key: str = "") -> None:
        chosen = self.filter.choice()
        before = self._shown.element.id if self._shown else ""
        rows = [point for point in self._points if chosen in (ALL, "", point.standing.value)]
        rows.sort(key=lambda point: _ORDER[point.standing])
        self.table.table.set_rows(rows)
        place = max(0, self.table.table.place_of(lambda point: point.element.id == before))
        self.table.fit_height(at_most=7)
        self.table.select_place(place)
        self._show_point(self.table.current_row())

    def _show_point(self, point: PointRow | None) -> None:
        same = point is not None and self._shown is not None and point.element.id == self._shown.element.id
        typed = self.unsaved_found() if same else None
        self._shown, self._awaiting_note = point, None
        self._detail.setVisible(point is not None)
        if point is None:
            return
        say = self._say
        self._group.setText(point.group.of(say.lang))
        self._asked.setText(point.element.ask.of(say.lang))
        self._mark_pill.show_mark(say.term(point.standing), TONES[point.standing])
        self._why.setText(self._reason(point))
        for side, shown in self._said.items():
            asked = point.element.asks(side)
            words = say_answer(point.element, point.answer(side), say.lang)
            shown.setText(words or (self.tr("not answered") if asked else self.tr("not asked")))
        self._note_edit.setText(point.note)
        self.note.clear_finding()
        self._court_edit.setPlainText(typed[1] if typed else point.found)

    def _reason(self, point: PointRow) -> str:
        by_rule = self._say.term(point.by_rule)
        if point.marked:
            return self.tr("Marked by a person; by comparison: {standing}").format(standing=by_rule)
        if point.outdated_mark:
            return self.tr("An answer changed after it was marked: the mark no longer holds.")
        return self.tr("By comparison of the answers")

    def _mark(self, mark: ElementMark | None) -> None:
        point = self._shown
        if point is None or not self.agree_button.isEnabled():
            return
        note = self._note_edit.value() if mark else ""
        findings = check_mark(point.by_rule, mark, note)
        if findings:
            self._ask_for_note(mark, findings[0])
            return
        self.marked.emit(point.element.id, mark, note)

    def _ask_for_note(self, mark: ElementMark | None, finding: Finding) -> None:
        self._awaiting_note = mark
        self.note.show_finding(self._say.text(f"finding.{finding.code}"), finding.severity)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_given(self) -> None:
        if self._awaiting_note is not None and self._note_edit.value():
            self._mark(self._awaiting_note)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_found(self) -> None:
        if self._shown is not None:
            self.found.emit(self._shown.element.id, self._court_text())

    def _court_text(self) -> str:
        return self._court_edit.value()

    def _columns(self) -> list[Column[PointRow]]:
        say = self._say
        return [
            Column("element", self.tr("Element"), lambda each: each.element.ask.of(say.lang), 0),
            Column("claimant", say.term(ElementSide.CLAIMANT), partial(self._said_by, ElementSide.CLAIMANT), 170),
            Column("respondent", say.term(ElementSide.RESPONDENT), partial(self._said_by, ElementSide.RESPONDENT), 170),
            Column(
                "standing",
                self.tr("Standing"),
                lambda each: say.term(each.standing),
                124,
                tone=lambda e: TONES[e.standing],
            ),
            Column("found", self.tr("Found"), lambda each: each.found or "—", 130, secondary=True),
        ]

    def _said_by(self, side: ElementSide, point: PointRow) -> str:
        said = say_answer(point.element, point.answer(side), self._say.lang).replace("\n", " ")
        return said or ("—" if point.element.asks(side) else "")

    def _connect(self) -> None:
        self.filter.chosen.connect(self._show_chosen)
        self.table.picked.connect(self._show_point)
        self.table.opened.connect(lambda _row: self.court.setFocus(Qt.FocusReason.OtherFocusReason))
        self._note_edit.returnPressed.connect(self._note_given)
        marks: tuple[tuple[str, ElementMark | None], ...] = (
            ("A", ElementMark.AGREED),
            ("D", ElementMark.DISPUTED),
            ("R", None),
        )
        for key, mark in marks:
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._mark, mark))

    def _lay_out(self) -> None:
        sides = QGridLayout()
        sides.setHorizontalSpacing(18)
        for column, (side, said) in enumerate(self._said.items()):
            sides.addWidget(label(self._say.term(side), "secondary"), 0, column)
            sides.addWidget(said, 1, column, Qt.AlignmentFlag.AlignTop)
            sides.setColumnStretch(column, 1)
        heading = row(self._asked, self._mark_pill, spacing=10)
        heading.setStretch(0, 1)
        editors = row(self.note, self.court, spacing=14)
        editors.setStretch(0, 1)
        editors.setStretch(1, 1)
        self._detail.add(heading, self._group, sides, self._why)
        self._detail.add(row(self.agree_button, self.dispute_button, self.rule_button, 1), editors)
        self._detail.add(row(self.find_button, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(row(self.filter, 1))
        layout.addWidget(self.table)
        layout.addWidget(self._detail)
        layout.addLayout(row(self.find_agreed_button, 1, self.comparison_button, self.judgment_button))
        layout.addStretch(1)
