"""Filling in a form (填写文书): its questions on the left, the paper and its check on the right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.facts import Answer, FormOptions
from tribunal_desktop.documents.images import page_png
from tribunal_desktop.rules.findings import Finding, Severity, wording
from tribunal_desktop.services.form_spots import Spots
from tribunal_desktop.services.forms_views import FormDraft, FormPreview
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_check import CheckScroll, CheckStrip, point_out
from tribunal_desktop.ui.pages.case_file.base_form import chooser, offer
from tribunal_desktop.ui.pages.case_file.papers_make_answers import Answered, Around, answered_field
from tribunal_desktop.ui.pages.case_file.papers_make_facts import FormFacts
from tribunal_desktop.ui.pages.case_file.papers_make_places import QUESTION, place_of
from tribunal_desktop.ui.pages.case_file.papers_make_room import room_below, scrolled_in
from tribunal_desktop.ui.theme import Theme
from tribunal_desktop.ui.widgets import Card, Field, PdfView, SegmentedFilter, label, row
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

BESIDE_FROM, LEAST_HEIGHT = 740, 480
FILL_IN, PAPER = "fill", "paper"
GLOSS_LANGUAGES = ("en",)


class FormView(QWidget):
    """One form being filled in; where there is no room for both sides, F6 changes between them."""

    edited = Signal()
    """An answer, an option or the recipient changed."""
    place_wanted = Signal(str)
    """Go to the section, or the settings, in which a fact is entered."""

    def __init__(self, page: Page, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale: Locale = page.wording
        self._today = today
        self._draft: FormDraft | None = None
        self._begun: dict[str, str] = {}
        self._filling = self._tried = False
        self._touched: set[str] = set()
        self.questions: dict[str, Answered] = {}
        self.title = label("", "heading")
        self._earlier = label(self.tr("Filled in as in the last paper of this form."), "small")
        self.acts = WrappingRow()
        self.check = CheckStrip(self._locale, lambda finding: bool(self._goal(finding) or self._on_paper(finding)))
        self._gap_places: dict[str, str] = {}
        self._spots: Spots = {}
        self.view = PdfView(page.tasks, page_png)
        self.facts = FormFacts(self._locale, today)
        self.large, self.gloss = QCheckBox(self.tr("Large print")), QCheckBox(self.tr("English lines below"))
        self.recipient = chooser("", self.tr("For whom"))
        self._recipient_field = Field(self.tr("For whom"), self.recipient)
        self._sides = SegmentedFilter(self.tr("Side"))
        self._sides.set_choices([(FILL_IN, self.tr("Fill in"), None), (PAPER, self.tr("Paper and check"), None)])
        self._left, self._right = self._make_left(), self._make_right()
        across = row(self._left, self._right, spacing=14)
        across.setStretch(0, 2)
        across.setStretch(1, 3)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        body.addLayout(row(self.title, self._earlier, 1, spacing=12))
        body.addLayout(self.acts)
        body.addWidget(self._sides)
        body.addLayout(across, 1)
        self._connect()

    def begin(self, draft: FormDraft, typed: Mapping[str, str]) -> None:
        """Show a form with its proposals, and over them what was typed before."""
        self._draft = draft
        form, lang = draft.template, self._locale.lang
        self._filling, self._tried, self._touched = True, False, set()
        self.title.setText(getattr(form.name, lang))
        self.facts.show_form(form, draft.version, own_wording=draft.version != form.version)
        self._earlier.setVisible(draft.from_earlier)
        self._lay_questions(draft)
        offer(self.recipient, [(each.id, f"{each.role} {each.name}") for each in draft.recipients])
        self._recipient_field.setVisible(bool(draft.recipients))
        self.large.setVisible(form.large_print)
        self.large.setChecked(draft.options.large)
        self.gloss.setVisible(any(part.gloss for part in form.parts))
        self.gloss.setChecked(bool(draft.options.gloss))
        self.check.show_findings(())
        self.check.take_reasons({})
        self.view.clear(self.tr("The paper is being set…"))
        self._begun = self._state()
        self._put_back(typed)
        self._filling = False
        self._show_asked([each.ask.id for each in draft.asks if each.asked])
        self._sides.choose(FILL_IN)

    def draft(self) -> FormDraft | None:
        """The form that is open."""
        return self._draft

    def typed(self) -> dict[str, str]:
        """What differs from what the form proposed, as it was typed; also the reasons."""
        now = self._state()
        return {name: value for name, value in now.items() if value != self._begun.get(name, "")}

    def answers(self) -> tuple[Answer, ...]:
        """Every answer that can be read."""
        return tuple(Answer(name, question.answer()) for name, question in self.questions.items())

    def options(self) -> FormOptions:
        """How the paper is set."""
        return FormOptions(self.large.isChecked(), GLOSS_LANGUAGES[0] if self.gloss.isChecked() else "")

    def recipient_id(self) -> str:
        """For whom this copy is; empty for one paper for all."""
        return str(self.recipient.currentData() or "")

    def show_recipient(self, party_id: str) -> None:
        """Turn to the copy for a party."""
        self.recipient.setCurrentIndex(max(0, self.recipient.findData(party_id)))

    def unreadable(self) -> tuple[Finding, ...]:
        """What stands at a question and cannot be read."""
        return tuple(
            Finding(code, f"{QUESTION}{name}", Severity.BLOCK, {"typed": question.typed()})
            for name, question in self.questions.items()
            if not question.isHidden() and (code := question.wrong())
        )

    def show_preview(self, preview: FormPreview) -> None:
        """Show the paper as it stands, and what its check found.

        A question says what is found there once it was answered, or once somebody wanted to keep the paper.
        """
        self._show_asked(preview.asked)
        self._gap_places = {f"part.{gap.part}": place_of(gap.name) for gap in preview.filled.gaps}
        self._spots = preview.spots
        found = _without_echoes((*self.unreadable(), *preview.findings))
        self.check.show_findings(found)
        for name, question in self.questions.items():
            here = [each for each in found if each.field == f"{QUESTION}{name}"]
            if here and (self._tried or name in self._touched):
                question.show_finding(wording(here[0], self._locale.lang), here[0].severity)
            else:
                question.clear_finding()
        if preview.paper is None:
            self.view.clear(self.tr("The paper cannot be set; what is missing stands above."))
        else:
            self.view.renew(preview.paper.pdf, preview.paper.pages)

    def go_to(self, finding: Finding) -> None:
        """Go where a finding is put right, its question or the section of the fact; point its words out."""
        goal, on_paper = self._goal(finding), self._on_paper(finding)
        if on_paper:
            point_out(self.view, finding, self._spots)
        if isinstance(goal, QWidget):
            self._sides.choose(FILL_IN)
            goal.setFocus(Qt.FocusReason.OtherFocusReason)
        elif goal:
            self.place_wanted.emit(goal)
        elif on_paper:
            self._sides.choose(PAPER)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_paper(self, finding: Finding) -> bool:
        """Whether the preview can point it out."""
        return bool(finding.words or self._spots.get(finding.key))

    def refuse(self, preview: FormPreview) -> None:
        """The paper cannot be kept: say at every question why, and go where the first is dealt with."""
        self._tried = True
        self.show_preview(preview)
        stopping = self.check.stopping()
        if stopping and stopping[0].severity is Severity.BLOCK and isinstance(self._goal(stopping[0]), QWidget):
            self.go_to(stopping[0])
        else:
            self._sides.choose(PAPER)
            self.check.go_to_first()

    def _goal(self, finding: Finding) -> QWidget | str:
        """The question, or the place in the program, where a finding is put right; empty when there is none."""
        if finding.field == "recipient":
            return self.recipient
        question = self.questions.get(finding.field.removeprefix(QUESTION))
        if finding.field.startswith(QUESTION) and question is not None:
            return question
        return self._gap_places.get(finding.field) or place_of(finding.field)

    def begin_at_first(self) -> None:
        """Put the keys into the first question without an answer, else the first."""
        shown = [question for question in self.questions.values() if not question.isHidden()]
        empty = [question for question in shown if not question.typed()]
        first = next(iter(empty or shown), None)
        (first or self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on follow the height of the section."""
        super().showEvent(event)
        if (around := scrolled_in(self)) is not None:
            around.viewport().installEventFilter(self)
        self._show_sides()
        QTimer.singleShot(0, self, self._take_height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The section became higher or lower."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget) and self.isVisible():
            self._take_height()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sides()

    def _change_side(self) -> None:
        """From the questions to the paper and back."""
        inside = self._right.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if inside:
            self._sides.choose(FILL_IN)
            self.begin_at_first()
        else:
            self._sides.choose(PAPER)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self) -> bool:
        return self.width() < BESIDE_FROM * Theme.current().size.base_px / 14

    def _show_sides(self) -> None:
        narrow, chosen = self._narrow(), self._sides.choice()
        self._sides.setVisible(narrow)
        self._left.setVisible(not narrow or chosen == FILL_IN)
        self._right.setVisible(not narrow or chosen == PAPER)

    def _take_height(self) -> None:
        """Be as high as the section can show, so that the paper stays in sight beside long questions."""
        self.setFixedHeight(max(LEAST_HEIGHT, room_below(self) - 2))

    def _lay_questions(self, draft: FormDraft) -> None:
        for old in self.questions.values():
            self._asked.removeWidget(old)
            old.hide()
            old.deleteLater()
        parties = [(party.id, party.name) for party in draft.parties]
        around = Around(self._locale, self._today, parties)
        self.questions = {}
        for each in draft.asks:
            question = answered_field(each.ask, around)
            question.take(each.value)
            question.edited.connect(partial(self._answer_edited, each.ask.id))
            self._asked.addWidget(question)
            self.questions[each.ask.id] = question
        self._nothing_asked.setVisible(not self.questions)

    def _answer_edited(self, name: str) -> None:
        if not self._filling:
            self._touched.add(name)
        self._edited()

    def _edited(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _show_asked(self, asked: Collection[str]) -> None:
        """Questions that hang on an answer come and go with it."""
        for name, question in self.questions.items():
            question.setVisible(name in asked)

    def _state(self) -> dict[str, str]:
        state = {f"{QUESTION}{name}": question.typed() for name, question in self.questions.items()}
        state |= {"large": "1" if self.large.isChecked() else "", "gloss": "1" if self.gloss.isChecked() else ""}
        return state | {f"reason.{key}": reason for key, reason in self.check.reasons().items()}

    def _put_back(self, typed: Mapping[str, str]) -> None:
        for name, question in self.questions.items():
            if (value := typed.get(f"{QUESTION}{name}")) is not None:
                question.take_typed(value)
        for name, box in (("large", self.large), ("gloss", self.gloss)):
            if name in typed:
                box.setChecked(bool(typed[name]))
        reasons = {name.removeprefix("reason."): value for name, value in typed.items() if name.startswith("reason.")}
        self.check.take_reasons(reasons)

    def _make_left(self) -> QWidget:
        asked = QWidget()
        self._asked = QVBoxLayout()
        self._asked.setSpacing(10)
        self._nothing_asked = label(
            self.tr("Nothing to fill in: everything comes from the file of the case."), "secondary", wrap=True
        )
        questions = Card()
        questions.add(self._recipient_field, self._nothing_asked)
        questions.body.addLayout(self._asked)
        questions.add(WrappingRow(self.large, self.gloss))
        body = QVBoxLayout(asked)
        body.setContentsMargins(0, 0, 4, 0)
        body.setSpacing(12)
        body.addWidget(questions)
        body.addWidget(self.facts)
        body.addStretch(1)
        scroll = FollowingScroll()
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(asked)
        return scroll

    def _make_right(self) -> QWidget:
        made = QWidget()
        body = QVBoxLayout(made)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(CheckScroll(self.check))
        body.addWidget(self.view, 1)
        return made

    def _connect(self) -> None:
        self.check.jump_wanted.connect(self.go_to)
        self.check.answered.connect(self._edited)
        self._sides.chosen.connect(lambda _side: self._show_sides())
        self.recipient.currentIndexChanged.connect(lambda _place: self._edited())
        for box in (self.large, self.gloss):
            box.toggled.connect(lambda _on: self._edited())
        switch = QShortcut(QKeySequence("F6"), self)
        switch.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        switch.activated.connect(self._change_side)


def _without_echoes(findings: Collection[Finding]) -> tuple[Finding, ...]:
    """At a question that stops the paper nothing lesser is said as well, unless it is about words that stand there."""
    stopped = {finding.field for finding in findings if finding.severity is Severity.BLOCK}
    return tuple(
        finding
        for finding in findings
        if finding.severity is Severity.BLOCK or finding.words or finding.field not in stopped
    )
