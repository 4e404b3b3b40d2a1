"""Decisions before they go to the public site, in a real store."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from tests.documents.reading import squeezed, text_by_pypdf
from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper, render
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Party, UnitOfWork
from tribunal_desktop.rules.terms import Post, PrintWay, PublicationBar, PublicationCheck
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import KeepAs, Sending
from tribunal_desktop.services.publications import NewDecision, Publications

EVERYTHING = frozenset(PublicationCheck)


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def publications(uow: UnitOfWork) -> Publications:
    return Publications(uow)


@pytest.fixture
def paper(uow: UnitOfWork, scene: Scene) -> str:
    forms = Forms(uow, REFERENCE)
    draft = forms.start(scene.dispute, "mediation_info")
    reasons = tuple(
        (finding.key, "当事人在场")
        for finding in forms.check(FormRequest(scene.dispute, "mediation_info", draft.answers))
    )
    recipient = draft.recipients[0].id if draft.recipients else ""
    return forms.issue(
        FormRequest(scene.dispute, "mediation_info", draft.answers, draft.options, recipient, reasons)
    ).id


def plaintiff(uow: UnitOfWork, scene: Scene) -> str:
    with uow.read() as session:
        return session.get_one(Party, scene.plaintiff).name


def test_the_masked_copy_is_a_paper_of_its_own(publications: Publications, paper: str) -> None:
    copy = publications.masked(paper)
    assert copy.paper.template == "masked_copy"
    assert copy.keep_as.about_id == paper
    assert copy.keep_as.title.endswith("（公开件）")


def test_words_a_reader_marks_are_kept_with_the_decision(
    publications: Publications, paper: str, uow: UnitOfWork, scene: Scene
) -> None:
    name = plaintiff(uow, scene)
    shown = text_by_pypdf(publications.masked(paper).paper.pdf)
    assert name in squeezed(shown)
    publications.decide(paper, NewDecision(True, checks=EVERYTHING, marks=((name, "某人"),)))
    again = publications.masked(paper)
    assert name not in squeezed(text_by_pypdf(again.paper.pdf))
    assert again.decision is not None
    assert again.decision.published
    assert again.decision.marks == ((name, "某人"),)


def test_nothing_is_published_with_a_point_not_looked_for(publications: Publications, paper: str) -> None:
    with pytest.raises(KnownError, match="publication_unchecked"):
        publications.decide(paper, NewDecision(True, checks=EVERYTHING - {PublicationCheck.HEALTH}))
    assert publications.masked(paper).decision is None


@pytest.mark.parametrize("bar", [None, PublicationBar.OTHER])
def test_what_is_not_published_needs_its_reason(
    publications: Publications, paper: str, bar: PublicationBar | None
) -> None:
    with pytest.raises(KnownError, match="publication_ground_missing"):
        publications.decide(paper, NewDecision(False, bar))
    publications.decide(paper, NewDecision(False, PublicationBar.OTHER, "涉及未成年人成长"))
    decision = publications.masked(paper).decision
    assert decision is not None
    assert not decision.published
    assert decision.ground == "涉及未成年人成长"


def test_a_paper_that_has_only_pages_cannot_be_masked(
    publications: Publications, uow: UnitOfWork, scene: Scene
) -> None:
    sheet = render(TableSheetPaper("表", "法庭", "制", (), (SheetTable("", (SheetColumn("甲", 1.0),), (("乙",),)),)))
    kept = IssuedPapers(uow).keep(sheet, KeepAs(scene.dispute, title="表"), Sending(PrintWay.FILE, "x.pdf")).paper
    assert not publications.may_mask(kept.id)
    with pytest.raises(KnownError, match="publication_not_a_form"):
        publications.masked(kept.id)


def test_only_the_judge_decides_and_everybody_may_look(
    publications: Publications, paper: str, uow: UnitOfWork, engine: Engine
) -> None:
    clerk = Publications(UnitOfWork(engine, replace(uow.actor, post=Post.CLERK), uow.clock))
    assert publications.may_decide()
    assert not clerk.may_decide()
    for decision in (NewDecision(True, checks=EVERYTHING), NewDecision(False, PublicationBar.OTHER, "涉及未成年人")):
        with pytest.raises(KnownError, match="publication_right_missing"):
            clerk.decide(paper, decision)
    assert clerk.masked(paper).decision is None
