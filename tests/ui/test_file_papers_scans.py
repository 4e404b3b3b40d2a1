"""An open paper in the file shows how far its signed sheets came back, and their pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.test_papers_scans import Host, kept, paper, saved, scene
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.rules.terms import ScanCoverage
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.papers_scans import ScannedPages
from tribunal_desktop.ui.tables.case_papers import KeptPapersTable
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.workers import Tasks

__all__ = ["kept", "paper", "scene"]


@pytest.fixture
def pages(qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale) -> ScannedPages:
    page = Host(tasks, locale)
    pages = ScannedPages(services, page)
    page.body.addWidget(pages)
    qtbot.addWidget(page)
    page.resize(900, 760)
    page.show()
    return pages


def test_missing_pages_are_named_and_the_scan_is_shown(
    pages: ScannedPages,
    kept: IssuedPaper,
    paper: Paper,
    services: Services,
    tmp_path: Path,
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    pages.show_paper(kept)
    assert pages.words.text()
    assert not pages.show_button.isVisible()
    file = services.scans.open(saved(tmp_path, "scan.pdf", paper.pdf))
    services.scans.take(file, 1)
    services.scans.take(file, 3)
    now = services.issued_papers.paper(kept.id)
    assert now.scans is not None
    assert now.scans.coverage is ScanCoverage.PART
    pages.show_paper(now)
    assert "2" in pages.words.text()
    with qtbot.waitSignal(pages.pictures.page_shown):
        pages.show_button.click()
    settle()
    assert pages.pictures.isVisible()
    assert "scan.pdf" in pages._about.text()  # noqa: SLF001


def test_the_list_marks_what_is_missing_red(
    kept: IssuedPaper, paper: Paper, services: Services, tmp_path: Path, locale: Locale
) -> None:
    services.scans.take(services.scans.open(saved(tmp_path, "scan.pdf", paper.pdf)), 2)
    [column] = [each for each in KeptPapersTable(locale).columns if each.key == "scans"]
    row = services.issued_papers.paper(kept.id)
    assert column.tone is not None
    assert column.tone(row) is Tone.BAD
    assert "1/3" in column.text(row)
