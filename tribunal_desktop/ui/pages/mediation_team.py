"""Several mediators of one mediation: who chairs, and their shares of the credit."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from tribunal_desktop.rules.co_mediation import WHOLE, Seat, even_shares
from tribunal_desktop.rules.findings import Finding, Severity, blocking, wording
from tribunal_desktop.rules.typed import parse_number
from tribunal_desktop.services.mediation_people import PeopleOfMediation
from tribunal_desktop.ui.widgets import Card, Field, LineEdit, button, icon_button, label, main_of_card, row

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.mediation_people import PeoplePart


class TeamCard(Card):
    """One line a mediator; typed changes stay until they are kept or another mediation opens."""

    def __init__(self, part: PeoplePart) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Mediators"))
        self._part = part
        self._names: dict[str, str] = {}
        self._kept: tuple[Seat, ...] = ()
        self._again: tuple[Seat, ...] = ()
        """Seats of a draft, which wait for the names."""
        self._lines: list[_SeatLine] = []
        self._chairs = QButtonGroup(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.others = QComboBox()
        self.add_button = button(self.tr("Add as co-mediator"), self.add_seat, "plus")
        self.even_button = button(self.tr("Even shares"), self.share_evenly, kind="link")
        self.keep_button = main_of_card(button(self.tr("Save the mediators"), self.keep, "check"))
        self._found = label("", wrap=True)
        self._found.setProperty("tone", "bad")
        self._credit = label("", "small", wrap=True)
        self._answer = LineEdit("team_answer", self.tr("What both sides said, for example: known and agreed"))
        self.answer_field = Field(self.tr("Answer of the parties"), self._answer, required=True)
        self.answer_field.hide()
        self.add(self._rows, self._found, self.answer_field, self._credit)
        self.others.setMinimumWidth(160)
        self.others.setAccessibleName(self.tr("Another mediator"))
        self.add(row(self.others, self.add_button, 1), row(self.even_button, 1, self.keep_button))

    def forget(self) -> None:
        """Another mediation opens: nothing is typed."""
        self._kept = self._again = ()
        self._answer.clear()
        self.answer_field.hide()
        self._show_seats(())

    def show_people(self, view: PeopleOfMediation) -> None:
        """Show who mediates, unless something was changed here and not kept."""
        seats = tuple(each.seat for each in view.seats)
        self._names = {each.seat.mediator_id: each.name for each in view.seats} | dict(view.others)
        typed = self._kept and self.seats() != self._kept
        self._kept = seats
        if not typed:
            known = tuple(seat for seat in self._again if seat.mediator_id in self._names)
            self._show_seats(known or seats)
        self._again = ()
        self._offer()
        if view.judge:
            self._credit.setText(
                self.tr("A settlement credits the mediators by their shares, and judge {judge} beside them.").format(
                    judge=view.judge
                )
            )
        self._credit.setVisible(bool(view.judge))

    def unsaved(self) -> list[list[object]]:
        """The lines, as ``type_again`` takes them; none where they are as they were kept."""
        seats = self._again or self.seats()
        return [list(astuple(seat)) for seat in seats] if seats and seats != self._kept else []

    def type_again(self, lines: list[list[Any]]) -> None:
        """Show lines that were typed before; mediators who left the roster since are left out."""
        self._again = tuple(Seat(*line) for line in lines)
        if self._names:
            known = tuple(seat for seat in self._again if seat.mediator_id in self._names)
            self._again = ()
            self._show_seats(known)
            self._offer()

    def show_answered(self) -> None:
        """Show the parties' answer where one is typed."""
        self.answer_field.setVisible(bool(self._answer.text()))

    def seats(self) -> tuple[Seat, ...]:
        """What the lines say."""
        return tuple(line.seat() for line in self._lines)

    def add_seat(self) -> None:
        """Add the chosen mediator; shares become even."""
        mediator_id = self.others.currentData()
        if mediator_id:
            self._show_seats((*self.seats(), Seat(mediator_id, 0)))
            self.share_evenly()
            self._offer()
            self._lines[-1].share.setFocus()

    def share_evenly(self) -> None:
        """Give everybody the same share."""
        for line, share in zip(self._lines, even_shares(max(1, len(self._lines))), strict=False):
            line.share.setText(str(share))

    def keep(self) -> None:
        """Keep the mediators once nothing stops it."""
        people, mediation_id, seats = self._part.services.mediation_people, self._part.mediation_id, self.seats()
        self._part.page.run(
            lambda: people.check_team(mediation_id, seats), lambda found: self._keep_checked(seats, found)
        )

    def _keep_checked(self, seats: tuple[Seat, ...], findings: tuple[Finding, ...]) -> None:
        self._found.setText("\n".join(wording(each, self._part.wording.lang) for each in findings))
        self._found.setVisible(bool(findings))
        asked, answer = any(each.severity is Severity.ASK for each in findings), self._answer.value()
        self.answer_field.setVisible(asked)
        if blocking(findings):
            return
        if asked and not answer:
            self.answer_field.show_finding(self.tr("Ask both sides and write down what they say."))
            self.answer_field.setFocus()
            return
        people, mediation_id, before = self._part.services.mediation_people, self._part.mediation_id, self._kept
        self._part.write(
            lambda: people.set_team(mediation_id, seats, answer),
            self.tr("The mediators are saved."),
            lambda _none: lambda: people.set_team(mediation_id, before),
            self._forget_typed,
            self.keep_button,
        )

    def _forget_typed(self) -> None:
        self._kept = self.seats()
        self._answer.clear()
        self.answer_field.hide()

    def _offer(self) -> None:
        taken = {seat.mediator_id for seat in self.seats()}
        self.others.clear()
        for mediator_id, name in self._names.items():
            if mediator_id not in taken:
                self.others.addItem(name, mediator_id)

    def _show_seats(self, seats: tuple[Seat, ...]) -> None:
        for line in self._lines:
            self._chairs.removeButton(line.chair)
            line.hide()
            line.deleteLater()
        self._found.hide()
        self._lines = []
        for seat in seats:
            line = _SeatLine(self, self._names.get(seat.mediator_id, ""), seat, alone=len(seats) == 1)
            self._chairs.addButton(line.chair)
            self._rows.addWidget(line)
            self._lines.append(line)
        self.even_button.setVisible(len(seats) > 1)
        self.keep_button.setVisible(len(seats) > 1 or len(self._kept) > 1)

    def remove(self, line: _SeatLine) -> None:
        """Take a mediator out; the shares become even, the first one chairs where nobody does any more."""
        left = [each.seat() for each in self._lines if each is not line]
        if not any(seat.chair for seat in left):
            left[0] = Seat(left[0].mediator_id, left[0].share_permille, chair=True)
        self._show_seats(tuple(left))
        self.share_evenly()
        self._offer()


class _SeatLine(QWidget):
    """One mediator with chair and share."""

    def __init__(self, card: TeamCard, name: str, seat: Seat, *, alone: bool) -> None:
        super().__init__(card)
        self._mediator_id = seat.mediator_id
        self.chair = QRadioButton(self.tr("chairs"))
        self.chair.setAccessibleName(self.tr("{name} chairs").format(name=name))
        self.share = LineEdit()
        self.share.setFixedWidth(90)
        self.share.setText(str(seat.share_permille))
        self.share.setAccessibleName(self.tr("Share of {name} in permille").format(name=name))
        words = label(name, "strong")
        words.setMinimumWidth(110)
        unit = label("‰", "secondary")
        remove = icon_button("trash", self.tr("Take {name} out").format(name=name), lambda: card.remove(self))
        line = row(words, self.chair, self.share, unit, 1, remove, spacing=12)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        for part in (self.chair, self.share, unit, remove):
            part.setVisible(not alone)
        self.chair.setChecked(seat.chair)

    def seat(self) -> Seat:
        """What the line says; a share that is no whole number counts as none."""
        share = parse_number(self.share.text())
        whole = int(share) if share is not None and share == int(share) and 0 <= share <= WHOLE else 0
        return Seat(self._mediator_id, whole, self.chair.isChecked())
