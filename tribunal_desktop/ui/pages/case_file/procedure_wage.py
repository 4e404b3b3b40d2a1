"""Entering a published yearly wage of the province, with where it was published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.widgets import AmountEdit, DateEdit, Field, LineEdit


class WageForm(ShortForm):
    """Year, sum, day of publication, source."""

    def __init__(self, wording: Locale, today: Callable[[], dt.date]) -> None:
        super().__init__(wording, self.tr("Save the wage"), self.tr("Back"))
        self._year = LineEdit("wage_year", str(today().year - 1))
        self._amount = AmountEdit("wage_amount")
        self._published = DateEdit(wording, today, "wage_published_on")
        self._source = LineEdit("wage_source")
        self.lay_out(
            {
                "year": Field(self.tr("Year it is about"), self._year, required=True),
                "amount": Field(self.tr("Average yearly wage"), self._amount, required=True),
                "published_on": Field(self.tr("Published on"), self._published, required=True),
                "source": Field(
                    self.tr("Source"), self._source, self.tr("Name and number of the publication"), required=True
                ),
            },
            ("year", "amount"),
            ("published_on", "source"),
        )

    def begin(self, province: str) -> None:
        """Start for a province."""
        self.entitle(
            self.tr("Average yearly wage of employed persons, {province}").format(province=province),
            self.tr("A case is measured by the latest figure published by its filing; earlier cases keep theirs."),
        )
        self._year.setFocus()

    def typed(self) -> tuple[int, int, dt.date, str] | None:
        """What was typed; None while year, sum or day cannot be read."""
        year, amount, day = self._year.value(), self._amount.value_fen(), self._published.value()
        if not (year.isascii() and year.isdigit()) or amount is None or day is None:
            return None
        return int(year), amount, day, self._source.value()
