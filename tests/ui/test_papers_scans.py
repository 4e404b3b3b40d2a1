"""The tray of scans: files are taken in page by page, what waits is filed by hand, all of it can be taken back."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from tests.documents.photos import PHOTO, jpeg, page_picture
from tests.documents.samples import AGREEMENT, CASE, printed
from tests.services.mediation_samples import Scene, put_scene
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintWay, ScanState, SheetKind
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, Sending
from tribunal_desktop.services.scan_views import ScanRow
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.papers_scans import LATEST, WAITING, ScansView
from tribunal_desktop.ui.pages.papers_scans_forms import DISCARD, DOSSIER
from tribunal_desktop.ui.widgets import Choice
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


class Host(Page):
    """A page that shows the view alone."""

    def title(self) -> str:
        return "scans"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def paper() -> Paper:
    return printed(dataclasses.replace(AGREEMENT, facts=dataclasses.replace(CASE, number="（2026）枫调第1号")))


@pytest.fixture
def kept(services: Services, scene: Scene, paper: Paper) -> IssuedPaper:
    sending = Sending(PrintWay.FILE, "a.pdf")
    return services.issued_papers.keep(paper, KeepAs(scene.dispute, "about"), sending).paper


@pytest.fixture
def view(qtbot: QtBot, tasks: Tasks, services: Services, locale: Locale, settle: Settle) -> ScansView:
    page = Host(tasks, locale)
    view = ScansView(services, page)
    page.body.addWidget(view)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    view.reload()
    settle()
    return view


@pytest.fixture
def smudge(tmp_path: Path) -> Path:
    """A picture without a code."""
    return saved(tmp_path, "smudge.jpg", jpeg(Image.new("RGB", (300, 400), "grey")))


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def take(view: ScansView, files: Sequence[Path], qtbot: QtBot, settle: Settle) -> None:
    with qtbot.waitSignal(view.run.ended, timeout=20_000):
        view.take_files(files)
    settle()
    settle()


def waiting(view: ScansView) -> list[ScanRow]:
    return view.waiting.table.rows()


def latest(view: ScansView) -> list[ScanRow]:
    return view.latest.table.rows()


def test_an_empty_tray_says_what_to_drop(view: ScansView) -> None:
    assert view._empty.isVisible()  # noqa: SLF001


@pytest.mark.usefixtures("kept")
def test_dropped_files_are_filed_and_what_waits_is_shown_first(
    view: ScansView, paper: Paper, tmp_path: Path, smudge: Path, qtbot: QtBot, settle: Settle
) -> None:
    told: list[str] = []
    view.page.told.connect(lambda text, _undo: told.append(text))
    photo = saved(tmp_path, "IMG_1.jpg", jpeg(PHOTO(page_picture(paper.pdf, 1))))
    take(view, [photo, smudge], qtbot, settle)
    assert [(row.state, row.page) for row in latest(view)] == [(ScanState.FILED, 1)]
    assert [row.file_name for row in waiting(view)] == ["smudge.jpg"]
    assert view.which.choice() == WAITING
    assert view.forms.isVisible()
    assert "2" in told[0]


def test_files_that_cannot_be_read_are_named_and_the_rest_goes_on(
    view: ScansView, kept: IssuedPaper, paper: Paper, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    broken, cut = saved(tmp_path, "broken.pdf", b"%PDF-1.7 nothing"), saved(tmp_path, "cut.jpg", b"\xff\xd8\xff\xe0")
    take(view, [broken, cut, saved(tmp_path, "scan.pdf", paper.pdf)], qtbot, settle)
    assert view.page.notice.isVisible()
    assert {row.document_id for row in latest(view)} == {kept.id}
    assert sorted(row.page for row in latest(view)) == [1, 2, 3]


def test_a_photo_of_300_mb_and_a_damaged_scan_are_refused_in_full_words(
    view: ScansView, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    huge = saved(tmp_path, "IMG_1.jpg", jpeg(Image.new("RGB", (30, 40), "grey")))
    with huge.open("r+b") as stream:
        stream.truncate(300 * 1024 * 1024)
    take(view, [huge], qtbot, settle)
    assert {"300", "250"} <= set(re.findall(r"\d+", view.page.notice.text()))
    take(view, [saved(tmp_path, "damaged.pdf", b"%PDF-1.7 nothing")], qtbot, settle)
    assert "damaged.pdf" in view.page.notice.text()
    take(view, [huge, tmp_path / "damaged.pdf"], qtbot, settle)
    assert all(name in view.page.notice.text() for name in ("IMG_1.jpg", "damaged.pdf"))
    assert not waiting(view)
    assert not view.stop_button.isVisible()


@pytest.mark.usefixtures("kept")
def test_stop_ends_after_the_page_that_is_being_read(
    view: ScansView, paper: Paper, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    view.run.advanced.connect(lambda _name, page, _pages: view.stop_button.click() if page == 2 else None)
    take(view, [saved(tmp_path, "scan.pdf", paper.pdf)], qtbot, settle)
    assert sorted(row.page for row in latest(view)) == [1, 2]
    assert not view.stop_button.isVisible()


def test_a_waiting_page_is_filed_by_hand_and_taken_back(
    view: ScansView, kept: IssuedPaper, services: Services, smudge: Path, qtbot: QtBot, settle: Settle
) -> None:
    undo: list[Callable[[], None]] = []
    view.page.told.connect(lambda _text, back: undo.append(back))
    take(view, [smudge], qtbot, settle)
    view.forms.file_button.click()
    assert view.waiting.table.rows()
    view.forms.paper.take(Choice(kept.id, kept.title, "", services.issued_papers.paper(kept.id)))
    view.forms.paper_page.setCurrentIndex(1)
    view.forms.file_button.click()
    settle()
    settle()
    assert waiting(view) == []
    assert [(row.document_id, row.page) for row in latest(view)] == [(kept.id, 2)]
    undo[-1]()
    settle()
    settle()
    assert [row.file_name for row in waiting(view)] == ["smudge.jpg"]


def test_papers_are_proposed_by_their_number(view: ScansView, kept: IssuedPaper) -> None:
    found = view.forms._find_papers(kept.registry_no)  # noqa: SLF001
    assert [choice.key for choice in found] == [kept.id]


def test_a_waiting_page_goes_into_the_dossier(
    view: ScansView, scene: Scene, services: Services, smudge: Path, qtbot: QtBot, settle: Settle
) -> None:
    take(view, [smudge], qtbot, settle)
    view.forms.way.choose(DOSSIER)
    view.forms.case.take(Choice(scene.dispute, "案"))
    view.forms.kind.setCurrentIndex(view.forms.kind.findData(SheetKind.EVIDENCE.value))
    view.forms.name.setText("收据")
    view.forms.add_button.click()
    settle()
    settle()
    assert [row.state for row in latest(view)] == [ScanState.ADDED]
    assert "收据" in [sheet.title for sheet in services.dossier.view(scene.dispute).main]


def test_a_waiting_page_is_discarded_with_a_reason(view: ScansView, smudge: Path, qtbot: QtBot, settle: Settle) -> None:
    take(view, [smudge], qtbot, settle)
    view.forms.way.choose(DISCARD)
    view.forms.discard_button.click()
    settle()
    assert waiting(view)
    view.forms.reason.setText("重复拍摄")
    view.forms.discard_button.click()
    settle()
    settle()
    assert [(row.state, row.reason) for row in latest(view)] == [(ScanState.DISCARDED, "重复拍摄")]
    view.which.choose(LATEST)
    view.back_button.click()
    settle()
    settle()
    assert waiting(view)


@pytest.mark.usefixtures("kept")
def test_what_was_filed_opens_its_case(
    view: ScansView, scene: Scene, paper: Paper, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    take(view, [saved(tmp_path, "scan.pdf", paper.pdf)], qtbot, settle)
    with qtbot.waitSignal(view.page.navigate) as asked:
        view.open_button.click()
    assert asked.args == ["cases", f"{scene.dispute}#papers"]


def test_a_list_is_remembered_before_anything_was_read(view: ScansView) -> None:
    view.open_item(LATEST)
    assert view.item_key() == LATEST


def test_rows_show_small_pictures_made_once_for_what_is_seen(
    view: ScansView, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    colours = ("red", "green", "blue")
    for colour in colours:
        take(view, [saved(tmp_path, f"{colour}.jpg", jpeg(Image.new("RGB", (300, 400), colour)))], qtbot, settle)
    qtbot.waitUntil(lambda: len(seen_colours(view)) == 3, timeout=5000)
    assert seen_colours(view) == set(colours)
    asked: list[object] = []
    view.small.came.connect(lambda: asked.append(1))
    view.waiting.viewport().repaint()
    settle()
    assert not asked


def seen_colours(view: ScansView) -> set[str]:
    """What the small pictures of the waiting rows show in their middle."""
    found = set()
    for row in waiting(view):
        picture = view.small.of(row).toImage()
        colour = picture.pixelColor(picture.width() // 2, picture.height() // 2)
        channels = {"red": colour.red(), "green": 2 * colour.green(), "blue": colour.blue()}
        if colour.alpha():
            found.add(max(channels, key=lambda name: channels[name]))
    return found
