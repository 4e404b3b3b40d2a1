"""Series of cases in the file (系列案): what may be one, its cases with their judges, one judge for all, or apart."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.allocation import Grounds
from tribunal_desktop.rules.findings import Finding, blocking, wording
from tribunal_desktop.rules.series import NewSeries
from tribunal_desktop.services.allocation_views import AllocationView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.series_reading import SeriesCase, SeriesView
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import SERIES_ITEM, Page
from tribunal_desktop.ui.pages.case_file.allocation_give import THIS, GiveCard
from tribunal_desktop.ui.pages.case_file.risk_part import Part, side_by_side
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class SeriesPart(Part):
    """The series with its cases, or the form that makes one of what was found."""

    case_wanted = Signal(str)
    elements_wanted = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: SeriesView | None = None
        self._linked: dict[str, SeriesCase] = {}
        self._table = RowTable(self._columns())
        self.cases = DataTable(self._table, self.tr("Cases of the series"), key="series_cases")
        self.give = GiveCard(self.wording, services.today)
        self.name, self.why = LineEdit("series_name"), LineEdit("series_why")
        self.number, self.no_words = LineEdit("series_number"), LineEdit("series_no")
        self.apart_words = LineEdit("series_apart")
        self.fields = {
            "name": Field(self.tr("Name of the series"), self.name, required=True),
            "why": Field(self.tr("Why they belong together"), self.why, required=True),
            "number": Field(self.tr("Link a case by its number"), self.number),
            "members": Field(self.tr("Cases"), QWidget()),
            "answer": Field(self.tr("Or this is no series, because"), self.no_words),
            "apart": Field(self.tr("This case does not follow the series, because"), self.apart_words),
        }
        self.boxes: dict[str, QCheckBox] = {}
        self._box_list = QVBoxLayout(self.fields["members"].editor)
        self._box_list.setContentsMargins(0, 0, 0, 0)
        self._about = label("", wrap=True)
        self._why_words = label("", "secondary", wrap=True)
        self._found_words = label("", wrap=True)
        self.link_button = button(self.tr("Link"), self._link, "plus")
        self.begin_button = button(self.tr("Make it a series"), self._begin, "check", "primary")
        self.no_button = button(self.tr("No series"), self._no_series, "x")
        self.apart_button = button(self.tr("Let it go apart"), self._go_apart)
        self._series, self._new = self._series_card(), self._new_card()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for card in (self._series, self.give, self._new):
            layout.addWidget(card)
        self._connect()

    def open_dispute(self, dispute_id: str) -> None:
        """Read the series of a dispute."""
        if dispute_id != self.dispute_id:
            self._linked = {}
            self.give.clear()
        self.dispute_id = dispute_id
        services = self.services

        def read() -> tuple[SeriesView, AllocationView]:
            return services.series.view(dispute_id), services.allocations.view(dispute_id)

        self.page.run(read, self._show)

    def view(self) -> SeriesView | None:
        """What is shown."""
        return self._view

    def _show(self, read: tuple[SeriesView, AllocationView]) -> None:
        view, allocation = read
        if view.dispute_id != self.dispute_id:
            return
        self._view = view
        for field in self.fields.values():
            field.clear_finding()
        known = bool(view.series_id)
        own = next((each for each in view.cases if each.dispute_id == view.dispute_id), None)
        self._series.setVisible(known)
        self._about.setText(self._words(view))
        self._why_words.setText(self.tr("Why: {why}").format(why=view.why))
        self._table.set_rows(view.cases)
        self.cases.fit_height(at_most=8)
        if known and self.cases.current_row() is None:
            self.cases.select_place(0)
        together = own is not None and not own.apart_why and not own.closed
        for part in (self.fields["apart"], self.apart_button):
            part.setVisible(together)
        self.give.setVisible(known and allocation.can_change)
        with self.filling():
            if known:
                self.give.show_series(view, allocation)
            self._show_found(view, known)

    def _words(self, view: SeriesView) -> str:
        if not view.judges:
            return fill_in(
                self.tr("{name}: {count} {count:case|cases}, none has a judge yet."),
                name=view.name,
                count=len(view.cases),
            )
        between = "、" if self.wording.lang == "zh" else ", "
        words = self.tr("{name}: {count} {count:case|cases}, with {judges}; {open} without a judge.")
        return fill_in(
            words,
            name=view.name,
            count=len(view.cases),
            judges=between.join(name for _, name in view.judges),
            open=len(view.without_judge),
        )

    def _show_found(self, view: SeriesView, known: bool) -> None:
        cases = {each.dispute_id: each for each in view.found} | self._linked
        ticked = {key for key, box in self.boxes.items() if box.isChecked()} or set(cases)
        for box in self.boxes.values():
            self._box_list.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for each in cases.values():
            box = QCheckBox(self._line(each))
            box.setChecked(each.dispute_id in ticked | set(self._linked))
            self._box_list.addWidget(box)
            self.boxes[each.dispute_id] = box
        self.fields["members"].setVisible(bool(cases))
        found = self.tr(
            "{count} open {count:case|cases} of this cause against the same defendant within {days} {days:day|days}."
        )
        nothing = self.tr("No open case of this cause against the same defendant within {days} {days:day|days}.")
        self._found_words.setText(fill_in((found if view.found else nothing), count=len(view.found), days=view.days))
        if view.answer:
            self._found_words.setText(self.tr("Answered: no series, {why}").format(why=view.answer))
        joining = known or any(each.series_id for each in view.found)
        self.begin_button.setText(self.tr("Add to the series") if joining else self.tr("Make it a series"))
        for name in ("name", "why"):
            self.fields[name].setVisible(not joining)
        for part in (self.fields["answer"], self.no_button):
            part.setVisible(not known and bool(view.found) and not view.answer)
        if not known and not self.name.text() and view.found:
            self.name.setPlaceholderText(self.tr("{name} series").format(name=view.proposed_name))

    def _line(self, each: SeriesCase) -> str:
        judge = each.judge or self.tr("no judge yet")
        words = f"{each.number}  {each.parties}  {judge}"
        return (
            self.tr("{case} (in the series {name})").format(case=words, name=each.series_name)
            if each.series_id
            else words
        )

    def _link(self) -> None:
        number = self.number.value()

        def found(answer: SeriesCase | Finding) -> None:
            self.fields["number"].clear_finding()
            if isinstance(answer, Finding):
                self.fields["number"].show_finding(wording(answer, self.wording.lang))
                self.number.setFocus()
            elif self._view is not None and answer.dispute_id != self.dispute_id:
                self._linked[answer.dispute_id] = answer
                self.number.clear()
                self._show_found(self._view, bool(self._view.series_id))

        self.page.run(lambda: self.services.series.find(number), found)

    def _begin(self) -> None:
        view, series = self._view, self.services.series
        if view is None:
            return
        ticked = tuple(key for key, box in self.boxes.items() if box.isChecked())
        taken = next((each for each in view.found if each.series_id and each.dispute_id in ticked), None)
        series_id = view.series_id or (taken.series_id if taken else "")
        if series_id:
            inside = {each.dispute_id for each in view.found if each.series_id}
            more = tuple(each for each in ticked if each not in inside)
            joining = more if view.series_id else (view.dispute_id, *more)
            self.write(
                lambda: series.join(series_id, joining, by_hand=bool(self._linked)),
                self.tr("Added to the series"),
                self.begin_button,
            )
            return
        name = self.name.value() or (self.name.placeholderText() if view.found else "")
        new, linked = NewSeries(name, self.why.value(), ticked), tuple(self._linked)
        findings = series.check(new)
        show_findings(self.fields, findings, self.wording.lang)
        if not blocking(findings):
            self.write(lambda: series.begin(view.dispute_id, new, linked), self.tr("Series made"), self.begin_button)

    def _no_series(self) -> None:
        words, dispute_id = self.no_words.value(), self.dispute_id
        self._say_missing("answer", words, "series_answer_missing")
        if words:
            self.write(lambda: self.services.series.no_series(dispute_id, words), self.tr("Answer saved"))

    def _go_apart(self) -> None:
        words, dispute_id = self.apart_words.value(), self.dispute_id
        self._say_missing("apart", words, "series_apart_without_reason")
        if words:
            self.write(
                lambda: self.services.series.go_apart(dispute_id, words),
                self.tr("The case goes apart; the reason is kept"),
            )

    def _say_missing(self, name: str, words: str, code: str) -> None:
        field = self.fields[name]
        field.clear_finding()
        if not words:
            field.show_finding(self.wording.text(f"finding.{code}"))
            field.setFocus()

    def _give(self, scope: str, judge_id: str, grounds: Grounds, answer: str) -> None:
        view, services = self._view, self.services
        if view is None:
            return
        if scope == THIS:
            self.write(
                lambda: services.allocations.assign(view.dispute_id, judge_id, grounds, answer),
                self.tr("Given to the judge of the series"),
                self.give.give_button,
            )
            return
        self.page.run(
            lambda: services.series.give(view.series_id, judge_id, grounds, answer),
            lambda count: self.written.emit(
                fill_in(self.tr("{count} {count:case|cases} given to one judge"), count=count)
            ),
            busy_widget=self.give.give_button,
        )

    def _series_card(self) -> Card:
        card = Card(self.tr("The series"))
        card.add_header(button(self.tr("Make papers of the series…"), self._make_papers, "file-text"))
        card.add_header(button(self.tr("Fill the elements of the series…"), self.elements_wanted.emit, "copy"))
        apart = row(self.fields["apart"], self.apart_button, spacing=14)
        apart.setStretch(0, 1)
        card.add(self._about, self._why_words, self.cases, apart)
        return card

    def _new_card(self) -> Card:
        card = Card(self.tr("What may belong to it"))
        link = row(self.fields["number"], self.link_button, spacing=14)
        link.setStretch(0, 1)
        answer = row(self.fields["answer"], self.no_button, spacing=14)
        answer.setStretch(0, 1)
        card.add(self._found_words, self.fields["members"], link)
        card.add(side_by_side(self.fields["name"], self.fields["why"]), row(1, self.begin_button), answer)
        return card

    def _make_papers(self) -> None:
        self.page.navigate.emit("cases", f"{SERIES_ITEM}{self.dispute_id}")

    def _connect(self) -> None:
        self.cases.opened.connect(self._open_case)
        self.number.returnPressed.connect(self._link)
        self.give.given.connect(self._give)

    def _open_case(self, case: SeriesCase) -> None:
        if case.dispute_id != self.dispute_id:
            self.case_wanted.emit(case.dispute_id)

    def _columns(self) -> list[Column[SeriesCase]]:
        say = self.wording
        return [
            Column("number", self.tr("Case number"), lambda each: each.number, 210),
            Column("parties", self.tr("Parties"), lambda each: each.parties, 0, tip=lambda each: each.parties),
            Column("received", self.tr("Received"), lambda each: say.short_date(each.received_on), 112, secondary=True),
            Column("judge", self.tr("Judge"), lambda each: each.judge or self.tr("no judge yet"), 96),
            Column(
                "state", self.tr("Place in the series"), self._place, 130, tone=self._tone, tip=lambda e: e.apart_why
            ),
        ]

    def _place(self, each: SeriesCase) -> str:
        if each.closed:
            return self.tr("closed")
        if each.apart_why:
            return self.tr("apart")
        return self.tr("lead case") if each.lead else self.tr("follows")

    def _tone(self, each: SeriesCase) -> Tone:
        if each.closed:
            return Tone.NEUTRAL
        return Tone.WARN if each.apart_why else Tone.GOOD
