"""Somebody leaves a roster (退出与移交): day and reason, and where each thing in hand goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.rules.terms import Leaver, OpenWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.exit_views import Going, HandOver, Leaving, OpenItem, Successor
from tribunal_desktop.services.type_ahead import Candidate
from tribunal_desktop.services.type_ahead import TypeAhead as NameFinder
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_exit import ExitColumns
from tribunal_desktop.ui.typed_state import State, put_back
from tribunal_desktop.ui.widgets import Card, Choice, DataTable, DateEdit, Field, LineEdit, TypeAhead, button, row
from tribunal_desktop.ui.widgets.fields import show_findings
from tribunal_desktop.ui.workers import Tasks

GOES = "exit_goes"
"""Where the decisions about what is in hand stand in a typed state."""
_MOST_LINES = _MOST_PROPOSED = 9


class SuccessorEdit(TypeAhead):
    """Who takes a thing, found by name, pinyin or initials among those who may."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(self._matching, tasks, "exit_successor", parent=parent)
        self.setPlaceholderText(self.tr("name or pinyin"))
        self._names: dict[str, str] = {}
        self._finder = NameFinder(())

    def offer(self, successors: Sequence[Successor], chosen_id: str) -> None:
        """Whom to propose, and who was chosen before."""
        self._names = {each.id: each.name for each in successors}
        self._finder = NameFinder([Candidate(key, name) for key, name in self._names.items()])
        self.set_choice(Choice(chosen_id, self._names[chosen_id]) if chosen_id in self._names else None)

    def successor_id(self) -> str:
        """Who was taken; empty when nobody was."""
        choice = self.choice()
        return choice.key if choice else ""

    def _matching(self, text: str) -> Sequence[Choice]:
        wanted = text.strip()
        keys = self._finder.find(wanted, _MOST_PROPOSED) if wanted else tuple(self._names)[:_MOST_PROPOSED]
        return [Choice(key, self._names[key]) for key in keys]


class ExitScreen(QWidget):
    """``left`` carries who left when it is done, ``closed`` asks to put the screen away.

    Enter on a line leads to the choice of who takes it; a noted line leads on to the next undecided one.
    """

    left = Signal(object)
    closed = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._found: HandOver | None = None
        self._goes: dict[str, Going] = {}
        self._day = DateEdit(page.wording, services.today, "exit_day")
        self._reason, self._assessment = LineEdit("exit_reason"), LineEdit("exit_assessment")
        self._successor, self._left_reason = SuccessorEdit(page.tasks), LineEdit("exit_left_reason")
        self.fields = {
            "left_on": Field(self.tr("Day of the exit"), self._day, required=True),
            "reason": Field(self.tr("Reason"), self._reason, required=True),
            "assessment": Field(self.tr("The team's judgment of the work"), self._assessment),
            "successor": Field(self.tr("Who takes this line"), self._successor),
            "left_reason": Field(self.tr("or why it stays open"), self._left_reason),
        }
        self._about = Card(" ")
        columns = ExitColumns(page.wording, lambda item: self._goes.get(item.key), self)
        self.items = DataTable(RowTable(columns.items()), self.tr("In hand"), key="people_exit_items")
        self.items.picked.connect(self._show_choice)
        self.items.opened.connect(lambda _item: self._successor.setFocus())
        self._in_hand = Card(self.tr("In hand"))
        self._open = button(self.tr("Open it"), self._open_item, "eye")
        self._one = button(self.tr("Note for this line"), self.note_one, "check")
        self._all = button(self.tr("Note for every line it fits"), self.note_all)
        self._done = button(self.tr("Take off the roster"), self.submit, "check", "primary")
        self._lay_out()

    def begin(self, leaver: Leaver, person_id: str, typed: State | None = None) -> None:
        """Read what somebody has in hand; ``typed`` puts an exit back that was begun before."""
        exits = self._services.roster_exits
        self._page.run(partial(exits.hand_over, leaver, person_id), lambda found: self._begun(found, typed))

    def key(self) -> str:
        """Whose exit is up, for ``begin`` to open it again; empty when nobody's is."""
        return f"{self._found.leaver}/{self._found.person_id}" if self._found else ""

    def decisions(self) -> State:
        """What was decided of the lines, for a typed state."""
        return {GOES: {key: [going.successor_id, going.reason] for key, going in self._goes.items()}}

    def note_one(self) -> None:
        """Keep the choice for the line under the cursor and go on to the next undecided one."""
        item, going = self.items.current_row(), self._chosen()
        if item is not None and going is not None:
            self._note({item.key: going})

    def note_all(self) -> None:
        """Keep the choice for every line that may go there; a reason alone goes to every undecided line."""
        going = self._chosen()
        if self._found is None or going is None:
            return
        if going.successor_id:
            fits = [each for each in self._found.items if each.successor(going.successor_id)]
        else:
            fits = [each for each in self._found.items if each.key not in self._goes]
        self._note({each.key: going for each in fits})

    def submit(self) -> None:
        """Take the person off the roster, unless something is missing."""
        if self._found is None:
            return
        if self._day.is_wrong():
            self.fields["left_on"].show_finding(self._page.wording.text("finding.day_unreadable"))
            self._day.setFocus()
            return
        item = self.items.current_row()
        if item is not None and item.key not in self._goes and self._typed():
            self.note_one()
        found, exits = self._found, self._services.roster_exits
        leaving = Leaving(self._day.value(), self._reason.value(), self._assessment.value(), dict(self._goes))
        findings = exits.check_later(found, leaving.goes) if found.away else exits.check(found, leaving)
        if not (self._successor.isEnabled() or found.away):
            findings = tuple(
                replace(each, field="left_reason") if each.field == "successor" else each for each in findings
            )
        show_findings(self.fields, findings, self._page.wording.lang)
        if not blocking(findings):
            done = (
                partial(exits.hand_on, found.leaver, found.person_id, leaving.goes)
                if found.away
                else partial(exits.leave, found.leaver, found.person_id, leaving)
            )
            self._page.run(done, lambda _none: self._over(found), busy_widget=self._done)

    def _over(self, found: HandOver) -> None:
        handed = sum(bool(item.successor(self._goes.get(item.key, Going()).successor_id)) for item in found.items)
        words = self.tr("{name} left the roster: {handed} handed over, {open} left open. The list can be printed.")
        if found.away:
            words = self.tr("{handed} handed over from {name}, {open} still open. The list can be printed.")
        self._page.data_changed.emit()
        self._page.tell(words.format(name=found.name, handed=handed, open=len(found.items) - handed))
        self._found = None
        self.left.emit(found)

    def _begun(self, found: HandOver, typed: State | None) -> None:
        if self._found is None or self._found.person_id != found.person_id or typed is not None:
            self._goes = {}
            self._day.set_value(self._services.today())
            for line in (self._reason, self._assessment, self._left_reason):
                line.clear()
        self._found = found
        known = {item.key for item in found.items}
        if typed is not None:
            put_back(self, typed)
            kept = typed.get(GOES)
            self._goes = {key: Going(*said) for key, said in kept.items()} if isinstance(kept, dict) else {}
        self._goes = {key: going for key, going in self._goes.items() if key in known}
        heading = (
            self.tr("{name} ({roster}) left; somebody takes what stayed open")
            if found.away
            else self.tr("{name} ({roster}) leaves the roster")
        )
        self._done.setText(self.tr("Hand over") if found.away else self.tr("Take off the roster"))
        for name in ("left_on", "reason", "assessment"):
            self.fields[name].setVisible(not found.away)
        self.items.set_empty_text(
            self.tr("Nothing is open any more.")
            if found.away
            else self.tr("Nothing in hand: the exit needs only its day and reason.")
        )
        self._about.set_title(heading.format(name=found.name, roster=self._page.wording.term(found.leaver)))
        show_findings(self.fields, (), self._page.wording.lang)
        self._show_items()
        (self.items if found.away else self.fields["reason"]).setFocus()

    def _show_items(self) -> None:
        items = self._found.items if self._found else ()
        self.items.table.set_rows(items)
        self.items.fit_height(at_most=_MOST_LINES)
        for widget in (self.fields["successor"], self.fields["left_reason"], self._one, self._all, self._open):
            widget.setVisible(bool(items))
        self._done.setEnabled(self._found is not None and self._services.roster_exits.may_keep(self._found.leaver))
        self._done.setVisible(bool(items) or not (self._found and self._found.away))
        self.fields["left_reason"].setVisible(bool(items) and not (self._found and self._found.away))
        self._all.setVisible(len(items) > 1)
        undecided = [place for place, each in enumerate(self.items.table.rows()) if each.key not in self._goes]
        words = self.tr("In hand: {count} {count:thing|things}, {open} undecided")
        self._in_hand.set_title(fill_in(words, count=len(items), open=len(undecided)))
        self.items.select_place(undecided[0] if undecided else 0)

    def _show_choice(self, item: OpenItem | None) -> None:
        going = self._goes.get(item.key, Going()) if item else Going()
        self._successor.offer(item.successors if item else (), going.successor_id)
        self._successor.setEnabled(bool(item and item.successors))
        self._left_reason.setText(going.reason)
        self._open.setEnabled(bool(item and item.room))
        self.fields["successor"].set_hint(self._why_nobody(item))

    def _why_nobody(self, item: OpenItem | None) -> str:
        if item is None or item.successors:
            return ""
        if item.needs is not None:
            return self.tr("Your post may not pass it on: give the reason, and the workbench asks who may.")
        if item.work is OpenWork.CHOICE:
            return self.tr("Both sides choose somebody else: open it, or give the reason.")
        return self.tr("Nobody may take it over: give the reason.")

    def _typed(self) -> bool:
        return bool(self._successor.successor_id() or self._left_reason.value())

    def _chosen(self) -> Going | None:
        if not self._typed():
            self.fields["left_reason"].show_finding(self.tr("Choose who takes it, or say why it stays open."))
            self.fields["successor" if self._successor.isEnabled() else "left_reason"].setFocus()
            return None
        self.fields["left_reason"].clear_finding()
        return Going(self._successor.successor_id(), self._left_reason.value())

    def _note(self, goes: dict[str, Going]) -> None:
        self._goes.update(goes)
        self._show_items()
        undecided = any(each.key not in self._goes for each in self.items.table.rows())
        following = self._successor if self._successor.isEnabled() else self._left_reason
        (following if undecided else self._done).setFocus()

    def _open_item(self) -> None:
        item: OpenItem | None = self.items.current_row()
        if item is not None:
            self._page.navigate.emit(item.room, item.place)

    def _lay_out(self) -> None:
        self._about.add(row(self.fields["left_on"], self.fields["reason"], self.fields["assessment"], spacing=12))
        self.fields["left_on"].setMaximumWidth(240)
        choice = row(self.fields["successor"], self.fields["left_reason"], spacing=12)
        choice.setStretch(1, 1)
        self.fields["successor"].setMinimumWidth(260)
        self._in_hand.add(self.items, choice, row(self._one, self._all, self._open, 1))
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._about)
        body.addWidget(self._in_hand)
        body.addLayout(row(1, button(self.tr("Put away"), self.closed.emit), self._done))
        body.addStretch(1)
