"""Planning a hearing, correcting the plan, and putting a hearing off (排期、延期)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox

from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.hearings import HearingPlan
from tribunal_desktop.rules.terms import AdjournmentGround, ClosedGround, HearingKind, HearingVenue
from tribunal_desktop.rules.typed import parse_clock
from tribunal_desktop.services.hearings_views import HearingRow, HearingsView, PersonChoice
from tribunal_desktop.services.limits_table import adjourned_until
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm, chooser, offer, offer_terms
from tribunal_desktop.ui.widgets import DateEdit, Field, LineEdit

DAY_BEGINS = "09:00"
USUAL_LENGTH = dt.timedelta(hours=2)
_PUT_OFF = ("ground", "reason", "approved_by")


def moment_of(day: dt.date | None, clock: str) -> dt.datetime | None:
    """Day and typed time as a moment; none when one of them is missing or cannot be read."""
    read = parse_clock(clock)
    if day is None or not read:
        return None
    return dt.datetime.combine(day, dt.time.fromisoformat(read), BEIJING)


class PlanForm(ShortForm):
    """One hearing: what, when, where, before whom, open to whom."""

    def __init__(self, wording: Locale, today: Callable[[], dt.date]) -> None:
        super().__init__(wording, "", "")
        self._view: HearingsView | None = None
        self._kind, self._venue, self._stop = (chooser(f"hearing_{name}") for name in ("kind", "venue", "stop"))
        self._judge, self._assistant, self._clerk = (
            chooser(f"hearing_{name}") for name in ("judge", "assistant", "clerk")
        )
        self._open, self._ground = chooser("hearing_open"), chooser("hearing_ground")
        self._day = DateEdit(wording, today, "hearing_day")
        self._from, self._until = LineEdit("hearing_from", DAY_BEGINS), LineEdit("hearing_until", "11:00")
        self._place = LineEdit("hearing_place", self.tr("room, village, or meeting number"))
        self._assessors = LineEdit("hearing_assessors", self.tr("names with 、 between"))
        self._interpreter = LineEdit("hearing_interpreter")
        self._immobile = QCheckBox(self.tr("A party can hardly move"))
        self._immobile.setObjectName("hearing_immobile")
        self._not_on_site = LineEdit(
            "hearing_not_on_site", self.tr("for example: the parties live elsewhere and agree")
        )
        self._reason, self._approved = LineEdit("hearing_reason"), LineEdit("hearing_approved")
        fields = {
            "ground": Field(self.tr("Why it is adjourned"), self._ground),
            "reason": Field(self.tr("In words"), self._reason),
            "approved_by": Field(self.tr("Approved by"), self._approved),
            "kind": Field(self.tr("What"), self._kind),
            "day": Field(self.tr("Day"), self._day, required=True),
            "from": Field(self.tr("From"), self._from, required=True),
            "until": Field(self.tr("Until"), self._until, required=True),
            "venue": Field(self.tr("How"), self._venue),
            "stop": Field(self.tr("Circuit stop"), self._stop),
            "place": Field(self.tr("Place"), self._place, required=True),
            "judge_id": Field(self.tr("Judge"), self._judge, required=True),
            "assistant_id": Field(self.tr("Judge assistant"), self._assistant),
            "clerk_id": Field(self.tr("Clerk"), self._clerk),
            "closed_ground": Field(self.tr("Open to the public"), self._open),
            "assessors": Field(self.tr("Assessors"), self._assessors),
            "interpreter": Field(self.tr("Interpreter"), self._interpreter),
            "not_on_site_reason": Field(self.tr("Why not heard on site"), self._not_on_site),
        }
        self.lay_out(
            fields,
            _PUT_OFF,
            ("kind", "day", "from", "until"),
            ("venue", "stop", "place"),
            self._immobile,
            ("not_on_site_reason",),
            ("judge_id", "assistant_id", "clerk_id"),
            ("closed_ground", "assessors", "interpreter"),
        )
        self.save_button.setText(self.tr("Save the plan"))
        self._back.setText(self.tr("Back"))
        self._venue.currentIndexChanged.connect(lambda _place: self._fit_venue())
        self._stop.currentIndexChanged.connect(lambda _place: self._take_stop())
        self._immobile.toggled.connect(lambda _on: self._fit_venue())
        self._from.editingFinished.connect(self._fit_until)

    def begin(self, view: HearingsView) -> None:
        """Start a new hearing with the people of the case."""
        nothing = HearingPlan(HearingKind.HEARING, None, None, HearingVenue.TRIBUNAL, "")
        judge, assistant, clerk = (view.seats[name] for name in ("judge_id", "assistant_id", "clerk_id"))
        self._offer(view, replace(nothing, judge_id=judge, assistant_id=assistant, clerk_id=clerk))
        self._show_putting_off(shown=False)
        venue = HearingVenue.ON_SITE if view.on_site_wanted else HearingVenue.TRIBUNAL
        self._venue.setCurrentIndex(self._venue.findData(venue))
        self._place.setText("" if view.on_site_wanted else view.rooms[0])
        self._assessors.setText(view.assessors)
        self._day.set_value(None)
        self._from.setText(DAY_BEGINS)
        self._until.setText("11:00")
        about = self.tr("Cases of support and maintenance are heard on site.") if view.on_site_wanted else ""
        self.entitle(self.tr("Plan a hearing"), about)
        self.begin_at("day")

    def begin_change(self, view: HearingsView, row: HearingRow) -> None:
        """Correct a planned hearing."""
        self._show_row(view, row)
        self._show_putting_off(shown=False)
        self.entitle(self.tr("Change the plan"))
        self.begin_at("day")

    def begin_put_off(self, view: HearingsView, row: HearingRow) -> None:
        """Put a hearing off to another day."""
        self._show_row(view, row)
        self._show_putting_off(shown=True)
        self._reason.clear()
        self._approved.clear()
        self._day.set_value(None)
        words = self.tr("Adjourned {count} {count:time|times} so far, {most} at most; normally by {day}.")
        day = self.wording.short_date(adjourned_until(row.starts_at.date()))
        about = fill_in(words, count=view.put_off_times, most=view.most_put_off, day=day)
        self.entitle(self.tr("Adjourn the hearing"), about)
        self.begin_at("ground")

    def plan(self) -> HearingPlan:
        """What was typed."""
        ground = self._open.currentData()
        on_site = HearingVenue(self._venue.currentData()) is HearingVenue.ON_SITE
        return HearingPlan(
            kind=HearingKind(self._kind.currentData()),
            starts_at=moment_of(self._day.value(), self._from.value()),
            ends_at=moment_of(self._day.value(), self._until.value()),
            venue=HearingVenue(self._venue.currentData()),
            place=self._place.value(),
            stop_id=(self._stop.currentData() or None) if on_site else None,
            is_public=not ground,
            closed_ground=ClosedGround(ground) if ground else None,
            judge_id=self._judge.currentData() or None,
            assistant_id=self._assistant.currentData() or None,
            clerk_id=self._clerk.currentData() or None,
            assessors=self._assessors.value(),
            interpreter=self._interpreter.value(),
            immobile_party=self._immobile.isChecked(),
            not_on_site_reason="" if on_site else self._not_on_site.value(),
        )

    def putting_off(self) -> tuple[AdjournmentGround, str, str]:
        """Ground, words and approval of putting off."""
        return AdjournmentGround(self._ground.currentData()), self._reason.value(), self._approved.value()

    def unreadable(self) -> tuple[Finding, ...]:
        """Days and times that stand there and cannot be read."""
        times = {"from": self._from, "until": self._until}
        wrong = [name for name, editor in times.items() if editor.value() and parse_clock(editor.value()) is None]
        return (*super().unreadable(), *(Finding("not_a_time", name, Severity.BLOCK) for name in wrong))

    def _show_row(self, view: HearingsView, row: HearingRow) -> None:
        self._offer(view, row.plan)
        self._day.set_value(row.starts_at.date())
        self._from.setText(f"{row.starts_at:%H:%M}")
        self._until.setText(f"{row.ends_at:%H:%M}")
        self._place.setText(row.plan.place)
        self._assessors.setText(row.plan.assessors)
        self._interpreter.setText(row.plan.interpreter)
        self._not_on_site.setText(row.plan.not_on_site_reason)

    def _offer(self, view: HearingsView, plan: HearingPlan) -> None:
        self._view = view
        offer_terms(self._kind, self.wording, HearingKind, plan.kind)
        offer_terms(self._ground, self.wording, AdjournmentGround)
        people = ((self._judge, view.judges, plan.judge_id), (self._assistant, view.assistants, plan.assistant_id))
        for box, choices, chosen in (*people, (self._clerk, view.clerks, plan.clerk_id)):
            offer(box, _people(choices), chosen or "")
        grounds = [(ground.value, self.wording.term(ground)) for ground in ClosedGround]
        closed = plan.closed_ground.value if plan.closed_ground else ""
        offer(self._open, [("", self.tr("Public")), *grounds], closed)
        stops = [(stop.id, f"{self.wording.short_date(stop.day)} {stop.place}") for stop in view.stops]
        offer(self._stop, [("", self.tr("none of a trip")), *stops], plan.stop_id or "")
        self._immobile.setChecked(plan.immobile_party)
        offer_terms(self._venue, self.wording, HearingVenue, plan.venue)
        self._not_on_site.clear()
        self._interpreter.clear()
        self._fit_venue()

    def _show_putting_off(self, *, shown: bool) -> None:
        for name in _PUT_OFF:
            self.fields[name].setVisible(shown)

    def _fit_venue(self) -> None:
        on_site = self._venue.currentData() == HearingVenue.ON_SITE
        wanted = self._immobile.isChecked() or (self._view is not None and self._view.on_site_wanted)
        self.fields["stop"].setVisible(on_site)
        self.fields["not_on_site_reason"].setVisible(wanted and not on_site)
        if self._view is None:
            return
        rooms = self._view.rooms
        if on_site and self._place.value() in rooms:
            self._place.clear()
        elif self._venue.currentData() == HearingVenue.TRIBUNAL and not self._place.value():
            self._place.setText(rooms[0])

    def _take_stop(self) -> None:
        """The stop of a trip gives its day and place."""
        stops = self._view.stops if self._view is not None else ()
        found = next((stop for stop in stops if stop.id == self._stop.currentData()), None)
        if found is not None:
            self._day.set_value(found.day)
            self._place.setText(found.place)

    def _fit_until(self) -> None:
        """A hearing lasts the usual time unless its end was typed later than its beginning."""
        begins = moment_of(dt.date(2000, 1, 1), self._from.value())
        ends = moment_of(dt.date(2000, 1, 1), self._until.value())
        if begins is not None and (ends is None or ends <= begins):
            self._until.setText(f"{begins + USUAL_LENGTH:%H:%M}")


def _people(choices: Sequence[PersonChoice]) -> list[tuple[str, str]]:
    return [("", "—"), *((choice.id, choice.name) for choice in choices)]
