"""Names with their values, as the parts of the case file show them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tribunal_desktop.rules.terms import Right
from tribunal_desktop.services.rights import holders
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.widgets import label


def for_posts(locale: Locale, right: Right) -> str:
    """Why something can only be read here: it belongs to other posts, which are named."""
    posts = ("、" if locale.lang == "zh" else ", ").join(locale.term(post) for post in holders(right))
    words = QCoreApplication.translate("ForPosts", "Read only for your post: {right} belongs to {posts}.")
    return words.format(right=locale.term(right), posts=posts)


def upright(above: int = 0) -> tuple[QWidget, QVBoxLayout]:
    """An empty widget whose parts stand one below the other, and its layout."""
    page = QWidget()
    body = QVBoxLayout(page)
    body.setContentsMargins(0, above, 0, 0)
    body.setSpacing(8)
    return page, body


def pairs_grid(pairs: Sequence[tuple[str, str]], columns: int = 1) -> QGridLayout:
    """Names with their values in a grid of ``columns`` pairs."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    for place, (name, value) in enumerate(pairs):
        line, column = divmod(place, columns)
        named = label(name, "secondary")
        named.setMinimumWidth(72)
        shown = label(value, wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(named, line, column * 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, line, column * 2 + 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(column * 2 + 1, 1)
    return grid
