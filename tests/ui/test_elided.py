"""Links give way where there is no room, and keep all of their words for those who ask."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tribunal_desktop.ui.widgets.elided import ElidedLink

WORDS = "宣春梅、郭水根；上官建华、云岭珍珠工艺厂"


def test_a_link_without_room_ends_in_dots_and_says_all_in_its_tool_tip(qtbot: QtBot) -> None:
    link = ElidedLink(WORDS, lambda: None)
    qtbot.addWidget(link)
    link.resize(120, 30)
    link.show()
    assert link.text() != WORDS
    assert link.text().endswith("…")
    assert link.toolTip() == link.words() == WORDS
    link.resize(900, 30)
    assert link.text() == WORDS
