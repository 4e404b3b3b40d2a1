"""Supervision of a case (监督管理): what was asked and done, the reports given, the form for those who may."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.risk import NewAct
from tribunal_desktop.rules.terms import Right, SupervisionMeasure
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.rights import holders
from tribunal_desktop.services.risk_views import ActRow, SupervisionView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.risk_part import Part, TermBox, few_lines, side_by_side
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.case_risk import RiskColumns
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class SupervisionPart(Part):
    """The acts, the chosen one in full with its report, and the form for the next."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._table = RowTable(RiskColumns(self.wording).acts())
        self.acts = DataTable(self._table, self.tr("Acts of supervision"), key="supervision")
        self.acts.set_empty_text(self.tr("Nobody has supervised this case."))
        self._chosen = label("", wrap=True)
        self.report = few_lines("act_report", 3)
        self.report_field = Field(self.tr("Report"), self.report, self.tr("Given once; it stays as it is."))
        self.report_button = button(self.tr("Give the report"), self._report, "send")
        self.measure = TermBox(self.wording, SupervisionMeasure, "act_measure")
        self.words = few_lines("act_words", 3)
        self.report_by = DateEdit(self.wording, services.today, "act_report_by")
        self.corrects = QCheckBox(self.tr("Corrects the chosen act; that one stays on record"))
        self.fields = {
            "measure": Field(self.tr("Measure"), self.measure, required=True),
            "report_by": Field(self.tr("Report by"), self.report_by),
            "words": Field(self.tr("What is asked or was done"), self.words, required=True),
        }
        self.act_button = button(self.tr("Keep on record"), self._act, "check", "primary")
        self._form = Card(self.tr("Supervise"))
        note = self.tr("Requests and opinions only: the outcome is for those who try the case.")
        self._form.add(
            label(note, "secondary", wrap=True),
            side_by_side(self.fields["measure"], self.fields["report_by"]),
            self.fields["words"],
            self.corrects,
            row(self.act_button, 1),
        )
        self._closed = label("", "secondary", wrap=True)
        kept = Card(self.tr("Acts of supervision"))
        kept.add(self.acts, self._chosen, self.report_field, row(self.report_button, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(kept)
        layout.addWidget(self._form)
        layout.addWidget(self._closed)
        layout.addStretch(1)
        self.acts.picked.connect(self._show_chosen)

    def show_view(self, view: SupervisionView) -> None:
        """Show the acts, and the form to those who may supervise."""
        self.dispute_id = view.dispute_id
        self._table.set_rows(view.acts)
        self.acts.fit_height(at_most=6)
        waiting = next((place for place, each in enumerate(view.acts) if each.awaited), 0)
        self.acts.select_place(waiting if view.acts else -1)
        self._form.setVisible(view.may_supervise)
        posts = ("、" if self.wording.lang == "zh" else ", ").join(
            self.wording.term(post) for post in holders(Right.SUPERVISE)
        )
        self._closed.setText(self.tr("Only these posts supervise: {posts}.").format(posts=posts))
        self._closed.setVisible(not view.may_supervise)
        self._show_chosen(self.acts.current_row())

    def _show_chosen(self, chosen: ActRow | None) -> None:
        awaited = chosen is not None and chosen.awaited
        self.report_field.setVisible(awaited)
        self.report_button.setVisible(awaited)
        self.corrects.setVisible(chosen is not None)
        self._chosen.setText(self._in_full(chosen) if chosen else "")
        self._chosen.setVisible(chosen is not None)

    def _in_full(self, act: ActRow) -> str:
        if not act.reported_at:
            return act.words
        answer = self.tr("Report of {name}, {moment}: {words}")
        moment = self.wording.moment(act.reported_at)
        return f"{act.words}\n{answer.format(name=act.reported_by, moment=moment, words=act.report)}"

    def _report(self) -> None:
        chosen, words = self.acts.current_row(), self.report.value()
        if chosen is None:
            return
        if not words:
            self.report_field.show_finding(self.tr("Write how the case stands."))
            self.report_field.setFocus()
            return
        self.report.clear()
        supervision = self.services.supervision
        self.write(lambda: supervision.answer(chosen.id, words), self.tr("Report given"), self.report_button)

    def _act(self) -> None:
        chosen = self.acts.current_row()
        new = NewAct(
            measure=self.measure.chosen(SupervisionMeasure),
            words=self.words.value(),
            report_by=self.report_by.value(),
            corrects_id=chosen.id if chosen and self.corrects.isChecked() else "",
        )
        dispute_id, supervision = self.dispute_id, self.services.supervision

        def checked(findings: tuple[Finding, ...]) -> None:
            show_findings(self.fields, findings, self.wording.lang)
            if not findings:
                self.page.run(lambda: supervision.act(dispute_id, new), self._acted, busy_widget=self.act_button)

        self.page.run(lambda: supervision.check(dispute_id, new), checked)

    def _acted(self, _none: object) -> None:
        self.words.clear()
        self.report_by.set_value(None)
        self.measure.setCurrentIndex(0)
        self.corrects.setChecked(False)
        self.written.emit(self.tr("On record"))
