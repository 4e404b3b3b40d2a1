"""What every section of the case file has in common: its dispute, its drafts, and how it tells of changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.drafts import DraftRow
from tribunal_desktop.services.paper_rows import KeepAs
from tribunal_desktop.ui import typed_state
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.base_keeping import Keeping
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.typed_state import State
from tribunal_desktop.ui.widgets import DraftKeeper, DraftOffer


@dataclass(frozen=True)
class SectionMark:
    """A number beside a section's name; the tone says whether it needs somebody."""

    count: int
    tone: Tone = Tone.NEUTRAL


class CaseSection(QWidget):
    """One part of the open case file; built when it is first shown and kept while the page lives.

    Subclasses fill ``body`` in their constructor and override ``reload``. What is typed into editors with an object
    name is journalled per section and dispute, and offered again after a crash, a lock or a change of mind.
    """

    changed = Signal()
    """Something was written: heading, marks and badges are to be read again."""
    section_wanted = Signal(str)
    """Open another section of the same file by its key, with ``/`` and what is meant in it where there is more."""

    key: str = ""
    """Its place in the file; given by the file before the first dispute is opened."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services, self.page, self.wording = services, page, page.wording
        self.dispute_id = ""
        self._offer = DraftOffer(page.wording)
        self._offer.taken.connect(self._take_draft)
        self._offer.dropped.connect(self._drop_draft)
        self._keeper: DraftKeeper | None = None
        self._filling = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        self.body.addWidget(self._offer)

    def open_dispute(self, dispute_id: str) -> None:
        """Show a dispute; what was typed for another one is journalled and cleared."""
        if dispute_id == self.dispute_id:
            self.reload()
            return
        self.keep_typed()
        with self.filling():
            self.clear()
        self.dispute_id = dispute_id
        self._journal().entity_key = dispute_id
        self._offer.show_draft(None)
        self.reload()
        page_key = self._page_key()
        self.page.run(lambda: self.services.drafts.offered(page_key), self._offer_draft)

    def reload(self) -> None:
        """Read what the section shows and show it; typed text stays."""
        raise NotImplementedError

    def clear(self) -> None:
        """Empty every editor that has an object name: another dispute comes."""
        editors: list[QLineEdit | QPlainTextEdit] = [*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)]
        for editor in editors:
            if editor.objectName():
                editor.clear()

    def print_current(self) -> bool:
        """Ctrl+P; false when there is nothing to print here."""
        return False

    def go_back(self) -> bool:
        """Esc; false when the section has no inner step to go back to."""
        return False

    def create_new(self) -> bool:
        """Ctrl+N; false when the section makes nothing of its own."""
        return False

    def open_inner(self, inner: str) -> None:
        """Open what a link means in this section, as ``inner_key`` names it; an unknown name opens nothing."""

    def inner_key(self) -> str:
        """What is open in the section, so that it is open again after a rebuild; empty for the section itself."""
        return ""

    def typed_state(self) -> State:
        """What has been typed and not saved."""
        return typed_state.collect(self)

    def restore_state(self, state: State) -> None:
        """Type a state again."""
        typed_state.put_back(self, state)

    def keep_as(self, about_id: str = "", title: str = "", recipient: str = "") -> Keeping:
        """How a paper of this dispute is kept in the registry; ``about_id`` names what in the dispute it is about."""
        return Keeping(self.services.issued_papers, KeepAs(self.dispute_id, about_id, title, recipient), self.services)

    def saved(self) -> None:
        """Call after a save: the draft is not needed any more, and the file is read again."""
        self._journal().forget()
        page_key, dispute_id = self._page_key(), self.dispute_id
        self.page.run(lambda: self.services.drafts.drop(page_key, dispute_id))
        self._offer.show_draft(None)
        self.changed.emit()

    def keep_typed(self) -> None:
        """Journal at once what is waiting to be."""
        if self._keeper is not None:
            self._keeper.flush()

    @contextmanager
    def filling(self) -> Iterator[None]:
        """Around showing stored text in editors: it was not typed, so it makes no draft; may be nested."""
        if self._filling:
            yield
            return
        self.keep_typed()
        self._filling = True
        try:
            yield
        finally:
            self._filling = False
            if self._keeper is not None:
                self._keeper.forget()

    def _journal(self) -> DraftKeeper:
        if self._keeper is None:
            keep = self.services.drafts.keep
            self._keeper = DraftKeeper(self.page.tasks, keep, self._page_key(), self.typed_state, self)
            self._keeper.watch(self)
        return self._keeper

    def _page_key(self) -> str:
        return f"case.{self.key}"

    def _offer_draft(self, drafts: tuple[DraftRow, ...]) -> None:
        found = next((draft for draft in drafts if draft.entity_key == self.dispute_id), None)
        if found is not None and found.data != self.typed_state():
            self._offer.show_draft(found)

    def _take_draft(self, draft: DraftRow) -> None:
        self.restore_state(draft.data)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()

    def _drop_draft(self, draft: DraftRow) -> None:
        self.page.run(lambda: self.services.drafts.drop(draft.page_key, draft.entity_key))
