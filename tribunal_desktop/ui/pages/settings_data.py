"""The data on this computer: where it lies, backing it up, and whether the record of acts is whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.parent_court_rows import SyncStatus
from tribunal_desktop.services.store_care import AuditCheck, Backup, StoreFacts
from tribunal_desktop.texts import fill_in
from tribunal_desktop.ui.dialogs.files import choose_folder
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, button, label, row

BACKUP_DAYS = 7
"""After so many days a backup is called old; ours, not a rule of law."""


class DataSection(QWidget):
    """Facts, backup, record of acts."""

    def __init__(self, services: Services, page: Page, restore: Callable[[], None] | None = None) -> None:
        """``restore`` leads to where a backup is restored, with no store open."""
        super().__init__()
        self._services, self._page = services, page
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(20)
        self._facts.setVerticalSpacing(8)
        self._backup_state, self._check_state = Pill(), Pill()
        self._backup_words, self._check_words = (label("", "secondary", wrap=True) for _ in range(2))
        self._check_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._check_button = button(self.tr("Check the record of acts"), self.check, "shield-lock")
        self.restore_button = button(self.tr("Restore a backup…"), restore, "arrow-back-up")
        self.restore_button.setVisible(restore is not None)
        self._lay_out()

    def refresh(self) -> None:
        """Read the facts again."""
        services = self._services
        self._page.run(lambda: (services.care.facts(), services.sync.status()), self._show)

    def back_up(self) -> None:
        """Ask for a folder and write a backup into it."""
        target = choose_folder(self, self.tr("Folder for the backup, best on another disk"))
        if target is None:
            return
        self._backup_state.show_mark(self.tr("writing and reading it through…"), Tone.INFO, "clock")
        self._page.run(lambda: self._services.care.backup(target), self._backed_up, self._not_backed_up)

    def check(self) -> None:
        """Check the whole chain."""
        self._check_state.show_mark(self.tr("checking…"), Tone.INFO, "clock")
        self._page.run(self._services.care.verify_audit, self._checked, busy_widget=self._check_button)

    def _backed_up(self, backup: Backup) -> None:
        self._page.tell(self.tr("Backup written and read through: {folder}").format(folder=backup.folder.name))
        self._page.data_changed.emit()
        self.refresh()

    def _not_backed_up(self, error: KnownError) -> None:
        self._page.show_error(error)
        self.refresh()

    def _checked(self, _check: AuditCheck) -> None:
        self._page.data_changed.emit()
        self.refresh()

    def _show(self, found: tuple[StoreFacts, SyncStatus]) -> None:
        facts, sync = found
        number = self._page.wording.number
        waiting = sync.waiting + sync.sealed
        self._fill(
            [
                (self.tr("Data folder"), str(facts.data_dir)),
                (self.tr("Size"), self.tr("{size} MB").format(size=f"{facts.size / 1e6:,.1f}")),
                (self.tr("Encryption"), f"SQLCipher {facts.cipher}"),
                (
                    self.tr("Not yet with the parent court"),
                    fill_in(self.tr("{count} {count:record|records}"), count=number(waiting)),
                ),
                (
                    self.tr("Record of acts"),
                    fill_in(self.tr("{count} {count:entry|entries}"), count=number(facts.audit_entries)),
                ),
            ]
        )
        self._say_backup(facts.notes.backup)
        self._say_check(facts.notes.check)

    def _fill(self, lines: list[tuple[str, str]]) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in lines:
            words = label(value, wrap=True)
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            words.setAccessibleName(f"{name}: {value}")
            self._facts.addRow(label(name, "secondary"), words)

    def _say_backup(self, backup: Backup | None) -> None:
        self._backup_words.setVisible(backup is not None)
        if backup is None:
            self._backup_state.show_mark(self.tr("no backup yet"), Tone.BAD, "alert-circle")
            return
        days = (self._services.today() - backup.at.date()).days
        when = self._page.wording.short_moment(backup.at)
        old = days > BACKUP_DAYS
        tone, icon = (Tone.WARN, "alert-triangle") if old else (Tone.GOOD, "circle-check")
        self._backup_state.show_mark(self.tr("last backup {when}").format(when=when), tone, icon)
        self._backup_words.setText(
            self.tr("{folder} · {size} MB, read through after writing").format(
                folder=backup.folder, size=f"{backup.size / 1e6:,.1f}"
            )
        )

    def _say_check(self, check: AuditCheck | None) -> None:
        self._check_words.setVisible(check is not None)
        if check is None:
            self._check_state.show_mark(self.tr("not checked yet"), Tone.NEUTRAL, "info-circle")
            return
        when = self._page.wording.short_moment(check.at)
        entries = self._page.wording.number(check.entries)
        if check.broken_at is None:
            self._check_state.show_mark(self.tr("whole, checked {when}").format(when=when), Tone.GOOD, "circle-check")
            words = self.tr("{entries} {entries:entry|entries} in one chain; note its last hash elsewhere: {hash}")
            self._check_words.setText(fill_in(words, entries=entries, hash=check.last_hash))
        else:
            self._check_state.show_mark(self.tr("broken, checked {when}").format(when=when), Tone.BAD, "alert-circle")
            words = self.tr("The chain does not hold at entry {entry}. Change nothing, make a backup, call your court.")
            self._check_words.setText(fill_in(words, entry=self._page.wording.number(check.broken_at)))

    def _lay_out(self) -> None:
        facts, backup, acts = (
            Card(self.tr("On this computer")),
            Card(self.tr("Backup")),
            Card(self.tr("Record of acts")),
        )
        facts.add(self._facts)
        backup.add(
            row(self._backup_state, 1),
            self._backup_words,
            label(
                self.tr(
                    "A backup is a folder with the encrypted data and its keys; without a password or the recovery "
                    "sheet nobody can read it. Keep it on another disk."
                ),
                wrap=True,
            ),
            label(
                self.tr(
                    "Restoring closes this window first. The backup is then checked and shown beside the present data, "
                    "which is kept aside and never deleted."
                ),
                wrap=True,
            ),
            row(self.restore_button, 1),
        )
        acts.add(
            row(self._check_state, 1),
            self._check_words,
            label(
                self.tr("Every change is written into a chain of hashes: whoever alters an entry later breaks it."),
                wrap=True,
            ),
            row(self._check_button, 1),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(14)
        for card in (backup, acts, facts):
            column.addWidget(card)
        column.addStretch(1)
