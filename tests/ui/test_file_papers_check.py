"""The check beside a paper: findings lead to their question and their words; kept papers say what changed and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.mediation_samples import Scene, agreement, assigned, put_scene
from tribunal_desktop.models import Party, UnitOfWork
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.names import Name
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.paper_checks import KeptCheck
from tribunal_desktop.services.paper_reasons import GivenReason
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.base_check import CheckLine
from tribunal_desktop.ui.pages.case_file.base_check_kept import KeptCheckLines
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

CONFIRMATION, JUDGMENT = "confirmation_application", "civil_judgment"
Settle = Callable[[], None]
Open = Callable[..., PapersSection]


@pytest.fixture
def scene(services: Services, uow: UnitOfWork) -> Scene:
    made = put_scene(uow)
    mediations, mediation = assigned(uow, made)
    mediations.save_agreement(mediation, agreement(made))
    services.intake.mark_filed(made.dispute, date(2026, 11, 20), "（2026）浙0681民初299号")
    return made


@pytest.fixture
def open_section(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, scene: Scene) -> Open:
    def make(locale: Locale, inner: str = "") -> PapersSection:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        with qtbot.waitActive(page):
            page.show()
        page.open_item(f"{scene.dispute}#papers{inner}")
        settle()
        section = page.file.current()
        assert isinstance(section, PapersSection)
        return section

    return make


def line_of(section: PapersSection, code: str) -> CheckLine:
    (line,) = [line for line in section.maker.form.check.lines() if line.finding.code == code]
    return line


def test_enter_on_a_finding_goes_to_its_question_and_points_at_its_words(
    open_section: Open, zh: Locale, qtbot: QtBot, settle: Settle
) -> None:
    section = open_section(zh, f"/{JUDGMENT}")
    form = section.maker.form
    form.questions["found"].take("本院于2026年11月24日（星期五）组织质证。")
    section.maker.set_paper()
    settle()
    line = line_of(section, "paper_weekday_wrong")
    line.jump.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(line.jump, Qt.Key.Key_Return)
    settle()
    assert form.questions["found"].isAncestorOf(section.window().focusWidget())
    assert form.view.sheet.marks()


def test_words_of_the_form_itself_are_pointed_out(
    open_section: Open, zh: Locale, services: Services, settle: Settle
) -> None:
    services.form_wordings.change(
        CONFIRMATION, "part.request", "确认申请人{ask.applicants}于{agreed_on}的调解协议有效。"
    )
    section = open_section(zh, f"/{CONFIRMATION}")
    line = line_of(section, "paper_official_changed")
    assert line.finding.field == "part.request"
    line.jump.click()
    settle()
    settle()
    assert section.maker.form.view.sheet.marks()


def test_a_kept_paper_says_what_changed_and_why_it_was_let_be(
    open_section: Open, zh: Locale, services: Services, uow: UnitOfWork, scene: Scene, settle: Settle, qtbot: QtBot
) -> None:
    draft = services.forms.start(scene.dispute, CONFIRMATION)
    request = FormRequest(scene.dispute, CONFIRMATION, draft.answers)
    asked = [each for each in services.forms.check(request) if each.severity is Severity.ASK]
    services.forms.issue(replace(request, reasons=tuple((each.key, "双方同意") for each in asked)))
    with uow.write("sample.move") as session:
        session.get_one(Party, scene.plaintiff).domicile = "枫溪镇新街9号"
    section = open_section(zh)
    section.open_paper()
    settle()
    words = section.panel.kept_check.words()
    assert any("枫溪镇新街9号" in each for each in words)
    assert len(words) == 1 + len(asked)
    (line,) = section.panel.kept_check.lines()
    line.on_paper.click()
    settle()
    settle()
    assert section.panel.view.sheet.marks()
    with qtbot.waitSignal(section.page.navigate) as went:
        line.jump.click()
    assert went.args == ["cases", f"{scene.dispute}#parties"]


def test_reasons_are_read_out_in_both_languages(locale: Locale, qtbot: QtBot, uow: UnitOfWork) -> None:
    lines = KeptCheckLines(locale)
    qtbot.addWidget(lines)
    assert lines.isHidden()
    asked = Name("没有法定代理人。", "No statutory agent.")
    given = GivenReason(asked, "以自己的劳动收入生活", "沈素英", uow.clock() - timedelta(days=1))
    lines.show_check(KeptCheck((), (given,)))
    assert not lines.isHidden()
    (words,) = lines.words()
    assert "沈素英" in words
    assert "以自己的劳动收入生活" in words
    assert asked.of(locale.lang) in words
    lines.show_check(KeptCheck((), ()))
    assert lines.isHidden()
