"""Real services on a real store for the pages about mediation, papers and people; only the printer is made up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import REFERENCE
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.services.clause_library import ClauseLibrary
from tribunal_desktop.services.drafts import Drafts
from tribunal_desktop.services.glossary import Glossaries
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_checks import MediationChecks
from tribunal_desktop.services.mediation_diary import MediationDiary
from tribunal_desktop.services.mediation_people import MediationPeople
from tribunal_desktop.services.mediator_draws import MediatorDraws
from tribunal_desktop.services.paper_checks import PaperChecks
from tribunal_desktop.services.papers import Papers
from tribunal_desktop.services.people import People
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.services.recusals import Recusals
from tribunal_desktop.services.seals import Seals
from tribunal_desktop.services.undisputed_facts import UndisputedFacts
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.mediation import MediationPage
from tribunal_desktop.ui.printing import PrintJob
from tribunal_desktop.ui.workers import Tasks


class Room:
    """The services these pages use."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.clock: Callable[[], datetime] = uow.clock
        self.mediations = Mediations(uow, REFERENCE)
        self.mediator_draws = MediatorDraws(uow, REFERENCE)
        self.papers = Papers(uow, REFERENCE)
        self.issued_papers = IssuedPapers(uow)
        self.print_queue = PrintQueue(uow)
        self.seals = Seals(uow)
        self.paper_checks = PaperChecks(uow, REFERENCE)
        self.people = People(uow)
        self.drafts = Drafts(uow)
        self.recusals = Recusals(uow, REFERENCE)
        self.mediation_diary = MediationDiary(uow)
        self.mediation_people = MediationPeople(uow, REFERENCE)
        self.mediation_checks = MediationChecks(uow, REFERENCE)
        self.undisputed_facts = UndisputedFacts(uow)
        self.clause_library = ClauseLibrary(uow, REFERENCE)
        self.glossaries = Glossaries(uow)

    def today(self) -> date:
        return self.clock().date()


class Tray:
    """A printer that keeps what it is given."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self.jobs: list[PrintJob] = []

    def names(self) -> tuple[str, ...]:
        return self._names

    def close(self) -> None:
        """Nothing waits here."""

    def print(self, job: PrintJob, printer: str, taken: Callable[[str], None] | None = None) -> None:
        from tribunal_desktop.errors import KnownError

        if not printer:
            raise KnownError("no_printer")
        self.jobs.append(job)


def typed(value: object) -> Any:
    """``value`` for a page that names the real class."""
    return value


def open_part(
    qtbot: QtBot, tasks: Tasks, room: Room, settle: Callable[[], None], locale: Locale, key: str, part: str = "main"
) -> MediationPage:
    """The page at a mediation with one of its parts up."""
    page = MediationPage(typed(room), tasks, locale, printers=typed(Tray("一号")))
    qtbot.addWidget(page)
    page.resize(1182, 740)
    page.show()
    page.open_item(key)
    settle()
    page.work.parts.choice.choose(part)
    settle()
    return page
