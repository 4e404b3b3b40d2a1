"""Row 33.3: whoever leaves a roster hands over what is open, with a list; over a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, func, select

from tests.conftest import StandingClock
from tests.documents.reading import text_by_pdfium
from tests.services.exit_room import exits_over, going, leave
from tests.services.mediation_samples import REFERENCE
from tests.services.volunteer_room import put_volunteers
from tribunal_desktop.documents import table_sheet
from tribunal_desktop.errors import KnownError
from tribunal_desktop.models import (
    Actor,
    DeclaredRelative,
    Dispute,
    DutyShift,
    ExpertConsultation,
    GridRequest,
    Juror,
    MediationCase,
    Mediator,
    MediatorChange,
    PanelMember,
    Party,
    Team,
    TeamMember,
    UnitOfWork,
    VolunteerPairing,
    VolunteerTask,
)
from tribunal_desktop.models.base import new_id
from tribunal_desktop.rules.allocation import Seed
from tribunal_desktop.rules.co_mediation import Seat
from tribunal_desktop.rules.jurors import Wanted
from tribunal_desktop.rules.panel import NewPanel, Sitter
from tribunal_desktop.rules.terms import (
    AidTask,
    Channel,
    DutyKind,
    GridKind,
    IdType,
    Leaver,
    MediationMode,
    MediatorChangeKind,
    MediatorKind,
    MemberKind,
    OpenWork,
    PanelSeat,
    PartyKind,
    PartyRole,
    Post,
    Procedure,
    Stage,
    TeamRole,
)
from tribunal_desktop.services.beside_roster import Beside, BesideRoster, NewBeside
from tribunal_desktop.services.duty import DutyRoster, NewShift
from tribunal_desktop.services.exit_views import Going, HandOver, Leaving
from tribunal_desktop.services.juror_draws import JurorDraws
from tribunal_desktop.services.mediation_people import MediationPeople, NewMediator
from tribunal_desktop.services.network import Network
from tribunal_desktop.services.network_rows import NewRequest
from tribunal_desktop.services.panels import Panels
from tribunal_desktop.services.people import People
from tribunal_desktop.services.people_rows import HelperDetails, HelperKind, MediatorDetails
from tribunal_desktop.services.roster_papers import RosterPapers
from tribunal_desktop.services.teams import NewMember, Teams
from tribunal_desktop.services.volunteer_views import NewTask
from tribunal_desktop.services.volunteers import Volunteers
from tribunal_desktop.services.workbench_exits import exit_decisions
from tribunal_desktop.services.workbench_query import Asked
from tribunal_desktop.services.workbench_views import Decision

TODAY = date(2026, 11, 23)
VALID = date(2027, 12, 31)


@pytest.fixture
def people(uow: UnitOfWork) -> People:
    return People(uow)


def add(people: People, name: str, valid_to: date = VALID) -> str:
    details = MediatorDetails(name, MediatorKind.PEOPLES, certificate_no=f"证{name}", certificate_valid_to=valid_to)
    return people.add_mediator(details)


def dispute(uow: UnitOfWork, number: str = "预7") -> str:
    with uow.write("dispute") as session:
        row = Dispute(
            id=new_id(uow.clock),
            provisional_no=number,
            received_at=uow.clock(),
            channel=Channel.COUNTER,
            stage=Stage.TRIAL,
            procedure=Procedure.ORDINARY,
            judge_id=uow.actor.id,
            filed_on=TODAY,
        )
        session.add(row)
        return row.id


def mediation(uow: UnitOfWork, mediator_id: str, number: str = "预7") -> str:
    dispute_id = dispute(uow, number)
    with uow.write("mediation") as session:
        case = MediationCase(
            id=new_id(uow.clock),
            dispute_id=dispute_id,
            mediator_id=mediator_id,
            mode=MediationMode.POST_FILING_ENTRUSTED,
            assigned_at=uow.clock(),
        )
        session.add(case)
        return case.id


def works(found: HandOver) -> list[tuple[OpenWork, str]]:
    return [(item.work, item.matter) for item in found.items]


def codes(uow: UnitOfWork, found: HandOver, leaving: Leaving) -> list[str]:
    return [each.code for each in exits_over(uow).check(found, leaving)]


def test_a_mediator_hands_over_each_thing_to_somebody_or_leaves_it_for_a_reason(
    uow: UnitOfWork, people: People
) -> None:
    leaver, successor = add(people, "魏国良"), add(people, "钱新")
    first, second = mediation(uow, leaver), mediation(uow, leaver, "预8")
    exits = exits_over(uow)
    found = exits.hand_over(Leaver.MEDIATOR, leaver)
    assert sorted(works(found)) == [(OpenWork.MEDIATION, "预7"), (OpenWork.MEDIATION, "预8")]
    assert codes(uow, found, Leaving(None, "")) == ["exit_without_day", "exit_without_reason", "exit_items_undecided"]
    with pytest.raises(KnownError, match="exit_refused"):
        exits.leave(Leaver.MEDIATOR, leaver, Leaving(TODAY, "退休"))
    goes = {f"mediation/{first}": Going(successor), f"mediation/{second}": Going(reason="当事人要求等待")}
    exits.leave(Leaver.MEDIATOR, leaver, Leaving(TODAY, "退休", "考核合格", goes))
    with uow.read() as session:
        assert session.get_one(MediationCase, first).mediator_id == successor
        assert session.get_one(MediationCase, second).mediator_id == leaver
        assert not session.get_one(Mediator, leaver).active
    said = text_by_pdfium(table_sheet.render(RosterPapers(uow, people, exits).hand_over(Leaver.MEDIATOR, leaver)).pdf)
    for words in ("魏国良退出移交清单", "预7", "钱新", "预8", "当事人要求等待", "考核合格", "移交1项，未移交1项"):
        assert words in said, words


def test_a_successor_whose_certificate_ran_out_is_not_offered(uow: UnitOfWork, people: People) -> None:
    leaver, expired = add(people, "魏国良"), add(people, "钱到期", valid_to=date(2026, 1, 1))
    mediation(uow, leaver)
    found = exits_over(uow).hand_over(Leaver.MEDIATOR, leaver)
    assert found.items[0].successors == ()
    with pytest.raises(KnownError, match="exit_refused"):
        leave(uow, Leaver.MEDIATOR, leaver, {OpenWork.MEDIATION: expired})


def test_one_case_that_cannot_go_over_keeps_all_the_others(
    uow: UnitOfWork, clock: StandingClock, people: People
) -> None:
    leaver, cousin = add(people, "魏国良"), add(people, "钱新")
    free, linked = mediation(uow, leaver), mediation(uow, leaver, "预8")
    with uow.write("link") as session:
        dispute_id = session.get_one(MediationCase, linked).dispute_id
        session.add(
            Party(
                id=new_id(clock),
                dispute_id=dispute_id,
                position=1,
                kind=PartyKind.NATURAL,
                id_type=IdType.NONE,
                role=PartyRole.PLAINTIFF,
                name="钱一",
            )
        )
        session.add(
            DeclaredRelative(id=new_id(clock), person_kind="mediator", person_id=cousin, name="钱一", relation="堂兄")
        )
    with pytest.raises(KnownError, match="exit_case_unanswered") as stopped:
        leave(uow, Leaver.MEDIATOR, leaver, {OpenWork.MEDIATION: cousin})
    assert (stopped.value.params["matter"], stopped.value.params["name"]) == ("预8 钱一", "钱新")
    with uow.read() as session:
        assert session.get_one(MediationCase, free).mediator_id == leaver
        assert session.scalar(select(func.count()).select_from(MediatorChange)) == 0
    assert next(row for row in people.mediators() if row.id == leaver).active


@pytest.mark.parametrize("third", [False, True])
def test_a_seat_beside_another_mediator_goes_over_with_its_share(uow: UnitOfWork, people: People, third: bool) -> None:
    leaver, chair = add(people, "魏国良"), add(people, "钱新")
    case = mediation(uow, chair)
    mediations = MediationPeople(uow, REFERENCE)
    mediations.set_team(case, (Seat(chair, 600, chair=True), Seat(leaver, 400)))
    successor = add(people, "何三") if third else chair
    leave(uow, Leaver.MEDIATOR, leaver, {OpenWork.CO_MEDIATION: successor})
    seats = [row.seat for row in mediations.view(case).seats]
    whole = [Seat(chair, 1000, chair=True)]
    assert seats == ([Seat(chair, 600, chair=True), Seat(successor, 400)] if third else whole)


def test_the_one_in_charge_leaves_to_whoever_sits_beside(uow: UnitOfWork, people: People) -> None:
    leaver, second = add(people, "魏国良"), add(people, "钱新")
    case = mediation(uow, leaver)
    mediations = MediationPeople(uow, REFERENCE)
    mediations.set_team(case, (Seat(leaver, 600, chair=True), Seat(second, 400)))
    leave(uow, Leaver.MEDIATOR, leaver, {OpenWork.MEDIATION: second})
    assert [row.seat for row in mediations.view(case).seats] == [Seat(second, 1000, chair=True)]


def drawn(uow: UnitOfWork, dispute_id: str) -> JurorDraws:
    """Two assessors drawn of six with two substitutes."""
    with uow.write("jurors") as session:
        session.add_all(
            Juror(id=new_id(uow.clock), name=name) for name in ("陈一", "陈二", "陈三", "陈四", "陈五", "陈六")
        )
    draws = JurorDraws(uow, REFERENCE, Panels(uow))
    draw_id = draws.open_draw(dispute_id, Wanted(TODAY + timedelta(days=7), 3, 2, 2), {})
    draws.draw(draw_id, Seed("3 6 2 5"))
    return draws


def test_an_assessor_leaves_the_draw_to_the_next_substitute(uow: UnitOfWork) -> None:
    dispute_id = dispute(uow)
    draws = drawn(uow, dispute_id)
    made = draws.view(dispute_id).made
    assert made is not None
    gone, substitute = made.places[0], made.places[2]
    found = exits_over(uow).hand_over(Leaver.JUROR, gone.juror_id)
    assert works(found) == [(OpenWork.JUROR_PLACE, "预7")]
    assert [each.name for each in found.items[0].successors] == [substitute.name]
    leave(uow, Leaver.JUROR, gone.juror_id, {OpenWork.JUROR_PLACE: substitute.juror_id})
    made = draws.view(dispute_id).made
    assert made is not None
    assert {each.name for each in made.chosen} == {made.places[1].name, substitute.name}


def test_an_assessor_leaves_the_panel_to_the_substitute_and_the_panel_is_set_anew(uow: UnitOfWork) -> None:
    dispute_id = dispute(uow)
    draws = drawn(uow, dispute_id)
    draws.seat(dispute_id, (uow.actor.id,))
    made = draws.view(dispute_id).made
    assert made is not None
    gone, substitute = made.places[0], made.places[2]
    found = exits_over(uow).hand_over(Leaver.JUROR, gone.juror_id)
    assert [item.work for item in found.items] == [OpenWork.PANEL_SEAT]
    leave(uow, Leaver.JUROR, gone.juror_id, {OpenWork.PANEL_SEAT: substitute.juror_id})
    sitting = [row.name for row in Panels(uow).view(dispute_id).seats if row.until_on is None]
    assert substitute.name in sitting
    assert gone.name not in sitting
    assert exits_over(uow).hand_over(Leaver.JUROR, gone.juror_id).items == ()


def test_who_may_not_set_a_panel_leaves_the_seat_open(engine: Engine, uow: UnitOfWork) -> None:
    dispute_id = dispute(uow)
    draws = drawn(uow, dispute_id)
    draws.seat(dispute_id, (uow.actor.id,))
    made = draws.view(dispute_id).made
    assert made is not None
    bailiff = UnitOfWork(engine, Actor(uow.actor.id, "何法警", Post.BAILIFF), uow.clock)
    (item,) = exits_over(bailiff).hand_over(Leaver.JUROR, made.places[0].juror_id).items
    assert (item.successors, item.needs is None) == ((), False)
    leave(bailiff, Leaver.JUROR, made.places[0].juror_id)
    with uow.read() as session:
        sits = select(PanelMember.until_on).where(PanelMember.person_id == made.places[0].juror_id)
        assert session.scalars(sits).one() is None


def test_a_substitute_who_left_is_passed_over(uow: UnitOfWork) -> None:
    dispute_id = dispute(uow)
    draws = drawn(uow, dispute_id)
    made = draws.view(dispute_id).made
    assert made is not None
    leave(uow, Leaver.JUROR, made.places[2].juror_id)
    assert draws.replace(made.places[0].id, "生病") == made.places[3].name


def test_a_panel_is_not_set_with_somebody_who_left(uow: UnitOfWork, people: People) -> None:
    dispute_id = dispute(uow)
    gone, other = (people.add_helper(HelperDetails(HelperKind.JUROR, name)) for name in ("陈一", "陈二"))
    leave(uow, Leaver.JUROR, gone)
    sitters = (
        Sitter(PanelSeat.PRESIDING, uow.actor.id, "沈素英"),
        Sitter(PanelSeat.ASSESSOR, gone, "陈一"),
        Sitter(PanelSeat.ASSESSOR, other, "陈二"),
    )
    found = Panels(uow).check(dispute_id, NewPanel(sitters, TODAY, ""))
    assert [each.code for each in found] == ["panel_person_left"]


def test_a_volunteer_hands_over_the_judge_the_tasks_and_owes_no_sheet(uow: UnitOfWork) -> None:
    staffed, room = put_volunteers(uow), Volunteers(uow)
    task = room.tasks.assign(NewTask(staffed.helper, AidTask.DELIVERY, "送传票", TODAY))
    found = exits_over(uow).hand_over(Leaver.VOLUNTEER, staffed.helper)
    assert works(found) == [
        (OpenWork.PAIRING, "沈素英"),
        (OpenWork.AID_TASK, "送传票"),
        (OpenWork.SCORE_SHEET, "2026-08 沈素英"),
        (OpenWork.SCORE_SHEET, "2026-09 沈素英"),
        (OpenWork.SCORE_SHEET, "2026-10 沈素英"),
    ]
    assert not [item for item in found.items if item.work is OpenWork.SCORE_SHEET and item.successors]
    leave(uow, Leaver.VOLUNTEER, staffed.helper, {OpenWork.PAIRING: staffed.free, OpenWork.AID_TASK: staffed.free})
    with uow.read() as session:
        assert session.get_one(VolunteerPairing, staffed.pairing).ended_on == TODAY
        assert session.get_one(VolunteerTask, task).volunteer_id == staffed.free
    assert [row.volunteer for row in room.pairings.board().rows] == ["", "戴志愿"]
    assert "丁志愿" in [row.volunteer for row in room.scores.month(date(2026, 10, 1)).missing]


def test_a_grid_worker_and_an_expert_hand_over_what_was_not_answered(uow: UnitOfWork) -> None:
    beside, dispute_id = BesideRoster(uow), dispute(uow)
    worker, next_worker = (beside.add(NewBeside(Beside.GRID_WORKER, name, "枫溪镇")) for name in ("赵网格", "钱网格"))
    expert, next_expert = (beside.add(NewBeside(Beside.EXPERT, name, "质量站")) for name in ("孙工", "李工"))
    request = Network(uow).ask(NewRequest(GridKind.DELIVERY, worker, "送达传票", dispute_id))
    asked = beside.ask(expert, dispute_id, "裂缝成因？")
    exits = exits_over(uow)
    assert works(exits.hand_over(Leaver.GRID_WORKER, worker)) == [(OpenWork.GRID_REQUEST, "预7 送达传票")]
    leave(uow, Leaver.GRID_WORKER, worker, {OpenWork.GRID_REQUEST: next_worker})
    leave(uow, Leaver.EXPERT, expert, {OpenWork.CONSULTATION: next_expert})
    with uow.read() as session:
        assert session.get_one(GridRequest, request).worker_id == next_worker
        assert session.get_one(ExpertConsultation, asked).expert_id == next_expert
    with pytest.raises(KnownError, match="person_left"):
        beside.ask(expert, dispute_id, "再问")
    with pytest.raises(KnownError, match="person_left"):
        Network(uow).ask(NewRequest(GridKind.DELIVERY, worker, "再送", dispute_id))


@pytest.mark.parametrize("passed_on", [True, False])
def test_team_seats_and_shifts_go_over_or_end(
    uow: UnitOfWork, clock: StandingClock, people: People, passed_on: bool
) -> None:
    leaver, successor = add(people, "魏国良"), add(people, "钱新")
    shift_id = new_id(clock)
    with uow.write("team") as session:
        team = Team(id=new_id(clock), name="沈素英团队", team_template="one_one_one", started_on=TODAY)
        session.add(team)
        session.flush()
        session.add(
            TeamMember(
                id=new_id(clock),
                team_id=team.id,
                team_role=TeamRole.SPECIAL_MEDIATOR,
                member_kind=MemberKind.MEDIATOR,
                person_id=leaver,
                person_name="魏国良",
                started_on=date(2026, 1, 5),
            )
        )
        session.add(
            DutyShift(
                id=shift_id,
                duty_kind=DutyKind.MEDIATOR_TURN,
                place="调解室",
                duty_day=TODAY + timedelta(days=1),
                begins="09:00",
                ends="11:00",
                member_kind=MemberKind.MEDIATOR,
                person_id=leaver,
                person_name="魏国良",
            )
        )
        team_id = team.id
    to = {OpenWork.TEAM_SEAT: successor, OpenWork.DUTY_SHIFT: successor} if passed_on else {}
    leave(uow, Leaver.MEDIATOR, leaver, to, on=date(2026, 11, 20))
    with uow.read() as session:
        members = session.scalars(
            select(TeamMember).where(TeamMember.team_id == team_id).order_by(TeamMember.started_on)
        ).all()
        shift = session.get_one(DutyShift, shift_id)
    assert members[0].ended_on == date(2026, 11, 20)
    assert [each.person_name for each in members[1:]] == (["钱新"] if passed_on else [])
    assert (shift.person_name, shift.cancelled_reason) == (("钱新", "") if passed_on else ("魏国良", "暂无合适人选"))
    with pytest.raises(KnownError, match="person_left"):
        Teams(uow).join(team_id, NewMember(TeamRole.SPECIAL_MEDIATOR, leaver, "", TODAY))
    new = NewShift(DutyKind.MEDIATOR_TURN, "调解室", TODAY, "14:00", "16:00", leaver)
    with pytest.raises(KnownError, match="person_left"):
        DutyRoster(uow).add(new)


def test_a_return_is_a_new_period_and_the_past_stays(uow: UnitOfWork, clock: StandingClock, people: People) -> None:
    leaver, successor = add(people, "魏国良"), add(people, "钱新")
    mediation(uow, leaver)
    leave(uow, Leaver.MEDIATOR, leaver, {OpenWork.MEDIATION: successor}, on=date(2026, 11, 20))
    exits = exits_over(uow)
    exits.come_back(Leaver.MEDIATOR, leaver)
    assert next(row for row in people.mediators() if row.id == leaver).active
    found = exits.hand_over(Leaver.MEDIATOR, leaver)
    (period,) = found.exits
    assert (period.left_on, period.returned_on, period.handed) == (date(2026, 11, 20), TODAY, 1)
    assert codes(uow, found, Leaving(date(2026, 11, 22), "退休")) == ["exit_before_return"]
    leave(uow, Leaver.MEDIATOR, leaver, reason="退休")
    assert [each.reason for each in exits.hand_over(Leaver.MEDIATOR, leaver).exits] == ["退休", "另有安排"]


def test_what_stayed_open_stands_on_the_workbench_until_somebody_has_it(uow: UnitOfWork, people: People) -> None:
    leaver, successor = add(people, "魏国良"), add(people, "钱新")
    case = mediation(uow, leaver)
    leave(uow, Leaver.MEDIATOR, leaver)
    (waiting,) = left_open(uow)
    assert (waiting.count, waiting.subjects, waiting.page) == (1, ("预7",), "people")
    assert waiting.entity_id == f"roster/exit/mediator/{leaver}"
    new = NewMediator(successor, MediatorChangeKind.LEFT_ROSTER, TODAY, "退出")
    MediationPeople(uow, REFERENCE).replace(case, new)
    assert left_open(uow) == []


def test_what_a_volunteer_left_open_waits_for_who_keeps_the_volunteers(engine: Engine, uow: UnitOfWork) -> None:
    staffed, room = put_volunteers(uow), Volunteers(uow)
    room.tasks.assign(NewTask(staffed.helper, AidTask.DELIVERY, "送传票", TODAY))
    leave(uow, Leaver.VOLUNTEER, staffed.helper)
    assert [each.subjects for each in left_open(uow)] == [("送传票",)]
    clerk = UnitOfWork(engine, Actor(uow.actor.id, "楼书记员", Post.CLERK), uow.clock)
    assert left_open(clerk) == []


def test_what_stayed_open_goes_to_somebody_later_and_the_list_says_so(uow: UnitOfWork) -> None:
    beside, dispute_id = BesideRoster(uow), dispute(uow)
    expert, following = (beside.add(NewBeside(Beside.EXPERT, name, "质量站")) for name in ("孙工", "李工"))
    asked = beside.ask(expert, dispute_id, "裂缝成因？")
    leave(uow, Leaver.EXPERT, expert)
    exits = exits_over(uow)
    found = exits.hand_over(Leaver.EXPERT, expert)
    assert found.away
    with pytest.raises(KnownError, match="exit_refused"):
        exits.hand_on(Leaver.EXPERT, expert, {})
    exits.hand_on(Leaver.EXPERT, expert, going(found, {OpenWork.CONSULTATION: following}))
    with uow.read() as session:
        assert session.get_one(ExpertConsultation, asked).expert_id == following
    found = exits.hand_over(Leaver.EXPERT, expert)
    (line,) = found.exits[0].items
    assert (found.items, line.successor, line.left_reason) == ((), "李工", "")
    assert left_open(uow) == []


def left_open(uow: UnitOfWork) -> list[Decision]:
    with uow.read() as session:
        return list(exit_decisions(Asked(session, uow.actor, TODAY, TODAY)))


def test_a_day_ahead_is_refused_and_nobody_leaves_twice(uow: UnitOfWork, people: People) -> None:
    leaver = add(people, "魏国良")
    exits = exits_over(uow)
    found = exits.hand_over(Leaver.MEDIATOR, leaver)
    leaving = Leaving(TODAY + timedelta(days=1), "退休", "", going(found))
    assert codes(uow, found, leaving) == ["exit_day_ahead"]
    exits.leave(Leaver.MEDIATOR, leaver, replace(leaving, left_on=TODAY))
    with pytest.raises(KnownError, match="exit_refused"):
        exits.leave(Leaver.MEDIATOR, leaver, replace(leaving, left_on=TODAY))
    with pytest.raises(KnownError, match="person_gone"):
        exits.hand_over(Leaver.JUROR, "0" * 32)
    with pytest.raises(KnownError, match="no_exit"):
        RosterPapers(uow, people, exits).hand_over(Leaver.MEDIATOR, add(people, "钱新"))
