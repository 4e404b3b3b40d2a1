"""Who may log in here, the own password, and a new recovery sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, wording
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.first_start import RecoveryKit
from tribunal_desktop.services.login import UserName
from tribunal_desktop.services.tribunal_profile import StaffChoice
from tribunal_desktop.services.users import LoginRow, NewUser
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.settings_recovery import RecoveryView
from tribunal_desktop.ui.start.parts import NewPassword
from tribunal_desktop.ui.tables.base import Column, RowTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, DataTable, Field, LineEdit, PasswordEdit, button, label, row

_AT_THE_PASSWORD = ("wrong_password", "too_many_attempts")


class OwnPassword(Field):
    """The password of the person at the keyboard, by which they vouch for what they do."""

    def __init__(self, page: Page) -> None:
        self.edit = PasswordEdit()
        super().__init__(QCoreApplication.translate("OwnPassword", "Your own password"), self.edit, required=True)
        self._page = page
        self.edit.textChanged.connect(lambda _text: self.clear_finding())

    def ready(self) -> bool:
        """Something is typed; otherwise says so."""
        if not self.edit.text():
            self.show_finding(self.tr("Enter your own password."))
            self.edit.setFocus()
        return bool(self.edit.text())

    def refused(self, error: KnownError) -> None:
        """Say a failure: at the field when it is the password, else in the page's notice."""
        if error.code in _AT_THE_PASSWORD:
            said = self._page.wording.error(error)
            self.show_finding(f"{said.what}{said.why}{said.do}")
            self.edit.selectAll()
            self.edit.setFocus()
        else:
            self._page.show_error(error)


class UsersSection(QWidget):
    """The logins of this computer on the left, what concerns oneself on the right."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__()
        self._services, self._page = services, page
        self._table = RowTable(self._columns())
        self._logins = DataTable(self._table, self.tr("Who can log in"), key="logins")
        self._logins.opened.connect(lambda login: self.begin(login.user_id))
        self.form = LoginForm(services, page, self._granted)
        self.form.hide()
        self.password = OwnPasswordForm(services, page)
        self.recovery = RecoveryForm(services, page, self._show_sheet)
        self._sheet: RecoveryView | None = None
        self._main = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addWidget(self._main)
        self._lay_out()

    def refresh(self) -> None:
        """Read again who can log in."""
        services = self._services
        self._page.run(lambda: (services.users.logins(), services.profile.staff()), self._show)

    def begin(self, staff_id: str = "") -> None:
        """Ask whom to let in."""
        if self._sheet is None:
            self.form.begin(staff_id)

    def close_panels(self) -> bool:
        """Put an open form away; the sheet stays until it is said to be safe."""
        open_form = not self.form.isHidden()
        self.form.put_away()
        return open_form

    def print_sheet(self) -> bool:
        """Print the recovery sheet that is shown; false when none is."""
        return self._sheet is not None and self._sheet.print_sheet()

    def sheet(self) -> RecoveryView | None:
        """The recovery sheet that is shown."""
        return self._sheet

    def _show(self, found: tuple[tuple[LoginRow, ...], tuple[StaffChoice, ...]]) -> None:
        logins, staff = found
        self._table.set_rows(logins)
        self._logins.fit_height()
        self.form.offer(staff, {login.user_id for login in logins})

    def _granted(self, user: UserName) -> None:
        self._page.tell(self.tr("{name} can log in now").format(name=user.display_name))
        self._page.data_changed.emit()
        self.refresh()

    def _show_sheet(self, kit: RecoveryKit) -> None:
        self._sheet = RecoveryView(kit, self._page)
        self._sheet.stored.connect(self._sheet_stored)
        layout = self.layout()
        assert layout is not None  # noqa: S101
        layout.addWidget(self._sheet)
        self._main.hide()

    def _sheet_stored(self) -> None:
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None
        self._main.show()

    def _columns(self) -> list[Column[LoginRow]]:
        term = self._page.wording.term
        bound, alone = self.tr("password and this computer"), self.tr("password alone")
        return [
            Column("name", self.tr("Name"), lambda login: login.name, 120),
            Column("post", self.tr("Post"), lambda login: term(login.post), 120),
            Column("guard", self.tr("Protected by"), lambda login: bound if login.device_bound else alone, 0),
            Column(
                "state",
                self.tr("State"),
                lambda login: self.tr("may log in") if login.active else self.tr("left"),
                110,
                tone=lambda login: Tone.GOOD if login.active else Tone.NEUTRAL,
            ),
        ]

    def _lay_out(self) -> None:
        logins = Card(self.tr("Who can log in"))
        logins.add(
            self._logins,
            label(self.tr("Enter or a double click gives someone who forgot it a new password."), "small", wrap=True),
        )
        left, right = QVBoxLayout(), QVBoxLayout()
        for side, cards in ((left, (self.form, logins)), (right, (self.password, self.recovery))):
            side.setSpacing(14)
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
        both = QHBoxLayout(self._main)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(14)
        both.addLayout(left, 3)
        both.addLayout(right, 2)


class LoginForm(Card):
    """Lets a colleague log in, or gives one who forgot it a new password."""

    def __init__(self, services: Services, page: Page, granted: Callable[[UserName], None]) -> None:
        super().__init__(QCoreApplication.translate("LoginForm", "Let someone log in"))
        self._services, self._page, self._granted = services, page, granted
        self._who = QComboBox()
        self._who.setObjectName("login_who")
        self._who.currentIndexChanged.connect(lambda _place: self._show_fields())
        self._name = LineEdit("login_name")
        self._post = QComboBox()
        self._post.setObjectName("login_post")
        for post in Post:
            self._post.addItem(page.wording.term(post), post)
        self._post.setCurrentIndex(self._post.findData(Post.CLERK))
        self.password = NewPassword()
        self.own = OwnPassword(page)
        self.name_field = Field(self.tr("Name"), self._name, required=True)
        self._post_field = Field(self.tr("Post"), self._post)
        self._save = button(self.tr("Let them log in"), self.save, "key")
        person = row(self.name_field, self._post_field, spacing=14)
        for place in range(2):
            person.setStretch(place, 1)
        self.add(
            Field(self.tr("Whom"), self._who),
            person,
            self.password,
            label(self.tr("Let the colleague type this password. With your own one you vouch for them."), "small"),
            self.own,
            row(1, button(self.tr("Cancel"), self.put_away), self._save),
        )

    def begin(self, staff_id: str) -> None:
        """Come up, for someone in particular when ``staff_id`` is given."""
        self._who.setCurrentIndex(max(0, self._who.findData(staff_id)))
        self.show()
        self._who.setFocus()

    def put_away(self) -> None:
        """Hide, and forget the passwords."""
        self.password.clear()
        self.own.edit.clear()
        self.hide()

    def offer(self, staff: tuple[StaffChoice, ...], known: set[str]) -> None:
        """Offer the staff list, and a colleague who is not on it yet."""
        chosen = self._who.currentData()
        self._who.clear()
        self._who.addItem(self.tr("a new colleague, not on the staff list yet"), "")
        for person in sorted(staff, key=lambda person: person.id in known):
            text = f"{person.name} · {self._page.wording.term(person.post)}"
            if person.id in known:
                text = self.tr("{person} (new password)").format(person=text)
            self._who.addItem(text, person.id)
            self._who.setItemData(self._who.count() - 1, person, Qt.ItemDataRole.UserRole + 1)
        self._who.setCurrentIndex(max(0, self._who.findData(chosen)))

    def save(self) -> None:
        """Check at the fields, then let them in."""
        person = self._who.currentData(Qt.ItemDataRole.UserRole + 1)
        name = person.name if person else self._name.value()
        post = person.post if person else self._post.currentData()
        new, own = NewUser(name, post, self.password.value()), self.own.edit.text()
        if not self._fields_agree(self._services.users.check(new)) or not self.password.agree():
            return
        if not self.own.ready():
            return
        users = self._services.users
        grant = (lambda: users.grant(own, person.id, new.password)) if person else (lambda: users.add(own, new))
        self._page.run(grant, self._done, self.own.refused, self._save)

    def _fields_agree(self, findings: tuple[Finding, ...]) -> bool:
        fields = {"name": self.name_field, "password": self.password.field}
        for finding in findings:
            fields[finding.field].show_finding(wording(finding, self._page.wording.lang), finding.severity)
            fields[finding.field].setFocus()
        return not findings

    def _done(self, user: UserName) -> None:
        self._name.clear()
        self.put_away()
        self._granted(user)

    def _show_fields(self) -> None:
        new = not self._who.currentData()
        self.name_field.setVisible(new)
        self._post_field.setVisible(new)


class OwnPasswordForm(Card):
    """Changes the password of the person at the keyboard."""

    def __init__(self, services: Services, page: Page) -> None:
        super().__init__(QCoreApplication.translate("OwnPasswordForm", "My password"))
        self._services, self._page = services, page
        self.old = OwnPassword(page)
        self.new = NewPassword()
        self.new.field.label.setText(self.tr("New password") + " *")
        self._save = button(self.tr("Change my password"), self.save, "key")
        self.add(self.old, self.new, row(1, self._save))

    def save(self) -> None:
        """Check at the fields, then change it."""
        actor, old, new = self._services.actor, self.old.edit.text(), self.new.value()
        if not self.old.ready():
            return
        findings = self._services.users.check(NewUser(actor.name, actor.post, new))
        for finding in findings:
            self.new.field.show_finding(wording(finding, self._page.wording.lang), finding.severity)
            self.new.field.setFocus()
        if not findings and self.new.agree():
            users = self._services.users
            self._page.run(lambda: users.change_password(old, new), self._done, self.old.refused, self._save)

    def _done(self, _nothing: None) -> None:
        self.old.edit.clear()
        self.new.clear()
        self._page.tell(self.tr("Your password is changed"))


class RecoveryForm(Card):
    """Issues a new recovery sheet; the one printed before opens nothing any more."""

    def __init__(self, services: Services, page: Page, show: Callable[[RecoveryKit], None]) -> None:
        super().__init__(QCoreApplication.translate("RecoveryForm", "Recovery sheet"))
        self._services, self._page, self._show = services, page, show
        self.own = OwnPassword(page)
        self._issue = button(self.tr("Issue a new sheet, end the old one"), self.issue, "file-text", "danger")
        self.add(
            label(
                self.tr(
                    "The sheet opens the data when all passwords are forgotten. Issue a new one when it was lost, seen "
                    "by others, or never printed. This cannot be undone: the sheet printed before then opens nothing."
                ),
                wrap=True,
            ),
            self.own,
            row(1, self._issue),
        )

    def issue(self) -> None:
        """Make a new code and show the sheet."""
        own = self.own.edit.text()
        if self.own.ready():
            users = self._services.users
            self._page.run(lambda: users.new_recovery_kit(own), self._issued, self.own.refused, self._issue)

    def _issued(self, kit: RecoveryKit) -> None:
        self.own.edit.clear()
        self._show(kit)
