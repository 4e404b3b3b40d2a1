"""What the further parts of an open mediation have in common: they read and write by themselves, and tell it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_rows import MediationDetail
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.typed_rows import TypedRows
from tribunal_desktop.ui.typed_state import State


class MediationPart(QWidget):
    """Cards below each other about one mediation; read when shown."""

    written = Signal(str, object)
    """Something was written: words to say, and perhaps how to take it back."""
    counted = Signal(int)
    """How much stands here, for the choice of parts."""
    form_wanted = Signal(str)
    section_wanted = Signal(str)
    """Open a section of the dispute's file."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self.services, self.page, self.wording = services, page, page.wording
        self.detail: MediationDetail | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)

    def show_mediation(self, detail: MediationDetail) -> None:
        """Show what belongs to ``detail``; what was typed for another mediation goes."""
        fresh = self.detail is None or self.detail.id != detail.id
        self.detail = detail
        if fresh:
            self.clear()
        self.show_writable(detail.running)
        self.reload()

    def show_writable(self, writable: bool) -> None:
        """Hide what writes once the mediation has ended; its lists stay, to be read and scrolled by keyboard."""

    def clear(self) -> None:
        """Empty the fields."""

    def unsaved(self) -> State:
        """What was typed here and not saved, as ``type_again`` takes it; empty when nothing was."""
        return {}

    def type_again(self, state: State) -> None:
        """Type what ``unsaved`` told, before or after the part has been read."""

    def filling(self) -> AbstractContextManager[None]:
        """Around showing what was read."""
        return nullcontext()

    def emptying(self) -> AbstractContextManager[None]:
        """Around emptying the fields of what was saved."""
        return nullcontext()

    def reload(self) -> None:
        """Read again."""
        raise NotImplementedError

    @property
    def mediation_id(self) -> str:
        """The open mediation."""
        return self.detail.id if self.detail else ""

    def read(self, ask: Callable[[str], Any], show: Callable[[Any], None]) -> None:
        """Ask about the open mediation and show the answer, unless another one is open by then."""
        asked = self.mediation_id

        def show_read(found: Any) -> None:
            if asked == self.mediation_id:
                with self.filling():
                    show(found)

        if asked:
            self.page.run(lambda: ask(asked), show_read)

    def write(
        self,
        work: Callable[[], Any],
        words: str,
        undo_of: Callable[[Any], Callable[[], Any]] | None = None,
        done: Callable[[], None] = lambda: None,
        button: QWidget | None = None,
        refused: Callable[[KnownError], Any] | None = None,
    ) -> None:
        """Write and say so; ``undo_of`` makes of the answer what takes it back."""

        def finished(answer: Any) -> None:
            with self.emptying():
                done()
            undo = undo_of(answer) if undo_of else None
            self.written.emit(words, (lambda: self._take_back(undo)) if undo else None)

        self.page.run(work, finished, refused, busy_widget=button)

    def _take_back(self, undo: Callable[[], Any]) -> None:
        self.page.run(undo, lambda _answer: self.written.emit("", None))


class TypedPart(MediationPart):
    """A part whose named editors are one form: what is typed in it stays while it is read again, and is a draft."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(services, page)
        self._typed = TypedRows(self)

    def show_mediation(self, detail: MediationDetail) -> None:
        """What was typed for another mediation goes with it."""
        fresh = self.detail is None or self.detail.id != detail.id
        super().show_mediation(detail)
        if fresh:
            self._typed.forget()

    def unsaved(self) -> State:
        return self._typed.unsaved()

    def type_again(self, state: State) -> None:
        self._typed.type_again(state)

    def filling(self) -> AbstractContextManager[None]:
        return self._typed.showing()

    def emptying(self) -> AbstractContextManager[None]:
        return self._typed.emptying()
