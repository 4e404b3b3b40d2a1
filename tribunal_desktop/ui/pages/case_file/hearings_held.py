"""What became of a hearing: held, announced, cancelled (开庭登记、公告、取消)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox

from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.hearings import Holding
from tribunal_desktop.rules.terms import HearingKind
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.hearings_views import HearingRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.case_file.hearings_form import moment_of
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit

_TIMES = ("held_from", "held_until", "recording_from", "recording_until")


class HeldForm(ShortForm):
    """When a hearing was held, who listened, and when it was recorded."""

    def __init__(self, wording: Locale, today: Callable[[], dt.date]) -> None:
        super().__init__(wording, "", "")
        self._day = DateEdit(wording, today, "held_day")
        self._times = {name: LineEdit(name, "09:00") for name in _TIMES}
        self._audience = LineEdit("held_audience", "0")
        self._breaks = LineEdit("held_breaks", self.tr("from, to, why: recess, closed evidence, a fault"))
        self._pronounced = QCheckBox(self.tr("Judgment was pronounced at the hearing"))
        self._pronounced.setObjectName("held_pronounced")
        fields = {
            "day": Field(self.tr("Day"), self._day, required=True),
            "held_from": Field(self.tr("Opened"), self._times["held_from"], required=True),
            "held_until": Field(self.tr("Ended"), self._times["held_until"]),
            "audience_count": Field(self.tr("Audience"), self._audience),
            "recording_from": Field(self.tr("Recording from"), self._times["recording_from"]),
            "recording_until": Field(self.tr("Recording until"), self._times["recording_until"]),
            "recording_breaks": Field(self.tr("Breaks in the recording"), self._breaks),
        }
        self.lay_out(
            fields,
            ("day", "held_from", "held_until", "audience_count"),
            ("recording_from", "recording_until", "recording_breaks"),
            self._pronounced,
        )
        self.save_button.setText(self.tr("Note as held"))
        self._back.setText(self.tr("Back"))

    def begin(self, row: HearingRow) -> None:
        """Start with what is noted, else with the plan."""
        held = row.held
        begins = held.held_from or row.starts_at
        self._day.set_value(begins.date())
        shown = {"held_from": begins, "held_until": held.held_until}
        shown |= {"recording_from": held.recording_from or begins, "recording_until": held.recording_until}
        for name, editor in self._times.items():
            moment = shown[name]
            editor.setText("" if moment is None else f"{moment:%H:%M}")
        self._audience.setText("" if held.audience_count is None else str(held.audience_count))
        self._breaks.setText(held.recording_breaks)
        self._pronounced.setChecked(held.pronounced)
        self._pronounced.setVisible(row.kind is HearingKind.HEARING)
        about = self.tr("Every hearing is recorded from its opening to its end; say when the recording stood still.")
        self.entitle(self.tr("The hearing was held"), about)
        self.begin_at("held_from")

    def holding(self) -> Holding:
        """What was typed."""
        day, count = self._day.value(), self._audience.value()
        return Holding(
            moment_of(day, self._times["held_from"].value()),
            moment_of(day, self._times["held_until"].value()),
            self._pronounced.isChecked(),
            int(count) if count.isdecimal() else None,
            moment_of(day, self._times["recording_from"].value()),
            moment_of(day, self._times["recording_until"].value()),
            self._breaks.value(),
        )

    def unreadable(self) -> tuple[Finding, ...]:
        """What stands there and cannot be read."""
        typed = {name: editor.value() for name, editor in self._times.items()}
        wrong = [name for name, words in typed.items() if words and parse_clock(words) is None]
        found = [Finding("not_a_time", name, Severity.BLOCK) for name in wrong]
        if self._audience.value() and not self._audience.value().isdecimal():
            found.append(Finding("not_a_count", "audience_count", Severity.BLOCK))
        return (*super().unreadable(), *found)


class PostedForm(ShortForm):
    """When and where the public notice was posted."""

    def __init__(self, wording: Locale, today: Callable[[], dt.date]) -> None:
        super().__init__(wording, "", "")
        self._today = today
        self._day = DateEdit(wording, today, "notice_on")
        self._place = LineEdit("notice_place", self.tr("notice board, website"))
        self.lay_out(
            {
                "notice_on": Field(self.tr("Posted on"), self._day, required=True),
                "notice_place": Field(self.tr("Where"), self._place, required=True),
            },
            ("notice_on", "notice_place"),
        )
        self.save_button.setText(self.tr("Note the posting"))
        self._back.setText(self.tr("Back"))

    def begin(self, row: HearingRow) -> None:
        """Start with what is noted, else today."""
        self._day.set_value(row.notice_on or self._today())
        self._place.setText(row.notice_place)
        self.entitle(self.tr("The public notice was posted"))
        self.begin_at("notice_place")

    def posted(self) -> tuple[dt.date | None, str]:
        """Day and place typed."""
        return self._day.value(), self._place.value()


class CancelForm(ShortForm):
    """Why a hearing does not take place."""

    def __init__(self, wording: Locale) -> None:
        super().__init__(wording, "", "")
        self._reason = LineEdit("hearing_cancel", self.tr("for example: the plaintiff withdrew"))
        self.lay_out({"reason": Field(self.tr("Why"), self._reason, required=True)}, ("reason",))
        self.save_button.setText(self.tr("Cancel the hearing"))
        self._back.setText(self.tr("Back"))

    def begin(self) -> None:
        """Start without a reason."""
        self._reason.clear()
        self.entitle(self.tr("The hearing is cancelled"))
        self.begin_at("reason")

    def reason(self) -> str:
        """What was typed."""
        return self._reason.value()
