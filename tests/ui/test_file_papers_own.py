"""A form of the tribunal's own in the file of a case: found, filled, checked, bundled and masked like any other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.documents.reading import squeezed, text_by_pypdf
from tests.services.mediation_samples import Scene, put_scene
from tests.services.test_own_forms import in_use
from tribunal_desktop.models import Device, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.own_forms import OwnForms
from tribunal_desktop.services.paper_rows import PaperQuery
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.pages.case_file.papers import PapersSection
from tribunal_desktop.ui.pages.cases import CasesPage
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]
TITLE = "村级传票送达协助函"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    with uow.write("device.add") as session:
        session.add(Device(id=new_id(uow.clock), name="一号机", mark="L9", signing_public="0" * 64))
    return put_scene(uow)


@pytest.fixture
def own_form(uow: UnitOfWork) -> str:
    return in_use(OwnForms(uow), title=TITLE)


@pytest.fixture
def section(
    services: Services, tasks: Tasks, qtbot: QtBot, settle: Settle, scene: Scene, own_form: str, zh: Locale
) -> PapersSection:
    """The papers of the case, with Ctrl+N pressed and the own form looked for and opened."""
    page = CasesPage(services, tasks, zh)
    qtbot.addWidget(page)
    page.resize(1180, 740)
    with qtbot.waitActive(page):
        page.show()
    page.open_item(f"{scene.dispute}#papers")
    settle()
    made = page.file.current()
    assert isinstance(made, PapersSection)
    assert page.create_new()
    settle()
    qtbot.keyClicks(made.maker.chooser.search, "cjcp")
    qtbot.keyClick(made.maker.chooser.search, Qt.Key.Key_Return)
    settle()
    assert made.maker.form_key() == own_form
    return made


def test_it_is_stopped_by_its_check_until_its_question_is_answered_and_then_lies_in_bundle_and_masked_copy(
    section: PapersSection, services: Services, scene: Scene, settle: Settle, own_form: str
) -> None:
    maker = section.maker
    maker.keep()
    settle()
    assert maker.form.check.stopping()
    assert not services.issued_papers.page(PaperQuery(dispute_id=scene.dispute)).papers

    draft = maker.form.draft()
    assert draft is not None
    (village,) = (each.ask.id for each in draft.asks if each.ask.label.zh == "协助村")
    maker.form.questions[village].take("枫源村")
    maker.set_paper()
    settle()
    for line in maker.form.check.lines():
        line.reason.setText("当事人在场")
    maker.keep()
    settle()
    (paper,) = services.issued_papers.page(PaperQuery(dispute_id=scene.dispute)).papers
    assert (paper.title, paper.template) == (TITLE, own_form)

    lines = services.print_bundles.plan(scene.dispute, "hearing").lines
    assert [line.paper.id for line in lines] == [paper.id], "its title says it is a summons"

    masked = services.publications.masked(paper.id, (("枫源村", "某村"),))
    words = squeezed(text_by_pypdf(masked.paper.pdf))
    assert "请某村协助送达" in words
    assert "枫源村" not in words
