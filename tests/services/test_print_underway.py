"""A print outside the queue that a crash cut off is asked about; the log says so until somebody looked."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.services.mediation_samples import REFERENCE, Scene, put_scene
from tests.services.test_issued_papers import sheet
from tests.services.test_query_plans import plans, queries
from tribunal_desktop.models import UnitOfWork
from tribunal_desktop.rules.terms import PrintWay
from tribunal_desktop.services import print_log
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_rows import IssuedPaper, KeepAs, Sending
from tribunal_desktop.services.print_bundles import PrintBundles, bundles
from tribunal_desktop.services.print_log import PrintLog

FILE = Sending(PrintWay.FILE, "表.pdf")


class DiskFailsError(Exception):
    """The transaction ends without its commit."""


def to(recipient: str, copies: int = 1, printer: str = "一号") -> Sending:
    return Sending(PrintWay.PRINTER, printer, copies, "", recipient)


@pytest.fixture
def scene(uow: UnitOfWork) -> Scene:
    return put_scene(uow)


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow, REFERENCE)


@pytest.fixture
def kept(registry: IssuedPapers, scene: Scene) -> IssuedPaper:
    return registry.keep(sheet(), KeepAs(scene.dispute, title="测试表"), FILE).paper


def after_a_crash(uow: UnitOfWork) -> IssuedPapers:
    """What the next start reads with."""
    return IssuedPapers(uow, REFERENCE)


def test_what_is_being_printed_is_not_asked_about(registry: IssuedPapers, kept: IssuedPaper) -> None:
    begun = registry.begin_print(kept.id, [to("张三")])
    assert registry.underway.cut_off() == ()
    assert registry.underway.count() == 0
    registry.end_print(begun, True)
    assert registry.paper(kept.id).copies == 1


@pytest.mark.parametrize(("came_out", "copies"), [(True, 3), (False, 0)])
def test_after_a_crash_somebody_says_what_came_out(
    came_out: bool, copies: int, uow: UnitOfWork, registry: IssuedPapers, kept: IssuedPaper
) -> None:
    registry.begin_print(kept.id, [to("张三"), to("李四", 2)])
    again = after_a_crash(uow)
    open_prints = again.underway.cut_off()
    assert {(each.title, each.recipient, each.copies) for each in open_prints} == {
        ("测试表", "张三", 1),
        ("测试表", "李四", 2),
    }
    lines = PrintLog(uow).page(None, None).lines
    assert [line.printed.ended for line in lines if line.printed.sending.way is PrintWay.PRINTER] == [False, False]
    again.underway.settle([each.print_id for each in open_prints], came_out=came_out)
    assert again.underway.count() == 0
    assert again.paper(kept.id).copies == copies
    assert all(line.printed.ended for line in PrintLog(uow).page(None, None).lines)
    again.begin_print(kept.id, [Sending(PrintWay.PRINTER, "一号", 1, "遗失" if came_out else "", "张三")])


def test_a_file_that_was_being_written_when_the_program_died_is_asked_about(
    uow: UnitOfWork, registry: IssuedPapers, kept: IssuedPaper
) -> None:
    def dies() -> None:
        raise SystemExit

    with pytest.raises(SystemExit):
        registry.send(kept.id, Sending(PrintWay.FILE, "副本.pdf"), dies)
    again = after_a_crash(uow)
    (cut,) = again.underway.cut_off()
    assert (cut.way, cut.printer) == (PrintWay.FILE, "副本.pdf")
    again.underway.settle([cut.print_id], came_out=False)
    assert sorted(line.failed for line in again.prints(kept.id)) == [False, True]


def test_a_file_that_was_written_is_not_asked_about(
    tmp_path: Path, uow: UnitOfWork, registry: IssuedPapers, kept: IssuedPaper
) -> None:
    target = tmp_path / "副本.pdf"
    registry.send(kept.id, Sending(PrintWay.FILE, target.name), lambda: registry.save_copy(kept.id, target))
    assert target.exists()
    assert after_a_crash(uow).underway.cut_off() == ()


def test_a_printer_that_fell_silent_is_asked_about_at_once(registry: IssuedPapers, kept: IssuedPaper) -> None:
    registry.end_print(registry.begin_print(kept.id, [to("张三")]), None)
    assert registry.underway.count() == len(registry.underway.cut_off()) == 1


def test_one_printers_lines_are_found_behind_many_of_another(
    uow: UnitOfWork, registry: IssuedPapers, kept: IssuedPaper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_log, "_MOST_LISTED", 3)
    registry.end_print(registry.begin_print(kept.id, [to("张三", 2, "二号")]), True)
    for number in range(5):
        registry.end_print(registry.begin_print(kept.id, [to(f"第{number}人")]), True)
    page = PrintLog(uow).page(None, None, "二号")
    assert [line.printed.sending.recipient for line in page.lines] == ["张三"]
    assert page.printers == (("一号", 5), ("二号", 2))
    assert len(PrintLog(uow).page(None, None).lines) == 3


def test_a_plan_of_a_bundle_asks_once_for_all_its_papers(
    uow: UnitOfWork, registry: IssuedPapers, scene: Scene, engine: Engine
) -> None:
    counts = []
    for papers in (1, 6):
        for number in range(papers):
            registry.keep(sheet(f"表{papers}{number}"), KeepAs(scene.dispute, f"{papers}.{number}", "传票"), FILE)
        with queries(engine) as seen:
            plan = PrintBundles(uow).plan(scene.dispute, bundles()[0].id)
        counts.append(len(seen))
    assert len(plan.lines) >= 6
    assert counts[0] == counts[1] <= 20


def test_papers_are_counted_by_form_from_an_index(engine: Engine, uow: UnitOfWork, kept: IssuedPaper) -> None:
    from tribunal_desktop.services.form_wordings import FormWordings

    with queries(engine) as seen:
        FormWordings(uow, REFERENCE).forms()
    steps = plans(engine, [each for each in seen if "count" in each[0] and "issued_document" in each[0]])
    assert steps
    assert all("ix_issued_document_template" in step for step in steps if "issued_document" in step)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_a_print_that_was_never_written_hides_none_that_was_cut_off(
    uow: UnitOfWork, registry: IssuedPapers, kept: IssuedPaper
) -> None:
    registry.begin_print(kept.id, [to("张三")])
    after = after_a_crash(uow)

    def disk_fails() -> None:
        with uow.write("test.rolled_back") as session:
            after.underway.begin(session, ["0" * 32])
            raise DiskFailsError

    with pytest.raises(DiskFailsError):
        disk_fails()
    assert (len(after.underway.cut_off()), after.underway.count()) == (1, 1)
