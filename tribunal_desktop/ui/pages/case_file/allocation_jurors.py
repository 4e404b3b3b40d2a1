"""The draw of jurors in the file (抽取人民陪审员): list, seed, result, substitutes, slip and record."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.allocation import Answer, Seed
from tribunal_desktop.rules.draw import Entrant, Pool
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.jurors import Wanted
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.allocation_views import PendingDraw
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.juror_views import JurorDrawRow, JurorsView, JurorView
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.allocation_asked import RequestPart
from tribunal_desktop.ui.pages.case_file.allocation_pool import JurorPoolCard
from tribunal_desktop.ui.pages.case_file.allocation_result import JurorResultCard
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.risk_part import Part
from tribunal_desktop.ui.pages.cases_allocation_draw import SeedCard
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, ViewStack, button, label


class JurorsPart(Part):
    """The step that is due, every draw that was begun, and the slip of the one under the cursor."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._view: JurorsView | None = None
        self._again = False
        self.requests = RequestPart(services, page)
        self.state = label("", wrap=True)
        self.pool = JurorPoolCard(services, page)
        self.seed = SeedCard(self.wording, "jurors")
        self.seed.draw_button.setText(self.tr("Draw the jurors"))
        self.result = JurorResultCard(self.wording)
        self._table = RowTable(self._columns())
        self.history = DataTable(self._table, self.tr("Draws of jurors"), key="jurors_draws")
        self.slip_button = button(self.tr("Slip…"), self.show_slip, "file-text")
        self.record_button = button(self.tr("Export record…"), self._save_record, "table-export")
        self._history = Card(self.tr("What was drawn"))
        self._history.add_header(self.slip_button)
        self._history.add_header(self.record_button)
        self._history.add(self.history)
        self.paper = PaperView(page)
        self._stack = ViewStack()
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(14)
        for part in (self.state, self.pool, self.seed, self.result, self._history, self.requests):
            main.addWidget(part)
        self._stack.addWidget(self._main)
        self._stack.addWidget(self.paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    def open_dispute(self, dispute_id: str) -> None:
        """Read the jurors of a dispute."""
        self.dispute_id = dispute_id
        self.page.run(partial(self.services.juror_draws.view, dispute_id), self._show)

    def clear(self) -> None:
        """Another dispute comes."""
        self._again = False
        self.pool.clear()
        self.seed.clear()
        self._stack.setCurrentWidget(self._main)

    def view(self) -> JurorsView | None:
        """What is shown."""
        return self._view

    def go_back(self) -> bool:
        """From the slip, from a form, from a second draw; false when there is nothing to leave."""
        if self._stack.currentWidget() is self.paper:
            self._stack.setCurrentWidget(self._main)
            self.history.setFocus()
            return True
        if self.requests.go_back():
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
        if not isinstance(chosen, JurorDrawRow):
            return False
        self.page.run(partial(self.services.juror_draws.slip, chosen.id), partial(self._show_paper, chosen.id))
        return True

    def _show(self, view: JurorsView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self._view = view
        self.requests.show_view(view)
        self.pool.show_view(view)
        if view.pending is not None:
            self.seed.show_pending(_pending(view.pending))
        self.result.show_view(view)
        self._table.set_rows(view.draws)
        self.history.fit_height(at_most=5)
        self.history.select_place(0 if view.draws else -1)
        self._show_step()
        self._ask_jurors(self.pool.wanted())

    def _show_step(self) -> None:
        view = self._view
        if view is None:
            return
        free = view.open and view.pending is None
        made = view.made is not None
        self.state.setText(self._words(view))
        self.state.setVisible(bool(self.state.text()))
        self.pool.setVisible(free and (not made or self._again))
        self.seed.setVisible(view.open and view.pending is not None)
        self.result.setVisible(made and view.pending is None and not self._again)
        self._history.setVisible(bool(view.draws))
        chosen = self.history.current_row()
        self.record_button.setEnabled(isinstance(chosen, JurorDrawRow) and chosen.decided_at is not None)

    def _words(self, view: JurorsView) -> str:
        if not view.open:
            return self.tr("Jurors are drawn once the case is filed and while it is open.")
        return ""

    def _ask_jurors(self, wanted: Wanted) -> None:
        dispute_id, draws = self.dispute_id, self.services.juror_draws
        self.page.run(lambda: (dispute_id, draws.jurors(dispute_id, wanted)), self._show_jurors)

    def _show_jurors(self, read: tuple[str, tuple[JurorView, ...]]) -> None:
        if read[0] == self.dispute_id:
            self.pool.show_jurors(read[1])

    def _fix(self, wanted: Wanted, answers: Mapping[str, Answer]) -> None:
        dispute_id, draws = self.dispute_id, self.services.juror_draws

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
        self.written.emit(self.tr("The list is fixed. Print the slip, then enter the seed."))
        self._focus_when_shown()

    def _focus_when_shown(self) -> None:
        self.page.run(lambda: None, lambda _none: self._focus_step())

    def _focus_step(self) -> None:
        steps = (self.seed, self.result, self.pool)
        shown = next((step for step in steps if not step.isHidden()), None)
        if shown is not None and self.isVisible():
            shown.setFocus()

    def _draw(self, seed: Seed) -> None:
        view = self._view
        if view is None or view.pending is None:
            return
        pending, draws = view.pending.id, self.services.juror_draws
        self.page.run(lambda: draws.draw(pending, seed), self._drawn, busy_widget=self.seed.draw_button)

    def _drawn(self, names: tuple[str, ...]) -> None:
        self.seed.clear()
        between = "、" if self.wording.lang == "zh" else ", "
        self.written.emit(self.tr("Drawn: {names}").format(names=between.join(names)))
        self._focus_when_shown()

    def _give_up(self, words: str) -> None:
        view = self._view
        if view is not None and view.pending is not None:
            self.seed.clear()
            pending = view.pending.id
            self.write(
                lambda: self.services.juror_draws.give_up(pending, words),
                self.tr("Draw given up; it stays on record"),
                self.seed.give_up_button,
            )

    def _replace(self, place_id: str, words: str) -> None:
        self.result.reason.clear()
        self.page.run(
            lambda: self.services.juror_draws.replace(place_id, words),
            lambda name: self.written.emit(self.tr("{name} follows").format(name=name)),
            busy_widget=self.result.replace_button,
        )

    def _seat(self, judges: tuple[str, ...]) -> None:
        dispute_id = self.dispute_id
        self.write(
            lambda: self.services.juror_draws.seat(dispute_id, judges),
            self.tr("The panel sits"),
            self.result.seat_button,
        )

    def _draw_again(self) -> None:
        self._again = True
        self._show_step()
        self.pool.setFocus()

    def _set_cap(self, cap: int) -> None:
        self.page.run(
            lambda: self.services.juror_draws.set_yearly_cap(cap), lambda _none: self._ask_jurors(self.pool.wanted())
        )

    def _show_paper(self, draw_id: str, paper: Paper) -> None:
        keeping = Keeping(self.services.issued_papers, KeepAs(self.dispute_id, draw_id))
        number = self._view.number if self._view else ""
        self.paper.show_paper(
            paper, self.tr("Slip of the draw of jurors"), self.tr("Jurors {number}.pdf").format(number=number), keeping
        )
        self._stack.setCurrentWidget(self.paper)

    def _save_record(self) -> None:
        chosen = self.history.current_row()
        if not isinstance(chosen, JurorDrawRow) or chosen.decided_at is None:
            return
        name = self.tr("Draw of jurors {number}.json").format(number=chosen.pool.number)
        target = choose_target(self, self.tr("Save as"), name, "JSON (*.json)")
        if target is not None:
            self.page.run(
                lambda: save_file(target, self.services.juror_draws.record_file(chosen.id)),
                lambda _none: self.page.tell(self.tr("Saved: {file}").format(file=target)),
            )

    def _connect(self) -> None:
        self.pool.fixed.connect(self._fix)
        self.pool.asked.connect(self._ask_jurors)
        self.pool.cap_chosen.connect(self._set_cap)
        self.seed.drawn.connect(self._draw)
        self.seed.given_up.connect(self._give_up)
        self.result.replaced.connect(self._replace)
        self.result.seated.connect(self._seat)
        self.result.again_wanted.connect(self._draw_again)
        self.requests.written.connect(self.written)
        self.history.picked.connect(lambda _row: self._show_step())
        self.history.opened.connect(lambda _row: self.show_slip())
        self.paper.back_wanted.connect(self.go_back)

    def _columns(self) -> list[Column[JurorDrawRow]]:
        say = self.wording
        return [
            Column("when", self.tr("When"), lambda each: say.short_moment(each.opened_at), 150),
            Column("hearing", self.tr("Hearing"), lambda each: say.short_date(each.hearing_on), 120),
            Column("seats", self.tr("Seats"), lambda each: f"{each.pool.seats}/{each.panel_size}", 70, right=True),
            Column("who", self.tr("Drawn"), _names, 0, tip=_names),
            Column("operator", self.tr("By"), lambda each: each.operator, 84, secondary=True),
            Column("state", self.tr("State"), self._state, 110, tone=_tone),
        ]

    def _state(self, each: JurorDrawRow) -> str:
        if each.given_up_at is not None:
            return self.tr("given up")
        return self.tr("waits for the seed") if each.waits else self.tr("done")


def _names(each: JurorDrawRow) -> str:
    return "、".join(place.name for place in each.chosen) or each.given_up_words or "—"


def _tone(each: JurorDrawRow) -> Tone:
    if each.given_up_at is not None:
        return Tone.NEUTRAL
    return Tone.WARN if each.waits else Tone.GOOD


def _pending(draw: JurorDrawRow) -> PendingDraw:
    """The draw as the card of the seed shows one."""
    people = tuple(Entrant(each.id, each.name, each.cases) for each in draw.pool.in_order())
    pool = Pool(draw.pool.dispute_id, draw.pool.number, people)
    return PendingDraw(draw.id, pool, draw.commitment, draw.check_words, draw.opened_at, draw.operator)
