"""Making papers of many cases at once (批量制作文书): which forms, what is common, the run, what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.documents.forms.facts import Answer, FormOptions
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity, wording
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_batch_views import (
    BatchCase,
    BatchFailure,
    BatchForm,
    BatchOrder,
    BatchPaper,
    BatchStep,
)
from tribunal_desktop.services.search_tokens import haystack, matches, name_lines, words
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_folder, choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import PDF
from tribunal_desktop.ui.pages.case_file.papers_make_answers import Answered, Around, answered_field
from tribunal_desktop.ui.pages.cases_batch_run import BatchProgress, BatchRun
from tribunal_desktop.ui.print_desk import PrintDesk
from tribunal_desktop.ui.tables.cases_batch import FailuresTable
from tribunal_desktop.ui.widgets import Card, Choice, DataTable, DateEdit, Field, TypeAhead, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

CASES_NAMED = 4
FAILURES_SHOWN = 8
DAY_WIDTH = 230


class FormQuestions(Card):
    """One chosen form with the questions that are asked once for all cases."""

    dropped = Signal()

    def __init__(self, form: BatchForm, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(getattr(form.name, around.locale.lang), parent)
        self.form, self._lang = form, around.locale.lang
        self.drop_button = button(self.tr("Take out"), self.dropped.emit, "x")
        self.add_header(self.drop_button)
        self.questions: list[Answered] = []
        groups = (
            (self.tr("The same for all cases"), form.common),
            (self.tr("Only for cases whose file does not say it"), form.from_case),
        )
        for title, asks in groups:
            if asks:
                self.add(label(title, "small"))
            for ask in asks:
                question = answered_field(ask, around)
                if ask in form.common and ask.start:
                    question.take(ask.start)
                self.questions.append(question)
                self.add(question)
        if not self.questions:
            self.add(label(self.tr("Nothing to fill in: everything comes from the files of the cases."), "secondary"))

    def answers(self) -> tuple[Answer, ...]:
        """What was answered."""
        given = ((question.ask, question.answer()) for question in self.questions)
        return tuple(Answer(ask.id, answer) for ask, answer in given if answer or ask in self.form.common)

    def complete(self) -> bool:
        """Nothing common is missing or unreadable; what is, is said at its question."""
        stops = [question for question in self.questions if self._says_missing(question)]
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not stops

    def _says_missing(self, question: Answered) -> bool:
        question.clear_finding()
        code = question.wrong()
        if not code and question.ask in self.form.common and question.ask.required and not question.answer():
            code = "form_gap_required"
        if code:
            params = {"typed": question.typed(), "name": getattr(question.ask.label, self._lang)}
            finding = Finding(code, f"ask.{question.ask.id}", Severity.BLOCK, params)
            question.show_finding(wording(finding, self._lang), finding.severity)
        return bool(code)


class BatchView(QWidget):
    """Non-modal: the run goes on while other things are looked at."""

    case_wanted = Signal(str)
    """Open the file of a case at a place of it."""
    changed = Signal()
    """A run began, went on or ended."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._cases: tuple[BatchCase, ...] = ()
        self._papers: list[BatchPaper] = []
        self._failures: list[BatchFailure] = []
        self._forms: tuple[BatchForm, ...] = ()
        self._making = self._unseen = False
        self._skipped = 0
        self._told: Callable[[], str] = lambda: ""
        self.run = BatchRun(page.tasks, self)
        self.questions: list[FormQuestions] = []
        self._about = label("", wrap=True)
        self.day = DateEdit(page.wording, services.today, "batch_day")
        self.day_button = button(self.tr("Add the cases heard that day"), self.add_day, "calendar")
        self.forms = TypeAhead(self._find, page.tasks, "batch_form", self.tr("form, in characters, pinyin or initials"))
        self.large = QCheckBox(self.tr("Large print"))
        self.again = QCheckBox(self.tr("Also where the paper was made before"))
        self.start_button = button(self.tr("Make the papers"), self.make, "file-text", "primary")
        self.progress = BatchProgress(page.wording)
        self._result = label("", "strong", wrap=True)
        table = FailuresTable(page.wording)
        self.failures = DataTable(table, self.tr("Papers that were not made"), key="batch_failures")
        self.pdf_button = button(self.tr("One PDF for printing…"), self.save_one, "file-text")
        self.folder_button = button(self.tr("Save all to a folder…"), self.save_folder, "folders")
        self.queue_button = button(self.tr("Add to the print queue"), self.queue, "printer")
        self._asked = QVBoxLayout()
        self._asked.setSpacing(12)
        self._chosen, self._results = self._chosen_card(), self._result_card()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        for part in (self.progress, self._results, self._chosen):
            body.addWidget(part)
        body.addStretch(1)
        self.setFocusProxy(self.forms)
        self._connect()
        self._show_state()

    def open_cases(self, dispute_ids: Sequence[str]) -> None:
        """Begin with these cases; a run under way is not disturbed."""
        if self.run.running:
            return
        batches = self._services.paper_batches
        self._clear_result()

        def read() -> tuple[tuple[BatchCase, ...], tuple[BatchForm, ...]]:
            return batches.cases(dispute_ids), batches.forms()

        self._page.run(read, self._show_cases)

    def open_series(self, dispute_id: str) -> None:
        """Begin with all cases of the series of a dispute."""
        self._page.run(lambda: self._services.paper_batches.of_series(dispute_id), self.open_cases)

    def choose_form(self, key: str) -> None:
        """Add a form to what is made, with its questions."""
        form = next((each for each in self._forms if each.key == key), None)
        if form is None or any(each.form.key == key for each in self.questions):
            return
        made = FormQuestions(form, Around(self._page.wording, self._services.today, ()))
        made.dropped.connect(partial(self._drop, made))
        self.questions.append(made)
        self._asked.addWidget(made)
        self._show_state()

    def make(self) -> None:
        """Make every chosen paper of every case, unless something common is missing."""
        if self.run.running or not self.questions or not all(each.complete() for each in self.questions):
            return
        order = BatchOrder(
            tuple(case.dispute_id for case in self._cases),
            tuple(each.form.key for each in self.questions),
            tuple((each.form.key, each.answers()) for each in self.questions),
            FormOptions(large=self.large.isChecked()),
            only_missing=not self.again.isChecked(),
        )
        self._clear_result()
        self._making = True
        self._begin(self.tr("Making papers"), lambda: self._services.paper_batches.run(order), self._made_words)

    def save_one(self) -> None:
        """One PDF of all papers, where the person chooses."""
        target = choose_target(self, self.tr("One PDF for printing"), self.tr("papers.pdf"), PDF)
        if target is not None:
            output, papers = self._services.batch_output, tuple(self._papers)
            said = self.tr("{count} {count:paper is|papers are} saved in {place}.")
            self._hand_out(self.tr("Putting together"), lambda: output.to_one_file(papers, target), said, target)

    def save_folder(self) -> None:
        """A file for each paper in a folder the person chooses."""
        folder = choose_folder(self, self.tr("Folder for the papers"))
        if folder is not None:
            output, papers = self._services.batch_output, tuple(self._papers)
            said = self.tr("{count} {count:paper is|papers are} saved in {place}.")
            self._hand_out(self.tr("Saving"), lambda: output.to_folder(papers, folder), said, folder)

    def queue(self) -> None:
        """Put all papers into the print queue of the printer used last."""
        services, papers, chosen = self._services, tuple(self._papers), PrintDesk.of(self._page.tasks).chosen

        def begin(printer: str) -> None:
            said = self.tr("{count} {count:paper is|papers are} in the print queue of {place}.")
            steps = partial(services.batch_output.to_queue, papers, printer)
            self._hand_out(self.tr("Queueing"), steps, said, Path(printer))

        self._page.run(lambda: chosen or services.issued_papers.last_printer(), begin)

    def words(self) -> str:
        """How far the run is, or what came of it while nobody looked; empty when there is nothing to tell."""
        if self.run.running:
            return self.progress.figures.text()
        return self._result.text() if self._unseen else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks at what came of it."""
        super().showEvent(event)
        self._unseen = False

    def _begin(self, what: str, steps: Callable[[], Iterator[BatchStep]], told: Callable[[], str]) -> None:
        self._told = told
        self.progress.begin(what)
        self.run.start(steps)
        self._show_state()
        self.progress.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_out(self, what: str, steps: Callable[[], Iterator[BatchStep]], said: str, place: Path) -> None:
        self._making = False
        self._failures, done = [], len(self._papers)
        self._begin(what, steps, lambda: fill_in(said, count=done - len(self._failures), place=place.name))

    def _moved(self, step: BatchStep) -> None:
        self._papers += step.papers
        self._failures += step.failures
        self._skipped = step.skipped if self._making else self._skipped
        self.progress.show_step(step)
        if self.run.stopped:
            self.progress.show_stopping()
        self.changed.emit()

    def _ended(self, error: KnownError | None) -> None:
        had_keys = self.progress.stop_button.hasFocus()
        self.progress.hide()
        words = self.tr("Stopped.") if self.run.stopped else ""
        if error is not None:
            self._page.show_error(error)
        elif not (self.run.stopped and not self._making):
            words = f"{words} {self._told()}".strip()
        self._result.setText(words)
        self._unseen = not self.isVisible()
        self.failures.table.set_rows(self._failures)
        self.failures.fit_height(FAILURES_SHOWN)
        if self._failures:
            self.failures.select_place(0)
        self._show_state()
        if had_keys:
            self._go_on_at_results()
        self._page.data_changed.emit()

    def _go_on_at_results(self) -> None:
        """The keys leave the button that is gone for what comes next: the papers that failed, else handing out."""
        ways = (self.failures, self.queue_button, self.forms)
        next(way for way in ways if way.isVisible()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_words(self) -> str:
        number = self._page.wording.number
        said = fill_in(self.tr("{count} {count:paper is|papers are} registered."), count=number(len(self._papers)))
        if self._failures:
            said += self.tr(" {count} could not be made; the reasons stand below.").format(
                count=number(len(self._failures))
            )
        if self._skipped:
            said += self.tr(" {count} were kept before.").format(count=number(self._skipped))
        return said

    def _show_cases(self, read: tuple[tuple[BatchCase, ...], tuple[BatchForm, ...]]) -> None:
        self._cases, self._forms = read
        named = "、".join(case.number for case in self._cases[:CASES_NAMED])
        few = len(self._cases) <= CASES_NAMED
        words = (
            self.tr("{count} {count:case|cases}: {named}") if few else self.tr("{count} {count:case|cases}: {named} …")
        )
        self._about.setText(fill_in(words, count=self._page.wording.number(len(self._cases)), named=named))
        self._show_state()
        self.forms.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_day(self) -> None:
        """Add the cases of a day's agenda."""
        day, batches = self.day.value(), self._services.paper_batches
        if day is None:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        known = [case.dispute_id for case in self._cases]

        def read() -> tuple[tuple[BatchCase, ...], tuple[BatchForm, ...]]:
            return batches.cases([*known, *batches.of_hearing_day(day)]), self._forms

        self._page.run(read, self._show_cases, busy_widget=self.day_button)

    def _find(self, text: str) -> list[Choice]:
        lang, wanted = self._page.wording.lang, words(text)
        found = []
        for form in self._forms:
            names = haystack([*name_lines(form.name.zh), *name_lines(form.name.en)])
            if all(matches(names, word) for word in wanted):
                found.append(Choice(form.key, getattr(form.name, lang), self._page.wording.term(form.group)))
        return found

    def _chose(self, key: str) -> None:
        self.choose_form(key)
        self.forms.set_choice(None)

    def _drop(self, form: FormQuestions) -> None:
        self.questions.remove(form)
        self._asked.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._show_state()

    def _clear_result(self) -> None:
        self._papers, self._failures, self._skipped = [], [], 0
        self._result.setText("")
        self._show_state()

    def _show_state(self) -> None:
        idle = not self.run.running
        self._chosen.setEnabled(idle)
        self.start_button.setEnabled(idle and bool(self.questions) and bool(self._cases))
        self.large.setVisible(any(each.form.large_print for each in self.questions))
        self._results.setVisible(idle and bool(self._result.text() or self._failures))
        self.failures.setVisible(bool(self._failures))
        for act in (self.pdf_button, self.folder_button, self.queue_button):
            act.setVisible(bool(self._papers))
        self.changed.emit()

    def _open_failure(self, failure: BatchFailure) -> None:
        place = f"/{failure.key}" if failure.key else ""
        self.case_wanted.emit(f"{failure.case.dispute_id}#papers{place}")

    def _chosen_card(self) -> Card:
        card = Card(self.tr("Cases and papers"))
        day = Field(self.tr("Day of hearings"), self.day)
        day.setMinimumWidth(DAY_WIDTH)
        form = Field(self.tr("Add a form"), self.forms)
        line = row(day, self.day_button, 1, spacing=10)
        line.setAlignment(self.day_button, Qt.AlignmentFlag.AlignBottom)
        card.add(self._about, form, line)
        card.body.addLayout(self._asked)
        card.add(WrappingRow(self.large, self.again), row(self.start_button, 1))
        return card

    def _result_card(self) -> Card:
        card = Card()
        card.add(self._result, WrappingRow(self.queue_button, self.pdf_button, self.folder_button), self.failures)
        return card

    def _connect(self) -> None:
        self.run.moved.connect(self._moved)
        self.run.ended.connect(self._ended)
        self.progress.stop_wanted.connect(self._stop)
        self.forms.chosen.connect(lambda choice: self._chose(choice.key))
        self.failures.opened.connect(self._open_failure)

    def _stop(self) -> None:
        self.run.stop()
        self.progress.show_stopping()
