"""The numbers of the dispute: the provisional one, the formal one, void ones with their reasons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.rules.terms import VoidReason
from tribunal_desktop.services.numbers import DisputeNumbers, NumberRow
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, button, label, row

_BY_PERSON = tuple(reason for reason in VoidReason if reason is not VoidReason.NOT_KEPT)


class NumberCard(Card):
    """``give_wanted`` asks for the next number, ``void_wanted`` to make the picked one void."""

    give_wanted = Signal()
    void_wanted = Signal(str)

    def __init__(self, wording: Locale, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Case number"), parent)
        self._wording = wording
        self._standing = label("", wrap=True)
        self.give_button = button("", self.give_wanted.emit, "check")
        self.void_button = button(self.tr("Make void…"), self._ask_void, kind="danger")
        self._table = RowTable(
            [
                Column("number", self.tr("Number"), lambda each: each.number, 230),
                Column("from", self.tr("In place of"), lambda each: each.replaced, 150, secondary=True),
                Column("source", self.tr("From"), lambda each: wording.term(each.source), 110),
                Column("given", self.tr("Given"), self._given, 150),
                Column("state", self.tr("State"), self._state, 80, tone=_tone),
                Column("why", self.tr("Why void"), self._why, 0, tip=self._why),
            ]
        )
        self.numbers = DataTable(self._table, self.tr("Numbers of the case"), key="case_numbers")
        self.numbers.picked.connect(lambda _row: self._show_buttons())
        self.add(row(self._standing, self.give_button, self.void_button), self.numbers)

    def show_numbers(self, known: DisputeNumbers) -> None:
        """Show what the dispute has and what it could have."""
        self._standing.setText(self._words(known))
        self._table.set_rows(known.rows)
        self.numbers.setVisible(bool(known.rows))
        self.numbers.fit_height(at_most=4)
        self.numbers.select_place(0 if known.rows else -1)
        due = known.proposal.number if known.proposal else None
        self.give_button.setVisible(due is not None)
        self.give_button.setText(self.tr("Give {number}").format(number=due))
        self._show_buttons()

    def _words(self, known: DisputeNumbers) -> str:
        if known.formal is not None:
            return self.tr(
                "{formal}; registered as {provisional}, which stays valid on papers already printed."
            ).format(formal=known.formal, provisional=known.provisional)
        if known.filed_on is None:
            return self.tr("{provisional}; a formal number is given at the filing.").format(
                provisional=known.provisional
            )
        if known.proposal is not None and known.proposal.number is not None:
            return fill_in(
                self.tr(
                    "{provisional}; {left} {left:number|numbers} of the series {series} "
                    "{left:is|are} left on this computer."
                ),
                provisional=known.provisional,
                left=known.proposal.left,
                series=known.proposal.series,
            )
        return self.tr("{provisional} for now: no number is left here. The next push brings some.").format(
            provisional=known.provisional
        )

    def _show_buttons(self) -> None:
        picked = self.numbers.current_row()
        self.void_button.setVisible(picked is not None and picked.voided_at is None)

    def _ask_void(self) -> None:
        picked = self.numbers.current_row()
        if picked is not None:
            self.void_wanted.emit(picked.id)

    def _given(self, each: NumberRow) -> str:
        return f"{self._wording.short_date(each.given_on)} {each.given_by}"

    def _state(self, each: NumberRow) -> str:
        return self.tr("void") if each.voided_at is not None else self.tr("in use")

    def _why(self, each: NumberRow) -> str:
        if each.void_reason is None:
            return "—"
        return "：".join(filter(None, (self._wording.term(each.void_reason), each.void_words)))


def _tone(each: NumberRow) -> Tone:
    return Tone.BAD if each.voided_at is not None else Tone.GOOD


class VoidForm(ShortForm):
    """Why a number is void; it is kept with this and never given again."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(wording, self.tr("Make void"), self.tr("Back"))
        self.issued_id = ""
        self._reason = QComboBox()
        for reason in _BY_PERSON:
            self._reason.addItem(wording.term(reason), reason.value)
        self._words = LineEdit("void_words")
        self.lay_out(
            {
                "reason": Field(self.tr("Reason"), self._reason, required=True),
                "words": Field(self.tr("In words"), self._words, required=True),
            },
            ("reason", "words"),
        )

    def begin(self, issued_id: str, number: str) -> None:
        """Start for a number."""
        self.issued_id = issued_id
        self.entitle(
            self.tr("Make {number} void").format(number=number),
            self.tr("This cannot be undone. The number stays in the register with the reason and is never used again."),
        )
        self._words.clear()
        self._reason.setFocus()

    def typed(self) -> tuple[VoidReason, str]:
        """Reason and words."""
        return VoidReason(self._reason.currentData()), self._words.value()
