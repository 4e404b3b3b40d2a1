"""Form for one log entry on circuit: made for a village hall, with big targets and the time already filled in."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.circuit import ActivityFacts
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import ActivityKind
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.circuit_rows import StopDetail
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Field, LineEdit, TextEdit, button, row
from tribunal_desktop.ui.widgets.fields import show_findings
from tribunal_desktop.ui.workers import Tasks


class LogForm(QWidget):
    """Kind by one press, times prefilled, then a line of text; saving writes at once."""

    logged = Signal()

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._wording = services, tasks, locale
        self._stops: tuple[StopDetail, ...] = ()
        self._kinds = QButtonGroup(self)
        self._kind_box = QWidget()
        self._kind_box.setAccessibleName(self.tr("Kind of activity"))
        self._stop = QComboBox()
        self._stop.setObjectName("log_stop")
        self._stop.currentIndexChanged.connect(lambda _: self._offer_cases())
        self._case = QComboBox()
        self._case.setObjectName("log_case")
        self._started = LineEdit("log_started", "09:30")
        self._ended = LineEdit("log_ended", "10:20")
        self._audience = LineEdit("log_audience")
        self._public = QCheckBox(self.tr("Open to the public"))
        self._public.setObjectName("log_public")
        self._public.setChecked(True)
        self._settled = QCheckBox(self.tr("Settled on the spot"))
        self._settled.setObjectName("log_settled")
        self._summary = TextEdit("log_summary", self.tr("What happened, in a sentence or two"), lines=2)
        self.fields = {
            "kind": Field(self.tr("Activity"), self._kind_box),
            "stop": Field(self.tr("Stop"), self._stop),
            "dispute_id": Field(self.tr("Case"), self._case),
            "started_at": Field(self.tr("Began"), self._started),
            "ended_at": Field(self.tr("Ended"), self._ended),
            "audience_count": Field(self.tr("Listeners"), self._audience),
            "summary": Field(self.tr("What happened"), self._summary),
        }
        self._save_button = button(self.tr("Log it"), self.save, "plus", "big")
        self._lay_out()

    def offer(self, stops: tuple[StopDetail, ...]) -> None:
        """Offer the stops of a trip and their cases."""
        chosen = self._stop.currentData()
        self._stops = stops
        self._stop.clear()
        for stop in stops:
            self._stop.addItem(stop.place_name, stop.id)
        self._stop.setCurrentIndex(max(0, self._stop.findData(chosen)))
        self._offer_cases()
        if not self._started.value():
            self._started.setText(f"{self._services.clock():%H:%M}")

    def save(self) -> None:
        """Check at the fields, then write."""
        facts, findings = self._facts()
        findings += [each for each in self._services.circuit.check_activity(facts) if not _covered(each, findings)]
        show_findings(self.fields, findings, self._wording.lang)
        stop_id = self._stop.currentData()
        if not blocking(findings) and stop_id:
            self._tasks.run(
                lambda: self._services.circuit.log(stop_id, facts), self._saved, self._failed, self._save_button, self
            )

    def choose_kind(self, kind: ActivityKind) -> None:
        """Choose a kind as if its button was pressed."""
        self._kinds.button(list(ActivityKind).index(kind)).setChecked(True)

    def _facts(self) -> tuple[ActivityFacts, list[Finding]]:
        findings: list[Finding] = []
        audience = self._audience.value()
        if audience and not audience.isdecimal():
            findings.append(Finding("not_a_count", "audience_count", Severity.BLOCK))
        facts = ActivityFacts(
            kind=list(ActivityKind)[self._kinds.checkedId()],
            started_at=self._moment(self._started, "started_at", findings),
            ended_at=self._moment(self._ended, "ended_at", findings),
            dispute_id=self._case.currentData(),
            audience_count=int(audience) if audience.isdecimal() else None,
            is_public=self._public.isChecked(),
            summary=self._summary.value(),
            settled_on_spot=self._settled.isChecked(),
        )
        return facts, findings

    def _moment(self, editor: LineEdit, field: str, findings: list[Finding]) -> datetime | None:
        typed = parse_clock(editor.text())
        if typed is None:
            findings.append(Finding("not_a_time", field, Severity.BLOCK))
        if not typed:
            return None
        return datetime.combine(self._services.today(), time.fromisoformat(typed), BEIJING)

    def _saved(self, _activity_id: str) -> None:
        for editor in (self._audience, self._summary, self._ended):
            editor.clear()
        self._settled.setChecked(False)
        self._started.setText(f"{self._services.clock():%H:%M}")
        self.logged.emit()

    def _failed(self, error: KnownError) -> None:
        words = self._wording.error(error)
        self.fields["summary"].show_finding(f"{words.what} {words.why} {words.do}")

    def _offer_cases(self) -> None:
        chosen = self._case.currentData()
        self._case.clear()
        self._case.addItem(self.tr("no case"), None)
        for stop in self._stops:
            if stop.id == self._stop.currentData():
                for dispute in stop.disputes:
                    self._case.addItem(f"{dispute.parties}  {dispute.number}", dispute.id)
        self._case.setCurrentIndex(max(0, self._case.findData(chosen)))

    def _lay_out(self) -> None:
        grid = QGridLayout(self._kind_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, kind in enumerate(ActivityKind):
            choice = QPushButton(self._wording.term(kind))
            choice.setProperty("kind", "segment")
            choice.setCheckable(True)
            choice.setMinimumHeight(44)
            self._kinds.addButton(choice, number)
            grid.addWidget(choice, number // 4, number % 4)
        self._kinds.button(0).setChecked(True)
        lines = QGridLayout()
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(6)
        for place, name in enumerate(["stop", "dispute_id", "started_at", "ended_at", "audience_count"]):
            lines.addWidget(self.fields[name], *((0, place * 3, 1, 3) if place < 2 else (1, (place - 2) * 2, 1, 2)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.fields["kind"])
        layout.addLayout(lines)
        layout.addWidget(self.fields["summary"])
        layout.addLayout(row(self._public, self._settled, 1, self._save_button, spacing=16))


def _covered(finding: Finding, known: list[Finding]) -> bool:
    return any(finding.field == each.field for each in known)
