"""The base of every page, and how the window writes dates, sums and errors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tribunal_desktop.errors import KnownError
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.widgets import EmptyState, label
from tribunal_desktop.ui.workers import Tasks


class BarePage(Page):
    """A page with one label."""

    def title(self) -> str:
        return "卷宗"


@pytest.fixture
def page(qtbot: QtBot, tasks: Tasks, zh: Locale) -> BarePage:
    made = BarePage(tasks, zh)
    made.content = label("内容")  # type: ignore[attr-defined]
    made.body.addWidget(made.content)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_empty_page_teaches_and_starts(page: BarePage) -> None:
    started: list[bool] = []
    page.show_empty("folders", "还没有卷宗", "卷宗随立案产生。", "去立案", lambda: started.append(True))
    empty = page.findChild(EmptyState)
    assert empty.accessibleName() == "还没有卷宗 卷宗随立案产生。"
    empty.start.click()
    assert started == [True]
    page.show_content()
    assert page.content.isVisible()  # type: ignore[attr-defined]


def test_a_failed_reading_leaves_the_page_usable(page: BarePage, settle: Callable[[], None]) -> None:
    def refuse() -> None:
        raise KnownError("wrong_password")

    page.show_loading()
    page.run(refuse)
    settle()
    assert page.notice.isVisible()
    assert page.content.isVisible()  # type: ignore[attr-defined]


def test_the_one_primary_action_is_marked(page: BarePage) -> None:
    done: list[str] = []
    page.add_action("导入…", lambda: done.append("import"))
    primary = page.add_action("新建", lambda: done.append("new"), "plus", primary=True, keys="Ctrl+N")
    primary.click()
    assert done == ["new"]
    assert primary.property("kind") == "primary"
    assert "Ctrl+N" in primary.toolTip()


def test_dates_sums_and_errors_are_written_in_both_languages() -> None:
    day = dt.date(2026, 11, 23)
    assert Locale("zh").date(day) == "2026年11月23日 星期一"
    assert Locale("en").date(day) == "Mon 23 Nov 2026"
    assert Locale("zh").short_date(day) == "11月23日 周一"
    assert Locale("zh").money(4_600_000) == "46,000.00 元"
    assert Locale("en").money(-105) == "CNY −1.05"
    assert (Locale("zh").date(None), Locale("zh").money(None), Locale("zh").term(None)) == ("—", "—", "—")
    error = Locale("en").error(KnownError("file_not_saved", file="a.pdf", reason="No space left on device"))
    assert error.what == "The file was not saved: a.pdf"
    assert "No space left" in error.why
    assert error.do
