"""The sandbox of a case (审限沙盘): move an event or add days that do not count, see what follows, then write it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QComboBox

from tribunal_desktop.rules.findings import Finding
from tribunal_desktop.rules.limit_rules import Interval
from tribunal_desktop.rules.periods import Deduction, Period
from tribunal_desktop.rules.terms import DeductionKind
from tribunal_desktop.services.case_limits_views import CaseLimit, CaseLimitsView, Change, Moved, MovedEvent
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.calculators_strip import CountedDays, MonthStrip
from tribunal_desktop.ui.pages.case_file.limits_form import LimitForm, offer_terms
from tribunal_desktop.ui.pages.case_file.limits_why import WhyList
from tribunal_desktop.ui.tables.case_limits import limit_name, moved_table
from tribunal_desktop.ui.widgets import DataTable, Field, LineEdit, label

NOTHING = ""


class Sandbox(LimitForm):
    """Tries a change on every running limit; the table compares now and then, the strip shows the chosen limit."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self.set_title(self.tr("Sandbox: what would move?"))
        self.save_button.setText(self.tr("Apply to the case"))
        self._reference = services.reference
        self._moves: dict[str, MovedEvent] = {}
        self.event_box, self.kind = QComboBox(), QComboBox()
        self.day = self.day_edit("sandbox_day")
        self.starts, self.ends = self.day_edit("sandbox_from"), self.day_edit("sandbox_to")
        self.proof = LineEdit("sandbox_proof", self.tr("required to apply, not to try"))
        self.kind.addItem(self.tr("nothing"), NOTHING)
        offer_terms(self.kind, (kind for kind in DeductionKind if kind is not DeductionKind.ADJOURNMENT), page)
        self._table = moved_table(page.wording)
        self.moved = DataTable(self._table, self.tr("Limits now and then"))
        self.moved.set_empty_text(self.tr("No limit of this case is running."))
        self.strip = MonthStrip(page.wording)
        self._said = label("", "strong", wrap=True)
        self._why = WhyList(page.wording)
        self._lay_out()
        self._connect()

    def show_case(self, view: CaseLimitsView) -> None:
        super().show_case(view)
        chosen = self.event_box.currentData()
        self.event_box.blockSignals(True)
        self.event_box.clear()
        self.event_box.addItem(self.tr("nothing"), NOTHING)
        self._moves = {}
        for limit in view.limits:
            if limit.movable:
                self._offer(limit)
        self.event_box.setCurrentIndex(max(0, self.event_box.findData(chosen)))
        self.event_box.blockSignals(False)
        self._try()

    def choose_event(self, limit: CaseLimit) -> None:
        """Put the event that began ``limit`` at the front."""
        self.event_box.setCurrentIndex(max(0, self.event_box.findData(_key(limit))))

    def change(self) -> Change:
        """What is tried."""
        move = self._moves.get(self.event_box.currentData() or NOTHING)
        day, starts = self.day.value(), self.starts.value()
        moved = (
            (MovedEvent(move.event, move.party_id, move.was_on, day, move.limit_id),)
            if move is not None and day is not None
            else ()
        )
        kind = self.kind.currentData()
        intervals = (Interval(DeductionKind(kind), starts, self.ends.value()),) if kind and starts is not None else ()
        return Change(moved, intervals)

    def save(self) -> None:
        view, change = self.view, self.change()
        if view is None or self.say_findings(self._unreadable()):
            return
        asked = (view.dispute_id, change, self.proof.value())
        words = self.tr("Applied; every limit was counted again")
        self.check_then(partial(self.limits.check_change, *asked), partial(self.limits.apply_change, *asked), words)

    def _lay_out(self) -> None:
        self.put("event", Field(self.tr("Put this event"), self.event_box), (0, 0))
        self.put("day", Field(self.tr("to this day"), self.day), (0, 1))
        self.put("kind", Field(self.tr("Do not count"), self.kind), (1, 0))
        self.put("starts_on", Field(self.tr("From"), self.starts), (1, 1))
        self.put("proof", Field(self.tr("Proof"), self.proof), (2, 0))
        self.put("ends_on", Field(self.tr("To"), self.ends, self.tr("empty: still running")), (2, 1))
        self.finish(self._said, self.moved, self.strip, self._why)

    def _connect(self) -> None:
        self.event_box.currentIndexChanged.connect(self._chosen)
        self.kind.currentIndexChanged.connect(self._try)
        for edit in (self.day, self.starts, self.ends):
            edit.changed.connect(self._try)
        self.strip.moved.connect(self._move_by)
        self.moved.picked.connect(self._show_days)

    def _offer(self, limit: CaseLimit) -> None:
        key = _key(limit)
        if key in self._moves:
            return
        alone = limit.id if limit.by_hand else ""
        self._moves[key] = MovedEvent(limit.event, limit.party_id, limit.started_on, limit.started_on, alone)
        name = self.wording.term(limit.event) if limit.event else limit_name(limit, self.wording)
        party = f" · {limit.party}" if limit.party and limit.event else ""
        self.event_box.addItem(f"{name}{party} · {limit.started_on.isoformat()}", key)

    def _chosen(self) -> None:
        move = self._moves.get(self.event_box.currentData() or NOTHING)
        self.day.set_value(move.was_on if move else None)
        self._try()

    def _move_by(self, days: int) -> None:
        day = self.day.value()
        if day is not None:
            self.day.set_value(day + timedelta(days=days))

    def _unreadable(self) -> list[Finding]:
        edits = {"day": self.day, "starts_on": self.starts, "ends_on": self.ends}
        return self.needed_days(**{name: edit for name, edit in edits.items() if edit.is_wrong()})

    def _try(self) -> None:
        view = self.view
        if view is None or self.say_wrong():
            return
        change = self.change()
        self.page.run(partial(self.limits.try_change, view.dispute_id, change), self._show)

    def say_wrong(self) -> bool:
        """Say at its field which day cannot be read; the keys stay where one types."""
        for field in self.fields.values():
            field.clear_finding()
        wrong = self._unreadable()
        for finding in wrong:
            self.fields[finding.field].show_finding(self.wording.text(f"finding.{finding.code}"))
        return bool(wrong)

    def _show(self, moved: tuple[Moved, ...]) -> None:
        place = max(0, self.moved.currentIndex().row())
        ordered = sorted(moved, key=lambda row: (row.days == 0, row.then.planned_on))
        self._table.set_rows(ordered)
        self.moved.fit_height(at_most=8)
        self.moved.select_place(min(place, len(ordered) - 1))
        count = sum(row.days != 0 for row in moved)
        self._said.setText(
            fill_in(self.tr("{moved} of {all} {all:limit|limits} {moved:moves|move}."), moved=count, all=len(moved))
        )
        self._show_days(self.moved.current_row())

    def _show_days(self, row: Moved | None) -> None:
        period = row.then.counted if row is not None else None
        self.strip.setVisible(isinstance(period, Period))
        self._why.setVisible(row is not None)
        if row is not None:
            self._why.show_limit(row.then)
        if row is not None and isinstance(period, Period):
            days = (period.started_on, period.nominal_on, period.due_on, period.planned_on)
            spans = tuple(Deduction(each.starts_on, each.ends_on) for each in row.then.deductions)
            self.strip.show_days(CountedDays(*days, spans, self._reference.calendar))


def _key(limit: CaseLimit) -> str:
    """What moves together: the limits one event began for one party, or a limit added by hand."""
    return limit.id if limit.by_hand else f"{limit.event}/{limit.party_id}/{limit.started_on.isoformat()}"
