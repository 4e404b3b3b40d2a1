"""What the parts of the risk and panel sections share: choices of terms, printing, what hidden parts say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import Right
from tribunal_desktop.security.private_files import save_file
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.rights import holders
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.print_bar import ask_print_private
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.widgets import Card, Pill, TextEdit, label, row

Term = TypeVar("Term", bound=StrEnum)


class Part(QWidget):
    """One view of a section; ``written`` says in words what was just saved."""

    written = Signal(str)

    def __init__(self, services: Services, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services, self.page, self.wording = services, page, page.wording
        self.dispute_id = ""
        self.filling: Callable[[], AbstractContextManager[None]] = nullcontext
        """Around showing stored text in editors, where the section journals what is typed in them."""

    def write(self, save: Callable[[], object], words: str, busy: QWidget | None = None) -> None:
        """Run ``save`` on the database thread; afterwards everything is read again."""
        self.page.run(save, lambda _made: self.written.emit(words), busy_widget=busy)


class TermBox(QComboBox):
    """A choice among terms of the field, nothing chosen at first, which may have words of its own (选项)."""

    def __init__(
        self, locale: Locale, terms: Iterable[StrEnum], name: str, none: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.addItem(none, "")
        for term in terms:
            self.addItem(locale.term(term), term.value)

    def chosen(self, kind: type[Term]) -> Term | None:
        """The term chosen."""
        value = self.currentData()
        return kind(value) if value else None

    def choose(self, value: str) -> None:
        """Choose by value; nothing for one that is not offered."""
        self.setCurrentIndex(max(0, self.findData(value)))


def hidden_card(locale: Locale, title: str, right: Right) -> Card:
    """Says that something is hidden, for whom it is not, and never what or whether there is any."""
    posts = ("、" if locale.lang == "zh" else ", ").join(locale.term(post) for post in holders(right))
    words = QCoreApplication.translate("HiddenCard", "This part is hidden from your post. It is open to: {posts}.")
    card = Card(title)
    card.add_header(Pill(QCoreApplication.translate("HiddenCard", "Hidden"), Tone.NEUTRAL, "lock"))
    card.add(label(words.format(posts=posts), "secondary", wrap=True))
    return card


def print_sheet(page: Page, paper: Paper) -> None:
    """Ask how a paper is printed; it is private and never kept in the registry of papers."""
    ask_print_private(page, paper, QCoreApplication.translate("PrintSheet", "Working sheet"))


def save_sheet(page: Page, paper: Paper, suggested: str) -> None:
    """Save a paper as PDF where the person chooses."""
    target = choose_target(page, QCoreApplication.translate("PrintSheet", "Save as PDF"), suggested, "PDF (*.pdf)")
    if target is not None:
        words = QCoreApplication.translate("PrintSheet", "Saved: {file}").format(file=target)
        page.run(lambda: save_file(target, paper.pdf), lambda _none: page.tell(words))


def few_lines(name: str, lines: int) -> TextEdit:
    """An editor of ``lines`` lines that grows no taller."""
    edit = TextEdit(name, lines=lines)
    edit.setFixedHeight(edit.minimumHeight())
    return edit


def side_by_side(*parts: QWidget) -> QWidget:
    """Fields of equal width beside each other."""
    made = QWidget()
    line = row(*parts, spacing=14)
    for place in range(len(parts)):
        line.setStretch(place, 1)
    made.setLayout(line)
    return made
