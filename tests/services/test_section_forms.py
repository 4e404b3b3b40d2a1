"""Forms made by sections of the case file: kept with their data, printed again, worded by the tribunal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tribunal_desktop.documents.forms.facts import Answer
from tribunal_desktop.documents.forms.filler import items_of
from tribunal_desktop.documents.forms.reading import catalogue, form
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.models import IssuedDocument, UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.form_wordings import FormWordings
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import KeepAs, Reprint, Sending
from tribunal_desktop.services.section_forms import rows_answer, section_paper

NOTICE = {"missing": "起诉状副本二份；\n身份证明。", "until": "2026-12-01", "made": "2026-11-23"}
FILE = Sending(PrintWay.FILE, "补正通知书.pdf")


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


def notice(uow: UnitOfWork, scene: Scene) -> Paper:
    with uow.read() as session:
        dispute = require_dispute(session, scene.dispute)
        return section_paper(session, uow, REFERENCE, dispute, "supplement_notice", "a" * 32, NOTICE)


def test_it_is_kept_with_its_data_and_prints_the_same_bytes_again(uow: UnitOfWork, scene: Scene) -> None:
    registry, paper = IssuedPapers(uow), notice(uow, scene)
    kept = registry.keep(paper, KeepAs(scene.dispute, "step"), FILE).paper
    assert kept.title == "补正通知书"
    proof = registry.verify(kept.id)
    assert (proof.whole, proof.reprint) == (True, Reprint.SAME)


def test_the_same_row_makes_the_same_paper(uow: UnitOfWork, scene: Scene) -> None:
    registry = IssuedPapers(uow)
    first = registry.keep(notice(uow, scene), KeepAs(scene.dispute, "step"), FILE).paper
    again = registry.keep(notice(uow, scene), KeepAs(scene.dispute, "step"), FILE).paper
    assert again.id == first.id


def test_the_tribunals_own_words_stand_on_it_and_not_on_papers_made_before(uow: UnitOfWork, scene: Scene) -> None:
    registry, before = IssuedPapers(uow), notice(uow, scene)
    kept = registry.keep(before, KeepAs(scene.dispute, "step"), FILE).paper
    FormWordings(uow, REFERENCE).change("supplement_notice", "part.missing", "限期补齐：{ask.missing}")
    worded = notice(uow, scene)
    assert worded.template_version == f"{form('supplement_notice').version}+L1"
    assert registry.verify(kept.id).reprint is Reprint.SAME
    with uow.read() as session:
        assert "限期补齐" not in session.get_one(IssuedDocument, kept.id).snapshot_json


def test_the_list_of_forms_leaves_out_what_a_section_makes(uow: UnitOfWork, scene: Scene) -> None:
    offered = {offer.key for offer in Forms(uow, REFERENCE).offered(scene.dispute)}
    made_elsewhere = {key for key, template in catalogue().items() if template.section}
    assert len(made_elsewhere) > 10
    assert offered.isdisjoint(made_elsewhere)


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.tuples(CELLS.filter(str.strip), CELLS), max_size=6))
def test_rows_come_back_one_for_one_whatever_stands_in_them(rows: list[tuple[str, str]]) -> None:
    template = form("transcript")
    answered = replace(sample_data(template), answers=(Answer("said", rows_answer(rows)),))
    assert len(items_of("answer:said", answered)) == len(rows)
