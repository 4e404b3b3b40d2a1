"""One contact visit on one page: what was owed, the four duties, problems, questions; the paper beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tribunal_desktop import texts
from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.rules.terms import ProblemKind
from tribunal_desktop.rules.visits import DUTIES, VisitFacts
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.contact_rows import VisitDetail
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.contact_lines import act_button
from tribunal_desktop.ui.pages.contact_problems import ProblemForm, ProblemList
from tribunal_desktop.ui.pages.contact_questions import GuidanceNote, QuestionForm, QuestionList
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, PdfView, TextEdit, row
from tribunal_desktop.ui.widgets.fields import show_findings

SMALLEST_PREVIEW = 320
"""Pixels below which a page of paper tells nothing."""


class DutyEdit(TextEdit):
    """Words about one duty; says when the reader leaves it, so that it is kept."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, lines=3)
        self.setMaximumHeight(self.minimumHeight())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep when the focus goes on; a menu or an input method's window does not count."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class FormScroll(QScrollArea):
    """Scrolls its form up and down and is never narrower than it."""

    width_needed = Signal(int)

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self._form = form
        self.setWidgetResizable(True)
        self.setWidget(form)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        """As wide as the form and its scroll bar need at the text size in force."""
        needed = self._form.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(needed, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lines come and go: measure the form again."""
        handled = super().eventFilter(watched, event)
        if watched is self._form and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.width_needed.emit(self.minimumSizeHint().width())
        return handled


class VisitView(QWidget):
    """Form on the left, the paper on the right; everything is kept when the reader leaves its field."""

    changed = Signal()
    saved = Signal()

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._visit: VisitDetail | None = None
        self._kept: VisitFacts | None = None
        self._paper: Paper | None = None
        self._contact = LineEdit("sheet_contact")
        self._reason = LineEdit("sheet_reason")
        for line in (self._contact, self._reason):
            line.editingFinished.connect(self.keep)
        self._duties = {duty: DutyEdit(f"sheet_{duty}") for duty in DUTIES}
        for editor in self._duties.values():
            editor.left.connect(self.keep)
        self.fields = {
            "contact_name": Field(self.tr("Contact person"), self._contact, required=True),
            "moved_reason": Field(self.tr("Why another day"), self._reason, required=True),
        }
        for duty, (kind, hint) in self._duty_hints().items():
            self.fields[duty] = Field(page.wording.term(kind), self._duties[duty], hint)
        nothing = self.tr("Nothing this time")
        self._nothing_buttons = [
            act_button(nothing, self.fields[duty].editor.accessibleName(), self._filler(duty), kind="link")
            for duty in DUTIES
        ]
        self._owed = Card(self.tr("Owed from earlier visits"))
        self.owed_problems = ProblemList(
            services, page, "owed", self.tr("Every problem found on earlier visits has been put right.")
        )
        self.owed_questions = QuestionList(services, page, "owed", self.tr("No earlier question waits for an answer."))
        self._problems = ProblemList(services, page, "sheet", self.tr("No problem recorded on this visit."))
        self.problem_form = ProblemForm(services, page)
        self._questions = QuestionList(services, page, "sheet", self.tr("No question asked on this visit."))
        self.question_form = QuestionForm(services, page)
        for part in (*self._lists(), self.problem_form, self.question_form):
            part.changed.connect(self.changed)
        self.preview = PdfView(page.tasks, page_png)
        self._lay_out()

    def show_visit(self, visit: VisitDetail) -> None:
        """Show ``visit``; words that are typed and not kept yet stay."""
        other = self._visit is None or self._visit.id != visit.id
        typed = None if other else self.facts()
        dirty = {name for name in self._editors() if typed and getattr(typed, name) != getattr(self._kept, name)}
        self._visit = visit
        self._kept = visit.facts
        for name, editor in self._editors().items():
            if name not in dirty:
                _put(editor, getattr(visit.facts, name))
        self._show_rows(visit)
        self._show_open(visit)
        if other:
            self._paper = None
            self.problem_form.begin(visit.id, visit.facts.visited_on or visit.planned_on)
            self.question_form.begin(visit.id)
            self.preview.clear(self.tr("The sheet is being put together…"))
        self._print_preview()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paper gives way where there is no room for it: a small window, or the largest text."""
        super().resizeEvent(event)
        self._make_room(self._scroll.minimumSizeHint().width())

    def facts(self) -> VisitFacts:
        """What stands in the fields."""
        words = {name: editor.value() for name, editor in self._editors().items()}
        return VisitFacts(self._visit.facts.visited_on if self._visit else None, **words)

    def unsaved(self, state: State) -> State:
        """The part of the page's typed text that is not in the store."""
        if self._kept is None:
            return {}
        kept = {editor.objectName(): getattr(self._kept, name) for name, editor in self._editors().items()}
        return {name: value for name, value in state.items() if value and value != kept.get(name)}

    def keep(self) -> None:
        """Keep the words of the sheet when they have changed."""
        visit, facts = self._visit, self.facts()
        if visit is None or visit.completed_at is not None or facts == self._kept:
            return
        findings = self._services.contact.check(facts)
        shown = [finding for finding in findings if finding.field in self.fields]
        show_findings(self.fields, shown, self._page.wording.lang, take_keys=False)
        if not blocking(findings):
            self._kept = facts
            self._page.run(lambda: self._services.contact.save(visit.id, facts), lambda _nothing: self._is_kept())

    def complete(self) -> None:
        """Check that no duty is left empty, then close the visit."""
        visit, facts = self._visit, self.facts()
        if visit is None:
            return
        findings = self._services.contact.check(facts, completing=True)
        shown = [finding for finding in findings if finding.field in self.fields]
        show_findings(self.fields, shown, self._page.wording.lang)
        if not blocking(findings):
            self._kept = facts
            self._page.run(
                lambda: self._services.contact.complete(visit.id, facts), lambda _nothing: self._completed(visit.id)
            )

    def print_sheet(self) -> bool:
        """Ask how the sheet is printed; false when there is none yet."""
        paper = self._paper
        if paper is None:
            return False
        ask_print_private(self._page, paper, self.tr("Record of the contact visit"))
        return True

    def save_sheet(self) -> None:
        """Save the sheet as PDF where the reader says."""
        paper, visit = self._paper, self._visit
        if paper is None or visit is None:
            return
        suggested = self.tr("Contact visit {day}.pdf").format(day=visit.facts.visited_on)
        target = choose_target(self, self.tr("Save the sheet"), suggested, "PDF (*.pdf)")
        if target is not None:
            self._page.run(
                lambda: save_file(target, paper.pdf),
                lambda _nothing: self._page.tell(self.tr("Saved: {file}").format(file=target)),
            )

    def close_panels(self) -> bool:
        """Close an open question; false when there was none."""
        return any([part.close_panel() for part in self._lists()])

    def _lists(self) -> tuple[ProblemList | QuestionList, ...]:
        return self.owed_problems, self.owed_questions, self._problems, self._questions

    def _editors(self) -> dict[str, LineEdit | TextEdit]:
        return {"contact_name": self._contact, "moved_reason": self._reason, **self._duties}

    def _make_room(self, form_width: int) -> None:
        self.preview.setVisible(self.width() - form_width >= SMALLEST_PREVIEW)

    def _show_rows(self, visit: VisitDetail) -> None:
        self._owed.setVisible(bool(visit.earlier_problems or visit.earlier_questions))
        self.owed_problems.show_rows(visit.earlier_problems)
        self.owed_questions.setVisible(bool(visit.earlier_questions))
        self.owed_questions.show_rows(visit.earlier_questions)
        self._problems.show_rows(visit.problems)
        self._questions.show_rows(visit.questions)

    def _show_open(self, visit: VisitDetail) -> None:
        is_open = visit.completed_at is None
        moved = visit.facts.visited_on != visit.planned_on or bool(visit.facts.moved_reason)
        self.fields["moved_reason"].setVisible(moved)
        for editor in self._editors().values():
            editor.setReadOnly(not is_open)
        for part in (self.problem_form, self.question_form, *self._nothing_buttons):
            part.setVisible(is_open)

    def _is_kept(self) -> None:
        self.saved.emit()
        self._print_preview()

    def _completed(self, visit_id: str) -> None:
        self._page.tell(self.tr("The visit is completed"), lambda: self._reopen(visit_id))
        self.saved.emit()
        self.changed.emit()

    def _reopen(self, visit_id: str) -> None:
        self._page.run(lambda: self._services.contact.reopen(visit_id), lambda _nothing: self.changed.emit())

    def _print_preview(self) -> None:
        if self._visit is None:
            return
        visit_id, today = self._visit.id, self._services.today()
        self._page.run(lambda: self._services.contact.sheet(visit_id, today), self._show_paper, self._no_paper)

    def _show_paper(self, paper: Paper) -> None:
        if self._paper is None or self._paper.sha256 != paper.sha256 or self.preview.page() >= paper.pages:
            self.preview.show_pdf(paper.pdf, paper.pages)
        self._paper = paper

    def _no_paper(self, error: KnownError) -> None:
        self._paper = None
        said = self._page.wording.error(error)
        self.preview.clear(f"{said.what}\n{said.why}\n{said.do}")

    def _filler(self, duty: str) -> Callable[[], None]:
        def fill() -> None:
            if not self._duties[duty].value():
                self._duties[duty].setPlainText(texts.text("visit_sheet.nothing", "zh"))
                self.keep()

        return fill

    def _duty_hints(self) -> dict[str, tuple[ProblemKind, str]]:
        return {
            "business_note": (
                ProblemKind.BUSINESS,
                self.tr("Appeals changed or sent back, typical cases, files looked at"),
            ),
            "mediation_note": (ProblemKind.MEDIATION, self.tr("Mediations sat in on, training held, confirmations")),
            "planning_note": (ProblemKind.PLANNING, self.tr("What this tribunal is to be known for, trips, people")),
            "safety_note": (ProblemKind.SAFETY, self.tr("Gate, alarm, cameras, fire, vehicles, what was put right")),
        }

    def _lay_out(self) -> None:
        who = row(self.fields["contact_name"], self.fields["moved_reason"], spacing=12)
        duties = QGridLayout()
        duties.setHorizontalSpacing(14)
        duties.setVerticalSpacing(10)
        for place, duty in enumerate(DUTIES):
            duties.addWidget(self._duty(duty, self._nothing_buttons[place]), place // 2, place % 2)
        visit = Card(self.tr("The four duties"))
        visit.add(who, duties)
        self._owed.add(self.owed_problems, self.owed_questions)
        problems, questions = Card(self.tr("Problems found")), Card(self.tr("Questions for the judges' meeting"))
        problems.add(self._problems, self.problem_form)
        questions.add(GuidanceNote(), self._questions, self.question_form)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(14)
        for card in (self._owed, visit, problems, questions):
            column.addWidget(card)
        column.addStretch(1)
        self._scroll = FormScroll(form)
        self._scroll.width_needed.connect(self._make_room)
        line = row(self._scroll, self.preview, spacing=14)
        line.setStretch(0, 8)
        line.setStretch(1, 5)
        self.setLayout(line)

    def _duty(self, duty: str, nothing: QPushButton) -> Field:
        field = self.fields[duty]
        layout = field.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertLayout(0, row(field.label, 1, nothing))
        return field


def _put(editor: LineEdit | TextEdit, words: str) -> None:
    if editor.value() != words:
        if isinstance(editor, TextEdit):
            editor.setPlainText(words)
        else:
            editor.setText(words)
