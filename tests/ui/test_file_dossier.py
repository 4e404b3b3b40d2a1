"""The dossier in the file, by keyboard: papers go in, move, come out; damage in red; archive and sealed copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import delete

from tests.services.dossier_room import Room, room_in
from tribunal_desktop.models import AttachmentContent, UnitOfWork
from tribunal_desktop.rules.terms import DossierPaper, SheetKind, Volume
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.dossier import DossierSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], DossierSection]
ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(uow: UnitOfWork, tmp_path: Path) -> Room:
    return room_in(uow, tmp_path)


@pytest.fixture
def open_section(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, room: Room) -> Open:
    pages = []

    def make(locale: Locale) -> DossierSection:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{room.dispute_id}#dossier")
        settle()
        section = page.file.current()
        assert isinstance(section, DossierSection)
        return section

    return make


def editor(section: DossierSection, name: str) -> QLineEdit:
    found = section.findChild(QLineEdit, name)
    assert found is not None
    return found


def titles(section: DossierSection) -> list[str]:
    return [row.title for row in section.list.table.table.rows()]


def drop(section: DossierSection, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    section.dropEvent(
        QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    )


def test_a_paper_without_a_file_by_keyboard(open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle) -> None:
    section = open_section(locale)
    section.begin_paper()
    kind = section.findChild(QComboBox, "dossier_kind")
    assert kind is not None
    assert kind.hasFocus()
    kind.setCurrentIndex(kind.findData(SheetKind.SERVICE.value))
    editor(section, "dossier_title").setText("送达回证")
    qtbot.keyClick(editor(section, "dossier_title"), ENTER, CONTROL)
    settle()
    assert section.form.fields["pages"].finding()
    qtbot.keyClicks(editor(section, "dossier_pages"), "2")
    qtbot.keyClick(editor(section, "dossier_pages"), ENTER, CONTROL)
    settle()
    assert titles(section) == ["送达回证"]
    assert section.list.table.hasFocus()


def test_dropped_files_go_in_and_move_within_their_kind(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle, room: Room
) -> None:
    section = open_section(zh)
    drop(section, room.pdf("借条"), room.pdf("起诉状", 2), room.photo("转账记录"))
    settle()
    assert titles(section) == ["起诉状", "借条", "转账记录"]
    section.list.table.select_place(2)
    section.list.table.setFocus()
    qtbot.keyClick(section.list.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert titles(section) == ["起诉状", "转账记录", "借条"]
    assert section.list.table.current_row().title == "转账记录"
    assert [row.first for row in section.list.table.table.rows()] == [1, 3, 4]


def test_one_dropped_file_is_asked_about(open_section: Open, zh: Locale, settle: Settle, room: Room) -> None:
    section = open_section(zh)
    drop(section, room.pdf("答辩状"))
    assert section.form.sheet().kind is SheetKind.DEFENCE
    assert editor(section, "dossier_title").text() == "答辩状"
    section.form.save_button.click()
    settle()
    assert titles(section) == ["答辩状"]
    section.list.table.select_place(0)
    section.list.look_button.click()
    settle()
    assert section.paper.paper() is not None
    assert section.go_back()


def test_a_file_that_is_too_large_says_the_limit(open_section: Open, zh: Locale, settle: Settle, room: Room) -> None:
    section = open_section(zh)
    huge = room.folder / "照片.jpg"
    with huge.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    drop(section, huge)
    section.form.save_button.click()
    settle()
    assert "20" in section.page.notice.text()
    assert titles(section) == []


def test_damage_shows_in_red_in_the_list_and_beside_the_name(
    open_section: Open, locale: Locale, settle: Settle, room: Room
) -> None:
    room.add(room.pdf("起诉状"))
    with room.uow.write("test.damage") as session:
        session.execute(delete(AttachmentContent))
    section = open_section(locale)
    assert section.list.damaged.isVisible()
    assert "起诉状" in section.list.damaged.text()
    assert section.page.file.mark_of("dossier") == "1"  # type: ignore[attr-defined]
    section.list.check_button.click()
    settle()
    assert [each.dispute_id for each in section.check.found()] == [room.dispute_id]
    assert not section.check.stop_button.isEnabled()
    assert section.go_back()
    section.page.open_item(f"{room.dispute_id}#overview")
    settle()
    overview = section.page.file.current()  # type: ignore[attr-defined]
    assert overview.damage.isVisible()
    assert "起诉状" in overview.damage.words.text()
    overview.damage.opened.emit()
    assert section.page.file.current() is section  # type: ignore[attr-defined]


def test_taking_out_asks_why_at_its_field(open_section: Open, zh: Locale, settle: Settle, room: Room) -> None:
    room.sheet("无关材料")
    section = open_section(zh)
    section.list.out_button.click()
    section.out.save_button.click()
    assert "原因" in section.out.fields["reason"].finding()
    editor(section, "dossier_out_reason").setText("与本案无关")
    section.out.save_button.click()
    settle()
    assert titles(section) == []


def test_archiving_with_something_missing_asks_why(open_section: Open, zh: Locale, settle: Settle, room: Room) -> None:
    room.sheet("起诉状", SheetKind.COMPLAINT)
    section = open_section(zh)
    assert "答辩状" in section.list.missing.text()
    section.list.archive_button.click()
    section.archive_form.save_button.click()
    assert section.archive_form.fields["reason"].finding()
    editor(section, "dossier_archive_reason").setText("被告未答辩")
    section.archive_form.save_button.click()
    settle()
    assert "归档" in section.list.state.text()
    assert not section.list.add_button.isEnabled()
    section.list.archive_button.click()
    editor(section, "dossier_open_reason").setText("补送达回证")
    section.open_form.save_button.click()
    settle()
    assert section.list.add_button.isEnabled()


def test_a_copy_is_handed_out_and_noted(open_section: Open, zh: Locale, settle: Settle, room: Room) -> None:
    room.add(room.pdf("起诉状"))
    section = open_section(zh)
    section.list.export_button.click()
    section.export_form.save_button.click()
    assert section.export_form.fields["passphrase"].finding()
    editor(section, "dossier_receiver").setText("市中院 王法官")
    editor(section, "dossier_purpose").setText("二审")
    section.export_form.plain.setChecked(True)
    section.export_form.save_button.setFocus()
    section.export_to(room.folder / "卷宗.zip")
    settle()
    assert (room.folder / "卷宗.zip").stat().st_size > 1000
    assert [row.receiver for row in section.exports.table.rows()] == ["市中院 王法官"]
    assert section.exports.isVisible()


@pytest.mark.parametrize("which", DossierPaper)
def test_each_paper_is_shown_before_it_is_printed(
    open_section: Open, zh: Locale, settle: Settle, which: DossierPaper
) -> None:
    section = open_section(zh)
    section.list.print_buttons[which].click()
    settle()
    paper = section.paper.paper()
    assert paper is not None
    assert paper.template == f"dossier_{which}"
    assert section.go_back()
    assert section.print_current()


def test_the_secret_volume_is_a_list_of_its_own(open_section: Open, locale: Locale, settle: Settle, room: Room) -> None:
    room.add(room.pdf("评议笔录"))
    section = open_section(locale)
    assert titles(section) == []
    section.list.volumes.choose(Volume.SECRET)
    section.list.volumes.chosen.emit(Volume.SECRET)
    assert titles(section) == ["评议笔录"]
