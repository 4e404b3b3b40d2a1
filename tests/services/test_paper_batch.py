"""Papers in a batch: what fails is told, what was kept before a stop stays, all that leaves is logged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from itertools import islice
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from tests.conftest import StandingClock
from tests.services.batch_room import put_cases
from tests.services.mediation_samples import REFERENCE, Scene
from tribunal_desktop.documents.forms.facts import Answer, FormOptions
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import CaseSeries, Dispute, Hearing, Party, SeriesMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import HearingKind, HearingState, HearingVenue, PrintWay
from tribunal_desktop.services import paper_batch, paper_batch_out
from tribunal_desktop.services.forms import Forms
from tribunal_desktop.services.forms_views import FormRequest
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.paper_batch import PaperBatches
from tribunal_desktop.services.paper_batch_out import BatchOutput
from tribunal_desktop.services.paper_batch_views import BatchOrder, BatchPaper, BatchStep
from tribunal_desktop.services.paper_rows import PaperQuery
from tribunal_desktop.services.print_queue import PrintQueue

INFO, LETTER, SUMMONS = "mediation_info", "entrust_mediation_letter", "summons"


@pytest.fixture
def registry(uow: UnitOfWork) -> IssuedPapers:
    return IssuedPapers(uow)


@pytest.fixture
def queue(uow: UnitOfWork) -> PrintQueue:
    return PrintQueue(uow)


@pytest.fixture
def batches(uow: UnitOfWork) -> PaperBatches:
    return PaperBatches(uow, Forms(uow, REFERENCE))


@pytest.fixture
def output(uow: UnitOfWork, registry: IssuedPapers, queue: PrintQueue) -> BatchOutput:
    return BatchOutput(uow, registry, queue)


@pytest.fixture
def scenes(uow: UnitOfWork) -> list[Scene]:
    """Three cases of one defendant; in the middle one nothing was agreed."""
    return put_cases(uow)


def ids(scenes: list[Scene]) -> tuple[str, ...]:
    return tuple(scene.dispute for scene in scenes)


def made_in(steps: list[BatchStep]) -> list[BatchPaper]:
    return [paper for step in steps for paper in step.papers]


def test_a_failing_case_in_the_middle_is_told_and_the_others_are_kept(
    batches: PaperBatches, registry: IssuedPapers, scenes: list[Scene]
) -> None:
    steps = list(batches.run(BatchOrder(ids(scenes), (LETTER,))))
    assert [(step.done, step.total) for step in steps] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert [paper.case.dispute_id for paper in made_in(steps)] == [scenes[0].dispute, scenes[2].dispute]
    (failure,) = [failure for step in steps for failure in step.failures]
    assert failure.case.dispute_id == scenes[1].dispute
    assert failure.error.code == "form_refused"
    assert [finding.field for finding in failure.findings] == ["ask.body"]
    assert registry.page(PaperQuery()).count == 2


def test_a_run_that_is_stopped_keeps_what_is_done_and_goes_on_there(
    batches: PaperBatches, registry: IssuedPapers, scenes: list[Scene]
) -> None:
    order = BatchOrder(ids(scenes), (INFO,))
    run = batches.run(order)
    begun = list(islice(run, 2))
    run.close()
    assert len(made_in(begun)) == registry.page(PaperQuery()).count == 2
    again = list(batches.run(order))
    assert (again[0].total, again[-1].skipped) == (3, 2)
    assert registry.page(PaperQuery()).count == 6


def test_a_recipient_who_has_none_yet_gets_it(
    batches: PaperBatches, uow: UnitOfWork, registry: IssuedPapers, scenes: list[Scene]
) -> None:
    Forms(uow, REFERENCE).issue(FormRequest(scenes[0].dispute, INFO, recipient=scenes[0].plaintiff))
    steps = list(batches.run(BatchOrder(ids(scenes[:1]), (INFO,))))
    assert [paper.title for paper in made_in(steps)] == ["先行调解告知书（致李四）"]
    assert steps[-1].skipped == 1


def test_a_paper_for_all_is_not_made_twice(batches: PaperBatches, scenes: list[Scene]) -> None:
    order = BatchOrder(ids(scenes), (LETTER,))
    list(batches.run(order))
    again = list(batches.run(order))
    assert (again[0].total, again[0].skipped) == (1, 2)
    assert len(made_in(list(batches.run(replace(order, only_missing=False))))) == 2


def test_one_paper_for_each_recipient_in_the_language_of_the_batch(
    batches: PaperBatches, registry: IssuedPapers, scenes: list[Scene]
) -> None:
    order = BatchOrder(ids(scenes[:1]), (INFO,), options=FormOptions(large=True))
    papers = made_in(list(batches.run(order)))
    assert [paper.title for paper in papers] == ["先行调解告知书（致张三）", "先行调解告知书（致李四）"]


def test_several_forms_of_one_case(batches: PaperBatches, scenes: list[Scene]) -> None:
    papers = made_in(list(batches.run(BatchOrder(ids(scenes[:1]), (LETTER, INFO)))))
    assert len(papers) == 3


def test_what_is_common_is_asked_once(batches: PaperBatches, registry: IssuedPapers, scenes: list[Scene]) -> None:
    form = batches.form("withdrawal_application")
    ground = next(ask for ask in form.common if ask.id == "ground")
    assert not {ask.id for ask in form.common} & {ask.id for ask in form.from_case}
    answer = Answer("ground", ground.choices[0][0] if ground.choices else "双方已经和解")
    order = BatchOrder(ids(scenes), (form.key,), ((form.key, (answer,)),))
    assert len(made_in(list(batches.run(order)))) == 3


def test_an_answer_from_the_facts_of_a_case_wins_over_the_common_one(
    batches: PaperBatches, registry: IssuedPapers, scenes: list[Scene]
) -> None:
    assert "body" in {ask.id for ask in batches.form(LETTER).from_case}
    order = BatchOrder(ids(scenes), (LETTER,), ((LETTER, (Answer("body", "镇联合调解中心"),)),))
    texts = [
        "".join(PdfReader(BytesIO(registry.content(paper.paper_id))).pages[0].extract_text().split())
        for paper in made_in(list(batches.run(order)))
    ]
    assert ["镇联合调解中心" in text for text in texts] == [False, True, False]


def test_a_case_without_parties_says_what_is_missing(
    batches: PaperBatches, uow: UnitOfWork, scenes: list[Scene]
) -> None:
    with uow.write("test") as session:
        for party in session.scalars(select(Party).where(Party.dispute_id == scenes[1].dispute)):
            session.delete(party)
    steps = list(batches.run(BatchOrder(ids(scenes), (INFO,))))
    (failure,) = [failure for step in steps for failure in step.failures]
    assert [finding.code for finding in failure.findings] == ["paper_without_parties", "form_recipient_missing"]


def test_rate_and_time_left(batches: PaperBatches, scenes: list[Scene], clock: StandingClock) -> None:
    run = batches.run(BatchOrder(ids(scenes), (LETTER,)))
    first = next(run)
    assert (first.per_minute, first.left) == (None, None)
    clock.advance(seconds=3)
    second = next(run)
    assert second.per_minute == 20
    assert second.left == timedelta(seconds=6)


def test_too_many_are_refused_before_anything_is_made(
    batches: PaperBatches, scenes: list[Scene], monkeypatch: pytest.MonkeyPatch, registry: IssuedPapers
) -> None:
    monkeypatch.setattr(paper_batch, "MOST_PAPERS", 2)
    with pytest.raises(KnownError) as raised:
        next(batches.run(BatchOrder(ids(scenes), (INFO,))))
    assert raised.value.code == "too_many_papers"
    assert registry.page(PaperQuery()).count == 0


def test_cases_of_a_series(batches: PaperBatches, uow: UnitOfWork, scenes: list[Scene]) -> None:
    with uow.write("test") as session:
        series = new_id(uow.clock)
        session.add(
            CaseSeries(
                id=series,
                dispute_id=scenes[0].dispute,
                name="系列",
                why="同一被告",
                made_on=date(2026, 11, 20),
                made_by_id=uow.actor.id,
            )
        )
        session.flush()
        session.add_all(
            SeriesMember(
                id=new_id(uow.clock), series_id=series, dispute_id=each, joined_on=date(2026, 11, 20), by_hand=True
            )
            for each in ids(scenes)
        )
    assert set(batches.of_series(scenes[1].dispute)) == set(ids(scenes))
    assert [case.parties for case in batches.cases(ids(scenes))] == ["张三 — 李四"] * 3


def test_cases_of_a_hearing_day_in_the_order_of_its_agenda(
    batches: PaperBatches, uow: UnitOfWork, scenes: list[Scene]
) -> None:
    agenda = ((scenes[2], 1, 9), (scenes[0], 1, 14), (scenes[2], 1, 16), (scenes[1], 2, 9))
    with uow.write("test") as session:
        session.add_all(
            Hearing(
                id=new_id(uow.clock),
                dispute_id=scene.dispute,
                kind=HearingKind.HEARING,
                starts_at=datetime(2026, 12, day, hour, tzinfo=BEIJING),
                ends_at=datetime(2026, 12, day, hour + 1, tzinfo=BEIJING),
                venue=next(iter(HearingVenue)),
                place="第一审判庭",
            )
            for scene, day, hour in agenda
        )
    assert batches.of_hearing_day(date(2026, 12, 1)) == (scenes[2].dispute, scenes[0].dispute)


def test_one_pdf_parts_papers_by_sheets_and_is_logged_for_each(
    batches: PaperBatches,
    output: BatchOutput,
    registry: IssuedPapers,
    scenes: list[Scene],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    papers = made_in(list(batches.run(BatchOrder(ids(scenes), (INFO, LETTER)))))
    assert [step.done for step in output.to_one_file(papers, tmp_path / "全部.pdf")] == [0, 8]
    pages = sum(paper.pages + paper.pages % 2 for paper in papers)
    assert len(PdfReader(tmp_path / "全部.pdf").pages) == pages
    for paper in papers:
        (entry,) = registry.prints(paper.paper_id)
        assert (entry.sending.way, entry.sending.went_to) == (PrintWay.FILE, "全部.pdf")
    monkeypatch.setattr(paper_batch_out, "VOLUME", 3)
    assert [step.done for step in output.to_one_file(papers, tmp_path / "分册.pdf")] == [0, 3, 6, 8]
    assert sorted(file.name for file in tmp_path.glob("分册*")) == ["分册_1.pdf", "分册_2.pdf", "分册_3.pdf"]


def test_a_file_that_cannot_be_written_takes_its_entries_back(
    batches: PaperBatches, output: BatchOutput, registry: IssuedPapers, scenes: list[Scene], tmp_path: Path
) -> None:
    papers = made_in(list(batches.run(BatchOrder(ids(scenes), (LETTER,)))))
    with pytest.raises(KnownError) as raised:
        list(output.to_one_file(papers, tmp_path / "没有" / "a.pdf"))
    assert raised.value.code == "file_not_saved"
    assert all(registry.prints(paper.paper_id)[0].failed for paper in papers)


def test_a_folder_of_files_named_after_case_paper_and_parties(
    batches: PaperBatches, output: BatchOutput, registry: IssuedPapers, scenes: list[Scene], tmp_path: Path
) -> None:
    folder = tmp_path / "文书"
    folder.mkdir()
    papers = made_in(list(batches.run(BatchOrder(ids(scenes[:1]), (INFO,)))))
    for _ in range(2):
        assert not [failure for step in output.to_folder(papers, folder) for failure in step.failures]
    names = sorted(file.name for file in folder.iterdir())
    assert len(names) == 4
    assert all("先行调解告知书（致" in name and "张三—李四" in name for name in names)
    one = next(file for file in sorted(folder.iterdir()) if "致张三" in file.name)
    assert registry.content(papers[0].paper_id) == one.read_bytes()
    assert PdfReader(BytesIO(one.read_bytes())).pages


def test_the_queue_gets_a_copy_for_each_and_says_what_waits_already(
    batches: PaperBatches, output: BatchOutput, queue: PrintQueue, scenes: list[Scene]
) -> None:
    papers = made_in(list(batches.run(BatchOrder(ids(scenes[:1]), (INFO,)))))
    assert not [failure for step in output.to_queue(papers, "一号打印机") for failure in step.failures]
    assert [(row.recipient, row.copies) for row in queue.rows()] == [
        ("张三", 1),
        ("存卷", 1),
        ("李四", 1),
        ("存卷", 1),
    ]
    again = [failure for step in output.to_queue(papers, "一号打印机") for failure in step.failures]
    assert [failure.error.code for failure in again] == ["already_queued", "already_queued"]


def put_hearing(uow: UnitOfWork, scene: Scene, starts_at: datetime) -> None:
    """File the case and plan a hearing in it, instead of one that is planned."""
    with uow.write("test") as session:
        session.get_one(Dispute, scene.dispute).filed_on = date(2026, 11, 2)
        for planned in session.scalars(select(Hearing).where(Hearing.dispute_id == scene.dispute)):
            planned.state = HearingState.CANCELLED
        session.add(
            Hearing(
                id=new_id(uow.clock),
                dispute_id=scene.dispute,
                kind=HearingKind.HEARING,
                starts_at=starts_at,
                ends_at=starts_at + timedelta(hours=1),
                venue=next(iter(HearingVenue)),
                place="第一审判庭",
                judge_id=uow.actor.id,
                clerk_id=uow.actor.id,
            )
        )


def test_a_summons_goes_to_the_one_it_is_for_and_again_only_for_another_hearing(
    batches: PaperBatches, output: BatchOutput, queue: PrintQueue, uow: UnitOfWork, scenes: list[Scene]
) -> None:
    order = BatchOrder(ids(scenes[1:2]), (SUMMONS,))
    put_hearing(uow, scenes[1], datetime(2026, 12, 28, 9, tzinfo=BEIJING))
    papers = made_in(list(batches.run(order)))
    list(output.to_queue(papers, "一号打印机"))
    assert [row.recipient for row in queue.rows()] == ["张三", "李四"]
    assert list(batches.run(order))[-1].skipped == 2
    put_hearing(uow, scenes[1], datetime(2027, 1, 11, 9, tzinfo=BEIJING))
    assert len(made_in(list(batches.run(order)))) == 2
