"""Allocation of one dispute (分案): the step that is due on the left, the slip of the draw on the right."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tribunal_desktop.documents.images import page_png
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.allocation import Grounds, Seed
from tribunal_desktop.rules.terms import AllocationKind
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.allocation import Answers
from tribunal_desktop.services.allocation_views import AllocationRow, AllocationView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping, print_kept, save_kept
from tribunal_desktop.ui.pages.cases_allocation_draw import PoolCard, SeedCard
from tribunal_desktop.ui.pages.cases_allocation_grounds import GroundsCard
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, PdfView, SegmentedFilter, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

SLIP_WIDTH = 420
_DRAW, _DESIGNATE = "draw", "designate"


class AllocationDesk(QWidget):
    """Draws, designates and changes the judge; every step that was taken stays listed below."""

    allocated = Signal()
    """The dispute has a judge, or another one."""

    def __init__(
        self,
        services: Services,
        page: Page,
        filling: Callable[[], AbstractContextManager[None]],
        parent: QWidget | None = None,
    ) -> None:
        """``filling`` stands around showing stored text in editors: it was not typed."""
        super().__init__(parent)
        self._services, self._page, self._wording, self._filling = services, page, page.wording, filling
        self._view: AllocationView | None = None
        self._slip: Paper | None = None
        self._slip_of = ""
        self._about = label("", "strong", wrap=True)
        self._judge = label("", wrap=True)
        self._way = SegmentedFilter(self.tr("How the judge is chosen"))
        self._way.set_choices([(_DRAW, self.tr("Draw"), None), (_DESIGNATE, self.tr("Designate"), None)])
        self._changing = False
        self.change_button = button(self.tr("Change the judge…"), self._begin_change, "pencil")
        self.grounds = GroundsCard(page.wording, services.today)
        self.pool = PoolCard(page.wording)
        self.seed = SeedCard(page.wording)
        self._table = RowTable(self._columns())
        self.history = DataTable(self._table, self.tr("History of the allocation"), key="allocation")
        self.history.set_empty_text(self.tr("Nothing was allocated through this program yet."))
        self.slip_view = PdfView(page.tasks, page_png)
        self._no_slip = label(
            self.tr("The slip appears once the list is fixed: before the draw with the commitment, after it whole."),
            "secondary",
            wrap=True,
        )
        self._sheet = QStackedWidget()
        self.print_button = button(self.tr("Print"), self.print_slip, "printer")
        self.save_button = button(self.tr("Save as PDF"), self._save_slip, "download")
        self.record_button = button(self.tr("Export record…"), self._save_record, "table-export")
        self._connect()
        self._lay_out()
        self._show_slip(None)

    def open_dispute(self, dispute_id: str) -> None:
        """Start for a dispute."""
        self._view = None
        self.grounds.clear()
        self.seed.clear()
        self._changing = False
        self._show_slip(None)
        self._page.run(partial(self._services.allocations.view, dispute_id), self._go_on)

    def reload(self) -> None:
        """Read the dispute's allocation again."""
        self._read(self._show)

    def choose_way(self, way: str) -> None:
        """Switch between ``draw`` and ``designate`` as if clicked."""
        self._way.choose(way)
        self._show_step()

    def view(self) -> AllocationView | None:
        """What is shown."""
        return self._view

    def slip(self) -> Paper | None:
        """The slip that is shown."""
        return self._slip

    def print_slip(self) -> bool:
        """Print through the system's dialog; false when there is no slip."""
        slip = self._slip
        if slip is None:
            return False
        print_kept(self._page, slip, self._keeping())
        return True

    def _read(self, done: Callable[[AllocationView], None]) -> None:
        if self._view is not None:
            self._page.run(partial(self._services.allocations.view, self._view.dispute_id), done)

    def _go_on(self, view: AllocationView) -> None:
        """Show ``view`` and put the cursor where the next step begins."""
        self._show(view)
        steps = (self.seed, self.grounds, self.pool, self.change_button, self.history)
        next(step for step in steps if not step.isHidden()).setFocus()

    def _show(self, view: AllocationView) -> None:
        self._view = view
        self._about.setText(view.parties)
        self._judge.setText(self._state(view))
        with self._filling():
            self.grounds.show_view(view)
            self.pool.show_view(view)
            if view.pending is not None:
                self.seed.show_pending(view.pending)
        self._table.set_rows(view.history)
        self.history.fit_height(at_most=6)
        self.history.select_place(0 if view.history else -1)
        self._show_step()
        self._show_chosen(self.history.current_row())

    def _state(self, view: AllocationView) -> str:
        if view.filed_on is None:
            return self.tr("Not filed yet: a judge is allocated after filing.")
        words = self.tr("Judge: {name}").format(name=view.judge) if view.judge else self.tr("No judge yet.")
        if view.closed_on is None:
            return words
        closed = self.tr("The case is closed.")
        return f"{words}　{closed}"

    def _show_step(self) -> None:
        view = self._view
        if view is None:
            return
        free = view.can_change and view.pending is None
        changing = view.judge_id is not None
        designating = not changing and self._way.choice() == _DESIGNATE
        self._way.setVisible(free and not changing)
        self.change_button.setVisible(free and changing and not self._changing)
        self.grounds.setVisible(free and (self._changing if changing else designating))
        drawn = self._changing and self.grounds.at_random() if changing else not designating
        self.pool.setVisible(free and drawn)
        self.seed.setVisible(view.can_change and view.pending is not None)

    def _begin_change(self) -> None:
        self._changing = True
        self._show_step()
        self.grounds.setFocus()

    def _fix(self, answers: Answers) -> None:
        view = self._view
        if view is None or (view.judge_id and not self.grounds.complete()):
            return
        grounds = self.grounds.grounds() if view.judge_id else None
        self._page.run(
            lambda: self._services.allocations.open_draw(view.dispute_id, answers, grounds),
            lambda _id: self._written(self.tr("The list is fixed. Print the slip, then enter the seed.")),
            busy_widget=self.pool.fix_button,
        )

    def _draw(self, seed: Seed) -> None:
        view = self._view
        if view is None or view.pending is None:
            return
        pending = view.pending.id
        self._page.run(
            lambda: self._services.allocations.draw(pending, seed), self._drawn, busy_widget=self.seed.draw_button
        )

    def _drawn(self, name: str) -> None:
        self.seed.clear()
        self._put_away_grounds()
        self._written(self.tr("Drawn: {name}").format(name=name))
        self.allocated.emit()

    def _give_up(self, words: str) -> None:
        view = self._view
        if view is None or view.pending is None:
            return
        pending = view.pending.id
        self._page.run(lambda: self._services.allocations.give_up(pending, words), lambda _none: self._given_up())

    def _given_up(self) -> None:
        self.seed.clear()
        self._written(self.tr("Draw given up; it stays on record"))

    def _assign(self, judge_id: str, grounds: Grounds, answer: str) -> None:
        view = self._view
        if view is None:
            return
        self._page.run(
            lambda: self._services.allocations.assign(view.dispute_id, judge_id, grounds, answer),
            lambda _none: self._assigned(),
            busy_widget=self.grounds.assign_button,
        )

    def _put_away_grounds(self) -> None:
        self.grounds.clear()
        self._changing = False

    def _assigned(self) -> None:
        self._put_away_grounds()
        self._written(self.tr("Allocated"))
        self.allocated.emit()

    def _let_heads(self, take_part: bool) -> None:
        self._page.run(lambda: self._services.allocations.let_heads_take_part(take_part), lambda _none: self.reload())

    def _written(self, words: str) -> None:
        self._page.notice.dismiss()
        self._page.data_changed.emit()
        self._page.tell(words)
        self._read(self._go_on)

    def _show_chosen(self, chosen: AllocationRow | None) -> None:
        self.record_button.setEnabled(chosen is not None and chosen.drawn and chosen.decided_at is not None)
        if chosen is None or not chosen.drawn:
            self._show_slip(None)
            return
        self._slip_of = chosen.id
        self._page.run(partial(self._services.allocations.slip, chosen.id), self._show_slip)

    def _show_slip(self, slip: Paper | None) -> None:
        self._sheet.setCurrentWidget(self._no_slip if slip is None else self.slip_view)
        if slip is not None and (self._slip is None or slip.sha256 != self._slip.sha256):
            self.slip_view.show_pdf(slip.pdf, slip.pages)
        self._slip = slip
        self.print_button.setEnabled(slip is not None)
        self.save_button.setEnabled(slip is not None)

    def _save_slip(self) -> None:
        slip = self._slip
        if slip is not None:
            name = self.tr("Slip of the draw {number}.pdf").format(number=self._file_name())
            save_kept(self._page, slip, self._keeping(), name)

    def _keeping(self) -> Keeping:
        dispute_id = self._view.dispute_id if self._view else None
        return Keeping(self._services.issued_papers, KeepAs(dispute_id, self._slip_of))

    def _save_record(self) -> None:
        chosen = self.history.current_row()
        if chosen is not None:
            name = self.tr("Draw {number}.json").format(number=self._file_name())
            self._save(name, "JSON (*.json)", partial(self._services.allocations.record_file, chosen.id))

    def _file_name(self) -> str:
        return self._view.number if self._view else ""

    def _save(self, suggested: str, kinds: str, content: Callable[[], bytes]) -> None:
        target = choose_target(self, self.tr("Save as"), suggested, kinds)
        if target is not None:
            self._page.run(
                lambda: save_file(target, content()),
                lambda _none: self._page.tell(self.tr("Saved: {file}").format(file=target)),
            )

    def _columns(self) -> list[Column[AllocationRow]]:
        say = self._wording
        return [
            Column("when", self.tr("When"), lambda each: say.short_moment(each.opened_at), 128),
            Column("kind", self.tr("How"), self._how, 76),
            Column("judge", self.tr("Judge"), self._whom, 76),
            Column("why", self.tr("Why"), self._why, 0, tip=self._why),
            Column("operator", self.tr("By"), lambda each: each.operator, 64, secondary=True),
            Column("state", self.tr("State"), self._result, 72, tone=self._tone),
        ]

    def _how(self, each: AllocationRow) -> str:
        words = self._wording.term(each.kind)
        return (
            self.tr("{kind} (drawn)").format(kind=words) if each.drawn and each.kind != AllocationKind.DRAW else words
        )

    def _whom(self, each: AllocationRow) -> str:
        return f"{each.from_judge} → {each.judge or '—'}" if each.from_judge else each.judge or "—"

    def _why(self, each: AllocationRow) -> str:
        say = self._wording
        parts = [
            say.term(each.reason) if each.reason else "",
            each.words,
            self.tr("approved by {name}").format(name=each.approver) if each.approver else "",
            self.tr("parties told {day}").format(day=say.short_date(each.notified_on)) if each.notified_on else "",
            each.given_up_words,
        ]
        return " · ".join(part for part in parts if part) or "—"

    def _result(self, each: AllocationRow) -> str:
        if each.given_up_at is not None:
            return self.tr("given up")
        return self.tr("waits for the seed") if each.decided_at is None else self.tr("done")

    def _tone(self, each: AllocationRow) -> Tone:
        if each.given_up_at is not None:
            return Tone.NEUTRAL
        return Tone.WARN if each.decided_at is None else Tone.GOOD

    def _connect(self) -> None:
        self._way.chosen.connect(lambda _key: self._show_step())
        self.grounds.way_changed.connect(self._show_step)
        self.grounds.assigned.connect(self._assign)
        self.pool.fixed.connect(self._fix)
        self.pool.heads_chosen.connect(self._let_heads)
        self.seed.drawn.connect(self._draw)
        self.seed.given_up.connect(self._give_up)
        self.history.picked.connect(self._show_chosen)

    def _lay_out(self) -> None:
        heading = Card()
        heading.add(self._about, row(self._judge, 1, self.change_button), row(self._way, 1))
        history = Card(self.tr("What was done"))
        history.add(self.history)
        sheet = Card(self.tr("Slip of the draw"))
        self._no_slip.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sheet.addWidget(self._no_slip)
        self._sheet.addWidget(self.slip_view)
        sheet.add(WrappingRow(self.print_button, self.save_button, self.record_button))
        sheet.body.addWidget(self._sheet, 1)
        sheet.setFixedWidth(SLIP_WIDTH)
        left = QVBoxLayout()
        left.setSpacing(14)
        for card in (heading, self.grounds, self.pool, self.seed, history):
            left.addWidget(card)
        left.addStretch(1)
        line = row(left, sheet, spacing=14)
        line.setStretch(0, 1)
        self.setLayout(line)
