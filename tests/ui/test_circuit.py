"""The circuit page: a day in the village by keyboard, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.conftest import StandingClock
from tribunal_desktop.models import Device, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import ActivityKind, Post, TripStatus
from tribunal_desktop.services.attachments import Attachments
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.circuit_trial import CircuitTrials
from tribunal_desktop.services.drafts import Drafts
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.tribunal_profile import TribunalProfile, VillageChoice
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.circuit import CircuitPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


@pytest.fixture
def services(uow: UnitOfWork, clock: StandingClock) -> Services:
    with uow.write("staff.add") as session:
        session.add(Device(id=new_id(clock), name="枫溪-L2", mark="L2", signing_public="00" * 32))
        session.add(StaffMember(id=new_id(clock), name="楼佳怡", post=Post.CLERK))
    known: dict[str, Any] = {
        "actor": uow.actor,
        "clock": clock,
        "reference": Reference(),
        "profile": TribunalProfile(uow),
        "attachments": Attachments(uow),
        "circuit": CircuitTrials(uow),
        "drafts": Drafts(uow),
    }
    return Services(**{field.name: known.get(field.name, SimpleNamespace()) for field in fields(Services)})


@pytest.fixture
def page(services: Services, tasks: Tasks, locale: Locale, qtbot: QtBot, settle: Settle) -> CircuitPage:
    page = CircuitPage(services, tasks, locale)
    qtbot.addWidget(page)
    page.resize(1170, 760)
    page.show()
    page.refresh()
    settle()
    return page


def _plan(page: CircuitPage, settle: Settle, qtbot: QtBot) -> None:
    page.create_new()
    settle()
    form = page._form  # noqa: SLF001
    for field, typed in [("name", "花明泉村巡回"), ("planned_on", "11.24"), ("stops.0.place_name", "村委会")]:
        editor = getattr(form.fields[field].editor, "edit", form.fields[field].editor)
        editor.setFocus()
        editor.insert(typed)  # as an input method does; keyClicks knows Latin keys alone
    form.save()
    settle()


def test_an_empty_page_says_what_belongs_here(page: CircuitPage) -> None:
    assert page._empty is not None  # noqa: SLF001
    assert page._empty.isVisible()  # noqa: SLF001


def test_plan_log_photo_and_close(
    page: CircuitPage, services: Services, settle: Settle, qtbot: QtBot, clock: StandingClock, tmp_path: Path
) -> None:
    _plan(page, settle, qtbot)
    trip_id = page.item_key()
    assert services.circuit.detail(trip_id).name == "花明泉村巡回"
    view, form = page._view, page._view._form  # noqa: SLF001
    for kind in (ActivityKind.VISIT, ActivityKind.PUBLICITY):
        form.choose_kind(kind)
        form.fields["summary"].editor.insertPlainText("现场情况")  # type: ignore[attr-defined]
        qtbot.keyClicks(form.fields["audience_count"].editor, "12")
        form.save()
        settle()
        clock.advance(minutes=20)
    photo = tmp_path / "现场.jpg"
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    assert picture.save(str(photo))
    view._photos.add(photo)  # noqa: SLF001
    settle()
    view._close()  # noqa: SLF001
    settle()
    detail = services.circuit.detail(trip_id)
    assert detail.status is TripStatus.CLOSED
    assert (detail.summary.activities, detail.summary.audience, detail.summary.photos) == (2, 24, 1)
    assert not form.isVisible(), "a closed trip offers no entry"


def test_missing_entries_are_marked_and_nothing_is_lost(page: CircuitPage, settle: Settle, qtbot: QtBot) -> None:
    page.create_new()
    settle()
    form = page._form  # noqa: SLF001
    qtbot.keyClicks(form.fields["time"].editor, "25:00")
    qtbot.keyClicks(form.fields["planned_on"].editor.edit, "2026-02-30")  # type: ignore[attr-defined]
    form.save()
    marked = {name for name, field in form.fields.items() if field.finding()}
    assert marked == {"name", "planned_on", "stops.0.place_name", "time"}
    assert form.fields["time"].editor.text() == "25:00"  # type: ignore[attr-defined]


def test_a_hearing_asks_for_its_case(page: CircuitPage, settle: Settle, qtbot: QtBot) -> None:
    _plan(page, settle, qtbot)
    form = page._view._form  # noqa: SLF001
    form.choose_kind(ActivityKind.HEARING)
    form.save()
    settle()
    assert form.fields["dispute_id"].finding()


def test_escape_leads_back_to_the_list(page: CircuitPage, settle: Settle, qtbot: QtBot) -> None:
    _plan(page, settle, qtbot)
    assert page.go_back()
    settle()
    assert not page.go_back()
    qtbot.keyClick(page._list, Qt.Key.Key_Return)  # noqa: SLF001
    settle()
    assert page.item_key()


def test_a_half_typed_plan_is_offered_again(
    page: CircuitPage, services: Services, tasks: Tasks, locale: Locale, settle: Settle, qtbot: QtBot
) -> None:
    page.create_new()
    settle()
    page._form.fields["name"].editor.insert("花明泉村巡回")  # type: ignore[attr-defined]  # noqa: SLF001
    page._draft.flush()  # noqa: SLF001
    settle()
    again = CircuitPage(services, tasks, locale)
    qtbot.addWidget(again)
    again.show()
    again.create_new()
    settle()
    assert again._offer.isVisible()  # noqa: SLF001
    again._offer._take.click()  # noqa: SLF001
    assert again._form.plan().name == "花明泉村巡回"  # noqa: SLF001
    again.go_back()
    settle()
    assert not again._offer.isVisible()  # noqa: SLF001


def test_walking_through_the_villages_keeps_the_proposed_place_true(page: CircuitPage) -> None:
    page.create_new()
    form = page._form  # noqa: SLF001
    form._villages = (VillageChoice("1", "下坞村", "云岭镇"), VillageChoice("2", "丰岸头村", "云岭镇"))  # noqa: SLF001
    form._offer_villages()  # noqa: SLF001
    form.fields["name"].editor.insert("送法下乡")  # type: ignore[attr-defined]
    for place in (1, 2):
        form._village.setCurrentIndex(place)  # noqa: SLF001
        form._village.activated.emit(place)  # noqa: SLF001
    assert form.plan().stops[0].place_name.startswith("丰岸头村")
    assert form.plan().name == "送法下乡", "what a person typed stays"


def test_ctrl_enter_presses_the_button_nearest_to_the_keys(page: CircuitPage, settle: Settle, qtbot: QtBot) -> None:
    page.create_new()
    settle()
    form = page._form  # noqa: SLF001
    form.fields["name"].editor.setFocus()
    qtbot.keyClick(form.fields["name"].editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.fields["planned_on"].finding()
