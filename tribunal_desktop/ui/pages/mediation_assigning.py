"""What is done on the way to a mediator: candidates, the parties' choice, consent to go online, the assignment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediation_rows import Assignable, NewAssignment
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.mediation_assign import AssignPanel
from tribunal_desktop.ui.theme import Tone


class AssignDesk(QObject):
    """Says to the services what the panel says; ``assigned`` carries the new mediation."""

    assigned = Signal(str)

    def __init__(self, services: Services, panel: AssignPanel, page: Page, show: Callable[[], None]) -> None:
        super().__init__(page)
        self._services, self._panel, self._page, self._show = services, panel, page, show
        panel.dispute_chosen.connect(self.read_candidates)
        panel.choice_made.connect(self._note_choice)
        panel.online_wanted.connect(self._note_online)
        panel.assigned.connect(self._assign)

    def begin(self, dispute_id: str = "") -> None:
        """Offer the disputes that may be mediated, with the cursor on ``dispute_id``."""
        self._page.run(self._services.mediations.assignable, lambda found: self._offer(found, dispute_id))

    def read_candidates(self, dispute_id: str) -> None:
        """Read who may take the dispute."""
        self._page.run(lambda: self._services.mediator_draws.view(dispute_id), self._panel.show_candidates)

    def _offer(self, found: tuple[Assignable, ...], dispute_id: str) -> None:
        if not found:
            self._page.show_words(
                self.tr("There is no dispute to assign a mediator for."),
                Tone.INFO,
                self.tr("Every open dispute is being mediated already, or none is registered."),
                self.tr("Register a dispute on the page Cases first."),
            )
            return
        self._show()
        self._page.show_content()
        self._panel.offer(found, dispute_id)

    def _note_choice(self, dispute_id: str, mediator_id: str) -> None:
        self._page.run(
            lambda: self._services.mediations.note_choice(dispute_id, mediator_id or None),
            lambda _none: self.read_candidates(dispute_id),
        )

    def _note_online(self, dispute_id: str) -> None:
        def told(days: tuple[date, date]) -> None:
            choose, appoint = map(self._page.wording.short_date, days)
            words = self.tr("The parties choose a mediator by {choose}; else the court appoints one by {appoint}.")
            self._page.tell(words.format(choose=choose, appoint=appoint))
            self._page.data_changed.emit()

        today = self._services.today()
        self._page.run(lambda: self._services.mediations.note_online_consent(dispute_id, today), told)

    def _assign(self, new: NewAssignment) -> None:
        self._page.run(
            lambda: self._services.mediations.assign(new), self._done, self._refused, self._panel.assign_button
        )

    def _done(self, mediation_id: str) -> None:
        self._page.data_changed.emit()
        self._page.tell(self.tr("The mediator is assigned."))
        self.assigned.emit(mediation_id)

    def _refused(self, error: KnownError) -> None:
        words = self._page.wording.error(error)
        if not self._panel.show_missing(error.code, f"{words.what} {words.do}"):
            self._page.show_error(error)
