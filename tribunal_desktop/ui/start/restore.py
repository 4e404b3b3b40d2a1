"""Restoring a backup before anyone has logged in: choose it, see it beside what is here, then put it in (恢复备份)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QRadioButton, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.dialogs.files import choose_folder
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.start.parts import StartPage
from tribunal_desktop.ui.start.restore_comparison import ComparisonCard
from tribunal_desktop.ui.start.services import ServicesOf
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets.basics import Card, button, label, row
from tribunal_desktop.ui.widgets.fields import Field, LineEdit, PasswordEdit
from tribunal_desktop.ui.workers import Tasks

if TYPE_CHECKING:
    from tribunal_desktop.services.restore import Backup, BackupKey, Comparison


class RestorePage(StartPage):
    """``restored`` carries the words to show, and the recovery code and user when a new password is to be set."""

    restored = Signal(str, str, str)
    back = Signal()

    def __init__(self, services: ServicesOf, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self.set_heading(
            self.tr("Restore a backup"),
            self.tr("The backup is checked first. What is on this computer now is kept aside and never deleted."),
        )
        self._services = services
        self._backup: Backup | None = None
        self._key: BackupKey | None = None
        self.folder = label(self.tr("no folder chosen"), "secondary", wrap=True)
        self.choose_button = button(self.tr("Choose the backup's folder…"), self._choose, "folders")
        self.user = QComboBox()
        self.user.setObjectName("restore_user")
        self.by_password = QRadioButton(self.tr("Password"))
        self.by_code = QRadioButton(self.tr("Code of the recovery sheet"))
        self._ways = QButtonGroup(self)
        for way in (self.by_password, self.by_code):
            self._ways.addButton(way)
            way.toggled.connect(self._show_way)
        self.password = PasswordEdit("restore_password")
        self.code = LineEdit("restore_code", self.tr("groups of letters and digits, as printed"))
        self._password_field = Field(self.tr("Password"), self.password, required=True)
        self._code_field = Field(self.tr("Code of the recovery sheet"), self.code, required=True)
        for secret in (self.password, self.code):
            secret.returnPressed.connect(self.check)
        self.check_button = button(self.tr("Check the backup"), self.check, kind="primary")
        self.back_button = button(self.tr("Back"), self.back.emit, "arrow-back-up")
        self._progress = label("", "secondary")
        self.comparison = ComparisonCard(locale)
        self.agreed = QCheckBox(self.tr("I have compared the two. Put the backup in."))
        self.restore_button = button(self.tr("Restore this backup"), self.restore, kind="primary")
        self.agreed.toggled.connect(self.restore_button.setEnabled)
        self._lay_out()
        self.by_password.setChecked(True)
        self._show_way()
        self._show_step(compared=False)
        self.setFocusProxy(self.choose_button)

    def look_into(self, folder: Path) -> None:
        """Take the backup in ``folder`` and ask who opens it."""
        self.notice.dismiss()
        self._show_step(compared=False)
        self._progress.setText(self.tr("Copying the backup to check it…"))
        self.tasks.run(
            lambda: self._services().restore.look(folder), self._found, self._failed, self.choose_button, self
        )

    def check(self) -> None:
        """Open the backup, read it through and show what it holds."""
        backup, key = self._backup, self._typed_key()
        if backup is None or key is None:
            return
        self.notice.dismiss()
        self._key = key
        self._progress.setText(self.tr("Reading the backup through…"))
        self.tasks.run(
            lambda: self._services().restore.check(backup, key), self._compare, self._failed, self.check_button, self
        )

    def restore(self) -> None:
        """Put the checked backup in the place of what is here."""
        backup, key = self._backup, self._key
        if backup is None or key is None or not self.agreed.isChecked():
            return
        self._progress.setText(self.tr("Keeping the present data aside, putting the backup in…"))
        self.tasks.run(
            lambda: self._services().restore.restore(backup, key), self._done, self._failed, self.restore_button, self
        )

    def typed(self) -> Path | None:
        """The folder chosen, to carry it over a change of language."""
        return self._backup.folder if self._backup else None

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Folder of the backup"))
        if folder is not None:
            self.look_into(folder)

    def _found(self, backup: Backup) -> None:
        self._progress.setText("")
        self._backup = backup
        self.folder.setText(str(backup.folder))
        self.user.clear()
        for user in backup.users:
            self.user.addItem(user.display_name, user.user_id)
        self._show_step(compared=False)
        (self.by_code if backup.elsewhere else self.by_password).setChecked(True)
        if backup.elsewhere:
            self.notice.show_words(
                self.tr("The passwords of this computer do not open this backup."),
                Tone.INFO,
                self.tr("It comes from another computer, or this one was set up anew."),
                self.tr("Fetch the recovery sheet from the safe and type its code."),
            )
        self._show_way()
        (self.code if backup.elsewhere else self.password).setFocus()

    def _typed_key(self) -> BackupKey | None:
        from tribunal_desktop.services.restore import BackupKey

        is_code = self.by_code.isChecked()
        field, secret = (
            (self._code_field, self.code.value()) if is_code else (self._password_field, self.password.text())
        )
        field.clear_finding()
        if not secret:
            field.show_finding(self.tr("Fill this in first."))
            field.setFocus()
            return None
        return BackupKey(str(self.user.currentData()), secret, is_code)

    def _compare(self, comparison: Comparison) -> None:
        self._progress.setText("")
        self.comparison.show_comparison(comparison)
        self.agreed.setChecked(False)
        self._show_step(compared=True)
        self.agreed.setFocus()

    def _done(self, aside: Path | None) -> None:
        self._progress.setText("")
        words = self.tr("The backup is in place.")
        if aside is not None:
            kept = self.tr("What stood here is kept in {folder}.").format(folder=aside)
            words = f"{words} {kept}" if self.wording.lang == "en" else words + kept
        key = self._key
        code = key.secret if key is not None and key.is_code else ""
        user = key.user_id if key is not None else ""
        self._key = None
        self.password.clear()
        self.restored.emit(words, code, user)

    def _failed(self, error: KnownError) -> None:
        self._progress.setText("")
        self.password.clear()
        self.show_error(error)
        if self._backup is not None and self.check_button.isVisible():
            (self.code if self.by_code.isChecked() else self.password).setFocus()

    def _show_way(self) -> None:
        self._password_field.setVisible(self.by_password.isChecked())
        self._code_field.setVisible(self.by_code.isChecked())

    def _show_step(self, *, compared: bool) -> None:
        """Either it is being opened, or it lies beside what is here; what was typed stays."""
        self._opening.setVisible(not compared and self._backup is not None)
        self.check_button.setVisible(not compared and self._backup is not None)
        self.comparison.setVisible(compared)
        self.agreed.setVisible(compared)
        self.restore_button.setVisible(compared)
        self.restore_button.setEnabled(False)

    def _lay_out(self) -> None:
        choosing = Card(self.tr("Backup"))
        line = row(self.folder, self.choose_button, spacing=14)
        line.setStretch(0, 1)
        choosing.add(line)
        self._opening = Card(self.tr("Who opens it"))
        self._opening.add(
            Field(self.tr("User"), self.user),
            row(self.by_password, self.by_code, 1, spacing=18),
            self._password_field,
            self._code_field,
        )
        self.body.addWidget(choosing)
        self.body.addWidget(self._opening)
        self.body.addWidget(self.comparison)
        self.body.addWidget(self.agreed)
        self.body.addLayout(
            row(self.back_button, self._progress, 1, self.check_button, self.restore_button, spacing=14)
        )
        self.body.addStretch(1)
