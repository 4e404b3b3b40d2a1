"""Word drafts in the file: from the paper that is being made and from one that is kept, logged either way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, put_scene
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import PaperQuery
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file import papers_word
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks


def test_a_word_draft_leaves_from_both_places(
    services: Services,
    uow: UnitOfWork,
    tasks: Tasks,
    zh: Locale,
    qtbot: QtBot,
    settle: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scene: Scene = put_scene(uow)
    targets = [tmp_path / "一.docx", tmp_path / "二.docx"]
    asked: list[str] = []

    def chosen(_parent: object, _title: str, suggested: str, _kinds: str) -> Path:
        asked.append(suggested)
        return targets[len(asked) - 1]

    monkeypatch.setattr(papers_word, "choose_target", chosen)
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.resize(1180, 740)
    page.show()
    page.open_item(f"{scene.dispute}#papers/mediation_info")
    settle()
    section = page.file.current()
    assert isinstance(section, PapersSection)
    assert section.maker.word_button.isVisible()
    section.maker.word_button.click()
    settle()
    (paper,) = services.issued_papers.page(PaperQuery(dispute_id=scene.dispute)).papers
    assert section.open_paper()
    settle()
    assert section.word_button.isVisible()
    section.word_button.click()
    settle()
    assert [len(Document(str(target)).paragraphs) > 5 for target in targets] == [True, True]
    assert all(name.endswith(f"{paper.registry_no}.docx") for name in asked)
    assert [entry.sending.way for entry in services.issued_papers.prints(paper.id)] == [PrintWay.WORD, PrintWay.WORD]
