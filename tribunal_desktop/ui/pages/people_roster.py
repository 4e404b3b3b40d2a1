"""The rosters (名册): mediators, staff, people's assessors, volunteers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediator_exits import HandOver
from tribunal_desktop.services.people_rows import (
    CertificateState,
    HelperDetails,
    HelperKind,
    HelperRow,
    MediatorDetails,
    MediatorRow,
    NewRelative,
    NewStaff,
    StaffRow,
)
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_helper import HelperForm
from tribunal_desktop.ui.pages.people_mediator import MediatorForm, RelativesCard
from tribunal_desktop.ui.pages.people_person import PersonForm
from tribunal_desktop.ui.pages.people_roster_beside import BesidePart
from tribunal_desktop.ui.pages.people_roster_exit import FilesCard, RosterExitCard
from tribunal_desktop.ui.pages.people_roster_import import EXCEL, ImportCard
from tribunal_desktop.ui.pages.people_teams_part import print_sheet
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people import OF_ASSESSORS, RosterColumns
from tribunal_desktop.ui.widgets import Card, DataTable, SegmentedFilter, ViewStack, button
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

BESIDE_TAB = "beside"
BESIDE = frozenset({"kind", "organisation", "languages"})
BESIDE_HELPERS = frozenset({"fields"})
"""Columns of the rosters that the side shows as well."""

HELPERS = {"jurors": HelperKind.JUROR, "volunteers": HelperKind.VOLUNTEER}
AnyRow = MediatorRow | StaffRow | HelperRow


@dataclass(frozen=True)
class Rosters:
    """All four lists."""

    mediators: tuple[MediatorRow, ...]
    staff: tuple[StaffRow, ...]
    jurors: tuple[HelperRow, ...]
    volunteers: tuple[HelperRow, ...]

    def of(self, tab: str) -> tuple[AnyRow, ...]:
        """The roster behind a tab."""
        found: tuple[AnyRow, ...] = getattr(self, tab, ())
        return found


class RosterView(PeopleView):
    """One tab a roster; the person under the cursor opens at the side."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        locale = self.wording
        self._open_id = ""
        """Who is open at the side; nobody while somebody new is typed."""
        self._rosters = Rosters((), (), (), ())
        self._tabs = SegmentedFilter(self.tr("Roster"))
        self._tabs.chosen.connect(lambda _: self._show_tab())
        columns = RosterColumns(locale, self)
        self._mediators = RowTable(columns.mediators())
        self._staff = RowTable(columns.staff())
        self._helpers = RowTable(columns.helpers())
        self._lists = {
            "mediators": DataTable(self._mediators, self.tr("Mediators"), key="people_mediators"),
            "staff": DataTable(self._staff, self.tr("Staff"), key="people_staff"),
            "helpers": DataTable(self._helpers, self.tr("Helpers"), key="people_helpers"),
        }
        self._lists["mediators"].set_empty_text(
            self.tr("No mediator yet. Add the first one: without a roster no dispute can be mediated.")
        )
        self._lists["helpers"].set_empty_text(self.tr("Nobody here yet. Add the first one."))
        for table in self._lists.values():
            table.opened.connect(self._open)
            table.picked.connect(self._pick)
        self.mediator = MediatorForm(locale, services.today)
        self.relatives = RelativesCard(locale)
        self.helper = HelperForm(locale, services.today)
        self.person = PersonForm(locale)
        self.files = FilesCard(services, page)
        self.exit = RosterExitCard(services, page)
        self.importing = ImportCard(services, page)
        self.beside = BesidePart(services, page)
        self._file_buttons = (
            button(self.tr("Print the roster"), self.print_current, "printer"),
            button(self.tr("Export"), self._export, "table-export"),
            button(self.tr("Import"), self._import, "file-import"),
        )
        self._stack = ViewStack()
        self._side = QWidget()
        self._lay_out()
        self.mediator.saved.connect(self._save_mediator)
        self.mediator.activated.connect(self._set_active)
        self.mediator.cancelled.connect(self.go_back)
        self.helper.saved.connect(self._save_helper)
        self.helper.activated.connect(self._set_helper_active)
        self.helper.cancelled.connect(self.go_back)
        self.relatives.declared.connect(self._declare)
        self.relatives.withdrawn.connect(self._withdraw)
        self.person.added.connect(self._add_person)
        self.person.cancelled.connect(self.go_back)
        self.exit.left.connect(lambda: self._left(self.tr("Off the roster; everything in hand was handed over.")))
        self.exit.case_wanted.connect(lambda dispute_id: page.navigate.emit("cases", f"{dispute_id}#mediation"))
        self.importing.imported.connect(
            lambda count: self._left(self.tr("{count} came onto the roster.").format(count=count))
        )
        self.importing.cancelled.connect(self.go_back)

    def create_words(self) -> str:
        """One primary button for all rosters."""
        return self.tr("Add")

    def reload(self) -> None:
        """Read all rosters again."""
        self.page.show_loading()
        self._read()

    def open_item(self, key: str) -> None:
        """Open somebody of whichever roster."""
        self._open_id = key
        self._side.setVisible(True)
        self._read()

    def item_key(self) -> str:
        """The person under the cursor."""
        row = self._current_list().current_row()
        return row.id if row else ""

    def create_new(self) -> bool:
        """Add a person to the roster that is shown."""
        tab = self._tabs.choice()
        if tab == BESIDE_TAB:
            return self.beside.create_new()
        self._open_id = ""
        self._show_side(True)
        if tab == "mediators":
            self._show_cards(self.mediator)
            self.mediator.show_mediator(None)
            self.mediator.begin()
        elif tab in HELPERS:
            self._show_cards(self.helper)
            self.helper.show_helper(HELPERS[tab], None)
            self.helper.begin()
        else:
            self._show_cards(self.person)
            self.person.begin()
        self._current_list().clearSelection()
        return True

    def go_back(self) -> bool:
        """Put the side away."""
        if self._tabs.choice() == BESIDE_TAB:
            return self.beside.go_back()
        if self._side.isHidden():
            return False
        self._show_side(False)
        self._current_list().setFocus()
        return True

    def print_current(self) -> bool:
        """Print the roster of mediators with its counts by kind."""
        print_sheet(self.page, self.services.roster_papers.roster)
        return True

    def _read(self) -> None:
        people = self.services.people

        def read() -> Rosters:
            return Rosters(
                people.mediators(),
                people.staff(),
                people.helpers(HelperKind.JUROR),
                people.helpers(HelperKind.VOLUNTEER),
            )

        self.page.run(read, self._show, self._unread)

    def _unread(self, error: KnownError) -> None:
        self.page.show_empty(
            "alert-circle", self.tr("The rosters could not be read"), "", self.tr("Read again"), self.reload
        )
        self.page.show_error(error)

    def _show(self, rosters: Rosters) -> None:
        self._rosters = rosters
        wanted = next((tab for tab in vars(rosters) if self._place(tab) >= 0), "")
        self._tabs.set_choices(
            [
                ("mediators", self.tr("Mediators"), len(rosters.mediators)),
                ("staff", self.tr("Staff"), len(rosters.staff)),
                ("jurors", self.tr("People's assessors"), len(rosters.jurors)),
                ("volunteers", self.tr("Volunteers"), len(rosters.volunteers)),
                (BESIDE_TAB, self.tr("Organisations and others"), None),
            ]
        )
        expired = sum(row.certificate is CertificateState.EXPIRED and row.active for row in rosters.mediators)
        self.say(self.tr("Certificates run out: {count}").format(count=expired) if expired else "")
        if wanted and wanted != self._tabs.choice():
            self._tabs.choose(wanted)
        else:
            self._show_rows()
        self.page.show_content()

    def _show_tab(self) -> None:
        """Show the roster that was chosen; who is open on another one is put away."""
        if self._place(self._tabs.choice()) < 0:
            self._show_side(False)
        self._show_rows()

    def _show_rows(self) -> None:
        tab = self._tabs.choice()
        for each in self._file_buttons:
            each.setVisible(tab == "mediators")
        if tab == BESIDE_TAB:
            self._stack.setCurrentWidget(self.beside)
            self.beside.reload()
            return
        self._mediators.set_rows(self._rosters.mediators)
        self._staff.set_rows(self._rosters.staff)
        self._helpers.set_rows(self._rosters.jurors if tab == "jurors" else self._rosters.volunteers)
        self._fit_columns()
        self._stack.setCurrentWidget(self._current_list())
        place = self._place(tab)
        if place >= 0 and not self._side.isHidden():
            self._current_list().select_place(place)
            self._open(self._current_list().current_row())

    def _place(self, tab: str) -> int:
        """Where the open person stands on a roster; −1 when on another."""
        return next((place for place, row in enumerate(self._rosters.of(tab)) if row.id == self._open_id), -1)

    def _current_list(self) -> DataTable:
        return self._lists.get(self._tabs.choice(), self._lists["helpers"])

    def _pick(self, person: AnyRow | None) -> None:
        if person is not None and self._open_id and not self._side.isHidden():
            self._open(person)

    def _open(self, person: AnyRow | None) -> None:
        if person is None:
            return
        self._open_id = person.id
        self._show_side(True)
        if isinstance(person, MediatorRow):
            self._show_cards(self.mediator, self.files, self.relatives)
            self.mediator.show_mediator(person)
            self.files.show_mediator(person)
        elif isinstance(person, HelperRow):
            self._show_cards(self.helper, self.relatives)
            self.helper.show_helper(person.kind, person)
        else:
            self._show_cards(self.relatives)
        self.relatives.show_person(person)

    def _show_cards(self, *shown: Card) -> None:
        for card in self._cards():
            card.setVisible(card in shown)

    def _cards(self) -> tuple[Card, ...]:
        return (
            self.exit,
            self.importing,
            self.mediator,
            self.files,
            self.helper,
            self.relatives,
            self.person,
        )

    def _show_side(self, shown: bool) -> None:
        """Open or close the side; what it shows anyway gives up its columns to it."""
        self._side.setVisible(shown)
        if not shown:
            self._open_id = ""
        self._fit_columns()

    def _fit_columns(self) -> None:
        shown = not self._side.isHidden()
        missing = OF_ASSESSORS if self._tabs.choice() == "volunteers" else frozenset()
        self._hide_columns("mediators", BESIDE if shown else frozenset())
        self._hide_columns("helpers", missing | BESIDE_HELPERS if shown else missing)

    def _hide_columns(self, roster: str, hidden: frozenset[str]) -> None:
        table = self._lists[roster]
        for place, column in enumerate(table.table.columns):
            table.setColumnHidden(place, column.key in hidden)

    def _write(self, work: Callable[[], Any], words: str, undo: Callable[[], Any] | None = None) -> None:
        def done(_answer: object) -> None:
            self.page.data_changed.emit()
            self.page.tell(words, undo)
            self._read()

        self.page.run(work, done)

    def _save_mediator(self, mediator_id: str, details: MediatorDetails) -> None:
        people = self.services.people
        findings = people.check_mediator(details)
        self.mediator.show_findings(findings)
        if blocking(findings):
            return
        if mediator_id:
            self._write(lambda: people.change_mediator(mediator_id, details), self.tr("The entry is saved."))
        else:
            self.page.run(lambda: people.add_mediator(details), self._added)

    def _added(self, person_id: str) -> None:
        self.page.data_changed.emit()
        self.page.tell(self.tr("On the roster now."))
        self.open_item(person_id)

    def _save_helper(self, helper_id: str, details: HelperDetails) -> None:
        people = self.services.people
        findings = people.check_helper(details)
        self.helper.show_findings(findings)
        if blocking(findings):
            return
        if helper_id:
            self._write(lambda: people.change_helper(helper_id, details), self.tr("The entry is saved."))
        else:
            self.page.run(lambda: people.add_helper(details), self._added)

    def _set_helper_active(self, helper: HelperRow, active: bool) -> None:
        people = self.services.people
        self._write(
            lambda: people.set_helper_active(helper.kind, helper.id, active),
            self.tr("Back on the roster.") if active else self.tr("Taken off the roster; what they did stays theirs."),
            lambda: self._set_helper_active(helper, not active),
        )

    def _set_active(self, mediator_id: str, active: bool) -> None:
        """Somebody comes back at once; who leaves hands over first."""
        people, exits = self.services.people, self.services.mediator_exits
        if active:
            self._write(lambda: people.set_mediator_active(mediator_id, True), self.tr("Back on the roster."))
        else:
            self.page.run(lambda: exits.hand_over(mediator_id), self._begin_exit)

    def _begin_exit(self, found: HandOver) -> None:
        self._show_cards(self.exit)
        self.exit.show_hand_over(found)
        self.exit.begin()

    def _left(self, words: str) -> None:
        self._show_side(False)
        self.page.data_changed.emit()
        self.page.tell(words)
        self._read()

    def _import(self) -> None:
        if self.importing.choose():
            self._open_id = ""
            self._show_side(True)
            self._show_cards(self.importing)

    def _export(self) -> None:
        target = choose_target(self, self.tr("Export"), self.tr("Roster of mediators.xlsx"), EXCEL)
        if target is not None:
            said = self.tr("Saved as {file}").format(file=target.name)
            workbook = self.services.roster_workbook
            self.page.run(lambda: save_file(target, workbook.export()), lambda _none: self.page.tell(said))

    def _declare(self, person_id: str, relative: NewRelative) -> None:
        people = self.services.people
        findings = people.check_relative(relative)
        self.relatives.show_findings(findings)
        if not blocking(findings):
            self.relatives.empty()
            self._write(lambda: people.declare_relative(person_id, relative), self.tr("The relative is noted."))

    def _withdraw(self, relative_id: str) -> None:
        people, person_id = self.services.people, self.relatives.person_id()

        def done(struck: NewRelative) -> None:
            self.page.data_changed.emit()
            self.page.tell(self.tr("The relative is struck out."), lambda: self._declare(person_id, struck))
            self._read()

        self.page.run(lambda: people.withdraw_relative(relative_id), done)

    def _add_person(self, person: NewStaff) -> None:
        people = self.services.people
        self.person.empty()
        self._write(lambda: people.add_staff(person), self.tr("Added: {name}").format(name=person.name))

    def _lay_out(self) -> None:
        for table in self._lists.values():
            self._stack.addWidget(table)
        self._stack.addWidget(self.beside)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(14)
        for card in self._cards():
            side.addWidget(card)
        side.addStretch(1)
        self._side.setFixedWidth(440)
        self._side.hide()
        self._show_cards()
        sides = QHBoxLayout()
        sides.setSpacing(14)
        sides.addWidget(self._stack, 1)
        sides.addWidget(self._side)
        head = WrappingRow(self._tabs)
        head.add_at_end(*self._file_buttons)
        self.body.addLayout(head)
        self.body.addLayout(sides, 1)
