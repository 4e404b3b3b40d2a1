"""The settings page: look, logins, recovery sheet, backup and record of acts, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tests.security.key_rings import CHEAP
from tests.services.test_first_start import NEW
from tribunal_desktop.config import Settings
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import StaffMember, UnitOfWork
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.security.device_secrets import NoDeviceSecrets
from tribunal_desktop.security.key_cabinet import KeyCabinet
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.court_contact import CourtContacts
from tribunal_desktop.services.drafts import Drafts
from tribunal_desktop.services.first_start import FirstStart
from tribunal_desktop.services.login import LogIn, OpenStore
from tribunal_desktop.services.paper_fonts import PaperFonts
from tribunal_desktop.services.parent_court_sync import ParentCourtSync
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.rest_days import LocalRestDays
from tribunal_desktop.services.store_care import StoreCare
from tribunal_desktop.services.tribunal_profile import TribunalProfile
from tribunal_desktop.services.users import Users
from tribunal_desktop.services.villages import Villages
from tribunal_desktop.sync.http_carrier import HttpCarrier
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.pages import settings_data, settings_recovery
from tribunal_desktop.ui.pages.settings import SECTIONS, SettingsPage
from tribunal_desktop.ui.theme import Appearance
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
OTHER = "桥头晒谷三千斤再回家"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "data")


@pytest.fixture
def login(settings: Settings, clock: StandingClock) -> LogIn:
    FirstStart(settings, NoDeviceSecrets(), clock, CHEAP).create(NEW)
    return LogIn(settings, NoDeviceSecrets(), clock, CHEAP)


@pytest.fixture
def opened(login: LogIn) -> Iterator[OpenStore]:
    store = login.open(login.users()[0].user_id, NEW.password)
    yield store
    store.engine.dispose()


@pytest.fixture
def services(opened: OpenStore, settings: Settings, clock: StandingClock) -> Services:
    uow = UnitOfWork(opened.engine, opened.actor, clock)
    with uow.write("staff.add") as session:
        session.add(StaffMember(id="a" * 32, name="楼志远", post=Post.JUDGE))
    known: dict[str, Any] = {
        "actor": uow.actor,
        "clock": clock,
        "reference": Reference(),
        "profile": TribunalProfile(uow),
        "drafts": Drafts(uow),
        "users": Users(uow, KeyCabinet(settings, NoDeviceSecrets(), clock, CHEAP)),
        "villages": Villages(uow),
        "court_contact": CourtContacts(uow),
        "rest_days": LocalRestDays(uow, Reference()),
        "care": StoreCare(uow, opened.engine, settings),
        "paper_fonts": PaperFonts(settings.data_dir),
        "sync": ParentCourtSync(uow, opened.device_signing_key, HttpCarrier),
    }
    return Services(**{field.name: known.get(field.name, SimpleNamespace()) for field in fields(Services)})


@pytest.fixture
def page(services: Services, tasks: Tasks, look: Look, qtbot: QtBot, settle: Settle) -> SettingsPage:
    page = SettingsPage(services, tasks, look.locale, look=look)
    qtbot.addWidget(page)
    page.resize(1170, 760)
    page.show()
    page.refresh()
    settle()
    return page


def words(inside: QWidget) -> str:
    return " ".join(part.text() for part in inside.findChildren(QLabel) if part.isVisible())


def test_a_choice_of_look_holds_at_once_and_is_remembered(page: SettingsPage, look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        page.look.appearance.choose(Appearance.SUNLIGHT)
    assert look.appearance is Appearance.SUNLIGHT
    assert look.preferences.get("appearance") == "sunlight"
    other = "zh" if look.locale.lang == "en" else "en"
    with qtbot.waitSignal(look.changed):
        page.look.language.choose(other)
    assert look.locale.lang == other


def test_every_section_can_be_opened_and_comes_back(page: SettingsPage, settle: Settle) -> None:
    for section in SECTIONS:
        page.open_item(section)
        settle()
        assert page.item_key() == section


def test_a_new_colleague_is_vouched_for(page: SettingsPage, login: LogIn, settle: Settle) -> None:
    page.open_item("users")
    assert page.create_new()
    form = page.users.form
    form.save()
    assert form.name_field.finding()
    form.name_field.editor.insert("边红")  # type: ignore[attr-defined]
    form.password.first.setText("1234567890")
    form.save()
    assert form.password.field.finding(), "a password everybody tries first is refused at its field"
    form.password.first.setText(OTHER)
    form.password.second.setText(OTHER)
    form.save()
    assert form.own.finding(), "the own password is asked for"
    form.own.edit.setText("不是这个口令")
    form.save()
    settle()
    assert page.wording.error(KnownError("wrong_password")).what in form.own.finding()
    assert form.password.value() == OTHER, "what was typed is still there"
    form.own.edit.setText(NEW.password)
    form.save()
    settle()
    assert {user.display_name for user in login.users()} == {NEW.user_name, "边红"}
    assert form.isHidden()
    assert form.password.value() == ""
    assert form.own.edit.text() == ""


def test_someone_on_the_staff_list_gets_a_login(page: SettingsPage, login: LogIn, settle: Settle) -> None:
    page.open_item("users")
    settle()
    page.users.begin("a" * 32)
    form = page.users.form
    assert form.name_field.isHidden()
    for editor, text in ((form.password.first, OTHER), (form.password.second, OTHER), (form.own.edit, NEW.password)):
        editor.setText(text)
    form.save()
    settle()
    login.verify("a" * 32, OTHER)


def test_the_own_password_is_changed(page: SettingsPage, login: LogIn, settle: Settle, services: Services) -> None:
    page.open_item("users")
    form = page.users.password
    form.old.edit.setText(NEW.password)
    form.new.first.setText(OTHER)
    form.save()
    assert form.new.again.finding(), "both have to agree"
    form.new.second.setText(OTHER)
    form.save()
    settle()
    login.verify(services.actor.id, OTHER)
    assert form.old.edit.text() == ""


def test_a_new_recovery_sheet_stays_until_it_is_safe(
    page: SettingsPage, login: LogIn, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_item("users")
    form = page.users.recovery
    form.own.edit.setText(NEW.password)
    form.issue()
    settle()
    sheet = page.users.sheet()
    assert sheet is not None
    assert not sheet.done.isEnabled()
    target = tmp_path / "恢复单.pdf"
    monkeypatch.setattr(settings_recovery, "choose_target", lambda *_: target)
    sheet.save_sheet()
    settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert not page.go_back(), "Esc does not put an unprinted sheet away"
    assert page.users.sheet() is sheet
    sheet.in_safe.setChecked(True)
    sheet.done.click()
    assert page.users.sheet() is None


def test_a_backup_is_written_and_told(
    page: SettingsPage, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_item("data")
    settle()
    target = tmp_path / "U盘"
    monkeypatch.setattr(settings_data, "choose_folder", lambda *_: target)
    page.data.back_up()
    settle()
    assert page.wording.error(KnownError("backup_not_written", path=target, reason="")).what in page.notice.text()
    target.mkdir()
    page.data.back_up()
    settle()
    folder = next(target.iterdir())
    assert sorted(file.name for file in folder.iterdir()) == ["README.txt", "tribunal.db", "vault.json"]
    assert folder.name in words(page.data)


def test_the_record_of_acts_is_checked(page: SettingsPage, services: Services, settle: Settle) -> None:
    page.open_item("data")
    settle()
    page.data.check()
    settle()
    check = services.care.notes().check
    assert check is not None
    assert check.broken_at is None
    assert check.last_hash in words(page.data)


def test_licences_can_be_read(page: SettingsPage, settle: Settle) -> None:
    page.open_item("about")
    for place in range(page.about.parts.count()):
        page.about.parts.setCurrentRow(place)
        settle()
        assert len(page.about.licence.toPlainText()) > 200


def test_local_rest_days_are_added_and_struck_out_with_undo(
    page: SettingsPage, services: Services, settle: Settle
) -> None:
    page.open_item("rest_days")
    settle()
    assert page.create_new()
    form = page.rest_days
    form.save()
    assert form.fields["first"].finding()
    for name, words in (("name", "开斋节"), ("first", "2026-11-30"), ("basis", "州政府办〔2026〕12号")):
        editor = form.fields[name].editor
        getattr(editor, "edit", editor).setText(words)
    form.save()
    settle()
    (kept,) = services.rest_days.list()
    assert (kept.name, kept.first, kept.last) == ("开斋节", date(2026, 11, 30), date(2026, 11, 30))
    undo: list[Callable[[], None]] = []
    page.told.connect(lambda _words, action: undo.append(action))
    settle()
    form.copy()
    assert '"first": "2026-11-30"' in QGuiApplication.clipboard().text()
    form.list.select_place(0)
    form.remove()
    settle()
    assert services.rest_days.list() == ()
    undo[-1]()
    settle()
    assert services.rest_days.list() == (kept,)


def test_the_fonts_of_the_papers_are_shown_with_their_substitutes(page: SettingsPage, qtbot: QtBot) -> None:
    page.open_item("fonts")
    said = {"zh": "替代字体", "en": "substitute"}[page.wording.lang]
    qtbot.waitUntil(lambda: said in page.fonts.state.text())


def test_what_papers_say_about_the_tribunal_is_kept(page: SettingsPage, services: Services, settle: Settle) -> None:
    page.open_item("tribunal")
    settle()
    phone = page.tribunal.fields["phone"].editor
    phone.setText("0571-1234567")  # type: ignore[attr-defined]
    page.refresh()
    settle()
    assert page.tribunal.typed().phone == "0571-1234567", "reading again leaves what is being typed"
    page.tribunal.save()
    settle()
    assert services.court_contact.read().phone == "0571-1234567"
