"""Saving a kept paper as a Word draft (导出编辑稿)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.word_drafts import WordDrafts
from tribunal_desktop.ui.dialogs.files import choose_target
from tribunal_desktop.ui.page import Page

WORD = "Word (*.docx)"


def word_hint() -> str:
    """What the button says when the pointer rests on it."""
    return QCoreApplication.translate(
        "PaperWord", "A draft to go on working with; the registered PDF stays the original"
    )


def save_word_draft(
    drafts: WordDrafts, page: Page, paper: IssuedPaper, done: Callable[[], None] = lambda: None
) -> None:
    """Ask where to, log that a draft leaves, write it; ``done`` follows when it is written."""
    title = QCoreApplication.translate("PaperWord", "Save as Word draft")
    target = choose_target(page, title, f"{paper.title} {paper.registry_no}.docx".replace("/", "-"), WORD)
    if target is None:
        return

    def saved(_paper: IssuedPaper) -> None:
        words = QCoreApplication.translate("PaperWord", "{file} is saved; every page says that it is a draft.")
        page.tell(words.format(file=target.name))
        done()

    page.run(lambda: drafts.save(paper.id, target), saved)
