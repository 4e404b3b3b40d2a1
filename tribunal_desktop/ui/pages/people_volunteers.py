"""Judicial volunteers (司法志愿者): pairs, recruitment, tasks, scores, effect, contracts, work orders."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.pages.case_file.base_paper import PaperView
from tribunal_desktop.ui.pages.people_view import PeopleView
from tribunal_desktop.ui.pages.people_volunteers_board import BoardPart
from tribunal_desktop.ui.pages.people_volunteers_effect import EffectPart
from tribunal_desktop.ui.pages.people_volunteers_orders import OrdersPart
from tribunal_desktop.ui.pages.people_volunteers_part import VolunteersPart
from tribunal_desktop.ui.pages.people_volunteers_pipeline import PipelinePart
from tribunal_desktop.ui.pages.people_volunteers_scores import ScoresPart
from tribunal_desktop.ui.pages.people_volunteers_tasks import TasksPart
from tribunal_desktop.ui.pages.people_volunteers_terms import TermsPart
from tribunal_desktop.ui.typed_state import State, put_back
from tribunal_desktop.ui.widgets import SegmentedFilter, ViewStack

FORM_STATE = "volunteers_form"
PARTS: tuple[tuple[str, Any, type[VolunteersPart]], ...] = (
    ("board", QT_TRANSLATE_NOOP("VolunteersView", "Pairs"), BoardPart),
    ("tasks", QT_TRANSLATE_NOOP("VolunteersView", "Tasks"), TasksPart),
    ("scores", QT_TRANSLATE_NOOP("VolunteersView", "Monthly scores"), ScoresPart),
    ("pipeline", QT_TRANSLATE_NOOP("VolunteersView", "Recruitment"), PipelinePart),
    ("effect", QT_TRANSLATE_NOOP("VolunteersView", "Effect"), EffectPart),
    ("terms", QT_TRANSLATE_NOOP("VolunteersView", "Contracts"), TermsPart),
    ("orders", QT_TRANSLATE_NOOP("VolunteersView", "Work orders"), OrdersPart),
)
"""Key, name and class of each part, in the order they are offered."""


class VolunteersView(PeopleView):
    """Parts over the same volunteers; ``open_item`` takes a part, or a part and a thing in it."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._classes = {key: part for key, _name, part in PARTS}
        self._built: dict[str, VolunteersPart] = {}
        self._choice = SegmentedFilter(self.tr("Part"), wraps=True)
        self._choice.set_choices([(key, self.tr(name), None) for key, name, _part in PARTS])
        self._choice.chosen.connect(self._show_part)
        self.paper = PaperView(page)
        self.paper.back_wanted.connect(self._leave_paper)
        self._stack = ViewStack()
        self.body.addWidget(self._choice)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._stack.addWidget(self.part(PARTS[0][0]))
        self._stack.addWidget(self.paper)

    def part(self, key: str) -> VolunteersPart:
        """The part ``key``, built on first use."""
        if key not in self._built:
            made = self._classes[key](self.services, self.page)
            made.written.connect(self._written)
            made.kept_wanted.connect(self._show_paper)
            made.case_wanted.connect(lambda dispute_id: self.page.navigate.emit("cases", dispute_id))
            self._built[key] = made
            if len(self._built) > 1:
                self._stack.addWidget(made)
        return self._built[key]

    def right(self) -> Right | None:
        """What the part that is up asks for."""
        return self.current().RIGHT

    def current(self) -> VolunteersPart:
        """The part that is up."""
        return self.part(self._choice.choice())

    def reload(self) -> None:
        """Read the part that is up."""
        self.page.show_content()
        self.current().reload()

    def create_words(self) -> str:
        """What the part adds."""
        return self.current().create_words()

    def create_new(self) -> bool:
        """Add what the part holds."""
        self._leave_paper()
        return self.current().create_new()

    def print_current(self) -> bool:
        """Print the paper that is shown, else what the part shows."""
        if self._stack.currentWidget() is self.paper:
            return self.paper.print_paper()
        return self.current().print_current()

    def go_back(self) -> bool:
        """Leave a paper or a form."""
        if self._stack.currentWidget() is self.paper:
            self._leave_paper()
            return True
        return self.current().go_back()

    def open_item(self, key: str) -> None:
        """Go to a part, or to a thing in it."""
        part, _slash, item = key.partition("/")
        if part not in self._classes:
            return
        if item:
            self.part(part).open_item(item)
        self._choice.choose(part)

    def item_key(self) -> str:
        """The part that is up."""
        return self._choice.choice()

    def typed_state(self) -> State:
        """Which form is open."""
        return {FORM_STATE: self.current().form_key()}

    def restore_state(self, state: State) -> None:
        """Open it again once its part is read, and type it again."""
        key, part = str(state.get(FORM_STATE, "")), self.current()
        if key:
            part.reload()
            self.page.run(lambda: None, lambda _none: part.reopen(key, partial(put_back, part, state)))

    def _show_part(self, key: str) -> None:
        self._stack.setCurrentWidget(self.part(key))
        self.page.refresh()

    def _written(self, words: str) -> None:
        self.page.tell(words)
        self.page.data_changed.emit()
        self.reload()

    def _show_paper(self, paper: Paper, title: str, keep_as: KeepAs) -> None:
        self.paper.show_paper(paper, title, f"{title}.pdf", Keeping(self.services.issued_papers, keep_as))
        self._stack.setCurrentWidget(self.paper)

    def _leave_paper(self) -> None:
        if self._stack.currentWidget() is self.paper:
            self._stack.setCurrentWidget(self.current())
            self.current().take_keys()
