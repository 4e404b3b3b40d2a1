"""Who must not work on the dispute for now: a request to withdraw waits, or was granted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.recusals import Stopped
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Notice


class StoppedNotice(Notice):
    """A bar above the people of a dispute; hidden while nobody is stopped (CPL 48)."""

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._page = services, page
        self._dispute_id = ""

    def show_dispute(self, dispute_id: str) -> None:
        """Read who is stopped in a dispute and say it."""
        if dispute_id != self._dispute_id:
            self.hide()
        self._dispute_id = dispute_id
        recusals = self._services.recusals
        self._page.run(lambda: recusals.stopped(dispute_id), lambda stopped: self._show_stopped(dispute_id, stopped))

    def _show_stopped(self, dispute_id: str, stopped: tuple[Stopped, ...]) -> None:
        if dispute_id != self._dispute_id:
            return
        if not stopped:
            self.hide()
            return
        names = self.tr(", ").join(each.name for each in stopped)
        waiting = [each for each in stopped if each.due_on is not None]
        said = [
            self.tr("{name}: asked to withdraw; stops work, urgent steps apart, until it is decided by {day}.").format(
                name=each.name, day=self._page.wording.date(each.due_on)
            )
            for each in waiting
        ] + [
            self.tr("{name}: has to withdraw and takes no further part.").format(name=each.name)
            for each in stopped
            if each.due_on is None
        ]
        self.show_words(
            self.tr("Stopped in this dispute: {names}").format(names=names),
            Tone.WARN,
            "\n".join(said),
            self.tr("The request stands with the parties (CPL 48)."),
        )
