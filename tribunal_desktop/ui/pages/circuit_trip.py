"""One circuit trip: the route, the live log with big targets, what it came to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import TripStatus
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.circuit_rows import ActivityRow, StopDetail, TripDetail, TripSummary
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.circuit_log import LogForm
from tribunal_desktop.ui.pages.circuit_photos import PhotoStrip
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, Pill, TextEdit, button, label
from tribunal_desktop.ui.workers import Tasks


class TripView(QWidget):
    """Route on the left, log in the middle, result on the right; each entry is saved at once."""

    changed = Signal()
    failed = Signal(object)
    dispute_wanted = Signal(str)

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._wording = services, tasks, locale
        self._trip: TripDetail | None = None
        self._route = Card(self.tr("Route"))
        self._route_body = QVBoxLayout()
        self._route_body.setSpacing(6)
        self._route.add(self._route_body)
        self._route.body.addStretch(1)
        self._log = RowTable(self._columns())
        self._log_table = DataTable(self._log, self.tr("Log of the trip"), key="circuit_log")
        self._log_table.set_empty_text(self.tr("Nothing logged yet. Log the first activity below."))
        self._log_table.setMinimumHeight(190)
        self._form = LogForm(services, tasks, locale, self)
        self._form.logged.connect(self.changed)
        self._photos = PhotoStrip(services, tasks, self)
        self._photos.changed.connect(self.changed)
        self._photos.failed.connect(self.failed)
        self._log_table.selectionModel().currentRowChanged.connect(lambda *_: self._activity_chosen())
        self._summary = Card(self.tr("What it came to"))
        self._summary_body = QVBoxLayout()
        self._summary_body.setSpacing(6)
        self._summary.add(self._summary_body)
        self._kilometres = LineEdit("trip_kilometres")
        self._note = TextEdit("trip_closing_note", lines=2)
        self._close_fields = {
            "kilometres": Field(self.tr("Kilometres driven"), self._kilometres),
            "note": Field(self.tr("Note"), self._note),
        }
        self._close_button = button(self.tr("Close the trip"), self._close, "check", "big")
        self._close_card = Card(self.tr("Back at the tribunal"))
        self._close_card.add(*self._close_fields.values(), self._close_button)
        self._lay_out()

    def show_trip(self, trip: TripDetail) -> None:
        """Show ``trip``; the chosen log entry stays chosen."""
        before = self._log_table.current_row()
        self._trip = trip
        self._fill_route(trip)
        activities = [activity for stop in trip.stops for activity in stop.activities]
        self._log.set_rows(activities)
        if activities:
            place = self._log.place_of(lambda row: before is not None and row.id == before.id)
            self._log_table.select_place(place if place >= 0 else len(activities) - 1)
        self._activity_chosen()
        self._fill_summary(trip.summary)
        over = trip.status is TripStatus.CLOSED
        self._form.setVisible(not over)
        self._close_card.setVisible(not over)
        self._form.offer(trip.stops)

    def _columns(self) -> list[Column[ActivityRow]]:
        return [
            Column(
                "time",
                self.tr("Time"),
                lambda row: (
                    f"{self._wording.time(row.started_at)}–{self._wording.time(row.ended_at)}"
                    if row.ended_at
                    else self._wording.time(row.started_at)
                ),
                118,
                sort=lambda row: row.started_at,
            ),
            Column("kind", self.tr("Activity"), lambda row: self._wording.term(row.kind), 96, tone=lambda _: Tone.INFO),
            Column("summary", self.tr("What happened"), lambda row: row.summary, 0),
            Column(
                "audience",
                self.tr("Listeners"),
                lambda row: "" if row.audience_count is None else self._wording.number(row.audience_count),
                76,
                right=True,
            ),
            Column("photos", self.tr("Photos"), lambda row: str(row.photos or ""), 64, right=True),
        ]

    def _fill_route(self, trip: TripDetail) -> None:
        _clear(self._route_body)
        if trip.started_at:
            self._route_body.addWidget(
                label(self.tr("Set out {moment}").format(moment=self._wording.short_moment(trip.started_at)), "small")
            )
        for stop in trip.stops:
            self._add_stop(stop)
        if trip.vehicle:
            self._route_body.addWidget(label(trip.vehicle, "small"))

    def _add_stop(self, stop: StopDetail) -> None:
        head = " ".join(part for part in (stop.planned_time, stop.place_name) if part)
        self._route_body.addWidget(label(head, "strong", wrap=True))
        place = " · ".join(part for part in (self._wording.term(stop.place_kind), stop.village) if part)
        self._route_body.addWidget(label(place, "small", wrap=True))
        if not stop.disputes:
            self._route_body.addWidget(label(self.tr("No case taken along"), "small"))
        for dispute in stop.disputes:
            link = button(f"{dispute.parties}\n{dispute.number}", self._opener(dispute.id), kind="link")
            link.setAccessibleName(self.tr("Open the case {number}").format(number=dispute.number))
            self._route_body.addWidget(link)

    def _opener(self, dispute_id: str) -> Callable[[], Any]:
        return lambda: self.dispute_wanted.emit(dispute_id)

    def _fill_summary(self, summary: TripSummary) -> None:
        _clear(self._summary_body)
        lines = [
            fill_in(
                self.tr("{count} {count:activity|activities} in {minutes} {minutes:minute|minutes}"),
                count=summary.activities,
                minutes=summary.minutes,
            ),
            self.tr("Listeners: {count}").format(count=self._wording.number(summary.audience)),
            self.tr("Photos, each with its hash: {count}").format(count=summary.photos),
        ]
        for line in lines:
            self._summary_body.addWidget(label(line, wrap=True))
        if summary.settled:
            words = self.tr("Settled on the spot: {count}").format(count=summary.settled)
            self._summary_body.addWidget(Pill(words, Tone.GOOD, "circle-check"))

    def _activity_chosen(self) -> None:
        chosen = self._log_table.current_row()
        self._photos.show_activity(chosen)

    def _close(self) -> None:
        if self._trip is None:
            return
        typed = self._kilometres.value()
        self._close_fields["kilometres"].clear_finding()
        if typed and not typed.isdecimal():
            self._close_fields["kilometres"].show_finding(self.tr("Enter whole kilometres, for example 46."))
            return
        trip_id, kilometres, note = self._trip.id, int(typed) if typed else None, self._note.value()
        self._tasks.run(
            lambda: self._services.circuit.close(trip_id, kilometres, note),
            self._closed,
            self._refused,
            self._close_button,
            owner=self,
        )

    def _closed(self, _summary: TripSummary) -> None:
        self._kilometres.clear()
        self._note.clear()
        self.changed.emit()

    def _refused(self, error: KnownError) -> None:
        self.failed.emit(error)

    def _lay_out(self) -> None:
        safe = Card(self.tr("Safe without a link"))
        safe.add(
            label(
                self.tr(
                    "Each entry is stored on this computer the moment you log it; files keep their hash. "
                    "It is reported when there is a link."
                ),
                "small",
                wrap=True,
            )
        )
        middle = Card(self.tr("Log on the spot"))
        middle.add(self._log_table, self._photos, self._form)
        middle.body.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(14)
        for card in (self._summary, self._close_card, safe):
            right.addWidget(card)
        right.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(14)
        columns.addWidget(self._route, 3)
        columns.addWidget(middle, 7)
        side = QWidget()
        side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        columns.addWidget(side, 3)


def _clear(layout: QVBoxLayout | QGridLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.deleteLater()
