"""What stands in place of the papers of a dispute when there are none, or when they could not be read."""

from __future__ import annotations

from collections.abc import Callable

from tribunal_desktop.ui.widgets import EmptyState


class NoPapers(EmptyState):
    """Nothing was made in this dispute yet."""

    def __init__(self, begin: Callable[[], object]) -> None:
        super().__init__(
            "printer",
            self.tr("No paper yet"),
            self.tr("What is made here, or printed in any section of this file, is kept with its number and copies."),
            self.tr("Make a paper"),
            begin,
        )


class UnreadPapers(EmptyState):
    """There may be papers, but the store did not give them; the words of the error stand at the head of the page."""

    def __init__(self, again: Callable[[], object]) -> None:
        super().__init__(
            "alert-circle",
            self.tr("The papers could not be read"),
            self.tr("Nothing was changed or lost. What is wrong, and what to do, stands at the head of the page."),
            self.tr("Try again"),
            again,
        )
