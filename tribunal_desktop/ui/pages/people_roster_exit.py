"""What is done with a mediator of the roster beside the entry: certificate, scans, exit with hand-over (退出与移交)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.attachments import AttachmentView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.mediator_exits import HandOver, Leaving
from tribunal_desktop.services.people_rows import HelperRow, MediatorRow
from tribunal_desktop.services.trainings import TrainingYear
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_file, choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_records import Asked, RecordsCard
from tribunal_desktop.ui.pages.people_roster_beside import SCANS
from tribunal_desktop.ui.pages.people_teams_part import print_leaving
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_beside import BesideColumns
from tribunal_desktop.ui.widgets import Card, DataTable, LineEdit, button, label, restyle, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

if TYPE_CHECKING:
    from tribunal_desktop.documents.table_sheet import TableSheetPaper

OWNER = "mediator"
"""``owner_type`` of a mediator's scans."""


class FilesCard(Card):
    """The scans of the agreement with somebody; of a mediator the certificate and the hand-over list as well."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(self.tr("Papers and scans"))
        self._services, self._page = services, page
        self._owner, self._person_id = OWNER, ""
        self._words = label(self.tr("No scan of the agreement yet."), "secondary", wrap=True)
        self._scans = QComboBox()
        self._scans.setAccessibleName(self.tr("Scans"))
        self._save_button = button(self.tr("Save a copy"), self._save_copy, "download")
        self._hours = label("", wrap=True)
        papers = services.roster_papers
        self._of_mediators = (
            button(self.tr("Certificate"), lambda: self._print(papers.certificate), "printer"),
            button(self.tr("Hand-over list"), lambda: self._print(papers.hand_over), "printer"),
        )
        self.add(
            WrappingRow(*self._of_mediators, button(self.tr("Attach a scan"), self._attach, "photo")),
            row(self._scans, self._save_button),
            self._hours,
            self._words,
        )

    def show_mediator(self, mediator: MediatorRow) -> None:
        """Say what is attached, and how much training there was this year."""
        self._begin(OWNER, mediator.id)
        year = self._services.today().year
        self._page.run(partial(self._services.trainings.year, year), self._show_hours)

    def show_helper(self, helper: HelperRow) -> None:
        """What is attached for a people's assessor or a volunteer."""
        self._begin(helper.kind, helper.id)
        self._hours.hide()

    def _begin(self, owner: str, person_id: str) -> None:
        self._owner, self._person_id = owner, person_id
        for each in self._of_mediators:
            each.setVisible(owner == OWNER)
        self._page.run(partial(self._services.attachments.of, owner, person_id), self._show)

    def _show_hours(self, found: TrainingYear) -> None:
        own = next((each.hours for each in found.people if each.person.id == self._person_id), None)
        self._hours.setVisible(own is not None)
        if own is not None:
            words = self.tr("Training this year: {hours} of {least} {least:hour|hours}")
            self._hours.setText(fill_in(words, hours=own.hours, least=own.least))
            self._hours.setProperty("tone", "warn" if own.too_little else "")
            restyle(self._hours)

    def _print(self, make: Callable[[str], TableSheetPaper]) -> None:
        print_leaving(self._page, self._services, partial(make, self._person_id), self._person_id)

    def _attach(self) -> None:
        file = choose_file(self, self.tr("Attach a scan"), SCANS)
        owner, person_id = self._owner, self._person_id
        if file is not None:
            self._page.run(lambda: self._services.attachments.add(owner, person_id, file, file.stem), self._attached)

    def _attached(self, view: AttachmentView) -> None:
        self._page.data_changed.emit()
        self._page.tell(self.tr("Saved: {name}").format(name=view.caption))
        self._page.run(partial(self._services.attachments.of, self._owner, self._person_id), self._show)

    def _show(self, views: tuple[AttachmentView, ...]) -> None:
        self._scans.clear()
        for view in reversed(views):
            said = f"{view.caption} · {self._page.wording.short_moment(view.added_at)}"
            self._scans.addItem(said, view)
        self._words.setVisible(not views)
        self._scans.setVisible(bool(views))
        self._save_button.setVisible(bool(views))

    def _save_copy(self) -> None:
        view: AttachmentView = self._scans.currentData()
        ending = view.media_type.rpartition("/")[2]
        target = choose_target(self, self.tr("Save a copy"), f"{view.caption}.{ending}", SCANS)
        if target is not None:
            said = self.tr("Saved as {file}").format(file=target.name)
            attachments = self._services.attachments
            self._page.run(
                lambda: save_file(target, attachments.content(view.sha256)), lambda _none: self._page.tell(said)
            )


class RosterExitCard(RecordsCard):
    """What a mediator who leaves has in hand, and who takes it; ``left`` when the exit is done."""

    left = Signal()
    case_wanted = Signal(str)

    def __init__(self, services: Services, page: Page) -> None:
        self._services, self._page = services, page
        columns = BesideColumns(page.wording)
        open_ones = DataTable(RowTable(columns.open()), self.tr("In hand"), key="people_exit_open")
        open_ones.set_empty_text(self.tr("Nothing in hand."))
        self._successor = QComboBox()
        self._successor.setObjectName("exit_successor")
        asked = {
            "reason": Asked(self.tr("Reason"), LineEdit("exit_reason"), required=True),
            "assessment": Asked(self.tr("The team's judgment of the work"), LineEdit("exit_assessment")),
            "successor": Asked(self.tr("Who takes everything in hand"), self._successor),
        }
        super().__init__(" ", page.wording, asked, self.tr("Hand over and take off"), open_ones, 1, "check")
        columns.setParent(self)
        open_ones.opened.connect(lambda each: self.case_wanted.emit(each.dispute_id))
        self._found: HandOver | None = None
        self.added.connect(self._leave)

    def show_hand_over(self, found: HandOver) -> None:
        """Show what is in hand and who could take it."""
        if self._found is None or self._found.mediator_id != found.mediator_id:
            self.empty()
        self._found = found
        self.set_title(self.tr("{name} leaves the roster").format(name=found.name))
        self.set_rows(found.open)
        self._successor.clear()
        self._successor.addItem("", "")
        for key, name in found.successors:
            self._successor.addItem(name, key)
        self.fields["successor"].setVisible(bool(found.open))

    def _leave(self, typed: dict[str, Any]) -> None:
        found, exits = self._found, self._services.mediator_exits
        if found is None:
            return
        leaving = Leaving(typed["reason"], typed["assessment"], typed["successor"] or "")
        findings = exits.check(found, leaving)
        self.show_findings(findings)
        if not blocking(findings):
            self._page.run(
                lambda: exits.leave(found.mediator_id, leaving),
                lambda _list: self.left.emit(),
                busy_widget=self.add_button,
            )
