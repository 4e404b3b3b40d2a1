"""Filling in the review sheet (评查表): an answer for each item, the grade, until when defects are put right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from tribunal_desktop.rules.quality_review import DEFECTS, Grading, Marked, ReviewSheet, proposed_grade
from tribunal_desktop.rules.terms import ItemMark, ReviewGrade
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer_terms
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit, label


class GradingForm(ShortForm):
    """Every item starts as met; the grade follows the marks until a person chooses another."""

    def __init__(self, wording: Locale, sheet: ReviewSheet, today: Callable[[], dt.date]) -> None:
        super().__init__(wording, "", "")
        self.save_button.setText(self.tr("Save the review"))
        self._back.setText(self.tr("Back"))
        self.marks: dict[str, QComboBox] = {}
        self.words: dict[str, LineEdit] = {}
        self._words_fields: dict[str, Field] = {}
        items = self._items(sheet)
        self.grade = chooser("review_grade")
        offer_terms(self.grade, wording, ReviewGrade)
        self.grade.activated.connect(self._choose_grade)
        self._grade_chosen = False
        self.summary = LineEdit("review_summary")
        self.due = DateEdit(wording, today, "review_due")
        fields = {f"item.{key}": field for key, field in self._words_fields.items()}
        self.lay_out(
            {
                **fields,
                "grade": Field(self.tr("Grade"), self.grade, self.tr("follows the answers; you decide")),
                "rectify_due_on": Field(self.tr("Put right until"), self.due),
                "summary": Field(self.tr("Summary"), self.summary),
            },
            items,
            ("grade", "rectify_due_on"),
            ("summary",),
        )

    def begin(self, title: str, about: str, typed: Grading | None = None) -> None:
        """Start with every item met, or with a sheet to correct."""
        for key, box in self.marks.items():
            marked = typed.marks.get(key) if typed else None
            box.setCurrentIndex(box.findData((marked.mark if marked else ItemMark.MET).value))
            self.words[key].setText(marked.words if marked else "")
        self._grade_chosen = False
        self.summary.setText(typed.summary if typed else "")
        self.due.set_value(typed.rectify_due_on if typed else None)
        self._follow()
        self.entitle(title, about)

    def begin_at(self, name: str) -> None:
        """Put the keys into the answer of the first item."""
        super().begin_at(name)
        next(iter(self.marks.values())).setFocus()

    def typed(self) -> Grading:
        """What was typed."""
        marks = {key: Marked(ItemMark(box.currentData()), self.words[key].value()) for key, box in self.marks.items()}
        given = {key: marked for key, marked in marks.items() if marked.mark is not ItemMark.MET}
        return Grading(given, ReviewGrade(self.grade.currentData()), self.summary.value(), self.due.value())

    def _items(self, sheet: ReviewSheet) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        lang, group = self.wording.lang, ""
        for place, item in enumerate(sheet.items):
            box, words = chooser(f"mark_{item.key}", item.name.of(lang)), LineEdit(f"mark_words_{item.key}")
            offer_terms(box, self.wording, ItemMark)
            words.setAccessibleName(self.tr("What is wrong: {item}").format(item=item.name.of(lang)))
            box.setMinimumContentsLength(5)
            field = Field("", words)
            field.label.hide()
            box.currentIndexChanged.connect(self._follow)
            grid.addWidget(label(item.group.of(lang) if item.group.of(lang) != group else "", "strong"), place, 0)
            grid.addWidget(label(item.name.of(lang), wrap=True), place, 1)
            grid.addWidget(box, place, 2)
            grid.addWidget(field, place, 3)
            self.marks[item.key], self.words[item.key], self._words_fields[item.key] = box, words, field
            group = item.group.of(lang)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 3)
        return made

    def _choose_grade(self) -> None:
        self._grade_chosen = True

    def _follow(self) -> None:
        if not hasattr(self, "grade"):
            return
        marks = [ItemMark(box.currentData()) for box in self.marks.values() if box.currentData()]
        for key, box in self.marks.items():
            self._words_fields[key].setVisible(box.currentData() in {mark.value for mark in DEFECTS})
        if not self._grade_chosen:
            self.grade.setCurrentIndex(self.grade.findData(proposed_grade(marks).value))
