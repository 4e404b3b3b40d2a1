"""Forms over a real encrypted store: facts, answers, issue, wording, and the same bytes for ever."""

from __future__ import annotations

import dataclasses
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine, select

from tests.conftest import StandingClock
from tests.services.mediation_samples import REFERENCE, Scene, agreement, assigned, put_scene, sitting
from tribunal_desktop.documents.forms.facts import Answer, FormOptions
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Actor,
    Dispute,
    FormWording,
    IssuedDocument,
    MediationCase,
    MediationSession,
    ScanPage,
    SigningSession,
    UnitOfWork,
)
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import MediationStatus, Outcome, Post, ScanState
from tribunal_desktop.services.court_contact import CourtContact, CourtContacts
from tribunal_desktop.services.disputes import require_dispute
from tribunal_desktop.services.form_snapshots import form_snapshot
from tribunal_desktop.services.form_wordings import FormWordings
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_facts import case_facts
from tribunal_desktop.services.forms_mediation import UNDISPUTED_SHEET
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, Reprint
from tribunal_desktop.services.paper_snapshots import restore, snapshot

INFO = "mediation_info"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def forms(uow: UnitOfWork) -> Forms:
    return Forms(uow, REFERENCE)


@pytest.fixture
def wordings(uow: UnitOfWork) -> FormWordings:
    return FormWordings(uow, REFERENCE)


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow)


def to_plaintiff(scene: Scene, *answers: Answer) -> FormRequest:
    return FormRequest(scene.dispute, INFO, answers, recipient=scene.plaintiff)


def text_of(pdf: bytes) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_every_form_is_offered_and_the_fitting_ones_come_first(forms: Forms, scene: Scene) -> None:
    offers = forms.offered(scene.dispute)
    assert {offer.key for offer in offers} <= set(catalogue())
    proposed = [offer.proposed for offer in offers]
    assert proposed == sorted(proposed, reverse=True)
    info = next(offer for offer in offers if offer.key == INFO)
    assert info.proposed
    assert info.copies == 3
    assert info.glosses == ("en",)


def test_what_a_form_needs_is_said_when_it_is_missing(forms: Forms, uow: UnitOfWork, scene: Scene) -> None:
    before = {offer.key: offer.unavailable for offer in forms.offered(scene.dispute)}
    without_clauses = [
        key for key, template in catalogue().items() if template.needs == "has_clauses" and not template.section
    ]
    assert without_clauses
    assert all(before[key] for key in without_clauses)
    mediations, made = assigned(uow, scene)
    mediations.save_agreement(made, agreement(scene))
    after = {offer.key: offer.unavailable for offer in forms.offered(scene.dispute)}
    assert not any(after[key] for key in without_clauses)


def test_facts_come_from_the_whole_file(uow: UnitOfWork, scene: Scene, clock: StandingClock) -> None:
    mediations, made = assigned(uow, scene)
    mediations.save_agreement(made, agreement(scene))
    with uow.read() as session:
        facts = case_facts(session, REFERENCE, require_dispute(session, scene.dispute), clock())
    assert facts.cause == "民间借贷纠纷"
    assert [party.name for party in facts.parties] == ["张三", "李四"]
    assert facts.mediation.entrusted
    assert facts.mediation.agreed_on == date(2026, 11, 23)
    assert facts.mediation.clauses[0].text.startswith("被告李四归还借款本金")
    assert [each.amount_fen for each in facts.mediation.clauses[0].instalments] == [1_600_000, 1_500_000, 1_500_000]
    assert facts.limits.answer_days == 15
    assert (facts.limits.entrust_days, facts.limits.entrust_days_summary, facts.limits.announce_days) == (15, 7, 30)
    assert facts.provisional


def test_no_confidential_note_is_read(uow: UnitOfWork, forms: Forms, scene: Scene) -> None:
    mediations, made = assigned(uow, scene)
    mediations.log_session(made, sitting())
    with uow.read() as session:
        note = session.scalars(select(MediationSession.confidential_note)).one()
    issued = forms.issue(to_plaintiff(scene))
    with uow.read() as session:
        assert note not in session.get_one(IssuedDocument, issued.id).snapshot_json


def test_issued_form_prints_the_same_bytes_again(forms: Forms, registry: IssuedPapers, scene: Scene) -> None:
    issued = forms.issue(to_plaintiff(scene, Answer("reply_by", "2026-12-01")))
    proof = registry.verify(issued.id)
    assert proof.whole
    assert proof.reprint is Reprint.SAME
    assert issued.title == "先行调解告知书（致张三）"
    assert "2026年12月1日前" in text_of(registry.content(issued.id))


def test_snapshot_survives_json_unchanged(uow: UnitOfWork, forms: Forms, scene: Scene) -> None:
    issued = forms.issue(to_plaintiff(scene))
    with uow.read() as session:
        row = session.get_one(IssuedDocument, issued.id)
        kept = form_snapshot(row.snapshot_json)
        assert kept is not None
        assert restore(type(kept), snapshot(kept)) == kept
        assert kept.paper().sha256 == row.pdf_sha256


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_every_template_survives_its_snapshot(key: str) -> None:
    template = catalogue()[key]
    assert restore(type(template), snapshot(template)) == template


def test_the_same_words_are_the_same_paper_and_another_recipient_is_not(forms: Forms, scene: Scene) -> None:
    first, again = forms.issue(to_plaintiff(scene)), forms.issue(to_plaintiff(scene))
    other = forms.issue(dataclasses.replace(to_plaintiff(scene), recipient=scene.defendant))
    assert first.id == again.id
    assert other.id != first.id
    assert other.title.endswith("（致李四）")


def test_answers_of_the_last_paper_are_proposed_again(forms: Forms, scene: Scene) -> None:
    assert not forms.start(scene.dispute, INFO).from_earlier
    request = to_plaintiff(scene, Answer("reply_by", "2026-12-01"))
    forms.issue(dataclasses.replace(request, options=FormOptions(large=True, gloss="en")))
    draft = forms.start(scene.dispute, INFO)
    assert draft.from_earlier
    assert draft.answers == (Answer("reply_by", "2026-12-01"),)
    assert draft.options.large
    assert [person.name for person in draft.recipients] == ["张三", "李四"]


def notice_to(scene: Scene, person: str, *answers: Answer) -> FormRequest:
    given = (Answer("person", person), Answer("particulars", "女，1980年生"), *answers)
    return FormRequest(scene.dispute, "inquiry_record", given, reasons=tuple((key, "无") for key in INQUIRY_GAPS))


INQUIRY_GAPS = ("form_gap@part.facts", "form_gap@part.end")


def test_papers_of_one_form_about_two_people_are_no_versions_of_each_other(forms: Forms, scene: Scene) -> None:
    first, second = forms.issue(notice_to(scene, "王芳")), forms.issue(notice_to(scene, "赵敏"))
    corrected = forms.issue(notice_to(scene, "王芳", Answer("place", "王芳家中")))
    assert (first.title, second.title) == ("询问笔录（王芳）", "询问笔录（赵敏）")
    assert (first.version, second.version, corrected.version) == (1, 1, 2)


def test_a_paper_about_something_else_proposes_nothing(forms: Forms, scene: Scene, clock: StandingClock) -> None:
    forms.issue(notice_to(scene, "王芳", Answer("place", "王芳家中")))
    assert not forms.start(scene.dispute, "inquiry_record").from_earlier
    clock.advance(minutes=1)
    forms.issue(notice_to(scene, "张三", Answer("place", "张三家中")))
    assert Answer("place", "张三家中") in forms.start(scene.dispute, "inquiry_record").answers


def test_without_its_recipient_it_is_refused(forms: Forms, scene: Scene) -> None:
    request = FormRequest(scene.dispute, INFO)
    assert [finding.field for finding in forms.check(request) if finding.severity is Severity.BLOCK] == ["recipient"]
    with pytest.raises(KnownError, match="form_refused"):
        forms.issue(request)


def test_unreadable_answers_are_named_at_their_question(forms: Forms, scene: Scene) -> None:
    findings = forms.check(to_plaintiff(scene, Answer("reply_by", "tomorrow")))
    assert ("form_answer_unreadable", "ask.reply_by") in {(each.code, each.field) for each in findings}


def test_an_unprintable_character_is_a_finding_not_a_crash(uow: UnitOfWork, forms: Forms) -> None:
    scene = put_scene(uow, defendant="李\U0001f600四")
    preview = forms.preview(FormRequest(scene.dispute, INFO, recipient=scene.defendant))
    assert preview.paper is None
    assert "paper_character_unprintable" in {finding.code for finding in preview.findings}
    assert not preview.ready()


def test_contact_data_stands_on_papers_and_its_absence_is_said(forms: Forms, uow: UnitOfWork, scene: Scene) -> None:
    contacts = CourtContacts(uow)
    assert contacts.read() == CourtContact()
    contacts.save(CourtContact(address="枫溪镇 解放路18号", phone="0571-1234567"))
    preview = forms.preview(to_plaintiff(scene))
    assert preview.paper is not None
    assert "0571-1234567" in text_of(preview.paper.pdf)


def test_own_words_cover_the_shipped_ones_until_they_are_restored(
    forms: Forms, wordings: FormWordings, registry: IssuedPapers, scene: Scene
) -> None:
    old = forms.issue(to_plaintiff(scene))
    wordings.change(INFO, "part.reply", "请于{ask.reply_by}前送回{tribunal}。")
    request = to_plaintiff(scene, Answer("reply_by", "2026-12-01"))
    new = forms.issue(request)
    assert new.template_version == f"{catalogue()[INFO].version}+L1"
    assert "前送回" in text_of(registry.content(new.id))
    assert registry.verify(old.id).reprint is Reprint.SAME
    assert wordings.restore(INFO) == 1
    assert forms.issue(request).template_version == catalogue()[INFO].version
    assert registry.verify(new.id).reprint is Reprint.SAME
    assert [change.words for change in wordings.history(INFO)] == [None, "请于{ask.reply_by}前送回{tribunal}。"]


def test_words_that_cannot_be_filled_are_refused_and_nothing_is_kept(wordings: FormWordings, uow: UnitOfWork) -> None:
    for words in ("{nobody}", "{court:cn}", "一个{", "{ask.unasked}"):
        with pytest.raises(KnownError, match="form_wording_refused"):
            wordings.change(INFO, "part.reply", words)
    with uow.read() as session:
        assert session.scalars(select(FormWording)).all() == []


def test_own_words_of_an_earlier_version_stay_and_are_listed(wordings: FormWordings, uow: UnitOfWork) -> None:
    wordings.change(INFO, "part.reply", "请尽快答复。")
    with uow.write("test.age") as session:
        session.scalars(select(FormWording)).one().base_version = "0"
    text = next(each for each in wordings.texts(INFO) if each.place == "part.reply")
    assert text.own
    assert text.outdated
    assert text.base_version == "0"
    row = next(each for each in wordings.forms() if each.key == INFO)
    assert (row.changed, row.outdated) == (1, 1)


def test_wording_is_seen_before_it_is_kept(wordings: FormWordings, scene: Scene) -> None:
    of_sample = wordings.preview(INFO, {"part.reply": "甲乙丙丁戊己庚辛"})
    of_dispute = wordings.preview(INFO, {"part.intro": "{parties_line}一案"}, dispute_id=scene.dispute)
    assert of_sample.paper is not None
    assert of_dispute.paper is not None
    assert "甲乙丙丁戊己庚辛" in text_of(of_sample.paper.pdf)
    assert "原告张三与被告李四一案" in text_of(of_dispute.paper.pdf)


def test_a_clerk_may_not_change_wording(engine: Engine, uow: UnitOfWork, wordings: FormWordings) -> None:
    clerk = UnitOfWork(engine, Actor(uow.actor.id, "书记员", Post.CLERK), uow.clock)
    with pytest.raises(KnownError, match="right_missing"):
        FormWordings(clerk, REFERENCE).change(INFO, "part.reply", "x")
    with pytest.raises(KnownError, match="right_missing"):
        CourtContacts(clerk).save(CourtContact())
    assert wordings.may_write()


def test_taking_out_a_required_part_is_found(
    forms: Forms, wordings: FormWordings, uow: UnitOfWork, scene: Scene
) -> None:
    wordings.change(INFO, "part.points", "一条。")
    with uow.write("test.empty") as session:
        session.scalars(select(FormWording)).one().own_words = ""
    codes = {(each.code, each.field) for each in forms.check(to_plaintiff(scene))}
    assert ("form_part_missing", "part.points") in codes


def test_the_names_offered_for_a_text_are_those_it_may_use(wordings: FormWordings) -> None:
    for key in catalogue():
        for text in wordings.texts(key):
            words = "甲" + "".join(f"{{{name}}}" for name, _ in wordings.gaps(key, text.place))
            assert wordings.faults(key, text.place, words) == (), (key, text.place)


def test_facts_signed_as_undisputed_stand_in_later_papers(
    forms: Forms, uow: UnitOfWork, scene: Scene, clock: StandingClock
) -> None:
    assigned(uow, scene)
    sheet = forms.issue(FormRequest(scene.dispute, UNDISPUTED_SHEET, (Answer("facts", "借款46000元已经交付。"),)))

    def undisputed() -> tuple[str, ...]:
        with uow.read() as session:
            facts = case_facts(session, REFERENCE, require_dispute(session, scene.dispute), clock())
        return facts.mediation.undisputed

    assert undisputed() == (), "what nobody signed is not undisputed"
    with uow.write("test.sign") as session:
        session.add(
            SigningSession(
                id="9" * 32,
                dispute_id=scene.dispute,
                document_id=sheet.id,
                pdf_sha256=sheet.sha256,
                begun_at=clock(),
                begun_by_id=uow.actor.id,
                ended_at=clock(),
                signed_document_id=sheet.id,
            )
        )
    assert undisputed() == ("借款46000元已经交付。",)


def scan_page(sheet: IssuedPaper, page: int, uow: UnitOfWork) -> ScanPage:
    """A page of a paper that came back."""
    return ScanPage(
        id=str(page) * 32,
        dispute_id=sheet.dispute_id,
        document_id=sheet.id,
        page=page,
        state=ScanState.FILED,
        file_page=page,
        original_sha256="0" * 64,
        sha256="0" * 64,
        size=1,
        scanned_at=uow.clock(),
        scanned_by_id=uow.actor.id,
    )


def test_a_sheet_signed_on_paper_counts_once_every_page_is_scanned(
    forms: Forms, uow: UnitOfWork, scene: Scene, clock: StandingClock
) -> None:
    assigned(uow, scene)
    sheet = forms.issue(FormRequest(scene.dispute, UNDISPUTED_SHEET, (Answer("facts", "借款46000元已经交付。"),)))

    def undisputed_after(page: int) -> tuple[str, ...]:
        with uow.write("test.scan") as session:
            session.add(scan_page(sheet, page, uow))
        with uow.read() as session:
            return case_facts(session, REFERENCE, require_dispute(session, scene.dispute), clock()).mediation.undisputed

    *part, whole = (undisputed_after(page) for page in range(1, sheet.pages + 1))
    assert not any(part)
    assert whole == ("借款46000元已经交付。",)


@pytest.mark.parametrize(
    ("outcome", "status", "led"),
    [
        (Outcome.MEDIATED, MediationStatus.FAILED, True),
        (Outcome.MEDIATED, MediationStatus.AGREED, False),
        (Outcome.JUDGED, MediationStatus.FAILED, False),
    ],
)
def test_a_case_settled_after_the_mediator_failed_was_settled_by_the_court(
    uow: UnitOfWork, scene: Scene, clock: StandingClock, outcome: Outcome, status: MediationStatus, led: bool
) -> None:
    assigned(uow, scene)
    with uow.write("test.settle") as session:
        dispute = require_dispute(session, scene.dispute)
        dispute.outcome, dispute.filed_on = outcome, uow.today()
        session.scalars(select(MediationCase)).one().status = status
    with uow.read() as session:
        facts = case_facts(session, REFERENCE, require_dispute(session, scene.dispute), clock())
    assert facts.mediation.court_led is led


def test_a_provisional_number_never_stands_on_a_decision(forms: Forms, uow: UnitOfWork, scene: Scene) -> None:
    mediations, made = assigned(uow, scene)
    mediations.save_agreement(made, agreement(scene))

    def blocked(key: str) -> bool:
        return "form_number_provisional" in {each.code for each in forms.check(FormRequest(scene.dispute, key))}

    assert blocked("civil_mediation_statement")
    assert blocked("withdrawal_ruling")
    assert not blocked("mediation_advice")
    with uow.write("test.number") as session:
        session.get_one(Dispute, scene.dispute).case_no = "（2026）浙0681民初88号"
    assert not blocked("withdrawal_ruling")


def test_a_blank_is_a_question_on_a_decision_and_a_note_where_people_write_by_hand(forms: Forms, scene: Scene) -> None:
    def blanks(key: str) -> dict[str, Severity]:
        found = forms.check(FormRequest(scene.dispute, key))
        return {each.field: each.severity for each in found if each.code == "form_gap"}

    optional = {f"ask.{ask.id}" for ask in catalogue()["civil_judgment"].asks if not ask.required}
    judgment = blanks("civil_judgment")
    assert Severity.ASK in {judgment[field] for field in optional & set(judgment)}
    record = blanks("inquiry_record")
    assert record
    assert {record[field] for field in record if field.startswith("ask.")} == {Severity.NOTE}
