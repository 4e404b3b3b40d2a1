"""After a draw of a mediator: who was drawn, who follows, and back to the assignment (抽取结果与递补)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tribunal_desktop.rules.terms import JurorState
from tribunal_desktop.services.mediator_draw_views import MediatorDrawRow, MediatorDrawsView, MediatorPlaceRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, button, label, row

_TONES = {
    JurorState.CHOSEN: Tone.GOOD,
    JurorState.SUBSTITUTE: Tone.INFO,
    JurorState.REPLACED: Tone.NEUTRAL,
}


class MediatorResultCard(Card):
    """``replaced`` carries place and reason; ``assign_wanted`` goes on to the assignment of who was drawn."""

    replaced = Signal(str, str)
    assign_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who was drawn"), parent)
        self._wording = locale
        self._made: MediatorDrawRow | None = None
        self._about = label("", "secondary", wrap=True)
        self._table = RowTable(self._columns())
        self.places = DataTable(self._table, self.tr("Mediators drawn"), key="mediator_draw_places")
        self.reason = LineEdit("mediator_draw_replace")
        self.reason_field = Field(self.tr("Cannot mediate, because"), self.reason)
        self.replace_button = button(self.tr("Next substitute"), self._replace, "users")
        self.again_button = button(self.tr("Draw again…"), self.again_wanted.emit)
        self.assign_button = button(self.tr("Go on to assign"), self.assign_wanted.emit, "check", "primary")
        self.add_header(self.again_button)
        self._acts = row(self.reason_field, self.replace_button, self.assign_button, spacing=14)
        self._acts.setStretch(0, 1)
        self.add(self._about, self.places, self._acts)
        self.setFocusProxy(self.assign_button)

    def show_view(self, view: MediatorDrawsView) -> None:
        """Show the newest draw that was made; once a mediator is assigned it is only read."""
        made = self._made = view.made
        if made is None:
            return
        words = self.tr("Drawn {moment} by {operator}.")
        moment = self._wording.moment(made.decided_at or made.opened_at)
        self._about.setText(words.format(moment=moment, operator=made.operator))
        self._table.set_rows(made.places)
        self.places.fit_height(at_most=4)
        self.places.select_place(0)
        chosen = made.chosen
        if chosen is not None:
            self.reason_field.label.setText(self.tr("{name} cannot mediate, because").format(name=chosen.name))
        for part in (self.reason_field, self.replace_button, self.assign_button):
            part.setVisible(view.open and chosen is not None)
        self.again_button.setVisible(view.open)

    def _replace(self) -> None:
        chosen = self._made.chosen if self._made else None
        self.reason_field.clear_finding()
        if not self.reason.value():
            self.reason_field.show_finding(
                self.tr("Say why, for example that the mediator declined: it stays on record.")
            )
            self.reason.setFocus()
        elif chosen is not None:
            self.replaced.emit(chosen.id, self.reason.value())

    def _columns(self) -> list[Column[MediatorPlaceRow]]:
        say = self._wording
        return [
            Column("place", self.tr("Place"), lambda each: str(each.position), 60, right=True),
            Column("name", self.tr("Mediator"), lambda each: each.name, 100),
            Column("phone", self.tr("Phone"), lambda each: each.phone, 130, secondary=True),
            Column("state", self.tr("State"), lambda each: say.term(each.state), 110, tone=lambda e: _TONES[e.state]),
            Column("words", self.tr("Reason"), lambda each: each.words, 0, tip=lambda each: each.words),
        ]
