"""How many disputes came in by which channel within a period."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.services.filing_views import ChannelCount, FilingView
from tribunal_desktop.ui.pages.case_file.filing_card import FilingCard, folded
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import DataTable, DateEdit, Field, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.case_file.filing import FilingSection


class ChannelsCard(FilingCard):
    """Folded to one button; this month unless another period is typed."""

    def __init__(self, section: FilingSection) -> None:
        super().__init__(" ", section)
        self.set_title(self.tr("How disputes arrive"))
        say, today = self.wording, section.services.today
        self._channel = label("")
        self._open = button(self.tr("Count all disputes by channel"), self.count, "chart-bar")
        self._first, self._last = DateEdit(say, today, "count_first"), DateEdit(say, today, "count_last")
        self.fields = {
            "first": Field(self.tr("From"), self._first),
            "last": Field(self.tr("To"), self._last),
        }
        self._table: RowTable[ChannelCount] = RowTable(
            [
                Column("channel", self.tr("Channel"), lambda each: say.term(each.channel), 0),
                Column("received", self.tr("Received"), lambda each: say.number(each.received), 120, right=True),
                Column("filed", self.tr("Registered"), lambda each: say.number(each.filed), 120, right=True),
            ]
        )
        self._list = DataTable(self._table, self.tr("How disputes arrive"))
        self.add(self._channel, self.grid({"first": (0, 0, 4), "last": (0, 4, 4)}), row(self._open, 1), self._list)
        folded(self._list, shown=False)
        self.begin()

    def begin(self) -> None:
        """This month so far."""
        today = self.section.services.today()
        self._first.set_value(today.replace(day=1))
        self._last.set_value(today)

    def show_view(self, view: FilingView) -> None:
        """The channel of this dispute."""
        self._channel.setText(self.tr("This one: {channel}").format(channel=self.wording.term(view.channel)))

    def count(self) -> None:
        """Count the period that is typed."""
        self.quiet()
        first, last = self._first.value(), self._last.value()
        if first is None or last is None:
            wrong = [("first", self._first)] if first is None else [("last", self._last)]
            found = [Finding("date_unreadable", name, Severity.BLOCK, {"typed": at.edit.text()}) for name, at in wrong]
            show_findings(self.fields, found, self.wording.lang)
            return
        counts = partial(self.section.services.filings.channel_counts, first, last)
        self.section.page.run(counts, self._show, busy_widget=self._open)

    def _show(self, counts: tuple[ChannelCount, ...]) -> None:
        self._table.set_rows(counts)
        self._list.fit_height()
        folded(self._list, shown=True)
