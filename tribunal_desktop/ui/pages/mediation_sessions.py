"""The sessions of a mediation: a list in time order and a form to log one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from tribunal_desktop.rules.beijing_time import BEIJING, beijing_day
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import SessionResult, SessionWay
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.mediation_rows import MediationDetail, SessionDetails, SessionRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_rows import TypedRows
from tribunal_desktop.ui.typed_state import State, collect, put_back
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, TextEdit, button, main_of_card, row
from tribunal_desktop.ui.widgets.fields import show_findings
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

NEW = ""
"""The row of the form that is no session yet."""
CORRECTING = "session_correcting"
"""Where in what was typed the session stands that the form corrects."""

RESULT_TONES = {
    SessionResult.AGREED: Tone.GOOD,
    SessionResult.CONTINUE: Tone.INFO,
    SessionResult.FAILED: Tone.BAD,
}


class SessionsCard(Card):
    """``logged`` carries what the form says, with the id of the session it corrects or an empty one."""

    logged = Signal(str, object)

    def __init__(self, locale: Locale, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sessions"), parent)
        self._wording, self._clock = locale, clock
        self._detail: MediationDetail | None = None
        self._correcting = ""
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Sessions"), key="mediation_sessions")
        self.setFocusProxy(self._list)
        self._list.set_empty_text(self.tr("No session yet. Log the first one."))
        self._list.opened.connect(self._correct)
        self._day = DateEdit(locale, lambda: beijing_day(clock()), "session_day")
        self._began = LineEdit("session_began", "09:30")
        self._ended = LineEdit("session_ended", "10:20")
        self._way = _choices("session_way", [(way.value, locale.term(way)) for way in SessionWay])
        self._place = LineEdit("session_place", self.tr("For example: mediation room of the tribunal"))
        self._participants = LineEdit("session_participants", self.tr("Names, with commas between"))
        self._summary = TextEdit(
            "session_summary", self.tr("Who said what; begin a line with a name and a colon to quote"), lines=3
        )
        self._result = _choices("session_result", [(each.value, locale.term(each)) for each in SessionResult])
        self._note = TextEdit("session_note", lines=2)
        self.fields = {
            "day": Field(self.tr("Day"), self._day, required=True),
            "started_at": Field(self.tr("Began"), self._began, required=True),
            "ended_at": Field(self.tr("Ended"), self._ended),
            "way": Field(self.tr("Way"), self._way),
            "place": Field(self.tr("Place"), self._place),
            "result": Field(self.tr("Result"), self._result),
            "participants": Field(self.tr("Present"), self._participants),
            "summary": Field(self.tr("Course of the session"), self._summary),
            "note": Field(
                self.tr("Confidential note"),
                self._note,
                self.tr("Stays on this computer: never printed, never reported."),
            ),
        }
        self._there = _WhoWasThere()
        self._there_field = Field(
            self.tr("Mediators who were there"),
            self._there,
            self.tr("On a visit outside, those who were there are paid for the way."),
        )
        self.fields["mediators"] = self._there_field
        self.log_button = button(self.tr("Log a session"), self.begin, "plus")
        self._keep = main_of_card(button(self.tr("Save the session"), self._submit, "check"))
        for text in (self._summary, self._note):
            text.setMaximumHeight(text.minimumHeight() + 24)
        self._form = QWidget()
        self._lay_out()
        self._rows = TypedRows(self)
        self.close_form()

    def show_mediation(self, detail: MediationDetail) -> None:
        """Show the sessions of ``detail``; what stands in the form stays."""
        if self._detail is None or self._detail.id != detail.id:
            self._rows.forget()
            with self._rows.showing(NEW):
                self._clear()
            self.close_form()
        self._detail = detail
        self._there.offer(detail.mediators)
        self._there_field.setVisible(len(detail.mediators) > 1)
        self._table.set_rows(detail.sessions)
        self._list.fit_height(at_most=6)
        if detail.sessions:
            self._list.select_place(len(detail.sessions) - 1)
        self.log_button.setVisible(detail.running)
        self._list.set_empty_action(self.log_button.text() if detail.running else "", self.begin)

    def begin(self) -> None:
        """Open the form for a new session with what is known already."""
        if self._detail is None or not self._detail.running:
            return
        if self._correcting:
            with self._rows.showing(NEW):
                self._clear()
        self._propose()
        self._open()

    def close_form(self) -> None:
        """Put the form away; what was typed stays in it."""
        self._form.hide()

    def is_open(self) -> bool:
        """The form is shown."""
        return not self._form.isHidden()

    def unsaved(self) -> State:
        """What stands in the form while it is open or has something said in it, and which session it corrects."""
        said = (self._summary.value(), self._note.value())
        return {**collect(self), CORRECTING: self._correcting} if self.is_open() or any(said) else {}

    def type_again(self, state: State) -> None:
        """Open the form with what ``unsaved`` told."""
        put_back(self, state)
        kept = {line.id for line in self._detail.sessions} if self._detail else ()
        correcting = str(state.get(CORRECTING, ""))
        self._correcting = correcting if correcting in kept else ""
        self._form.show()

    def kept(self) -> None:
        """The session was kept: empty the form, but of what is typed for a new one, and put it away."""
        self._rows.saved()
        with self._rows.showing(NEW):
            self._clear()
        self.close_form()
        self._list.setFocus()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what a check found, the first at last so that it has the cursor."""
        show_findings(self.fields, findings, self._wording.lang)

    def details(self) -> tuple[SessionDetails | None, tuple[Finding, ...]]:
        """What the form says, none while its times cannot be read."""
        findings: list[Finding] = []
        if self._day.value() is None:
            findings.append(Finding("day_unreadable", "day", Severity.BLOCK))
        began, ended = parse_clock(self._began.text()), parse_clock(self._ended.text())
        if not began:
            findings.append(Finding("time_unreadable", "started_at", Severity.BLOCK))
        if ended is None:
            findings.append(Finding("time_unreadable", "ended_at", Severity.BLOCK))
        if self._there.nobody():
            findings.append(Finding("session_without_mediator", "mediators", Severity.BLOCK))
        if findings or not began:
            return None, tuple(findings)
        details = SessionDetails(
            started_at=self._moment(began),
            ended_at=self._moment(ended) if ended else None,
            way=SessionWay(self._way.currentData()),
            place=self._place.value(),
            participants=self._participants.value(),
            summary=self._summary.value(),
            result=SessionResult(self._result.currentData()),
            confidential_note=self._note.value(),
            mediator_ids=self._there.chosen(),
        )
        return details, ()

    def _submit(self) -> None:
        details, findings = self.details()
        self.show_findings(findings)
        if details is not None and not blocking(findings):
            self.logged.emit(self._correcting, details)

    def _moment(self, clock_time: str) -> datetime:
        day = self._day.value() or beijing_day(self._clock())
        return datetime.combine(day, time.fromisoformat(clock_time), BEIJING)

    def _correct(self, session: SessionRow | None) -> None:
        if session is None or self._detail is None or not self._detail.running:
            return
        with self._rows.showing(session.id):
            self._fill(session.details)
        self._correcting = session.id
        self._open()

    def _fill(self, details: SessionDetails) -> None:
        self._day.set_value(beijing_day(details.started_at))
        self._began.setText(f"{details.started_at.astimezone(BEIJING):%H:%M}")
        self._ended.setText(f"{details.ended_at.astimezone(BEIJING):%H:%M}" if details.ended_at else "")
        self._way.setCurrentIndex(self._way.findData(details.way.value))
        self._result.setCurrentIndex(self._result.findData(details.result.value))
        self._place.setText(details.place)
        self._participants.setText(details.participants)
        self._summary.setPlainText(details.summary)
        self._note.setPlainText(details.confidential_note)
        self._there.choose(details.mediator_ids)

    def _propose(self) -> None:
        """Fill in what is most likely where nothing stands yet."""
        if self._detail is None:
            return
        if not self._day.edit.text():
            self._day.set_value(beijing_day(self._clock()))
        if not self._began.text():
            self._began.setText(f"{self._clock().astimezone(BEIJING):%H:%M}")
        if not self._participants.text():
            self._participants.setText("、".join(party.name for party in self._detail.parties))
        if not self._place.text() and self._detail.sessions:
            self._place.setText(self._detail.sessions[-1].details.place)

    def _open(self) -> None:
        self.show_findings(())
        self._form.show()
        self._began.setFocus()
        self._began.selectAll()

    def _clear(self) -> None:
        self._correcting = ""
        for editor in (self._day.edit, self._began, self._ended, self._place, self._participants):
            editor.clear()
        for text in (self._summary, self._note):
            text.clear()
        self._there.choose(())
        self._way.setCurrentIndex(1)
        self._result.setCurrentIndex(0)

    def _columns(self) -> list[Column[SessionRow]]:
        return [
            Column(
                "when", self.tr("Time"), lambda line: self._wording.short_moment(line.details.started_at), width=160
            ),
            Column("way", self.tr("Way"), lambda line: self._wording.term(line.details.way), 112, gives_way=1),
            Column("present", self.tr("Present"), lambda line: line.details.participants or "—", 120, gives_way=2),
            Column("course", self.tr("Course"), lambda line: " ".join(line.details.summary.split()) or "—", width=0),
            Column(
                "result",
                self.tr("Result"),
                lambda line: self._wording.term(line.details.result),
                width=124,
                tone=lambda line: RESULT_TONES[line.details.result],
            ),
        ]

    def _lay_out(self) -> None:
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, name in enumerate(("day", "started_at", "ended_at", "way", "place", "result")):
            grid.addWidget(self.fields[name], place // 3, place % 3)
            grid.setColumnStretch(place % 3, 2 if place % 3 == 0 else 1)
        for line, name in enumerate(("mediators", "participants", "summary", "note"), start=2):
            grid.addWidget(self.fields[name], line, 0, 1, 3)
        grid.addLayout(row(1, button(self.tr("Put away"), self.close_form, "x"), self._keep), 6, 0, 1, 3)
        self.add_header(self.log_button)
        self.add(self._list, self._form)


class _WhoWasThere(QWidget):
    """A box for each mediator of the mediation; all are ticked until somebody says otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._line = WrappingRow()
        self.setLayout(self._line)

    def offer(self, mediators: tuple[tuple[str, str], ...]) -> None:
        """Show a box for each of these; those that stay keep their tick."""
        names = dict(mediators)
        for key in [key for key in self._boxes if key not in names]:
            gone = self._boxes.pop(key)
            self._line.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for key, name in mediators:
            if key not in self._boxes:
                box = self._boxes[key] = QCheckBox()
                box.setObjectName(f"session_mediator_{key}")
                box.setChecked(True)
                self._line.addWidget(box)
            self._boxes[key].setText(name)

    def choose(self, mediator_ids: tuple[str, ...]) -> None:
        """Tick these; all of them when none is named."""
        for key, box in self._boxes.items():
            box.setChecked(not mediator_ids or key in mediator_ids)

    def chosen(self) -> tuple[str, ...]:
        """Ids of those who were there; none where there is nothing to choose."""
        if len(self._boxes) < 2:
            return ()
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def nobody(self) -> bool:
        """There is somebody to choose from and nobody was there."""
        return len(self._boxes) > 1 and not self.chosen()


def _choices(name: str, choices: list[tuple[str, str]]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    for value, words in choices:
        made.addItem(words, value)
    return made
