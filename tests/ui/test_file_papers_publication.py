"""The masked copy in the section 文书, over real services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from tests.services.mediation_samples import Scene, put_scene
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import MaskKind, Post, PublicationBar
from tribunal_desktop.services.catalogue import Services
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.paper_rows import IssuedPaper
from tribunal_desktop.services.publications import Publications
from tribunal_desktop.ui.locale import Locale
from tribunal_desktop.ui.page import Page
from tribunal_desktop.ui.pages.case_file.papers_publication import PublicationView
from tribunal_desktop.ui.workers import Tasks

Settle = Callable[[], None]


class BarePage(Page):
    """A page with nothing of its own."""

    def title(self) -> str:
        return "x"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def paper(services: Services, scene: Scene) -> IssuedPaper:
    forms = services.forms
    draft = forms.start(scene.dispute, "mediation_info")
    asked = FormRequest(scene.dispute, "mediation_info", draft.answers)
    reasons = tuple((finding.key, "当事人在场") for finding in forms.check(asked))
    recipient = draft.recipients[0].id if draft.recipients else ""
    return forms.issue(FormRequest(scene.dispute, "mediation_info", draft.answers, draft.options, recipient, reasons))


@pytest.fixture
def view(
    qtbot: QtBot, services: Services, tasks: Tasks, zh: Locale, paper: IssuedPaper, settle: Settle
) -> PublicationView:
    page = BarePage(tasks, zh)
    qtbot.addWidget(page)
    made = PublicationView(services, page)
    page.body.addWidget(made)
    page.resize(1100, 740)
    page.show()
    page.show_content()
    made.open_paper(paper)
    settle()
    return made


def test_a_word_is_taken_out_and_left_in_again(view: PublicationView, settle: Settle) -> None:
    view.word.setText("调解")
    view.word.returnPressed.emit()
    settle()
    taken = view.table.table.rows()
    place = next(place for place, each in enumerate(taken) if each.kind is MaskKind.MARKED)
    view.table.select_place(place)
    assert view.unmark_button.isEnabled()
    view.remove_mark()
    settle()
    assert not any(each.kind is MaskKind.MARKED for each in view.table.table.rows())


def test_the_copy_is_saved_only_after_everything_was_looked_for(
    view: PublicationView, services: Services, paper: IssuedPaper, settle: Settle
) -> None:
    assert not view.view.save_button.isEnabled()
    view.publish()
    settle()
    assert services.publications.masked(paper.id).decision is None
    for box in view.checks.values():
        box.setChecked(True)
    view.publish()
    settle()
    assert view.view.save_button.isEnabled()
    view.word.setText("调解")
    view.add_mark()
    settle()
    assert not view.view.save_button.isEnabled()


def test_a_decision_against_publication_keeps_its_ground(
    view: PublicationView, services: Services, paper: IssuedPaper, settle: Settle
) -> None:
    view.ground.setCurrentIndex(view.ground.findData(PublicationBar.OTHER.value))
    view.refuse()
    settle()
    assert services.publications.masked(paper.id).decision is None
    view.reason.setText("涉及未成年人成长")
    view.refuse()
    settle()
    decision = services.publications.masked(paper.id).decision
    assert decision is not None
    assert decision.ground == "涉及未成年人成长"


def test_another_post_reads_the_copy_and_the_reason_it_cannot_decide(
    qtbot: QtBot,
    services: Services,
    engine: Engine,
    uow: UnitOfWork,
    tasks: Tasks,
    paper: IssuedPaper,
    settle: Settle,
    locale: Locale,
) -> None:
    clerk = UnitOfWork(engine, replace(uow.actor, post=Post.CLERK), uow.clock)
    page = BarePage(tasks, locale)
    qtbot.addWidget(page)
    made = PublicationView(replace(services, publications=Publications(clerk)), page)
    page.body.addWidget(made)
    page.show()
    page.show_content()
    made.open_paper(paper)
    settle()
    assert made.read_only.isVisible()
    assert locale.term(Post.JUDGE) in made.read_only.text()
    assert not any(act.isEnabled() for act in (made.publish_button, made.refuse_button, *made.checks.values()))
    assert made.view.paper() is not None
