"""Hearings in the file (庭审): planned, announced, held; the transcript from the first word to the signatures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.findings import Finding, Severity, blocking, unanswered
from tribunal_desktop.rules.terms import HearingState
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.hearings_views import HearingRow, HearingsView, TranscriptView
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_bundle import BundleView
from tribunal_desktop.ui.pages.case_file.base_form import ShortForm
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.hearings_form import PlanForm
from tribunal_desktop.ui.pages.case_file.hearings_held import CancelForm, HeldForm, PostedForm
from tribunal_desktop.ui.pages.case_file.hearings_room import TranscriptRoom
from tribunal_desktop.ui.tables.case_hearings import HearingsTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, EmptyState, SegmentedFilter, ViewStack, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

Check = Callable[[], tuple[Finding, ...]]
_AGENDA = {"today": 0, "week": 6, "month": 30}
"""Days after today an agenda reaches."""
SUMMONS = "papers/summons"
"""Where summonses are made."""


class HearingsSection(CaseSection):
    """One view at a time: the hearings, a form, the agenda, a paper, the transcript."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: HearingsView | None = None
        self._asked: tuple[Finding, ...] = ()
        self._check: Callable[[], Check] = lambda: _nothing_found
        self._write: Callable[[], Callable[[], object]] = lambda: _nothing_found
        self._words = ""
        self.form = PlanForm(self.wording, services.today)
        self.held, self.posted = HeldForm(self.wording, services.today), PostedForm(self.wording, services.today)
        self.cancel_form = CancelForm(self.wording)
        self.paper = PaperView(page)
        self.room = TranscriptRoom(services, page)
        self.bundle = BundleView(services, page)
        self.table = DataTable(HearingsTable(self.wording), self.tr("Hearings"), key="hearings")
        self.days = DataTable(HearingsTable(self.wording, numbered=True), self.tr("Agenda"), key="hearings_agenda")
        self.days.set_empty_text(self.tr("No hearing is planned in these days."))
        self.span = SegmentedFilter(self.tr("Days"))
        self._empty = EmptyState(
            "calendar",
            self.tr("No hearing is planned"),
            self.tr(
                "Plan one: clashes of people, room and parties are said at once, and the summons gets its last day."
            ),
            self.tr("Plan a hearing"),
            self.begin_plan,
        )
        self._stack = ViewStack()
        self._list, self._agenda = self._make_list(), self._make_agenda()
        forms = (self.form, self.held, self.posted, self.cancel_form)
        for view in (self._list, self._empty, *forms, self._agenda, self.paper, self.room, self.bundle):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._connect(forms)

    def reload(self) -> None:
        self.page.run(partial(self.services.hearings.view, self.dispute_id), self._show)

    def clear(self) -> None:
        self.room.leave()
        super().clear()
        self._stack.setCurrentWidget(self._list)

    def go_back(self) -> bool:
        shown = self._stack.currentWidget()
        if shown is self.room and self.room.go_back():
            return True
        if shown in (self._list, self._empty):
            return False
        self._show_list()
        return True

    def print_current(self) -> bool:
        shown = self._stack.currentWidget()
        if shown is self.paper:
            return self.paper.print_paper()
        if shown is self.room:
            return self.room.print_current()
        if shown is self.bundle:
            self.bundle.put_in_queue(run=True)
            return True
        if shown is self._agenda:
            self._print_agenda()
            return True
        if self.table.current_row() is None or shown is not self._list:
            return False
        self._open_summons()
        return True

    def begin_plan(self) -> None:
        """Open the form of a new hearing."""
        if self._view is not None:
            view, dispute_id = self._view, self.dispute_id
            self._open_form(self.form, lambda: self.form.begin(view))
            service, form = self.services.hearings, self.form
            self._check = lambda: partial(service.check, dispute_id, form.plan())
            self._write = lambda: partial(service.schedule, dispute_id, form.plan())
            self._words = self.tr("The hearing is planned")

    def begin_change(self) -> None:
        """Correct the plan of the hearing under the cursor."""
        row, view = self._planned(), self._view
        if row is not None and view is not None:
            self._open_form(self.form, lambda: self.form.begin_change(view, row))
            service, form = self.services.hearings, self.form
            self._check = lambda: partial(service.check, row.dispute_id, form.plan(), row.id)
            self._write = lambda: partial(service.change, row.id, form.plan())
            self._words = self.tr("The plan is changed")

    def begin_put_off(self) -> None:
        """Put the hearing under the cursor off."""
        row, view = self._planned(), self._view
        if row is not None and view is not None:
            self._open_form(self.form, lambda: self.form.begin_put_off(view, row))
            service, form = self.services.hearings, self.form

            def check() -> Check:
                ground, _reason, approved = form.putting_off()
                return partial(service.check_put_off, row.id, form.plan(), ground, approved)

            self._check = check
            self._write = lambda: partial(service.put_off, row.id, form.plan(), *form.putting_off())
            self._words = self.tr("The hearing is adjourned; the month between hearings runs")

    def begin_held(self) -> None:
        """Note how the hearing under the cursor went."""
        row = self.table.current_row()
        if row is not None and row.state in (HearingState.PLANNED, HearingState.HELD):
            self._open_form(self.held, lambda: self.held.begin(row))
            service, form = self.services.hearings, self.held
            self._check = lambda: partial(service.check_held, row.id, form.holding())
            self._write = lambda: partial(service.hold, row.id, form.holding())
            self._words = self.tr("Noted as held; the limits that run from it have been counted")

    def begin_posted(self) -> None:
        """Note that the public notice was posted."""
        row = self.table.current_row()
        if row is not None:
            self._open_form(self.posted, lambda: self.posted.begin(row))
            service, form = self.services.hearings, self.posted
            self._check = lambda: partial(service.check_notice, row.id, *form.posted())
            self._write = lambda: partial(self._note_posted, row.id, *form.posted())
            self._words = self.tr("The posting is noted")

    def begin_cancel(self) -> None:
        """Cancel the hearing under the cursor, with a reason."""
        row = self._planned()
        if row is not None:
            self._open_form(self.cancel_form, self.cancel_form.begin)
            service, form = self.services.hearings, self.cancel_form
            self._check = lambda: _nothing_found
            self._write = lambda: partial(service.cancel, row.id, form.reason())
            self._words = self.tr("The hearing is cancelled")

    def open_transcript(self) -> None:
        """Open the transcript of the hearing under the cursor; one that has none begins."""
        row = self.table.current_row()
        if row is not None and row.state in (HearingState.PLANNED, HearingState.HELD):
            self.page.run(partial(self.services.transcripts.open, row.id), self._show_transcript)

    def open_bundle(self) -> None:
        """Show everything that is printed for the hearing."""
        self._stack.setCurrentWidget(self.bundle)
        self.bundle.open_bundle(self.dispute_id)

    def open_agenda(self) -> None:
        """Show the hearings of all cases in the days ahead."""
        self._stack.setCurrentWidget(self._agenda)
        self._read_agenda()

    def _make_list(self) -> QWidget:
        made = Card()
        self._new = button(self.tr("Plan a hearing"), self.begin_plan, "plus", "primary")
        self._transcript = button(self.tr("Transcript"), self.open_transcript, "pencil")
        self._hold = button(self.tr("Note as held"), self.begin_held, "check")
        self._change = button(self.tr("Change"), self.begin_change)
        self._put_off = button(self.tr("Adjourn"), self.begin_put_off, "clock")
        self._cancel = button(self.tr("Cancel it"), self.begin_cancel, "x")
        self._summons = button(self.tr("Summons"), self._open_summons, "file-text")
        self._notice = button(self.tr("Public notice"), self._open_notice, "file-text")
        self._post = button(self.tr("Notice posted"), self.begin_posted, "check")
        serve = button(self.tr("Note service"), lambda: self.section_wanted.emit("service"), kind="link")
        stream = button(self.tr("Mark a livestream"), lambda: self.section_wanted.emit("trail"), kind="link")
        self._said = label("", "secondary", wrap=True)
        made.add(
            row(
                self._new,
                self._transcript,
                self._hold,
                1,
                button(self.tr("Print for the hearing"), self.open_bundle, "printer"),
                button(self.tr("Agenda"), self.open_agenda, "calendar"),
            ),
            self.table,
            self._said,
            WrappingRow(self._change, self._put_off, self._cancel),
            WrappingRow(self._summons, self._notice, self._post, serve, stream),
        )
        return made

    def _make_agenda(self) -> QWidget:
        made = Card()
        self.span.set_choices(
            [
                ("today", self.tr("Today"), None),
                ("week", self.tr("Seven days"), None),
                ("month", self.tr("Month"), None),
            ]
        )
        made.add(
            row(
                label(self.tr("Hearings in all cases"), "heading"),
                self.span,
                1,
                button(self.tr("Print"), self._print_agenda, "printer"),
                button(self.tr("Back"), self._show_list, "chevron-left"),
            ),
            self.days,
        )
        return made

    def _connect(self, forms: tuple[ShortForm, ...]) -> None:
        for form in forms:
            form.wanted.connect(partial(self._check_form, form))
            form.cancelled.connect(self._show_list)
        self.table.picked.connect(lambda _row: self._fit_buttons())
        self.table.opened.connect(lambda _row: self.open_transcript())
        self.days.opened.connect(lambda found: self.page.open_item(f"{found.dispute_id}#hearings"))
        self.span.chosen.connect(lambda _key: self._read_agenda())
        self.paper.back_wanted.connect(self._show_list)
        self.room.left.connect(self._show_list)
        self.bundle.back_wanted.connect(self._show_list)
        self.bundle.section_wanted.connect(self.section_wanted)
        self.room.written.connect(self.changed)

    def _show(self, view: HearingsView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        before = self.table.current_row()
        self._view = view
        self.table.table.set_rows(view.rows)
        self.table.fit_height(8)
        places = [place for place, each in enumerate(view.rows) if before is not None and each.id == before.id]
        self.table.select_place(places[0] if places else len(view.rows) - 1)
        self._fit_buttons()
        if self._stack.currentWidget() in (self._list, self._empty):
            self._stack.setCurrentWidget(self._list if view.rows else self._empty)

    def _show_list(self) -> None:
        there = self._view is not None and bool(self._view.rows)
        self._stack.setCurrentWidget(self._list if there else self._empty)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reload()

    def _show_transcript(self, view: TranscriptView) -> None:
        self._stack.setCurrentWidget(self.room)
        self.room.open(view)

    def _planned(self) -> HearingRow | None:
        row: HearingRow | None = self.table.current_row()
        return row if row is not None and row.state is HearingState.PLANNED else None

    def _fit_buttons(self) -> None:
        row = self.table.current_row()
        planned = row is not None and row.state is HearingState.PLANNED
        for each in (self._change, self._put_off, self._cancel):
            each.setVisible(planned)
        alive = row is not None and row.state in (HearingState.PLANNED, HearingState.HELD)
        for each in (self._transcript, self._hold, self._summons):
            each.setEnabled(alive)
        public = alive and row.plan.is_public
        self._notice.setVisible(public)
        self._post.setVisible(public)
        self._said.setText("" if row is None else self._say_more(row))
        self._said.setVisible(bool(self._said.text()))

    def _say_more(self, row: HearingRow) -> str:
        plan, said = row.plan, []
        if not plan.is_public and plan.closed_ground is not None:
            said.append(self.tr("closed: {ground}").format(ground=self.wording.term(plan.closed_ground)))
        elif row.notice_on is not None:
            day = self.wording.short_date(row.notice_on)
            said.append(self.tr("notice posted {day}, {place}").format(day=day, place=row.notice_place))
        elif row.state is HearingState.PLANNED:
            said.append(self.tr("public, notice not posted yet"))
        if plan.not_on_site_reason:
            said.append(self.tr("not on site: {reason}").format(reason=plan.not_on_site_reason))
        if row.held.held_from is not None:
            until = self.wording.time(row.held.held_until) if row.held.held_until else ""
            times = f"{self.wording.time(row.held.held_from)}–{until}"
            said.append(self.tr("held {times}").format(times=times))
        if row.held.audience_count is not None:
            said.append(self.tr("audience {count}").format(count=row.held.audience_count))
        if row.change_reason:
            said.append(row.change_reason)
        return "；".join(said) if self.wording.lang == "zh" else "; ".join(said)

    def _open_form(self, form: ShortForm, begin: Callable[[], None]) -> None:
        self._asked = ()
        self._stack.setCurrentWidget(form)
        with self.filling():
            begin()

    def _check_form(self, form: ShortForm) -> None:
        unreadable, check = form.unreadable(), self._check()
        self.page.run(
            lambda: (*unreadable, *check()),
            partial(self._save_if_checked, form),
            busy_widget=form.save_button,
        )

    def _save_if_checked(self, form: ShortForm, findings: tuple[Finding, ...]) -> None:
        """A question is asked once; saving again answers it."""
        form.show_findings(findings)
        fresh = unanswered(findings, {finding.key for finding in self._asked})
        self._asked = tuple(finding for finding in findings if finding.severity is Severity.ASK)
        if not blocking(findings) and not fresh:
            self.page.run(self._write(), lambda _none: self._saved(), busy_widget=form.save_button)

    def _saved(self) -> None:
        self._stack.setCurrentWidget(self._list)
        self.saved()
        self.page.tell(self._words)
        self._show_list()

    def _note_posted(self, hearing_id: str, on: dt.date | None, place: str) -> None:
        if on is not None:
            self.services.hearings.note_notice(hearing_id, on, place)

    def _days(self) -> tuple[dt.date, dt.date]:
        today = self.services.today()
        return today, today + dt.timedelta(days=_AGENDA[self.span.choice()])

    def _read_agenda(self) -> None:
        self.page.run(partial(self.services.hearings.agenda, *self._days()), self._show_agenda)

    def _show_agenda(self, rows: tuple[HearingRow, ...]) -> None:
        self.days.table.set_rows(rows)
        self.days.fit_height(14)
        self.days.select_place(0)
        self.days.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print_agenda(self) -> None:
        names = self.tr("Agenda"), self.tr("agenda.pdf")
        self._make_paper(partial(self.services.hearings.agenda_paper, *self._days()), *names)

    def _open_summons(self) -> None:
        """Summonses are made where papers are made, one for everybody called."""
        self.section_wanted.emit(SUMMONS)

    def _open_notice(self) -> None:
        row = self.table.current_row()
        if row is not None:
            names = self.tr("Public notice"), self.tr("public notice.pdf")
            self._make_paper(partial(self.services.hearings.notice, row.id), *names, self.keep_as(row.id))

    def _make_paper(
        self, make: Callable[[], Paper], title: str, file_name: str, keeping: Keeping | None = None
    ) -> None:
        def show(paper: Paper) -> None:
            self._stack.setCurrentWidget(self.paper)
            self.paper.show_paper(paper, title, file_name, keeping)

        self.page.run(make, show)


def _nothing_found() -> tuple[Finding, ...]:
    return ()


def hearings_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many hearings are planned."""
    ahead = services.hearings.ahead(dispute_id)
    return SectionMark(ahead, Tone.INFO) if ahead else None
