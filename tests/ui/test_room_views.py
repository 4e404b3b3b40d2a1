"""Every view of the rooms of people and of papers comes up, in an empty store and over practice data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, select, text

from tests.conftest import KEY
from tribunal_desktop.models import Actor, Device, StaffMember, Tribunal, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import Post
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.practice.fill import fill
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages import people, people_volunteers
from tribunal_desktop.ui.pages.papers import VIEWS as PAPER_VIEWS
from tribunal_desktop.ui.pages.papers import PapersPage
from tribunal_desktop.ui.pages.people import PeoplePage
from tribunal_desktop.ui.workers import Tasks

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)
PLACES: list[tuple[type[Page], str]] = [
    *((PeoplePage, key) for key, _name, _view in people.VIEWS),
    *((PeoplePage, f"volunteers/{key}") for key, _name, _part in people_volunteers.PARTS),
    *((PapersPage, key) for key, _name, _view in PAPER_VIEWS),
]


@pytest.fixture(scope="module")
def practice_store(_blank_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small practice county, filled once for the module."""
    path = tmp_path_factory.mktemp("practice") / "tribunal.db"
    path.write_bytes(_blank_store.read_bytes())
    engine = open_engine(path, KEY)
    actor = Actor(new_id(lambda: NOW), "沈素英", Post.JUDGE)
    with UnitOfWork(engine, actor, lambda: NOW).write("practice.mark") as session:
        session.add(
            Tribunal(
                id=new_id(lambda: NOW), name="枫溪人民法庭", court_code="浙0681", court_name="诸暨市", practice=True
            )
        )
        session.add(StaffMember(id=actor.id, name=actor.name, post=actor.post))
        session.add(Device(id=new_id(lambda: NOW), name="枫溪", mark="L2", signing_public="00" * 32))
    fill(engine, lambda: NOW, disputes=60)
    with engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    engine.dispose()
    return path


@pytest.fixture(params=["empty", "practice"])
def store_path(request: pytest.FixtureRequest, _blank_store: Path, practice_store: Path, tmp_path: Path) -> Path:
    """A copy of the empty or of the filled store."""
    path = tmp_path / "tribunal.db"
    path.write_bytes((practice_store if request.param == "practice" else _blank_store).read_bytes())
    return path


@pytest.fixture
def uow(engine: Engine, clock: Callable[[], datetime]) -> UnitOfWork:
    """The judge 沈, entered where nobody is yet."""
    with UnitOfWork(engine, Actor("", "", Post.JUDGE), clock).read() as session:
        known = session.scalars(select(StaffMember).where(StaffMember.post == Post.JUDGE)).first()
        found = Actor(known.id, known.name, known.post) if known else None
    actor = found or Actor(new_id(clock), "沈素英", Post.JUDGE)
    unit = UnitOfWork(engine, actor, clock)
    if found is None:
        with unit.write("tribunal.create") as session:
            session.add(Tribunal(id=new_id(clock), name="枫溪", court_code="浙0681", court_name="诸暨市"))
            session.add(StaffMember(id=actor.id, name=actor.name, post=actor.post))
    return unit


@pytest.mark.parametrize(("room", "place"), PLACES, ids=lambda value: getattr(value, "__name__", value))
def test_a_view_comes_up_answers_its_keys_and_reports_no_bug(
    room: type[Page],
    place: str,
    services: Services,
    tasks: Tasks,
    locale: Locale,
    qtbot: QtBot,
    settle: Callable[[], None],
    tmp_path: Path,
) -> None:
    page = room(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1182, 740)
    page.show()
    page.refresh()
    page.open_item(place)
    settle()
    page.refresh()
    settle()
    assert page.item_key().startswith(place) or place in ("roster", "registry")
    assert not page.notice.isVisible()
    if room is PeoplePage:
        page.print_current()
        settle()
        page.go_back()
        page.create_new()
        settle()
        page.go_back()
        settle()
    assert not list((tmp_path / "logs").glob("*"))


class _Windows(QObject):
    """Names every widget that comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.mark.parametrize("room", [PeoplePage, PapersPage])
def test_no_part_flashes_as_a_window_of_its_own(
    room: type[PeoplePage | PapersPage],
    services: Services,
    tasks: Tasks,
    zh: Locale,
    qtbot: QtBot,
    settle: Callable[[], None],
) -> None:
    """A part shown before it stands in its page is a window for a moment, and takes the keys away for good."""
    windows = _Windows()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(windows)
    page = room(services, tasks, zh)
    qtbot.addWidget(page)
    for place in (key for kind, key in PLACES if kind is room):
        page.open_item(place)
        settle()
    application.removeEventFilter(windows)
    assert windows.seen == []
