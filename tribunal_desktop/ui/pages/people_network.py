"""The service network (网络): stations and who visits them, court liaisons by village, requests to grid workers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.terms import GridKind, StationKind, StationWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.network_rows import (
    LiaisonRow,
    NetworkView,
    NewContact,
    NewLiaison,
    NewRequest,
    RequestRow,
    StationDetails,
    StationRow,
)
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping, print_kept
from tribunal_desktop.ui.pages.people_records import Asked, RecordsCard, TermBox
from tribunal_desktop.ui.pages.people_teams_part import make_room, print_sheet, side_of
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_network import NetworkColumns
from tribunal_desktop.ui.widgets import (
    Card,
    DataTable,
    DateEdit,
    LineEdit,
    SegmentedFilter,
    ViewStack,
    button,
    label,
    row,
)

STATIONS, LIAISONS, REQUESTS = "stations", "liaisons", "requests"
BESIDE = frozenset({"kind", "next"})
"""Columns of the stations that give way to the open side."""


class OneOf(QComboBox):
    """A choice among things of the store; the first line is none of them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.set_things(())

    def set_things(self, things: Sequence[tuple[str, str]]) -> None:
        """Offer ``(id, name)``; what was chosen stays chosen."""
        chosen = self.currentData()
        self.clear()
        self.addItem("—", "")
        for key, name in things:
            self.addItem(name, key)
        self.choose(chosen or "")

    def choose(self, key: str) -> None:
        """Choose by id."""
        self.setCurrentIndex(max(0, self.findData(key)))


class NetworkRoom(PeopleView):
    """Three lists; what belongs to the chosen line stands beside it."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._open_id = ""
        self._columns = NetworkColumns(self.wording, self)
        self._tabs = SegmentedFilter(self.tr("What is shown of the network"))
        self._tabs.chosen.connect(lambda _key: self._choose_tab())
        self.stations = self._list(self._columns.stations(), self.tr("Stations"), "people_stations")
        self.stations.set_empty_text(self.tr("No station yet. Add the first one: a place where people meet the court."))
        self.liaisons = self._list(self._columns.liaisons(), self.tr("Court liaisons"), "people_liaisons")
        self.liaisons.set_empty_text(self.tr("No liaison yet. Appoint the first one for a village."))
        self.requests = self._list(self._columns.requests(), self.tr("Requests to grid workers"), "people_requests")
        self.requests.set_empty_text(self.tr("Nothing was asked of a grid worker yet."))
        self._lists = ViewStack()
        for table in (self.stations, self.liaisons, self.requests):
            self._lists.addWidget(table)
        self.station, self.contact = self._station_card(), self._contact_card()
        self.liaison, self.request, self.answer = self._liaison_card(), self._request_card(), self._answer_card()
        self.counts = Card(self.tr("Results by grid"))
        self.count_list = self._list(self._columns.counts(), self.tr("Results by grid"), "people_grids")
        self.counts.add(self.count_list)
        self._cards = (self.contact, self.station, self.liaison, self.answer, self.request, self.counts)
        self._side = side_of(*self._cards)
        self._note = label("", "small", wrap=True)
        printing = button(self.tr("Print the network"), self.print_current, "printer")
        self.body.addLayout(row(self._tabs, 1, printing))
        self.body.addLayout(row(self._lists, self._side, spacing=14), 1)
        self.body.addWidget(self._note)
        self._connect()
        self._set_counts(0, 0, 0)
        self._show_tab()

    def reload(self) -> None:
        """Read the network."""
        self.page.show_loading()
        self.page.run(self.services.network.view, self._show)

    def create_words(self) -> str:
        """What the tab holds."""
        return {
            STATIONS: self.tr("New station"),
            LIAISONS: self.tr("Appoint a liaison"),
            REQUESTS: self.tr("New request"),
        }[self._tabs.choice()]

    def create_new(self) -> bool:
        """Begin a new one."""
        self._open_id = ""
        card = {STATIONS: self.station, LIAISONS: self.liaison, REQUESTS: self.request}[self._tabs.choice()]
        if card is self.station:
            self._fill_station(None)
        self._show_cards(card)
        card.begin()
        return True

    def print_current(self) -> bool:
        """The slip of the open request, else the whole network."""
        request, network = self._open_id, self.services.network
        if self._tabs.choice() == REQUESTS and request:
            print_sheet(self.page, lambda: network.slip(request))
        else:
            print_sheet(self.page, network.sheet)
        return True

    def go_back(self) -> bool:
        """Put the side away."""
        if self._side.isHidden():
            return False
        self._open_id = ""
        self._show_cards()
        self._current_list().setFocus()
        return True

    def open_item(self, key: str) -> None:
        """Show one of the lists."""
        if key in (STATIONS, LIAISONS, REQUESTS):
            self._tabs.choose(key)

    def item_key(self) -> str:
        """The list that is shown."""
        return self._tabs.choice()

    def _show(self, view: NetworkView) -> None:
        self.stations.table.set_rows(view.stations)
        self.liaisons.table.set_rows(view.liaisons)
        self.requests.table.set_rows(view.requests)
        self.count_list.table.set_rows(view.counts)
        self.count_list.fit_height(6)
        self._set_counts(len(view.stations), len(view.liaisons), len(view.requests))
        for card, name, things in (
            (self.station, "village", view.villages),
            (self.station, "mediator", view.mediators),
            (self.liaison, "village", view.villages),
            (self.request, "worker", view.workers),
        ):
            editor = card.fields[name].editor
            if isinstance(editor, OneOf):
                editor.set_things(things)
        unseen = sum(each.active and each.seen.unseen for each in view.stations)
        self._note.setText(
            self.tr(
                "Not visited for more than {days} days: {count} stations. A phone call is guidance, no visit."
            ).format(days=view.unseen_days, count=unseen)
        )
        table = self._current_list()
        place = table.table.place_of(lambda each: each.id == self._open_id) if self._open_id else -1
        if place >= 0:
            table.select_place(place)
            self._open(table.current_row())
        self.page.show_content()

    def _set_counts(self, stations: int, liaisons: int, requests: int) -> None:
        self._tabs.set_choices(
            [
                (STATIONS, self.tr("Stations"), stations),
                (LIAISONS, self.tr("Court liaisons"), liaisons),
                (REQUESTS, self.tr("Grid requests"), requests),
            ]
        )

    def _choose_tab(self) -> None:
        self._show_tab()
        self.page.refresh()

    def _show_tab(self) -> None:
        self._open_id = ""
        self._lists.setCurrentWidget(self._current_list())
        self._show_cards(*([self.counts] if self._tabs.choice() == REQUESTS else []))

    def _current_list(self) -> DataTable:
        return {STATIONS: self.stations, LIAISONS: self.liaisons, REQUESTS: self.requests}[
            self._tabs.choice() or STATIONS
        ]

    def _show_cards(self, *shown: Card) -> None:
        self._side.setVisible(bool(shown))
        for card in self._cards:
            card.setVisible(card in shown)
        make_room(self.stations, BESIDE, self._side)

    def _open(self, chosen: StationRow | LiaisonRow | RequestRow | None) -> None:
        if chosen is None:
            return
        self._open_id = chosen.id
        if isinstance(chosen, StationRow):
            self._fill_station(chosen)
            self.contact.set_title(chosen.details.name)
            self.contact.set_rows(chosen.contacts)
            self._show_cards(self.contact, self.station)
        elif isinstance(chosen, RequestRow):
            self.answer.set_title(f"{chosen.worker} · {self.wording.term(chosen.kind)}")
            self._show_cards(self.answer, self.counts)
        else:
            self._over.setText(self.tr("In office again") if chosen.until else self.tr("End the appointment"))
            self._show_cards(self.liaison)

    def _fill_station(self, chosen: StationRow | None) -> None:
        details = chosen.details if chosen else StationDetails(StationKind.STATION, "")
        self.station.set_title(self.tr("The station") if chosen else self.tr("New station"))
        self.station.show_findings(())
        self._close.setVisible(chosen is not None)
        self._close.setText(
            self.tr("Close the station") if chosen is None or chosen.active else self.tr("Open it again")
        )
        given = {
            "kind": details.kind,
            "name": details.name,
            "township": details.township,
            "village": details.village_id,
            "address": details.address,
            "keeper": details.keeper,
            "phone": details.phone,
            "duty_days": details.duty_days,
            "mediator": details.mediator_id,
        }
        for name, value in given.items():
            editor = self.station.fields[name].editor
            if isinstance(editor, QComboBox):
                editor.setCurrentIndex(max(0, editor.findData(value)))
            elif isinstance(editor, LineEdit):
                editor.setText(value)

    def _save_station(self, typed: dict[str, Any]) -> None:
        details = StationDetails(
            typed["kind"],
            typed["name"],
            typed["township"],
            typed["village"],
            typed["address"],
            typed["keeper"],
            typed["phone"],
            typed["duty_days"],
            typed["mediator"],
        )
        network, station = self.services.network, self._open_id
        self._checked(
            self.station,
            partial(network.check_station, details),
            lambda: network.save_station(details, station),
            self.tr("The station is saved."),
        )

    def _save_contact(self, typed: dict[str, Any]) -> None:
        new = NewContact(self._open_id, typed["on"], typed["way"], typed["note"], typed["next_on"])
        network = self.services.network
        self._checked(
            self.contact, partial(network.check_contact, new), partial(network.note_contact, new), self.tr("Noted.")
        )

    def _save_liaison(self, typed: dict[str, Any]) -> None:
        new = NewLiaison(typed["name"], typed["calling"], typed["phone"], typed["village"], typed["since"])
        network = self.services.network
        self._checked(
            self.liaison, partial(network.check_liaison, new), partial(network.appoint, new), self.tr("Appointed.")
        )

    def _save_request(self, typed: dict[str, Any]) -> None:
        new = NewRequest(typed["kind"], typed["worker"], typed["wanted"])
        network = self.services.network
        self._checked(
            self.request,
            partial(network.check_request, new),
            partial(network.ask, new),
            self.tr("The request is noted."),
        )

    def _checked(
        self, card: RecordsCard, check: Callable[[], tuple[Finding, ...]], save: Callable[[], Any], words: str
    ) -> None:
        """Say what is wrong at the fields, or save."""

        def saved(_made: object) -> None:
            card.empty()
            self._written(words)

        def checked(findings: tuple[Finding, ...]) -> None:
            card.show_findings(findings)
            if not blocking(findings):
                self.page.run(save, saved, busy_widget=card.add_button)

        self.page.run(check, checked)

    def _note_answer(self, succeeded: bool | None) -> None:
        request, network = self._open_id, self.services.network
        answer = self.answer.values()["answer"]
        self.answer.empty()
        self.page.run(
            lambda: network.answer(request, succeeded=succeeded, answer=answer),
            lambda _none: self._written(self.tr("The result is noted."), lambda: self._take_back(request)),
        )

    def _take_back(self, request: str) -> None:
        network = self.services.network
        self.page.run(
            lambda: network.answer(request, succeeded=None), lambda _none: self._written(self.tr("Open again."))
        )

    def _print_paper(self, make: Callable[[str], tuple[Paper, KeepAs]]) -> None:
        """A paper of the open liaison; it is kept in the registry before it leaves."""
        liaison = self._open_id
        if liaison:
            self.page.run(
                lambda: make(liaison),
                lambda made: print_kept(self.page, made[0], Keeping(self.services.issued_papers, made[1])),
            )

    def _turn_station(self) -> None:
        chosen, network = self.stations.current_row(), self.services.network
        if isinstance(chosen, StationRow):
            active = not chosen.active
            words = self.tr("Open again.") if active else self.tr("Closed; what was noted there stays.")
            self.page.run(lambda: network.set_active(chosen.id, active), lambda _none: self._written(words))

    def _turn_liaison(self) -> None:
        chosen, network = self.liaisons.current_row(), self.services.network
        if isinstance(chosen, LiaisonRow):
            over = chosen.until is None
            words = self.tr("The appointment has ended.") if over else self.tr("In office again.")
            self.page.run(lambda: network.set_liaison_over(chosen.id, over), lambda _none: self._written(words))

    def _written(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self.page.data_changed.emit()
        self.page.tell(words, undo)
        self.reload()

    def _list(self, columns: list[Any], name: str, key: str) -> DataTable:
        return DataTable(RowTable(columns), name, key=key)

    def _connect(self) -> None:
        for table in (self.stations, self.liaisons, self.requests):
            table.opened.connect(self._open)
            table.picked.connect(lambda chosen: self._open(chosen) if self._open_id else None)
        self.station.added.connect(self._save_station)
        self.contact.added.connect(self._save_contact)
        self.liaison.added.connect(self._save_liaison)
        self.request.added.connect(self._save_request)
        self.answer.added.connect(lambda _typed: self._note_answer(True))

    def _station_card(self) -> RecordsCard:
        asked = {
            "name": Asked(self.tr("Name"), LineEdit("station_name"), required=True),
            "kind": Asked(self.tr("Kind"), TermBox(StationKind, self.wording, "station_kind")),
            "township": Asked(self.tr("Township"), LineEdit("station_township")),
            "village": Asked(self.tr("Village"), OneOf("station_village")),
            "address": Asked(self.tr("Address"), LineEdit("station_address")),
            "duty_days": Asked(self.tr("There on"), LineEdit("station_duty")),
            "keeper": Asked(self.tr("Keeper"), LineEdit("station_keeper")),
            "phone": Asked(self.tr("Phone"), LineEdit("station_phone")),
            "mediator": Asked(self.tr("Mediator whose name it bears"), OneOf("station_mediator")),
        }
        card = RecordsCard(" ", self.wording, asked, self.tr("Save the station"))
        self._close = button(self.tr("Close the station"), self._turn_station, kind="link")
        card.add(row(self._close, 1))
        return card

    def _contact_card(self) -> RecordsCard:
        table = self._list(self._columns.contacts(), self.tr("Visits and calls"), "people_contacts")
        table.set_empty_text(self.tr("Nobody was there yet."))
        asked = {
            "note": Asked(self.tr("What it was about"), LineEdit("contact_note"), required=True),
            "way": Asked(self.tr("Way"), TermBox(StationWay, self.wording, "contact_way")),
            "on": Asked(
                self.tr("Day"), DateEdit(self.wording, self.services.today, "contact_on"), self.tr("empty: today")
            ),
            "next_on": Asked(self.tr("Next visit"), DateEdit(self.wording, self.services.today, "contact_next")),
        }
        return RecordsCard(" ", self.wording, asked, self.tr("Note it"), table)

    def _liaison_card(self) -> RecordsCard:
        asked = {
            "name": Asked(self.tr("Name"), LineEdit("liaison_name"), required=True),
            "village": Asked(self.tr("Village"), OneOf("liaison_village"), required=True),
            "calling": Asked(self.tr("Calling"), LineEdit("liaison_calling")),
            "phone": Asked(self.tr("Phone"), LineEdit("liaison_phone")),
            "since": Asked(
                self.tr("Since"), DateEdit(self.wording, self.services.today, "liaison_since"), self.tr("empty: today")
            ),
        }
        card = RecordsCard(self.tr("Appoint a liaison"), self.wording, asked, self.tr("Appoint"))
        self._over = button(self.tr("End the appointment"), self._turn_liaison, kind="link")
        network = self.services.network_papers
        self._papers = row(
            button(self.tr("Print the appointment"), lambda: self._print_paper(network.appointment), "printer"),
            button(self.tr("Print contact cards"), lambda: self._print_paper(network.cards), "address-book"),
            1,
        )
        card.add(self._papers, row(self._over, 1))
        return card

    def _request_card(self) -> RecordsCard:
        asked = {
            "kind": Asked(self.tr("Kind"), TermBox(GridKind, self.wording, "request_kind")),
            "worker": Asked(self.tr("Grid worker"), OneOf("request_worker"), required=True),
            "wanted": Asked(self.tr("What is asked"), LineEdit("request_wanted"), required=True),
        }
        return RecordsCard(self.tr("New request"), self.wording, asked, self.tr("Ask"), columns=1)

    def _answer_card(self) -> RecordsCard:
        asked = {"answer": Asked(self.tr("What came of it"), LineEdit("request_answer"))}
        card = RecordsCard(" ", self.wording, asked, self.tr("Done"), columns=1)
        card.add(
            row(
                button(self.tr("Not done"), lambda: self._note_answer(False)),
                button(self.tr("Print the slip"), self.print_current, "printer"),
                1,
            )
        )
        return card
