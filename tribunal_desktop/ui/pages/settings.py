"""Settings (设置): language and look, who may log in, the villages, care of the data, about the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QTabWidget, QWidget

from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.look import Look
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.settings_about import AboutSection
from tribunal_desktop.ui.pages.settings_data import DataSection
from tribunal_desktop.ui.pages.settings_fonts import FontsSection
from tribunal_desktop.ui.pages.settings_look import LookSection
from tribunal_desktop.ui.pages.settings_rest_days import RestDaysSection
from tribunal_desktop.ui.pages.settings_tribunal import TribunalSection
from tribunal_desktop.ui.pages.settings_users import UsersSection
from tribunal_desktop.ui.pages.settings_villages import VillagesSection
from tribunal_desktop.ui.room_journal import RoomJournal
from tribunal_desktop.ui.widgets.scrolling import FollowingScroll
from tribunal_desktop.ui.workers import Tasks

SECTIONS = ("look", "users", "tribunal", "villages", "rest_days", "fonts", "data", "about")


class SettingsPage(Page):
    """Seven sections; which one is open survives a change of language or look."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        locale: Locale,
        parent: QWidget | None = None,
        *,
        look: Look,
        restore: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(tasks, locale, parent)
        self._add_user = self.add_action(
            self.tr("Let someone log in…"), self.create_new, "plus", primary=True, keys="Ctrl+N"
        )
        self._back_up = self.add_action(
            self.tr("Back up now…"), lambda: self.data.back_up(), "device-floppy", primary=True
        )
        self.look = LookSection(look)
        self.users = UsersSection(services, self)
        self.tribunal = TribunalSection(services, self)
        self.villages = VillagesSection(services, self)
        self.rest_days = RestDaysSection(services, self)
        self.fonts = FontsSection(services, self)
        self.data = DataSection(services, self, restore)
        self.about = AboutSection(self)
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("Sections of the settings"))
        self.body.addWidget(self._tabs, 1)
        self._add_tab(self.look, self.tr("Language and appearance"))
        self._add_tab(self.users, self.tr("Users and passwords"))
        self._add_tab(self.tribunal, self.tr("Tribunal"))
        self._add_tab(self.villages, self.tr("Villages"))
        self._add_tab(self.rest_days, self.tr("Local rest days"))
        self._add_tab(self.fonts, self.tr("Fonts of the papers"))
        self._add_tab(self.data, self.tr("Data and backup"))
        self._add_tab(self.about, self.tr("About"))
        self._tabs.currentChanged.connect(lambda _place: self._opened())
        self.journal = RoomJournal(self, services.drafts, "settings")
        self._show_actions()

    def title(self) -> str:
        return self.tr("Settings")

    def help_text(self) -> str:
        return self.tr(
            "Language, appearance and text size hold for this computer at once. Whoever lets a colleague log in "
            "vouches for them with the own password. Make a backup at least once a week and keep it in another "
            "place; a copy counts only after it was read through."
        )

    def refresh(self) -> None:
        self.users.refresh()
        self.tribunal.refresh()
        self.villages.refresh()
        self.rest_days.refresh()
        self.fonts.refresh()
        self.data.refresh()
        self.show_content()

    def open_item(self, key: str) -> None:
        if key in SECTIONS:
            self._tabs.setCurrentIndex(SECTIONS.index(key))

    def item_key(self) -> str:
        return SECTIONS[self._tabs.currentIndex()]

    def create_new(self) -> bool:
        begins = {"users": self.users.begin, "villages": self.villages.begin, "rest_days": self.rest_days.begin}
        begin = begins.get(self.item_key())
        if begin is None:
            return False
        begin()
        return True

    def print_current(self) -> bool:
        return self.item_key() == "users" and self.users.print_sheet()

    def go_back(self) -> bool:
        return self.item_key() == "users" and self.users.close_panels()

    def _opened(self) -> None:
        self._show_actions()
        self.refresh()

    def _add_tab(self, section: QWidget, name: str) -> None:
        area = FollowingScroll()
        self._tabs.addTab(area, name)
        area.setWidget(section)

    def _show_actions(self) -> None:
        section = self.item_key()
        self._add_user.setVisible(section == "users")
        self._back_up.setVisible(section == "data")
