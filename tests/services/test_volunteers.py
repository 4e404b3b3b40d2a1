"""Volunteers on a real encrypted store: steps, pairs, tasks, sheets, notices, reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import StandingClock
from tests.services.exit_room import leave
from tests.services.volunteer_room import Staffed, codes, put_volunteers, words
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Actor,
    CircuitActivity,
    CircuitStop,
    CircuitTrip,
    Device,
    OutboxRecord,
    UnitOfWork,
    Volunteer,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.findings import blocking
from tribunal_desktop.rules.terms import (
    ActivityKind,
    AidTask,
    Leaver,
    OwnTableKind,
    PlaceKind,
    Post,
    RecruitStep,
    TripStatus,
)
from tribunal_desktop.rules.volunteers import STEPS, StepTaken, Work
from tribunal_desktop.services.attachments import Attachments
from tribunal_desktop.services.issued_papers import IssuedPapers
from tribunal_desktop.services.own_tables import NewTable, OwnTables
from tribunal_desktop.services.paper_rows import PaperQuery
from tribunal_desktop.services.people import People
from tribunal_desktop.services.people_rows import HelperDetails, HelperKind, NewStaff
from tribunal_desktop.services.reference import Reference
from tribunal_desktop.services.self_assessment import SelfAssessment
from tribunal_desktop.services.volunteer_recruitment import STEP_PAPERS
from tribunal_desktop.services.volunteer_table import shipped_sheets
from tribunal_desktop.services.volunteer_views import (
    NewCandidate,
    NewNotice,
    NewPairing,
    NewTask,
    TaskDone,
)
from tribunal_desktop.services.volunteers import Volunteers
from tribunal_desktop.services.workbench import Workbench
from tribunal_desktop.services.workbench_views import DecisionKind

TODAY = date(2026, 11, 23)
SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)
GOOD = {item.id: item.most for item in shipped_sheets()[0].items}
LOW: dict[str, int | None] = {item.id: item.most // 2 for item in shipped_sheets()[0].items}


@pytest.fixture
def staffed(uow: UnitOfWork) -> Staffed:
    return put_volunteers(uow)


@pytest.fixture
def volunteers(uow: UnitOfWork, staffed: Staffed) -> Volunteers:
    return Volunteers(uow)


def acting(uow: UnitOfWork, post: Post, actor_id: str = "") -> UnitOfWork:
    return UnitOfWork(uow._engine, Actor(actor_id or uow.actor.id, "某某", post), uow.clock)  # noqa: SLF001


def test_the_board_lists_every_judge_and_the_unpaired_first(volunteers: Volunteers, staffed: Staffed) -> None:
    """Row 17.1."""
    board = volunteers.pairings.board()
    assert [(row.judge, row.volunteer) for row in board.rows] == [("王法官", ""), ("沈素英", "丁志愿")]
    assert (board.judges, board.volunteers, board.paired, board.ratio) == (2, 2, 1, "2:2")
    assert [each.name for each in board.free] == ["戴志愿"]
    printed = words(volunteers.pairings.paper())
    assert "比例2:2" in printed
    assert "未结对" in printed


def test_34_judges_and_34_volunteers_print_34_to_34(volunteers: Volunteers, uow: UnitOfWork) -> None:
    """Row 17.1."""
    people = People(uow)
    for number in range(32):
        people.add_staff(NewStaff(f"法官{number:02}", Post.JUDGE))
        people.add_helper(HelperDetails(HelperKind.VOLUNTEER, f"志愿者{number:02}"))
    board = volunteers.pairings.board()
    free_judges = [row for row in board.rows if not row.pairing_id]
    for judge, volunteer in zip(free_judges, board.free, strict=True):
        volunteers.pairings.pair(NewPairing(judge.judge_id, volunteer.id, TODAY))
    board = volunteers.pairings.board()
    assert (board.ratio, board.paired, board.free) == ("34:34", 34, ())
    assert "比例34:34" in words(volunteers.pairings.paper())


def test_nobody_is_paired_twice(volunteers: Volunteers, staffed: Staffed) -> None:
    pairings = volunteers.pairings
    taken = NewPairing(staffed.judge, staffed.helper, TODAY)
    assert codes(blocking(pairings.check(taken))) == ["pair_judge_taken", "pair_volunteer_taken"]
    with pytest.raises(KnownError, match="volunteer_refused"):
        pairings.pair(taken)
    assert codes(pairings.check(NewPairing("", "", None))) == [
        "pair_judge_missing",
        "pair_volunteer_missing",
        "pair_day_missing",
    ]
    assert codes(pairings.check(NewPairing(staffed.other_judge, staffed.free, TODAY))) == ["pair_no_pledge"]


def test_a_pairing_ends_for_a_reason_and_does_not_overlap_the_next(volunteers: Volunteers, staffed: Staffed) -> None:
    pairings = volunteers.pairings
    assert codes(pairings.check_end(staffed.pairing, date(2026, 1, 1), " ")) == [
        "pair_end_before_start",
        "pair_end_reason_missing",
    ]
    pairings.end(staffed.pairing, NOVEMBER, "调整")
    overlapping = NewPairing(staffed.judge, staffed.free, date(2026, 10, 20))
    assert "pair_overlaps" in codes(pairings.check(overlapping))
    pairings.pair(replace(overlapping, started_on=NOVEMBER))
    assert [row.volunteer for row in pairings.board().rows] == ["", "戴志愿"]


def test_who_left_gets_neither_judge_nor_tasks(volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork) -> None:
    for volunteer in (staffed.helper, staffed.free):
        leave(uow, Leaver.VOLUNTEER, volunteer)
    board = volunteers.pairings.board()
    assert [row.volunteer for row in board.rows] == ["", ""]
    assert (board.ratio, board.free) == ("2:0", ())
    assert codes(blocking(volunteers.pairings.check(NewPairing(staffed.other_judge, staffed.free, TODAY)))) == [
        "pair_volunteer_missing"
    ]
    task = NewTask(staffed.helper, AidTask.DELIVERY, "协助送达", TODAY)
    assert codes(volunteers.tasks.check(task)) == ["aid_task_volunteer_missing"]


def test_a_clerk_is_no_judge_to_pair(volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork) -> None:
    clerk = People(uow).add_staff(NewStaff("楼佳怡", Post.CLERK))
    assert codes(blocking(volunteers.pairings.check(NewPairing(clerk, staffed.free, TODAY)))) == ["pair_judge_missing"]


def test_a_clerk_may_not_pair(uow: UnitOfWork, staffed: Staffed) -> None:
    clerk = Volunteers(acting(uow, Post.CLERK))
    with pytest.raises(KnownError, match="right_missing"):
        clerk.pairings.pair(NewPairing(staffed.other_judge, staffed.free, TODAY))


def test_a_candidate_goes_through_five_steps_and_onto_the_roster(volunteers: Volunteers, uow: UnitOfWork) -> None:
    """Row 17.2."""
    recruitment = volunteers.recruitment
    assert codes(recruitment.check_candidate(NewCandidate(" ", ""))) == [
        "candidate_name_missing",
        "candidate_township_missing",
    ]
    candidate = recruitment.add(NewCandidate("李待录", "枫溪镇", "19900001234"))
    for step in STEPS:
        assert recruitment.candidates()[0].next_step is step
        skip = step is RecruitStep.BUDGET
        recruitment.take(
            candidate,
            StepTaken(
                step, TODAY, "枫溪镇政府", "文件1号", skipped=skip, skipped_reason="并入年度预算" if skip else ""
            ),
        )
    (row,) = recruitment.candidates()
    assert (row.taken, row.next_step, row.open) == (5, None, False)
    assert row.volunteer_id in {each.id for each in People(uow).helpers(HelperKind.VOLUNTEER)}
    printed = words(recruitment.paper(candidate))
    assert "跳过：并入年度预算" in printed
    assert "法官面试确定人选" in printed
    with pytest.raises(KnownError, match="recruitment_over"):
        recruitment.take(candidate, StepTaken(RecruitStep.NOTICE, TODAY, "x"))


def test_the_last_step_and_the_end_of_a_recruitment_are_taken_back(
    volunteers: Volunteers, uow: UnitOfWork, tmp_path: Path
) -> None:
    """Row 17.2: a step noted by mistake; one with its scan stays."""
    recruitment = volunteers.recruitment
    candidate = recruitment.add(NewCandidate("李待录", "枫溪镇"))
    recruitment.take_back(candidate)
    scanned = recruitment.take(candidate, StepTaken(RecruitStep.NOTICE, TODAY, "镇政府"))
    recruitment.take(candidate, StepTaken(RecruitStep.INTERVIEW, TODAY, "面试小组"))
    recruitment.take_back(candidate)
    assert (recruitment.candidates()[0].taken, recruitment.candidates()[0].next_step) == (1, RecruitStep.INTERVIEW)
    scan = tmp_path / "公告.pdf"
    scan.write_bytes(recruitment.paper(candidate).paper.pdf)
    Attachments(uow).add(STEP_PAPERS, scanned, scan)
    with pytest.raises(KnownError, match="recruit_step_scanned"):
        recruitment.take_back(candidate)
    recruitment.withdraw(candidate, "点错了人")
    recruitment.resume(candidate)
    assert recruitment.candidates()[0].open


def test_a_step_is_not_skipped_in_silence(volunteers: Volunteers) -> None:
    """Row 17.2."""
    recruitment = volunteers.recruitment
    candidate = recruitment.add(NewCandidate("李待录", "枫溪镇"))
    jump = StepTaken(RecruitStep.CONTRACT, TODAY, "镇劳务公司")
    assert codes(recruitment.check_taken(candidate, jump)) == ["recruit_step_open"]
    with pytest.raises(KnownError, match="volunteer_refused"):
        recruitment.take(candidate, jump)
    recruitment.withdraw(candidate, "本人放弃")
    assert not recruitment.candidates()[0].open
    with pytest.raises(KnownError, match="recruitment_over"):
        recruitment.withdraw(candidate, "又放弃")


def test_the_judge_assigns_and_the_day_list_shows_only_own_tasks(
    volunteers: Volunteers, staffed: Staffed, clock: StandingClock
) -> None:
    """Row 17.5."""
    tasks = volunteers.tasks
    mine = NewTask(staffed.helper, AidTask.ARCHIVING, "整理三册卷宗", TODAY)
    for kind in (AidTask.DATA_ENTRY, AidTask.DELIVERY, AidTask.SCHEDULING, AidTask.ARCHIVING):
        tasks.assign(replace(mine, kind=kind))
    other = replace(mine, volunteer_id=staffed.free, words="别人的事")
    assert codes(tasks.check(other)) == ["aid_task_not_paired"]
    tasks.assign(other)
    assert len(tasks.open()) == 5
    assert {task.volunteer for task in tasks.open(staffed.helper)} == {"丁志愿"}
    tasks.assign(replace(mine, words="送达回证", due_on=date(2026, 12, 1)))
    clock.advance(days=2)
    printed = words(tasks.day_list(staffed.helper))
    assert "今日应办4项，以后到期1项" in printed
    assert printed.index("整理三册卷宗") < printed.index("以后到期期限") < printed.index("送达回证")
    assert "11月23日（逾期2天）" in printed
    assert "别人的事" not in printed


@pytest.mark.parametrize("kind", [AidTask.PRESIDING, AidTask.DECIDING, AidTask.DRAFTING])
def test_a_judicial_act_is_never_assigned(volunteers: Volunteers, staffed: Staffed, kind: AidTask) -> None:
    task = NewTask(staffed.helper, kind, "代为办理", TODAY)
    assert codes(blocking(volunteers.tasks.check(task))) == ["aid_task_judicial"]
    with pytest.raises(KnownError, match="volunteer_refused"):
        volunteers.tasks.assign(task)
    assert volunteers.tasks.open() == ()


def test_a_task_says_what_it_lacks(volunteers: Volunteers) -> None:
    assert codes(volunteers.tasks.check(NewTask("", AidTask.DELIVERY, " ", None))) == [
        "aid_task_words_missing",
        "aid_task_volunteer_missing",
        "aid_task_due_missing",
    ]


def test_done_work_and_outings_stand_beside_the_items_of_the_sheet(
    volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork, clock: StandingClock
) -> None:
    """Rows 17.5 and 17.6: one outing counts in the score, the circuit log and the assessment of the judge."""
    tasks = volunteers.tasks
    clock.advance(days=-40)
    for minutes in (30, 50):
        task = tasks.assign(NewTask(staffed.helper, AidTask.DELIVERY, "协助送达", date(2026, 10, 20)))
        assert codes(tasks.check_done(task, TaskDone(None, 0))) == ["aid_done_day_missing", "aid_minutes_wrong"]
        clock.advance(days=6)
        tasks.finish(task, TaskDone(clock().date(), minutes, 10))
        with pytest.raises(KnownError, match="volunteer_task_done"):
            tasks.finish(task, TaskDone(clock().date(), minutes))
    trip = _trip(uow, date(2026, 10, 15))
    tasks.go_along(trip, [staffed.helper, staffed.free])
    tasks.go_along(trip, [staffed.helper])
    clock.moment = clock.moment.replace(month=11, day=23)
    (outing,) = tasks.outings()
    assert (outing.volunteers, outing.purposes) == (("丁志愿",), (ActivityKind.VISIT,))
    assessment = SelfAssessment(uow, Reference.load())
    marks = assessment.assess(assessment.open_period(2026, 4).id, uow.actor.id)
    assert int(marks.facts["circuit_activities"].value) == 1, "one outing, one activity of the judge"
    sheet = volunteers.scores.sheet(staffed.helper, OCTOBER)
    assert sheet.work["delivery"] == Work(done=2, in_time=1, minutes=80)
    assert sheet.work["liaison"] == Work(done=1, in_time=1)
    assert sheet.work["entry"] == Work()


def test_sheets_are_due_on_the_first_and_the_missing_are_listed(
    volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork
) -> None:
    """Row 17.3."""
    scores = volunteers.scores
    assert scores.last_month() == OCTOBER
    month = scores.month(OCTOBER)
    assert (month.due_on, [row.volunteer for row in month.missing]) == (NOVEMBER, ["丁志愿"])
    assert codes(scores.check(staffed.helper, OCTOBER, LOW, "")) == ["score_low_without_words"]
    scores.save(staffed.helper, OCTOBER, {**GOOD, "conduct": 10}, "认真")
    (row,) = scores.month(OCTOBER).rows
    assert (row.total, row.full, row.low) == (95, 100, False)
    assert scores.month(OCTOBER).missing == ()
    printed = words(scores.paper(OCTOBER))
    assert "应交1份，已交1份" in printed
    assert "未交：沈素英（丁志愿）" in words(scores.paper(SEPTEMBER))


def test_the_paper_says_whose_items_were_marked(volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork) -> None:
    assert "评分项目为样表，非官方样式" in words(volunteers.scores.paper(OCTOBER))
    tables = OwnTables(uow)
    shipped = next(each for each in tables.views() if each.kind is OwnTableKind.SCORE_SHEET)
    tables.save(NewTable(OwnTableKind.SCORE_SHEET, shipped.cells, date(2026, 10, 1), "院务会纪要3号"))
    printed = words(volunteers.scores.paper(OCTOBER))
    assert "评分项目为本庭所定，2026年10月1日起施行" in printed
    assert "样表" not in printed


def test_a_month_that_is_not_over_has_no_sheet(volunteers: Volunteers, staffed: Staffed) -> None:
    for volunteer, month in ((staffed.helper, NOVEMBER), (staffed.free, OCTOBER), (staffed.helper, date(2026, 4, 1))):
        with pytest.raises(KnownError, match="score_not_due"):
            volunteers.scores.save(volunteer, month, GOOD, "")


def test_only_the_paired_judge_or_the_head_scores(uow: UnitOfWork, staffed: Staffed) -> None:
    other = Volunteers(acting(uow, Post.JUDGE, staffed.other_judge))
    with pytest.raises(KnownError, match="score_not_yours"):
        other.scores.save(staffed.helper, OCTOBER, GOOD, "")
    Volunteers(acting(uow, Post.TRIBUNAL_HEAD)).scores.save(staffed.helper, OCTOBER, GOOD, "")


def test_two_low_months_make_a_notice_with_the_facts_filled_in(
    volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork, clock: StandingClock
) -> None:
    """Row 17.4."""
    _device(uow)
    notices = volunteers.notices
    assert codes(notices.check(NewNotice(staffed.helper, "枫溪镇", "调走", "本人申请", date(2026, 12, 8)))) == [
        "replacement_not_low"
    ]
    _two_low_months(volunteers, staffed)
    assert volunteers.scores.month(OCTOBER).rows[0].low_months == (SEPTEMBER, OCTOBER)
    new = notices.propose(staffed.helper)
    assert new.township == "枫溪镇人民政府"
    assert "2026年9月、2026年10月连续两个月月度评分低于60分" in new.reason
    assert "2026年10月评分49分（满分100分），评语：多次迟到" in new.evidence
    assert notices.check(new) == ()
    row = notices.make(new)
    paper, keep = notices.paper(row.id)
    printed = words(paper)
    assert "关于更换司法志愿者的函枫溪镇人民政府：" in printed
    assert "自2026年5月11日起与法官沈素英结对" in printed
    assert "2026年12月8日前书面答复" in printed
    (kept,) = IssuedPapers(uow).page(PaperQuery()).papers
    assert (kept.id, kept.dispute_id, kept.sha256) == (row.document_id, None, paper.sha256)
    assert keep.about_id == row.id
    assert volunteers.scores.month(OCTOBER).rows[0].noticed_on == TODAY
    assert codes(notices.check_answer(None, "")) == ["replacement_answer_missing"]
    notices.answer(row.id, TODAY, "同意更换，下月补派。")
    assert [(each.replied_on, each.reply) for each in notices.notices()] == [(TODAY, "同意更换，下月补派。")]


def test_a_notice_prints_the_same_after_the_township_was_renamed(
    volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork
) -> None:
    _device(uow)
    _two_low_months(volunteers, staffed)
    row = volunteers.notices.make(volunteers.notices.propose(staffed.helper))
    before = volunteers.notices.paper(row.id)[0].sha256
    with uow.write("rename") as session:
        session.get_one(Volunteer, staffed.helper).name = "丁改名"
    assert volunteers.notices.paper(row.id)[0].sha256 == before


def test_the_workbench_asks_for_sheets_then_for_the_notice(
    volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork, clock: StandingClock
) -> None:
    """Rows 17.3 and 17.4."""
    found = _decisions(uow)
    assert found[DecisionKind.VOLUNTEER_SCORES] == (
        3,
        ("2026-08 丁志愿", "2026-09 丁志愿"),
        "volunteers/scores/2026-08",
    )
    _two_low_months(volunteers, staffed)
    assert _decisions(uow)[DecisionKind.VOLUNTEER_LOW] == (1, ("丁志愿",), "volunteers/scores/2026-10")
    _device(uow)
    volunteers.notices.make(volunteers.notices.propose(staffed.helper))
    assert DecisionKind.VOLUNTEER_LOW not in _decisions(uow)
    clock.advance(days=16)
    assert _decisions(uow)[DecisionKind.REPLACEMENT_REPLY][:2] == (1, ("丁志愿",))


def test_what_is_written_is_reported(volunteers: Volunteers, staffed: Staffed, uow: UnitOfWork) -> None:
    volunteers.tasks.assign(NewTask(staffed.helper, AidTask.DELIVERY, "协助送达", TODAY))
    with uow.read() as session:
        types = {row.type for row in session.query(OutboxRecord)}
    assert {"volunteer_pairing", "volunteer_terms", "volunteer_task"} <= types


def _two_low_months(volunteers: Volunteers, staffed: Staffed) -> None:
    for month in (SEPTEMBER, OCTOBER):
        volunteers.scores.save(staffed.helper, month, LOW, "多次迟到")


def _decisions(uow: UnitOfWork) -> dict[DecisionKind, tuple[int, tuple[str, ...], str]]:
    view = Workbench(uow).view()
    return {each.kind: (each.count, each.subjects, each.entity_id) for each in view.decisions}


def _device(uow: UnitOfWork) -> None:
    with uow.write("device") as session:
        session.add(Device(id=new_id(uow.clock), name="枫溪-L2", mark="L2", signing_public="00" * 32))


def _trip(uow: UnitOfWork, day: date) -> str:
    trip, stop = new_id(uow.clock), new_id(uow.clock)
    with uow.write("trip") as session:
        session.add(
            CircuitTrip(id=trip, name="枫桥巡回", planned_on=day, judge_id=uow.actor.id, status=TripStatus.CLOSED)
        )
        session.flush()
        session.add(
            CircuitStop(id=stop, trip_id=trip, position=1, place_kind=PlaceKind.VILLAGE_OFFICE, place_name="村委会")
        )
        session.flush()
        session.add(
            CircuitActivity(id=new_id(uow.clock), stop_id=stop, kind=ActivityKind.VISIT, started_at=uow.clock())
        )
    return trip
