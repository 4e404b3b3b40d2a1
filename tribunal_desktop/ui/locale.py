"""Language of the window: how dates, sums and terms are written, and Qt's translators."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from tribunal_desktop import resources, texts
from tribunal_desktop.errors import KnownError
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.money import print_yuan
from tribunal_desktop.texts import ErrorText, Language

WEEKDAYS_ZH = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Locale:
    """One language of the window; pages write every date, sum and term through it."""

    lang: Language

    def weekday(self, day: dt.date) -> str:
        """星期一 / Mon."""
        return (WEEKDAYS_ZH if self.lang == "zh" else WEEKDAYS_EN)[day.weekday()]

    def date(self, day: dt.date | None) -> str:
        """2026年11月23日 星期一 / Mon 23 Nov 2026; — when there is none."""
        if day is None:
            return "—"
        if self.lang == "zh":
            return f"{day.year}年{day.month}月{day.day}日 {self.weekday(day)}"
        return f"{self.weekday(day)} {day.day} {MONTHS_EN[day.month - 1]} {day.year}"

    def short_date(self, day: dt.date | None) -> str:
        """11月23日 周一 / Mon 23 Nov: for narrow columns of the current year."""
        if day is None:
            return "—"
        if self.lang == "zh":
            return f"{day.month}月{day.day}日 周{self.weekday(day)[-1]}"
        return f"{self.weekday(day)} {day.day} {MONTHS_EN[day.month - 1]}"

    def moment(self, moment: dt.datetime | None) -> str:
        """A moment in Beijing time: 2026年11月23日 星期一 09:05 / Mon 23 Nov 2026 09:05."""
        if moment is None:
            return "—"
        local = moment.astimezone(BEIJING)
        return f"{self.date(local.date())} {local:%H:%M}"

    def short_moment(self, moment: dt.datetime | None) -> str:
        """11月23日 周一 09:05 / Mon 23 Nov 09:05."""
        if moment is None:
            return "—"
        local = moment.astimezone(BEIJING)
        return f"{self.short_date(local.date())} {local:%H:%M}"

    def time(self, moment: dt.datetime | None) -> str:
        """Clock time in Beijing time."""
        return "—" if moment is None else f"{moment.astimezone(BEIJING):%H:%M}"

    def money(self, amount_fen: int | None) -> str:
        """46,000.00 元 / CNY 46,000.00; — when no sum is known."""
        if amount_fen is None:
            return "—"
        sign = "−" if amount_fen < 0 else ""
        yuan = f"{sign}{print_yuan(abs(amount_fen))}"
        return f"{yuan} 元" if self.lang == "zh" else f"CNY {yuan}"

    def number(self, value: int) -> str:
        """1,234."""
        return f"{value:,}"

    def text(self, text_id: str, **params: object) -> str:
        """A text of the catalogue in this language."""
        return texts.text(text_id, self.lang, **params)

    def term(self, value: StrEnum | None) -> str:
        """The field's word for an enum value; — when there is none."""
        return "—" if value is None else texts.term(value, self.lang)

    def error(self, error: KnownError) -> ErrorText:
        """An expected failure in this language."""
        return texts.error_text(error, self.lang)


class Translators:
    """Qt's translators of the window's own strings and of Qt's dialogs; English needs none."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def install(self, lang: Language) -> None:
        """Translate every string asked for from now on into ``lang``."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        if lang == "en":
            return
        for name, folder in (
            ("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("zh_CN", str(resources.path("i18n"))),
        ):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)
