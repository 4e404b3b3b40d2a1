"""The certificate of a mediator, and the scans of the agreement with anybody on a roster (证书与扫描件)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.attachments import AttachmentView
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.people_rows import HelperRow, MediatorRow
from tribunal_desktop.services.trainings import TrainingYear
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_file, choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.people_roster_beside import SCANS
from tribunal_desktop.ui.pages.people_teams_part import print_leaving
from tribunal_desktop.ui.widgets import Card, button, label, restyle, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

if TYPE_CHECKING:
    from tribunal_desktop.documents.table_sheet import TableSheetPaper

OWNER = "mediator"
"""``owner_type`` of a mediator's scans."""


class FilesCard(Card):
    """The scans of the agreement with somebody; of a mediator the certificate as well."""

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
        self._certificate = button(self.tr("Certificate"), lambda: self._print(papers.certificate), "printer")
        self.add(
            WrappingRow(self._certificate, button(self.tr("Attach a scan"), self._attach, "photo")),
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
        self._certificate.setVisible(owner == OWNER)
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
