"""Form to plan a circuit trip: day, people, stops, the cases taken along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity, blocking
from tribunal_desktop.rules.terms import PlaceKind, Post
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.circuit_rows import CarriedDispute, StopPlan, TripPlan
from tribunal_desktop.services.tribunal_profile import StaffChoice, VillageChoice
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import Card, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings
from tribunal_desktop.ui.workers import Tasks

_JUDGES = (Post.PRESIDENT, Post.TRIBUNAL_HEAD, Post.JUDGE)


class PlanForm(QWidget):
    """Typed text survives lock and language switch by the editors' object names."""

    planned = Signal(str)
    cancelled = Signal()

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._wording = services, tasks, locale
        self._villages: tuple[VillageChoice, ...] = ()
        self._proposed: set[str] = set()
        self._name = LineEdit("trip_name", self.tr("for example the village and the reason"))
        self._day = DateEdit(locale, services.today, "trip_day")
        self._judge, self._assistant, self._clerk = (self._people_box(name) for name in ("judge", "assistant", "clerk"))
        self._vehicle = LineEdit("trip_vehicle")
        self._village = QComboBox()
        self._village.setObjectName("stop_village")
        self._village.activated.connect(self._village_chosen)
        self._place = LineEdit("stop_place", self.tr("for example the village committee's office"))
        self._kind = QComboBox()
        self._kind.setObjectName("stop_kind")
        for kind in PlaceKind:
            self._kind.addItem(locale.term(kind), kind)
        self._time = LineEdit("stop_time", "09:30")
        self._cases = QListWidget()
        self._cases.setAccessibleName(self.tr("Cases to take along"))
        self._cases.setMinimumHeight(170)
        self.fields = {
            "name": Field(self.tr("Name of the trip"), self._name, required=True),
            "planned_on": Field(self.tr("Day"), self._day, required=True),
            "judge": Field(self.tr("Judge"), self._judge),
            "assistant": Field(self.tr("Judge assistant"), self._assistant),
            "clerk": Field(self.tr("Clerk"), self._clerk),
            "vehicle": Field(self.tr("Vehicle"), self._vehicle),
            "village": Field(self.tr("Village"), self._village),
            "stops.0.place_name": Field(self.tr("Place of the stop"), self._place, required=True),
            "kind": Field(self.tr("Kind of place"), self._kind),
            "time": Field(self.tr("Planned arrival"), self._time),
        }
        self._save_button = button(self.tr("Save the plan"), self.save, "check", "primary")
        self._lay_out()

    def begin(self) -> None:
        """Offer people, villages and open cases anew and take the keys."""
        self._name.setFocus()
        circuit, profile = self._services.circuit, self._services.profile
        self._tasks.run(lambda: (profile.staff(), profile.villages(), circuit.open_disputes()), self._offer, owner=self)

    def plan(self) -> TripPlan:
        """What is typed, as a plan."""
        chosen = [self._cases.item(place) for place in range(self._cases.count())]
        stop = StopPlan(
            place_name=self._place.value(),
            place_kind=self._kind.currentData(),
            village_id=self._village.currentData(),
            planned_time=parse_clock(self._time.text()) or "",
            dispute_ids=tuple(
                item.data(Qt.ItemDataRole.UserRole) for item in chosen if item.checkState() is Qt.CheckState.Checked
            ),
        )
        return TripPlan(
            name=self._name.value(),
            planned_on=self._day.value(),
            stops=(stop,),
            judge_id=self._judge.currentData(),
            assistant_id=self._assistant.currentData(),
            clerk_id=self._clerk.currentData(),
            vehicle=self._vehicle.value(),
        )

    def save(self) -> None:
        """Check at the fields, then save."""
        plan = self.plan()
        findings = list(self._services.circuit.check_plan(plan))
        if parse_clock(self._time.text()) is None:
            findings.append(Finding("not_a_time", "time", Severity.BLOCK))
        if self._day.is_wrong():
            findings = [each for each in findings if each.field != "planned_on"]
            findings.append(Finding("not_a_date", "planned_on", Severity.BLOCK))
        show_findings(self.fields, findings, self._wording.lang)
        if not blocking(findings):
            self._tasks.run(
                lambda: self._services.circuit.plan(plan), self._saved, self._failed, self._save_button, owner=self
            )

    def _saved(self, trip_id: str) -> None:
        for editor in (self._name, self._place, self._time, self._vehicle):
            editor.clear()
        self._day.set_value(None)
        self.planned.emit(trip_id)

    def _failed(self, error: KnownError) -> None:
        self.fields["name"].show_finding(self._wording.error(error).what)

    def _people_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"trip_{name}")
        return box

    def _offer(
        self, found: tuple[tuple[StaffChoice, ...], tuple[VillageChoice, ...], tuple[CarriedDispute, ...]]
    ) -> None:
        staff, self._villages, disputes = found
        for box, posts in (
            (self._judge, _JUDGES),
            (self._assistant, (Post.JUDGE_ASSISTANT,)),
            (self._clerk, (Post.CLERK,)),
        ):
            chosen = box.currentData()
            box.clear()
            box.addItem("—", None)
            for member in staff:
                if member.post in posts:
                    box.addItem(member.name, member.id)
            box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else min(1, box.count() - 1))
        self._offer_villages()
        self._offer_disputes(disputes)

    def _offer_villages(self) -> None:
        chosen = self._village.currentData()
        self._village.clear()
        self._village.addItem("—", None)
        for village in self._villages:
            self._village.addItem(f"{village.township} {village.name}", village.id)
        self._village.setCurrentIndex(max(0, self._village.findData(chosen)))

    def _offer_disputes(self, disputes: tuple[CarriedDispute, ...]) -> None:
        checked = set(self.plan().stops[0].dispute_ids)
        self._cases.clear()
        for dispute in disputes:
            item = QListWidgetItem(f"{dispute.number}    {dispute.parties}    {self._cause(dispute)}")
            item.setData(Qt.ItemDataRole.UserRole, dispute.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if dispute.id in checked else Qt.CheckState.Unchecked)
            self._cases.addItem(item)

    def _cause(self, dispute: CarriedDispute) -> str:
        if not dispute.cause_code or not dispute.cause_version:
            return ""
        cause = self._services.reference.cause(dispute.cause_code, dispute.cause_version)
        return cause.name.of(self._wording.lang) if cause else ""

    def _village_chosen(self) -> None:
        village_id = self._village.currentData()
        village = next((each for each in self._villages if each.id == village_id), None)
        if village:
            self._propose(self._place, self.tr("{village} village committee").format(village=village.name))
            self._propose(self._name, self.tr("Circuit to {village}").format(village=village.name))

    def _propose(self, editor: LineEdit, words: str) -> None:
        """Fill in what follows from the village; words a person typed stay, those proposed for another village go."""
        if not editor.value() or editor.value() in self._proposed:
            self._proposed.add(words)
            editor.setText(words)

    def _lay_out(self) -> None:
        trip, stop = Card(self.tr("Trip")), Card(self.tr("First stop"))
        trip.add(self._grid(["name", "planned_on", "judge", "assistant", "clerk", "vehicle"]))
        stop.add(self._grid(["village", "stops.0.place_name", "kind", "time"]))
        stop.add(label(self.tr("Cases to take along (Space ticks one)"), "secondary"), self._cases)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(trip)
        layout.addWidget(stop)
        cancel = button(self.tr("Cancel"), self.cancelled.emit)
        layout.addLayout(row(1, cancel, self._save_button))
        layout.addStretch(1)

    def _grid(self, names: list[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(names):
            grid.addWidget(self.fields[name], place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid
