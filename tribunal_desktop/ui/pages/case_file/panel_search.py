"""Search for similar cases (类案检索): own closed cases beside typed ones, the report and its print."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.panel import Citation, NewSearch, check_search
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.panel_views import ConferencesView, OwnCase
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping, print_kept
from tribunal_desktop.ui.pages.case_file.risk_part import Part, few_lines, side_by_side
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_panel import PanelColumns
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, button, row
from tribunal_desktop.ui.widgets.fields import show_findings


class SearchPart(Part):
    """The reports, and the form: question and scope, cases cited one by one, conclusion."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        columns = PanelColumns(self.wording)
        self._reports = RowTable(columns.searches())
        self.reports = DataTable(self._reports, self.tr("Reports on similar cases"), key="similar_reports")
        self.reports.set_empty_text(self.tr("No search has been made for this case."))
        self.print_button = button(self.tr("Print the report"), self.print_report, "printer")
        kept = Card(self.tr("Reports on similar cases"))
        kept.add_header(self.print_button)
        kept.add(self.reports)
        self._own = RowTable(columns.own_cases())
        self.own = DataTable(self._own, self.tr("Our closed cases of this cause"), key="similar_own")
        self.own.set_empty_text(self.tr("No closed case of this cause here."))
        self._cited = RowTable(columns.citations())
        self.cited = DataTable(self._cited, self.tr("Cited cases"), key="similar_cited")
        self.cited.set_empty_text(self.tr("Nothing cited yet: finding nothing is a result too."))
        self.question = few_lines("search_question", 2)
        self.scope = LineEdit("search_scope")
        self.number, self.court = LineEdit("search_number"), LineEdit("search_court")
        self.gist = LineEdit("search_gist")
        self.agrees = QCheckBox(self.tr("The decision intended here agrees with it"))
        self.conclusion = few_lines("search_conclusion", 2)
        holder = side_by_side(self.cited)
        holder.setFocusProxy(self.cited)
        self.fields = {
            "question": Field(self.tr("Question in dispute"), self.question, required=True),
            "scope": Field(self.tr("Scope of the search"), self.scope, required=True),
            "citations": Field(self.tr("Cited cases"), holder),
            "conclusion": Field(self.tr("Conclusion"), self.conclusion, required=True),
        }
        self.cite_fields = {
            "number": Field(self.tr("Case number"), self.number, self.tr("Enter on a case above fills it in.")),
            "court": Field(self.tr("Court"), self.court),
            "gist": Field(self.tr("Holding"), self.gist),
        }
        self.cite_button = button(self.tr("Cite"), self._cite, "plus")
        self.drop_button = button(self.tr("Leave out the chosen one"), self._drop, "x")
        self.save_button = button(self.tr("Save the report"), self._save, "check", "primary")
        self.form = Card(self.tr("Search for similar cases"))
        self.form.add(self.fields["question"], self.fields["scope"], self.own)
        self.form.add(side_by_side(*self.cite_fields.values()), row(self.cite_button, self.agrees, 1))
        self.form.add(self.fields["citations"], row(self.drop_button, 1), self.fields["conclusion"])
        self.form.add(row(self.save_button, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(kept)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.own.opened.connect(self._take)

    def show_view(self, view: ConferencesView, own: tuple[OwnCase, ...]) -> None:
        """Show the reports and the cases that may be cited; what is being cited stays."""
        if view.dispute_id != self.dispute_id:
            self._cited.set_rows(())
        self.dispute_id = view.dispute_id
        self._reports.set_rows(view.searches)
        self.reports.select_place(0 if view.searches else -1)
        self.print_button.setEnabled(bool(view.searches))
        self._own.set_rows(own)
        self.form.setVisible(view.may_keep)
        for table, most in ((self.reports, 4), (self.own, 5), (self.cited, 5)):
            table.fit_height(at_most=most)

    def print_report(self) -> bool:
        """Print the chosen report; false when there is none."""
        chosen = self.reports.current_row()
        if chosen is None:
            return False
        conferences, page = self.services.conferences, self.page
        keeping = Keeping(self.services.issued_papers, KeepAs(self.dispute_id, chosen.id))
        page.run(lambda: conferences.sheet(chosen.id), lambda sheet: print_kept(page, sheet, keeping))
        return True

    def _take(self, chosen: OwnCase) -> None:
        self.number.setText(chosen.number)
        self.court.setText(self.tr("this court"))
        self.gist.setFocus()

    def _cite(self) -> None:
        number, gist = self.number.value(), self.gist.value()
        for name, value in (("gist", gist), ("number", number)):
            field = self.cite_fields[name]
            field.clear_finding()
            if not value:
                field.show_finding(self.tr("Every cited case has its number and what it holds."))
                field.setFocus()
        if number and gist:
            own = next((each for each in self._own.rows() if each.number == number), None)
            decided_on = own.closed_on if own else None
            made = Citation(number, self.court.value(), decided_on, gist, self.agrees.isChecked())
            self._show_cited([*self._cited.rows(), made])
            for editor in (self.number, self.court, self.gist):
                editor.clear()
            self.agrees.setChecked(False)
            self.number.setFocus()

    def _drop(self) -> None:
        chosen = self.cited.current_row()
        self._show_cited([each for each in self._cited.rows() if each is not chosen])

    def _show_cited(self, rows: list[Citation]) -> None:
        self._cited.set_rows(rows)
        self.cited.fit_height(at_most=5)

    def _save(self) -> None:
        new = NewSearch(self.question.value(), self.scope.value(), self.conclusion.value(), tuple(self._cited.rows()))
        findings = check_search(new)
        show_findings(self.fields, findings, self.wording.lang)
        if not findings:
            dispute_id, conferences = self.dispute_id, self.services.conferences
            self.page.run(lambda: conferences.search(dispute_id, new), self._saved, busy_widget=self.save_button)

    def _saved(self, _report_id: object) -> None:
        for editor in (self.question, self.scope, self.conclusion):
            editor.clear()
        self._show_cited([])
        self.written.emit(self.tr("Report saved"))
