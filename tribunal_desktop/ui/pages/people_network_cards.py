"""What stands beside a line of the service network: a station, its visits, a liaison, a request to a grid worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.terms import GridKind, StationKind, StationWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.network_rows import (
    LiaisonRow,
    NewContact,
    NewLiaison,
    NewRequest,
    RequestRow,
    StationDetails,
    StationRow,
)
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_case_field import CaseField
from tribunal_desktop.ui.pages.people_records import Asked, RecordsCard, TermBox
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_network import NetworkColumns
from tribunal_desktop.ui.widgets import Choice, DataTable, DateEdit, LineEdit, button, row

Things = Sequence[tuple[str, str]]


class OneOf(QComboBox):
    """A choice among things of the store; the first line is none of them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.set_things(())

    def set_things(self, things: Things) -> None:
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


class StationCard(RecordsCard):
    """A station as it is kept; ``turned`` closes it or opens it again."""

    turned = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(" ", page.wording, {}, "")
        self._village, self._mediator = OneOf("station_village"), OneOf("station_mediator")
        self.ask(
            {
                "name": Asked(self.tr("Name of the station"), LineEdit("station_name"), required=True),
                "kind": Asked(self.tr("Kind"), TermBox(StationKind, page.wording, "station_kind")),
                "township": Asked(self.tr("Township"), LineEdit("station_township")),
                "village": Asked(self.tr("Village"), self._village),
                "address": Asked(self.tr("Address"), LineEdit("station_address")),
                "duty_days": Asked(self.tr("There on"), LineEdit("station_duty")),
                "keeper": Asked(self.tr("In charge"), LineEdit("station_keeper")),
                "phone": Asked(self.tr("Phone"), LineEdit("station_phone")),
                "mediator": Asked(self.tr("Mediator whose name it bears"), self._mediator),
            }
        )
        self.add_button.setText(self.tr("Save the station"))
        self._close = button(self.tr("Close the station"), self.turned.emit, kind="link")
        self.add(row(self._close, 1))

    def offer(self, villages: Things, mediators: Things) -> None:
        """What can be chosen."""
        self._village.set_things(villages)
        self._mediator.set_things(mediators)

    def show_station(self, chosen: StationRow | None) -> None:
        """Show a station, or the fields of a new one."""
        details = chosen.details if chosen else StationDetails(StationKind.STATION, "")
        self.set_title(self.tr("The station") if chosen else self.tr("New station"))
        self.show_findings(())
        self._close.setVisible(chosen is not None)
        self._close.setText(
            self.tr("Close the station") if chosen is None or chosen.active else self.tr("Open it again")
        )
        RecordsCard.fill(self, {**vars(details), "village": details.village_id, "mediator": details.mediator_id})

    @staticmethod
    def read(typed: dict[str, Any]) -> StationDetails:
        """The station in what ``added`` carries."""
        plain = {name: value for name, value in typed.items() if name not in ("village", "mediator")}
        return StationDetails(**plain, village_id=typed["village"], mediator_id=typed["mediator"])


class ContactCard(RecordsCard):
    """Visits to a station and calls, and the next one."""

    def __init__(self, services: Services, page: Page, columns: NetworkColumns) -> None:
        super().__init__(" ", page.wording, {}, "", DataTable(RowTable(columns.contacts()), "", key="people_contacts"))
        assert self.records is not None  # noqa: S101 - given above
        self.records.setAccessibleName(self.tr("Visits and calls"))
        self.records.set_empty_text(self.tr("Nobody was there yet."))
        day, following = (DateEdit(page.wording, services.today, name) for name in ("contact_on", "contact_next"))
        self.ask(
            {
                "note": Asked(self.tr("What it was about"), LineEdit("contact_note"), required=True),
                "way": Asked(self.tr("Way"), TermBox(StationWay, page.wording, "contact_way")),
                "on": Asked(self.tr("Day"), day, self.tr("empty: today")),
                "next_on": Asked(self.tr("Next visit"), following),
            }
        )
        self.add_button.setText(self.tr("Note it"))

    @staticmethod
    def read(station_id: str, typed: dict[str, Any]) -> NewContact:
        """The visit in what ``added`` carries."""
        return NewContact(station_id, **typed)


class LiaisonCard(RecordsCard):
    """Appoints a liaison, or corrects the open one; papers of an appointment, and its end (``turned``)."""

    turned = Signal()

    def __init__(
        self, services: Services, page: Page, appointment: Callable[[], None], contact_cards: Callable[[], None]
    ) -> None:
        super().__init__(" ", page.wording, {}, "")
        self._village = OneOf("liaison_village")
        since = DateEdit(page.wording, services.today, "liaison_since")
        self.ask(
            {
                "name": Asked(self.tr("Name"), LineEdit("liaison_name"), required=True),
                "village": Asked(self.tr("Village"), self._village, required=True),
                "calling": Asked(self.tr("Capacity"), LineEdit("liaison_calling")),
                "phone": Asked(self.tr("Phone"), LineEdit("liaison_phone")),
                "since": Asked(self.tr("Since"), since, self.tr("empty: today")),
            }
        )
        self._over = button(self.tr("End the appointment"), self.turned.emit, kind="link")
        self._papers = (
            button(self.tr("Print the appointment"), appointment, "printer"),
            button(self.tr("Print contact cards"), contact_cards, "address-book"),
        )
        self.add(row(*self._papers, 1), row(self._over, 1))
        self.show_liaison(None)

    def offer(self, villages: Things) -> None:
        """What can be chosen."""
        self._village.set_things(villages)

    def show_liaison(self, chosen: LiaisonRow | None) -> None:
        """Show an appointment with its papers, or the fields of a new one, which has none yet."""
        self.set_title(self.tr("Appoint a liaison") if chosen is None else f"{chosen.village} {chosen.name}")
        self.add_button.setText(self.tr("Appoint") if chosen is None else self.tr("Save the liaison"))
        if chosen is None:
            self._village.choose("")
        self.fill({} if chosen is None else {**vars(chosen), "village": chosen.village_id})
        for each in (*self._papers, self._over):
            each.setVisible(chosen is not None)
        ended = chosen is not None and chosen.until is not None
        self._over.setText(self.tr("In office again") if ended else self.tr("End the appointment"))

    @staticmethod
    def read(typed: dict[str, Any]) -> NewLiaison:
        """The appointment in what ``added`` carries."""
        return NewLiaison(typed["name"], typed["calling"], typed["phone"], typed["village"], typed["since"])


class RequestCard(RecordsCard):
    """Asks something of a grid worker, in a case or in none."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(" ", page.wording, {}, "")
        self.set_title(self.tr("New request"))
        self._worker = OneOf("request_worker")
        self._case = CaseField(services, page, "request_case")
        self.ask(
            {
                "kind": Asked(self.tr("Kind"), TermBox(GridKind, page.wording, "request_kind")),
                "worker": Asked(self.tr("Grid worker"), self._worker, required=True),
                "wanted": Asked(self.tr("What is asked"), LineEdit("request_wanted"), required=True),
                "case": Asked(self.tr("Case (may stay empty)"), self._case),
            },
            columns=1,
        )
        self.add_button.setText(self.tr("Ask"))

    def offer(self, workers: Things) -> None:
        """Whom to ask."""
        self._worker.set_things(workers)

    def set_case(self, dispute_id: str, number: str) -> None:
        """The case the request stands in."""
        self._case.set_choice(Choice(dispute_id, number))

    @staticmethod
    def read(typed: dict[str, Any]) -> NewRequest:
        """The request in what ``added`` carries."""
        return NewRequest(typed["kind"], typed["worker"], typed["wanted"], typed["case"])


class AnswerCard(RecordsCard):
    """What came of a request; ``failed`` that nothing did, ``case_wanted`` its case."""

    failed = Signal()
    slip_wanted = Signal()
    case_wanted = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(" ", page.wording, {}, "")
        self.ask({"answer": Asked(self.tr("What came of it"), LineEdit("request_answer"))}, columns=1)
        self.add_button.setText(self.tr("Done"))
        self._case = button("", self.case_wanted.emit, "folders", "link")
        self.add(
            row(
                button(self.tr("Not done"), self.failed.emit),
                button(self.tr("Print the slip"), self.slip_wanted.emit, "printer"),
                1,
            ),
            row(self._case, 1),
        )

    def show_request(self, chosen: RequestRow) -> None:
        """Name the request and its case, with what came of it so far."""
        self.fill({"answer": chosen.answer})
        self.set_title(f"{chosen.worker} · {self._wording.term(chosen.kind)}")
        self._case.setVisible(bool(chosen.dispute_id))
        self._case.setText(self.tr("Open {number}").format(number=chosen.number))
