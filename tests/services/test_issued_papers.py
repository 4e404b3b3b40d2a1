"""The registry of papers on a real encrypted store: kept before it leaves, counted, verified."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine, select, text

from tests.conftest import StandingClock
from tests.services.mediation_samples import Scene, put_scene
from tests.services.test_query_plans import queries
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.documents.paper import Paper
from tribunal_desktop.documents.table_sheet import SheetColumn, SheetTable, TableSheetPaper
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import OutboxRecord, ServedItem, ServiceAttempt, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.models.engine import WRITE
from tribunal_desktop.rules.terms import PaperFault, PaperServed, PrintWay, ServedPaper, ServiceResult, ServiceWay
from tribunal_desktop.security.digests import sm3_hex
from tribunal_desktop.services.case_trail import CaseTrail
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import KeepAs, PaperQuery, Sending

PRINTER = Sending(PrintWay.PRINTER, "一号打印机", 2)


def sheet(words: str = "一") -> Paper:
    """A small paper that says ``words``."""
    table = SheetTable("", (SheetColumn("内容", 1),), ((words,),), "")
    return table_sheet.render(TableSheetPaper("测试表", "枫溪法庭", "", (), (table,), practice=False))


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow)


@pytest.fixture
def keep(scene: Scene) -> KeepAs:
    return KeepAs(scene.dispute, "about", "测试表")


def again(reason: str) -> Sending:
    return Sending(PrintWay.PRINTER, "一号打印机", 1, reason)


def test_the_same_bytes_are_the_same_row_and_other_bytes_the_next_version(
    registry: IssuedPapers, keep: KeepAs, scene: Scene
) -> None:
    first = registry.keep(sheet(), keep, PRINTER).paper
    same = registry.keep(sheet(), keep, again("当事人遗失")).paper
    other = registry.keep(sheet("二"), keep, PRINTER).paper
    elsewhere = registry.keep(sheet("三"), KeepAs(scene.dispute, "another", "测试表"), PRINTER).paper
    assert (same.id, same.copies) == (first.id, 3)
    assert [paper.version for paper in (first, other, elsewhere)] == [1, 2, 1]
    assert [paper.registry_no for paper in (first, other, elsewhere)] == [
        "文2026-甲-00001",
        "文2026-甲-00002",
        "文2026-甲-00003",
    ]
    assert registry.known(sheet(), keep) == same
    assert registry.known(sheet("四"), keep) is None


def test_numbers_begin_anew_each_year(registry: IssuedPapers, keep: KeepAs, clock: StandingClock) -> None:
    registry.keep(sheet(), keep, PRINTER)
    clock.advance(days=60)
    assert registry.keep(sheet("二"), keep, PRINTER).paper.registry_no == "文2027-甲-00001"


def test_a_reprint_needs_a_reason_and_nothing_is_written_without(registry: IssuedPapers, keep: KeepAs) -> None:
    kept = registry.keep(sheet(), keep, PRINTER).paper
    with pytest.raises(KnownError, match="reprint_reason_missing"):
        registry.keep(sheet(), keep, again("  "))
    with pytest.raises(KnownError, match="reprint_reason_missing"):
        registry.send(kept.id, again(""), lambda: pytest.fail("it left"))
    assert len(registry.prints(kept.id)) == 1
    registry.send(kept.id, Sending(PrintWay.FILE, "测试表.pdf"), lambda: None)
    assert registry.paper(kept.id).copies == 2


def test_the_log_says_who_where_for_whom_and_why(
    registry: IssuedPapers, keep: KeepAs, uow: UnitOfWork, clock: StandingClock
) -> None:
    kept = registry.keep(sheet(), keep, Sending(PrintWay.PRINTER, "一号打印机", 2, recipient="张三")).paper
    clock.advance(minutes=1)
    registry.send(kept.id, Sending(PrintWay.PRINTER, "二号打印机", 1, "遗失", "李四"), lambda: None)
    last, first = registry.prints(kept.id)
    assert (first.sending.went_to, first.sending.copies, first.sending.recipient) == ("一号打印机", 2, "张三")
    assert (last.sending.reason, last.printed_by) == ("遗失", uow.actor.name)
    assert registry.paper(kept.id).recipients == ("张三", "李四")


def test_a_print_that_fails_is_logged_and_its_copies_do_not_count(registry: IssuedPapers, keep: KeepAs) -> None:
    def refuse() -> None:
        raise KnownError("no_printer")

    with pytest.raises(KnownError, match="no_printer"):
        registry.keep_and_send(sheet(), keep, PRINTER, refuse)
    (kept,) = registry.page(PaperQuery(dispute_id=keep.dispute_id)).papers
    assert kept.copies == 0
    assert registry.prints(kept.id)[0].failed
    assert registry.keep(sheet(), keep, PRINTER).paper.copies == 2


def test_a_whole_paper_verifies_by_both_hashes_and_the_record_of_acts(registry: IssuedPapers, keep: KeepAs) -> None:
    kept = registry.keep(sheet(), keep, PRINTER).paper
    proof = registry.verify(kept.id)
    assert proof.whole
    assert proof.reprint is None
    assert (kept.sm3, proof.sm3) == (sm3_hex(registry.content(kept.id)),) * 2


def test_sm3_is_that_of_the_standard() -> None:
    assert sm3_hex(b"abc") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (
            "UPDATE issued_document_content SET pdf = CAST(substr(pdf, 1, 99) || x'00' || substr(pdf, 101) AS BLOB)",
            PaperFault.BYTES_CHANGED,
        ),
        ("DELETE FROM issued_document_content", PaperFault.BYTES_MISSING),
        ("UPDATE issued_document SET pdf_sm3 = ''", PaperFault.ENTRY_CHANGED),
        (
            "UPDATE outbox_record SET changes_json = replace(changes_json, '测试表', '别的表') "
            "WHERE type = 'issued_document'",
            PaperFault.CHAIN_BROKEN,
        ),
        ("UPDATE audit_entry SET actor_id = 'x' WHERE action = 'paper.keep'", PaperFault.CHAIN_BROKEN),
        ("UPDATE audit_entry SET hash = 'x' WHERE action = 'paper.keep'", PaperFault.CHAIN_BROKEN),
        ("DELETE FROM outbox_record WHERE type = 'issued_document'", PaperFault.RECORD_MISSING),
    ],
)
def test_what_was_changed_behind_the_program_is_found(
    registry: IssuedPapers, keep: KeepAs, engine: Engine, damage: str, fault: PaperFault
) -> None:
    kept = registry.keep(sheet(), keep, PRINTER).paper
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        connection.execute(text(damage))
    assert fault in registry.verify(kept.id).faults


def test_the_hashes_and_the_print_are_reported_and_the_bytes_stay(
    registry: IssuedPapers, keep: KeepAs, uow: UnitOfWork
) -> None:
    kept = registry.keep(sheet(), keep, PRINTER).paper
    with uow.read() as session:
        sent = dict(session.execute(select(OutboxRecord.type, OutboxRecord.changes_json)).all())
    assert kept.sha256 in sent["issued_document"]
    assert kept.sm3 in sent["issued_document"]
    assert "一号打印机" in sent["paper_printed"]
    assert "%PDF" not in "".join(sent.values())
    assert "snapshot" not in "".join(sent.values())


def test_the_trail_names_what_was_printed(registry: IssuedPapers, keep: KeepAs, uow: UnitOfWork) -> None:
    registry.keep(sheet(), keep, PRINTER)
    (event,) = (event for event in CaseTrail(uow).trail(str(keep.dispute_id)).events if event.kind == "paper_printed")
    assert "测试表" in event.details("zh")
    assert "一号打印机" in event.details("zh")


def attempt(
    uow: UnitOfWork,
    scene: Scene,
    party: str,
    result: ServiceResult,
    paper: ServedPaper = ServedPaper.FEE_NOTICE,
) -> None:
    today = uow.today()
    with uow.write("sample.serve") as session:
        row = ServiceAttempt(
            id=new_id(uow.clock),
            dispute_id=scene.dispute,
            party_id=party,
            way=ServiceWay.POST,
            sent_on=today,
            result=result,
            served_on=today if result is ServiceResult.SERVED else None,
        )
        session.add(row)
        session.flush()
        session.add(ServedItem(id=new_id(uow.clock), dispute_id=scene.dispute, attempt_id=row.id, paper=paper))


def test_service_of_a_kept_notice_is_read_from_the_attempts(
    registry: IssuedPapers, scene: Scene, uow: UnitOfWork
) -> None:
    notice = Paper(b"%PDF-notice", "0" * 64, 1, (), "fee_notice", "1", title="交纳诉讼费用通知书")
    kept = registry.keep(notice, KeepAs(scene.dispute), PRINTER).paper
    assert (kept.title, kept.served) == ("交纳诉讼费用通知书", PaperServed.NOT_YET)
    attempt(uow, scene, scene.defendant, ServiceResult.PENDING)
    assert registry.paper(kept.id).served is PaperServed.ON_ITS_WAY
    attempt(uow, scene, scene.defendant, ServiceResult.SERVED)
    assert registry.paper(kept.id).served is PaperServed.SERVED
    attempt(uow, scene, scene.plaintiff, ServiceResult.RETURNED)
    assert registry.paper(kept.id).served is PaperServed.CAME_BACK
    other = registry.keep(sheet(), KeepAs(scene.dispute, title="测试表"), PRINTER).paper
    assert other.served is None


def test_a_paper_made_out_to_one_party_is_served_only_when_that_party_has_it(
    registry: IssuedPapers, scene: Scene, uow: UnitOfWork
) -> None:
    paper = Paper(b"%PDF-summons", "1" * 64, 1, (), "summons", "1", title="传票")
    kept = registry.keep(paper, KeepAs(scene.dispute, about_id=scene.plaintiff), PRINTER).paper
    assert kept.addressed_to == "张三"
    served_as = ServedPaper.SUMMONS
    attempt(uow, scene, scene.defendant, ServiceResult.SERVED, served_as)
    assert registry.paper(kept.id).served is PaperServed.NOT_YET
    attempt(uow, scene, scene.plaintiff, ServiceResult.SERVED, served_as)
    assert registry.paper(kept.id).served is PaperServed.SERVED


def test_a_decision_is_served_when_every_party_has_it(registry: IssuedPapers, scene: Scene, uow: UnitOfWork) -> None:
    paper = Paper(b"%PDF-judgment", "2" * 64, 1, (), "civil_judgment", "1", title="民事判决书")
    kept = registry.keep(paper, KeepAs(scene.dispute), PRINTER).paper
    assert kept.addressed_to == ""
    attempt(uow, scene, scene.defendant, ServiceResult.SERVED, ServedPaper.JUDGMENT)
    assert registry.paper(kept.id).served is PaperServed.PART
    attempt(uow, scene, scene.plaintiff, ServiceResult.SERVED, ServedPaper.JUDGMENT)
    assert registry.paper(kept.id).served is PaperServed.SERVED


def test_the_registry_is_searched_by_title_number_and_day(
    registry: IssuedPapers, keep: KeepAs, uow: UnitOfWork
) -> None:
    kept = registry.keep(sheet(), keep, PRINTER).paper
    today = uow.today()
    for query in (
        PaperQuery("测试"),
        PaperQuery("00001"),
        PaperQuery(first=today, last=today),
        PaperQuery("测试", dispute_id=keep.dispute_id),
    ):
        page = registry.page(query)
        assert ([paper.id for paper in page.papers], page.count, page.copies) == ([kept.id], 1, 2)
    for query in (PaperQuery("判决"), PaperQuery(last=date(2020, 1, 1)), PaperQuery(dispute_id="none")):
        assert registry.page(query).count == 0


def test_the_registry_goes_to_excel(registry: IssuedPapers, keep: KeepAs) -> None:
    kept = registry.keep(sheet(), keep, PRINTER).paper
    rows = list(load_workbook(BytesIO(registry.workbook(PaperQuery(), "zh"))).active.values)
    assert rows[0][0] == "文书登记号"
    assert {kept.registry_no, "测试表", kept.sha256, kept.sm3} <= set(rows[1])


def test_a_kept_paper_is_saved_as_it_was(registry: IssuedPapers, keep: KeepAs, tmp_path: Path) -> None:
    kept = registry.keep(sheet(), keep, PRINTER).paper
    registry.save_copy(kept.id, tmp_path / "表.pdf")
    assert (tmp_path / "表.pdf").read_bytes() == sheet().pdf


@pytest.mark.parametrize("query", [PaperQuery(), PaperQuery(first=date(2026, 1, 1)), PaperQuery(dispute_id="x")])
def test_the_registry_is_listed_from_indexes(
    registry: IssuedPapers, keep: KeepAs, engine: Engine, query: PaperQuery
) -> None:
    kept = registry.keep(sheet(), keep, PRINTER).paper
    with queries(engine) as seen:
        registry.page(query)
        registry.known(sheet(), keep)
        registry.prints(kept.id)
    plans = []
    with engine.connect() as connection:
        for statement, parameters in seen:
            plans += [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    slow = ("SCAN issued_document", "SCAN paper_printed", "USE TEMP B-TREE")
    assert [step for step in plans if step.startswith(slow) and "INDEX" not in step] == []


def test_papers_of_one_moment_stand_in_the_order_of_the_registry(registry: IssuedPapers, keep: KeepAs) -> None:
    for words in "一二三四五六七八":
        registry.keep(sheet(words), keep, PRINTER)
    numbers = [paper.registry_no for paper in registry.page(PaperQuery()).papers]
    assert numbers == sorted(numbers, reverse=True)
