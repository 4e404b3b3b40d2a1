"""The four views of supervision; every number opens its cases."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.months import Period, month_start
from tribunal_desktop.services.case_query import CaseFilter, CaseQuery, Span, SpanKind, to_text
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.monitoring_views import Figure, LeaderRow, StageBar, Stuck
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.supervision import FigureTable, LeaderTable, StageBarTable, StuckTable
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.stage_chart import Bars, StageChart

YEARS_BACK = 3
ROWS_SHOWN = 13


class SupervisionView(QWidget):
    """One view; ``list_wanted`` carries a question as text, ``case_wanted`` a dispute."""

    list_wanted = Signal(str)
    case_wanted = Signal(str)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services, self.page, self.wording = services, page, page.wording
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)

    def reload(self) -> None:
        """Read and show."""
        raise NotImplementedError

    def open_list(self, query: CaseQuery | None) -> None:
        """Open the cases behind a number."""
        if query is not None:
            self.list_wanted.emit(to_text(query))

    def put_table(self, table: DataTable) -> None:
        """A table that fills a card."""
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.add(table)
        self.body.addWidget(card)


class StuckView(SupervisionView):
    """Where is it stuck (卡在哪里)."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._words = label("", "secondary", wrap=True)
        self.table = StuckTable(self.wording)
        self.list = DataTable(self.table, self.tr("Where cases are stuck"), key="supervision.stuck")
        self.list.set_empty_text(self.tr("No open case."))
        self.list.opened.connect(lambda row: self.case_wanted.emit(row.id))
        self.body.addWidget(self._words)
        self.put_table(self.list)
        self.body.addStretch(1)

    def reload(self) -> None:
        """Read the list."""
        self.page.run(self.services.monitoring.stuck, self._show)

    def _show(self, found: Stuck) -> None:
        self.table.set_rows(found.rows)
        self.list.fit_height(ROWS_SHOWN)
        number = self.wording.number
        words = [
            fill_in(
                self.tr("{shown} of {all} open {all:case|cases}, longest quiet first."),
                shown=number(len(found.rows)),
                all=number(found.total),
            )
        ]
        if found.last_receipt_at is None:
            words.append(self.tr("The parent court has confirmed nothing yet; it may know less than this list."))
        else:
            days = (found.now - found.last_receipt_at).days
            words.append(
                fill_in(
                    self.tr(
                        "The parent court last confirmed {days} {days:day|days} ago; it knows the cases as "
                        "they were then."
                    ),
                    days=days,
                )
            )
        self._words.setText(" ".join(words) if self.wording.lang == "en" else "".join(words))


class PeriodChoice(QWidget):
    """Which months are counted: this year, a year before, a quarter, a month."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._box = QComboBox()
        self._box.setAccessibleName(self.tr("Period"))
        self._box.setMinimumWidth(190)
        self._periods: list[Period] = []
        today = services.today()
        for back in range(YEARS_BACK):
            year = today.year - back
            self._offer(self.tr("Year {year}").format(year=year), Period(date(year, 1, 1), date(year, 12, 31)))
        begun = month_start(today, -((today.month - 1) % 3))
        for back in range(5):
            first = month_start(begun, -3 * back)
            words = self.tr("Quarter {number} of {year}").format(number=(first.month + 2) // 3, year=first.year)
            self._offer(words, Period(first, month_start(first, 3) - timedelta(days=1)))
        for back in range(12):
            first = month_start(today, -back)
            words = self.tr("{year}-{month}").format(year=first.year, month=f"{first.month:02}")
            self._offer(words, Period(first, month_start(first, 1) - timedelta(days=1)))
        self._box.activated.connect(lambda _place: self.changed.emit())
        line = row(label(self.tr("Period"), "secondary"), self._box)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def period(self) -> Period:
        """The months chosen."""
        return self._periods[max(0, self._box.currentIndex())]

    def choose(self, place: int) -> None:
        """Choose as if by hand."""
        self._box.setCurrentIndex(place)
        self.changed.emit()

    def quarter(self) -> Period:
        """The quarter the chosen months end in, as far as it has begun."""
        last = min(self.period().last, self._services.today())
        first = month_start(last, -((last.month - 1) % 3))
        return Period(first, month_start(first, 3) - timedelta(days=1))

    def _offer(self, words: str, period: Period) -> None:
        self._periods.append(period)
        self._box.addItem(words)


class FiguresView(SupervisionView):
    """Use of procedures, days, publicity, channels, filings (使用率与周期)."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.period = PeriodChoice(services)
        self.annualise = QCheckBox(self.tr("annualise periods of different length"))
        self.table = FigureTable(self.wording)
        self.list = DataTable(self.table, self.tr("Usage and duration"), key="supervision.figures")
        self.list.opened.connect(self._open)
        self.period.changed.connect(self.reload)
        self.annualise.toggled.connect(lambda _on: self.reload())
        self.body.addLayout(row(self.period, self.annualise, 1))
        self.put_table(self.list)
        self.body.addWidget(label(self.tr("Enter opens the cases behind a number."), "small"))
        self.body.addStretch(1)

    def reload(self) -> None:
        """Count anew."""
        period, annualise = self.period.period(), self.annualise.isChecked()
        self.page.run(lambda: self.services.monitoring.figures(period, annualise=annualise), self._show)

    def _show(self, figures: tuple[Figure, ...]) -> None:
        self.table.set_rows(figures)
        self.list.fit_height(ROWS_SHOWN)

    def _open(self, figure: Figure) -> None:
        self.open_list(figure.query)


class StagesView(SupervisionView):
    """Days per stage, one judge's cases beside the tribunal's (阶段时长)."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.period = PeriodChoice(services)
        self._judge = QComboBox()
        self._judge.setAccessibleName(self.tr("Judge"))
        self._judge.setMinimumWidth(160)
        self.chart = StageChart(self.tr("Mean days per stage"))
        self.table = StageBarTable(self.wording)
        self.list = DataTable(self.table, self.tr("Mean days per stage"), key="supervision.stages")
        self.list.opened.connect(lambda _row: self._open())
        self.period.changed.connect(self.reload)
        self._judge.activated.connect(lambda _place: self.reload())
        card = Card(self.tr("Mean days per stage of the cases closed in the period"))
        card.add(self.chart)
        self.body.addLayout(row(self.period, label(self.tr("Judge"), "secondary"), self._judge, 1))
        self.body.addWidget(card)
        self.put_table(self.list)
        self.body.addWidget(label(self.tr("Enter opens the closed cases the means are taken from."), "small"))
        self.body.addStretch(1)

    def reload(self) -> None:
        """Read who has cases, then the bars."""
        self.page.run(self.services.monitoring.judges, self._show_judges)

    def _show_judges(self, judges: tuple[tuple[str, str], ...]) -> None:
        chosen = self._judge.currentData() or self.services.actor.id
        self._judge.clear()
        for judge_id, name in judges:
            self._judge.addItem(name, judge_id)
        self._judge.setCurrentIndex(max(0, self._judge.findData(chosen)))
        judge_id, period = self._judge.currentData(), self.period.period()
        self.page.run(lambda: self.services.monitoring.stage_bars(judge_id, period), self._show)

    def _show(self, bars: tuple[StageBar, ...]) -> None:
        self.table.set_rows(bars)
        self.list.fit_height()
        own = self._judge.currentText() or self.tr("My cases")
        self.chart.show_bars(
            (own, self.tr("Tribunal")),
            [
                Bars(
                    self.wording.term(bar.stage),
                    tuple(None if days is None else float(days) for days in (bar.own_days, bar.all_days)),
                    tuple(
                        "—" if days is None else fill_in(self.tr("{days} {days:day|days}"), days=days)
                        for days in (bar.own_days, bar.all_days)
                    ),
                )
                for bar in bars
            ],
        )

    def _open(self) -> None:
        period = self.period.period()
        span = Span(SpanKind.CLOSED, period.first, period.last)
        self.open_list(CaseQuery(CaseFilter.CLOSED, handler_id=self._judge.currentData() or None, span=span))


class LeadersView(SupervisionView):
    """Leaders' own cases against their quota; supervision hours beside it, never added to it (院庭长办案)."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.period = PeriodChoice(services)
        self._quota = QSpinBox()
        self._quota.setRange(0, 999)
        self._quota.setAccessibleName(self.tr("Quota of own cases in a year"))
        self._quota.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.table = LeaderTable(self.wording)
        self.list = DataTable(self.table, self.tr("Leaders' own cases"), key="supervision.leaders")
        self.list.set_empty_text(self.tr("No president or head of tribunal among the staff."))
        self.list.opened.connect(lambda row: self.open_list(row.query))
        self._day = DateEdit(self.wording, services.today, "hours.day")
        self._minutes = LineEdit("hours.minutes", self.tr("minutes"))
        self._minutes.setAccessibleName(self.tr("Minutes"))
        self._minutes.setFixedWidth(90)
        self._words = LineEdit("hours.words", self.tr("what was done"))
        self._words.setAccessibleName(self.tr("What was done"))
        self.note = button(self.tr("Note the time"), self._note)
        self.period.changed.connect(self.reload)
        self._quota.editingFinished.connect(self._set_quota)
        self.body.addLayout(
            row(self.period, label(self.tr("Quota of own cases in a year"), "secondary"), self._quota, 1)
        )
        self.put_table(self.list)
        card = Card(self.tr("Time spent on supervision by the leader under the cursor"))
        card.add(row(self._day, self._minutes, self._words, self.note))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def reload(self) -> None:
        """Read quota and table."""
        quarter, monitoring = self.period.quarter(), self.services.monitoring
        self.page.run(lambda: (monitoring.quota(), monitoring.leaders(quarter)), lambda found: self._show(*found))

    def _show(self, quota: int, leaders: tuple[LeaderRow, ...]) -> None:
        if not self._quota.hasFocus():
            self._quota.setValue(quota)
        self.table.set_rows(leaders)
        self.list.fit_height()
        if leaders and self.list.current_row() is None:
            self.list.select_place(0)
        self.note.setEnabled(bool(leaders))

    def _set_quota(self) -> None:
        quota = self._quota.value()
        self.page.run(lambda: self.services.monitoring.set_quota(quota), lambda _none: self.reload())

    def _note(self) -> None:
        leader, monitoring = self.list.current_row(), self.services.monitoring
        if leader is None:
            return
        typed = self._minutes.text().strip()
        day, minutes, words = self._day.value() or date.max, int(typed) if typed.isdecimal() else 0, self._words.text()

        def noted(hours_id: str) -> None:
            self._minutes.clear()
            self._words.clear()
            self.reload()
            self.page.tell(
                self.tr("Time of {name} noted").format(name=leader.name),
                lambda: self.page.run(lambda: monitoring.remove_hours(hours_id), lambda _none: self.reload()),
            )

        self.page.run(lambda: monitoring.note_hours(leader.staff_id, day, minutes, words), noted)
