"""What a person typed over the values a form shows: kept row by row, so that reading again loses nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from tribunal_desktop.ui.typed_state import State, collect, put_back


class TypedRows:
    """Tells what was typed into the named editors of a form from what the program put there.

    A form below a list shows one row after the other: what was typed for each stays with its row until it is saved. A
    form that stands alone has one row, named by the empty string.
    """

    def __init__(self, form: QWidget) -> None:
        self._form = form
        self._row: str | None = None
        """The row that is shown; none until one is."""
        self._shown: State = {}
        self._typed: dict[str, State] = {}
        self._again: dict[str, State] = {}
        """Typed before the form was built; it waits for its row to be shown."""

    @contextmanager
    def showing(self, row: str = "") -> Iterator[None]:
        """Around showing the stored values of ``row``: what was typed for it comes back over them."""
        self._note()
        yield
        self._row, self._shown = row, collect(self._form)
        put_back(self._form, self._typed.get(row, {}))
        self._again.pop(row, None)

    @contextmanager
    def emptying(self) -> Iterator[None]:
        """Around emptying the fields of what was saved: only what changes here counts as typed no more."""
        before = collect(self._form)
        yield
        emptied = {name: value for name, value in collect(self._form).items() if value != before.get(name)}
        self._shown |= emptied
        for name in emptied:
            self._again.get(self._row or "", {}).pop(name, None)
        self._note()

    def forget(self) -> None:
        """Other rows come: nothing was typed for them."""
        self._row, self._typed, self._again = None, {}, {}

    def saved(self) -> None:
        """What was typed for the row that is shown is saved."""
        self._shown = collect(self._form)
        self._again.pop(self._row or "", None)
        self._note()

    def unsaved(self) -> State:
        """What was typed and not saved, by row."""
        self._note()
        return {row: dict(state) for row, state in self._typed.items()}

    def type_again(self, rows: Mapping[str, object]) -> None:
        """Type what ``unsaved`` told, each in its row once that is shown."""
        self._again = {row: dict(state) for row, state in rows.items() if isinstance(state, dict)}
        self._typed |= self._again
        put_back(self._form, self._again.get(self._row or "", {}))

    def _note(self) -> None:
        """Remember what was typed for the row that is shown."""
        if self._row is None:
            return
        here = {name: value for name, value in collect(self._form).items() if value != self._shown.get(name)}
        here = {**self._again.get(self._row, {}), **here}
        if here:
            self._typed[self._row] = here
        else:
            self._typed.pop(self._row, None)
