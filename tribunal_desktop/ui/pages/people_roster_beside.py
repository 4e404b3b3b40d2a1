"""Organisations, grid workers, experts, town teams and trainees (名册之外), a list each."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.terms import Leaver, TownTeam, TraineeRole
from tribunal_desktop.services.beside_roster import CONSULTATION, Beside, BesideRow, ConsultationRow, NewBeside
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.roster_columns import RosterKind
from tribunal_desktop.services.roster_filter import answers
from tribunal_desktop.ui.dialogs.files import choose_file
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_case_field import CaseField
from tribunal_desktop.ui.pages.people_records import Asked, RecordsCard, TermBox, read_number
from tribunal_desktop.ui.pages.people_roster_lists import RosterFileBar
from tribunal_desktop.ui.pages.people_roster_periods import PeriodsCard
from tribunal_desktop.ui.pages.people_teams_part import TeamsPart, side_of
from tribunal_desktop.ui.pages.people_view import NEW
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_beside import BesideColumns
from tribunal_desktop.ui.widgets import DataTable, DateEdit, LineEdit, SegmentedFilter, button, row
from tribunal_desktop.ui.widgets.list_and_side import ListAndSide
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

SCANS = "PDF, JPEG, PNG (*.pdf *.jpg *.jpeg *.png)"
ASKED = {
    Beside.ORGANISATION: ("name", "place", "about", "phone", "quota"),
    Beside.GRID_WORKER: ("name", "place", "about", "phone"),
    Beside.EXPERT: ("name", "place", "about", "phone"),
    Beside.TOWN_TEAM: ("name", "place", "phone", "team"),
    Beside.TRAINEE: ("name", "village_id", "role", "started_on"),
}
"""Which fields a new entry of each list has."""

FILED: dict[Beside, RosterKind] = {kind: RosterKind(kind.value) for kind in Beside if kind is not Beside.TRAINEE}
"""Which lists go out and come in as files; roles in training belong to a village and its days."""


LEAVERS: dict[Beside, Leaver] = {Beside.GRID_WORKER: Leaver.GRID_WORKER, Beside.EXPERT: Leaver.EXPERT}
"""Lists of people who hold open work: whoever leaves them hands over first."""


class BesidePart(TeamsPart):
    """The list that is chosen, filtered by what is typed; an entry, new or open, and consultations at the side.

    ``leaving`` carries whose exit is to be noted.
    """

    leaving = Signal(object, str)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._rows: tuple[BesideRow, ...] = ()
        self._open_id = ""
        self._filled: BesideRow | None = None
        """The entry whose fields are up: read again unchanged, it leaves what is typed."""
        self._columns = BesideColumns(self.wording, self)
        self.kinds = SegmentedFilter(self.tr("List"), wraps=True)
        self.kinds.set_choices([(kind.value, self.wording.term(kind), None) for kind in Beside])
        self.kinds.chosen.connect(lambda _key: self._change_list())
        self.search = LineEdit("beside_search", self.tr("name, township, village or role"))
        self.search.setAccessibleName(self.tr("Filter the list"))
        self.search.textChanged.connect(lambda _text: self._show_rows())
        self.list = DataTable(RowTable(self._columns.rows()), self.tr("Organisations and others"), key="people_beside")
        self.list.set_empty_text(self.tr("Nobody here yet. Add the first person."))
        self.entry = self._entry_card()
        self.consultations = self._consultations_card()
        self.files = RosterFileBar(services, page, RosterKind.ORGANISATION, self._shown_ids)
        self._leave = button(self.tr("Left / came back"), self._turn)
        self.periods = PeriodsCard(services, page)
        self._side = side_of(self.periods, self.entry, self.consultations)
        self._side.hide()
        self.search.setMinimumWidth(200)
        self.body.addWidget(self.kinds)
        tools = row(self.search, self._leave, self.files)
        tools.setStretch(0, 1)
        self.body.addLayout(tools)
        self.body.addWidget(ListAndSide(self.list, self._side), 1)
        self.entry.added.connect(self._save)
        self.consultations.added.connect(self._ask)
        self.list.opened.connect(self._open)
        self.list.picked.connect(lambda entry: self._open(entry) if self._open_id else None)

    def kind(self) -> Beside:
        """The list that is up."""
        return Beside(self.kinds.choice())

    def reload(self) -> None:
        """Read the list that is up."""
        kind, beside = self.kind(), self.services.beside_roster
        self.page.run(lambda: (beside.rows(kind), beside.villages()), lambda read: self._show(*read))

    def create_new(self) -> bool:
        """Begin an entry of the list that is up."""
        self._open_id = ""
        self._fill(None)
        self._show_side(self.entry)
        self.entry.begin()
        return True

    def open_form(self) -> str:
        """Who or what is open, or a new one."""
        return "" if self._side.isHidden() else self._open_id or NEW

    def reopen(self, key: str) -> None:
        """Open it again."""
        if key == NEW:
            self.create_new()
            return
        self.list.select_place(self.list.table.place_of(lambda each: each.id == key))
        self._open(self.list.current_row())

    def show_left(self, person_id: str) -> None:
        """Who has just left, with the hand-over list one key away."""
        self.periods.just_left = person_id
        self.reload()
        self.page.run(lambda: None, lambda _none: self.reopen(person_id))

    def go_back(self) -> bool:
        """Put the side away."""
        if self._side.isHidden():
            return False
        self._open_id = ""
        self._side.hide()
        self.list.setFocus()
        return True

    def _shown_ids(self) -> tuple[str, ...]:
        return tuple(entry.id for entry in self.list.table.rows())

    def _change_list(self) -> None:
        self.go_back()
        self.files.setVisible(self.kind() in FILED)
        if self.kind() in FILED:
            self.files.kind = FILED[self.kind()]
        self.reload()

    def _show(self, rows: tuple[BesideRow, ...], villages: tuple[tuple[str, str], ...]) -> None:
        self._rows = rows
        self._labels(self.kind())
        box = self.entry.fields["village_id"].editor
        if isinstance(box, QComboBox) and box.count() != len(villages):
            box.clear()
            for key, name in villages:
                box.addItem(name, key)
        for name, field in self.entry.fields.items():
            field.setVisible(name in ASKED[self.kind()])
        self._show_rows()
        self.page.show_content()

    def _show_rows(self) -> None:
        typed, said = self.search.value(), self._columns.particulars
        shown = [each for each in self._rows if answers(typed, each.name, (each.place, each.phone, said(each)))]
        if self._rows:
            self.list.set_empty_action(self.tr("Clear the filter"), self.search.clear)
        else:
            self.list.set_empty_action(self.tr("Add"), self.create_new)
        self.list.table.set_rows(shown)
        place = self.list.table.place_of(lambda entry: entry.id == self._open_id)
        if place >= 0:
            self.list.select_place(place)
            self._fill(self.list.current_row())

    def _labels(self, kind: Beside) -> None:
        about = {
            Beside.ORGANISATION: self.tr("Contact"),
            Beside.GRID_WORKER: self.tr("Grid"),
            Beside.EXPERT: self.tr("Fields of skill"),
        }
        of_body = kind is Beside.ORGANISATION
        self.entry.fields["name"].label.setText(self.tr("Name of the body") if of_body else self.tr("Name"))
        place = self.tr("Organisation") if kind is Beside.EXPERT else self.tr("Township")
        self.entry.fields["about"].label.setText(about.get(kind, ""))
        self.entry.fields["place"].label.setText(place)

    def _show_side(self, *cards: RecordsCard) -> None:
        self._side.show()
        for each in (self.entry, self.consultations):
            each.setVisible(each in cards)

    def _open(self, entry: BesideRow | None) -> None:
        if entry is None:
            return
        if entry.id != self._open_id:
            self.consultations.empty()
        self._open_id = entry.id
        self._fill(entry)
        self.periods.hide()
        if entry.kind in LEAVERS:
            self.periods.show_person(LEAVERS[entry.kind], entry.id)
        if entry.kind is not Beside.EXPERT:
            self._show_side(self.entry)
            return
        self.consultations.set_title(entry.name)
        self._show_side(self.consultations, self.entry)
        self.page.run(partial(self.services.beside_roster.consultations, entry.id), self.consultations.set_rows)

    def _fill(self, entry: BesideRow | None) -> None:
        """Show an entry to be corrected, or the fields of a new one."""
        if entry is not None and entry == self._filled:
            return
        was_open, self._filled = self._filled is not None, entry
        if entry is not None:
            self.entry.fill(vars(entry))
        elif was_open:
            self.entry.empty()
        self.entry.show_findings(())
        self.entry.set_title(self.wording.term(self.kind()) if entry is None else self.tr("The entry"))
        self.entry.add_button.setText(self.tr("Add") if entry is None else self.tr("Save the entry"))

    def _save(self, typed: dict[str, Any]) -> None:
        quota = read_number(typed["quota"])
        if typed["quota"] and quota is None:
            self.entry.show_findings((Finding("quota_unreadable", "quota", Severity.BLOCK),))
            return
        new = NewBeside(
            kind=self.kind(),
            name=typed["name"],
            place=typed["place"],
            about=typed["about"],
            phone=typed["phone"],
            quota=quota,
            team=typed["team"],
            role=typed["role"],
            village_id=typed["village_id"] or "",
            started_on=typed["started_on"],
        )
        beside, row_id = self.services.beside_roster, self._open_id
        self.page.run(
            lambda: beside.check(new, row_id),
            lambda findings: self._checked(new, row_id, findings),
            busy_widget=self.entry.add_button,
        )

    def _checked(self, new: NewBeside, row_id: str, findings: tuple[Finding, ...]) -> None:
        self.entry.show_findings(findings)
        if blocking(findings):
            return
        notes, beside = "；".join(wording(each, self.wording.lang) for each in findings), self.services.beside_roster
        if row_id:
            self.write(lambda: beside.change(row_id, new), notes or self.tr("The entry is saved."))
        else:
            self.write(lambda: beside.add(new), notes or self.tr("Added."), card=self.entry)

    def _turn(self) -> None:
        entry: BesideRow | None = self.list.current_row()
        if entry is None:
            return
        leaver = LEAVERS.get(entry.kind)
        if leaver is not None and entry.active:
            self.leaving.emit(leaver, entry.id)
        elif leaver is not None:
            exits = self.services.roster_exits
            self.write(lambda: exits.come_back(leaver, entry.id), self.tr("Back on the list; a new period begins."))
        else:
            beside, active = self.services.beside_roster, not entry.active
            self.write(
                lambda: beside.set_active(entry.kind, entry.id, active),
                self.tr("Back on the list.") if active else self.tr("Off the list; past work stays under their name."),
                lambda: beside.set_active(entry.kind, entry.id, not active),
            )

    def _ask(self, typed: dict[str, Any]) -> None:
        case = self.consultations.fields["dispute"].editor
        dispute_id = case.dispute_id() if isinstance(case, CaseField) else ""
        beside, expert = self.services.beside_roster, self._open_id
        question, opinion = typed["question"], typed["opinion"]
        findings = beside.check_question(dispute_id, question)
        self.consultations.show_findings(findings)
        if not blocking(findings):
            self._keep(lambda: beside.ask(expert, dispute_id, question, opinion))

    def _answer(self) -> None:
        line = self._consultation()
        opinion = self.consultations.values()["opinion"]
        if line is not None and opinion:
            self._keep(lambda: self.services.beside_roster.answer(line.id, opinion))
        else:
            self.consultations.fields["opinion"].setFocus()

    def _attach(self) -> None:
        line = self._consultation()
        file = choose_file(self, self.tr("The expert's paper"), SCANS) if line is not None else None
        if line is not None and file is not None:
            self._keep(lambda: self.services.attachments.add(CONSULTATION, line.id, file, file.stem), typed=False)

    def _open_case(self) -> None:
        line = self._consultation()
        if line is not None:
            self.page.navigate.emit("cases", line.dispute_id)

    def _consultation(self) -> ConsultationRow | None:
        found: ConsultationRow | None = self.consultations.records.current_row() if self.consultations.records else None
        return found

    def _keep(self, work: Any, *, typed: bool = True) -> None:
        """Do it with the case; what was ``typed`` for it is emptied once it is done."""

        def done(_made: object) -> None:
            if typed:
                self.consultations.empty()
            self.page.data_changed.emit()
            self.page.tell(self.tr("Saved with the case."))
            self._open(self.list.current_row())

        self.page.run(work, done)

    def _entry_card(self) -> RecordsCard:
        village = QComboBox()
        village.setObjectName("beside_village")
        asked = {
            "name": Asked(self.tr("Name"), LineEdit("beside_name"), required=True),
            "place": Asked(self.tr("Township"), LineEdit("beside_place")),
            "about": Asked(self.tr("Contact"), LineEdit("beside_about")),
            "phone": Asked(self.tr("Phone"), LineEdit("beside_phone")),
            "quota": Asked(self.tr("At a time"), LineEdit("beside_quota"), self.tr("empty: no limit")),
            "team": Asked(self.tr("Team"), TermBox(TownTeam, self.wording, "beside_team")),
            "village_id": Asked(self.tr("Village"), village),
            "role": Asked(self.tr("Role"), TermBox(TraineeRole, self.wording, "beside_role")),
            "started_on": Asked(self.tr("From"), DateEdit(self.wording, self.services.today, "beside_from")),
        }
        return RecordsCard(" ", self.wording, asked, self.tr("Add"), columns=1)

    def _consultations_card(self) -> RecordsCard:
        table = DataTable(RowTable(self._columns.consultations()), self.tr("Consultations"), key="people_consultations")
        table.set_empty_text(self.tr("Never asked."))
        asked = {
            "dispute": Asked(self.tr("Case"), CaseField(self.services, self.page, "consult_case"), required=True),
            "question": Asked(self.tr("Question"), LineEdit("consult_question"), required=True),
            "opinion": Asked(
                self.tr("Opinion"), LineEdit("consult_opinion"), self.tr("may follow later, for the line chosen above")
            ),
        }
        card = RecordsCard(" ", self.wording, asked, self.tr("Ask the expert"), table, columns=1)
        card.body.insertLayout(
            2,
            WrappingRow(
                button(self.tr("Note the opinion"), self._answer),
                button(self.tr("Attach the paper"), self._attach),
                button(self.tr("Open the case"), self._open_case),
            ),
        )
        return card
