"""The service network (网络): stations and who visits them, court liaisons by village, requests to grid workers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.network_rows import GridCount, LiaisonRow, NetworkView, RequestRow, StationRow
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.services.roster_columns import RosterKind
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping, print_kept
from tribunal_desktop.ui.pages.people_network_cards import (
    AnswerCard,
    ContactCard,
    LiaisonCard,
    RequestCard,
    StationCard,
)
from tribunal_desktop.ui.pages.people_records import RecordsCard
from tribunal_desktop.ui.pages.people_roster_lists import RosterFileBar
from tribunal_desktop.ui.pages.people_teams_part import print_sheet, side_of
from tribunal_desktop.ui.pages.people_view import NEW, PeopleView
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_network import NetworkColumns
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DataTable, SegmentedFilter, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.list_and_side import ListAndSide
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

STATIONS, LIAISONS, REQUESTS = "stations", "liaisons", "requests"


class NetworkRoom(PeopleView):
    """Three lists; what belongs to the chosen line stands beside it."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._open_id = self._grid = ""
        self._filled: StationRow | LiaisonRow | RequestRow | None = None
        """The line whose fields are up: read again unchanged, it leaves what is typed."""
        self._asked: tuple[RequestRow, ...] = ()
        self._columns = NetworkColumns(self.wording, self)
        self._tabs = SegmentedFilter(self.tr("What is shown of the network"))
        self._tabs.chosen.connect(lambda _key: self._choose_tab())
        self.stations = self._list(self._columns.stations(), self.tr("Stations"), "people_stations")
        self.stations.set_empty_text(self.tr("No station yet. Add the first one: a place where people meet the court."))
        self.stations.set_empty_action(self.tr("New station"), self.create_new)
        self.liaisons = self._list(self._columns.liaisons(), self.tr("Court liaisons"), "people_liaisons")
        self.liaisons.set_empty_text(self.tr("No liaison yet. Appoint the first one for a village."))
        self.liaisons.set_empty_action(self.tr("Appoint a liaison"), self.create_new)
        self.requests = self._list(self._columns.requests(), self.tr("Requests to grid workers"), "people_requests")
        self.requests.set_empty_text(self.tr("Nothing was asked of a grid worker yet."))
        self.requests.set_empty_action(self.tr("New request"), self.create_new)
        self._tables = {STATIONS: self.stations, LIAISONS: self.liaisons, REQUESTS: self.requests}
        self._lists = ViewStack()
        for table in self._tables.values():
            self._lists.addWidget(table)
        self.station, self.contact = StationCard(page), ContactCard(services, page, self._columns)
        papers = services.network_papers
        self.liaison = LiaisonCard(
            services, page, lambda: self._print_paper(papers.appointment), lambda: self._print_paper(papers.cards)
        )
        self.request, self.answer = RequestCard(services, page), AnswerCard(page)
        self.counts = Card(self.tr("Results by grid"))
        self.count_list = self._list(self._columns.counts(), self.tr("Results by grid"), "people_grids")
        self.count_list.set_empty_text(self.tr("Counted from the requests."))
        self._all_grids = button("", lambda: self._narrow(None), kind="link")
        self._all_grids.hide()
        self.counts.add(self.count_list, row(self._all_grids, 1))
        self._cards = (self.contact, self.station, self.liaison, self.answer, self.request, self.counts)
        self._side = side_of(*self._cards)
        self._note = label("", "small", wrap=True)
        shown = self.stations.table.rows
        self.files = RosterFileBar(services, page, RosterKind.STATION, lambda: tuple(each.id for each in shown()))
        self.files.import_wanted.connect(lambda kind: page.open_item(f"roster/import/{kind}"))
        head = WrappingRow(self._tabs)
        head.add_at_end(button(self.tr("Print the network"), self.print_current, "printer"), self.files)
        self.body.addLayout(head)
        self._both = ListAndSide(self._lists, self._side)
        self.body.addWidget(self._both, 1)
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
        self._open_id, self._filled = "", None
        card = {STATIONS: self.station, LIAISONS: self.liaison, REQUESTS: self.request}[self._tabs.choice()]
        if card is self.station:
            self.station.show_station(None)
        elif card is self.liaison:
            self.liaison.show_liaison(None)
        self._show_cards(card)
        card.begin()
        return True

    def print_current(self) -> bool:
        """The slip of the open request, else the whole network."""
        request, papers = self._open_id, self.services.network_papers
        if self._tabs.choice() == REQUESTS and request:
            print_sheet(self.page, lambda: papers.slip(request))
        else:
            print_sheet(self.page, papers.sheet)
        return True

    def go_back(self) -> bool:
        """Show all grids again, else put the side away."""
        if self._grid:
            self._narrow(None)
            return True
        if self._side.isHidden():
            return False
        self._open_id, self._filled = "", None
        self._show_cards()
        self._current_list().setFocus()
        return True

    def open_item(self, key: str) -> None:
        """Show one of the lists; ``stations/`` with a station opens it, ``requests/`` with a case begins one in it."""
        tab, _slash, thing_id = key.partition("/")
        if tab in self._tables:
            self._tabs.choose(tab)
        if tab == STATIONS and thing_id:
            self.when_read(lambda: self._begin(self._pick(thing_id)))
        elif tab == REQUESTS and thing_id:
            self.page.run(partial(self.services.network.number_of, thing_id), partial(self._begin_in_case, thing_id))

    def item_key(self) -> str:
        """The list that is shown."""
        return self._tabs.choice()

    def open_form(self) -> str:
        """The list, and what is open of it or a new one."""
        return "" if self._side.isHidden() else f"{self._tabs.choice()}/{self._open_id or NEW}"

    def reopen(self, key: str, state: State) -> None:
        """Open it again on its list."""
        tab, _slash, row_id = key.partition("/")
        self._tabs.choose(tab)

        def again() -> None:
            if row_id == NEW:
                self.create_new()
            else:
                self._open(self._pick(row_id))
            self.retype(self)

        self.when_read(again)

    def _show(self, view: NetworkView) -> None:
        self.stations.table.set_rows(view.stations)
        self.liaisons.table.set_rows(view.liaisons)
        self._asked = view.requests
        self._show_requests()
        self.count_list.table.set_rows(view.counts)
        self.count_list.fit_height(6)
        self._set_counts(len(view.stations), len(view.liaisons), len(view.requests))
        self.station.offer(view.villages, view.mediators)
        self.liaison.offer(view.villages)
        self.request.offer(view.workers)
        unseen = sum(each.active and each.seen.unseen for each in view.stations)
        words = self.tr(
            "Not visited for more than {days} {days:day|days}: {count} {count:station|stations}. A "
            "phone call is guidance, no visit."
        )
        self._note.setText(fill_in(words, days=view.unseen_days, count=unseen))
        if self._open_id:
            self._open(self._pick(self._open_id))
        self.page.show_content()

    def _set_counts(self, stations: int, liaisons: int, requests: int) -> None:
        self._tabs.set_choices(
            [
                (STATIONS, self.tr("Stations"), stations),
                (LIAISONS, self.tr("Court liaisons"), liaisons),
                (REQUESTS, self.tr("Grid requests"), requests),
            ]
        )

    def _show_requests(self) -> None:
        """All requests, or those of the grid that was opened at the side."""
        self.requests.table.set_rows([each for each in self._asked if self._grid in ("", each.grid)])
        self._all_grids.setVisible(bool(self._grid))
        self._all_grids.setText(self.tr("Only {grid}: show all grids").format(grid=self._grid))

    def _narrow(self, count: GridCount | None) -> None:
        """The requests behind a grid's numbers."""
        self._grid = count.grid if count is not None else ""
        self._show_requests()
        self.requests.select_place(0)
        self.requests.setFocus()

    def _open_case(self) -> None:
        chosen = self.requests.current_row()
        if isinstance(chosen, RequestRow) and chosen.dispute_id:
            self.page.navigate.emit("cases", chosen.dispute_id)

    def _begin_in_case(self, dispute_id: str, number: str) -> None:
        self.create_new()
        self.request.set_case(dispute_id, number)

    def _choose_tab(self) -> None:
        self._grid = ""
        self._show_tab()
        self.page.refresh()

    def _show_tab(self) -> None:
        self._open_id, self._filled = "", None
        self._lists.setCurrentWidget(self._current_list())
        for each in (self.files, self._note):
            each.setVisible(self._current_list() is self.stations)
        self._show_cards(*([self.counts] if self._tabs.choice() == REQUESTS else []))

    def _current_list(self) -> DataTable:
        return self._tables[self._tabs.choice() or STATIONS]

    def _pick(self, row_id: str) -> Any:
        """Put the keys on a line of the list that is up; the line, or nothing where it is gone."""
        table = self._current_list()
        place = table.table.place_of(lambda each: each.id == row_id)
        if place < 0:
            return None
        table.select_place(place)
        return table.current_row()

    def _show_cards(self, *shown: Card) -> None:
        self._both.set_adds(shown == (self.counts,))
        self._side.setVisible(bool(shown))
        for card in self._cards:
            card.setVisible(card in shown)

    def _open(self, chosen: StationRow | LiaisonRow | RequestRow | None) -> None:
        if chosen is None:
            return
        self._open_id = chosen.id
        known, self._filled = chosen == self._filled, chosen
        if isinstance(chosen, StationRow):
            if not known:
                self.station.show_station(chosen)
            self.contact.set_title(chosen.details.name)
            self.contact.set_rows(chosen.contacts)
            self._show_cards(self.contact, self.station)
        elif isinstance(chosen, RequestRow):
            if not known:
                self.answer.show_request(chosen)
            self._show_cards(self.answer, self.counts)
        else:
            if not known:
                self.liaison.show_liaison(chosen)
            self._show_cards(self.liaison)

    def _begin(self, chosen: StationRow | LiaisonRow | RequestRow | None) -> None:
        """Open a line by Enter, with the cursor where the next words go."""
        self._open(chosen)
        if isinstance(chosen, StationRow):
            self.contact.begin()
        elif isinstance(chosen, RequestRow):
            self.answer.begin()

    def _save_station(self, typed: dict[str, Any]) -> None:
        details = self.station.read(typed)
        network, station = self.services.network, self._open_id
        self._checked(
            self.station,
            partial(network.check_station, details),
            lambda: network.save_station(details, station),
            self.tr("The station is saved."),
        )

    def _save_contact(self, typed: dict[str, Any]) -> None:
        new = self.contact.read(self._open_id, typed)
        network = self.services.network
        self._checked(
            self.contact, partial(network.check_contact, new), partial(network.note_contact, new), self.tr("Noted.")
        )

    def _save_liaison(self, typed: dict[str, Any]) -> None:
        new = self.liaison.read(typed)
        network, liaison = self.services.network, self._open_id
        check, words = partial(network.check_liaison, new, liaison), self.tr("Appointed.")
        save: Callable[[], Any] = partial(network.appoint, new)
        if liaison:
            save, words = partial(network.change_liaison, liaison, new), self.tr("The liaison is saved.")
        self._checked(self.liaison, check, save, words)

    def _save_request(self, typed: dict[str, Any]) -> None:
        new = self.request.read(typed)
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
        """Say what is wrong at the fields, or save; what is new is open then, with its papers."""

        def saved(made: object) -> None:
            card.empty()
            self._filled = None
            if isinstance(made, str) and card is not self.contact:
                self._open_id = made
            self._written(words)
            self._current_list().setFocus()

        def checked(findings: tuple[Finding, ...]) -> None:
            card.show_findings(findings)
            if not blocking(findings):
                self.page.run(save, saved, busy_widget=card.add_button)

        self.page.run(check, checked)

    def _note_answer(self, succeeded: bool | None) -> None:
        request, network = self._open_id, self.services.network
        answer = self.answer.values()["answer"]
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
        for table in self._tables.values():
            table.opened.connect(self._begin)
            table.picked.connect(lambda chosen: self._open(chosen) if self._open_id else None)
        self.station.added.connect(self._save_station)
        self.contact.added.connect(self._save_contact)
        self.liaison.added.connect(self._save_liaison)
        self.request.added.connect(self._save_request)
        self.answer.added.connect(lambda _typed: self._note_answer(True))
        self.answer.failed.connect(lambda: self._note_answer(False))
        self.answer.slip_wanted.connect(self.print_current)
        self.answer.case_wanted.connect(self._open_case)
        self.station.turned.connect(self._turn_station)
        self.liaison.turned.connect(self._turn_liaison)
        self.count_list.opened.connect(self._narrow)
