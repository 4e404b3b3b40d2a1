"""People (队伍与志愿者): staff, the roster of mediators, people's assessors, volunteers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.people_rows import (
    CertificateState,
    HelperKind,
    HelperRow,
    MediatorDetails,
    MediatorRow,
    NewHelper,
    NewRelative,
    NewStaff,
    StaffRow,
)
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_mediator import MediatorForm, RelativesCard
from tribunal_desktop.ui.pages.people_person import PersonForm
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import DataTable, SegmentedFilter, ViewStack
from tribunal_desktop.ui.workers import Tasks

CERTIFICATE_TONES = {
    CertificateState.VALID: Tone.GOOD,
    CertificateState.ENDS_SOON: Tone.WARN,
    CertificateState.EXPIRED: Tone.BAD,
    CertificateState.NONE: Tone.NEUTRAL,
}


BESIDE = frozenset({"kind", "organisation", "languages"})
"""Columns of the roster that the side shows as well."""


@dataclass(frozen=True)
class Rosters:
    """All four lists."""

    mediators: tuple[MediatorRow, ...]
    staff: tuple[StaffRow, ...]
    jurors: tuple[HelperRow, ...]
    volunteers: tuple[HelperRow, ...]


class PeoplePage(Page):
    """One tab a roster; the person under the cursor opens at the side."""

    def __init__(self, services: Services, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self._services = services
        self._wanted = ""
        self._rosters = Rosters((), (), (), ())
        self.add_action(self.tr("Add"), self.create_new, "plus", primary=True, keys="Ctrl+N")
        self._tabs = SegmentedFilter(self.tr("Roster"))
        self._tabs.chosen.connect(lambda _: self._show_tab())
        self._mediators = RowTable(self._mediator_columns())
        self._staff = RowTable(self._staff_columns())
        self._helpers = RowTable(self._helper_columns())
        self._lists = {
            "mediators": DataTable(self._mediators, self.tr("Mediators"), key="people_mediators"),
            "staff": DataTable(self._staff, self.tr("Staff"), key="people_staff"),
            "helpers": DataTable(self._helpers, self.tr("Helpers"), key="people_helpers"),
        }
        self._lists["mediators"].set_empty_text(
            self.tr("No mediator yet. Add the first one: without a roster no dispute can be mediated.")
        )
        self._lists["helpers"].set_empty_text(self.tr("Nobody here yet. Add the first one."))
        self._lists["mediators"].opened.connect(self._open_mediator)
        self._lists["mediators"].picked.connect(self._pick_mediator)
        self._lists["staff"].opened.connect(self._open_staff)
        self._lists["staff"].picked.connect(self._pick_staff)
        self.mediator = MediatorForm(locale, services.today)
        self.relatives = RelativesCard(locale)
        self.person = PersonForm(locale)
        self._stack = ViewStack()
        self._side = QWidget()
        self._lay_out()
        self.mediator.saved.connect(self._save_mediator)
        self.mediator.activated.connect(self._set_active)
        self.mediator.cancelled.connect(self.go_back)
        self.relatives.declared.connect(self._declare)
        self.relatives.withdrawn.connect(self._withdraw)
        self.person.added.connect(self._add_person)
        self.person.cancelled.connect(self.go_back)

    def title(self) -> str:
        """Name of the room."""
        return self.tr("People")

    def help_text(self) -> str:
        """What the rosters are for."""
        return self.tr(
            "The roster decides who may mediate: a mediator whose certificate has run out is not offered, and a "
            "declared relative among the parties raises a question. Enter opens the person under the cursor."
        )

    def refresh(self) -> None:
        """Read all rosters again."""
        self.show_loading()
        self._read()

    def open_item(self, key: str) -> None:
        """Open a mediator."""
        self._wanted = key
        self._read()

    def item_key(self) -> str:
        """The mediator under the cursor."""
        row = self._lists["mediators"].current_row()
        return row.id if row and self._tabs.choice() == "mediators" else ""

    def create_new(self) -> bool:
        """Add a person to the roster that is shown."""
        tab = self._tabs.choice()
        self._show_side(True)
        self.mediator.setVisible(tab == "mediators")
        self.person.setVisible(tab != "mediators")
        self.relatives.hide()
        if tab == "mediators":
            self._lists["mediators"].clearSelection()
            self.mediator.show_mediator(None)
            self.mediator.begin()
        else:
            kinds = {"jurors": HelperKind.JUROR, "volunteers": HelperKind.VOLUNTEER}
            self.person.begin(kinds.get(tab))
        return True

    def go_back(self) -> bool:
        """Put the side away."""
        if self._side.isHidden():
            return False
        self._show_side(False)
        self._current_list().setFocus()
        return True

    def _read(self) -> None:
        people = self._services.people

        def read() -> Rosters:
            return Rosters(
                people.mediators(),
                people.staff(),
                people.helpers(HelperKind.JUROR),
                people.helpers(HelperKind.VOLUNTEER),
            )

        self.run(read, self._show, self._unread)

    def _unread(self, error: KnownError) -> None:
        self.show_empty(
            "alert-circle", self.tr("The rosters could not be read"), "", self.tr("Read again"), self.refresh
        )
        self.show_error(error)

    def _show(self, rosters: Rosters) -> None:
        self._rosters = rosters
        self._tabs.set_choices(
            [
                ("mediators", self.tr("Mediators"), len(rosters.mediators)),
                ("staff", self.tr("Staff"), len(rosters.staff)),
                ("jurors", self.tr("People's assessors"), len(rosters.jurors)),
                ("volunteers", self.tr("Volunteers"), len(rosters.volunteers)),
            ]
        )
        expired = sum(row.certificate is CertificateState.EXPIRED and row.active for row in rosters.mediators)
        self.set_subtitle(self.tr("Certificates run out: {count}").format(count=expired) if expired else "")
        self._show_tab()
        self.show_content()

    def _show_tab(self) -> None:
        tab = self._tabs.choice()
        key = self._wanted or self.item_key()
        self._mediators.set_rows(self._rosters.mediators)
        self._staff.set_rows(self._rosters.staff)
        self._helpers.set_rows(self._rosters.jurors if tab == "jurors" else self._rosters.volunteers)
        self._stack.setCurrentWidget(self._current_list())
        place = self._staff.place_of(lambda row: row.id == self.relatives.person_id())
        of_staff = place >= 0 and self.relatives.isVisible()
        if tab == "staff" and of_staff:
            self._lists["staff"].select_place(place)
            self._open_staff(self._lists["staff"].current_row())
        elif tab != "mediators":
            self.mediator.hide()
            self.relatives.hide()
            self._show_side(self._side.isVisible() and self.person.isVisible())
        elif of_staff and not self._wanted:
            self._show_side(False)
        elif self._wanted or self._side.isVisible():
            self._lists["mediators"].select_place(self._mediators.place_of(lambda row: row.id == key))
            self._open_mediator(self._lists["mediators"].current_row())
        self._wanted = ""

    def _current_list(self) -> DataTable:
        return self._lists.get(self._tabs.choice(), self._lists["helpers"])

    def _pick_mediator(self, mediator: MediatorRow | None) -> None:
        if mediator is not None and not self._side.isHidden() and not self.mediator.isHidden():
            self._open_mediator(mediator)

    def _open_mediator(self, mediator: MediatorRow | None) -> None:
        if mediator is None:
            return
        self.person.hide()
        self._show_side(True)
        self.mediator.show()
        self.mediator.show_mediator(mediator)
        self.relatives.show_person(mediator)

    def _pick_staff(self, member: StaffRow | None) -> None:
        if member is not None and self.relatives.isVisible():
            self._open_staff(member)

    def _open_staff(self, member: StaffRow | None) -> None:
        if member is None:
            return
        self.person.hide()
        self.mediator.hide()
        self._show_side(True)
        self.relatives.show_person(member)

    def _show_side(self, shown: bool) -> None:
        """Open or close the side; what it shows anyway gives up its columns to it."""
        self._side.setVisible(shown)
        for place, column in enumerate(self._mediators.columns):
            self._lists["mediators"].setColumnHidden(place, shown and column.key in BESIDE)

    def _write(self, work: Callable[[], Any], words: str, undo: Callable[[], Any] | None = None) -> None:
        def done(_answer: object) -> None:
            self.data_changed.emit()
            self.tell(words, undo)
            self._read()

        self.run(work, done)

    def _save_mediator(self, mediator_id: str, details: MediatorDetails) -> None:
        people = self._services.people
        findings = people.check_mediator(details)
        self.mediator.show_findings(findings)
        if blocking(findings):
            return
        if mediator_id:
            self._write(lambda: people.change_mediator(mediator_id, details), self.tr("The entry is saved."))
        else:
            self.run(lambda: people.add_mediator(details), self._added)

    def _added(self, mediator_id: str) -> None:
        self.data_changed.emit()
        self.tell(self.tr("The mediator is on the roster."))
        self.open_item(mediator_id)

    def _set_active(self, mediator_id: str, active: bool) -> None:
        people = self._services.people
        self._write(
            lambda: people.set_mediator_active(mediator_id, active),
            self.tr("Back on the roster.") if active else self.tr("Taken off the roster; mediations in hand go on."),
            lambda: self._set_active(mediator_id, not active),
        )

    def _declare(self, person_id: str, relative: NewRelative) -> None:
        people = self._services.people
        findings = people.check_relative(relative)
        self.relatives.show_findings(findings)
        if not blocking(findings):
            self.relatives.empty()
            self._write(lambda: people.declare_relative(person_id, relative), self.tr("The relative is noted."))

    def _withdraw(self, relative_id: str) -> None:
        people, person_id = self._services.people, self.relatives.person_id()

        def done(struck: NewRelative) -> None:
            self.data_changed.emit()
            self.tell(self.tr("The relative is struck out."), lambda: self._declare(person_id, struck))
            self._read()

        self.run(lambda: people.withdraw_relative(relative_id), done)

    def _add_person(self, person: NewStaff | NewHelper) -> None:
        people = self._services.people
        self.person.empty()
        if isinstance(person, NewStaff):
            self._write(lambda: people.add_staff(person), self.tr("Added: {name}").format(name=person.name))
        else:
            self._write(lambda: people.add_helper(person), self.tr("Added: {name}").format(name=person.name))

    def _activity(self, active: bool) -> str:
        return self.tr("active") if active else self.tr("left")

    def _mediator_columns(self) -> list[Column[MediatorRow]]:
        return [
            Column("name", self.tr("Name"), lambda row: row.name, width=96, bold=lambda _: True),
            Column("fields", self.tr("Fields of skill"), lambda row: row.fields or "—", width=0),
            Column("township", self.tr("Township"), lambda row: row.township or "—", width=90),
            Column("kind", self.tr("Kind"), lambda row: self.wording.term(row.kind), width=100),
            Column("organisation", self.tr("Organisation"), lambda row: row.organisation or "—", width=190),
            Column("languages", self.tr("Languages"), lambda row: row.languages or "—", width=120),
            Column(
                "certificate",
                self.tr("Certificate"),
                lambda row: self.wording.term(row.certificate),
                width=96,
                tone=lambda row: CERTIFICATE_TONES[row.certificate],
                sort=lambda row: row.certificate_valid_to,
                tip=lambda row: f"{row.certificate_no} {self.wording.date(row.certificate_valid_to)}",
            ),
            Column(
                "running",
                self.tr("In hand"),
                lambda row: str(row.running),
                74,
                right=True,
                sort=lambda row: row.running,
            ),
            Column(
                "active",
                self.tr("State"),
                lambda row: self._activity(row.active),
                width=84,
                tone=lambda row: Tone.GOOD if row.active else Tone.NEUTRAL,
            ),
        ]

    def _staff_columns(self) -> list[Column[StaffRow]]:
        return [
            Column("name", self.tr("Name"), lambda row: row.name, width=140, bold=lambda _: True),
            Column("post", self.tr("Post"), lambda row: self.wording.term(row.post), width=180),
            Column("phone", self.tr("Phone"), lambda row: row.phone or "—", width=0),
            Column(
                "active",
                self.tr("State"),
                lambda row: self._activity(row.active),
                width=100,
                tone=lambda row: Tone.GOOD if row.active else Tone.NEUTRAL,
            ),
        ]

    def _helper_columns(self) -> list[Column[HelperRow]]:
        return [
            Column("name", self.tr("Name"), lambda row: row.name, width=140, bold=lambda _: True),
            Column("township", self.tr("Township"), lambda row: row.township or "—", width=180),
            Column("phone", self.tr("Phone"), lambda row: row.phone or "—", width=0),
            Column(
                "active",
                self.tr("State"),
                lambda row: self._activity(row.active),
                width=100,
                tone=lambda row: Tone.GOOD if row.active else Tone.NEUTRAL,
            ),
        ]

    def _lay_out(self) -> None:
        for table in self._lists.values():
            self._stack.addWidget(table)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(14)
        for card in (self.mediator, self.relatives, self.person):
            side.addWidget(card)
        side.addStretch(1)
        self._side.setFixedWidth(440)
        self._side.hide()
        self.person.hide()
        sides = QHBoxLayout()
        sides.setSpacing(14)
        sides.addWidget(self._stack, 1)
        sides.addWidget(self._side)
        self.body.addWidget(self._tabs)
        self.body.addLayout(sides, 1)
