"""A year of invented circuit trips and monthly visits of the contact person."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from tribunal_desktop.rules.contact_days import first_saturday
from tribunal_desktop.rules.terms import (
    ActivityKind,
    PlaceKind,
    ProblemKind,
    ProblemStatus,
    QuestionStatus,
    TripStatus,
)
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.practice.matters import Setting

_WEEKS = 52
_SUMMARIES = {
    ActivityKind.VISIT: "走访农户，了解纠纷苗头。",
    ActivityKind.MEDIATION: "现场调解，双方各退一步。",
    ActivityKind.HEARING: "巡回开庭，核对身份，调查事实。",
    ActivityKind.PUBLICITY: "以案释法，发放便民联系卡。",
    ActivityKind.SERVICE: "当面送达诉讼文书，当事人签收。",
}
_PROBLEMS = [
    (ProblemKind.BUSINESS, "相邻通行案件裁判尺度不统一，需提请专业法官会议研究。"),
    (ProblemKind.MEDIATION, "两名调解员培训学时不足。"),
    (ProblemKind.PLANNING, "特色审判团队尚未明确分工。"),
    (ProblemKind.SAFETY, "安检门报警灯不亮，需更换。"),
]


def trips(county: County, setting: Setting, disputes: list[Row]) -> dict[str, list[Row]]:
    """One trip a week for a year and one to come; the rows by table. ``disputes`` (id) are taken along in turn."""
    rows: dict[str, list[Row]] = {
        name: [] for name in ("circuit_trip", "circuit_stop", "circuit_stop_dispute", "circuit_activity")
    }
    for week in range(_WEEKS, -1, -1):
        _trip(county, setting, disputes, week, rows)
    return rows


def _trip(county: County, setting: Setting, disputes: list[Row], week: int, rows: dict[str, list[Row]]) -> None:
    day = county.now.date() - timedelta(days=7 * week - 2)
    start = datetime.combine(day, time(8, 30), county.now.tzinfo)
    village = county.choose(setting.villages)
    team = week % len(setting.judges)
    past = start <= county.now
    trip = {
        "id": county.id(start),
        "name": f"{village['township']}{village['name']}巡回",
        "planned_on": day,
        "judge_id": setting.judges[team],
        "assistant_id": setting.assistants[team % len(setting.assistants)],
        "clerk_id": setting.clerks[team % len(setting.clerks)],
        "vehicle": "法庭巡回车",
        "kilometres": county.random.randint(12, 90) if past else None,
        "status": TripStatus.CLOSED if past else TripStatus.PLANNED,
        "started_at": start if past else None,
        "closed_at": start + timedelta(hours=8) if past else None,
        "closing_note": "",
    }
    stop = {
        "id": county.id(start),
        "trip_id": trip["id"],
        "position": 1,
        "village_id": village["id"],
        "place_kind": PlaceKind.VILLAGE_OFFICE,
        "place_name": f"{village['name']}村委会",
        "planned_time": "09:10",
    }
    rows["circuit_trip"].append(trip)
    rows["circuit_stop"].append(stop)
    dispute = disputes[-(week * 7 + 1) % len(disputes)] if disputes else None
    if dispute:
        rows["circuit_stop_dispute"].append(
            {"id": county.id(start), "stop_id": stop["id"], "dispute_id": dispute["id"]}
        )
    for number, kind in enumerate(county.random.sample(list(_SUMMARIES), 3 if past else 0)):
        begun = start + timedelta(hours=1 + 2 * number)
        public = kind in (ActivityKind.HEARING, ActivityKind.PUBLICITY)
        with_case = dispute is not None and kind is not ActivityKind.PUBLICITY
        rows["circuit_activity"].append(
            {
                "id": county.id(begun),
                "stop_id": stop["id"],
                "dispute_id": dispute["id"] if dispute and with_case else None,
                "kind": kind,
                "started_at": begun,
                "ended_at": begun + timedelta(minutes=70),
                "audience_count": county.random.randint(12, 80) if public else None,
                "is_public": public,
                "summary": _SUMMARIES[kind],
                "settled_on_spot": kind is ActivityKind.MEDIATION and county.chance(0.5),
            }
        )


def visits(county: County, staff: list[str]) -> dict[str, list[Row]]:
    """The contact person's visits of the last twelve months, each with a problem and a question."""
    rows: dict[str, list[Row]] = {name: [] for name in ("contact_visit", "contact_problem", "contact_question")}
    for back in range(12, 0, -1):
        month = county.now.year * 12 + county.now.month - 1 - back
        day = first_saturday(month // 12, month % 12 + 1)
        _visit(county, staff, day, back, rows)
    return rows


def _visit(county: County, staff: list[str], day: date, back: int, rows: dict[str, list[Row]]) -> None:
    moment = datetime.combine(day, time(15), county.now.tzinfo)
    visit = {
        "id": county.id(moment),
        "visited_on": day,
        "planned_on": day,
        "moved_reason": "",
        "contact_name": "郦国平",
        "business_note": "讲评二审改判案件一件。",
        "mediation_note": "旁听调解一场，指导调解员制作笔录。",
        "planning_note": "本次无事项。",
        "safety_note": "抽查安检、消防器材。",
        "completed_at": moment,
    }
    kind, text = _PROBLEMS[back % len(_PROBLEMS)]
    done = back > 2
    rows["contact_visit"].append(visit)
    rows["contact_problem"].append(
        {
            "id": county.id(moment),
            "visit_id": visit["id"],
            "kind": kind,
            "text": text,
            "owner_id": county.choose(staff),
            "due_on": day + timedelta(days=30),
            "status": ProblemStatus.DONE if done else ProblemStatus.OPEN,
            "done_on": day + timedelta(days=20) if done else None,
            "done_note": "已整改。" if done else "",
        }
    )
    rows["contact_question"].append(
        {
            "id": county.id(moment),
            "visit_id": visit["id"],
            "dispute_id": None,
            "text": "土地承包费纠纷中村集体意见如何认定？",
            "status": QuestionStatus.ANSWERED if done else QuestionStatus.ASKED,
            "answer": "按村民会议决议和承包合同审查，必要时现场核实。" if done else "",
            "answered_at": moment + timedelta(days=12) if done else None,
        }
    )
