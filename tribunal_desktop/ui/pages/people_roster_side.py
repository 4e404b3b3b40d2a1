"""What is open beside a roster (名册侧栏): a person's entry, relatives, papers, periods; and what is done there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.rules.terms import Leaver
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.people_rows import (
    HelperDetails,
    HelperKind,
    HelperRow,
    MediatorDetails,
    MediatorRow,
    NewRelative,
    NewStaff,
)
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_helper import HelperForm
from tribunal_desktop.ui.pages.people_juror_record import JurorRecordCard
from tribunal_desktop.ui.pages.people_mediator import MediatorForm, RelativesCard
from tribunal_desktop.ui.pages.people_person import PersonForm
from tribunal_desktop.ui.pages.people_roster_files import FilesCard
from tribunal_desktop.ui.pages.people_roster_lists import AnyRow
from tribunal_desktop.ui.pages.people_roster_periods import PeriodsCard
from tribunal_desktop.ui.pages.people_teams_part import SIDE_WIDTH
from tribunal_desktop.ui.widgets import Card

NEW_OF = {"jurors": HelperKind.JUROR, "volunteers": HelperKind.VOLUNTEER}


class RosterSide(QWidget):
    """``changed`` asks to read again, ``added`` carries who is new, ``leaving`` whose exit is to be noted."""

    changed = Signal()
    added = Signal(str)
    leaving = Signal(object, str)
    closed = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self.person: AnyRow | None = None
        """Who is open; nobody while somebody new is typed."""
        locale, today = page.wording, services.today
        self.mediator = MediatorForm(locale, today)
        self.relatives = RelativesCard(locale)
        self.helper = HelperForm(locale, today)
        self.staff = PersonForm(locale)
        self.files = FilesCard(services, page)
        self.record = JurorRecordCard(services, page)
        self.periods = PeriodsCard(services, page)
        self._cards = (self.periods, self.mediator, self.helper, self.record, self.files, self.staff, self.relatives)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for card in self._cards:
            layout.addWidget(card)
        layout.addStretch(1)
        self.setFixedWidth(SIDE_WIDTH)
        self._connect()
        self._show_cards()

    def begin_new(self, tab: str) -> None:
        """Empty the form of a roster and put the cursor into it."""
        self.person = None
        form: MediatorForm | HelperForm | PersonForm = self.staff
        if tab == "mediators":
            form = self.mediator
            self._offer_staff()
            self.mediator.show_mediator(None)
        elif tab in NEW_OF:
            form = self.helper
            self.helper.show_helper(NEW_OF[tab], None)
            self.helper.set_read_only(False)
        else:
            self.staff.show_staff(None)
        self._show_cards(form)
        form.begin()

    def open(self, person: AnyRow) -> None:
        """Show somebody; what is typed for the same person stays unless the roster changed."""
        if person == self.person and not self.isHidden():
            return
        self.person = person
        if isinstance(person, MediatorRow):
            self._show_cards(self.mediator, self.files, self.relatives)
            self._offer_staff()
            self.mediator.show_mediator(person)
            self.files.show_mediator(person)
            self.periods.show_person(Leaver.MEDIATOR, person.id)
        elif isinstance(person, HelperRow):
            is_juror = person.kind is HelperKind.JUROR
            self._show_cards(self.helper, *([self.record] if is_juror else []), self.files, self.relatives)
            if is_juror:
                self.record.show_juror(person.id)
            self.helper.show_helper(person.kind, person)
            self.helper.set_read_only(not self._services.people.may_keep(person.kind))
            self.files.show_helper(person)
            self.periods.show_person(Leaver(person.kind), person.id)
        else:
            self._show_cards(self.staff, self.relatives)
            self.staff.show_staff(person)
        self.relatives.show_person(person)

    def _offer_staff(self) -> None:
        self._page.run(self._services.people.staff, self.mediator.offer_staff)

    def forget(self) -> None:
        """Nobody is open."""
        self.person = None

    def _connect(self) -> None:
        self.mediator.saved.connect(self._save_mediator)
        self.mediator.activated.connect(lambda person_id, active: self._turn(Leaver.MEDIATOR, person_id, active))
        self.helper.saved.connect(self._save_helper)
        self.helper.activated.connect(lambda helper, active: self._turn(Leaver(helper.kind), helper.id, active))
        for form in (self.mediator, self.helper, self.staff):
            form.cancelled.connect(self.closed.emit)
        self.relatives.declared.connect(self._declare)
        self.relatives.withdrawn.connect(self._withdraw)
        self.staff.added.connect(self._add_staff)
        self.staff.phoned.connect(self._save_phone)

    def _show_cards(self, *shown: Card) -> None:
        for card in self._cards:
            card.setVisible(card in shown)

    def _write(self, work: Callable[[], Any], words: str, undo: Callable[[], Any] | None = None) -> None:
        def done(_answer: object) -> None:
            self._page.data_changed.emit()
            self._page.tell(words, undo)
            self.changed.emit()

        self._page.run(work, done)

    def _added(self, person_id: str) -> None:
        self._page.data_changed.emit()
        self._page.tell(self.tr("On the roster now."))
        self.added.emit(person_id)

    def _save_mediator(self, mediator_id: str, details: MediatorDetails) -> None:
        people = self._services.people
        findings = people.check_mediator(details)
        self.mediator.show_findings(findings)
        if blocking(findings):
            return
        if mediator_id:
            self._write(lambda: people.change_mediator(mediator_id, details), self.tr("The entry is saved."))
        else:
            self._page.run(lambda: people.add_mediator(details), self._added)

    def _save_helper(self, helper_id: str, details: HelperDetails) -> None:
        people = self._services.people
        findings = people.check_helper(details)
        self.helper.show_findings(findings)
        if blocking(findings):
            return
        if helper_id:
            self._write(lambda: people.change_helper(helper_id, details), self.tr("The entry is saved."))
        else:
            self._page.run(lambda: people.add_helper(details), self._added)

    def _turn(self, leaver: Leaver, person_id: str, active: bool) -> None:
        """Somebody comes back at once; who leaves hands over first."""
        exits = self._services.roster_exits
        if active:
            self._write(lambda: exits.come_back(leaver, person_id), self.tr("Back on the roster; a new period begins."))
        else:
            self.leaving.emit(leaver, person_id)

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
            self._page.data_changed.emit()
            self._page.tell(self.tr("The relative is struck out."), lambda: self._declare(person_id, struck))
            self.changed.emit()

        self._page.run(lambda: people.withdraw_relative(relative_id), done)

    def _add_staff(self, person: NewStaff) -> None:
        people = self._services.people
        self.staff.empty()
        self._write(lambda: people.add_staff(person), self.tr("Added: {name}").format(name=person.name))

    def _save_phone(self, staff_id: str, phone: str) -> None:
        people = self._services.people
        self._write(lambda: people.change_staff_phone(staff_id, phone), self.tr("The entry is saved."))
