"""Bad input through the window: what cannot be printed stops with words that say where to put it right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import delete, update

from tests.services.mediation_samples import Scene, put_scene
from tribunal_desktop.models import Party, UnitOfWork
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.paper_rows import PaperQuery
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
Make = Callable[[Locale], PapersSection]
UNPRINTABLE = "\U0003134a"


@pytest.fixture
def scene(services: Services, uow: UnitOfWork) -> Scene:
    made = put_scene(uow)
    services.intake.mark_filed(made.dispute, date(2026, 11, 20), "（2026）浙0681民初299号")
    return made


@pytest.fixture
def make_summons(services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, scene: Scene) -> Make:
    def make(locale: Locale) -> PapersSection:
        page = CasesPage(services, tasks, locale)
        qtbot.addWidget(page)
        page.resize(1180, 740)
        page.show()
        page.open_item(f"{scene.dispute}#papers/response_notice")
        settle()
        section = page.file.current()
        assert isinstance(section, PapersSection)
        return section

    return make


def test_a_name_no_font_prints_is_named_with_its_code_and_what_to_do(
    make_summons: Make, locale: Locale, uow: UnitOfWork, scene: Scene, services: Services, settle: Settle
) -> None:
    with uow.write("sample.rename") as session:
        session.execute(update(Party).where(Party.id == scene.defendant).values(name=f"王{UNPRINTABLE}"))
    section = make_summons(locale)
    said = " ".join(line.jump.accessibleName() for line in section.maker.form.check.lines())
    assert "U+3134A" in said
    assert locale.lang != "zh" or "身份证" in said
    for width in range(900, 1250, 7):
        section.page.resize(width, 740)
        settle()
    assert_nothing_is_kept(section, services, scene, settle)


def test_a_case_without_parties_leads_to_them(
    make_summons: Make, zh: Locale, uow: UnitOfWork, scene: Scene, services: Services, settle: Settle, qtbot: QtBot
) -> None:
    with uow.write("sample.leave_out") as session:
        session.execute(delete(Party).where(Party.dispute_id == scene.dispute))
    section = make_summons(zh)
    lines = section.maker.form.check.lines()
    (line,) = [line for line in lines if line.finding.code == "paper_without_parties"]
    assert "当事人" in line.jump.accessibleName()
    with qtbot.waitSignal(section.section_wanted) as asked:
        line.jump.click()
    assert asked.args == ["parties"]
    assert_nothing_is_kept(section, services, scene, settle)


def assert_nothing_is_kept(section: PapersSection, services: Services, scene: Scene, settle: Settle) -> None:
    """Neither the button nor the key keeps what must not be printed."""
    section.maker.keep()
    settle()
    section.print_current()
    settle()
    assert services.issued_papers.page(PaperQuery(dispute_id=scene.dispute)).papers == ()
