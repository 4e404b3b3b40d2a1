"""Teams, careers, duty and training of the invented county."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from tribunal_desktop.models import Dispute, Juror, Mediator, StaffMember, Village
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.duty import week_of
from tribunal_desktop.rules.terms import (
    CareerStage,
    DutyKind,
    MemberKind,
    MentoringKind,
    Post,
    ReserveRole,
    TeamRole,
    TownTeam,
    TraineeRole,
)
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.teams_table import staffing_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

Tables = dict[str, list[Row]]
_COURSES = (
    ("民法典婚姻家庭编适用", 180, "中院民一庭"),
    ("相邻关系纠纷调解要点", 120, "沈素英"),
    ("司法确认程序实务", 240, "县法院立案庭"),
    ("调解协议文本规范", 180, "县司法局"),
    ("要素式庭审与笔录", 240, "县法院审管办"),
    ("反家庭暴力法与安全筛查", 120, "县妇联"),
    ("劳动报酬纠纷快调快裁", 180, "县人社局"),
    ("人民陪审员履职培训", 240, "县法院政治部"),
)
_PLACES = {
    DutyKind.NOON: ("立案窗口", "12:00", "13:30"),
    DutyKind.FIXED_DAY: ("诉讼服务站", "09:00", "11:30"),
    DutyKind.MEDIATOR_TURN: ("调解室", "09:00", "17:00"),
    DutyKind.TOWNSHIP_CENTRE: ("镇社会治理中心", "09:00", "16:30"),
}
_SHIFTS = ((0, DutyKind.NOON), (1, DutyKind.NOON), (2, DutyKind.NOON), (3, DutyKind.NOON), (4, DutyKind.NOON))
_FIXED = (
    (1, DutyKind.FIXED_DAY),
    (3, DutyKind.FIXED_DAY),
    (0, DutyKind.TOWNSHIP_CENTRE),
    (2, DutyKind.TOWNSHIP_CENTRE),
)


def teams(connection: Connection, county: County) -> Tables:
    """Three teams, one of them with a seat below its number, and everything else this tribunal keeps of its people."""
    staff = [row._asdict() for row in connection.execute(select(StaffMember.id, StaffMember.name, StaffMember.post))]
    by_post: dict[Post, list[Row]] = {}
    for person in staff:
        by_post.setdefault(person["post"], []).append(person)
    helping = select(Mediator.id, Mediator.name, Mediator.township, Mediator.phone).order_by(Mediator.id).limit(30)
    mediators = [row._asdict() for row in connection.execute(helping)]
    jurors = [row._asdict() for row in connection.execute(select(Juror.id, Juror.name, Juror.township).limit(12))]
    made: Tables = {}
    for part in (
        _teams(county, by_post, mediators),
        _careers(county, staff, by_post),
        _choice(county, by_post),
        _duty(county, by_post, mediators),
        _training(county, staff, mediators, jurors),
        _beside(connection, county, mediators),
    ):
        made.update(part)
    return made


def _teams(county: County, by_post: dict[Post, list[Row]], mediators: list[Row]) -> Tables:
    judges = [*by_post.get(Post.JUDGE, ()), *by_post.get(Post.TRIBUNAL_HEAD, ())]
    assistants, clerks = by_post.get(Post.JUDGE_ASSISTANT, []), by_post.get(Post.CLERK, [])
    begun = county.now.date().replace(month=1, day=5)
    shapes = (
        ("家事审判团队", "one_one_one", False),
        ("速裁团队", "five_person", True),
        ("民商审判团队", "one_clerk_aide", False),
    )
    found: Tables = {"team": [], "team_member": []}
    for number, (name, template, fast_track) in enumerate(shapes[: len(judges)]):
        team = {
            "id": county.id(),
            "name": name,
            "team_template": template,
            "fast_track": fast_track,
            "started_on": begun,
        }
        found["team"].append(team)
        seats: list[tuple[TeamRole, MemberKind, Row]] = [(TeamRole.JUDGE, MemberKind.STAFF, judges[number])]
        if assistants and template != "one_clerk_aide":
            seats.append((TeamRole.ASSISTANT, MemberKind.STAFF, assistants[number % len(assistants)]))
        if clerks:
            seats.append((TeamRole.CLERK, MemberKind.STAFF, clerks[number % len(clerks)]))
        if template == "five_person":
            seats.append((TeamRole.SPECIAL_MEDIATOR, MemberKind.MEDIATOR, mediators[0]))
            seats.append((TeamRole.SPECIAL_MEDIATOR, MemberKind.MEDIATOR, mediators[4]))
        found["team_member"] += [
            {
                "id": county.id(),
                "team_id": team["id"],
                "team_role": role,
                "member_kind": kind,
                "person_id": person["id"],
                "person_name": person["name"],
                "started_on": begun,
            }
            for role, kind, person in seats
        ]
    return found


def _careers(county: County, staff: list[Row], by_post: dict[Post, list[Row]]) -> Tables:
    today, stages = county.now.date(), list(CareerStage)
    tables: Tables = {
        name: [] for name in ("staff_profile", "staff_posting", "staff_grade", "staff_reserve_role", "plan_item")
    }
    for number, person in enumerate(staff):
        joined = today - timedelta(days=400 + 700 * (number % 6))
        stage = stages[min(number % 6, 5) // 2]
        own = {"staff_id": person["id"]}
        tables["staff_profile"].append(
            {
                "id": county.id(),
                **own,
                "birth_date": county.birth_date(26 + 4 * (number % 7), 34 + 4 * (number % 7)),
                "joined_on": joined,
                "career_stage": stage,
            }
        )
        moved = joined + (today - joined) // 3
        tables["staff_posting"] += [
            {"id": county.id(), **own, "post": person["post"], "place": place, "started_on": first, "ended_on": last}
            for place, first, last in (("县法院民一庭", joined, moved), ("枫溪法庭", moved, None))
        ]
        if person["post"] in (Post.CLERK, Post.JUDGE_ASSISTANT):
            names = staffing_table().grades["clerk" if person["post"] is Post.CLERK else "aide"]
            grade = {"rank_name": names[number % len(names)], "granted_on": moved, "words": "记录、送达、归档"}
            tables["staff_grade"].append({"id": county.id(), **own, **grade})
            role = list(ReserveRole)[number % len(ReserveRole)]
            term = {"started_on": today.replace(month=1, day=1), "until_on": today.replace(month=12, day=31)}
            tables["staff_reserve_role"].append({"id": county.id(), **own, "reserve_role": role, **term})
        tables["plan_item"] += [
            {
                "id": county.id(),
                **own,
                "career_stage": stage,
                "title": title,
                "due_on": today + timedelta(days=60 * place - 30),
                "done_on": today - timedelta(days=20) if place == 0 and number % 3 else None,
            }
            for place, title in enumerate(staffing_table().plans[stage])
        ]
    return {**tables, **_mentoring(county, by_post)}


def _mentoring(county: County, by_post: dict[Post, list[Row]]) -> Tables:
    judges, assistants = by_post.get(Post.JUDGE, []), by_post.get(Post.JUDGE_ASSISTANT, [])
    if not (judges and assistants):
        return {}
    today = county.now.date()
    pair = {
        "id": county.id(),
        "mentor_id": judges[0]["id"],
        "staff_id": assistants[0]["id"],
        "started_on": today - timedelta(days=200),
    }
    lines = (
        (MentoringKind.LEADING, 180, "随庭旁听三次，庭后讲评争议焦点归纳", ""),
        (MentoringKind.TEACHING, 120, "讲解要素式文书写法", ""),
        (MentoringKind.PRACTISING, 60, "主持庭前会议一次", ""),
        (MentoringKind.JUDGING, 14, "文书制作考核", "88分"),
    )
    entries = [
        {
            "id": county.id(),
            "mentoring_id": pair["id"],
            "mentoring_kind": kind,
            "held_on": today - timedelta(days=ago),
            "words": words,
            "result_text": result,
        }
        for kind, ago, words, result in lines
    ]
    return {"mentoring": [pair], "mentoring_entry": entries}


def _choice(county: County, by_post: dict[Post, list[Row]]) -> Tables:
    judges = by_post.get(Post.JUDGE, [])
    aides = [*by_post.get(Post.JUDGE_ASSISTANT, ()), *by_post.get(Post.CLERK, ())]
    wishes = [
        {"id": county.id(), "staff_id": judge["id"], "chosen_id": aide["id"], "wish_rank": place}
        for number, judge in enumerate(judges)
        for place, aide in enumerate((aides[number % len(aides) :] + aides)[:2], start=1)
    ]
    wishes += [
        {"id": county.id(), "staff_id": aide["id"], "chosen_id": judges[number % len(judges)]["id"], "wish_rank": 1}
        for number, aide in enumerate(aides)
    ]
    first = county.now.date().replace(day=1)
    marks = [
        {
            "id": county.id(),
            "judge_id": judges[number % len(judges)]["id"],
            "staff_id": aide["id"],
            "scored_month": (first - timedelta(days=31 * back)).replace(day=1),
            "aide_mark": county.random.randint(76, 97),
            "comment": "",
            "marked_at": county.now,
        }
        for number, aide in enumerate(aides)
        for back in range(3)
    ]
    return {"team_preference": wishes, "aide_mark": marks}


def _duty(county: County, by_post: dict[Post, list[Row]], mediators: list[Row]) -> Tables:
    clerks = [*by_post.get(Post.CLERK, ()), *by_post.get(Post.JUDGE_ASSISTANT, ())]
    shifts: list[Row] = []
    for week in range(-2, 3):
        days = week_of(county.now.date() + timedelta(weeks=week))
        for number, (weekday, kind) in enumerate((*_SHIFTS, *_FIXED)):
            staffed = kind is DutyKind.NOON
            people = clerks if staffed else mediators[:8]
            person = people[(number + week) % len(people)]
            place, begins, ends = _PLACES[kind]
            shifts.append(
                {
                    "id": county.id(),
                    "duty_kind": kind,
                    "place": place,
                    "duty_day": days[weekday],
                    "begins": begins,
                    "ends": ends,
                    "member_kind": MemberKind.STAFF if staffed else MemberKind.MEDIATOR,
                    "person_id": person["id"],
                    "person_name": person["name"],
                }
            )
    here = week_of(county.now.date())
    swapped = next(
        shift for shift in shifts if shift["duty_day"] == here[2] and shift["duty_kind"] is not DutyKind.NOON
    )
    swap = {
        "id": county.id(),
        "shift_id": swapped["id"],
        "from_name": mediators[9]["name"],
        "person_name": swapped["person_name"],
        "reason": "外出参加培训",
        "swapped_at": county.now.astimezone(BEIJING) - timedelta(days=3),
        "recorded_by_id": clerks[0]["id"],
    }
    return {"duty_shift": shifts, "duty_swap": [swap]}


def _training(county: County, staff: list[Row], mediators: list[Row], jurors: list[Row]) -> Tables:
    sessions: list[Row] = []
    attendances: list[Row] = []
    everybody = [
        *((MemberKind.STAFF, person) for person in staff),
        *((MemberKind.MEDIATOR, person) for person in mediators),
    ]
    for number, (title, minutes, host) in enumerate(_COURSES * 2):
        held_on = county.now.date().replace(month=1, day=10) + timedelta(days=20 * number)
        session = {
            "id": county.id(),
            "title": title if number < len(_COURSES) else f"{title}（二期）",
            "held_on": min(held_on, county.now.date()),
            "taught_minutes": minutes,
            "place": "法庭会议室" if number % 2 else "县法院",
            "host_name": host,
        }
        sessions.append(session)
        invited = [(MemberKind.JUROR, each) for each in jurors] if "陪审员" in title else everybody
        attendances += [
            {
                "id": county.id(),
                "training_id": session["id"],
                "member_kind": kind,
                "person_id": person["id"],
                "person_name": person["name"],
                "attended_minutes": minutes,
            }
            for kind, person in invited
            if county.chance(0.6)
        ]
    return {"training_session": sessions, "training_attendance": attendances}


def _beside(connection: Connection, county: County, mediators: list[Row]) -> Tables:
    """Organisations, grid workers, experts, town teams and trainees."""
    names = sorted({name for name in connection.scalars(select(Mediator.organisation)) if name})
    villages = connection.execute(select(Village.id, Village.name, Village.township).limit(5)).all()
    organisations = [
        {
            "id": county.id(),
            "name": name,
            "township": name.removesuffix("人民调解委员会"),
            "contact_name": county.pick("surnames_common") + "主任",
            "phone": county.phone(),
            "open_quota": 40 if number else None,
        }
        for number, name in enumerate(names)
    ]
    grid = [
        {
            "id": county.id(),
            "name": row["name"],
            "township": village.township,
            "grid_name": f"{village.name}第{number + 1}网格",
            "phone": row["phone"],
        }
        for number, (row, village) in enumerate(zip(county.helpers(5), villages, strict=False))
    ]
    experts = [
        {"id": county.id(), "name": row["name"], "fields": fields, "organisation": body, "phone": row["phone"]}
        for row, (fields, body) in zip(
            county.helpers(3),
            (("建筑质量", "县建设工程质量站"), ("医学", "县人民医院"), ("土地丈量", "县自然资源局")),
            strict=True,
        )
    ]
    town = [
        {
            "id": county.id(),
            "name": each["name"],
            "township": each["township"],
            "phone": each["phone"],
            "town_team": team,
        }
        for number, each in enumerate(mediators[:6])
        for team in ([TownTeam.MEDIATION, TownTeam.JURY] if number == 0 else [list(TownTeam)[number % 3]])
    ]
    trainees = [
        {
            "id": county.id(),
            "name": row["name"],
            "village_id": village.id,
            "trainee_role": role,
            "started_on": county.now.date() - timedelta(days=300 - 60 * place),
        }
        for row, village in zip(county.helpers(3), villages, strict=False)
        for place, role in enumerate(list(TraineeRole)[:3])
    ]
    neighbours = select(Dispute.id).where(Dispute.filed_on.is_not(None), Dispute.cause_code.startswith("55."))
    asked = connection.execute(neighbours.order_by(Dispute.closed_on.is_not(None), Dispute.id.desc()).limit(2))
    consultations = [
        {
            "id": county.id(),
            "dispute_id": dispute_id,
            "expert_id": experts[0]["id"],
            "asked_on": county.now.date() - timedelta(days=9 - 6 * place),
            "question": ("墙体渗水与邻居排水是否有关", "排水沟改道的办法和大致费用")[place],
            "expert_opinion": "" if place else "渗水点低于排水沟，有关；建议排水沟防渗并抬高墙脚防潮层",
            "answered_on": None if place else county.now.date() - timedelta(days=4),
        }
        for place, dispute_id in enumerate(asked.scalars())
    ]
    return {
        "mediation_organisation": organisations,
        "grid_worker": grid,
        "expert": experts,
        "expert_consultation": consultations,
        "town_team_member": town,
        "trainee_duty": trainees,
    }
