"""Deliberation records (评议笔录) of the secret file: open to few, never sent, never in the parties' file."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.panel import NewDeliberation
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.panel_views import DeliberationRow, PanelView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import Part, few_lines, hidden_card, side_by_side
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_panel import PanelColumns
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, Pill, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class SecretPart(Part):
    """The records, the chosen one in full, and the form for the next."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self.hidden = hidden_card(self.wording, self.tr("Deliberation"), Right.SEE_SECRET_FILE)
        self._table = RowTable(PanelColumns(self.wording).deliberations())
        self.records = DataTable(self._table, self.tr("Deliberations"), key="deliberations")
        self.records.set_empty_text(self.tr("Nothing has been deliberated yet."))
        self._chosen = label("", wrap=True)
        self.kept = Card(self.tr("Deliberations"))
        self.kept.add_header(Pill(self.tr("Secret volume"), Tone.WARN, "lock"))
        self.kept.add(self.records, self._chosen)
        self.day = DateEdit(self.wording, services.today, "deliberation_day")
        self.time = LineEdit("deliberation_time", placeholder="14:30")
        self.present = LineEdit("deliberation_present")
        self.opinions = few_lines("deliberation_opinions", 5)
        self.conclusion = few_lines("deliberation_conclusion", 2)
        when = side_by_side(self.day, self.time)
        when.setFocusProxy(self.day)
        wanted = label(self.tr("This case needs a report on similar cases before deliberation."), wrap=True)
        wanted.setProperty("tone", "warn")
        self.fields = {
            "search": Field("", wanted),
            "held_at": Field(self.tr("Held"), when, required=True),
            "present": Field(self.tr("Present"), self.present, required=True),
            "opinions": Field(self.tr("What each said"), self.opinions, required=True),
            "conclusion": Field(self.tr("Conclusion"), self.conclusion, required=True),
        }
        self.save_button = button(self.tr("Put into the secret volume"), self._save, "lock", "primary")
        self.form = Card(self.tr("Take down a deliberation"))
        self.form.add(
            self.fields["search"],
            side_by_side(self.fields["held_at"], self.fields["present"]),
            self.fields["opinions"],
            self.fields["conclusion"],
            row(self.save_button, 1),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for card in (self.hidden, self.kept, self.form):
            layout.addWidget(card)
        layout.addStretch(1)
        self.records.picked.connect(self._show_chosen)

    def show_view(self, view: PanelView) -> None:
        """Show the records to those who may see them."""
        self.dispute_id = view.dispute_id
        self.hidden.setVisible(view.hidden)
        self.kept.setVisible(not view.hidden)
        self.form.setVisible(not view.hidden)
        self.fields["search"].setVisible(view.search_wanted)
        self._table.set_rows(view.deliberations)
        self.records.fit_height(at_most=6)
        self.records.select_place(0 if view.deliberations else -1)
        self._show_chosen(self.records.current_row())

    def _show_chosen(self, chosen: DeliberationRow | None) -> None:
        self._chosen.setText(f"{chosen.opinions}\n{chosen.conclusion}" if chosen else "")
        self._chosen.setVisible(chosen is not None)

    def _held_at(self) -> datetime | None:
        day = self.day.value()
        try:
            clock = datetime.strptime(self.time.value().replace("：", ":"), "%H:%M").time()  # noqa: DTZ007
        except ValueError:
            return None
        return datetime.combine(day, clock, BEIJING) if day else None

    def _save(self) -> None:
        new = NewDeliberation(self._held_at(), self.present.value(), self.opinions.value(), self.conclusion.value())
        dispute_id, panels = self.dispute_id, self.services.panels

        def checked(findings: tuple[Finding, ...]) -> None:
            show_findings(self.fields, findings, self.wording.lang)
            if not findings:
                self.page.run(lambda: panels.deliberate(dispute_id, new), self._saved, busy_widget=self.save_button)

        self.page.run(lambda: panels.check_deliberation(dispute_id, new), checked)

    def _saved(self, _none: object) -> None:
        for editor in (self.time, self.present, self.opinions, self.conclusion):
            editor.clear()
        self.day.set_value(None)
        self.written.emit(self.tr("Put into the secret volume"))
