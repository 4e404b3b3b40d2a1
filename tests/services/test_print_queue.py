"""The print queue on a real encrypted store: it survives, it fails one by one, it never prints twice by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine, text

from tests.conftest import StandingClock
from tests.services.mediation_samples import Scene, put_scene
from tests.services.test_issued_papers import PRINTER, sheet
from tests.services.test_query_plans import queries
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.models.engine import WRITE
from tribunal_desktop.rules.terms import PrintState, PrintWay
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, Sending
from tribunal_desktop.services.print_bundles import PrintBundles, bundles
from tribunal_desktop.services.print_queue import PrintQueue
from tribunal_desktop.services.print_rows import FILE_COPY, CopiesFor, ToPrint

SAVED = Sending(PrintWay.FILE, "测试表.pdf")
JAM = KnownError("printer_vanished", printer="一号", reason="卡纸")


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow)


@pytest.fixture
def kept(registry: IssuedPapers, scene: Scene) -> IssuedPaper:
    return registry.keep(sheet(), KeepAs(scene.dispute, "about", "传票"), SAVED).paper


@pytest.fixture
def queue(uow: UnitOfWork) -> PrintQueue:
    return PrintQueue(uow)


def to_print(paper: IssuedPaper, recipient: str = "张三", copies: int = 1) -> ToPrint:
    return ToPrint(paper.id, CopiesFor(recipient, copies), "一号")


def states(queue: PrintQueue) -> list[PrintState]:
    return [row.state for row in queue.rows()]


def test_entries_are_printed_in_their_order_and_logged_for_whom(
    queue: PrintQueue, registry: IssuedPapers, kept: IssuedPaper
) -> None:
    queue.add([to_print(kept, "张三"), to_print(kept, FILE_COPY, 2)])
    for copies in (1, 2):
        order = queue.begin_next()
        assert order is not None
        assert (order.copies, order.pdf, order.printer) == (copies, sheet().pdf, "一号")
        assert queue.begin_next() is None
        queue.finish(order.entry_id)
    assert queue.begin_next() is None
    assert states(queue) == [PrintState.DONE] * 2
    assert {(line.sending.recipient, line.sending.copies) for line in registry.prints(kept.id)} >= {
        ("张三", 1),
        (FILE_COPY, 2),
    }
    assert registry.paper(kept.id).copies == 3
    assert registry.last_printer() == "一号"


def test_one_that_fails_says_why_counts_nothing_and_leaves_the_rest_waiting(
    queue: PrintQueue, registry: IssuedPapers, kept: IssuedPaper
) -> None:
    queue.add([to_print(kept, "张三"), to_print(kept, "李四")])
    order = queue.begin_next()
    assert order is not None
    queue.fail(order.entry_id, JAM)
    failed, waiting = queue.rows()
    assert (failed.state, waiting.state) == (PrintState.FAILED, PrintState.WAITING)
    assert failed.fault is not None
    assert (failed.fault.code, failed.fault.params) == (JAM.code, JAM.params)
    assert registry.paper(kept.id).copies == 0
    assert queue.retry([failed.id], printer="二号") == 1
    assert [row.printer for row in queue.rows()] == ["二号", "一号"]
    again = queue.begin_next()
    assert again is not None
    assert again.printer == "二号"


def test_what_was_printing_at_a_crash_waits_for_somebody_to_look(
    queue: PrintQueue, registry: IssuedPapers, kept: IssuedPaper, uow: UnitOfWork
) -> None:
    queue.add([to_print(kept, "张三")])
    order = queue.begin_next()
    assert order is not None
    queue.note_job(order.entry_id, "一号-7")
    after_crash = PrintQueue(uow)
    (left,) = after_crash.left_printing()
    assert left.job == "一号-7"
    assert after_crash.begin_next() is None
    after_crash.mark_unsure(left.entry_id)
    assert after_crash.begin_next() is None
    assert registry.paper(kept.id).copies == 1
    after_crash.confirm([left.entry_id])
    assert states(queue) == [PrintState.DONE]
    assert registry.paper(kept.id).copies == 1


def test_one_that_did_not_come_out_is_counted_once_in_the_end(
    queue: PrintQueue, registry: IssuedPapers, kept: IssuedPaper
) -> None:
    (entry,) = queue.add([to_print(kept, "张三")])
    assert queue.begin_next() is not None
    queue.mark_unsure(entry)
    queue.retry([entry])
    assert registry.paper(kept.id).copies == 0
    assert queue.begin_next() is not None
    queue.finish(entry)
    assert registry.paper(kept.id).copies == 1


def test_nothing_goes_in_twice_or_again_without_a_reason(
    queue: PrintQueue, registry: IssuedPapers, kept: IssuedPaper
) -> None:
    queue.add([to_print(kept, "张三")])
    with pytest.raises(KnownError, match="already_queued"):
        queue.add([to_print(kept, "李四"), to_print(kept, "张三")])
    assert len(queue.rows()) == 1
    queue.remove([queue.rows()[0].id])
    registry.begin_print(kept.id, [Sending(PrintWay.PRINTER, "一号", 1, recipient="张三")])
    with pytest.raises(KnownError, match="reprint_reason_missing"):
        queue.add([to_print(kept, "张三")])
    queue.add([to_print(kept, "李四"), replace(to_print(kept, "张三"), reason="遗失")])
    with pytest.raises(KnownError, match="nothing_to_print"):
        queue.add([to_print(kept, "王五", 0)])
    with pytest.raises(KnownError, match="no_printer"):
        queue.add([replace(to_print(kept, "王五"), printer="")])


def test_a_damaged_paper_fails_by_itself(queue: PrintQueue, kept: IssuedPaper, engine: Engine) -> None:
    queue.add([to_print(kept)])
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        connection.execute(text("UPDATE issued_document_content SET pdf = x'00'"))
    with pytest.raises(KnownError, match="paper_damaged"):
        queue.begin_next()
    (row,) = queue.rows()
    assert row.fault is not None
    assert row.fault.code == "paper_damaged"


def test_entries_are_taken_out_and_put_back(queue: PrintQueue, kept: IssuedPaper) -> None:
    queue.add([to_print(kept, "张三")])
    undo = queue.remove([row.id for row in queue.rows()])
    assert queue.rows() == ()
    queue.add(undo)
    assert [(row.recipient, row.copies) for row in queue.rows()] == [("张三", 1)]
    assert queue.open_count() == 1


def test_printed_entries_leave_after_a_day(queue: PrintQueue, kept: IssuedPaper, clock: StandingClock) -> None:
    (first,) = queue.add([to_print(kept, "张三")])
    queue.begin_next()
    queue.finish(first)
    clock.advance(days=1, hours=1)
    assert queue.rows() == ()


def test_several_recipients_of_one_print_have_a_line_each(registry: IssuedPapers, kept: IssuedPaper) -> None:
    sendings = [
        Sending(PrintWay.PRINTER, "一号", copies, recipient=name) for name, copies in (("张三", 1), ("李四", 2))
    ]
    begun = registry.begin_print(kept.id, sendings)
    assert begun.paper.copies == 3
    with pytest.raises(KnownError, match="reprint_reason_missing"):
        registry.begin_print(kept.id, [replace(PRINTER, recipient="张三")])
    registry.end_print(begun, False)
    assert registry.paper(kept.id).copies == 0
    assert [line.failed for line in registry.prints(kept.id) if line.sending.copies] == [True, True]


def test_a_bundle_takes_what_exists_for_each_party_once_and_names_what_is_missing(
    uow: UnitOfWork, queue: PrintQueue, registry: IssuedPapers, kept: IssuedPaper, scene: Scene
) -> None:
    service = PrintBundles(uow)
    plan = service.plan(scene.dispute, "hearing")
    (line,) = plan.lines
    parties = [recipient.name for recipient in registry.recipients(scene.dispute) if recipient.role]
    assert [each.recipient for each in line.wanted] == [*parties, FILE_COPY]
    assert {missing.section for missing in plan.missing} == {"hearings", "service", "papers/address_confirmation"}
    queue.add([ToPrint(line.paper.id, line.wanted[0], "一号", bundle=plan.bundle_id)])
    (later,) = service.plan(scene.dispute, "hearing").lines
    assert [each.recipient for each in later.settled] == parties[:1]
    newer = registry.keep(sheet("二"), KeepAs(scene.dispute, "about", "传票"), SAVED).paper
    (newest,) = service.plan(scene.dispute, "hearing").lines
    assert newest.paper.id == newer.id


def test_every_bundle_names_sections_and_papers() -> None:
    assert [bundle.id for bundle in bundles()] == ["hearing", "filing", "on_the_spot", "closing"]
    assert all(paper.name.zh and paper.name.en and paper.section for bundle in bundles() for paper in bundle.papers)


def test_the_queue_is_read_by_its_indexes(engine: Engine, queue: PrintQueue, registry: IssuedPapers) -> None:
    with queries(engine) as asked:
        queue.begin_next()
        queue.open_count()
        registry.last_printer()
    with engine.connect() as connection:
        for statement, parameters in asked:
            if "print_queue_entry" in statement or "paper_printed" in statement:
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
                assert all("SCAN" not in row[-1] or "USING" in row[-1] for row in plan), statement


def test_the_same_paper_for_the_same_person_enters_once_also_in_one_call(queue: PrintQueue, kept: IssuedPaper) -> None:
    with pytest.raises(KnownError, match="already_queued"):
        queue.add([to_print(kept, "张三"), to_print(kept, "李四"), to_print(kept, "张三")])
    assert queue.rows() == ()
