"""Tasks of the volunteers (志愿者任务): to do and done, the day list, and the outings of the circuit log."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import AidTask
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.volunteer_views import Named, NewTask, OutingRow, TaskDone, TaskRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer, offer_terms
from tribunal_desktop.ui.pages.people_case_field import CaseField
from tribunal_desktop.ui.pages.people_volunteers_part import VolunteersPart, whole_number
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_volunteers import VolunteerColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, TextEdit, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

_SHOWN = 8
_Lists = tuple[tuple[TaskRow, ...], tuple[TaskRow, ...], tuple[OutingRow, ...]]


class TaskForm(ShortForm):
    """Assigns a task; acts of the court are offered only to say why they are refused."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Assign"))
        self._back.setText(self.tr("Back"))
        self._today = services.today
        self.volunteer, self.kind = chooser("task_volunteer"), chooser("task_kind")
        offer_terms(self.kind, page.wording, AidTask)
        self.case = CaseField(services, page, "task_case")
        self.words = TextEdit("task_words", lines=2)
        self.due = DateEdit(page.wording, services.today, "task_due")
        self.lay_out(
            {
                "volunteer": Field(self.tr("Volunteer"), self.volunteer, required=True),
                "kind": Field(self.tr("Kind of task"), self.kind, required=True),
                "due_on": Field(self.tr("Due"), self.due, required=True),
                "case": Field(self.tr("Case (may stay empty)"), self.case),
                "words": Field(self.tr("What is to be done"), self.words, required=True),
            },
            ("volunteer", "kind", "due_on"),
            ("case",),
            ("words",),
        )
        self.entitle(self.tr("New task"), self.tr("Volunteers only assist: they do no judicial acts."))

    def begin(self, people: tuple[Named, ...], chosen: str) -> None:
        """Offer the volunteers, one's own first."""
        offer(self.volunteer, [(each.id, each.name) for each in people], chosen)
        self.case.set_choice(None)
        self.words.clear()
        self.due.set_value(self._today())

    def typed(self) -> NewTask:
        """What was typed."""
        return NewTask(
            self.volunteer.currentData() or "",
            AidTask(self.kind.currentData()),
            self.words.value(),
            self.due.value(),
            self.case.dispute_id(),
        )

    def unreadable(self) -> tuple[Finding, ...]:
        """Also a case that was typed and not taken."""
        wrong = (Finding("case_not_taken", "case", Severity.BLOCK),) if self.case.is_wrong() else ()
        return (*super().unreadable(), *wrong)


class DoneForm(ShortForm):
    """Notes that a task is done, with its minutes."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("Done"))
        self._back.setText(self.tr("Back"))
        self._today = services.today
        self.day = DateEdit(page.wording, services.today, "task_done")
        self.minutes, self.overtime = LineEdit("task_minutes"), LineEdit("task_overtime")
        self.words = LineEdit("task_done_words")
        self.lay_out(
            {
                "done_on": Field(self.tr("Day"), self.day, required=True),
                "minutes": Field(self.tr("Minutes spent"), self.minutes, required=True),
                "overtime": Field(self.tr("of them overtime"), self.overtime),
                "words": Field(self.tr("Remark"), self.words),
            },
            ("done_on", "minutes", "overtime"),
            ("words",),
        )

    def begin(self, task: TaskRow) -> None:
        """Start with today."""
        self.entitle(
            self.tr("{kind}: {words}").format(kind=self.wording.term(task.kind), words=task.words),
            self.tr("What is done stands beside the items of the month's score sheet."),
        )
        self.day.set_value(self._today())
        self.minutes.clear()
        self.overtime.setText("0")
        self.words.clear()

    def typed(self) -> TaskDone:
        """What was typed."""
        return TaskDone(
            self.day.value(),
            whole_number(self.minutes.value()),
            whole_number(self.overtime.value() or "0"),
            self.words.value(),
        )


class AlongForm(ShortForm):
    """Ticks who went along on a trip."""

    _BESIDE = 5

    def __init__(self, page: Page) -> None:
        super().__init__(page.wording, "", "")
        self.save_button.setText(self.tr("They went along"))
        self._back.setText(self.tr("Back"))
        self._boxes: dict[str, QCheckBox] = {}
        self._people = QWidget()
        self._grid = QGridLayout(self._people)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.lay_out({"people": Field(self.tr("Volunteers"), self._people)}, ("people",))

    def begin(self, outing: OutingRow, people: tuple[Named, ...]) -> None:
        """A box for each volunteer; those who are noted are ticked."""
        self.entitle(
            self.tr("{name}, {day}").format(name=outing.name, day=self.wording.date(outing.day)),
            self.tr(
                "The trip is logged once, in the circuit log; here only who went along, which counts in the score."
            ),
        )
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        known = dict(zip(outing.volunteer_ids, outing.volunteers, strict=True))
        known.update({each.id: each.name for each in people})
        self._boxes = {}
        for place, (key, name) in enumerate(known.items()):
            box = QCheckBox(name)
            box.setObjectName(f"along_{key}")
            box.setChecked(key in outing.volunteer_ids)
            self._grid.addWidget(box, *divmod(place, self._BESIDE))
            self._boxes[key] = box
        boxes = tuple(self._boxes.values())
        for first in boxes[:1]:
            self._people.setFocusProxy(first)
        for before, after in pairwise((*boxes, self.save_button, self._back)):
            QWidget.setTabOrder(before, after)

    def chosen(self) -> tuple[str, ...]:
        """Ids of those who are ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())


class TasksPart(VolunteersPart):
    """Tasks of all volunteers or of one."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._people: tuple[Named, ...] = ()
        columns = VolunteerColumns(self.wording, self, services.today())
        self.whose = chooser("task_whose", self.tr("Whose tasks"))
        self.whose.setMinimumWidth(150)
        self.whose.currentIndexChanged.connect(lambda _place: self.reload())
        self.todo = DataTable(RowTable(columns.tasks()), self.tr("To do"), key="volunteer_tasks")
        self.todo.set_empty_text(self.tr("Nothing is to be done."))
        self.todo.set_empty_action(self.create_words(), self.create_new)
        self.done = DataTable(RowTable(columns.done()), self.tr("Done"), key="volunteer_tasks_done")
        self.done.set_empty_text(self.tr("Nothing was done yet. Tasks noted as done above stand here."))
        self.outings = DataTable(RowTable(columns.outings()), self.tr("Outings"), key="volunteer_outings")
        self.outings.set_empty_text(self.tr("The circuit log holds no trip yet."))
        self.outings.set_empty_action(self.tr("Open the circuit trips"), lambda: self.page.navigate.emit("circuit", ""))
        self.form, self.done_form, self.along_form = TaskForm(services, page), DoneForm(services, page), AlongForm(page)
        self.done_button = button(self.tr("Done"), self.begin_done, "check")
        self.day_button = button(self.tr("Print the day list"), self.print_current, "printer")
        self.withdraw_button = button(self.tr("Withdraw the task"), self.withdraw, "trash")
        self.reopen_button = button(self.tr("To do again"), self.reopen_task, "arrow-back-up")
        self.along_button = button(self.tr("Who went along"), self.begin_along, "users")
        self._lay_out()
        self.for_keepers(self.along_button, self.withdraw_button)
        self.new_form = self.form
        self.put_form(self.form, self._assign)
        for table in (self.todo, self.done):
            self.tell_apart(table, lambda task: task.id)
        self.tell_apart(self.outings, lambda outing: outing.trip_id)
        self.bind_form("done", self.done_form, self.todo, self.begin_done, self._finish)
        self.bind_form("along", self.along_form, self.outings, self.begin_along, self._go_along)

    def reload(self) -> None:
        """Read who works here, and their tasks."""
        tasks, whose = self.services.volunteers.tasks, self._whose()
        self.page.run(
            lambda: (tasks.volunteers(), (tasks.open(whose), tasks.done(whose), tasks.outings())),
            lambda found: self._show_people(whose, *found),
        )

    def create_words(self) -> str:
        """What is added."""
        return self.tr("New task") if self.may_keep else ""

    def create_new(self) -> bool:
        """Open the form of a task."""
        if not self.may_keep:
            return False
        self.form.begin(self._people, self._whose())
        self.open_form(self.form, "kind")
        return True

    def print_current(self) -> bool:
        """The day list of the volunteer who is chosen, else of the one under the cursor."""
        task: TaskRow | None = self.todo.current_row()
        volunteer_id = self._whose() or (task.volunteer_id if task else "")
        if not volunteer_id:
            return False
        return self.print_list(partial(self.services.volunteers.tasks.day_list, volunteer_id))

    def begin_done(self) -> None:
        """Note the end of the task under the cursor."""
        task: TaskRow | None = self.todo.current_row()
        if task is not None:
            self.done_form.begin(task)
            self.open_about(self.done_form, "minutes", task)

    def withdraw(self) -> None:
        """Strike out the task under the cursor, given by mistake."""
        task: TaskRow | None = self.todo.current_row()
        if task is not None:
            tasks, words = self.services.volunteers.tasks, self.tr("Withdrawn: {words}").format(words=task.words)
            self.page.run(
                lambda: tasks.withdraw(task.id),
                lambda values: self.changed(words, lambda: tasks.give_back(values)),
                busy_widget=self.withdraw_button,
            )

    def reopen_task(self) -> None:
        """The task under the cursor is not done after all."""
        task: TaskRow | None = self.done.current_row()
        if task is not None:
            tasks, words = self.services.volunteers.tasks, self.tr("To do again: {words}").format(words=task.words)
            how = TaskDone(task.done_on, task.minutes, task.overtime, task.done_words)
            self.page.run(
                lambda: tasks.reopen(task.id),
                lambda _none: self.changed(words, lambda: tasks.finish(task.id, how)),
                busy_widget=self.reopen_button,
            )

    def begin_along(self) -> None:
        """Ask who went along on the trip under the cursor."""
        outing: OutingRow | None = self.outings.current_row()
        if self.may_keep and outing is not None:
            self.along_form.begin(outing, self._people)
            self.open_about(self.along_form, "people", outing)

    def _lay_out(self) -> None:
        todo, done, outings = Card(self.tr("To do")), Card(self.tr("Done")), Card(self.tr("Outings of the circuit log"))
        todo.add_header(self.done_button, self.withdraw_button, self.day_button)
        todo.add(WrappingRow(label(self.tr("Whose tasks"), "secondary"), self.whose), self.todo)
        done.add_header(self.reopen_button)
        done.add(self.done)
        outings.add_header(self.along_button)
        outings.add(self.outings)
        for card in (todo, done, outings):
            self.list_body.addWidget(card)
        for each in (self.done_button, self.withdraw_button):
            self.todo.picked.connect(lambda task, each=each: each.setEnabled(task is not None))
            each.setEnabled(False)
        self.done.picked.connect(lambda task: self.reopen_button.setEnabled(task is not None))
        self.todo.opened.connect(lambda _task: self.begin_done())
        self.done.opened.connect(self._open_case)
        self.outings.picked.connect(lambda outing: self.along_button.setEnabled(outing is not None))
        self.outings.opened.connect(lambda _outing: self.begin_along())
        self.reopen_button.setEnabled(False)
        self.along_button.setEnabled(False)

    def _open_case(self, task: TaskRow) -> None:
        if task.dispute_id:
            self.case_wanted.emit(task.dispute_id)

    def _whose(self) -> str:
        return str(self.whose.currentData() or "")

    def _show_people(self, whose: str, people: tuple[Named, ...], lists: _Lists) -> None:
        self._people = people
        self.day_button.setEnabled(bool(people))
        offer(self.whose, [("", self.tr("All")), *((each.id, each.name) for each in people)], whose)
        if self._whose() != whose:
            self.reload()
            return
        for table, rows in zip((self.todo, self.done, self.outings), lists, strict=True):
            self.show_rows(table, rows, _SHOWN)

    def _assign(self) -> None:
        new, tasks = self.form.typed(), self.services.volunteers.tasks
        words = self.tr("The task is assigned.")
        self.check_then(self.form, lambda: tasks.check(new), lambda _answered: tasks.assign(new), words, self.to_added)

    def _finish(self) -> None:
        task: TaskRow = self.about
        how, tasks = self.done_form.typed(), self.services.volunteers.tasks
        words = self.tr("The task is done.")
        self.check_then(
            self.done_form,
            partial(tasks.check_done, task.id, how),
            lambda _answered: tasks.finish(task.id, how),
            words,
            lambda _none: self.offer_undo(words, lambda: tasks.reopen(task.id)),
        )

    def _go_along(self) -> None:
        outing: OutingRow = self.about
        chosen, tasks = self.along_form.chosen(), self.services.volunteers.tasks
        self.check_then(
            self.along_form,
            tuple,
            lambda _answered: tasks.go_along(outing.trip_id, chosen),
            self.tr("Noted; it counts in the score of that month."),
        )
