"""Forms the tribunal makes itself: built, put to use, printed like shipped ones, versioned, withdrawn, shared."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from sqlalchemy import Engine, select

from tests.conftest import KEY as STORE_KEY
from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tests.services.test_forms import text_of
from tests.services.test_issued_papers import attempt
from tribunal_desktop.documents.forms import word
from tribunal_desktop.documents.forms.facts import Answer
from tribunal_desktop.documents.forms.filling import fill
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.documents.forms.sample import sample_data
from tribunal_desktop.documents.forms.template import AskKind, FormGroup, FormOrigin, PartKind
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Actor,
    Device,
    IssuedDocument,
    OutboxRecord,
    OwnForm,
    StaffMember,
    Tribunal,
    UnitOfWork,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import open_engine
from tribunal_desktop.rules.terms import (
    OwnFormState,
    PaperServed,
    Post,
    PrintWay,
    ServedPaper,
    ServiceResult,
    SheetKind,
)
from tribunal_desktop.services.dossier_reading import entries_of
from tribunal_desktop.services.dossier_table import dossier_rules
from tribunal_desktop.services.form_citing import cited
from tribunal_desktop.services.form_snapshots import form_snapshot
from tribunal_desktop.services.form_wording_files import FormWordingFiles
from tribunal_desktop.services.form_wordings import FormWordings
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.own_form_files import FormFate
from tribunal_desktop.services.own_form_rows import OWN
from tribunal_desktop.services.own_form_views import AskWords, NewPart, described
from tribunal_desktop.services.own_forms import OwnForms
from tribunal_desktop.services.paper_batch import PaperBatches
from tribunal_desktop.services.paper_batch_views import BatchOrder
from tribunal_desktop.services.paper_rows import KeepAs, Sending
from tribunal_desktop.services.paper_served import service_states
from tribunal_desktop.services.practice.own_forms import build_own_form

LETTER = "assist_letter"
KEY = bytes(range(32))


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def own(uow: UnitOfWork) -> OwnForms:
    return OwnForms(uow)


@pytest.fixture
def forms(uow: UnitOfWork) -> Forms:
    return Forms(uow, REFERENCE)


@pytest.fixture
def wordings(uow: UnitOfWork) -> FormWordings:
    return FormWordings(uow, REFERENCE)


@pytest.fixture
def other_store(tmp_path: Path, _blank_store: Path, uow: UnitOfWork) -> Iterator[UnitOfWork]:
    """The store of another tribunal; who is at work there is known to it."""
    path = tmp_path / "other.db"
    path.write_bytes(_blank_store.read_bytes())
    engine = open_engine(path, STORE_KEY)
    actor = Actor(new_id(uow.clock), "外庭法官", Post.JUDGE)
    unit = UnitOfWork(engine, actor, uow.clock)
    with unit.write("test.other") as session:
        session.add(Tribunal(id=new_id(uow.clock), name="外庭", court_code="浙0682", court_name="外县人民法院"))
        session.add(StaffMember(id=actor.id, name=actor.name, post=actor.post))
        session.add(Device(id=new_id(uow.clock), name="外庭电脑", mark="B", signing_public=""))
    yield unit
    engine.dispose()


def begun(own: OwnForms, title: str = "村级送达协助函", **said: object) -> str:
    """A draft of one paragraph that asks for the village and names the parties."""
    key = own.begin(LETTER)
    own.describe(key, replace(described(own.open(key).template), title=title, **said))  # type: ignore[arg-type]
    for ask in own.open(key).asks:
        own.ask(
            key, AskWords(ask.name.zh, ask.kind, required=False, choices=tuple(each.zh for each in ask.choices)), ask.id
        )
    own.ask(key, AskWords("协助村", AskKind.LINE, required=True))
    own.add(key, NewPart(PartKind.PARAGRAPH, "请{协助村}协助送达{案号}的文书。"))
    return key


def in_use(own: OwnForms, **said: object) -> str:
    key = begun(own, **said)  # type: ignore[arg-type]
    own.set_state(key, OwnFormState.IN_USE)
    return key


def request(scene: Scene, forms: Forms, key: str, village: str = "枫源村") -> FormRequest:
    """Filled in as proposed, with the village; every question of the check is answered with a reason."""
    draft = forms.start(scene.dispute, key)
    asked = draft.asks[-1].ask.id
    answers = (*(answer for answer in draft.answers if answer.id != asked), Answer(asked, village))
    made = FormRequest(scene.dispute, key, answers)
    return replace(made, reasons=tuple((each.key, "测试") for each in forms.check(made)))


def outline(own: OwnForms, key: str) -> list[str]:
    return [part.id for part in own.open(key).parts]


def test_no_shipped_form_has_the_key_of_an_own_one() -> None:
    assert not [key for key in catalogue() if key.startswith(OWN)]


def test_an_own_form_is_offered_and_printed_once_it_is_in_use(own: OwnForms, forms: Forms, scene: Scene) -> None:
    key = begun(own)
    assert key not in {offer.key for offer in forms.offered(scene.dispute)}
    with pytest.raises(KnownError, match="own_form_not_in_use"):
        forms.issue(request(scene, forms, key))
    own.set_state(key, OwnFormState.IN_USE)
    offer = next(offer for offer in forms.offered(scene.dispute) if offer.key == key)
    assert (offer.name.zh, offer.origin) == ("村级送达协助函", FormOrigin.OWN)
    preview = forms.preview(request(scene, forms, key))
    assert preview.paper is not None
    assert "请枫源村协助送达" in text_of(preview.paper.pdf)
    words = "".join(each.text for each in Document(BytesIO(word.render(preview.filled))).paragraphs)
    assert "请枫源村协助送达" in words
    assert forms.issue(request(scene, forms, key)).title.startswith("村级送达协助函")


def test_an_issued_paper_prints_the_same_after_every_later_change(
    own: OwnForms, forms: Forms, wordings: FormWordings, scene: Scene, uow: UnitOfWork
) -> None:
    key = in_use(own)
    paper = forms.issue(request(scene, forms, key))
    own.leave_out(key, outline(own, key)[-1])
    wordings.change(key, "form.title", "另一个名称")
    own.set_state(key, OwnFormState.WITHDRAWN)
    assert key not in {offer.key for offer in forms.offered(scene.dispute)}
    with uow.read() as session:
        row = session.get_one(IssuedDocument, paper.id)
        kept = form_snapshot(row.snapshot_json)
        assert kept is not None
        assert kept.paper().sha256 == row.pdf_sha256


def test_parts_are_moved_left_out_put_back_and_undone(own: OwnForms) -> None:
    key = begun(own)
    first, second, *_ = before = outline(own, key)
    own.move(key, second, -1)
    assert outline(own, key)[:2] == [second, first]
    revision = own.leave_out(key, first)
    assert first not in outline(own, key)
    assert [part.id for part in own.open(key).left_out] == [first]
    own.put_back(key, first)
    assert sorted(outline(own, key)) == sorted(before)
    own.undo(key, revision)
    assert outline(own, key)[:2] == [second, first]


@pytest.mark.parametrize(
    ("kind", "typed", "printed"),
    [
        (PartKind.PARAGRAPH, "本案案号是{案号}。", "本案案号是"),
        (PartKind.HEADING, "协助事项", "协助事项"),
        (PartKind.NUMBERED, "上门送达\n拍照留存", "二、拍照留存"),
        (PartKind.GRID, "协助人：{clerk}\n联系电话", "联系电话"),
        (PartKind.TABLE, "日期\n送达地点", "送达地点"),
        (PartKind.OPTIONS, "本人签收\n家属代收", "家属代收"),
        (PartKind.BLANKS, "备注", "备注"),
        (PartKind.SIGNATURES, "协助人", "协助人"),
        (PartKind.NOTE, "本函一式两份。", "本函一式两份"),
    ],
)
def test_every_kind_of_part_can_be_added_and_is_printed(
    own: OwnForms, wordings: FormWordings, kind: PartKind, typed: str, printed: str
) -> None:
    key = begun(own)
    own.add(key, NewPart(kind, typed, after=outline(own, key)[0]))
    paper = wordings.preview(key, {}).paper
    assert paper is not None
    assert printed in text_of(paper.pdf)
    assert own.open(key).parts[1].kind is kind


def test_a_part_is_printed_only_under_its_condition(own: OwnForms, forms: Forms, scene: Scene) -> None:
    key = in_use(own)
    own.set_condition(key, outline(own, key)[-1], "small_claims")
    part = own.open(key).parts[-1]
    assert part.condition_name.zh == "适用小额诉讼程序"
    paper = forms.preview(request(scene, forms, key)).paper
    assert paper is not None
    assert "枫源村" not in text_of(paper.pdf)


def test_a_question_with_answers_to_choose_is_printed_and_kept_when_it_is_renamed(
    own: OwnForms, wordings: FormWordings
) -> None:
    key = begun(own)
    own.ask(key, AskWords("送达方式", AskKind.CHOICE, choices=("上门", "通知到村")))
    ask = own.open(key).asks[-1]
    own.add(key, NewPart(PartKind.PARAGRAPH, "方式：{送达方式}。"))
    own.ask(key, AskWords("方式", AskKind.CHOICE, choices=("通知到村", "上门", "转交")), ask.id)
    kept = own.open(key).template.asks[-1]
    assert [(key, words.zh) for key, words in kept.choices] == [("c2", "通知到村"), ("c1", "上门"), ("c3", "转交")]
    with pytest.raises(KnownError, match="own_form_question_used"):
        own.remove_ask(key, ask.id)
    own.leave_out(key, outline(own, key)[-1])
    own.remove_ask(key, ask.id)
    assert ask.id not in {each.id for each in own.open(key).asks}


def test_what_cannot_be_kept_is_refused_and_nothing_is_written(own: OwnForms, uow: UnitOfWork) -> None:
    key = begun(own)
    count = own.open(key).revision
    refusals: tuple[tuple[Callable[[], int], str], ...] = (
        (lambda: own.add(key, NewPart(PartKind.PARAGRAPH, "{没有的填空}")), "form_wording_refused"),
        (lambda: own.add(key, NewPart(PartKind.PARAGRAPH, "  ")), "own_form_nothing_typed"),
        (lambda: own.ask(key, AskWords("", AskKind.LINE)), "own_form_nothing_typed"),
        (lambda: own.describe(key, replace(described(own.open(key).template), title=" ")), "own_form_nothing_typed"),
    )
    for refused, code in refusals:
        with pytest.raises(KnownError, match=code):
            refused()
    while len(outline(own, key)) > 1:
        count += 1
        own.leave_out(key, outline(own, key)[0])
    with pytest.raises(KnownError, match="own_form_last_part"):
        own.leave_out(key, outline(own, key)[0])
    assert own.open(key).revision == count


def test_words_of_an_own_form_are_worded_restored_and_told_in_its_history(
    own: OwnForms, wordings: FormWordings
) -> None:
    key = begun(own)
    place = f"part.{outline(own, key)[-1]}"
    wordings.change(key, place, "请协助。")
    own.move(key, outline(own, key)[-1], -1)
    text = next(text for text in wordings.texts(key) if text.place == place)
    assert (text.current, text.outdated) == ("请协助。", False)
    told = [change.name.zh for change in wordings.history(key)]
    assert told[0] == "调整顺序"
    assert "新建" in told
    assert wordings.restore(key) == 1


def test_an_own_form_lies_in_the_dossier_where_it_says_and_is_served_as_what_it_was_copied_from(
    own: OwnForms, forms: Forms, scene: Scene, uow: UnitOfWork
) -> None:
    key = in_use(own, dossier=SheetKind.SERVICE, group=FormGroup.SERVICE)
    forms.issue(request(scene, forms, key))
    notice = own.begin("response_notice")
    own.set_state(notice, OwnFormState.IN_USE)
    to = forms.start(scene.dispute, notice).recipients[0].id
    made = FormRequest(scene.dispute, notice, forms.start(scene.dispute, notice).answers, recipient=to)
    served = forms.issue(replace(made, reasons=tuple((each.key, "测试") for each in forms.check(made))))
    with uow.read() as session:
        kinds = [entry.sheet.kind for entry in entries_of(session, scene.dispute, dossier_rules())]
        assert sorted(kinds) == [SheetKind.RESPONSE_NOTICE, SheetKind.SERVICE]
        papers = session.scalars(select(IssuedDocument)).all()
        assert service_states(session, papers) == {served.id: PaperServed.NOT_YET}


def test_an_own_form_of_which_each_party_gets_a_copy_is_served_when_each_has_it(
    own: OwnForms, scene: Scene, uow: UnitOfWork
) -> None:
    key = own.begin("withdrawal_ruling")
    ruling = Paper(b"%PDF-ruling", "0" * 64, 1, (), key, "1", title="民事裁定书")
    kept = IssuedPapers(uow, REFERENCE).keep(ruling, KeepAs(scene.dispute), Sending(PrintWay.FILE, "裁定.pdf")).paper
    attempt(uow, scene, scene.defendant, ServiceResult.SERVED, ServedPaper.RULING)
    assert IssuedPapers(uow, REFERENCE).paper(kept.id).served is PaperServed.PART
    attempt(uow, scene, scene.plaintiff, ServiceResult.SERVED, ServedPaper.RULING)
    assert IssuedPapers(uow, REFERENCE).paper(kept.id).served is PaperServed.SERVED


def test_a_batch_makes_own_forms(own: OwnForms, forms: Forms, scene: Scene, uow: UnitOfWork) -> None:
    key = in_use(own)
    own.ask(key, AskWords("协助村", AskKind.LINE, required=False), own.open(key).asks[-1].id)
    batches = PaperBatches(uow, forms)
    assert key in {form.key for form in batches.forms()}
    (*_, last) = batches.run(BatchOrder((scene.dispute,), (key,)))
    assert last.done == 1


def test_versions_are_recorded_for_synchronising_and_need_the_right(
    own: OwnForms, uow: UnitOfWork, engine: Engine
) -> None:
    key = begun(own)
    with uow.read() as session:
        count = len(session.scalars(select(OwnForm)).all())
        assert len(session.scalars(select(OutboxRecord).where(OutboxRecord.type == "own_form")).all()) == count
    clerk = OwnForms(UnitOfWork(engine, Actor("c", "文员", Post.CLERK), uow.clock))
    assert not clerk.may_write()
    with pytest.raises(KnownError, match="right_missing"):
        clerk.move(key, outline(own, key)[0], 1)


def test_an_own_form_travels_in_a_signed_file_and_begins_as_a_draft(
    own: OwnForms, wordings: FormWordings, scene: Scene, uow: UnitOfWork, other_store: UnitOfWork, tmp_path: Path
) -> None:
    key = in_use(own)
    wordings.change(key, "form.title", "村级送达函")
    file = tmp_path / "a.wording.json"
    file.write_bytes(FormWordingFiles(uow, wordings, KEY).export())
    there = FormWordingFiles(other_store, FormWordings(other_store, REFERENCE), KEY)
    looked = there.look_through(file)
    assert [(line.key, line.fate) for line in looked.forms] == [(key, FormFate.NEW)]
    taken = there.take_over(looked, [key])
    there.put_back(taken)
    assert OwnForms(other_store).open(key).state is OwnFormState.WITHDRAWN, "it was new there"
    there.take_over(there.look_through(file), [key])
    view = OwnForms(other_store).open(key)
    assert (view.template.title, view.state) == ("村级送达函", OwnFormState.DRAFT)
    assert [line.fate for line in there.look_through(file).forms] == [FormFate.SAME]
    said = json.loads(file.read_text(encoding="utf-8"))
    said["wording"]["forms"][0]["form"]["title"] = "改过"
    file.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(KnownError, match="wording_file_changed"):
        there.look_through(file)


def test_the_practice_county_has_a_letter_of_its_own(
    own: OwnForms, forms: Forms, scene: Scene, uow: UnitOfWork
) -> None:
    key = build_own_form(uow)
    view = own.open(key)
    assert (view.state, view.template.dossier) == (OwnFormState.IN_USE, SheetKind.SERVICE)
    assert [part.kind for part in view.parts][:2] == [PartKind.ADDRESSEE, PartKind.PARAGRAPH]
    preview = forms.preview(request(scene, forms, key, "c1"))
    assert preview.paper is not None
    assert preview.paper.pages == 1
    assert "请你村协助：带路指认住处" in text_of(preview.paper.pdf)


def test_a_part_that_is_gone_already_moves_nowhere(own: OwnForms) -> None:
    key = begun(own)
    first = outline(own, key)[0]
    own.leave_out(key, first)
    left = outline(own, key)
    own.move(key, first, 1)
    assert outline(own, key) == left


def test_the_same_answer_typed_twice_is_one(own: OwnForms) -> None:
    key = begun(own)
    own.ask(key, AskWords("方式", AskKind.CHOICE, choices=("邮寄", "当面")))
    asked = own.open(key).asks[-1].id
    own.ask(key, AskWords("方式", AskKind.CHOICE, choices=("邮寄", "邮寄", "当面")), asked)
    assert [each.zh for each in own.open(key).asks[-1].choices] == ["邮寄", "当面"]


def test_undoing_what_was_taken_over_brings_the_own_form_and_its_words_back(
    own: OwnForms, wordings: FormWordings, scene: Scene, uow: UnitOfWork, tmp_path: Path
) -> None:
    key, files, file = in_use(own), FormWordingFiles(uow, wordings, KEY), tmp_path / "a.wording.json"
    file.write_bytes(files.export([key]))
    gone = outline(own, key)[-1]
    own.leave_out(key, gone)
    wordings.change(key, "form.title", "本庭的说法")
    before = own.open(key)
    taken = files.take_over(files.look_through(file), [key])
    assert (gone in outline(own, key), own.open(key).template.title == "本庭的说法") == (True, False)
    files.put_back(taken)
    after = own.open(key)
    assert (after.template, after.state) == (replace(before.template, version=after.template.version), before.state)


def test_a_provision_goes_with_the_paragraph_that_names_it(own: OwnForms, forms: Forms, scene: Scene) -> None:
    key = own.begin(LETTER)
    form = own.open(key).template
    assert cited(form), "the letter names what it rests on"
    assert all(any(f"第{each.no}" in f"{part.text}{part.label}" for part in form.parts) for each in cited(form))
    for part in form.parts[:-1]:
        if "条" in part.text:
            own.leave_out(key, part.id)
    assert cited(own.open(key).template) == ()


def test_of_a_paper_only_what_its_printed_paragraphs_name_counts() -> None:
    template = catalogue()["advance_execution_ruling"]
    data = sample_data(template)
    filled = fill(template, data)
    whole = cited(template, filled)
    lacking = replace(filled, parts=tuple(part for part in filled.parts if "第一百一十条" not in part.text))
    assert {each.no for each in whole} - {each.no for each in cited(template, lacking)} >= {"一百一十条"}


def test_questions_and_answers_have_english_names_that_stay_until_they_are_cleared(own: OwnForms) -> None:
    key = begun(own)
    own.ask(key, AskWords("送达方式", AskKind.CHOICE, False, ("上门", "转交"), "Way of service", ("at the home", "")))
    ask = own.open(key).asks[-1]
    assert (ask.name.en, [each.en for each in ask.choices]) == ("Way of service", ["at the home", "转交"])
    own.ask(key, AskWords("送达方式", AskKind.CHOICE, True, ("转交", "上门")), ask.id)
    kept = own.open(key).asks[-1]
    assert (kept.name.en, [each.en for each in kept.choices]) == ("Way of service", ["转交", "at the home"])
    own.ask(key, AskWords("送达方式", AskKind.CHOICE, True, ("转交", "上门"), "", ("", "")), ask.id)
    assert own.open(key).asks[-1].name.en == "送达方式"
