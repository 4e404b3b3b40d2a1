"""The tribunal's own clauses of the library (本庭条款): changed, put away, offered again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.clause_library import OwnClauseRow
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.typed_rows import TypedRows
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, TextEdit, button, main_of_card, row

ROWS_SHOWN = 6


class OwnClausesCard(Card):
    """The list, the fields of the one under the cursor below it; ``written`` after every change."""

    written = Signal()

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(self.tr("Own clauses"))
        self._library, self._page, wording = services.clause_library, page, page.wording
        self._open_id = ""
        columns: list[Column[OwnClauseRow]] = [
            Column("title", self.tr("Title"), lambda each: each.title, 180),
            Column("kind", self.tr("Kind"), lambda each: wording.term(each.kind), 110),
            Column("text", self.tr("Content"), lambda each: " ".join(each.text.split()), 0),
            Column("state", self.tr("State"), self._state, 96),
        ]
        self.list = DataTable(RowTable(columns), self.tr("Own clauses"), key="own_clauses")
        self.list.set_empty_text(self.tr("None yet. “Save for later” below a clause puts it here."))
        self._title, self._cause = LineEdit("own_clause_title"), LineEdit("own_clause_cause")
        self._text = TextEdit("own_clause_text", lines=3)
        self._change = main_of_card(button(self.tr("Save the change"), self._save, "device-floppy"))
        self._away = button("", self._turn)
        self.fields = {
            "title": Field(self.tr("Title"), self._title, required=True),
            "cause_word": Field(self.tr("Only where the cause says"), self._cause),
            "text": Field(self.tr("Content"), self._text, required=True),
        }
        self.add_header(button(self.tr("Close"), self.hide))
        head = row(self.fields["title"], self.fields["cause_word"], spacing=12)
        self.add(self.list, head, self.fields["text"], row(self._change, self._away, 1))
        self.list.picked.connect(self._show_clause)
        self._typed = TypedRows(self)
        self.hide()

    def unsaved(self) -> State:
        """What was typed for a clause and not saved, by clause."""
        return {} if self.isHidden() else self._typed.unsaved()

    def type_again(self, state: State) -> None:
        """Come up at the clause something was typed for."""
        self._typed.type_again(state)
        self._open_id = next(iter(state), "")
        self.show()
        self._read()

    def open(self) -> None:
        """Come up with the clauses as they are kept."""
        self.show()
        self.list.setFocus()
        self._read()

    def _read(self) -> None:
        self._page.run(self._library.own, self._show)

    def _show(self, rows: tuple[OwnClauseRow, ...]) -> None:
        kept = self._open_id
        self.list.table.set_rows(rows)
        self.list.fit_height(at_most=ROWS_SHOWN)
        self.list.select_place(max(0, self.list.table.place_of(lambda each: each.id == kept)))
        self._show_clause(self.list.current_row())

    def _show_clause(self, chosen: OwnClauseRow | None) -> None:
        for part in (*self.fields.values(), self._change, self._away):
            part.setVisible(chosen is not None)
        if chosen is None:
            return
        self._open_id = chosen.id
        with self._typed.showing(chosen.id):
            self._title.setText(chosen.title)
            self._cause.setText(chosen.cause_word)
            self._text.setPlainText(chosen.text)
        self._away.setText(self.tr("Put away") if chosen.active else self.tr("Offer again"))

    def _save(self) -> None:
        chosen = self.list.current_row()
        if chosen is None:
            return
        title, text, cause = self._title.text(), self._text.value(), self._cause.text()
        self._write(
            lambda: self._library.change_own(chosen.id, title, text, cause),
            self.tr("The clause is changed; agreements that have it stay as they are."),
            lambda: self._library.change_own(chosen.id, chosen.title, chosen.text, chosen.cause_word),
            self._typed.saved,
        )

    def _turn(self) -> None:
        chosen = self.list.current_row()
        if chosen is not None:
            words = self.tr("The clause is put away.") if chosen.active else self.tr("The clause is offered again.")
            self._write(
                lambda: self._library.put_away_own(chosen.id, away=chosen.active),
                words,
                lambda: self._library.put_away_own(chosen.id, away=not chosen.active),
            )

    def _write(
        self,
        work: Callable[[], None],
        words: str,
        undo: Callable[[], None],
        kept: Callable[[], None] = lambda: None,
    ) -> None:
        def done(_none: object) -> None:
            kept()
            self._page.tell(words, lambda: self._page.run(undo, lambda _none: self._again()))
            self._again()

        self._page.run(work, done)

    def _again(self) -> None:
        self._read()
        self.written.emit()

    def _state(self, clause: OwnClauseRow) -> str:
        return self.tr("offered") if clause.active else self.tr("put away")
