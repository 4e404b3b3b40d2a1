"""A roster from Excel (名册导入): what the file holds, rows to be mended, then all of it at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from tribunal_desktop.errors import KnownError
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.roster_workbook import RosterFile
from tribunal_desktop.ui.dialogs.files import choose_file, choose_target
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.tables.base import RowTable
from tribunal_desktop.ui.tables.people_beside import BesideColumns
from tribunal_desktop.ui.widgets import Card, DataTable, button, label, row
from tribunal_desktop.ui.widgets.wrapping import WrappingRow

EXCEL = "Excel (*.xlsx)"


class ImportCard(Card):
    """``imported`` carries how many came onto the roster."""

    imported = Signal(int)
    cancelled = Signal()

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(self.tr("Import the roster"))
        self._services, self._page = services, page
        self._content = b""
        self._file: RosterFile | None = None
        columns = BesideColumns(page.wording, self)
        self._words = label("", wrap=True)
        self.bad = DataTable(RowTable(columns.bad_rows()), self.tr("Rows to be mended"), key="people_import_bad")
        self.take_button = button(self.tr("Import"), self._take, "file-import")
        self.save_button = button(self.tr("Save these rows"), self._save_bad, "download")
        self.add(
            self._words,
            self.bad,
            WrappingRow(
                button(self.tr("Template"), self._save_template, "download"),
                button(self.tr("Another file"), self.choose),
                self.save_button,
            ),
            row(1, button(self.tr("Put away"), self.cancelled.emit), self.take_button),
        )

    def choose(self) -> bool:
        """Ask for a file and check it; false when none was chosen."""
        file = choose_file(self, self.tr("Import the roster"), EXCEL)
        if file is not None:
            self.check(file)
        return file is not None

    def check(self, file: Path) -> None:
        """Read a file and say what it holds."""

        def read() -> tuple[bytes, RosterFile]:
            try:
                content = file.read_bytes()
            except OSError as error:
                raise KnownError("attachment_unreadable", name=file.name) from error
            return content, self._services.roster_workbook.read(content)

        self._page.run(read, lambda found: self._show(*found))

    def _show(self, content: bytes, file: RosterFile) -> None:
        self._content, self._file = content, file
        counts = {"all": len(file.rows), "new": len(file.new), "bad": len(file.bad)}
        words = self.tr("{all} rows, {new} of them not on the roster yet, {bad} to be mended.").format(**counts)
        rule = self.tr("Nothing comes in while a row has to be mended.") if file.bad else ""
        self._words.setText(f"{words} {rule}".strip())
        self.bad.table.set_rows(file.bad)
        self.bad.fit_height(8)
        self.bad.setVisible(bool(file.bad))
        self.save_button.setVisible(bool(file.bad))
        self.take_button.setEnabled(not file.bad and bool(file.new))

    def _take(self) -> None:
        content = self._content
        self._page.run(
            lambda: self._services.roster_workbook.take(content), self.imported.emit, busy_widget=self.take_button
        )

    def _save_bad(self) -> None:
        file, lang = self._file, self._page.wording.lang
        target = choose_target(self, self.tr("Save these rows"), self.tr("Rows to be mended.xlsx"), EXCEL)
        if target is not None and file is not None:
            self._save(target, lambda: self._services.roster_workbook.rejected(file, lang))

    def _save_template(self) -> None:
        target = choose_target(self, self.tr("Template"), self.tr("Roster of mediators.xlsx"), EXCEL)
        if target is not None:
            self._save(target, self._services.roster_workbook.template)

    def _save(self, target: Path, make: Callable[[], bytes]) -> None:
        said = self.tr("Saved as {file}").format(file=target.name)
        self._page.run(lambda: save_file(target, make()), lambda _none: self._page.tell(said))
