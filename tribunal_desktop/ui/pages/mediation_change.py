"""A change of mediator: refused, unable, asked for by the parties; the history below."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.terms import MediatorChangeKind
from tribunal_desktop.services.mediation_people import ChangeRow, NewMediator, PeopleOfMediation
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import Card, DataTable, DateEdit, Field, LineEdit, button, label, main_of_card, row

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.mediation_people import PeoplePart

_FIELDS = {
    "change_without_reason": "reason",
    "change_day_wrong": "day",
    "conflict_unanswered": "answer",
    "mediator_barred": "who",
}


class ChangeCard(Card):
    """Who takes over and why; what the service refuses is said at its field."""

    def __init__(self, part: PeoplePart) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Change the mediator"))
        self._part = part
        say, today = part.wording, part.services.today
        self._kind = QComboBox()
        self._kind.setObjectName("change_kind")
        for kind in MediatorChangeKind:
            self._kind.addItem(say.term(kind), kind.value)
        self._who = QComboBox()
        self._who.setObjectName("change_who")
        self._day = DateEdit(say, today, "change_day")
        self._reason = LineEdit("change_reason", self.tr("For example: in hospital since Monday"))
        self._answer = LineEdit("change_answer", self.tr("What both sides said, for example: known and agreed"))
        self.fields = {
            "kind": Field(self.tr("Why"), self._kind),
            "who": Field(self.tr("Taken over by"), self._who),
            "day": Field(self.tr("On"), self._day, required=True),
            "reason": Field(self.tr("Reason in words"), self._reason, required=True),
            "answer": Field(self.tr("Answer of the parties"), self._answer),
        }
        self.button = main_of_card(button(self.tr("Change the mediator"), self.replace, "users"))
        self._table: RowTable[ChangeRow] = RowTable(
            [
                Column("on", self.tr("On"), lambda each: say.short_date(each.on), 130),
                Column("who", self.tr("Who"), lambda each: f"{each.before} → {each.after}", 150),
                Column("kind", self.tr("Why"), lambda each: say.term(each.kind), 190, gives_way=1),
                Column("reason", self.tr("Reason in words"), lambda each: each.reason, 0),
            ]
        )
        self.list = DataTable(self._table, self.tr("Earlier changes"), key="mediator_changes")
        self._who.setMinimumWidth(140)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addLayout(row(self.fields["kind"], self.fields["who"], self.fields["day"], 1, spacing=12))
        for name in ("reason", "answer"):
            form.addWidget(self.fields[name])
        self._none = label(self.tr("Nobody has replaced the mediator."), "secondary")
        self.add(self._form, row(1, self.button), self._none, self.list)

    def show_writable(self, writable: bool) -> None:
        """With the form to change the mediator, or the history alone."""
        for part in (self._form, self.button):
            part.setVisible(writable)

    def clear(self) -> None:
        """Empty the fields."""
        self._kind.setCurrentIndex(0)
        self._day.set_value(self._part.services.today())
        for line in (self._reason, self._answer):
            line.clear()
        self.fields["answer"].hide()

    def show_answered(self) -> None:
        """Show the parties' answer where one is typed."""
        self.fields["answer"].setVisible(bool(self._answer.text()))

    def show_people(self, view: PeopleOfMediation) -> None:
        """Offer who may take over, and list who did."""
        chosen = self._who.currentData()
        self._who.clear()
        for mediator_id, name in view.others:
            self._who.addItem(name, mediator_id)
        self._who.setCurrentIndex(max(0, self._who.findData(chosen)))
        self._table.set_rows(view.changes)
        self.list.fit_height(at_most=4)
        self.list.setVisible(bool(view.changes))
        self._none.setVisible(not view.changes and self._form.isHidden())

    def replace(self) -> None:
        """Let the chosen mediator take over."""
        for field in self.fields.values():
            field.clear_finding()
        day, who = self._day.value(), self._who.currentData()
        if day is None or not who:
            field = self.fields["day" if day is None else "who"]
            field.show_finding(self.tr("Enter this first."))
            field.setFocus()
            return
        people, mediation_id = self._part.services.mediation_people, self._part.mediation_id
        self._part.page.run(
            lambda: people.check_new(mediation_id, who), lambda found: self._replace_checked(day, who, found)
        )

    def _replace_checked(self, day: date, who: str, findings: tuple[Finding, ...]) -> None:
        """Say what bars the mediator, or what the parties have to be asked; else let them take over."""
        lang = self._part.wording.lang
        asked = any(each.severity is Severity.ASK for each in findings)
        self.fields["answer"].setVisible(asked)
        stops = blocking(findings)
        if stops or (asked and not self._answer.value()):
            field = self.fields["who" if stops else "answer"]
            field.show_finding("\n".join(wording(each, lang) for each in stops or findings))
            field.setFocus()
            return
        kind = MediatorChangeKind(self._kind.currentData())
        new = NewMediator(who, kind, day, self._reason.value(), self._answer.value())
        people, mediation_id = self._part.services.mediation_people, self._part.mediation_id
        self._part.page.run(
            lambda: people.replace(mediation_id, new), lambda _none: self._replaced(), self._refused, self.button
        )

    def _replaced(self) -> None:
        with self._part.emptying():
            self.clear()
        self._part.written.emit(self.tr("Another mediator has taken over."), None)

    def _refused(self, error: KnownError) -> None:
        name = _FIELDS.get(error.code)
        if name is None:
            self._part.page.show_error(error)
            return
        words = self._part.wording.error(error)
        self.fields[name].show()
        self.fields[name].show_finding(f"{words.what} {words.do}")
        self.fields[name].setFocus()
