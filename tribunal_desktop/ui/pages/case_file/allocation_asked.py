"""Who asked for jurors, and when (申请人民陪审员参审)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding, blocking, unanswered
from tribunal_desktop.rules.jurors import NewRequest
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.juror_views import JurorsView, RequestRow
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import chooser, offer
from tribunal_desktop.ui.pages.case_file.risk_part import Part, side_by_side
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class RequestPart(Part):
    """The requests, and a small form for one more."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._asked: tuple[str, ...] = ()
        self._table = RowTable(self._columns())
        self.list = DataTable(self._table, self.tr("Who asked for assessors"), key="jurors_requests")
        self.party = chooser("jurors_party", self.tr("Who asked"))
        self.told_on = DateEdit(self.wording, services.today, "jurors_told_on")
        self.asked_on = DateEdit(self.wording, services.today, "jurors_asked_on")
        self.fields = {
            "party_id": Field(self.tr("Who asked"), self.party, required=True),
            "told_on": Field(self.tr("Told of the right on"), self.told_on, required=True),
            "asked_on": Field(self.tr("Asked on"), self.asked_on, required=True),
        }
        self.new_button = button(self.tr("Note a request…"), self.begin, "plus")
        self.save_button = button(self.tr("Note the request"), self._save, "check")
        self.form = QWidget()
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(side_by_side(*self.fields.values()))
        form.addLayout(row(1, self.save_button))
        self.form.hide()
        card = Card(self.tr("Who asked for assessors"))
        card.add_header(self.new_button)
        self._none = label(
            fill_in(
                self.tr("A party may ask for people's assessors within {days} {days:day|days} of the notice."),
                days=amount_on("H-ASS", services.today()),
            ),
            "secondary",
            wrap=True,
        )
        card.add(self._none, self.list, self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def show_view(self, view: JurorsView) -> None:
        """Show who asked."""
        if view.dispute_id != self.dispute_id:
            self.form.hide()
        self.dispute_id = view.dispute_id
        self._table.set_rows(view.requests)
        self.list.fit_height(at_most=4)
        self.list.setVisible(bool(view.requests))
        self._none.setVisible(not view.requests)
        offer(self.party, [("", ""), *view.parties], self.party.currentData() or "")

    def begin(self) -> None:
        """Open the form."""
        self.form.show()
        if self.asked_on.value() is None:
            self.asked_on.set_value(self.services.today())
        self.party.setFocus()

    def go_back(self) -> bool:
        """Put the form away."""
        shown = self.form.isVisible()
        self.form.hide()
        return shown

    def _save(self) -> None:
        new = NewRequest(self.party.currentData() or "", self.told_on.value(), self.asked_on.value())
        dispute_id, draws = self.dispute_id, self.services.juror_draws

        def checked(findings: tuple[Finding, ...]) -> None:
            show_findings(self.fields, findings, self.wording.lang)
            open_questions = unanswered(findings, self._asked)
            self._asked = tuple(each.key for each in findings)
            if not blocking(findings) and not open_questions:
                self.page.run(lambda: draws.note_request(dispute_id, new), self._saved, busy_widget=self.save_button)

        self.page.run(lambda: draws.check_request(dispute_id, new), checked)

    def _saved(self, _none: object) -> None:
        self._asked = ()
        self.form.hide()
        self.told_on.set_value(None)
        self.asked_on.set_value(None)
        self.written.emit(self.tr("Request noted"))

    def _columns(self) -> list[Column[RequestRow]]:
        say = self.wording
        return [
            Column("who", self.tr("Who asked"), lambda each: each.party, 0),
            Column("told", self.tr("Told on"), lambda each: say.short_date(each.told_on), 120),
            Column("asked", self.tr("Asked on"), lambda each: say.short_date(each.asked_on), 120),
            Column(
                "state",
                self.tr("Term to ask"),
                lambda each: self.tr("late") if each.late else self.tr("in time"),
                96,
                tone=lambda each: Tone.WARN if each.late else Tone.GOOD,
            ),
        ]
