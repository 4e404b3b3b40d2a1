"""First start: one page names the tribunal, its court and the first user (首次启动)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QRadioButton, QWidget

from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.findings import Finding, Severity
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.start.parts import NewPassword, StartPage
from tribunal_desktop.ui.start.services import ServicesOf
from tribunal_desktop.ui.typed_state import State, collect, put_back
from tribunal_desktop.ui.widgets.basics import Card, button, label, row
from tribunal_desktop.ui.widgets.fields import Field, LineEdit
from tribunal_desktop.ui.widgets.typeahead import Choice, TypeAhead
from tribunal_desktop.ui.workers import Tasks

if TYPE_CHECKING:
    from tribunal_desktop.services.first_start import NewTribunal, RecoveryKit


class FirstStartPage(StartPage):
    """``made`` carries the recovery kit, the password for logging in at once, and whether practice data is wanted."""

    made = Signal(object, str, bool)
    restore_asked = Signal()

    def __init__(
        self, services: ServicesOf, tasks: Tasks, locale: Locale, device_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tasks, locale, parent)
        self.set_heading(
            self.tr("Set up this computer"),
            self.tr("Once only. Everything stays encrypted on this computer until you report it to the parent court."),
        )
        self._services = services
        self._tribunal = LineEdit("tribunal_name", self.tr("for example Fengqiao People's Tribunal"))
        self._court = TypeAhead(
            lambda text: services().search_courts(text), tasks, "court", self.tr("name, pinyin or court code")
        )
        self._court.chosen.connect(self._court_chosen)
        self._court_code = LineEdit("court_code")
        self._device = LineEdit("device_name")
        self._device.setText(device_name)
        self._user = LineEdit("user_name")
        self._post = QComboBox()
        self._post.setObjectName("post")
        for post in Post:
            self._post.addItem(locale.term(post), post.value)
        self._post.setCurrentIndex(self._post.findData(Post.JUDGE.value))
        self.password = NewPassword()
        self._fields = {
            "tribunal_name": Field(self.tr("Name of the tribunal"), self._tribunal, required=True),
            "court_name": Field(
                self.tr("Parent court"), self._court, self.tr("Choose it, or type its full name."), required=True
            ),
            "court_code": Field(
                self.tr("Code of the court"),
                self._court_code,
                self.tr("It stands in every case number."),
                required=True,
            ),
            "device_name": Field(
                self.tr("Name of this computer"), self._device, self.tr("So that two computers can be told apart.")
            ),
            "user_name": Field(self.tr("Name"), self._user, required=True),
            "post": Field(self.tr("Post"), self._post),
            "password": self.password.field,
        }
        self._court.setAccessibleName(self.tr("Parent court"))
        self.create_button = button(self.tr("Set up the tribunal"), self.submit, kind="primary")
        self._progress = label("", "secondary")
        self.body.addLayout(row(self._where(), self._who(), spacing=14))
        self.body.addWidget(self._data())
        self.restore_button = button(
            self.tr("There is a backup: restore it…"), self.restore_asked.emit, "arrow-back-up"
        )
        self.body.addLayout(row(self.restore_button, self._progress, 1, self.create_button, spacing=14))
        self.body.addStretch(1)
        self.setFocusProxy(self._tribunal)

    def entry(self, name: str) -> Field:
        """Field of an entry, by its name in ``NewTribunal``."""
        return self._fields[name]

    def typed(self) -> tuple[State, str, str]:
        """Everything typed, to carry it over a change of language."""
        return collect(self), self.password.first.text(), self.password.second.text()

    def type_again(self, typed: tuple[State, str, str]) -> None:
        """Type again what ``typed`` gave."""
        state, first, second = typed
        put_back(self, state)
        self._practice.setChecked(bool(state.get("practice")))
        self.password.first.setText(first)
        self.password.second.setText(second)

    def submit(self) -> None:
        """Check every field; when all is well, make the tribunal."""
        for field in (*self._fields.values(), self.password.again):
            field.clear_finding()
        self.notice.dismiss()
        if not self.password.agree():
            self.password.second.setFocus()
            return
        typed = self._typed_entries()
        self._progress.setText(self.tr("Making the keys and the encrypted store; this takes a few seconds…"))
        self.tasks.run(lambda: self._create(*typed), self._created, self._failed, self.create_button)

    def _typed_entries(self) -> tuple[str, str, str, str, str, Post, str, bool]:
        return (
            self._tribunal.value(),
            self._court_code.value(),
            self._court.text().strip(),
            self._device.value(),
            self._user.value(),
            Post(self._post.currentData()),
            self.password.value(),
            self._practice.isChecked(),
        )

    def _create(self, *entries: object) -> tuple[tuple[Finding, ...], RecoveryKit | None, NewTribunal]:
        from tribunal_desktop.services.first_start import NewTribunal

        new = NewTribunal(*entries)  # type: ignore[arg-type]
        service = self._services().first_start
        findings = service.check(new)
        wrong = any(finding.severity is Severity.BLOCK for finding in findings)
        return findings, None if wrong else service.create(new), new

    def _created(self, answer: tuple[tuple[Finding, ...], RecoveryKit | None, NewTribunal]) -> None:
        findings, kit, new = answer
        self._progress.setText("")
        if kit is not None:
            self.password.clear()
            self.made.emit(kit, new.password, new.practice)
            return
        first: Field | None = None
        for finding in findings:
            field = self._fields[finding.field]
            field.show_finding(self.wording.text(f"finding.{finding.code}", **finding.params), finding.severity)
            first = first or field
        if first is not None:
            first.setFocus()

    def _court_chosen(self, court: Choice) -> None:
        """The code comes with the court; one the Supreme People's Court's table does not give is to be checked."""
        self._court_code.setText(court.key)
        field = self._fields["court_code"]
        field.clear_finding()
        if not court.key:
            field.show_finding(self.tr("Not known here: ask the court for its code."), Severity.ASK)
        elif not court.data:
            field.show_finding(self.tr("Derived from the division code: check it with the court."), Severity.ASK)

    def _failed(self, error: KnownError) -> None:
        self._progress.setText("")
        self.show_error(error)

    def _where(self) -> Card:
        card = Card(self.tr("Tribunal"))
        court = row(self._fields["court_name"], self._fields["court_code"], spacing=14)
        court.setStretch(0, 2)
        court.setStretch(1, 1)
        card.add(self._fields["tribunal_name"], court, self._fields["device_name"])
        card.body.addStretch(1)
        return card

    def _who(self) -> Card:
        card = Card(self.tr("First user"))
        line = row(self._fields["user_name"], self._fields["post"], spacing=14)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        card.add(line, self.password)
        card.body.addStretch(1)
        return card

    def _data(self) -> Card:
        card = Card(self.tr("Data to begin with"))
        self._empty = QRadioButton(self.tr("Empty"))
        self._practice = QRadioButton(self.tr("Practice data"))
        self._empty.setChecked(True)
        self._choice = QButtonGroup(self)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        words = {
            self._empty: self.tr("for real work"),
            self._practice: self.tr("an invented county to learn with; every page and paper is marked as practice"),
        }
        for line, (choice, meaning) in enumerate(words.items()):
            self._choice.addButton(choice)
            choice.setAccessibleDescription(meaning)
            grid.addWidget(choice, line, 0)
            grid.addWidget(label(meaning, "secondary"), line, 1)
        card.add(grid)
        return card
