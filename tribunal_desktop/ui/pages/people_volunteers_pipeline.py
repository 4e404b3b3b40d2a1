"""Recruitment in five steps (招录五步): candidates above, the steps of the one under the cursor below."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from tribunal_desktop.rules.terms import RecruitStep
from tribunal_desktop.rules.volunteers import StepTaken
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.volunteer_recruitment import STEP_PAPERS
from tribunal_desktop.services.volunteer_views import CandidateRow, NewCandidate, StepRow
from tribunal_desktop.ui.dialogs.files import choose_file
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.people_volunteers_part import VolunteersPart
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_volunteers import VolunteerColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, TextEdit, button

_SCANS = "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png)"


class CandidateForm(ShortForm):
    """Enters a candidate."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Enter the candidate"))
        self._back.setText(self.tr("Back"))
        self.lines = {name: LineEdit(f"candidate_{name}") for name in ("name", "township", "phone")}
        self.lay_out(
            {
                "name": Field(self.tr("Name"), self.lines["name"], required=True),
                "township": Field(self.tr("Township that recruits"), self.lines["township"], required=True),
                "phone": Field(self.tr("Phone"), self.lines["phone"]),
            },
            ("name", "township", "phone"),
        )
        self.entitle(
            self.tr("New candidate"),
            self.tr(
                "The township publishes, the judges choose, the township's company signs, the budget pays, the team "
                "assesses. After the fifth step the candidate stands on the roster of volunteers."
            ),
        )

    def begin(self) -> None:
        """Empty the fields."""
        for line in self.lines.values():
            line.clear()

    def typed(self) -> NewCandidate:
        """What was typed."""
        return NewCandidate(**{name: line.value() for name, line in self.lines.items()})


class StepForm(ShortForm):
    """Takes the next step, or skips it for a reason."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Note the step"))
        self._back.setText(self.tr("Back"))
        self._today = services.today
        self._step = RecruitStep.NOTICE
        self.day = DateEdit(page.wording, services.today, "step_day")
        self.actor = LineEdit("step_actor", self.tr("office, judges or company, with the name"))
        self.words = TextEdit("step_words", self.tr("number of the notice or the contract, what was found"), 2)
        self.skip = QCheckBox(self.tr("Skipped"))
        self.skip.setObjectName("step_skip")
        self.reason = LineEdit("step_reason")
        self.lay_out(
            {
                "step": Field(self.tr("Step"), self.skip),
                "done_on": Field(self.tr("Day"), self.day, required=True),
                "actor": Field(self.tr("By whom"), self.actor, required=True),
                "words": Field(self.tr("What was done"), self.words),
                "skipped_reason": Field(self.tr("Why it is skipped"), self.reason),
            },
            ("step", "done_on", "actor"),
            ("words",),
            ("skipped_reason",),
        )
        self.skip.toggled.connect(lambda skipped: self.fields["skipped_reason"].setVisible(skipped))

    def begin(self, candidate: CandidateRow, step: RecruitStep) -> None:
        """Start at the next step."""
        self._step = step
        self.entitle(
            self.tr("{name}: {step}").format(name=candidate.name, step=self.wording.term(step)),
            self.tr("Contract and pay lie with the township; here the day is noted and a scan may be attached."),
        )
        self.day.set_value(self._today())
        for editor in (self.actor, self.words, self.reason):
            editor.clear()
        self.skip.setChecked(False)
        self.fields["skipped_reason"].setVisible(False)

    def typed(self) -> StepTaken:
        """What was typed."""
        return StepTaken(
            self._step,
            self.day.value(),
            self.actor.value(),
            self.words.value(),
            self.skip.isChecked(),
            self.reason.value(),
        )


class WithdrawForm(ShortForm):
    """Ends a recruitment for a reason."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("End the recruitment"))
        self._back.setText(self.tr("Back"))
        self.reason = LineEdit("withdraw_reason")
        self.lay_out({"reason": Field(self.tr("Reason"), self.reason, required=True)}, ("reason",))

    def begin(self, candidate: CandidateRow) -> None:
        """Say whose recruitment ends."""
        self.entitle(self.tr("{name} is not taken on").format(name=candidate.name))
        self.reason.clear()


class PipelinePart(VolunteersPart):
    """Candidates with their steps."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        columns = VolunteerColumns(self.wording, self)
        self.list = DataTable(RowTable(columns.candidates()), self.tr("Candidates"), key="volunteer_candidates")
        self.list.set_empty_text(self.tr("No candidate yet. Ctrl+N enters the first."))
        self.list.set_empty_action(self.create_words(), self.create_new)
        self.steps = DataTable(RowTable(columns.steps()), self.tr("Five steps"), key="volunteer_steps")
        self.steps.setSortingEnabled(False)
        self.steps.set_empty_text(self.tr("The five steps of the candidate chosen above stand here."))
        self.form, self.step_form, self.out_form = CandidateForm(page), StepForm(services, page), WithdrawForm(page)
        self.step_button = button(self.tr("Next step"), self.begin_step, "check")
        self.out_button = button(self.tr("Not taken on"), self.begin_withdraw, "x")
        self.print_button = button(self.tr("Print the steps"), self.print_current, "printer")
        self.back_button = button(self.tr("Take back the last step"), self.take_back, "arrow-back-up")
        self.scan_button = button(self.tr("Attach a scan"), self.attach, "file-import")
        above, below = Card(self.tr("Candidates")), Card(self.tr("Five steps"))
        above.add_header(self.step_button, self.out_button, self.print_button)
        above.add(self.list)
        below.add_header(self.back_button, self.scan_button)
        below.add(self.steps)
        self.list_body.addWidget(above)
        self.list_body.addWidget(below)
        self.list.picked.connect(self._show_steps)
        self.list.opened.connect(lambda _row: self.begin_step())
        self.steps.picked.connect(lambda step: self.scan_button.setEnabled(step is not None and bool(step.id)))
        self.for_keepers(self.step_button, self.out_button, self.scan_button, self.back_button)
        self.new_form = self.form
        self.put_form(self.form, self._add)
        self.tell_apart(self.list, lambda found: found.id)
        self.bind_form("step", self.step_form, self.list, self.begin_step, self._take)
        self.bind_form("out", self.out_form, self.list, self.begin_withdraw, self._withdraw)

    def reload(self) -> None:
        """Read the candidates."""
        self.page.run(self.services.volunteers.recruitment.candidates, self._show)

    def create_words(self) -> str:
        """What is added."""
        return self.tr("New candidate") if self.may_keep else ""

    def create_new(self) -> bool:
        """Open the form of a candidate."""
        if not self.may_keep:
            return False
        self.form.begin()
        self.open_form(self.form, "name")
        return True

    def print_current(self) -> bool:
        """The steps of the candidate under the cursor."""
        found: CandidateRow | None = self.list.current_row()
        if found is None:
            return False
        make = partial(self.services.volunteers.recruitment.paper, found.id)
        return self.print_list(make)

    def begin_step(self) -> None:
        """Open the form of the next step."""
        found: CandidateRow | None = self.list.current_row()
        if self.may_keep and found is not None and found.open and found.next_step is not None:
            self.step_form.begin(found, found.next_step)
            self.open_about(self.step_form, "actor", found)

    def begin_withdraw(self) -> None:
        """Ask why the recruitment ends."""
        found: CandidateRow | None = self.list.current_row()
        if found is not None and found.open:
            self.out_form.begin(found)
            self.open_about(self.out_form, "reason", found)

    def take_back(self) -> None:
        """Strike out the last step of the candidate under the cursor."""
        found: CandidateRow | None = self.list.current_row()
        if found is not None:
            recruitment, words = self.services.volunteers.recruitment, self.tr("The last step is taken back.")
            self.page.run(
                lambda: recruitment.take_back(found.id),
                lambda _none: self.changed(words),
                busy_widget=self.back_button,
            )

    def attach(self) -> None:
        """Keep a scan with the step under the cursor."""
        step: StepRow | None = self.steps.current_row()
        file = choose_file(self, self.tr("Attach a scan"), _SCANS) if step is not None and step.id else None
        if step is not None and file is not None:
            words = self.tr("The scan is filed with the step.")
            self.page.run(
                lambda: self.services.attachments.add(STEP_PAPERS, step.id, file),
                lambda _view: self.written.emit(words),
            )

    def _show(self, rows: tuple[CandidateRow, ...]) -> None:
        self.show_rows(self.list, rows, 7)
        self._show_steps(self.list.current_row())

    def _show_steps(self, found: CandidateRow | None) -> None:
        self.step_button.setEnabled(found is not None and found.open)
        self.out_button.setEnabled(found is not None and found.open)
        self.print_button.setEnabled(found is not None)
        self.back_button.setEnabled(found is not None and found.open and bool(found.taken))
        self.scan_button.setEnabled(False)
        self.steps.table.set_rows(found.steps if found else ())
        self.steps.fit_height(5)

    def _add(self) -> None:
        new, recruitment = self.form.typed(), self.services.volunteers.recruitment
        words = self.tr("The candidate is entered.")
        self.check_then(
            self.form,
            lambda: recruitment.check_candidate(new),
            lambda _answered: recruitment.add(new),
            words,
            self.to_added,
        )

    def _take(self) -> None:
        found: CandidateRow = self.about
        taken, recruitment = self.step_form.typed(), self.services.volunteers.recruitment
        self.check_then(
            self.step_form,
            partial(recruitment.check_taken, found.id, taken),
            lambda _answered: recruitment.take(found.id, taken),
            self.tr("The step is noted."),
        )

    def _withdraw(self) -> None:
        found: CandidateRow = self.about
        reason, recruitment = self.out_form.reason.value(), self.services.volunteers.recruitment
        words = self.tr("The recruitment has ended.")
        self.check_then(
            self.out_form,
            lambda: recruitment.check_withdrawal(reason),
            lambda _answered: recruitment.withdraw(found.id, reason),
            words,
            lambda _none: self.offer_undo(words, lambda: recruitment.resume(found.id)),
        )
