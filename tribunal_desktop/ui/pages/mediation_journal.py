"""What is typed in the room of mediations: carried over a change of language, a draft after a crash or a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.drafts import DraftRow
from tribunal_desktop.ui import typed_state
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import DraftKeeper

if TYPE_CHECKING:
    from tribunal_desktop.ui.pages.mediation import MediationPage

PAGE = "mediation"
OF, PART, ASSIGN = "of", "part", "assign"
"""Where in what is carried over stand the open mediation, the part that is up, and what was entered to assign."""


class MediationJournal(QObject):
    """One draft a mediation, and one a dispute whose mediator is being chosen; each is only ever typed into its own."""

    def __init__(self, services: Services, page: MediationPage) -> None:
        super().__init__(page)
        self._drafts, self._page = services.drafts, page
        self._of = ""
        """The mediation whose words stand in the work view."""
        self._carried: State = {}
        self._keeper = DraftKeeper(page.tasks, services.drafts.keep, PAGE, self._draft, self)
        self._keeper.watch(page.assign, page.work)
        page.work.agreement.changed.connect(self._keeper.touch)
        page.assign.dispute_chosen.connect(self._dispute_chosen)

    def typed_state(self) -> State:
        """Everything typed and not saved, whose it is, and which part is up."""
        return {**typed_state.collect(self._page.draw), **self._where(), **self._unsaved(), OF: self._of}

    def begin_assigning(self) -> None:
        """Choose a mediator, for the dispute something was entered for and left."""

        def begin(drafts: tuple[DraftRow, ...]) -> None:
            left = (draft.entity_key for draft in drafts if ASSIGN in draft.data)
            self._page.assigning.begin(next(left, ""))

        self._page.run(lambda: self._drafts.offered(PAGE), begin)

    def restore(self, state: State) -> None:
        """Type a state again, now or once what it belongs to is open."""
        self._carried = dict(state)
        typed_state.put_back(self._page.draw, state)
        if isinstance(entered := state.get(ASSIGN), dict):
            self._page.assign.type_again(entered)

    def move_to(self, key: str) -> None:
        """From now on things are typed about the mediation or the dispute ``key``."""
        if self._keeper.entity_key != key:
            self._keeper.flush()
            self._keeper.entity_key = key

    def type_again(self, mediation_id: str) -> None:
        """``mediation_id`` is open: type what was carried over, if it belongs there."""
        self._of = mediation_id
        if self._carried.get(OF) == mediation_id:
            self._type(self._carried)

    def read(self, key: str) -> None:
        """Look whether something was left unsaved about ``key``, and type it again."""
        page = self._page
        page.run(lambda: self._drafts.offered(PAGE), lambda drafts: self._offer(key, drafts))

    def written(self) -> None:
        """Something was saved: journal what is still typed, or nothing any more."""
        self._keeper.touch()
        self._keeper.flush()

    def _where(self) -> State:
        return {} if self._page.is_assigning() else {PART: self._page.work.parts.choice.choice()}

    def _draft(self) -> State:
        unsaved = self._unsaved()
        return {**unsaved, **self._where()} if unsaved else {}

    def _unsaved(self) -> State:
        if self._page.is_assigning():
            entered = self._page.assign.unsaved()
            return {ASSIGN: entered} if entered else {}
        return self._page.work.unsaved()

    def _dispute_chosen(self, dispute_id: str) -> None:
        if self._keeper.entity_key != dispute_id:
            self.move_to(dispute_id)
            self.read(dispute_id)

    def _offer(self, key: str, drafts: tuple[DraftRow, ...]) -> None:
        page, say = self._page, self._page.wording
        own = next((draft for draft in drafts if draft.entity_key == key), None)
        here = page.assign.dispute_id() if page.is_assigning() else page.item_key()
        if own is None or self._unsaved() or here != key:
            return
        if page.is_assigning():
            self.restore(own.data)
            page.assigning.read_candidates(key)
        else:
            self._type(own.data)
        page.show_words(
            self.tr("What you typed and did not save is back in its fields."),
            Tone.INFO,
            self.tr("It was typed {when}.").format(when=say.moment(own.updated_at)),
            self.tr("Save it, or change it as you like."),
        )

    def _type(self, state: State) -> None:
        self._carried = {}
        self._page.work.type_again(state)
        if part := str(state.get(PART, "")):
            self._page.work.parts.choice.choose(part)
