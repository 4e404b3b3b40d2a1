"""First step of a draw of a mediator: the parties chose none, and who takes part (名单)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.allocation import Answer, check_answer
from tribunal_desktop.rules.findings import Finding, blocking, wording
from tribunal_desktop.rules.mediator_draw import MediatorWanted
from tribunal_desktop.rules.terms import ExclusionReason
from tribunal_desktop.services.mediation_rows import Candidate
from tribunal_desktop.services.mediator_draw_views import MediatorDrawsView
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import chooser, offer
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

_SEPARATE = (ExclusionReason.RECUSAL, ExclusionReason.ABSENCE)


class MediatorPoolCard(Card):
    """``fixed`` carries what is wanted and the answers by mediator."""

    fixed = Signal(object, object)

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("1. Who takes part in the draw"), parent)
        self._wording = locale
        self._dispute_id = ""
        self._answers: dict[str, Answer] = {}
        self.none_chosen = QCheckBox(self.tr("Both sides were asked and did not choose a mediator together"))
        self.none_chosen.setObjectName("mediator_draw_none_chosen")
        self.why_again = LineEdit("mediator_draw_why_again")
        self._table = RowTable(self._columns())
        self.list = DataTable(self._table, self.tr("Mediators in the draw"), key="mediator_draw_pool")
        offered = QWidget()
        offered.setFocusProxy(self.list)
        column = QVBoxLayout(offered)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.fields = {
            "none_chosen": Field(self.tr("Choice of the parties"), self.none_chosen, required=True),
            "why_again": Field(self.tr("Why a mediator is drawn again"), self.why_again, required=True),
            "pool": Field(self.tr("Mediators offered"), offered),
        }
        self.question = label("", wrap=True)
        self.question.setProperty("tone", "warn")
        self.part = chooser("", self.tr("Does this mediator take part?"))
        self.words = LineEdit()
        self.part_field = Field(self.tr("Takes part"), self.part)
        self.answer_field = Field(self.tr("Answer or ground"), self.words)
        self.answer_button = button(self.tr("Note"), self._note, "check")
        self.count = label("", "secondary")
        self.fix_button = button(self.tr("Fix the list and show the commitment"), self._submit, "lock", "primary")
        answer = row(self.part_field, self.answer_field, self.answer_button, spacing=14)
        answer.setStretch(0, 2)
        answer.setStretch(1, 3)
        self.add(*self.fields.values(), self.question, answer, row(self.count, 1, self.fix_button))
        self.setFocusProxy(self.none_chosen)
        self.list.picked.connect(lambda _row: self._show_chosen())
        self.list.opened.connect(lambda _row: self.part.setFocus())
        self.words.returnPressed.connect(self._note)

    def show_view(self, view: MediatorDrawsView) -> None:
        """List the candidates; what was typed stays for the same dispute."""
        if view.dispute_id != self._dispute_id:
            self.clear()
            self._dispute_id = view.dispute_id
        self.fields["why_again"].setVisible(view.made is not None)
        self._table.set_rows(view.candidates)
        self.list.fit_height(at_most=8)
        self.list.select_place(max(0, self._table.place_of(self._unanswered)) if view.candidates else -1)
        self._show_counts()
        self._show_chosen()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say each finding at its field."""
        show_findings(self.fields, findings, self._wording.lang)

    def clear(self) -> None:
        """Forget what was typed for another dispute, or for a draw that is fixed."""
        self._answers = {}
        self.none_chosen.setChecked(False)
        self.why_again.clear()
        show_findings(self.fields, (), self._wording.lang, take_keys=False)

    def _note(self) -> None:
        candidate = self.list.current_row()
        if candidate is None or candidate.barred:
            return
        exclusion = self.part.currentData()
        answer = Answer(ExclusionReason(exclusion) if exclusion else None, self.words.value())
        self.answer_field.clear_finding()
        if stops := blocking(check_answer(candidate.questions, answer)):
            self.answer_field.show_finding(wording(stops[0], self._wording.lang))
            self.words.setFocus()
            return
        self._answers[candidate.mediator_id] = answer
        self._table.set_rows(self._table.rows())
        self.list.select_place(self._table.place_of(lambda each: each.mediator_id == candidate.mediator_id))
        self.list.setFocus()
        self._show_counts()

    def _submit(self) -> None:
        place = self._table.place_of(self._unanswered)
        if place >= 0:
            self.list.select_place(place)
            self._show_chosen()
            self._note()
            return
        wanted = MediatorWanted(self.none_chosen.isChecked(), self.why_again.value())
        self.fixed.emit(wanted, dict(self._answers))

    def _show_chosen(self) -> None:
        candidate = self.list.current_row()
        free = candidate is not None and not candidate.barred
        for part in (self.part_field, self.answer_field, self.answer_button):
            part.setVisible(free)
        self.answer_field.clear_finding()
        lang = self._wording.lang
        asked = (candidate.questions if free else blocking(candidate.findings)) if candidate else ()
        self.question.setText("\n".join(wording(each, lang) for each in asked))
        self.question.setVisible(bool(asked))
        if candidate is None or not free:
            return
        answer = self._answer(candidate)
        self.part_field.label.setText(self.tr("{name} takes part").format(name=candidate.name))
        choices = [("", self.tr("Takes part")), *((each.value, self._wording.term(each)) for each in _SEPARATE)]
        offer(self.part, choices, answer.exclusion.value if answer.exclusion else "")
        self.words.setText(answer.words)

    def _show_counts(self) -> None:
        rows = self._table.rows()
        able = sum(self._takes_part(each) for each in rows)
        self.count.setText(self.tr("{able} of {all} may be drawn").format(able=able, all=len(rows)))

    def _answer(self, candidate: Candidate) -> Answer:
        return self._answers.get(candidate.mediator_id, Answer())

    def _takes_part(self, candidate: Candidate) -> bool:
        return not candidate.barred and self._answer(candidate).exclusion is None

    def _unanswered(self, candidate: Candidate) -> bool:
        return not candidate.barred and bool(check_answer(candidate.questions, self._answer(candidate)))

    def _state(self, candidate: Candidate) -> str:
        answer = self._answer(candidate)
        if candidate.barred:
            return self._wording.term(ExclusionReason.BARRED)
        if answer.exclusion is not None:
            return f"{self._wording.term(answer.exclusion)} {answer.words}".strip()
        if self._unanswered(candidate):
            return self.tr("to be answered")
        return answer.words or self.tr("takes part")

    def _tone(self, candidate: Candidate) -> Tone:
        if not self._takes_part(candidate):
            return Tone.NEUTRAL
        return Tone.WARN if self._unanswered(candidate) else Tone.GOOD

    def _columns(self) -> list[Column[Candidate]]:
        return [
            Column("name", self.tr("Mediator"), lambda each: each.name, 100),
            Column("organisation", self.tr("Organisation"), lambda each: each.organisation, 220, secondary=True),
            Column("running", self.tr("In hand"), lambda each: str(each.running), 84, right=True),
            Column("state", self.tr("In the draw"), self._state, 0, tone=self._tone, tip=self._state),
        ]
