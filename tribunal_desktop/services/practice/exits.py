"""One of each who left a roster, with what went over; one thing nobody has yet, and a mediator who came back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tribunal_desktop.models import (
    Dispute,
    GridRequest,
    GridWorker,
    MediationCase,
    Mediator,
    StaffMember,
    Volunteer,
    VolunteerPairing,
)
from tribunal_desktop.rules.beijing_time import BEIJING
from tribunal_desktop.rules.terms import Leaver, MediationStatus, MediatorChangeKind, OpenWork
from tribunal_desktop.services.practice.county import County, Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_REASONS = {
    Leaver.MEDIATOR: ("随子女迁居外地，本人申请退出", "调解耐心细致，近三年考核合格"),
    Leaver.JUROR: ("任期届满，不再连任", ""),
    Leaver.VOLUNTEER: ("考取外地公务员", "工作认真，评分均在八十分以上"),
    Leaver.GRID_WORKER: ("调任镇应急管理中心", ""),
    Leaver.EXPERT: ("退休返乡", ""),
}
_QUESTION = "宅基地界址以哪一年的图为准"
_LEFT_OPEN = "县自然资源局尚未推荐接替人选"


def exits(connection: Connection, county: County, clerk: str) -> dict[str, list[Row]]:
    """The rows by table; ``clerk`` noted the exits."""
    rows: dict[str, list[Row]] = {}
    for number, leaver in enumerate(Leaver):
        person = _person(county, leaver)
        left_on = county.now.date() - timedelta(days=12 + 9 * number)
        found = _MAKERS[leaver](connection, county, person["id"], left_on) if leaver in _MAKERS else {}
        items = found.pop("exit_item", [])
        exit_ = _exit(county, leaver, person["id"], left_on, clerk, items)
        lines = [_line(county, exit_["id"], place, item) for place, item in enumerate(items, start=1)]
        for table, made in {leaver.value: [person], **found, "roster_exit": [exit_], "exit_item": lines}.items():
            rows.setdefault(table, []).extend(made)
    rows["roster_exit"] += _came_back(connection, county, clerk)
    last = ("roster_exit", "exit_item")
    return {**{table: made for table, made in rows.items() if table not in last}, **{key: rows[key] for key in last}}


def _person(county: County, leaver: Leaver) -> Row:
    if leaver is Leaver.MEDIATOR:
        return {**county.mediators(1)[0], "certificate_no": "练调证041号", "active": False}
    (person,) = county.helpers(1)
    if leaver is Leaver.EXPERT:
        del person["township"]
        person |= {"organisation": "县自然资源局", "fields": "土地丈量"}
    if leaver is Leaver.GRID_WORKER:
        person["grid_name"] = "第6网格"
    return {**person, "active": False}


def _exit(county: County, leaver: Leaver, person: str, left_on: date, clerk: str, items: list[Row]) -> Row:
    reason, assessment = _REASONS[leaver]
    handed = sum(item["successor_id"] is not None for item in items)
    moment = datetime.combine(left_on, time(16), BEIJING)
    return {
        "id": county.id(moment),
        "leaver": leaver,
        "person_id": person,
        "left_on": left_on,
        "reason": reason,
        "assessment_words": assessment,
        "handed_over": handed,
        "left_open": len(items) - handed,
        "recorded_at": moment,
        "recorded_by_id": clerk,
        "returned_on": None,
    }


def _line(county: County, exit_id: str, place: int, item: Row) -> Row:
    return {"id": county.id(), "exit_id": exit_id, "position": place, **item}


def _item(work: OpenWork, work_id: str, matter: str, due_on: date | None, successor: Any = None) -> Row:
    """``successor`` has an id and a name; without one the thing stays open."""
    return {
        "open_work": work,
        "work_id": work_id,
        "matter": matter,
        "due_on": due_on,
        "successor_id": successor.id if successor else None,
        "successor_name": successor.name if successor else "",
        "left_reason": "" if successor else _LEFT_OPEN,
    }


def _of_mediator(connection: Connection, county: County, person: str, left_on: date) -> dict[str, list[Row]]:
    """Two running mediations went to those who have them now."""
    query = (
        select(
            MediationCase.id.label("case"),
            MediationCase.dispute_id,
            MediationCase.due_on,
            Dispute.case_no,
            Dispute.provisional_no,
            Mediator.id,
            Mediator.name,
        )
        .join(Dispute, Dispute.id == MediationCase.dispute_id)
        .join(Mediator, Mediator.id == MediationCase.mediator_id)
        .where(MediationCase.status == MediationStatus.RUNNING)
        .order_by(MediationCase.due_on, MediationCase.id)
        .limit(2)
    )
    found: dict[str, list[Row]] = {"exit_item": [], "mediator_change": []}
    for row in connection.execute(query):
        found["exit_item"].append(
            _item(OpenWork.MEDIATION, row.case, row.case_no or row.provisional_no, row.due_on, row)
        )
        found["mediator_change"].append(
            {
                "id": county.id(),
                "mediation_case_id": row.case,
                "dispute_id": row.dispute_id,
                "from_mediator_id": person,
                "to_mediator_id": row.id,
                "change_kind": MediatorChangeKind.LEFT_ROSTER,
                "changed_on": left_on,
                "reason": _REASONS[Leaver.MEDIATOR][0],
            }
        )
    return found


def _of_volunteer(connection: Connection, county: County, person: str, left_on: date) -> dict[str, list[Row]]:
    """A judge had them before the volunteer of today; the pairing changed on the day that one began."""
    query = (
        select(
            VolunteerPairing.judge_id,
            VolunteerPairing.started_on,
            StaffMember.name.label("judge"),
            Volunteer.id,
            Volunteer.name,
        )
        .join(StaffMember, StaffMember.id == VolunteerPairing.judge_id)
        .join(Volunteer, Volunteer.id == VolunteerPairing.volunteer_id)
        .where(VolunteerPairing.ended_on.is_(None))
        .order_by(VolunteerPairing.id)
        .limit(1)
    )
    row = connection.execute(query).first()
    if row is None:
        return {}
    pairing = {
        "id": county.id(),
        "judge_id": row.judge_id,
        "volunteer_id": person,
        "started_on": row.started_on - timedelta(days=200),
        "ended_on": row.started_on,
        "ended_reason": _REASONS[Leaver.VOLUNTEER][0],
    }
    return {"volunteer_pairing": [pairing], "exit_item": [_item(OpenWork.PAIRING, pairing["id"], row.judge, None, row)]}


def _of_grid_worker(connection: Connection, county: County, person: str, left_on: date) -> dict[str, list[Row]]:
    """A request is with another grid worker now."""
    query = (
        select(GridRequest.id.label("request"), GridRequest.wanted, GridWorker.id, GridWorker.name)
        .join(GridWorker, GridWorker.id == GridRequest.worker_id)
        .order_by(GridRequest.asked_on)
        .limit(1)
    )
    return {
        "exit_item": [
            _item(OpenWork.GRID_REQUEST, row.request, row.wanted, None, row) for row in connection.execute(query)
        ]
    }


def _of_expert(connection: Connection, county: County, person: str, left_on: date) -> dict[str, list[Row]]:
    """A question nobody answers yet: it waits on the workbench."""
    dispute = connection.execute(
        select(Dispute.id, Dispute.case_no, Dispute.provisional_no)
        .where(Dispute.closed_on.is_(None))
        .order_by(Dispute.id)
    ).first()
    if dispute is None:
        return {}
    question = {
        "id": county.id(),
        "dispute_id": dispute.id,
        "expert_id": person,
        "asked_on": left_on - timedelta(days=5),
        "question": _QUESTION,
        "expert_opinion": "",
        "answered_on": None,
    }
    matter = f"{dispute.case_no or dispute.provisional_no} {_QUESTION}"
    return {
        "expert_consultation": [question],
        "exit_item": [_item(OpenWork.CONSULTATION, question["id"], matter, None)],
    }


_MAKERS = {
    Leaver.MEDIATOR: _of_mediator,
    Leaver.VOLUNTEER: _of_volunteer,
    Leaver.GRID_WORKER: _of_grid_worker,
    Leaver.EXPERT: _of_expert,
}


def _came_back(connection: Connection, county: County, clerk: str) -> list[Row]:
    """A mediator of today was away for half a year."""
    person = connection.scalar(select(Mediator.id).where(Mediator.active).order_by(Mediator.id))
    if person is None:
        return []
    away = _exit(county, Leaver.MEDIATOR, person, county.now.date() - timedelta(days=330), clerk, [])
    return [{**away, "reason": "照顾家人，暂停半年", "returned_on": county.now.date() - timedelta(days=150)}]
