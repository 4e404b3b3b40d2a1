"""After a draw of jurors: who sits, who follows, and the panel they sit in (抽取结果、递补与组成合议庭)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import JurorState, PanelSeat
from tribunal_desktop.services.juror_views import JurorDrawRow, JurorsView, PlaceRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import offer
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, button, label, row

_TONES = {
    JurorState.CHOSEN: Tone.GOOD,
    JurorState.SUBSTITUTE: Tone.INFO,
    JurorState.REPLACED: Tone.NEUTRAL,
}


class JurorResultCard(Card):
    """``replaced`` carries place and reason, ``seated`` the judges, the first of whom presides."""

    replaced = Signal(str, str)
    seated = Signal(object)
    again_wanted = Signal()

    def __init__(self, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who was drawn"), parent)
        self._wording = locale
        self._made: JurorDrawRow | None = None
        self._about = label("", "secondary", wrap=True)
        self._table = RowTable(self._columns())
        self.places = DataTable(self._table, self.tr("Assessors drawn"), key="jurors_places")
        self.reason = LineEdit("jurors_replace")
        self.reason_field = Field(self.tr("Cannot sit, because"), self.reason)
        self.replace_button = button(self.tr("Next substitute"), self._replace, "users")
        self.again_button = button(self.tr("Draw again…"), self.again_wanted.emit)
        self.add_header(self.again_button)
        self._bench = QWidget()
        self._bench_column = QVBoxLayout(self._bench)
        self._bench_column.setContentsMargins(0, 0, 0, 0)
        self.judges: list[QComboBox] = []
        self.seat_button = button(self.tr("Appoint the panel"), self._seat, "check", "primary")
        self.seated_words = label("", "secondary", wrap=True)
        replace = row(self.reason_field, self.replace_button, spacing=14)
        replace.setStretch(0, 1)
        seat = row(self._bench, self.seat_button, spacing=14)
        seat.setStretch(0, 1)
        self.add(self._about, self.places, replace, self.seated_words, seat)
        self.setFocusProxy(self.places)
        self.places.picked.connect(lambda _row: self._show_chosen())

    def show_view(self, view: JurorsView) -> None:
        """Show the newest draw that was made."""
        made = self._made = view.made
        if made is None:
            return
        words = self.tr("For the hearing of {day}, drawn {moment} by {operator}.")
        self._about.setText(
            words.format(
                day=self._wording.date(made.hearing_on),
                moment=self._wording.moment(made.decided_at or made.opened_at),
                operator=made.operator,
            )
        )
        self._table.set_rows(made.places)
        self.places.fit_height(at_most=8)
        if self.places.current_row() is None:
            self.places.select_place(0)
        self._offer_bench(view, made)
        self._show_chosen()

    def _offer_bench(self, view: JurorsView, made: JurorDrawRow) -> None:
        """A box for each judge beside the jurors; whoever sits now, or has the case, is proposed."""
        for box in self.judges:
            self._bench_column.removeWidget(box)
            box.hide()
            box.deleteLater()
        sitting = [each for each in view.judges if each.seat is not None]
        sitting.sort(key=lambda each: each.seat is not PanelSeat.PRESIDING)
        proposed = list(dict.fromkeys([*(each.id for each in sitting), view.judge_id]))
        self.judges = []
        for place in range(made.panel_size - len(made.chosen)):
            box = QComboBox()
            box.setAccessibleName(self.tr("Other judge") if place else self.tr("Presiding judge"))
            first = self.tr("Presiding judge…") if place == 0 else self.tr("Other judge…")
            chosen = proposed[place] if place < len(proposed) else ""
            offer(box, [("", first), *((each.id, each.name) for each in view.judges)], chosen)
            self._bench_column.addWidget(box)
            self.judges.append(box)
        self.seated_words.setText(self.tr("The assessors sit in the panel beside these judges:"))

    def _show_chosen(self) -> None:
        place = self.places.current_row()
        chosen = isinstance(place, PlaceRow) and place.state is JurorState.CHOSEN
        self.reason_field.setEnabled(chosen)
        self.replace_button.setEnabled(chosen)
        if isinstance(place, PlaceRow) and chosen:
            self.reason_field.label.setText(self.tr("{name} cannot sit, because").format(name=place.name))

    def _replace(self) -> None:
        place = self.places.current_row()
        self.reason_field.clear_finding()
        if not self.reason.value():
            self.reason_field.show_finding(self.tr("Say why: it stays on record, and the next substitute follows."))
            self.reason.setFocus()
        elif isinstance(place, PlaceRow):
            self.replaced.emit(place.id, self.reason.value())

    def _seat(self) -> None:
        lacking = next((box for box in self.judges if not box.currentData()), None)
        if lacking is not None:
            lacking.setFocus()
        self.seated.emit(tuple(box.currentData() for box in self.judges if box.currentData()))

    def _columns(self) -> list[Column[PlaceRow]]:
        say = self._wording
        return [
            Column("place", self.tr("Place"), lambda each: str(each.position), 60, right=True),
            Column("name", self.tr("Name"), lambda each: each.name, 100),
            Column("phone", self.tr("Phone"), lambda each: each.phone, 130, secondary=True),
            Column("state", self.tr("State"), lambda each: say.term(each.state), 96, tone=lambda e: _TONES[e.state]),
            Column("words", self.tr("Why"), lambda each: each.words, 0, tip=lambda each: each.words),
        ]
