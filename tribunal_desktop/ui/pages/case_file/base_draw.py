"""A draw in open steps (随机抽取): the list is fixed, the seed entered, a substitute follows; slip and record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.allocation import Answer, Seed
from tribunal_desktop.rules.draw import Entrant, Pool
from tribunal_desktop.rules.findings import Finding, blocking
from tribunal_desktop.rules.ranked_draw import RankedPool
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.allocation_views import PendingDraw
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.case_file.risk_part import Part
from tribunal_desktop.ui.pages.cases_allocation_draw import SeedCard
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, ViewStack, button


class DrawRow(Protocol):
    """A draw, as its history lists it."""

    @property
    def id(self) -> str: ...
    @property
    def pool(self) -> RankedPool: ...
    @property
    def commitment(self) -> str: ...
    @property
    def check_words(self) -> tuple[str, ...]: ...
    @property
    def opened_at(self) -> datetime: ...
    @property
    def decided_at(self) -> datetime | None: ...
    @property
    def given_up_at(self) -> datetime | None: ...
    @property
    def operator(self) -> str: ...
    @property
    def waits(self) -> bool: ...


class DrawsView(Protocol):
    """Where the draws of one dispute stand."""

    @property
    def dispute_id(self) -> str: ...
    @property
    def open(self) -> bool: ...
    @property
    def pending(self) -> Any: ...
    @property
    def made(self) -> Any: ...
    @property
    def draws(self) -> Sequence[Any]: ...


class DrawService(Protocol):
    """What draws: one transaction a method."""

    def view(self, dispute_id: str) -> Any: ...
    def check(self, dispute_id: str, wanted: Any, answers: Mapping[str, Answer]) -> tuple[Finding, ...]: ...
    def open_draw(self, dispute_id: str, wanted: Any, answers: Mapping[str, Answer]) -> str: ...
    def draw(self, draw_id: str, seed: Seed) -> Any: ...
    def give_up(self, draw_id: str, words: str) -> None: ...
    def replace(self, place_id: str, words: str) -> str: ...
    def slip(self, draw_id: str) -> Paper: ...
    def record_file(self, draw_id: str) -> bytes: ...


@dataclass(frozen=True)
class DrawWords:
    """What a draw of some kind of people is called; file names with a place for ``{number}``."""

    draw: str
    history: str
    slip: str
    slip_file: str
    record_file: str


class DrawPart(Part):
    """The step that is due, every draw that was begun, and the slip of the one under the cursor.

    Subclasses hand over the card of the pool (``fixed``, ``show_view``, ``show_findings``, ``clear``, ``fix_button``)
    and that of the result (``replaced``, ``again_wanted``, ``show_view``, ``reason``, ``replace_button``).
    """

    def __init__(
        self,
        services: Services,
        page: Page,
        draws: DrawService,
        cards: tuple[Any, Any],
        key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services, page, parent)
        self._draws, self._words = draws, self.words()
        self._view: Any = None
        self._again = self._focus_due = False
        self.pool, self.result = cards
        self.seed = SeedCard(self.wording, key)
        self.seed.draw_button.setText(self._words.draw)
        self.steps = (self.pool, self.seed, self.result)
        self._table: RowTable[Any] = RowTable(self.columns())
        self.history = DataTable(self._table, self._words.history, key=f"{key}_draws")
        self.slip_button = button(self.tr("Slip…"), self.show_slip, "file-text")
        self.record_button = button(self.tr("Export record…"), self._save_record, "table-export")
        self._history = Card(self._words.history)
        self._history.add_header(self.slip_button, self.record_button)
        self._history.add(self.history)
        self.paper = PaperView(page)
        self._stack = ViewStack()
        self._main = QWidget()
        self.main = QVBoxLayout(self._main)
        self.main.setContentsMargins(0, 0, 0, 0)
        self.main.setSpacing(14)
        for part in (*self.steps, self._history):
            self.main.addWidget(part)
            part.hide()
        self._stack.addWidget(self._main)
        self._stack.addWidget(self.paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._listen()

    def open_dispute(self, dispute_id: str) -> None:
        """Read the draws of a dispute; another one begins with nothing typed."""
        if dispute_id != self.dispute_id:
            self.clear()
        self.dispute_id = dispute_id
        self.page.run(partial(self._draws.view, dispute_id), self._show)

    def clear(self) -> None:
        """Another dispute comes."""
        self._view = None
        self._again = False
        self.pool.clear()
        self.seed.clear()
        self.result.reason.clear()
        self._stack.setCurrentWidget(self._main)

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
        chosen = self._chosen()
        if chosen is None:
            return False
        self.page.run(partial(self._draws.slip, chosen.id), partial(self._show_paper, chosen))
        return True

    def words(self) -> DrawWords:
        """What this draw is called."""
        raise NotImplementedError

    def columns(self) -> list[Column[Any]]:
        """What the history tells; ``when``, ``by`` and ``state`` are the same for every draw."""
        raise NotImplementedError

    def when(self) -> Column[Any]:
        """The moment the list was fixed."""
        return Column("when", self.tr("When"), lambda each: self.wording.short_moment(each.opened_at), 150)

    def by(self) -> Column[Any]:
        """Who drew."""
        return Column("operator", self.tr("By"), lambda each: each.operator, 84, secondary=True, gives_way=1)

    def state(self) -> Column[Any]:
        """How far the draw is."""
        return Column("state", self.tr("State"), self._state, 130, tone=_tone)

    def said(self, drawn: Any) -> str:
        """The names in the answer of a draw."""
        return str(drawn)

    def show_view(self, view: Any) -> None:
        """Show what was read; called before the step that is due is put up."""
        self.pool.show_view(view)
        self.result.show_view(view)

    def focus_step(self) -> None:
        """Put the keys where the draw goes on."""
        shown = next((step for step in self.steps if not step.isHidden()), None)
        if shown is not None and self.isVisible():
            shown.setFocus()

    def _show(self, view: DrawsView) -> None:
        if view.dispute_id != self.dispute_id:
            return
        self._view = view
        with self.filling():
            self.show_view(view)
            if view.pending is not None:
                self.seed.show_pending(_pending(view.pending))
        self._table.set_rows(view.draws)
        self.history.fit_height(at_most=5)
        self.history.select_place(0 if view.draws else -1)
        self._show_step()
        if self._focus_due:
            self._focus_due = False
            self.focus_step()

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
        chosen = self._chosen()
        self.record_button.setEnabled(chosen is not None and chosen.decided_at is not None)

    def _chosen(self) -> DrawRow | None:
        chosen: DrawRow | None = self.history.current_row()
        return chosen

    def _fix(self, wanted: Any, answers: Mapping[str, Answer]) -> None:
        dispute_id = self.dispute_id

        def checked(findings: tuple[Finding, ...]) -> None:
            self.pool.show_findings(findings)
            if not blocking(findings):
                self.page.run(
                    lambda: self._draws.open_draw(dispute_id, wanted, answers),
                    lambda _id: self._fixed(),
                    busy_widget=self.pool.fix_button,
                )

        self.page.run(lambda: self._draws.check(dispute_id, wanted, answers), checked)

    def _fixed(self) -> None:
        self._again, self._focus_due = False, True
        self.pool.clear()
        self.written.emit(self.tr("The list is fixed. Print the slip, then enter the seed."))

    def _draw(self, seed: Seed) -> None:
        if self._view is not None and self._view.pending is not None:
            pending = self._view.pending.id
            self.page.run(lambda: self._draws.draw(pending, seed), self._drawn, busy_widget=self.seed.draw_button)

    def _drawn(self, drawn: Any) -> None:
        self._focus_due = True
        self.seed.clear()
        self.written.emit(self.tr("Drawn: {names}").format(names=self.said(drawn)))

    def _give_up(self, words: str) -> None:
        if self._view is not None and self._view.pending is not None:
            pending = self._view.pending.id
            self.seed.clear()
            given_up = self.tr("Draw given up; it stays on record")
            self.write(lambda: self._draws.give_up(pending, words), given_up, self.seed.give_up_button)

    def _replace(self, place_id: str, words: str) -> None:
        self.result.reason.clear()
        self.page.run(
            lambda: self._draws.replace(place_id, words),
            lambda name: self.written.emit(self.tr("{name} follows").format(name=name)),
            busy_widget=self.result.replace_button,
        )

    def _draw_again(self) -> None:
        self._again = True
        self._show_step()
        self.pool.setFocus()

    def _show_paper(self, draw: DrawRow, paper: Paper) -> None:
        keeping = Keeping(self.services.issued_papers, KeepAs(self.dispute_id, draw.id))
        name = self._words.slip_file.format(number=draw.pool.number)
        self.paper.show_paper(paper, self._words.slip, name, keeping)
        self._stack.setCurrentWidget(self.paper)

    def _save_record(self) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.decided_at is None:
            return
        draw_id, name = chosen.id, self._words.record_file.format(number=chosen.pool.number)
        target = choose_target(self, self.tr("Save as"), name, "JSON (*.json)")
        if target is not None:
            self.page.run(
                lambda: save_file(target, self._draws.record_file(draw_id)),
                lambda _none: self.page.tell(self.tr("Saved: {file}").format(file=target)),
            )

    def _listen(self) -> None:
        self.pool.fixed.connect(self._fix)
        self.seed.drawn.connect(self._draw)
        self.seed.given_up.connect(self._give_up)
        self.result.replaced.connect(self._replace)
        self.result.again_wanted.connect(self._draw_again)
        self.history.picked.connect(lambda _row: self._allow())
        self.history.opened.connect(lambda _row: self.show_slip())
        self.paper.back_wanted.connect(self.go_back)

    def _state(self, each: DrawRow) -> str:
        if each.given_up_at is not None:
            return self.tr("given up")
        return self.tr("waits for the seed") if each.waits else self.tr("done")


def _tone(each: DrawRow) -> Tone:
    if each.given_up_at is not None:
        return Tone.NEUTRAL
    return Tone.WARN if each.waits else Tone.GOOD


def _pending(draw: DrawRow) -> PendingDraw:
    """The draw as the card of the seed shows one."""
    people = tuple(Entrant(each.id, each.name, each.cases) for each in draw.pool.in_order())
    pool = Pool(draw.pool.dispute_id, draw.pool.number, people)
    return PendingDraw(draw.id, pool, draw.commitment, draw.check_words, draw.opened_at, draw.operator)
