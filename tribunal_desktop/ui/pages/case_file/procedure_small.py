"""What only a small claim needs: telling the parties (Int 274) and answering an objection (Int 279)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit


class SmallClaimsForm(ShortForm):
    """A day and a line of words: either the notice to the parties or the rejection of an objection."""

    def __init__(self, wording: Locale, today: Callable[[], dt.date]) -> None:
        super().__init__(wording, self.tr("Note it"), self.tr("Back"))
        self._today = today
        self.telling = True
        self._day = DateEdit(wording, today, "procedure_small_on")
        self._words = LineEdit("procedure_small_words")
        self.lay_out(
            {
                "on": Field(self.tr("Day"), self._day, required=True),
                "words": Field(self.tr("In words"), self._words),
            },
            ("on", "words"),
        )

    def begin_notice(self, facts: str) -> None:
        """Note that the parties were told ``facts``."""
        self.telling = True
        self._begin(self.tr("Parties told of small claims"), facts)

    def begin_objection(self) -> None:
        """Note that an objection to small claims was rejected."""
        self.telling = False
        self._begin(
            self.tr("Objection to small claims rejected"),
            self.tr("Raised before the hearing. If it is right, convert the case instead; if not, say here why."),
        )

    def typed(self) -> tuple[dt.date, str] | None:
        """Day and words; None while the day cannot be read."""
        day = self._day.value()
        return None if day is None else (day, self._words.value())

    def _begin(self, title: str, about: str) -> None:
        self.entitle(title, about)
        self._day.set_value(self._today())
        self._words.clear()
        self._words.setFocus()
