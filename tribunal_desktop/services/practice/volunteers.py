"""Invented volunteers at work: pairs, tasks, score sheets, candidates, contracts, outings, work orders."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from tribunal_desktop.models import CircuitTrip, Dispute, StaffMember, Volunteer
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import AidTask, Degree, OrderKind, OrderResult, Post, RecruitStep
from tribunal_desktop.rules.volunteers import STEPS, month_after, sheet_of
from tribunal_desktop.services.practice.county import County, Row
from tribunal_desktop.services.practice.matters import Setting
from tribunal_desktop.services.volunteer_table import shipped_sheets

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MONTHS = 5
_LOW = 0.5
_TASKS = (
    (AidTask.DATA_ENTRY, "把起诉状和证据目录录入系统", 45),
    (AidTask.DELIVERY, "协助送达应诉通知书和传票，带回送达回证", 90),
    (AidTask.SCHEDULING, "与双方电话确认开庭时间", 20),
    (AidTask.ARCHIVING, "整理卷宗，编页码，贴目录", 70),
    (AidTask.LIAISON, "联系村委会，约定走访时间", 30),
    (AidTask.SITE_VISIT, "陪同勘验宅基地边界，协助拉尺、拍照", 120),
)
_ORDERS = (
    (OrderKind.DELIVERY, "当面送达开庭传票"),
    (OrderKind.MAILING, "法院专递寄送判决书"),
    (OrderKind.SCANNING, "扫描归档卷宗两册"),
    (OrderKind.BINDING, "装订正卷、副卷"),
    (OrderKind.PHONE_NOTICE, "电话通知当事人领取诉讼费退费"),
)
_STUDIO = "诸暨公证处司法辅助工作室"
_CANDIDATES = (("李晓帆", 2, ""), ("赵立新", 4, ""), ("孟雨桐", 1, "本人考取外地公务员"))
_ACTORS = {
    RecruitStep.NOTICE: "镇政府办公室",
    RecruitStep.INTERVIEW: "法庭面试小组",
    RecruitStep.CONTRACT: "镇属劳务公司",
    RecruitStep.BUDGET: "镇财政所",
    RecruitStep.ASSESSMENT: "审判团队",
}


def volunteers(connection: Connection, county: County, setting: Setting) -> dict[str, list[Row]]:
    """The rows by table; one judge stays without a volunteer, one sheet is missing, one volunteer is low twice."""
    people = connection.execute(select(Volunteer.id, Volunteer.township).order_by(Volunteer.id)).all()
    disputes = connection.scalars(select(Dispute.id).order_by(Dispute.received_at.desc()).limit(40)).all()
    heads = connection.scalars(select(StaffMember.id).where(StaffMember.post == Post.TRIBUNAL_HEAD)).all()
    judges = [*setting.judges[: max(1, len(setting.judges) - 1)], *heads]
    pairs = list(zip(judges, (person.id for person in people), strict=False))
    return {
        "volunteer_terms": [_terms(county, person.id, place) for place, person in enumerate(people)],
        "volunteer_pairing": [_pairing(county, judge, person) for judge, person in pairs],
        "volunteer_task": [row for judge, person in pairs for row in _tasks(county, judge, person, disputes)],
        "volunteer_score": [row for place, pair in enumerate(pairs) for row in _scores(county, place, *pair)],
        "outing_volunteer": _outings(connection, county, dict(pairs)),
        "work_order": _orders(county, setting.clerks[0], disputes),
        **_recruitment(county, setting.judges[0]),
    }


def _terms(county: County, volunteer_id: str, place: int) -> Row:
    today = county.now.date()
    begun = today - timedelta(days=240 + 260 * place)
    return {
        "id": county.id(),
        "volunteer_id": volunteer_id,
        "birth_date": county.birth_date(24, 38),
        "degree": (Degree.COLLEGE, Degree.BACHELOR, Degree.BACHELOR)[place % 3],
        "service_from": begun,
        "employer": "镇属劳务公司",
        "contract_until": today + timedelta(days=120 + 40 * place),
        "monthly_pay_fen": 340_000 + 40_000 * place,
        "five_insurances": True,
        "pledged_on": begun,
    }


def _pairing(county: County, judge: str, volunteer: str) -> Row:
    begun = month_after(county.now.date().replace(day=1), -_MONTHS - 1)
    return {
        "id": county.id(),
        "judge_id": judge,
        "volunteer_id": volunteer,
        "started_on": begun,
        "ended_on": None,
        "ended_reason": "",
    }


def _tasks(county: County, judge: str, volunteer: str, disputes: Sequence[str]) -> list[Row]:
    today = county.now.date()
    rows = []
    for back in range(_MONTHS * 4, -3, -1):
        kind, words, minutes = _TASKS[back % len(_TASKS)]
        due = today - timedelta(days=7 * back - 1)
        assigned = datetime.combine(min(due - timedelta(days=3), today), time(9), BEIJING)
        done = due < today and back != 1
        rows.append(
            {
                "id": county.id(assigned),
                "volunteer_id": volunteer,
                "judge_id": judge,
                "kind": kind,
                "dispute_id": county.choose(disputes) if kind is not AidTask.LIAISON else None,
                "words": words,
                "assigned_at": assigned,
                "due_on": due,
                "done_on": min(today, due + timedelta(days=2 * (back % 5 == 0))) if done else None,
                "spent_minutes": minutes if done else None,
                "overtime_minutes": 30 if done and back % 7 == 0 else 0,
                "done_words": "",
            }
        )
    return rows


def _scores(county: County, place: int, judge: str, volunteer: str) -> list[Row]:
    """The first is low in the last two months, the second's last sheet is missing."""
    this_month = county.now.date().replace(day=1)
    rows = []
    for back in range(_MONTHS, 0, -1):
        if place == 1 and back == 1:
            continue
        month = month_after(this_month, -back)
        low = place == 0 and back <= 2
        sheet = sheet_of(shipped_sheets(), month)
        marks = {
            item.id: round(item.most * _LOW) if low else item.most - county.random.randint(0, item.most // 5)
            for item in sheet.items
        }
        moment = datetime.combine(month_after(month), time(10), BEIJING)
        rows.append(
            {
                "id": county.id(moment),
                "volunteer_id": volunteer,
                "judge_id": judge,
                "scored_month": month,
                "score_sheet": sheet.version,
                "item_marks": json.dumps(marks, sort_keys=True),
                "comment": "多次迟到，卷宗页码错漏，提醒后未改" if low else "",
                "marked_at": moment,
                "marked_by_id": judge,
            }
        )
    return rows


def _outings(connection: Connection, county: County, helper_of: dict[str, str]) -> list[Row]:
    trips = connection.execute(
        select(CircuitTrip.id, CircuitTrip.judge_id).where(CircuitTrip.planned_on <= county.now.date())
    ).all()
    return [
        {"id": county.id(), "trip_id": trip, "volunteer_id": helper_of[judge]}
        for trip, judge in trips
        if judge in helper_of and county.chance(0.6)
    ]


def _orders(county: County, clerk: str, disputes: Sequence[str]) -> list[Row]:
    today = county.now.date()
    rows = []
    for place in range(14):
        kind, words = _ORDERS[place % len(_ORDERS)]
        ordered = today - timedelta(days=3 * place)
        done = ordered + timedelta(days=2) if place > 1 else None
        result = (OrderResult.PARTLY if place == 4 else OrderResult.DONE) if done else None
        settled = done is not None and place > 3
        rows.append(
            {
                "id": county.id(),
                "kind": kind,
                "organisation": _STUDIO,
                "worker_name": ("钱小兰", "孙志强", "吴海燕")[place % 3],
                "dispute_id": county.choose(disputes),
                "words": words,
                "ordered_on": ordered,
                "ordered_by_id": clerk,
                "due_on": ordered + timedelta(days=1 if place == 6 else 4),
                "done_on": done,
                "order_result": result,
                "done_words": "收件人外出，留置未果" if result is OrderResult.PARTLY else "",
                "order_accepted": place != 4 if settled else None,
                "accepted_on": done if settled else None,
                "accepted_by_id": clerk if settled else None,
                "refusal_words": "送达回证缺签名，重新送达" if place == 4 else "",
            }
        )
    return rows


def _recruitment(county: County, judge: str) -> dict[str, list[Row]]:
    """Two under way, one who withdrew."""
    rows: dict[str, list[Row]] = {"volunteer_candidate": [], "recruitment_step": []}
    today = county.now.date()
    for place, (name, taken, withdrawn) in enumerate(_CANDIDATES):
        applied = today - timedelta(days=60 - 10 * place)
        candidate = {
            "id": county.id(),
            "name": name,
            "township": county.pick("townships"),
            "phone": county.phone(),
            "applied_on": applied,
            "volunteer_id": None,
            "withdrawn_on": today - timedelta(days=9) if withdrawn else None,
            "withdrawn_reason": withdrawn,
        }
        rows["volunteer_candidate"].append(candidate)
        for number, step in enumerate(STEPS[:taken]):
            rows["recruitment_step"].append(_step(county, candidate["id"], step, applied, number, judge))
    return rows


def _step(county: County, candidate_id: str, step: RecruitStep, applied: date, number: int, judge: str) -> Row:
    day = applied + timedelta(days=5 * number)
    skipped = "并入本年度预算，不再单独报批" if step is RecruitStep.BUDGET else ""
    return {
        "id": county.id(),
        "candidate_id": candidate_id,
        "step": step,
        "done_on": day,
        "step_actor": _ACTORS[step],
        "words": "" if skipped else "材料齐全",
        "skipped_reason": skipped,
        "recorded_at": datetime.combine(day, time(16), BEIJING),
        "recorded_by_id": judge,
    }
