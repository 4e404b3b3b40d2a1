"""Preservation in the file: application, steps, slip, and what is out, by the section's own controls."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.services.intake_data import facts
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.terms import PreservationStep
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.preservation import PreservationSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Open = Callable[[Locale], PreservationSection]


@pytest.fixture
def open_section(services: Services, uow: UnitOfWork, tasks: Tasks, qtbot: QtBot, settle: Settle) -> Open:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L2", signing_public="0" * 64))
    made = services.intake.register(facts(), {finding.key for finding in services.intake.check(facts())})
    pages = []

    def make(locale: Locale) -> PreservationSection:
        page = CasesPage(services, tasks, locale)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{made.id}#preservation")
        settle()
        section = page.file.current()
        assert isinstance(section, PreservationSection)
        return section

    return make


def editor(section: PreservationSection, name: str) -> QLineEdit:
    found = section.findChild(QLineEdit, name)
    assert found is not None
    return found


def ask(section: PreservationSection, qtbot: QtBot, settle: Settle) -> None:
    section.begin_application()
    what = editor(section, "preservation_object")
    assert what.hasFocus()
    what.insert("浙D12345小型汽车")
    editor(section, "preservation_amount").insert("80000")
    editor(section, "preservation_security").insert("保函")
    qtbot.keyClick(what, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()


def test_an_application_and_its_steps_by_keyboard(
    open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(locale)
    ask(section, qtbot, settle)
    assert section.table.hasFocus()
    for step in (PreservationStep.RULE, PreservationStep.HAND_OVER, PreservationStep.RETURN):
        assert section.table.table.rows()[0].next_step is step
        qtbot.keyClick(section.table, Qt.Key.Key_Return)
        words = editor(section, "step_words")
        words.insert("执行局")
        qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()
    row = section.table.table.rows()[0]
    assert (row.next_step, row.measure_on) == (PreservationStep.LIFT, section.services.today())


def test_what_is_missing_is_said_at_its_field(open_section: Open, zh: Locale, settle: Settle) -> None:
    section = open_section(zh)
    section.begin_application()
    section.form.note_button.click()
    settle()
    assert section.form.fields["object_text"].finding()
    assert "担保" in section.form.fields["security_text"].finding()
    editor(section, "preservation_object").insert("房屋")
    editor(section, "preservation_clock").setText("25点")
    section.form.note_button.click()
    settle()
    assert section.form.fields["clock"].finding()


def test_the_slip_and_what_has_not_come_back(open_section: Open, locale: Locale, qtbot: QtBot, settle: Settle) -> None:
    section = open_section(locale)
    ask(section, qtbot, settle)
    for _step in range(2):
        section.begin_step()
        section.step.note_button.click()
        settle()
    assert section.print_current()
    settle()
    assert section.paper.paper() is not None
    assert section.go_back()
    section._open_out()  # noqa: SLF001
    settle()
    assert section.out.table.rowCount() == 1
    assert section.go_back()
    assert section.table.isVisible()
