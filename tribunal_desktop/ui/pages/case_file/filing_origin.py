"""Where the dispute comes from: levels it passed, and the courts of a cross-region filing."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import Channel, OriginLevel
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.filing import PassedLevel
from tribunal_desktop.services.filing_views import CrossRegion, FilingView, Passage
from tribunal_desktop.ui.pages.case_file.filing_card import FilingCard
from tribunal_desktop.ui.pages.cases_fields import TermChoice
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.widgets import DataTable, DateEdit, Field, LineEdit, button, label, row
from tribunal_desktop.ui.widgets.fields import show_findings

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.case_file.filing import FilingSection


class OriginCard(FilingCard):
    """Every level the dispute passed before it came here, and why it moved up (层级过滤)."""

    def __init__(self, section: FilingSection) -> None:
        super().__init__(" ", section)
        self.set_title(self.tr("Levels passed before"))
        say, today = self.wording, section.services.today
        self._table: RowTable[Passage] = RowTable(
            [
                Column("level", self.tr("Level"), lambda each: say.term(each.level), 130),
                Column("who", self.tr("Handled by"), lambda each: each.handled_by, 170),
                Column("came", self.tr("Came on"), lambda each: say.short_date(each.came_on), 130),
                Column("up", self.tr("Moved up on"), lambda each: say.short_date(each.moved_up_on), 130),
                Column("why", self.tr("Why it moved up"), lambda each: each.why_moved_up, 0),
            ]
        )
        self._list = DataTable(self._table, self.tr("Levels passed before"))
        self._none = label(
            self.tr("Nothing noted: village, township or group may have handled it before."), "secondary"
        )
        self._level = TermChoice("passed_level", OriginLevel, say)
        self._who = LineEdit("passed_by", self.tr("for example the village's mediation committee"))
        self._came = DateEdit(say, today, "passed_came")
        self._up = DateEdit(say, today, "passed_up")
        self._why = LineEdit("passed_why", self.tr("for example: mediated twice, the principal stays disputed"))
        self.fields = {
            "level": Field(self.tr("Level"), self._level),
            "handled_by": Field(self.tr("Handled by"), self._who, required=True),
            "came_on": Field(self.tr("Came on"), self._came, required=True),
            "moved_up_on": Field(self.tr("Moved up on"), self._up),
            "why_moved_up": Field(self.tr("Why it moved up"), self._why),
        }
        self._add = button(self.tr("Note this level"), self.save, "plus")
        self._strike = button(self.tr("Strike the chosen level"), self._strike_chosen, "trash")
        self.add(self._none, self._list)
        self.add(
            self.grid(
                {
                    "level": (0, 0, 4),
                    "handled_by": (0, 4, 8),
                    "came_on": (1, 0, 4),
                    "moved_up_on": (1, 4, 4),
                    "why_moved_up": (2, 0, 12),
                }
            )
        )
        self.add(row(self._add, self._strike, 1))

    def show_view(self, view: FilingView) -> None:
        """The levels in the order the dispute passed them."""
        self._table.set_rows(view.passages)
        self._list.fit_height(at_most=5)
        for part in (self._list, self._strike):
            part.setVisible(bool(view.passages))
        self._none.setVisible(not view.passages)

    def save(self) -> None:
        """Note what was typed."""
        self.quiet()
        came = self._came.value()
        wrong = [(name, edit) for name, edit in (("came_on", self._came), ("moved_up_on", self._up)) if edit.is_wrong()]
        if came is None and not wrong:
            wrong = [("came_on", self._came)]
        found = [
            Finding("date_unreadable", name, Severity.BLOCK, {"typed": edit.edit.text().strip()})
            for name, edit in wrong
        ]
        if found or came is None:
            show_findings(self.fields, found, self.wording.lang)
            return
        passed = PassedLevel(
            self._level.term(OriginLevel) or OriginLevel.VILLAGE,
            self._who.value(),
            came,
            self._up.value(),
            self._why.value(),
        )
        filings, dispute_id = self.section.services.filings, self.section.dispute_id
        self.section.write(partial(filings.note_level, dispute_id, passed), self.fields, self._add, self._empty)

    def _strike_chosen(self) -> None:
        chosen: Passage | None = self._list.current_row()
        if chosen is None:
            return
        filings, dispute_id = self.section.services.filings, self.section.dispute_id
        again = PassedLevel(chosen.level, chosen.handled_by, chosen.came_on, chosen.moved_up_on, chosen.why_moved_up)
        self.section.write(partial(filings.strike_level, chosen.id), self.fields, self._strike)
        self.section.page.tell(
            self.tr("Level struck"),
            undo=lambda: self.section.write(partial(filings.note_level, dispute_id, again), self.fields, self._strike),
        )

    def _empty(self) -> None:
        for line in (self._who, self._why):
            line.clear()
        self._came.set_value(self._up.value())
        self._up.set_value(None)


class CourtsCard(FilingCard):
    """Both courts and times of a cross-region filing (跨域立案); shown for that channel only."""

    def __init__(self, section: FilingSection) -> None:
        super().__init__(" ", section)
        self.set_title(self.tr("Cross-region filing"))
        today = section.services.today
        self._receiving = LineEdit("receiving_court")
        self._competent = LineEdit("competent_court")
        self._days = {
            name: DateEdit(self.wording, today, f"{name}_day") for name in ("received_there_at", "transmitted_at")
        }
        self._times = {name: LineEdit(f"{name}_time", "9:30") for name in self._days}
        self._proof = LineEdit("transmission_proof", self.tr("receipt number of the platform, or who took it when"))
        self.fields = {
            "receiving_court": Field(self.tr("Receiving court"), self._receiving, required=True),
            "competent_court": Field(self.tr("Competent court"), self._competent, required=True),
            "received_there_at": Field(self.tr("Received there on"), self._days["received_there_at"]),
            "received_time": Field(self.tr("at"), self._times["received_there_at"]),
            "transmitted_at": Field(self.tr("Transmitted on"), self._days["transmitted_at"]),
            "transmitted_time": Field(self.tr("at"), self._times["transmitted_at"]),
            "transmission_proof": Field(self.tr("Proof of transmission"), self._proof),
        }
        self._save = button(self.tr("Save"), self.save, "check")
        self.add(
            label(
                self.tr(
                    "The receiving court checks the form and transmits; the competent court decides, and "
                    "time runs from its receipt."
                ),
                "secondary",
                wrap=True,
            ),
            self.grid(
                {
                    "receiving_court": (0, 0, 6),
                    "competent_court": (0, 6, 6),
                    "received_there_at": (1, 0, 4),
                    "received_time": (1, 4, 2),
                    "transmitted_at": (1, 6, 4),
                    "transmitted_time": (1, 10, 2),
                    "transmission_proof": (2, 0, 12),
                }
            ),
            row(self._save, 1),
        )

    def show_view(self, view: FilingView) -> None:
        """What is kept, where nothing was typed."""
        self.setVisible(view.channel is Channel.CROSS_REGION)
        cross = view.cross
        if self._receiving.value() or self._competent.value():
            return
        with self.section.filling():
            self._receiving.setText(cross.receiving_court)
            self._competent.setText(cross.competent_court)
            self._proof.setText(cross.transmission_proof)
            for name in self._days:
                moment: dt.datetime | None = getattr(cross, name)
                here = moment.astimezone(BEIJING) if moment else None
                self._days[name].set_value(here.date() if here else None)
                self._times[name].setText(f"{here:%H:%M}" if here else "")

    def save(self) -> None:
        """Keep both courts and times."""
        self.quiet()
        received, transmitted = self._moment("received_there_at"), self._moment("transmitted_at")
        wrong = [each for each in (received, transmitted) if isinstance(each, Finding)]
        if wrong:
            show_findings(self.fields, wrong, self.wording.lang)
            return
        cross = CrossRegion(
            self._receiving.value(),
            self._competent.value(),
            received if isinstance(received, dt.datetime) else None,
            transmitted if isinstance(transmitted, dt.datetime) else None,
            self._proof.value(),
        )
        filings, dispute_id = self.section.services.filings, self.section.dispute_id
        self.section.write(partial(filings.note_courts, dispute_id, cross), self.fields, self._save)

    def _moment(self, name: str) -> dt.datetime | Finding | None:
        day, clock = self._days[name], parse_clock(self._times[name].text())
        if day.is_wrong():
            return Finding("date_unreadable", name, Severity.BLOCK, {"typed": day.edit.text().strip()})
        if clock is None:
            field = "received_time" if name == "received_there_at" else "transmitted_time"
            return Finding("time_unreadable", field, Severity.BLOCK, {"typed": self._times[name].value()})
        on = day.value()
        if on is None:
            return None
        return dt.datetime.combine(on, dt.time.fromisoformat(clock or "00:00"), BEIJING)
