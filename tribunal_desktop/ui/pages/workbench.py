"""The workbench (工作台): the day at one glance, each line opens what it speaks of."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.money import percent
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.workbench_views import Decision, DecisionKind, DueTask, Figures, TaskKind, WorkbenchView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import NEW_ITEM, Page
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Pill, StatTile, button, label, row
from tribunal_desktop.ui.widgets.elided import ElidedLink
from tribunal_desktop.ui.workers import Tasks

_DECISION_TONES = {
    DecisionKind.CLOCK_BEHIND: Tone.BAD,
    DecisionKind.MEDIATION_ENDED_LATE: Tone.BAD,
    DecisionKind.FEE_LATE: Tone.BAD,
    DecisionKind.REFUSED_RECORD: Tone.BAD,
    DecisionKind.DANGER_CHECK_DUE: Tone.BAD,
    DecisionKind.FILING_LATE: Tone.BAD,
    DecisionKind.AGREED_NOT_CLOSED: Tone.INFO,
    DecisionKind.NUMBER_DUE: Tone.INFO,
    DecisionKind.GREEN_CHANNEL: Tone.GOOD,
}
"""All others are warnings."""
_SIDE_WIDTH = 320
_SOON_DAYS = 3


class WorkbenchPage(Page):
    """What is due, what needs a decision, what has not reached the parent court."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._today = services.today()
        self.add_action(
            self.tr("New case"), lambda: self.navigate.emit("cases", NEW_ITEM), "plus", primary=True, keys="Ctrl+N"
        )
        self._open = StatTile(self.tr("Open cases"))
        self._mediations = StatTile(self.tr("Mediations that succeeded this year"))
        self._trips = StatTile(self.tr("Circuit trips this year"))
        self._waiting = StatTile(self.tr("Not yet with the parent court"))
        self._table = RowTable(self._columns())
        self._due = DataTable(self._table, self.tr("Due"), key="workbench")
        self._due.set_empty_text(self.tr("Nothing is due in the next two weeks."))
        self._due.opened.connect(lambda task: self.navigate.emit(task.page, task.entity_id))
        self._due_card = Card(self.tr("Due"))
        self._due_count = label("", "small")
        self._due_card.add_header(self._due_count)
        self._due_card.add(self._due)
        self._decisions, self._decision_lines = self._list_card(self.tr("Needs a decision"))
        self._route, self._route_lines = self._list_card(self.tr("Circuit trips of the next days"))
        self._lay_out()

    def title(self) -> str:
        return self.tr("Workbench")

    def help_text(self) -> str:
        return self.tr(
            "What is due in the next two weeks, what waits for a person's decision, and what the parent court has not "
            "acknowledged yet. Enter or a double click on a line opens it. Overdue lines come first."
        )

    def create_new(self) -> bool:
        self.navigate.emit("cases", NEW_ITEM)
        return True

    def refresh(self) -> None:
        self.run(self._read, self._read_done)

    def _read(self) -> tuple[WorkbenchView, bool]:
        more = self._services.flags.look_through()
        return self._services.workbench.view(), more

    def _read_done(self, read: tuple[WorkbenchView, bool]) -> None:
        view, more = read
        self._show(view)
        self._look_on(more)

    def _look_on(self, more: bool) -> None:
        """After an import many cases wait to be looked through: a part at a time, then the page is read again."""
        if more:
            self.run(self._services.flags.look_through, self._looked)

    def _looked(self, more: bool) -> None:
        if more:
            self._look_on(more)
        else:
            self.run(self._services.workbench.view, self._show)

    def _show(self, view: WorkbenchView) -> None:
        self._today = view.today
        self.set_title(self.tr("Today, {date}").format(date=self.wording.date(view.today)))
        due_today = sum(task.due_on == view.today for task in view.due)
        overdue = sum(task.due_on < view.today for task in view.due)
        self.set_subtitle(
            fill_in(
                self.tr(
                    "{today} due today · {overdue} overdue · {decisions} {decisions:decision waits|decisions wait}"
                ),
                today=due_today,
                overdue=overdue,
                decisions=sum(decision.count for decision in view.decisions),
            )
        )
        self._show_figures(view.figures)
        self._table.set_rows(view.due)
        self._due_count.setText(self.tr("{shown} of {all}").format(shown=len(view.due), all=view.due_total))
        self._fill(
            self._decision_lines, [self._decision_line(each) for each in view.decisions], self.tr("Nothing waits.")
        )
        trips = [self._trip_line(trip) for trip in view.week_trips]
        self._fill(self._route_lines, trips, self.tr("No trip is planned."))
        self.show_content()

    def _show_figures(self, figures: Figures) -> None:
        number = self.wording.number
        self._open.show_figure(
            number(figures.open_disputes),
            note=self.tr("{count} past the trial limit").format(count=number(figures.over_limit)),
            tone=Tone.BAD if figures.over_limit else Tone.NEUTRAL,
        )
        if figures.mediations_ended:
            rate = percent(figures.mediations_agreed, figures.mediations_ended)
            note = self.tr("{part} of {whole}").format(
                part=number(figures.mediations_agreed), whole=number(figures.mediations_ended)
            )
            self._mediations.show_figure(f"{rate}%", note=note)
        else:
            self._mediations.show_figure("—", note=self.tr("none has ended yet"))
        self._trips.show_figure(
            number(figures.trips_this_year),
            note=fill_in(self.tr("to {count} {count:village|villages}"), count=number(figures.villages_this_year)),
        )
        receipt = (
            self.tr("last receipt {moment}").format(moment=self.wording.short_moment(figures.last_receipt_at))
            if figures.last_receipt_at
            else self.tr("no receipt yet")
        )
        self._waiting.show_figure(number(figures.waiting_records), self.tr("records"), receipt)

    def _columns(self) -> list[Column[DueTask]]:
        return [
            Column(
                "due",
                self.tr("Day"),
                lambda task: self.wording.short_date(task.due_on),
                120,
                sort=lambda task: task.due_on,
            ),
            Column("matter", self.tr("Matter"), self._matter, 150),
            Column("subject", self.tr("Concerns"), lambda task: task.subject, 0, tip=lambda task: task.subject),
            Column("number", self.tr("Number"), self._number, 190, secondary=True),
            Column("owner", self.tr("Turn"), lambda task: task.owner, 84),
            Column("left", self.tr("Left"), self._left, 104, tone=self._left_tone, sort=lambda task: task.due_on),
        ]

    def _matter(self, task: DueTask) -> str:
        if task.kind is TaskKind.DEADLINE:
            return self._services.reference.limit(task.rule_id, self._today).name.of(self.wording.lang)
        return self.wording.term(task.kind)

    def _number(self, task: DueTask) -> str:
        if task.kind is TaskKind.TRIP:
            return fill_in(self.tr("{count} {count:case|cases}"), count=task.number)
        return task.number

    def _left(self, task: DueTask) -> str:
        days = (task.due_on - self._today).days
        if days < 0:
            return fill_in(self.tr("{days} {days:day|days} late"), days=-days)
        return self.tr("today") if days == 0 else fill_in(self.tr("in {days} {days:day|days}"), days=days)

    def _left_tone(self, task: DueTask) -> Tone:
        days = (task.due_on - self._today).days
        if days <= 0 or task.pressing:
            return Tone.BAD
        return Tone.WARN if days <= _SOON_DAYS or task.kind is TaskKind.DEADLINE else Tone.NEUTRAL

    def _decision_line(self, decision: Decision) -> QWidget:
        tone = _DECISION_TONES.get(decision.kind, Tone.WARN)
        pill = Pill(f"{self.wording.term(decision.kind)} {decision.count:,}", tone)
        link = ElidedLink(
            "；".join(decision.subjects) if decision.subjects else self.tr("Look"),
            lambda: self.navigate.emit(decision.page, decision.entity_id),
        )
        link.setAccessibleName(f"{pill.text()} {link.words()}")
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row(pill, 1))
        column.addWidget(link)
        return block

    def _trip_line(self, trip: DueTask) -> QWidget:
        link = button(trip.subject, lambda: self.navigate.emit("circuit", trip.entity_id), kind="link")
        return _line(label(self.wording.short_date(trip.due_on), "strong"), link)

    def _fill(self, lines: QVBoxLayout, widgets: list[QWidget], nothing: str) -> None:
        while lines.count():
            item = lines.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for widget in widgets or [label(nothing, "secondary")]:
            lines.addWidget(widget)

    def _list_card(self, title: str) -> tuple[Card, QVBoxLayout]:
        card, lines = Card(title), QVBoxLayout()
        lines.setSpacing(8)
        card.add(lines)
        return card, lines

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(14)
        for tile in (self._open, self._mediations, self._trips, self._waiting):
            tiles.addWidget(tile, 1)
        self.body.addLayout(tiles)
        aside = QWidget()
        aside.setFixedWidth(_SIDE_WIDTH)
        side = QVBoxLayout(aside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(14)
        side.addWidget(self._decisions)
        side.addWidget(self._route)
        side.addStretch(1)
        lower = QHBoxLayout()
        lower.setSpacing(14)
        lower.addWidget(self._due_card, 1)
        lower.addWidget(aside)
        self.body.addLayout(lower, 1)


def _line(*parts: QWidget) -> QWidget:
    line = QWidget()
    line.setLayout(row(*parts, 1))
    return line
