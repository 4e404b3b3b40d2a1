"""Papers on a real encrypted store, as real PDFs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.services.mediation_samples import REFERENCE, TODAY, Scene, agreement, assigned, at, put_scene, sitting
from tribunal_desktop.documents.forms.facts import (
    Answer,
    CaseFacts,
    ClauseFacts,
    CourtFacts,
    FormData,
    InstalmentFacts,
    MediationFacts,
    PartyFacts,
)
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Agent, IssuedDocument, IssuedDocumentContent, OutboxRecord, Party, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import Severity
from tribunal_desktop.rules.terms import AgentKind, ClauseKind, MediationMode, PartyKind, PartyRole, SessionResult
from tribunal_desktop.services.clause_sentences import clause_sentence
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.mediation import Mediations
from tribunal_desktop.services.mediation_rows import ClauseDetails, NewAssignment
from tribunal_desktop.services.paper_rows import PaperKind, PaperQuery, PaperRequest, Reprint
from tribunal_desktop.services.paper_snapshots import restore, snapshot
from tribunal_desktop.services.papers import Papers

RARE = "𠮷㛃䶮𬭚"


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def mediation_id(uow: UnitOfWork, scene: Scene) -> str:
    """A mediation with one sitting and an agreement."""
    mediations, made = assigned(uow, scene)
    mediations.log_session(made, sitting(result=SessionResult.AGREED))
    mediations.save_agreement(made, agreement(scene))
    return made


@pytest.fixture
def papers(uow: UnitOfWork) -> Papers:
    return Papers(uow, REFERENCE)


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow)


def text_of(pdf: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return "".join("".join(pages).split())


def test_agreement_says_what_was_agreed(papers: Papers, mediation_id: str) -> None:
    preview = papers.preview(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    text = text_of(preview.pdf)
    assert preview.printable
    assert "枫溪镇人民调解委员会" in text
    assert "一、被告李四归还借款本金，计人民币46000元（大写：肆万陆仟元整）。" in text
    assert "三、原告张三放弃其他诉讼请求。" in text
    assert "至迟于2026年12月23日" in text
    assert "LPR" in text


def test_transcript_never_holds_the_confidential_note(
    papers: Papers, registry: IssuedPapers, mediation_id: str, uow: UnitOfWork
) -> None:
    (kept,) = Mediations(uow, REFERENCE).get(mediation_id).sessions
    issued = papers.issue(PaperRequest(mediation_id, PaperKind.TRANSCRIPT, kept.id))
    text = text_of(registry.content(issued.id))
    assert "双方对还款期限尚有分歧" in text
    assert "网格员何小燕" in text
    assert "私下" not in text
    with uow.read() as session:
        assert not any("私下" in sent for sent in session.scalars(select(OutboxRecord.changes_json)))


def test_who_acts_for_a_party_stands_in_the_transcript_beside_it(
    papers: Papers, mediation_id: str, scene: Scene, uow: UnitOfWork
) -> None:
    """A company comes through its representative, a person through an agent: neither is somebody else present."""
    with uow.write("sample.agents") as session:
        company = session.get_one(Party, scene.plaintiff)
        company.kind, company.name, company.representative_name = PartyKind.LEGAL, "安居公司", "林家骏"
        named = {"沈素英": (TODAY, None), "旧代理": (date(2026, 1, 1), date(2026, 2, 1))}
        for name, (since, until) in named.items():
            agent = Agent(id=new_id(uow.clock), dispute_id=scene.dispute, party_id=scene.defendant, name=name)
            agent.kind, agent.from_on, agent.to_on, agent.licence_no = (
                AgentKind.LAWYER,
                since,
                until,
                "13306200011112222",
            )
            session.add(agent)
    there = sitting(participants="林家骏、李四、沈素英、旧代理")
    kept = Mediations(uow, REFERENCE).log_session(mediation_id, replace(there, started_at=at(TODAY, 9), ended_at=None))
    text = text_of(papers.preview(PaperRequest(mediation_id, PaperKind.TRANSCRIPT, kept)).pdf)
    assert "原告法定代表人林家骏未出示证件被告李四" in text
    assert "被告委托诉讼代理人沈素英执业证13306200011112222其他参加人旧代理" in text
    assert "被告委托诉讼代理人：沈素英（签名或者按指印）" in text


def test_rare_names_are_printed(uow: UnitOfWork) -> None:
    scene = put_scene(uow, defendant=f"李{RARE}")
    mediations, mediation_id = assigned(uow, scene)
    mediations.save_agreement(mediation_id, agreement(scene))
    preview = Papers(uow, REFERENCE).preview(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    assert preview.printable
    assert f"李{RARE}" in text_of(preview.pdf)


def test_what_no_font_holds_is_a_finding_before_printing(
    papers: Papers, registry: IssuedPapers, mediation_id: str, uow: UnitOfWork, scene: Scene
) -> None:
    with uow.write("sample.rename") as session:
        session.get_one(Party, scene.defendant).name = "李\U000f0000"
    request = PaperRequest(mediation_id, PaperKind.AGREEMENT)
    preview = papers.preview(request)
    assert not preview.printable
    assert [each.code for each in preview.findings if each.severity is Severity.BLOCK] == [
        "paper_character_unprintable"
    ]
    with pytest.raises(KnownError, match="paper_refused"):
        papers.issue(request)
    assert registry.page(PaperQuery()).papers == ()


def test_forty_clauses_print(papers: Papers, mediation_id: str, scene: Scene) -> None:
    clauses = tuple(ClauseDetails(ClauseKind.OTHER, None, f"第{number}项约定，双方照此办理") for number in range(40))
    typed = replace(agreement(scene), clauses=clauses)
    preview = papers.preview(PaperRequest(mediation_id, PaperKind.AGREEMENT, typed=typed))
    assert "四十、第39项约定" in text_of(preview.pdf)
    assert preview.pages > 3


def test_the_same_paper_is_issued_once_and_a_changed_one_anew(
    papers: Papers, mediation_id: str, uow: UnitOfWork, scene: Scene, clock: StandingClock
) -> None:
    request = PaperRequest(mediation_id, PaperKind.AGREEMENT)
    first = papers.issue(request)
    clock.advance(minutes=5)
    assert papers.issue(request) == first
    changed = replace(agreement(scene), main_facts="双方更正后的事实。")
    Mediations(uow, REFERENCE).save_agreement(mediation_id, changed)
    second = papers.issue(request)
    assert (first.version, second.version) == (1, 2)
    assert [paper.id for paper in papers.of_dispute(scene.dispute)] == [second.id, first.id]


def test_printed_again_it_is_the_same_bytes(
    papers: Papers, registry: IssuedPapers, mediation_id: str, uow: UnitOfWork
) -> None:
    issued = papers.issue(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    assert registry.verify(issued.id).reprint is Reprint.SAME
    with uow.write("sample.damage") as session:
        session.get_one(IssuedDocumentContent, issued.id).pdf = b"%PDF-broken"
    with pytest.raises(KnownError, match="paper_damaged"):
        registry.content(issued.id)


def test_a_paper_set_by_earlier_rules_is_told_from_one_that_was_tampered_with(
    papers: Papers, registry: IssuedPapers, mediation_id: str, uow: UnitOfWork
) -> None:
    issued = papers.issue(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    with uow.write("sample.damage") as session:
        row = session.get_one(IssuedDocument, issued.id)
        kept = json.loads(row.snapshot_json)
        kept["data"]["facts"]["cause"] = "别的案由"
        row.snapshot_json = json.dumps(kept, ensure_ascii=False)
    assert registry.verify(issued.id).reprint is Reprint.DIFFERENT
    with uow.write("sample.older") as session:
        del kept["layout"]
        session.get_one(IssuedDocument, issued.id).snapshot_json = json.dumps(kept, ensure_ascii=False)
    assert registry.verify(issued.id).reprint is Reprint.OTHER_TEMPLATE


def test_the_hash_is_reported_and_the_pdf_stays(papers: Papers, mediation_id: str, uow: UnitOfWork) -> None:
    issued = papers.issue(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    with uow.read() as session:
        sent = session.scalars(select(OutboxRecord.changes_json).where(OutboxRecord.type == "issued_document")).one()
    assert json.loads(sent)["pdf_sha256"] == issued.sha256
    assert "pdf" not in json.loads(sent)


def test_a_copy_is_saved_whole_or_not_at_all(
    papers: Papers, registry: IssuedPapers, mediation_id: str, tmp_path: Path
) -> None:
    issued = papers.issue(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    registry.save_copy(issued.id, tmp_path / "协议.pdf")
    assert (tmp_path / "协议.pdf").read_bytes() == registry.content(issued.id)
    with pytest.raises(KnownError, match="file_not_saved"):
        registry.save_copy(issued.id, tmp_path / "没有这个文件夹" / "协议.pdf")
    assert [file.name for file in tmp_path.glob("*协议*")] == ["协议.pdf"]


def test_papers_are_found_by_title_and_by_party(
    papers: Papers, registry: IssuedPapers, mediation_id: str, uow: UnitOfWork, scene: Scene
) -> None:
    from tribunal_desktop.services.search_index import index_dispute

    with uow.write("sample.index") as session:
        index_dispute(session, scene.dispute)
    issued = papers.issue(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    for query in ("协议", "张三", "zs", "000112"):
        assert [paper.id for paper in registry.page(PaperQuery(query)).papers] == [issued.id]
    assert registry.page(PaperQuery("笔录")).papers == ()


def test_without_agreement_or_summary_nothing_is_issued(uow: UnitOfWork, scene: Scene, papers: Papers) -> None:
    mediations, mediation_id = assigned(uow, scene)
    with pytest.raises(KnownError, match="agreement_missing"):
        papers.preview(PaperRequest(mediation_id, PaperKind.AGREEMENT))
    empty = mediations.log_session(mediation_id, sitting(summary=""))
    with pytest.raises(KnownError, match="paper_refused"):
        papers.issue(PaperRequest(mediation_id, PaperKind.TRANSCRIPT, empty))


def test_before_filing_the_parties_are_applicants(uow: UnitOfWork, papers: Papers) -> None:
    scene = put_scene(uow, filed=False)
    mediations = Mediations(uow, REFERENCE)
    mediation_id = mediations.assign(
        NewAssignment(
            scene.dispute,
            scene.skilled,
            MediationMode.PARTY_CHOSEN_PREFILING,
            choice_signed_on=uow.clock().date(),
        )
    )
    mediations.save_agreement(mediation_id, agreement(scene))
    assert "被申请人李四归还" in text_of(papers.preview(PaperRequest(mediation_id, PaperKind.AGREEMENT)).pdf)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("归还借款本金", "被告李四归还借款本金，计人民币46000元（大写：肆万陆仟元整）。"),
        ("李四归还46,000元", "李四归还46,000元（大写：肆万陆仟元整）。"),
        ("李四归还46000元，即肆万陆仟元整。", "李四归还46000元，即肆万陆仟元整。"),
        ("归还1460001元中的一部分", "被告李四归还1460001元中的一部分，计人民币46000元（大写：肆万陆仟元整）。"),
    ],
)
def test_clause_sentences_name_who_and_how_much(text: str, sentence: str) -> None:
    assert clause_sentence(ClauseDetails(ClauseKind.PAY, "id", text, 4_600_000), "被告", "李四") == sentence


@given(
    text=st.text(), fen=st.integers(0, 10**12), day=st.dates(), kind=st.sampled_from(PartyKind), practice=st.booleans()
)
def test_snapshots_come_back_as_they_were(text: str, fen: int, day: date, kind: PartyKind, practice: bool) -> None:
    parties = (
        PartyFacts("a", PartyRole.PLAINTIFF, kind, text, born=day),
        PartyFacts("b", PartyRole.DEFENDANT, kind, text),
    )
    clauses = (ClauseFacts(text, amount_fen=fen, instalments=(InstalmentFacts(day, fen),)), ClauseFacts(text))
    mediation = MediationFacts(text, (text,), agreed_on=day, clauses=clauses)
    facts = CaseFacts(CourtFacts(text, text), text, practice, text, "", "", parties=parties, mediation=mediation)
    data = FormData("agreement", text, "id", day, facts, (Answer("facts", text),), practice=practice)
    assert restore(FormData, snapshot(data)) == data
