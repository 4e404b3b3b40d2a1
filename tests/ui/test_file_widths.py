"""Sections of the file fit the width they are given: buttons go on in the next line, nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

NARROW = 900


@pytest.mark.parametrize("key", ["parties", "hearings", "closing", "review", "dossier", "trail"])
def test_no_section_scrolls_sideways(
    services: Services,
    uow: UnitOfWork,
    tasks: Tasks,
    en: Locale,
    qtbot: QtBot,
    settle: Callable[[], None],
    key: str,
) -> None:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    made = services.intake.register(facts(), {finding.key for finding in services.intake.check(facts())})
    services.intake.mark_filed(made.id, uow.today())
    page = CasesPage(services, tasks, en)
    qtbot.addWidget(page)
    page.resize(NARROW, 740)
    page.show()
    page.open_item(f"{made.id}#{key}")
    settle()
    areas = [area for area in page.file.findChildren(QScrollArea) if area.isVisible()]
    assert areas
    assert [area.horizontalScrollBar().maximum() for area in areas] == [0] * len(areas)
