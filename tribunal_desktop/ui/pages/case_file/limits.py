"""Limits and nodes of a case (期限与节点): what runs until when and why, what moved it, whose turn it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.services.case_limits_views import CaseLimit, CaseLimitsView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import print_kept
from tribunal_desktop.ui.pages.case_file.base_section import CaseSection, SectionMark
from tribunal_desktop.ui.pages.case_file.limits_decide import DecisionForm
from tribunal_desktop.ui.pages.case_file.limits_duties import DutyStrip
from tribunal_desktop.ui.pages.case_file.limits_enter import EventForm, RuleForm
from tribunal_desktop.ui.pages.case_file.limits_form import LimitForm
from tribunal_desktop.ui.pages.case_file.limits_moves import MoveList
from tribunal_desktop.ui.pages.case_file.limits_nodes import NodeLine
from tribunal_desktop.ui.pages.case_file.limits_sandbox import Sandbox
from tribunal_desktop.ui.pages.case_file.limits_stop import AdjournmentForm, ExtensionForm, IntervalForm
from tribunal_desktop.ui.pages.case_file.limits_why import WhyList
from tribunal_desktop.ui.tables.case_limits import limit_name, limit_table
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, button, label
from tribunal_desktop.ui.widgets.wrapping import WrappingRow


def limits_mark(services: Services, dispute_id: str) -> SectionMark | None:
    """How many limits are overdue, else how many are near."""
    late, near = services.case_limits.overdue_and_near(dispute_id)
    return SectionMark(late, Tone.BAD) if late else SectionMark(near, Tone.WARN) if near else None


class LimitsSection(CaseSection):
    """Nodes, duties, the limits with their reasons; one form at a time takes the place of the list."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._limits = services.case_limits
        self.view: CaseLimitsView | None = None
        self.nodes = NodeLine(page.wording)
        self.duties = DutyStrip(services, page)
        self.sandbox = Sandbox(services, page)
        self.decision = DecisionForm(services, page)
        self.forms: dict[str, LimitForm] = {
            "event": EventForm(services, page),
            "rule": RuleForm(services, page),
            "interval": IntervalForm(services, page),
            "extension": ExtensionForm(services, page),
            "decision": self.decision,
            "adjournment": AdjournmentForm(services, page),
            "sandbox": self.sandbox,
        }
        self._table = limit_table(page.wording)
        self.list = DataTable(self._table, self.tr("Limits of the case"), key="case_limits")
        self.list.set_empty_text(self.tr("No limit runs. Record what happened, and the limits begin by themselves."))
        self.why = WhyList(page.wording)
        self.moves = MoveList(page.wording)
        self._list_card = Card(" ")
        self._lay_out()
        self._connect()
        self.show_form("")

    def reload(self) -> None:
        dispute_id = self.dispute_id
        self.page.run(lambda: self._limits.view(dispute_id), self._show)
        self.duties.open_dispute(dispute_id)

    def show_form(self, name: str) -> None:
        """Put one form in the place of the list; the list again for an empty name."""
        for key, form in self.forms.items():
            form.setVisible(key == name)
        self._list_card.setVisible(not name)
        self.nodes.setVisible(not name)
        self.duties.setVisible(not name and bool(self.duties.boxes))
        self.moves.setVisible(not name and self.moves.isVisibleTo(self))
        if name:
            self._fill(self.forms[name])
            self.forms[name].setFocus(Qt.FocusReason.OtherFocusReason)
            next(iter(self.forms[name].fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.view is not None:
            self.moves.show_case(self.view)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_current(self) -> bool:
        """The sheet for the parties."""
        dispute_id = self.dispute_id
        self.page.run(lambda: self._limits.sheet(dispute_id), partial(self._print, ""), busy_widget=self._sheet_button)
        return True

    def go_back(self) -> bool:
        if not self._list_card.isHidden():
            return False
        self.show_form("")
        return True

    def _lay_out(self) -> None:
        offered = (
            ("event", self.tr("Record an event"), "plus", "primary"),
            ("rule", self.tr("Add a limit"), "plus", ""),
            ("interval", self.tr("Deduct days"), "", ""),
            ("extension", self.tr("Extend"), "", ""),
            ("adjournment", self.tr("Adjourn"), "", ""),
            ("sandbox", self.tr("Sandbox"), "calculator", ""),
        )
        self.buttons = {
            key: button(words, partial(self.show_form, key), icon, kind) for key, words, icon, kind in offered
        }
        self._sheet_button = button(self.tr("Publish"), self.print_current, "printer")
        self._list_card.set_title(self.tr("Limits"))
        self._list_card.add(WrappingRow(*self.buttons.values(), self._sheet_button))
        self.done_button = button(self.tr("Done today"), self._end, "check")
        self.mistake_button = button(self.tr("Opened by mistake"), self._strike_out, "x")
        self.resume_button = button(self.tr("Take it up again"), self._resume, "arrow-back-up")
        self.try_button = button(self.tr("What if?"), self._try, "calculator")
        self.paper_button = button(self.tr("Print why"), self._why_paper, "printer")
        acts = (self.done_button, self.mistake_button, self.resume_button, self.try_button, self.paper_button)
        self._provisional = label(
            self.tr("* provisional: the holidays of that year are not published yet."), "small", wrap=True
        )
        self._list_card.add(self.list, self._provisional, self.why, WrappingRow(*acts))
        for part in (self.nodes, self.duties, self._list_card, *self.forms.values(), self.moves):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.list.picked.connect(self._show_why)
        self.list.opened.connect(lambda _row: self._try())
        self.duties.ticked.connect(self.changed)
        for form in self.forms.values():
            form.written.connect(self._written)
            form.put_away.connect(partial(self.show_form, ""))
        self.moves.end_wanted.connect(self._end_interval)
        self.moves.remove_wanted.connect(self._remove_interval)
        self.moves.grant_wanted.connect(self._decide)

    def _show(self, view: CaseLimitsView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self.view = view
        self.nodes.show_nodes(view.nodes)
        place = max(0, self.list.currentIndex().row())
        self._table.set_rows(view.limits)
        self.list.fit_height(at_most=9)
        self.list.select_place(min(place, len(view.limits) - 1))
        self._provisional.setVisible(any(limit.provisional for limit in view.limits))
        self._show_why(self.list.current_row())
        form = next((form for form in self.forms.values() if not form.isHidden()), None)
        if form is None:
            self.moves.show_case(view)
        else:
            self._fill(form)

    def _fill(self, form: LimitForm) -> None:
        if self.view is not None:
            with self.filling():
                form.show_case(self.view)

    def _show_why(self, limit: CaseLimit | None) -> None:
        self.why.setVisible(limit is not None)
        running = limit is not None and limit.done_on is None
        self.done_button.setVisible(running)
        self.mistake_button.setVisible(running)
        self.resume_button.setVisible(limit is not None and not running)
        self.try_button.setVisible(running)
        self.paper_button.setVisible(limit is not None)
        if limit is not None:
            self.why.show_limit(limit)

    def _end(self) -> None:
        limit, today = self.list.current_row(), self.services.today()
        self._act_on(limit, lambda: self._limits.end(limit.id, today), self.tr("{limit}: done"))

    def _strike_out(self) -> None:
        limit = self.list.current_row()
        self._act_on(limit, lambda: self._limits.strike_out(limit.id), self.tr("{limit}: opened by mistake"))

    def _resume(self) -> None:
        limit = self.list.current_row()
        if limit is not None:
            words = self.tr("{limit} runs again").format(limit=limit_name(limit, self.wording))
            self.page.run(lambda: self._limits.resume(limit.id), lambda _none: self._written(words))

    def _act_on(self, limit: CaseLimit | None, act: Callable[[], None], words: str) -> None:
        if limit is None:
            return
        said = words.format(limit=limit_name(limit, self.wording))
        self.page.run(act, lambda _none: self._written(said, lambda: self._take_back(limit.id)))

    def _take_back(self, limit_id: str) -> None:
        self.page.run(lambda: self._limits.resume(limit_id), lambda _none: self._read_again())

    def _end_interval(self, interval_id: str) -> None:
        today = self.services.today()
        self.page.run(
            lambda: self._limits.end_interval(interval_id, today),
            lambda _none: self._written(self.tr("It ended today; the limits run again")),
        )

    def _remove_interval(self, interval_id: str) -> None:
        self.page.run(
            lambda: self._limits.remove_interval(interval_id),
            lambda _none: self._written(self.tr("Taken back; the trail keeps it")),
        )

    def _decide(self, extension_id: str, granted: bool) -> None:
        asked = next((each for each in self.view.extensions if each.id == extension_id), None) if self.view else None
        if asked is not None:
            with self.filling():
                self.decision.begin(asked, granted=granted)
            self.show_form("decision")

    def _try(self) -> None:
        limit = self.list.current_row()
        self.show_form("sandbox")
        if limit is not None:
            self.sandbox.choose_event(limit)

    def _written(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self.page.notice.dismiss()
        self.page.tell(words, undo=undo)
        with self.filling():
            self.clear()
        self.show_form("")
        self._read_again()

    def _read_again(self) -> None:
        self.saved()
        self.reload()

    def _why_paper(self) -> None:
        limit = self.list.current_row()
        if limit is not None:
            self.page.run(
                partial(self._limits.why_sheet, limit.id), partial(self._print, limit.id), busy_widget=self.paper_button
            )

    def _print(self, about_id: str, paper: Paper) -> None:
        print_kept(self.page, paper, self.keep_as(about_id))
