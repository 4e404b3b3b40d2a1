"""Circuit trips (巡回审判): the list of trips, planning one, and the live log in the village hall."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.terms import TripStatus
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.circuit_rows import TripDetail, TripRow
from tribunal_desktop.services.drafts import DraftRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.circuit_plan import PlanForm
from tribunal_desktop.ui.pages.circuit_trip import TripView
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DataTable, DraftKeeper, DraftOffer, ViewStack
from tribunal_desktop.ui.workers import Tasks

PAGE_KEY = "circuit"
PLAN_WORDS = ("trip_name", "trip_day", "trip_vehicle", "stop_place", "stop_time")
LOG_WORDS = ("log_summary", "log_audience", "log_ended", "trip_kilometres", "trip_closing_note")
"""What a person types and would miss; the rest is proposed anew."""
STATUS_TONES = {TripStatus.PLANNED: Tone.INFO, TripStatus.UNDERWAY: Tone.WARN, TripStatus.CLOSED: Tone.NEUTRAL}


class CircuitPage(Page):
    """Three views in one place: trips, the plan form, one trip; nothing here opens a window of its own."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._trip: TripDetail | None = None
        self._back_button = self.add_action(self.tr("All trips"), self._show_list, "chevron-left", keys="Esc")
        self._new_button = self.add_action(self.tr("Plan a trip"), self.create_new, "plus", primary=True, keys="Ctrl+N")
        self._table = RowTable(self._columns())
        self._list = DataTable(self._table, self.tr("Circuit trips"), key="circuit")
        self._list.opened.connect(lambda trip: self.open_item(trip.id))
        card = Card()
        card.add(self._list)
        self._form = PlanForm(services, tasks, locale, self)
        self._form.planned.connect(self._planned)
        self._form.cancelled.connect(self._show_list)
        self._view = TripView(services, tasks, locale, self)
        self._view.changed.connect(self._reload)
        self._view.failed.connect(self.show_error)
        self._view.dispute_wanted.connect(lambda dispute: self.navigate.emit("cases", dispute))
        self._views = ViewStack()
        for view in (card, self._form, self._view):
            self._views.addWidget(view)
        self._offer = DraftOffer(locale)
        self._offer.taken.connect(lambda draft: self.restore_state(draft.data))
        self._offer.dropped.connect(lambda draft: self.run(lambda: services.drafts.drop(PAGE_KEY, draft.entity_key)))
        self.body.addWidget(self._offer)
        self.body.addWidget(self._views, 1)
        self._draft = DraftKeeper(tasks, services.drafts.keep, PAGE_KEY, self._unsaved, self)
        self._draft.watch(self._form, self._view)
        self._show_actions()

    def title(self) -> str:
        return self.tr("Circuit trips")

    def help_text(self) -> str:
        return self.tr(
            "Plan a trip with its stops and the cases you take along. On the spot, log each thing as it happens: "
            "every entry is stored on this computer at once, with or without a link. Close the trip when you are back; "
            "its figures are counted from the log."
        )

    def refresh(self) -> None:
        if self._views.currentWidget() is self._view and self._trip is not None:
            self._reload()
        elif self._views.currentWidget() is not self._form:
            self._load_list()

    def open_item(self, key: str) -> None:
        self.show_loading()
        self.run(lambda: self._services.circuit.detail(key), self._show_trip)

    def item_key(self) -> str:
        return self._trip.id if self._trip and self._views.currentWidget() is self._view else ""

    def create_new(self) -> bool:
        self._views.setCurrentWidget(self._form)
        self.set_title(self.tr("Plan a trip"))
        self.set_subtitle("")
        self.show_content()
        self._show_actions()
        self._form.begin()
        self._begin_draft("")
        return True

    def go_back(self) -> bool:
        if self._views.currentIndex() == 0:
            return False
        self._show_list()
        return True

    def _columns(self) -> list[Column[TripRow]]:
        return [
            Column(
                "day",
                self.tr("Day"),
                lambda trip: self.wording.date(trip.planned_on),
                190,
                sort=lambda trip: trip.planned_on,
            ),
            Column("name", self.tr("Trip"), lambda trip: trip.name, 0),
            Column(
                "status",
                self.tr("State"),
                lambda trip: self.wording.term(trip.status),
                110,
                tone=lambda trip: STATUS_TONES[trip.status],
            ),
            _count("stops", self.tr("Stops"), lambda trip: trip.stops),
            _count("disputes", self.tr("Cases"), lambda trip: trip.disputes),
            _count("activities", self.tr("Activities"), lambda trip: trip.activities),
            _count("audience", self.tr("Listeners"), lambda trip: trip.audience),
        ]

    def _load_list(self) -> None:
        self.show_loading()
        self.run(self._services.circuit.trips, self._show_trips)

    def _show_list(self) -> None:
        self._draft.flush()
        self._trip = None
        self._offer.hide()
        self._views.setCurrentIndex(0)
        self.set_title(self.title())
        self._show_actions()
        self._load_list()

    def _show_trips(self, trips: tuple[TripRow, ...]) -> None:
        if self._views.currentIndex() != 0:
            return
        if not trips:
            self.set_subtitle("")
            self.show_empty(
                "route",
                self.tr("No circuit trip yet"),
                self.tr("Trips to villages, homes, schools and firms: plan one, then log it on the spot."),
                self.tr("Plan a trip"),
                self.create_new,
            )
            return
        self._table.set_rows(trips)
        held = sum(trip.status is not TripStatus.PLANNED for trip in trips)
        self.set_subtitle(
            fill_in(
                self.tr("{held} of {all} {all:trip|trips} begun · {audience} {audience:listener|listeners}"),
                held=held,
                all=len(trips),
                audience=self.wording.number(sum(trip.audience for trip in trips)),
            )
        )
        self.show_content()
        if not self._list.current_row():
            self._list.select_place(0)

    def _planned(self, trip_id: str) -> None:
        self._draft.forget()
        self.data_changed.emit()
        self.tell(self.tr("The trip is planned"))
        self.open_item(trip_id)

    def _reload(self) -> None:
        if self._trip is not None:
            trip_id = self._trip.id
            self.data_changed.emit()
            self.run(lambda: self._services.circuit.detail(trip_id), self._show_trip)

    def _show_trip(self, trip: TripDetail) -> None:
        fresh = self._trip is None or self._trip.id != trip.id
        self._trip = trip
        self.set_title(trip.name)
        people = [name for name in (trip.judge, trip.assistant, trip.clerk) if name]
        self.set_subtitle(" · ".join([self.wording.date(trip.planned_on), self.wording.term(trip.status), *people]))
        self._view.show_trip(trip)
        self._views.setCurrentWidget(self._view)
        self._show_actions()
        self.show_content()
        if fresh:
            self._begin_draft(trip.id)

    def _unsaved(self) -> State:
        words = LOG_WORDS if self._views.currentWidget() is self._view else PLAN_WORDS
        return {name: value for name, value in self.typed_state().items() if name in words}

    def _begin_draft(self, entity_key: str) -> None:
        """Journal under ``entity_key`` from now on, and offer what was typed there before."""
        self._draft.entity_key = entity_key
        self._offer.hide()
        self.run(lambda: self._services.drafts.offered(PAGE_KEY), self._offer_draft)

    def _offer_draft(self, drafts: tuple[DraftRow, ...]) -> None:
        mine = next((draft for draft in drafts if draft.entity_key == self._draft.entity_key), None)
        if mine is not None and self._views.currentIndex() != 0 and mine.data != self._unsaved():
            self._offer.show_draft(mine)

    def _show_actions(self) -> None:
        listing = self._views.currentIndex() == 0
        self._back_button.setVisible(not listing)
        self._new_button.setVisible(listing)


def _count(key: str, title: str, value: Callable[[TripRow], int]) -> Column[TripRow]:
    return Column(key, title, lambda trip: f"{value(trip):,}", 90, right=True, sort=value)
