"""Short forms of the view of the court's seal: sealed by hand, asked again, not needed any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QCheckBox

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import SealState
from tribunal_desktop.services.seals import SealedByHand, SealRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit

_FIELDS = {
    "seal_number_missing": "seal_no",
    "seal_keeper_missing": "keeper",
    "seal_day_wrong": "on",
    "seal_note_missing": "words",
    "seal_reason_missing": "words",
}
"""At which field an expected error is said."""


class SealForm(ShortForm):
    """A form that says an expected error at its field."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(wording, "", "")
        self._back.setText(self.tr("Back"))

    def show_error(self, error: KnownError) -> bool:
        """Say it at its field; False when it belongs to none here."""
        field = self.fields.get(_FIELDS.get(error.code, ""))
        if field is not None:
            said = self.wording.error(error)
            field.show_finding(f"{said.what}{said.why}", Severity.BLOCK)
            field.setFocus()
        return field is not None


class HandForm(SealForm):
    """Notes a seal that was put on at the court."""

    def __init__(self, today: Callable[[], date], wording: Locale) -> None:
        super().__init__(wording)
        self._today = today
        self.save_button.setText(self.tr("Note the seal"))
        self.seal_no, self.keeper = LineEdit("seal_no"), LineEdit("seal_keeper")
        self.day = DateEdit(wording, today, "seal_on")
        self.whole_case = QCheckBox()
        self.whole_case.setObjectName("seal_whole_case")
        self.lay_out(
            {
                "seal_no": Field(self.tr("Number of the court's register"), self.seal_no, required=True),
                "keeper": Field(self.tr("Keeper of the seal"), self.keeper, required=True),
                "on": Field(self.tr("Sealed on"), self.day, required=True),
            },
            ("seal_no", "keeper", "on"),
            self.whole_case,
        )

    def begin(self, row: SealRow, of_case: int = 1) -> None:
        """Start with today and, after a yes, with its number; ``of_case`` papers of its case wait, itself counted."""
        words = self.tr("All papers of this case that wait ({count}) were sealed under this number")
        self.whole_case.setText(words.format(count=of_case))
        self.whole_case.setVisible(of_case > 1)
        self.whole_case.setChecked(of_case > 1 and row.state is SealState.PENDING)
        self.entitle(row.title, row.case_number)
        self.seal_no.setText(row.seal_no)
        self.keeper.setText(row.keeper)
        self.day.set_value(self._today())

    def typed(self) -> SealedByHand:
        """What was typed."""
        return SealedByHand(self.seal_no.value(), self.keeper.value(), self.day.value())


class WordsForm(SealForm):
    """Asks for one line."""

    def __init__(self, wording: Locale, name: str, label: str, save: str) -> None:
        super().__init__(wording)
        self.save_button.setText(save)
        self.words = LineEdit(name)
        self.lay_out({"words": Field(label, self.words, required=True)}, ("words",))

    def begin(self, title: str, about: str) -> None:
        """Start empty."""
        self.entitle(title, about)
        self.words.clear()
