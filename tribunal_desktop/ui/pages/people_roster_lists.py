"""The four lists of people (名册), filtered by what is typed, and the buttons for their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.services.people_rows import HelperRow, MediatorRow, StaffRow
from tribunal_desktop.services.roster_columns import RosterKind
from tribunal_desktop.services.roster_filter import answers
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.pages.people_roster_import import EXCEL, save_workbook
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people import RosterColumns
from tribunal_desktop.ui.widgets import DataTable, LineEdit, ViewStack, button, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tribunal_desktop.services.catalogue import Services
    from tribunal_desktop.ui.locale import Locale
    from tribunal_desktop.ui.page import Page

AnyRow = MediatorRow | StaffRow | HelperRow


class RosterLists(QWidget):
    """``opened`` and ``picked`` carry the person; ``search`` stands where the view puts it."""

    opened = Signal(object)
    picked = Signal(object)
    create_wanted = Signal()
    may_create = True
    """Whether somebody can be added to the roster that is up."""

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._tab = "mediators"
        self._rows: Sequence[AnyRow] = ()
        columns = RosterColumns(wording, self)
        self.tables = {
            "mediators": DataTable(RowTable(columns.mediators()), self.tr("Mediators"), key="people_mediators"),
            "staff": DataTable(RowTable(columns.staff()), self.tr("Staff"), key="people_staff"),
            "jurors": DataTable(RowTable(columns.jurors()), self.tr("People's assessors"), key="people_jurors"),
            "volunteers": DataTable(RowTable(columns.volunteers()), self.tr("Volunteers"), key="people_volunteers"),
        }
        self.search = LineEdit("roster_search", self.tr("name, township, organisation, skill or phone"))
        self.search.setAccessibleName(self.tr("Filter the roster"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._fill())
        self._stack = ViewStack()
        for table in self.tables.values():
            self._stack.addWidget(table)
            table.opened.connect(self.opened.emit)
            table.picked.connect(self.picked.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack, 1)

    @property
    def table(self) -> DataTable:
        """The list that is up."""
        return self.tables[self._tab]

    def show_roster(self, tab: str, rows: Sequence[AnyRow]) -> None:
        """Bring up a roster."""
        self._tab, self._rows = tab, rows
        self._stack.setCurrentWidget(self.table)
        self._fill()

    def shown_ids(self) -> tuple[str, ...]:
        """Those the filter leaves, in the order shown."""
        return tuple(each.id for each in self.table.table.rows())

    def select(self, person_id: str) -> AnyRow | None:
        """Put the cursor on somebody; who it is, None when the filter hides them or they are elsewhere."""
        place = self.table.table.place_of(lambda each: each.id == person_id)
        self.table.select_place(place)
        found: AnyRow | None = self.table.current_row() if place >= 0 else None
        return found

    def _fill(self) -> None:
        typed = self.search.value()
        texts = [column.text for column in self.table.table.columns]
        found = [each for each in self._rows if answers(typed, each.name, self._said(each, texts))]
        self.table.set_empty_text(self._nobody(bool(self._rows)))
        if self._rows:
            self.table.set_empty_action(self.tr("Clear the filter"), self.search.clear)
        else:
            self.table.set_empty_action(self.tr("Add") if self.may_create else "", self.create_wanted.emit)
        self.table.table.set_rows(found)

    @staticmethod
    def _said(person: AnyRow, texts: Sequence[Callable[[AnyRow], str]]) -> list[str]:
        return [*(text(person) for text in texts), person.phone]

    def _nobody(self, hidden: bool) -> str:
        if hidden:
            return self.tr("Nobody on this roster fits the filter.")
        if self._tab == "mediators":
            return self.tr("No mediator yet. Add the first one: without a roster no dispute can be mediated.")
        return self.tr("Nobody here yet. Add the first one, or import a list.")


class RosterFileBar(QWidget):
    """Export of what is shown and the way to the import, for any roster; ``import_wanted`` carries which."""

    import_wanted = Signal(object)

    def __init__(self, services: Services, page: Page, kind: RosterKind, shown: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._services, self._page, self.kind, self._shown = services, page, kind, shown
        self._export = button(self.tr("Export"), self._save, "table-export")
        self._export.setToolTip(self.tr("Those the filter leaves, as an Excel file"))
        self._wanted = button(self.tr("Import"), lambda: self.import_wanted.emit(self.kind), "file-import")
        self.setLayout(row(self._export, self._wanted))

    def show_kind(self, kind: RosterKind, may_keep: bool) -> None:
        """Work on another roster; who may not keep it is not led to its import."""
        self.kind = kind
        self._wanted.setVisible(may_keep)

    def _save(self) -> None:
        name = self.tr("{roster}.xlsx").format(roster=self._page.wording.term(self.kind))
        target = choose_target(self, self.tr("Export"), name, EXCEL)
        if target is not None:
            kind, ids, workbook = self.kind, tuple(self._shown()), self._services.roster_workbook
            save_workbook(self._page, target, lambda: workbook.export(kind, ids))
