"""The reporting page after a backup was restored: what came back is told, what is missing is listed and decided on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, select

from tests.conftest import KEY
from tests.sync.court import SEED, Laptop, ParentCourt
from tests.ui.test_sync import court, laptop, services, show  # noqa: F401 - the same page over the same court
from tribunal_desktop.models import Device, UnitOfWork, Village
from tribunal_desktop.models.backup import copy_store
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.left_records import LeftRecords
from tribunal_desktop.services.parent_court_sync import ParentCourtSync
from tribunal_desktop.sync.left_list import list_left
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages import sync as sync_page
from tribunal_desktop.ui.pages.sync import SyncPage
from tribunal_desktop.ui.theme import Tone
from tribunal_desktop.ui.workers import Tasks
from tribunal_desktop.wire.records import ChangeRecord, Operation

Settle = Callable[[], None]


@pytest.fixture
def restored(
    laptop: Laptop,  # noqa: F811
    court: ParentCourt,  # noqa: F811
    services: Services,  # noqa: F811
    engine: Engine,
    tmp_path: Path,
) -> Iterator[Services]:
    """The services over a backup from before the last report; a village of the store kept aside was never reported."""
    laptop.join(court, tmp_path)
    laptop.push()
    copy_store(engine, tmp_path / "backup.db")
    laptop.record(1, "后报村")
    laptop.push()
    old = open_engine(tmp_path / "backup.db", KEY)
    uow = UnitOfWork(old, laptop.uow.actor, laptop.uow.clock)
    with uow.write("test.aside") as session:
        unsent = village_record(1, "未报村"), village_record(2, "", Operation.UPDATE)
        list_left(session, uow, "aside", [(record, "") for record in unsent])
    yield replace(
        services,
        sync=ParentCourtSync(uow, SEED, lambda url: laptop.network(url)),
        left_records=LeftRecords(uow),
    )
    old.dispose()


def village_record(seq: int, name: str, operation: Operation = Operation.CREATE) -> ChangeRecord:
    fields = {"name": name, "township": "枫桥镇"}
    return ChangeRecord(
        9, seq, "village@1", operation, f"{seq:032x}", {}, fields, "2026-11-22T10:00:00+08:00", "0-0", "0c" * 16
    )


@pytest.fixture
def page(restored: Services, tasks: Tasks, zh: Locale, qtbot: QtBot, settle: Settle) -> SyncPage:
    page = SyncPage(restored, tasks, zh)
    qtbot.addWidget(page)
    page.resize(1170, 760)
    page.show()
    page.refresh()
    settle()
    return page


def names(services: Services) -> list[str]:  # noqa: F811
    uow = services.left_records._uow  # noqa: SLF001 - the store under the page
    with uow.read() as session:
        return sorted(session.scalars(select(Village.name)))


def test_the_push_tells_what_came_back(page: SyncPage, restored: Services, settle: Settle) -> None:
    page.push()
    settle()
    assert "从上级法院取回 1 条记录" in page.notice.text()
    assert "后报村0" in names(restored)
    assert restored.sync.status().all_delivered


def test_what_was_never_reported_is_taken_over_or_left_out_by_the_keyboard(
    page: SyncPage, restored: Services, settle: Settle, qtbot: QtBot
) -> None:
    left = page.left
    assert left.isVisible()
    assert [each.detail.matter for each in left.records.table.rows()][:1] == ["未报村"]
    qtbot.keyClick(left.take_all_button, Qt.Key.Key_Space)
    settle()
    assert "已取回 1 条记录" in page.notice.text()
    assert "未报村" in names(restored)
    (still,) = left.records.table.rows()
    assert still.reason == "missing"
    qtbot.keyClick(left.leave_button, Qt.Key.Key_Space)
    settle()
    assert not left.isVisible()
    assert restored.sync.status().waiting > 0, "what was taken over is reported like any other entry"


def test_before_the_enrolment_what_is_missing_shows_all_the_same(
    page: SyncPage, restored: Services, settle: Settle
) -> None:
    uow = restored.left_records._uow  # noqa: SLF001 - the store under the page
    with uow.write("test.unenrol") as session:
        session.execute(select(Device)).scalar_one().certificate_json = None
    page.refresh()
    settle()
    assert page.enrolment.isVisible()
    assert page.left.isVisible()
    assert sync_page.sync_badge(restored).tone is Tone.BAD


def test_the_list_is_printed(page: SyncPage, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = []
    monkeypatch.setattr(sync_page, "ask_print_private", lambda _page, paper, _name: printed.append(paper.pages))
    qtbot.mouseClick(page.left.print_button, Qt.MouseButton.LeftButton)
    settle()
    assert printed == [1]
