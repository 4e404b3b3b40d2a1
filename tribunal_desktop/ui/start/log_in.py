"""Logging in, and the way back when a password is forgotten (登录、找回)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.start.parts import NewPassword, StartPage
from tribunal_desktop.ui.start.services import Opened, ServicesOf, StartServices
from tribunal_desktop.ui.theme import Theme, Tone
from tribunal_desktop.ui.widgets.basics import Card, Pill, button, label, row
from tribunal_desktop.ui.widgets.fields import Field, LineEdit, PasswordEdit
from tribunal_desktop.ui.workers import Tasks

if TYPE_CHECKING:
    from tribunal_desktop.services.login import OpenStore, UserName

USER_ID = Qt.ItemDataRole.UserRole


class LogInPage(StartPage):
    """Users as a list, one password; ``opened`` carries ``Opened``."""

    opened = Signal(object)
    forgotten = Signal()
    restore_asked = Signal()

    def __init__(self, services: ServicesOf, tasks: Tasks, locale: Locale, parent: QWidget | None = None) -> None:
        super().__init__(tasks, locale, parent)
        self.set_heading(self.tr("Log in"))
        self._services = services
        self.users = QListWidget()
        self.users.setObjectName("users")
        self.users.setAccessibleName(self.tr("Users"))
        self.users.itemActivated.connect(self._go_to_password, Qt.ConnectionType.QueuedConnection)
        self.password = PasswordEdit("password")
        self.password_field = Field(self.tr("Password"), self.password)
        self.password.returnPressed.connect(self.submit)
        self.password.caps_lock.connect(self._say_caps_lock)
        self.log_in_button = button(self.tr("Log in"), self.submit, kind="primary")
        forgot = button(self.tr("Password forgotten?"), self.forgotten.emit, kind="link")
        self.restore_link = button(self.tr("Restore a backup…"), self.restore_asked.emit, kind="link")
        self.password_only = Pill(self.tr("Protected by the password alone"), Tone.WARN, "alert-triangle")
        self.password_only.hide()
        card = Card()
        card.body.setContentsMargins(24, 20, 24, 20)
        card.add(label(self.tr("Who are you?"), "secondary"), self.users, self.password_field, self.log_in_button)
        card.add(row(forgot, 1, self.restore_link), row(self.password_only, 1))
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.setFocusProxy(self.password)
        self.tasks.run(self._read_users, self._show_users, self.show_error, owner=self)

    def submit(self) -> None:
        """Open the store as the chosen user."""
        item = self.users.currentItem()
        if item is None:
            return
        user_id, password = str(item.data(USER_ID)), self.password.text()
        self.notice.dismiss()
        self.tasks.run(lambda: self._open(user_id, password), self.opened.emit, self._refused, self.log_in_button, self)

    def _go_to_password(self, _item: QListWidgetItem) -> None:
        """Queued: the Enter that chose someone must not count as one typed in the password."""
        self.password.setFocus()

    def _read_users(self) -> tuple[tuple[UserName, ...], bool]:
        log_in = self._services().log_in
        return log_in.users(), log_in.password_only()

    def _show_users(self, answer: tuple[tuple[UserName, ...], bool]) -> None:
        users, password_only = answer
        icon = Theme.current().icon("user", "secondary")
        for user in users:
            item = QListWidgetItem(icon, user.display_name)
            item.setData(USER_ID, user.user_id)
            self.users.addItem(item)
        self.users.setFixedHeight(min(6, max(1, len(users))) * 36 + 4)
        self.password_only.setVisible(password_only)
        if users:
            self.users.setCurrentRow(0)
        (self.password if len(users) == 1 else self.users).setFocus()

    def _open(self, user_id: str, password: str) -> Opened:
        log_in = self._services().log_in
        return Opened(log_in.open(user_id, password), log_in.password_only())

    def _refused(self, error: KnownError) -> None:
        self.password.clear()
        self.show_error(error)
        self.password.setFocus()

    def _say_caps_lock(self, on: bool) -> None:
        if on:
            self.password_field.show_finding(self.tr("Caps Lock seems to be on."), Severity.NOTE)
        else:
            self.password_field.clear_finding()


class ForgottenPage(StartPage):
    """Opens the store with the code of the printed recovery sheet and sets a new password.

    After a restoring ``code`` and ``user_id`` are known already.
    """

    opened = Signal(object)
    back = Signal()

    def __init__(
        self,
        services: ServicesOf,
        tasks: Tasks,
        locale: Locale,
        parent: QWidget | None = None,
        code: str = "",
        user_id: str = "",
    ) -> None:
        super().__init__(tasks, locale, parent)
        self.set_heading(
            self.tr("Password forgotten"),
            self.tr("Fetch the recovery sheet from the safe and type its code; then choose a new password."),
        )
        self._services = services
        self.user = QComboBox()
        self.code = LineEdit("recovery_code", self.tr("groups of letters and digits, as printed"))
        self.code.setText(code)
        self._user_id = user_id
        self._code_field = Field(self.tr("Code of the recovery sheet"), self.code, required=True)
        self.password = NewPassword()
        self.open_button = button(self.tr("Open and set the password"), self.submit, kind="primary")
        back = button(self.tr("Back"), self.back.emit, "arrow-back-up")
        card = Card()
        card.body.setContentsMargins(24, 20, 24, 20)
        card.add(Field(self.tr("User"), self.user), self._code_field, self.password, row(back, 1, self.open_button))
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.setFocusProxy(self.password.first if code else self.code)
        self.tasks.run(lambda: self._services().log_in.users(), self._show_users, self.show_error, owner=self)

    def submit(self) -> None:
        """Open with the code."""
        self.notice.dismiss()
        self._code_field.clear_finding()
        if not self.password.agree() or self.user.currentData() is None:
            return
        code, user_id, password = self.code.value(), str(self.user.currentData()), self.password.value()
        self.tasks.run(
            lambda: self._recover(self._services(), code, user_id, password),
            self._recovered,
            self.show_error,
            self.open_button,
        )

    def _recover(
        self, services: StartServices, code: str, user_id: str, password: str
    ) -> tuple[tuple[Finding, ...], Opened | None]:
        findings = services.log_in.check_recovery(user_id, password)
        if findings:
            return findings, None
        store: OpenStore = services.log_in.recover(code, user_id, password)
        return (), Opened(store, services.log_in.password_only())

    def _recovered(self, answer: tuple[tuple[Finding, ...], Opened | None]) -> None:
        findings, opened = answer
        for finding in findings:
            words = self.wording.text(f"finding.{finding.code}", **finding.params)
            self.password.field.show_finding(words, finding.severity)
            self.password.first.setFocus()
        if opened is not None:
            self.password.clear()
            self.opened.emit(opened)

    def _show_users(self, users: tuple[UserName, ...]) -> None:
        for user in users:
            self.user.addItem(user.display_name, user.user_id)
        self.user.setCurrentIndex(max(0, self.user.findData(self._user_id)))
