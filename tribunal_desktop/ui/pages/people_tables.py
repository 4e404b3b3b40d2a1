"""Standards (本庭标准): the tables of staff, teams, training and scores, the tribunal's own over the shipped ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.rules.terms import OwnTableKind, Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.own_table_specs import RowFinding
from tribunal_desktop.services.own_tables import Cells, NewTable, TableVersion, TableView
from tribunal_desktop.services.roster_columns import CellKind, RosterColumn
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_tables_editor import TableEditor
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DataTable, Pill, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

LIST_WIDTH, NARROW_LIST, NARROW = 250, 190, 760
ROWS_SHOWN = 80
"""All of them: the page scrolls, not a table in it."""


class TablesView(PeopleView):
    """The tables on the left; the one under the cursor as it holds today, its editor, and how it came to that."""

    RIGHT = Right.KEEP_TEAMS

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._views: tuple[TableView, ...] = ()
        self._wanted = OwnTableKind.TEAM_TEMPLATES
        self._again: State = {}
        """What was typed before a change of language, until the tables are read."""
        self.list = DataTable(RowTable(self._columns()), self.tr("Standards"), key="people_tables")
        self.list.picked.connect(self._pick)
        self.list.setFixedWidth(LIST_WIDTH)
        self.editor = TableEditor(services, self.wording)
        self.editor.saved.connect(self._save)
        self.editor.closed.connect(self.go_back)
        self.change_button = button(self.tr("Change"), self._change, "pencil", "primary")
        self.restore_button = button(self.tr("Back to the built-in table"), self._restore)
        self._pill = Pill("", Tone.NEUTRAL)
        self._basis = label("", "secondary", wrap=True)
        self._table_place = QVBoxLayout()
        self.table = DataTable(RowTable([]), "")
        self._table_place.addWidget(self.table)
        self._shown = Card(" ")
        self._history = DataTable(
            RowTable(self._history_columns()), self.tr("How it came to that"), key="people_tables_log"
        )
        self._history.set_empty_text(self.tr("Never changed: the built-in table has applied from the beginning."))
        self._history.picked.connect(self._dress_history)
        self.take_back_button = button(self.tr("Take back"), self._take_back)
        self._past = Card(self.tr("How it came to that"))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list names the tables alone."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW * Theme.current().size.base_px / 14
        self.list.setFixedWidth(NARROW_LIST if narrow else LIST_WIDTH)

    def reload(self) -> None:
        """Read every table."""
        tables, lang = self.services.own_tables, self.wording.lang
        self.page.run(lambda: tables.views(lang), self._show)

    def open_item(self, key: str) -> None:
        """Show one table."""
        if key in set(OwnTableKind):
            self._wanted = OwnTableKind(key)
            self._select()

    def item_key(self) -> str:
        """The table that is shown."""
        return self._wanted.value

    def go_back(self) -> bool:
        """Put the editor away."""
        if self.editor.isHidden():
            return False
        self._edit(False)
        self.list.setFocus()
        return True

    def open_form(self) -> str:
        """The table that is being typed."""
        return "" if self.editor.isHidden() else self._wanted.value

    def typed_state(self) -> State:
        """Which table is typed, and its rows."""
        return {**super().typed_state(), **({} if self.editor.isHidden() else self.editor.typed_state())}

    def reopen(self, key: str, state: State) -> None:
        """Open the editor again, once the tables are read."""
        self._wanted = OwnTableKind(key)
        self._again = state

    def _show(self, views: tuple[TableView, ...]) -> None:
        self._views = views
        self.list.table.set_rows(views)
        self.change_button.setVisible(self.services.own_tables.may_change)
        own = sum(view.own for view in views)
        self.say(
            fill_in(self.tr("{own} of {all} {all:table is|tables are} the tribunal's own"), own=own, all=len(views))
        )
        self._select()
        again, self._again = self._again, {}
        if again:
            self._change()
            self.editor.restore_state(again)
            self.retype(self.editor)
        self.page.show_content()

    def _select(self) -> None:
        place = self.list.table.place_of(lambda view: view.kind is self._wanted)
        if place >= 0:
            self.list.select_place(place)
            self._show_table(self.list.table.rows()[place])

    def _pick(self, view: TableView | None) -> None:
        if view is not None and view.kind is not self._wanted:
            self._wanted = view.kind
            self._edit(False)
            self._show_table(view)

    def _current(self) -> TableView | None:
        return next((view for view in self._views if view.kind is self._wanted), None)

    def _show_table(self, view: TableView) -> None:
        lang = self.wording.lang
        self._shown.set_title(self.wording.term(view.kind))
        since = self.wording.date(view.since) if view.since else ""
        own = self.tr("the tribunal's own since {day}").format(day=since)
        self._pill.show_mark(
            own if view.own else self.tr("built-in sample, not official"), Tone.GOOD if view.own else Tone.WARN
        )
        self._basis.setText(self.tr("Basis: {basis}").format(basis=view.basis))
        self.restore_button.setVisible(view.own and self.services.own_tables.may_change)
        self._table_place.removeWidget(self.table)
        self.table.deleteLater()
        columns: list[Column[Cells]] = [
            Column(
                column.key,
                column.title.of(lang),
                partial(_cell, column.key),
                _width(column),
                right=column.kind is CellKind.COUNT,
                tip=partial(_cell, column.key),
                gives_way=int(column.key == ("en" if lang == "zh" else "zh")),
            )
            for column in view.columns
        ]
        self.table = DataTable(RowTable(columns, view.cells), self.wording.term(view.kind))
        self.table.fit_height(ROWS_SHOWN)
        self._table_place.addWidget(self.table)
        self._history.set_empty_action(self.tr("Change") if self.services.own_tables.may_change else "", self._change)
        self._history.table.set_rows(view.history)
        self._history.fit_height(5)
        self._dress_history(None)

    def _dress_history(self, version: TableVersion | None) -> None:
        self.take_back_button.setVisible(bool(version and version.ahead and self.services.own_tables.may_change))

    def _change(self) -> None:
        view = self._current()
        if view is not None:
            self.editor.show_table(view)
            self._edit(True)
            self.editor.begin()

    def _edit(self, on: bool) -> None:
        """While a table is typed it has the room of the list as well."""
        self.editor.setVisible(on)
        for each in (self._shown, self.list, self._past):
            each.setVisible(not on)

    def _save(self, new: NewTable) -> None:
        findings: tuple[RowFinding, ...] = self.services.own_tables.check(new)
        self.editor.show_findings(findings)
        if not blocking(each.finding for each in findings):
            self._write(lambda: self.services.own_tables.save(new), self.tr("The table is set."))

    def _restore(self) -> None:
        kind = self._wanted
        self._write(
            lambda: self.services.own_tables.restore(kind), self.tr("The built-in table applies again from today.")
        )

    def _take_back(self) -> None:
        version: TableVersion | None = self._history.current_row()
        if version is not None:
            key = version.id
            self._write(lambda: self.services.own_tables.take_back(key), self.tr("Taken back."))

    def _write(self, work: Callable[[], object], words: str) -> None:
        def done(_made: object) -> None:
            self._edit(False)
            self.page.data_changed.emit()
            self.page.tell(words)
            self.reload()

        self.page.run(work, done, busy_widget=self.editor.save_button)

    def _columns(self) -> list[Column[TableView]]:
        return [
            Column("name", self.tr("Table"), lambda view: self.wording.term(view.kind), 0),
            Column(
                "own",
                self.tr("Whose"),
                lambda view: self.tr("own") if view.own else self.tr("sample"),
                76,
                tone=lambda view: Tone.GOOD if view.own else Tone.NEUTRAL,
                gives_way=1,
            ),
        ]

    def _history_columns(self) -> list[Column[TableVersion]]:
        return [
            Column("from", self.tr("Holds from"), lambda each: each.from_on.isoformat(), 110),
            Column(
                "what",
                self.tr("Decision"),
                lambda each: self.tr("built-in table again") if each.shipped else each.basis,
                0,
                tip=lambda each: each.basis,
            ),
            Column("who", self.tr("By"), lambda each: each.made_by, 90, gives_way=1),
            Column(
                "when", self.tr("Noted"), lambda each: self.wording.short_date(each.made_at.date()), 100, gives_way=2
            ),
        ]

    def _lay_out(self) -> None:
        self._shown.add(WrappingRow(self._pill), self._basis, self._table_place)
        self._shown.add(row(1, self.restore_button, self.change_button))
        self._past.add(self._history, row(1, self.take_back_button))
        right = QVBoxLayout()
        right.setSpacing(12)
        for card in (self._shown, self.editor, self._past):
            right.addWidget(card)
        right.addStretch(1)
        self.editor.hide()
        place = QWidget()
        place.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        sides = row(self.list, place, spacing=14)
        sides.setStretch(1, 1)
        self.body.addLayout(sides, 1)


def _cell(key: str, cells: Cells) -> str:
    return cells.get(key, "") or "—"


def _width(column: RosterColumn) -> int:
    if column.kind is CellKind.COUNT:
        return 84
    return {"zh": 130, "en": 150}.get(column.key, 0)
