"""First step of a draw of jurors: what it is for, and who takes part (抽取条件与名单)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.allocation import Answer, check_answer
from tribunal_desktop.rules.findings import Finding, wording
from tribunal_desktop.rules.jurors import SEATS, Wanted
from tribunal_desktop.rules.panel import THREE
from tribunal_desktop.rules.terms import ExclusionReason
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.juror_views import JurorsView, JurorView
from tribunal_desktop.services.limits_table import amount_on
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_form import chooser, offer
from tribunal_desktop.ui.pages.case_file.risk_part import side_by_side
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

_MOST_SUBSTITUTES = 6


class JurorPoolCard(Card):
    """``fixed`` carries what is wanted and the answers by juror; ``asked`` wants the list read again."""

    fixed = Signal(object, object)
    asked = Signal(object)
    cap_chosen = Signal(int)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("1. Who takes part in the draw"), parent)
        self._wording = page.wording
        self._answers: dict[str, Answer] = {}
        self._dispute_id, self._cap = "", 0
        self.hearing_on = DateEdit(page.wording, services.today, "jurors_hearing_on")
        self.panel_size = chooser("jurors_size", self.tr("Panel"))
        offer(
            self.panel_size,
            [(str(size), self.tr("Panel of {size}").format(size=size)) for size in SEATS],
        )
        self.seats = chooser("jurors_seats", self.tr("Assessors"))
        self.substitutes = chooser("jurors_substitutes", self.tr("Substitutes"))
        offer(self.substitutes, [(str(count), str(count)) for count in range(_MOST_SUBSTITUTES + 1)], "2")
        self.township = chooser("jurors_township", self.tr("Township"))
        self.field = chooser("jurors_field", self.tr("Field"))
        self.cap = LineEdit("")
        self.why_late = LineEdit("jurors_why_late")
        self.why_again = LineEdit("jurors_why_again")
        drawn = fill_in(self.tr("Drawn {days} {days:day|days} before."), days=amount_on("H-DRAW", services.today()))
        self.fields = {
            "hearing_on": Field(self.tr("Day of the hearing"), self.hearing_on, drawn, required=True),
            "panel_size": Field(self.tr("Panel"), self.panel_size),
            "seats": Field(self.tr("Assessors"), self.seats),
            "substitutes": Field(self.tr("Substitutes"), self.substitutes),
            "township": Field(self.tr("Township"), self.township),
            "field": Field(self.tr("Field"), self.field),
            "cap": Field(self.tr("Cases a year at most"), self.cap, self.tr("Setting; normally 30.")),
            "why_late": Field(self.tr("Why it is drawn late"), self.why_late),
            "why_again": Field(self.tr("Why assessors are drawn again"), self.why_again, required=True),
        }
        self.fields["why_late"].hide()
        self._table = RowTable(self._columns())
        self.list = DataTable(self._table, self.tr("Assessors on the roster"), key="jurors_pool")
        self.list.set_empty_text(self.tr("No assessor is on the roster. Add them under People."))
        self.part = QComboBox()
        self.part.setAccessibleName(self.tr("Does this assessor take part?"))
        self.words = LineEdit("")
        self.question = label("", wrap=True)
        self.question.setProperty("tone", "warn")
        self.answer_field = Field(self.tr("Answer or ground"), self.words)
        self.part_field = Field(self.tr("Takes part"), self.part)
        self.answer_button = button(self.tr("Note"), self._note, "check")
        self.count = label("", "secondary")
        self.fix_button = button(self.tr("Fix the list and show the commitment"), self._submit, "lock", "primary")
        self._lay_out()
        self._connect()
        self._offer_seats()

    def show_view(self, view: JurorsView) -> None:
        """Offer what the roster knows; what was typed stays for the same dispute."""
        if view.dispute_id != self._dispute_id:
            self._dispute_id, self._answers = view.dispute_id, {}
        if self.hearing_on.value() is None and not self.hearing_on.is_wrong():
            self.hearing_on.set_value(view.hearing_on)
        anywhere = [("", self.tr("All"))]
        offer(self.township, [*anywhere, *((each, each) for each in view.townships)], self.township.currentData() or "")
        offer(self.field, [*anywhere, *((each, each) for each in view.fields)], self.field.currentData() or "")
        self._cap = view.cap
        self.cap.setText(str(view.cap))
        self.fields["why_again"].setVisible(view.made is not None)

    def show_jurors(self, jurors: tuple[JurorView, ...]) -> None:
        """List the roster with what keeps each one out."""
        chosen = self.list.current_row()
        self._table.set_rows(jurors)
        self.list.fit_height(at_most=7)
        place = self._table.place_of(lambda each: chosen is not None and each.id == chosen.id)
        self.list.select_place(max(0, place) if jurors else -1)
        self._show_counts()
        self._show_chosen()

    def wanted(self) -> Wanted:
        """What was typed."""
        return Wanted(
            hearing_on=self.hearing_on.value(),
            panel_size=int(self.panel_size.currentData()),
            seats=int(self.seats.currentData() or 0),
            substitutes=int(self.substitutes.currentData()),
            township=self.township.currentData() or "",
            field=self.field.currentData() or "",
            why_late=self.why_late.value(),
            why_again=self.why_again.value(),
        )

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say each finding at its field; a late draw opens the field for its reason."""
        late = any(each.code == "juror_draw_late" for each in findings)
        self.fields["why_late"].setVisible(late or bool(self.why_late.value()))
        show_findings(self.fields, findings, self._wording.lang)
        if late and [each.code for each in findings] == ["juror_draw_late"]:
            self.why_late.setFocus()

    def answer(self, juror_id: str, answer: Answer) -> None:
        """Answer for a juror as if typed."""
        self._answers[juror_id] = answer
        self._table.set_rows(self._table.rows())
        self._show_counts()

    def clear(self) -> None:
        """Forget what was typed for another dispute."""
        self._dispute_id, self._answers = "", {}
        self.hearing_on.set_value(None)
        show_findings(self.fields, (), self._wording.lang, take_keys=False)
        self.fields["why_late"].hide()

    def _note(self) -> None:
        juror = self.list.current_row()
        if juror is None or juror.excluded is not None:
            return
        exclusion = self.part.currentData()
        answer = Answer(ExclusionReason(exclusion) if exclusion else None, self.words.value())
        self.answer_field.clear_finding()
        for finding in check_answer(juror.questions, answer):
            self.answer_field.show_finding(wording(finding, self._wording.lang), finding.severity)
            self.words.setFocus()
            return
        place = self._table.place_of(lambda each: each.id == juror.id)
        self.answer(juror.id, answer)
        self.list.select_place(place)
        self.list.setFocus()

    def _submit(self) -> None:
        for place, juror in enumerate(self._table.rows()):
            if juror.excluded is None and check_answer(juror.questions, self._answers.get(juror.id, Answer())):
                self.list.select_place(place)
                self._show_chosen()
                self._note()
                return
        answers: Mapping[str, Answer] = dict(self._answers)
        self.fixed.emit(self.wanted(), answers)

    def _show_chosen(self) -> None:
        juror = self.list.current_row()
        free = juror is not None and juror.excluded is None
        for part in (self.part_field, self.answer_field, self.answer_button):
            part.setVisible(free)
        self.question.setVisible(bool(free and juror and juror.questions))
        self.answer_field.clear_finding()
        if juror is None or not free:
            return
        answer = self._answers.get(juror.id, Answer())
        self.part_field.label.setText(self.tr("{name} takes part").format(name=juror.name))
        offer(
            self.part,
            [
                ("", self.tr("Takes part")),
                *(
                    (reason.value, self._wording.term(reason))
                    for reason in (ExclusionReason.RECUSAL, ExclusionReason.ABSENCE)
                ),
            ],
            answer.exclusion.value if answer.exclusion else "",
        )
        self.words.setText(answer.words)
        self.question.setText("\n".join(wording(each, self._wording.lang) for each in juror.questions))

    def _show_counts(self) -> None:
        rows = self._table.rows()
        able = sum(self._takes_part(each) for each in rows)
        self.count.setText(self.tr("{able} of {all} may be drawn").format(able=able, all=len(rows)))

    def _takes_part(self, juror: JurorView) -> bool:
        return juror.excluded is None and self._answers.get(juror.id, Answer()).exclusion is None

    def _state(self, juror: JurorView) -> str:
        answer = self._answers.get(juror.id, Answer())
        if juror.excluded is not None:
            return self._wording.term(juror.excluded)
        if answer.exclusion is not None:
            return f"{self._wording.term(answer.exclusion)} {answer.words}".strip()
        if juror.questions and not answer.words:
            return self.tr("to be answered")
        return self.tr("takes part") if not answer.words else answer.words

    def _tone(self, juror: JurorView) -> Tone:
        if not self._takes_part(juror):
            return Tone.NEUTRAL
        return Tone.WARN if check_answer(juror.questions, self._answers.get(juror.id, Answer())) else Tone.GOOD

    def _columns(self) -> list[Column[JurorView]]:
        return [
            Column("name", self.tr("Name"), lambda each: each.name, 90),
            Column("township", self.tr("Township"), lambda each: each.township, 110, secondary=True),
            Column("fields", self.tr("Field"), lambda each: "、".join(each.fields), 130, secondary=True),
            Column("cases", self.tr("This year"), lambda each: str(each.cases), 84, right=True),
            Column("state", self.tr("In the draw"), self._state, 0, tone=self._tone, tip=self._state),
        ]

    def _offer_seats(self) -> None:
        choices = SEATS[int(self.panel_size.currentData() or THREE)]
        offer(self.seats, [(str(count), str(count)) for count in choices], str(choices[-1]))

    def _choose_cap(self) -> None:
        typed = self.cap.value()
        if not typed.isdecimal() or int(typed) == 0:
            self.cap.setText(str(self._cap))
        elif int(typed) != self._cap:
            self._cap = int(typed)
            self.cap_chosen.emit(self._cap)

    def _ask(self) -> None:
        self.asked.emit(self.wanted())

    def _connect(self) -> None:
        self.panel_size.currentIndexChanged.connect(lambda _place: self._offer_seats())
        for box in (self.township, self.field):
            box.currentIndexChanged.connect(lambda _place: self._ask())
        self.hearing_on.edit.editingFinished.connect(self._ask)
        self.cap.editingFinished.connect(self._choose_cap)
        self.list.picked.connect(lambda _row: self._show_chosen())
        self.list.opened.connect(lambda _row: self.part.setFocus())
        self.words.returnPressed.connect(self._note)

    def _lay_out(self) -> None:
        fields = self.fields
        self.add(
            side_by_side(fields["hearing_on"], fields["panel_size"], fields["seats"], fields["substitutes"]),
            fields["why_late"],
            fields["why_again"],
            side_by_side(fields["township"], fields["field"], fields["cap"]),
            self.list,
            self.question,
        )
        answer = row(self.part_field, self.answer_field, self.answer_button, spacing=14)
        answer.setStretch(0, 2)
        answer.setStretch(1, 3)
        self.add(answer, row(self.count, 1, self.fix_button))
        self.setFocusProxy(self.hearing_on)
