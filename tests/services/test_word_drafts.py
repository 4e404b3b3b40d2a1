"""Word drafts of kept papers: made from the snapshot, logged as they leave, whole or not at all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tribunal_desktop.documents.forms.word_page import DRAFT_MARK
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services.form_wordings import FormWordings
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, Sending
from tribunal_desktop.services.word_drafts import WordDrafts

INFO = "mediation_info"


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow)


@pytest.fixture
def drafts(uow: UnitOfWork, registry: IssuedPapers) -> WordDrafts:
    return WordDrafts(uow, registry)


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def paper(uow: UnitOfWork, scene: Scene) -> IssuedPaper:
    return Forms(uow, REFERENCE).issue(FormRequest(scene.dispute, INFO, recipient=scene.plaintiff))


def test_a_draft_is_saved_and_logged(
    drafts: WordDrafts, registry: IssuedPapers, paper: IssuedPaper, tmp_path: Path
) -> None:
    target = tmp_path / "告知书.docx"
    drafts.save(paper.id, target)
    draft = Document(str(target))
    assert "张三" in "".join(each.text for each in draft.paragraphs)
    foot = draft.sections[0].footer.paragraphs[-1].text
    assert foot.startswith(DRAFT_MARK)
    assert paper.registry_no in foot
    (entry,) = registry.prints(paper.id)
    assert (entry.sending.way, entry.sending.went_to, entry.sending.copies) == (PrintWay.WORD, target.name, 0)
    assert registry.paper(paper.id).copies == 0


def test_it_says_what_the_kept_paper_says_whatever_changed_since(
    drafts: WordDrafts, uow: UnitOfWork, paper: IssuedPaper
) -> None:
    before = [each.text for each in Document(io.BytesIO(drafts.draft(paper.id))).paragraphs]
    wordings = FormWordings(uow, REFERENCE)
    place = next(text.place for text in wordings.texts(INFO) if text.place.startswith("part."))
    wordings.change(INFO, place, "本庭自己的话。")
    after = [each.text for each in Document(io.BytesIO(drafts.draft(paper.id))).paragraphs]
    assert after == before


def test_a_disk_that_refuses_is_said_and_the_entry_is_marked(
    drafts: WordDrafts, registry: IssuedPapers, paper: IssuedPaper, tmp_path: Path
) -> None:
    with pytest.raises(KnownError) as raised:
        drafts.save(paper.id, tmp_path / "nowhere" / "a.docx")
    assert raised.value.code == "file_not_saved"
    assert [entry.failed for entry in registry.prints(paper.id)] == [True]


def test_a_paper_that_is_no_form_has_none(
    drafts: WordDrafts, registry: IssuedPapers, paper: IssuedPaper, scene: Scene
) -> None:
    shown = Paper(b"%PDF-1.7", "0" * 64, 1, ("F",), "visit_sheet", "1")
    kept = registry.keep(shown, KeepAs(scene.dispute, title="别的"), Sending(PrintWay.FILE, "a.pdf")).paper
    assert drafts.has_draft(paper.id)
    assert not drafts.has_draft(kept.id)
    with pytest.raises(KnownError) as raised:
        drafts.draft(kept.id)
    assert raised.value.code == "no_word_draft"
