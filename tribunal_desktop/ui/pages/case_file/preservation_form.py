"""Noting an application for preservation, and each further step (登记保全)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.preservation import Application
from tribunal_desktop.rules.terms import PreservationKind, PreservationStep, PreservationTime
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.preservation import PreservationRow, PreservationView, StepTaken
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import AmountEdit, Card, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings


class ApplicationForm(Card):
    """Types one application; the hour matters, since urgent ones run by the hour."""

    note_wanted = Signal()
    cancelled = Signal()

    def __init__(self, wording: Locale, clock: Callable[[], dt.datetime], today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._say, self._clock, self._today = wording, clock, today
        self._applicant, self._respondent = QComboBox(), QComboBox()
        self._kind, self._time = QComboBox(), QComboBox()
        for box, name in (
            (self._applicant, "applicant"),
            (self._respondent, "respondent"),
            (self._kind, "kind"),
            (self._time, "time"),
        ):
            box.setObjectName(f"preservation_{name}")
        for kind in PreservationKind:
            self._kind.addItem(wording.term(kind), kind)
        for time in PreservationTime:
            self._time.addItem(wording.term(time), time)
        self._object = LineEdit("preservation_object", self.tr("account and bank, plate number, house certificate …"))
        self._amount = AmountEdit("preservation_amount")
        self._security = LineEdit("preservation_security", self.tr("letter of guarantee, deposit; or why none"))
        self._day = DateEdit(wording, today, "preservation_day")
        self._clock_time = LineEdit("preservation_clock", "09:30")
        self.fields = {
            "applicant_id": Field(self.tr("Applicant"), self._applicant),
            "respondent_id": Field(self.tr("Respondent"), self._respondent),
            "time": Field(self.tr("When"), self._time),
            "kind": Field(self.tr("Kind"), self._kind),
            "object_text": Field(self.tr("What is preserved"), self._object, required=True),
            "amount_fen": Field(self.tr("Amount"), self._amount),
            "security_text": Field(self.tr("Security"), self._security),
            "asked_at": Field(self.tr("Application taken"), self._day, required=True),
            "clock": Field(self.tr("Time"), self._clock_time),
        }
        self.note_button = button(self.tr("Note the application"), self.note_wanted.emit, "check", "primary")
        self.add(
            label(self.tr("Application for preservation"), "heading"),
            row(*(self.fields[name] for name in ("applicant_id", "respondent_id", "time", "kind")), spacing=12),
            row(self.fields["object_text"], self.fields["amount_fen"], spacing=12),
            self.fields["security_text"],
            row(self.fields["asked_at"], self.fields["clock"], spacing=12),
            row(self.note_button, button(self.tr("Back"), self.cancelled.emit), 1),
        )

    def begin(self, view: PreservationView) -> None:
        """Start with the parties of a dispute and this moment."""
        for box in (self._applicant, self._respondent):
            box.clear()
            for party_id, name in view.parties:
                box.addItem(name, party_id)
        self._respondent.setCurrentIndex(min(1, len(view.parties) - 1))
        for editor in (self._object, self._amount, self._security):
            editor.clear()
        now = self._clock().astimezone(BEIJING)
        self._day.set_value(now.date())
        self._clock_time.setText(f"{now:%H:%M}")
        show_findings(self.fields, (), self._say.lang)
        self._object.setFocus()

    def application(self) -> Application:
        """What was typed."""
        day, at = self._day.value(), None
        if day is not None:
            at = dt.datetime.combine(
                day, dt.time.fromisoformat(parse_clock(self._clock_time.text()) or "00:00"), BEIJING
            )
        return Application(
            self._applicant.currentData() or "",
            self._respondent.currentData() or "",
            PreservationKind(self._kind.currentData()),
            PreservationTime(self._time.currentData()),
            self._object.value(),
            self._amount.value_fen(),
            self._security.value(),
            at,
        )

    def unreadable(self) -> tuple[Finding, ...]:
        """What stands there and cannot be read."""
        wrong = [Finding("not_a_date", "asked_at", Severity.BLOCK)] if self._day.is_wrong() else []
        if self._amount.is_wrong():
            wrong.append(Finding("amount_unreadable", "amount_fen", Severity.BLOCK, {"typed": self._amount.text()}))
        if not parse_clock(self._clock_time.text()):
            wrong.append(Finding("not_a_time", "clock", Severity.BLOCK))
        return tuple(wrong)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say each finding at its field."""
        show_findings(self.fields, findings, self._say.lang)


class StepForm(Card):
    """Types the step that is due: ruling, hand-over, receipt, lifting."""

    note_wanted = Signal()
    cancelled = Signal()

    def __init__(self, wording: Locale, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._say, self._today = wording, today
        self._row: PreservationRow | None = None
        self._step = PreservationStep.RULE
        self._about = label("", "heading", wrap=True)
        self._day = DateEdit(wording, today, "step_day")
        self._measure = DateEdit(wording, today, "step_measure")
        self._words = LineEdit("step_words")
        self.refused = QCheckBox(self.tr("The application was refused"))
        self.refused.setObjectName("step_refused")
        self.fields = {
            "on": Field(self.tr("Day"), self._day, required=True),
            "measure": Field(
                self.tr("Frozen, sealed or seized on"), self._measure, self.tr("leave empty if nothing was found")
            ),
            "words": Field(self.tr("Words"), self._words),
        }
        self.note_button = button("", self.note_wanted.emit, "check", "primary")
        self.add(
            self._about,
            row(self.fields["on"], self.fields["measure"], spacing=12),
            self.fields["words"],
            self.refused,
            row(self.note_button, button(self.tr("Back"), self.cancelled.emit), 1),
        )

    def begin(self, found: PreservationRow) -> None:
        """Start with the step ``found`` waits for."""
        self._row, self._step = found, found.next_step or PreservationStep.LIFT
        self._about.setText(f"{self._say.term(self._step)}　{found.object_text}")
        self.note_button.setText(self._say.term(self._step))
        self._day.set_value(self._today())
        self._words.clear()
        self.refused.setChecked(False)
        returning = self._step is PreservationStep.RETURN
        self._measure.set_value(self._today() if returning else None)
        self.fields["measure"].setVisible(returning)
        self.refused.setVisible(self._step is PreservationStep.RULE)
        self.fields["words"].label.setText(self._asked_for())
        show_findings(self.fields, (), self._say.lang)
        self._day.setFocus()

    def preservation_id(self) -> str:
        """The application the step belongs to."""
        return self._row.id if self._row else ""

    def taken(self) -> StepTaken:
        """What was typed."""
        return StepTaken(
            self._step, self._day.value(), self._words.value(), self.refused.isChecked(), self._measure.value()
        )

    def unreadable(self) -> tuple[Finding, ...]:
        """What stands there and cannot be read."""
        days = {"on": self._day, "measure": self._measure}
        return tuple(Finding("not_a_date", name, Severity.BLOCK) for name, edit in days.items() if edit.is_wrong())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say each finding at its field."""
        show_findings(self.fields, findings, self._say.lang)

    def _asked_for(self) -> str:
        return {
            PreservationStep.RULE: self.tr("Number of the ruling"),
            PreservationStep.HAND_OVER: self.tr("Handed to"),
            PreservationStep.RETURN: self.tr("What the receipt says"),
            PreservationStep.LIFT: self.tr("Why it is lifted"),
        }[self._step]
