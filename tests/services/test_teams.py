"""Teams, careers, two-way choice, staffing, duty and training over a real store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pdfium
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import Actor, Dispute, FilingRecord, MediationCase, Mediator, StaffMember, UnitOfWork
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Grounds
from tribunal_desktop.rules.terms import (
    AllocationReason,
    CareerStage,
    Channel,
    Complexity,
    DutyKind,
    MediationMode,
    MediationStatus,
    MediatorKind,
    MemberKind,
    MentoringKind,
    OwnTableKind,
    Post,
    ReserveRole,
    Stage,
    TeamGap,
    TeamRole,
)
from tribunal_desktop.services.allocation import Allocations
from tribunal_desktop.services.career_papers import CareerPapers
from tribunal_desktop.services.duty import DutyRoster, NewShift
from tribunal_desktop.services.own_tables import NewTable, OwnTables
from tribunal_desktop.services.staff_careers import CareerRecord, Profile, StaffCareers
from tribunal_desktop.services.staffing import StaffingReports
from tribunal_desktop.services.team_wishes import TeamWishes
from tribunal_desktop.services.teams import NewMember, NewTeam, TeamRow, Teams
from tribunal_desktop.services.trainings import NewSession, Trainings
from tribunal_desktop.texts import term

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class House:
    """Two judges, an assistant, a clerk, a mediator."""

    shen: str
    zhou: str
    assistant: str
    clerk: str
    mediator: str


@pytest.fixture
def house(uow: UnitOfWork, clock: StandingClock) -> House:
    people = [("周正", Post.JUDGE), ("何小燕", Post.JUDGE_ASSISTANT), ("吴敏", Post.CLERK)]
    ids = [new_id(clock) for _ in people]
    mediator = Mediator(id=new_id(clock), name="魏国良", kind=MediatorKind.INVITED, certificate_no="1")
    with uow.write("staff") as session:
        for key, (name, post) in zip(ids, people, strict=True):
            session.add(StaffMember(id=key, name=name, post=post))
        session.add(mediator)
        return House(uow.actor.id, *ids, mediator.id)


@pytest.fixture
def team(uow: UnitOfWork, house: House) -> str:
    return Teams(uow).found(NewTeam("速裁一队", "five_person", house.shen, True, date(2026, 1, 1)))


def only(uow: UnitOfWork) -> TeamRow:
    (found,) = Teams(uow).view().teams
    return found


def codes(found: tuple) -> list[str]:  # type: ignore[type-arg]
    return [each.code for each in found]


def test_a_team_warns_until_every_seat_is_taken(uow: UnitOfWork, house: House, team: str) -> None:
    """Rows 17.7 and 22.2."""
    teams = Teams(uow)
    assert [seat.gap for seat in only(uow).gaps] == [TeamGap.EMPTY] * 4
    for role, person in ((TeamRole.ASSISTANT, house.assistant), (TeamRole.CLERK, house.clerk)):
        teams.join(team, NewMember(role, person, "", TODAY))
    teams.join(team, NewMember(TeamRole.OUTSOURCED_AIDE, "", "李外包", TODAY))
    last = teams.join(team, NewMember(TeamRole.SPECIAL_MEDIATOR, house.mediator, "", TODAY))
    assert only(uow).gaps == ()
    teams.leave(last, TODAY)
    assert [seat.seat.roles for seat in only(uow).gaps] == [(TeamRole.SPECIAL_MEDIATOR,)]
    assert len(only(uow).members) == 5
    teams.come_back(last)
    assert only(uow).gaps == ()


def test_who_may_not_join_is_said_at_the_field(uow: UnitOfWork, house: House, team: str) -> None:
    teams = Teams(uow)
    assert codes(teams.check_member(team, NewMember(TeamRole.CLERK, house.zhou, "", TODAY))) == ["team_post_unfit"]
    assert codes(teams.check_member(team, NewMember(TeamRole.CLERK, "", "某人", TODAY))) == ["team_role_needs_staff"]
    early = NewMember(TeamRole.AIDE, "", "某人", date(2025, 1, 1))
    assert codes(teams.check_member(team, early)) == ["team_day_outside"]
    again = NewMember(TeamRole.JUDGE, house.shen, "", TODAY)
    assert codes(teams.check_member(team, again)) == ["team_member_already"]
    with pytest.raises(KnownError, match="team_refused"):
        teams.join(team, again)


def test_a_dissolved_team_keeps_its_history_and_warns_no_more(uow: UnitOfWork, team: str) -> None:
    ended = Teams(uow).dissolve(team, TODAY)
    assert (only(uow).ended_on, only(uow).gaps, only(uow).members[0].ended_on) == (TODAY, (), TODAY)
    Teams(uow).revive(team, ended)
    assert (only(uow).ended_on, only(uow).judge) == (None, "沈素英")


@pytest.mark.parametrize(
    ("track", "asked"),
    [(Complexity.SIMPLE, []), (Complexity.COMPLEX, ["fast_track_complex"]), (None, ["fast_track_untyped"])],
)
def test_a_fast_track_team_asks_for_a_reason_unless_the_case_is_simple(
    uow: UnitOfWork, house: House, team: str, clock: StandingClock, track: Complexity | None, asked: list[str]
) -> None:
    """Row 20.1."""
    dispute = _dispute(uow, clock, track)
    view = Allocations(uow).view(dispute)
    questions = {judge.id: codes(judge.questions) for judge in view.judges}
    assert questions == {house.shen: asked, house.zhou: []}
    grounds = Grounds(AllocationReason.SERIES, "", "庭长 周海波")
    if asked:
        with pytest.raises(KnownError, match="allocation_refused"):
            Allocations(uow).assign(dispute, house.shen, grounds)
    Allocations(uow).assign(dispute, house.shen, grounds, "系列案，已由该法官审理" if asked else "")
    assert Allocations(uow).view(dispute).judge_id == house.shen


def _dispute(uow: UnitOfWork, clock: StandingClock, track: Complexity | None, number: int = 0) -> str:
    with uow.write("dispute") as session:
        row = Dispute(
            id=new_id(clock),
            provisional_no=f"预{number}",
            received_at=clock(),
            channel=Channel.COUNTER,
            stage=Stage.FILED,
            filed_on=TODAY,
        )
        session.add(row)
        session.flush()
        session.add(FilingRecord(id=new_id(clock), dispute_id=row.id, track=track))
        return row.id


def test_a_success_counts_for_the_mediator_and_the_judge_of_the_team(
    uow: UnitOfWork, house: House, team: str, clock: StandingClock
) -> None:
    """Row 33.5."""
    Teams(uow).join(team, NewMember(TeamRole.SPECIAL_MEDIATOR, house.mediator, "", date(2026, 6, 1)))
    disputes = [_dispute(uow, clock, Complexity.SIMPLE, number) for number in range(3)]
    ended_on = [date(2026, 5, 31), date(2026, 6, 1), TODAY, TODAY]
    with uow.write("mediation") as session:
        for dispute, ended in zip([*disputes, disputes[-1]], ended_on, strict=True):
            session.add(
                MediationCase(
                    id=new_id(clock),
                    dispute_id=dispute,
                    mediator_id=house.mediator,
                    mode=MediationMode.POST_FILING_ENTRUSTED,
                    status=MediationStatus.AGREED,
                    assigned_at=clock(),
                    ended_on=ended,
                )
            )
    (credit,) = StaffingReports(uow).report().credits
    assert (credit.judge, credit.mediator, credit.count) == ("沈素英", "魏国良", 2)


def test_a_new_post_ends_the_one_before_and_rotation_is_counted(uow: UnitOfWork, house: House) -> None:
    """Row 19.6."""
    careers = StaffCareers(uow)
    careers.add_posting(house.clerk, Post.CLERK, "民一庭", date(2020, 1, 1), None)
    careers.add_posting(house.clerk, Post.CLERK, "枫溪法庭", date(2023, 1, 1), None)
    row = next(each for each in careers.rows() if each.id == house.clerk)
    assert [(line.place, line.ended_on) for line in row.postings] == [
        ("枫溪法庭", None),
        ("民一庭", date(2023, 1, 1)),
    ]
    assert (row.rotation_on, row.rotation_due) == (date(2026, 1, 1), True)
    careers.add_posting(house.assistant, Post.JUDGE_ASSISTANT, "枫溪法庭", date(2026, 1, 1), None)
    due, everybody = CareerPapers(uow, careers).standing().tables
    assert due.rows == (("吴敏", "书记员", "枫溪法庭", "2023-01-01", "2026-01-01"),)
    assert len(everybody.rows) == 4
    with pytest.raises(KnownError, match="career_refused"):
        careers.add_posting(house.clerk, Post.CLERK, "", None, None)


def test_a_line_made_by_mistake_is_struck_out_and_put_back(uow: UnitOfWork, house: House) -> None:
    """Row 19.6: the post it had ended runs again, and with it the day to move on."""
    careers = StaffCareers(uow)
    careers.add_posting(house.clerk, Post.CLERK, "民一庭", date(2020, 1, 1), None)
    mistaken = careers.add_posting(house.clerk, Post.CLERK, "枫溪法庭", date(2032, 1, 1), None)
    before = next(each for each in careers.rows() if each.id == house.clerk)
    struck = careers.strike_out(CareerRecord.POSTING, mistaken)
    row = next(each for each in careers.rows() if each.id == house.clerk)
    assert [(line.place, line.ended_on) for line in row.postings] == [("民一庭", None)]
    assert (row.rotation_on, row.rotation_due) == (date(2023, 1, 1), True)
    with pytest.raises(KnownError, match="career_gone"):
        careers.strike_out(CareerRecord.POSTING, mistaken)
    careers.put_back(struck)
    assert next(each for each in careers.rows() if each.id == house.clerk) == before


def test_nobody_gives_himself_a_grade(uow: UnitOfWork, house: House) -> None:
    """The room says that a clerk may only read this part: so it is."""
    clerk = UnitOfWork(uow._engine, Actor(house.clerk, "吴敏", Post.CLERK), uow.clock)  # noqa: SLF001
    with pytest.raises(KnownError, match="right_missing"):
        StaffCareers(clerk).add_grade(house.clerk, "一级书记员", TODAY, "")


def test_grades_reserve_duties_and_plans(uow: UnitOfWork, house: House) -> None:
    """Rows 18.2 and 19.5."""
    careers = StaffCareers(uow)
    careers.add_grade(house.clerk, "四级书记员", date(2025, 1, 1), "记录、归档")
    careers.add_reserve(house.clerk, ReserveRole.RESEARCH, date(2026, 1, 1), date(2026, 12, 31))
    assert careers.begin_plan(house.clerk, CareerStage.NEW) == 3
    assert careers.begin_plan(house.clerk, CareerStage.NEW) == 0
    row = next(each for each in careers.rows() if each.id == house.clerk)
    careers.set_done(row.plan[0].id, True)
    row = next(each for each in careers.rows() if each.id == house.clerk)
    assert (row.grade, row.reserve[0].current, row.plan_done, len(row.plan)) == ("四级书记员", True, 1, 3)


def test_the_log_belongs_to_a_pair_and_keeps_the_mentor(uow: UnitOfWork, house: House) -> None:
    careers = StaffCareers(uow)
    pair = careers.pair(house.assistant, house.shen)
    careers.log(pair, MentoringKind.JUDGING, TODAY, "模拟庭审", "90分")
    careers.pair(house.assistant, house.zhou)
    row = next(each for each in careers.rows() if each.id == house.assistant)
    assert (row.mentor, row.log[0].mentor, row.log[0].result) == ("周正", "沈素英", "90分")
    assert codes(careers.check_entry(date(2026, 11, 24), "")) == ["career_words_missing", "career_day_ahead"]


def test_the_mentoring_log_prints_with_every_line_and_its_mentor(uow: UnitOfWork, house: House) -> None:
    """Row 20.10."""
    careers = StaffCareers(uow)
    pair = careers.pair(house.assistant, house.shen)
    kinds = list(MentoringKind)
    for place, kind in enumerate(kinds):
        careers.log(pair, kind, date(2026, 11, 1 + place), f"第{place + 1}次指导", f"{80 + place}分")
    papers = CareerPapers(uow, careers)
    sheet = papers.log(house.assistant)
    assert [row[1] for row in sheet.tables[0].rows] == [term(kind, "zh") for kind in kinds]
    printed = text_by_pdfium(table_sheet.render(sheet).pdf)
    for said in ("带教记录", "姓名：何小燕", "导师：沈素英", "2026-11-01", "第5次指导", "84分"):
        assert said in printed
    assert "没有记录" in text_by_pdfium(table_sheet.render(papers.log(house.clerk)).pdf)
    with pytest.raises(KnownError, match="person_gone"):
        papers.log("0" * 32)


def test_wishes_go_across_and_marks_feed_the_points(uow: UnitOfWork, house: House) -> None:
    """Row S.4."""
    wishes = TeamWishes(uow)
    first = wishes.wish(house.shen, house.clerk)
    wishes.wish(house.shen, house.assistant)
    wishes.wish(house.assistant, house.shen)
    assert codes(wishes.check_wish(house.shen, house.zhou)) == ["wish_same_side"]
    assert codes(wishes.check_wish(house.shen, house.clerk)) == ["wish_said_already"]
    wishes.mark(house.zhou, house.assistant, TODAY, 90, "")
    wishes.mark(house.zhou, house.assistant, date(2026, 11, 1), 80, "")
    best = wishes.view().matches[0]
    assert (best.aide, best.points, best.mark) == ("何小燕", Decimal("82.0"), Decimal("80.0"))
    wishes.withdraw(first)
    assert [row.rank for row in wishes.view().wishes if row.who_id == house.shen] == [1]
    low = wishes.check_mark(house.zhou, house.clerk, 40, "")
    assert codes(low) == ["mark_low_without_words"]


def test_the_staffing_sheet_says_what_is_missing(uow: UnitOfWork, house: House) -> None:
    """Row 37.5. Row 23.1."""
    StaffCareers(uow).set_profile(house.clerk, Profile(date(1990, 1, 1), date(2015, 1, 1), CareerStage.GROWING))
    report = StaffingReports(uow).report()
    assert (report.counts.ratio(), report.below, report.age_known) == ("1:0.5:0.5:0", ("judges", "police"), 1)
    said = text_by_pdfium(table_sheet.render(StaffingReports(uow).sheet()).pdf)
    assert "1:0.5:0.5:0" in said
    assert [row[1:] for row in StaffingReports(uow).sheet().tables[1].rows] == [
        ("0/1", "0.00"),
        ("1/1", "100.00"),
        ("0/1", "0.00"),
        ("0/1", "0.00"),
    ]


def test_a_share_of_nobody_is_a_dash(uow: UnitOfWork, house: House) -> None:
    """Row 23.1: as long as no day of birth is known there is no share."""
    assert {row[1:] for row in StaffingReports(uow).sheet().tables[1].rows} == {("0/0", "—")}


NOON = NewShift(DutyKind.NOON, "立案窗口", TODAY, "12:00", "13:30", "")


def test_nobody_is_on_duty_in_two_places(uow: UnitOfWork, house: House) -> None:
    """Rows 29.1 and 33.10; issue, bad input: overlapping duties."""
    duty = DutyRoster(uow)
    noon = replace(NOON, person_id=house.mediator, weeks=2)
    assert duty.add(noon) == 2
    centre = replace(noon, kind=DutyKind.TOWNSHIP_CENTRE, place="镇综治中心", begins="13:00", ends="17:00", weeks=1)
    (found,) = duty.check(centre)
    assert (found.code, found.params["name"], found.params["place"]) == ("duty_overlaps", "魏国良", "立案窗口")
    with pytest.raises(KnownError, match="duty_refused"):
        duty.add(centre)
    assert len(duty.week(date(2026, 12, 1)).shifts) == 1


def test_a_swap_is_kept_and_printed(uow: UnitOfWork, house: House) -> None:
    """Row 29.1."""
    duty = DutyRoster(uow)
    duty.add(replace(NOON, person_id=house.mediator))
    (shift,) = duty.week(TODAY).shifts
    assert codes(duty.check_swap(shift.id, shift.person_id, "")) == ["duty_swap_without_reason", "duty_swap_to_nobody"]
    duty.swap(shift.id, house.clerk, "外出调解")
    (shift,) = duty.week(TODAY).shifts
    assert (shift.person, shift.member_kind) == ("吴敏", MemberKind.STAFF)
    assert [(swap.before, swap.after) for swap in shift.swaps] == [("魏国良", "吴敏")]
    assert "魏国良→吴敏" in text_by_pdfium(table_sheet.render(duty.sheet(TODAY)).pdf)


def test_a_cancelled_shift_makes_room_and_comes_back_only_into_it(uow: UnitOfWork, house: House) -> None:
    """Row 29.1."""
    duty = DutyRoster(uow)
    duty.add(replace(NOON, person_id=house.clerk))
    (shift,) = duty.week(TODAY).shifts
    duty.cancel(shift.id, "停电")
    duty.add(replace(NOON, person_id=house.clerk, place="镇综治中心"))
    with pytest.raises(KnownError, match="duty_refused"):
        duty.restore(shift.id)


def test_hours_of_everybody_and_who_has_too_little(uow: UnitOfWork, house: House) -> None:
    """Row 33.4. Row 23.3."""
    trainings = Trainings(uow)
    held = trainings.add(NewSession("民法典婚姻家庭编", date(2026, 3, 1), 16 * 60))
    trainings.attend(held, house.mediator)
    away = trainings.attend(held, house.clerk, 60)
    assert codes(trainings.check_attendee(held, house.clerk, None)) == ["training_there_already"]
    year = trainings.year(2026)
    assert (len(year.sessions), year.attendances) == (1, 2)
    assert house.mediator not in [each.person.id for each in year.too_little]
    assert year.too_little[-1].hours.missing == Decimal("23.0")
    hours = [{"kind": term(kind, "zh"), "hours": "1"} for kind in (MemberKind.STAFF, MemberKind.MEDIATOR)]
    OwnTables(uow).save(NewTable(OwnTableKind.TRAINING, hours, date(2026, 1, 1), "院务会纪要3号"))
    assert house.clerk not in [each.person.id for each in trainings.year(2026).too_little]
    trainings.attend(*trainings.was_away(away))
    assert trainings.year(2026).attendances == 2
    assert "民法典婚姻家庭编" in text_by_pdfium(table_sheet.render(trainings.sheet(2026)).pdf)


def test_the_figures_of_the_source_count_up(uow: UnitOfWork, house: House, clock: StandingClock) -> None:
    """Row 33.4 (T21): 53 sessions, 456 people; 53 sessions, 456 attendances (S001 case 33)."""
    trainings = Trainings(uow)
    with uow.write("mediators") as session:
        others = [Mediator(id=new_id(clock), name=f"调解员{number}", kind=MediatorKind.PEOPLES) for number in range(9)]
        session.add_all(others)
        ids = [each.id for each in others]
    for number in range(53):
        held = trainings.add(NewSession(f"第{number + 1}期", date(2026, 5, 1), 60))
        for person in ids[: 8 if number < 21 else 9]:
            trainings.attend(held, person)
    year = trainings.year(2026)
    assert (len(year.sessions), year.attendances) == (53, 456)


def test_who_may_not_change_teams_duty_and_marks_still_reads_them(uow: UnitOfWork) -> None:
    bailiff = UnitOfWork(uow._engine, Actor(uow.actor.id, "法警", Post.BAILIFF), uow.clock)  # noqa: SLF001
    teams, duty, wishes = Teams(bailiff), DutyRoster(bailiff), TeamWishes(bailiff)
    assert (teams.may_keep, duty.may_keep, wishes.may_mark) == (False, False, False)
    for change in (
        lambda: teams.dissolve("", TODAY),
        lambda: duty.cancel("", "病假"),
        lambda: wishes.mark("a", "b", TODAY, 90, ""),
    ):
        with pytest.raises(KnownError, match="right_missing"):
            change()
    assert teams.view().teams == ()
    assert duty.week(TODAY).shifts == ()
