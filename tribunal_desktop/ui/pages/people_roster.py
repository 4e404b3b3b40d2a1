"""The rosters (名册): mediators, staff, people's assessors, volunteers, and who stands beside them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.terms import Leaver, Right
from tribunal_desktop.services.beside_roster import Beside
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.exit_views import HandOver
from tribunal_desktop.services.people_rows import CertificateState, HelperKind, HelperRow, MediatorRow, StaffRow
from tribunal_desktop.services.roster_columns import RosterKind
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_exit import ExitScreen
from tribunal_desktop.ui.pages.people_roster_beside import BesidePart
from tribunal_desktop.ui.pages.people_roster_import import RosterImport
from tribunal_desktop.ui.pages.people_roster_lists import AnyRow, RosterFileBar, RosterLists
from tribunal_desktop.ui.pages.people_roster_side import RosterSide
from tribunal_desktop.ui.pages.people_teams_part import print_sheet
from tribunal_desktop.ui.pages.people_view import NEW, PeopleView
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack, button, row
from tribunal_desktop.ui.widgets.list_and_side import ListAndSide

BESIDE_TAB = "beside"
IMPORT, EXIT = "import", "exit"
KINDS = {
    "mediators": RosterKind.MEDIATOR,
    "staff": RosterKind.STAFF,
    "jurors": RosterKind.JUROR,
    "volunteers": RosterKind.VOLUNTEER,
}
TAB_OF = {Leaver.MEDIATOR: "mediators", Leaver.JUROR: "jurors", Leaver.VOLUNTEER: "volunteers"}
"""Where a roster stands; the others stand beside them."""


@dataclass(frozen=True)
class Rosters:
    """All four lists."""

    mediators: tuple[MediatorRow, ...] = ()
    staff: tuple[StaffRow, ...] = ()
    jurors: tuple[HelperRow, ...] = ()
    volunteers: tuple[HelperRow, ...] = ()

    def of(self, tab: str) -> tuple[AnyRow, ...]:
        """The roster behind a tab."""
        found: tuple[AnyRow, ...] = getattr(self, tab, ())
        return found

    def tab_of(self, person_id: str) -> str:
        """The tab somebody is on; empty when on none."""
        return next((tab for tab in KINDS if any(each.id == person_id for each in self.of(tab))), "")


class RosterView(PeopleView):
    """One tab a roster; the person under the cursor opens at the side.

    ``open_item`` takes somebody's id, ``import`` with a roster (``import/station``), or ``exit`` with who leaves
    (``exit/juror/<id>``).
    """

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._open_id = ""
        """Who is open at the side; nobody while somebody new is typed."""
        self._rosters = Rosters()
        self._tabs = SegmentedFilter(self.tr("Roster"), wraps=True)
        self._tabs.chosen.connect(lambda _: self._show_tab())
        self.lists = RosterLists(self.wording)
        self.lists.opened.connect(self._open)
        self.lists.picked.connect(self._pick)
        self.lists.create_wanted.connect(self.create_new)
        self.side = RosterSide(services, page)
        self.side.changed.connect(self._read)
        self.side.added.connect(self.open_item)
        self.side.leaving.connect(self._leave)
        self.side.periods.handing_on.connect(self._leave)
        self.side.closed.connect(self.go_back)
        self.importing = RosterImport(services, page)
        self.importing.imported.connect(self._imported)
        self.importing.closed.connect(self.go_back)
        self.beside = BesidePart(services, page)
        self.beside.files.import_wanted.connect(self._import)
        self.beside.leaving.connect(self._leave)
        self.beside.periods.handing_on.connect(self._leave)
        self.exit = ExitScreen(services, page)
        self.exit.left.connect(self._left)
        self.exit.closed.connect(self.go_back)
        self.files = RosterFileBar(services, page, RosterKind.MEDIATOR, self.lists.shown_ids)
        self.files.import_wanted.connect(self._import)
        self._print = button(self.tr("Print the roster"), self.print_current, "printer")
        self._people = ListAndSide(self.lists, self.side)
        self._stack = ViewStack()
        self._lay_out()

    def create_words(self) -> str:
        """One primary button for all rosters, where it may be pressed."""
        return self.tr("Add") if self._may_keep(self._tabs.choice()) else ""

    def right(self) -> Right | None:
        """Of the rosters only that of volunteers takes a right."""
        return Right.KEEP_VOLUNTEERS if self._tabs.choice() == "volunteers" else None

    def reload(self) -> None:
        """Read all rosters again."""
        self.page.show_loading()
        self._read()

    def open_item(self, key: str) -> None:
        """Open somebody of whichever roster, or the import of one."""
        kind = key.partition("/")[2]
        if key.startswith(f"{IMPORT}/") and kind in set(RosterKind):
            self._import(RosterKind(kind))
            return
        if key.startswith(f"{EXIT}/"):
            self._leave_once_read(kind, None)
            return
        if key.startswith(f"{BESIDE_TAB}/"):
            self.when_read(lambda: self._reopen_beside(key.removeprefix(f"{BESIDE_TAB}/")))
            return
        if key in KINDS:
            self.when_read(lambda: self._tabs.choose(key))
            return
        self._open_id = key
        if self._on_screen():
            self._show_rows()
        self._stack.setCurrentWidget(self._people)
        self.side.setVisible(True)
        self._read()

    def item_key(self) -> str:
        """The person under the cursor."""
        row = self.lists.table.current_row()
        return row.id if row else ""

    def create_new(self) -> bool:
        """Add a person to the roster that is shown."""
        tab = self._tabs.choice()
        if tab == BESIDE_TAB:
            return self.beside.create_new()
        if not self._may_keep(tab):
            return False
        self._open_id = ""
        if self._on_screen():
            self._show_rows()
        self.side.setVisible(True)
        self.side.begin_new(tab)
        self.lists.table.clearSelection()
        return True

    def go_back(self) -> bool:
        """Put the import, the exit or the side away."""
        if self._on_screen():
            self._show_tab()
            return True
        if self._tabs.choice() == BESIDE_TAB:
            return self.beside.go_back()
        if self.side.isHidden():
            return False
        self._show_side(False)
        self.lists.table.setFocus()
        return True

    def print_current(self) -> bool:
        """Print the roster of mediators with its counts by kind."""
        print_sheet(self.page, self.services.roster_papers.roster)
        return True

    def open_form(self) -> str:
        """The import, an exit, a new entry, or who is open."""
        if self._stack.currentWidget() is self.importing:
            return f"{IMPORT}/{self.importing.kind}"
        if self._stack.currentWidget() is self.exit:
            return f"{EXIT}/{self.exit.key()}"
        if self._tabs.choice() == BESIDE_TAB:
            form = self.beside.open_form()
            return f"{BESIDE_TAB}/{self.beside.kind()}/{form}" if form else ""
        if self.side.isHidden():
            return ""
        return self._open_id or f"{NEW}/{self._tabs.choice()}"

    def reopen(self, key: str, state: State) -> None:
        """Open it again on its tab."""
        what, _slash, tab = key.partition("/")
        if what == BESIDE_TAB:
            self._reopen_beside(tab)
        elif what == EXIT:
            self._leave_once_read(tab, state)
        elif what == NEW:
            self._tabs.choose(tab)
            self.create_new()
            self.retype(self.side)
        else:
            self.open_item(key)

    def typed_state(self) -> State:
        """Which form is open, and of an exit what was decided so far."""
        state = super().typed_state()
        return {**state, **self.exit.decisions()} if self._stack.currentWidget() is self.exit else state

    def _reopen_beside(self, key: str) -> None:
        kind, _slash, form = key.partition("/")
        self._tabs.choose(BESIDE_TAB)
        self.beside.kinds.choose(kind)

        def again() -> None:
            self.beside.reopen(form)
            self.retype(self.beside)

        self.when_read(again)

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
        wanted = rosters.tab_of(self._open_id) if self._open_id else ""
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
        elif not self._on_screen():
            self._show_rows()
        self.page.show_content()

    def _on_screen(self) -> bool:
        """Whether the import or an exit has the place of the lists."""
        return self._stack.currentWidget() in (self.importing, self.exit)

    def _show_tab(self) -> None:
        """Show the roster that was chosen; who is open on another one is put away."""
        if self._rosters.tab_of(self._open_id) != self._tabs.choice():
            self._show_side(False)
        self._show_rows()

    def _show_rows(self) -> None:
        tab = self._tabs.choice()
        self._print.setVisible(tab == "mediators")
        for each in (self.files, self.lists.search):
            each.setVisible(tab != BESIDE_TAB)
        self.rights_changed.emit()
        if tab == BESIDE_TAB:
            self._stack.setCurrentWidget(self.beside)
            self.beside.reload()
            return
        self.files.show_kind(KINDS[tab], self._may_keep(tab))
        self._stack.setCurrentWidget(self._people)
        self.lists.may_create = self._may_keep(tab)
        self.lists.show_roster(tab, self._rosters.of(tab))
        if self._open_id and not self.side.isHidden():
            self._open(self.lists.select(self._open_id))

    def _may_keep(self, tab: str) -> bool:
        return KINDS.get(tab) is not RosterKind.VOLUNTEER or self.services.people.may_keep(HelperKind.VOLUNTEER)

    def _pick(self, person: AnyRow | None) -> None:
        if person is not None and self._open_id and not self.side.isHidden():
            self._open(person)

    def _open(self, person: AnyRow | None) -> None:
        if person is None:
            return
        self._open_id = person.id
        self.side.open(person)
        self.side.setVisible(True)
        self.retype(self.side)

    def _show_side(self, shown: bool) -> None:
        self.side.setVisible(shown)
        if not shown:
            self._open_id = ""
            self.side.forget()

    def _leave_once_read(self, key: str, typed: State | None) -> None:
        leaver, _slash, person_id = key.partition("/")
        self.when_read(lambda: self._leave(Leaver(leaver), person_id, typed))

    def _leave(self, leaver: Leaver, person_id: str, typed: State | None = None) -> None:
        tab = TAB_OF.get(leaver, BESIDE_TAB)
        if tab != self._tabs.choice():
            self._tabs.choose(tab)
        if tab == BESIDE_TAB and self.beside.kind() != Beside(leaver):
            self.beside.kinds.choose(leaver.value)
        self._show_screen(self.exit)
        self.exit.begin(leaver, person_id, typed)

    def _left(self, found: HandOver) -> None:
        """Back to who left, with the hand-over list one key away."""
        self._show_tab()
        if self._tabs.choice() == BESIDE_TAB:
            self.beside.show_left(found.person_id)
        else:
            self.side.periods.just_left = found.person_id
            self.open_item(found.person_id)

    def _show_screen(self, screen: QWidget) -> None:
        self._stack.setCurrentWidget(screen)
        for each in (self.files, self.lists.search, self._print):
            each.hide()

    def _import(self, kind: RosterKind) -> None:
        self._show_screen(self.importing)
        self.importing.show_kind(kind)

    def _imported(self, words: str) -> None:
        self.page.data_changed.emit()
        self.page.tell(words)
        self._show_tab()
        self._read()

    def _lay_out(self) -> None:
        self.side.hide()
        head = row(self.lists.search, 1, self._print, self.files)
        head.setStretch(0, 4)
        self.body.addWidget(self._tabs)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        for each in (self._people, self.beside, self.importing, self.exit):
            self._stack.addWidget(each)
