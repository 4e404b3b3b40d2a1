"""The draw of a mediator (随机抽取调解员): list, seed, result and substitutes, slip and record."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.allocation import Answer, Seed
from tribunal_desktop.rules.draw import Entrant, Pool
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.mediator_draw import MediatorWanted
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.allocation_views import PendingDraw
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediator_draw_views import MediatorDrawRow, MediatorDrawsView
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.risk_part import Part
from tribunal_desktop.ui.pages.cases_allocation_draw import SeedCard
from tribunal_desktop.ui.pages.mediation_draw_pool import MediatorPoolCard
from tribunal_desktop.ui.pages.mediation_draw_result import MediatorResultCard
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, ViewStack, button


class MediatorDrawView(Part):
    """The step that is due and every draw that was begun; ``left`` goes back to the assignment."""

    left = Signal()

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: MediatorDrawsView | None = None
        self._again = False
        self.pool = MediatorPoolCard(self.wording)
        self.seed = SeedCard(self.wording, "mediator_draw")
        self.seed.draw_button.setText(self.tr("Draw the mediator"))
        self.result = MediatorResultCard(self.wording)
        self._table = RowTable(self._columns())
        self.history = DataTable(self._table, self.tr("Draws of a mediator"), key="mediator_draws")
        self.slip_button = button(self.tr("Slip…"), self.show_slip, "file-text")
        self.record_button = button(self.tr("Export record…"), self._save_record, "table-export")
        self._history = Card(self.tr("Draws of this dispute"))
        self._history.add_header(self.slip_button)
        self._history.add_header(self.record_button)
        self._history.add(self.history)
        self.paper = PaperView(page)
        self._stack = ViewStack()
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(14)
        self._steps = (self.pool, self.seed, self.result)
        for part in (*self._steps, self._history):
            main.addWidget(part)
            part.hide()
        main.addStretch(1)
        self._stack.addWidget(self._main)
        self._stack.addWidget(self.paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    def open_dispute(self, dispute_id: str) -> None:
        """Read the draws of a dispute; another one begins with nothing typed."""
        if dispute_id != self.dispute_id:
            self._again = False
            self.seed.clear()
            self.result.reason.clear()
            self._view = None
        self.dispute_id = dispute_id
        self._stack.setCurrentWidget(self._main)
        self.page.run(partial(self.services.mediator_draws.view, dispute_id), self._show)

    def view(self) -> MediatorDrawsView | None:
        """What is shown."""
        return self._view

    def may_draw(self) -> bool:
        """No mediator has the dispute in hand."""
        return self._view is not None and self._view.open

    def go_back(self) -> bool:
        """From the slip or from a second draw; false when there is nothing to leave."""
        if self._stack.currentWidget() is self.paper:
            self._stack.setCurrentWidget(self._main)
            self.history.setFocus()
            return True
        again, self._again = self._again, False
        self._show_step()
        return again

    def print_slip(self) -> bool:
        """Print the slip that is shown, or show the one under the cursor; false without any."""
        return self.paper.print_paper() if self._stack.currentWidget() is self.paper else self.show_slip()

    def show_slip(self) -> bool:
        """Show the slip of the draw under the cursor."""
        chosen = self.history.current_row()
        if not isinstance(chosen, MediatorDrawRow):
            return False
        self.page.run(partial(self.services.mediator_draws.slip, chosen.id), partial(self._show_paper, chosen))
        return True

    def _show(self, view: MediatorDrawsView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self._view = view
        self.pool.show_view(view)
        if view.pending is not None:
            self.seed.show_pending(_pending(view.pending))
        self.result.show_view(view)
        self._table.set_rows(view.draws)
        self.history.fit_height(at_most=5)
        self.history.select_place(0 if view.draws else -1)
        self._show_step()
        self._focus_step()

    def _show_step(self) -> None:
        view = self._view
        if view is None:
            return
        made, waits = view.made is not None, view.pending is not None
        self.pool.setVisible(view.open and not waits and (not made or self._again))
        self.seed.setVisible(view.open and waits)
        self.result.setVisible(made and not waits and not self._again)
        self._history.setVisible(bool(view.draws))
        self._allow()

    def _allow(self) -> None:
        chosen = self.history.current_row()
        self.record_button.setEnabled(isinstance(chosen, MediatorDrawRow) and chosen.decided_at is not None)

    def _focus_step(self) -> None:
        shown = next((step for step in self._steps if not step.isHidden()), None)
        if shown is not None and self.isVisible():
            shown.setFocus()

    def _fix(self, wanted: MediatorWanted, answers: Mapping[str, Answer]) -> None:
        dispute_id, draws = self.dispute_id, self.services.mediator_draws

        def checked(findings: tuple[Finding, ...]) -> None:
            self.pool.show_findings(findings)
            if not blocking(findings):
                self.page.run(
                    lambda: draws.open_draw(dispute_id, wanted, answers),
                    lambda _id: self._fixed(),
                    busy_widget=self.pool.fix_button,
                )

        self.page.run(lambda: draws.check(dispute_id, wanted, answers), checked)

    def _fixed(self) -> None:
        self._again = False
        self.pool.clear()
        self.written.emit(self.tr("The list is fixed. Print the slip, then enter the seed."))

    def _draw(self, seed: Seed) -> None:
        view, draws = self._view, self.services.mediator_draws
        if view is not None and view.pending is not None:
            pending = view.pending.id
            self.page.run(lambda: draws.draw(pending, seed), self._drawn, busy_widget=self.seed.draw_button)

    def _drawn(self, name: str) -> None:
        self.seed.clear()
        self.written.emit(self.tr("Drawn: {name}").format(name=name))

    def _give_up(self, words: str) -> None:
        view, draws = self._view, self.services.mediator_draws
        if view is not None and view.pending is not None:
            pending = view.pending.id
            self.seed.clear()
            given_up = self.tr("Draw given up; it stays on record")
            self.write(lambda: draws.give_up(pending, words), given_up, self.seed.give_up_button)

    def _replace(self, place_id: str, words: str) -> None:
        self.result.reason.clear()
        self.page.run(
            lambda: self.services.mediator_draws.replace(place_id, words),
            lambda name: self.written.emit(self.tr("{name} follows").format(name=name)),
            busy_widget=self.result.replace_button,
        )

    def _draw_again(self) -> None:
        self._again = True
        self._show_step()
        self.pool.setFocus()

    def _show_paper(self, draw: MediatorDrawRow, paper: Paper) -> None:
        keeping = Keeping(self.services.issued_papers, KeepAs(self.dispute_id, draw.id))
        name = self.tr("Mediator {number}.pdf").format(number=draw.pool.number)
        self.paper.show_paper(paper, self.tr("Slip of the draw of a mediator"), name, keeping)
        self._stack.setCurrentWidget(self.paper)

    def _save_record(self) -> None:
        chosen = self.history.current_row()
        if not isinstance(chosen, MediatorDrawRow) or chosen.decided_at is None:
            return
        name = self.tr("Draw of a mediator {number}.json").format(number=chosen.pool.number)
        target = choose_target(self, self.tr("Save as"), name, "JSON (*.json)")
        if target is not None:
            self.page.run(
                lambda: save_file(target, self.services.mediator_draws.record_file(chosen.id)),
                lambda _none: self.page.tell(self.tr("Saved: {file}").format(file=target)),
            )

    def _connect(self) -> None:
        self.pool.fixed.connect(self._fix)
        self.seed.drawn.connect(self._draw)
        self.seed.given_up.connect(self._give_up)
        self.result.replaced.connect(self._replace)
        self.result.assign_wanted.connect(self.left)
        self.result.again_wanted.connect(self._draw_again)
        self.history.picked.connect(lambda _row: self._allow())
        self.history.opened.connect(lambda _row: self.show_slip())
        self.paper.back_wanted.connect(self.go_back)

    def _columns(self) -> list[Column[MediatorDrawRow]]:
        say = self.wording
        return [
            Column("when", self.tr("When"), lambda each: say.short_moment(each.opened_at), 150),
            Column("who", self.tr("Drawn"), _name, 0, tip=_name),
            Column("operator", self.tr("By"), lambda each: each.operator, 84, secondary=True),
            Column("state", self.tr("State"), self._state, 130, tone=_tone),
        ]

    def _state(self, each: MediatorDrawRow) -> str:
        if each.given_up_at is not None:
            return self.tr("given up")
        return self.tr("waits for the seed") if each.waits else self.tr("done")


def _name(each: MediatorDrawRow) -> str:
    return each.chosen.name if each.chosen else each.given_up_words or "—"


def _tone(each: MediatorDrawRow) -> Tone:
    if each.given_up_at is not None:
        return Tone.NEUTRAL
    return Tone.WARN if each.waits else Tone.GOOD


def _pending(draw: MediatorDrawRow) -> PendingDraw:
    """The draw as the card of the seed shows one."""
    people = tuple(Entrant(each.id, each.name, each.cases) for each in draw.pool.in_order())
    pool = Pool(draw.pool.dispute_id, draw.pool.number, people)
    return PendingDraw(draw.id, pool, draw.commitment, draw.check_words, draw.opened_at, draw.operator)
